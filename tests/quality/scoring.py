"""Scores a report document against gold.json: what was found, what was invented, what was mixed up.

A report is the document of `--once --format json`; gold names articles by the number their file begins with, and
everything by [start, end) offsets. Shares lie between 0 and 1; counts are of errors.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from rapidfuzz import fuzz

Document = Mapping[str, Any]
NAMED_TYPES = {"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT"}
PLACE_TYPES = {"GPE", "LOC", "FAC"}
MARKS = "\"'“”‘’«»„"
LONGEST_MENTION = 600  # a longer span would match every claim of its paragraph
UNCOUNTED = {"conflicting", "opinion"}  # claims whose merges are neither right nor wrong
TITLE = re.compile(r"^(the|mr|mrs|ms|dr|prof|professor|president|mayor) ")


class Place(NamedTuple):
    """A stretch of one article."""

    article: str
    start: int
    end: int


def score(report: Document, gold: Document, texts: Mapping[str, str]) -> dict[str, float]:
    """Every figure of the gate, by name; texts holds the decoded files by file name."""
    files = {key: article["file"] for key, article in gold["articles"].items()}
    return {
        "offsets_wrong": offsets_wrong(report, texts),
        **score_entities(report, gold),
        **score_quotes(report, gold, files, texts),
        **score_claims(report, gold, files),
        **score_discrepancies(report, gold, files),
        **score_furniture(report, gold, texts),
    }


def offsets_wrong(report: Document, texts: Mapping[str, str]) -> int:
    """Spans and quotations that are not the text at their offsets, and articles that are not their file's text."""
    wrong: int = sum(
        article["text"] != texts[article["id"]] for article in report["articles"] if article["id"] in texts
    )
    mentions = [m for group in ("entities", "claims") for item in report[group] for m in item["mentions"]]
    mentions += [m for card in report["discrepancies"] for value in card["values"] for m in value["mentions"]]
    wrong += sum(texts.get(m["article"], "")[m["start"] : m["end"]] != m["text"] for m in mentions)
    for quote in report["quotes"]:
        for variant in quote["variants"]:
            text = texts.get(variant["article"], "")
            wrong += " ".join(text[start:end] for start, end in variant["content"]) != variant["text"]
    return wrong


def score_entities(report: Document, gold: Document) -> dict[str, float]:
    """F1 over named entities by name and type; merged: how many too few, where a found one holds several of gold's.

    A gold entity found in two pieces is one right entity of two.
    """
    wanted = [e for e in gold["entities"] if is_asked(e)]
    asked = set().union(*(names(e) for e in wanted))
    neutral = set().union(*(names(e) for e in gold["entities"] if not is_asked(e)))
    found = [e for e in report["entities"] if e["type"] in NAMED_TYPES and (names(e) & asked or not names(e) & neutral)]
    matches = [[same_entity(e, w) for w in wanted] for e in found]
    recalled = sum(any(row[n] for row in matches) for n in range(len(wanted)))
    right = min(recalled, sum(map(any, matches)))
    merged = sum(max(0, sum(row) - 1) for row in matches)
    return {"entities_f1": f1(share(right, len(found)), share(recalled, len(wanted))), "entities_merged": merged}


def is_asked(entity: Document) -> bool:
    return entity["type"] in NAMED_TYPES and entity.get("named", True) and not entity.get("boilerplate_only", False)


def same_entity(found: Document, wanted: Document) -> bool:
    both_places = {found["type"], wanted["type"]} <= PLACE_TYPES
    return (both_places or found["type"] == wanted["type"]) and bool(names(found) & names(wanted))


def names(entity: Document) -> set[str]:
    return {folded(name) for name in (entity["name"], *entity["aliases"])} - {""}


def folded(name: str) -> str:
    """A name without case, punctuation, possessive, article and title."""
    plain = re.sub(r"[^\w ]+", " ", re.sub(r"['’]s\b", "", name.casefold()))
    return TITLE.sub("", " ".join(plain.split()))


def score_quotes(
    report: Document, gold: Document, files: Mapping[str, str], texts: Mapping[str, str]
) -> dict[str, float]:
    """F1 over quoted segments (overlap of .8 without their marks), and who is named for those that were found."""
    wanted = [
        (bare(Place(files[q["article"]], *segment), texts), q)
        for q in gold["quotes"]
        if q["kind"] != "scare"
        for segment in q["segments"]
    ]
    found = [
        (bare(Place(v["article"], *segment), texts), q)
        for q in report["quotes"]
        if q["kind"] != "indirect"
        for v in q["variants"]
        for segment in v["segments"]
    ]
    pairs = list(pair_off(wanted, found))
    spoken = [(want["speaker"], *want.get("speaker_alt", ()), got["speaker"]) for want, got in pairs if want["speaker"]]
    named = [speakers for speakers in spoken if speakers[-1]]
    right = sum(any(same_speaker(name, speakers[-1]) for name in speakers[:-1]) for speakers in named)
    return {
        "quotes_f1": f1(share(len(pairs), len(found)), share(len(pairs), len(wanted))),
        "speaker_precision": share(right, len(named)),
        "speaker_coverage": share(len(named), len(spoken)),
    }


def bare(place: Place, texts: Mapping[str, str]) -> Place:
    """The place without the marks, commas and stops at its ends."""
    words = texts.get(place.article, "")[place.start : place.end]
    start = place.start + len(words) - len(words.lstrip(MARKS + " \n"))
    return Place(place.article, start, max(start, place.start + len(words.rstrip(MARKS + ",. \n"))))


def pair_off(
    wanted: Sequence[tuple[Place, Document]], found: Sequence[tuple[Place, Document]]
) -> Iterator[tuple[Document, Document]]:
    """Each wanted segment with the found one that covers the same words; none is used twice."""
    left = list(found)
    for place, want in wanted:
        twin = next((f for f in left if overlap(place, f[0]) >= 0.8 * spread(place, f[0])), None)
        if twin is not None:
            left.remove(twin)
            yield want, twin[1]


def same_speaker(wanted: str, found: str) -> bool:
    a, b = folded(wanted), folded(found)
    return a == b or (bool(set(a.split()) & set(b.split())) and fuzz.token_set_ratio(a, b) >= 90)


def score_claims(report: Document, gold: Document, files: Mapping[str, str]) -> dict[str, float]:
    """Pairs of statements in different articles: how many merged ones belong together, how many that do are merged.

    A claim on which gold's articles disagree, or that is an opinion, counts neither way.
    """
    agreed = [places(c["mentions"], files) for c in gold["claims"] if c["status"] not in UNCOUNTED]
    uncounted = [places(c["mentions"], files) for c in gold["claims"] if c["status"] in UNCOUNTED]
    wanted = {(n, *pair) for n, group in enumerate(agreed) for pair in article_pairs(group)}
    merged = right = 0
    found = set()
    for claim in report["claims"]:
        held = [(m["article"], members(m, agreed), members(m, uncounted)) for m in claim["mentions"]]
        for (a, one, one_uncounted), (b, other, other_uncounted) in combinations(held, 2):
            if a == b or (one_uncounted & other_uncounted and not one & other):
                continue
            merged += 1
            right += bool(one & other)
            found |= {(n, *sorted((a, b))) for n in one & other}
    return {"merge_precision": share(right, merged), "merge_recall": share(len(found & wanted), len(wanted))}


def article_pairs(group: Iterable[Place]) -> Iterator[tuple[str, str]]:
    return combinations(sorted({place.article for place in group}), 2)


def members(mention: Document, groups: Sequence[Sequence[Place]]) -> set[int]:
    return {n for n, group in enumerate(groups) if any(touches(mention, place) for place in group)}


def score_discrepancies(report: Document, gold: Document, files: Mapping[str, str]) -> dict[str, float]:
    """Conflicts found, and cards that claim one: right ones, and those that fell for a tempting non-conflict."""
    cards = report["discrepancies"]
    conflicts = [d for d in gold["discrepancies"] if d["severity"] == "conflict"]
    claimed = [card for card in cards if card["severity"] == "conflict"]
    right = [card for card in claimed if any(shows(card, d, files) for d in gold["discrepancies"])]
    fooled = [c for c in claimed if c not in right and any(shows(c, trap, files) for trap in gold["non_conflicts"])]
    return {
        "discrepancy_recall": share(sum(any(shows(c, d, files) for c in cards) for d in conflicts), len(conflicts)),
        "conflict_precision": share(len(right), len(claimed)),
        "trapped": len(fooled),
    }


def shows(card: Document, topic: Document, files: Mapping[str, str]) -> bool:
    """Whether two values of the card stand where gold has two different values of this topic."""
    sides = set()
    for value in topic["values"]:
        (place,) = places([value], files)
        sides |= {
            (value["value"], n) for n, v in enumerate(card["values"]) if any(touches(m, place) for m in v["mentions"])
        }
    return len({wanted for wanted, _ in sides}) > 1 and len({shown for _, shown in sides}) > 1


def score_furniture(report: Document, gold: Document, texts: Mapping[str, str]) -> dict[str, float]:
    """Pieces of furniture of which more than half was taken for prose, and the share of letters of prose left out."""
    body_of = {article["id"]: positions(article["body"]) for article in report["articles"]}
    kept = lost = letters = 0
    for article in gold["articles"].values():
        body = body_of.get(article["file"], set())
        furniture = [(piece["start"], piece["end"]) for piece in article["boilerplate_spans"]]
        kept += sum(len(positions([piece]) & body) * 2 > piece[1] - piece[0] for piece in furniture)
        prose = {n for n, sign in enumerate(texts[article["file"]]) if sign.isalnum()} - positions(furniture)
        letters += len(prose)
        lost += len(prose - body)
    return {"furniture_kept": kept, "prose_lost": share(lost, letters)}


def positions(ranges: Iterable[Sequence[int]]) -> set[int]:
    return {n for start, end in ranges for n in range(start, end)}


def places(mentions: Iterable[Document], files: Mapping[str, str]) -> list[Place]:
    return [Place(files[m["article"]], m["start"], m["end"]) for m in mentions]


def touches(mention: Document, place: Place) -> bool:
    """Whether the two share half of the shorter one."""
    here = Place(mention["article"], mention["start"], mention["end"])
    shorter = min(here.end - here.start, place.end - place.start)
    return here.end - here.start <= LONGEST_MENTION and overlap(here, place) >= max(1, 0.5 * shorter)


def overlap(a: Place, b: Place) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start)) if a.article == b.article else 0


def spread(a: Place, b: Place) -> int:
    return max(1, max(a.end, b.end) - min(a.start, b.start))


def share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
