"""Which clippings carry the same text: sampling texts, comparing them, and the groups that follow."""
