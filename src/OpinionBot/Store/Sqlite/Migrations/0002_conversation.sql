-- What people asked and did, kept from the moment before the acknowledgement. Times are milliseconds since 1970 UTC.
CREATE TABLE inbox (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    platform     TEXT NOT NULL,
    event        TEXT NOT NULL,
    workspace    TEXT NOT NULL,
    channel      TEXT NOT NULL,
    thread       TEXT NOT NULL,
    message      TEXT,
    asker_id     TEXT NOT NULL,
    asker_name   TEXT NOT NULL,
    -- '' once it is done: the words themselves are kept with the answer only.
    request      TEXT NOT NULL,
    reply_to     TEXT NOT NULL,
    is_addressed INTEGER NOT NULL CHECK (is_addressed IN (0, 1)),
    asked_at     INTEGER NOT NULL,
    received_at  INTEGER NOT NULL,
    verdict      TEXT NOT NULL CHECK (verdict IN ('Accepted', 'AskerLimit', 'WorkspaceLimit', 'QueueFull')),
    state        TEXT NOT NULL CHECK (state IN ('Waiting', 'Done')),
    attempts     INTEGER NOT NULL DEFAULT 0,
    not_before   INTEGER NOT NULL DEFAULT 0,
    leased_by    TEXT,
    leased_until INTEGER NOT NULL DEFAULT 0,
    progress     TEXT
);

CREATE UNIQUE INDEX inbox_event ON inbox (platform, workspace, event);
CREATE UNIQUE INDEX inbox_message ON inbox (workspace, channel, message) WHERE message IS NOT NULL;
CREATE INDEX inbox_waiting ON inbox (id) WHERE state = 'Waiting';
CREATE INDEX inbox_turn ON inbox (workspace, thread, asker_id, id) WHERE state = 'Waiting';
CREATE INDEX inbox_asker ON inbox (workspace, asker_id, received_at);

-- How many entries of a workspace were accepted in each minute: counting them anew with every entry would cost more the more there are.
CREATE TABLE inbox_rate (
    workspace TEXT NOT NULL,
    minute    INTEGER NOT NULL,
    entries   INTEGER NOT NULL,
    PRIMARY KEY (workspace, minute)
) WITHOUT ROWID;

CREATE INDEX inbox_done ON inbox (received_at) WHERE state = 'Done';

-- What waits to be posted or was posted, in the platform's own form.
CREATE TABLE outbox (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    inbox_id     INTEGER,
    part         INTEGER NOT NULL,
    platform     TEXT NOT NULL,
    workspace    TEXT NOT NULL,
    lane         TEXT NOT NULL,
    message      TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('Waiting', 'Posted', 'GivenUp')),
    attempts     INTEGER NOT NULL DEFAULT 0,
    not_before   INTEGER NOT NULL DEFAULT 0,
    leased_by    TEXT,
    leased_until INTEGER NOT NULL DEFAULT 0,
    -- Attempts of which nobody knows yet whether the platform took the message, the running one included.
    is_doubtful  INTEGER NOT NULL DEFAULT 0,
    posted_as    TEXT,
    fault        TEXT
);

CREATE UNIQUE INDEX outbox_part ON outbox (inbox_id, part) WHERE inbox_id IS NOT NULL;
CREATE INDEX outbox_waiting ON outbox (id) WHERE state = 'Waiting';
CREATE INDEX outbox_turn ON outbox (platform, workspace, lane, id) WHERE state = 'Waiting';
CREATE INDEX outbox_done ON outbox (created_at) WHERE state <> 'Waiting';

ALTER TABLE answer ADD COLUMN inbox_id INTEGER;
CREATE UNIQUE INDEX answer_inbox ON answer (inbox_id) WHERE inbox_id IS NOT NULL;
CREATE INDEX answer_thread ON answer (workspace, channel, thread);

-- One vote a person an answer; a down-vote is a case until a moderator closes it.
CREATE TABLE vote (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    answer_id  INTEGER NOT NULL REFERENCES answer (id),
    workspace  TEXT NOT NULL,
    asker_id   TEXT NOT NULL,
    asker_name TEXT NOT NULL,
    is_helpful INTEGER NOT NULL CHECK (is_helpful IN (0, 1)),
    voted_at   INTEGER NOT NULL,
    is_closed  INTEGER NOT NULL DEFAULT 0 CHECK (is_closed IN (0, 1)),
    UNIQUE (answer_id, asker_id)
);

CREATE INDEX vote_cases ON vote (workspace, id) WHERE is_helpful = 0 AND is_closed = 0;

ALTER TABLE channel_setting ADD COLUMN follow_ups INTEGER NOT NULL DEFAULT 1 CHECK (follow_ups IN (0, 1));

-- Where the bot is installed. The token is sealed: the key that opens it is kept outside this file.
CREATE TABLE slack_installation (
    team_id      TEXT PRIMARY KEY,
    team_name    TEXT NOT NULL,
    bot_user_id  TEXT NOT NULL,
    sealed_token TEXT NOT NULL,
    scopes       TEXT NOT NULL,
    installed_by TEXT NOT NULL,
    installed_at INTEGER NOT NULL
) WITHOUT ROWID;
