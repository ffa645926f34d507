"""Voices that follow the speakers whom the reader named: what stands in a quotation is vouched for by its new speaker.

A pure function of one article's extract; the quotations themselves stay as they were found.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from copydesk.core.extraction.clauses.voices import Voices
from copydesk.core.model import Extract, LocalEntity, Quotation


def with_given_speakers(extract: Extract, given: Mapping[int, str | None]) -> Extract:
    """The extract with the voices of its statements and facts as the speakers ask; `given` by index of the quotation,
    None where the reader says that nobody is named."""
    spoken = [
        _spoken_by(quotation, given[index], extract.entities) if index in given else quotation
        for index, quotation in enumerate(extract.quotations)
    ]
    found, told = Voices(extract.quotations, extract.entities), Voices(spoken, extract.entities)
    statements = []
    for statement in extract.statements:
        voice = told.of(statement.span)
        if voice != found.of(statement.span):
            statement = replace(statement, voice=voice.name, voice_entity=voice.entity)
        statements.append(statement)
    facts = []
    for fact in extract.facts:
        voice = told.of(fact.sentence)
        if voice != found.of(fact.sentence):
            fact = replace(fact, voice=voice.name)
        facts.append(fact)
    return replace(extract, statements=tuple(statements), facts=tuple(facts))


def _spoken_by(quotation: Quotation, speaker: str | None, entities: Sequence[LocalEntity]) -> Quotation:
    """By the entity of this article that bears the name, else by the words alone."""
    bearers = (index for index, entity in enumerate(entities) if speaker in (entity.name, *entity.aliases))
    bearer = next(bearers, None)
    return replace(quotation, speaker_text=speaker, speakers=() if bearer is None else (bearer,))
