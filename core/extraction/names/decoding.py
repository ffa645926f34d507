"""spaCy's reading of names with its search done at once: what the recogniser's network says outside of names is asked
for all words together, where spaCy goes word by word and tries all of 74 moves at each, a fifth of the whole parse.
The network, the moves and the names stay the same (spacy/pipeline/_parser_internals/ner.pyx)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, SENT_START
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span
from spacy.util import minibatch

Floats = NDArray[np.float32]

_FACTORY = "name_decoder"
# In the network's eyes a state is three words: the next one, and in a name its first one and its last one so far.
_WORDS_OF_STATE = 3
# Set names of their own, which spaCy then keeps to.
_SETTERS = frozenset({"EntityRuler", "SpanRuler"})


def decode_names_at_once(nlp: Language) -> None:
    """Let a NameDecoder do what the pipeline's recogniser does, where that is of the kind that it knows."""
    setters = {type(component).__name__ for _, component in nlp.pipeline} & _SETTERS
    if "ner" in nlp.pipe_names and not setters and _is_known(nlp.get_pipe("ner")):
        nlp.add_pipe(_FACTORY, after="ner")
        nlp.disable_pipe("ner")


def _is_known(component: object) -> bool:
    """A greedy recogniser over a network of one hidden layer, trained for all of its moves."""
    if not isinstance(component, EntityRecognizer) or component.cfg.get("beam_width", 1) != 1:
        return False
    model = component.model
    if not (model.attrs.get("has_upper") and model.has_ref("lower") and model.has_ref("upper")):
        return False
    shape = model.get_ref("lower").get_param("W").shape
    return shape[0] == _WORDS_OF_STATE and not model.attrs.get("unseen_classes")


class NameDecoder:
    """A component of a pipeline, after its recogniser and in its stead."""

    def __init__(self, recognizer: EntityRecognizer) -> None:
        """The recogniser's own parameters are used, not copies."""
        model = recognizer.model
        self._vectors, self._lower = model.get_ref("tok2vec"), model.get_ref("lower")
        self._lower_bias: Floats = self._lower.get_param("b")
        self._upper: Floats = model.get_ref("upper").get_param("W")
        self._upper_bias: Floats = model.get_ref("upper").get_param("b")
        moves = [recognizer.moves.get_class_name(number) for number in range(recognizer.moves.n_moves)]
        self._labels = [move[2:] for move in moves]
        self._begins = np.array([move.startswith("B-") for move in moves])
        self._units = np.array([move.startswith("U-") and move != "U-" for move in moves])
        self._out = moves.index("O")
        self._inside = {
            label: [moves.index(f"I-{label}"), moves.index(f"L-{label}")]
            for label in self._labels
            if f"I-{label}" in moves
        }

    def __call__(self, doc: Doc) -> Doc:
        self._decode([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        for batch in minibatch(docs, batch_size):  # type: ignore[no-untyped-call]
            self._decode(batch)
            yield from batch

    def _decode(self, batch: Sequence[Doc]) -> None:
        docs = [doc for doc in batch if len(doc)]
        if not docs:
            return
        told: Floats = self._lower.predict(self._vectors.predict(docs))  # (1 + words, words of state, hidden, pieces)
        nobody, words = told[0], told[1:]
        scores = self._scores(words[:, 0] + nobody[1] + nobody[2])
        cut = np.concatenate([_is_cut(doc) for doc in docs])
        spaces = np.concatenate([doc.to_array(IS_SPACE) for doc in docs]) == 1
        barred = ~(self._begins | self._units)
        barred[self._out] = False
        scores[:, barred] = -np.inf
        scores[np.ix_(cut | spaces, self._begins)] = -np.inf
        scores[np.ix_(spaces, self._units)] = -np.inf
        best = scores.argmax(axis=1)
        start = 0
        for doc in docs:
            here = slice(start, start + len(doc))
            doc.set_ents(list(self._names(doc, best[here], words[here], cut[here])), default="outside")
            start += len(doc)

    def _names(self, doc: Doc, best: NDArray[np.intp], words: Floats, cut: NDArray[np.bool_]) -> Iterator[Span]:
        reached = 0
        for start in np.flatnonzero(best != self._out).tolist():
            if start < reached:
                continue
            label = self._labels[best[start]]
            reached = self._end(start, label, words, cut) if self._begins[best[start]] else start + 1
            yield Span(doc, start, reached, label)

    def _end(self, start: int, label: str, words: Floats, cut: NDArray[np.bool_]) -> int:
        """Where a name ends that begins at `start` and goes on."""
        at, moves = start + 1, self._inside[label]
        while not cut[at]:
            goes_on, ends = self._scores((words[at, 0] + words[start, 1] + words[at - 1, 2])[None], moves)[0]
            if ends > goes_on:
                break
            at += 1
        return at + 1

    def _scores(self, sums: Floats, moves: Any = slice(None)) -> Floats:
        """Of these moves in states of which the hidden layer's sums are given."""
        hidden = (sums + self._lower_bias).max(axis=-1)
        scores: Floats = hidden @ self._upper[moves].T + self._upper_bias[moves]
        return scores


def _is_cut(doc: Doc) -> NDArray[np.bool_]:
    """After which words no name goes on: the last ones of sentences."""
    starts = doc.to_array(SENT_START) == 1
    return np.append(starts[1:], True)


@Language.factory(_FACTORY, assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
def _decoder(nlp: Language, name: str) -> NameDecoder:
    return NameDecoder(nlp.get_pipe("ner"))
