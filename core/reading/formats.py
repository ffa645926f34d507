"""Which types of files are read, and what each of them holds."""

from dataclasses import dataclass
from pathlib import PurePath

from copydesk.core.reading.cleaning import clean, escape_controls
from copydesk.core.reading.decoding import LONGEST_TEXT, cleaned, decoded, made_clean
from copydesk.core.reading.front_matter import front_matter
from copydesk.core.reading.mail import manuscript_of_mail
from copydesk.core.reading.manuscript import Found, Manuscript
from copydesk.core.reading.press_export import parts_of
from copydesk.core.reading.scraped import manuscripts_of_json, manuscripts_of_lines
from copydesk.core.reading.unpacking import unpacked
from copydesk.core.reading.web_archive import manuscript_of_archive
from copydesk.core.reading.web_page import manuscript_of_page

READ = (".txt", ".md", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".eml", ".mhtml", ".mht")
PACKED = ".gz"
LONGEST_EXPORT = 5_000_000  # characters of a text that holds several articles: a thousand of them


@dataclass(frozen=True, slots=True)
class Contents:
    """What was found in a file; one that is made to hold several articles may hold a single one today."""

    found: tuple[Found, ...]
    holds_several: bool = False


def ending_of(file_name: str) -> str:
    """What tells how to read a file: ".html"; ".json.gz"; nothing."""
    path = PurePath(file_name)
    packed = path.suffix.lower() == PACKED
    return f"{PurePath(path.stem).suffix.lower() if packed else ''}{path.suffix.lower()}"


def refused_type(ending: str) -> str | None:
    """Why a file of this ending is not read; None for one that is."""
    if not ending:
        return "unknown type (no ending)"
    return None if ending.removesuffix(PACKED) in READ else f"unknown type {escape_controls(ending[:20])}"


def contents_of(content: bytes, ending: str) -> Contents:
    """The articles of a file of a type that is read. Raises ArticleRejected where there is none."""
    if ending.endswith(PACKED):
        content = unpacked(content)
    match ending.removesuffix(PACKED):
        case ".txt" | ".md":
            return _contents_of_text(content)
        case ".eml":
            return Contents((manuscript_of_mail(content),))
        case ".mhtml" | ".mht":
            return Contents((manuscript_of_archive(content),))
        case ".json":
            found, several = manuscripts_of_json(decoded(content))
        case ".jsonl" | ".ndjson":
            found, several = manuscripts_of_lines(decoded(content))
        case _:
            return Contents((manuscript_of_page(decoded(content)),))
    return Contents(tuple(found), several)


def _contents_of_text(content: bytes) -> Contents:
    characters = decoded(content)
    # A text that is too long for one article may hold many: the cheap look comes first.
    is_export = LONGEST_TEXT < len(characters) <= LONGEST_EXPORT and bool(parts_of(clean(characters)))
    text = cleaned(characters) if is_export else made_clean(characters)
    given = front_matter(text)
    parts = () if given.end else tuple(parts_of(text))
    if parts:
        return Contents(parts, True)
    return Contents((Manuscript(text, given),))
