"""A quantity in its sentence: the noun it counts, what governs that noun, what restricts it, whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.core.extraction.clauses.clauses import is_unreal
from copydesk.core.extraction.clauses.raised_verbs import told_verb
from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.counts.counted_nouns import counted_noun
from copydesk.core.extraction.counts.figured_deeds import figured_deed
from copydesk.core.extraction.counts.former import time_told
from copydesk.core.extraction.counts.parts_of_wholes import is_part_of_whole
from copydesk.core.extraction.counts.surroundings import surroundings
from copydesk.core.extraction.values.currencies import CURRENCY_ABBREVIATIONS
from copydesk.core.extraction.values.numerals import in_digits
from copydesk.core.extraction.values.units import DURATIONS
from copydesk.core.extraction.values.values import Quantity
from copydesk.core.extraction.words.hanging_words import hanging_on
from copydesk.core.extraction.words.lexicon import SYNONYMS
from copydesk.core.extraction.words.parts_of_speech import VERBS
from copydesk.core.extraction.words.relative_words import antecedent
from copydesk.core.model import Fact, Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_RESTRICTING = frozenset({"amod", "compound", "nmod"})
_WITH_COMPOUND = frozenset({"goer", "seeker"})  # which say with the word before them who they are
_LASTING_KINDS = frozenset({"length", "volume", "area"})
_REACH_OF_EACH = 7  # tokens behind a sum in which "for each share" stands
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
        self.noun, self.is_named_before = counted_noun(self)
        # What stands in the clause of the figure: not the noun of "620 jobs, 250 of them in the north".
        self.anchor = number if self.noun is None or self.is_named_before else self.noun
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

    @property
    def first_token(self) -> Token:
        return self.sentence.token_at(self.start) or self.number

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
        if self.kind == "money" and self._is_for_each_share():
            found.add("per share")
        if self.kind == "count" and (rate := self._rate()):
            found.add(rate)
        return tuple(sorted(found))

    def _is_for_each_share(self) -> bool:
        """ "221 pence in cash for each Norvik share"."""
        last = self.last_token
        if last is None:
            return False
        behind = last.doc[last.i + 1 : min(last.i + 1 + _REACH_OF_EACH, self.sentence.span.end)]
        lemmas = [token.lemma_.lower() for token in behind]
        return "each" in lemmas and "share" in lemmas[lemmas.index("each") :]

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
        return is_part_of_whole(self)

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
    first = words.split()[0]  # a word, but for "A$5" and "Rs 5"
    is_word = words[:2].istitle() and first.isalpha() and first.lower() not in CURRENCY_ABBREVIATIONS
    return words[0].lower() + words[1:] if is_word or words[:2] == "A " else words
