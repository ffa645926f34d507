"""What goes in and out by the reader's hand: exports, the editor, the browser, articles pasted."""

import csv
import json
import webbrowser
from dataclasses import replace

import pytest
from textual.events import Paste

from copydesk.tui import outside
from copydesk.tui.panes.cells import shown


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A watched folder, beside where exports are suggested."""
    (tmp_path / "ferry").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path / "ferry"


async def test_the_export_says_whether_a_filter_leaves_something_out(opened, story, folder):
    async with opened([story.change(folder=str(folder))]) as page:
        await page.press("e")
        assert "export all as" in page.text
        await page.press("escape", "4", "slash")
        await page.type("inquiry")
        await page.press("enter", "e")
        assert "export only what filter and limit leave, as" in page.text


async def test_an_export_holds_what_the_filter_shows_and_says_where_it_is(opened, story, folder):
    async with opened([story.change(folder=str(folder))]) as page:
        await page.press("4", "slash")
        await page.type("inquiry")
        await page.press("enter", "e", "down", "down", "enter")
        assert "ferry-report.json" in page.text
        await page.press("enter")
        document = json.loads((folder.parent / "ferry-report.json").read_text("utf-8"))
        assert [claim["id"] for claim in document["claims"]] == ["c_promise"]
        assert len(document["discrepancies"]) == 2
        assert document["made_with"]["model"] == "stub 1.0"
        assert "marks" not in document
        assert f"written: {folder.parent}" in page.status


async def test_an_export_never_goes_over_a_file_nor_among_the_articles(opened, story, folder):
    (folder.parent / "ferry-brief.md").write_text("mine")
    async with opened([story.change(folder=str(folder))]) as page:
        await page.press("e", "enter")
        assert "ferry-brief-2.md" in page.text
        await page.press(*["backspace"] * len("-2.md"), ".", "m", "d", "enter")
        assert "there is a file of that name" in page.text
        await page.press(*["backspace"] * len("ferry-brief.md"))
        await page.type("ferry/x.md")
        await page.press("enter")
        assert "would be read as an article" in page.text
        await page.press("escape")
    assert (folder.parent / "ferry-brief.md").read_text() == "mine"
    assert list(folder.iterdir()) == []


async def test_tables_are_written_into_a_new_folder_and_never_into_one_that_is_there(opened, story, folder):
    async with opened([story.change(folder=str(folder))]) as page:
        await page.press("4", "slash")
        await page.type("inquiry")
        await page.press("enter", "e", "end", "enter")
        assert "CSV tables in a new folder, written to" in page.text
        assert "ferry-tables" in page.text
        await page.press("enter")
        tables = folder.parent / "ferry-tables"
        assert f"written: {folder.parent}" in page.status
        await page.press("e", "end", "enter", "backspace", "backspace", "enter")
        assert "there is a folder of that name" in page.text
        await page.press("escape")
    assert sorted(path.name for path in tables.iterdir()) == [
        "articles.csv",
        "claims.csv",
        "discrepancies.csv",
        "entities.csv",
        "quotes.csv",
    ]
    with open(tables / "claims.csv", encoding="utf-8-sig", newline="") as file:
        assert {row["id"] for row in csv.DictReader(file)} == {"c_promise"}
    assert b"\r\r\n" not in (tables / "claims.csv").read_bytes()


async def test_an_export_with_marks_tells_the_verdict_and_what_was_dismissed(opened, story, folder):
    async with opened([story.change(folder=str(folder))]) as page:
        await page.press("4", "v", "j", "j", "enter", "o", "k", "enter", "5", "x", "e", "down", "enter", "enter")
        brief = (folder.parent / "ferry-brief.md").read_text("utf-8")
    assert "verified" in brief
    assert ": ok" in brief
    assert "## Dismissed by the reader (1)" in brief


async def test_a_dismissed_discrepancy_is_not_in_an_export_without_marks(opened, story, folder):
    async with opened([story.change(folder=str(folder))]) as page:
        await page.press("e")
        assert "your marks" not in page.text  # as long as there are none
        await page.press("escape", "x", "e")
        assert "JSON report with your marks" in page.text
        await page.press("enter", "enter")
        assert "dead in the ferry fire" not in (folder.parent / "ferry-brief.md").read_text("utf-8")


async def test_the_editor_is_asked_for_and_the_file_must_be_there(opened, story, folder, monkeypatch):
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "vim -R")
    async with opened([story.change(folder=str(folder))]) as page:
        await page.press("1", "j", "j", "E")
        assert "is not in the folder any more" in page.status
        (folder / story.TIMES).write_text(story.TIMES_TEXT)
        await page.press("E")
        assert "cannot be handed over here" in page.status
        monkeypatch.delenv("EDITOR")
        await page.press("E")
        assert "no editor is set" in page.status


async def test_the_editor_opens_at_the_line_of_the_evidence(opened, story, folder, monkeypatch):
    ran = []
    monkeypatch.setenv("VISUAL", "vim")
    (folder / story.TIMES).write_text(story.TIMES_TEXT)
    async with opened([story.change(folder=str(folder))]) as page:
        page.app.dashboard._run = ran.append
        await page.press("5", "enter", *"jjjjjjj", "E")
    assert ran == [["vim", "+3", str(folder / story.TIMES)]]


def test_an_editor_that_takes_no_line_gets_none(tmp_path, monkeypatch):
    monkeypatch.setenv("VISUAL", "code --wait")
    assert outside.editor_command(tmp_path / "a.md", 7) == ["code", "--wait", str(tmp_path / "a.md")]


@pytest.mark.parametrize(
    ("url", "is_page"),
    [
        ("https://harbour.example/ferry", True),
        ("http://harbour.example", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https://a b", False),
        ("https://x\x1b[31m", False),
        ("--new-window", False),
        ("", False),
        (None, False),
    ],
)
def test_only_pages_are_opened(url, is_page):
    assert outside.is_address(url) is is_page


async def test_an_address_is_opened_in_the_browser(opened, story, folder, monkeypatch):
    went = []

    class Browser(webbrowser.BackgroundBrowser):
        def open(self, url, new=0, autoraise=True):
            went.append(url)
            return True

    monkeypatch.setattr(webbrowser, "get", lambda: Browser("none"))
    coast = replace(story.ARTICLES[1], url="https://coast.example/aurora")
    evil = replace(story.ARTICLES[2], url="file:///etc/passwd")
    async with opened([story.change(story.snapshot([coast, evil]), folder=str(folder))]) as page:
        await page.press("1", "w", "j", "w")
        assert "no web page" in page.status
    assert went == ["https://coast.example/aurora"]


async def paste(page, text: str) -> None:
    page.app.screen.focused.post_message(Paste(text))
    await page.settle()


async def test_an_article_is_added_by_pasting_it(opened, story, folder):
    async with opened([story.change(folder=str(folder))]) as page:
        await page.press("A")
        await paste(page, "Ferry found adrift\r\n\r\nThe Aurora was found adrift on Sunday.\n")
        await page.press("tab")
        await page.type("Isle: News")
        await page.press("tab")
        await page.type("2024-03-05")
        await page.press("enter")
        assert "added: ferry-found-adrift.md" in page.status
    written = (folder / "ferry-found-adrift.md").read_text("utf-8")
    assert written == (
        "---\noutlet: 'Isle: News'\npublished: '2024-03-05'\n---\n\n"
        "Ferry found adrift\n\nThe Aurora was found adrift on Sunday.\n"
    )


async def test_what_was_pasted_is_not_lost_by_one_key(opened, story, folder):
    async with opened([story.change(folder=str(folder))]) as page:
        await page.press("A", "tab", "enter")
        assert "there is no text yet" in page.text
        await page.press("shift+tab")
        await paste(page, "x" * 10_000)
        await page.press("escape")
        assert "escape again" in page.text
        await page.press("escape")
        assert list(folder.iterdir()) == []


async def test_pasted_escapes_reach_neither_terminal_nor_file(opened, story, folder):
    async with opened([story.change(folder=str(folder))]) as page:
        await page.press("A")
        await paste(page, "Headline \x1b[31m[/b] \u202egnp.exe\n\nText.")
        frame = page.text
        await page.press("tab", "enter")
    assert "\x1b" not in frame
    assert "\u202e" not in frame
    (written,) = folder.iterdir()
    assert written.read_text("utf-8").splitlines()[0] == "Headline \ufffd[31m[/b] \ufffdgnp.exe"
    assert shown(written.name) == written.name


def test_a_notification_cannot_end_its_own_sequence(monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    assert outside.notification("a\x07b\x1b]0;x") == "\x1b]9;a�b�]0,x\x07"
    monkeypatch.setenv("TERM", "foot")
    assert outside.notification("a;b") == "\x1b]777;notify;Copydesk;a,b\x07"
