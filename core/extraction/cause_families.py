"""Families of causes that exclude each other: what a driver did, what broke, the weather, what somebody meant to do.

Inside a family two causes may be one, told more and less closely: "an electrical fault", "faulty wiring".
"""

from collections.abc import Iterable

_FAMILIES = """
    illness of the heart: cardiac coronary
    stroke: stroke aneurysm
    cancer: cancer tumor tumour leukaemia leukemia lymphoma melanoma
    infection: pneumonia sepsis infection malaria cholera tuberculosis meningitis influenza flu covid coronavirus ebola
    overdose: overdose
    drowning: drowning
    gunshot: gunshot bullet
    deliberate: arson arsonist bomb bomber sabotage saboteur terrorist terrorism hijacker hacker missile grenade vandal
        vandalism assassin murder suicide explosive landmine rocket
    human: mistake negligence carelessness driver pilot captain helmsman operator speeding drunk drunken alcohol
        drowsiness distraction recklessness misjudgment misjudgement oversight inexperience
    technical: fault faulty failure defect defective malfunction brake engine motor wiring circuit electrical mechanical
        technical battery valve boiler corrosion software bug glitch overheating tyre tire puncture transformer
        generator computer server router bearing gearbox rudder turbine cable weld gasket insulation hydraulic sensor
    weather: wind gust storm ice icy fog rain rainfall snow lightning thunderstorm turbulence heatwave drought tornado
        hurricane typhoon cyclone weather blizzard hail sandstorm downpour
    open flame: cigarette candle firework firecracker flare barbecue campfire bonfire match lantern torch
    animal: bird goose deer cow dog squirrel rat moose elephant swan seagull
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
    ("gas", "leak"): "technical",
}


def family_of(words: Iterable[str]) -> str | None:
    """The one family that the words of a cause are of; None where they are of none, or of several."""
    told = set(words)
    for pair, family in _PAIRS.items():
        if told.issuperset(pair):
            return family
    families = {_FAMILY_OF[word] for word in told & _FAMILY_OF.keys()}
    return next(iter(families)) if len(families) == 1 else None
