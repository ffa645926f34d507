"""How people fared is read in whatever words it is told, and not where it is denied, doubted or told of a thing."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Fact

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]
_FATES = {
    "convicted": """
        Jan Ek was convicted of arson on Friday.
        Jan Ek was found guilty of fraud.
        Jan Ek was jailed for nine years.
        Jan Ek was sentenced to nine years in prison.
        Jan Ek received nine years for the robbery.
        Jan Ek got a suspended sentence.
        Jan Ek was given a suspended sentence of two years.
        Jan Ek was handed a four-year term by the judge.
        Jan Ek was sent to prison for the fire.
        Jan Ek was put behind bars.
        Jan Ek escaped with a short sentence.
        Jan Ek was locked up for life.
        Jan Ek was fined 900 crowns by the court.
        Jan Ek, who ran the firm, walked free with a suspended sentence.
        The court convicted Jan Ek of theft.
        A jury found Jan Ek guilty of murder.
        The judge jailed Jan Ek for six years.
        """,
    "acquitted": """
        Jan Ek was acquitted of arson.
        Jan Ek was cleared of fraud.
        Jan Ek was cleared of all charges on Friday.
        Jan Ek was found not guilty of theft.
        Jan Ek was exonerated.
        The court acquitted Jan Ek.
        The jury cleared Jan Ek of murder.
        A jury found Jan Ek not guilty.
        """,
    "resigned": """
        Jan Ek resigned on Monday.
        Jan Ek quit on Monday.
        Jan Ek stepped down as chairman.
        Jan Ek quit his post after nine years.
        Jan Ek handed in his resignation on Monday.
        Jan Ek tendered his resignation.
        Jan Ek has submitted his resignation to the board.
        Jan Ek announced his resignation.
        """,
    "dismissed": """
        Jan Ek was sacked on Monday.
        Jan Ek was dismissed by the board.
        Jan Ek was fired as coach.
        Jan Ek was forced out by the board.
        Jan Ek was ousted.
        Jan Ek was pushed out after a row.
        Jan Ek was relieved of his duties.
        Jan Ek was removed from his post.
        The board sacked Jan Ek on Monday.
        The owners fired Jan Ek.
        The club has dismissed coach Jan Ek.
        """,
    "hurt": """
        Jan Ek was injured in the crash.
        Jan Ek was badly hurt.
        Jan Ek suffered burns to both arms.
        Jan Ek sustained serious injuries.
        The driver was injured.
        """,
    "unhurt": """
        Jan Ek was unhurt.
        Jan Ek escaped unhurt.
        Jan Ek escaped without a scratch.
        Jan Ek was uninjured.
        Jan Ek walked away unscathed.
        The driver escaped unharmed.
        """,
    "killed": """
        Jan Ek was killed in the crash.
        Jan Ek died at the scene.
        The driver was killed.
        """,
}
_NONE = """
    Jan Ek may be convicted of arson.
    Jan Ek was not convicted.
    Jan Ek could be jailed for nine years.
    Jan Ek was charged with arson.
    Jan Ek will be sentenced on Friday.
    Jan Ek denied that he had resigned.
    Jan Ek was forced to resign.
    Jan Ek refused to resign.
    Jan Ek served nine years in the army.
    Jan Ek quit smoking.
    Jan Ek received a letter.
    The road was cleared of snow.
    The minister gave Jan Ek a year to finish the bridge.
    Jan Ek was reportedly sacked.
    Jan Ek offered his help.
    Jan Ek fired two shots.
    Jan Ek was removed from the list.
    """


def fates(facts: list[Fact]) -> list[str]:
    return [fact.verb for fact in facts if fact.key[0] == "fate"]


@pytest.mark.parametrize(
    ("sentence", "fate"),
    [(line.strip(), fate) for fate, lines in _FATES.items() for line in lines.strip().splitlines()],
)
def test_a_fate_is_read_in_many_words(facts_of: FactsOf, sentence: str, fate: str) -> None:
    assert fates(facts_of(sentence)) == [fate]


@pytest.mark.parametrize("sentence", [line.strip() for line in _NONE.strip().splitlines()])
def test_what_was_not_or_is_not_sure_is_no_fate(facts_of: FactsOf, sentence: str) -> None:
    assert fates(facts_of(sentence)) == []
