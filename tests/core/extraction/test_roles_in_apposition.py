"""What somebody is, in the many places where news prints it: before the name, behind it, around its age."""

import pytest
from spacy.language import Language

from copydesk.core.extraction.extractor import extract
from copydesk.core.model import Article, ArticleStatus, Range

pytestmark = pytest.mark.model

_PRINTED = """
    leader of the New Centre: The leader of the New Centre, Petra Lindholm, said it was hard.
    leader of the New Centre: Petra Lindholm, the leader of the New Centre, said it was hard.
    liberals' leader: Petra Lindholm, the liberals' leader, said it was hard.
    New Centre's leader: Petra Lindholm, the New Centre's leader, said it was hard.
    leader of the New Centre: Petra Lindholm is the leader of the New Centre.
    leader of the New Centre: Petra Lindholm, who is the leader of the New Centre, said no.
    boss of the New Centre: Petra Lindholm, the boss of the New Centre, said it was hard.
    deputy leader: Deputy leader Petra Lindholm said it was hard.
    director of the museum: The director of the museum, Jan Ek, said it was hard.
    director of the museum: Jan Ek, 54, director of the museum, said it was hard.
    director of the museum: Jan Ek (54), the director of the museum, said it was hard.
    director of the museum: Jan Ek is director of the museum.
    director of the museum: Jan Ek, who is director of the museum, said it was hard.
    chief executive of Calder Line: The chief executive of Calder Line, Jan Ek, resigned.
    managing director of Calder Line: Jan Ek, managing director of Calder Line, resigned.
    head of the fire service: The head of the fire service, Jan Ek, praised them.
    mayor of Ostra: The mayor of Ostra, Jan Ek, praised them.
    mayor of Ostra: The 61-year-old mayor of Ostra, Jan Ek, praised them.
    minister of transport: The minister of transport, Jan Ek, praised them.
    captain of the ferry: The captain of the ferry, Jan Ek, said no.
    chairman of the club: The chairman of the club, Jan Ek, said no.
    coach of the team: The coach of the team, Jan Ek, said no.
    spokesman for the police: A spokesman for the police, Jan Ek, said no.
"""
_OTHERS = """
    Petra Lindholm spoke to the leader of the New Centre.
    Petra Lindholm is not the leader of the New Centre.
    Petra Lindholm, 54, wrote to the director of the museum.
    Petra Lindholm, 54, nurse Eva Holm, 30, and a boy were hurt.
    Petra Lindholm was with the mayor of Ostra, and the sea was calm.
"""


def roles(nlp: Language, text: str) -> list[str]:
    article = Article("a.md", "0" * 64, ArticleStatus.OK, text=text, body=(Range(0, len(text)),))
    entities = extract(article, nlp).entities
    people = [entity for entity in entities if entity.name in {"Petra Lindholm", "Jan Ek"}]
    return [role.lower() for entity in people for role in entity.roles]


@pytest.mark.parametrize("line", [line.strip() for line in _PRINTED.strip().splitlines()])
def test_a_role_is_known_wherever_it_is_printed(nlp: Language, line: str) -> None:
    role, _, text = line.partition(": ")
    assert role.lower() in roles(nlp, text)


@pytest.mark.parametrize("text", [line.strip() for line in _OTHERS.strip().splitlines()])
def test_a_role_of_somebody_else_is_not_taken(nlp: Language, text: str) -> None:
    assert roles(nlp, text) == []
