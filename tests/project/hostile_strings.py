"""Strings that make a pattern work hard: what it repeats, repeated, after what leads to it, before what breaks it."""

from collections.abc import Callable, Iterator
from functools import partial
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

# What fills texts, whatever the pattern.
PLAIN = (" ", "a", "A", "1", ",", ".", "-", "\n", "“", "'", '"', "a ", "A ", "A. ", "1,", " \n", "(", "a.")
ENDS = ("", "!\n")
CATEGORIES = {
    ops.CATEGORY_DIGIT: "7",
    ops.CATEGORY_SPACE: " ",
    ops.CATEGORY_WORD: "a",
    ops.CATEGORY_NOT_DIGIT: "a",
    ops.CATEGORY_NOT_SPACE: "a",
    ops.CATEGORY_NOT_WORD: " ",
}


def hostile_strings(pattern: str, flags: int) -> Iterator[Callable[[int], str]]:
    """Makers of strings of about the length that they are asked for."""
    tree = list(parser.parse(pattern, flags))
    pieces = [("", piece) for piece in PLAIN] + list(_pumps(tree, ""))
    whole = _sample(tree)
    pieces += [("", whole), ("", whole[:-1]), ("", whole + " "), ("", whole[:1])]
    for before, piece in dict.fromkeys(pieces):
        if piece:
            for end in ENDS:
                yield partial(_pumped, before, piece, end)


def _pumped(before: str, piece: str, end: str, length: int) -> str:
    return before + piece * (length // len(piece)) + end


def _sample(tree: list[Any]) -> str:
    """A short string that this part of a pattern matches, or nearly."""
    return "".join(_sample_of(op, argument) for op, argument in tree)


def _sample_of(op: Any, argument: Any) -> str:
    if op is ops.LITERAL:
        return chr(argument)
    if op is ops.NOT_LITERAL:
        return "b" if argument == ord("a") else "a"
    if op is ops.ANY:
        return "a"
    if op is ops.IN:
        return _sample_in(argument)
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        return _sample(list(argument[2])) * max(1, argument[0])
    if op is ops.SUBPATTERN:
        return _sample(list(argument[3]))
    if op is ops.ATOMIC_GROUP:
        return _sample(list(argument))
    if op is ops.BRANCH:
        return _sample(list(argument[1][0]))
    return ""


def _sample_in(choices: list[Any]) -> str:
    if choices[0][0] is ops.NEGATE:
        taken = {argument for op, argument in choices if op is ops.LITERAL}
        return next(letter for letter in "a ;%" if ord(letter) not in taken)
    op, argument = choices[0]
    if op is ops.CATEGORY:
        return CATEGORIES[argument]
    return chr(argument[0] if op is ops.RANGE else argument)


def _pumps(tree: list[Any], before: str) -> Iterator[tuple[str, str]]:
    """What leads to each repetition, and what it repeats."""
    for place, (op, argument) in enumerate(tree):
        lead = before + _sample(tree[:place])
        for inner in _inner(op, argument):
            if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
                yield lead, _sample(inner)
                yield "", lead + _sample(inner)
            yield from _pumps(inner, lead)


def _inner(op: Any, argument: Any) -> Iterator[list[Any]]:
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        yield list(argument[2])
    elif op is ops.SUBPATTERN:
        yield list(argument[3])
    elif op is ops.ATOMIC_GROUP:
        yield list(argument)
    elif op is ops.BRANCH:
        yield from (list(branch) for branch in argument[1])
    elif op in (ops.ASSERT, ops.ASSERT_NOT):
        yield list(argument[1])
