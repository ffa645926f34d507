"""Word classes of news English: events, victims, people, things. Lemmas, lower case."""

from copydesk.core.extraction.words.name_places import DEMONYMS
from copydesk.core.extraction.words.thing_words import THING_OF, WIDER

# A class is what two outlets may call by different words; "meet" and "host" are one occasion seen from two sides.
_EVENT_WORDS = {
    "killed": "kill die perish slay murder strangle behead assassinate drown dead death fatality toll killing",
    "injured": "injure wound hurt injury injured wounded maim scald",
    "hospitalised": "hospitalise hospitalize",
    "missing": "missing unaccounted trap trapped disappear",
    "detained": "arrest detain jail imprison apprehend arrestee detainee arrested detained custody",
    "rescued": "rescue save rescued survivor survive",
    "evacuated": "evacuate displace flee displaced homeless evacuation evacuee",
    "meeting": "meet meeting host welcome greet talk talks summit encounter negotiation",
    "visit": "visit trip tour arrive travel arrival journey",
    "attack": "attack bombing raid assault ambush bomb strike airstrike shell shelling storm ram",
    "explosion": "explode explosion blast detonate erupt detonation eruption",
    "crash": "crash collide collision derail derailment plunge wreck accident sink capsize strike smash pile-up pileup",
    "fire": "fire blaze burn inferno wildfire ignite",
    "collapse": "collapse breach burst rupture",
    "shooting": "shoot shooting gunfire",
    "robbery": "rob robbery burgle burglary heist raid",
    "begin": "begin start launch open reopen commence opening reopening kickoff kick-off",
    "end": "end finish conclude close closure shut",
    "announce": "announce announcement unveil disclose reveal",
    "sign": "sign signing",
    "approve": "approve approval endorse ratify",
    "reject": "reject rejection refuse veto",
    "acquire": "acquire buy purchase acquisition takeover merger merge transaction deal",
    "offer": "offer bid propose proposal approach",
    "resign": "resign resignation quit",
    "appoint": "appoint appointment name nominate nomination",
    "vote": "vote elect election ballot referendum",
    "win": "win victory",
    "charge": "charge indict indictment accuse prosecute",
    "sentence": "sentence convict conviction",
    "release": "release free",
    "alert": "alert alarm call notify",
    "takeoff": "takeoff take-off liftoff lift-off depart departure leave",
    "land": "land landing touchdown",
    "quake": "earthquake quake tremor temblor",
    "found": "found establish foundation founding",
    "birth": "bear birth",
    "marry": "marry wed wedding",
    "build": "build construct complete construction completion",
    "inspect": "inspect inspection",
}
EVENT_CLASSES: dict[str, frozenset[str]] = {name: frozenset(words.split()) for name, words in _EVENT_WORDS.items()}
_CLASS_OF: dict[str, tuple[str, ...]] = {}
for _name, _words in EVENT_CLASSES.items():
    for _word in _words:
        _CLASS_OF[_word] = (*_CLASS_OF.get(_word, ()), _name)
# What one outlet calls an attack, another calls an explosion: for times, one class.
INCIDENTS = frozenset({"attack", "explosion", "crash", "fire", "collapse", "shooting", "robbery", "quake"})
# Classes whose words mean one event; in the others two words may be two events ("offer a metaphor").
SYNONYMOUS = INCIDENTS | {
    *("killed", "injured", "detained", "meeting", "visit", "approve", "acquire", "resign", "alert", "takeoff", "land"),
    *("found", "birth", "marry", "inspect"),
}
# Names of events that a phrase tells ("took effect"): each means one event as well.
PHRASED_EVENTS = frozenset({"incident", "effect", "sale", "last seen", "office", "photo"}) | {
    *("missing", "verdict", "sentence", "dismissed", "divorce", "dock", "recall", "walkout", "agreement", "trial"),
    *("press conference", "complete", "evacuated", "curfew", "unrest", "next hearing", "shutdown"),
    *("storm", "flood", "landslide", "aftershock"),
}
VICTIM_CLASSES = ("killed", "injured", "hospitalised", "missing", "detained", "rescued", "evacuated")
VICTIM_TOPICS = {
    "killed": "number of people killed",
    "injured": "number of injured",
    "hospitalised": "number taken to hospital",
    "missing": "number of missing",
    "detained": "number of people detained",
    "rescued": "number of people rescued",
    "evacuated": "number of people evacuated",
}

# Nouns for people that say nothing of who they are; any other noun for people restricts the count.
PLAIN_PEOPLE = frozenset("people person individual human life soul victim other body casualty".split())
PEOPLE = PLAIN_PEOPLE | frozenset(
    """man woman child boy girl baby infant adult teenager civilian passenger resident villager citizen soldier officer
    policeman troop worker employee miner fisherman tourist traveller traveler visitor student pupil teacher protester
    protestor demonstrator activist militant fighter rebel gunman attacker insurgent suspect prisoner inmate hostage
    refugee migrant patient doctor nurse firefighter crew crewman crewmember sailor pilot driver cyclist pedestrian
    guest customer shopper spectator fan player member family household brother sister parent mother father son
    daughter relative neighbour neighbor guard medic rescuer volunteer staff survivor evacuee homeowner
    journalist reporter lawmaker official minister diplomat national foreigner local reveller reveler goer partygoer
    concertgoer churchgoer attendee participant supporter seeker immigrant pilgrim worshipper worshiper mourner marcher
    farmer labourer laborer commuter motorist motorcyclist biker hiker climber skier swimmer diver surfer camper
    holidaymaker tripper vacationer runner athlete astronaut scientist researcher engineer lawyer judge juror prosecutor
    detective investigator policewoman constable marine paratrooper commando peacekeeper veteran recruit cadet senator
    congressman councillor priest nun monk settler shareholder tenant contractor adolescent teen pensioner toddler
    newborn grandchild grandparent grandmother grandfather husband wife spouse cousin uncle aunt nephew niece sibling
    docker dockworker steelworker trucker builder paramedic midwife dentist surgeon physician chef cleaner carer porter
    lecturer academic professor councillor taxpayer householder occupant borrower saver investor
    subscriber user consumer client conscript reservist mercenary guerrilla separatist defector islander clergyman
    bishop imam monk caretaker janitor electrician plumber carpenter mechanic technician steward attendant receptionist
    waiter waitress bartender butcher baker grower rancher logger forester sailor seaman mariner seafarer trawlerman
    artist writer author poet novelist composer filmmaker actress comedian golfer footballer jockey wrestler boxer
    rower skater gymnast referee umpire schoolchild schoolboy schoolgirl undergraduate graduate apprentice
    trainee intern freelancer retiree octogenarian envoy ambassador attache attaché constituent campaigner picket
    terrorist extremist jihadist jihadi assailant bomber shooter robber kidnapper hijacker captor
    dissident exile returnee expatriate expat squatter rough-sleeper addict offender convict accused defendant
    complainant claimant plaintiff
    teammate colleague classmate merchant trader vendor dancer musician singer actor performer contestant""".split()
)
ATTACKERS = frozenset("gunman attacker shooter suspect assailant bomber knifeman".split())
# Who may well be all of those that another outlet calls people; children, Americans or women are some of them.
WHOLE_GROUPS = frozenset(
    """passenger civilian resident villager worker employee miner soldier officer migrant refugee protester prisoner
    inmate hostage fisherman guest customer shopper spectator fan visitor reveller reveler goer partygoer concertgoer
    churchgoer attendee participant seeker immigrant pilgrim worshipper worshiper mourner marcher commuter hiker
    holidaymaker vacationer supporter""".split()
)
# Two words for one kind of people, where outlets have their own.
SYNONYMS = {
    "troop": "soldier",
    "trooper": "soldier",
    "serviceman": "soldier",
    "servicewoman": "soldier",
    "service": "soldier",
    "policeman": "officer",
    "traveler": "traveller",
    "protestor": "protester",
    "demonstrator": "protester",
    "neighbor": "neighbour",
    "reveler": "reveller",
    "partygoer": "reveller",
    "worshiper": "worshipper",
    "vacationer": "holidaymaker",
    "laborer": "labourer",
    "schoolchildren": "schoolchild",
    "grandchildren": "grandchild",
    "kid": "child",
    "youngster": "child",
}
# Of these words for people, and for nations, one outlet has one and the next another for the same people.
_FAMILIES = """
    worker employee labourer workman staff staffer builder docker dockworker
    civilian resident local villager citizen inhabitant townspeople islander
    passenger traveller commuter rider
    protester marcher activist
    pupil student schoolchild schoolboy schoolgirl
    fan supporter spectator concertgoer festivalgoer reveller
    visitor tourist guest holidaymaker sightseer
    migrant refugee seeker
    prisoner inmate detainee convict
    hostage captive
    officer constable policewoman
    rebel fighter insurgent militant guerrilla attacker gunman assailant terrorist extremist jihadist jihadi bomber
    sailor seaman crew
    shopper customer
    climber mountaineer hiker walker
    lawmaker deputy member
    diplomat envoy
    farmer grower
    pilgrim worshipper
    doctor physician medic
    home householder household
    american us u.s. usa
    british briton brit uk u.k.
"""
_FAMILY_OF = {
    **{people: people.removesuffix("s") for people in DEMONYMS if people.removesuffix("s") in DEMONYMS},
    **{word: words.split()[0] for words in _FAMILIES.strip().splitlines() for word in words.split()},
}


def event_classes(lemma: str) -> tuple[str, ...]:
    """The classes that a lemma belongs to, in the table's order."""
    return _CLASS_OF.get(lemma, ())


def family_of(word: str) -> str:
    """The word that stands for people whom outlets call by any of several, else the word itself."""
    return _FAMILY_OF.get(word, word)


def thing_class(lemma: str) -> str:
    """The word that stands for a thing, whatever an outlet calls it."""
    return THING_OF.get(lemma, lemma)


def wider_class(lemma: str) -> str:
    """The word that counts a thing together with others of its kind, else the thing's own class."""
    return WIDER.get(lemma) or WIDER.get(thing_class(lemma)) or thing_class(lemma)


def american(lemma: str) -> str:
    """House styles under one spelling: centre, harbour, organise as center, harbor, organize."""
    if len(lemma) > 5:
        if lemma.endswith("tre"):
            return lemma[:-2] + "er"
        if lemma.endswith("our"):
            return lemma[:-2] + "r"
        if lemma.endswith("ise"):
            return lemma[:-2] + "ze"
    return lemma
