-- Takes a catalogue of version 2 of the schema back to version 1.
DROP INDEX document_present;
DROP INDEX document_origin;
ALTER TABLE document RENAME TO document_2;
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
INSERT INTO document
SELECT id, revision, removed, origin, title, title_derived, authors, published, kind, format,
  fingerprint, characters, passages, sha256, structure, text
FROM document_2;
DROP TABLE document_2;
CREATE INDEX document_present ON document (removed, id);
CREATE INDEX document_origin ON document (origin);
DELETE FROM schema_history WHERE version = '2';
