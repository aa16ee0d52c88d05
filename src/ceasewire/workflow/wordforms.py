"""Part of speech and basic form of each word, as spaCy's ruler and lemmatizer give them, asked once for each form.

The ruler holds every word of a text against all its patterns, and the lemmatizer looks at every word anew. What they
say of a word follows from its form, its tag and how it depends; so it is kept. Where a pattern of several words
matches, both are asked about the whole text.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[Any]

    # Form, tag and dependency of a word; then what is said of it, in the order of _SET, with 0 for its own dependency.
    _Key = tuple[int, int, int]
    _Said = tuple[int, int, int, int]

# Forms that are kept; a long run over many texts starts anew rather than grow without end.
_KEPT = 200_000
# What a pattern may ask of a word that says nothing of the words around it.
_OF_ITSELF = frozenset({"TAG", "LOWER", "ORTH", "TEXT", "DEP", "IS_SPACE"})
# What is asked with, and what is said of a word.
_ASKED: list[int | str] = ["ORTH", "TAG", "DEP"]
_SET: list[int | str] = ["TAG", "DEP", "POS", "LEMMA"]
_CHOICES = frozenset({"IN", "NOT_IN"})


class WordForms:
    """Sets parts of speech and basic forms of tagged and parsed texts.

    Args:
        ruler, lemmatizer: spaCy's components, of the form that `can_replace` asks for.
    """

    def __init__(self, ruler: Any, lemmatizer: Any) -> None:
        self._ruler, self._lemmatizer = ruler, lemmatizer
        self._alone = AttributeRuler(ruler.vocab)
        self._alone.add_patterns([rule for rule in ruler.patterns if _is_single(rule)])
        self._several = Matcher(ruler.vocab)
        for n, rule in enumerate(ruler.patterns):
            if not _is_single(rule):
                self._several.add(str(n), rule["patterns"])
        named = {ruler.vocab.strings[name] for name in _named_dependencies(ruler)}
        self._telling = np.array(sorted(named), dtype=np.uint64)
        self._said: dict[_Key, _Said] = {}

    @staticmethod
    def can_replace(ruler: Any, lemmatizer: Any) -> bool:
        """Whether components decide by form, tag and dependency alone."""
        if not isinstance(ruler, AttributeRuler) or not isinstance(lemmatizer, Lemmatizer):
            return False
        words = list(_words_asked(ruler))
        plain = all(set(word) <= _OF_ITSELF for word in words)
        named = [word["DEP"] for word in words if isinstance(word.get("DEP"), dict)]
        return plain and all(set(asked) <= _CHOICES for asked in named) and lemmatizer.mode == "rule"

    def set_forms(self, docs: Sequence[Doc]) -> None:
        """Set part of speech and basic form of every word."""
        if len(self._said) > _KEPT:
            self._said.clear()
        plain: list[tuple[Doc, Numbers, list[_Key]]] = []
        for doc in docs:
            if self._several(doc):
                self._lemmatizer(self._ruler(doc))
            elif len(doc):
                rows: Numbers = doc.to_array(_ASKED)
                plain.append((doc, rows, self._keys(rows)))
        self._ask({key: row for _, rows, keys in plain for key, row in zip(keys, rows, strict=True)})
        for doc, rows, keys in plain:
            said: Any = np.array([self._said[key] for key in keys], dtype=np.uint64)
            said[:, 1] = np.where(said[:, 1] == 0, rows[:, 2], said[:, 1])
            doc.from_array(_SET, said)

    def _keys(self, rows: "Numbers") -> "list[_Key]":
        deps = np.where(np.isin(rows[:, 2], self._telling), rows[:, 2], 0)
        return list(zip(rows[:, 0].tolist(), rows[:, 1].tolist(), deps.tolist(), strict=True))

    def _ask(self, words: "Mapping[_Key, Numbers]") -> None:
        """Learn what is said of words that are new, side by side in a text of their own."""
        new = [(key, row) for key, row in words.items() if key not in self._said]
        if not new:
            return
        vocab = self._ruler.vocab
        doc = Doc(vocab, words=[vocab.strings[form] for (form, _, _), _ in new])
        tagged: Any = np.array([row[1:] for _, row in new])
        doc.from_array(_ASKED[1:], tagged)
        self._lemmatizer(self._alone(doc))
        for (key, row), said in zip(new, doc.to_array(_SET).tolist(), strict=True):
            tag, dep, pos, lemma = said
            self._said[key] = (tag, 0 if dep == row[2] else dep, pos, lemma)


def _is_single(rule: Mapping[str, Any]) -> bool:
    return all(len(pattern) == 1 for pattern in rule["patterns"])


def _words_asked(ruler: Any) -> Iterator[Mapping[str, Any]]:
    """Yield what the patterns ask of each word."""
    for rule in ruler.patterns:
        for pattern in rule["patterns"]:
            yield from pattern


def _named_dependencies(ruler: Any) -> Iterator[str]:
    """Yield the dependencies that patterns name; of the others they say all the same."""
    for word in _words_asked(ruler):
        asked = word.get("DEP", {})
        if isinstance(asked, str):
            yield asked
        else:
            yield from (name for names in asked.values() for name in names)
