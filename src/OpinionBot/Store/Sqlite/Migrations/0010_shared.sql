-- What is added at the terminal is everyone's unless it is kept to one workspace; what earlier versions put there stays the terminal's own.
ALTER TABLE source ADD COLUMN is_shared INTEGER NOT NULL DEFAULT 0 CHECK (is_shared IN (0, 1));
