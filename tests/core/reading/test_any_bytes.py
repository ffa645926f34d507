"""Whatever a file holds: no exception, ranges in order, nothing hostile in the text, time in proportion."""

import json
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.core.model import Article, ArticleStatus
from copydesk.core.reading import article_from_bytes

PIECES = st.sampled_from(
    [
        "---\n",
        "title: ",
        "By Ann Teak",
        "© 2021 ",
        "(AP) — ",
        "[Source]",
        "\n\n",
        "\r\n",
        " ",
        "BAY CITY",
        "x@bay.example",
        "Getty Images",
        "\u202e",
        "\x1b[31m",
        "\x00",
        "“",
        "#",
        "• ",
        "Read more",
        "\ufeff",
        "Ã©",
        "\ud7ff",
        "😀",
        "said.",
        "&a *a",
    ]
)


def assert_sound(article: Article) -> None:
    end = 0
    for start, stop in article.body:
        assert end <= start < stop <= len(article.text)
        assert article.text[start:stop].strip() == article.text[start:stop]
        end = stop
    assert article.headline_range is None or article.headline_range in article.body
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in article.text)
    assert not any("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" for c in article.text)
    assert bool(article.body) == (article.status is ArticleStatus.OK)
    assert (article.reason is None) == (article.status is ArticleStatus.OK)


ENDINGS = [".txt", ".md", ".html", ".json", ".jsonl", ".eml", ".mhtml", ".txt.gz"]


@given(st.binary(max_size=600), st.sampled_from(ENDINGS))
@settings(deadline=None)
def test_random_bytes_make_sound_articles(content: bytes, ending: str) -> None:
    articles = article_from_bytes("a", content, ending)
    assert articles
    for article in articles:
        assert_sound(article)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\0\0\xfe\xff"])
def test_a_byte_order_mark_and_nothing_else_is_a_row_with_its_reason(mark: bytes, ending: str) -> None:
    (article,) = article_from_bytes("a", mark, ending)
    assert article.status is ArticleStatus.FAILED


@given(st.lists(PIECES | st.text(max_size=30), max_size=40).map("".join), st.sampled_from(["page", "record", "mail"]))
@settings(deadline=None)
def test_random_words_in_every_container_make_sound_articles(words: str, container: str) -> None:
    prose = f"{words}\n\nThe ferry to the island will run again, the board said. It was away for nine days.\n\n{words}"
    contents = {
        "page": (f"<html><title>{words}</title><body><p>{prose}</p>{words}</body>", ".html"),
        "record": (json.dumps({"title": words, "text": prose, "author": [words, {"name": words}]}), ".json"),
        "mail": (f"Subject: {words}\nFrom: {words}\n\n{prose}", ".eml"),
    }
    content, ending = contents[container]
    for article in article_from_bytes("a", content.encode("utf-8", "replace"), ending):
        assert_sound(article)


JSON_KEYS = st.sampled_from(
    "articles response title text body sections paragraphs content authors source url publish_date description name"
    " rendered summary html @graph @type articleBody headline publisher mainEntityOfPage".split()
)
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(JSON_KEYS, inner, max_size=6),
    max_leaves=30,
)


@given(JSON_VALUES, st.sampled_from([".json", ".jsonl"]))
@settings(deadline=None)
def test_any_json_makes_sound_articles(value: object, ending: str) -> None:
    articles = article_from_bytes("a", json.dumps(value).encode(), ending)
    assert articles
    for article in articles:
        assert_sound(article)


@given(JSON_VALUES)
@settings(deadline=None)
def test_any_linked_json_leaves_the_page_readable(value: object) -> None:
    prose = "<p>The ferry to the island will run again, the board said on Friday.</p>" * 5
    page = f'<html><script type="application/ld+json">{json.dumps(value)}</script><body>{prose}</body></html>'
    (article,) = article_from_bytes("a", page.encode(), ".html")
    assert article.status is ArticleStatus.OK


@given(
    st.lists(PIECES | st.text(max_size=30), max_size=40).map("".join), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"])
)
@settings(deadline=None)
def test_random_pages_make_one_sound_article(page: str, encoding: str) -> None:
    (article,) = article_from_bytes("a", page.encode(encoding), ".md")
    assert_sound(article)


@given(
    st.lists(st.sampled_from(["Ann Teak", "by", "said", "(", ")", "the ferry", ".", "\n", "AP", "/", "—"]), max_size=60)
)
def test_clean_text_keeps_its_offsets(words: list[str]) -> None:
    page = "Ferry " + " ".join(words)
    (article,) = article_from_bytes("a", page.encode(), ".txt")
    assert article.text == page


def test_the_same_bytes_make_the_same_article() -> None:
    content = b"Ferry returns\n\nThe ferry is back.\n\nCopyright 2021 Bay Gazette"
    assert article_from_bytes("a", content, ".txt") == article_from_bytes("a", content, ".txt")


@pytest.mark.parametrize(
    "piece",
    [
        "A ",
        "A\n",
        "a\n\n",
        "By A B and ",
        "(",
        "A/",
        "© 2021 A ",
        "[source] ",
        "Follow A ",
        "you support ",
        "AP/",
        "| ",
        "- ",
        "A reported from C; ",
        "1:",
        "> ",
        "#",
        " \t",
        "Ã©",
        "Photo: ",
        "a@",
        "2021-",
        "A’s ",
        " (Reporting by A ",
        "- a: *b\n",
    ],
)
@pytest.mark.parametrize("frame", ["Ferry returns to the island\n\n{}", "---\ntitle: {}\n---\nThe ferry is back."])
def test_time_grows_with_the_text_and_not_its_square(piece: str, frame: str) -> None:
    def seconds(size: int) -> float:
        content = frame.format(piece * (size // len(piece))).encode()
        began = time.process_time()
        article_from_bytes("a", content, ".md")
        return time.process_time() - began

    # Eight times the text took 6 to 10 times the time; a quadratic pattern would take 64 times.
    assert seconds(30_000) < 24 * max(seconds(3_750), 0.004)
