"""Deeds of news under one name each, whatever verb, noun or phrase an outlet has for them.

A deed is somebody's own ("conceded", "returned") or is done to a person or thing ("recovered the anchor"). A phrase is
a verb with one of the words behind the colon beside it: a particle, an object, or what a preposition brings in.
"""

from __future__ import annotations

from typing import NamedTuple

_SIGNALS = "call signal alert message"
_WATERS = """sea water lake river wreck wreckage seabed riverbed bed bottom depth ocean harbour harbor bay canal
    reservoir pond well swamp hull"""
_RUINS = """rubble ruin debris wreckage wreck flame blaze fire house building flat water river sea lake car flood mud
    snow"""
_URGENT = "distress emergency mayday sos panic rescue 999 911"
_CALLS = " ".join(f"{kind}-{call}" for kind in _URGENT.split() for call in _SIGNALS.split())
_HELPERS = """police service brigade firefighter fireman crew lifeboat ambulance paramedic rescuer coastguard guard
    officer responder department authority helicopter"""
_COURTS = "lawsuit suit complaint claim"


class Deed(NamedTuple):
    name: str
    told: str  # as a card calls it
    verbs: str = ""
    nouns: str = ""
    phrases: tuple[str, ...] = ()
    own: bool = False
    of: str = ""  # what alone it is done to; "people" for people alone
    one: bool = False  # of a story, whoever it is told of: of rescuers that were called, each is called otherwise


def _from(places: str) -> str:
    return " ".join(f"{link}-{place}" for link in ("from", "of") for place in places.split())


DEEDS = (
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
        "resign",
        "resignation",
        "abdicate",
        "abdication",
        (
            "vacate relinquish quit leave surrender:post seat job office role position chair",
            "give:up up-post up-seat up-job up-role up-office",
            "step:aside down",
            "offer tender announce declare:resignation departure exit",
        ),
        own=True,
    ),
    Deed(
        "concede",
        "concession",
        "concede",
        "concession",
        (
            "concede admit accept acknowledge recognise recognize:defeat loss that-lose that-over",
            "throw:towel",
            "concede:election race contest vote",
        ),
        own=True,
    ),
    Deed(
        "release",
        "release",
        phrases=(
            "set walk go turn let:free loose",
            "leave exit:prison jail custody cell detention captivity",
            "come get walk:of-prison of-jail of-custody from-prison",
            "regain win:freedom liberty",
        ),
        of="people",
    ),
    Deed(
        "suspended",
        "suspension",
        "suspend",
        "suspension",
        ("put place send:on-leave on-suspension",),
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
        "escape",
        "escape",
        "escape flee abscond",
        "escape jailbreak breakout getaway",
        (
            "break:out of-prison of-jail from-prison",
            "get run slip:away",
            "make:escape getaway",
            "go:on-run",
        ),
        own=True,
        of="people",
    ),
    Deed(
        "sue",
        "lawsuit",
        "sue",
        "lawsuit",
        (f"file lodge bring launch start submit begin:{_COURTS}", "take:to-court", "go:to-court"),
        own=True,
    ),
    Deed(
        "appeal",
        "appeal",
        "appeal",
        phrases=("file lodge submit launch bring enter:appeal",),
        own=True,
    ),
    Deed(
        "return",
        "return",
        "return",
        "return homecoming",
        ("come get go arrive fly:back home", "make:return comeback"),
        own=True,
    ),
    Deed(
        "withdraw",
        "withdrawal",
        "withdraw",
        "withdrawal",
        (
            "pull drop back bow:out of-race of-contest",
            "quit leave abandon:race contest campaign",
            "end suspend abandon:campaign candidacy bid",
        ),
        own=True,
    ),
    Deed(
        "apologise",
        "apology",
        "apologise apologize",
        "apology",
        ("say:sorry", "issue offer make give:apology", "beg ask:forgiveness"),
        own=True,
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
        "bankrupt",
        "bankruptcy",
        nouns="bankruptcy insolvency",
        phrases=(
            "file apply:for-bankruptcy for-insolvency for-administration for-protection for-receivership",
            "go:bankrupt bust under insolvent into-administration into-receivership into-liquidation",
            "declare:bankruptcy bankrupt insolvency insolvent",
            "enter:administration bankruptcy receivership liquidation insolvency",
            "collapse fall:into-administration into-bankruptcy into-receivership",
        ),
        own=True,
    ),
    Deed(
        "testify",
        "testimony",
        "testify",
        "testimony",
        ("give:evidence testimony", "take:stand", "enter:box", "go:into-box"),
        own=True,
    ),
    Deed(
        "search",
        "search",
        "search comb",
        "search",
        of="""house home flat apartment office building farm villa property garden car headquarters warehouse premise
            boat""",
    ),
    Deed("handover", "handover", nouns="handover delivery", phrases=("hand turn:over",)),
    Deed(
        "handover",
        "handover",
        "deliver",
        of="""ship vessel boat ferry plane jet aircraft helicopter train car bus tank missile weapon gun shell aid
            supply food cargo petition letter parcel package ransom vaccine medicine body coffin""",
    ),
    Deed("cancel", "cancellation", "cancel scrap axe ax", "cancellation", ("call:off",)),
    Deed("postpone", "postponement", "postpone delay defer", "postponement deferral", ("put:off back",)),
    Deed(
        "restore",
        "restoration",
        "restore reconnect return",
        "restoration reconnection",
        ("come go switch turn:back on", "bring:back"),
        of="power electricity supply service water gas light internet connection",
    ),
    Deed(
        "lift",
        "lifting",
        "lift remove end scrap revoke rescind repeal drop cancel abolish",
        "lifting removal revocation repeal",
        of="""ban sanction curfew embargo siege restriction order blockade tariff moratorium suspension alert warning
            lockdown quarantine emergency limit cap boycott""",
    ),
    Deed(
        "impose",
        "introduction",
        "impose introduce declare order slap decree",
        "imposition introduction",
        ("bring:in", "put:in-place"),
        of="""ban sanction curfew embargo siege restriction blockade tariff moratorium lockdown quarantine emergency
            limit cap boycott levy tax""",
    ),
    Deed("sign", "signing", "sign ink initial", phrases=("put:name pen-to signature to-paper",)),
    Deed(
        "detained",
        "arrest",
        "stop nab apprehend collar hold",
        phrases=(
            "put place:under-arrest in-handcuff in-custody into-custody behind-bar in-cell",
            "take lead march carry:away in-handcuff",
            "pick:up",
            "lead take:off",
        ),
        of="people",
    ),
    Deed("detained", "arrest", phrases=("give hand turn:up", "surrender:to-police"), own=True, of="people"),
    Deed("detained", "arrest", "surrender", own=True, of="people"),
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
NAMES = frozenset(deed.name for deed in DEEDS)
OF_SOMEBODY = frozenset(deed.name for deed in DEEDS if not deed.one)
OWN = frozenset(deed.name for deed in DEEDS if deed.own and not deed.one)
_NARROW_FIRST = sorted(DEEDS, key=lambda deed: not deed.of)
TOLD_AS = {deed.name: deed.told for deed in reversed(DEEDS)}


def _by_word(kind: str) -> dict[str, tuple[Deed, ...]]:
    found: dict[str, tuple[Deed, ...]] = {}
    for deed in _NARROW_FIRST:
        for word in dict.fromkeys(getattr(deed, kind).split()):
            found[word] = (*found.get(word, ()), deed)
    return found


def _by_phrase() -> dict[tuple[str, str], tuple[Deed, ...]]:
    found: dict[tuple[str, str], tuple[Deed, ...]] = {}
    for deed in _NARROW_FIRST:
        for phrase in deed.phrases:
            verbs, words = (part.split() for part in phrase.split(":"))
            for both in dict.fromkeys((verb, word) for verb in verbs for word in words):
                found[both] = (*found.get(both, ()), deed)
    return found


OF_VERB, OF_NOUN, OF_PHRASE = _by_word("verbs"), _by_word("nouns"), _by_phrase()
PHRASAL = frozenset(verb for verb, _ in OF_PHRASE)
