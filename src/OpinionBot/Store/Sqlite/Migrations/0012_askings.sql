-- How people ask for a fact, as a moderator has said. One that is removed stays as a row, so that other processes hear of it.
CREATE TABLE asking (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace  TEXT NOT NULL,
    fact_id    INTEGER NOT NULL REFERENCES fact (id),
    -- The gap that it fills: when its question is forgotten, so is this. Null for what a moderator typed.
    gap_id     INTEGER,
    text       TEXT NOT NULL CHECK (text <> ''),
    added_by   TEXT NOT NULL,
    added_at   TEXT NOT NULL,
    sequence   INTEGER NOT NULL UNIQUE,
    is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1))
);

CREATE UNIQUE INDEX asking_once ON asking (workspace, fact_id, text) WHERE is_removed = 0;
CREATE INDEX asking_fact ON asking (fact_id);
CREATE INDEX asking_gap ON asking (gap_id) WHERE gap_id IS NOT NULL;
