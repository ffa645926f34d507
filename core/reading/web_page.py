"""A web page as saved: its main text by trafilatura, within bounds. Nothing is fetched."""

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from copydesk.core.errors import ArticleRejected
from copydesk.core.reading.cleaning import clean
from copydesk.core.reading.manuscript import Manuscript, manuscript_of
from copydesk.core.reading.web_fields import page_fields

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# trafilatura's time grows with the elements: 20,000 of them take 1 to 2 s, a long live blog has 15,000.
MOST_ELEMENTS = 50_000
_MOST_DEPTHS = 1_500_000  # of all elements together, 30 deep in the mean: 48,000 at 100 deep took 7 s
_DEEPEST = 256  # where libxml2 stops reading, as it does for every browser's page saved so far
# What they warn of would otherwise be written over the dashboard, by Python's last resort.
_TALKATIVE = ("trafilatura", "htmldate", "justext", "courlan")
_NO_CHARACTERS = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
# Pictures and fonts in a page saved as one file: libxml2 gives up at 10 MB of one attribute, and takes the text along.
_EMBEDDED = re.compile(r"(;base64,)[A-Za-z0-9+/=]{1000,}")
_XML_DECLARATION = re.compile(r"^\s{0,80}<\?xml[^>]{0,200}\?>")
# What stands in the cells of a table that lays a page out, as newsletters do, and not in one of figures.
_BLOCKS = frozenset({"div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "article", "section"})
_LONGEST_IN_A_CELL = 60  # characters
_OF_TABLES = ("table", "tbody", "thead", "tfoot", "tr", "td", "th")
# Markup inside a text that a scraper kept: one closing tag of a block.
_MARKUP = re.compile(r"</(?:p|div|article|section|li|h[1-6]|blockquote)\s{0,9}>", re.IGNORECASE)


def manuscript_of_page(source: str, saved_from: str = "") -> Manuscript:
    """The article of a page, with the address that it was saved from. Raises ArticleRejected where there is none."""
    root = parsed(source)
    fields = page_fields(root, source, saved_from)
    text = _main_text(root)
    if not text.strip():
        raise ArticleRejected("no article in this page")
    return manuscript_of(text, fields)


def plain_text(value: str) -> str:
    """A text that may hold markup, without it: all of its blocks, one a line."""
    if not _MARKUP.search(value):
        return value
    root = parsed(f"<html><body>{value}</body></html>")
    return _all_text(root)


def parsed(source: str) -> "HtmlElement":
    """The page as a tree, scripts included. Raises ArticleRejected where it is no page or too large a one."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        plain = _EMBEDDED.sub(r"\1", _XML_DECLARATION.sub("", source)).replace("\0", "").encode("utf-8", "replace")
        root = html.document_fromstring(plain, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ArticleRejected("no page in this file") from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise ArticleRejected(f"a page nested over {_DEEPEST} deep")
    _refuse_huge(root)
    return root


def _refuse_huge(root: "HtmlElement") -> None:
    from lxml import etree

    depth = elements = depths = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth += 1
        elements += 1
        depths += depth
        if elements > MOST_ELEMENTS:
            raise ArticleRejected(f"a page of over {MOST_ELEMENTS:,} elements")
        if depths > _MOST_DEPTHS:
            raise ArticleRejected("a page of too many elements, too deep in each other")


def _main_text(root: "HtmlElement") -> str:
    import trafilatura

    for name in _TALKATIVE:
        logging.getLogger(name).addHandler(logging.NullHandler())
    _clean(root)
    _unfold_layout(root)
    try:
        found: Any = trafilatura.extract(root, include_comments=False, include_tables=True, output_format="txt")
    except RecursionError as error:
        raise ArticleRejected("a page nested too deep") from error
    except Exception as error:
        raise ArticleRejected(f"this page could not be read ({type(error).__name__})") from error
    return str(found or "")


def _clean(root: "HtmlElement") -> None:
    """One control character, spelt as &#27;, would make the library give up the page: no XML may hold it."""
    for element in root.iter():
        if element.text and not element.text.isprintable():
            element.text = clean(element.text).translate(_NO_CHARACTERS)
        if element.tail and not element.tail.isprintable():
            element.tail = clean(element.tail).translate(_NO_CHARACTERS)


def _unfold_layout(root: "HtmlElement") -> None:
    """Tables that only lay the page out become blocks; otherwise each would be one line of cells."""
    holders = {cell.getparent() for cell in root.iter("td", "th") if any(map(_is_block, cell))}
    tables = {next(row.iterancestors("table"), None) for row in holders if row is not None}
    for table in [each for each in root.iter("table") if each in tables or each.get("role") == "presentation"]:
        for element in [table, *_own_parts(table)]:
            element.tag = "div"


def _is_block(element: "HtmlElement") -> bool:
    """What no cell of figures holds; a short paragraph may stand in one."""
    if element.tag == "p":
        return len(element.text or "") > _LONGEST_IN_A_CELL
    return element.tag in _BLOCKS


def _own_parts(table: "HtmlElement") -> Iterator["HtmlElement"]:
    """The rows and cells of a table, without those of tables in it."""
    level = list(table)
    while level:
        for element in level:
            if element.tag in _OF_TABLES[1:]:
                yield element
        level = [child for element in level if element.tag in _OF_TABLES[1:] for child in element]


def _all_text(root: "HtmlElement") -> str:
    for element in list(root.iter("script", "style", "template", "noscript")):
        element.drop_tree()
    for element in root.iter("p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "tr"):
        element.tail = f"\n{element.tail or ''}"
    return "\n".join(line for each in root.text_content().splitlines() if (line := " ".join(each.split())))
