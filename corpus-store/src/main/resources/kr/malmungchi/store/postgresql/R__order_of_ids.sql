-- Runs on PostgreSQL only, behind the numbered migrations: lists go in the order of the bytes of their ids, as in SQLite,
-- and not in that of the database's language.
ALTER TABLE document ALTER COLUMN id TYPE TEXT COLLATE "C";
