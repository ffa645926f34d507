"""What hedges a number, before and behind it: "some", "more than", "or so", each as one of six hedges."""

from collections.abc import Mapping

from copydesk.core.extraction.values.number_tokens import TokenRow

_Phrases = Mapping[tuple[str, ...], str]
_BEFORE: _Phrases = {
    ("about",): "about",
    ("around",): "about",
    ("some",): "about",
    ("roughly",): "about",
    ("approximately",): "about",
    ("an", "estimated"): "about",
    ("estimated",): "about",
    ("circa",): "about",
    ("in", "the", "region", "of"): "about",
    ("in", "the", "order", "of"): "about",
    ("more", "than"): "over",
    ("over",): "over",
    ("above",): "over",
    ("upwards", "of"): "over",
    ("in", "excess", "of"): "over",
    ("north", "of"): "over",
    ("at", "least"): "at least",
    ("no", "fewer", "than"): "at least",
    ("no", "less", "than"): "at least",
    ("not", "fewer", "than"): "at least",
    ("not", "less", "than"): "at least",
    ("a", "minimum", "of"): "at least",
    ("nearly",): "nearly",
    ("almost",): "nearly",
    ("close", "to"): "nearly",
    ("just", "under"): "nearly",
    ("just", "short", "of"): "nearly",
    ("shy", "of"): "nearly",
    ("just", "shy", "of"): "nearly",
    ("the", "best", "part", "of"): "nearly",
    ("the", "better", "part", "of"): "nearly",
    ("not", "quite"): "nearly",
    ("approaching",): "nearly",
    ("less", "than"): "under",
    ("fewer", "than"): "under",
    ("under",): "under",
    ("below",): "under",
    ("up", "to"): "up to",
    ("as", "many", "as"): "up to",
    ("as", "much", "as"): "up to",
    ("at", "most"): "up to",
    ("no", "more", "than"): "up to",
    ("not", "more", "than"): "up to",
    ("a", "maximum", "of"): "up to",
}
_BEHIND: _Phrases = {
    ("or", "more"): "at least",
    ("or", "above"): "at least",
    ("or", "over"): "at least",
    ("or", "higher"): "at least",
    ("or", "greater"): "at least",
    ("or", "stronger"): "at least",
    ("or", "older"): "at least",
    ("+",): "at least",
    ("-", "plus"): "at least",
    ("or", "so"): "about",
    ("or", "less"): "up to",
    ("or", "fewer"): "up to",
    ("or", "below"): "up to",
    ("or", "under"): "up to",
    ("or", "lower"): "up to",
    ("or", "younger"): "up to",
    ("-", "odd"): "about",
}
_LONGEST_BEFORE, _LONGEST_BEHIND = 4, 2  # words


def hedge_before(row: TokenRow, first: int) -> tuple[str, int]:
    """The hedge that ends before the token `first`, and the token that it begins with; "" and `first` where none is."""
    words = [row.lower(first - n) for n in range(_LONGEST_BEFORE, 0, -1)]
    for size in range(_LONGEST_BEFORE, 0, -1):
        hedge = _BEFORE.get(tuple(words[-size:]))
        if hedge is None:
            continue
        start = first - size
        if row.lower(start - 1) == "just" and hedge in {"over", "under"}:
            return ("nearly" if hedge == "under" else "over"), start - 1
        return hedge, start
    return "", first


def hedge_behind(row: TokenRow, last: int) -> tuple[str, int]:
    """The hedge that begins with the token `last`, and the token behind it; "" and `last` where none is."""
    words = [row.lower(last + n) for n in range(_LONGEST_BEHIND)]
    for size in range(_LONGEST_BEHIND, 0, -1):
        hedge = _BEHIND.get(tuple(words[:size]))
        if hedge is not None:
            return hedge, last + size
    return "", last
