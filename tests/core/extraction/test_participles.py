import pytest

from copydesk.core.extraction.words.participles import gerund, past_participle


@pytest.mark.parametrize(
    ("lemma", "done", "doing"),
    [
        ("land", "landed", "landing"),
        ("close", "closed", "closing"),
        ("flee", "fled", "fleeing"),
        ("die", "died", "dying"),
        ("ban", "banned", "banning"),
        ("begin", "begun", "beginning"),
        ("open", "opened", "opening"),
        ("carry", "carried", "carrying"),
        ("pass", "passed", "passing"),
    ],
)
def test_verbs_take_their_form(lemma: str, done: str, doing: str) -> None:
    assert (past_participle(lemma), gerund(lemma)) == (done, doing)
