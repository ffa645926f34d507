"""Several articles in one text file, as press databases export them, and files that only look so."""

import time

import pytest

from copydesk.core.model import Article
from copydesk.core.reading import article_from_bytes

PROSE = (
    "The ferry to Skerry Island will run again, the harbour board said on Friday after a long meeting in the town.\n\n"
    "Workers spent nine days repairing the ramp, which a storm had torn from its mounts in the night."
)
OTHER = (
    "Nobody on the island had seen a storm like it, and the council wants a second ramp before the winter comes.\n\n"
    "A report on the costs is expected in the spring, when the board meets again on the mainland."
)


def read(text: str) -> tuple[Article, ...]:
    return article_from_bytes("export.txt", text.encode(), ".txt")


RULE, LINE = "=" * 60, "_" * 60
PARTS, OTHERS = PROSE.split("\n\n"), OTHER.split("\n\n")
TD = "\n\nTD\n"
FORMS = {
    "title, outlet, date": (
        f"{RULE}\nFerry returns to island\nBay Gazette\n4 March 2021\n\n{PROSE}\n\n"
        f"{RULE}\nIsland wants second ramp\nHarbour Post\n5 March 2021\n\n{OTHER}\n"
    ),
    "separators between": (
        f"Ferry returns to island\nBay Gazette\nMarch 4, 2021\n\n{PROSE}\n\n-----\n"
        f"Island wants second ramp\nHarbour Post\nMarch 5, 2021\n\n{OTHER}\n"
    ),
    "documents counted": (
        f"Document 1 of 2\n\nFerry returns to island\n\nBay Gazette, 4 March 2021\nSource: Bay Gazette\n"
        f"Publication date: 4 March 2021\nFull text:\n{PROSE}\n\nDocument 2 of 2\n\nIsland wants second ramp\n\n"
        f"Source: Harbour Post\nPublication date: Mar 5, 2021\nFull text:\n{OTHER}\n"
    ),
    "with word counts": (
        f"Ferry returns to island\nBy Ann Teak\n483 words\n4 March 2021\nBay Gazette\nEnglish\n(c) 2021 Bay Media\n\n"
        f"{PROSE}\n\nDocument BAYG000020210304eh3400001\n\nIsland wants second ramp\n12 words\n5 March 2021\n"
        f"Harbour Post\nEnglish\n(c) 2021 Harbour Media\n\n{OTHER}\n\nDocument HARB000020210305eh3500001\n"
    ),
    "outlet first": (
        f"1 of 2 DOCUMENTS\n\nBay Gazette\nMarch 4, 2021 Thursday\n\nFerry returns to the island\n\nBYLINE: Ann Teak\n"
        f"LENGTH: 483 words\n\n{PROSE}\n\n2 of 2 DOCUMENTS\n\nHarbour Post\nMarch 5, 2021 Friday\n\n"
        f"Island wants second ramp\n\nLENGTH: 83 words\n\n{OTHER}\n"
    ),
    "outlet and date on one line": (
        f"{RULE}\nFerry returns to island\nBay Gazette, 4 March 2021\n\n{PROSE}\n\n"
        f"{RULE}\nIsland wants second ramp\nHarbour Post | March 5, 2021\n\n{OTHER}\n"
    ),
    "Factiva with codes": (
        f"SE\tNews\nHD\tFerry returns to island\nBY\tAnn Teak\nWC\t483 words\nPD\t4 March 2021\nET\t09:30\n"
        f"SN\tBay Gazette\nSC\tBAYG\nPG\t3\nLA\tEnglish\nCY\tCopyright 2021. Bay Media.\n\nLP\t\n{TD.join(PARTS)}\n\n"
        f"NS\tgtrans : Sea Transport\nPUB\tBay Media\nAN\tDocument BAYG000020210304eh3400001\n\n"
        f"HD\tIsland wants second ramp\nWC\t83 words\nPD\t5 March 2021\nSN\tHarbour Post\nSC\tHARB\nLA\tEnglish\n"
        f"CY\t(c) 2021 Harbour Media\n\nLP\n{TD.join(OTHERS)}\n\nRE\tuk : Skerry\n"
        f"AN\tDocument HARB000020210305eh3500001\n\nSearch Summary\nText\t(ferry)\nDate\tIn the last 3 months\n"
        f"Source\tAll Sources\n\n© 2021 Factiva, Inc. All rights reserved.\n"
    ),
    "Factiva in bare lines": (
        f"News\nFerry returns to island\nAnn Teak\n1,483 words\n4 March 2021\n09:30\nBay Gazette\nBAYG\n3\nEnglish\n"
        f"Copyright 2021. Bay Media. All rights reserved.\n\n{PROSE}\n\nDocument BAYG000020210304eh3400001\n\n"
        f"Island wants second ramp\n83 words\n5 March 2021\nHarbour Post\nHARB\nEnglish\n"
        f"(c) 2021 Harbour Media\n\n{OTHER}\n\n"
        f"Document HARB000020210305eh3500001\n\nSearch Summary\nText\t(ferry)\nResults Found\t2\n"
    ),
    "Nexis of old": (
        f"\n{' ' * 30}1 of 2 DOCUMENTS\n\n{' ' * 30}Bay Gazette\n\n{' ' * 25}March 4, 2021 Thursday\n"
        f"{' ' * 30}Late Edition\n\n"
        f"Ferry returns to island\n\nBYLINE: Ann Teak\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 483 words\n\n"
        f"DATELINE: SKERRY\n\n"
        f"{PROSE}\n\nLOAD-DATE: March 5, 2021\n\nLANGUAGE: ENGLISH\n\nGRAPHIC: PHOTO: The ferry.\n\n"
        f"PUBLICATION-TYPE: Newspaper\n\n{' ' * 20}Copyright 2021 Bay Media\n{' ' * 25}All Rights Reserved\n"
        f"\n{' ' * 30}2 of 2 DOCUMENTS\n\n{' ' * 30}Harbour Post\n\n{' ' * 25}March 5, 2021 Friday\n\n"
        f"Island wants second ramp\n\nLENGTH: 83 words\n\n{OTHER}\n\nLOAD-DATE: March 6, 2021\n"
    ),
    "Nexis of today": (
        "Ferry returns to island\n\nFerry returns to island\n\nBay Gazette\n\nMarch 4, 2021 Thursday\n\n"
        "Copyright 2021 Bay Media All Rights Reserved\n\nSection: NEWS; Pg. 3\n\nLength: 483 words\n\n"
        "Byline: Ann Teak\n\n"
        f"Body\n\n{PROSE}\n\nGraphic\n\nPhoto, The ferry on Thursday, as seen by the crew.\n\n"
        "Load-Date: March 5, 2021\n\n"
        "End of Document\n\n\nIsland wants second ramp\n\nHarbour Post\n\nMarch 5, 2021 Friday\n\nLength: 83 words\n\n"
        f"Body\n\n{OTHER}\n\nLoad-Date: March 6, 2021\n\nEnd of Document\n"
    ),
    "ProQuest": (
        f"{LINE}\n\nReport Information from ProQuest\n\nMay 15 2021 08:12\n\n{LINE}\n\nTable of contents\n\n"
        f"1. Ferry returns to island\n\n2. Island wants second ramp\n\n{LINE}\n\nDocument 1 of 2\n\n"
        "Ferry returns to island: [Final Edition]\n\nAuthor: Teak, Ann; Roe, Tom\n\n"
        "Publication info: Bay Gazette ; Skerry [Skerry]. 4 March 2021: A.3.\n\nProQuest document link\n\n"
        f"Abstract: {PARTS[0]}\n\nLinks: Linking Service\n\nFull text: {PROSE}\n\nSubject: Ferries; Storms\n\n"
        "Publication title: Bay Gazette; Skerry\n\nPublication date: Mar 4, 2021\n\nPublisher: Bay Media\n\n"
        f"ProQuest document ID: 32045988\n\nLast updated: 2021-05-15\n\n{LINE}\n\nDocument 2 of 2\n\n"
        f"Island wants second ramp\n\nProQuest document link\n\nFull text: {OTHER}\n\n"
        f"Title: Island wants second ramp\n\n"
        f"Publication title: Harbour Post\n\nPublication date: Mar 5, 2021\n\n{LINE}\n\n"
        "Contact us at: http://support.example Copyright © 2021 ProQuest LLC. All rights reserved.\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", list(FORMS))
def test_each_article_of_an_export_is_one(form: str) -> None:
    first, second = read(FORMS[form])
    assert (first.id, second.id) == ("export.txt#1", "export.txt#2")
    assert (first.outlet, second.outlet) == ("Bay Gazette", "Harbour Post")
    assert (first.published, second.published) == ("2021-03-04", "2021-03-05")
    assert (first.headline or "").startswith("Ferry returns to")
    assert second.headline == "Island wants second ramp"
    assert [first.text[start:end] for start, end in first.body][1:] == PROSE.split("\n\n")
    assert [second.text[start:end] for start, end in second.body][1:] == OTHER.split("\n\n")
    assert first.sha256 != second.sha256


def test_who_wrote_it_is_told_as_the_database_tells_it() -> None:
    bylines = {form: read(text)[0].byline for form, text in FORMS.items()}
    signed = dict.fromkeys(
        [
            "with word counts",
            "outlet first",
            "Factiva with codes",
            "Factiva in bare lines",
            "Nexis of old",
            "Nexis of today",
        ],
        ("Ann Teak",),
    )
    assert {form: names for form, names in bylines.items() if names} == {**signed, "ProQuest": ("Ann Teak", "Tom Roe")}


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Teak, Ann", ("Ann Teak",)),
        ("van der Roe, Tom; Teak, Ann.", ("Tom van der Roe", "Ann Teak")),
        ("By Ann Teak, Tom Roe and Ida Kay", ("Ann Teak", "Tom Roe", "Ida Kay")),
        ("By Teak, Ann and Roe", ("Teak", "Ann", "Roe")),
    ],
)
def test_a_last_name_that_stands_first_is_put_last(written: str, names: tuple[str, ...]) -> None:
    head = f"Document 1 of 1\nFerry returns\nAuthor: {written}\nPublication info: Bay Gazette. 4 March 2021: 3.\n"
    (article,) = read(f"{head}Full text: {PROSE}")
    assert article.byline == names


def test_an_export_of_a_single_article_is_read_as_one() -> None:
    text = FORMS["Nexis of today"]
    (article,) = read(text[: text.index("End of Document") + 16])
    assert (article.id, article.outlet, article.published) == ("export.txt", "Bay Gazette", "2021-03-04")
    assert [article.text[start:end] for start, end in article.body][1:] == PARTS


def test_where_a_database_prints_a_summary_alone_the_article_is_a_stub() -> None:
    head = "Document 1 of 1\n\nFerry returns\n\nPublication info: Bay Gazette [Skerry]. 4 March 2021: A.3.\n\n"
    (article,) = read(f"{head}Abstract: {PARTS[0]}\n\nSubject: Ferries\n")
    assert (article.stub, article.outlet) == (True, "Bay Gazette")
    assert [article.text[start:end] for start, end in article.body] == ["Ferry returns", PARTS[0]]


def test_an_export_may_be_longer_than_any_article() -> None:
    article = f"{RULE}\nFerry returns to island\nBay Gazette\n4 March 2021\n\n{PROSE}\n\n" + f"{OTHER}\n\n" * 400
    assert len(article) < 100_000
    found = read(article * 12)
    assert [one.id for one in found] == [f"export.txt#{number}" for number in range(1, 13)]
    assert {one.outlet for one in found} == {"Bay Gazette"}
    (too_long,) = read(article.replace(RULE, "") * 12)
    assert too_long.reason == "over 900,000 characters"
    first, second = read(f"{article}{RULE}\nLong one\nHarbour Post\n5 March 2021\n\n{OTHER * 6_000}")
    assert (first.outlet, second.reason) == ("Bay Gazette", "over 900,000 characters")


def test_time_grows_with_the_length_of_an_export() -> None:
    hostile = (
        "Title: a\n" * 40_000,
        "Graphic\na\n" * 40_000,
        "Document 1 of 2\n" * 40_000,
        "a; " * 200_000,
        "-" * 400_000,
    )
    for text in hostile:
        start = time.process_time()
        read(f"Document 1 of 1\nFerry\nBay Gazette\n4 March 2021\n\n{text}\n{PROSE}")
        assert time.process_time() - start < 3


@pytest.mark.parametrize(
    "text",
    [
        f"Ferry returns to island\n\n{PROSE}\n\n* * *\n\n{OTHER}",
        f"Ferry returns to island\n\n{PROSE}\n\n-----\n\n{OTHER}",
        f"Ferry returns to island\nBay Gazette\n4 March 2021\n\n{PROSE}\n\n-----\n\n{OTHER}\n\nUpdated 5 March 2021",
        f"{RULE}\nFerry returns to island\n{RULE}\n\n{PROSE}",
    ],
)
def test_an_article_with_rules_of_its_own_stays_whole(text: str) -> None:
    (article,) = read(text)
    assert article.id == "export.txt"
    assert article.text == text
