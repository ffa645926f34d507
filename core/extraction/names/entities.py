"""Who is named in one article: each person, organisation and place once, with every form and mention."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from copydesk.core.extraction.names.candidates import settle_candidates
from copydesk.core.extraction.names.groups import Grouping, group_names
from copydesk.core.extraction.names.keys import fullest_form, key_of
from copydesk.core.extraction.names.misspelt import long_words, search_slips
from copydesk.core.extraction.names.search import Find, search_names
from copydesk.core.extraction.names.spans import Candidate, candidates_of
from copydesk.core.extraction.names.weights import Name, deciding_weights, named, names_of, type_of
from copydesk.core.extraction.text.paragraphs import Paragraph
from copydesk.core.extraction.words.name_forms import fold, is_full_name
from copydesk.core.extraction.words.name_words import ORG_EXTENSIONS
from copydesk.core.model import Article, EntityType, LocalEntity, Range

_SMALL_WORD = re.compile(r"(?<![\w'’-])[a-z]{3,}")
_LONGEST_ACRONYM = 6
_APOSTROPHES = str.maketrans("’\u00a0", "' ")


def find_entities(article: Article, paragraphs: Sequence[Paragraph]) -> tuple[LocalEntity, ...]:
    """The names of one article, ordered by first mention. Mentions never overlap."""
    common = frozenset(_SMALL_WORD.findall(article.text))
    candidates = settle_candidates(article, candidates_of(paragraphs, common))
    names = names_of(article, candidates, common)
    grouping = group_names([named(name) for name in names], one_article=True)
    groups = _with_slips(_with_missed(_settle(names, grouping), paragraphs), paragraphs, common)
    return tuple(sorted((_entity(group) for group in groups if group.candidates), key=lambda entity: entity.mentions))


@dataclass(slots=True)
class _Group:
    candidates: list[Candidate]
    type: EntityType
    weights: dict[EntityType, float]
    ambiguous: bool = False


def _settle(names: list[Name], grouping: Grouping) -> list[_Group]:
    groups: list[_Group] = []
    group_of: dict[int, _Group] = {}
    for members in grouping.groups:
        held = [names[index] for index in members]
        kind = type_of(held) if len(held) > 1 else held[0].type
        group = _Group(
            [candidate for name in held for candidate in name.candidates], kind, deciding_weights(held, kind)
        )
        groups.append(group)
        group_of.update(dict.fromkeys(members, group))
    for index, bearers in grouping.contested.items():
        bare, persons = group_of[index], [group_of[bearer] for bearer in bearers]
        bare.type, bare.ambiguous = EntityType.PERSON, True
        _give_established(bare, persons)
    _give_to_firms(groups)
    return groups


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


def _give_to_firms(groups: list[_Group]) -> None:
    """ "Velmish said", beside the only firm that is called so, "Velmish Airlines"."""
    firms: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        nations = {key_of(candidate.text).partition(" ") for candidate in group.candidates}
        for nation in sorted({first for first, _, rest in nations if rest and set(rest.split()) <= ORG_EXTENSIONS}):
            firms[nation].append(group)
    for group in groups:
        held = firms[key_of(group.candidates[0].text)] if group.type is EntityType.NORP else []
        if len(held) == 1 and held[0].type is EntityType.ORG:
            held[0].candidates += [candidate for candidate in group.candidates if candidate.alone]
            group.candidates[:] = [candidate for candidate in group.candidates if not candidate.alone]


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


def _with_slips(groups: list[_Group], paragraphs: Sequence[Paragraph], common: Set[str]) -> list[_Group]:
    """Names with a letter wrong, under the name of the one group that they can mean."""
    owners: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        for word in sorted({word for candidate in group.candidates for word in long_words(candidate.text)}):
            owners[word].append(group)
    names = {word: word for word, held in owners.items() if len(held) == 1 and held[0].type is not EntityType.NORP}
    alone = {candidate.range: group for group in groups if _is_bare(group) for candidate in group.candidates}
    taken = [candidate.range for group in groups for candidate in group.candidates if candidate.range not in alone]
    for find in search_slips(names, paragraphs, taken, common, _never_alone(groups)):
        owner, own = owners[find.form][0], alone.get(find.range)
        if own is not None:
            if owner.type is not EntityType.PERSON or _is_bare(owner):
                continue
            own.candidates[:] = [candidate for candidate in own.candidates if candidate.range != find.range]
        paragraph = paragraphs[find.paragraph]
        start, end = (place - paragraph.range.start for place in find.range)
        owner.candidates.append(Candidate(find.range, paragraph.text[start:end], find.paragraph, None))
    return groups


def _is_bare(group: _Group) -> bool:
    """One word, and always the same."""
    return len({candidate.text for candidate in group.candidates}) == 1 and " " not in group.candidates[0].text


def _never_alone(groups: list[_Group]) -> set[str]:
    """The surnames of people who are always named in full."""
    always_full = [
        group.candidates
        for group in groups
        if group.type is EntityType.PERSON and all(" " in candidate.text for candidate in group.candidates)
    ]
    return {candidate.text.rpartition(" ")[2] for candidates in always_full for candidate in candidates}


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
