"""From a file to Articles: decoding, cleaning, metadata, and what of the page is the article's own prose.

Nothing here parses language; offsets are fixed here once and never move afterwards.
"""

from typing import TYPE_CHECKING, Any

from copydesk.core.reading.files import article_id, is_candidate

if TYPE_CHECKING:
    from copydesk.core.reading.articles import Reading, article_from_bytes, read_file, reading_of

__all__ = ["Reading", "article_from_bytes", "article_id", "is_candidate", "read_file", "reading_of"]


def __getattr__(name: str) -> Any:
    """What reads files takes 0.13 s to import: it is, when it is first asked for, and not to open a state."""
    if name in __all__:
        from copydesk.core.reading import articles

        return getattr(articles, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
