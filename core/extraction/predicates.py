"""What a verb tells, under one name: words that news uses of one deed, each with the thing that it is done to."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.core.extraction.lexicon import PEOPLE, american, event_classes
from copydesk.core.extraction.roles_in_clauses import Grammar

# Verbs of speech and thought, whose matter is what is said, and those that tell nothing by themselves.
EMPTY_VERBS = frozenset(
    """be have do say tell think know want seem appear need add respond reply comment believe feel hope mean become
    remain include involve begin start continue keep try let note explain describe tweet suggest expect accord insist
    claim state""".split()
)
# Verbs that tell something only with what they are done to: "took the photo", "made the offer".
LIGHT_VERBS = frozenset("get make take see come go use call ask give put look turn write speak talk read find".split())
SAYING_LITTLE = EMPTY_VERBS | LIGHT_VERBS
# The first of each line stands for all: each can be said of the same thing without another meaning.
_SAME_DEED = """
    buy purchase acquire
    fire launch
    discover find detect come-across come-upon stumble-upon stumble-across stumble-on unearth uncover
    establish found create set-up
    ban prohibit outlaw bar forbid
    remove delete withdraw pull take-down
    kill murder slay
    injure wound hurt
    arrest detain apprehend nab
    attack assault
    hit strike
    destroy demolish wreck raze level flatten ruin obliterate wipe-out
    announce unveil reveal disclose
    build construct erect
    close shut close-down shut-down
    end finish conclude
    stop halt suspend cease
    approve endorse back support
    reject turn-down rebuff
    steal rob loot
    send deliver dispatch deploy station
    resign quit step-down stand-down
    sack dismiss oust
    breach hack
    rescue save
    seize confiscate impound
    charge indict
    imprison jail
    help aid assist
    allow permit
    delay postpone put-off
    cancel scrap abandon call-off drop
    raise increase lift boost
    cut reduce lower slash
    show display depict
    flee escape
    marry wed
    hide conceal
    collapse cave-in
    inspect examine check
    leave depart
    arrive reach
    explode detonate go-off blow-up
    burn torch
    crash smash
    land touch-down
    take-off lift-off blast-off
    fund finance bankroll
    own possess
    identify name
    ram plough plow
    shoot gun-down
    expel banish deport
    evacuate clear
    order command
    block thwart
    surround encircle besiege
    fix repair mend
    pick select choose
    vote elect
    hire employ recruit
    smuggle traffic
    spot sight
    transfer ship
    sink capsize
    suffer sustain
    place put lay
    shoot-down down bring-down intercept
    pick-up collect gather amass
    defraud con swindle cheat scam dupe fleece
    pay spend shell-out fork-out splash-out
    win secure clinch gain
    draw attract pull-in
    sign-up enrol enroll register
    kidnap abduct
    fell chop-down cut-down
    dig-up unearth excavate
    sell-off auction auction-off
    lay-off make-redundant
    move relocate
    split divide
    quarantine isolate
    rename rechristen
    hand-over turn-over
    flood inundate
    strand maroon
    extinguish put-out douse quench
    fight tackle battle
    climb scale
    accommodate house shelter
    cultivate grow
    vaccinate inoculate immunise immunize
    pledge promise
    burgle break-into
    invest plough-in pump-in
    catch capture
    stick trap
    interview question interrogate
"""
_DEED_OF = {word: words.split()[0] for words in _SAME_DEED.strip().splitlines() for word in words.split()}
# Of one thing and by one doer, the deeds behind the bar deny those before it.
_OPPOSITE_DEEDS = """
    accept approve endorse back support ratify adopt pass grant allow permit authorize admit let-in let-through
        wave-through|reject turn-down rebuff decline refuse veto vote-down oppose deny ban prohibit outlaw bar
        forbid disallow turn-away turn-back dismiss throw-out
    win|lose
    uphold affirm|overturn quash annul strike-down reverse revoke rescind repeal
    raise increase hike boost|cut lower reduce slash trim
    meet attend|miss skip boycott
    keep retain preserve|scrap abandon discard ditch
    strengthen|weaken
    improve|worsen
    tighten|loosen relax
    widen broaden|narrow
    speed-up accelerate hasten|slow slow-down
    include|exclude omit
    encourage|discourage
    obey respect heed honour honor|violate breach flout defy ignore
    arm|disarm
    unite|divide
    confirm|refute dispute contradict
    admit-guilt|deny-guilt
    take-place|cancel scrap abandon call-off
"""
_OPPOSITE_OF: dict[str, tuple[str, bool]] = {
    word: (line.split("|")[0].split()[0], denied > 0)
    for line in _OPPOSITE_DEEDS.replace("\n        ", " ").strip().splitlines()
    for denied, words in enumerate(line.split("|"))
    for word in words.split()
}
DECISIONS = frozenset(word for word, (name, _) in _OPPOSITE_OF.items() if name == "accept")  # a vote makes them so
# Deeds that a condition tells as well: "unlit", "silent".
UNDONE = dict(
    pair.split(":")
    for pair in """
    unaccompanied:accompany unanswered:answer unarmed:arm unattended:attend unaltered:alter unauthorised:authorize
    unauthorized:authorize unbuilt:build uncensored:censor uncontested:contest unconfirmed:confirm undamaged:damage
    undecided:decide undelivered:deliver undetected:detect undisturbed:disturb unelected:elect unexamined:examine
    unexploded:explode unfastened:fasten unfenced:fence unfinished:finish unguarded:guard unheated:heat
    unidentified:identify uninhabited:inhabit uninspected:inspect uninsured:insure unlicensed:license
    unlicenced:license unlit:light unlisted:list unlocked:lock unmanned:man unmarked:mark unmarried:marry unnamed:name
    unnoticed:notice unoccupied:occupy unopened:open unopposed:oppose unpaid:pay unplanned:plan unprotected:protect
    unprovoked:provoke unpublished:publish unread:read unregistered:register unrepaired:repair unreported:report
    unresolved:resolve unscheduled:schedule unsealed:seal unsecured:secure unsigned:sign unsold:sell unsolved:solve
    unstaffed:staff unsupervised:supervise untested:test untouched:touch untreated:treat unused:use
    unvaccinated:vaccinate unwarned:warn
    """.split()
)
# Of these, what a thing of the story is or is not all the while: its lamp lit, its gate locked.
STANDING = frozenset("sound light work lock man insure license staff guard fence seal heat".split())
SOUNDING = frozenset({"alarm", "siren", "bell", "horn", "foghorn", "detector"})
_SOUNDS = frozenset("go-off ring sound blare wail hoot blast blow".split())
_WORKING = frozenset({"work", "function", "operate"})
_FAILING = frozenset({"fail", "malfunction", "break-down"})
# "Dismissed the appeal" is a rejection, "dismissed the coach" is none; "passed a man" is no approval.
_OF_MATTERS = frozenset({"dismiss", "throw-out", "pass", "deny"})
# What does not take place; "scrapped the ship" is another deed.
_OF_EVENTS = frozenset({"take-place", "cancel", "scrap", "abandon", "call-off"})
_EVENTS = frozenset(
    """auction ball carnival celebration ceremony concert conference contest election event exam exercise exhibition
    expedition fair festival final fixture flight funeral game gala hearing inauguration interview launch lecture march
    match meeting mission operation parade party performance play poll premiere procession programme protest race raid
    rally referendum reception rehearsal sailing screening season service session show sitting strike summit talk test
    tour tournament trial trip visit vote walkout wedding""".split()
)
_MATTERS = frozenset(
    """access accusation agreement allegation amendment appeal application asylum bail ban bid bill bond budget case
    challenge charge claim complaint constitution criticism deal decision entry idea law lawsuit legislation
    measure motion notion objection offer parole permission permit petition plan plea proposal reform report
    request resolution rule suggestion suit theory treaty visa waiver warrant""".split()
)


class Predicate(NamedTuple):
    name: str
    denied: bool = False  # "rejected" is "accepted" denied


def predicate_of(grammar: Grammar, verb: int) -> str:
    """The verb's lemma with its particle, or what stands for all that tell the same deed."""
    lemma = _with_particle(grammar, verb)
    return _DEED_OF.get(lemma, lemma)


def deed_done_to(grammar: Grammar, verb: int, noun: str) -> Predicate:
    """The same of a thing or, where `noun` is empty, a name: one deed and its opposite under one name."""
    return deed_of_verb(_with_particle(grammar, verb), noun)


def deed_alone(grammar: Grammar, verb: int, noun: str) -> Predicate:
    """What a thing does by itself: an alarm fails that does not work, a bill that is not passed."""
    lemma = _with_particle(grammar, verb)
    if lemma == "miss":
        return Predicate("discover", denied=True)  # "is still missing"
    if not noun or noun in PEOPLE or lemma not in _WORKING | _FAILING:
        return deed_of_verb(lemma, noun)
    return Predicate("accept" if noun in _MATTERS and lemma in _FAILING else "work", denied=lemma in _FAILING)


def deed_of_verb(lemma: str, noun: str) -> Predicate:
    """The same of a verb's lemma with its particle: "turn-down"."""
    if noun in SOUNDING and lemma in _SOUNDS:
        return Predicate("sound")
    if lemma in _OF_EVENTS and noun not in _EVENTS:
        return Predicate(_DEED_OF.get(lemma, lemma))
    if lemma in _OPPOSITE_OF and (lemma not in _OF_MATTERS or noun in _MATTERS):
        return Predicate(*_OPPOSITE_OF[lemma])
    return Predicate(_DEED_OF.get(lemma, lemma))


def _with_particle(grammar: Grammar, verb: int) -> str:
    lemma = american(grammar.words.lemma[verb])
    particle = grammar.child(verb, "prt")
    return lemma if particle is None else f"{lemma}-{grammar.words.lower[particle]}"


def name_of_deed(lemma: str) -> str:
    """The verb, with its particle, that stands for all that tell the same deed, without regard to its opposite."""
    return _DEED_OF.get(lemma, lemma)


def deed_of(lemma: str) -> str:
    """What a verb or a noun tells: "announced" and "announcement" are one deed."""
    lemma = american(lemma)
    return _DEED_OF.get(lemma) or next(iter(event_classes(lemma)), lemma)
