"""Units of news text with their factor to a base unit: metres, kilograms, litres, square metres, seconds, watts."""

from typing import NamedTuple


class Measure(NamedTuple):
    kind: str
    name: str
    factor: float


# What is measured in units of a kind, where a topic has another word for it.
KINDS_AS_TOLD = {"money": "value", "length": "distance", "percent": "share", "duration": "length"}
DURATIONS = {
    "second": 1.0,
    "seconds": 1.0,
    "minute": 60.0,
    "minutes": 60.0,
    "hour": 3600.0,
    "hours": 3600.0,
    "day": 86400.0,
    "days": 86400.0,
    "week": 604800.0,
    "weeks": 604800.0,
    "fortnight": 1209600.0,
    "fortnights": 1209600.0,
    "month": 2629800.0,
    "months": 2629800.0,
    "year": 31557600.0,
    "years": 31557600.0,
    "decade": 315576000.0,
    "decades": 315576000.0,
}
# What the lesser part of a value in two units is told in.
SMALLER = {
    "year": ("month", "week", "day"),
    "month": ("week", "day"),
    "week": ("day",),
    "day": ("hour",),
    "hour": ("minute",),
    "minute": ("second",),
    "foot": ("inch",),
    "mile": ("yard",),
    "stone": ("pound",),
}
_LENGTHS = {
    "mm": ("mm", 0.001),
    "millimetre millimeter millimetres millimeters": ("mm", 0.001),
    "cm centimetre centimeter centimetres centimeters": ("cm", 0.01),
    "m metre meter metres meters": ("m", 1.0),
    "km kms kilometre kilometer kilometres kilometers": ("km", 1000.0),
    "mile miles": ("mile", 1609.344),
    "yard yards": ("yard", 0.9144),
    "ft foot feet": ("foot", 0.3048),
    "in inch inches": ("inch", 0.0254),
}
_SPEEDS = {"mph": ("mile/h", 1609.344), "kph kmh": ("km/h", 1000.0), "knot knots": ("knot", 1852.0)}
_WEIGHTS = {
    "g gram grams": ("g", 0.001),
    "kg kgs kilo kilos kilogram kilograms": ("kg", 1.0),
    "ton tons tonne tonnes": ("tonne", 1000.0),
    "lb lbs": ("pound", 0.45359237),
    "stone": ("stone", 6.35029318),
}
_TONS = {"ton tons tonne tonnes": ("tonne", 1000.0)}
_AREAS = {"hectare hectares ha": ("hectare", 1e4), "acre acres": ("acre", 4046.856)}
_SQUARES = {
    "kilometre kilometer kilometres kilometers km": ("km²", 1e6),
    "metre meter metres meters m": ("m²", 1.0),
    "mile miles": ("mile²", 2589988.0),
    "foot feet ft": ("foot²", 0.092903),
}
_CUBES = {"metre meter metres meters": ("m³", 1.0)}
TEMPERATURES = {"celsius": "°C", "centigrade": "°C", "c": "°C", "fahrenheit": "°F", "f": "°F"}
_POWERS = {
    "kw kilowatt kilowatts": ("kW", 1e3),
    "mw megawatt megawatts": ("MW", 1e6),
    "gw gigawatt gigawatts": ("GW", 1e9),
}
_VOLUMES = {"litre liter litres liters": ("litre", 0.001), "gallon gallons": ("gallon", 0.00378541)}


def _table(
    kind: str, words: dict[str, tuple[str, float]], prefix: tuple[str, ...] = ()
) -> dict[tuple[str, ...], Measure]:
    return {(*prefix, word): Measure(kind, *unit) for group, unit in words.items() for word in group.split()}


MEASURES: dict[tuple[str, ...], Measure] = (
    _table("length", _LENGTHS)
    | _table("length", {"mile miles": ("nautical mile", 1852.0)}, ("nautical",))
    | _table("speed", _SPEEDS)
    | _table("weight", _WEIGHTS)
    | _table("weight", _TONS, ("metric",))
    | _table("area", _AREAS)
    | _table("area", _SQUARES, ("square",))
    | _table("area", _SQUARES, ("sq",))
    | _table("volume", _CUBES, ("cubic",))
    | _table("volume", _VOLUMES)
    | _table("power", _POWERS)
)


def is_unit(word: str) -> bool:
    """Whether time, length, weight and the like are told in it."""
    return word in DURATIONS or (word,) in MEASURES
