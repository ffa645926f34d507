"""Deeds of those in office and in business: who resigns, concedes, returns; what is signed, imposed, cancelled."""

from copydesk.core.extraction.events.deed import Deed

OFFICE = (
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
)
