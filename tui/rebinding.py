"""Keys of the config file, checked against the table of keys and made into what Textual understands."""

from collections.abc import Mapping
from pathlib import Path

from textual.keys import Keys, _character_to_key

from copydesk.core.reporting.plain import one_line
from copydesk.tui.config import ConfigInvalid, nearest
from copydesk.tui.keys import KEYS

_MODIFIERS = ("ctrl", "alt", "shift", "super", "hyper", "meta")
_NAMED = frozenset(key.value for key in Keys)


def keymap_of(keys: Mapping[str, str], file: Path) -> dict[str, str]:
    """The keymap for `run_dashboard`. Raises ConfigInvalid for an unknown id or key, and a key with two actions."""
    table = {key.id: key.keys for key in KEYS}
    keymap: dict[str, str] = {}
    for binding, chords in keys.items():
        if not table.get(binding):
            known = nearest(binding, (name for name, default in table.items() if default))
            raise ConfigInvalid(f"config {file}: keys.{one_line(binding)}: there is no such action{known}")
        keymap[binding] = ",".join(_key(chord, binding, file) for chord in _parted(chords))
    _refuse_doubles(table | {binding: tuple(chords.split(",")) for binding, chords in keymap.items()}, keymap, file)
    return keymap


def _parted(chords: str) -> list[str]:
    return [chords] if chords == "," else chords.split(",")


def _key(chord: str, binding: str, file: Path) -> str:
    """`?` as Textual calls it, question_mark; ctrl+x and f5 as they are."""
    *modifiers, key = [chord] if len(chord) == 1 else chord.split("+")
    if all(modifier in _MODIFIERS for modifier in modifiers):
        if len(key) == 1 and key.isprintable():
            return "+".join([*modifiers, _character_to_key(key)])
        if key in _NAMED or chord in _NAMED:
            return chord
    raise ConfigInvalid(f"config {file}: keys.{binding}: there is no key {one_line(chord)!r}{nearest(key, _NAMED)}")


def _refuse_doubles(table: Mapping[str, tuple[str, ...]], keymap: Mapping[str, str], file: Path) -> None:
    owner: dict[str, str] = {}
    for binding, chords in table.items():
        for chord in chords:
            other = owner.setdefault(chord, binding)
            if other != binding:
                mine, its = (binding, other) if binding in keymap else (other, binding)
                raise ConfigInvalid(f"config {file}: keys.{mine}: {chord} is taken by {its}; rebind that too")
