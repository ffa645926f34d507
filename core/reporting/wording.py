"""Signs and short phrases that say the same thing wherever it is shown (product.md, Status of a claim)."""

from collections import Counter
from collections.abc import Iterable

from copydesk.core.model import Claim, ClaimStatus, EntityType, Severity

SEVERITY_SIGNS = {Severity.CONFLICT: "‼", Severity.DIFFERS: "≠"}

# What a type of entity is called: not everybody knows what a GPE is.
TYPE_WORDS = {
    EntityType.PERSON: "person",
    EntityType.ORG: "org",
    EntityType.GPE: "place",
    EntityType.LOC: "place",
    EntityType.FAC: "site",
    EntityType.NORP: "group",
    EntityType.EVENT: "event",
    EntityType.WORK: "work",
    EntityType.PRODUCT: "product",
    EntityType.LAW: "law",
}

# Each status as a reader sees it, and what it means: what the coverage shows, never what is true.
STATUS_MEANINGS = {
    ClaimStatus.CONFLICT: (
        "‼ conflict",
        "two articles that are no copies of each other give incompatible values for the same thing",
    ),
    ClaimStatus.DENIED: ("✗ denied", "somebody explicitly denies it"),
    ClaimStatus.DIFFERS: ("≠ differs", "the same thing, differently put, though both may be right"),
    ClaimStatus.CORROBORATED: (
        "✓ 3 origins",
        "origins that are known and apart from each other say it: better attested, not proven",
    ),
    ClaimStatus.ONE_VOICE: (
        '" one voice',
        "several origins carry it, all through the same speaker or document: that it was said, no more",
    ),
    ClaimStatus.REPEATED: (
        "⟳ repeated ×3",
        "several outlets carry it, from one known origin such as an agency, or beyond one in headlines only",
    ),
    ClaimStatus.SINGLE_SOURCE: ("1 single source", "not confirmed by another origin in this folder"),
    ClaimStatus.UNPLACED: ("? outlet unknown", "only articles of unknown outlets say it"),
}

# What a card's tags say of it.
TAG_MEANINGS = {
    "update": "a running count, or a later article corrects an earlier one",
    "attributed": "both sides are reported speech of different people",
    "internal": "one article gives both",
}


def status_shown(claim: Claim) -> str:
    """The claim's status as a reader sees it: `✓ 3 origins`."""
    voices = [mention.voice for mention in claim.mentions]
    return status_phrase(claim.status, claim.outlets, claim.origins, voices, claim.denied_by)


def status_phrase(
    status: ClaimStatus, outlets: int, origins: int, voices: Iterable[str], denied_by: str | None = None
) -> str:
    match status:
        case ClaimStatus.CONFLICT | ClaimStatus.DIFFERS:
            return f"{SEVERITY_SIGNS[Severity(status.value)]} {status.value}"
        case ClaimStatus.DENIED:
            return f"✗ denied by {denied_by}" if denied_by else "✗ denied"
        case ClaimStatus.CORROBORATED:
            return f"✓ {origins} origins"
        case ClaimStatus.ONE_VOICE:
            return f'" one voice: {main_voice(voices)}'
        case ClaimStatus.REPEATED:
            return f"⟳ repeated ×{outlets}"
        case ClaimStatus.SINGLE_SOURCE:
            return "1 single source"
        case ClaimStatus.UNPLACED:
            return "? outlet unknown"


def main_voice(voices: Iterable[str]) -> str:
    """The voice most mentions go back to, other than an outlet's own; the first by name among equals."""
    spoken = Counter(voice for voice in voices if voice != "own")
    return min(spoken, key=lambda voice: (-spoken[voice], voice), default="own")


def outlets_shown(outlets: Iterable[str], most: int = 4) -> str:
    """`NPR, TIME`, each once, in the given order; `NPR, TIME, AP, BBC +3` past `most`."""
    distinct = list(dict.fromkeys(outlets))
    shown = ", ".join(distinct[:most])
    return shown if len(distinct) <= most else f"{shown} +{len(distinct) - most}"
