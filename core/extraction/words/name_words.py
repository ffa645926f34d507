"""Word lists for names: honorifics, titles, head words of organisations, places and events, particles.

General English only: nothing here names a person, a company or a story.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before a name, never part of it, and a sign of a person.
HONORIFICS = _words("mr mrs ms miss mx dr prof sir dame rev fr hon messrs mme monsieur madame señor señora herr frau")

# Offices and ranks that stand before a name, written lower-case without their full stop; never a name alone.
OFFICES = _words(
    """
    president premier chancellor minister secretary senator sen congressman congresswoman representative rep
    governor gov mayor councillor councilman councilwoman alderman ambassador envoy commissioner commissar general
    gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal cpl private pvt admiral adm commander
    cmdr marshal brigadier judge justice magistrate attorney prosecutor sheriff chief inspector superintendent
    constable officer professor rector provost doctor reverend pastor bishop archbishop cardinal rabbi imam
    ayatollah sheikh sheik mullah emir sultan chairman chairwoman chairperson chair director manager spokesman
    spokeswoman spokesperson leader counterpart ceo cfo coo cto executive exec head deputy aide candidate nominee
    lawmaker legislator speaker whip treasurer comptroller commander-in-chief undersecretary monarch founder
    cofounder co-founder editor
    """
)
# Professions and other descriptions; a paper can bear one as its name ("The Economist").
PROFESSIONS = _words(
    """
    lawyer detective professors lecturer nurse coach reporter correspondent journalist columnist author writer
    analyst economist researcher scientist expert fellow strategist owner partner adviser advisor activist engineer
    astronaut cosmonaut pilot actor actress singer filmmaker comedian producer artist musician rapper guitarist
    drummer designer architect striker defender midfielder goalkeeper quarterback pitcher driver historian
    sociologist psychologist biologist physicist chemist astronomer hydrologist geologist meteorologist dictator
    strongman autocrat diplomat negotiator resident survivor witness victim suspect defendant plaintiff teacher
    principal student farmer shopkeeper foreman forewoman trader banker dealer campaigner entrepreneur businessman
    businesswoman billionaire investigator firefighter policeman policewoman soldier sailor fisherman carpenter
    electrician plumber welder miner docker mechanic technician conductor composer sculptor painter photographer
    novelist poet playwright critic blogger politician barrister solicitor surgeon physician paramedic midwife
    priest vicar footballer cricketer golfer boxer cyclist swimmer sprinter striker presenter
    boss skipper helmsman helmswoman chef trainee apprentice tycoon magnate mogul sidekick accomplice ringleader
    henchman challenger
    """
)
TITLES = OFFICES | PROFESSIONS

# Titles that people bear as names too, or that are part of what the person is called: kept before a single word.
NAMELIKE_TITLES = _words(
    "king queen prince princess pope emperor empress duke duchess earl baron lord lady saint st dean"
)

# What may stand before or inside a title: "former deputy prime minister", "lead vocalist".
TITLE_MODIFIERS = _words(
    """
    former ex then outgoing incoming acting interim deputy vice assistant associate senior junior chief lead prime
    foreign defense defence finance interior justice health education environment energy trade first second third
    high supreme national federal general attorney presidential military police state house senate democratic
    republican labour conservative liberal late veteran retired longtime honorary emeritus managing executive crown
    grand
    """
)

# The last word, or the word before "of", tells the type.
ORG_HEADS = _words(
    """
    university college school academy institute institution ministry department agency bureau commission committee
    council parliament congress senate assembly court tribunal bank fund party union association federation league
    society foundation organization organisation center centre corporation company group holdings strategies
    solutions ventures analytics inc corp ltd llc
    plc co gmbh ag industries technologies systems motors airlines airways records pictures studios entertainment
    media news times post journal herald tribune gazette telegraph guardian chronicle press magazine newspaper radio
    dispatch sentinel courier monitor observer examiner inquirer enquirer ledger bulletin
    television network force forces army navy guard guards corps police brigade hospital clinic church club team
    office service services authority administration board initiative alliance coalition movement front brotherhood
    chamber exchange securities capital partners associates consulting air laboratories labs laboratory observatory
    trust charity consortium directorate cabinet embassy consulate general
    """
)
FAC_HEADS = _words(
    """
    airport bridge stadium arena tower hall palace cathedral mosque temple synagogue basilica chapel highway
    expressway freeway tunnel dam canal pipeline port harbour harbor square plaza museum gallery theatre theater
    library monument memorial castle mill mine quarry refinery shipyard depot lighthouse
    tavern restaurant cafe diner brewery casino zoo cemetery prison jail hotel
    station terminal airfield gate avenue street road boulevard
    building compound mall
    """
)
LOC_HEADS = _words(
    """
    sea ocean river lake gulf bay strait straits channel mountain mountains mount desert valley island islands
    peninsula coast basin heights lakes hills falls rapids springs plains pacific atlantic arctic antarctic
    volcano forest hemisphere continent plateau glacier
    """
)
GPE_HEADS = _words("province region oblast prefecture county governorate canton emirate emirates territory territories")
EVENT_HEADS = _words(
    """
    war expo olympics games cup championship championships festival summit conference convention fair marathon
    tournament revolution uprising hurricane typhoon cyclone storm earthquake holocaust election elections awards
    grammys oscars
    """
)
# Before a name that is a person's in all else.
STORMS = _words("storm hurricane cyclone typhoon")
LAW_HEADS = _words("act treaty accord accords constitution amendment protocol directive")

# The noun after a name that says what it names: "the X pipeline", "X magazine".
NOUN_AFTER = {
    **dict.fromkeys(
        "pipeline bridge airport stadium tower dam highway museum hotel building prison terminal plant mine".split(),
        "FAC",
    ),
    **dict.fromkeys(
        "magazine newspaper agency party militia band airline company firm bank charity website".split(), "ORG"
    ),
    **dict.fromkeys("refinery factory warehouse tunnel cathedral mosque hospital reactor".split(), "FAC"),
    **dict.fromkeys("rocket satellite spacecraft missile ferry tanker smartphone app".split(), "PRODUCT"),
    **dict.fromkeys("district suburb neighborhood neighbourhood province region county river".split(), "GPE"),
    **dict.fromkeys("mountains desert peninsula island islands".split(), "GPE"),
}

# A lower-case noun that belongs to the place name before it.
PLACE_NOUNS = _words("province region oblast prefecture county governorate canton peninsula")

# "Company", "Group" and "Holdings" are no mere suffixes: "the Lund Company" is not "Lund".
CORPORATE_SUFFIXES = _words("inc corp corporation ltd limited llc llp plc gmbh ag sa nv spa incorporated")

# Read as a title in "Captain Ek", as a part of the name in "Major League" and "General Motors".
RANKS_IN_NAMES = _words(
    "major general private chief head captain minor principal partner owner resident driver champion"
)

# What may follow the short form in the long form of an organisation ("Vexel" of "Vexel News Agency").
ORG_EXTENSIONS = CORPORATE_SUFFIXES | _words(
    """
    news agency group bank university institute institution center centre foundation council college airlines
    airways motors industries technologies systems media press newspaper party organization organisation association
    union endowment international global national research semiconductor semiconductors electronics pharmaceuticals
    energy motor software communications insurance steel
    """
)

# How many place names begin, in several languages.
PLACE_BEGINNINGS = _words(
    "san santa mount mt lake cape fort port punta puerto playa isla costa rio los las villa monte nova"
)

# First words that many organisations share: none stands for one of them.
GENERAL_FIRST_WORDS = _words(
    """
    united national international american european world global general central federal state royal first new public
    social civil supreme democratic republican people's northern southern eastern western north south east west city
    """
)
PARTICLES = _words("van von der den de del della di da dos das du la le el al bin ibn ben bint ter ten zu af av e y st")
GENERATIONS = _words("jr sr ii iii iv")
CONNECTORS = _words("of the for and in on de la del des du di to at & y und")

DETERMINERS = _words(
    "the a an this that these those its his her their our my your some any no every each all both such"
)
WEEKDAYS_MONTHS = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
    sat sun
    """
)
# "Velm River" is the Velm.
LOC_EXTENSIONS = _words("river mountains desert sea")
COMPASS = _words(
    "north south east west northern southern eastern western northeast northwest southeast southwest central"
)

# Tagged as names now and then; none is one by itself.
NOT_NAMES = (
    _words(
        """
        i you he she it we they who what when where why how if but and or so yes no not there here then now today
        tomorrow yesterday however meanwhile moreover although while since because after before during according
        also even still god lord internet web online photo photos image images video videos source read more share
        click subscribe copyright advertisement related story update updated editor editors reporter getty file via
        follow comments comment email mom dad mother father brother sister son daughter wife husband state
        government covid covid-19 coronavirus am pm est edt gmt pst pdt bst cet utc ceo cfo tv dvd pc ok gps dna ai
        llc faq usd eur gbp mph kmh
        """
    )
    | WEEKDAYS_MONTHS
)

# A head word by itself names nothing: "the Group", "the Ministry".
BARE_HEADS = _words(
    """
    group council company department ministry committee office board commission agency bureau university college
    school institute center centre bank court fund party union association federation league society foundation
    organization corporation day eve resolution act page contributor team police hospital army navy church club
    airport bridge river defense defence security island city county state cctv pin vat dj djs url html pdf
    """
)
# Photo and news agencies whose name stands before a caption or a dateline and sticks to the name after it.
CREDITS = _words("reuters afp ap epa getty images ansa upi tass xinhua")

# Possessive forms that are the names of firms.
POSSESSIVE_NAMES = _words(
    """
    mcdonald's wendy's macy's kohl's lowe's sotheby's christie's moody's poor's levi's domino's sainsbury's lloyd's
    bloomingdale's denny's arby's dillard's cabela's kellogg's hershey's reese's trader joe's sam's dick's
    """
)

SPEECH_VERBS = _words(
    """
    say tell add write argue explain note insist claim warn reply ask answer declare announce concede admit
    acknowledge believe think recall tweet joke quip
    """
)

# Short given names and their long forms, each line one person's possible names.
_NICKNAMES = """
    joe joseph|bill william will billy|bob robert rob bobby|mike michael|tom thomas|jim james jimmy
    dan daniel danny|dave david|steve steven stephen|chris christopher|tony anthony antony|nick nicholas nicolas
    alex alexander|ben benjamin|sam samuel|matt matthew|ted edward ed eddie|liz elizabeth beth
    kate katherine catherine kathy|rick richard dick|ron ronald|don donald|ken kenneth|greg gregory
    jeff jeffrey geoffrey|tim timothy|andy andrew|larry lawrence|jerry gerald|pete peter|phil philip phillip
    ray raymond|sue susan|jen jennifer jenny|pat patricia patrick|debbie deborah|barb barbara|charlie charles chuck
    fred frederick|hank henry harry|jack john|gabe gabriel|nate nathan nathaniel|zach zachary|abe abraham
    mitch mitchell|jon jonathan|josh joshua|bernie bernard|al albert|walt walter
"""
NICKNAMES = {
    name: group
    for line in _NICKNAMES.replace("\n", "|").split("|")
    if (group := frozenset(line.split()))
    for name in group
}

# Family names that stand first in Chinese, Korean and Vietnamese names.
FAMILY_FIRST = _words(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo liang song zheng xie han tang
    feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia
    zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long
    wan duan qian yin xi hua wen bo kim lee park choi jung cho yoon jang lim nguyen tran pham hoang phan vu dang bui
    ngo duong moon roh ban mo
    """
)
