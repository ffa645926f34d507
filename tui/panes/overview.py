"""The coverage at a glance: when articles came, who claims how much, and who says what in each discrepancy."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from copydesk.core.model import Article, Discrepancy, Severity
from copydesk.tui.panes.cards import BLANK, Card, Paragraph, heading, words
from copydesk.tui.panes.cells import Line, Piece, fit
from copydesk.tui.panes.discrepancies import SIGNS, ordered_values
from copydesk.tui.panes.index import CoverageIndex, Target, target_of

OUTLET = "outlet"  # the pane of a target that stands for an outlet
_BARS = " ▁▂▃▄▅▆▇█"
_SPARKS = 60  # cells of a sparkline at most
_NAME, _LEAST_NAME = 24, 9
_BAR, _SHORT_BAR = 24, 6
_ROOMY, _TIGHT = 90, 70  # cells from which there is room for long bars, and for any
_FIGURES = 49  # cells of an outlet's figures, with what stands between
_TOPIC = 34
_LEAST_COLUMN, _WIDEST_COLUMN = 9, 18
_MOST = 100  # discrepancies: more are no overview


def overview_card(coverage: CoverageIndex, arrivals: Mapping[str, float], width: int) -> Card:
    """`arrivals`: when each article came, in Unix time."""
    paragraphs = [
        *_arrivals(list(arrivals.values()), width),
        *_outlets(coverage, width),
        *_origins(coverage),
        *_sides(coverage, width),
    ]
    return Card("overview", tuple(paragraphs))


def sparkline(moments: Sequence[float], cells: int) -> str:
    """How many fall into each of `cells` equal stretches; anything at all shows, and the fullest is full."""
    if not moments:
        return ""
    first, last = min(moments), max(moments)
    stretch = (last - first) / cells or 1.0
    counts = Counter(min(int((moment - first) / stretch), cells - 1) for moment in moments)
    most = max(counts.values())
    used = cells if last > first else 1
    return "".join(_BARS[-(-counts[cell] * (len(_BARS) - 1) // most)] for cell in range(used))


def _arrivals(moments: Sequence[float], width: int) -> list[Paragraph]:
    if not moments:
        return [heading("arrivals"), words("no article has come yet", "muted"), BLANK]
    line = sparkline(moments, max(10, min(_SPARKS, width - 4)))
    first, last = (f"{datetime.fromtimestamp(moment):%Y-%m-%d %H:%M}" for moment in (min(moments), max(moments)))
    period = first if first == last else f"{first} to {last}"
    number = f"{len(moments)} article{'' if len(moments) == 1 else 's'}"
    return [
        heading("arrivals", f"— {number}, {period}"),
        Paragraph((Piece("  "), Piece(line, "new")), is_row=True),
        BLANK,
    ]


def _outlets(coverage: CoverageIndex, width: int) -> Iterator[Paragraph]:
    """Those that claim most first; enter limits all panes to one. Where there is little room bar and name give way."""
    cells = _BAR if width >= _ROOMY else _SHORT_BAR if width >= _TIGHT else 0
    name = max(_LEAST_NAME, min(_NAME, width - _FIGURES - cells))
    counts = {pane: held.value for pane, held in coverage.ways.counts_by_outlet.items()}
    yield heading("outlets by claims", "— enter: only this one")
    most = max(counts["claims"].values(), default=0)
    for outlet in sorted(counts["articles"], key=lambda name: (-counts["claims"][name], name)):
        claims = counts["claims"][outlet]
        quotes = _counted(counts["quotes"][outlet], "quote", 4)
        articles = _counted(counts["articles"][outlet], "article", 3)
        bar = "█" * -(-claims * cells // most) if most else ""
        line = [
            Piece("  "),
            Piece(fit(outlet, name), "strong"),
            Piece(" "),
            Piece(bar, "new"),
            Piece(" " * (cells - len(bar))),
            Piece(str(claims).rjust(6 if cells else 4)),
            Piece(f" claim{' ' if claims == 1 else 's'} {quotes} {articles}", "muted"),
            Piece(f" {counts['discrepancies'][outlet]:>3} ≠‼", "differs"),
        ]
        yield Paragraph(tuple(line), target=Target(OUTLET, outlet), is_row=True)
    yield BLANK


def _origins(coverage: CoverageIndex) -> Iterator[Paragraph]:
    """Whose text other outlets print: those whom most print first; enter opens the first of the articles."""
    printed: defaultdict[str, list[Article]] = defaultdict(list)
    for article in coverage.snapshot.articles:
        if article.origin and article.origin != article.outlet:
            printed[article.origin].append(article)
    if not printed:
        return
    yield heading("whose text others print", "— one origin each; enter opens the first article")
    for origin in sorted(printed, key=lambda name: (-len(printed[name]), name))[:_MOST]:
        articles = coverage.in_order(article.id for article in printed[origin])
        outlets = ", ".join(dict.fromkeys(map(coverage.outlet, articles)))
        line = (Piece("  "), Piece(fit(origin, _NAME), "strong"), Piece(f" ⟳ {outlets}", "muted"))
        yield Paragraph(line, target=Target("articles", articles[0]), is_row=True)
    yield BLANK


def _counted(number: int, noun: str, cells: int) -> str:
    return f"{number:>{cells}} {noun}{' ' if number == 1 else 's'}"


def _sides(coverage: CoverageIndex, width: int) -> Iterator[Paragraph]:
    """A table of values by outlet, conflicts first."""
    standing = [one for one in coverage.snapshot.discrepancies if one.id not in coverage.dismissed]
    cards = [one for severity in Severity for one in standing if one.severity is severity]
    yield heading("who says what", "— the discrepancies by outlet; enter opens one")
    if not cards:
        yield words("no discrepancy", "muted")
        return
    said = [(one, _said(one, coverage)) for one in cards[:_MOST]]
    ranked = Counter(outlet for _, values in said for outlet in values)
    outlets = sorted(ranked, key=lambda outlet: (-ranked[outlet], outlet))
    topic = min(_TOPIC, max(width // 3, 12))
    room = max((width - topic - 4) // _LEAST_COLUMN, 1)
    shown, left_out = outlets[:room], len(outlets) - room
    column = max(_LEAST_COLUMN, min(_WIDEST_COLUMN, (width - topic - 4) // len(shown)))
    blank = Piece(fit("", topic + 2))
    yield _row([blank], [(outlet.removeprefix("The "), "muted") for outlet in shown], column)
    for one, values in said:
        sign, ink = SIGNS[one.severity]
        cells = [(", ".join(values.get(outlet, ())) or "·", ink if outlet in values else "muted") for outlet in shown]
        yield _row([Piece(f"{sign} ", ink), Piece(fit(one.topic, topic), "strong")], cells, column, target_of(one))
    if len(cards) > _MOST:
        yield words(f"and {len(cards) - _MOST} more: all stand in the pane of discrepancies", "muted")
    if left_out > 0:
        yield words(f"and {left_out} outlets more than there is room for", "muted")


def _said(one: Discrepancy, coverage: CoverageIndex) -> dict[str, list[str]]:
    """The values by outlet, each once; those of a running count in the order in which they came."""
    values: defaultdict[str, list[str]] = defaultdict(list)
    for value in ordered_values(one, coverage):
        for outlet in dict.fromkeys(coverage.outlet(mention.span.article) for mention in value.mentions):
            values[outlet].append(value.value)
    return values


def _row(named: Line, cells: Iterable[tuple[str, str]], column: int, target: Target | None = None) -> Paragraph:
    line: Line = [Piece("  "), *named, *(Piece(f" {fit(text, column - 1)}", ink) for text, ink in cells)]
    return Paragraph(tuple(line), target=target, is_row=True)
