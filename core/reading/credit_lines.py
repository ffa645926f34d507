"""Lines about who made the article: bylines, reporting credits, notes on the author, addresses to write to."""

import re

NAME = r"[A-Z][\w.'’-]{0,30}(?: (?:de |van |von |der |al-|el-|bin |la |le )?[A-Z][\w.'’-]{0,30}){1,3}"
_NAMES = rf"{NAME}(?:(?:,? and |, | & ){NAME}){{0,5}}"

BYLINE = re.compile(
    rf"(?:[Bb]y|BY)[: ] ?({_NAMES})(?:,? (?:and|for|in|at|of) (?:the )?[\w .'’-]{{1,40}}|[,|/] ?.{{1,60}})?$"
)
REPORTED_FROM = re.compile(
    rf"{_NAMES}(?:,? (?:reported|contributed|wrote))(?: reporting| to this (?:report|story|article))? (?:from|in) [A-Z]"
)
WRITE_TO = re.compile(r"(?:write to|contact|e-?mail|reach|send)\b[^@]{0,120}?@|e-?mail: ?\S+@", re.IGNORECASE)
AUTHOR_NOTE = re.compile(
    rf"(?:The (?:author|writer) |({NAME}),? )(?:is|was|are|covers|reports|writes)\b"
    r"(?: (?:a|an|the|on|about|for|based))?"
    r"(?: [\w'’/&.,-]+){0,8}? (?:correspondent|reporter|editor|columnist|journalist|writer|contributor|producer|blogger"
    r"|bureau chief|fellow|freelancer)\b"
)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:(?:additional |to )?reporting\b|to this (?:report|story|article|post)\b)"
    r"|\bcontributed (?:from|in) [A-Z]\w+\.?$",
)
_REPORTING_BY = re.compile(
    r"\(?(?:(?:additional|with|more) )?(?:reporting|writing|editing|edited|compiled|translated|produced|research)"
    r"(?: and (?:writing|editing))?(?: contributed)? (?:by|from)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:by )?(?:staff (?:and|&) (?:agencies|wires?)|(?:[\w ]{1,20} )?staff (?:writer|reporter|correspondent)s?"
    r"|from (?:news|wire) services|associated press|the associated press|reuters staff)$",
    re.IGNORECASE,
)
_MOST_WORDS = 45


def is_credit(line: str, words: int) -> bool:
    """Whether a line credits somebody or tells how to reach them. A note on the author needs its place: `is_note`."""
    if words > _MOST_WORDS:
        return False
    if WRITE_TO.match(line) or _REPORTING_BY.match(line) or _CONTRIBUTED.search(line) or REPORTED_FROM.match(line):
        return True
    return words <= 16 and bool(BYLINE.match(line) or _STAFF.match(line))


def is_note(line: str, words: int) -> bool:
    """Whether a line would be a note on the author, if it is among the last of the page."""
    return words <= _MOST_WORDS and bool(AUTHOR_NOTE.match(line))
