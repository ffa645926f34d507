"""Names of people, places and organisations: found, trimmed, typed, grouped."""
