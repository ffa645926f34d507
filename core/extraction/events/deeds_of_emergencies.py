"""Deeds of emergencies: who calls for help, is swept away, searched for, recovered, rescued, in hospital, buried."""

from copydesk.core.extraction.events.deed import Deed

_SIGNALS = "call signal alert message"
_URGENT = "distress emergency mayday sos panic rescue 999 911"
_CALLS = " ".join(f"{kind}-{call}" for kind in _URGENT.split() for call in _SIGNALS.split())
_HELPERS = """police service brigade firefighter fireman crew lifeboat ambulance paramedic rescuer coastguard guard
    officer responder department authority helicopter"""
_WATERS = """sea water lake river wreck wreckage seabed riverbed bed bottom depth ocean harbour harbor bay canal
    reservoir pond well swamp hull"""
_RUINS = """rubble ruin debris wreckage wreck flame blaze fire house building flat water river sea lake car flood mud
    snow"""


def _from(places: str) -> str:
    return " ".join(f"{link}-{place}" for link in ("from", "of") for place in places.split())


EMERGENCIES = (
    Deed(
        "recovery",
        "recovery",
        "recover retrieve salvage refloat",
        "recovery retrieval salvage",
        (
            f"""bring haul pull winch fish hoist lift raise dredge drag pluck take get scoop tow:up ashore to-surface
            {_from(_WATERS)}""",
            "haul pull winch fish drag get dig:out",
        ),
    ),
    Deed(
        "rescued",
        "rescue",
        phrases=(
            f"bring pull winch pluck hoist lift drag carry dig lead take fly get haul:to-safety alive {_from(_RUINS)}",
            "pull dig cut get:out free",
        ),
        of="people",
    ),
    Deed(
        "funeral",
        "funeral",
        "bury inter cremate entomb",
        "funeral burial cremation interment",
        ("lay:to-rest", "carry take:to-grave"),
        of="people",
    ),
    Deed(
        "surgery",
        "operation",
        nouns="surgery",
        phrases=("undergo have:surgery operation transplant bypass", "operate:on", "go:under-knife"),
        own=True,
    ),
    Deed("surgery", "operation", nouns="operation", own=True, of="people"),
    Deed(
        "hospitalised",
        "admission to hospital",
        "hospitalise hospitalize",
        "hospitalisation hospitalization",
        ("take rush fly airlift bring carry admit go check send:to-hospital to-clinic into-hospital",),
        of="people",
    ),
    Deed(
        "discharged",
        "discharge from hospital",
        phrases=(
            "leave:hospital clinic",
            "release discharge:from-hospital from-clinic",
            "come get walk go:of-hospital of-clinic",
        ),
        of="people",
    ),
    Deed("discharged", "discharge", "discharge", of="people"),
    Deed(
        "search",
        "search",
        "search comb",
        "search",
        of="""house home flat apartment office building farm villa property garden car headquarters warehouse premise
            boat""",
    ),
    Deed(
        "alert",
        "alert",
        phrases=(
            f"""send issue make transmit put broadcast radio raise sound trigger give place receive get take log answer
            field:mayday sos alarm {_CALLS}""",
            f"call ring phone telephone contact summon scramble alert notify dispatch:{_HELPERS}",
            "dial ring call phone:999 911 112 000",
            "radio call phone ring appeal ask:for-help for-assistance",
        ),
        own=True,
        one=True,
    ),
    Deed(
        "swept",
        "washing away",
        phrases=("sweep wash carry push knock drag take throw blow tear:off away downstream from-bridge from-road",),
    ),
)
