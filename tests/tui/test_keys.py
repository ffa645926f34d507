"""The table of keys: what is made from it, and that it holds together."""

from collections import Counter

import pytest

from copydesk.tui.keys import KEYS, footer_keys, groups, keys_in_force, keys_table_markdown, rebind
from copydesk.tui.screens.dashboard import DashboardScreen


def test_no_key_has_two_actions():
    counts = Counter(key for row in KEYS for key in row.keys)
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_id_is_dotted_and_stands_once():
    ids = [row.id for row in KEYS]
    assert len(set(ids)) == len(ids)
    assert all("." in each for each in ids)


def test_every_action_of_the_table_is_there():
    names = [row.action.partition("(")[0] for row in KEYS if not row.action.startswith("app.")]
    assert [name for name in names if not hasattr(DashboardScreen, f"action_{name}")] == []


def test_every_key_has_a_letter_or_stands_in_the_palette():
    unlettered = [row.id for row in KEYS if row.keys and not any("+" not in key for key in row.keys)]
    assert unlettered == ["pane.previous", "app.suspend"] or unlettered == ["app.suspend"]


@pytest.mark.parametrize("noun", ["articles", "entities", "quotes", "claims", "discrepancies", "detail"])
def test_the_footer_of_a_pane_holds_at_most_eight_and_help_is_the_last(noun):
    offered = footer_keys(noun)
    assert len(offered) <= 8
    assert offered[-1][0].id == "app.help"


def test_help_shows_every_key_of_the_table_once():
    assert sorted(key.id for _, keys in groups() for key in keys) == sorted(key.id for key in KEYS)


def test_the_readmes_table_prints_keys_as_readers_call_them():
    table = keys_table_markdown()
    assert "| `]` | next discrepancy | `discrepancy.next` |" in table
    assert "| `j`, `↓` | down | `row.down` |" in table


def test_footer_and_help_print_the_readers_own_keys():
    rebind({"pane.zoom": "Z,question_mark,plus,ctrl+x,f5"})
    try:
        assert next(key.printed for key, _ in footer_keys("detail") if key.id == "pane.zoom") == "Z, ?, +, ctrl+x, f5"
        assert [key.keys for _, keys in groups() for key in keys if key.id == "pane.zoom"] == [
            ("Z", "question_mark", "plus", "ctrl+x", "f5")
        ]
        assert len(keys_in_force()) == len(KEYS)
    finally:
        rebind({})
    assert keys_in_force() == KEYS
    assert "| `z` | zoom the pane, and back | `pane.zoom` |" in keys_table_markdown()
