"""Facts of what is told: that somebody did something to something, or how something stands; how surely, or that not."""

from collections.abc import Iterator
from dataclasses import replace

from copydesk.core.extraction.admissions import Admission, admission_of
from copydesk.core.extraction.certainty import GOVERNING, certainty_of
from copydesk.core.extraction.conditions import Condition, condition_of
from copydesk.core.extraction.noun_deeds import NounDeed, noun_deeds
from copydesk.core.extraction.own_certainty import Telling
from copydesk.core.extraction.parts_of_speech import VERBS
from copydesk.core.extraction.predicates import (
    EMPTY_VERBS,
    LIGHT_VERBS,
    SOUNDING,
    deed_alone,
    deed_done_to,
    deed_of_verb,
)
from copydesk.core.extraction.roles_in_clauses import Grammar
from copydesk.core.extraction.sentences import SentenceView
from copydesk.core.extraction.told_arguments import Argument, Arguments
from copydesk.core.extraction.told_words import did, shown, was_done
from copydesk.core.model import Certainty, Fact, Range, Zone

_QUOTATION_MARKS = "\"'’‘“”„«»"
_NO_HEADS = frozenset({"amod", "compound", "aux", "auxpass", "nmod"})
_PLURALS = frozenset({"NNS", "NNPS"})
_AUXILIARY = frozenset({"aux", "auxpass"})
_PAST_AUXILIARIES = frozenset("was were been have has had 've ’ve".split())
_NO_MATTERS = frozenset("place part action step care turn role".split())  # "took place" is no deed done to a place
_NOISES = frozenset({"sound", "noise", "peep"})
_ANOTHER = frozenset("another more next further new additional second third".split())
_THINKING = frozenset("list report record register believe think fear presume consider declare count name".split())
_AT_FIRST = frozenset({"first", "initially", "originally", "previously", "wrongly", "mistakenly"})
_NEAR = 5  # tokens behind the verb


def told_facts(sentence: SentenceView, arguments: Arguments) -> Iterator[Fact]:
    """One fact for each verb that tells of somebody or something named in its clause; what is open tells nothing."""
    if sentence.text.rstrip().rstrip(_QUOTATION_MARKS).endswith("?"):
        return
    grammar = sentence.grammar
    clauses = _Clauses(sentence, grammar, arguments)
    words = sentence.paragraph.words
    for verb in range(sentence.span.start, sentence.span.end):
        if words.pos[verb] not in VERBS or words.dep[verb] in _NO_HEADS:
            continue
        condition = condition_of(grammar, verb)
        if condition is None and (words.pos[verb] != "VERB" or _is_empty(grammar, verb)):
            continue
        if words.lemma[verb] in GOVERNING and grammar.child(verb, "xcomp") is not None:
            continue
        telling = certainty_of(grammar, verb)
        is_open = telling.certainty is Certainty.OPEN or _is_either(words.lower, telling)
        if is_open or _was_thought(grammar, verb) or _is_idle(sentence, verb, telling, condition):
            continue
        fact = clauses.deed(verb, telling) if condition is None else clauses.state(verb, telling, condition)
        if fact is not None:
            yield fact
    for noun_deed in noun_deeds(grammar):
        fact = clauses.noun_deed(noun_deed)
        if fact is not None:
            yield fact


def _is_either(words: list[str], telling: Telling) -> bool:
    """ "Will (or won't) open"."""
    return telling.hedge is not None and telling.hedge > 0 and words[telling.hedge - 1] == "or"


def _is_empty(grammar: Grammar, verb: int) -> bool:
    """ "Let", but not "let in"."""
    return grammar.words.lemma[verb] in EMPTY_VERBS and grammar.child(verb, "prt") is None


def _was_thought(grammar: Grammar, verb: int) -> bool:
    """ "A man first listed as missing": what was thought, until it was known better."""
    words = grammar.words
    link = words.head[verb]
    thought = words.head[link] if words.dep[verb] in {"pcomp", "pobj"} else link if words.dep[verb] == "xcomp" else verb
    if words.lemma[thought] not in _THINKING:
        return False
    return any(words.lower[child] in _AT_FIRST for child in grammar.children(thought))


def _is_idle(sentence: SentenceView, verb: int, telling: Telling, condition: Condition | None) -> bool:
    """In the present tense but for headlines: what somebody does or means, not what happened; or in another's words."""
    if not telling.is_of_what_was:
        return sentence.zone is Zone.QUOTED or _is_another_time(sentence, verb)
    if telling.hedge is not None or (condition is not None and sentence.zone is not Zone.QUOTED):
        return False
    if sentence.zone is Zone.QUOTED:
        return True
    habit = sentence.zone is not Zone.HEADLINE and sentence.paragraph.words.tag[verb] in {"VBZ", "VBP"}
    return habit and not telling.negated


def _is_another_time(sentence: SentenceView, verb: int) -> bool:
    """ "Will meet again", "plans another strike": not what was done before."""
    words = sentence.paragraph.words
    after = range(verb + 1, min(verb + _NEAR, sentence.span.end))
    return any(words.lower[token] in _ANOTHER for token in after) or "again" in words.lower[verb : sentence.span.end]


def _scope(matter: Argument, doer: Argument | None) -> tuple[str, ...]:
    """The nouns of both, and what describes them."""
    who, described = ("", "") if doer is None else (doer.noun, doer.described)
    return matter.noun, who, matter.described, described


class _Clauses:
    """The clauses of one sentence as facts."""

    def __init__(self, sentence: SentenceView, grammar: Grammar, arguments: Arguments) -> None:
        self.grammar, self._arguments = grammar, arguments
        self._sentence, self._words = sentence, sentence.paragraph.words

    def deed(self, verb: int, telling: Telling) -> Fact | None:
        """That something was done to somebody or something, or that these did something."""
        if (admission := admission_of(self.grammar, verb)) is not None:
            return self._admission(verb, telling, admission)
        doer, done_to = map(self._arguments.of, self.grammar.parts(verb))
        if (happening := self._happening(verb, doer, done_to)) is not None and doer is not None:
            predicate = deed_of_verb(happening, doer.noun)
            topic = was_done(happening, doer.called, telling, plural=self._is_many(doer))
            holds = telling.negated == predicate.denied
            key = ("told", predicate.name, "deed")
            return self._fact(verb, telling, key, topic, doer, None, holds=holds)
        if done_to is not None and self._words.lemma[verb] in LIGHT_VERBS and done_to.noun in _NO_MATTERS:
            return None
        alone = self._words.lemma[verb] in LIGHT_VERBS and self.grammar.child(verb, "prt") is None
        matter = done_to or (None if alone else doer)
        if matter is None:
            return None
        of = deed_done_to if done_to is not None else deed_alone
        predicate = of(self.grammar, verb, matter.noun)
        key = ("told", predicate.name, "deed")
        if done_to is None:
            topic = did(self.grammar, verb, matter.called, telling)
        else:
            topic = was_done(self._with_particle(verb), matter.called, telling, plural=self._is_many(matter))
        holds = telling.negated == predicate.denied
        return self._fact(verb, telling, key, topic, matter, doer if done_to is not None else None, holds=holds)

    def _happening(self, verb: int, doer: Argument | None, done_to: Argument | None) -> str | None:
        """What is told of the doer by the verb and its object or adverb together, as a verb: "made no sound"."""
        lemma, thing = self._words.lemma[verb], "" if done_to is None else done_to.noun
        if lemma == "make" and thing in _NOISES and doer is not None and doer.noun in SOUNDING:
            return "sound"
        if lemma == "take" and thing == "place":
            return "take-place"
        if lemma == "go" and (adverb := self.grammar.child(verb, "advmod", "prt")) is not None:
            return "take-place" if self._words.lower[adverb] in {"ahead", "forward"} else None
        return None

    def _admission(self, verb: int, telling: Telling, admission: Admission) -> Fact | None:
        """What an accused says of a deed: "whether the arson was admitted"."""
        matter, doer = self._arguments.of(admission.what), self._arguments.of(self.grammar.subject(verb))
        if matter is None:
            return None
        predicate = deed_of_verb(admission.verb, matter.noun)
        topic = was_done("admit", matter.called, telling, plural=self._is_many(matter))
        holds = telling.negated == predicate.denied
        key = ("told", predicate.name, "deed")
        return self._fact(verb, telling, key, topic, matter, doer, holds=holds, last=admission.what)

    def state(self, verb: int, telling: Telling, condition: Condition) -> Fact | None:
        """That something is in a condition, whatever an outlet calls the thing; but people are many."""
        subject = self.grammar.subject(verb)
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
        since = any(self._words.lower[child] == "since" for child in self.grammar.children(verb))
        return replace(told, frame=()) if since else told  # "out since Monday", and still on Tuesday

    def noun_deed(self, told: NounDeed) -> Fact | None:
        """The same, told by a noun: that an assault was alleged, a sale ruled out."""
        what, who = self._arguments.of(told.what), self._arguments.of(told.who)
        matter = what or who
        if matter is None or self._is_idle_noun(told):
            return None
        predicate = deed_of_verb(told.verb, matter.noun)
        key = ("told", predicate.name, "deed")
        if what is None:
            topic = f"{matter.called} and the {self._words.lower[told.noun]}"
        else:
            topic = was_done(told.verb, matter.called, told.telling, plural=self._is_many(matter))
        holds = told.telling.negated == predicate.denied
        doer = who if what is not None else None
        return self._fact(told.head, told.telling, key, topic, matter, doer, holds=holds, last=told.noun)

    def _is_idle_noun(self, told: NounDeed) -> bool:
        if self._sentence.zone is Zone.QUOTED:
            return True
        is_open = not told.telling.is_of_what_was or told.telling.hedge is not None
        return not is_open and told.head != told.noun and not told.telling.negated and not self._is_past(told.head)

    def _is_many(self, argument: Argument) -> bool:
        return self._words.tag[argument.token] in _PLURALS

    def _with_particle(self, verb: int) -> str:
        particle = self.grammar.child(verb, "prt")
        lemma = self._words.lemma[verb]
        return lemma if particle is None else f"{lemma}-{self._words.lower[particle]}"

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
            shown(self.grammar, text, first, end, telling),
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
        auxiliaries = {words.lower[child] for child in self.grammar.children(verb) if words.dep[child] in _AUXILIARY}
        return words.tag[verb] == "VBD" or (words.tag[verb] == "VBN" and not auxiliaries.isdisjoint(_PAST_AUXILIARIES))

    def _range(self, first: int, last: int) -> Range:
        paragraph = self._sentence.paragraph
        return paragraph.token_range(paragraph.doc[first], paragraph.doc[last])

    def _particle_of(self, verb: int) -> int:
        """The last word of "turned down", else the verb."""
        particle = self.grammar.child(verb, "prt")
        return particle if particle is not None and 0 < particle - verb < _NEAR else verb
