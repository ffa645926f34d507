"""Who does what to whom: the doer and the done-to of each verb, whichever way the clause is turned.

"The crew sank the boat", "the boat was sunk by the crew", "the boat that the crew sank" and "the crew is thought to
have sunk the boat" have one doer and one done-to. Works on plain lists: it looks at every verb of every sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.core.extraction.text.parsed_words import ParsedWords
from copydesk.core.extraction.words.parts_of_speech import NOUNS, VERBS

_MOST_CHILDREN = 24  # hostile text gives one verb thousands
_HIGHEST = 4  # verbs that are climbed for a subject
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"WDT", "WP"})
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_PASSIVE_WITHOUT_AUXILIARY = frozenset({"acl", "advcl", "ROOT", "xcomp"})
# "A group of divers", "600 tons of oil": what stands behind "of" is meant.
_MEASURES = frozenset(
    """group number team couple pair series some most all many none one two three several part majority member dozen
    hundred thousand million handful total wave round bunch host range kind type sort piece lot amount ton
    tonne barrel gallon litre liter kilo kilogram pound load quantity crowd body variety set batch string version
    form""".split()
)


class Grammar:
    """The parse of one sentence, asked for its clauses' parts; tokens by their index in the paragraph."""

    __slots__ = ("_children", "end", "start", "words")

    def __init__(self, words: ParsedWords, start: int, end: int) -> None:
        self.words, self.start, self.end = words, start, end
        children: dict[int, list[int]] = {}
        for token, head in enumerate(self.words.head[self.start : self.end], self.start):
            beneath = children.get(head)
            if head == token:
                continue
            if beneath is None:
                children[head] = [token]
            elif len(beneath) < _MOST_CHILDREN:
                beneath.append(token)
        self._children = children

    def children(self, token: int) -> Sequence[int]:
        return self._children.get(token, ())

    def child(self, token: int, *relations: str) -> int | None:
        """The first child in one of these relations."""
        dep = self.words.dep
        for child in self._children.get(token, ()):
            if dep[child] in relations:
                return child
        return None

    def is_passive(self, verb: int) -> bool:
        if self.child(verb, "nsubjpass", "auxpass") is not None:
            return True
        words = self.words
        if words.tag[verb] != "VBN" or self.child(verb, "aux") is not None:
            return False
        if words.dep[verb] == "conj":
            return self.child(words.head[verb], "nsubjpass", "auxpass") is not None
        return words.dep[verb] in _PASSIVE_WITHOUT_AUXILIARY

    def parts(self, verb: int) -> tuple[int | None, int | None]:
        """The doer and the done-to."""
        if not self.is_passive(verb):
            found = self.child(verb, "dobj")
            return self.subject(verb), None if found is None else self._meant(found, verb)
        by = self.child(verb, "agent")
        return None if by is None else self.child(by, "pobj"), self.subject(verb)

    def subject(self, verb: int) -> int | None:
        """The verb's own subject, or that of the clause that it depends on."""
        words = self.words
        for _ in range(_HIGHEST):
            found = self.child(verb, *_SUBJECTS)
            if found is not None:
                return self._meant(found, verb)
            head, relation = words.head[verb], words.dep[verb]
            if head == verb:
                return None
            if relation == "acl" and words.pos[head] in NOUNS and words.tag[verb] in {"VBG", "VBN"}:
                return head  # "the man arrested", "a crew sailing for Ostra"
            if relation == "xcomp" and (controlled := self.child(head, "dobj")) is not None:
                return controlled  # "told the crew to leave"
            if relation == "pcomp":
                head = words.head[head]  # "suspected of selling"
            elif relation not in {"conj", "xcomp"} and not (relation == "advcl" and words.tag[verb] in {"VBG", "VBN"}):
                return None
            if words.dep[head] == "acomp":
                head = words.head[head]  # "is likely to have sunk"
            if words.pos[head] not in VERBS:
                return None
            verb = head
        return None

    def _meant(self, token: int, verb: int) -> int | None:
        """The noun that a relative pronoun stands for."""
        words = self.words
        if words.tag[token] in _RELATIVE or words.lower[token] == "that":
            return words.head[verb] if words.dep[verb] == "relcl" else None
        return token

    def antecedent(self, pronoun: int) -> int | None:
        """Who says what "it", "he", "they" would do, and is most likely meant: "the bank said it would close"."""
        words = self.words
        verb = words.head[pronoun]
        while words.dep[verb] == "xcomp":
            verb = words.head[verb]
        if words.lower[pronoun] not in _PRONOUNS or words.dep[verb] not in {"ccomp", "advcl"}:
            return None
        speaker = self.child(words.head[verb], "nsubj")
        return speaker if speaker is not None and words.pos[speaker] in NOUNS else None

    def noun(self, token: int | None) -> int | None:
        """The noun that is meant, None for a pronoun: of "hundreds of women" the women."""
        pos, lemma = self.words.pos, self.words.lemma
        for _ in range(3):
            if token is None:
                return None
            if pos[token] in NOUNS and lemma[token] not in _MEASURES:
                return token
            of = next((child for child in self.children(token) if self.words.lower[child] == "of"), None)
            inside = None if of is None else self.child(of, "pobj")
            if inside is None:
                return token if pos[token] in NOUNS else None
            token = inside
        return None
