"""Who wrote an article, from bylines, credits and addresses to write to."""

import re
from collections.abc import Iterable

from copydesk.core.reading.credit_lines import BYLINE, NAME, REPORTED_FROM
from copydesk.core.reading.layout import Block
from copydesk.core.reading.outlets import outlets
from copydesk.core.reading.page import Page

_AND = re.compile(r",? and |, | & |[|;]")
_NAME = re.compile(rf"{NAME}$")
# The place is taken along, so that it is not read as the next name: "A reported from X, and B and C from Y."
_REPORTED = re.compile(rf"({NAME}(?:(?:,? and |, ){NAME}){{0,3}}),? (?:reported )?from [^;]{{2,60}}?(?=;|, and |\.?$)")
_REPORTING_BY = re.compile(rf"\(?(?i:reporting|writing) by ({NAME}(?:(?:,? and |, ){NAME}){{0,5}})")
_WRITE_TO = re.compile(
    rf"(?i:write to|contact|e-?mail|reach) (?:the (?:author|writer|reporter)s?,? )?({NAME})(?=,? at\b)"
)
_BY = re.compile(r"^by[: ]\s*", re.IGNORECASE)
_MOST = 8


def authors(values: Iterable[str]) -> tuple[str, ...]:
    """The names in metadata: "By A, B and C", with services and addresses left out."""
    names: list[str] = []
    for value in values:
        for part in _AND.split(_BY.sub("", value.removeprefix("name:").strip()[:300])):
            name = part.strip().strip(" ,.")
            if name and "@" not in name and "://" not in name and not outlets().named(name) and name not in names:
                names.append(name)
    return tuple(names[:_MOST])


def printed_authors(page: Page) -> tuple[str, ...]:
    """The names in a page's own lines: the byline, else the credits at the end."""
    for block in (*page.head, *page.tail):
        if byline := BYLINE.match(block.text):
            return authors([byline[1]])
    for names in (_reported_from, _write_to, _reporting_by):
        if found := names(page.tail):
            return found
    return ()


def _reported_from(tail: Iterable[Block]) -> tuple[str, ...]:
    """ "A reported from X; B from Y and C from Z."; one who only contributed is no author."""
    for block in tail:
        if REPORTED_FROM.match(block.text) and "contributed" not in block.text:
            return authors(found[1] for found in _REPORTED.finditer(block.text[:400]))
    return ()


def _write_to(tail: Iterable[Block]) -> tuple[str, ...]:
    return authors(found[1] for block in tail if (found := _WRITE_TO.match(block.text)))


def _reporting_by(tail: Iterable[Block]) -> tuple[str, ...]:
    return authors(found[1] for block in tail if (found := _REPORTING_BY.match(block.text)))
