"""Pages as people paste them: what stays is the article, all of it."""

import pytest

from copydesk.core.reading import article_from_bytes

PROSE = [
    "The ferry to Skerry Island will run again from Tuesday, the harbour board said.",
    "Workers spent nine days repairing the ramp, which a storm had torn from its mounts in the night.",
    "“We are glad it is over,” said Maud Finch, who keeps the island’s only shop.",
]


def body_of(page: str, suffix: str = ".txt") -> list[str]:
    (article,) = article_from_bytes("page" + suffix, page.encode(), suffix)
    return [article.text[start:end] for start, end in article.body]


def page_with(line: str, at: int) -> str:
    lines = ["Ferry returns to Skerry Island", *PROSE]
    return "\n\n".join([*lines[:at], line, *lines[at:]])


@pytest.mark.parametrize(
    "line",
    [
        "4 minute read",
        "3-min read",
        "Reading time: 5 minutes",
        "Share this story",
        "Facebook Twitter Pinterest",
        "Advertisement",
        "Scroll down for video",
        "0:00 0:00",
        "© 2021 Bay Media Ltd. All rights reserved.",
        "Copyright 2021 The Bay Gazette",
        "Subscribe to our newsletter for more island news",
        "Sign up for the morning letter",
        "Follow us on Facebook and Twitter",
        "Follow Ann Teak on Twitter @annteak",
        "Got a story? Ring the newsroom.",
        "Write to Ann Teak at ann.teak@bay.example",
        "Read more: How the storm tore the ramp away",
        "Five ferries that never sailed again Read more",
        "[Source]",
        "Order Reprints | Today’s Paper | Subscribe",
        "Ann Teak contributed to this report.",
        "Ann Teak reported from Skerry; Bob Ink from Bay City.",
        "(Reporting by Ann Teak; Editing by Bob Ink)",
        "The ramp, seen from the sea on Monday. (Ann Teak/Getty Images)",
        "The ramp, seen from the sea on Monday. Photograph: Ann Teak/Bay Gazette",
        "Getty Images The ramp after the storm had passed",
        "Ann Teak/AFP via Getty Images",
        "Photo by Ann Teak",
        "https://bay.example/ferry",
        "* * *",
        "SaveSave",
    ],
)
@pytest.mark.parametrize("at", [1, 3, 4])
def test_a_line_of_furniture_is_left_out_wherever_it_stands(line: str, at: int) -> None:
    assert body_of(page_with(line, at)) == ["Ferry returns to Skerry Island", *PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "Support for the ferry grew after the storm.",
        "Follow the money, the auditors were told, and you will find the ramp.",
        "Like many islanders, Finch has family in Bay City.",
        "Copyrighted charts of the bay are sold at the shop.",
        "EPA inspectors found oil in the water on Friday.",
        "AP exams at the school were put off for a week.",
        "Reuters reported that the insurer would pay.",
        "He said that Ann Teak is a reporter he had never met.",
        "Share prices of the ferry company fell by 4% (a third of the year's gain).",
        "The photo shows a ramp (left) and a crane.",
        "More than half of the islanders come from Bay City.",
        "Click beetles have come back to the island, biologists say.",
        "A long silence",
        "Why the ramp matters",
        "Finch: “It held for sixty years.”",
        "— It was the wind, said the harbour master.",
        "1. The ramp",
        "Image problems had dogged the company for years.",
        "Subscribers to the ferry fund were paid back.",
        "By Tuesday the ferry had made six crossings.",
        "By Monday Finch had sold out.",
    ],
)
def test_a_line_that_may_be_prose_stays(line: str) -> None:
    body = body_of(page_with(line, 2))
    assert len(body) == 5
    assert body[2] in line


def test_a_paragraph_keeps_its_words_before_a_closing_marker() -> None:
    page = page_with("The board had promised as much in May. [Source]", 2)
    assert body_of(page)[2] == "The board had promised as much in May."
    page = page_with("The board had promised as much in May. (Reporting by Ann Teak; Editing by Bob Ink)", 4)
    assert body_of(page)[-1] == "The board had promised as much in May."


def test_the_chrome_above_the_headline_is_left_out() -> None:
    page = "Listen Live\nBay Radio 4\nUp Next:\n0:00\n\nFerry returns to Skerry Island\n\n" + "\n\n".join(PROSE)
    assert body_of(page) == ["Ferry returns to Skerry Island", *PROSE]


def test_section_tags_above_the_headline_are_left_out() -> None:
    page = "• Islands\n  • Travel\n\nFerry returns to Skerry Island\n\n2 min read\n\n" + "\n\n".join(PROSE)
    assert body_of(page) == ["Ferry returns to Skerry Island", *PROSE]


def test_a_caption_printed_twice_is_left_out_with_its_credit() -> None:
    caption = "The ferry at its berth in Bay City during the storm."
    page = f"Ferry returns to Skerry Island\n\n{caption}\nGetty Images\n{caption}\n\n" + "\n\n".join(PROSE)
    assert body_of(page) == ["Ferry returns to Skerry Island", *PROSE]


def test_a_tail_of_furniture_goes_with_the_sentence_inside_it() -> None:
    tail = [
        "BAY SHOP",
        "Subscribe to Bay Notes",
        "You can help us keep the lights on: with your support we print twice a week. Donate by clicking below.",
        "Island Recipes",
        "Click here for the tide tables",
        "Close",
    ]
    assert body_of("\n\n".join(["Ferry returns to Skerry Island", *PROSE, *tail])) == [
        "Ferry returns to Skerry Island",
        *PROSE,
    ]


def test_a_list_that_ends_the_article_is_kept() -> None:
    ending = ["The crossings lost:", "Monday, six", "Tuesday, nine", "Wednesday, nine"]
    page = "\n\n".join(
        ["Ferry returns to Skerry Island", *PROSE, *ending, "Ann Teak contributed to this report.", "Share"]
    )
    assert body_of(page) == ["Ferry returns to Skerry Island", *PROSE, *ending]


def test_prose_among_captions_at_the_end_is_kept() -> None:
    captions = ["Getty Images The ramp by night", "AFP The shop, closed", "Reuters Finch at her till"]
    page = "\n\n".join(["Ferry returns to Skerry Island", *PROSE[:2], captions[0], PROSE[2], *captions[1:]])
    assert body_of(page) == ["Ferry returns to Skerry Island", *PROSE]


def test_a_note_on_the_author_is_left_out_at_the_end_only() -> None:
    note = "Ann Teak is a correspondent who covers the islands."
    assert note not in body_of(page_with(note, 4))
    assert note in body_of(page_with(note, 2))


def test_a_page_of_nothing_but_furniture_is_kept_whole() -> None:
    assert body_of("Share this story\n\nRead more") == ["Share this story", "Read more"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    page = (
        "Ferry returns to Skerry Island\n\n"
        "The ferry to Skerry Island will run again from Tuesday, the\n"
        "harbour board said. Workers spent nine days repairing the ramp,\n"
        "which a storm had torn from its mounts.\n\n"
        "“We are glad it is over,” said Maud Finch, who keeps the only\n"
        "shop on the island and who had run out of flour and of patience\n"
        "by Sunday.\n"
    )
    body = body_of(page)
    assert [paragraph.count("\n") for paragraph in body] == [0, 2, 2]
    assert body[1].endswith("from its mounts.")


def test_one_paragraph_a_line_is_not_joined() -> None:
    assert body_of("\n".join(["Ferry returns to Skerry Island", *PROSE])) == ["Ferry returns to Skerry Island", *PROSE]


def test_markdown_marks_are_no_words() -> None:
    page = (
        "# Ferry returns to Skerry Island\n\n"
        + PROSE[0]
        + "\n\n## The ramp\n\n> "
        + PROSE[2]
        + "\n\n- "
        + PROSE[1]
        + "\n\n---\n"
    )
    assert body_of(page, ".md") == ["Ferry returns to Skerry Island", PROSE[0], "The ramp", PROSE[2], PROSE[1]]
