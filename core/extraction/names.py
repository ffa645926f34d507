"""Who is named in one article: each person, organisation and place once, with every form and mention."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace

from copydesk.core.extraction.name_clusters import Named
from copydesk.core.extraction.name_context import AGAINST_PERSON
from copydesk.core.extraction.name_evidence import decide, shape_weights
from copydesk.core.extraction.name_forms import fold, is_company, is_full_name
from copydesk.core.extraction.name_given import GIVEN_NAMES
from copydesk.core.extraction.name_groups import Grouping, group_names
from copydesk.core.extraction.name_keys import fullest_form, key_of
from copydesk.core.extraction.name_search import Find, search_names
from copydesk.core.extraction.name_spans import Candidate, candidates_of
from copydesk.core.extraction.name_words import ORG_HEADS
from copydesk.core.extraction.paragraphs import Paragraph
from copydesk.core.model import Article, EntityType, LocalEntity, Range

# Of many words, joints included: "the Lund's Eve Fair".
_WHOLE = frozenset({EntityType.EVENT, EntityType.LAW, EntityType.FAC})
_BRACKETED = re.compile(r"\s?\(([A-Z][A-Za-z0-9&.\-]{1,9})\)")
_SMALL_WORD = re.compile(r"(?<![\w'’-])[a-z]{3,}")
# The model calls most unknown single words persons; a person is named in full first.
_SINGLE_PERSON, _MOST_UNEXPLAINED = 0.4, 4
_GOVERNMENT = " administration"
_LONGEST_ACRONYM = 6
_UNNAMED = 0.5
_SHOWN = 1.25  # a weight that shows a type by itself
_APOSTROPHES = str.maketrans("’\u00a0", "' ")


@dataclass(slots=True)
class _Name:
    """All candidates with one key."""

    key: str
    candidates: list[Candidate] = field(default_factory=list)
    defined: set[str] = field(default_factory=set)
    type: EntityType = EntityType.ORG
    weights: dict[EntityType, float] = field(default_factory=dict)


def find_entities(article: Article, paragraphs: Sequence[Paragraph]) -> tuple[LocalEntity, ...]:
    """The names of one article, ordered by first mention. Mentions never overlap."""
    common = frozenset(_SMALL_WORD.findall(article.text))
    candidates = _believed(article, _split_joined(candidates_of(paragraphs, common)))
    names = _by_key(article, candidates)
    governing = {name.key.removesuffix(_GOVERNMENT) for name in names if name.key.endswith(_GOVERNMENT)}
    for name in names:
        name.weights = _weights(name, common)
        if name.key in governing:
            name.weights[EntityType.PERSON] += _SHOWN
        name.type = _type([name])
    grouping = group_names([_named(name) for name in names], one_article=True)
    groups = _settle(names, grouping)
    groups = _with_missed(groups, paragraphs)
    return tuple(sorted((_entity(group) for group in groups if group.candidates), key=lambda entity: entity.mentions))


# --- candidates ------------------------------------------------------------------------------------------------------


def _split_joined(candidates: list[Candidate]) -> list[Candidate]:
    """ "Ek's Vexel" and "Ek and Berg" are two names where the first is known from elsewhere."""
    known = {key_of(candidate.text) for candidate in candidates if not candidate.weak}
    persons = {key_of(c.text) for c in candidates if c.label is EntityType.PERSON and " " in c.text}
    return [part for candidate in candidates for part in _parts(_without_epithet(candidate, persons), known)]


def _without_epithet(candidate: Candidate, persons: Set[str]) -> Candidate:
    """ "Ida Holm" of "Brave Ida Holm", where she is known from elsewhere, and of "Ida Holm Ida Holm"."""
    words = candidate.text.split()
    half = len(words) // 2
    is_twice = half > 0 and words[:half] == words[half:]
    epithet, name = words[0], " ".join(words[half if is_twice else 1 :])
    is_name = candidate.label is EntityType.PERSON and " " in name and key_of(name) in persons
    is_name = is_twice or is_name and fold(name.partition(" ")[0]) in GIVEN_NAMES and fold(epithet) not in GIVEN_NAMES
    start, end = candidate.range
    if not is_name or end - start != len(candidate.text):
        return candidate
    return replace(candidate, text=name, range=Range(end - len(name), end))


def _parts(candidate: Candidate, known: set[str]) -> Iterator[Candidate]:
    text = candidate.text.replace("’", "'")
    if candidate.label in _WHOLE:
        yield candidate
        return
    for joint, needs_both in (("'s ", False), (" and ", True), ("-", True)):
        left, found, right = text.partition(joint)
        if not found or candidate.range.end - candidate.range.start != len(text):
            continue
        is_body = joint == "'s " and fold(left).rpartition(" ")[2] in ORG_HEADS and " " in left
        if (is_body or key_of(left) in known) and (not needs_both or key_of(right) in known):
            start, end = candidate.range
            first = Range(start, start + len(left))
            yield replace(candidate, text=left, range=first, label=None, role=None, evidence=())
            yield replace(candidate, text=right, range=Range(end - len(right), end), titled=False)
            return
    yield candidate


def _believed(article: Article, candidates: list[Candidate]) -> list[Candidate]:
    """Without the names that only a headline in title case shows, and without families ("the Lunds")."""
    strong = [candidate for candidate in candidates if not candidate.weak]
    surnames = {key_of(c.text).rpartition(" ")[2] for c in strong if c.label is EntityType.PERSON and " " in c.text}
    known = surnames | {key_of(candidate.text) for candidate in strong}
    families = {plural for surname in surnames for plural in (f"{surname}s", f"{surname}es")}

    def is_believed(candidate: Candidate) -> bool:
        start = candidate.range.start
        if fold(candidate.text) in families and article.text[max(start - 4, 0) : start].casefold() == "the ":
            return False
        return not candidate.weak or key_of(candidate.text) in known

    return [candidate for candidate in candidates if is_believed(candidate)]


def _by_key(article: Article, candidates: list[Candidate]) -> list[_Name]:
    names: dict[str, _Name] = {}
    extra: list[Candidate] = []
    starts = {candidate.range.start for candidate in candidates}
    for candidate in candidates:
        key = key_of(candidate.text)
        if not key:
            continue
        name = names.setdefault(key, _Name(key))
        name.candidates.append(candidate)
        match = _BRACKETED.match(article.text, candidate.range.end, candidate.range.end + 14)
        if match is not None and abbreviates(match.group(1), candidate.text):
            name.defined.add(key_of(match.group(1)))
            if match.start(1) not in starts:
                span = Range(match.start(1), match.end(1))
                extra.append(replace(candidate, range=span, text=match.group(1), label=None, role=None, evidence=()))
    for candidate in extra:
        names.setdefault(key_of(candidate.text), _Name(key_of(candidate.text))).candidates.append(candidate)
    return sorted(names.values(), key=lambda name: name.key)


def abbreviates(short: str, long: str) -> bool:
    """Whether the letters of `short` can stand for `long`: "NVE" for "Nordic Vessel Exchange"."""
    letters = [letter for letter in fold(short) if letter.isalpha()]
    words = fold(long).split()
    if not letters or len(words) < 2 or not any(word.startswith(letters[0]) for word in words[:2]):
        return False
    rest = iter("".join(words))
    return all(letter in rest for letter in letters)


def _weights(name: _Name, common: Set[str]) -> dict[EntityType, float]:
    """All that speaks for each type: the model's labels, the words around, the printed form."""
    weights: dict[EntityType, float] = defaultdict(float)
    is_single, unexplained = " " not in name.key, 0
    for candidate in name.candidates:
        if candidate.label is not None:
            doubtful = is_single and candidate.label is EntityType.PERSON and name.key not in GIVEN_NAMES
            unexplained += doubtful
            if unexplained <= _MOST_UNEXPLAINED or not doubtful:
                weights[candidate.label] += (_SINGLE_PERSON if doubtful else 1.0) * (0.5 if candidate.weak else 1)
        for kind, weight in candidate.evidence:
            weights[kind] += weight
    forms = {candidate.text for candidate in name.candidates}
    is_common = name.key.rpartition(" ")[2] in common
    labels = sum(candidate.label is EntityType.PERSON for candidate in name.candidates)
    for kind, weight in shape_weights(forms, len(name.candidates), labels, is_common=is_common).items():
        weights[kind] += weight
    has_article = any((EntityType.PERSON, AGAINST_PERSON) in candidate.evidence for candidate in name.candidates)
    if has_article and labels == len(name.candidates) and max(weights.values()) <= 0:  # "the Lady Holm", a ship
        weights[EntityType.PRODUCT] = _UNNAMED
    if name.defined:  # nobody's name is printed with an acronym
        weights.pop(EntityType.PERSON, None)
    return weights


def _named(name: _Name) -> Named:
    return Named(
        forms=tuple(sorted({candidate.text for candidate in name.candidates})),
        type=name.type,
        weights=name.weights,
        located=_is_shown(name, EntityType.GPE),
        is_firm=_is_shown(name, EntityType.ORG),
        defined=frozenset(name.defined),
    )


def _is_shown(name: _Name, kind: EntityType) -> bool:
    """The words around one mention in five say that it is of this type; around any, where the model agrees."""
    shown = sum(
        any(seen is kind and weight >= _SHOWN for seen, weight in candidate.evidence) for candidate in name.candidates
    )
    return shown > 0 and (name.type is kind or 5 * shown >= len(name.candidates))


# --- groups ----------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Group:
    candidates: list[Candidate]
    type: EntityType
    weights: dict[EntityType, float]
    ambiguous: bool = False


def _settle(names: list[_Name], grouping: Grouping) -> list[_Group]:
    groups: list[_Group] = []
    group_of: dict[int, _Group] = {}
    for members in grouping.groups:
        held = [names[index] for index in members]
        kind = _type(held) if len(held) > 1 else held[0].type
        group = _Group([candidate for name in held for candidate in name.candidates], kind, _deciding(held, kind))
        groups.append(group)
        group_of.update(dict.fromkeys(members, group))
    for index, bearers in grouping.contested.items():
        bare, persons = group_of[index], [group_of[bearer] for bearer in bearers]
        bare.type, bare.ambiguous = EntityType.PERSON, True
        _give_established(bare, persons)
    return groups


def _type(names: list[_Name]) -> EntityType:
    candidates = [candidate for name in names for candidate in name.candidates]
    if any(is_company(fold(candidate.text)) for candidate in candidates):
        return EntityType.ORG
    is_defined = any(name.defined for name in names)
    if len(names) > 1 and not is_defined and any(_is_person_in_full(name) for name in names):
        return EntityType.PERSON
    fullest = max(names, key=lambda name: (name.key.count(" "), len(name.key), name.key))
    weights = _sum(names)
    if is_defined:
        weights.pop(EntityType.PERSON, None)
    return decide(fullest.key, weights, len(candidates))


def _deciding(names: list[_Name], kind: EntityType) -> dict[EntityType, float]:
    """What speaks for the type: of a person, what is known of the full name, as the model mislabels bare surnames."""
    full = [name for name in names if _is_person_in_full(name)]
    return _sum(full if kind is EntityType.PERSON and full else names)


def _is_person_in_full(name: _Name) -> bool:
    is_full = is_full_name(tuple(name.key.split())) and any(" " in candidate.text for candidate in name.candidates)
    return is_full and name.type is EntityType.PERSON


def _sum(names: Iterable[_Name]) -> dict[EntityType, float]:
    weights: dict[EntityType, float] = defaultdict(float)
    for name in names:
        for kind, weight in name.weights.items():
            weights[kind] += weight
    return weights


def _give_established(bare: _Group, persons: list[_Group]) -> None:
    """A surname in use for one person before another bearer is named stays his, but where the other was just named."""
    first_bare = min((c.range.start for c in bare.candidates if not c.weak), default=None)
    if first_bare is None:
        return
    named_before = [p for p in persons if any(c.range.start < first_bare and not c.weak for c in p.candidates)]
    if len(named_before) != 1:
        return
    owner = named_before[0]
    rivals = [c for person in persons if person is not owner for c in person.candidates]
    kept: list[Candidate] = []
    for candidate in bare.candidates:
        just_named = any(r.paragraph == candidate.paragraph and r.range.start < candidate.range.start for r in rivals)
        (kept if just_named else owner.candidates).append(candidate)
    bare.candidates[:] = kept


# --- missed mentions -------------------------------------------------------------------------------------------------


def _with_missed(groups: list[_Group], paragraphs: Sequence[Paragraph]) -> list[_Group]:
    owners: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        forms = {candidate.text.translate(_APOSTROPHES) for candidate in group.candidates}
        titled = {form.title() for form in forms if form.isupper() and len(form) > _LONGEST_ACRONYM}  # of a dateline
        for form in sorted(forms | titled):
            owners[form].append(group)
    for surname, bearers in _surnames(groups).items():
        owners[surname] = owners[surname] or bearers
    certain = {form: held[0] for form, held in owners.items() if len(held) == 1}
    taken = [candidate.range for group in groups for candidate in group.candidates]
    finds = search_names(certain, paragraphs, taken)
    for find in finds:
        certain[find.form].candidates.append(Candidate(find.range, find.form, find.paragraph, None))
    for group in groups:
        group.candidates[:] = [c for c in group.candidates if not _inside_longer(c.range, finds)]
    return groups


def _surnames(groups: list[_Group]) -> dict[str, list[_Group]]:
    """The last word of each full name of a person, as printed, with all who bear it."""
    bearers: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        if group.type is EntityType.PERSON:
            texts = (candidate.text.translate(_APOSTROPHES).split() for candidate in group.candidates)
            for surname in sorted({words[-1] for words in texts if is_full_name(tuple(map(fold, words)))}):
                bearers[surname].append(group)
    return bearers


def _inside_longer(span: Range, finds: Iterable[Find]) -> bool:
    return any(f.range.start <= span.start and span.end <= f.range.end and f.range != span for f in finds)


# --- result ----------------------------------------------------------------------------------------------------------


def _entity(group: _Group) -> LocalEntity:
    forms = Counter(candidate.text for candidate in group.candidates)
    name = fullest_form(forms, group.type)
    votes = {kind: round(weight) for kind, weight in group.weights.items()}
    roles = [candidate.role for candidate in sorted(group.candidates, key=lambda c: c.range) if candidate.role]
    return LocalEntity(
        name=name,
        type=group.type,
        aliases=(name, *sorted((form for form in forms if form != name), key=lambda form: (-forms[form], form))),
        mentions=tuple(sorted({candidate.range for candidate in group.candidates})),
        votes=tuple(sorted((kind.value, count) for kind, count in votes.items() if count)),
        roles=tuple(dict.fromkeys(roles)) if group.type is EntityType.PERSON else (),
        ambiguous=group.ambiguous,
    )
