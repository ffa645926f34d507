"""Short invented articles, read and extracted as files are."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from copydesk.core.extraction.extractor import extract
from copydesk.core.model import Article, Extract, Fact
from copydesk.core.reading import article_from_bytes

ReadArticle = Callable[..., tuple[Article, Extract]]


@pytest.fixture(scope="session")
def read_article(nlp: Language) -> ReadArticle:
    """`read_article(text, outlet=…, date="2031-04-03", title=…, id="a.md")`; what is None is not printed."""

    def read(
        text: str,
        outlet: str | None = "Harbour Post",
        date: str | None = "2031-04-03",
        title: str | None = None,
        id: str = "a.md",  # noqa: A002 -- the field's name
    ) -> tuple[Article, Extract]:
        fields = {"title": title, "outlet": outlet, "date": date}
        matter = "".join(f"{name}: {value}\n" for name, value in fields.items() if value is not None)
        (article,) = article_from_bytes(id, f"---\n{matter}---\n\n{text}\n".encode(), ".md")
        assert article.reason is None
        return article, extract(article, nlp)

    return read


@pytest.fixture(scope="session")
def facts_of(read_article: ReadArticle) -> Callable[[str], list[Fact]]:
    """The facts of a text."""

    def facts(text: str) -> list[Fact]:
        return list(read_article(text)[1].facts)

    return facts
