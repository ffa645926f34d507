"""What the filter looks through: the same whether made at once or carried over from snapshot to snapshot."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from copydesk.tui.panes import survey as surveys
from copydesk.tui.panes.survey import Survey, items_of


@dataclass(frozen=True)
class Row:
    id: str
    text: str


class Reader:
    """Tells the text of a row, and remembers of which it was asked."""

    def __init__(self):
        self.asked = []

    def __call__(self, row):
        self.asked.append(row.id)
        return row.text


def rows(count, word="Quay"):
    return tuple(Row(f"{number}", f"{word} {number} “é”") for number in range(count))


def found(survey, *words):
    return items_of(survey.holding(words))


def counted(survey, sign_of):
    return sum(survey.count(sign_of, (1,)))


def test_every_word_is_found_in_the_order_of_the_items():
    items = rows(1700)
    assert found(Survey(items, Reader()), "quay", "99") == [row for row in items if "99" in row.text]
    assert found(Survey(items, Reader()), "“é”", "1699") == [items[1699]]


def test_a_word_is_not_found_across_two_items_nor_across_what_a_hostile_text_holds():
    items = (Row("a", "first\0second"), Row("b", "third"))
    survey = Survey(items, Reader())
    assert found(survey, "second") == [items[0]]
    assert not found(survey, "second\0third")
    assert not found(survey, "firstsecond")


def test_what_was_found_is_narrowed_and_what_is_nearly_typed_is_found():
    items = rows(1200)
    survey = Survey(items, Reader())
    narrowed = survey.holding(["77"], survey.holding(["7"]))
    assert items_of(narrowed) == [row for row in items if "77" in row.text]
    assert items[1111] in items_of(survey.nearly_holding("quai 1111"))
    assert items_of(survey.nearly_holding("quai 1111", survey.only(items[:5]))) == []


def test_only_what_came_is_read_when_an_article_comes():
    before, reader = rows(3000), Reader()
    first = Survey(before, reader)
    found(first, "quay")
    assert len(reader.asked) == 3000
    new = Row("new", "a lock")
    after = (*before[:1500], new, *before[1501:], Row("last", "a weir"))
    second = Survey(after, reader, first)
    assert found(second, "lock") == [new]
    assert reader.asked[3000:] == ["new", "last"]


def test_a_survey_that_was_never_finished_gives_what_it_has():
    before, reader = rows(3000), Reader()
    first = Survey(before, reader)
    found(first, "quay")
    second = Survey(before[1:], reader, first)
    next(second.steps())
    third = Survey(before[2:], reader, second)
    assert found(third, "2999") == [before[2999]]
    assert len(reader.asked) == 3000


def test_what_is_given_up_half_way_goes_on_where_it_stood():
    items, reader = rows(3000), Reader()
    survey = Survey(items, reader)
    steps = survey.steps()
    next(steps)
    steps.close()
    assert found(survey, "2999") == [items[2999]]
    assert len(reader.asked) == 3000


def test_what_was_forgotten_is_asked_again():
    items, texts = rows(700), {}
    survey = Survey(items, lambda row: texts.get(row.id, row.text))
    assert not found(survey, "verified")
    texts["5"] = "verified"
    survey.forget_texts(["5"])
    assert found(survey, "verified") == [items[5]]
    assert counted(survey, lambda row: 1) == 700
    assert counted(survey, lambda row: 2) == 700
    survey.forget_sign(items[3])
    assert counted(survey, lambda row: 2) == 699
    assert survey.sign(2) == {id(items[3])}
    survey.forget_signs()
    assert counted(survey, lambda row: 2) == 0


def test_coming_in_one_by_one_makes_no_small_blocks():
    items, survey = rows(2000), Survey((), Reader())
    for end in range(40, 2001, 40):
        survey = Survey(items[:end], Reader(), survey)
        assert len(found(survey, "quay")) == end
    assert len(survey._blocks) <= 4


@given(st.lists(st.lists(st.integers(0, 40), unique=True), max_size=6), st.lists(st.integers(0, 3), max_size=6))
def test_whatever_comes_goes_and_moves_the_same_is_found_as_from_scratch(orders, pauses):
    known = {number: Row(f"{number}", f"row {number}.") for number in range(41)}
    survey, size = Survey((), str), surveys._BLOCK
    surveys._BLOCK = 4
    try:
        for order, steps in zip(orders, [*pauses, *[99] * 6], strict=False):
            items = tuple(known[number] for number in order)
            survey = Survey(items, lambda row: row.text, survey)
            for _ in zip(range(steps), survey.steps(), strict=False):
                pass
        assert found(survey, "row") == list(survey.items)
        assert found(survey, "7.") == [row for row in survey.items if "7." in row.text]
        assert counted(survey, lambda row: 1) == len(survey.items)
    finally:
        surveys._BLOCK = size
