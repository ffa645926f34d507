"""Verbs by the deed that they tell: those that tell the same one, those that deny another, and what is undone."""

# The first of each line stands for all: each can be said of the same thing without another meaning.
_SAME_DEED = """
    buy purchase acquire
    fire launch
    discover find detect come-across come-upon stumble-upon stumble-across stumble-on unearth uncover
    establish found create set-up
    base headquarter
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
# The verb that stands for all that tell the same deed.
SAME_DEED_AS = {word: words.split()[0] for words in _SAME_DEED.strip().splitlines() for word in words.split()}
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
# The verb that stands for both sides, and whether this one denies it.
OPPOSITE_OF: dict[str, tuple[str, bool]] = {
    word: (line.split("|")[0].split()[0], denied > 0)
    for line in _OPPOSITE_DEEDS.replace("\n        ", " ").strip().splitlines()
    for denied, words in enumerate(line.split("|"))
    for word in words.split()
}
DECISIONS = frozenset(word for word, (name, _) in OPPOSITE_OF.items() if name == "accept")  # a vote makes them so
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
