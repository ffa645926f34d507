"""Parts of speech by the tags of spaCy that the rules take as one."""

NOUNS = frozenset({"NOUN", "PROPN"})
VERBS = frozenset({"VERB", "AUX"})
CONTENT = NOUNS | {"VERB", "ADJ", "NUM"}  # that carry meaning
