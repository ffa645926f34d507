"""Sample coverage: an invented event, invented people and outlets."""
