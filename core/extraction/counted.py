"""A quantity in its sentence: the noun it counts, what governs that noun, what restricts it, whose it is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.core.extraction.clauses import is_unreal
from copydesk.core.extraction.counted_before import counted_before, is_start_of_change
from copydesk.core.extraction.figured_deeds import figured_deed
from copydesk.core.extraction.former import time_told
from copydesk.core.extraction.hanging_words import hanging_on
from copydesk.core.extraction.lexicon import PEOPLE, SYNONYMS
from copydesk.core.extraction.numerals import in_digits
from copydesk.core.extraction.raised_verbs import told_verb
from copydesk.core.extraction.relative_words import antecedent
from copydesk.core.extraction.sentences import NameFinder, SentenceView
from copydesk.core.extraction.surroundings import surroundings
from copydesk.core.extraction.units import DURATIONS
from copydesk.core.extraction.values import Quantity
from copydesk.core.model import Fact, Range

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = frozenset({"NOUN", "PROPN"})
VERBS = frozenset({"VERB", "AUX"})
_RESTRICTING = frozenset({"amod", "compound", "nmod"})
_TO_THE_NOUN = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "advmod", "npadvmod"})
_PART_BEFORE = frozenset({"including", "another", "other"})
_GROUPS = frozenset("family group team party couple crowd gang band crew pair handful".split())
_WITH_COMPOUND = frozenset({"goer", "seeker"})  # which say with the word before them who they are
_OF_A_FULL_NUMBER = frozenset("seat vote delegate constituency ward district".split())
_LASTING_KINDS = frozenset({"length", "volume", "area"})
_OF_STUFF = frozenset({"weight", "volume"})  # "60 kilograms of copper": what is measured stands behind "of"
_YEAR_BEFORE = frozenset({("year", "earlier"), ("year", "before"), ("year", "ago"), ("previous", "year")})
_REACH = 9  # tokens behind the noun
_LONGEST_GAP = 40  # characters from the number to its noun, for the shown span


class Counted:
    """One quantity of a sentence with its place in the parse."""

    def __init__(
        self, sentence: SentenceView, quantity: Quantity, number: Token, beside: tuple[float, ...] = ()
    ) -> None:
        """`quantity` with offsets within the sentence; `number` the token of its figure; `beside` the other counts."""
        offset = sentence.span.start_char
        self.sentence, self.quantity, self.number = sentence, quantity, number
        self.start, self.end = offset + quantity.start, offset + quantity.end  # in the paragraph
        self.beside = beside
        self.named_before: Token | None = None  # the noun, where it stands before the figure and not with it
        self.noun = self._counted_noun()
        self.anchor = self.noun if self.noun is not None and self.named_before is None else number
        self.verb = self._governor()

    @property
    def kind(self) -> str:
        return self.quantity.value.unit.kind

    @property
    def lemma(self) -> str:
        if self.noun is None:
            return ""
        lemma = self.noun.lemma_.lower()
        compound = next((child for child in self.noun.lefts if child.dep_ == "compound"), None)
        if lemma == "member" and compound is not None:  # "crew members", "service members"
            lemma = compound.lemma_.lower()
        return SYNONYMS.get(lemma, lemma)

    def _counted_noun(self) -> Token | None:
        """The noun that the number counts: "people" in "27 people", none in "27 were hurt"."""
        token, last = self.number, self.last_token
        if self.kind != "count" and last is not None and last.pos_ in NOUNS and last.i >= self.number.i:
            token = last  # the unit's own noun: "$52 billion purchase" hangs on "purchase" through it
        for _ in range(6):
            if token.dep_ not in _TO_THE_NOUN:
                break
            token = token.head
            if token.pos_ in NOUNS and token.idx >= self.end:
                return token if self._is_close(token) else None
        following = self.following
        if following is not None and following.lower_ == "of" and (of_what := self._of_what(following)) is not None:
            return of_what
        if following is not None and following.pos_ in NOUNS and following.dep_ != "compound":
            return following if self._is_close(following) else None
        if self.kind != "count" or last is None:
            return None
        self.named_before = counted_before(self._first_token, last, self.sentence.span.start)
        return self.named_before

    @property
    def _first_token(self) -> Token:
        return self.sentence.token_at(self.start) or self.number

    def _of_what(self, preposition: Token) -> Token | None:
        """ "Dozens of protesters", "14 of its ships", "60 kilograms of copper"."""
        thing = next((child for child in preposition.children if child.dep_ == "pobj"), None)
        if thing is None or thing.pos_ not in NOUNS:
            return None
        if self.kind in _OF_STUFF:
            return thing
        is_whole = self.quantity.value.low_soft or self._is_of_owner(preposition)
        return thing if is_whole and thing.tag_ == "NNS" else None

    def _is_of_owner(self, preposition: Token) -> bool:
        """ "14 of its ships", "14 of the line's ships", "14 of the 90 seats": of those that it has, as many as another
        paper counts without saying whose."""
        if self.kind != "count":
            return False
        owning = preposition.nbor() if preposition.i + 1 < len(preposition.doc) else None
        thing = next((child for child in hanging_on(preposition) if child.dep_ == "pobj"), None)
        if owning is None or thing is None or thing.lemma_.lower() in PEOPLE:
            return owning is not None and owning.tag_ == "PRP$"
        is_seat = thing.lemma_.lower() in _OF_A_FULL_NUMBER and any(child.like_num for child in hanging_on(thing))
        return owning.tag_ == "PRP$" or is_seat or any(child.dep_ == "poss" for child in hanging_on(thing))

    def _is_close(self, noun: Token) -> bool:
        """No comma between number and noun, and no date: "at least 90, officials said", "to six Friday"."""
        between = self.sentence.paragraph.text[self.end : noun.idx]
        if any(mark in between for mark in ",;:()") or self.sentence.is_time(noun):
            return False
        tokens = [token for token in noun.doc[self.number.i + 1 : noun.i] if token.idx >= self.end]
        is_led = any(one.pos_ == "ADP" and other.like_num for one, other in pairwise(tokens))
        return not is_led  # "at ten to nine with 41 pupils"

    @property
    def last_token(self) -> Token | None:
        return self.sentence.token_at(self.end - 1)

    @property
    def following(self) -> Token | None:
        last = self.last_token
        return last.nbor() if last is not None and last.i + 1 < self.sentence.span.end else None

    @property
    def preceding(self) -> Token | None:
        first = self.sentence.token_at(self.start)
        return first.nbor(-1) if first is not None and first.i > self.sentence.span.start else None

    def _governor(self) -> Token | None:
        token = self.anchor
        for _ in range(8):
            if token.head.i == token.i:
                return None
            token = token.head
            if token.pos_ in VERBS and not self.start <= token.idx < self.end:  # the "m" of "€1.4m"
                return told_verb(token) if self.anchor.i < token.i else token
        return None

    @property
    def restrictions(self) -> tuple[str, ...]:
        """What narrows the counted noun: "seriously injured", "American tourists", "$60 a share"."""
        found = set()
        if self.noun is not None:
            narrowing = (child for child in self.noun.lefts if child.dep_ in _RESTRICTING and child.idx >= self.end)
            found = {child.lemma_.lower() for child in narrowing}
            if self.noun.lemma_.lower() in _WITH_COMPOUND:
                found -= {child.lemma_.lower() for child in self.noun.lefts if child.dep_ == "compound"}
            if self.noun.lemma_.lower() == "member":
                found -= {self.lemma, *(word for word, one in SYNONYMS.items() if one == self.lemma)}
        following = self.following
        if following is not None and following.lower_ in {"a", "an", "per", "each"} and self.kind == "money":
            is_rate = following.lower_ != "each" and following.i + 1 < len(following.doc)
            found.add(f"per {following.nbor().lemma_.lower()}" if is_rate else "each")
        if self.kind == "count" and (rate := self._rate()):
            found.add(rate)
        return tuple(sorted(found))

    @property
    def rates(self) -> tuple[str, ...]:
        """Of the restrictions those that tell per what: "per share"."""
        return tuple(word for word in self.restrictions if word.startswith("per "))

    def _rate(self) -> str:
        """ "210 people a day", "60 calls per hour"."""
        first = self.anchor.i + 1
        behind = [token.lower_ for token in self.anchor.doc[first : min(first + 2, self.sentence.span.end)]]
        is_rate = len(behind) > 1 and behind[0] in {"a", "an", "per", "each", "every"} and behind[1] in DURATIONS
        return f"per {behind[1]}" if is_rate else ""

    @property
    def is_part(self) -> bool:
        """A part of a whole: "including 10 children", "10 of the 12", "six of them", "their two sons", "3 among 9"."""
        before, following = self.preceding, self.following
        if before is not None and before.lower_ in _PART_BEFORE:
            return True
        if self.kind == "count" and before is not None and before.tag_ == "PRP$":
            return True
        if before is not None and before.lower_ == "of" and before.i > 0 and before.nbor(-1).lower_ in _GROUPS:
            return True  # "a family of five"
        if following is not None and following.lower_ == "among":
            return True
        if self.kind == "count" and self._is_among():
            return True
        if self._is_start_of_change() or self._is_of_year_before():
            return True
        if self.named_before is not None:
            return following is not None and following.lower_ == "of"
        if self.kind != "count" or following is None or following.lower_ != "of" or self.noun is not None:
            return self._is_of_total(following)
        return True

    def _is_of_year_before(self) -> bool:
        """ "13,000 in the same quarter a year earlier"."""
        words = self.sentence.paragraph.words.lower[self.anchor.i : min(self.anchor.i + _REACH, self.sentence.span.end)]
        return any(pair in _YEAR_BEFORE for pair in pairwise(words))

    def _is_start_of_change(self) -> bool:
        last = self.last_token
        return self.kind == "count" and last is not None and is_start_of_change(self._first_token, last)

    def _is_among(self) -> bool:
        """ "Eleven paintings were among those stolen"."""
        verb = self.verb
        if verb is None or verb.lemma_ != "be" or self.anchor.dep_ != "nsubj":
            return False
        return any(child.lower_ == "among" for child in hanging_on(verb))

    def _is_of_total(self, following: Token | None) -> bool:
        """ "8 of 30 rooms", "10 of the 12 dead": the noun is of both."""
        if self.kind != "count" or following is None or following.lower_ != "of" or self.quantity.value.low_soft:
            return False
        if self.noun is not None and self.noun.lemma_.lower() in _OF_A_FULL_NUMBER:
            return False  # "27 of the 90 seats": what it has
        return following.i + 1 < len(following.doc) and (following.nbor().like_num or following.nbor().lower_ == "the")

    @property
    def span(self) -> Range:
        noun = self.noun
        is_near = noun is not None and self.end <= noun.idx < self.end + _LONGEST_GAP
        end = noun.idx + len(noun) if noun is not None and is_near else self.end
        base = self.sentence.paragraph.range.start
        return Range(base + self.start, base + end)

    @property
    def _is_of_its_noun(self) -> bool:
        """ "A $2 billion refinery": the thing that is measured, not counted."""
        return self.kind != "count" and self.noun is not None and self.noun.idx >= self.end

    @property
    def is_asserted(self) -> bool:
        # "The 19-kilometre tunnel will open", "the 90-room inn will open"
        text = self.sentence.paragraph.text
        is_tied = self.kind == "count" and text[self.end : self.end + 1] == "-"
        is_of_thing = is_tied or (self._is_of_its_noun and self.kind in _LASTING_KINDS)
        return self.verb is None or is_of_thing or not is_unreal(self.verb)

    def owner(self, names: NameFinder) -> int | None:
        """Whose: the possessive or of-phrase of the measured noun, else the named subject, or whose the subject is."""
        found = self.holder(self.anchor, names)
        clause = self.sentence.clause_of(self.anchor)
        if found is not None or clause is None or clause.subject is None:
            return found
        subject = antecedent(clause.subject)
        named = names.at(self.sentence.paragraph, subject)
        return named if named is not None else self.holder(subject, names)

    def holder(self, noun: Token, names: NameFinder) -> int | None:
        """ "Calder's stock", "the stock of Calder", "Calder shares"."""
        paragraph = self.sentence.paragraph
        for child in hanging_on(noun):
            is_holder = child.dep_ == "poss" or (child.dep_ == "compound" and noun is not self.anchor)
            if is_holder and (found := names.at(paragraph, antecedent(child))) is not None:
                return found
            if child.dep_ == "prep" and child.lower_ in {"of", "for", "by", "at"}:
                for thing in child.children:
                    if thing.dep_ == "pobj" and (found := names.at(paragraph, thing)) is not None:
                        return found
        return None

    def fact(self, key: tuple[str, ...], topic: str, scope: tuple[str, ...], owner: int | None, is_part: bool) -> Fact:
        """The fact that the quantity stands for, once its slot is known."""
        value = self.quantity.value
        return self.sentence.fact(
            "duration" if self.kind == "duration" else "number",
            key,
            topic,
            self.span,
            _shown(value.text),
            value=value,
            scope=tuple(sorted({*scope, *time_told(self)})),
            owner=owner,
            verb=figured_deed(self.anchor, self.verb),
            near=self.anchor,
            asserted=self.is_asserted,
            part=is_part,
            beside=self.beside,
            around=surroundings(self.anchor, self.verb, with_anchor=self._is_of_its_noun),
        )


def _shown(printed: str) -> str:
    """ "At least two" as "at least 2": values read like values, wherever in a sentence they stood."""
    figure = in_digits(printed)
    first = figure.split()[0]
    return figure.lower() if first.isupper() and len(first) == 2 and first.isalpha() else _lowered(figure)


def _lowered(words: str) -> str:
    is_word = words[:2].istitle() and words[:2].isalpha()  # not "A$5"
    return words[0].lower() + words[1:] if is_word or words[:2] == "A " else words
