"""What the dashboard does by itself: it announces conflicts where that is wanted, and wears changed themes."""

import os
from importlib.resources import files


def theme_file(folder, colour: str, name: str = "mine") -> None:
    text = files("copydesk.themes").joinpath("dark.toml").read_text("utf-8")
    path = folder / "mine.toml"
    path.write_text(text.replace('"dark"', f'"{name}"', 1).replace('"#14171c"', f'"{colour}"'))
    stamp = path.stat().st_mtime_ns + 10**9
    os.utime(path, ns=(stamp, stamp))


def background(page) -> str:
    return page.app.dashboard.detail.styles.background.hex.casefold()


async def announced(opened, story, announce, *snapshots) -> tuple[int, list[str]]:
    bells, written = [], []
    async with opened([story.change()], announce=announce) as page:
        page.app.bell = lambda: bells.append(1)
        page.app._driver.write = written.append
        for snapshot in snapshots:
            await page.arrive(story.change(snapshot, story.LATE))
    return len(bells), [words for words in written if "]9;" in words or "]777;" in words]


async def test_a_new_conflict_is_announced_once_and_only_where_it_is_wanted(opened, story):
    late = story.ferry_with_late_desk()
    bells, told = await announced(opened, story, ("bell", "desktop"), late, late)
    assert bells == 1
    assert told == ["\x1b]9;conflict: day of the count: Sunday / Saturday\x07"]
    assert await announced(opened, story, (), late) == (0, [])
    assert await announced(opened, story, ("bell",), story.ferry()) == (0, [])


async def test_what_is_there_at_the_start_is_not_announced(opened, story):
    bells = []
    async with opened([], announce=("bell",)) as page:
        page.app.bell = lambda: bells.append(1)
        await page.arrive(story.change(story.ferry(), story.TIMES))
    assert bells == []


async def test_a_theme_file_that_changes_is_worn_at_once_and_a_broken_one_is_said(opened, story, tmp_path):
    async with opened([story.change()], theme_folders=(tmp_path,)) as page:
        theme_file(tmp_path, "#102030")
        page.app.reload_themes()
        page.app.theme = "mine"
        await page.settle()
        assert background(page) == "#102030"
        theme_file(tmp_path, "#203040", "mine")
        (tmp_path / "mine.toml").touch()
        page.app.reload_themes()
        await page.settle()
        assert background(page) == "#203040"
        (tmp_path / "mine.toml").write_text("name = 3")
        page.app.reload_themes()
        await page.settle()
        assert background(page) == "#203040"
        assert "mine.toml" in page.status
