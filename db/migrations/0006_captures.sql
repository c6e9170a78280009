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
