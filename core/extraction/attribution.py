"""Which words of a paragraph are attributed to whom: one Attribution for each verb, noun or phrase of speech.

The parse proposes clauses and subjects; commas and marks overrule it, for the small model detaches the clause of
every third "said" that is missed otherwise.
"""

from dataclasses import dataclass, field

from copydesk.core.extraction import speech_words as words
from copydesk.core.extraction.quoted_passage import Passage
from copydesk.core.extraction.speaker_phrases import beside, is_passive, is_somebody, phrase_of, speaker_of

Tokens = tuple[int, int]

_CONTENT_RELATIONS = frozenset({"ccomp"})
_MODALS = frozenset("would could should might may must can will shall 'd 'll".split())
_HEDGES = frozenset(
    "expect plan want decline refuse fail hope likely need seem appear try intend prepare schedule set".split()
)
_STOPPERS = frozenset("while whereas although though adding noting saying calling citing pointing but".split())
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(slots=True)
class Attribution:
    """Tokens of one paragraph; `content` is in reading order."""

    cue: int
    cue_words: Tokens
    speaker: int | None  # head word
    phrase: Tokens | None
    content: list[Tokens]
    form: str  # clause, source, object, noun; marked, belief, loose report only where words are marked
    asserted: bool = True
    negated: bool = False
    by_surface: bool = False  # the subject or the clause was found without the parse
    addressee: Tokens | None = None
    marks: list[int] = field(default_factory=list)  # marks that the content holds, filled in by quotations.py


def find_attributions(passage: Passage) -> list[Attribution]:
    """Every attribution outside marks, by its cue."""
    found: list[Attribution] = []
    for first, past in _joined_sentences(passage):
        for token in range(first, past):
            if passage.is_outside(token):
                attribution = _attribution_at(passage, token, first, past)
                if attribution is not None and attribution.content:
                    found.append(attribution)
    return found


def _attribution_at(passage: Passage, token: int, first: int, past: int) -> Attribution | None:
    if passage.lower[token] == "according":
        return _by_source(passage, token, first, past)
    lemma, pos = passage.lemma[token], passage.pos[token]
    if pos in _VERBAL or (passage.lower[token] in {"says", "said"}):
        return _by_verb(passage, token, lemma, first, past)
    if pos == "NOUN" and lemma in words.SPEECH_NOUNS:
        return _by_noun(passage, token)
    return None


# --- sentences -------------------------------------------------------------------------------------------------------


def _joined_sentences(passage: Passage) -> list[Tokens]:
    """Sentences, with a bare "Ek asked." after marks that end in a sign joined to the marks."""
    joined: list[Tokens] = []
    for first, past in passage.sentences:
        if joined and first and passage.mark_of[first - 1] >= 0 and _is_bare_cue(passage, first, past):
            joined[-1] = (joined[-1][0], past)
        else:
            joined.append((first, past))
    return joined


def _is_bare_cue(passage: Passage, first: int, past: int) -> bool:
    """ "Ek asked.", "asked Jan Ek, an engineer.": a subject and a verb of speech with nothing said in them."""
    for token in range(first, min(past, first + 8)):
        if not passage.is_outside(token):
            return False
        if passage.pos[token] in _VERBAL and passage.dep[token] not in {"aux", "relcl"}:
            if passage.lemma[token] not in words.CLAUSE_VERBS:
                return False
            follows = token + 1
            bare = follows >= past or passage.text[follows] in {".", ","} or past - first <= 4
            inverted = token == first
            return bare or inverted
    return False


# --- verbs -----------------------------------------------------------------------------------------------------------


def _by_verb(passage: Passage, verb: int, lemma: str, first: int, past: int) -> Attribution | None:
    relation = passage.dep[verb]
    if relation in {"aux", "auxpass", "compound"}:
        return None
    attribution = None
    if lemma in words.CLAUSE_VERBS or lemma in words.BELIEF_VERBS:
        attribution = _by_clause_verb(passage, verb, lemma, first, past)
    if attribution is None or not attribution.content:
        attribution = _by_other_verb(passage, verb, lemma, first, past)
    return attribution


def _new(passage: Passage, verb: int, form: str, first: int, past: int) -> Attribution:
    speaker = speaker_of(passage, verb)
    by_surface = False
    if speaker is None and not is_passive(passage, verb) and passage.tag[verb] not in {"VBG", "VBN"}:
        speaker, by_surface = beside(passage, verb, first, past), True
    if speaker is not None and not is_somebody(passage, speaker) and passage.lower[speaker] != "it":
        speaker = None
    phrase = phrase_of(passage, speaker) if speaker is not None else None
    attribution = Attribution(verb, (verb, verb + 1), speaker, phrase, [], form, by_surface=by_surface)
    _polarity(passage, verb, attribution)
    return attribution


def _polarity(passage: Passage, verb: int, attribution: Attribution) -> None:
    chain = [verb]
    while passage.dep[chain[-1]] in {"xcomp", "conj"} and len(chain) < 4:
        chain.append(passage.head[chain[-1]])
    for word in chain[:1] + [w for w in chain[1:] if passage.dep[chain[0]] == "xcomp"]:
        for child in passage.children[word]:
            if passage.dep[child] == "neg":
                attribution.negated = True
            if passage.dep[child] == "aux" and passage.lower[child] in _MODALS:
                attribution.asserted = False
            if passage.dep[child] == "mark" and passage.lower[child] in {"if", "unless", "whether"}:
                attribution.asserted = False
        if word != verb and passage.lemma[word] in _HEDGES:
            attribution.asserted = False
    if passage.lemma[verb] in {"deny", "refute", "dispute", "reject"}:
        attribution.negated = not attribution.negated


def _by_clause_verb(passage: Passage, verb: int, lemma: str, first: int, past: int) -> Attribution:
    attribution = _new(passage, verb, "clause", first, past)
    if lemma in words.NEEDS_DOCUMENT and not _is_document(passage, attribution.speaker):
        attribution.content = []
        attribution.form = "belief"
    if lemma in words.BELIEF_VERBS:
        attribution.form = "belief"
    opening = _cue_start(passage, attribution, first)
    complement = _complement(passage, verb)
    if _follows_content(passage, opening, first) and not _is_right(passage, complement, verb, opening):
        attribution.content = _left_content(passage, attribution, opening, first, past)
    else:
        start = _right_start(passage, attribution, complement, past)
        if start is not None:
            attribution.content = _right_content(passage, attribution, start, complement, past)
            if complement is not None and passage.left[complement] < opening:
                _add_left_part(passage, attribution, complement, opening)
    _addressee(passage, verb, attribution)
    return attribution


def _is_document(passage: Passage, speaker: int | None) -> bool:
    return speaker is not None and passage.lemma[speaker] in words.DOCUMENTS


def _cue_start(passage: Passage, attribution: Attribution, first: int) -> int:
    """Where the clause "Ek, who replaced Berg, also said" begins."""
    verb = attribution.cue
    start = verb
    if attribution.phrase is not None and attribution.phrase[0] < verb:
        between = range(attribution.phrase[1], verb)
        if passage.is_outside(attribution.phrase[0]) and all(passage.is_outside(token) for token in between):
            start = attribution.phrase[0]
    while start > first and passage.pos[start - 1] in {"ADV", "AUX"} and passage.is_outside(start - 1):
        start -= 1
    if start > first and passage.lower[start - 1] in {"as", "so"}:
        start -= 1
    return start


def _complement(passage: Passage, verb: int) -> int | None:
    """The head of the clause that the parse hangs on the verb."""
    found = [child for child in passage.children[verb] if passage.dep[child] in _CONTENT_RELATIONS]
    if not found and passage.lemma[verb] in words.INFINITIVE_VERBS:
        found = [child for child in passage.children[verb] if passage.dep[child] == "xcomp"]
    return found[0] if found else None


def _follows_content(passage: Passage, opening: int, first: int) -> bool:
    """Whether the cue clause comes after a comma or closing mark with something said before it."""
    before = opening - 1
    if before < first:
        return False
    if not passage.is_outside(before):
        return True
    if passage.text[before] not in {",", "-", "–", "—", "--", "("}:
        return False
    return any(not passage.is_outside(token) for token in range(first, before)) or _has_main_clause(
        passage, first, before
    )


def _has_main_clause(passage: Passage, first: int, past: int) -> bool:
    """A finite verb that is not of a subordinate clause: "After it rained, Ek wrote" says nothing of the rain."""
    return any(
        passage.pos[token] in _VERBAL
        and passage.is_outside(token)
        and passage.dep[token] not in {"aux", "auxpass"}
        and not _is_subordinate(passage, token)
        for token in range(first, past)
    )


def _is_subordinate(passage: Passage, verb: int) -> bool:
    for _ in range(5):
        if passage.dep[verb] in {"advcl", "relcl", "acl", "pcomp", "csubj", "xcomp", "pobj", "amod"}:
            return True
        if passage.dep[verb] not in {"conj", "ccomp"} or passage.head[verb] == verb:
            return False
        if passage.dep[verb] == "ccomp" and passage.lemma[passage.head[verb]] in words.CLAUSE_VERBS:
            return any(
                passage.dep[child] == "mark" and passage.lower[child] != "that" for child in passage.children[verb]
            )
        verb = passage.head[verb]
    return False


def _is_right(passage: Passage, complement: int | None, verb: int, opening: int) -> bool:
    """Whether what is said stands after the verb."""
    if complement is not None and complement > verb:
        if passage.left[complement] > verb:
            return passage.is_outside(complement) or passage.is_outside(opening - 1) or True
        return True
    following = verb + 1
    return following < len(passage) and passage.lower[following] in {"that", ":"}


def _left_content(passage: Passage, attribution: Attribution, opening: int, first: int, past: int) -> list[Tokens]:
    end = opening
    while end > first and passage.is_outside(end - 1) and passage.pos[end - 1] == "PUNCT":
        end -= 1
    start = first
    while start < end and passage.is_outside(start) and passage.pos[start] in {"CCONJ", "PUNCT", "SPACE"}:
        start += 1
    if start >= end:
        return []
    start = _bare_quote(passage, _after_stopper(passage, start, end), end)
    content = [(start, end)]
    right = _right_part(passage, attribution, start, end, past)
    if right is not None:
        content.append(right)
    return content


def _after_stopper(passage: Passage, start: int, end: int) -> int:
    """Leave out an earlier cue clause: "Ek said it held, and the town is safe, Berg said"."""
    for token in range(end - 1, start, -1):
        if passage.is_outside(token) and passage.text[token] == ";":
            return token + 1
    return start


def _bare_quote(passage: Passage, start: int, end: int) -> int:
    """Leave out what only leads to a quoted sentence: "On the dam: “It held,” Ek said"."""
    if passage.mark_of[end - 1] < 0 or not passage.is_outside(start):
        return start
    quote = passage.mark_tokens[passage.mark_of[end - 1]][0]
    while quote - 1 > start and not passage.is_outside(quote - 1):
        quote = passage.mark_tokens[passage.mark_of[quote - 1]][0]
    lead = range(start, quote)
    if passage.text[quote - 1] == ":":
        return quote
    if any(passage.pos[token] in _VERBAL for token in lead) or passage.text[quote - 1] != ",":
        return start
    return quote if any(passage.dep[token] == "nsubj" for token in range(quote, end)) else start


def _right_part(passage: Passage, attribution: Attribution, start: int, end: int, past: int) -> Tokens | None:
    """What goes on after "…, Ek said, …"."""
    at = _cue_end(passage, attribution, past)
    if at >= past or passage.text[at] not in {",", ":", "-", "–", "—", "--"}:
        if at < past and not passage.is_outside(at):
            return (at, passage.mark_tokens[passage.mark_of[at]][1])
        return None
    at += 1
    if at >= past:
        return None
    if not passage.is_outside(at):
        return (at, _right_end(passage, attribution.cue, at, None, past))
    quoted_only = all(not passage.is_outside(token) for token in range(start, end))
    if quoted_only:
        quote = next((token for token in range(at, past) if not passage.is_outside(token)), None)
        if quote is None or any(passage.pos[token] in _VERBAL for token in range(at, quote)):
            return None
        return (quote, passage.mark_tokens[passage.mark_of[quote]][1])
    if passage.lower[at] in _STOPPERS or passage.tag[at] == "VBG":
        return None
    stop = _right_end(passage, attribution.cue, at, None, past)
    return (at, stop) if stop > at else None


def _cue_end(passage: Passage, attribution: Attribution, past: int) -> int:
    """Past the cue clause: the next comma, colon, stop or mark after the verb and its subject."""
    at = attribution.cue + 1
    if attribution.phrase is not None and attribution.phrase[0] > attribution.cue:
        at = max(at, attribution.phrase[1])
        if at < past and passage.text[at] == "," and passage.is_outside(at):
            at = _after_aside(passage, at, past)
    while at < past and passage.is_outside(at) and passage.text[at] not in {",", ":", ".", ";", "-", "–", "—", "--"}:
        at += 1
    return at


def _after_aside(passage: Passage, comma: int, past: int) -> int:
    """After "said Jan Ek, a hydrologist,": the comma that closes the aside, or the next mark."""
    for at in range(comma + 1, past):
        if not passage.is_outside(at):
            return at - 1 if passage.text[at - 1] == "," else at
    return past


def _right_start(passage: Passage, attribution: Attribution, complement: int | None, past: int) -> int | None:
    verb = attribution.cue
    quote = _next_quote(passage, verb, past)
    if complement is not None and complement > verb:
        start = max(passage.left[complement], verb + 1)
        if attribution.phrase is not None and attribution.phrase[0] > verb:
            start = max(start, attribution.phrase[1])
        if (
            quote is not None
            and quote < start
            and not any(
                passage.is_outside(token) and passage.text[token] in {".", ";"} for token in range(verb + 1, quote)
            )
        ):
            start = quote
        return _skip_lead(passage, start, past)
    if quote is not None and _is_tail(passage, verb + 1, quote):
        return quote
    if attribution.form == "belief":
        return None
    return _start_by_surface(passage, attribution, past)


def _next_quote(passage: Passage, verb: int, past: int) -> int | None:
    return next((token for token in range(verb + 1, past) if not passage.is_outside(token)), None)


def _is_tail(passage: Passage, first: int, past: int) -> bool:
    """Words between a verb of speech and the marks that belong to the cue: "on Monday,", "told reporters in Oslo:"."""
    return past - first <= 25 and not any(
        passage.pos[token] in _VERBAL and passage.dep[token] not in {"aux", "acl", "relcl", "amod", "pcomp"}
        for token in range(first, past)
    )


def _start_by_surface(passage: Passage, attribution: Attribution, past: int) -> int | None:
    """Where the clause begins that the parse has not hung on the verb."""
    verb = attribution.cue
    at = verb + 1
    if passage.lemma[verb] not in {"say", "add", "argue", "note", "insist", "claim", "tell", "suggest", "warn"}:
        that = next((t for t in range(verb + 1, min(past, verb + 12)) if passage.lower[t] == "that"), None)
        if that is None or not _is_tail(passage, verb + 1, that) or passage.dep[that] not in {"mark", "det", "nsubj"}:
            return None
        return _skip_lead(passage, that, past)
    addressees = [c for c in passage.children[verb] if passage.dep[c] in {"dobj", "dative"} and c > verb]
    if passage.lemma[verb] == "tell" and addressees:
        at = passage.right[addressees[0]] + 1 if passage.right[addressees[0]] - verb < 12 else addressees[0] + 1
    while at < past and passage.lower[at] in words.ADVERBS_OF_TIME:
        at += 1
    start = _skip_lead(passage, at, past)
    rest = range(start, past)
    if past - start < 3 or passage.text[start] in {",", ".", ":"} or passage.pos[start] in {"ADP", "CCONJ"}:
        return None
    return start if any(passage.pos[token] in _VERBAL for token in rest) else None


def _skip_lead(passage: Passage, start: int, past: int) -> int:
    while (
        start < past
        and passage.is_outside(start)
        and (
            passage.pos[start] in {"PUNCT", "SPACE"}
            or (passage.lower[start] == "that" and passage.dep[start] == "mark")
        )
    ):
        start += 1
    return start


def _right_content(
    passage: Passage, attribution: Attribution, start: int, complement: int | None, past: int
) -> list[Tokens]:
    end = _right_end(passage, attribution.cue, start, complement, past)
    return [(start, end)] if end > start else []


def _right_end(passage: Passage, cue: int, start: int, complement: int | None, past: int) -> int:
    """Where what is said ends: the sentence's end, or where another clause of the reporter's begins."""
    edge = passage.right[complement] + 1 if complement is not None else past
    end = past
    for token in range(start + 1, past):
        if passage.is_outside(token) and _breaks(passage, token, cue, edge, past):
            end = token
            break
    while end > start and passage.is_outside(end - 1) and passage.pos[end - 1] in {"PUNCT", "SPACE", "CCONJ"}:
        if passage.text[end - 1] == ")":
            break
        end -= 1
    return end


def _breaks(passage: Passage, token: int, cue: int, edge: int, past: int) -> bool:
    text = passage.lower[token]
    if text == ";":
        return True
    following = token + 1
    if following >= past:
        return False
    if text in {",", "-", "–", "—", "--"}:
        word = passage.lower[following]
        if word in {"a", "an"} and following + 1 < past and _next_noun(passage, following, past) in words.COMMENT_NOUNS:
            return True
        if passage.tag[following] == "VBG" and passage.lemma[following] in words.CLAUSE_VERBS | words.OBJECT_VERBS:
            return True
        if word in {"while", "whereas", "although", "though"}:
            return _has_cue(passage, following, past) or token >= edge
        if token >= edge:
            return word in {"but", "and"} or _has_cue(passage, following, past)
    if text in {"and", "but", "while"}:
        return _starts_new_cue(passage, token, cue, past)
    return False


def _next_noun(passage: Passage, first: int, past: int) -> str:
    return next((passage.lemma[t] for t in range(first, min(past, first + 4)) if passage.pos[t] == "NOUN"), "")


def _has_cue(passage: Passage, first: int, past: int) -> bool:
    return any(
        passage.is_outside(token) and passage.pos[token] == "VERB" and passage.lemma[token] in words.CLAUSE_VERBS
        for token in range(first, past)
    )


def _starts_new_cue(passage: Passage, conjunction: int, cue: int, past: int) -> bool:
    """ "and warned that", "and Berg said": the conjunction joins the cue, not the clause that it governs."""
    for token in range(conjunction + 1, min(past, conjunction + 10)):
        if not passage.is_outside(token):
            return False
        if passage.pos[token] in _VERBAL and passage.dep[token] not in {"aux", "auxpass"}:
            if passage.head[token] == cue and passage.dep[token] == "conj":
                return True
            return (
                passage.lemma[token] in words.CLAUSE_VERBS
                and passage.tag[token] in {"VBD", "VBZ", "VBP"}
                and any(passage.dep[child] == "ccomp" for child in passage.children[token])
            )
    return False


def _add_left_part(passage: Passage, attribution: Attribution, complement: int, opening: int) -> None:
    """ "The dam, Ek said, held": what the clause has before the cue."""
    left = passage.left[complement]
    end = opening
    while end > left and passage.is_outside(end - 1) and passage.pos[end - 1] == "PUNCT":
        end -= 1
    if left < end:
        attribution.content.insert(0, (left, end))


def _addressee(passage: Passage, verb: int, attribution: Attribution) -> None:
    if passage.lemma[verb] in {"tell", "assure", "remind", "inform", "ask", "warn", "advise", "notify"}:
        for child in passage.children[verb]:
            if passage.dep[child] in {"dobj", "dative"} and child > verb and passage.is_outside(child):
                if attribution.content and any(first <= child < past for first, past in attribution.content):
                    continue
                attribution.addressee = phrase_of(passage, child)
                return


# --- objects ---------------------------------------------------------------------------------------------------------


def _by_other_verb(passage: Passage, verb: int, lemma: str, first: int, past: int) -> Attribution | None:
    """Verbs whose object, infinitive or preposition holds what was said."""
    parts = _object_parts(passage, verb, lemma)
    loose = not parts
    if loose:
        parts = [
            child
            for child in passage.children[verb]
            if child > verb
            and passage.dep[child] in {"dobj", "prep", "oprd", "xcomp", "attr", "acomp", "ccomp", "advcl"}
        ]
    if not parts:
        return None
    form = "loose" if loose else "object" if _reports_unmarked(passage, verb, lemma, parts) else "marked"
    attribution = _new(passage, verb, form, first, past)
    if attribution.form == "object" and is_passive(passage, verb) and attribution.speaker is None:
        attribution.form = "loose"
    start = min(max(passage.left[part], verb + 1) for part in parts)
    start = _skip_lead(passage, start, past)
    end = max(passage.right[part] for part in parts) + 1
    end = min(end, _right_end(passage, verb, start, parts[-1], past))
    if end > start:
        attribution.content = [(start, end)]
    return attribution


def _reports_unmarked(passage: Passage, verb: int, lemma: str, parts: list[int]) -> bool:
    """Whether the verb reports speech without marks too."""
    relations = {passage.dep[part] for part in parts}
    if lemma == "call":
        return "oprd" in relations or any(passage.lower[part] == "for" for part in parts)
    if "prep" in relations and not relations & {"dobj", "xcomp"}:
        return (
            lemma in words.PREPOSITION_VERBS
            and lemma not in {"point", "refer", "allude"}
            and passage.tag[verb] in {"VBD", "VBZ", "VBP", "VBN"}
        )
    return lemma in words.OBJECT_VERBS or (lemma in words.INFINITIVE_VERBS and "xcomp" in relations)


def _object_parts(passage: Passage, verb: int, lemma: str) -> list[int]:
    children = [child for child in passage.children[verb] if child > verb]
    relation = passage.dep
    if lemma in words.PREPOSITION_VERBS:
        wanted = words.PREPOSITION_VERBS[lemma]
        found = [child for child in children if relation[child] == "prep" and passage.lower[child] in wanted]
        if found:
            return found
    if lemma in words.INFINITIVE_VERBS:
        found = [child for child in children if relation[child] == "xcomp"]
        if found:
            objects = [child for child in children if relation[child] == "dobj" and child < found[0]]
            return objects + found
    if lemma in words.OBJECT_VERBS or lemma in words.MARKED_OBJECT_VERBS or lemma in words.NAMING_VERBS:
        found = [child for child in children if relation[child] in {"dobj", "oprd"}]
        if found:
            return found + [
                child
                for child in children
                if relation[child] in {"prep", "oprd", "xcomp"}
                and child > found[0]
                and passage.lower[child] in {"as", "for", "of", "to"} | {passage.lower[c] for c in found}
            ]
        if lemma in words.NAMING_VERBS:
            return [child for child in children if relation[child] in {"ccomp", "xcomp", "prep"}]
    return []


# --- nouns and phrases -----------------------------------------------------------------------------------------------


def _by_noun(passage: Passage, noun: int) -> Attribution | None:
    """ "Ek's claim that it held"."""
    clauses = [c for c in passage.children[noun] if passage.dep[c] in {"acl", "ccomp"} and c > noun]
    clauses = [c for c in clauses if any(passage.lower[m] == "that" for m in passage.children[c] if m < c)]
    owners = [child for child in passage.children[noun] if passage.dep[child] == "poss"]
    if not clauses or not owners:
        return None
    start = _skip_lead(passage, max(passage.left[clauses[0]], noun + 1), len(passage))
    end = passage.right[clauses[0]] + 1
    end = min(end, _right_end(passage, noun, start, clauses[0], end))
    if end <= start:
        return None
    return Attribution(noun, (noun, noun + 1), owners[0], phrase_of(passage, owners[0]), [(start, end)], "noun")


def _by_source(passage: Passage, token: int, first: int, past: int) -> Attribution | None:
    """ "According to Ek, the dam held"; "the dam held, according to Ek"."""
    if token + 2 >= past or passage.lower[token + 1] != "to":
        return None
    speaker = next((t for t in range(token + 2, past) if passage.dep[t] == "pobj" and passage.is_outside(t)), None)
    if speaker is None:
        return None
    phrase = phrase_of(passage, speaker)
    attribution = Attribution(token, (token, token + 2), speaker, phrase, [], "source")
    end_of_source = phrase[1]
    before = token
    while before > first and passage.is_outside(before - 1) and passage.pos[before - 1] == "PUNCT":
        before -= 1
    after = next((t + 1 for t in range(end_of_source, past) if passage.text[t] == "," and passage.is_outside(t)), past)
    if before > first + 1:
        start = first
        while start < before and passage.is_outside(start) and passage.pos[start] in {"CCONJ", "PUNCT"}:
            start += 1
        attribution.content = [(_after_stopper(passage, start, before), before)]
        return attribution
    if after < past:
        attribution.content = [(after, _right_end(passage, token, after, None, past))]
    return attribution
