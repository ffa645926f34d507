"""What on a page is not the article: rules for single lines, then for runs of them at the page's head and tail.

Prose lost is worse than furniture kept: a line that could be prose stays. Only general habits of pages stand here,
no outlet's own wording.
"""

import re
from collections.abc import Sequence
from enum import Enum
from importlib.resources import files

from copydesk.core.reading import captions, credit_lines
from copydesk.core.reading.layout import Block


class Kind(Enum):
    """What a block looks like by itself."""

    PROSE = "prose"
    PROMOTION = "promotion"  # sentences that ask the reader for something
    CAPTION = "caption"
    SHORT = "short"  # no sentence: a heading, a link, a label
    FURNITURE = "furniture"


# What a block adds to the belief that all from it to the end is furniture. One paragraph of prose outweighs two sure
# lines of furniture; captions stand among prose and say nothing.
_WEIGHTS = {Kind.PROSE: -4, Kind.CAPTION: 0, Kind.PROMOTION: 1, Kind.SHORT: 1, Kind.FURNITURE: 2}


_NAMED_PARTS = frozenset(
    line
    for line in files("copydesk.core.reading").joinpath("page_parts.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
)
_SHARING = frozenset(
    "facebook twitter pinterest linkedin whatsapp reddit e-mail email tumblr google+ share tweet print".split()
)
_LINE = re.compile(
    r"""
      \d{1,3}[ -]min(?:ute)?s?(?:[ ]read)?$
    | (?:estimated[ ])?(?:read|reading|listening)[ ]time\b
    | (?:copyright[ ]|©|\(c\)[ ]?\d{4}|all[ ]rights[ ]reserved)
    | (?:last[ ])?(?:updated?|published|posted|first[ ]published)(?:[ ](?:on|at))?[ ]?[:|]?[ ](?=.{0,30}\d{4}).{0,60}$
    | subscribe[ ](?:to|now|today|for|here|via|on)\b
    | sign[ ]up[ ](?:for|to|now|here|today)\b .{0,120}$
    | sign[ ]in[ ]to\b
    | thank(?:s|[ ]you)[ ]for[ ](?:reading|visiting|watching|listening)\b .{0,60}$
    | source[ ]?:[ ][\w .&/-]{2,40}$
    | (?:please[ ])?(?:click|tap|swipe|scroll)[ ](?:here|on|to|down|the|below)\b
    | (?:got|have|do[ ]you[ ]have)[ ](?:a|any)[ ](?:\w+[ ]){0,2}(?:story|stories|tip|tips|news[ ]tip|news[ ]tips)\b
    | (?:read|see|watch|view|listen)(?:[ ](?:more|also|next|now|here))?[ ]?:[ ]
    | (?:related|also[ ]read|don['’]t[ ]miss|recommended|in[ ]pictures|must[ ]read)[ ]?:
    | more[ ](?:[\w-]+[ ]){0,3}from[ ](?=.{2,40}$)
    | \[(?:source|sources|via|link|video|photo|image|audio|embed)\b[^\[\]]{0,160}\]\.?$
    | (?:this|a[ ]version[ ]of[ ]this)[ ](?:article|story|piece|post|report)[ ]
        (?:(?:was|is|has[ ]been|had[ ]been)[ ])?
        (?:originally|first|previously|appears|appeared|republished|reprinted|produced|updated|part[ ]of)\b
    | (?:originally|first)[ ](?:published|appeared)[ ](?:on|in|by|at)\b
    | (?:get|receive)[ ]\S.{0,60}\b(?:in[ ]your[ ]inbox|newsletter|e-?mail[ ]alerts)\b
    | (?:join|enter)[ ](?:the|our|your)[ ](?:conversation|newsletter|mailing[ ]list|e-?mail)\b
    | (?:this|our)[ ](?:site|website)[ ]uses[ ]cookies
    | you(?:['’]re|[ ]are|[ ]have)?[ ](?:receiving|received|getting|got)[ ]this[ ](?:e-?mail|message|newsletter)\b
    | (?:this|the)[ ](?:e-?mail|newsletter)[ ]was[ ]sent[ ]to\b
    | (?:to[ ]unsubscribe|if[ ]you[ ](?:no[ ]longer[ ]wish|would[ ]like[ ]to[ ]unsubscribe|wish[ ]to[ ]unsubscribe))\b
    | (?:google[ ])?ads?[ ]\d+$
    | (?:top|home)[ ]?[|»›>][ ]?
    | \d[\d:/ ]{1,20}$ (?<=:\d\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MEDIA = r"(?:facebook|twitter|instagram|youtube|linkedin|snapchat|telegram|whatsapp|tiktok|mastodon|flipboard)"
_FOLLOW = re.compile(
    rf"(?:follow|like|find|join|add)\b.{{0,80}}?\bon[ ]{_MEDIA}\b|follow[ ](?:[\w.'’]+[ ]){{0,6}}?@\w"
    r"|(?:follow|like|find|join)[ ](?:us|me|our)\b",
    re.IGNORECASE,
)
_LINKED = re.compile(
    r"\bread more$|\(video\)$|\bversion of this article appear(?:s|ed) in print\b|^.{0,40}\| ?updated:"
    r"|^https?://\S+$|^www\.\S+$",
    re.IGNORECASE,
)
_REPEATED_LABEL = re.compile(r"(?:save|share|tweet|pin|print){2,}$", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:you|your|our|us|we)\b.{0,200}?\b(?:support|donat\w+|subscri\w+|newsletter|sign(?:ing)? up|download\w*|inbox"
    r"|toggl\w+|click\w*|this project|contribution|membership|advertis\w+|cookies|app store|log in|logged in)\b"
    r"|\b(?:support|donate|subscribe|download|click)\b.{0,200}?\b(?:you|your|our|us)\b",
    re.IGNORECASE,
)
_LONGEST_LINE = 400  # characters; furniture is short, and this bounds every pattern


def kind_of(block: Block) -> Kind:
    """What a block looks like wherever it stands."""
    line = block.text.strip("\"“”' ")
    if len(line) <= _LONGEST_LINE:
        if _is_furniture(line, block.words):
            return Kind.FURNITURE
        if captions.is_caption(line, block.words):
            return Kind.CAPTION
        if not block.is_sentence and block.words <= 20 and not block.text.startswith(("“", '"', "‘")):
            return Kind.SHORT
    return Kind.PROMOTION if _ASKS.search(block.text[:_LONGEST_LINE]) else Kind.PROSE


def _is_furniture(line: str, words: int) -> bool:
    plain = line.lower().strip(" .:!|»›>→").removesuffix("…")
    if plain in _NAMED_PARTS or _are_labels(plain):
        return True
    if _LINE.match(line) or _LINKED.search(line) or _REPEATED_LABEL.match(line):
        return True
    if words <= 35 and _FOLLOW.match(line):
        return True
    return credit_lines.is_credit(line, words)


def _are_labels(plain: str) -> bool:
    """Facebook Twitter Pinterest; Order Reprints | Today's Paper | Subscribe."""
    words = plain.split()
    if len(words) > 1 and all(word.strip(",|/·•") in _SHARING for word in words):
        return True
    parts = plain.split("|")
    return len(parts) > 2 and any(part.strip() in _NAMED_PARTS for part in parts)


_FEWEST_MARKS = 2  # lines of sure furniture before a run is believed to be furniture


def tail_start(kinds: Sequence[Kind]) -> int:
    """Where a tail that is mostly furniture begins: the run to the end that weighs most. len(kinds): there is none."""
    heaviest, start, weight, marks = 0, len(kinds), 0, 0
    for index in range(len(kinds) - 1, 0, -1):
        weight += _WEIGHTS[kinds[index]]
        marks += kinds[index] is Kind.FURNITURE
        begins = kinds[index] in (Kind.FURNITURE, Kind.PROMOTION)  # a list that ends the article stays
        if begins and weight >= heaviest and marks >= _FEWEST_MARKS:
            heaviest, start = weight, index
    is_heading = start > 2 and kinds[start - 1] is Kind.SHORT and kinds[start - 2] is not Kind.SHORT
    return start - 1 if is_heading and start < len(kinds) else start


def head_end(blocks: Sequence[Block], kinds: Sequence[Kind]) -> int:
    """The end of the chrome above the headline: the first unbroken group of short lines, if two are furniture."""
    end = 0
    while end < len(blocks) and blocks[end].words <= 5 and (end == 0 or not blocks[end].after_blank):
        end += 1
    marks = sum(kind is Kind.FURNITURE for kind in kinds[:end])
    return end if marks >= _FEWEST_MARKS else 0
