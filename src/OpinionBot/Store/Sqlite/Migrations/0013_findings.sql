-- The parts of an article's figure and the words of the article that they stand on, as JSON. NULL for a cell of a survey's table,
-- and for a figure of an article that was read before there were parts.
ALTER TABLE fact ADD COLUMN finding TEXT;
