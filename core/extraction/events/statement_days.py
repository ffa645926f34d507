"""The day on which somebody said what a sentence tells."""

from spacy.tokens import Token

from copydesk.core.extraction.clauses.clauses import is_unreal
from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.events.dated_by_verbs import SAYING
from copydesk.core.extraction.events.topics import precision
from copydesk.core.extraction.times.times import Time
from copydesk.core.extraction.words.hanging_words import hanging_on
from copydesk.core.extraction.words.parts_of_speech import VERBS
from copydesk.core.model import Fact, Range


def statement_day(sentence: SentenceView, names: NameFinder, token: Token, time: Time) -> Fact | None:
    """The day on which somebody named said what the sentence tells; only the same words make two of them one."""
    verb = token
    for _ in range(4):
        if verb.head.i == verb.i:
            break
        verb = verb.head
        if verb.pos_ in VERBS:
            break
    if verb.lemma_ not in SAYING or is_unreal(verb):
        return None
    subject = next((child for child in hanging_on(verb) if child.dep_ == "nsubj"), None)
    speaker = None if subject is None else names.at(sentence.paragraph, subject)
    if speaker is None:
        return None
    start = sentence.range.start
    return sentence.fact(
        "date",
        ("date", "statement"),
        f"{precision(time.when)} of the statement",
        Range(start + time.start, start + time.end),
        sentence.text[time.start : time.end],
        when=time.when if time.when.tense else time.when._replace(tense="past"),
        owner=speaker,
        verb="say",
        near=verb,
    )
