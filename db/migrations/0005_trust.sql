-- What became of every field of a clipping, sums by which damage is noticed, and what undo may take of the disk.

-- Each change of a field that a clipping had once it was there. What it had at first is `before` of the oldest. No reference
-- to the clipping: when its coming is undone and done again, it finds its history. Only deleting for ever ends that.
CREATE TABLE field_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    clipping_id INTEGER NOT NULL,
    field TEXT NOT NULL,                -- a field of db/model.py, or 'body', 'note', 'tags'
    changed_at TEXT NOT NULL,
    who TEXT NOT NULL CHECK (who IN ('user', 'intake', 'import', 'repair')),
    way TEXT NOT NULL DEFAULT '' CHECK (way IN ('', 'undo', 'redo')),
    before TEXT,                        -- as the column holds it; of names an array in JSON; of body and note a key of
    after TEXT,                         -- field_wording; null: there was nothing
    step_id INTEGER                     -- which may be no longer among the steps
) STRICT;

CREATE INDEX field_change_clipping ON field_change (clipping_id, field);

-- Texts that clippings once had, each once for a clipping however often it was taken back and done again.
CREATE TABLE field_wording (
    clipping_id INTEGER NOT NULL,
    sha256 TEXT NOT NULL,               -- of the text in UTF-8
    packed BLOB NOT NULL,               -- the text, by zlib
    PRIMARY KEY (clipping_id, sha256)
) STRICT;

-- What a step and what it recorded weigh, in characters: large steps are not kept a thousandfold.
ALTER TABLE step ADD COLUMN weight INTEGER NOT NULL DEFAULT 0;

UPDATE step SET weight = coalesce((
    SELECT sum(60 + length(pk) + coalesce(length(before), 0) + coalesce(length(after), 0))
    FROM step_change WHERE step_id = step.id
), 0);

-- Which originals and pictures steps that can be undone or done again still name.
CREATE INDEX step_change_file ON step_change (step_id) WHERE tbl IN ('capture', 'asset');

-- Files under captures/ that perhaps nothing names any more: they are looked at and removed after the write that left them.
CREATE TABLE discarded (
    sha256 TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Undone additions of earlier versions whose steps are gone left rows of pictures behind.
INSERT OR IGNORE INTO discarded SELECT sha256 FROM asset
    WHERE clipping_id NOT IN (SELECT id FROM clipping)
    AND clipping_id NOT IN (SELECT subject FROM step_change WHERE tbl = 'clipping' AND subject IS NOT NULL);
DELETE FROM asset
    WHERE clipping_id NOT IN (SELECT id FROM clipping)
    AND clipping_id NOT IN (SELECT subject FROM step_change WHERE tbl = 'clipping' AND subject IS NOT NULL);

-- What every row says, in sums by which damage is noticed (db/seals.py): one for each table and each clipping, tag,
-- story ... that its rows are about. Kept by the one writer in the same transaction; never written by SQL alone.
CREATE TABLE seal (
    owner INTEGER NOT NULL,             -- what the rows are about; 0: the table as a whole
    tbl TEXT NOT NULL,
    sum INTEGER NOT NULL,               -- of the digests of the rows, modulo 2^64
    guard INTEGER NOT NULL,             -- of this row itself
    PRIMARY KEY (owner, tbl)
) STRICT, WITHOUT ROWID;

-- What steps that can be undone say of fields is where history begins in a library that had none. Texts and notes stand
-- here as they are: `db.field_history` packs them when this is done.
INSERT INTO field_change (clipping_id, field, changed_at, who, before, after, step_id)
SELECT subject, field, made_at,
    CASE WHEN label = 'Add capture' THEN 'intake' WHEN label LIKE 'Import%' THEN 'import' ELSE 'user' END,
    value,
    CASE WHEN following IS NULL THEN present ELSE next END,
    step_id
FROM (
    SELECT step_change.id AS number, step_change.subject, iif(tbl = 'clipping', old.key, tbl) AS field, old.value,
        made_at, label, step_id,
        lead(step_change.id) OVER later AS following, lead(old.value) OVER later AS next,
        CASE iif(tbl = 'clipping', old.key, tbl)
            WHEN 'body' THEN (SELECT html FROM body WHERE clipping_id = clipping.id)
            WHEN 'note' THEN (SELECT text FROM note WHERE clipping_id = clipping.id)
            WHEN 'title' THEN title WHEN 'kicker' THEN kicker WHEN 'standfirst' THEN standfirst
            WHEN 'outlet' THEN outlet WHEN 'agency' THEN agency WHEN 'dateline' THEN dateline
            WHEN 'dateline_day' THEN dateline_day WHEN 'published' THEN published WHEN 'updated' THEN updated
            WHEN 'correction' THEN correction WHEN 'section' THEN section WHEN 'page' THEN page
            WHEN 'edition' THEN edition WHEN 'keywords' THEN keywords WHEN 'language' THEN language
            WHEN 'truncated' THEN truncated WHEN 'url' THEN url
        END AS present
    FROM step
    JOIN step_change ON step_change.step_id = step.id
    JOIN json_each(step_change.before) AS old
    JOIN clipping ON clipping.id = step_change.subject
    WHERE undone = 0 AND op = 'update' AND (
        tbl = 'clipping' AND old.key IN (
            'title', 'kicker', 'standfirst', 'outlet', 'agency', 'dateline', 'dateline_day', 'published', 'updated',
            'correction', 'section', 'page', 'edition', 'keywords', 'language', 'truncated', 'url'
        )
        OR tbl = 'body' AND old.key = 'html' OR tbl = 'note' AND old.key = 'text'
    )
    WINDOW later AS (PARTITION BY step_change.subject, tbl, old.key ORDER BY step_change.id)
)
ORDER BY number;

DELETE FROM field_change WHERE before IS after;
