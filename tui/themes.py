"""Themes: TOML files, checked when they are loaded, since Textual crashes on a bad colour when the theme is set.

A theme names the colours of what Copydesk shows (a conflict, a new row), not of widgets: dashboard.tcss does that.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from textual.color import Color, ColorParseError
from textual.theme import Theme

from copydesk.core.errors import ThemeInvalid

DEFAULT_THEME = "dark"
PLAIN_THEME = "ansi"  # the terminal's own 16 colours; also what NO_COLOR shows

# Every theme gives every one of these, so that none is ever left to Textual's guess (built-in light themes go down to
# a contrast of 1.5:1).
INKS = (
    "ink",
    "muted",
    "focus",
    "conflict",
    "differs",
    "denied",
    "agreed",
    "new",
    "quoted",
    "named",
)
GROUNDS = ("background", "surface")
PAIRS = (("cursor-ink", "cursor"), ("cursor-idle-ink", "cursor-idle"))
COLOURS = (*GROUNDS, *INKS, "border", *(name for pair in PAIRS for name in pair))
_SWITCHES = {"dark": True, "ansi": False}
_STYLES = {"cursor": "none", "cursor-idle": "none"}
_STYLE_WORDS = frozenset({"none", "bold", "dim", "italic", "reverse", "strike", "underline"})


@dataclass(frozen=True, slots=True)
class Themes:
    """What could be loaded, by name in order, and what a reader must know about the rest."""

    by_name: Mapping[str, Theme]
    problems: tuple[str, ...] = ()

    def choose(self, wanted: str | None, *, plain: bool) -> tuple[str, str | None]:
        """The name of the theme to start with, and a message where it is not the one asked for."""
        fallback = PLAIN_THEME if plain else DEFAULT_THEME
        if wanted is None:
            return fallback, None
        if wanted in self.by_name:
            return wanted, None
        return fallback, f"no theme named “{wanted}”: {', '.join(self.by_name)} are there"


def load_themes(folders: Iterable[Path] = ()) -> Themes:
    """The themes that come with Copydesk, then those of the given folders, which may replace them by name."""
    themes: dict[str, Theme] = {}
    problems: list[str] = []
    for source in _sources(folders):
        try:
            theme = load_theme(source)
        except ThemeInvalid as error:
            problems.append(str(error))
        else:
            themes[theme.name] = theme
    return Themes(themes, tuple(problems))


def load_theme(source: Traversable) -> Theme:
    """Read and check one theme file; raises ThemeInvalid with the file and the key."""
    try:
        table = tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ThemeInvalid(f"theme {source.name}: {error}") from error
    return _theme(source.name, table)


def stamps(folders: Iterable[Path]) -> tuple[tuple[str, int, int], ...]:
    """What tells whether a theme file came, changed or went: names, times and sizes."""
    found = []
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            with suppress(OSError):  # it went a moment ago
                status = path.stat()
                found.append((str(path), status.st_mtime_ns, status.st_size))
    return tuple(found)


def _sources(folders: Iterable[Path]) -> list[Traversable]:
    own = [entry for entry in files("copydesk.themes").iterdir() if entry.name.endswith(".toml")]
    sources: list[Traversable] = sorted(own, key=lambda entry: entry.name)
    for folder in folders:
        sources.extend(sorted(folder.glob("*.toml")))
    return sources


def _theme(file: str, table: Mapping[str, object]) -> Theme:
    _refuse_unknown(file, table, ("name", *_SWITCHES, "colors", "styles"), "")
    name = table.get("name")
    if not isinstance(name, str) or not name.strip():
        raise ThemeInvalid(f"theme {file}: name: a word is needed")
    switches = {key: _switch(file, key, table.get(key, default)) for key, default in _SWITCHES.items()}
    colours = _colours(file, table.get("colors"))
    styles = _styles(file, table.get("styles", {}))
    return Theme(
        name=name,
        primary=colours["focus"],
        secondary=colours["focus"],
        accent=colours["focus"],
        warning=colours["differs"],
        error=colours["conflict"],
        success=colours["agreed"],
        foreground=colours["ink"],
        background=colours["background"],
        surface=colours["surface"],
        panel=colours["surface"],
        dark=switches["dark"],
        ansi=switches["ansi"],
        variables={**theme_variables(colours, styles), **_widget_variables(colours)},
    )


def theme_variables(colours: Mapping[str, str], styles: Mapping[str, str]) -> dict[str, str]:
    """The CSS variables that dashboard.tcss is written in."""
    named = {f"desk-{key}": value for key, value in colours.items()}
    return named | {f"desk-{key}-style": value for key, value in styles.items()}


def default_variables() -> dict[str, str]:
    """Values for the moment before a theme is set: a variable without one is an error in the style sheet."""
    return theme_variables(dict.fromkeys(COLOURS, "ansi_default"), _STYLES)


def _widget_variables(colours: Mapping[str, str]) -> dict[str, str]:
    """Textual's own variables, for the widgets that are not ours: the palette and the input line."""
    return {
        "block-cursor-background": colours["cursor"],
        "block-cursor-foreground": colours["cursor-ink"],
        "block-cursor-text-style": "none",
        "input-cursor-background": colours["ink"],
        "input-cursor-foreground": colours["background"],
        "input-selection-background": colours["cursor-idle"],
        "input-selection-foreground": colours["cursor-idle-ink"],
        "border": colours["border"],
        "text": colours["ink"],
        "text-muted": colours["muted"],
        "scrollbar": colours["border"],
        "scrollbar-hover": colours["focus"],
        "scrollbar-active": colours["focus"],
        "scrollbar-background": colours["background"],
        "scrollbar-background-hover": colours["background"],
        "scrollbar-background-active": colours["background"],
        "scrollbar-corner-color": colours["background"],
        # Textual's style sheet for themes of the terminal's own colours is written in these.
        "ansi-background": colours["background"],
        "ansi-foreground": colours["ink"],
    }


def _refuse_unknown(file: str, table: Mapping[str, object], known: Sequence[str], prefix: str) -> None:
    for key in table:
        if key not in known:
            raise ThemeInvalid(f"theme {file}: {prefix}{key}: there is no such key")


def _switch(file: str, key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise ThemeInvalid(f"theme {file}: {key}: true or false is needed")
    return value


def _colours(file: str, table: object) -> dict[str, str]:
    if not isinstance(table, Mapping):
        raise ThemeInvalid(f"theme {file}: colors: a table is needed")
    _refuse_unknown(file, table, COLOURS, "colors.")
    return {key: _colour(file, key, table.get(key)) for key in COLOURS}


def _colour(file: str, key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ThemeInvalid(f"theme {file}: colors.{key}: a colour is needed")
    try:
        Color.parse(value)
    except ColorParseError as error:
        raise ThemeInvalid(f"theme {file}: colors.{key}: “{value}” is not a colour") from error
    return value


def _styles(file: str, table: object) -> dict[str, str]:
    if not isinstance(table, Mapping):
        raise ThemeInvalid(f"theme {file}: styles: a table is needed")
    _refuse_unknown(file, table, tuple(_STYLES), "styles.")
    for key, value in table.items():
        if not isinstance(value, str) or not value.split() or not _STYLE_WORDS.issuperset(value.split()):
            raise ThemeInvalid(f"theme {file}: styles.{key}: {', '.join(sorted(_STYLE_WORDS))} are known")
    return _STYLES | {key: str(value) for key, value in table.items()}
