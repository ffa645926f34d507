"""What a reader does to items: verdicts, dismissals, corrections, merging, splitting, and taking it back."""

import pytest

from copydesk.core.marking import MarkKind
from copydesk.core.state.marks import Marks


def told(page) -> dict[str, dict]:
    return {mark.kind.value: mark.told for mark in page.marks.all()}


async def test_a_verdict_with_a_note_stands_in_the_row_and_on_the_card(opened, story):
    async with opened([story.change()]) as page:
        await page.press("4", "v", "j", "j", "enter")
        await page.type("seen the log")
        await page.press("enter")
        assert told(page) == {"claim.verdict": {"verdict": "verified", "note": "seen the log"}}
        assert page.pane(4)[1].startswith("●✔ ‼")
        assert "your verdict: ✔ verified" in page.detail()
        assert ": seen the log" in page.detail()


async def test_a_verdict_is_found_by_the_filter_and_survives_new_articles(opened, story):
    async with opened([story.change()]) as page:
        await page.press("5", "v", "j", "j", "j", "j", "enter", "x", "enter")
        await page.arrive(story.change(story.ferry_with_late_desk(), story.LATE))
        await page.press("slash")
        await page.type("inconclusive")
        assert page.ids(5) == ["d_toll"]


async def test_escape_gives_no_verdict_and_other_items_take_none(opened, story):
    async with opened([story.change()]) as page:
        await page.press("4", "v", "enter", "escape")
        assert page.marks.all() == ()
        await page.press("2", "v")
        assert "verdicts are given on claims and discrepancies" in page.status


async def test_a_dismissed_discrepancy_is_listed_apart_and_comes_back(opened, story):
    async with opened([story.change()]) as page:
        await page.press("x")
        assert page.ids(5) == ["d_wording"]
        assert page.pane(5)[0].strip("─━ ") == "5 discrepancies 1 · ‼ 0 ≠ 1 · 1 dismissed"
        await page.press("X")
        assert page.ids(5) == ["d_toll"]
        assert "dismissed 1" in page.pane(5)[0]
        await page.press("x")
        assert "Nothing is dismissed" in page.text
        await page.press("X")
        assert page.ids(5) == ["d_toll", "d_wording"]


async def test_undoing_a_dismissal_puts_the_cursor_on_what_is_back(opened, story):
    async with opened([story.change()]) as page:
        await page.press("x")
        assert page.cursor(5) == "d_wording"
        await page.press("U")
        assert page.cursor(5) == "d_toll"
        assert "dead in the ferry fire" in page.detail()


async def test_a_new_value_ends_a_dismissal(opened, story):
    async with opened([story.change()]) as page:
        await page.press("x")
        await page.arrive(story.change(story.ferry(), story.TIMES))
        assert page.ids(5) == ["d_wording"]
        await page.arrive(story.change(story.ferry_with_late_desk(), story.LATE))
        assert "d_toll" in page.ids(5)


async def test_undo_takes_back_one_action_after_the_other(opened, story):
    async with opened([story.change()]) as page:
        await page.press("x", "x")
        assert page.ids(5) == []
        await page.press("U")
        assert page.ids(5) == ["d_wording"]
        assert "undone: dismissed “Ilse Brandt's words”" in page.status
        await page.press("U", "U")
        assert page.ids(5) == ["d_toll", "d_wording"]
        assert "nothing to undo" in page.status


async def test_an_articles_outlet_is_set_and_counted_again(opened, story):
    async with opened([story.change()]) as page:
        await page.press("1", "j", "a", "enter")
        await page.type("Coast Radio")
        await page.press("enter")
        assert told(page) == {"article.outlet": {"outlet": "Coast Radio"}}
        assert page.desk.corrections[-1].outlets == {f"sha-{story.COAST}": "Coast Radio"}


async def test_a_date_that_is_none_is_not_taken(opened, story):
    async with opened([story.change()]) as page:
        await page.press("1", "j", "a", "down", "enter")
        await page.type("yesterday")
        await page.press("enter")
        assert "a date is written 2024-03-02" in page.text
        await page.press(*["backspace"] * len("yesterday"))
        await page.type("2024-03-01")
        await page.press("enter")
        assert page.desk.corrections[-1].published == {f"sha-{story.COAST}": "2024-03-01"}


async def test_a_quotes_speaker_and_kind_are_set_on_every_print_of_it(opened, story):
    async with opened([story.change()]) as page:
        await page.press("3", "a", "enter", *["backspace"] * len("Ilse Brandt"))
        await page.type("Tomas Rehn")
        await page.press("enter", "a", "down", "enter", "down", "enter")
        corrections = page.desk.corrections[-1]
        assert list(corrections.speakers.values()) == ["Tomas Rehn"] * 2
        assert [kind.value for kind in corrections.kinds.values()] == ["partial"] * 2


async def test_two_entities_are_merged_by_a_key_on_each(opened, story):
    async with opened([story.change()]) as page:
        await page.press("2", "m")
        assert "merge “Aurora”: m on another entity joins them, escape gives up" in page.status
        await page.press("j", "m")
        assert len(page.desk.corrections[-1].entities.joined) == 1
        assert "merged “Aurora” with “Ilse Brandt”" in page.status
        await page.press("U")
        assert not page.desk.corrections[-1].entities.joined


async def test_what_a_waiting_merge_says_is_whole_in_80_cells(opened, story):
    async with opened([story.change()], (80, 24)) as page:
        await page.press("4", "m")
        assert page.status.endswith("…”: m on another claim joins them, escape gives up")


async def test_escape_gives_a_merge_up_and_an_item_does_not_merge_with_itself(opened, story):
    async with opened([story.change()]) as page:
        await page.press("4", "m", "escape")
        assert "merge" not in page.status
        await page.press("m", "m")
        assert "nothing was merged" in page.status
        assert page.marks.all() == ()


async def test_a_part_is_taken_out_of_a_claim(opened, story):
    async with opened([story.change()]) as page:
        await page.press("4", "G", "k", "M")
        assert "Northern Wire: an inquiry" in page.text
        await page.press("down", "enter")
        assert page.desk.corrections[-1].claims.apart
        await page.press("G", "M")
        assert "nothing to split" in page.status


async def test_marks_are_there_from_the_start(opened, story, tmp_path):
    marks = Marks(tmp_path / "marks.sqlite")
    async with opened([story.change()], marks=marks) as page:
        await page.press("x")
    marks.close()
    again = Marks(tmp_path / "marks.sqlite")
    async with opened([story.change()], marks=again) as page:
        assert page.ids(5) == ["d_wording"]
        await page.press("U")
        assert page.ids(5) == ["d_toll", "d_wording"]
    again.close()


async def test_the_cursor_stays_on_what_its_item_became(opened, story):
    from dataclasses import replace

    async with opened([story.change()]) as page:
        await page.press("4", "j", "j")
        assert page.cursor(4) == "c_promise"
        renamed = replace(story.PROMISE, id="c_other")
        held = story.snapshot(story.ARTICLES, claims=(story.DEPARTURE, story.FOURTEEN, story.SIXTEEN, renamed))
        await page.arrive(story.change(held))
        assert page.cursor(4) == "c_other"
        assert "Minister Tomas Rehn promised" in page.detail()


@pytest.mark.parametrize("words", ["[/b] closes", "[@click=app.quit]x[/]", "before \x1b[31mred", "日本語 " * 30])
async def test_hostile_words_in_what_is_asked_are_shown_as_written(opened, story, words):
    from dataclasses import replace

    coast = replace(story.ARTICLES[1], outlet=words, headline=words)
    claim = replace(story.DEPARTURE, statement=words)
    named = replace(story.AURORA, name=words)
    held = story.snapshot([coast, *story.ARTICLES[2:]], claims=(claim, story.PROMISE), entities=(named, story.BRANDT))
    async with opened([story.change(held)]) as page:
        page.marks.change(words, {(MarkKind.OUTLET, "ff"): {"outlet": words}})
        for keys in (
            ("4", "v", "escape"),
            ("1", "a", "enter", "escape"),
            ("2", "m", "escape"),
            ("2", "m", "j", "m"),
            ("U",),
            ("U",),
        ):
            for key in keys:
                await page.press(key)
                assert not any(
                    ord(letter) < 0x20 or 0x7F <= ord(letter) < 0xA0 for line in page.frame for letter in line
                )
        assert page.app.is_running


async def test_catching_up_says_how_much_it_marked_and_is_taken_back(opened, story):
    async with opened([story.change()]) as page:
        await page.press("4", "space", "C")
        assert "marked 3 claims seen: U takes it back" in page.status
        assert "●" not in "".join(page.pane(4)[1:])
        await page.press("U")
        assert "undone: claims are as new as before" in page.status
        assert [line[0] for line in page.pane(4)[1:5]] == [" ", "●", "●", "●"]
        await page.press("U")
        assert "there is nothing to undo" in page.status


async def test_undo_takes_the_last_of_verdict_and_catching_up_back(opened, story):
    async with opened([story.change()]) as page:
        await page.press("4", "C", "5", "x", "U")
        assert "undone: dismissed" in page.status
        assert "●" not in "".join(page.pane(4)[1:])


async def test_space_marks_seen_and_new_again(opened, story):
    async with opened([story.change()]) as page:
        await page.press("5", "space")
        assert page.pane(5)[1].startswith("  ‼")
        await page.press("space")
        assert page.pane(5)[1].startswith("● ‼")
        assert "marked new again" in page.status


async def test_n_goes_to_what_is_new_and_begins_again_at_the_top(opened, story):
    async with opened([story.change()]) as page:
        pane = page.app.dashboard.lists[4]
        await page.press("4", "C", "G", "space", "g", "j", "space")
        visited = []
        for _ in range(3):
            await page.press("n")
            visited.append(pane.cursor)
        assert visited == [3, 1, 3]
        await page.press("C", "n")
        assert "nothing is new in claims" in page.status
