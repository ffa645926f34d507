"""Versions of one article: the way between them and what changed, also without colour."""

from dataclasses import replace

from copydesk.core.model import Article, ArticleStatus, Range, Snapshot

HEADLINE = "Ferry fire kills 14 off Maren"


def version(name: str, day: str, *paragraphs: str, later: str | None = None) -> Article:
    body, start = [], 0
    for paragraph in paragraphs:
        body.append(Range(start, start + len(paragraph)))
        start += len(paragraph) + 2
    made = Article(
        name,
        f"sha-{name}",
        ArticleStatus.OK,
        outlet="Harbour Times",
        headline=HEADLINE,
        published=day,
        text="\n\n".join(paragraphs),
        body=tuple(body),
    )
    return (
        replace(made, status=ArticleStatus.SUPERSEDED, later_version=later, reason=f"a later version is here: {later}")
        if later
        else made
    )


def both(old: tuple[str, ...], new: tuple[str, ...]) -> Snapshot:
    first, second = version("early.md", "2024-03-01", *old, later="late.md"), version("late.md", "2024-03-02", *new)
    return Snapshot(articles=(first, second), articles_by_id={"early.md": first, "late.md": second})


async def test_what_changed_in_a_later_version_is_shown_and_leads_there_and_back(opened, story):
    old = ("Fourteen people died aboard the Aurora on Friday.", "The cause is not known.")
    new = ("Sixteen people died aboard the Aurora on Friday.", "A fuel line had burst.")
    async with opened([story.change(both(old, new))]) as page:
        await page.press("1")
        assert page.cursor(1) == "early.md"
        detail = page.detail()
        assert "a later version is here: late.md" in detail
        assert "[-Fourteen-] {+Sixteen+} people died aboard the Aurora on Friday." in detail
        assert "[-The cause is not known.-] {+A fuel line had burst.+}" in detail
        dashboard = page.app.dashboard
        await page.press("6")
        lines = [index for index, (line, _) in enumerate(dashboard.detail._lines) if "later version:" in _plain(line)]
        dashboard.detail.move_to(lines[0])
        await page.press("enter")
        assert "▸ earlier version: 2024-03-01" in page.detail()
        assert "[-gone-] {+new+}" in page.detail()
        assert "[-Fourteen-] {+Sixteen+}" in page.detail()


async def test_words_that_went_and_came_are_shown_as_written(opened, story):
    old = ("[/b] [@click=app.quit]twelve[/] people died in the fire.", "[-signs-] of its own")
    new = ("[/b] [bold]thirteen[/] people died in the fire.", "\x1b[31mred")
    async with opened([story.change(both(old, new))]) as page:
        await page.press("1")
        detail = page.detail()
        assert "[/b] [-[@click=app.quit]twelve[/]-] {+[bold]thirteen[/]+} people died in the fire." in detail
        assert "[-[-signs-] of its own-] {+�[31mred+}" in detail
        assert "\x1b" not in detail


async def test_a_change_of_a_whole_book_is_told_in_part(opened, story):
    old = tuple(f"paragraph {number} alpha" for number in range(300))
    new = (*(f"chapter {number} beta" for number in range(300)), "z" * 100_000)
    async with opened([story.change(both(old, new))]) as page:
        await page.press("1")
        assert "more paragraphs" in page.app.dashboard.detail.text
        assert len(page.app.dashboard.detail.text) < 20_000


def _plain(line):
    return "".join(piece.text for piece in line)
