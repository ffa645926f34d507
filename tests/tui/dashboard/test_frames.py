"""The dashboard at the sizes people have: what is in sight, and that nothing overlaps or is cut off at the edge."""

from itertools import combinations, product

import pytest
from rich.cells import cell_len
from textual.geometry import Size

from copydesk.tui.panes.arranging import PANES, Form, Situation, arrange, form_of

SIZES = [(60, 20), (80, 24), (120, 40), (200, 50)]


@pytest.mark.parametrize("size", SIZES)
async def test_every_frame_has_status_panes_and_keys_within_the_terminal(opened, story, size):
    async with opened([story.change()], size) as page:
        frame = page.frame
        assert len(frame) == size[1]
        assert max(cell_len(line) for line in frame) <= size[0]
        assert frame[0].startswith(" ferry · 3 read")
        assert frame[-1].startswith(" tab pane")
        assert "discrepancies 2" in page.text
        assert "dead in the ferry fire" in page.text


async def test_at_60_by_20_one_pane_is_shown_with_tabs(opened, story):
    async with opened([story.change()], (60, 20)) as page:
        assert page.frame[1] == " 1 articles 2 entities 3 quotes 4 claims[5 discrep]6 detail"
        assert [number for number in PANES if page.pane(number)] == [5]
        await page.press("enter")
        assert [number for number in PANES if page.pane(number)] == [6]
        assert "Both count the dead" in page.text
        await page.press("escape", "1")
        assert [number for number in PANES if page.pane(number)] == [1]


async def test_at_80_by_24_the_lists_are_a_stack_with_one_open(opened, story):
    async with opened([story.change()], (80, 24)) as page:
        await page.press("3")
        assert [len(page.pane(number)) for number in range(1, 5)] == [1, 1, 19, 1]
        assert page.frame[1].startswith("─1 articles 5──")
        assert page.frame[2].startswith("─2 entities 3──")
        assert page.frame[3].startswith("━3 quotes 2━━")
        assert page.frame[22].startswith("─4 claims 4──")
        assert page.pane(5)
        assert page.pane(6)


async def test_at_120_by_40_everything_is_in_sight(opened, story):
    async with opened([story.change()]) as page:
        assert all(len(page.pane(number)) > 6 for number in PANES)
        assert page.pane(1)[2] == "● outlet unknown Aurora: what we know"
        assert page.pane(2)[1] == "● product Aurora             ?     3 in 3"
        assert page.pane(4)[3].startswith('● " one voice: Rehn Minister Tomas Rehn promised an inquiry')
        assert page.pane(4)[3].endswith("2·2·1")
        assert page.pane(3)[1].startswith("● Ilse Brandt            direct   “We did everything we could,”")
        assert page.pane(3)[1].endswith("×2")
        assert page.pane(5)[1].startswith(
            "● ‼ conflict dead in the ferry fire: 14 (Harbour Times) → 16 (Northern Wire)"
        )


async def test_a_resize_keeps_the_reader_where_they_were(opened, story):
    async with opened([story.change()]) as page:
        await page.press("4", "j", "j", "enter")
        for size in reversed(SIZES):
            await page.resize(*size)
            assert page.focused == "detail"
            assert "Minister Tomas Rehn promised an inquiry" in page.text


@pytest.mark.parametrize("width", [20, 72, 99, 100, 159, 160, 300])
def test_regions_lie_in_the_deck_and_never_overlap(width):
    for height, focused in product((8, 21, 22, 30, 36, 80), PANES):
        size = Size(width, height - 2)
        situation = Situation(form_of(Size(width, height)), focused, stacked=min(focused, 4))
        regions = list(arrange(size, situation).values())
        assert all(region in size.region and region.area for region in regions)
        assert not any(one.overlaps(other) for one, other in combinations(regions, 2))
        assert len(regions) == (1 if situation.form is Form.ONE_PANE else len(PANES))


async def test_a_wide_row_tells_who_prints_it_and_what_a_name_is_known_as(opened, story):
    async with opened([story.change()], (160, 40)) as page:
        await page.press("4", "z")
        assert "Minister Tomas Rehn promised an inquiry" in page.text
        assert "Harbour Times, Northern Wire" in page.text
        await page.press("3")
        assert "Harbour Times, Northern Wire" in page.text
        await page.press("2")
        assert " Minister; Rehn " in page.text


async def test_thirty_columns_have_room_for_every_tab(opened, story):
    async with opened([story.change()], (30, 8)) as page:
        assert page.frame[1] == " 1 a 2 e 3 q 4 c[5 d]6 d"
