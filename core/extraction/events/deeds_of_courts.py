"""Deeds of police, prisons and courts: who is detained, released, suspended, escapes, sues, appeals, testifies."""

from copydesk.core.extraction.events.deed import Deed

_COURTS = "lawsuit suit complaint claim"

COURTS = (
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
        "testify",
        "testimony",
        "testify",
        "testimony",
        ("give:evidence testimony", "take:stand", "enter:box", "go:into-box"),
        own=True,
    ),
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
)
