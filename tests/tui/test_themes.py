"""Theme files: checked when loaded, legible when shown."""

import pytest
from textual.color import Color
from textual.theme import Theme

from copydesk.core.errors import ThemeInvalid
from copydesk.tui.themes import GROUNDS, INKS, PAIRS, load_theme, load_themes

OWN = load_themes()
LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3


def luminance(colour: Color) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b)


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(Color.parse(one)), luminance(Color.parse(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def colour(theme: Theme, name: str) -> str:
    return theme.variables[f"desk-{name}"]


def test_five_themes_come_with_copydesk():
    assert list(OWN.by_name) == ["ansi", "colour-blind", "dark", "high-contrast", "light"]
    assert OWN.problems == ()


@pytest.mark.parametrize("name", [name for name, theme in OWN.by_name.items() if not theme.ansi])
def test_every_text_has_a_contrast_of_four_and_a_half(name):
    theme = OWN.by_name[name]
    pairs = [(ink, ground) for ink in INKS for ground in (*GROUNDS, "cursor-idle")] + list(PAIRS)
    weak = {pair: contrast(colour(theme, pair[0]), colour(theme, pair[1])) for pair in pairs}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < LEAST_CONTRAST} == {}


def test_high_contrast_means_seven_to_one():
    theme = OWN.by_name["high-contrast"]
    assert min(contrast(colour(theme, ink), colour(theme, "background")) for ink in INKS) >= 7


def test_the_colour_blind_theme_tells_conflict_from_agreement_without_red_and_green():
    theme = OWN.by_name["colour-blind"]
    conflict, agreed = (Color.parse(colour(theme, name)) for name in ("conflict", "agreed"))
    assert conflict.r > conflict.b
    assert agreed.b > agreed.r


def test_the_ansi_theme_uses_the_terminals_colours_only():
    theme = OWN.by_name["ansi"]
    assert theme.ansi
    values = [value for key, value in theme.variables.items() if not key.endswith("-style")]
    assert all(value == "none" or value.startswith("ansi_") for value in values)


def written(folder, changes):
    """The dark theme under another name, with some of its lines changed."""
    from importlib.resources import files

    text = files("copydesk.themes").joinpath("dark.toml").read_text().replace('name = "dark"', 'name = "mine"')
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / "mine.toml"
    path.write_text(text)
    return path


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('conflict = "#ff7b72"', 'conflict = "reddish"'), "mine.toml: colors.conflict: “reddish” is not a colour"),
        (('conflict = "#ff7b72"', ""), "mine.toml: colors.conflict: a colour is needed"),
        (('conflict = "#ff7b72"', "conflict = 7"), "mine.toml: colors.conflict: a colour is needed"),
        (('name = "mine"', "name = 3"), "mine.toml: name: a word is needed"),
        (("dark = true", 'dark = "yes"'), "mine.toml: dark: true or false is needed"),
        (("dark = true", "dark = true\nglow = 1"), "mine.toml: glow: there is no such key"),
        (("[colors]", "[styles]\ncursor = 'blink'\n[colors]"), "mine.toml: styles.cursor:"),
        (("[colors]", "[colours]"), "mine.toml: colours: there is no such key"),
        (("[colors]", "[colors"), "mine.toml:"),
    ],
)
def test_a_theme_that_cannot_be_used_names_file_and_key(tmp_path, change, said):
    with pytest.raises(ThemeInvalid, match=r".*") as raised:
        load_theme(written(tmp_path, [change]))
    assert said in str(raised.value)


def test_a_broken_theme_is_told_and_the_others_are_there(tmp_path):
    written(tmp_path, [('conflict = "#ff7b72"', 'conflict = "reddish"')])
    themes = load_themes([tmp_path])
    assert list(themes.by_name) == list(OWN.by_name)
    assert len(themes.problems) == 1


def test_a_readers_theme_stands_beside_the_others(tmp_path):
    written(tmp_path, [])
    themes = load_themes([tmp_path, tmp_path / "missing"])
    assert themes.choose("mine", plain=False) == ("mine", None)


def test_an_unknown_theme_falls_back_with_a_message():
    name, word = OWN.choose("neon", plain=False)
    assert name == "dark"
    assert word is not None
    assert "neon" in word


def test_few_colours_choose_the_terminals_own():
    assert OWN.choose(None, plain=True) == ("ansi", None)
