-- How often no answer was found to something that was owed one, and how often an answer could not be posted.
CREATE TABLE given_up (
    workspace TEXT NOT NULL,
    stage     TEXT NOT NULL CHECK (stage IN ('Answering', 'Posting')),
    times     INTEGER NOT NULL,
    PRIMARY KEY (workspace, stage)
) WITHOUT ROWID;
