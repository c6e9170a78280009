-- Kinds of link that a person added, the day of a link, and what is known of web addresses.

CREATE TABLE link_type (
    key TEXT PRIMARY KEY,               -- what link.type holds
    name TEXT NOT NULL,                 -- read from the source: 'cites'
    inverse TEXT NOT NULL,              -- read from the target: 'cited by'; equal to the name: it has no direction
    position INTEGER NOT NULL
) STRICT;

ALTER TABLE link ADD COLUMN dated TEXT; -- the day that a person gave it

-- Pairs that were suggested and not wanted.
CREATE TABLE dismissed (
    one INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    dismissed_at TEXT NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;

CREATE INDEX dismissed_other ON dismissed (other);

-- All addresses by which a clipping is known: its own, where it was asked for and found, what its page calls itself.
CREATE TABLE address (
    url_key TEXT NOT NULL,
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    PRIMARY KEY (url_key, clipping_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX address_clipping ON address (clipping_id);

-- What became of an address when it was last fetched; only of those that did not give an article there.
CREATE TABLE address_state (
    url_key TEXT PRIMARY KEY,
    gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
    moved_to TEXT,                      -- the key of the address where it is now
    checked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX address_state_moved ON address_state (moved_to) WHERE moved_to IS NOT NULL;

-- Reprints: which clippings carry the same agency copy, what a person said of it, and which texts are to be looked at.

-- Which clippings have another text or headline than when they were last compared with the others: one row each, never
-- deleted, so it cannot grow without bound. Who has seen `seq` reads what is above it.
CREATE TABLE reworded (
    clipping_id INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL
) STRICT;

CREATE INDEX reworded_seq ON reworded (seq);

INSERT INTO reworded SELECT clipping_id, row_number() OVER (ORDER BY clipping_id) FROM body;

CREATE TRIGGER reworded_body_insert AFTER INSERT ON body BEGIN
    INSERT INTO reworded VALUES (new.clipping_id, coalesce((SELECT max(seq) FROM reworded), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER reworded_body_update AFTER UPDATE OF text ON body BEGIN
    INSERT INTO reworded VALUES (new.clipping_id, coalesce((SELECT max(seq) FROM reworded), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER reworded_body_delete AFTER DELETE ON body BEGIN
    INSERT INTO reworded VALUES (old.clipping_id, coalesce((SELECT max(seq) FROM reworded), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER reworded_clipping_update AFTER UPDATE OF title, language, published, agency ON clipping BEGIN
    INSERT INTO reworded VALUES (new.id, coalesce((SELECT max(seq) FROM reworded), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;

-- Pairs with the same text, as found by comparing; derived, and written outside of undo.
CREATE TABLE copy (
    one INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    shared REAL NOT NULL,               -- the part of the shorter one that is in the longer one, 0 to 1
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;

CREATE INDEX copy_other ON copy (other);

-- What a person said of a pair, which outweighs what was found.
CREATE TABLE reprint_verdict (
    one INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    same INTEGER NOT NULL CHECK (same IN (0, 1)),
    decided_at TEXT NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;

CREATE INDEX reprint_verdict_other ON reprint_verdict (other);

-- The groups that follow from these; derived. A group has two clippings at least, and one lead.
CREATE TABLE reprint (
    clipping_id INTEGER PRIMARY KEY REFERENCES clipping (id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL,          -- the smallest id of its clippings when it was made
    lead INTEGER NOT NULL DEFAULT 0 CHECK (lead IN (0, 1))
) STRICT;

CREATE INDEX reprint_group ON reprint (group_id, lead DESC, clipping_id);

-- Leads that a person chose, instead of the rule.
CREATE TABLE reprint_lead (
    clipping_id INTEGER PRIMARY KEY REFERENCES clipping (id) ON DELETE CASCADE
) STRICT;

-- What each taking of an article said, so that any two can be compared word by word. Written as soon as the clipping
-- says something else than the taking did, so that nothing is kept twice: until then the clipping says it.

CREATE TABLE reading (
    capture_id INTEGER PRIMARY KEY REFERENCES capture (id) ON DELETE CASCADE,
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    standfirst TEXT,
    authors TEXT NOT NULL DEFAULT '[]', -- JSON: an array of names
    published TEXT,
    updated TEXT,
    correction TEXT,
    truncated TEXT,                     -- as of the clipping
    html TEXT NOT NULL,                 -- Body.html()
    key TEXT NOT NULL DEFAULT ''        -- of the words of headline and correction; empty where there is no text
) STRICT;

CREATE INDEX reading_clipping ON reading (clipping_id, key, truncated);
CREATE INDEX reading_cut ON reading (capture_id) WHERE truncated IS NOT NULL;

-- People, places and organisations that texts name; derived from them, and written outside of undo.

CREATE TABLE name (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'place', 'organisation')),
    name TEXT NOT NULL,
    key TEXT NOT NULL,                  -- folded
    UNIQUE (kind, key)
) STRICT;

CREATE TABLE mention (
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    name_id INTEGER NOT NULL REFERENCES name (id) ON DELETE CASCADE,
    times INTEGER NOT NULL,
    PRIMARY KEY (clipping_id, name_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX mention_name ON mention (name_id, clipping_id);

CREATE TRIGGER touched_mention_insert AFTER INSERT ON mention BEGIN
    INSERT INTO touched VALUES (new.clipping_id, coalesce((SELECT max(seq) FROM touched), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER touched_mention_delete AFTER DELETE ON mention BEGIN
    INSERT INTO touched VALUES (old.clipping_id, coalesce((SELECT max(seq) FROM touched), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;

-- Clippings that were suggested for a story, or were in it, and do not belong there.
CREATE TABLE story_dismissed (
    story_id INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    dismissed_at TEXT NOT NULL,
    PRIMARY KEY (story_id, clipping_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX story_dismissed_clipping ON story_dismissed (clipping_id);

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

-- Links in texts: the number made of an address's key; derived, and written outside of undo.
CREATE TABLE text_link (
    key INTEGER NOT NULL,
    clipping_id INTEGER NOT NULL,
    PRIMARY KEY (key, clipping_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX text_link_clipping ON text_link (clipping_id);

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
