"""The overview screen, and the short line that says what articles changed."""

import pytest

from copydesk.tui.panes.index import CoverageIndex
from copydesk.tui.panes.news import new_conflicts, news_of
from copydesk.tui.panes.overview import sparkline

CAME = 1709400000.0


def arrivals(story):
    return {story.TIMES: CAME, story.WIRE: CAME + 600, story.COAST: CAME + 3600}


def with_arrivals(story, *args, **fields):
    from dataclasses import replace

    return replace(story.change(*args, **fields), arrivals=arrivals(story))


async def test_the_overview_shows_arrivals_outlets_and_who_says_what(opened, story):
    async with opened([with_arrivals(story)]) as page:
        await page.press("o")
        lines = page.text
        assert "arrivals — 3 articles, 2024-03-02" in lines
        assert "█" in lines
        assert any("Harbour Times" in line and "2 claims" in line for line in page.frame)
        row = next(line for line in page.frame if "dead in the ferry fire" in line)
        assert "14" in row
        assert "16" in row
        rows = [line.strip("│ ") for line in page.frame]
        toll, wording = (next(n for n, row in enumerate(rows) if row.startswith(sign)) for sign in ("‼ ", "≠ "))
        assert toll < wording
        await page.press("o")
        assert "overview" not in page.text


async def test_a_conflict_and_an_outlet_are_opened_from_the_overview(opened, story):
    async with opened([with_arrivals(story)]) as page:
        await page.press("1", "o", "G", "k", "enter")
        assert (page.focused, page.cursor(5)) == ("discrepancies", "d_toll")
        await page.press("o", "j", "j", "j", "j", "enter")
        assert "only Harbour Times" in page.status


async def test_the_overview_tells_whose_text_others_print_and_opens_it(opened, story):
    from dataclasses import replace

    ferry = story.ferry()
    relayed = [replace(one, origin="Coastal Press") if one.id == story.COAST else one for one in ferry.articles]
    snapshot = replace(ferry, articles=tuple(relayed), articles_by_id={one.id: one for one in relayed})
    async with opened([with_arrivals(story, snapshot)]) as page:
        await page.press("o")
        assert any("Coastal Press" in line and "⟳ outlet unknown" in line for line in page.frame)
        await page.press("G", "k", "k", "k", "k", "k", "enter")
        assert page.focused == "articles"
        assert "origin: Coastal Press" in page.detail()


async def test_enter_on_a_line_of_the_overview_that_leads_nowhere_goes_to_the_next_that_does(opened, story):
    async with opened([with_arrivals(story)]) as page:
        await page.press("o", "enter")
        assert "overview" in page.text
        await page.press("enter")
        assert "only Harbour Times" in page.status


async def test_the_overview_follows_what_arrives(opened, story):
    async with opened([with_arrivals(story)]) as page:
        await page.press("o")
        await page.arrive(with_arrivals(story, story.ferry_with_late_desk(), story.LATE))
        assert "Late Desk" in page.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)])
async def test_the_overview_fits_every_size(opened, story, size):
    async with opened([with_arrivals(story)], size) as page:
        await page.press("o")
        assert "who says what" in page.text
        await page.resize(120, 40)
        assert "dead in the ferry fire" in page.text


@pytest.mark.parametrize(("width", "bar"), [(60, ""), (80, "██████"), (120, "█" * 24)])
async def test_an_outlet_stands_with_all_its_figures_at_every_width(opened, story, width, bar):
    async with opened([with_arrivals(story)], (width, 30)) as page:
        await page.press("o")
        row = " ".join(next(line for line in page.frame if "2 claims" in line).strip("│").split())
        assert row.endswith("2 claims 1 quote 1 article 2 ≠‼")
        assert bar in row


def test_a_sparkline_shows_the_least_and_the_most():
    assert sparkline([], 10) == ""
    assert sparkline([5.0], 10) == "█"
    line = sparkline([0, 0, 0, 0, 0, 0, 0, 0, 4, 9], 3)
    assert line == "█▁▁"


def test_news_tell_of_what_is_new_and_not_of_what_an_article_joined(story):
    before, after = CoverageIndex(story.ferry()), CoverageIndex(story.ferry_with_late_desk())
    assert news_of(before, after, (story.LATE,)) == "Late Desk: 1 new claim, 1 conflict"
    assert news_of(before, after, (story.LATE, story.WIRE)) == "2 articles: 1 new claim, 1 conflict"
    assert news_of(before, before, (story.TIMES,)) == "Harbour Times: nothing new"
    assert news_of(after, before, (story.LATE,)) == "late-desk.txt went: nothing new"
    assert news_of(after, before, (story.LATE, "gone.txt")) == "2 articles went: nothing new"
    assert news_of(before, after, ()) is None


def test_a_conflict_under_another_id_is_not_new(story):
    from dataclasses import replace

    renamed = story.snapshot(story.ARTICLES, discrepancies=(replace(story.TOLL, id="d_other"),))
    assert new_conflicts(story.ferry(), renamed) == []


async def test_what_the_last_run_knew_is_no_news(opened, story):
    from dataclasses import replace

    restoring = replace(story.change(story.ferry(), story.TIMES, story.WIRE), is_restored=False)
    async with opened([replace(story.change(None), is_restored=False)], announce=("bell",)) as page:
        rung = []
        page.app.bell = lambda: rung.append("bell")
        await page.arrive(restoring)
        await page.arrive(story.change(story.ferry(), story.COAST))
        assert "articles:" not in page.status
        assert "nothing new" not in page.status
        await page.arrive(story.change(story.ferry_with_late_desk(), story.LATE))
        assert "Late Desk: 1 new claim, 1 conflict" in page.status
        assert rung == ["bell"]


async def test_the_status_line_says_what_an_article_changed(opened, story):
    async with opened([story.change()]) as page:
        await page.arrive(story.change(story.ferry_with_late_desk(), story.LATE))
        assert "Late Desk: 1 new claim, 1 conflict" in page.status
