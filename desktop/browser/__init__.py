"""From the browser: what its extension sends through a native messaging host, and the inbox in which that waits."""
