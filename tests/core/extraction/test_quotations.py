"""Who said what: the cases that must be right, each with an example of its own."""

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from copydesk.core.extraction.names.entities import find_entities
from copydesk.core.extraction.quotations.quotations import find_quotations, read_passages
from copydesk.core.extraction.quotations.speaker_mentions import Mentions
from copydesk.core.extraction.text.paragraphs import Paragraph, parse_paragraphs
from copydesk.core.model import Article, ArticleStatus, Confidence, LocalEntity, Quotation, QuoteKind, Range

pytestmark = pytest.mark.model

DIRECT, PARTIAL, INDIRECT, BLOCK = QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.INDIRECT, QuoteKind.BLOCK


@dataclass(frozen=True)
class Reading:
    """One article's quotations with its words at hand."""

    text: str
    quotations: tuple[Quotation, ...]
    entities: tuple[LocalEntity, ...]

    def words(self, ranges: tuple[Range, ...]) -> list[str]:
        return [self.text[start:end] for start, end in ranges]

    def names(self, quotation: Quotation) -> list[str]:
        return [self.entities[number].name for number in quotation.speakers]

    def one(self) -> Quotation:
        assert len(self.quotations) == 1, [self.words(quotation.content) for quotation in self.quotations]
        return self.quotations[0]

    def found(self) -> list[tuple[QuoteKind, list[str], str | None]]:
        return [(q.kind, self.words(q.content), q.speaker_text) for q in self.quotations]


def read(nlp: Language, text: str, outlet: str | None = None, *, has_headline: bool = False) -> Reading:
    body = tuple(Range(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text))
    headline = body[0] if has_headline else None
    article = Article(
        "pier.txt", "0" * 64, ArticleStatus.OK, outlet=outlet, text=text, body=body, headline_range=headline
    )
    paragraphs = parse_paragraphs(article, nlp)
    entities = find_entities(article, paragraphs)
    return Reading(text, quotations_of(article, paragraphs, entities), entities)


def quotations_of(
    article: Article, paragraphs: Sequence[Paragraph], entities: Sequence[LocalEntity]
) -> tuple[Quotation, ...]:
    passages = read_passages(article, paragraphs)
    return find_quotations(article, passages, Mentions(article, passages, entities))


@pytest.mark.parametrize(
    ("text", "kind", "content", "speaker"),
    [
        # order
        ("“We will mend it,” said Mayor Inga Dahl.", DIRECT, ["“We will mend it,”"], "Mayor Inga Dahl"),
        ("Dahl: “We will mend it.”", DIRECT, ["“We will mend it.”"], "Dahl"),
        ("Mayor Inga Dahl said, “We will mend it.”", DIRECT, ["“We will mend it.”"], "Mayor Inga Dahl"),
        # interrupted
        ("“The ferry,” Dahl said, “will sail.”", DIRECT, ["“The ferry,”", "“will sail.”"], "Dahl"),
        ("“It is mended,” Dahl said. “We tried it.”", DIRECT, ["“It is mended,”", "“We tried it.”"], "Dahl"),
        ("“Is it safe?” Dahl asked. “I doubt it.”", DIRECT, ["“Is it safe?”", "“I doubt it.”"], "Dahl"),
        # long apposition, aside
        ("“No,” said Olav Lind, a geologist who advised the harbour.", DIRECT, ["“No,”"], "Olav Lind"),
        ("Lind, who replaced Ada Moen, said the wall stood.", INDIRECT, ["the wall stood"], "Lind"),
        # inverted, zero that
        ("The wall, Lind said, stood.", INDIRECT, ["The wall", "stood"], "Lind"),
        ("Lind said the wall stood.", INDIRECT, ["the wall stood"], "Lind"),
        ("BERGEN (AP) — The pier stood, Lind said.", INDIRECT, ["The pier stood"], "Lind"),
        # mixed
        (
            "Lind said the pier was “as sound as a bell” after the storm.",
            PARTIAL,
            ["the pier was “as sound as a bell” after the storm"],
            "Lind",
        ),
        # object, preposition
        (
            "Moen called the scheme “a gift to the coast”.",
            PARTIAL,
            ["the scheme “a gift to the coast”"],
            "Moen",
        ),
        (
            "Moen thanked the crews for their “patient work”.",
            PARTIAL,
            ["the crews for their “patient work”"],
            "Moen",
        ),
        # participle, second verb
        ("Lind backed the scheme, saying “it works”.", DIRECT, ["“it works”"], "Lind"),
        ("Lind visited the pier on Monday and warned that cracks remained.", INDIRECT, ["cracks remained"], "Lind"),
        # noun, passive, source phrase
        ("Lind’s claim that the wall stood was wrong.", INDIRECT, ["the wall stood"], "Lind"),
        ("The wall was described by Lind as “sound”.", PARTIAL, ["as “sound”"], "Lind"),
        ("According to Lind, the wall stood.", INDIRECT, ["the wall stood"], "Lind"),
        ("The wall, according to Lind, stood.", INDIRECT, ["The wall", "stood"], "Lind"),
        ("The wall, in Lind’s words, is “a scandal”.", PARTIAL, ["The wall", "is “a scandal”"], "Lind"),
        ("The wall stood, per Lind.", INDIRECT, ["The wall stood"], "Lind"),
        # organisation, document, sign
        ("The report found that the wall was weak.", INDIRECT, ["the wall was weak"], "The report"),
        ("A statement read: “The pier is closed.”", DIRECT, ["“The pier is closed.”"], "A statement"),
        ("The sign said “Closed until June”.", DIRECT, ["“Closed until June”"], "The sign"),
        # anonymous
        (
            "A person familiar with the talks said the deal was near.",
            INDIRECT,
            ["the deal was near"],
            "A person familiar with the talks",
        ),
        # unclosed
        ("“It leaked for days, Dahl said.", DIRECT, ["“It leaked for days,"], "Dahl"),
        # marks
        ("''It stood,'' Lind said.", DIRECT, ["''It stood,''"], "Lind"),
        ("``It stood,'' Lind said.", DIRECT, ["``It stood,''"], "Lind"),
        ("«It stood,» Lind said.", DIRECT, ["«It stood,»"], "Lind"),
        ("„It stood“, said Lind.", DIRECT, ["„It stood“"], "Lind"),
        ("‘It’s the dockers’ choice,’ Lind said.", DIRECT, ["‘It’s the dockers’ choice,’"], "Lind"),
        # dash, post
        ("“It stood.” — Olav Lind", DIRECT, ["“It stood.”"], "Olav Lind"),
        ("Lind tweeted: “It stood.”", DIRECT, ["“It stood.”"], "Lind"),
        # a name that ends the words, to which the parse adds the speaker's
        (
            "“The clinic mourns two of its best surgeons - Drs. Anna and Lise Holm,” Olav Lind, head of the clinic, "
            "said in a letter.",
            DIRECT,
            ["“The clinic mourns two of its best surgeons - Drs. Anna and Lise Holm,”"],
            "Olav Lind",
        ),
        # furniture
        ("BERGEN (AP) — “It stood,” Lind said.", DIRECT, ["“It stood,”"], "Lind"),
    ],
)
def test_one_sentence_gives_one_quotation_and_its_speaker(
    nlp: Language, text: str, kind: QuoteKind, content: list[str], speaker: str
) -> None:
    reading = read(nlp, text)
    assert reading.found() == [(kind, content, speaker)]
    quotation = reading.one()
    assert quotation.speaker_range is not None
    assert text[quotation.speaker_range.start : quotation.speaker_range.end] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The “secret” file was found in the harbour office.",
        "Her book, “The Long Winter”, sold well.",
        "John “Shorty” Hill came home.",
        "He used the word “sorry” twice.",
        "Read more: “The pier and its enemies”",
        "By Ann Moen",
        "The wall stood for a hundred years.",
    ],
)
def test_titles_nicknames_terms_and_furniture_are_nobodys_speech(nlp: Language, text: str) -> None:
    assert read(nlp, text).quotations == ()


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Lena Ek: “I was wrong”", "“I was wrong”", "Lena Ek"),
        ("Lena Ek on the bridge: “I made a mistake”", "“I made a mistake”", "Lena Ek"),
        ("Mayor on the bridge: “I made a mistake that night”", "“I made a mistake that night”", "Mayor"),
        (
            "Ostra Hawks win Grand Cup: 'Nobody here slept last night'",
            "'Nobody here slept last night'",
            "Ostra Hawks",
        ),
        ("Storm Ida hit the town, and Lena Ek had one answer: “This is a disgrace”", "“This is a disgrace”", "Lena Ek"),
        ("Mayor resigns over bridge: “I made a mistake that night”", "“I made a mistake that night”", "Mayor"),
        ("'It was a war zone': Nurse describes night of fire", "'It was a war zone'", None),
    ],
)
def test_a_headline_gives_whoever_stands_before_its_colon_with_low_or_medium_confidence(
    nlp: Language, text: str, content: str, speaker: str | None
) -> None:
    reading = read(nlp, text)
    assert reading.found() == [(DIRECT, [content], speaker)]
    assert reading.one().confidence is not Confidence.HIGH


def test_what_is_said_in_an_aside_ends_with_it(nlp: Language) -> None:
    reading = read(nlp, "The man, who police said had fled to Norway, was arrested on Monday.")
    assert reading.found() == [(INDIRECT, ["who", "had fled to Norway"], "police")]


def test_a_headline_is_said_by_whoever_says_its_words_in_the_body(nlp: Language) -> None:
    body = "The ferry burned on Monday.\n“We had no choice. It was a war zone, and nobody came,” said Lena Ek, a nurse."
    reading = read(nlp, f"'It was a war zone': ferry burns off Ostra\n{body}", has_headline=True)
    assert [reading.names(quotation) for quotation in reading.quotations] == [["Lena Ek"], ["Lena Ek"]]
    other = read(nlp, f"'It was a peace zone': ferry burns off Ostra\n{body}", has_headline=True)
    assert [other.names(quotation) for quotation in other.quotations] == [[], ["Lena Ek"]]


def test_two_speakers_of_one_sentence_have_each_their_own(nlp: Language) -> None:
    reading = read(nlp, "Lind praised “quick” crews, while Moen spoke of “confusion”.")
    assert [(reading.words(q.segments), q.speaker_text) for q in reading.quotations] == [
        (["“quick”"], "Lind"),
        (["“confusion”"], "Moen"),
    ]
    assert read(nlp, "Lind met Moen, who called it “helpful”.").one().speaker_text == "Moen"


def test_a_verb_left_out_is_taken_from_the_clause_before(nlp: Language) -> None:
    reading = read(nlp, "Lind listed “cranes,” Moen “time.”")
    assert [q.speaker_text for q in reading.quotations] == ["Lind", "Moen"]


def test_a_joint_statement_has_several_speakers(nlp: Language) -> None:
    reading = read(nlp, "Olav Lind and Ada Moen said in a joint statement that the pier was safe.")
    assert reading.names(reading.one()) == ["Olav Lind", "Ada Moen"]


def test_he_is_not_the_man_he_speaks_of(nlp: Language) -> None:
    reading = read(nlp, "Premier Olav Berg met President Nils Dahl on Monday. Mr. Dahl, he said, was “a friend”.")
    quotation = reading.one()
    assert reading.names(quotation) == ["Olav Berg"]
    assert quotation.confidence is not Confidence.HIGH


def test_she_is_the_last_woman_named(nlp: Language) -> None:
    text = "Mrs. Ada Moen met Mr. Olav Lind at the pier on Monday. “It is safe,” she said."
    reading = read(nlp, text)
    assert reading.names(reading.quotations[-1]) == ["Ada Moen"]


def test_it_and_they_are_left_alone(nlp: Language) -> None:
    reading = read(nlp, "The Harbour Board met Olav Lind on Monday. They said the pier was safe.")
    assert reading.one().speakers == ()
    assert reading.one().speaker_text == "They"


def test_a_description_stands_for_the_one_person_with_that_role(nlp: Language) -> None:
    text = "Olav Lind, a geologist at the harbour office, came on Monday. “It stood,” the geologist said."
    reading = read(nlp, text)
    assert reading.names(reading.one()) == ["Olav Lind"]
    assert reading.one().speaker_text == "the geologist"


def test_a_surname_that_two_people_share_is_not_resolved(nlp: Language) -> None:
    reading = read(nlp, "Maria Lind and Olav Lind run the harbour. “No,” Lind said.")
    assert reading.one().speakers == ()
    assert reading.one().speaker_text == "Lind"


def test_an_orphan_takes_the_subject_before_it_with_low_confidence(nlp: Language) -> None:
    quotation = read(nlp, "Dahl was blunt.\n“Nobody looked at it.”").one()
    assert quotation.speaker_text == "Dahl"
    assert quotation.confidence is Confidence.LOW


def test_an_orphan_is_not_said_by_whom_the_sentence_before_tells_of(nlp: Language) -> None:
    reading = read(nlp, "Ek said they decided Berg should drive. “It was the worst day of my whole life.”")
    assert reading.names(reading.quotations[-1]) == ["Ek"]


def test_marks_opened_again_are_one_quotation(nlp: Language) -> None:
    reading = read(nlp, "“First, we looked at the wall.\n“Then we looked at the pier,” Dahl said.")
    assert reading.words(reading.one().segments) == [
        "“First, we looked at the wall.",
        "“Then we looked at the pier,”",
    ]
    assert reading.one().speaker_text == "Dahl"


def test_speech_inside_speech_gives_the_outer_and_the_inner(nlp: Language) -> None:
    reading = read(nlp, "“She told me ‘go home’ twice,” Lind said.")
    assert reading.found() == [
        (DIRECT, ["“She told me ‘go home’ twice,”"], "Lind"),
        (DIRECT, ["‘go home’"], "She"),
    ]


def test_a_report_in_a_report_gives_both_speakers(nlp: Language) -> None:
    reading = read(nlp, "Moen said Lind told her the wall stood.")
    assert reading.found() == [
        (INDIRECT, ["Lind told her the wall stood"], "Moen"),
        (INDIRECT, ["the wall stood"], "Lind"),
    ]


def test_what_was_told_to_an_outlet_is_relayed_from_it(nlp: Language) -> None:
    quotation = read(nlp, "Lind told Reuters the wall stood.").one()
    assert (quotation.via, quotation.addressee) == ("Reuters", "Reuters")
    assert read(nlp, "Lind told Reuters the wall stood.", outlet="Reuters").one().via is None
    assert read(nlp, "Lind told the council the wall stood.").one().addressee == "the council"


def test_a_passage_of_another_outlet_is_a_block(nlp: Language) -> None:
    text = (
        "As Pia Holm wrote for The Harbour Post, the pier was never safe:\n"
        "The pier had been weak for years. “Nobody looked,” Lind said.\n"
        "The town paid for it. [Source]\n"
        "The harbour opens again in June."
    )
    reading = read(nlp, text)
    (block,) = (quotation for quotation in reading.quotations if quotation.kind is BLOCK)
    assert reading.words(block.segments) == [
        "The pier had been weak for years. “Nobody looked,” Lind said.",
        "The town paid for it.",
    ]
    assert (reading.names(block), block.via) == (["Pia Holm"], "Harbour Post")
    (inner,) = (quotation for quotation in reading.quotations if quotation.kind is DIRECT)
    assert (inner.speaker_text, inner.via) == ("Lind", "Harbour Post")


def test_a_transcript_names_its_speakers_by_labels(nlp: Language) -> None:
    reading = read(nlp, "Olav Lind and Ada Moen spoke on Monday.\nLIND: It stood.\nMOEN: It leaked.")
    labelled = [q for q in reading.quotations if q.kind is DIRECT]
    assert [(reading.words(q.segments), reading.names(q)) for q in labelled] == [
        (["It stood."], ["Olav Lind"]),
        (["It leaked."], ["Ada Moen"]),
    ]


def test_a_comma_before_the_closing_mark_ends_the_clause(nlp: Language) -> None:
    reading = read(nlp, "Mayor Inga Dahl said the pier was “weak,” noting that it was “very old.”")
    assert reading.found() == [
        (PARTIAL, ["the pier was “weak,”"], "Mayor Inga Dahl"),
        (PARTIAL, ["it was “very old.”"], "Mayor Inga Dahl"),
    ]


def test_a_participle_belongs_to_the_one_who_said_and_not_to_the_one_spoken_of(nlp: Language) -> None:
    reading = read(nlp, "Olav Lind said the council would mend the pier, adding that it had no choice.")
    assert [q.speaker_text for q in reading.quotations] == ["Olav Lind", "Olav Lind"]


@pytest.mark.parametrize(
    "text",
    [
        "The residents were evacuated and told to keep away from the smoke.",
        "Lind was stopped by the guard and told that the gate was shut.",
        "The guests have been moved to a school and asked to stay inside.",
    ],
)
def test_who_was_moved_and_told_says_nothing(nlp: Language, text: str) -> None:
    assert read(nlp, text).quotations == ()


def test_who_was_moved_and_told_somebody_does(nlp: Language) -> None:
    reading = read(nlp, "Lind was stopped on the pier and told the guard that the gate was shut.")
    assert reading.one().speaker_text == "Lind"


def test_a_chain_of_a_thousand_verbs_is_read(nlp: Language) -> None:
    assert read(nlp, f"Lind was {'told and ' * 2000}told to leave. Moen said the pier leaked.").quotations


def test_a_question_put_to_somebody_is_not_the_answerers(nlp: Language) -> None:
    reading = read(nlp, "When asked why the pier leaked, Lind replied: “I do not know.”")
    assert reading.found() == [
        (INDIRECT, ["why the pier leaked"], None),
        (DIRECT, ["“I do not know.”"], "Lind"),
    ]


def test_a_subordinate_clause_before_the_cue_is_not_what_is_said(nlp: Language) -> None:
    reading = read(nlp, "After the pier fell, Lind wrote to the council.")
    assert reading.quotations == ()


def test_a_programme_between_marks_is_not_the_speech_that_follows(nlp: Language) -> None:
    reading = read(nlp, "Lind said on NBC's “Morning Hour” that the pier was safe.")
    assert reading.one().segments == ()
    assert reading.words(reading.one().content) == ["the pier was safe"]


def test_the_pronouns_beside_a_name_tell_whom_he_can_stand_for(nlp: Language) -> None:
    text = (
        "Quill Moen runs the harbour. Moen said she had mended her own boats since she was a girl.\n"
        "Olav Lind met Moen at the pier on Monday.\n"
        "“It is safe,” he said."
    )
    reading = read(nlp, text)
    assert reading.names(reading.quotations[-1]) == ["Olav Lind"]


def test_text_without_stops_takes_linear_time(nlp: Language) -> None:
    def seconds(size: int) -> float:
        text = "Lind said the pier stood and “it held,” he said, " * size
        body = (Range(0, len(text)),)
        article = Article("pier.txt", "0" * 64, ArticleStatus.OK, text=text, body=body)
        paragraphs = parse_paragraphs(article, nlp)
        start = time.process_time()
        quotations_of(article, paragraphs, ())
        return time.process_time() - start

    assert seconds(400) < 12 * max(seconds(100), 0.005)


def test_denials_keep_their_polarity_and_expected_speech_is_left_out(nlp: Language) -> None:
    assert read(nlp, "Dahl denied that the pier was weak.").one().negated
    assert read(nlp, "Dahl did not say that the pier was weak.").one().negated
    assert not read(nlp, "Dahl said that the pier was weak.").one().negated
    assert read(nlp, "Dahl is expected to say the pier is safe.").quotations == ()
    assert read(nlp, "Dahl hopes the pier is safe.").quotations == ()


@given(
    st.lists(
        st.sampled_from([*"“”\"‘’«»„':.,—", "\n", " ", "Lind ", "said ", "the pier ", "“No,” ", "[Source]"]),
        max_size=40,
    )
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_random_marks_and_paragraphs_never_raise_and_offsets_hold(nlp: Language, pieces: list[str]) -> None:
    text = "".join(pieces)
    reading = read(nlp, text)
    keys = [(q.content[0].start, q.content[-1].end) for q in reading.quotations]
    assert len(keys) == len(set(keys))
    for quotation in reading.quotations:
        for start, end in (*quotation.content, *quotation.segments):
            assert 0 <= start < end <= len(text)
        if quotation.speaker_range is not None:
            start, end = quotation.speaker_range
            assert text[start:end] == quotation.speaker_text
