-- A catalogue as version 2 of the schema kept it: one document with an overruled rule, and one that was removed.
CREATE TABLE catalog (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  identity TEXT NOT NULL,
  revision BIGINT NOT NULL
);
INSERT INTO "catalog" VALUES(1,'5a4e4c3d-8b7f-4c5e-9a41-0d9f5f3b6c21',3);
CREATE TABLE document (
  id TEXT NOT NULL,
  revision BIGINT NOT NULL,
  removed INTEGER NOT NULL,
  origin TEXT NOT NULL,
  title TEXT NOT NULL,
  title_derived INTEGER NOT NULL,
  authors TEXT NOT NULL,
  published TEXT,
  kind TEXT NOT NULL,
  site TEXT,
  format TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  overruled TEXT NOT NULL,
  characters INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  structure TEXT NOT NULL,
  text TEXT NOT NULL,
  CONSTRAINT document_id PRIMARY KEY (id),
  CONSTRAINT document_revision UNIQUE (revision)
);
INSERT INTO "document" VALUES('winter',1,0,'겨울.md','겨울의 기록',0,'김하나' || char(31),'2024-12-01','note','두레 블로그','Markdown, UTF-8','markdown/2:b045d181937e3d2d2f0a38fef18062d5f6d5521684313bdfa9052360cb22e399','front-matter',110,1,'b0401167dc59a74dde963283509a2949e1a31e9a21d13425b9093c8b411adf6d','{"version":2,"sections":[["",0,0,0,0,110,0]],"blocks":[["p",0,3],["p",4,17],["p",18,29],["p",30,46],["p",47,57],["p",58,61],["p",73,86],["f",95,109]],"furniture":[["front-matter",0,61],["page-head",63,71],["counts",88,93]],"overruled":["front-matter"],"findings":[["charset","UTF-8","valid UTF-8",-1,-1,"certain"],["title","겨울의 기록","front matter",0,61,"certain"],["author","김하나","front matter",0,61,"certain"],["published","2024-12-01","front matter",0,61,"certain"],["kind","note","front matter",0,61,"certain"]]}','---
title: 겨울의 기록
author: 김하나
date: 2024-12-01
kind: note
---

# 겨울의 기록

눈이 오래 왔다.[^1]

조회 12

[^1]: 첫눈은 늦었다.
');
INSERT INTO "document" VALUES('gone',3,1,'','',0,'',NULL,'',NULL,'','','',0,0,'','','');
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
INSERT INTO "schema_history" VALUES(1,'1','documents','SQL','V1__documents.sql',-2142279492,'','2026-11-21 21:54:42.390',4,1);
INSERT INTO "schema_history" VALUES(2,'2','site and overruled rules','SQL','V2__site_and_overruled_rules.sql',-192775634,'','2026-11-21 21:54:42.419',3,1);
CREATE INDEX "schema_history_s_idx" ON "schema_history" ("success");
CREATE INDEX document_present ON document (removed, id);
CREATE INDEX document_origin ON document (origin);
