"""The checkable statements of an article: what is said to be so, by whom."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Article, Extract, Statement, Zone

pytestmark = pytest.mark.model
Read = Callable[..., tuple[Article, Extract]]


def statements(read_article: Read, text: str) -> list[tuple[str, str]]:
    """(voice, words)."""
    article, extract = read_article(text)
    return [(one.voice, article.text[slice(*one.span)]) for one in extract.statements]


def only_statement(read_article: Read, text: str) -> Statement:
    (statement,) = read_article(text)[1].statements
    return statement


@pytest.mark.parametrize(
    ("sentence", "voice", "words"),
    [
        (
            "The council closed the old harbour tunnel on Tuesday.",
            "own",
            "The council closed the old harbour tunnel on Tuesday",
        ),
        (
            "Divers found the wreck near the mole, the harbour master Jan Ek said.",
            "Jan Ek",
            "Divers found the wreck near the mole",
        ),
        (
            "Jan Ek said that the ferry carried 120 passengers from Ostra.",
            "Jan Ek",
            "the ferry carried 120 passengers from Ostra",
        ),
        (
            "“The ferry carried 120 passengers from Ostra,” Jan Ek said.",
            "Jan Ek",
            "The ferry carried 120 passengers from Ostra",
        ),
        (
            "Jan Ek denied that the ferry carried too many passengers.",
            "Jan Ek",
            "the ferry carried too many passengers",
        ),
        (
            "The council announced on Monday that it would close the harbour tunnel.",
            "The council",
            "it would close the harbour tunnel",
        ),
        (
            "The council would meet on Friday in Ostra, Jan Ek said.",
            "Jan Ek",
            "The council would meet on Friday in Ostra",
        ),
        (
            "The ferry is believed to have carried 120 passengers from Ostra.",
            "own",
            "The ferry is believed to have carried 120 passengers from Ostra",
        ),
        (
            "Two owners have asked the council to close the harbour tunnel.",
            "own",
            "Two owners have asked the council to close the harbour tunnel",
        ),
        (
            "The company announced 90 dismissals at its yard.",
            "own",
            "The company announced 90 dismissals at its yard",
        ),
    ],
)
def test_a_statement_is_a_clause_with_its_voice(read_article: Read, sentence: str, voice: str, words: str) -> None:
    assert statements(read_article, sentence) == [(voice, words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Traders predict that the council will close the harbour tunnel.",
        "If the dam fails, the council will close the harbour tunnel.",
        "The council will probably close the harbour tunnel next year.",
        "The council may close the harbour tunnel next year.",
        "Did the council close the harbour tunnel in winter?",
        "I think the council should close the harbour tunnel.",
        "Traders predicted that the council would close the harbour tunnel.",
        "Jan Ek said that the council would close the harbour tunnel if the dam failed.",
        "The mayor seems to like the old harbour tunnel.",
        "People ask me about the old harbour tunnel.",
        "We hope that the ferry line survives the winter storms.",
        "He left.",
        "Keep an eye on the timetable of the Ostra ferry line.",
    ],
)
def test_predictions_opinions_questions_and_scraps_are_none(read_article: Read, sentence: str) -> None:
    assert statements(read_article, sentence) == []


def test_what_is_told_before_a_quoted_question_is_none_itself(read_article: Read) -> None:
    text = "Jan Ek wrote that the guard stopped two young divers at the mole and asked “Did you steal the rope?”"
    told = "the guard stopped two young divers at the mole and asked"
    assert [words for _, words in statements(read_article, text)] == [told]


def test_what_is_announced_is_one_and_is_not_told_as_done(read_article: Read) -> None:
    announced = only_statement(read_article, "The council will close the harbour tunnel next year.")
    assert (announced.asserted, announced.done) == (False, False)
    for closed in ("The council closed", "The council has closed", "The council had just closed"):
        done = only_statement(read_article, f"{closed} the harbour tunnel for the winter.")
        assert (done.asserted, done.done) == (True, True)
    opened = only_statement(read_article, "The harbour tunnel was opened for the winter.")
    assert opened.done


@pytest.mark.parametrize("sentence", ["Nine people were injured.", "Two workers were missing."])
def test_a_count_makes_a_short_sentence_one(read_article: Read, sentence: str) -> None:
    assert [words for _, words in statements(read_article, sentence)] == [sentence.rstrip(".")]


def test_two_clauses_are_two_statements(read_article: Read) -> None:
    text = "Divers raised the wreck of the Brisa, and the council closed the harbour tunnel for a week."
    assert [words for _, words in statements(read_article, text)] == [
        "Divers raised the wreck of the Brisa",
        "the council closed the harbour tunnel for a week",
    ]


def test_its_words_are_the_lemmas_that_carry_meaning(read_article: Read) -> None:
    statement = only_statement(read_article, "The councils were closing the old tunnels on Tuesday.")
    assert statement.tokens == ("close", "council", "old", "tuesday", "tunnel")
    assert statement.predicate == "close"


def test_a_negation_is_told(read_article: Read) -> None:
    assert only_statement(read_article, "The council did not close the old harbour tunnel.").negated
    assert not only_statement(read_article, "The council closed the old harbour tunnel.").negated


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry failed to reach the outer harbour of Ostra.",
        "The council has ruled out closing the old harbour tunnel.",
    ],
)
def test_what_failed_did_not_happen(read_article: Read, sentence: str) -> None:
    assert only_statement(read_article, sentence).negated


def test_what_was_not_prevented_did_happen(read_article: Read) -> None:
    assert not only_statement(
        read_article, "The pilots failed to stop the ferry from hitting the rocks of Ostra."
    ).negated


def test_a_relative_clause_speaks_of_what_it_follows(read_article: Read) -> None:
    article, extract = read_article(
        "Jan Ek, who led the harbour council of Ostra for years, closed the tunnel on Tuesday."
    )
    relative = next(one for one in extract.statements if article.text[one.span.start :].startswith("who"))
    assert relative.subject is not None
    assert extract.entities[relative.subject].name == "Jan Ek"


def test_what_only_introduces_a_statement_is_none(read_article: Read) -> None:
    text = "The papers of the harbour council show that the tunnel lost four pumps in March."
    assert [words for _, words in statements(read_article, text)] == ["the tunnel lost four pumps in March"]


def test_a_denial_is_told_of_what_is_denied(read_article: Read) -> None:
    statement = only_statement(read_article, "Jan Ek denied that the ferry carried too many passengers.")
    assert (statement.denial, statement.negated) == (True, False)


def test_its_numbers_names_and_facts_go_with_it(read_article: Read) -> None:
    _, extract = read_article("Jan Ek said that the ferry carried 120 passengers from Ostra.")
    (statement,) = extract.statements
    assert statement.numbers == ("120",)
    assert [extract.entities[index].name for index in statement.entities] == ["Ostra"]
    assert any(extract.facts[index].shown == "120" for index in statement.facts)
    assert statement.voice_entity is not None
    assert extract.entities[statement.voice_entity].name == "Jan Ek"


def test_he_and_she_are_whom_they_clearly_stand_for(read_article: Read) -> None:
    _, extract = read_article("Ana Lopez runs the harbour of Ostra. She closed the old tunnel on Tuesday.")
    named = [extract.entities[index].name for index in extract.statements[-1].entities]
    assert named == ["Ana Lopez"]
    _, extract = read_article("Ana Lopez, the mayor of Ostra, swam. The mayor closed the old tunnel on Tuesday.")
    assert extract.entities[extract.statements[-1].entities[0]].name == "Ana Lopez"
    _, extract = read_article("Ana Lopez runs the harbour of Ostra. He closed the old tunnel on Tuesday.")
    assert extract.statements[-1].entities == ()


def test_the_subject_is_the_entity_that_acts(read_article: Read) -> None:
    _, extract = read_article("Ana Lopez closed the old harbour tunnel on Tuesday.")
    (statement,) = extract.statements
    assert statement.subject is not None
    assert extract.entities[statement.subject].name == "Ana Lopez"


def test_headline_body_and_quoted_words_are_zones(read_article: Read) -> None:
    text = "The council closed the harbour tunnel.\n\n“The ferry carried 120 passengers from Ostra,” Jan Ek said."
    _, extract = read_article(text, title="Council closes the harbour tunnel")
    assert [one.zone for one in extract.statements] == [Zone.HEADLINE, Zone.BODY, Zone.QUOTED]


def test_courtesy_titles_are_no_words_and_months_are_written_out(read_article: Read) -> None:
    short = only_statement(read_article, "Mr. Ek opened the tunnel on Nov. 3.")
    assert short.tokens == only_statement(read_article, "Ek opened the tunnel on November 3.").tokens


@pytest.mark.parametrize(
    ("figure", "numbers"),
    [
        ("£3.5bn", ("3.5",)),
        ("75bps", ("75",)),
        ("1,200m", ("1200",)),
        ("11:40 p.m.", ("11.40",)),
        ("11.40pm", ("11.40",)),
        ("5-4", ("4", "5")),
        ("A320neo", ()),
    ],
)
def test_a_number_is_read_with_what_is_glued_to_it(read_article: Read, figure: str, numbers: tuple[str, ...]) -> None:
    assert (
        only_statement(read_article, f"The council sold the old harbour tunnel for {figure} to Ek.").numbers == numbers
    )


@pytest.mark.parametrize("dateline", ["OSTRA, May 3 (Reuters) - ", "OSTRA (AP) — ", "Ostra (AFP) - "])
def test_a_dateline_is_no_part_of_what_is_told(read_article: Read, dateline: str) -> None:
    statement = only_statement(read_article, f"{dateline}The council closed the old harbour tunnel.")
    assert statement.tokens == only_statement(read_article, "The council closed the old harbour tunnel.").tokens
    assert statement.entities == ()


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Karl Ek, the director of Calder Mills, resigned on Monday.", "Karl Ek, the director of Calder Mills"),
        ("The director of Calder Mills, Karl Ek, resigned on Monday.", "director of Calder Mills, Karl Ek"),
        ("Calder Mills was fined. Karl Ek, its director, resigned on Monday.", "Karl Ek, its director"),
    ],
)
def test_that_somebody_holds_an_office_is_a_statement_of_its_own(read_article: Read, text: str, office: str) -> None:
    article, extract = read_article(text)
    (held,) = [one for one in extract.statements if one.office]
    assert article.text[slice(*held.span)] == office
    assert "director" in held.tokens
    (resigned,) = [one for one in extract.statements if one.predicate == "resign"]
    assert "director" not in resigned.tokens


@pytest.mark.parametrize("text", ["Karl Ek, the driver, was hurt.", "Director Karl Ek resigned on Monday."])
def test_an_office_of_nobody_that_is_named_is_none(read_article: Read, text: str) -> None:
    assert not any(one.office for one in read_article(text)[1].statements)
