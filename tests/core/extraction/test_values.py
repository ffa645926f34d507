"""Quantities: what each wording stands for, as a table; and what holds for any text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.core.extraction.values.values import Quantity, find_quantities
from copydesk.core.model import Value

# Flags, as printed in the tables: ~ hedged, ( and ) open ends, < and > soft ends, r round, + an increment.
_FLAGS = {
    "~": "hedged",
    "(": "low_open",
    ")": "high_open",
    "<": "low_soft",
    ">": "high_soft",
    "r": "round",
    "+": "increment",
}


def flags_of(value: Value) -> str:
    return "".join(mark for mark, name in _FLAGS.items() if getattr(value, name))


def only_quantity(text: str) -> Quantity:
    (quantity,) = find_quantities(text)
    return quantity


def check(text: str, low: float, high: float, unit: str, flags: str) -> None:
    value = only_quantity(text).value
    assert (value.low, value.high) == (pytest.approx(low), pytest.approx(high))
    assert " ".join(filter(None, value.unit)) == unit
    assert flags_of(value) == flags


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("27 ferries", 27),
        ("1,234 ferries", 1234),
        ("2,023 ferries", 2023),
        ("0 ferries", 0),
        ("105 ferries", 105),
        ("six ferries", 6),
        ("nineteen ferries", 19),
        ("twenty-five ferries", 25),
        ("twenty five ferries", 25),
        ("one hundred and six ferries", 106),
        ("two hundred and six", 206),
        ("Twenty-one ferries", 21),
        ("a dozen ferries", 12),
        ("half a dozen ferries", 6),
        ("a half-dozen ferries", 6),
        ("two dozen ferries", 24),
        ("3 dozen ferries", 36),
        ("a score of ferries", 20),
        ("a couple of ferries", 2),
        ("a pair of ferries", 2),
        ("only 30 ferries", 30),
        ("at the mole 31, it said", 31),
        ("5,231, it said", 5231),
        ("exactly 31 ferries", 31),
    ],
)
def test_a_plain_count_stands_for_itself(text: str, number: int) -> None:
    check(text, number, number, "count", "")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("100 ferries", 100),
        ("1,200 ferries", 1200),
        ("a hundred ferries", 100),
        ("a hundred and fifty ferries", 150),
        ("one thousand two hundred", 1200),
        ("three hundred thousand", 300_000),
        ("three million four hundred thousand", 3_400_000),
        ("2.5 million", 2_500_000),
        ("half a million voters", 500_000),
        ("a half-million voters", 500_000),
        ("a quarter of a million voters", 250_000),
        ("a quarter-million voters", 250_000),
        ("three-quarters of a million voters", 750_000),
        ("three quarters of a billion voters", 750_000_000),
        ("2½ million voters", 2_500_000),
        ("2 1/2 million voters", 2_500_000),
        ("two and a half million voters", 2_500_000),
        ("2 and a half million voters", 2_500_000),
        ("a million and a half voters", 1_500_000),
        ("1.2m people", 1_200_000),
        ("5m barrels", 5_000_000),
        ("10k homes", 10_000),
        ("20,000-strong crowd", 20_000),
        ("a couple of hundred ferries", 200),
    ],
)
def test_a_round_count_stands_for_itself_and_is_marked(text: str, number: int) -> None:
    check(text, number, number, "count", "r")


@pytest.mark.parametrize(
    ("text", "low", "high", "flags"),
    [
        ("about 130 ferries", 123.5, 136.5, "~r"),
        ("around 1,200 ferries", 1140, 1260, "~r"),
        ("some 50 ferries", 45, 55, "~"),
        ("roughly 21 ferries", 19.95, 22.05, "~"),
        ("approximately 3 ferries", 2.5, 3.5, "~"),
        ("an estimated 5,000 ferries", 4500, 5500, "~r"),
        ("40-odd ferries", 35, 45, "~"),
        ("40 or so ferries", 35, 45, "~"),
        ("around half a million voters", 450_000, 550_000, "~r"),
        ("about a dozen ferries", 6, 18, "~"),
        ("some two dozen ferries", 18, 30, "~"),
        ("about half a dozen ferries", 3, 9, "~"),
        ("nearly a quarter of a million voters", 225_000, 250_000, "~)r"),
        ("more than 73 times", 73, 109.5, "~(>"),
        ("over 40 ferries", 40, 60, "~(>"),
        ("upwards of 300 ferries", 300, 450, "~(>r"),
        ("in excess of 40 ferries", 40, 60, "~(>"),
        ("just over 400 ferries", 400, 600, "~(>r"),
        ("more than a dozen ferries", 12, 18, "~(>"),
        ("at least 12 ferries", 12, 18, "~>"),
        ("At least 12 ferries", 12, 18, "~>"),
        ("no fewer than 12 ferries", 12, 18, "~>"),
        ("no less than 12 ferries", 12, 18, "~>"),
        ("not fewer than 12 ferries", 12, 18, "~>"),
        ("12 or more ferries", 12, 18, "~>"),
        ("12+ ferries", 12, 18, "~>"),
        ("a 12-plus crowd", 12, 18, "~>"),
        ("nearly 100 ferries", 90, 100, "~)r"),
        ("almost 50 ferries", 45, 50, "~)"),
        ("just short of 50 ferries", 45, 50, "~)"),
        ("shy of 50 ferries", 45, 50, "~)"),
        ("not quite 50 ferries", 45, 50, "~)"),
        ("the best part of 50 ferries", 45, 50, "~)"),
        ("north of 40 ferries", 40, 60, "~(>"),
        ("in the region of 50 ferries", 45, 55, "~"),
        ("close to 1,000 ferries", 900, 1000, "~)r"),
        ("just under 400 ferries", 360, 400, "~)r"),
        ("nearly a million voters", 900_000, 1_000_000, "~)r"),
        ("less than 10 ferries", 5, 10, "~)<"),
        ("fewer than 10 ferries", 5, 10, "~)<"),
        ("under 10 ferries", 5, 10, "~)<"),
        ("below 10 ferries", 5, 10, "~)<"),
        ("up to 30 ferries", 15, 30, "~<"),
        ("as many as 30 ferries", 15, 30, "~<"),
        ("at most 30 ferries", 15, 30, "~<"),
        ("a maximum of 30 ferries", 15, 30, "~<"),
        ("no more than 30 ferries", 15, 30, "~<"),
        ("not more than 30 ferries", 15, 30, "~<"),
        ("30 or fewer ferries", 15, 30, "~<"),
        ("dozens of ferries", 24, 99, "~<>"),
        ("scores of ferries", 40, 199, "~<>"),
        ("hundreds of ferries", 200, 999, "~<>"),
        ("thousands of ferries", 2000, 9999, "~<>"),
        ("tens of thousands of ferries", 20_000, 99_999, "~<>"),
        ("hundreds of thousands of ferries", 200_000, 999_999, "~<>"),
        ("hundreds of millions of voters", 2e8, 9.99e8, "~<>"),
        ("at least dozens of ferries", 24, 99, "~<>"),
        ("several ferries", 3, 9, "~<>"),
        ("several hundred ferries", 300, 900, "~<>r"),
        ("a few ferries", 3, 6, "~<>"),
        ("a few dozen ferries", 36, 72, "~<>"),
        ("a few thousand ferries", 3000, 6000, "~<>r"),
        ("a handful of ferries", 3, 6, "~<>"),
        ("30 to 40 ferries", 30, 40, ""),
        ("between 30 and 40 ferries", 30, 40, ""),
        ("ranging from 30 to 40 ferries", 30, 40, ""),
        ("30-40 ferries", 30, 40, ""),
        ("30–40 ferries", 30, 40, ""),
        ("5-6,000 ferries", 5000, 6000, "r"),
        ("5,000-6,000 ferries", 5000, 6000, "r"),
        ("900 to 1,000 ferries", 900, 1000, "r"),
        ("5 to 6 million voters", 5e6, 6e6, "r"),
        ("50 to 100 million voters", 5e7, 1e8, "r"),
        ("5 million-6 million voters", 5e6, 6e6, "r"),
        ("about 5 to 6 ferries", 4.5, 6.5, "~"),
        ("three or four ferries", 3, 4, ""),
        ("twenty or 30 ferries", 20, 30, ""),
        ("two to three dozen ferries", 24, 36, ""),
        ("two to three million voters", 2e6, 3e6, "r"),
        ("seven or eight thousand voters", 7000, 8000, "r"),
        ("one or two others", 1, 2, "+"),
        ("40 or above", 40, 60, "~>"),
        ("12 others", 12, 12, "+"),
        ("another 12 ferries", 12, 12, "+"),
        ("a further 12 ferries", 12, 12, "+"),
        ("an additional 12 ferries", 12, 12, "+"),
        ("12 more ferries", 12, 12, "+"),
        ("dozens of others", 24, 99, "~<>+"),
    ],
)
def test_a_hedge_a_range_or_a_vague_word_is_an_interval(text: str, low: float, high: float, flags: str) -> None:
    check(text, low, high, "count", flags)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "flags"),
    [
        ("$5", 5, 5, "money USD", ""),
        ("$105", 105, 105, "money USD", "r"),
        ("$100", 95, 105, "money USD", "r"),  # half the last printed digit would be 50: at most 5 %
        ("$1,250", 1245, 1255, "money USD", "r"),
        ("$270 billion", 269.5e9, 270.5e9, "money USD", "r"),
        ("$270.1 billion", 270.05e9, 270.15e9, "money USD", "r"),
        ("$1.25bn", 1.245e9, 1.255e9, "money USD", "r"),
        ("$3tn", 2.85e12, 3.15e12, "money USD", "r"),
        ("$US5m", 4.75e6, 5.25e6, "money USD", "r"),
        ("$US7,300", 7250, 7350, "money USD", "r"),
        ("A$40 million", 3.95e7, 4.05e7, "money AUD", "r"),
        ("$NZ40 million", 3.95e7, 4.05e7, "money NZD", "r"),
        ("HK$12bn", 1.15e10, 1.25e10, "money HKD", "r"),
        ("Rs 70 crore", 6.95e8, 7.05e8, "money INR", "r"),
        ("70 million Australian dollars", 6.95e7, 7.05e7, "money AUD", "r"),
        ("70 million Hong Kong dollars", 6.95e7, 7.05e7, "money HKD", "r"),
        ("70 million South Korean won", 6.95e7, 7.05e7, "money KRW", "r"),
        ("70 million Swiss francs", 6.95e7, 7.05e7, "money CHF", "r"),
        ("CHF 70 million", 6.95e7, 7.05e7, "money CHF", "r"),
        ("31 cents", 0.31, 0.31, "money USD", "r"),
        ("0.5 percentage points", 0.5, 0.5, "points percentage", ""),
        ("25 basis points", 0.25, 0.25, "points basis", "r"),
        ("US$5 to US$6 million", 5e6, 6e6, "money USD", "r"),
        ("US$5m", 4.75e6, 5.25e6, "money USD", "r"),
        ("A$3.5 million", 3.45e6, 3.55e6, "money AUD", "r"),
        ("HK$905", 905, 905, "money HKD", "r"),
        ("£20", 20, 20, "money GBP", ""),
        ("€1.4m", 1.35e6, 1.45e6, "money EUR", "r"),
        ("¥505", 505, 505, "money JPY", "r"),
        ("USD 270 billion", 269.5e9, 270.5e9, "money USD", "r"),
        ("USD240m", 239.5e6, 240.5e6, "money USD", "r"),
        ("270 billion yuan", 269.5e9, 270.5e9, "money CNY", "r"),
        ("3 million US dollars", 2.85e6, 3.15e6, "money USD", "r"),
        ("two and a half million dollars", 2.375e6, 2.625e6, "money USD", "r"),
        ("a 3-million-dollar deal", 2.85e6, 3.15e6, "money USD", "r"),
        ("millions of dollars", 2e6, 9.999e6, "money USD", "~<>r"),
        ("more than £20m", 20e6, 30e6, "money GBP", "~(>r"),
        ("at least US$5 million", 5e6, 7.5e6, "money USD", "~>r"),
        ("as much as $30", 15, 30, "money USD", "~<"),
        ("$5-6 million", 5e6, 6e6, "money USD", "r"),
        ("$5 million to $6 million", 5e6, 6e6, "money USD", "r"),
        ("between $5 million and $6 million", 5e6, 6e6, "money USD", "r"),
        ("£5m-6m", 5e6, 6e6, "money GBP", "r"),
        ("5%", 4.5, 5.5, "percent %", ""),
        ("20 percent", 19.5, 20.5, "percent %", ""),
        ("100 per cent", 99.5, 100.5, "percent %", "r"),
        ("2.5%", 2.45, 2.55, "percent %", "r"),
        ("10-15 percent", 10, 15, "percent %", "r"),
        ("between 5% and 10%", 5, 10, "percent %", ""),
        ("5 per cent to 10 per cent", 5, 10, "percent %", ""),
        ("$5m or $6m", 5e6, 6e6, "money USD", "r"),
        ("between one day and two days", 86_400, 172_800, "duration day", ""),
        ("a three-to-five-day visit", 259_200, 432_000, "duration day", ""),
        ("a three- to five-day visit", 259_200, 432_000, "duration day", ""),
        ("290 km", 285_000, 295_000, "length km", "r"),
        ("231 kilometres", 231_000, 231_000, "length km", "r"),
        ("5 feet", 1.524, 1.524, "length foot", ""),
        ("5ft", 1.524, 1.524, "length foot", ""),
        ("5m", 5, 5, "length m", ""),
        ("the 101m race", 101, 101, "length m", "r"),
        ("half a mile", 804.672, 804.672, "length mile", ""),
        ("hundreds of miles", 321_868.8, 1_607_734.656, "length mile", "~<>r"),
        ("about 5 km", 4500, 5500, "length km", "~"),
        ("70 mph", 112_654.08, 112_654.08, "speed mile/h", ""),
        ("70 km/h", 70_000, 70_000, "speed km/h", ""),
        ("70 kilometres an hour", 70_000, 70_000, "speed km/h", ""),
        ("20 kg", 20, 20, "weight kg", ""),
        ("2 tonnes", 2000, 2000, "weight tonne", ""),
        ("5.5m tonnes", 5.45e9, 5.55e9, "weight tonne", "r"),
        ("500 hectares", 4.75e6, 5.25e6, "area hectare", "r"),
        ("2 square kilometres", 2e6, 2e6, "area km²", ""),
        ("3 cubic metres", 3, 3, "volume m³", ""),
        ("3 litres", 0.003, 0.003, "volume litre", ""),
        ("38 degrees Celsius", 38, 38, "temperature °C", "r"),
        ("9°C", 9, 9, "temperature °C", ""),
        ("three hours", 10_800, 10_800, "duration hour", ""),
        ("half an hour", 1800, 1800, "duration hour", ""),
        ("a quarter of an hour", 900, 900, "duration hour", ""),
        ("three quarters of a mile", 1207.008, 1207.008, "length mile", ""),
        ("a year in prison", 31_557_600, 31_557_600, "duration year", ""),
        ("lasted a week", 0.85 * 604_800, 1.15 * 604_800, "duration week", ""),
        ("two fortnights", 2_419_200, 2_419_200, "duration fortnight", ""),
        ("2 sq km", 2e6, 2e6, "area km²", ""),
        ("3MW", 3e6, 3e6, "power MW", ""),
        ("2.5m phones", 2.5e6, 2.5e6, "count", "r"),
        ("500m Swedish kronor", 4.995e8, 5.005e8, "money SEK", "r"),
        ("two and a half hours", 9000, 9000, "duration hour", ""),
        ("2½ hours", 9000, 9000, "duration hour", ""),
        ("2 1/2 hours", 9000, 9000, "duration hour", ""),
        ("1½ tonnes", 1500, 1500, "weight tonne", ""),
        ("a quarter of a million dollars", 245_000, 255_000, "money USD", "r"),
        ("a couple of days", 172_800, 172_800, "duration day", ""),
        ("a two-week visit", 1_209_600, 1_209_600, "duration week", ""),
        ("nearly two weeks", 1_088_640, 1_209_600, "duration week", "~)"),
        ("9 years old", 9 * 31_557_600, 9 * 31_557_600, "age year", ""),
    ],
)
def test_a_measure_is_rounded_as_printed_and_in_base_units(
    text: str, low: float, high: float, unit: str, flags: str
) -> None:
    check(text, low, high, unit, flags)


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("four hours and 15 minutes", 15_300, "duration hour"),
        ("two days, three hours", 183_600, "duration day"),
        ("one year and six months", 31_557_600 + 6 * 2_629_800, "duration year"),
        ("an hour and 20 minutes", 4800, "duration hour"),
        ("an hour and twenty-five minutes", 5100, "duration hour"),
        ("an hour and a half", 5400, "duration hour"),
        ("three hours and a half", 12_600, "duration hour"),
        ("a mile and a half", 1.5 * 1609.344, "length mile"),
        ("6ft 2in", 6 * 0.3048 + 2 * 0.0254, "length foot"),
        ("six feet two inches", 6 * 0.3048 + 2 * 0.0254, "length foot"),
        ("11 stone 6 pounds (72.6 kg)", 11 * 6.35029318 + 6 * 0.45359237, "weight stone"),
    ],
)
def test_two_units_of_one_value_are_one_value(text: str, low: float, unit: str) -> None:
    value = find_quantities(text)[0].value
    assert (value.low, f"{value.unit.kind} {value.unit.name}") == (pytest.approx(low), unit)


@pytest.mark.parametrize("text", ["four hours and 90 men", "two minutes and three hours", "five hours and five hours"])
def test_values_of_other_kinds_or_sizes_are_not_added(text: str) -> None:
    assert len(find_quantities(text)) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("300 pounds of flour", "weight"),
        ("it weighs 90 pounds", "weight"),
        ("50 pounds (23 kg)", "weight"),
        ("he lost 20 pounds", "weight"),
        ("it cost 300 pounds", "money"),
        ("two million pounds", "money"),
        ("300 pounds of debt", "money"),
    ],
)
def test_pounds_are_weighed_or_paid(text: str, kind: str) -> None:
    assert find_quantities(text)[0].value.unit.kind == kind


@pytest.mark.parametrize(
    "text", ["a magnitude 6.4 quake", "a magnitude of 6.4", "a 6.4-magnitude quake", "6.4 on the Richter scale"]
)
def test_a_magnitude_is_no_count(text: str) -> None:
    value = find_quantities(text)[0].value
    assert (value.unit.kind, value.low) == ("magnitude", 6.4)


@pytest.mark.parametrize("text", ["a 25-year-old sailor", "25 years old", "25 years of age", "the twenty-one-year-old"])
def test_an_age_is_marked_as_one(text: str) -> None:
    assert only_quantity(text).is_age


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no figure at all",
        "in 2023",
        "2023",
        "In May 2018",
        "in May, 2018",
        "in the 1990s",
        "between 2010 and 2015",
        "in 2023 or 2024",
        "in her 40s",
        "the 5th ferry",
        "the 21st century",
        "two-thirds of the ferries",
        "two thirds of the ferries",
        "three quarters of the ferries",
        "open 24/7",
        "the 9/11 ferry",
        "the N-95 ferries",
        "the MH17 ferries",
        "a mid-20s crowd",
        "the 5G ferries",
        "12,34",
        "half a page",
        "No one",
        "Not one",
        "a year ago",
        "for a second time",
        "twice a week for the club",
        "hundred",
        "$",
        "more than",
    ],
)
def test_a_year_a_label_or_a_fraction_is_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("two and three", [(2, 2), (3, 3)]),
        ("nine eleven", [(9, 9), (11, 11)]),
        ("the toll rose from 30 to 40", [(30, 30), (40, 40)]),
        ("not 30 but 40", [(40, 40)]),
        ("not 30 sailors but 40", [(40, 40)]),
        ("9 dollars an hour", [(9, 9)]),
        ("from 5% to 10%", [(4.5, 5.5), (9.5, 10.5)]),
        ("oil rose $2 to $80", [(2, 2), (80, 80)]),
        ("prices rose 2% to 5%", [(1.5, 2.5), (4.5, 5.5)]),
        ("oil rose $2 or 3%", [(2, 2), (2.5, 3.5)]),
        ("a score of 40-30", [(20, 20)]),
        ("won 24-17", []),
        ("a record of 9-4-2", []),
        ("more than 30 but fewer than 40", [(30, 45), (20, 40)]),
        ("two N-95 ferries", [(2, 2)]),
        ("at least 5 at least 6", [(5, 7.5), (6, 9)]),
        ("two days and a half-million voters", [(172_800, 172_800), (5e5, 5e5)]),
        ("$10 an hour and six men", [(10, 10), (6, 6)]),
        ("two in the morning", [(2, 2)]),
        ("a one-in-five chance", [(1, 1), (5, 5)]),
        ("290 km (180 miles)", [(285_000, 295_000), (281_635.2, 297_728.64)]),
    ],
)
def test_figures_that_belong_apart_stay_apart(text: str, bounds: list[tuple[float, float]]) -> None:
    found = [quantity.value for quantity in find_quantities(text)]
    assert [(value.low, value.high) for value in found] == [pytest.approx(pair) for pair in bounds]


def test_the_words_of_a_quantity_take_in_hedge_and_unit_and_no_more() -> None:
    text = "It cost at least US$5 million, and took about half an hour."
    first, second = find_quantities(text)
    assert text[first.start : first.end] == first.value.text == "at least US$5 million"
    assert text[second.start : second.end] == second.value.text == "about half an hour"
    assert text[first.number] == "5"


_WORDS = st.sampled_from(
    """about at least more than nearly up to a few dozen dozens hundred hundreds thousand million of half two twenty
    five and - – , . 5 12 100 1,200 2.5 2018 $ US£ % per cent km miles years old others another hour / ( ) between from
    USD degrees Celsius ° m k bn square no or so odd + plus quarter ½ 2½ ٣ ² 𝟙 '""".split()
)


@given(st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=40).map(" ".join), st.lists(_WORDS).map("".join)))
def test_any_text_gives_ordered_quantities_that_stand_where_they_say(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.start <= quantity.number < quantity.end <= len(text)
        assert quantity.value.text == text[quantity.start : quantity.end]
        assert quantity.value.low <= quantity.value.high < float("inf")
        end = quantity.end


@pytest.mark.parametrize(
    "piece",
    ["hundred ", "two ", "5-", "5 to ", "5 or ", "$", "a ", "between 5 and ", "million ", "half a ", "1,", "twenty-"],
)
def test_the_time_for_hostile_text_grows_with_its_length_alone(piece: str) -> None:
    def cost(text: str) -> float:
        started = time.process_time()
        find_quantities(text)
        return time.process_time() - started

    short, long = (min(cost(piece * size) for _ in range(3)) for size in (500, 4_000))
    assert long < 40 * short + 0.05  # eight times the text; a quadratic reader would need 64 times
