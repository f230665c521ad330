-- An answer whose facts were retracted or corrected is amended where it was posted: changes counts what happened to its facts,
-- amended how far its messages know of it.
ALTER TABLE answer ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answer ADD COLUMN amended INTEGER NOT NULL DEFAULT 0;
UPDATE answer SET changes = 1 WHERE is_outdated = 1;
CREATE INDEX answer_due ON answer (id) WHERE changes > amended;

-- The inbox entry whose answer the message shows; NULL for what shows none.
ALTER TABLE outbox ADD COLUMN answers INTEGER;
UPDATE outbox SET answers = inbox_id WHERE inbox_id IN (SELECT inbox_id FROM answer);
CREATE INDEX outbox_answers ON outbox (answers) WHERE answers IS NOT NULL;

-- When it is an entry's turn: when it was received, and later the more the same person had asked within the minute before.
ALTER TABLE inbox ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
UPDATE inbox SET turn = received_at;
DROP INDEX inbox_waiting;
CREATE INDEX inbox_waiting ON inbox (turn, id) WHERE state = 'Waiting';
