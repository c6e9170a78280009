-- Kinds of link that a person added, the day of a link, and what is known of web addresses.

CREATE TABLE link_type (
    key TEXT PRIMARY KEY,               -- what link.type holds
    name TEXT NOT NULL,                 -- read from the source: 'cites'
    inverse TEXT NOT NULL,              -- read from the target: 'cited by'; equal to the name: it has no direction
    position INTEGER NOT NULL
) STRICT;

ALTER TABLE link ADD COLUMN dated TEXT; -- the day that a person gave it

-- Pairs that were suggested and not wanted.
CREATE TABLE dismissed (
    one INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    dismissed_at TEXT NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;

CREATE INDEX dismissed_other ON dismissed (other);

-- All addresses by which a clipping is known: its own, where it was asked for and found, what its page calls itself.
CREATE TABLE address (
    url_key TEXT NOT NULL,
    clipping_id INTEGER NOT NULL REFERENCES clipping (id) ON DELETE CASCADE,
    PRIMARY KEY (url_key, clipping_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX address_clipping ON address (clipping_id);

-- What became of an address when it was last fetched; only of those that did not give an article there.
CREATE TABLE address_state (
    url_key TEXT PRIMARY KEY,
    gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
    moved_to TEXT,                      -- the key of the address where it is now
    checked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX address_state_moved ON address_state (moved_to) WHERE moved_to IS NOT NULL;
