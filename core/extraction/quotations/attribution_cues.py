"""A cue of speech (a verb, a noun, "according to") with its speaker, its polarity and its own clause's bounds."""

from dataclasses import dataclass, field

from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.quotations.speaker_phrases import is_somebody, phrase_of
from copydesk.core.extraction.quotations.speakers_by_parse import is_passive, speaker_of
from copydesk.core.extraction.quotations.speakers_by_surface import beside

Tokens = tuple[int, int]  # [first, past the last)

FINITE = frozenset({"VBD", "VBZ", "VBP"})
DASHES = frozenset({"-", "–", "—", "―", "--"})
_CLAUSE_SIGNS = frozenset({",", ":", ".", ";"}) | DASHES
_MODALS = frozenset("would could should might may must can will shall 'd 'll".split())
_CONDITIONS = frozenset({"if", "unless", "whether"})
_HEDGES = frozenset(
    "expect plan want decline refuse fail hope likely need seem appear try intend prepare schedule set".split()
)
_DENIALS = frozenset({"deny", "refute", "dispute", "reject"})
_SPEAK_TO = frozenset("say explain announce speak write confirm complain admit reveal declare repeat mention".split())
_TAKE_ADDRESSEE = frozenset("tell assure remind inform ask warn advise notify urge text email message".split())


@dataclass(slots=True)
class Attribution:
    """Words of one paragraph said to be somebody's; `content` is in reading order."""

    cue: int
    cue_words: Tokens
    speaker: int | None  # head word
    phrase: Tokens | None  # the words that name the speaker
    form: str  # clause, source, object, noun; marked, belief, loose report only where words are marked
    content: list[Tokens] = field(default_factory=list)
    asserted: bool = True
    negated: bool = False
    by_surface: bool = False  # the subject was found without the parse
    addressee: Tokens | None = None
    marks: list[int] = field(default_factory=list)  # marks that the content holds


def open_attribution(passage: Passage, verb: int, form: str, first: int, past: int) -> Attribution:
    """The verb's attribution, its content still to be found within the sentence [first, past)."""
    speaker = speaker_of(passage, verb)
    if speaker is not None and speaker < first and _is_dateline(passage, first):
        speaker = None
    by_surface = False
    if speaker is None and not is_passive(passage, verb) and passage.tag[verb] not in {"VBG", "VBN"}:
        speaker, by_surface = beside(passage, verb, first, past), True
    if speaker is not None and not is_somebody(passage, speaker) and passage.lower[speaker] != "it":
        speaker = None
    phrase = phrase_of(passage, speaker) if speaker is not None else None
    attribution = Attribution(verb, (verb, verb + 1), speaker, phrase, form, by_surface=by_surface)
    _judge_polarity(passage, verb, attribution)
    return attribution


def _is_dateline(passage: Passage, first: int) -> bool:
    return first > 0 and passage.text[first - 1] in DASHES


def _judge_polarity(passage: Passage, verb: int, attribution: Attribution) -> None:
    """Negation ("did not say", "denied"), and speech that is only hedged, future or supposed."""
    chain = [verb]
    while passage.dep[chain[-1]] == "xcomp" and len(chain) < 4:
        chain.append(passage.head[chain[-1]])
    for word in chain:
        for child in passage.children[word]:
            relation, lower = passage.dep[child], passage.lower[child]
            attribution.negated |= relation == "neg"
            supposed = (relation == "aux" and lower in _MODALS) or (relation == "mark" and lower in _CONDITIONS)
            attribution.asserted &= not supposed
        attribution.asserted &= word == verb or passage.lemma[word] not in _HEDGES
    attribution.negated ^= passage.lemma[verb] in _DENIALS


def find_addressee(passage: Passage, attribution: Attribution) -> None:
    """Whom it was told: the object of "told", the noun after "said to"."""
    verb = attribution.cue
    takes_object = passage.lemma[verb] in _TAKE_ADDRESSEE
    for child in passage.children[verb]:
        if child < verb or not passage.is_outside(child) or _holds(attribution, child):
            continue
        if takes_object and passage.dep[child] in {"dobj", "dative"}:
            attribution.addressee = phrase_of(passage, child)
            return
        speaks_to = passage.lower[child] == "to" and passage.lemma[verb] in _SPEAK_TO
        if speaks_to and passage.dep[child] in {"prep", "dative"}:
            noun = next((n for n in passage.children[child] if passage.dep[n] == "pobj"), None)
            if noun is not None and passage.is_outside(noun):
                attribution.addressee = phrase_of(passage, noun)
                return


def _holds(attribution: Attribution, token: int) -> bool:
    return any(first <= token < past for first, past in attribution.content)


def cue_start(passage: Passage, attribution: Attribution, first: int) -> int:
    """Where the clause "Ek, who replaced Berg, also said" begins."""
    start = attribution.cue
    if attribution.phrase is not None and attribution.speaker is not None:
        for begin in (passage.left[attribution.speaker], attribution.phrase[0]):
            if first <= begin < start and all(passage.is_outside(token) for token in range(begin, start)):
                start = begin
                break
    while start > first and passage.pos[start - 1] in {"ADV", "AUX"} and passage.is_outside(start - 1):
        start -= 1
    if start > first and passage.lower[start - 1] in {"as", "so"}:
        start -= 1
    return start


def cue_end(passage: Passage, attribution: Attribution, past: int) -> int:
    """Past the cue clause: the next comma, colon, stop or mark after the verb and its subject."""
    at = attribution.cue + 1
    if attribution.phrase is not None and attribution.phrase[0] > attribution.cue:
        at = max(at, attribution.phrase[1])
        if at < past and passage.text[at] == "," and passage.is_outside(at):
            at = _after_aside(passage, at, past)
    while at < past and passage.is_outside(at) and passage.text[at] not in _CLAUSE_SIGNS:
        at += 1
    return at


def _after_aside(passage: Passage, comma: int, past: int) -> int:
    """After "said Jan Ek, a hydrologist,": the comma that closes the aside before marks, or the sentence's end."""
    for at in range(comma + 1, past):
        if not passage.is_outside(at):
            return at - 1 if passage.text[at - 1] == "," else at
    return past
