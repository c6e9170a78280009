"""Notes and file names by a person's own templates, rendered in a sandbox and a process of their own."""
