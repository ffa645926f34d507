"""Words and phrases of news English that tell an event, beside the classes of the lexicon."""

from copydesk.core.extraction.words.lexicon import INCIDENTS, event_classes

# A verb with a word that changes what it tells: "stepped down", "took effect", "was pronounced dead".
_PHRASES = {
    "resign": """step:down stand:down leave:office leave:post leave:job leave:role give:post give:job quit:post
        quit:job give:notice bow:out""",
    "dismissed": "lose:job lose:post remove:from-office remove:as relieve:duty",
    "killed": """pass:away pronounce:dead declare:dead lose:life shoot:dead stab:death beat:death crush:death
        burn:death batter:death trample:death breathe:last bleed:death""",
    "explosion": "go:off blow:up",
    "fire": "catch:fire go:in-flame burst:into-flame",
    "effect": """take:effect come:force come:effect enter:force enter:effect go:effect go:force become:effective
        kick:in become:law apply:from be:in-force be:in-effect""",
    "sale": """go:sale be:sale be:available become:available hit:store hit:shop hit:shelf hit:market reach:store
        reach:shop""",
    "takeoff": "take:off lift:off blast:off send:orbit send:space leave:pad soar:space soar:sky",
    "land": "touch:down splash:down",
    "dock": "link:station",
    "begin": "kick:off get:underway get:under-way be:underway be:under-way throw:open open:door",
    "end": "wrap:up close:door shut:door cease:operation cease:production cease:trading",
    "shutdown": "switch:off shut:off power:down",
    "collapse": "give:way",
    "crash": "go:down come:down leave:track come:rail jump:track leave:rail jump:rail come:track run:aground",
    "robbery": """make:off break:into-house break:into-home break:into-shop break:into-store break:into-bank
        break:into-museum break:into-office break:into-car break:into-flat break:into-apartment break:into-building
        break:into-warehouse break:into-church break:into-school break:into-gallery""",
    "office": "take:office swear:in become:president become:minister become:mayor become:governor become:chancellor",
    "photo": "take:photo take:photograph take:picture take:video",
    "shooting": "ring:out open:fire fire:shot",
    "detained": """take:into-custody pick:up round:up turn:himself turn:herself turn:themselves hand:himself
        hand:herself give:himself give:herself give:themselves remand:custody""",
    "missing": "go:missing lose:contact",
    "birth": "come:world",
    "discover": "come:to-light bring:to-light",
    "announce": "make:public",
    "publish": "hit:cinema hit:theater hit:theatre reach:cinema reach:theater reach:theatre open:cinema open:theater",
    "approve": """vote:through give:light give:approval give:go-ahead give:blessing give:assent give:nod win:approval
        get:approval receive:approval gain:approval sign:off""",
    "acquire": "take:over",
    "sentence": "give:year",
    "verdict": "find:guilty find:innocent",
    "vote": "go:to-poll head:to-poll cast:vote cast:ballot",
    "marry": "tie:knot exchange:vow",
    "divorce": "end:divorce",
    "found": "set:up",
    "meeting": "come:together",
    "agreement": """strike:deal reach:deal agree:deal seal:deal conclude:deal reach:agreement conclude:agreement
        come:to-agreement reach:accord reach:truce agree:truce agree:ceasefire reach:ceasefire conclude:treaty
        reach:compromise""",
    "cancel": "call:off",
    "trial": "go:on-trial stand:trial",
    "storm": "make:landfall",
    "recall": "issue:recall",
    "walkout": "go:on-strike walk:out down:tool",
}
CLASS_OF_PHRASE = {tuple(phrase.split(":")): name for name, phrases in _PHRASES.items() for phrase in phrases.split()}
PHRASAL = frozenset(verb for verb, _ in CLASS_OF_PHRASE)

_NOUNS = {
    "storm": "storm hurricane typhoon cyclone tornado blizzard twister",
    "flood": "flood flooding inundation",
    "landslide": "landslide mudslide avalanche rockslide",
    "aftershock": "aftershock",
    "incident": """massacre stabbing tragedy disaster shipwreck catastrophe incident shootout rampage""",
    "robbery": "theft break-in",
    "missing": "disappearance",
    "detained": "detention",
    "sentence": "sentencing",
    "verdict": "verdict acquittal conviction",
    "approve": "ratification",
    "sign": "signature",
    "marry": "marriage",
    "divorce": "divorce",
    "dock": "docking",
    "recall": "recall",
    "walkout": "walkout stoppage",
    "end": "closing",
    "discover": "discovery find",
    "publish": "publication",
    "seize": "seizure",
    "dismissed": "sacking firing ouster",
    "seen": "sighting",
    "alert": "mayday sos",
}
_VERBS = {
    "robbery": "steal",
    "incident": "overturn stab",
    "flood": "flood",
    "missing": "vanish disappear",
    "discover": "locate unearth",
    "sentence": "jail imprison",
    "verdict": "convict acquit",
    "sign": "ink",
    "dismissed": "sack oust",
    "detained": "nab",
    "killed": "succumb",
    "begin": "inaugurate",
    "end": "expire",
    "trapped": "trap",
    "flight": "flee",
    "displaced": "displace",
}
# What is done to people goes by another name.
TO_PEOPLE = {
    "fire": "dismissed",
    "dismiss": "dismissed",
    "dismissal": "dismissed",
    "seize": "detained",
    "capture": "detained",
    "catch": "detained",
    "release": "release",
}
# What something is that a day began, "in force since May", "missing since Tuesday", by the event that began it.
STATES = {
    "open": "begin",
    "closed": "end",
    "shut": "end",
    "missing": "missing",
    "effective": "effect",
    "valid": "effect",
    "in-force": "effect",
    "in-effect": "effect",
    "on-sale": "sale",
    "available": "sale",
    "on-strike": "walkout",
    "in-custody": "detained",
    "in-detention": "detained",
    "behind-bar": "detained",
    "in-hospital": "hospitalised",
}
NOUN_CLASS = {word: name for name, words in _NOUNS.items() for word in words.split()}
VERB_CLASS = {word: name for name, words in _VERBS.items() for word in words.split()}


def incident_kinds(lemma: str) -> frozenset[str]:
    """Which kinds of incident a word can tell: "raid" an attack or a robbery, "go" with "off" an explosion."""
    phrased = {name for (verb, _), name in CLASS_OF_PHRASE.items() if verb == lemma}
    told = {*event_classes(lemma), *phrased, NOUN_CLASS.get(lemma, ""), VERB_CLASS.get(lemma, "")}
    return INCIDENTS & told
