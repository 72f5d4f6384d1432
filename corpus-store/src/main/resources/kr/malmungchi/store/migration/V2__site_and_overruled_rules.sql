-- Where a document was published, and which rules of its furniture a person has overruled (names, separated by spaces).
-- The table is made anew, since added columns would stand behind the two long ones.

DROP INDEX document_present;
DROP INDEX document_origin;
ALTER TABLE document RENAME TO document_1;

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

INSERT INTO document
SELECT id, revision, removed, origin, title, title_derived, authors, published, kind, NULL, format,
  fingerprint, '', characters, passages, sha256, structure, text
FROM document_1;

DROP TABLE document_1;
CREATE INDEX document_present ON document (removed, id);
CREATE INDEX document_origin ON document (origin);
