"""Hostile words on every surface: shown as written, obeyed nowhere."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from copydesk.core.model import (
    Article,
    ArticleStatus,
    Claim,
    ClaimStatus,
    Confidence,
    Discrepancy,
    DisputedValue,
    Entity,
    EntityType,
    Evidence,
    Quote,
    QuoteKind,
    Range,
    Report,
    Role,
    Severity,
    Snapshot,
    Span,
    Variant,
    Zone,
)

HOSTILE = {
    "a closing tag": "[/b] closes nothing",
    "brackets": "[Lopez] said",
    "an action": "[@click=app.quit]click[/]",
    "a style": "[red on blue]x[/red]",
    "an escape": "before \x1b[31mred\x1b]0;title\x07 after",
    "a c1 control": "\x9b31m and \x85",
    "wide characters": "日本語の見出しがここにあります",
    "emoji": "👩‍👩‍👧‍👦 🎉 🇳🇴 family",
    "right to left": "שלום עולם مرحبا",
    "an override": "safe\u202egnp.exe",
    "combining marks": "Z" + "\u0301" * 400,
    "no blanks": "x" * 10_000,
    "a very long headline": "word " * 2_000,
    "line breaks": "one\ntwo\r\nthree\ttab",
    "a lone surrogate": "name\udcff.txt",
    "a dollar": "$desk-conflict {x} %s \\[",
}


def snapshot_of(words: str) -> Snapshot:
    """A story in which every field that can hold words holds these."""
    article = Article(
        f"{words[:80]}.txt".replace("/", "_"),
        "sha",
        ArticleStatus.OK,
        outlet=words,
        origin=f"{words}!",
        headline=words,
        byline=(words,),
        dateline=words,
        published="2024-01-02",
        url=words,
        found_by={"outlet": words},
        words=3,
        text=f"{words}\n\n{words}",
    )
    failed = Article(f"x{article.id}", None, ArticleStatus.FAILED, reason=words)
    span = Span(article.id, 0, len(words))
    around = Range(0, len(words))
    pieces = (around,)
    variant = Variant(article.id, pieces, pieces, words, None, words, words, words, words)
    values = (DisputedValue(words, (Evidence(*span, *around, words),)), DisputedValue(f"{words}?", ()))
    return Snapshot(
        (article, failed),
        (Entity("e", words, EntityType.PERSON, (words, f"{words}2"), True, (Role(words, article.id),), (span,)),),
        (Quote("q", words, ("e",), QuoteKind.DIRECT, Confidence.LOW, False, (variant,)),),
        (
            Claim(
                "c",
                words,
                ClaimStatus.ONE_VOICE,
                words,
                2,
                2,
                1,
                (Report(*span, *around, words, words, Zone.BODY),),
                ("e",),
            ),
        ),
        (Discrepancy("d", words, Severity.CONFLICT, (words,), Confidence.LOW, words, words, ("c",), values),),
        {article.id: article, failed.id: failed},
    )


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
async def test_hostile_words_are_shown_as_written_on_every_surface(opened, story, words):
    change = story.change(snapshot_of(words), message=words, current=words, folder=f"/tmp/{words}")
    frames = []
    async with opened([change]) as page:
        for keys in (
            ("1", "enter"), ("escape", "2"), ("3",), ("4",), ("5", "enter"), ("j", "j", "j", "j", "enter"), ("y",),
            ("escape", "escape", "5", "f"), ("escape", "slash", "a"), ("escape", "question_mark"), ("escape",),
            ("5", "v"), ("escape", "x"), ("X",), ("X", "U"), ("o",), ("escape", "1", "a", "enter"), ("escape", "e"),
            ("escape", "3", "a", "enter"), ("escape", "2", "m"), ("escape", "4", "M", "w"),
        ):  # fmt: skip
            await page.press(*keys)
            frames.append(page.frame)
        await page.arrive(story.change(snapshot_of(words), f"{words[:80]}.txt".replace("/", "_")))
        frames.append(page.frame)
        for size in ((80, 24), (60, 20)):
            await page.resize(*size)
            for key in "15":
                await page.press(key)
                frames.append(page.frame)
        assert page.app.is_running
        assert page.app.return_code is None
    for frame in frames:
        assert max(cell_len(line) for line in frame) <= 120
        assert not any(ord(letter) < 0x20 or 0x7F <= ord(letter) < 0xA0 for line in frame for letter in line)
        "\n".join(frame).encode()  # what cannot be encoded would end the terminal's writer


@pytest.mark.parametrize("words", ["[/b] closes nothing", "[Lopez] said", "[@click=app.quit]click[/]"])
async def test_a_headline_with_brackets_is_shown_as_written(opened, story, words):
    headline = replace(story.ARTICLES[2], headline=words)
    async with opened([story.change(story.snapshot([headline]))], (200, 50)) as page:
        assert words in page.text
