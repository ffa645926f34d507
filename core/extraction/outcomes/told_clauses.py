"""One clause as a fact: that somebody did something to something, or how something stands; how surely, or that not."""

from dataclasses import replace

from copydesk.core.extraction.clauses.conditions import Condition
from copydesk.core.extraction.clauses.noun_deeds import NounDeed
from copydesk.core.extraction.clauses.own_certainty import Telling
from copydesk.core.extraction.clauses.predicates import (
    LIGHT_VERBS,
    SOUNDING,
    Predicate,
    deed_alone,
    deed_done_to,
    deed_of_verb,
)
from copydesk.core.extraction.clauses.sentences import SentenceView
from copydesk.core.extraction.clauses.told_arguments import Argument, Arguments
from copydesk.core.extraction.outcomes.admissions import Admission, admission_of
from copydesk.core.extraction.outcomes.told_words import did, shown, was_done
from copydesk.core.model import Certainty, Fact, Range, Zone

_PLURALS = frozenset({"NNS", "NNPS"})
_AUXILIARY = frozenset({"aux", "auxpass"})
_PAST_AUXILIARIES = frozenset("was were been have has had 've ’ve".split())
_NO_MATTERS = frozenset("place part action step care turn role".split())  # "took place" is no deed done to a place
_NOISES = frozenset({"sound", "noise", "peep"})
_NEAR = 5  # tokens from the verb to its particle


class Clauses:
    """The clauses of one sentence as facts."""

    def __init__(self, sentence: SentenceView, arguments: Arguments) -> None:
        self._sentence, self._arguments = sentence, arguments
        self._grammar, self._words = sentence.grammar, sentence.paragraph.words

    def deed(self, verb: int, telling: Telling) -> Fact | None:
        """That something was done to somebody or something, or that these did something."""
        if (admission := admission_of(self._grammar, verb)) is not None:
            return self._admission(verb, telling, admission)
        doer, done_to = map(self._arguments.of, self._grammar.parts(verb))
        if (happening := self._happening(verb, doer, done_to)) is not None and doer is not None:
            topic = was_done(happening, doer.called, telling, plural=self._is_many(doer))
            return self._deed(verb, telling, deed_of_verb(happening, doer.noun), topic, doer, None)
        if done_to is not None and self._words.lemma[verb] in LIGHT_VERBS and done_to.noun in _NO_MATTERS:
            return None
        alone = self._words.lemma[verb] in LIGHT_VERBS and self._grammar.child(verb, "prt") is None
        matter = done_to or (None if alone else doer)
        if matter is None:
            return None
        if done_to is None:
            predicate = deed_alone(self._grammar, verb, matter.noun)
            return self._deed(verb, telling, predicate, did(self._grammar, verb, matter.called, telling), matter, None)
        predicate = deed_done_to(self._grammar, verb, matter.noun)
        topic = was_done(self._with_particle(verb), matter.called, telling, plural=self._is_many(matter))
        return self._deed(verb, telling, predicate, topic, matter, doer)

    def _happening(self, verb: int, doer: Argument | None, done_to: Argument | None) -> str | None:
        """What is told of the doer by the verb and its object or adverb together, as a verb: "made no sound"."""
        lemma, thing = self._words.lemma[verb], "" if done_to is None else done_to.noun
        if lemma == "make" and thing in _NOISES and doer is not None and doer.noun in SOUNDING:
            return "sound"
        if lemma == "take" and thing == "place":
            return "take-place"
        if lemma == "go" and (adverb := self._grammar.child(verb, "advmod", "prt")) is not None:
            return "take-place" if self._words.lower[adverb] in {"ahead", "forward"} else None
        return None

    def _admission(self, verb: int, telling: Telling, admission: Admission) -> Fact | None:
        """What an accused says of a deed: "whether the arson was admitted"."""
        matter, doer = self._arguments.of(admission.what), self._arguments.of(self._grammar.subject(verb))
        if matter is None:
            return None
        predicate = deed_of_verb(admission.verb, matter.noun)
        topic = was_done("admit", matter.called, telling, plural=self._is_many(matter))
        return self._deed(verb, telling, predicate, topic, matter, doer, last=admission.what)

    def state(self, verb: int, telling: Telling, condition: Condition) -> Fact | None:
        """That something is in a condition, whatever an outlet calls the thing; but people are many."""
        subject = self._grammar.subject(verb)
        if subject is not None and condition.verb is None and self._words.lower[subject] == "it":
            return None  # "it was dark"
        matter = self._arguments.of(subject if condition.bearer is None else condition.bearer)
        subject = subject if condition.bearer is None else condition.bearer
        if matter is None or (matter.token != subject and matter.entity is None):
            return None  # two of the hostages are not the hostages
        if condition.verb is not None:
            return self._brought_about(verb, telling, condition, matter)
        be = "are" if self._is_many(matter) else "is"
        topic = f"whether {matter.called} {be} {condition.told}"
        key = ("told", condition.name, "state of somebody" if self._arguments.is_person(matter) else "state")
        holds = telling.negated == condition.denied
        return self._fact(verb, telling, key, topic, matter, None, holds=holds, last=condition.token)

    def _brought_about(self, verb: int, telling: Telling, condition: Condition, matter: Argument) -> Fact:
        """A condition as the deed that brings it about: "unlit" is not lit."""
        predicate = deed_of_verb(condition.verb or "", matter.noun)
        key = ("told", predicate.name, "deed")
        topic = was_done(condition.verb or "", matter.called, telling, plural=self._is_many(matter))
        holds = telling.negated == (condition.denied != predicate.denied)
        told = self._fact(verb, telling, key, topic, matter, None, holds=holds, last=condition.token)
        since = any(self._words.lower[child] == "since" for child in self._grammar.children(verb))
        return replace(told, frame=()) if since else told  # "out since Monday", and still on Tuesday

    def noun_deed(self, told: NounDeed) -> Fact | None:
        """The same, told by a noun: that an assault was alleged, a sale ruled out."""
        what, who = self._arguments.of(told.what), self._arguments.of(told.who)
        matter = what or who
        if matter is None or self._is_idle_noun(told):
            return None
        if what is None:
            topic, doer = f"{matter.called} and the {self._words.lower[told.noun]}", None
        else:
            topic, doer = was_done(told.verb, matter.called, told.telling, plural=self._is_many(matter)), who
        predicate = deed_of_verb(told.verb, matter.noun)
        return self._deed(told.head, told.telling, predicate, topic, matter, doer, last=told.noun)

    def _is_idle_noun(self, told: NounDeed) -> bool:
        if self._sentence.zone is Zone.QUOTED:
            return True
        is_open = not told.telling.is_of_what_was or told.telling.hedge is not None
        return not is_open and told.head != told.noun and not told.telling.negated and not self._is_past(told.head)

    def _is_many(self, argument: Argument) -> bool:
        return self._words.tag[argument.token] in _PLURALS

    def _with_particle(self, verb: int) -> str:
        particle = self._grammar.child(verb, "prt")
        lemma = self._words.lemma[verb]
        return lemma if particle is None else f"{lemma}-{self._words.lower[particle]}"

    def _deed(
        self,
        verb: int,
        telling: Telling,
        predicate: Predicate,
        topic: str,
        matter: Argument,
        doer: Argument | None,
        *,
        last: int | None = None,
    ) -> Fact:
        """A deed, or its denial, as it is told: "rejected" and "was not accepted" hold alike."""
        holds = telling.negated == predicate.denied
        return self._fact(verb, telling, ("told", predicate.name, "deed"), topic, matter, doer, holds=holds, last=last)

    def _fact(
        self,
        verb: int,
        telling: Telling,
        key: tuple[str, ...],
        topic: str,
        matter: Argument,
        doer: Argument | None,
        *,
        holds: bool,
        last: int | None = None,
    ) -> Fact:
        last = self._particle_of(verb) if last is None else last
        hedge = [] if telling.hedge is None else [telling.hedge]
        tokens = [verb, last, matter.token, *hedge, *([doer.token] if doer is not None else [])]
        first, end = min(verb, last, *hedge), max(verb, last, *hedge)
        text = self._sentence.paragraph.doc[first : end + 1].text
        return self._sentence.fact(
            "negation",
            key,
            topic,
            self._range(min(tokens), max(tokens)),
            shown(self._grammar, text, first, end, telling),
            scope=_scope(matter, doer),
            owner=None if doer is None else doer.entity,
            target=matter.entity,
            holds=holds,
            verb=self._words.lemma[verb],
            near=self._sentence.paragraph.doc[verb],
            asserted=telling.certainty is Certainty.FACT and not telling.negated and self._is_past(verb),
            certainty=telling.certainty,
        )

    def _is_past(self, verb: int) -> bool:
        """ "Was opened", "has opened": done, which "opening" and "is opened" do not tell."""
        words = self._words
        auxiliaries = {words.lower[child] for child in self._grammar.children(verb) if words.dep[child] in _AUXILIARY}
        return words.tag[verb] == "VBD" or (words.tag[verb] == "VBN" and not auxiliaries.isdisjoint(_PAST_AUXILIARIES))

    def _range(self, first: int, last: int) -> Range:
        paragraph = self._sentence.paragraph
        return paragraph.token_range(paragraph.doc[first], paragraph.doc[last])

    def _particle_of(self, verb: int) -> int:
        """The last word of "turned down", else the verb."""
        particle = self._grammar.child(verb, "prt")
        return particle if particle is not None and 0 < particle - verb < _NEAR else verb


def _scope(matter: Argument, doer: Argument | None) -> tuple[str, ...]:
    """The nouns of both, and what describes them."""
    who, described = ("", "") if doer is None else (doer.noun, doer.described)
    return matter.noun, who, matter.described, described
