"""Several articles in one text file, as press databases export them, and files that only look so."""

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


RULE = "=" * 60
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
