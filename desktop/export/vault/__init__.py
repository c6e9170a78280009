"""A folder of Markdown notes that a second export brings up to date."""
