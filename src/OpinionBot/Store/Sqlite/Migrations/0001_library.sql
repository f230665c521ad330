CREATE TABLE source (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace    TEXT NOT NULL,
    bundled_key  TEXT,
    title        TEXT NOT NULL CHECK (title <> ''),
    author       TEXT,
    publisher    TEXT,
    published    TEXT,
    language     TEXT,
    url          TEXT,
    content_hash TEXT NOT NULL,
    text         TEXT,
    added_at     TEXT NOT NULL,
    is_removed   INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1))
);

CREATE UNIQUE INDEX source_content ON source (workspace, content_hash) WHERE is_removed = 0;
CREATE UNIQUE INDEX source_bundled ON source (bundled_key) WHERE bundled_key IS NOT NULL;

-- '' stands for not known, so that equal studies are one row.
CREATE TABLE study (
    id             INTEGER PRIMARY KEY,
    key            TEXT NOT NULL,
    title          TEXT NOT NULL,
    conductor      TEXT NOT NULL,
    fieldwork_from TEXT NOT NULL,
    fieldwork_to   TEXT NOT NULL,
    fieldwork_note TEXT NOT NULL,
    population     TEXT NOT NULL,
    mode           TEXT NOT NULL,
    evidence       TEXT NOT NULL,
    UNIQUE (key, title, conductor, fieldwork_from, fieldwork_to, fieldwork_note, population, mode, evidence)
);

CREATE TABLE indicator (
    id      INTEGER PRIMARY KEY,
    key     TEXT NOT NULL,
    wording TEXT NOT NULL,
    reads   TEXT NOT NULL,
    topic   TEXT NOT NULL,
    UNIQUE (key, wording, reads, topic)
);

CREATE TABLE answer_option (
    id     INTEGER PRIMARY KEY,
    label  TEXT NOT NULL,
    reads  TEXT NOT NULL,
    is_sum INTEGER NOT NULL CHECK (is_sum IN (0, 1)),
    UNIQUE (label, reads, is_sum)
);

CREATE TABLE fact (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace      TEXT NOT NULL,
    source_id      INTEGER NOT NULL REFERENCES source (id),
    kind           TEXT NOT NULL CHECK (kind IN ('Figure', 'Quote', 'Statement')),
    status         TEXT NOT NULL CHECK (status IN ('Proposed', 'Approved', 'Rejected', 'Retracted', 'Superseded')),
    sequence       INTEGER NOT NULL UNIQUE,
    superseded_by  INTEGER REFERENCES fact (id) CHECK ((superseded_by IS NOT NULL) = (status = 'Superseded')),
    approved_by    TEXT CHECK (approved_by IS NOT NULL OR status IN ('Proposed', 'Rejected')),
    approved_at    TEXT CHECK ((approved_at IS NULL) = (approved_by IS NULL)),
    lineage_kind   TEXT NOT NULL CHECK (lineage_kind IN ('ByRule', 'ByModel', 'ByModerator', 'Bundled')),
    lineage_name   TEXT NOT NULL,
    lineage_detail TEXT,
    text           TEXT NOT NULL CHECK (text <> ''),
    exact          TEXT,
    prefix         TEXT,
    suffix         TEXT,
    places         TEXT NOT NULL,
    said_on        TEXT,
    indicator_id   INTEGER REFERENCES indicator (id) CHECK ((indicator_id IS NOT NULL) = (kind = 'Figure')),
    answer_id      INTEGER REFERENCES answer_option (id),
    study_id       INTEGER REFERENCES study (id),
    place          TEXT,
    value          TEXT CHECK ((value IS NOT NULL) = (kind = 'Figure')),
    unit_kind      TEXT,
    unit_label     TEXT,
    unit_base      TEXT,
    sample_kind    TEXT,
    sample_count   INTEGER,
    sample_note    TEXT,
    fieldwork_from TEXT,
    fieldwork_to   TEXT,
    fieldwork_note TEXT,
    locator        TEXT,
    speaker        TEXT CHECK ((speaker IS NOT NULL) = (kind = 'Quote')),
    speaker_role   TEXT,
    words          TEXT
);

CREATE INDEX fact_by_source ON fact (source_id);
CREATE INDEX fact_queue ON fact (workspace, id) WHERE status = 'Proposed';
CREATE UNIQUE INDEX fact_bundled ON fact (lineage_name) WHERE lineage_kind = 'Bundled' AND status = 'Approved';

-- One writer at a time, so the order of these numbers is the order of the commits.
CREATE TABLE change_sequence (last INTEGER NOT NULL);
INSERT INTO change_sequence VALUES (0);

CREATE TABLE starter_library (version INTEGER NOT NULL, installed_at TEXT NOT NULL);

CREATE TABLE answer (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace   TEXT NOT NULL,
    channel     TEXT NOT NULL,
    thread      TEXT NOT NULL,
    asker_id    TEXT NOT NULL,
    asked_at    TEXT NOT NULL,
    question    TEXT NOT NULL,
    standalone  TEXT,
    outcome     TEXT NOT NULL CHECK (outcome IN ('Answered', 'NotCovered', 'Refused', 'Failed')),
    text        TEXT NOT NULL,
    elapsed_ms  REAL NOT NULL,
    is_outdated INTEGER NOT NULL DEFAULT 0 CHECK (is_outdated IN (0, 1))
);

CREATE INDEX answer_memory ON answer (workspace, thread, asker_id, id);

CREATE TABLE answer_fact (
    answer_id INTEGER NOT NULL REFERENCES answer (id),
    fact_id   INTEGER NOT NULL REFERENCES fact (id),
    PRIMARY KEY (fact_id, answer_id)
) WITHOUT ROWID;

CREATE TABLE gap (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace  TEXT NOT NULL,
    normalised TEXT NOT NULL,
    question   TEXT NOT NULL,
    asked      INTEGER NOT NULL CHECK (asked > 0),
    last_asked TEXT NOT NULL,
    ending     TEXT CHECK (ending IN ('Dismissed', 'Filled')),
    UNIQUE (workspace, normalised)
);

CREATE TABLE gap_asker (
    gap_id   INTEGER NOT NULL REFERENCES gap (id),
    asker_id TEXT NOT NULL,
    PRIMARY KEY (gap_id, asker_id)
) WITHOUT ROWID;

CREATE TABLE channel_setting (
    workspace  TEXT NOT NULL,
    channel    TEXT NOT NULL,
    answers    TEXT NOT NULL,
    language   TEXT,
    visibility TEXT NOT NULL,
    PRIMARY KEY (workspace, channel)
) WITHOUT ROWID;

CREATE TABLE audit (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    at             TEXT NOT NULL,
    workspace      TEXT NOT NULL,
    moderator_id   TEXT NOT NULL,
    moderator_name TEXT NOT NULL,
    action         TEXT NOT NULL,
    subject        TEXT NOT NULL,
    detail         TEXT
);

CREATE INDEX audit_by_workspace ON audit (workspace, id);
