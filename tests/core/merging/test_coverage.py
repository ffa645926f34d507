"""The coverage as a function of the set of articles: no order, no history."""

import hashlib
from collections.abc import Callable, Sequence
from random import Random

import pytest

from copydesk.core.merging.coverage import Coverage
from copydesk.core.merging.versions import Edit, changes_between
from copydesk.core.model import Article, ArticleStatus, Extract, Snapshot
from copydesk.core.reporting.report import report_document, report_json

pytestmark = pytest.mark.model
Read = Callable[..., tuple[Article, Extract]]
Story = list[tuple[Article, Extract]]

_LEAD = "A ferry sank off Cape Merrow on Tuesday, killing {} people, the coast guard said."
_AGENCY = (
    "Divers searched the wreck of the Brisa through the night while cranes waited at the northern mole of Ostra. "
    "Harbour master Jan Ek told reporters that the ship had been inspected twice since the winter. "
    "“We found nothing wrong with her pumps,” Ek said. Families slept in the town hall, where volunteers served soup. "
    "The owners, Varden Lines, said they would pay for the search and asked the city for patience."
)
ARTICLES = (
    ("a.md", "Harbour Post", "2031-04-02", "Ferry sinks off Cape Merrow", f"{_LEAD.format(12)}\n\n{_AGENCY}"),
    (
        "b.md",
        "Ferry Gazette",
        "2031-04-03",
        "Brisa toll rises",
        "Fourteen people were killed when the ferry Brisa sank off Cape Merrow, police in Ostra said. "
        "Jan Ek, 41, said the pumps had failed. “The pumps were old,” he said.\n\n"
        "Mayor Ana Lopez met harbour master Jan Ek in Ostra on Thursday.",
    ),
    ("c.md", "Tide Herald", "2031-04-03", "Ferry sinks", f"{_LEAD.format(12)}\n\n{_AGENCY}"),
    (
        "d.md",
        None,
        None,
        None,
        "The ferry Brisa sank on Wednesday off Cape Merrow. Varden Lines denied that the ship was unsafe. "
        "Jan Ek, 47, is the harbour master of Ostra.",
    ),
    (
        "e.md",
        "Harbour Post",
        "2031-04-04",
        "Ferry sinks off Cape Merrow",
        f"{_LEAD.format('at least 15')}\n\n{_AGENCY}",
    ),
    (
        "f.md",
        "Mole Times",
        "2031-04-05",
        "Mayor visits",
        "Mayor Ana Lopez met harbour master Jan Ek in Ostra on Wednesday. Lopez said Varden Lines had paid $2 million. "
        "“We found nothing wrong with her pumps,” Ek said.",
    ),
)


@pytest.fixture(scope="module")
def story(read_article: Read) -> Story:
    return [read_article(text, outlet, date, title, name) for name, outlet, date, title, text in ARTICLES]


def snapshot_of(articles: Sequence[tuple[Article, Extract | None]]) -> Snapshot:
    coverage = Coverage()
    for article, extract in articles:
        coverage.put(article, extract)
    return coverage.snapshot()


def report_of(snapshot: Snapshot) -> str:
    return report_json(report_document(snapshot, "a model"))


def shuffles(story: Story, count: int) -> list[Story]:
    chance = Random(7)
    return [chance.sample(story, len(story)) for _ in range(count)]


def test_the_story_holds_something_of_everything(story: Story) -> None:
    """Or the tests below would hold for nothing."""
    snapshot = snapshot_of(story)
    statuses = {article.id: article.status for article in snapshot.articles}
    assert statuses["a.md"] is ArticleStatus.SUPERSEDED
    assert statuses["c.md"] is ArticleStatus.COPY
    assert snapshot.entities
    assert snapshot.quotes
    assert len({claim.status for claim in snapshot.claims}) > 2
    assert {card.type for card in snapshot.discrepancies} >= {"number", "date"}


def test_any_order_of_arrival_gives_the_same_snapshot_and_the_same_bytes(story: Story) -> None:
    first = snapshot_of(story)
    report = report_of(first)
    for shuffled in shuffles(story, 25):
        snapshot = snapshot_of(shuffled)
        assert snapshot == first
        assert report_of(snapshot) == report


def test_putting_and_removing_leaves_what_the_set_alone_gives(story: Story) -> None:
    coverage, chance, present = Coverage(), Random(11), set[int]()
    for _ in range(40):
        which = chance.randrange(len(story))
        article, extract = story[which]
        if which in present:
            coverage.remove(article.id)
        else:
            coverage.put(article, extract)
        present ^= {which}
        if chance.random() < 0.4:
            assert coverage.snapshot() == snapshot_of([story[index] for index in sorted(present)])


def test_put_remove_put_is_put(story: Story) -> None:
    coverage = Coverage()
    for article, extract in story:
        coverage.put(article, extract)
    article, extract = story[1]
    coverage.remove(article.id)
    coverage.put(article, extract)
    coverage.put(article, extract)
    assert coverage.snapshot() == snapshot_of(story)


def test_a_new_version_of_a_file_replaces_the_old(story: Story) -> None:
    coverage = Coverage()
    for article, extract in story:
        coverage.put(article, None if article.id == "b.md" else extract)
    assert not any(mention.span.article == "b.md" for claim in coverage.snapshot().claims for mention in claim.mentions)
    coverage.put(*story[1])
    assert coverage.snapshot() == snapshot_of(story)


def test_removing_everything_leaves_nothing(story: Story) -> None:
    coverage = Coverage()
    for article, extract in story:
        coverage.put(article, extract)
    assert coverage.snapshot() != Snapshot()
    for article, _ in reversed(story):
        coverage.remove(article.id)
    assert coverage.snapshot() == Snapshot()


def test_an_unknown_id_changes_nothing(story: Story) -> None:
    coverage = Coverage()
    coverage.put(*story[0])
    before = coverage.snapshot()
    coverage.remove("nobody.md")
    assert coverage.snapshot() is before


def test_no_id_stands_for_two_things(story: Story) -> None:
    snapshot = snapshot_of(story)
    kinds = (snapshot.entities, snapshot.quotes, snapshot.claims, snapshot.discrepancies)
    ids = [one.id for kind in kinds for one in kind]
    assert len(ids) == len(set(ids))


def test_two_files_with_the_same_bytes_have_ids_of_their_own(read_article: Read) -> None:
    text = f"{_LEAD.format(12)}\n\nAna Lopez met Jan Ek in Ostra on Wednesday. “It is over,” Lopez said on the mole."
    twins = [read_article(text, None, None, None, name) for name in ("one.md", "two.md")]
    assert twins[0][0].sha256 == twins[1][0].sha256
    snapshot = snapshot_of(twins)
    kinds = (snapshot.entities, snapshot.quotes, snapshot.claims, snapshot.discrepancies)
    ids = [one.id for kind in kinds for one in kind]
    assert len(ids) == len(set(ids))


def test_whatever_is_said_stands_in_the_article_that_it_names(story: Story) -> None:
    snapshot = snapshot_of(story)
    current = {article.id for article in snapshot.articles if article.status is not ArticleStatus.SUPERSEDED}
    spans = [mention.span for claim in snapshot.claims for mention in claim.mentions]
    spans += [mention.span for card in snapshot.discrepancies for one in card.values for mention in one.mentions]
    spans += [span for entity in snapshot.entities for span in entity.mentions]
    for span in spans:
        assert span.article in current
        assert snapshot.text_of(span).strip() == snapshot.text_of(span) != ""


def test_a_file_that_says_nothing_is_shown_and_counts_for_nothing(story: Story) -> None:
    failed = Article("g.md", hashlib.sha256(b"").hexdigest(), ArticleStatus.FAILED, "no words")
    with_it = snapshot_of([*story, (failed, None)])
    assert failed in with_it.articles
    assert with_it.claims == snapshot_of(story).claims


def test_what_a_later_version_no_longer_says_is_withdrawn(read_article: Read) -> None:
    pumps = "Police in Ostra said the pumps of the Brisa had failed."
    title, outlet = "Ferry sinks off Cape Merrow", "Harbour Post"
    old = read_article(f"{_LEAD.format(12)}\n\n{pumps}\n\n{_AGENCY}", outlet, "2031-04-02", title, "old.md")
    new = read_article(f"{_LEAD.format(15)}\n\n{_AGENCY}", outlet, "2031-04-04", title, "new.md")
    before, after = snapshot_of([old]), snapshot_of([old, new])
    assert any("pumps" in claim.statement and "failed" in claim.statement for claim in before.claims)
    assert not any("failed" in claim.statement for claim in after.claims)
    assert not any("12" in value.value for card in after.discrepancies for value in card.values)
    superseded = after.articles_by_id["old.md"]
    assert superseded.later_version == "new.md"
    changes = changes_between(superseded, after.articles_by_id["new.md"])
    words = [(edit, text) for change in changes for edit, text in change.passages if edit is not Edit.KEPT]
    assert words == [(Edit.REMOVED, "12"), (Edit.ADDED, "15"), (Edit.REMOVED, pumps)]


@pytest.mark.parametrize(("other", "claims"), [("China", 1), ("Norway", 2)])
def test_a_capital_stands_for_its_country(read_article: Read, other: str, claims: int) -> None:
    gift = "{} has given the port of Ostra three cranes since the spring flood."
    coverage = Coverage()
    coverage.put(*read_article(gift.format("Beijing"), "Harbour Post", "2031-04-03", id="a.md"))
    coverage.put(*read_article(gift.format(other), "Tide Herald", "2031-04-03", id="b.md"))
    assert len(coverage.snapshot().claims) == claims
