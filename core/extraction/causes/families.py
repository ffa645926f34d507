"""Families of causes that exclude each other: what a driver did, what broke, the weather, what somebody meant to do.

Inside a family two causes may be one, told more and less closely: "an electrical fault", "faulty wiring".
"""

from collections.abc import Iterable

_FAMILIES = """
    illness of the heart: cardiac coronary
    stroke: stroke aneurysm haemorrhage hemorrhage
    cancer: cancer tumor tumour leukaemia leukemia lymphoma melanoma
    infection: pneumonia sepsis infection malaria cholera tuberculosis meningitis influenza flu covid coronavirus ebola
        hepatitis measles typhoid dengue rabies
    overdose: overdose
    drowning: drowning
    suffocation: smoke asphyxiation suffocation
    wound: gunshot bullet stab
    deliberate: arson arsonist bomb bomber sabotage saboteur terrorist terrorism hijacker hacker missile grenade vandal
        vandalism assassin murder suicide explosive landmine rocket cyberattack hack ransomware thief theft drone
        shelling deliberate deliberately intentional intentionally
    accident: accidental accidentally accident
    human: mistake negligence carelessness driver pilot captain helmsman operator speeding drunk drunken alcohol
        drowsiness distraction recklessness misjudgment misjudgement oversight inexperience overloading overcrowding
        drug cocaine
    technical/electricity: wiring circuit electrical short power cable transformer generator battery electricity
    technical/software: software bug glitch computer server router update program
    technical/heating: boiler heater stove radiator chimney oven
    technical/gas: gas valve ammonia chlorine chemical
    technical/engine: engine motor gearbox rudder turbine steering brake tyre tire puncture bearing propeller fuel
    technical/track: rail track signal point points switch
    technical/structure: corrosion fatigue weld bolt gasket rust crack design pillar beam foundation maintenance
        concrete drain sewer culvert pipe
    technical: fault faulty failure defect defective malfunction mechanical technical overheating insulation hydraulic
        sensor equipment machinery
    weather: wind gust storm ice icy fog rain rainfall snow snowfall lightning thunderstorm turbulence heatwave drought
        tornado hurricane typhoon cyclone weather blizzard hail sandstorm downpour frost heat
    earth: earthquake quake tremor subsidence eruption sinkhole landslide avalanche tsunami
    open flame: cigarette candle firework firecracker flare barbecue campfire bonfire match lantern torch cooking
        camper
    tree: tree branch
    animal: bird goose deer cow dog squirrel rat moose elephant swan seagull owl cat fox
"""
_FAMILY_OF = {
    word: family.strip()
    for line in _FAMILIES.replace("\n        ", " ").strip().splitlines()
    for family, _, words in [line.partition(": ")]
    for word in words.split()
}
# "A heart attack" was no attack, "human error" and "pilot error" are one, "metal fatigue" is of the thing.
_PAIRS = {
    ("attack", "heart"): "illness of the heart",
    ("failure", "heart"): "illness of the heart",
    ("disease", "heart"): "illness of the heart",
    ("error", "human"): "human",
    ("attack",): "deliberate",
    ("error",): "human",
    ("gas", "leak"): "technical/gas",
}


def family_of_word(word: str) -> str | None:
    return _FAMILY_OF.get(word)


def family_of(words: Iterable[str]) -> str | None:
    """The one family that the words of a cause are of; None where they are of none, or of several."""
    told = set(words)
    for pair, family in _PAIRS.items():
        if told.issuperset(pair):
            return family
    families = {_FAMILY_OF[word] for word in told & _FAMILY_OF.keys()}
    if len(families) > 1:
        families.discard("technical")  # "a signal failure" is of signals
    kinds = {family.partition("/")[0] for family in families}  # "a heater cable" is of two kinds of one
    return next(iter(families if len(families) == 1 else kinds)) if len(kinds) == 1 else None
