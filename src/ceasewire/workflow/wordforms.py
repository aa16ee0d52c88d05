"""Part of speech and basic form of each word, as spaCy's ruler and lemmatizer give them, asked once for each form.

The ruler holds every word of a text against all its patterns, and the lemmatizer looks at every word anew. What they
say of a word follows from its form, its tag and how it depends; so it is kept. Where a pattern of several words
matches, both are asked about these words side by side, once for each such few.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[Any]

# Forms that are kept: some 30 MB. A long run over many texts starts anew rather than grow without end.
_KEPT = 200_000
_GROWTH = 4_096
# What a pattern may ask of a word that says nothing of the words around it.
_OF_ITSELF = frozenset({"TAG", "LOWER", "ORTH", "TEXT", "DEP", "IS_SPACE"})
# What is asked with, what shows that a pattern of several words may match, and what is said of a word.
_ASKED: list[int | str] = ["ORTH", "TAG", "DEP"]
_SHOWING: list[int | str] = ["DEP", "LOWER"]
_SET: list[int | str] = ["TAG", "DEP", "POS", "LEMMA"]
# What the ruler says of a word by itself: the lemmatizer looks at its morphology too.
_RULED: list[int | str] = ["TAG", "DEP", "POS", "LEMMA", "MORPH"]
_CHOICES = frozenset({"IN", "NOT_IN"})
_KNOWN_FORMS = "lemma_index"


class WordForms:
    """Sets parts of speech and basic forms of tagged and parsed texts.

    Args:
        ruler, lemmatizer: spaCy's components, of the form that `can_replace` asks for.
    """

    def __init__(self, ruler: Any, lemmatizer: Any) -> None:
        self._ruler, self._lemmatizer = ruler, lemmatizer
        _quicken(lemmatizer)
        self._alone = AttributeRuler(ruler.vocab)
        single = [rule for rule in ruler.patterns if _is_single(rule)]
        self._alone.add_patterns(single)
        self._naming = Naming(single)
        # What the ruler says of words that its patterns can't tell apart, in the order of _RULED.
        self._ruled: dict[tuple[int, int, str, bool], Numbers] = {}
        self._several = Matcher(ruler.vocab)
        several = [rule for rule in ruler.patterns if not _is_single(rule)]
        for n, rule in enumerate(several):
            self._several.add(str(n), rule["patterns"])
        self._showing = _find_showing(several, ruler.vocab)
        self._reach = max((len(pattern) - 1 for rule in several for pattern in rule["patterns"]), default=0)
        named = {ruler.vocab.strings[name] for name in _named_dependencies(ruler)}
        self._telling = np.array(sorted(named), dtype=np.uint64)
        self._places: dict[bytes, int] = {}
        # What is said of each form, in the order of _SET, with 0 for a word's own dependency.
        self._said: Numbers = np.zeros((_GROWTH, len(_SET)), dtype=np.uint64)
        self._said_together: dict[bytes, Numbers] = {}

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
        held = [doc for doc in docs if len(doc)]
        if not held:
            return
        rows: Numbers = np.concatenate([doc.to_array(_ASKED) for doc in held])
        said = self._look_up(rows)
        start = 0
        for doc in held:
            end = start + len(doc)
            for first, last in self._matches(doc):
                said[start + first : start + last] = self._ask_together(rows[start + first : start + last])
            doc.from_array(_SET, said[start:end])  # type: ignore[arg-type] # words by attributes
            start = end

    def _look_up(self, rows: "Numbers") -> "Numbers":
        """Return what is said of each word by itself; of new ones the components are asked."""
        if len(self._places) > _KEPT:
            self._places.clear()
            self._said_together.clear()
        asked = rows.copy()
        asked[~np.isin(rows[:, 2], self._telling), 2] = 0
        keys: list[bytes] = asked.view(f"V{8 * len(_ASKED)}").ravel().tolist()
        new = {key: row for row, key in enumerate(keys) if key not in self._places}
        if new:
            self._learn(list(new), rows[list(new.values())])
        said = self._said[[self._places[key] for key in keys]]
        said[:, 1] = np.where(said[:, 1] == 0, rows[:, 2], said[:, 1])
        return said

    def _learn(self, keys: Sequence[bytes], rows: "Numbers") -> None:
        """Ask what is said of new words, side by side in a text of their own."""
        doc = self._side_by_side(rows)
        doc.from_array(_RULED, self._rule(doc, rows))  # type: ignore[arg-type] # words by attributes
        said: Numbers = self._lemmatizer(doc).to_array(_SET)
        said[:, 1] = np.where(said[:, 1] == rows[:, 2], 0, said[:, 1])
        done = len(self._places)
        while len(self._said) < done + len(keys):
            self._said = np.concatenate([self._said, np.zeros_like(self._said)])
        self._said[done : done + len(keys)] = said
        self._places.update((key, done + n) for n, key in enumerate(keys))

    def _rule(self, doc: Doc, rows: "Numbers") -> "Numbers":
        """Return what the ruler says of each word of a text by itself; of those alike to it it is asked once."""
        kinds = [
            (tag, dependency, self._naming.of(word.lower_), word.is_space)
            for word, (_, tag, dependency) in zip(doc, rows.tolist(), strict=True)
        ]
        new = {kind: n for n, kind in enumerate(kinds) if kind not in self._ruled}
        if new:
            ruled: Numbers = self._alone(self._side_by_side(rows[list(new.values())])).to_array(_RULED)
            self._ruled.update(zip(new, ruled, strict=True))
        return np.array([self._ruled[kind] for kind in kinds], dtype=np.uint64)

    def _ask_together(self, rows: "Numbers") -> "Numbers":
        """Return what is said of words that a pattern of several matches."""
        key = rows.tobytes()
        if key not in self._said_together:
            self._said_together[key] = self._lemmatizer(self._ruler(self._side_by_side(rows))).to_array(_SET)
        return self._said_together[key]

    def _side_by_side(self, rows: "Numbers") -> Doc:
        """Return words in a text of their own."""
        vocab = self._ruler.vocab
        doc = Doc(vocab, words=[vocab.strings[form] for form in rows[:, 0].tolist()])
        asked: Any = np.ascontiguousarray(rows[:, 1:])
        doc.from_array(_ASKED[1:], asked)
        return doc

    def _matches(self, doc: Doc) -> list[tuple[int, int]]:
        """Return where patterns of several words match, those that share words as one."""
        joined: list[tuple[int, int]] = []
        for start, end in sorted(self._find_several(doc)):
            if joined and start < joined[-1][1]:
                start, end = joined[-1][0], max(end, joined.pop()[1])
            joined.append((start, end))
        return joined

    def _find_several(self, doc: Doc) -> set[tuple[int, int]]:
        """Return where patterns of several words match; only words around one that shows it are looked at."""
        if self._showing is None:
            return {(start, end) for _, start, end in self._several(doc)}
        shown = doc.to_array(_SHOWING).tolist()
        if self._showing.isdisjoint(chain.from_iterable(shown)):
            return set()
        found: set[tuple[int, int]] = set()
        for place, shows in enumerate(shown):
            if not self._showing.isdisjoint(shows):
                first = max(0, place - self._reach)
                around = doc[first : place + self._reach + 1]
                found.update((first + start, first + end) for _, start, end in self._several(around))
        return found


class Naming:
    """Says which forms patterns of one word tell from others.

    Args:
        rules: the ruler's rules of one word.
    """

    def __init__(self, rules: Sequence[Mapping[str, Any]]) -> None:
        words = [pattern[0] for rule in rules for pattern in rule["patterns"]]
        self._named: set[str] = set()
        self._shapes: list[re.Pattern[str]] = []
        # A pattern that asks in another way may tell any form from any other.
        self._all = any({"ORTH", "TEXT"} & word.keys() for word in words)
        for asked in (word["LOWER"] for word in words if "LOWER" in word):
            if isinstance(asked, str):
                self._named.add(asked)
            elif asked.keys() <= _CHOICES:
                self._named.update(form for forms in asked.values() for form in forms)
            elif asked.keys() == {"REGEX"}:
                self._shapes.append(re.compile(asked["REGEX"]))
            else:
                self._all = True

    def of(self, form: str) -> str:
        """Return a form in small letters where a pattern may ask for it, else ""."""
        return form if self._all or form in self._named or any(s.search(form) for s in self._shapes) else ""


def _quicken(lemmatizer: Any) -> None:
    """Make sets of the lists of known forms; the lemmatizer asks a dozen times a word whether one holds a form."""
    known = lemmatizer.lookups.get_table(_KNOWN_FORMS, {})
    for part, forms in list(known.items()):
        known[part] = frozenset(forms)


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


def _find_showing(rules: Sequence[Mapping[str, Any]], vocab: Any) -> frozenset[int] | None:
    """Return small letters and dependencies of which a text has one where a pattern matches; null if unsure."""
    showing: set[int] = set()
    for pattern in (pattern for rule in rules for pattern in rule["patterns"]):
        named = [word[kind] for word in pattern for kind in _SHOWING if isinstance(word.get(kind), str)]
        if not named:
            return None
        showing.add(vocab.strings[named[0]])
    return frozenset(showing)
