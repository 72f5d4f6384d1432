-- A catalogue as version 3 of the schema has it: two documents, one that was removed, and a dictionary.
CREATE TABLE catalog (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  identity TEXT NOT NULL,
  revision BIGINT NOT NULL
);
INSERT INTO "catalog" VALUES(1,'b1d28813-9820-48ea-bfff-b787cfbe28d4',5);
CREATE TABLE dictionary (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  revision BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  text TEXT NOT NULL
);
INSERT INTO "dictionary" VALUES(1,5,'721277118fa5e3e9c6d50065e179947ba9bb12ce7ad44fc2152f167f22746bf1','등대지기
');
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
INSERT INTO "document" VALUES('obt2c6atqjjvjadf',1,0,'보고서.md','항구 보고서',0,'윤서진','2022-05','report',NULL,'Markdown, UTF-8','markdown/3:f38b5a3bb9145f75a3092a35f01a5f27546568a74e79817957c5d678c05572bb','',88,1,'6b281f0e1e0c72b8c3f2ff03aa105393b40c65461554a4cb0a1a94d29f335686','{"version":2,"sections":[["",0,0,0,0,88,1],["\uC81C1\uC7A5 \uBD80\uB450",1,61,69,61,88,0]],"blocks":[["p",71,87]],"furniture":[["front-matter",0,60]],"findings":[["charset","UTF-8","valid UTF-8",-1,-1,"certain"],["title","\uD56D\uAD6C \uBCF4\uACE0\uC11C","front matter",0,60,"certain"],["author","\uC724\uC11C\uC9C4","front matter",0,60,"certain"],["published","2022-05","front matter",0,60,"certain"],["kind","report","front matter",0,60,"certain"]]}','---
title: 항구 보고서
date: 2022-05
author: 윤서진
kind: report
---
# 제1장 부두

부두의 길이는 120미터이다.
');
INSERT INTO "document" VALUES('zcuo2575tzpy7cqn',4,1,'','',0,'',NULL,'',NULL,'','','',0,0,'','','');
INSERT INTO "document" VALUES('cptpt2paxgyvmkgl',3,0,'일지.txt','등대 일지',1,'',NULL,'unknown',NULL,'text, UTF-8','text/4:e88fb30c75d6f3bfa4993ae25a29bd11e13222bc9d09ed1343550ba5d9212371','',71,1,'f5707834d44a96434d1647362908b50d55bb16e1e0168693bb3e063a7d2d8565','{"version":2,"sections":[["",0,0,0,0,71,0]],"blocks":[["p",0,5],["p",7,54],["p",56,70]],"furniture":[],"findings":[["charset","UTF-8","valid UTF-8",-1,-1,"certain"],["published","","dates within the text only",-1,-1,"likely"],["title","\uB4F1\uB300 \uC77C\uC9C0","derived from the first line",-1,-1,"uncertain"]]}','등대 일지

등대지기는 2021년 3월 4일에 불을 켰다. "오늘은 안개가 짙다"고 그는 적었다.

배는 🚢 늦게 돌아왔다.
');
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
INSERT INTO "schema_history" VALUES(1,'1','documents','SQL','V1__documents.sql',-2142279492,'','2026-11-22 08:05:36.139',61,1);
INSERT INTO "schema_history" VALUES(2,'2','site and overruled rules','SQL','V2__site_and_overruled_rules.sql',-192775634,'','2026-11-22 08:05:36.514',1,1);
INSERT INTO "schema_history" VALUES(3,'3','dictionary','SQL','V3__dictionary.sql',-1705801010,'','2026-11-22 08:05:36.579',0,1);
CREATE INDEX "schema_history_s_idx" ON "schema_history" ("success");
CREATE INDEX document_present ON document (removed, id);
CREATE INDEX document_origin ON document (origin);
