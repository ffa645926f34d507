"""Themes worn by the whole dashboard, and none at all."""

import pytest

from copydesk.tui.plain_signs import plain
from copydesk.tui.themes import load_themes


def colours(page) -> set[str]:
    """The names of all colours that reach the terminal."""
    styles = [segment.style for strip in page.strips for segment in filtered(page, strip)]
    used = [each for style in styles if style is not None for each in (style.color, style.bgcolor)]
    return {each.name for each in used if each is not None}


def filtered(page, strip):
    """What Textual makes of a line before it writes it."""
    segments = list(strip)
    for each in page.app._filters:
        if each.enabled:
            segments = each.apply(segments, page.app.screen.background_colors[1])
    return segments


@pytest.mark.parametrize("theme", load_themes().by_name)
async def test_every_theme_is_worn_without_a_fault(opened, story, theme):
    async with opened([story.change()], theme=theme) as page:
        await page.press("4", "j", "enter", "question_mark", "escape", "t", "escape", "slash", "escape")
        assert page.app.theme == theme
        assert "dead in the ferry fire" in page.text


async def test_the_ansi_theme_paints_in_the_terminals_sixteen_colours(opened, story):
    async with opened([story.change()], theme="ansi") as page:
        assert not any(name.startswith("#") for name in colours(page))


async def test_no_color_leaves_no_colour(opened, story, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened([story.change()]) as page:
        assert page.app.theme == "ansi"
        assert colours(page) == {"default"}
        assert "‼ conflict" in page.text


async def test_a_theme_that_is_not_there_is_said_in_the_status_line(opened, story, monkeypatch):
    monkeypatch.setenv("COLORTERM", "truecolor")
    async with opened([story.change()], theme="neon") as page:
        assert page.app.theme == "dark"
        assert "no theme named “neon”" in page.status


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_whatever_a_screen_draws_has_a_plain_character(opened, story, size):
    async with opened([story.change()], size) as page:
        drawn = page.text
        for keys in (("question_mark",), ("o",), ("4", "enter", "enter"), ("t",), (":",), ("v",), ("slash", "x")):
            await page.press(*keys)
            drawn += page.text
            await page.press("escape", "escape", "escape")
        assert {sign for sign in plain(drawn) if not sign.isascii() and not sign.isalnum()} == set()
