"""Sentences and clauses: who does what to whom, how surely, in whose voice."""
