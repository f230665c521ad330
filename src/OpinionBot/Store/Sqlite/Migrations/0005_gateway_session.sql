-- The sessions at Discord's gateway, so that a new process goes on where the last one was. No message and no member is kept.
CREATE TABLE gateway_session (
    key        TEXT PRIMARY KEY,
    session    TEXT NOT NULL,
    resume_url TEXT NOT NULL,
    sequence   INTEGER NOT NULL,
    ready      TEXT NOT NULL,
    at         INTEGER NOT NULL
) WITHOUT ROWID;

-- What the gateway has told of a server, as it stands after the session's last event.
CREATE TABLE gateway_server (
    key      TEXT NOT NULL REFERENCES gateway_session (key) ON DELETE CASCADE,
    server   TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    PRIMARY KEY (key, server)
) WITHOUT ROWID;
