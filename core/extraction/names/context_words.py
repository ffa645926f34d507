"""Words that stand around names and tell what they name: general English, no name of anybody."""

from collections.abc import Iterator

from copydesk.core.model import EntityType

Weights = Iterator[tuple[EntityType, float]]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _by_type(lines: str) -> dict[str, EntityType]:
    """Lines of "TYPE: word word"."""
    found = {}
    for line in lines.strip().splitlines():
        kind, _, words = line.partition(":")
        found.update(dict.fromkeys(words.split(), EntityType(kind.strip())))
    return found


# What a name is said to be: before it ("the ferry X"), or in apposition ("X, a fishing village").
KINDS = _by_type("""
ORG: company firm agency bank newspaper magazine tabloid broadsheet broadcaster carrier airline startup start-up maker
ORG: carmaker automaker retailer chipmaker manufacturer subsidiary charity nonprofit organisation organization ngo
ORG: consultancy brokerage website outlet network station band group militia party union association
ORG: institute university college school club team conglomerate utility insurer supermarket chain
ORG: nonprofits employer lender exchange regulator watchdog ministry department thinktank think-tank publication
GPE: village town city suburb district hamlet municipality province region state country nation capital port county
GPE: neighbourhood neighborhood borough commune republic
LOC: island river lake mountain volcano valley desert peninsula archipelago planet moon sea
FAC: airport hospital bridge tower stadium hotel prison museum dam tunnel plant mine refinery terminal theatre theater
PRODUCT: ship vessel tanker ferry yacht boat trawler freighter submarine frigate destroyer warship liner spacecraft
PRODUCT: satellite rocket missile probe smartphone phone app console drug vaccine cryptocurrency software
WORK: film movie novel song album series sitcom book play musical documentary opera ballet drama comedy thriller
PERSON: mother father son daughter brother sister wife husband widow widower teenager boy girl man woman resident native
PERSON: survivor friend neighbour neighbor cousin uncle aunt nephew niece grandmother grandfather
PERSON: veteran graduate hand deckhand worker
EVENT: festival tournament hurricane typhoon cyclone
""")

# What a name has: "X's shareholders", "X's suburbs", "X's widow".
OWNED_BY = _by_type("""
ORG: shares stock management managers executive executives ceo subsidiary subsidiaries shareholders investors customers
ORG: users employees headquarters products profits profit revenue revenues earnings sales insurers website app
ORG: editors members factory factories plant plants fleet stores store founders founder co-founder workers chairman
ORG: chairwoman board newsroom reporters trustees readers subscribers
GPE: population economy parliament army exports imports border borders coast coastline streets suburbs outskirts north
GPE: south east west capital airport harbour harbor port residents mayor parliamentary currency airspace
PERSON: wife husband widow widower mother father parents sister brother son daughter sons daughters children family
PERSON: girlfriend boyfriend fiancee fiance lawyer lawyers attorney attorneys death funeral body career hair face eyes
PERSON: hands voice testimony biographer biography memoir childhood birthday arrest resignation victims sentence
PERSON: grandmother grandfather uncle aunt cousin nephew niece friends friend doctors aides aide
""")

PRONOUNS = _by_type("""
PERSON: he she his her him himself herself
ORG: its itself
""")

# "residents of X": a place.
COUNTED_IN_PLACES = _words(
    """
    residents people citizens inhabitants outskirts streets mayor governor suburb suburbs capital north south east west
    northeast northwest southeast southwest village town city district province region state island port kingdom
    republic coast north-east north-west south-east south-west bishop archbishop centre center heart county
    """
)
# "chief executive of X", "shares in X": an organisation.
FIRM_ROLES = _words(
    """
    executive ceo chairman chairwoman founder co-founder subsidiary unit shares employee employees
    shareholder shareholders investor investors maker parent customers users headquarters managers analyst analysts
    economist researcher professor lecturer stake takeover acquisition
    """
)
FIRM_PARTICIPLES = _words("owned operated run manufactured published made built produced developed employed insured")
PERSON_PARTICIPLES = _words(
    "chaired led headed written directed edited founded coached painted composed presented hosted"
)
WORK_VERBS = _words("work worked works working")
PLACE_PREPOSITIONS = _words("in near outside across inside throughout around")
INTO_PLACES = _words("to from for into toward towards through")
MOTION_VERBS = _words("go travel fly drive move return head arrive march sail walk relocate flee migrate come evacuate")

# "X officials" are of a place or a body.
NO_PERSONS_NOUNS = _words(
    """
    officials employees residents users customers shares stock executives authorities shareholders engineers flights
    firefighters investigators detectives prosecutors regulators councillors dealers stores passengers
    """
)

# "the X campaign", "X supporters": of a candidate.
CANDIDATES_NOUNS = _words("campaign camp aides aide supporters supporter backers voters presidency candidacy surrogate")

HUMAN_VERBS = _words(
    """
    smile laugh nod weep cry marry graduate joke quip shrug testify wear sit sleep wake shout whisper hug sing kneel
    resign retire wonder regret grin sigh recall tweet apologise apologize die remember write
    """
)
FIRM_VERBS = _words("operate manufacture employ unveil specialise specialize")
FIRM_OBJECTS = _words("fine operate acquire own nationalise nationalize regulate")
