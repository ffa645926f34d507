"""Forms of English verbs, for topics: "whether the planets were found", "year of the landing"."""

_IRREGULAR = dict(
    pair.split(":")
    for pair in """
    arise:arisen awake:awoken bear:borne beat:beaten become:become begin:begun bend:bent bet:bet bid:bid bind:bound
    bite:bitten bleed:bled blow:blown break:broken breed:bred bring:brought broadcast:broadcast build:built burst:burst
    buy:bought cast:cast catch:caught choose:chosen cling:clung come:come cost:cost creep:crept cut:cut deal:dealt
    dig:dug do:done draw:drawn drink:drunk drive:driven eat:eaten fall:fallen feed:fed feel:felt fight:fought find:found
    flee:fled fling:flung fly:flown forbid:forbidden forecast:forecast forget:forgotten forgive:forgiven freeze:frozen
    get:got give:given go:gone grind:ground grow:grown hang:hung have:had hear:heard hide:hidden hit:hit hold:held
    hurt:hurt keep:kept know:known lay:laid lead:led leave:left lend:lent let:let light:lit lose:lost make:made
    mean:meant meet:met mistake:mistaken overcome:overcome override:overridden overrun:overrun oversee:overseen
    overtake:overtaken overthrow:overthrown pay:paid put:put quit:quit read:read rend:rent rid:rid ride:ridden ring:rung
    rise:risen run:run say:said see:seen seek:sought sell:sold send:sent set:set shake:shaken shed:shed shine:shone
    shoot:shot show:shown shrink:shrunk shut:shut sing:sung sink:sunk sit:sat slay:slain sleep:slept slide:slid
    slit:slit speak:spoken speed:sped spend:spent spin:spun split:split spread:spread spring:sprung stand:stood
    steal:stolen
    stick:stuck sting:stung strike:struck string:strung strive:striven swear:sworn sweep:swept swim:swum swing:swung
    take:taken teach:taught tear:torn tell:told think:thought throw:thrown thrust:thrust undergo:undergone
    understand:understood undertake:undertaken undo:undone uphold:upheld upset:upset wake:woken wear:worn weave:woven
    weep:wept win:won wind:wound withdraw:withdrawn withhold:withheld withstand:withstood wring:wrung write:written
    """.split()
)
_VOWELS = frozenset("aeiou")
# Verbs of one stressed syllable at their end double its consonant: "banned", "admitted", "deferred".
_DOUBLING = frozenset(
    """abet admit allot begin commit compel concur confer control defer deter emit equip excel expel incur infer kidnap
    occur omit patrol permit prefer propel rebel rebut recur refer regret remit repel submit transfer
    transmit""".split()
)


def past_participle(lemma: str) -> str:
    """Of a verb in its base form."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return f"{lemma[:-1]}ied"
    return f"{lemma}{lemma[-1]}ed" if _doubles(lemma) else f"{lemma}ed"


def gerund(lemma: str) -> str:
    """Of a verb in its base form."""
    if lemma.endswith("ie"):
        return f"{lemma[:-2]}ying"
    if lemma.endswith("e") and lemma[-2:-1] not in {"e", "o", "y"}:
        return f"{lemma[:-1]}ing"
    return f"{lemma}{lemma[-1]}ing" if _doubles(lemma) else f"{lemma}ing"


def _doubles(lemma: str) -> bool:
    if lemma in _DOUBLING:
        return True
    vowels = sum(letter in _VOWELS for letter in lemma)
    ends = len(lemma) > 2 and lemma[-1] not in "aeiouwxy" and lemma[-2] in _VOWELS and lemma[-3] not in _VOWELS
    return ends and vowels == 1
