-- Clippings that were suggested for a story, or were in it, and do not belong there.
CREATE TABLE story_dismissed (
    story_id INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    dismissed_at TEXT NOT NULL,
    PRIMARY KEY (story_id, clipping_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX story_dismissed_clipping ON story_dismissed (clipping_id);
