"""Frozen dataclasses to JSON and back, by their types: arrays of fields, so that nothing but plain values is stored.

Whoever can write the cache can only change what is shown, never run code, as he could with pickle.
"""

import functools
import json
import sys
import types
import typing
from array import array
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from operator import attrgetter
from typing import Any, TypeVar, cast

T = TypeVar("T")
Decode = Callable[[Any], Any]
# These are one object each, however many have them: offsets and names are most of what is stored.
_SHARED_INTEGERS = {number: number for number in range(1 << 15)}
_shared_integer = _SHARED_INTEGERS.get
# Longer strings are seldom the same: to look for them would cost more than they.
_LONGEST_SHARED = 100


class Undecodable(ValueError):
    """The bytes are not what this version of the type encodes to."""


def encode(thing: object) -> bytes:
    """Compact JSON. Names that are no UTF-8 keep their bytes."""
    return _ENCODER.encode(thing).encode("utf-8", "surrogatepass")


def decode(kind: type[T], content: bytes) -> T:
    """Raises Undecodable."""
    try:
        thing: T = decoder(cast(Hashable, kind))(json.loads(content.decode("utf-8", "surrogatepass")))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError) as error:
        raise Undecodable(f"not a stored {kind}: {error}") from error
    return thing


def _flatten(thing: Any) -> Any:
    if is_dataclass(thing) and not isinstance(thing, type):
        return _fields_of(type(thing))(thing)
    if isinstance(thing, frozenset):
        return sorted(thing)
    if isinstance(thing, array):
        return thing.tolist()
    if isinstance(thing, Mapping):
        return dict(thing)
    raise TypeError(f"{type(thing).__name__} cannot be stored")


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_flatten)


@functools.cache
def _fields_of(kind: type) -> Callable[[Any], Any]:
    names = [field.name for field in fields(kind)]
    getter = attrgetter(*names)
    return getter if len(names) > 1 else lambda thing: (getter(thing),)


@functools.cache
def decoder(kind: Any) -> Decode:
    """How a JSON value becomes one of this kind; built once a type."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _optional(arguments)
    if origin is tuple:
        return _tuple(arguments)
    if origin is frozenset:
        return _each(arguments[0], frozenset)
    if origin is Sequence and arguments == (int,):
        return functools.partial(_each_plain, int, functools.partial(array, "Q"))
    if origin in (Mapping, dict):
        return dict
    if isinstance(kind, type) and is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return _record(kind, [hints[field.name] for field in fields(kind)])
    if isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields"):
        hints = typing.get_type_hints(kind)
        return _record(kind, [hints[name] for name in kind._fields])
    if isinstance(kind, type) and issubclass(kind, Enum):
        # A look-up is ten times faster than the call, and as strict.
        return {member.value: member for member in kind}.__getitem__
    return _plain(kind)


def _is_plain(kind: Any) -> bool:
    return kind in (str, int, float, bool)


def _plain(kind: Any) -> Decode:
    if not _is_plain(kind):
        raise TypeError(f"{kind} cannot be restored")

    def decode_plain(value: Any) -> Any:
        if type(value) is kind or (kind is float and type(value) is int):
            return _shared(value)
        raise TypeError(f"{value!r} is no {kind.__name__}")

    return decode_plain


def _shared(value: Any) -> Any:
    """The one object for all that are equal: JSON makes a new string for every name of the same outlet."""
    return sys.intern(value) if type(value) is str and len(value) <= _LONGEST_SHARED else value


def _optional(kinds: tuple[Any, ...]) -> Decode:
    (kind,) = (kind for kind in kinds if kind is not type(None))
    decode_present = decoder(kind)
    return lambda value: None if value is None else decode_present(value)


def _tuple(kinds: tuple[Any, ...]) -> Decode:
    if len(kinds) == 2 and kinds[1] is ...:
        return _each(kinds[0], tuple)
    return _record(lambda *values: values, list(kinds))


def _each(kind: Any, collect: Callable[[Any], Any]) -> Decode:
    if kind in (str, int):
        return functools.partial(_each_plain, kind, collect)
    decode_one = decoder(kind)
    return lambda values: collect(map(decode_one, values))


def _each_plain(kind: type, collect: Callable[[Any], Any], values: list[Any]) -> Any:
    # Hundreds of shingles an article: one pass in C.
    if not {*map(type, values)} <= {kind}:
        raise TypeError(f"not all are {kind.__name__}")
    return collect(values) if kind is int else _shared_strings(collect, *map(sys.intern, values))


@functools.lru_cache(maxsize=1 << 10)
def _shared_strings(collect: Callable[[Any], Any], *values: str) -> Any:
    # The words of a sentence are those of each of its facts.
    return collect(values)


def _record(make: Callable[..., Any], kinds: list[Any]) -> Decode:
    if all(kind in (str, int) for kind in kinds):
        return functools.partial(_record_plain, make, kinds, [place for place, kind in enumerate(kinds) if kind is str])
    decoders = [(place, decoder(kind)) for place, kind in enumerate(kinds) if kind not in (str, int, bool)]
    strings = [place for place, kind in enumerate(kinds) if kind is str]
    plain = [(place, kind) for place, kind in enumerate(kinds) if kind in (int, bool)]

    def decode_record(values: list[Any]) -> Any:
        if len(values) != len(kinds):
            raise TypeError(f"{len(values)} fields for {len(kinds)}")
        for place, kind in plain:
            if type(values[place]) is not kind:
                raise TypeError(f"{values[place]!r} is no {kind.__name__}")
        for place in strings:
            value = values[place]
            if type(value) is not str:
                raise TypeError(f"{value!r} is no str")
            if len(value) <= _LONGEST_SHARED:
                values[place] = sys.intern(value)
        for place, decode_field in decoders:
            values[place] = decode_field(values[place])
        return make(*values)

    return decode_record


def _record_plain(make: Callable[..., Any], kinds: list[type], strings: list[int], values: list[Any]) -> Any:
    # Ranges are most of what is stored.
    if [*map(type, values)] != kinds:
        raise TypeError(f"{values!r} are not {len(kinds)} plain fields")
    for place in strings:
        values[place] = sys.intern(values[place])
    return _shared_record(make, *map(_shared_integer, values, values))


@functools.lru_cache(maxsize=1 << 12)
def _shared_record(make: Callable[..., Any], *values: Any) -> Any:
    # A sentence is that of several facts and statements.
    return make(*values)
