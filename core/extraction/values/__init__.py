"""Numbers as printed, as values: an interval, a unit, a hedge."""
