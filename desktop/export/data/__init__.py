"""Exports that programs read: tables, and whole records from which a library can be made again."""
