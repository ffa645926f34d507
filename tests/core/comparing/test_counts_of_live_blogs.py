"""What a live blog counts may be out of date an hour later; a report of the day counts for the day."""

from collections.abc import Callable

import pytest

from copydesk.core.merging.coverage import Coverage
from copydesk.core.model import Article, Extract, Severity

pytestmark = pytest.mark.model
Read = Callable[..., tuple[Article, Extract]]
_STORM = "Storm Edda has hit Norvik. Karl Ek of Calder Line and Eva Holm of the council are at the harbour in Ostra."
_ENTRIES = ("The harbour in Ostra is closed.", "{told}", "Trains between Norvik and Ostra are halted.")


@pytest.mark.parametrize(
    ("told", "later"),
    [
        ("Storm Edda has left 60,000 homes without power.", "Storm Edda left 110,000 homes without power."),
        ("Storm Edda has killed two people in Norvik.", "Storm Edda killed three people in Norvik."),
    ],
)
@pytest.mark.parametrize("is_live", [False, True])
def test_a_count_of_an_entry_of_the_day_is_no_conflict_with_that_of_a_report(
    read_article: Read, told: str, later: str, *, is_live: bool
) -> None:
    entries = [
        f"{hour}.15 {entry.format(told=told)}" if is_live else entry.format(told=told)
        for hour, entry in enumerate(_ENTRIES, start=20)
    ]
    coverage = Coverage()
    coverage.put(*read_article("\n\n".join([_STORM, *entries]), "Harbour Post", id="a.md"))
    coverage.put(*read_article(f"{_STORM}\n\n{later}\n\nSchools stay shut.", "Tide Herald", id="b.md"))
    (card,) = coverage.snapshot().discrepancies
    assert card.severity is (Severity.DIFFERS if is_live else Severity.CONFLICT)
