-- Runs on SQLite and PostgreSQL alike. A migration that was released is never edited.

-- One row: whose revisions these are, and the newest of them.
CREATE TABLE catalog (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  identity TEXT NOT NULL,
  revision BIGINT NOT NULL
);

INSERT INTO catalog (one, identity, revision) VALUES (1, '${identity}', 0);

-- A removed document keeps its id and the revision of its removal; everything else of it is emptied.
-- The two long columns come last: SQLite then reads the others without them.
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

CREATE INDEX document_present ON document (removed, id);
CREATE INDEX document_origin ON document (origin);
