"""How the dashboard keeps up: bursts become one paint, long lists cost what short ones do."""

import threading
from dataclasses import replace
from time import process_time

from copydesk.core.model import Snapshot
from copydesk.tui.inbox import Inbox


async def test_a_burst_is_painted_at_once_and_then_held_to_two_a_second(opened, story):
    async with opened([]) as page:
        shown = []
        show = page.app.dashboard.apply
        page.app.dashboard.apply = lambda change: (shown.append(change), show(change))
        page.clock.now += 10
        for number in range(200):
            page.desk.tell(story.change(None, f"article-{number}", read=number))
        await page.settle()
        assert len(shown) <= 1  # the rest is due half a second later
        page.clock.now += 0.5
        page.app._show()
        assert shown[-1].progress.read == 199
        assert {cause for change in shown for cause in change.cause} == {f"article-{n}" for n in range(200)}


async def test_what_an_article_brought_does_not_wait_for_the_word_that_it_is_being_read(opened, story):
    held = story.ferry()
    async with opened([story.change(held)]) as page:
        page.clock.now += 10
        page.desk.tell(story.change(held, waiting=1, current="late.txt"))
        await page.settle()
        page.clock.now += 0.1
        page.desk.tell(story.change(held, waiting=1, current="later.txt"))
        await page.settle()
        assert page.app.dashboard.progress.current == "late.txt"  # half a second is not over
        came = Snapshot(held.articles, articles_by_id=held.articles_by_id)
        page.desk.tell(story.change(came, "late.txt"))
        await page.settle()
        assert page.app.dashboard.coverage.snapshot is came


async def test_changes_from_the_desks_own_thread_are_shown(opened, story):
    async with opened([]) as page:
        page.clock.now += 10
        thread = threading.Thread(target=page.desk.tell, args=(story.change(),))
        thread.start()
        thread.join()
        await page.settle()
        await page.settle()
        assert page.ids(5) == ["d_toll", "d_wording"]


def test_the_inbox_keeps_the_latest_change_and_every_cause(story):
    inbox = Inbox()
    told = []
    inbox.put(story.change(None, "a", read=1))
    inbox.open(lambda: told.append("opened"))
    inbox.put(story.change(None, "b", "a", read=2))
    taken = inbox.take()
    assert taken.progress.read == 2
    assert taken.cause == ("a", "b")
    assert inbox.take() is None
    inbox.close()
    inbox.put(story.change())
    assert told == ["opened", "opened"]


async def test_a_hundred_thousand_rows_are_listed_and_walked(opened, story):
    articles = story.ferry().articles
    claims = tuple(replace(story.FOURTEEN, id=f"c_{number}") for number in range(100_000))
    held = Snapshot(articles, claims=claims, articles_by_id={each.id: each for each in articles})
    async with opened([story.change(held)]) as page:
        await page.press("4", "G")
        assert page.cursor(4) == "c_99999"
        pane = page.app.dashboard.lists[4]
        started = process_time()
        pane.relist()
        assert process_time() - started < 1.0
        assert page.cursor(4) == "c_99999"
