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
