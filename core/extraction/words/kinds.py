"""Kinds that exclude each other: what is a car is no truck, the Baltic is not the Black Sea, a selfie is no video.

Each line is a group; its kinds stand apart by "|"; words of one kind, or that outlets mix up, side by side.
"""

from typing import NamedTuple

from copydesk.core.extraction.words.lexicon import INCIDENTS


class Kind(NamedTuple):
    group: str
    name: str


# What takes part in an attack or an accident: there, two kinds of one group cannot both be right.
ARMS_AND_CRAFT = """
    vehicle: car|truck lorry|van minivan|bus coach|motorcycle motorbike|ambulance|taxi|bicycle bike|train|tram|tractor
    craft: plane aircraft airplane aeroplane jet airliner|helicopter chopper|drone|balloon|glider
    vessel: ferry|yacht|trawler|tanker|cargo freighter|barge|submarine|canoe kayak|dinghy
    container: suitcase|backpack rucksack|parcel package|barrel|bin dustbin|envelope|crate
    weapon: knife|gun pistol handgun|rifle|machete|axe|hammer|grenade|crossbow|sword|shotgun
"""
_THINGS = """
    spacecraft: lander|rover|orbiter|capsule|shuttle
    planet: mercury|venus|mars|jupiter|saturn|uranus|neptune|pluto
    heavenly body: planet|moon|asteroid|comet|meteorite meteor
    measure: mass weight|size|length|height|width|depth|volume|speed velocity|temperature
    thoroughfare: street road|path trail footpath|tunnel|runway|railway
    recording: photo photograph picture image selfie|video film footage clip|audio
    work of art: painting|statue sculpture bust|drawing|tapestry|mosaic|fresco mural|engraving
    jewel: ring|necklace|bracelet|brooch|watch|tiara crown
    publication: website site|document|app|book|database|album|podcast|magazine
    building: house|apartment flat|hotel motel|school|hospital clinic|church cathedral|mosque|synagogue|factory|
        warehouse|shop store|supermarket|restaurant cafe|pub bar|nightclub|bank|museum|stadium|prison jail|airport|
        embassy|consulate|palace|courthouse|theatre theater|library|university|farm|monastery|cottage|tent
    room: kitchen|bedroom|bathroom|basement cellar|attic loft|garage|garden yard|balcony|roof|corridor|lobby
    body of water: river stream|lake|canal|pond|reservoir|swamp marsh
    animal: dog|cat|horse pony|cow bull|sheep lamb|pig|goat|bear|wolf|shark|crocodile alligator|snake|lion|tiger|
        leopard|elephant|monkey|rat|bird|whale|dolphin|bee|wasp|spider|deer|fox|eagle|owl
    offspring: egg|larva|seed
    drug: cocaine|heroin|cannabis marijuana|methamphetamine|fentanyl|ecstasy|opium|ketamine|morphine|oxycodone
    illness: cancer|stroke|pneumonia|malaria|cholera|tuberculosis|hepatitis|measles|flu influenza|diabetes|dementia|
        leukaemia leukemia|ebola|meningitis|sepsis|asthma|rabies|typhoid|polio
    body part: arm|leg|neck|chest|foot|knee|ankle|shoulder|wrist|hip|thigh|eye|ear|nose|jaw|stomach|finger|toe|elbow|
        hamstring|groin|calf|rib|spine|collarbone
    fuel: gas|coal|petrol gasoline|diesel|kerosene|uranium|hydrogen
    crime: murder|manslaughter|robbery|burglary|theft|fraud|rape|arson|kidnapping|blackmail extortion|bribery|perjury|
        treason|smuggling|espionage|vandalism|embezzlement
    medal: gold|silver|bronze
    disaster: earthquake quake|hurricane typhoon cyclone|flood flooding|landslide mudslide|avalanche|tornado|tsunami|
        drought
    degree: bachelor|master|doctorate
    step in a marriage: separation|divorce|wedding marriage|engagement
    beverage: beer|wine|whisky whiskey|vodka|rum|gin|coffee|tea
    instrument: piano|guitar|violin|cello|trumpet|drum|flute|saxophone
"""
_PEOPLE = """
    force: police policeman policewoman constable|army military|firefighter fireman|guard bodyguard|
        midwife|passer-by passerby bystander|ranger forester|commuter|shopper|worshipper|roofer|plumber|electrician|
        waiter waitress|chef cook|bartender barman|skier|climber mountaineer|surfer|
        kayaker canoeist|detectorist|organiser organizer|judge|prosecutor|
        protester demonstrator|militant rebel insurgent|resident|nurse|paramedic|shareholder|customer|passenger|
        jogger runner|walker|hiker rambler|cyclist|fisherman angler|farmer shepherd|neighbour neighbor|cleaner|
        postman mailman|caretaker janitor|lifeguard|motorist driver|diver|hunter|tourist holidaymaker|student pupil|
        teacher|builder workman|shopkeeper|gardener|archaeologist|historian|biologist|geologist|astronomer|
        pilot|sailor|priest|lawyer|doctor surgeon|engineer|journalist reporter|mayor|burglar thief|hacker
    age: baby infant|toddler|child kid|teenager teen adolescent|pensioner
    relative: brother|sister|cousin|uncle|aunt|nephew|niece|father dad|mother mom mum|son|daughter|grandfather|
        grandmother|grandson|granddaughter|husband|wife|boyfriend|girlfriend|stepfather|stepmother
"""
# Said of a thing by a word before it: "a dirt road", "his left knee", "a blue van".
_QUALITIES = """
    colour: red|blue|green|yellow|white|black|grey gray|orange|purple|pink|brown
    side: left|right
    material: dirt|sand|gravel|asphalt|concrete|grass|iron|steel|copper|aluminium aluminum|wooden|plastic|glass|brick
"""
# What is done to one thing, in ways that exclude each other.
_DEEDS = """
    blow: punch|slap|kick|push shove|bite|spit|headbutt|scratch
    killing: stab|shoot|strangle choke suffocate|drown|poison|hang|behead decapitate|electrocute
    transfer: sell|donate|lend loan|lease rent
    taking: buy purchase|inherit|borrow|steal|confiscate
    end of a bond: separate|divorce
    verdict: praise hail|criticise criticize condemn denounce
    demand: request demand order|suggest propose recommend
    delay: postpone delay|cancel scrap
    penalty: fine|imprison jail|suspend|expel
    mending: repair fix|replace
    motion: throw hurl toss|drop|drag pull
    sound: whisper|shout scream yell
"""
# Where something passes or happens, seen from a place with a name; "in" is said of all around it too.
_SIDES = """
    position: near beside|over above|under beneath below|inside within|outside|off|behind|across
"""
_SEAS = """
    sea: pacific|atlantic|indian|arctic|mediterranean|baltic|caribbean|adriatic|aegean|caspian|black|red|north|irish
"""


def _kinds(lines: str) -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for line in lines.replace("|\n", "|").strip().splitlines():
        group, _, kinds = line.partition(": ")
        for words in kinds.split("|"):
            found |= {word: Kind(group.strip(), words.split()[0]) for word in words.split() if word not in found}
    return found


KIND_OF = _kinds(ARMS_AND_CRAFT + _THINGS + _PEOPLE)
QUALITY_OF = _kinds(_QUALITIES)
SEA_OF = _kinds(_SEAS)
SIDE_OF = _kinds(_SIDES)
DEED_OF = _kinds(_DEEDS)
GROUPS_OF_DEEDS = frozenset(kind.group for kind in DEED_OF.values())
HARD_GROUPS = frozenset(kind.group for kind in _kinds(ARMS_AND_CRAFT).values())
# Of what took part in these, two kinds cannot both be right.
HARD_PARTS = INCIDENTS | {"bomb", "armed"}
GROUPS_OF_PEOPLE = frozenset(kind.group for kind in _kinds(_PEOPLE).values())
# Things that are told by their colour.
SEEN_IN_COLOUR = frozenset(
    """vehicle coat jacket shirt dress mask hat hood suit uniform cap flag box bag paint hair smoke sweater hoodie scarf
    glove shoe boot trouser jean skirt tie helmet veil robe curtain door wall boat ship ball jersey sofa carpet candle
    ribbon balloon pickup sedan suv hatchback limousine minivan powder liquid cloud light rose stone cloth""".split()
)
GROUPS_OF_QUALITIES = frozenset(kind.group for kind in QUALITY_OF.values())
# Told by what they do: that students were hurt says nothing against tourists.
DOERS = frozenset(
    """guard midwife passer-by ranger commuter shopper worshipper roofer plumber electrician waiter chef bartender skier
    climber surfer kayaker detectorist
    jogger walker hiker cyclist fisherman farmer neighbour cleaner postman caretaker lifeguard motorist diver hunter
    tourist student teacher builder shopkeeper gardener archaeologist historian biologist geologist astronomer pilot
    sailor priest lawyer doctor engineer journalist mayor burglar hacker""".split()
)
GROUPS_OF_PLACES = frozenset({"sea", "position", "planet", "building", "room", "body of water", "thoroughfare"})
