-- A person's word on names that are found in texts, and what follows from it.

CREATE TABLE name_rule (
    kind TEXT NOT NULL,                 -- as it is found
    key TEXT NOT NULL,                  -- as it is found, folded
    found TEXT NOT NULL,                -- as it is found
    shown_kind TEXT CHECK (shown_kind IN ('person', 'place', 'organisation')),
    shown TEXT,                         -- what is shown instead; NULL: it is no name
    decided_at TEXT NOT NULL,
    PRIMARY KEY (kind, key),
    CHECK ((shown IS NULL) = (shown_kind IS NULL))
) STRICT;

CREATE TRIGGER touched_name_rule_insert AFTER INSERT ON name_rule BEGIN
    INSERT INTO touched SELECT clipping_id, coalesce((SELECT max(seq) FROM touched), 0) + row_number() OVER ()
        FROM name CROSS JOIN mention ON name_id = name.id WHERE kind = new.kind AND key = new.key
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER touched_name_rule_update AFTER UPDATE ON name_rule BEGIN
    INSERT INTO touched SELECT clipping_id, coalesce((SELECT max(seq) FROM touched), 0) + row_number() OVER ()
        FROM name CROSS JOIN mention ON name_id = name.id WHERE kind = new.kind AND key = new.key
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER touched_name_rule_delete AFTER DELETE ON name_rule BEGIN
    INSERT INTO touched SELECT clipping_id, coalesce((SELECT max(seq) FROM touched), 0) + row_number() OVER ()
        FROM name CROSS JOIN mention ON name_id = name.id WHERE kind = old.kind AND key = old.key
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;

-- What is shown of each name that was found, a person's word before all.
CREATE VIEW shown_name AS
    SELECT name.id AS id, coalesce(rule.shown_kind, name.kind) AS kind, coalesce(rule.shown, name.name) AS name
    FROM name LEFT JOIN name_rule AS rule ON rule.kind = name.kind AND rule.key = name.key
    WHERE rule.decided_at IS NULL OR rule.shown IS NOT NULL;
