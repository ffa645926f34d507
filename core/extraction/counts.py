"""Facts of number: victims and people by event class, and other quantities by what they measure."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses import is_unreal
from copydesk.core.extraction.lexicon import (
    LABEL_NOUNS,
    PEOPLE,
    PLAIN_PEOPLE,
    VICTIM_CLASSES,
    VICTIM_TOPICS,
    event_classes,
)
from copydesk.core.extraction.sentences import NameFinder, SentenceView
from copydesk.core.extraction.values import Quantity, find_quantities
from copydesk.core.model import Fact, Range

_NOUNS = frozenset({"NOUN", "PROPN"})
_PART_BEFORE = frozenset({"including", "include", "among", "of"})
_RESTRICTING = frozenset({"amod", "compound", "nmod"})
_VERBS = frozenset({"VERB", "AUX"})
_AS_VERB = {"dead": "killed", "wounded": "injured", "injured": "injured", "hurt": "injured", "missing": "missing"}


def count_facts(sentence: SentenceView, names: NameFinder, voice: str) -> Iterator[Fact]:
    """The facts that the quantities of a sentence give."""
    offset = sentence.span.start_char
    for quantity in find_quantities(sentence.paragraph.text[offset : sentence.span.end_char]):
        number = sentence.token_at(offset + quantity.number)
        if number is None:
            continue
        counted = _Counted(sentence, quantity, number, offset)
        fact = _victims(counted, voice) or _measured(counted, names, voice)
        if fact is not None:
            yield fact


class _Counted:
    """A quantity in its sentence: the noun it counts, what governs that noun, and what restricts it."""

    def __init__(self, sentence: SentenceView, quantity: Quantity, number: Token, offset: int) -> None:
        self.sentence, self.quantity, self.number = sentence, quantity, number
        self.start, self.end = offset + quantity.start, offset + quantity.end  # in the paragraph
        self.noun = self._counted_noun()
        self.anchor = self.noun or number
        self.verb = self._governor()

    def _counted_noun(self) -> Token | None:
        """The noun that the number counts: "27" people in "27 people", none in "27 were hurt"."""
        token, last = self.number, self._last_token()
        has_unit = self.quantity.value.unit.kind != "count"
        if has_unit and last is not None and last.pos_ in _NOUNS and last.i >= self.number.i:
            token = last  # the unit's own noun: "$47 billion purchase" hangs on "purchase" through it
        for _ in range(6):
            if token.dep_ in {"nummod", "quantmod", "compound", "amod", "nmod", "advmod", "npadvmod"}:
                token = token.head
                if token.pos_ in _NOUNS and token.idx >= self.end:
                    return token
            else:
                break
        following = self._following()
        if following is not None and following.pos_ in _NOUNS and following.dep_ != "compound":
            return following
        return None

    def _last_token(self) -> Token | None:
        return self.sentence.token_at(self.end - 1)

    def _following(self) -> Token | None:
        last = self._last_token()
        return last.nbor() if last is not None and last.i + 1 < self.sentence.span.end else None

    def _governor(self) -> Token | None:
        token = self.anchor
        for _ in range(8):
            if token.head.i == token.i:
                return None
            token = token.head
            if token.pos_ in _VERBS:
                return token
        return None

    @property
    def restrictions(self) -> tuple[str, ...]:
        """What narrows the counted noun: "seriously injured", "American tourists"."""
        if self.noun is None:
            return ()
        own = {
            child.lemma_.lower() for child in self.noun.lefts if child.dep_ in _RESTRICTING and child.idx >= self.end
        }
        return tuple(sorted(own))

    @property
    def is_part(self) -> bool:
        """A part of a whole: "including 10 children", "10 of the 12", "among them 3"."""
        first = self.sentence.token_at(self.start)
        before = first.nbor(-1) if first is not None and first.i > self.sentence.span.start else None
        following = self._following()
        if before is not None and before.lower_ in {"including", "among", "another", "other"}:
            return True
        if self.quantity.value.increment:
            return True
        return following is not None and following.lower_ == "of" and self.noun is None

    @property
    def span(self) -> Range:
        last = self.noun if self.noun is not None and self.noun.idx >= self.end else None
        end = last.idx + len(last) if last is not None and last.idx - self.end < 40 else self.end
        base = self.sentence.paragraph.range.start
        return Range(base + self.start, base + end)

    @property
    def asserted(self) -> bool:
        return self.verb is None or not is_unreal(self.verb)

    def fact(self, key: tuple[str, ...], topic: str, scope: tuple[str, ...], owner: int | None, voice: str) -> Fact:
        value = self.quantity.value
        return Fact(
            "duration" if value.unit.kind == "duration" else "number",
            key,
            topic,
            self.span,
            self.sentence.range,
            value.text,
            value=value,
            scope=scope,
            owner=owner,
            entities=self.sentence.entities,
            nearby=self.sentence.nearby,
            words=self.sentence.words,
            voice=voice,
            asserted=self.asserted,
            part=self.is_part,
            zone=self.sentence.zone,
        )


def _victims(counted: _Counted, voice: str) -> Fact | None:
    if counted.quantity.value.unit.kind != "count":
        return None
    noun = counted.noun
    lemma = noun.lemma_.lower() if noun is not None else ""
    is_person = noun is None or lemma in PEOPLE or noun.ent_type_ == "NORP"
    name = _victim_class(counted, lemma, is_person)
    if name is None:
        return None
    scope = set(counted.restrictions) - {"dead", "injured", "wounded", "more", "other"}
    if noun is not None and lemma not in PLAIN_PEOPLE and not event_classes(lemma):
        scope.add(lemma)
    return counted.fact(("people", name), VICTIM_TOPICS[name], tuple(sorted(scope)), None, voice)


def _victim_class(counted: _Counted, lemma: str, is_person: bool) -> str | None:
    """The class of event that happened to the counted people, or None."""
    for name in event_classes(lemma):
        if name in VICTIM_CLASSES:  # "12 deaths", "27 injured", "two fatalities"
            return name
    if not is_person:
        return None
    anchor = counted.anchor
    for child in (*anchor.lefts, *anchor.rights):
        if child.i != counted.number.i and child.lower_ in _AS_VERB:  # "12 people dead", "27 injured people"
            return _AS_VERB[child.lower_]
    following = anchor.nbor() if anchor.i + 1 < counted.sentence.span.end else None
    if following is not None and following.lower_ in _AS_VERB:
        return _AS_VERB[following.lower_]
    return _class_by_role(anchor)


def _class_by_role(anchor: Token) -> str | None:
    """By the place that the people have in the clause: object of "kill", subject of "die", "the death of N"."""
    token = anchor
    for _ in range(5):
        head = token.head
        if head.i == token.i:
            return None
        if token.dep_ == "conj" or head.dep_ == "prep" and head.lower_ == "of":
            token = head
            continue
        found = _class_in_role(token, head)
        if found is not None or token.dep_ not in {"pobj", "prep"}:
            return found
        token = head
    return None


def _class_in_role(token: Token, head: Token) -> str | None:
    relation = token.dep_
    for name in event_classes(head.lemma_.lower()):
        if name not in VICTIM_CLASSES:
            continue
        happened_to = relation in {"dobj", "nsubjpass", "prep", "appos"} or (
            relation == "nsubj" and (head.lemma_ in {"die", "perish", "drown", "survive", "flee"} or head.tag_ == "VBN")
        )
        if happened_to or (relation == "attr" and head.pos_ in _NOUNS) or head.lower_ in _AS_VERB:
            return name
    if head.lemma_ in {"leave", "take", "be", "bring"}:  # "left 12 dead", "84 were taken to hospital"
        for child in head.subtree:
            if child.i > token.i and child.lower_ in {"dead", "injured", "wounded", "hospital", "hospitals", "missing"}:
                return "hospitalised" if child.lower_.startswith("hospital") else _AS_VERB.get(child.lower_)
    if head.lemma_ in {"rise", "climb", "stand", "increase", "reach", "grow", "jump"}:  # "the death toll rose to 12"
        for child in head.children:
            if child.dep_ in {"nsubj", "nsubjpass"} and child.lemma_ == "toll":
                return "killed"
    if head.lemma_ in {"claim", "lose"} and token.lemma_ == "life":
        return "killed"
    return None


def _measured(counted: _Counted, names: NameFinder, voice: str) -> Fact | None:
    """Any other quantity: keyed by its kind, the noun it measures, and the verb that governs it."""
    value, noun, verb = counted.quantity.value, counted.noun, counted.verb
    if value.low == value.high == 1 and value.unit.kind == "count":
        return None  # "one of the", "one step": hardly ever a count
    clause = counted.sentence.clause_of(counted.anchor)
    subject = clause.subject if clause is not None else None
    owner = _owner(counted, names)
    subject_lemma = subject.lemma_.lower() if subject is not None and subject.pos_ == "NOUN" else ""
    if value.unit.kind == "count":
        if noun is None or noun.lemma_.lower() in LABEL_NOUNS or verb is None:
            return None
        head = noun.lemma_.lower()
        key = ("count", head, verb.lemma_.lower())
        topic = f"number of {noun.lower_ if noun.tag_ in {'NNS', 'NNPS'} else head + 's'}"
    else:
        measured = noun.lemma_.lower() if noun is not None else subject_lemma
        key = (value.unit.kind, value.unit.name if value.unit.kind == "money" else "", measured)
        if not measured:
            return None
        kind = {"money": "value", "age": "age", "length": "distance"}.get(value.unit.kind, value.unit.kind)
        topic = f"{kind} of {measured}"
    return counted.fact(key, topic, counted.restrictions, owner, voice)


def _owner(counted: _Counted, names: NameFinder) -> int | None:
    """Whose: the possessive or the of-phrase of the measured noun, else the named subject."""
    paragraph = counted.sentence.paragraph
    for child in counted.anchor.children:
        if child.dep_ == "poss" and (found := names.at(paragraph, child)) is not None:
            return found
        if child.dep_ == "prep" and child.lower_ in {"of", "for", "by"}:
            for thing in child.children:
                if thing.dep_ == "pobj" and (found := names.at(paragraph, thing)) is not None:
                    return found
    clause = counted.sentence.clause_of(counted.anchor)
    if clause is not None and clause.subject is not None:
        return names.at(paragraph, clause.subject)
    return None
