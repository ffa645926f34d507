"""Discrepancies of role: one person, given two rungs of one ladder that nobody stands on both of at a time."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.core.extraction.words.name_forms import fold
from copydesk.core.merging.discrepancies import Articles, discrepancy_of, evidence_at
from copydesk.core.model import Discrepancy, Entity, EntityType, Evidence, Severity, Span

_REACH = 160  # characters around a mention in which its role is printed
_WORD = re.compile(r"\w+")
_FORMER = re.compile(r"\b(?:former|ex|then|late|retired|onetime|one-time)\b", re.IGNORECASE)
# The others are often left out in short. Not "vice": what is printed of candidates for an office and of its holders
# runs together.
_LOWER_RUNG = re.compile(r"\b(?:deputy|assistant|associate|acting|interim)[ -]", re.IGNORECASE)
_ANOTHER_OFFICE = re.compile(r"\bdeputy\b", re.IGNORECASE)
_NOT_HELD = re.compile(
    r"\b(?:potential|prospective|possible|likely|would-be|candidate|nominee|elect|designate|hopeful|shadow|future|next|"
    r"incoming|opposition|aspiring|presumptive)\b",
    re.IGNORECASE,
)
# Kept for life, or by courtesy.
_FOR_LIFE = frozenset(
    "president premier senator sen governor gov mayor judge justice ambassador secretary minister general gen admiral "
    "adm colonel col major maj captain capt commander professor prof doctor pastor bishop reverend sheriff champion "
    "editor author founder chancellor speaker nominee candidate winner leader star player congressman "
    "congresswoman representative rep king queen prince".split()
)
_SMALL = frozenset("of for at in to the a an and with on from s former ex then late retired onetime".split())


@dataclass(frozen=True, slots=True)
class _Ladder:
    """Offices of which a person holds one at a time; of several that a description fits, the first or none."""

    rungs: tuple[tuple[str, re.Pattern[str]], ...]
    severity: Severity = Severity.DIFFERS
    in_one_house: bool = False  # only of one employer: a manager here may be a director there
    may_be_joined: bool = False  # "minister of trade and labour" holds two
    of_one_owner: bool = False  # the mother of the one may be the aunt of another

    def rung(self, role: str) -> str | None:
        if _NOT_HELD.search(role):
            return None
        fitting = [name for name, pattern in self.rungs if pattern.search(role)]
        return fitting[0] if fitting and not (self.may_be_joined and len(fitting) > 1) else None


def _ladder(*rungs: tuple[str, str], severity: Severity = Severity.DIFFERS, in_one_house: bool = False) -> _Ladder:
    compiled = tuple((name, re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE)) for name, pattern in rungs)
    return _Ladder(compiled, severity, in_one_house)


def _ministers() -> _Ladder:
    """ "The finance minister" and "the minister of the interior"."""
    rungs = []
    for line in _PORTFOLIOS.strip().splitlines():
        of, words = line.split()[0], "|".join(line.split())
        before = rf"(?:{words})s? (?:and \w+ )?(?:minister|secretary)"
        behind = rf"(?:minister|secretary) (?:of|for) (?:the )?(?:\w+ and )?(?:{words})"
        rungs.append((f"{of} minister", re.compile(rf"\b(?:{before}|{behind})\b", re.IGNORECASE)))
    return _Ladder(tuple(rungs), Severity.CONFLICT, may_be_joined=True)


_PORTFOLIOS = """
    finance treasury budget
    interior home
    foreign
    defence defense
    justice
    health
    education schools
    transport transportation
    energy
    environment climate
    agriculture farming
    economy economic economics
    labour labor employment
    culture
    trade commerce
    housing
    science research
    immigration migration
    tourism
    industry
"""
_SERVICES = (
    ("police", "police"),
    ("fire", "fire"),
    ("army", "army"),
    ("navy", "navy"),
    ("air force", "air force"),
    ("intelligence", "intelligence|spy"),
)
_SOCIETIES = "union|association|federation|league|society|club|academy|institute|foundation|confederation"
# Of people in the news for something else, what they live by: hardly two of these at a time.
_OCCUPATIONS = r"""
    nurse|midwife doctor|surgeon|physician|gp paramedic dentist pharmacist|chemist vet|veterinarian
    psychologist|psychiatrist|psychotherapist cardiologist virologist oncologist neurologist dermatologist radiologist
    pathologist physicist geologist historian archaeologist sociologist astronomer
    teacher librarian firefighter|fireman soldier policeman|policewoman|constable driver guard electrician plumber
    carpenter|joiner builder|bricklayer|roofer baker butcher chef|cook waiter|waitress|bartender|barman|barmaid
    hairdresser|barber cleaner|janitor|caretaker farmer fisherman|trawlerman miner accountant|bookkeeper
    banker engineer architect journalist|reporter postman|postwoman mechanic shopkeeper|grocer cashier gardener
    fitter|welder|machinist sailor|seaman fireman tailor|seamstress receptionist|clerk dancer|ballerina
    lifeguard locksmith optician undertaker translator|interpreter
"""
_KIN = r"""
    mother|mum|mom stepmother grandmother|grandma aunt|aunty sister stepsister niece daughter granddaughter cousin
    father|dad stepfather grandfather|grandpa uncle brother stepbrother nephew son grandson mother-in-law father-in-law
"""
_LADDERS = (
    _ministers(),
    _ladder(
        ("emeritus professor", r"emerit\w+ professor|professor emerit\w+"),
        ("adjunct professor", r"(?:adjunct|visiting) professor"),
        ("assistant professor", r"assistant professor"),
        ("associate professor", r"associate professor"),
        ("lecturer", r"lecturer"),
        ("professor", r"professor|prof"),
    ),
    _ladder(
        ("lieutenant colonel", r"(?:lieutenant|lt\.?) (?:colonel|col)"),
        ("lieutenant general", r"(?:lieutenant|lt\.?) (?:general|gen)"),
        ("major general", r"(?:major|maj\.?) (?:general|gen)"),
        ("brigadier general", r"brigadier|brig"),
        ("general", r"^(?:army )?(?:general|gen)$"),
        ("colonel", r"colonel|col"),
        ("major", r"(?:^|senior )(?:major|maj)"),
        ("captain", r"captain|capt"),
        ("lieutenant", r"lieutenant|lt"),
        ("sergeant", r"sergeant|sgt"),
        ("corporal", r"corporal|cpl"),
        ("private", r"^(?:private|pvt)"),
        ("admiral", r"admiral|adm"),
        ("superintendent", r"superintendent|supt"),
        ("inspector", r"(?<!general )(?:inspector|insp)(?! general)"),
        ("constable", r"constable"),
    ),
    _ladder(
        ("senator", r"senator|sen"),
        ("member of the House", r"congressman|congresswoman|representative(?! (?:of|for))|rep"),
        severity=Severity.CONFLICT,
    ),
    _ladder(
        ("chief operating officer", r"chief operating officer|coo"),
        ("chief financial officer", r"chief financ\w+ officer|cfo|finance (?:chief|director)"),
        ("chief technology officer", r"chief technolog\w+ officer|cto"),
        ("chief executive", r"chief executive|ceo|managing director"),
        ("chairman", r"(?<!vice)(?<!deputy)[ -]?(?:chairman|chairwoman|chairperson|chair)(?! of the (?!board))"),
        ("president", r"(?:club|company|group|bank|firm|airline|maker)(?:['’]s)? president"),
    ),
    _ladder(
        ("ambassador", r"ambassador"),
        ("consul", r"consul(?: general)?"),
        ("envoy", r"envoy"),
        ("adviser", r"(?:senior|special|chief|security|policy) advis[eo]r"),
    ),
    _ladder(
        ("vice president", r"vice[ -]president"),
        ("prime minister", r"prime minister|premier"),
        ("chancellor", r"^(?:\w+ )?chancellor$"),
        ("foreign minister", r"foreign (?:minister|secretary)"),
        ("defence minister", r"defen[cs]e (?:minister|secretary)"),
        ("president", r"^(?:(?!vice)\w+ ){0,2}president$"),
    ),
    _ladder(("co-founder", r"co-?founder"), ("founder", r"founder")),
    _ladder(
        ("pope", r"pope"),
        ("cardinal", r"cardinal"),
        ("archbishop", r"archbishop"),
        ("bishop", r"bishop"),
        ("deacon", r"deacon"),
        ("priest", r"priest|vicar|parson|pastor|chaplain|curate"),
        ("rabbi", r"rabbi"),
        ("imam", r"imam"),
    ),
    _ladder(*((name, rf"(?:{words}) chief|chief of (?:the )?(?:{words})") for name, words in _SERVICES)),
    _ladder(("vice-captain", r"vice[ -]captain"), ("captain", r"^(?:the )?(?:\w+['’]s |team |club )?captain")),
    _ladder(
        ("goalkeeper", r"goalkeeper|keeper|goalie"),
        ("defender", r"defender|full-?back|centre-?back"),
        ("midfielder", r"midfielder"),
        ("forward", r"striker|forward|winger"),
    ),
    _ladder(
        ("judge", r"(?:^|\w+ )judge|magistrate"),
        ("prosecutor", r"prosecutor"),
        ("coroner", r"coroner"),
        ("juror", r"juror"),
        ("defence lawyer", r"defen[cs]e (?:lawyer|attorney|counsel)"),
    ),
    _ladder(
        ("co-pilot", r"co-?pilot"),
        ("pilot", r"pilot"),
        ("flight attendant", r"flight attendant|steward(?:ess)?"),
        ("captain", r"(?:ship|ferry|boat|vessel|tanker)(?:['’]s)? (?:captain|master|skipper)"),
        ("mate", r"(?:first|second|chief) (?:mate|officer)|bosun"),
        ("engineer", r"(?:chief|ship['’]s) engineer"),
    ),
    _ladder(
        ("speaker", r"speaker(?: of|$)"),
        ("leader of the opposition", r"opposition leader|leader of the opposition"),
        ("whip", r"(?:chief )?whip"),
    ),
    _ladder(
        ("president", rf"(?:{_SOCIETIES})(?:['’]s)? president|president of the (?:\w+ )*(?:{_SOCIETIES})"),
        ("general secretary", r"general secretary|secretary[ -]general"),
        ("treasurer", r"treasurer"),
        ("director", r"(?:executive|managing) director|director[ -]general"),
    ),
    _ladder(*((words.split("|")[0], words) for words in _OCCUPATIONS.split())),
    _Ladder(
        tuple((words.split("|")[0], re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE)) for words in _KIN.split()),
        of_one_owner=True,
    ),
    _ladder(
        ("manager", r"manager"),
        ("executive", r"executives?(?! director| officer| vice| editor| producer| chairman)|execs?"),
        in_one_house=True,
    ),
    _ladder(
        ("district judge", r"district (?:court )?judge"),
        ("appeals judge", r"(?:appeals|appellate|circuit) (?:court )?judge"),
        ("supreme court judge", r"(?:supreme|high) court (?:judge|justice)"),
    ),
)

_Told = tuple[str, str]  # article, the role as printed


def role_discrepancies(entities: Sequence[Entity], articles: Articles) -> Iterator[Discrepancy]:
    """One card for each ladder on which articles put a person on two rungs."""
    for entity in entities:
        if entity.type is not EntityType.PERSON or len(entity.roles) < 2:
            continue
        told = [(role.article, role.role) for role in entity.roles]
        for severity, rungs in (*_lower_rungs(told), *_on_ladders(told), *_former(told)):
            card = _card(entity, rungs, severity, articles)
            if card is not None:
                yield card
                break  # the gravest: the others tell of the same words


def _lower_rungs(told: Sequence[_Told]) -> Iterator[tuple[Severity, Sequence[Sequence[_Told]]]]:
    """The full office and the lower rung of it, by the last word of the office."""
    rungs: defaultdict[str, tuple[list[_Told], list[_Told]]] = defaultdict(lambda: ([], []))
    for article, role in told:
        words = _WORD.findall(_LOWER_RUNG.sub("", role).split(" of ")[0])
        if words and not _FORMER.search(role):
            rungs[words[-1].casefold()][bool(_LOWER_RUNG.search(role))].append((article, role))
    for _, (full, lower) in sorted(rungs.items()):
        if full and lower:
            is_other = any(_ANOTHER_OFFICE.search(role) for _, role in lower)
            yield Severity.CONFLICT if is_other else Severity.DIFFERS, (full, lower)


def _on_ladders(told: Sequence[_Told]) -> Iterator[tuple[Severity, Sequence[Sequence[_Told]]]]:
    for ladder in _LADDERS:
        rungs: defaultdict[tuple[bool, str], list[_Told]] = defaultdict(list)
        for article, role in told:
            rung = ladder.rung(role)
            if rung is not None:
                rungs[bool(_FORMER.search(role)), rung].append((article, role))
        for was in (False, True):
            held = [rungs[key] for key in sorted(rungs) if key[0] is was]
            if (
                len(held) == 2
                and (not ladder.in_one_house or _share_a_name(*held))
                and (not ladder.of_one_owner or _share_an_owner(*held))
            ):
                yield ladder.severity, held


def _former(told: Sequence[_Told]) -> Iterator[tuple[Severity, Sequence[Sequence[_Told]]]]:
    """Who holds an office here and held it there, where the words are the same."""
    by_words: defaultdict[frozenset[str], tuple[list[_Told], list[_Told]]] = defaultdict(lambda: ([], []))
    for article, role in told:
        words = frozenset(_WORD.findall(fold(role))) - _SMALL
        if len(words) > 1 and words.isdisjoint(_FOR_LIFE):
            by_words[words][bool(_FORMER.search(role))].append((article, role))
    for _, held in sorted(by_words.items(), key=lambda each: sorted(each[0])):
        if all(held):
            yield Severity.DIFFERS, held


def _share_a_name(one: Sequence[_Told], other: Sequence[_Told]) -> bool:
    """Both rungs are printed with the name of one employer."""
    first, second = (
        {word for _, role in held for word in _WORD.findall(role) if word[0].isupper()} for held in (one, other)
    )
    return bool(first & second)


def _share_an_owner(one: Sequence[_Told], other: Sequence[_Told]) -> bool:
    """ "The boy's aunt", "mother of the boy"."""
    first, second = ({word for _, role in held for word in _WORD.findall(fold(role))} for held in (one, other))
    return bool((first & second) - _SMALL)


def _card(
    entity: Entity, rungs: Sequence[Sequence[_Told]], severity: Severity, articles: Articles
) -> Discrepancy | None:
    values = []
    for told in rungs:
        found = [evidence for role in told if (evidence := _printed(entity, *role, articles)) is not None]
        values.append((min((words for _, words in told), key=lambda words: (len(words), words)), found))
    (upper, here), (lower, there) = values
    printed_in = {mention.span.article for mention in here}, {mention.span.article for mention in there}
    if not all(printed_in) or printed_in[0] & printed_in[1]:
        return None  # an article that gives both tells of a change, or of two people
    return discrepancy_of(
        "role",
        severity,
        f"{entity.name}’s office",
        f"One gives “{upper}”, the other “{lower}”: two rungs of one ladder.",
        values,
        articles,
    )


def _printed(entity: Entity, article: str, words: str, articles: Articles) -> Evidence | None:
    """Where the article prints the role beside the name."""
    text = articles[article].text
    for mention in entity.mentions:
        if mention.article != article:
            continue
        start = max(0, mention.start - _REACH)
        at = start + text[start : mention.end + _REACH].lower().find(words.lower())
        if at >= start:
            return evidence_at(Span(article, at, at + len(words)), articles)
    return None
