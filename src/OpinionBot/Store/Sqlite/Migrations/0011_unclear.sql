-- A question that may mean several things is asked back: one more way to end.
ALTER TABLE answer ADD COLUMN ended TEXT NOT NULL DEFAULT 'Failed' CHECK (ended IN ('Answered', 'NotCovered', 'Unclear', 'Refused', 'Failed'));
UPDATE answer SET ended = outcome;
ALTER TABLE answer DROP COLUMN outcome;
ALTER TABLE answer RENAME COLUMN ended TO outcome;
