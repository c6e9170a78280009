-- The tables of a library. Dates: see db/model.py. Flags are 0 or 1. Ids are never used twice.

CREATE TABLE library (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE clipping (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    standfirst TEXT,
    outlet TEXT,
    agency TEXT,
    dateline TEXT,
    published TEXT,
    updated TEXT,
    section TEXT,
    page TEXT,
    language TEXT,
    url TEXT,
    url_key TEXT,                       -- normalised for 'already clipped'
    captured_at TEXT NOT NULL,
    sort_date TEXT NOT NULL,            -- published in UTC to the second, else captured_at
    word_count INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
    filed INTEGER NOT NULL DEFAULT 0 CHECK (filed IN (0, 1)),
    read INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
    trashed_at TEXT
) STRICT;

CREATE INDEX clipping_newest ON clipping (sort_date DESC, id DESC) WHERE trashed_at IS NULL;
CREATE INDEX clipping_inbox ON clipping (sort_date DESC, id DESC) WHERE trashed_at IS NULL AND filed = 0;
CREATE INDEX clipping_starred ON clipping (sort_date DESC, id DESC) WHERE trashed_at IS NULL AND starred = 1;
CREATE INDEX clipping_unread ON clipping (sort_date DESC, id DESC) WHERE trashed_at IS NULL AND read = 0;
CREATE INDEX clipping_trashed ON clipping (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX clipping_url_key ON clipping (url_key) WHERE url_key IS NOT NULL;
CREATE INDEX clipping_outlet ON clipping (outlet, sort_date) WHERE outlet IS NOT NULL;
CREATE INDEX clipping_agency ON clipping (agency, sort_date) WHERE agency IS NOT NULL;
CREATE INDEX clipping_section ON clipping (section) WHERE section IS NOT NULL;
CREATE INDEX clipping_language ON clipping (language) WHERE language IS NOT NULL;
CREATE INDEX clipping_dateline ON clipping (dateline) WHERE dateline IS NOT NULL;
CREATE INDEX clipping_published ON clipping (published) WHERE published IS NOT NULL;
CREATE INDEX clipping_captured ON clipping (captured_at);

-- The text apart from the fields, so that starring a clipping never rewrites an article.
CREATE TABLE body (
    clipping_id INTEGER PRIMARY KEY REFERENCES clipping (id) ON DELETE CASCADE,
    html TEXT NOT NULL,                 -- Body.html()
    text TEXT NOT NULL,                 -- Body.text()
    sha256 TEXT NOT NULL,               -- of html in UTF-8: damage is noticed
    text_key TEXT NOT NULL              -- SHA-256 of the folded words of text: 'already clipped' by body
) STRICT;

CREATE INDEX body_text_key ON body (text_key);

CREATE TABLE author (
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (clipping_id, position)
) STRICT;

CREATE INDEX author_name ON author (name, clipping_id);

CREATE TABLE candidate (
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,                -- JSON: a string, or an array of names for authors
    origin TEXT NOT NULL,
    confidence REAL NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (clipping_id, position)
) STRICT;

CREATE TABLE left_out (
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (clipping_id, position)
) STRICT;

CREATE TABLE read_also (
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL DEFAULT '',
    title_key TEXT NOT NULL,            -- folded, to find the clipping that is meant
    url_key TEXT NOT NULL DEFAULT '',
    target_id INTEGER REFERENCES clipping (id) ON DELETE SET NULL,
    PRIMARY KEY (clipping_id, position)
) STRICT;

CREATE INDEX read_also_target ON read_also (target_id) WHERE target_id IS NOT NULL;
CREATE INDEX read_also_waiting_title ON read_also (title_key) WHERE target_id IS NULL;
CREATE INDEX read_also_waiting_url ON read_also (url_key) WHERE target_id IS NULL AND url_key <> '';

CREATE TABLE title_key (
    clipping_id INTEGER PRIMARY KEY REFERENCES clipping (id) ON DELETE CASCADE,
    key TEXT NOT NULL
) STRICT;

CREATE INDEX title_key_key ON title_key (key);

CREATE TABLE capture (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    taken_at TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,               -- of the original bytes; names the file under captures/
    size INTEGER NOT NULL,
    url TEXT,
    final_url TEXT,
    name TEXT,
    headers TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE INDEX capture_clipping ON capture (clipping_id, taken_at);
CREATE INDEX capture_sha256 ON capture (sha256);

CREATE TABLE note (
    clipping_id INTEGER PRIMARY KEY REFERENCES clipping (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,                 -- with its path: war/ukraine
    key TEXT NOT NULL UNIQUE,           -- folded name
    colour TEXT NOT NULL
) STRICT;

CREATE TABLE tag_alias (
    key TEXT PRIMARY KEY,               -- folded alias
    name TEXT NOT NULL,
    tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX tag_alias_tag ON tag_alias (tag_id);

CREATE TABLE tagging (
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    PRIMARY KEY (clipping_id, tag_id)
) STRICT;

CREATE INDEX tagging_tag ON tagging (tag_id, clipping_id);

CREATE TABLE link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    type TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    UNIQUE (source_id, target_id, type),
    CHECK (source_id <> target_id)
) STRICT;

CREATE INDEX link_target ON link (target_id);

-- Which clippings the index has not seen yet in their present state: one row each, so it cannot grow without bound.
CREATE TABLE outbox (
    clipping_id INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL
) STRICT;

CREATE INDEX outbox_seq ON outbox (seq);

-- One row: the last sequence number given out, and what the index said it held when it last committed.
CREATE TABLE index_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    last_seq INTEGER NOT NULL DEFAULT 0,
    token TEXT NOT NULL DEFAULT '',
    committed_seq INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO index_state (id) VALUES (1);

CREATE TRIGGER outbox_body_insert AFTER INSERT ON body BEGIN
    UPDATE index_state SET last_seq = last_seq + 1;
    INSERT INTO outbox VALUES (new.clipping_id, (SELECT last_seq FROM index_state))
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER outbox_body_update AFTER UPDATE OF text ON body BEGIN
    UPDATE index_state SET last_seq = last_seq + 1;
    INSERT INTO outbox VALUES (new.clipping_id, (SELECT last_seq FROM index_state))
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER outbox_body_delete AFTER DELETE ON body BEGIN
    UPDATE index_state SET last_seq = last_seq + 1;
    INSERT INTO outbox VALUES (old.clipping_id, (SELECT last_seq FROM index_state))
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER outbox_title_update AFTER UPDATE OF title, standfirst, language ON clipping BEGIN
    UPDATE index_state SET last_seq = last_seq + 1;
    INSERT INTO outbox VALUES (new.id, (SELECT last_seq FROM index_state))
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER outbox_note_insert AFTER INSERT ON note BEGIN
    UPDATE index_state SET last_seq = last_seq + 1;
    INSERT INTO outbox VALUES (new.clipping_id, (SELECT last_seq FROM index_state))
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER outbox_note_update AFTER UPDATE OF text ON note BEGIN
    UPDATE index_state SET last_seq = last_seq + 1;
    INSERT INTO outbox VALUES (new.clipping_id, (SELECT last_seq FROM index_state))
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER outbox_note_delete AFTER DELETE ON note BEGIN
    UPDATE index_state SET last_seq = last_seq + 1;
    INSERT INTO outbox VALUES (old.clipping_id, (SELECT last_seq FROM index_state))
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;

-- Undo. A step is one action of the person; a change is one row that it touched. `before` is the row as it was (only the
-- changed columns for an update, null for an insert), `after` is filled in when the step is undone.
CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    made_at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE step_change (
    id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
    tbl TEXT NOT NULL,
    op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
    pk TEXT NOT NULL,                   -- JSON object of the key columns
    subject INTEGER,                    -- the clipping (or tag) that the row is about
    other INTEGER,                      -- the far end, for a link
    before TEXT,
    after TEXT
) STRICT;

CREATE INDEX step_change_step ON step_change (step_id, id);
