"""From a file to Articles: decoding, cleaning, metadata, and what of the page is the article's own prose.

Nothing here parses language; offsets are fixed here once and never move afterwards.
"""

from copydesk.core.reading.articles import Reading, article_from_bytes, read_file, reading_of
from copydesk.core.reading.files import article_id, is_candidate

__all__ = ["Reading", "article_from_bytes", "article_id", "is_candidate", "read_file", "reading_of"]
