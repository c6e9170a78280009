-- What an in-memory copy of the structured fields needs to catch up, and the tables of highlights, stories and saved searches.

-- Which clippings changed in the fields by which lists are filtered, ordered and counted: one row each, so it cannot grow
-- without bound; those that are gone keep theirs. A copy that has seen `seq` reads what is above it.
CREATE TABLE touched (
    clipping_id INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL
) STRICT;

CREATE INDEX touched_seq ON touched (seq);

-- The greatest seq is the last one given out, since no row of `touched` is ever deleted.
CREATE TRIGGER touched_clipping_insert AFTER INSERT ON clipping BEGIN
    INSERT INTO touched VALUES (new.id, coalesce((SELECT max(seq) FROM touched), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER touched_clipping_update AFTER UPDATE OF outlet, agency, dateline, published, updated, section, language,
    url, captured_at, sort_date, word_count, starred, filed, read, trashed_at ON clipping BEGIN
    INSERT INTO touched VALUES (new.id, coalesce((SELECT max(seq) FROM touched), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER touched_clipping_delete AFTER DELETE ON clipping BEGIN
    INSERT INTO touched VALUES (old.id, coalesce((SELECT max(seq) FROM touched), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER touched_tagging_insert AFTER INSERT ON tagging BEGIN
    INSERT INTO touched VALUES (new.clipping_id, coalesce((SELECT max(seq) FROM touched), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER touched_tagging_update AFTER UPDATE ON tagging BEGIN
    INSERT INTO touched VALUES (new.clipping_id, coalesce((SELECT max(seq) FROM touched), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER touched_tagging_delete AFTER DELETE ON tagging BEGIN
    INSERT INTO touched VALUES (old.clipping_id, coalesce((SELECT max(seq) FROM touched), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER touched_author_insert AFTER INSERT ON author BEGIN
    INSERT INTO touched VALUES (new.clipping_id, coalesce((SELECT max(seq) FROM touched), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER touched_author_update AFTER UPDATE ON author BEGIN
    INSERT INTO touched VALUES (new.clipping_id, coalesce((SELECT max(seq) FROM touched), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER touched_author_delete AFTER DELETE ON author BEGIN
    INSERT INTO touched VALUES (old.clipping_id, coalesce((SELECT max(seq) FROM touched), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;

-- A passage that a person marked, found again by its words and what stands around it.
CREATE TABLE highlight (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    quotation TEXT NOT NULL,
    before TEXT NOT NULL DEFAULT '',    -- the text just before and just after it, to tell equal passages apart
    after TEXT NOT NULL DEFAULT '',
    position INTEGER,                   -- character of body.text where it was last found; null: it lost its place
    colour TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL
) STRICT;

CREATE INDEX highlight_clipping ON highlight (clipping_id, position);
CREATE INDEX highlight_newest ON highlight (created_at DESC, id DESC);
CREATE INDEX highlight_lost ON highlight (clipping_id) WHERE position IS NULL;

CREATE TRIGGER outbox_highlight_insert AFTER INSERT ON highlight BEGIN
    UPDATE index_state SET last_seq = last_seq + 1;
    INSERT INTO outbox VALUES (new.clipping_id, (SELECT last_seq FROM index_state))
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER outbox_highlight_update AFTER UPDATE OF quotation, note ON highlight BEGIN
    UPDATE index_state SET last_seq = last_seq + 1;
    INSERT INTO outbox VALUES (new.clipping_id, (SELECT last_seq FROM index_state))
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER outbox_highlight_delete AFTER DELETE ON highlight BEGIN
    UPDATE index_state SET last_seq = last_seq + 1;
    INSERT INTO outbox VALUES (old.clipping_id, (SELECT last_seq FROM index_state))
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TABLE story (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,           -- folded name
    note TEXT NOT NULL DEFAULT '',
    arranged TEXT NOT NULL DEFAULT 'date' CHECK (arranged IN ('date', 'hand')),
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE story_clipping (
    story_id INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,          -- the order by hand, ascending; gaps are allowed
    added_at TEXT NOT NULL,
    PRIMARY KEY (story_id, clipping_id)
) STRICT;

CREATE INDEX story_clipping_position ON story_clipping (story_id, position, clipping_id);
CREATE INDEX story_clipping_clipping ON story_clipping (clipping_id, story_id);

CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,           -- folded name
    query TEXT NOT NULL,                -- as typed
    view TEXT NOT NULL DEFAULT 'all',
    sort TEXT NOT NULL DEFAULT 'relevance',
    position INTEGER NOT NULL,          -- the order in the sidebar
    created_at TEXT NOT NULL
) STRICT;

CREATE INDEX saved_search_position ON saved_search (position, id);

-- `is:changed`: the words of each taking, so that pages that differ only in their advertisements are not called changed.
-- Empty where it is not known. Of takings from before this column the words are those of the clipping while their bytes are
-- the same; where these differ, the bytes stand for the words.
ALTER TABLE capture ADD COLUMN text_key TEXT NOT NULL DEFAULT '';

UPDATE capture SET text_key = CASE
    WHEN EXISTS (
        SELECT 1 FROM capture AS other WHERE other.clipping_id = capture.clipping_id AND other.sha256 <> capture.sha256
    ) THEN sha256
    WHEN EXISTS (
        SELECT 1 FROM candidate
        WHERE candidate.clipping_id = capture.clipping_id AND field = 'body' AND origin = 'user'
    ) THEN ''
    ELSE coalesce((SELECT body.text_key FROM body WHERE body.clipping_id = capture.clipping_id), '')
END;

CREATE INDEX capture_text_key ON capture (clipping_id, text_key) WHERE text_key <> '';

-- `has:picture` and `has:note` without reading the articles.
CREATE INDEX body_picture ON body (clipping_id) WHERE instr(html, '<img') > 0;
CREATE INDEX note_written ON note (clipping_id) WHERE text <> '';
