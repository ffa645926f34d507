"""Who is named where in one article, and whom "he" and "she" stand for."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.quotations.speaker_gender import gender_of
from copydesk.core.extraction.quotations.speaker_roles import Roles
from copydesk.core.model import Article, EntityType, LocalEntity, Range

_REACH = 3  # paragraphs that a pronoun looks back over
_FARTHEST = 7  # sentences
_SUBJECT = 0.9  # what being a subject is worth, in sentences of nearness
_SPEAKER = 0.8
_PRONOUNS = {"he": "he", "his": "he", "him": "he", "himself": "he", "she": "she", "her": "she", "herself": "she"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MOSTLY = 0.75  # so many of the pronouns beside a name must agree
_CLEAR = 0.5  # by so much the best must lead where nothing else tells


@dataclass(frozen=True, slots=True, order=True)
class _Naming:
    """A person named outside marks."""

    start: int
    entity: int
    sentence: int  # counted through the article
    is_subject: bool
    is_speaker: bool = False


class Mentions:
    """Looks up entities by place. Pronouns that were resolved count as namings from then on."""

    def __init__(self, article: Article, passages: Sequence[Passage], entities: Sequence[LocalEntity]) -> None:
        self.entities = entities
        self.roles = Roles(entities)
        self._article = article
        self._passages = passages
        self._ranges = sorted(
            (mention, number) for number, entity in enumerate(entities) for mention in entity.mentions
        )
        self._starts = [mention.start for mention, _ in self._ranges]
        self._genders: dict[int, str | None] = {}
        self._sentences = [
            passage.start[first] for passage in passages for first, _ in passage.sentences if passage.text
        ]
        self._surnames = _surnames(entities)
        self._namings: list[_Naming] = []
        for passage in passages:
            self._note_namings(passage)
        self._learn_genders()

    def surname(self, word: str) -> int | None:
        """The one person with this last name, where the name's own search has passed the mention over."""
        return self._surnames.get(word)

    def within(self, span: Range) -> list[tuple[Range, int]]:
        """Mentions that overlap the range, in order, with their entity."""
        first = bisect_right(self._starts, span.start)
        if first > 0 and self._ranges[first - 1][0].end > span.start:
            first -= 1
        found = []
        for mention, number in self._ranges[first:]:
            if mention.start >= span.end:
                break
            if mention.end > span.start:
                found.append((mention, number))
        return found

    def _note_namings(self, passage: Passage) -> None:
        self._note_bare_surnames(passage)
        token = 0
        for mention, number in self.within(passage.paragraph.range):
            if self.entities[number].type is not EntityType.PERSON or self.entities[number].ambiguous:
                continue
            while token < len(passage) - 1 and passage.end[token] < mention.end:
                token += 1
            if not passage.text or not passage.is_outside(token):
                continue
            subject = _is_subject(passage, token)
            insort(self._namings, _Naming(mention.start, number, self._sentence(mention.start), subject))

    def _note_bare_surnames(self, passage: Passage) -> None:
        for token, word in enumerate(passage.text):
            number = self._surnames.get(word)
            if number is None or passage.dep[token] not in _SUBJECTS or not passage.is_outside(token):
                continue
            if not self.within(Range(passage.start[token], passage.end[token])):
                start = passage.start[token]
                insort(self._namings, _Naming(start, number, self._sentence(start), True))

    def _learn_genders(self) -> None:
        """Of those whom nothing else tells: by "he" or "she" behind the name, in sentences that name nobody else."""
        votes: dict[int, Counter[str]] = defaultdict(Counter)
        named: dict[int, dict[int, int]] = defaultdict(dict)  # by sentence: from where on
        for naming in self._namings:
            named[naming.sentence].setdefault(naming.entity, naming.start)
        for passage in self._passages:
            for first, past in passage.sentences if passage.text else ():
                people = named.get(self._sentence(passage.start[first]), {})
                if len(people) != 1:
                    continue
                ((entity, start),) = people.items()
                behind = (token for token in range(first, past) if passage.start[token] > start)
                said = {_PRONOUNS[word] for token in behind if (word := passage.lower[token]) in _PRONOUNS}
                if len(said) == 1:
                    votes[entity].update(said)
        for entity, counts in votes.items():
            (gender, most), total = counts.most_common(1)[0], sum(counts.values())
            if self.gender(entity) is None and most >= _MOSTLY * total:
                self._genders[entity] = gender

    def _sentence(self, offset: int) -> int:
        return bisect_right(self._sentences, offset)

    def note_speaker(self, start: int, entity: int) -> None:
        """Somebody speaks here: from now on the likelier to be "he" or "she"."""
        insort(self._namings, _Naming(start, entity, self._sentence(start), True, True))

    def is_plainly(self, entity: int, at: int, paragraph: int) -> bool:
        """Whether nobody else can be meant by a pronoun at the offset: the only one whom the paragraph names up to
        there, as a subject and just before."""
        start = self._passages[paragraph].paragraph.range.start
        first, end = (bisect_left(self._namings, offset, key=_start_of) for offset in (start, at))
        before = [naming for naming in self._namings[first:end] if not naming.is_speaker]
        latest = self._sentence(at) - 1
        is_near = any(naming.is_subject and naming.sentence >= latest for naming in before)
        return is_near and {naming.entity for naming in before} == {entity}

    def stands_for(self, pronoun: str, at: int, paragraph: int, left_out: Sequence[Range]) -> tuple[int, bool] | None:
        """The person that a pronoun at the offset stands for, and whether the choice is clear."""
        first = self._passages[max(0, paragraph - _REACH)].paragraph.range.start
        here = self._sentence(at)
        scores: dict[int, float] = {}
        for index in range(bisect_left(self._namings, at, key=_start_of) - 1, -1, -1):
            naming = self._namings[index]
            if naming.start < first or here - naming.sentence > _FARTHEST:
                break
            if any(a <= naming.start < b for a, b in left_out):
                continue
            if self.gender(naming.entity) not in {None, pronoun}:
                continue
            score = naming.sentence - here + _SUBJECT * naming.is_subject + _SPEAKER * naming.is_speaker
            scores[naming.entity] = max(score, scores.get(naming.entity, score))
        if not scores:
            return None
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        clear = len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= _CLEAR
        return ranked[0][0], clear

    def meant(self, paragraph: int, tokens: Iterable[int]) -> Iterator[int]:
        """The people whom subjects among these tokens clearly stand for, outside quotation marks: "he", "the mayor"."""
        passage = self._passages[paragraph]
        for token in tokens if passage.text else ():
            if passage.dep[token] not in _SUBJECTS or not passage.is_outside(token):
                continue
            pronoun = _PRONOUNS.get(passage.lower[token])
            if pronoun is not None:
                found = self.stands_for(pronoun, passage.start[token], paragraph, ())
                if found is not None and found[1]:
                    yield found[0]
            elif passage.pos[token] == "NOUN":
                yield from self.roles.described(passage, token, (passage.left[token], token + 1))

    def gender(self, entity: int) -> str | None:
        """ "He" or "she", where something tells which of them an entity is."""
        if entity not in self._genders:
            self._genders[entity] = gender_of(self.entities[entity], self._article)
        return self._genders[entity]


def _is_subject(passage: Passage, token: int) -> bool:
    """Also of a name beside its description: "her lawyer, Jan Ek, disagreed"."""
    if passage.dep[token] == "appos":
        token = passage.head[token]
    return passage.dep[token] in _SUBJECTS


def _start_of(naming: _Naming) -> int:
    return naming.start


def _surnames(entities: Sequence[LocalEntity]) -> dict[str, int]:
    bearers: dict[str, list[int]] = {}
    for number, entity in enumerate(entities):
        if entity.type is EntityType.PERSON and " " in entity.name:
            bearers.setdefault(entity.name.rpartition(" ")[2], []).append(number)
    return {name: numbers[0] for name, numbers in bearers.items() if len(numbers) == 1}
