"""Deeds that one alone does to a thing: wrote the book, led the search, won the medal.

A line each: its name; its verbs; what its doer is called ("the author of the book"); phrases for it, a verb with what
stands beside it; the prepositions that bring in the thing ("presided over the mass"); and the things, by the names of
their groups or by themselves.
"""

from typing import NamedTuple


class SoleDeed(NamedTuple):
    name: str
    links: frozenset[str]
    things: frozenset[str]


_GROUPS = {
    "WORKS": """film movie documentary drama comedy thriller series show play opera musical book novel memoir biography
        story poem collection album song single track anthem report study paper review letter article column essay
        script screenplay libretto symphony concerto painting portrait mural statue sculpture poster logo photograph
        photo picture video textbook manual manifesto lyric cartoon""",
    "BUILT": """building museum tower bridge house hall library stadium church cathedral chapel mosque palace airport
        terminal station school hospital theatre theater monument memorial garden park road tunnel dam ship vessel boat
        yacht liner engine car plane aircraft rocket satellite probe telescope reactor plant factory dress uniform kit
        coin stamp flag website app game machine robot system device vaccine drug test treatment software pool clinic
        centre center plaque market exhibition festival fair arena ferry submarine train locomotive""",
    "LED": """inquiry enquiry investigation review probe committee commission panel board meeting session hearing summit
        conference talks debate delegation team expedition mission search rescue operation raid campaign project study
        research inquest mass ceremony funeral burial wedding baptism service rebellion mutiny uprising coup march
        parade procession choir orchestra workshop trial negotiation junta brigade convoy""",
    "PRIZES": """prize award medal gold silver bronze title trophy cup championship crown honour honor contract tender
        race election contest competition tournament marathon final rally lottery auction bid scholarship concession
        seat nomination vote""",
    "MOVES": """bid offer proposal takeover approach complaint motion amendment bill petition resolution appeal
        lawsuit claim accusation donation""",
    "ATTACKS": """attack bombing blast explosion ambush assassination killing murder raid kidnapping abduction shooting
        assault hijacking massacre arson theft hack cyberattack bomb atrocity outrage""",
    "CRAFT": """plane jet aircraft helicopter airliner glider balloon ship boat ferry yacht vessel tanker car bus coach
        lorry truck van train tram taxi ambulance locomotive tractor motorcycle""",
    "PROPERTY": """company firm club team business house home estate farm hotel castle island painting portrait
        newspaper station chain bank airline brewery yacht factory mine stake building plot land brand retailer""",
    "BODIES": """company firm group bank charity party movement club school festival newspaper magazine website church
        order institute university foundation organisation organization agency label brand chain restaurant start-up
        startup band orchestra museum league""",
    "HOLDERS": """minister president chairman executive boss director coach manager mayor leader bishop pope judge
        captain editor head secretary premier governor chief""",
    "FOUND": """body corpse remains wreck wreckage boy girl child baby hiker climber tunnel grave bomb manuscript fossil
        skeleton treasure hoard weapon ring painting""",
}
_TABLE = """
written: write author pen compose / author writer composer songwriter playwright lyricist / / / WORKS
directed: direct helm / director filmmaker / / / WORKS
produced: produce / producer / / / WORKS
painted: paint sculpt carve draw photograph / painter sculptor photographer / take:dobj / / WORKS
designed: design / designer architect / draw:up / for / BUILT WORKS plan
built: build construct manufacture assemble / builder shipbuilder manufacturer maker / / / BUILT
developed: develop invent pioneer devise create / inventor creator developer pioneer / come:up-with / with / BUILT method technique process
founded: found establish create / founder / set:up / / BODIES
led: lead head chair preside oversee command officiate celebrate conduct moderate coordinate supervise / leader head chairman chairwoman chair chairperson commander organiser organizer coordinator celebrant moderator / be:in-charge be:at-head be:at-helm be:in-command take:charge take:command take:chair / over of at / LED
flown: fly pilot steer skipper navigate drive captain / pilot captain skipper helmsman driver / be:at-control be:at-wheel be:at-helm be:behind-wheel sit:behind-wheel sit:at-wheel sit:at-control / of / CRAFT
won: win clinch scoop capture secure land bag collect lift retain receive claim / winner recipient champion laureate / walk:away-with walk:off-with run:away-with pick:up / with / PRIZES
scored: score net convert grab bag head / scorer goalscorer / / / goal winner equaliser equalizer try penalty touchdown opener
given: give deliver make hold preach / speaker preacher / / / speech lecture address eulogy sermon talk keynote oration homily toast
made: make launch submit table file lodge introduce propose bring present sponsor move initiate / sponsor proposer initiator bidder / put:forward bring:forward / / MOVES
claimed: claim perpetrate / perpetrator mastermind / claim:responsibility take:responsibility admit:responsibility carry:out be:behind stand:behind / for behind / ATTACKS
succeeded: succeed replace / successor replacement / take:over / from as to of / HOLDERS
bought: buy purchase acquire / buyer purchaser acquirer / take:over snap:up / / PROPERTY
sold: sell auction offload / seller vendor / / / PROPERTY striker midfielder defender goalkeeper player winger
found: find discover spot uncover unearth locate / finder discoverer / come:across come:upon stumble:upon stumble:on stumble:across chance:on chance:upon / across upon on / FOUND
opened: open inaugurate unveil / / declare:open cut:ribbon / at of on / BUILT WORKS
signed: sign initial ink / signatory / put:signature put:name put:pen add:signature / to on / deal treaty agreement accord bill law decree order contract pact letter memorandum declaration petition
vetoed: veto block / / / / resolution bill law motion proposal deal merger
raised: raise sound / / / / alarm
sentenced: sentence jail imprison / / pass:sentence hand:down / on to / man woman brother sister killer defendant teenager couple
played: play portray / / play:part take:role play:role / of / role part lead hero heroine villain
"""  # noqa: E501
# Of what no second has a share in it, whatever else is told.
ONE_DOER = frozenset("directed flown succeeded won scored raised sentenced given".split())
# Told of the one behind a preposition: "the prize went to Ek", "the bid came from Ek".
TURNED = {
    **dict.fromkeys([(verb, "to") for verb in ("go", "award", "give", "present", "hand")], "won"),
    ("come", "from"): "made",
}
GIVEN = frozenset({"award", "give", "present", "hand"})


def _things(words: str) -> frozenset[str]:
    return frozenset(thing for word in words.split() for thing in _GROUPS.get(word, word).split())


OF_VERB: dict[str, list[SoleDeed]] = {}
OF_TITLE: dict[str, list[SoleDeed]] = {}
OF_PHRASE: dict[str, list[tuple[str, SoleDeed]]] = {}
OF_NAME: dict[str, SoleDeed] = {}
for _line in _TABLE.strip().splitlines():
    _name, _, _rest = _line.partition(": ")
    _verbs, _titles, _phrases, _links, _of = _rest.split("/")
    _deed = OF_NAME[_name] = SoleDeed(_name, frozenset(_links.split()), _things(_of))
    for _words, _table in ((_verbs, OF_VERB), (_titles, OF_TITLE)):
        for _word in _words.split():
            _table.setdefault(_word, []).append(_deed)
    for _phrase in _phrases.split():
        _word, _, _beside = _phrase.partition(":")
        OF_PHRASE.setdefault(_word, []).append((_beside, _deed))
