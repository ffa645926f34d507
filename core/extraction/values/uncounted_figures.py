"""Figures that count nothing: labels ("F-16", "MH17"), results ("24-17"), years, and shares ("two-thirds")."""

from copydesk.core.extraction.values.number_tokens import DASHES, TokenRow
from copydesk.core.extraction.values.numerals import SCALES, SMALL, Numeral

_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th", "s"})  # with the "s" of "in her 40s"
_FRACTIONS = frozenset("half halves third thirds quarter quarters fourths fifth fifths sixths tenth tenths".split())
_YEAR_BEFORE = frozenset(
    "in since until till by of from to before after during late early mid year january february march april may june "
    "july august september october november december spring summer autumn fall winter jan feb mar apr jun jul aug sep "
    "sept oct nov dec and".split()
)
_LONGEST_SCORE = 4


def is_label(row: TokenRow, index: int) -> bool:
    """A figure that counts nothing: "F-16", "MH17", "40s", "5th", "24/7"."""
    if row.touches(index + 1):
        following = row.lower(index + 1)
        if following in _ORDINAL_ENDINGS or (following == "/" and row.lower(index + 2)[:1].isdigit()):
            return True
    if _is_score(row, index):
        return True
    if not row.touches(index):
        return False
    before, at = row.tokens[index - 1].text, index - 1
    if before == "/":
        return row.lower(at - 1)[:1].isdigit()
    if before == "-" and row.touches(at):
        before, at = row.tokens[at - 1].text, at - 1
        if before.lower() in SMALL or before.lower() in SCALES or (row.touches(at) and row.lower(at - 1)[:1].isdigit()):
            return False  # "ten-15", "5m-6m"
    return before.isalpha() and before.lower() != "magnitude" and not row.is_money(index)


def _is_score(row: TokenRow, index: int) -> bool:
    """A result or record, "24-17", "9-4-2": figures in a row that do not rise, or more than two of them."""
    figures = [row.tokens[index].text]
    for step in (-2, 2):
        at = index
        while _dash_joins(row, at, step) and len(figures) < _LONGEST_SCORE:
            at += step
            figures.insert(0 if step < 0 else len(figures), row.tokens[at].text)
    if not all(figure.isdigit() for figure in figures) or len(figures) < 2:
        return False
    return len(figures) > 2 or int(figures[0]) >= int(figures[1])


def _dash_joins(row: TokenRow, index: int, step: int) -> bool:
    """Whether a dash without spaces ties this token to a figure two places on (or back)."""
    low = min(index, index + step)
    if low < 0 or low + 2 >= len(row.tokens):
        return False
    is_tied = row.lower(low + 1) in DASHES and row.touches(low + 1) and row.touches(low + 2)
    return is_tied and row.lower(index + step)[:1].isdigit()


def is_fraction(row: TokenRow, number: Numeral) -> bool:
    """ "two-thirds", "three quarters of": a share of something, not a count."""
    hyphen = row.lower(number.last) == "-"
    word, after = row.lower(number.last + hyphen), row.lower(number.last + hyphen + 1)
    return word in _FRACTIONS and (hyphen or after == "of")


def is_year(row: TokenRow, number: Numeral) -> bool:
    """A bare 1800 to 2100: a year after a preposition or month, or where no noun follows."""
    printed = row.tokens[number.first].text
    if not (number.plain_digits and len(printed) == 4 and 1800 <= number.low <= 2100):
        return False
    following = row.tokens[number.last].text if number.last < len(row.tokens) else ""
    if row.lower(number.first - 1) in _YEAR_BEFORE or row.lower(number.first - 1) == ",":
        return True
    return not (following.isalpha() and following.islower() and len(following) > 2)
