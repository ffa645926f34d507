"""Gzip: a file's bytes without it, within bounds."""

import gzip
import io
import zlib

from copydesk.core.errors import ArticleRejected
from copydesk.core.reading.files import LARGEST_FILE

_MEMBER = b"\x1f\x8b\x08"
_MOST_MEMBERS = 10_000  # a million empty ones would take a quarter of a minute


def unpacked(content: bytes) -> bytes:
    """What a gzip file of one or several members holds. Raises ArticleRejected where it is damaged or too large."""
    if not content:
        raise ArticleRejected("empty")
    if content.count(_MEMBER) > _MOST_MEMBERS:
        raise ArticleRejected(f"over {_MOST_MEMBERS:,} parts in one gzip file")
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as file:
            plain = file.read(LARGEST_FILE + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ArticleRejected("damaged gzip") from error
    if len(plain) > LARGEST_FILE:
        raise ArticleRejected(f"over {LARGEST_FILE // 1_000_000} MB unpacked")
    return plain
