-- Which clippings were taken more than once, so that `is:changed` looks at these alone. A row stays when a taking is undone;
-- what it said is compared anyway.
CREATE TABLE retaken (
    clipping_id INTEGER PRIMARY KEY
) STRICT;

INSERT INTO retaken SELECT clipping_id FROM capture GROUP BY clipping_id HAVING count(*) > 1;

CREATE TRIGGER retaken_capture_insert AFTER INSERT ON capture
    WHEN EXISTS (SELECT 1 FROM capture WHERE clipping_id = new.clipping_id AND id <> new.id) BEGIN
    INSERT OR IGNORE INTO retaken VALUES (new.clipping_id);
END;
