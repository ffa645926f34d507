"""What MIME holds, as newsletters and pages saved as one file come in it: the texts, within bounds."""

import email.policy
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from typing import NamedTuple

from copydesk.core.errors import ArticleRejected
from copydesk.core.reading.decoding import decoded

_LONGEST_HEADER = 1_000
_MOST_PARTS = 200
_DEEPEST = 20
# Others are slow on hostile bytes (punycode, idna) or no text at all.
_CHARSETS = re.compile(r"(?:us-ascii|ascii|utf-?8|utf-?16(?:le|be)?|iso-8859-\d{1,2}|latin-?1|windows-125\d|cp125\d"
                       r"|koi8-[ru]|macintosh|mac-roman)$", re.IGNORECASE)  # fmt: skip
_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
_PARAMETERS = re.compile(rb"^content-(?:type|disposition):", re.IGNORECASE | re.MULTILINE)
_END_OF_HEADER = re.compile(rb"\n(?![ \t])")
_LONGEST_PARAMETERS = 4_000  # the time for `a;a;a…` grows with the square
_MOST_LINES = 500_000  # an attachment of 20 MB has 260,000


class Parts(NamedTuple):
    """A message, and those of its texts that are no attachments, each with its subtype: plain, html."""

    message: Message
    texts: list[tuple[str, Message]]


def parts_of(content: bytes, noun: str) -> Parts:
    """Raises ArticleRejected, with the noun, where there is no message or a hostile one."""
    _refuse_hostile(content, noun)
    try:
        message = email.message_from_bytes(content, policy=email.policy.compat32)
        return Parts(message, list(_text_parts(message)))
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError, IndexError) as error:
        raise ArticleRejected(f"a damaged {noun}") from error


def _refuse_hostile(content: bytes, noun: str) -> None:
    """What is no message, or one that the standard library's parser would take minutes for."""
    if not _END_OF_HEADERS.search(content, 0, 500_000):
        raise ArticleRejected(f"no {noun} in this file")
    if content.count(b"boundary=") > _MOST_PARTS or content.count(b"\n") > _MOST_LINES:
        raise ArticleRejected(f"a {noun} of too many parts")
    for header in _PARAMETERS.finditer(content):
        end = _END_OF_HEADER.search(content, header.end())
        if (end.start() if end else len(content)) - header.start() > _LONGEST_PARAMETERS:
            raise ArticleRejected(f"a damaged {noun}")


def _text_parts(message: Message) -> Iterator[tuple[str, Message]]:
    """The texts that are no attachments, in order; a message within a message is left alone."""
    level = [message]
    for _ in range(_DEEPEST):
        below: list[Message] = []
        for part in level:
            payload = part.get_payload()
            if part.get_content_maintype() == "multipart" and isinstance(payload, list):
                below += [each for each in payload[:_MOST_PARTS] if isinstance(each, Message)]
            elif part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
                yield part.get_content_subtype(), part
        level = below[:_MOST_PARTS]


def characters_of(part: Message) -> str:
    """The part's text, by the encoding that it names; "" for none. Raises ArticleRejected where it is binary."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        return ""
    charset = (part.get_content_charset() or "").strip()
    if _CHARSETS.match(charset) and charset.lower().replace("-", "") not in ("utf8", "usascii", "ascii"):
        return content.decode(charset, "replace")
    return decoded(content)


def header_of(message: Message, name: str) -> str:
    """On one line, decoded; "" where it is not there."""
    raw = str(message.get(name) or "")[:_LONGEST_HEADER].replace("\r", " ").replace("\n", " ")
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, ValueError, LookupError):
        return raw
    return "".join(_piece(words, charset) for words, charset in pieces)


def _piece(words: bytes | str, charset: str | None) -> str:
    if isinstance(words, str):
        return words
    is_known = charset is not None and _CHARSETS.match(charset)
    return words.decode(charset if is_known and charset else "utf-8", "replace")
