"""The status line and the first screens: what the dashboard says while there is nothing to see."""

import pytest


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"model_state": "loading", "waiting": 5, "read": 0}, "loading the model, then reading starts"),
        ({"waiting": 2, "current": "tide.txt"}, "reading tide.txt"),
        ({"waiting": 60, "read": 39}, "████"),
        ({"folder_present": False}, "the folder is gone"),
        ({"message": "the disk is full"}, "the disk is full"),
        ({"model_state": "failed"}, "the model en_core_web_sm could not be loaded"),
    ],
)
async def test_the_status_line_says_what_is_going_on(opened, story, fields, said):
    async with opened([story.change(**fields)]) as page:
        assert said in page.status


async def test_a_folder_that_comes_back_is_followed_again_in_words(opened, story):
    async with opened([story.change(folder_present=False)]) as page:
        await page.arrive(story.change())
        assert "gone" not in page.status


async def test_it_opens_before_anything_is_known(opened):
    async with opened([]) as page:
        assert page.status == "opening…"
        assert "Copydesk" in page.text
        assert "Opening the folder" in page.text


async def test_an_empty_folder_explains_itself(opened, story):
    empty = story.snapshot(())
    async with opened([story.change(empty, read=0, failed=0, skipped=0, last_arrival=None)], (80, 24)) as page:
        assert "The folder is empty." in page.detail()
        assert page.frame[-1].startswith(" A add  r look again")
        assert f"Put articles into {story.FOLDER}" in page.detail()
        assert "It takes two articles to disagree." in page.text


async def test_the_first_screen_says_that_the_model_is_loading_and_then_reads(opened, story):
    empty = story.snapshot(())
    async with opened([story.change(empty, model_state="loading", waiting=4, read=0)]) as page:
        assert "The language model is loading" in page.detail()
        await page.arrive(story.change(story.ferry(), story.TIMES))
        assert "dead in the ferry fire" in page.detail()


async def test_one_article_says_that_it_takes_two(opened, story):
    alone = story.snapshot(story.ARTICLES[2:3])
    async with opened([story.change(alone)]) as page:
        assert "It takes two articles to disagree." in page.text
