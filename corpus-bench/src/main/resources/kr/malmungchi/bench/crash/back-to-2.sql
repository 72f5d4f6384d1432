-- Takes a catalogue of today back to version 2 of the schema, as the program of that time left it.
DROP TABLE api_key;
DROP TABLE dictionary;
DELETE FROM schema_history WHERE version IN ('3', '4');
