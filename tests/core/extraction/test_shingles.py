"""The 5-grams that copies are recognised by: of the body's own prose, whatever its layout."""

from copydesk.core.extraction.text.shingles import SIZE, shingles, shingles_of
from copydesk.core.model import Article, ArticleStatus, Quotation, QuoteKind, Range

SENTENCE = "The ferry sank off the northern mole before noon"


def article_of(text: str, *body: tuple[int, int]) -> Article:
    ranges = tuple(Range(*piece) for piece in body) or (Range(0, len(text)),)
    return Article("a.md", None, ArticleStatus.OK, text=text, body=ranges)


def quoted(text: str, words: str) -> Quotation:
    start = text.index(words)
    segment = Range(start, start + len(words))
    return Quotation(QuoteKind.DIRECT, (segment,), (segment,))


def test_a_text_has_a_hash_for_each_run_of_five_words() -> None:
    assert len(shingles_of(SENTENCE)) == len(SENTENCE.split()) - SIZE + 1
    assert shingles_of("only four words here") == frozenset()


def test_case_marks_and_line_breaks_make_no_difference() -> None:
    assert shingles_of("THE FERRY, sank off\nthe northern—mole; before “noon”.") == shingles_of(SENTENCE)


def test_the_hashes_are_sorted_and_each_stands_once() -> None:
    found = shingles(article_of(f"{SENTENCE}. {SENTENCE}."), [])
    assert list(found) == sorted(set(found))
    assert shingles_of(SENTENCE) <= set(found)


def test_only_the_body_counts() -> None:
    text = f"Subscribe now to read every story we print. {SENTENCE}"
    assert set(shingles(article_of(text, (text.index("The ferry"), len(text))), [])) == shingles_of(SENTENCE)


def test_no_run_goes_from_one_paragraph_into_the_next() -> None:
    half = SENTENCE.index("northern")
    assert shingles(article_of(SENTENCE, (0, half), (half, len(SENTENCE))), []) != shingles(article_of(SENTENCE), [])
    assert len(shingles(article_of(SENTENCE, (0, half), (half, len(SENTENCE))), [])) == 1


def test_quoted_words_which_every_outlet_may_print_are_left_out() -> None:
    speech = "“We found nothing wrong with her pumps at all,”"
    text = f"{speech} Ek said. {SENTENCE}. {speech} he said again."
    found = set(shingles(article_of(text), [quoted(text, speech)]))
    assert shingles_of(SENTENCE) <= found
    assert not shingles_of("We found nothing wrong with her") <= set(
        shingles(article_of(f"{speech} Ek said."), [quoted(text, speech)])
    )


def test_nested_quotations_hide_their_words_once() -> None:
    text = f"“He said: ‘Go home now, all of you,’ and we went home slowly.” {SENTENCE}"
    outer, inner = quoted(text, text[: text.index("”") + 1]), quoted(text, "‘Go home now, all of you,’")
    assert set(shingles(article_of(text), [inner, outer])) == shingles_of(SENTENCE)
