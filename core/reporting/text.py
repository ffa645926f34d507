"""The brief as plain text for a terminal: conflicts first, then what differs, claims, quotations and articles."""

import textwrap
from collections.abc import Iterator, Sequence

from copydesk.core.marking import Judged, Mark, Markings
from copydesk.core.model import Article, Discrepancy, Severity, Snapshot
from copydesk.core.reporting.brief import (
    LISTED,
    METHOD,
    MOST_OUTLETS,
    UNUSED,
    carriers,
    claims_counted,
    days_shown,
    notes_shown,
    passages,
    publisher_of,
    quotes_by_speaker,
    values_in_order,
    with_severity,
    words_explained,
)
from copydesk.core.reporting.kinds import EVERY_KIND, Kind
from copydesk.core.reporting.markings import judgement_shown
from copydesk.core.reporting.plain import one_line
from copydesk.core.reporting.summary import summary_line, summary_of
from copydesk.core.reporting.wording import SEVERITY_SIGNS, outlets_shown, status_shown

WIDTH = 100


def text_brief(
    snapshot: Snapshot,
    made_with_model: str,
    only: frozenset[Kind] = EVERY_KIND,
    width: int | None = WIDTH,
    marks: Sequence[Mark] | None = None,
) -> str:
    """The brief, ending with a line end. Lines are at most `width` columns, words that are longer aside.

    With the reader's `marks` it tells their verdicts and what they dismissed.
    """
    setting, markings = _Setting(width or WIDTH), Markings(marks or ())
    sections = [setting.wrapped(summary_line(summary_of(snapshot)), 0)]
    if Kind.DISCREPANCY in only:
        sections += [_discrepancies(setting, snapshot, severity, markings) for severity in Severity]
        sections.append(_dismissed(setting, snapshot, markings))
    if Kind.CLAIM in only:
        sections.append(_judged_claims(setting, snapshot, markings))
        sections.append(_claims(setting, snapshot, only))
    if Kind.QUOTE in only:
        sections.append(_quotes(setting, snapshot))
    if Kind.ENTITY in only:
        sections.append(_entities(setting, snapshot))
    if Kind.ARTICLE in only:
        sections.append(_articles(setting, snapshot))
    sections.append(setting.wrapped(f"{METHOD} Made with {made_with_model}.", 0))
    sections.append(_explained(setting, snapshot, only))
    return "\n\n".join("\n".join(lines) for lines in sections if lines) + "\n"


class _Setting:
    def __init__(self, width: int) -> None:
        self.width = max(width, 40)

    def wrapped(self, words: str, indent: int, hang: int | None = None) -> list[str]:
        first, rest = " " * indent, " " * (indent if hang is None else hang)
        lines = textwrap.wrap(
            one_line(words),
            self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return lines or [first.rstrip()]


def _discrepancies(setting: _Setting, snapshot: Snapshot, severity: Severity, markings: Markings) -> list[str]:
    found = [one for one in with_severity(snapshot, severity) if not markings.is_dismissed(snapshot, one)]
    if not found:
        return ["NO CONFLICTS"] if severity is Severity.CONFLICT else []
    title = "CONFLICTS" if severity is Severity.CONFLICT else "DIFFERS"
    lines = [f"{title} ({len(found)})"]
    for discrepancy in found:
        lines += ["", *_card(setting, snapshot, discrepancy, markings)]
    return lines


def _dismissed(setting: _Setting, snapshot: Snapshot, markings: Markings) -> list[str]:
    found = [one for one in snapshot.discrepancies if markings.is_dismissed(snapshot, one)]
    lines = [f"DISMISSED BY THE READER ({len(found)})"] if found else []
    for one in found:
        values = " / ".join(value.value for value in one.values)
        lines += setting.wrapped(f"{SEVERITY_SIGNS[one.severity]} {one.topic}: {values} [{one.id}]", 2, 4)
        lines += _judged(setting, snapshot, one, markings)
    return lines


def _judged_claims(setting: _Setting, snapshot: Snapshot, markings: Markings) -> list[str]:
    judged = [(claim, lines) for claim in snapshot.claims if (lines := _judged(setting, snapshot, claim, markings))]
    told = [f"THE READER'S VERDICTS ON CLAIMS ({len(judged)})"] if judged else []
    for claim, lines in judged:
        told += [*setting.wrapped(f"{claim.statement} [{claim.id}]", 2, 4), *lines]
    return told


def _judged(setting: _Setting, snapshot: Snapshot, item: Judged, markings: Markings) -> list[str]:
    judgements = (f"the reader: {judgement_shown(each)}" for each in markings.judgements(snapshot, item))
    return [line for words in judgements for line in setting.wrapped(words, 4, 6)]


def _card(setting: _Setting, snapshot: Snapshot, discrepancy: Discrepancy, markings: Markings) -> Iterator[str]:
    title = f"{SEVERITY_SIGNS[discrepancy.severity]} {discrepancy.topic}{notes_shown(discrepancy)}"
    yield from setting.wrapped(f"{title} [{discrepancy.id}]", 0, 2)
    yield from setting.wrapped(discrepancy.why, 2)
    yield from _judged(setting, snapshot, discrepancy, markings)
    for value, since in values_in_order(snapshot, discrepancy):
        printed = passages(snapshot, value)
        outlets = outlets_shown((passage.outlet for passage in printed), MOST_OUTLETS)
        yield from setting.wrapped(f"{value.value}{f' (first {since})' if since else ''}: {outlets}", 4, 6)
        for passage in printed:
            source = passage.sourced(f"{passage.article}:{passage.line}")
            yield from setting.wrapped(f"{source}: {passage.sentence}", 6, 8)


def _claims(setting: _Setting, snapshot: Snapshot, only: frozenset[Kind]) -> list[str]:
    """The claims that outlets share or deny; those of the cards and of single sources are only counted."""
    lines = [f"CLAIMS ({len(snapshot.claims)})"] if snapshot.claims else []
    for status in LISTED:
        for claim in snapshot.claims:
            if claim.status is status:
                outlets = outlets_shown(carriers(snapshot, claim), MOST_OUTLETS)
                lines += setting.wrapped(f"{status_shown(claim)}: {claim.statement} ({outlets}) [{claim.id}]", 2, 4)
    counted = claims_counted(snapshot, only)
    return lines + (setting.wrapped(f"Not listed: {counted}.", 2, 4) if counted else [])


def _explained(setting: _Setting, snapshot: Snapshot, only: frozenset[Kind]) -> list[str]:
    explained = words_explained(snapshot, only)
    return [line for sign, meaning in explained for line in setting.wrapped(f"{sign}: {meaning}", 2, 4)]


def _quotes(setting: _Setting, snapshot: Snapshot) -> list[str]:
    lines = [f"QUOTES ({len(snapshot.quotes)})"] if snapshot.quotes else []
    for speaker, quotes in quotes_by_speaker(snapshot):
        lines += setting.wrapped(f"{speaker} ({len(quotes)})", 2)
        for quote in quotes:
            denied = "not said, or denied: " if quote.negated else ""
            words = f"{denied}{snapshot.words_of(quote.variants[0])} ({outlets_shown(carriers(snapshot, quote))})"
            lines += setting.wrapped(words, 4, 6)
    return lines


def _entities(setting: _Setting, snapshot: Snapshot) -> list[str]:
    if not snapshot.entities:
        return []
    named = "; ".join(f"{entity.name} {len(entity.mentions)}" for entity in snapshot.entities)
    return [f"ENTITIES ({len(snapshot.entities)}), with their mentions", *setting.wrapped(named, 2)]


def _articles(setting: _Setting, snapshot: Snapshot) -> list[str]:
    days = days_shown(snapshot)
    lines = [f"ARTICLES ({len(snapshot.articles)}){f', {days}' if days else ''}"]
    for article in snapshot.articles:
        lines += setting.wrapped(_article_row(article), 2, 4)
    return lines


def _article_row(article: Article) -> str:
    if article.status in UNUSED:
        return f"✗ {article.id}: {article.status.value}: {article.reason or 'no reason given'}"
    known = [publisher_of(article), article.published or "no date", f"{article.words:,} words"]
    if article.copy_of or article.reason:
        known.append(f"copy of {article.copy_of}" if article.copy_of else article.reason or "")
    return f"{article.id}: {', '.join(known)}: {article.headline or 'no headline'}"
