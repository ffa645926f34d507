"""One deed of the news under one name, whatever verb, noun or phrase an outlet has for it."""

from typing import NamedTuple


class Deed(NamedTuple):
    """Somebody's own ("conceded", "returned") or done to a person or thing ("recovered the anchor").

    A phrase is a verb with one of the words behind the colon beside it: a particle, an object, or what a preposition
    brings in.
    """

    name: str
    told: str  # as a card calls it
    verbs: str = ""
    nouns: str = ""
    phrases: tuple[str, ...] = ()
    own: bool = False
    of: str = ""  # what alone it is done to; "people" for people alone
    one: bool = False  # of a story, whoever it is told of: of rescuers that were called, each is called otherwise
