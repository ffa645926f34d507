"""The YAML block at the top of a file, as flat text fields. Only its events are read: nothing is constructed."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

import yaml

from copydesk.core.reading.cleaning import clean

LONGEST_BLOCK = 32_768  # characters; a longer one is not taken for front matter

_KEY = re.compile(r"([A-Za-z][\w -]{0,40}):(?:[ \t]+(.*))?$")
_ITEM = re.compile(r"[ \t]{0,8}-[ \t]+(.*)$")
_MOST_BRACKETS = 100  # PyYAML's time grows with the square of their depth: 40 s for 30,000 of them
_FENCES = ("---", "...")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})  # no value, in YAML, unless quoted


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields by lower-case key, and where the article's text begins after the block."""

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    end: int = 0

    def first(self, *keys: str) -> str | None:
        """The first value that is given under any of the keys, in their order."""
        return next((value for key in keys for value in self.fields.get(key, ()) if value), None)

    def all(self, *keys: str) -> tuple[str, ...]:
        return next((self.fields[key] for key in keys if self.fields.get(key)), ())


def front_matter(text: str) -> FrontMatter:
    """The block between two lines of ---, if the text opens with one that holds fields."""
    if not text.startswith("---"):
        return FrontMatter()
    head = text[:LONGEST_BLOCK]
    first_end = head.find("\n") + 1
    if not first_end or head[:first_end].rstrip() != "---":
        return FrontMatter()
    start = first_end
    while start < len(head):
        line_end = head.find("\n", start)
        line_end = len(head) if line_end < 0 else line_end
        if head[start:line_end].rstrip() in _FENCES and (line_end < LONGEST_BLOCK):
            return _of_block(head[first_end:start], min(line_end + 1, len(text)))
        start = line_end + 1
    return FrontMatter()


def _of_block(block: str, end: int) -> FrontMatter:
    lines = block.split("\n")
    fields = _by_lines(lines)
    if not fields:
        return FrontMatter()
    # Line by line is the ground; YAML knows quotes, folded and nested values better, where it can read the block.
    if block.count("[") + block.count("{") <= _MOST_BRACKETS:
        with suppress(yaml.YAMLError):
            fields |= _by_yaml(block)
    return FrontMatter({key: values for key, values in fields.items() if values}, end)


def _by_lines(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    fields: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        if named := _KEY.match(line):
            key = named[1].strip().lower()
            given = (named[2] or "").strip()
            fields[key] = [] if given in _NULLS else [_unquoted(given)]
        elif key and (item := _ITEM.match(line)):
            fields[key].append(_unquoted(item[1]))
    return {key: tuple(values) for key, values in fields.items()}


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _by_yaml(block: str) -> dict[str, tuple[str, ...]]:
    """The scalars of the top mapping, and those one level down (lists of authors, `author: {name: …}`).

    Events come from a flat loop: deep nesting costs no stack, and an alias is never expanded.
    """
    fields: dict[str, list[str]] = {}
    depth, key, key_is_next, in_mapping = 0, "", True, False
    for event in yaml.parse(block, Loader=yaml.BaseLoader):
        if isinstance(event, yaml.AliasEvent):
            raise yaml.YAMLError("aliases are refused")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            in_mapping = isinstance(event, yaml.MappingStartEvent)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            key_is_next = key_is_next or depth == 1
        elif isinstance(event, yaml.ScalarEvent):
            # "\e[2J" between quotes is an escape sequence only now.
            value = " ".join(clean(_paired(event.value)).split())
            values = [] if event.style is None and value in _NULLS else [value]
            if depth == 1 and key_is_next:
                key, key_is_next = value.lower(), False
            elif depth == 1:
                fields[key], key_is_next = values, True
            elif depth == 2 and not key_is_next and not in_mapping:
                fields.setdefault(key, []).extend(values)
    return {key: tuple(values) for key, values in fields.items()}


def _paired(value: str) -> str:
    """JSON is YAML, and spells a character beyond U+FFFF as two halves, which the library leaves apart."""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
