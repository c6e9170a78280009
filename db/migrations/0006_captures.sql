-- What each taking of an article said, so that any two can be compared word by word.

CREATE TABLE reading (
    capture_id INTEGER PRIMARY KEY REFERENCES capture (id) ON DELETE CASCADE,
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    standfirst TEXT,
    authors TEXT NOT NULL DEFAULT '[]', -- JSON: an array of names
    published TEXT,
    updated TEXT,
    correction TEXT,
    html TEXT NOT NULL                  -- Body.html()
) STRICT;

CREATE INDEX reading_clipping ON reading (clipping_id);
