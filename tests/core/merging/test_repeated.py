"""Lines that an outlet repeats from article to article are furniture; its prose stays."""

import random

import pytest

from copydesk.core.merging.repeated import RepeatedLines
from copydesk.core.model import Article, ArticleStatus, Extract, Fact, Quotation, QuoteKind, Range, Statement, Zone

APPEAL = "Your support keeps our reporters on the island: subscribe for a euro a week"
BACKGROUND = "The Brisa, built in 1961, carries two hundred people and forty cars between the island and the mainland."


def article_of(name: str, *paragraphs: str, outlet: str | None = "Harbour") -> tuple[Article, Extract]:
    """An article with a statement, a fact and a quotation in each paragraph."""
    text, body = "", []
    for paragraph in paragraphs:
        body.append(Range(len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    statements = tuple(
        Statement(piece, piece, Zone.BODY, "own", None, "be", (), (), None, (), facts=(number,))
        for number, piece in enumerate(body)
    )
    facts = tuple(Fact("number", ("x",), "x", piece, piece, text[piece.start : piece.end]) for piece in body)
    quotations = tuple(Quotation(QuoteKind.DIRECT, (piece,), (piece,)) for piece in body)
    words = len(text.split())
    article = Article(
        name, name, ArticleStatus.OK, outlet=outlet, text=text, body=tuple(body), headline_range=body[0], words=words
    )
    return article, Extract(quotations=quotations, statements=statements, facts=facts)


def story(number: int, *ending: str, outlet: str | None = "Harbour") -> tuple[Article, Extract]:
    own = [f"Day {number} of the search was {word} and long, and nothing but timber was found by the boats." for word in
           ("cold", "wet", "windy", "dark", "calm")]  # fmt: skip
    return article_of(f"{number}.md", f"Search enters day {number}", *own, *ending, outlet=outlet)


def without_repeated(read: list[tuple[Article, Extract]]) -> list[tuple[Article, Extract]]:
    lines = RepeatedLines()
    lines.update((), (article for article, _ in read))
    return [lines.without(article, extract) for article, extract in read]


def paragraphs(article: Article) -> list[str]:
    return [article.text[start:end] for start, end in article.body]


def test_an_appeal_at_the_foot_of_three_articles_goes_with_all_that_was_read_in_it() -> None:
    read = [story(number, APPEAL) for number in range(3)]
    for (before, _), (article, extract) in zip(read, without_repeated(read), strict=True):
        assert paragraphs(article) == paragraphs(before)[:-1]
        assert article.words == before.words - len(APPEAL.split())
        assert [fact.shown for fact in extract.facts] == paragraphs(article)
        assert [one.facts for one in extract.statements] == [(number,) for number in range(6)]
        assert len(extract.quotations) == 6


def test_facts_behind_a_dropped_line_keep_their_statements() -> None:
    def kicker(number: int) -> tuple[Article, Extract]:
        article, _ = story(number)
        return article_of(article.id, paragraphs(article)[0], "Harbour watch", *paragraphs(article)[1:])

    for article, extract in without_repeated([kicker(number) for number in range(3)]):
        assert "Harbour watch" not in paragraphs(article)
        told = [article.text[slice(*one.span)] for one in extract.statements]
        assert [extract.facts[one.facts[0]].shown for one in extract.statements] == told


@pytest.mark.parametrize(
    "read",
    [
        [story(number, APPEAL) for number in range(2)],
        [story(number, APPEAL, outlet=None) for number in range(3)],
        [story(number, APPEAL, outlet=str(number)) for number in range(3)],
        [story(number, BACKGROUND) for number in range(4)],
        [story(number, APPEAL, "That was day {number} of it, and the boats will go out again at dawn." + str(number))
         for number in range(3)],
        [story(7, APPEAL), story(7, APPEAL), story(7, APPEAL)],
    ],
    ids=["two articles", "unknown outlet", "other outlets", "prose", "amid the text", "versions of one article"],
)  # fmt: skip
def test_prose_is_never_lost(read: list[tuple[Article, Extract]]) -> None:
    read = [(article, extract) for article, extract in read]
    assert without_repeated(read) == read


def test_the_order_of_articles_changes_nothing() -> None:
    read = [story(number, APPEAL) for number in range(5)]
    shuffled = random.Random(1).sample(read, len(read))
    one, other = (
        {article.id: (article, extract) for article, extract in without_repeated(each)} for each in (read, shuffled)
    )
    assert one == other
