"""Every regular expression of the project, on strings made against it: its time grows as the text does."""

import ast
import importlib
import inspect
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import copydesk.core
import copydesk.tui

sys.path.append(str(Path(__file__).parent))
from hostile_strings import hostile_strings

SHORT, LONG = 1_500, 6_000
# Seconds; below this nothing is wrong: squared steps take three times as long on the short string already.
CHEAP = 0.001
# Four times the text takes four times as long, sixteen times where steps are squared.
MOST = 9.0


def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern that a module holds, in whatever it holds it, by module and name."""
    found: dict[str, re.Pattern[str]] = {}
    for package in (copydesk.core, copydesk.tui):
        for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            for name, value in vars(importlib.import_module(module.name)).items():
                for place, pattern in _patterns_in(value, 0):
                    found.setdefault(f"{module.name.removeprefix('copydesk.')}.{name}{place}", pattern)
    by_pattern = {(pattern.pattern, pattern.flags): name for name, pattern in sorted(found.items(), reverse=True)}
    return {name: found[name] for name in sorted(by_pattern.values())}


def _patterns_in(value: object, depth: int) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield "", value
    elif isinstance(value, dict) and depth < 3:
        for number, inner in enumerate([*value, *value.values()]):
            yield from ((f"[{number}]{place}", pattern) for place, pattern in _patterns_in(inner, depth + 1))
    elif isinstance(value, list | tuple) and depth < 3:
        for number, inner in enumerate(value):
            yield from ((f"[{number}]{place}", pattern) for place, pattern in _patterns_in(inner, depth + 1))


Use = Callable[[re.Pattern[str], str], object]


def use_of(name: str) -> Use:
    """How its module uses a pattern: only at the start of a text, or at every place of it."""
    module, _, constant = name.rpartition(".")
    tree = ast.parse(inspect.getsource(importlib.import_module(f"copydesk.{module}")))
    methods = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == constant
    }
    if methods == {"fullmatch"}:
        return re.Pattern.fullmatch
    return re.Pattern.match if methods and methods <= {"match", "fullmatch"} else everywhere


def everywhere(pattern: re.Pattern[str], text: str) -> None:
    for _ in pattern.finditer(text):
        pass


def seconds(use: Use, pattern: re.Pattern[str], text: str) -> float:
    """The least of three."""
    return min(_once(use, pattern, text) for _ in range(3))


def _once(use: Use, pattern: re.Pattern[str], text: str) -> float:
    started = time.thread_time()
    use(pattern, text)
    return time.thread_time() - started


PATTERNS = patterns()
# What these search was cut to so many characters before.
BOUNDED = {
    "core.reading.captions._CREDIT_AT_END": 160,
    "core.reading.page._ENDING": 260,
    "core.reading.provenance._RIGHTS": 70,
}


def test_the_patterns_are_found() -> None:
    assert len(PATTERNS) > 100


@pytest.mark.parametrize("name", PATTERNS)
def test_time_grows_as_the_text_does(name: str) -> None:
    pattern, use = PATTERNS[name], use_of(name)
    for text in hostile_strings(pattern.pattern, pattern.flags):
        short = text(BOUNDED.get(name, SHORT))
        if _once(use, pattern, short) > CHEAP and (at_first := seconds(use, pattern, short)) > CHEAP:
            assert name not in BOUNDED, short[:60]
            assert seconds(use, pattern, text(LONG)) < MOST * at_first, short[:60]


def test_a_pattern_that_squares_its_steps_is_caught() -> None:
    pattern = re.compile(r"\s+$")
    at_first = seconds(everywhere, pattern, " " * SHORT + "!")
    assert at_first > CHEAP
    assert seconds(everywhere, pattern, " " * LONG + "!") > MOST * at_first
