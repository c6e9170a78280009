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
