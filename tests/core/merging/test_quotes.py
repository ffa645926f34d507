"""The same words in several articles are one quotation with variants, whatever the order they came in."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.core.merging.corrections import NO_CORRECTIONS
from copydesk.core.merging.quotes import Quotes
from copydesk.core.model import (
    Article,
    ArticleStatus,
    Confidence,
    Entity,
    EntityType,
    Extract,
    Quotation,
    Quote,
    QuoteKind,
    Range,
)

LIND, MOEN = "e_lind", "e_moen"
NAMES = {LIND: "Olav Lind", MOEN: "Ada Moen"}
Said = tuple[str, str | None]  # words, speaker


def entity(key: str) -> Entity:
    return Entity(key, NAMES[key], EntityType.PERSON, (NAMES[key],), False, (), ())


def article_of(name: str, *said: Said, kind: QuoteKind = QuoteKind.DIRECT) -> tuple[Article, Extract, list[str | None]]:
    """An article that holds the words one after the other, and who said each."""
    text, quotations = "", []
    for number, (words, speaker) in enumerate(said):
        span = Range(len(text), len(text) + len(words))
        text += words + "\n"
        segments = () if kind is QuoteKind.INDIRECT else (span,)
        quotations.append(
            Quotation(
                kind,
                (span,),
                segments,
                speaker_text="he" if speaker else None,
                speakers=(number,) if speaker else (),
                confidence=Confidence.HIGH if speaker else Confidence.LOW,
            )
        )
    article = Article(name, f"{name:0<64}", ArticleStatus.OK, text=text, published=f"2031-05-0{len(name) % 9 + 1}")
    return article, Extract(quotations=tuple(quotations)), [speaker for _, speaker in said]


def merge_quotes(
    read: Sequence[tuple[Article, Extract]], entity_of: Mapping[tuple[str, int], Entity]
) -> tuple[Quote, ...]:
    entities = {entity.id: entity for entity in entity_of.values()}
    quotes = Quotes({article.id: article for article, _ in read}, entities.__getitem__)
    quotes.update((), [(*one, entity_of) for one in read], NO_CORRECTIONS, lambda name: None)
    return quotes.all


def merged(*articles: tuple[Article, Extract, list[str | None]]) -> tuple[Quote, ...]:
    entity_of = {
        (article.id, number): entity(speaker)
        for article, _, speakers in articles
        for number, speaker in enumerate(speakers)
        if speaker
    }
    return merge_quotes([(article, extract) for article, extract, _ in articles], entity_of)


FULL = "“The pier was weak for many years and nobody in the town hall wanted to hear of it.”"


@pytest.mark.parametrize(
    "other",
    [
        FULL,
        "The pier was weak for many years and nobody in the town hall wanted to hear of it",
        "“nobody in the town hall wanted to hear of it”",
        "“The pier was weak for many years and nobody in the town hall wanted to hear of [the cracks].”",
        "“The [old] pier was weak for years, and nobody in the town hall wanted to hear of it.”",
    ],
)
def test_the_same_words_cut_or_bracketed_are_one_quotation(other: str) -> None:
    (quote,) = merged(article_of("a", (FULL, LIND)), article_of("bb", (other, LIND)))
    assert [variant.article for variant in quote.variants] == ["a", "bb"]
    assert quote.speaker == "Olav Lind"


def test_other_words_of_the_same_speaker_stay_apart() -> None:
    other = "“The ferry sails again in June, and everybody on the island can be sure of that.”"
    assert len(merged(article_of("a", (FULL, LIND)), article_of("bb", (other, LIND)))) == 2


def test_different_known_speakers_are_never_joined_and_an_unknown_one_is() -> None:
    assert len(merged(article_of("a", (FULL, LIND)), article_of("bb", (FULL, MOEN)))) == 2
    (quote,) = merged(article_of("a", (FULL, None)), article_of("bb", (FULL, LIND)))
    assert quote.speakers == (LIND,)


def test_an_unknown_speaker_does_not_join_two_known_ones() -> None:
    quotes = merged(article_of("a", (FULL, LIND)), article_of("bb", (FULL, None)), article_of("ccc", (FULL, MOEN)))
    assert len(quotes) == 2
    assert {LIND, MOEN} == {speaker for quote in quotes for speaker in quote.speakers}


def test_kinds_may_differ_and_the_fullest_is_shown() -> None:
    inner = FULL.strip("“”").rstrip(".")
    (quote,) = merged(article_of("a", (inner, LIND), kind=QuoteKind.INDIRECT), article_of("bb", (FULL, LIND)))
    assert quote.kind is QuoteKind.DIRECT


def test_short_words_are_one_quotation_only_of_one_known_speaker() -> None:
    assert len(merged(article_of("a", ("“a friend”", None)), article_of("bb", ("“a friend”", None)))) == 2
    assert len(merged(article_of("a", ("“a friend”", LIND)), article_of("bb", ("“a friend”", LIND)))) == 1


def test_words_repeated_in_one_article_are_one_quotation() -> None:
    (quote,) = merged(article_of("a", (FULL, LIND), (FULL, LIND)))
    assert len(quote.variants) == 2


def test_a_pronoun_that_nobody_fits_names_nobody() -> None:
    article, extract, _ = article_of("a", (FULL, LIND))
    (quote,) = merge_quotes([(article, extract)], {})
    assert quote.speaker is None
    assert quote.variants[0].speaker_text == "he"


SENTENCES = [
    FULL,
    "“nobody in the town hall wanted to hear of it”",
    "“The ferry sails again in June, and everybody on the island can be sure of that.”",
    "“the ferry sails again in July, and everybody on the island can be sure of that”",
    "“a friend”",
    "“No.”",
]


@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from([LIND, MOEN, None])), max_size=4), max_size=6
    ),
    st.randoms(use_true_random=False),
)
@settings(max_examples=120, deadline=None)
def test_the_result_depends_on_the_set_and_not_on_the_order(said: list[list[Said]], chance: random.Random) -> None:
    articles = [article_of("x" * (number + 1), *quotations) for number, quotations in enumerate(said)]
    shuffled = list(articles)
    chance.shuffle(shuffled)
    quotes = merged(*articles)
    assert merged(*shuffled) == quotes
    assert len({quote.id for quote in quotes}) == len(quotes)
    assert sum(len(quote.variants) for quote in quotes) == sum(len(quotations) for quotations in said)


def test_quotations_stand_in_the_order_a_reader_meets_them() -> None:
    quotes = merged(*(article_of("x" * (n + 1), (sentence, LIND)) for n, sentence in enumerate(SENTENCES)))
    places = [(quote.variants[0].article, quote.variants[0].content[0].start) for quote in quotes]
    assert all(one <= other for one, other in pairwise(places))


def guessed(article: tuple[Article, Extract, list[str | None]]) -> tuple[Article, Extract, list[str | None]]:
    read, extract, speakers = article
    quotations = tuple(replace(one, confidence=Confidence.MEDIUM) for one in extract.quotations)
    return read, replace(extract, quotations=quotations), speakers


def test_the_same_words_are_his_who_is_named_where_another_was_guessed() -> None:
    (quote,) = merged(article_of("a", (FULL, LIND)), guessed(article_of("bb", (FULL, MOEN))))
    assert quote.speakers == (LIND,)


@pytest.mark.parametrize("words", [FULL, "“The pier was weak for years”"])
def test_words_of_two_named_or_few_words_stay_apart(words: str) -> None:
    other = article_of("bb", (words, MOEN))
    assert len(merged(article_of("a", (words, LIND)), other if words is FULL else guessed(other))) == 2
