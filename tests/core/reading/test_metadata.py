"""Outlet, origin, headline, byline, dateline and date, from what pages say of themselves."""

import pytest

from copydesk.core.model import Article
from copydesk.core.reading import article_from_bytes
from copydesk.core.reading.datelines import dateline_of
from copydesk.core.reading.dates import iso_date
from copydesk.core.reading.outlets import read_outlets

HEADLINE = "Ferry returns to Skerry Island"
PROSE = (
    "The ferry to Skerry Island will run again, the harbour board said.\n\n"
    "Workers spent nine days repairing the ramp, which a storm had torn from its mounts in the night."
)


def read(page: str, path: str = "a1b2c3.txt") -> Article:
    (article,) = article_from_bytes(path, page.encode(), ".txt")
    return article


def with_tail(*lines: str) -> Article:
    return read("\n\n".join([HEADLINE, PROSE, *lines]))


@pytest.mark.parametrize(
    ("tail", "outlet"),
    [
        ("Copyright 2021 The Bay Gazette", "The Bay Gazette"),
        ("© 2021 Bay Media. All rights reserved.", "Bay Media"),
        ("Copyright © 2019-2021 by The Bay Gazette Company", "The Bay Gazette"),
        ("© bay.example", None),
        ("Write to Ann Teak at ann.teak@bay-gazette.example", "bay-gazette.example"),
        ("Write to Ann Teak at ann.teak@bbc.co.uk", "BBC News"),
        ("Write to Ann Teak at annteak@gmail.com", None),
        ("More Island Stories from WIRED", "Wired"),
        ("Thank you for reading The Bay Gazette", "The Bay Gazette"),
        ("Like Washington Post Travel on Facebook", "The Washington Post"),
        ("NPR's Ann Teak contributed to this report.", "NPR"),
        ("Ann Teak is a correspondent with NPR's islands desk.", "NPR"),
        ("Copyright 2021 The Associated Press. All rights reserved.", None),
        ("She told Reuters and the BBC that she was glad.", None),
        ("Ann Teak, who reads the New York Times, was glad.", None),
    ],
)
def test_the_outlet_is_what_the_page_says_and_never_a_guess(tail: str, outlet: str | None) -> None:
    assert with_tail(tail).outlet == outlet


def test_the_copyright_of_the_text_outweighs_the_sites_own() -> None:
    article = read(
        f"© 2021 Radio Bay FM\nPlay Live Radio\n0:00\n\n{HEADLINE}\n\n{PROSE}\n\nCopyright 2021 Example Public Radio"
    )
    assert article.outlet == "Example Public Radio"
    assert read(f"© 2021 Radio Bay FM\nPlay Live Radio\n0:00\n\n{HEADLINE}\n\n{PROSE}").outlet == "Radio Bay FM"


@pytest.mark.parametrize(
    ("path", "outlet"),
    [
        ("reuters.txt", "Reuters"),
        ("BBC News/ferry.txt", "BBC News"),
        ("www.theguardian.com_world_ferry.txt", "The Guardian"),
        ("the_sun_sets.txt", None),
        ("ferry.txt", None),
    ],
)
def test_the_path_names_an_outlet_only_by_its_whole_name_or_address(path: str, outlet: str | None) -> None:
    article = read(f"{HEADLINE}\n\n{PROSE}", path)
    assert (article.outlet, article.found_by.get("outlet")) == (outlet, "path" if outlet else None)


@pytest.mark.parametrize(
    ("page", "origin"),
    [
        (f"{HEADLINE}\n\nBAY CITY (AP) — {PROSE}", "Associated Press"),
        (f"{HEADLINE}\n\nBay City, March 4 (Reuters) - {PROSE}", "Reuters"),
        (f"{HEADLINE}\n\nAssociated Press\n\n{PROSE}", "Associated Press"),
        (f"{HEADLINE}\n\nBy ANN TEAK\nAssociated Press\n\n{PROSE}", "Associated Press"),
        (f"{HEADLINE}\n\n{PROSE}\n\n— AFP", "AFP"),
        (f"{HEADLINE}\n\n{PROSE}\n\nSource: Xinhua", "Xinhua"),
        (f"{HEADLINE}\n\n{PROSE}\n\nThis article was originally published by the Bay Gazette.", "Bay Gazette"),
        (f"{HEADLINE}\n\n{PROSE}\n\nCopyright 2021 The Associated Press", "Associated Press"),
        (f"{HEADLINE}\n\nReuters\n\n{PROSE}", None),
        (f"{HEADLINE}\n\n{PROSE}\n\nThe Associated Press contributed to this report.", None),
        (f"{HEADLINE}\n\n{PROSE}", None),
    ],
)
def test_the_origin_is_an_explicit_credit(page: str, origin: str | None) -> None:
    article = read(page)
    assert article.origin == origin
    assert article.found_by.get("origin") == ("text" if origin else None)


def test_without_a_credit_the_origin_is_the_outlet() -> None:
    article = with_tail("Copyright 2021 The Bay Gazette")
    assert article.origin == "The Bay Gazette"
    assert "origin" not in article.found_by


@pytest.mark.parametrize(
    ("page", "byline"),
    [
        (f"{HEADLINE}\n\nBy Ann Teak and Bob Ink\n\n{PROSE}", ("Ann Teak", "Bob Ink")),
        (f"{HEADLINE}\n\nBy Ann Teak in Bay City\n\n{PROSE}", ("Ann Teak",)),
        (f"{HEADLINE}\n\nBY ANN TEAK\n\n{PROSE}", ("ANN TEAK",)),
        (f"{HEADLINE}\n\n{PROSE}\n\nAnn Teak reported from Skerry; Bob Ink from Bay City.", ("Ann Teak", "Bob Ink")),
        (
            f"{HEADLINE}\n\n{PROSE}\n\nAnn Teak reported from Skerry, and Bob Ink from Bay City.",
            ("Ann Teak", "Bob Ink"),
        ),
        (f"{HEADLINE}\n\n{PROSE}\n\nWrite to Ann Teak at ann@bay.example", ("Ann Teak",)),
        (f"{HEADLINE}\n\n{PROSE}\n\nContact the writers at desk@bay.example", ()),
        (f"{HEADLINE}\n\n{PROSE}\n\nAnn Teak contributed to this report.", ()),
    ],
)
def test_the_byline_is_read_from_the_pages_lines(page: str, byline: tuple[str, ...]) -> None:
    assert read(page).byline == byline


@pytest.mark.parametrize(
    ("first", "headline"),
    [
        (HEADLINE, HEADLINE),
        ("‘It held’: ferry returns. What now?", "‘It held’: ferry returns. What now?"),
        ("Ferry [at last] Returns to Island.", "Ferry [at last] Returns to Island."),
        ("Ferry returns after nine days.", "Ferry returns after nine days."),
        ("The ferry came back on Tuesday after nine days of storms.", None),
        ("The ferry has come back to the island, the board said.", None),
        ("BAY CITY — The ferry has come back", None),
        ("As one islander put it:", None),
        ("The ferry has come back. " * 12, None),
    ],
)
def test_the_headline_is_a_first_line_that_reads_like_one(first: str, headline: str | None) -> None:
    article = read(f"{first}\n\n{PROSE}")
    assert article.headline == headline
    assert (article.headline_range is None) == (headline is None)
    if article.headline_range:
        assert article.headline_range == article.body[0]


@pytest.mark.parametrize(
    ("paragraph", "place", "wire"),
    [
        ("BAY CITY — The ferry", "BAY CITY", None),
        ("SKERRY and BAY CITY — The ferry", "SKERRY and BAY CITY", None),
        ("BAY CITY, Maine (AP) — The ferry", "BAY CITY, Maine", "Associated Press"),
        ("SAN TELMO, March 4 (Reuters) - The ferry", "SAN TELMO", "Reuters"),
        ("BAY CITY, May 4, 2021 (Xinhua) -- The ferry", "BAY CITY", "Xinhua"),
        ("Bay City (AFP) – The ferry", "Bay City", "AFP"),
        ("(Reuters) - The ferry", None, "Reuters"),
    ],
)
def test_a_dateline_is_read(paragraph: str, place: str | None, wire: str | None) -> None:
    found = dateline_of(paragraph)
    assert found == (place, wire, len(paragraph) - len("The ferry"))


@pytest.mark.parametrize(
    "paragraph",
    ["BREAKING — The ferry", "NASA - the agency", "WHO: the list", "The ferry (Skerry) - a ship", "I — the ferry", ""],
)
def test_what_is_no_dateline_is_not_taken_for_one(paragraph: str) -> None:
    assert dateline_of(paragraph) is None


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2021-03-04", "2021-03-04"),
        ("2021-03-04T05:06:07Z", "2021-03-04T05:06:07+00:00"),
        ("2021-03-04 05:06", "2021-03-04T05:06:00"),
        ("Thu, 04 Mar 2021 05:06:07 +0100", "2021-03-04T05:06:07+01:00"),
        ("March 4, 2021", "2021-03-04"),
        ("Thursday, 4th March 2021 at 5pm", "2021-03-04"),
        ("2021/3/4", "2021-03-04"),
        ("25/12/2021", "2021-12-25"),
        ("12/25/2021", "2021-12-25"),
        ("03/04/2021", None),
        ("31 February 2021", None),
        ("March 4", None),
        ("yesterday", None),
        ("None", None),
        ("", None),
    ],
)
def test_a_date_is_iso_or_nothing(written: str, iso: str | None) -> None:
    assert iso_date(written) == iso


@pytest.mark.parametrize(
    ("page", "path", "published", "place"),
    [
        (f"{HEADLINE}\n\nPublished: 4 March 2021\n\n{PROSE}", "a.txt", "2021-03-04", "text"),
        (f"{HEADLINE}\n\nUpdated: 6 March 2021\nPublished: 4 March 2021\n\n{PROSE}", "a.txt", "2021-03-04", "text"),
        (f"{HEADLINE}\n\n{PROSE}", "bay_2021-03-04_ferry.txt", "2021-03-04", "path"),
        (f"{HEADLINE}\n\n{PROSE} It was built on 4 March 1961.", "a.txt", None, None),
    ],
)
def test_the_date_of_publication_is_printed_or_unknown(
    page: str, path: str, published: str | None, place: str | None
) -> None:
    article = read(page, path)
    assert (article.published, article.found_by.get("published")) == (published, place)


def test_a_table_of_outlets_tells_wires_and_addresses() -> None:
    table = read_outlets(
        "# note\nBay Wire * = baywire.example, BW\nBay Net + = baynet.example\nBay Gazette = gazette.example\n"
    )
    assert (table.named("bw"), table.wire("The Bay Wire"), table.wire("Bay Gazette")) == ("Bay Wire", "Bay Wire", None)
    assert table.at("news.gazette.example") == "Bay Gazette"
    assert table.agencies == {"Bay Wire"}
