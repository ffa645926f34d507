"""What a figure is the number of, where that is told before it: "the number of injured rose to 30", "Attendance: 900",
"the dead numbered 14"."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.counts.counted import Counted

_COUNTS = frozenset("number total tally count figure toll size turnout attendance".split())
_BY_THEMSELVES = frozenset(
    """toll attendance turnout crowd audience workforce membership population headcount enrolment enrollment
    payroll""".split()
)
_LINKS = frozenset(
    """be stand rise climb fall drop put reach hit exceed pass grow increase jump give estimate revise raise lower
    remain total number swell bring set at to as from""".split()
)
_ENDS = frozenset({";", "(", ")", "—", "–", '"', "“", "”"})
_REACH = 14  # tokens before the figure
_LONGEST_LABEL = 4


def told_before(counted: Counted) -> list[Token]:
    """The words for what is counted; none where nothing before the figure tells it or another figure is between."""
    before = _before(counted)
    if before and before[0].text == ":":
        return _label(before[1:])
    if before and before[0].lower_.startswith("number") and len(before) > 1:  # "the dead numbered 14"
        return before[1:_LONGEST_LABEL]
    is_linked = False
    for index, token in enumerate(before):
        lemma = token.lemma_.lower()
        is_linked = is_linked or lemma in _LINKS
        if not is_linked:
            continue
        if lemma in _COUNTS and index > 0 and before[index - 1].lower_ == "of":
            return list(_counted_words(before[: index - 1]))
        if lemma in _BY_THEMSELVES:
            return [token]
    return []


def _before(counted: Counted) -> list[Token]:
    """The tokens before the figure, the nearest first, up to another figure or a sign that ends the phrase."""
    found: list[Token] = []
    first = counted.sentence.token_at(counted.start)
    if first is None:
        return found
    doc, start = first.doc, max(counted.sentence.span.start, first.i - _REACH)
    for index in range(first.i - 1, start - 1, -1):
        token = doc[index]
        if token.like_num or token.text in _ENDS:
            break
        found.append(token)
    return found


def _label(before: list[Token]) -> list[Token]:
    """ "Attendance", "Death toll": all that stands before the colon."""
    is_label = 0 < len(before) <= _LONGEST_LABEL and not any(token.is_punct for token in before)
    return before if is_label else []


def _counted_words(behind: list[Token]) -> Iterator[Token]:
    """Of the words from the figure back to "number of", those of what is counted: up to the verb, or "at"."""
    for number, token in enumerate(reversed(behind)):
        if token.pos_ == "AUX" or token.is_punct or (token.lemma_.lower() in _LINKS and number):
            return
        yield token
