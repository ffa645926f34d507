"""Days and hours as printed, as times."""
