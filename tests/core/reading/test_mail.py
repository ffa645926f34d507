"""Newsletters as mail programs save them."""

from email.message import EmailMessage

import pytest

from copydesk.core.model import Article, ArticleStatus
from copydesk.core.reading import article_from_bytes

PROSE = (
    "The ferry to Skerry Island will run again, the harbour board said — at last.\n\n"
    "Workers spent nine days repairing the ramp, which a storm had torn from its mounts in the night."
)


def mail(sender: str = "Bay Gazette <news@bay.example>", *, is_list: bool = True) -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["Subject"] = "Fwd: Ferry returns to “Skerry” Island"
    message["Date"] = "Thu, 04 Mar 2021 05:06:07 +0000"
    if is_list:
        message["List-Unsubscribe"] = "<https://bay.example/u>"
    message.set_content(PROSE)
    return message


def read(content: bytes) -> Article:
    (article,) = article_from_bytes("a.eml", content, ".eml")
    return article


def test_a_newsletter_is_an_article() -> None:
    article = read(mail().as_bytes())
    assert (article.headline, article.outlet) == ("Ferry returns to “Skerry” Island", "Bay Gazette")
    assert article.published == "2021-03-04T05:06:07+00:00"
    assert [article.text[start:end] for start, end in article.body][1:] == PROSE.split("\n\n")


@pytest.mark.parametrize(
    ("sender", "is_list", "outlet"),
    [
        ("news@bay.example", True, "bay.example"),
        ("news@bbc.co.uk", False, "BBC News"),
        ("Reuters <x@mailer.example>", False, "Reuters"),
        ("Ann Teak <ann@bay.example>", False, None),
        ("Ann Teak <ann@gmail.com>", True, None),
    ],
)
def test_a_private_sender_is_no_outlet(sender: str, is_list: bool, outlet: str | None) -> None:
    assert read(mail(sender, is_list=is_list).as_bytes()).outlet == outlet


def test_the_plain_part_is_read_and_attachments_are_not() -> None:
    message = mail()
    message.add_alternative(f"<html><body><p>{'Other words. ' * 40}</p></body></html>", subtype="html")
    message.add_attachment("The secret attachment.", filename="a.txt")
    text = read(message.as_bytes()).text
    assert "nine days" in text
    assert "Other words" not in text
    assert "secret" not in text


def test_a_mail_of_html_alone_is_read() -> None:
    message = mail()
    message.set_content("".join(f"<p>{part}</p>" for part in PROSE.split("\n\n")), subtype="html")
    text = read(message.as_bytes()).text
    assert "nine days" in text
    assert "<p>" not in text


LETTER = (
    "<html><body><table role=presentation><tr><td><a href=/>View in browser</a></td></tr><tr><td>"
    "<table><tr><td><h1>Ferry returns</h1>{prose}</td></tr></table></td></tr><tr><td><table>"
    "<tr><th>Route</th><th>Price</th></tr><tr><td><p>Skerry</p></td><td><p>9 euros</p></td></tr></table></td></tr>"
    "<tr><td><p>You are receiving this e-mail because you signed up.</p><a href=/u>Unsubscribe</a></td></tr></table>"
)


def test_a_newsletter_laid_out_in_tables_is_read_by_paragraphs() -> None:
    message = mail()
    message.set_content(LETTER.format(prose="".join(f"<p>{part}</p>" for part in PROSE.split("\n\n"))), subtype="html")
    article = read(message.as_bytes())
    body = [article.text[start:end] for start, end in article.body]
    assert body[1:4] == ["Ferry returns", *PROSE.split("\n\n")]
    assert not any("browser" in words or "receiving" in words or "Unsubscribe" in words for words in body)
    assert any("Skerry" in words and "9 euros" in words for words in body)  # a table of figures keeps its rows


@pytest.mark.parametrize(
    "content",
    [
        b"no mail at all",
        b"Subject: x\n\n",
        b"Subject: =?idna?b?eA==?=\nContent-Type: text/plain; charset=punycode\n\n",
        b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 300,
        b"Content-Type: multipart/mixed; boundary=\xff\n\n--\xff\n",
        b"Content-Type: message/rfc822\n\n" * 5_000,
        b"Content-Type: text/plain" + b";a" * 1_000_000 + b"\n\nwords",
        b"Subject: x\n\n" + b"\n" * 600_000,
        b"Content-Transfer-Encoding: base64\n\n" + b"=" * 1_000,
    ],
)
def test_a_mail_without_text_is_a_row_with_its_reason(content: bytes) -> None:
    article = read(content)
    assert article.status is ArticleStatus.FAILED
    assert article.reason
