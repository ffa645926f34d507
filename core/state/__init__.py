"""What outlives a run, outside the watched folder: a cache for anyone to delete, the reader's marks, what was told."""
