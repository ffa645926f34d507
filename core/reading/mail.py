"""A newsletter as a mail program saves it: subject, date, sender and the text part."""

import email.policy
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from copydesk.core.errors import ArticleRejected
from copydesk.core.reading.decoding import decoded
from copydesk.core.reading.manuscript import Manuscript, manuscript_of
from copydesk.core.reading.outlets import is_mail_provider, outlets
from copydesk.core.reading.web_page import manuscript_of_page, plain_text

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
_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg) ?: ?){1,5}", re.IGNORECASE)


def manuscript_of_mail(content: bytes) -> Manuscript:
    """The article of a mail. Raises ArticleRejected where it holds no text."""
    _refuse_hostile(content)
    try:
        message = email.message_from_bytes(content, policy=email.policy.compat32)
        parts = list(_text_parts(message))
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError, IndexError) as error:
        raise ArticleRejected("a damaged mail") from error
    fields = _fields(message)
    for kind in ("plain", "html"):
        for subtype, part in parts:
            if subtype == kind and (text := _text(part, kind)).strip():
                return manuscript_of(text, fields)
    raise ArticleRejected("no text in this mail")


def _refuse_hostile(content: bytes) -> None:
    """What is no mail, or one that the standard library's parser would take minutes for."""
    if not _END_OF_HEADERS.search(content, 0, 500_000):
        raise ArticleRejected("no mail in this file")
    if content.count(b"boundary=") > _MOST_PARTS or content.count(b"\n") > _MOST_LINES:
        raise ArticleRejected("a mail of too many parts")
    for header in _PARAMETERS.finditer(content):
        end = _END_OF_HEADER.search(content, header.end())
        if (end.start() if end else len(content)) - header.start() > _LONGEST_PARAMETERS:
            raise ArticleRejected("a damaged mail")


def _text_parts(message: Message) -> Iterator[tuple[str, Message]]:
    """The texts that are no attachments, in order; a mail within a mail is left alone."""
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


def _text(part: Message, kind: str) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        return ""
    charset = (part.get_content_charset() or "").strip()
    if _CHARSETS.match(charset) and charset.lower().replace("-", "") not in ("utf8", "usascii", "ascii"):
        characters = content.decode(charset, "replace")
    else:
        characters = decoded(content)
    return _without_markup(characters) if kind == "html" else characters


def _without_markup(source: str) -> str:
    """The article by the library; of a newsletter that is no page of one article, all of its text."""
    try:
        return manuscript_of_page(source).text
    except ArticleRejected:
        return plain_text(f"<div>{source}</div>")


def _fields(message: Message) -> dict[str, tuple[str, ...]]:
    name, address = parseaddr(_header(message, "From"))
    return {
        "title": (_REPLY.sub("", _header(message, "Subject")),),
        "published": (_header(message, "Date"),),
        "outlet": (_outlet(message, name, address) or "",),
    }


def _outlet(message: Message, name: str, address: str) -> str | None:
    """A name or an address that the table knows; else the sender's, where the mail went to a list of readers."""
    host = address.rpartition("@")[2]
    if known := outlets().named(name) or outlets().known_at(host):
        return known
    is_list = any(message.get(header) is not None for header in ("List-Unsubscribe", "List-Id"))
    return name or outlets().at(host) if is_list and not is_mail_provider(host) else None


def _header(message: Message, name: str) -> str:
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
