"""Tables of words, and what is read from a word alone. No parse."""
