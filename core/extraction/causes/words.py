"""Words of causing, and what is found of a cause and its effect in a clause."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.core.model import Certainty


class Told(NamedTuple):
    cause: int
    effect: int
    certainty: Certainty
    is_plain: bool = True  # told as the cause; "after" and "when" may be mere time
    mark: int | None = None  # the word that brings it in: "because"


CAUSING = frozenset(
    """cause trigger spark ignite provoke start set-off bring-about touch-off prompt fuel kindle precipitate unleash
    spur induce produce create generate drive spawn set-alight""".split()
)
# With what is done because of it: "forced the plant to close", "made the crane topple".
COMPELLING = frozenset(
    "force lead prompt cause compel oblige drive make push spur persuade require trigger mean".split()
)
LEADING = {"lead": "to", "result": "in", "contribute": "to"}
FOLLOWING = {"result": "from", "stem": "from", "arise": "from", "originate": "in"}
ASCRIBING = frozenset("attribute ascribe put-down trace link tie connect pin chalk-up".split())
ON = frozenset({"blame", "pin"})
# Verbs with "of" or "from": "died of", "suffered from".
OF_VERBS = {
    "die": {"of", "from"},
    "perish": {"of", "from"},
    "succumb": {"to"},
    "suffer": {"from"},
    "contract": {"from"},
    "catch": {"from"},
    "hospitalise": {"with", "for"},
    "hospitalize": {"with", "for"},
    "treat": {"for"},
    "protest": {"against", "at", "about"},
    "demonstrate": {"against", "about"},
    "rally": {"against"},
    "march": {"against"},
    "strike": {"against"},
}
STRONG_PREPOSITIONS = frozenset({"because", "due", "owing", "thanks"})
# "As a result of", "on account of", "in the wake of", "in protest at".
PHRASES = {
    ("as", "result"): "of",
    ("as", "consequence"): "of",
    ("on", "account"): "of",
    ("in", "wake"): "of",
    ("in", "response"): "to",
    ("in", "protest"): "at over against about",
    ("in", "support"): "of",
    ("on", "suspicion"): "of",
    ("on", "charge"): "of",
    ("over", "fear"): "of about",
    ("amid", "fear"): "of about",
    ("in", "reaction"): "to",
    ("for", "fear"): "of",
    ("by", "reason"): "of",
    ("in", "row"): "over",
    ("in", "dispute"): "over",
}
# Of what people do, "over" tells why: "struck over pay".
OVER = frozenset(
    {"strike", "protest", "resignation", "dismissal", "cancellation", "halt", "closure", "recall", "delay"}
)
OVER_MATTERS = frozenset({"incident"})  # "the merger collapsed over"
THROUGH = frozenset({"absence", "delay", "defeat", "closure"})
WEAK_PREPOSITIONS = frozenset({"after", "following", "amid", "amidst"})
# "When" and "as" may tell why of what is not done for a reason.
WHILE = frozenset("incident fall rise halt injury delay evacuation closure cancellation".split())
WEAK_MARKS = frozenset({"after", "when", "as", "since"})
GROUNDS = frozenset({"reason", "ground"})  # "for health reasons", "on health grounds"
EMPTY_CAUSES = frozenset(
    """factor thing something cause series number lot combination event incident what which that it this problem issue
    man woman people person anyone someone report investigation he she they we i you who police official government
    reason matter way time everything nothing part move step decision""".split()
)
# "Staged a protest over", "made an emergency landing because of".
DOING = frozenset("make take hold stage mount call begin launch join order announce".split())
# What "after" counts from: "after five years", "after the match".
TIMES = frozenset(
    """year month week day hour minute second season decade century career stint spell reign midnight noon dawn dusk
    night evening morning afternoon lunch breakfast dinner meeting talk talks match game trial vote interval half
    ceremony service hearing deadline election today yesterday tomorrow month's monday tuesday wednesday thursday
    friday saturday sunday christmas easter weekend holiday war marriage conference summit session visit tour round
    minutes term takeoff take-off departure arrival""".split()
)
# "Withdrew the painting after learning that they had been cheated": what was found out is the reason.
FINDING = frozenset(
    """learn discover find realise realize hear notice see receive fail refuse detect lose suffer hit strike swerve
    skid overheat ingest""".split()
)
PASSING = frozenset(
    "leave depart arrive land return start begin spend win serve travel sit walk head meet do take".split()
)
# What brings something about without anybody's doing, beside what has a family of causes.
ABSTRACT = frozenset(
    """drought war fear threat pressure demand price cost row dispute crisis virus disease shortage debt inflation
    recession scandal objection problem fault lack flaw pandemic illness injury concern worry row feud complaint glut
    tariff famine hunger strike cut law rule ban poverty stress""".split()
)
# Who does what is told of them, though no person.
BODIES = frozenset(
    """council company firm court government police union club bank team board ministry airline hospital party state
    school university army navy force group committee commission agency authority regulator watchdog operator owner
    organiser organizer chain retailer brand parliament senate congress assembly jury tribunal federation league
    association church city town country nation village lab maker manufacturer carrier utility station staff majority
    crowd mob gang""".split()
)
# Of what somebody did, told beside the deed: "resigned, citing ill health", "left, fleeing the war".
CITING = frozenset("cite blame fear flee allege protest demand".split())
# "Was sacked for lying", "was disqualified for a late tackle".
FOR = frozenset({"dismissal", "penalty", "strike", "protest"})
BY_DOING = frozenset({"illness", "death", "incident", "injury"})  # "caught it by drinking the water"
PURPOSE = frozenset("resignation rise fall strike protest closure cancellation evacuation recall halt delay".split())
# "Lost his battle with cancer".
BATTLES = frozenset({"battle", "fight", "struggle"})
# What an incident is said to have been.
INTENTS = frozenset("deliberate accidental intentional deliberately accidentally intentionally arson".split())
# Verbs that only say that it happened: "the flooding occurred when", "the strike was called in protest at".
HAPPENING = frozenset("occur happen begin start break come call hold stage erupt unfold organize organise take".split())
