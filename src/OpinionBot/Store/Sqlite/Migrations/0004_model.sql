-- Which model and which prompts (SHA-256, separated by spaces) had a part in an answer; both NULL when none had.
ALTER TABLE answer ADD COLUMN model TEXT;
ALTER TABLE answer ADD COLUMN prompts TEXT;

-- What the language model has cost: reserved before a call, settled after it. Money in millionths.
CREATE TABLE model_use (
    day    TEXT NOT NULL,
    scope  TEXT NOT NULL CHECK (scope IN ('asker', 'channel', 'workspace', 'day')),
    holder TEXT NOT NULL,
    tokens INTEGER NOT NULL,
    money  INTEGER NOT NULL,
    PRIMARY KEY (day, scope, holder)
) WITHOUT ROWID;

-- Derived from the facts; may be emptied at any time and is filled again.
CREATE TABLE embedding (
    fact_id   INTEGER NOT NULL REFERENCES fact (id),
    model     TEXT NOT NULL,
    dimension INTEGER NOT NULL CHECK (dimension > 0),
    text_hash TEXT NOT NULL,
    vector    BLOB NOT NULL CHECK (length(vector) = dimension * 4),
    PRIMARY KEY (fact_id, model)
) WITHOUT ROWID;
