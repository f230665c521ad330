-- From when on a message may be taken: only the first that waits in its lane has such a time. Whoever looks for work reads what is due
-- and nothing else, however much waits.
ALTER TABLE outbox ADD COLUMN due INTEGER;

UPDATE outbox SET due = max(not_before, leased_until)
WHERE id IN (SELECT min(id) FROM outbox WHERE state = 'Waiting' GROUP BY platform, workspace, lane);

DROP INDEX outbox_waiting;
CREATE INDEX outbox_due ON outbox (due, id) WHERE due IS NOT NULL;
ALTER TABLE outbox DROP COLUMN not_before;
ALTER TABLE outbox DROP COLUMN leased_until;

CREATE TRIGGER outbox_begins AFTER INSERT ON outbox
WHEN new.state = 'Waiting' AND NOT EXISTS (
    SELECT 1 FROM outbox WHERE state = 'Waiting' AND platform = new.platform AND workspace = new.workspace AND lane = new.lane AND id < new.id)
BEGIN
    UPDATE outbox SET due = created_at WHERE id = new.id;
END;

CREATE TRIGGER outbox_ends AFTER UPDATE OF state ON outbox
WHEN old.state = 'Waiting' AND new.state <> 'Waiting'
BEGIN
    UPDATE outbox SET due = NULL WHERE id = new.id;
    UPDATE outbox SET due = created_at
    WHERE due IS NULL AND id = (SELECT min(id) FROM outbox WHERE state = 'Waiting' AND platform = new.platform AND workspace = new.workspace AND lane = new.lane);
END;

CREATE TRIGGER outbox_goes AFTER DELETE ON outbox
WHEN old.state = 'Waiting'
BEGIN
    UPDATE outbox SET due = created_at
    WHERE due IS NULL AND id = (SELECT min(id) FROM outbox WHERE state = 'Waiting' AND platform = old.platform AND workspace = old.workspace AND lane = old.lane);
END;
