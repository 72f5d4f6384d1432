-- A catalogue as version 1 of the schema kept it: one document, and one that was removed.
CREATE TABLE catalog (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  identity TEXT NOT NULL,
  revision BIGINT NOT NULL
);
INSERT INTO "catalog" VALUES(1,'a660b0cd-1aff-46f8-9942-d620e84e2e47',3);
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  revision BIGINT NOT NULL UNIQUE,
  removed INTEGER NOT NULL,
  origin TEXT NOT NULL,
  title TEXT NOT NULL,
  title_derived INTEGER NOT NULL,
  authors TEXT NOT NULL,
  published TEXT,
  kind TEXT NOT NULL,
  format TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  characters INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  structure TEXT NOT NULL,
  text TEXT NOT NULL
);
INSERT INTO "document" VALUES('summer',1,0,'여름.md','여름의 기록',0,'김하나' || char(31),'2024-07-01','note','Markdown, UTF-8','markdown/1:549c527980f579c1b5e161a45a4f23fce49b40c72731d5e17eafe56b64dce356',109,1,'39201c8a09a437fb33fcb43d9869c4b511a931dcbc56280d2148de1fddcfa74f','{"version":1,"sections":[["",0,0,0,0,109,1],["여름의 기록",1,63,71,63,109,0]],"blocks":[["p",73,86],["f",88,108]],"furniture":[["front-matter",0,61]]}','---
title: 여름의 기록
author: 김하나
date: 2024-07-01
kind: note
---

# 여름의 기록

비가 오래 왔다.[^1]

[^1]: 장마는 서른 날을 넘겼다.
');
INSERT INTO "document" VALUES('gone',3,1,'','',0,'',NULL,'','','',0,0,'','','');
CREATE TABLE "schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
INSERT INTO "schema_history" VALUES(1,'1','documents','SQL','V1__documents.sql',-2142279492,'','2026-11-21 21:54:42.390',2,1);
CREATE INDEX "schema_history_s_idx" ON "schema_history" ("success");
CREATE INDEX document_present ON document (removed, id);
CREATE INDEX document_origin ON document (origin);
