-- One row: the words and synonyms that hold, as the text that people write, and the revision of their newest change.

CREATE TABLE dictionary (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  revision BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  text TEXT NOT NULL
);

INSERT INTO dictionary (one, revision, sha256, text)
VALUES (1, 0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '');
