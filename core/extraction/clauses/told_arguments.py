"""Who does what is told, and what it is done to: by name where the article tells it, else by a noun's class."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.core.extraction.clauses.predicates import SOUNDING
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.quotations.speaker_mentions import Mentions
from copydesk.core.extraction.words.lexicon import PEOPLE, SYNONYMS, american, thing_class
from copydesk.core.model import EntityType, LocalEntity

if TYPE_CHECKING:
    from spacy.tokens import Token

# What is called by a name put before it: "the Hill Street coffee chain", "the Tarn Motors factory" is its own.
_NAMED_SO = frozenset(
    """agency airline app bank band brand brewery broadcaster carrier chain charity club company conglomerate ferry firm
    gang giant group hotel label lender magazine maker network newspaper operator paper party programme program
    publisher rapper retailer rival ship show site start-up startup supermarket team tanker union website
    yacht""".split()
)
_NAMES_OF_BODIES = frozenset({EntityType.ORG, EntityType.PRODUCT, EntityType.FAC, EntityType.WORK, EntityType.PERSON})
# Who acts where a body is said to.
_OF_BODY = {"prosecution": "prosecutor", "defence": "lawyer", "defense": "lawyer", "jury": "juror", "crew": "crewman"}
_TITLES = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she"}
_DESCRIBING = frozenset({"amod", "compound", "nummod", "poss"})
_DESCRIBED_BY = frozenset({"of", "for", "from"})
_CALLING = frozenset({"call", "name", "know", "dub", "style"})
_NEAREST_NAME = 5  # tokens between a noun and the name that stands beside it


def _class_of(lemma: str) -> str:
    """What stands for a thing or for people, whatever an outlet calls them."""
    lemma = american(lemma)
    return SYNONYMS.get(lemma) or _OF_BODY.get(lemma) or thing_class(lemma)


class Argument(NamedTuple):
    """Of a thing that has both, "the food group Bergamot", the name and the noun's class."""

    token: int
    noun: str  # empty for a bare name; with a capital for one that is not known
    entity: int | None
    called: str  # as a topic calls it
    described: str = ""  # the words that tell it from its like: "upper" house


class Arguments:
    """The arguments of one sentence's verbs."""

    def __init__(
        self,
        sentence: SentenceView,
        grammar: Grammar,
        names: NameFinder,
        entities: tuple[LocalEntity, ...],
        mentions: Mentions,
        before: SentenceView | None = None,
    ) -> None:
        self._paragraph, self._grammar, self._words = sentence.paragraph, grammar, sentence.paragraph.words
        self._names, self._entities, self._mentions = names, entities, mentions
        self._before = before

    def of(self, token: int | None) -> Argument | None:
        if token is None:
            return None
        found = self._grammar.noun(token)
        if found is None:
            return self._of_pronoun(token)
        if self._words.text[found][0].isupper() and (entity := self._named(found)) is not None:
            return self._name(found, entity)
        entity = self._named_beside(found) if found == token else None
        words = self._words
        noun = words.text[found] if words.pos[found] == "PROPN" and entity is None else _class_of(words.lemma[found])
        called = f"the {self._words.lower[found]}" if entity is None else self._entities[entity].name
        return Argument(found, noun, entity, called, self._described(found))

    def who(self, token: Token) -> int | None:
        """The entity that a word names, or clearly stands for: "Ek", "he", "the mayor"."""
        named = self._named(token.i)
        if named is not None:
            return named
        found = self.of(token.i)
        return found.entity if found is not None and found.token == token.i else None

    def is_person(self, argument: Argument) -> bool:
        return argument.entity is not None and self._entities[argument.entity].type is EntityType.PERSON

    def _name(self, token: int, entity: int) -> Argument:
        """A name, with the noun behind it: "Hill Street, a coffee chain"."""
        behind = self._grammar.child(token, "appos")
        noun = "" if behind is None or self._words.pos[behind] != "NOUN" else self._words.lemma[behind]
        return Argument(token, _class_of(noun), entity, self._entities[entity].name)

    def _described(self, noun: int) -> str:
        """ "Upper" of "the upper house", "school" of "the school plan" and "the plan for a school"."""
        words, children = self._words, self._grammar.children(noun)
        before = [child for child in children if words.dep[child] in _DESCRIBING and words.pos[child] != "PRON"]
        behind = [self._grammar.child(child, "pobj") for child in children if words.lower[child] in _DESCRIBED_BY]
        return " ".join(words.lemma[token] for token in (*before, *behind) if token is not None)

    def _named(self, token: int) -> int | None:
        """Not the husband, where an article calls his wife by his surname: "Mrs Ek"."""
        entity = self._names.at(self._paragraph, self._paragraph.doc[token])
        title = self._words.lower[token - 1].rstrip(".") if token > 0 else ""
        if entity is None or title not in _TITLES:
            return entity
        return entity if self._mentions.gender(entity) in {None, _TITLES[title]} else None

    def _named_beside(self, noun: int) -> int | None:
        """The name of a noun: behind it, "the food group Bergamot", or before it; or who alone can be meant by it."""
        words = self._words
        behind = self._grammar.child(noun, "appos")
        behind = self._called_so(noun) if behind is None else behind
        if behind is not None and 0 < behind - noun <= _NEAREST_NAME and words.pos[behind] == "PROPN":
            return self._named(behind)
        if words.lemma[noun] in _NAMED_SO:
            before = [child for child in self._grammar.children(noun) if words.dep[child] == "compound"]
            found = [
                entity for child in before if words.pos[child] == "PROPN" and (entity := self._named(child)) is not None
            ]
            if found and self._entities[found[-1]].type in _NAMES_OF_BODIES:
                return found[-1]
        return next(self._mentions.meant(self._paragraph.index, (noun,)), None)

    def _called_so(self, noun: int) -> int | None:
        """ "A group calling itself the Dawn Brigade", "a group known as the Dawn Brigade"."""
        clause = self._grammar.child(noun, "acl")
        if clause is None or self._words.lemma[clause] not in _CALLING:
            return None
        link = self._grammar.child(clause, "prep")
        found = self._grammar.child(clause, "oprd")
        return found if link is None or found is not None else self._grammar.child(link, "pobj")

    def _of_it(self, pronoun: int) -> Argument | None:
        """What "it" stands for as the subject of its sentence: the thing that is the subject of the one before, or what
        alone in it can sound."""
        words, head = self._words, self._words.head[pronoun]
        if self._before is None or words.dep[pronoun] not in {"nsubj", "nsubjpass"} or words.dep[head] != "ROOT":
            return None
        if self._grammar.child(head, "ccomp", "csubj", "xcomp", "attr") is not None:
            return None  # "it was clear that"
        grammar, span = self._before.grammar, self._before.span
        nouns = [token for token in range(span.start, span.end) if words.tag[token] == "NN"]
        sounding = [token for token in nouns if words.lemma[token] in SOUNDING]
        root = next((token for token in range(span.start, span.end) if words.dep[token] == "ROOT"), None)
        subject = None if root is None else grammar.child(root, "nsubj", "nsubjpass")
        thing = sounding[0] if len(sounding) == 1 else subject
        if thing is None or thing not in nouns or words.lemma[thing] in PEOPLE:
            return None
        return Argument(pronoun, _class_of(words.lemma[thing]), None, f"the {words.lower[thing]}")

    def _of_pronoun(self, pronoun: int) -> Argument | None:
        """Whom "he" or "she" stands for; "it" and "they" only in what their own sentence says that they said."""
        meant = next(self._mentions.meant(self._paragraph.index, (pronoun,)), None)
        if meant is not None:
            return self._name(pronoun, meant)
        found = self._grammar.antecedent(pronoun)
        if found is None and self._words.lower[pronoun] == "it":
            return self._of_it(pronoun)
        argument = None if found is None else self.of(found)
        if argument is None or argument.entity is None:
            return None
        return argument if self.is_person(argument) == (self._words.lower[pronoun] in {"he", "she"}) else None
