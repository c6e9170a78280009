-- Links in texts: the number made of an address's key; derived, and written outside of undo.
CREATE TABLE text_link (
    key INTEGER NOT NULL,
    clipping_id INTEGER NOT NULL,
    PRIMARY KEY (key, clipping_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX text_link_clipping ON text_link (clipping_id);
