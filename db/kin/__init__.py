"""What belongs together: terms, quotations, pointers and names of every clipping, and which clippings share them.

Everything here is derived from the library and kept in a file of its own in the cache folder (`db.kin.store`), which
may be thrown away at any time.
"""
