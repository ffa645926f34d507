"""JSON from strangers, within bounds of depth and of memory."""

import json
from typing import Any

from copydesk.core.errors import ArticleRejected

_MOST_BRACKETS = 1_000_000  # an empty list costs 60 bytes of memory and two of the file


def parsed_json(source: str) -> Any:
    """The value. Raises ArticleRejected, with the line where one tells."""
    if source.count("[") + source.count("{") > _MOST_BRACKETS:
        raise ArticleRejected("too many brackets for JSON of articles")
    try:
        return json.loads(source.lstrip("\ufeff"), parse_int=_number, parse_float=_number, strict=False)
    except json.JSONDecodeError as error:
        raise ArticleRejected(f"not JSON (line {error.lineno})") from error
    except RecursionError as error:
        raise ArticleRejected("JSON nested too deep") from error


def _number(_: str) -> None:
    """Nothing of an article is a number, and a long one would cost much."""
