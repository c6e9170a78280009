-- What intake finds besides: more fields, kept pictures, and by which key something came in from elsewhere.

ALTER TABLE clipping ADD COLUMN kicker TEXT;            -- the line above the headline
ALTER TABLE clipping ADD COLUMN dateline_day TEXT;      -- the day that the dateline prints
ALTER TABLE clipping ADD COLUMN correction TEXT;        -- corrections as printed, a line break between two
ALTER TABLE clipping ADD COLUMN edition TEXT;
ALTER TABLE clipping ADD COLUMN keywords TEXT;          -- JSON: an array of strings
ALTER TABLE clipping ADD COLUMN truncated TEXT;         -- null: whole; 'paywall', 'cut', or 'unfetched' (no text yet)

CREATE INDEX clipping_truncated ON clipping (truncated, id) WHERE truncated IS NOT NULL;

-- Outlets that a person corrected, by which those of later clippings are known.
CREATE INDEX candidate_outlet_by_hand ON candidate (clipping_id) WHERE field = 'outlet' AND origin = 'user';

-- Kept pictures; their bytes are beside the originals, under the same kind of name. No reference to the clipping: when
-- its coming is undone and done again, it finds what was fetched for it meanwhile.
CREATE TABLE asset (
    clipping_id INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    width INTEGER NOT NULL,                             -- pixels; 0 where they are not known
    height INTEGER NOT NULL,
    source TEXT NOT NULL,                               -- the address where it was found, or empty
    PRIMARY KEY (clipping_id, sha256)
) STRICT;

CREATE INDEX asset_sha256 ON asset (sha256);

-- What was taken over from another program or the browser, by that one's own key: it does not come in twice.
CREATE TABLE arrival (
    key TEXT PRIMARY KEY,
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX arrival_clipping ON arrival (clipping_id);

DROP TRIGGER touched_clipping_update;
CREATE TRIGGER touched_clipping_update AFTER UPDATE OF outlet, agency, dateline, published, updated, section, language,
    url, captured_at, sort_date, word_count, starred, filed, read, trashed_at, truncated ON clipping BEGIN
    INSERT INTO touched VALUES (new.id, coalesce((SELECT max(seq) FROM touched), 0) + 1)
        ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
