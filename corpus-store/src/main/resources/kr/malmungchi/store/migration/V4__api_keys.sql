-- Who may use the service: a row a key. The key itself is nowhere; its SHA-256 tells whether one that is shown is this one.

CREATE TABLE api_key (
  name TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  created TEXT NOT NULL,
  CONSTRAINT api_key_sha256 UNIQUE (sha256)
);
