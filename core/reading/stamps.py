"""The hour before each entry of a live blog: when it was posted, and nothing that the article tells."""

import re
from collections.abc import Sequence

from copydesk.core.reading.layout import Block

_FEWEST = 3  # one line may well begin with an hour
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|Yesterday|today|yesterday)"
# A colon behind the hour makes a line of a chronicle of it, "12.20am: The roof falls": what happened then.
_STAMP = re.compile(
    rf"(?:\*\*|__)?(?:{_DAY},? )?"
    r"(?:(?:[01]?\d|2[0-3])[.:h][0-5]\d(?i: ?[ap]\.?m\b\.?)?|(?:1[0-2]|[1-9])(?i: ?[ap]\.?m\b\.?)|(?i:noon|midnight))"
    r"(?: (?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|ET|IST|AEST|AEDT|local time))?"
    rf"(?:,? (?:on )?{_DAY})?"
    r"(?:\*\*|__)?(?:[ \t]?[–—|-])?"
    r"""(?=[ \t\n]{1,9}(?:\*\*|__)?["'“‘]?[A-Z0-9]|$)"""
)


def without_stamps(blocks: Sequence[Block], text: str) -> tuple[tuple[Block, ...], bool]:
    """The blocks without the hours of their entries, and whether there are any: whether it is a live blog."""
    ends = [stamp.end() if (stamp := _STAMP.match(text, *block.range)) else None for block in blocks]
    if len(ends) - ends.count(None) < _FEWEST:
        return tuple(blocks), False
    entries = (block if end is None else block.since(end, text) for block, end in zip(blocks, ends, strict=True))
    return tuple(entry for entry in entries if entry.text), True
