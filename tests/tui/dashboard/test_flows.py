"""What a reader does with the dashboard, one flow a feature."""

from dataclasses import replace

import pytest

from copydesk.core.model import Confidence


async def test_the_first_screen_shows_conflicts_first_and_the_evidence_of_the_first(opened, story):
    async with opened([story.change()]) as page:
        assert page.ids(5) == ["d_toll", "d_wording"]
        assert "‼ conflict dead in the ferry fire: 14 (Harbour Times) → 16 (Northern Wire)" in page.text
        assert "14 — Harbour Times" in page.detail()
        assert "Harbour Times · 2024-03-02 · harbour-times.md:3 · as said by the coast guard" in page.detail()


async def test_a_conflict_that_is_hardly_sure_stands_below_those_that_are_surer_however_new_it_is(opened, story):
    late = story.ferry_with_late_desk()
    day, *others = late.discrepancies
    unsure = replace(late, discrepancies=(replace(day, confidence=Confidence.LOW), *others))
    async with opened([story.change(unsure)]) as page:
        assert page.ids(5) == ["d_toll", "d_day", "d_wording"]


async def test_sides_of_unknown_outlets_are_told_apart_by_their_files(opened, story):
    nobodys = [replace(one, outlet=None) if one.id == story.WIRE else one for one in story.ferry().articles]
    snapshot = replace(story.ferry(), articles=tuple(nobodys), articles_by_id={one.id: one for one in nobodys})
    async with opened([story.change(snapshot)]) as page:
        assert "16 — northern-wire.txt" in page.detail()


async def test_of_many_sentences_a_card_first_says_who_is_on_which_side(opened, story):
    often = replace(story.TOLL.values[0], mentions=story.TOLL.values[0].mentions * 2)
    long = replace(story.ferry(), discrepancies=(replace(story.TOLL, values=(often, story.TOLL.values[1])),))
    async with opened([story.change(long)], (120, 60)) as page:
        fourteen, sixteen = "14 — Harbour Times · first 2024-03-02", "16 — Northern Wire · first 2024-03-03"
        detail = page.detail()
        assert detail.index(fourteen) < detail.index(sixteen) < detail.index("harbour-times.md:3")
        assert detail.count(sixteen) == 1


async def test_each_pane_has_its_number_and_count_in_the_border(opened, story):
    async with opened([story.change()]) as page:
        titles = [page.pane(number)[0].strip("─━ ") for number in range(1, 6)]
        assert titles == [
            "1 articles 5",
            "2 entities 3 · mentions in articles",
            "3 quotes 2",
            "4 claims 4 · outlets·origins·voices",
            "5 discrepancies 2 · ‼ 1 ≠ 1",
        ]
        assert page.pane(6)[0].strip("─━ ") == "6 detail · discrepancy"


async def test_a_file_that_was_not_used_is_a_row_with_its_reason(opened, story):
    async with opened([story.change()], (200, 50)) as page:
        assert "✗ broken.txt: not text: binary content" in page.text
        assert "– notes.pdf: this kind of file is not read" in page.text


async def test_numbers_tab_and_letters_go_from_pane_to_pane(opened, story):
    async with opened([story.change()]) as page:
        visited = [page.focused]
        for key in ("tab", "tab", "l", "shift+tab", "h", "3", "6"):
            await page.press(key)
            visited.append(page.focused)
        assert visited == [
            "discrepancies", "detail", "articles", "entities", "articles", "detail", "quotes", "detail"
        ]  # fmt: skip


async def test_the_cursor_walks_and_the_detail_follows(opened, story):
    async with opened([story.change()]) as page:
        await page.press("4", "j")
        assert page.cursor(4) == "c_sixteen"
        assert "1 outlet · 1 origin · 1 voice" in page.detail()
        await page.press("G")
        assert page.cursor(4) == "c_departure"
        await page.press("g", "k")
        assert page.cursor(4) == "c_fourteen"


async def test_what_arrives_moves_neither_the_cursor_nor_the_detail(opened, story):
    async with opened([story.change()]) as page:
        await page.press("2", "j", "4", "j")
        shown = page.pane(6)
        await page.arrive(story.change(story.ferry_with_late_desk(), story.LATE, read=4))
        assert page.cursor(4) == "c_sixteen"
        assert page.cursor(2) == "e_brandt"
        assert page.cursor(5) == "d_toll"
        assert page.pane(6)[:8] == shown[:8]
        assert "4 read" in page.status


async def test_what_comes_above_the_cursor_is_in_sight_where_the_first_line_was(opened, story):
    full = story.ferry_with_late_desk()
    before = story.snapshot(story.ARTICLES, claims=full.claims[1:])
    async with opened([story.change(before)], (80, 7)) as page:
        await page.press("4")
        rows = len(page.pane(4)) - 2
        assert rows < len(full.claims)
        await page.arrive(story.change(full, story.LATE))
        assert page.cursor(4) == full.claims[1].id
        assert page.app.dashboard.lists[4].scroll_offset.y == 0


async def test_what_arrives_does_not_scroll_the_detail_that_is_read(opened, story):
    async with opened([story.change()], (80, 24)) as page:
        await page.press("6", "j", "j", "j", "j", "d")
        top = page.pane(6)[1]
        await page.arrive(story.change(story.ferry_with_late_desk(), story.LATE))
        assert page.pane(6)[1] == top
        assert "18 — Late Desk" in page.detail()


async def test_before_the_first_key_the_lists_stay_at_their_top(opened, story):
    async with opened([story.change()]) as page:
        await page.arrive(story.change(story.ferry_with_late_desk(), story.LATE))
        assert page.cursor(2) == "e_hospitals"
        assert page.cursor(5) == page.ids(5)[0] == "d_day"


async def test_an_item_that_goes_leaves_the_cursor_on_its_line(opened, story):
    async with opened([story.change(story.ferry_with_late_desk())]) as page:
        await page.press("4", "j")
        assert page.cursor(4) == "c_fourteen"
        without = story.snapshot(story.ARTICLES, claims=(story.SIXTEEN, story.PROMISE))
        await page.arrive(story.change(without, story.TIMES))
        assert page.cursor(4) == "c_promise"
        assert "no longer there" in page.detail()


async def test_new_items_are_marked_until_seen_and_changed_ones_again(opened, story):
    async with opened([story.change()]) as page:
        assert page.pane(5)[1].startswith("●")
        await page.press("space", "j", "k")
        assert page.pane(5)[1].startswith("  ‼")
        await page.arrive(story.change(story.ferry_with_late_desk(), story.LATE))
        toll = next(line for line in page.pane(5) if "dead in the ferry fire" in line)
        assert toll.startswith("◐")


async def test_seen_marks_of_a_discrepancy_do_not_mark_a_claim_on_the_same_words(opened, story):
    async with opened([story.change()]) as page:
        await page.press("space")
        assert all(line.startswith("●") for line in page.pane(4)[1:5])


async def test_open_leads_from_a_row_to_the_article_at_the_line_and_back(opened, story):
    async with opened([story.change()]) as page:
        await page.press("enter")
        assert page.focused == "detail"
        await page.press("j", "j", "j", "j", "j", "enter")
        assert "text of harbour-times.md" in page.pane(6)[0]
        assert page.app.dashboard.detail.cursor == 0
        assert page.pane(6)[1].split(maxsplit=2)[:2] == ["1", "‼"]
        await page.press("escape")
        assert "6 detail · discrepancy" in page.pane(6)[0]
        await page.press("escape")
        assert page.focused == "discrepancies"


async def test_the_way_back_is_as_long_as_the_way_there(opened, story):
    async with opened([story.change()]) as page:
        await page.press("2", "j", "j", "enter")
        titles = []
        dashboard = page.app.dashboard
        for words in ("Minister Tomas Rehn promised", "Tomas Rehn person"):
            line = next(index for index, (pieces, _) in enumerate(dashboard.detail._lines) if words in _plain(pieces))
            dashboard.detail.move_to(line)
            await page.press("enter")
            titles.append(page.pane(6)[0].strip("─━ "))
        assert titles == ["6 detail · claim", "6 detail · entity"]
        assert len(dashboard.history) == 2
        await page.press("escape", "escape")
        assert dashboard.history == []
        assert "Tomas Rehn" in page.detail()


async def test_an_article_opens_as_its_text_with_everything_marked(opened, story):
    async with opened([story.change()]) as page:
        await page.press("1", "j", "j", "enter")
        assert "text of harbour-times.md" in page.pane(6)[0]
        inks = {
            piece.text: piece.ink
            for paragraph in page.app.dashboard.detail._card.paragraphs
            for piece in paragraph.pieces
            if piece.ink
        }
        assert inks["Aurora"] == "named"
        assert inks["Fourteen people"] == "conflict"
        assert inks["Ilse Brandt"] == "named"
        await page.press("escape")
        assert page.focused == "articles"


async def test_discrepancies_are_stepped_through_from_anywhere(opened, story):
    async with opened([story.change()]) as page:
        await page.press("2", "right_square_bracket")
        assert (page.focused, page.cursor(5)) == ("discrepancies", "d_toll")
        await page.press("6", "right_square_bracket")
        assert (page.focused, page.cursor(5)) == ("detail", "d_wording")
        assert "Ilse Brandt's words" in page.detail()
        await page.press("left_square_bracket")
        assert page.cursor(5) == "d_toll"


async def test_stepping_past_the_last_discrepancy_says_so(opened, story):
    async with opened([story.change()]) as page:
        await page.press("5", "G", "right_square_bracket")
        assert page.cursor(5) == "d_wording"
        assert "this is the last discrepancy" in page.status
        await page.press("left_square_bracket")
        assert page.cursor(5) == "d_toll"
        await page.press("left_square_bracket")
        assert "this is the first discrepancy" in page.status
        await page.press("slash", *"zqxv", "enter", "right_square_bracket")
        assert "no discrepancy is listed" in page.status


@pytest.mark.parametrize("key", ["enter", "space", "v", "x", "a", "m", "M", "y"])
async def test_a_key_says_that_nothing_is_selected(opened, story, key):
    async with opened([story.change()]) as page:
        await page.press("5", "slash", *"zqxv", "enter", key)
        assert "nothing is selected here" in page.status
        assert page.focused == "discrepancies"


async def test_the_filter_narrows_while_typing_and_stays_until_escape(opened, story):
    async with opened([story.change()]) as page:
        await page.press("4", "slash")
        await page.type("inquiry")
        assert page.ids(4) == ["c_promise"]
        assert page.pane(4)[0].strip("─━ ") == "4 claims 1 of 4 · /inquiry"
        await page.press("enter")
        assert page.focused == "claims"
        await page.arrive(story.change(story.ferry_with_late_desk(), story.LATE))
        assert page.ids(4) == ["c_promise"]
        await page.press("escape")
        assert len(page.ids(4)) == 5
        assert "/inquiry" not in page.text


async def test_the_filter_forgives_a_typing_mistake(opened, story):
    async with opened([story.change()]) as page:
        await page.press("4", "slash")
        await page.type("inqury")
        assert page.ids(4) == ["c_promise"]


async def test_escape_in_the_filter_line_drops_the_filter(opened, story):
    async with opened([story.change()]) as page:
        await page.press("4", "slash")
        await page.type("zzzz")
        assert page.ids(4) == []
        assert "nothing here for this filter" in page.text
        await page.press("escape")
        assert len(page.ids(4)) == 4
        assert page.focused == "claims"


async def test_one_entity_limits_every_pane(opened, story):
    async with opened([story.change()]) as page:
        await page.press("2", "j", "j", "f")
        assert page.ids(2) == ["e_rehn"]
        assert page.ids(3) == ["q_inquiry"]
        assert page.ids(4) == ["c_promise"]
        assert page.ids(1) == [story.TIMES, story.WIRE]
        assert "only Tomas Rehn" in page.status
        await page.press("escape")
        assert len(page.ids(4)) == 4


async def test_one_outlet_is_chosen_from_those_behind_an_item(opened, story):
    async with opened([story.change()]) as page:
        await page.press("5", "f")
        assert "outlet: Northern Wire" in page.text
        await page.press("down", "down", "enter")
        assert page.ids(4) == ["c_sixteen", "c_promise"]
        assert "only Northern Wire" in page.status


async def test_sorting_changes_the_order_and_says_so(opened, story):
    async with opened([story.change()]) as page:
        await page.press("2", "s", "s")
        assert page.ids(2) == ["e_aurora", "e_brandt", "e_rehn"]
        assert "by name" in page.pane(2)[0]
        await page.press("4", "s")
        assert page.ids(4)[-1] == "c_departure"


async def test_zoom_gives_a_pane_everything_and_takes_it_back(opened, story):
    async with opened([story.change()]) as page:
        await page.press("2", "z")
        assert page.pane(4) == []
        assert len(page.pane(2)) == 37
        await page.press("4")
        assert page.pane(2) == []
        assert len(page.pane(4)) == 37
        await page.press("z")
        assert all(page.pane(number) for number in range(1, 7))


async def test_pause_holds_the_view_and_not_the_reading(opened, story):
    async with opened([story.change()]) as page:
        await page.press("p")
        await page.arrive(story.change(story.ferry_with_late_desk(), story.LATE, read=4))
        assert "paused, 1 not shown" in page.status
        assert "4 read" in page.status
        assert len(page.ids(4)) == 4
        await page.press("p")
        assert len(page.ids(4)) == 5
        assert "paused" not in page.status


async def test_copying_says_that_it_was_sent_and_not_more(opened, story):
    async with opened([story.change()]) as page:
        await page.press("4", "y")
        assert page.copied == "‼ Fourteen people died when the ferry Aurora caught fire (Harbour Times)"
        assert "sent to the terminal" in page.status


async def test_rescan_asks_the_desk(opened, story):
    async with opened([story.change()]) as page:
        await page.press("r")
        assert page.desk.calls == ["rescan"]
        assert "looking through the folder again" in page.status


async def test_a_theme_is_tried_on_and_kept_or_not(opened, story):
    async with opened([story.change()]) as page:
        await page.press("t", "up")
        tried = page.app.theme
        assert tried != "dark"
        await page.press("escape")
        assert page.app.theme == "dark"
        await page.press("t", "up", "enter")
        assert page.app.theme == tried


async def test_the_help_lists_every_key_and_the_signs_of_the_pane(opened, story):
    from copydesk.tui.keys import KEYS

    async with opened([story.change()], (120, 90)) as page:
        await page.press("4", "question_mark")
        assert "single source: one outlet" in page.text
        assert all(key.description in page.text for key in KEYS)
        await page.press("escape")
        assert "help · claims" not in page.text


async def test_what_is_opened_is_seen_and_a_whole_pane_is_caught_up_with(opened, story):
    async with opened([story.change()]) as page:
        await page.press("5", "enter", "escape")
        assert page.pane(5)[1].startswith("  ‼")
        assert page.pane(5)[2].startswith("●")
        await page.press("C")
        assert page.pane(5)[2].startswith("  ≠")
        assert page.pane(4)[1].startswith("●")


async def test_a_title_tells_how_many_are_new_once_some_are_seen(opened, story):
    async with opened([story.change()]) as page:
        for _ in page.app.dashboard._ahead:  # all of it, however busy the machine is
            pass
        await page.press("4", "space")
        assert page.pane(4)[0].strip("─━ ") == "4 claims 4 · 3 new · outlets·origins·voices"


def title(page, number):
    return page.pane(number)[0].strip("─━ ")


async def counted(page):
    """What is new is counted while nobody does anything: all of it, however busy the machine is."""
    for _ in page.app.dashboard._ahead:
        pass
    await page.settle()


async def test_what_has_come_since_they_were_counted_is_new(opened, story):
    async with opened([story.change()]) as page:
        await counted(page)
        await page.arrive(story.change(story.ferry_with_late_desk(), story.LATE))
        assert title(page, 4) == "4 claims 5 · outlets·origins·voices"  # all new is no news
    async with opened([story.change()]) as page:
        await counted(page)
        await page.press("4", "space")
        await page.arrive(story.change(story.ferry_with_late_desk(), story.LATE))
        assert title(page, 4) == "4 claims 5 · 4 new · outlets·origins·voices"


async def test_a_title_tells_how_many_are_left_after_catching_up_with_some(opened, story):
    async with opened([story.change()]) as page:
        await counted(page)
        await page.press("4", "slash", *"inquiry", "enter", "C", "escape")
        assert title(page, 4) == "4 claims 4 · 3 new · outlets·origins·voices"
        await page.press("U")
        assert title(page, 4) == "4 claims 4 · outlets·origins·voices"


async def test_a_narrow_title_keeps_what_narrows_the_pane_and_leaves_the_rest_out_whole(opened, story):
    async with opened([story.change()], (80, 24)) as page:
        await counted(page)
        await page.press("5", "space", "slash", *"dead in the ferry fire", "enter")
        assert title(page, 5) == "5 discrepancies 1 of 2 · /dead in the fer…"
        await page.press("slash", *["backspace"] * 18, "enter")
        assert title(page, 5) == "5 discrepancies 1 of 2 · /dead · ‼ 1 ≠ 0"
        await page.press("escape")
        assert title(page, 5) == "5 discrepancies 2 · ‼ 1 ≠ 1 · 1 new"


async def test_the_footer_offers_what_one_does_in_the_pane(opened, story):
    async with opened([story.change()]) as page:
        assert "x dismiss" in page.frame[-1]
        await page.press("2")
        assert "m merge" in page.frame[-1]
        await page.press("6")
        assert "esc back" in page.frame[-1]
        await page.resize(60, 20)
        assert page.frame[-1].endswith("? help")


async def test_the_palette_runs_an_action_by_its_name(opened, story):
    async with opened([story.change()]) as page:
        await page.press("4", "colon")
        await page.type("mark all")
        await page.app.workers.wait_for_complete()
        await page.press("enter")
        await page.settle()
        assert page.pane(4)[1].startswith("  ‼")
        assert page.pane(5)[1].startswith("●")


async def test_quit_ends_with_nothing_wrong(opened, story):
    async with opened([story.change()]) as page:
        await page.press("q")
        assert page.app.return_code == 0


def _plain(pieces):
    return "".join(piece.text for piece in pieces)


async def test_enter_twice_leads_from_a_row_to_its_first_place_in_an_article(opened, story):
    async with opened([story.change()]) as page:
        await page.press("5", "enter", "enter")
        assert "text of harbour-times.md" in page.pane(6)[0]
        await page.press("escape")
        assert "discrepancy" in page.pane(6)[0]


async def test_claims_and_quotes_are_found_by_their_outlet(opened, story):
    async with opened([story.change()]) as page:
        await page.press("4", "slash")
        await page.type("northern wire")
        assert 0 < len(page.ids(4)) < 4
        await page.press("escape", "3", "slash")
        await page.type("harbour times")
        assert page.ids(3) == ["q_all"]


async def test_the_card_of_a_file_that_failed_says_why_and_what_becomes_of_it(opened, story):
    async with opened([story.change()]) as page:
        await page.press("1", "g")
        assert "✗ failed  not text: binary content" in page.detail()
        assert "read again by itself" in page.detail()
        assert "words: 0" not in page.detail()


async def test_a_title_tells_that_what_is_listed_only_nearly_holds_the_words(opened, story):
    async with opened([story.change()]) as page:
        await page.press("2", "slash")
        await page.type("brandt")
        assert "/brandt" in page.pane(2)[0]
        await page.press("escape", "slash")
        await page.type("ilse brant")
        assert page.ids(2) == ["e_brandt"]
        assert "≈ilse brant" in page.pane(2)[0]


async def test_without_a_discrepancy_the_detail_tells_what_there_is_and_leads_to_it(opened, story):
    from dataclasses import replace

    quiet = replace(story.ferry(), discrepancies=())
    async with opened([story.change(quiet)]) as page:
        assert "5 articles  4 claims · 2 quotes · 3 entities" in page.detail()
        assert "No discrepancy was found" in page.detail()
        assert "claims of the most origins" in page.detail()
        await page.press("6", "enter")
        assert "claim" in page.pane(6)[0]
        await page.press("escape")
        assert "No discrepancy was found" in page.detail()
