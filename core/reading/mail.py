"""A newsletter as a mail program saves it: subject, date, sender and the text part."""

import re
from email.message import Message
from email.utils import parseaddr

from copydesk.core.errors import ArticleRejected
from copydesk.core.reading.manuscript import Manuscript, manuscript_of
from copydesk.core.reading.mime import characters_of, header_of, parts_of
from copydesk.core.reading.outlets import is_mail_provider, outlets
from copydesk.core.reading.web_page import manuscript_of_page, plain_text

_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg) ?: ?){1,5}", re.IGNORECASE)


def manuscript_of_mail(content: bytes) -> Manuscript:
    """The article of a mail. Raises ArticleRejected where it holds no text."""
    mail = parts_of(content, "mail")
    for kind in ("plain", "html"):
        for subtype, part in mail.texts:
            if subtype == kind and (text := _text(part, kind)).strip():
                return manuscript_of(text, _fields(mail.message))
    raise ArticleRejected("no text in this mail")


def _text(part: Message, kind: str) -> str:
    characters = characters_of(part)
    return _without_markup(characters) if kind == "html" and characters else characters


def _without_markup(source: str) -> str:
    """The article by the library; of a newsletter that is no page of one article, all of its text."""
    try:
        return manuscript_of_page(source).text
    except ArticleRejected:
        return plain_text(f"<div>{source}</div>")


def _fields(message: Message) -> dict[str, tuple[str, ...]]:
    name, address = parseaddr(header_of(message, "From"))
    return {
        "title": (_REPLY.sub("", header_of(message, "Subject")),),
        "published": (header_of(message, "Date"),),
        "outlet": (_outlet(message, name, address) or "",),
    }


def _outlet(message: Message, name: str, address: str) -> str | None:
    """A name or an address that the table knows; else the sender's, where the mail went to a list of readers."""
    host = address.rpartition("@")[2]
    if known := outlets().named(name) or outlets().known_at(host):
        return known
    is_list = any(message.get(header) is not None for header in ("List-Unsubscribe", "List-Id"))
    return name or outlets().at(host) if is_list and not is_mail_provider(host) else None
