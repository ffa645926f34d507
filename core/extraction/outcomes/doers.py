"""Facts of who did what but one does: who wrote the book, led the search, won the medal."""

from collections.abc import Iterable, Iterator

from copydesk.core.extraction.clauses.certainty import certainty_of
from copydesk.core.extraction.clauses.predicates import SAYING_LITTLE, deed_of
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.clauses.sentences import SentenceView
from copydesk.core.extraction.clauses.sole_deeds import GIVEN, OF_NAME, OF_PHRASE, OF_TITLE, OF_VERB, TURNED, SoleDeed
from copydesk.core.extraction.clauses.told_arguments import Argument, Arguments
from copydesk.core.extraction.words.lexicon import thing_class
from copydesk.core.extraction.words.participles import past_participle
from copydesk.core.extraction.words.parts_of_speech import VERBS
from copydesk.core.model import Certainty, EntityType, Fact, LocalEntity

_TELLING = OF_VERB.keys() | OF_PHRASE.keys() | {verb for verb, _ in TURNED} | {"be"}
_TOLD = frozenset({Certainty.FACT, Certainty.PLANNED})
_OF_NAMES = {  # whose name can stand for what it was done to
    **dict.fromkeys(("written", "directed", "produced"), frozenset({EntityType.WORK})),
    **dict.fromkeys(("founded", "bought", "sold", "led"), frozenset({EntityType.ORG})),
    "succeeded": frozenset({EntityType.PERSON}),
}
# Of several goals, which.
_WHICH = frozenset("first second third fourth fifth opening winning only decisive last final late equalising".split())
_FIRST = {"opening": "first"}
# What many do to one thing, each for himself; and verbs that tell nothing by themselves.
_BY_MANY = SAYING_LITTLE | frozenset(
    """welcome criticise criticize praise condemn support oppose back reject defend attend visit join watch use own
        like love follow face receive share study meet address thank mourn hail denounce dismiss urge question discuss
        describe mention cite quote confirm deny witness hear observe notice remember recall recognise recognize
        survive suffer miss enter leave reach cross pass approach enjoy experience fight blame accuse warn await expect
        admire respect help advise contact phone tell ask answer teach cover reveal acknowledge accept admit understand
        lose spend gain earn get bear hold carry wear eat drink test touch approve endorse favour favor resist
        challenge dispute doubt ignore avoid join enter quit represent back serve hope fear regret lament celebrate
        applaud slam blast attack decry echo repeat stress note vow pledge promise""".split()
)
_MANY = frozenset({"NNS", "NNPS"})


def doer_facts(sentence: SentenceView, entities: tuple[LocalEntity, ...], arguments: Arguments) -> Iterator[Fact]:
    """One fact for each deed of the table whose doer is named."""
    if not sentence.entities:
        return
    grammar, words, told = sentence.grammar, sentence.paragraph.words, set()
    for token in range(sentence.span.start, sentence.span.end):
        lemma = words.lemma[token]
        parts: Iterable[_Parts] = ()
        if words.pos[token] in VERBS and lemma in _TELLING:
            parts = _of_verb(grammar, token)
        elif words.pos[token] == "VERB" and lemma not in _BY_MANY and words.tag[token] in {"VBD", "VBN"}:
            parts = [([], *grammar.parts(token))]
        elif lemma in OF_TITLE and words.pos[token] == "NOUN":
            parts = _of_title(grammar, token)
        for deeds, doer, matter in parts:
            fact = _fact(sentence, entities, arguments, token, deeds, doer, matter)
            if fact is not None and fact.key not in told:
                told.add(fact.key)
                yield fact


_Parts = tuple[list[SoleDeed], int | None, int | None]  # what it may be, who does it, what it is done to


def _of_verb(grammar: Grammar, verb: int) -> Iterator[_Parts]:
    words, lemma = grammar.words, grammar.words.lemma[verb]
    doer, done_to = grammar.parts(verb)
    if lemma in OF_VERB and grammar.child(verb, "prt") is None:
        yield OF_VERB[lemma], doer, done_to
        if done_to is None:
            for deed in OF_VERB[lemma]:
                yield [deed], doer, _behind(grammar, verb, deed.links)
    for link in (child for child in grammar.children(verb) if words.dep[child] in {"prep", "dative"}):
        if (name := TURNED.get((lemma, words.lower[link]))) is not None:
            thing = done_to if done_to is not None else grammar.subject(verb)
            yield [OF_NAME[name]], grammar.child(link, "pobj"), thing
    if lemma in GIVEN and (given := grammar.child(verb, "dobj")) is not None:  # "was awarded the prize"
        whom = grammar.subject(verb) if grammar.is_passive(verb) else grammar.child(verb, "dative")
        yield [OF_NAME["won"]], whom, given
    if lemma in OF_PHRASE:
        beside = dict(_beside(grammar, verb))
        for word, deed in OF_PHRASE[lemma]:
            if word in beside:
                behind = _behind(grammar, verb, deed.links) or _behind(grammar, beside[word], deed.links)
                yield [deed], doer, done_to if behind is None else behind


def _of_title(grammar: Grammar, title: int) -> Iterator[_Parts]:
    """ "Ek, the author of the book", "the book's author, Ek", "Ek is the author"."""
    words, head = grammar.words, grammar.words.head[title]
    named = grammar.child(title, "appos")
    if named is None and words.dep[title] == "appos":
        named = head
    elif named is None and words.dep[title] == "attr":
        named = grammar.child(head, "nsubj")
    elif named is None and words.dep[title] == "nsubj" and words.lemma[head] == "be":
        named = grammar.child(head, "attr")
    of = _behind(grammar, title, frozenset({"of", "to"}))
    yield OF_TITLE[words.lemma[title]], named, grammar.child(title, "poss") if of is None else of


def _beside(grammar: Grammar, verb: int) -> Iterator[tuple[str, int]]:
    """Its object, particle and complement, and what prepositions bring in: "charge", "up", "in-charge"."""
    words = grammar.words
    for child in grammar.children(verb):
        if words.dep[child] in {"dobj", "prt", "acomp", "oprd", "nsubjpass"}:
            yield words.lemma[child], child
        if words.dep[child] == "prep":
            yield words.lower[child], child
            inside = grammar.child(child, "pobj")
            if inside is not None:
                yield f"{words.lower[child]}-{words.lemma[inside]}", inside


def _behind(grammar: Grammar, token: int, links: frozenset[str]) -> int | None:
    """What one of these prepositions brings in."""
    for child in grammar.children(token):
        if grammar.words.lower[child] in links and (inside := grammar.child(child, "pobj")) is not None:
            return inside
    return grammar.child(token, "pobj") if grammar.words.lower[token] in links else None


def _fact(
    sentence: SentenceView,
    entities: tuple[LocalEntity, ...],
    arguments: Arguments,
    token: int,
    deeds: list[SoleDeed],
    doer: int | None,
    matter: int | None,
) -> Fact | None:
    who, what = arguments.of(doer), arguments.of(matter)
    if who is None or what is None or who.entity is None or _are_several(sentence.grammar, who.token):
        return None
    deed = next((deed.name for deed in deeds if _is_done_to(deed, what, entities)), None)
    if deed is None and not deeds and entities[who.entity].type is EntityType.PERSON:
        deed = _any_deed(sentence.grammar, token, what)
    telling = certainty_of(sentence.grammar, token)
    if deed is None or who.entity == what.entity or telling.negated or telling.certainty not in _TOLD:
        return None
    which = frozenset(_FIRST.get(word, word) for word in what.described.split())
    if deed == "scored" and which.isdisjoint(_WHICH) and what.noun == "goal":
        return None
    doc = sentence.paragraph.doc
    return sentence.fact(
        "participants",
        ("doer", deed, _noun_of(deed, what), entities[who.entity].type.value),
        _topic(deed, deeds, sentence.paragraph.words.lemma[token], what),
        sentence.paragraph.token_range(doc[who.token], doc[who.token]),
        entities[who.entity].name,
        owner=what.entity,
        target=who.entity,
        verb=deed,
        near=doc[token],
        around=tuple(sorted(which)),
        certainty=telling.certainty,
    )


def _noun_of(deed: str, what: Argument) -> str:
    """What it was done to, where that has no name; a raid that one claims, another calls an attack or an atrocity."""
    if what.entity is not None:
        return ""
    return "attack" if deed == "claimed" else what.noun


def _are_several(grammar: Grammar, doer: int) -> bool:
    return grammar.words.tag[doer] in _MANY or grammar.child(doer, "conj") is not None


def _is_done_to(deed: SoleDeed, what: Argument, entities: tuple[LocalEntity, ...]) -> bool:
    if what.entity is not None and not what.noun:
        return entities[what.entity].type in _OF_NAMES.get(deed.name, ())
    return what.noun in deed.things or any(thing_class(thing) == what.noun for thing in deed.things)


def _any_deed(grammar: Grammar, verb: int, what: Argument) -> str | None:
    """A deed of no table, done to "the penalty", "his appeal": what many may do to one thing is none."""
    words = grammar.words
    if words.tag[what.token] != "NN" or what.entity is not None or not what.noun.islower():
        return None
    is_known = any(words.lower[child] == "the" or words.dep[child] == "poss" for child in grammar.children(what.token))
    return deed_of(words.lemma[verb]) if is_known and grammar.child(verb, "prt") is None else None


def _topic(deed: str, deeds: list[SoleDeed], verb: str, what: Argument) -> str:
    if not deeds:
        return f"by whom {what.called} was {past_participle(verb)}"
    return f"who {_PAST.get(deed, deed)} {what.called}"


_PAST = {"written": "wrote", "flown": "flew", "given": "gave"}
