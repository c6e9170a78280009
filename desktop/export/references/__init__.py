"""Citations, lists of works, and the formats of reference managers."""
