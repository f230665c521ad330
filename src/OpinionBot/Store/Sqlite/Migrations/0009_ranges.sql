-- The upper end of a figure that its source gives as a range; value is the lower end. NULL for a single value.
ALTER TABLE fact ADD COLUMN up_to TEXT;
