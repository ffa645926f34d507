"""Who published an article and who gathered it, from what its page says of itself. Never guessed from style."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from copydesk.core.reading.credit_lines import AUTHOR_NOTE, WRITE_TO
from copydesk.core.reading.datelines import dateline_of
from copydesk.core.reading.layout import Block
from copydesk.core.reading.outlets import Outlets, outlets
from copydesk.core.reading.page import Page

_COPYRIGHT = re.compile(
    r"(?:copyright(?: ?©| ?\(c\))?|©|\(c\))(?: copyright)?,? ?(?:(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?,?)? ?(?:by )?"
    r"(?P<name>[A-Z][^.|;©]{1,60}(?:\.(?:com|org|net|co\.uk)\b)?)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r",? ?(?:all rights|inc\b|llc\b|ltd\b|limited\b|corp\b|company\b|group\b|via\b|distributed|\d{4}|this material).*$",
    re.IGNORECASE,
)
_CAPITALISED = r"(?:[A-Z][\w.&'’-]{0,24})(?: (?:of |the |and |de )?[A-Z][\w.&'’-]{0,24}){0,4}"
_SELF_NAMES = (  # from the plainest to the vaguest
    re.compile(rf"(?i:browsing|reading|visiting|logged in to|published by) (?:the )?({_CAPITALISED})"),
    re.compile(rf"(?i:more)(?: [\w-]+){{0,3}} (?i:from) ({_CAPITALISED})$"),
    re.compile(rf"(?i:subscribe to|sign up for|support|like|follow) (?:the )?({_CAPITALISED})(?= on\b|['’]s?\b|$)"),
)
_POSSESSIVE = re.compile(rf"\b({_CAPITALISED})['’]s? ")
_MAIL = re.compile(r"[\w.+-]{1,64}@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4})", re.IGNORECASE)
_TITLE_END = re.compile(r"\s(?:[|–—-]|::)\s([^|–—]{2,40})$")
_ORIGINALLY = re.compile(
    rf"(?i:(?:originally|first) (?:published|appeared)|republished|reprinted)(?: [\w ]{{1,20}})?? "
    rf"(?i:by|on|in|at|from) (?:the )?({_CAPITALISED}|[a-z0-9-]+(?:\.[a-z]{{2,10}}){{1,2}})"
)
_SIGNED = re.compile(
    r"(?P<sign>[—–-]{1,2} ?|source: ?|by |from |\()?(?:the )?(?P<name>[\w .-]{2,40}?)\)?\.?"
    r"(?P<dated> ?\| ?updated.{0,40})?$",
    re.IGNORECASE,
)


def printed_outlet(page: Page) -> str | None:
    """The outlet by what the page says: its copyright, an address to write to, what it calls itself."""
    table = outlets()
    finders = (
        (_copyright(block, table) for block in (*page.tail, *page.head)),
        _by_address(page.tail, table),
        _by_self_name((*page.tail, *page.head), table),
        _by_credit(page.tail, table),
        _by_title(page, table),
    )
    return next((outlet for finder in finders for outlet in finder if outlet), None)


def _copyright(block: Block, table: Outlets) -> str | None:
    """The content's copyright stands below the article, a site's own often above it. A pure wire's is no outlet."""
    holder = _holder(block)
    if not holder:
        return None
    known = table.named(holder) or table.known_at(holder)
    return None if known in table.agencies else known or holder


def _holder(block: Block) -> str | None:
    found = _COPYRIGHT.match(block.text)
    name = _RIGHTS.sub("", found["name"]).strip(" ,.-–") if found else ""
    return name if len(name) > 1 and name[0].isupper() else None


def _by_address(tail: Iterable[Block], table: Outlets) -> Iterator[str | None]:
    for block in tail:
        if mail := _MAIL.search(block.text):
            yield table.at(mail[1]) if WRITE_TO.match(block.text) else table.known_at(mail[1])


def _by_self_name(furniture: tuple[Block, ...], table: Outlets) -> Iterator[str | None]:
    for pattern in _SELF_NAMES:
        for block in furniture:
            if found := pattern.search(block.text):
                name = found[1].strip(" .")
                yield table.named(name) or table.starting(name) or (name if pattern is _SELF_NAMES[0] else None)


def _by_credit(tail: Iterable[Block], table: Outlets) -> Iterator[str | None]:
    """ "X's A. Writer contributed to this report", "a correspondent with X's foreign desk"."""
    for block in tail:
        if AUTHOR_NOTE.match(block.text) or "contributed" in block.text:
            yield from (table.named(found[1]) for found in _POSSESSIVE.finditer(block.text[:300]))


def _by_title(page: Page, table: Outlets) -> Iterator[str | None]:
    if page.headline and (ending := _TITLE_END.search(page.headline.text)):
        yield table.named(ending[1])


def outlet_by_path(article: str) -> str | None:
    """The outlet whose address is part of the path, or whose name is a folder's or the file's whole name."""
    table = outlets()
    path = PurePosixPath(article.split("#")[0])
    for part in (path.stem, *(folder for folder in reversed(path.parts[:-1]))):
        if known := table.named(part.replace("_", " ")):
            return known
        for piece in part.split("_"):
            if piece.count(".") and (known := table.known_at(piece)):
                return known
    return None


def printed_origin(page: Page) -> str | None:
    """The wire service or outlet that the page credits with the text."""
    table = outlets()
    for block in page.paragraphs[:4]:
        if (dateline := dateline_of(block.text)) and dateline.wire:
            return dateline.wire
    for block in page.tail:
        if found := _ORIGINALLY.search(block.text):
            return table.named(found[1]) or table.known_at(found[1]) or found[1].strip(" .")
    holders = (_holder(block) for block in (*page.tail, *page.head))
    signed = (
        *(_signed(block, table, full=True) for block in page.head),
        *(_signed(block, table) for block in page.tail),
    )
    return next((wire for name in (*holders, *signed) if name and (wire := table.wire(name))), None)


def _signed(block: Block, table: Outlets, full: bool = False) -> str | None:
    """A line that is nothing but a service's name: "— AP", "Source: Xinhua", or "Associated Press" near the title.

    A bare "AP" or "Reuters" credits a photo as often as the text: it is left alone.
    """
    found = _SIGNED.match(block.text[:80])
    if not found or not (found["sign"] or found["dated"] or block.bulleted or (full and " " in found["name"])):
        return None
    return table.wire(found["name"])
