"""What happened, as events: their words, their time and their place."""
