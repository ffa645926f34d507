"""In which order discrepancies are shown."""

from copydesk.core.merging.discrepancy_index import Discrepancies
from copydesk.core.model import Confidence, Discrepancy, DisputedValue, Evidence, Severity


def card(topic: str, type_: str, severity: Severity, articles: str) -> Discrepancy:
    told = tuple(DisputedValue(name, (Evidence(f"{name}.md", 0, 5, 0, 5, "own"),)) for name in articles)
    return Discrepancy(f"d_{topic}", type_, severity, (), Confidence.HIGH, topic, "", (), told)


def test_conflicts_come_first_and_what_happened_before_how_it_is_put() -> None:
    found = Discrepancies()
    shown = [
        card("toll", "number", Severity.CONFLICT, "abc"),
        card("day", "date", Severity.CONFLICT, "ab"),
        card("crowd", "number", Severity.DIFFERS, "ab"),
        card("spelling", "name", Severity.DIFFERS, "abcd"),
        card("words", "quote_wording", Severity.DIFFERS, "abc"),
    ]
    for one in reversed(shown):
        found.put(one.topic, [one])
    assert list(found.all()) == shown
