"""Words that open a condition, and the decoys among them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ceasewire.lexicon.rules import read_rules
from ceasewire.model.reading import Role

# What an echo is of that comes if the act before it does not.
_ALTERNATIVE = "alternative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """Words that open a condition.

    Attributes:
        words: tokens in small letters.
        role: what the condition does; null for a decoy, which only hides shorter markers ("as if").
        takes: "clause", "noun", "gerund", "any", "inversion" where a helping verb opens the clause before its subject,
            "imperative" where it opens an order before what follows from it, "order" where it stands between the two,
            "pair" where it stands before each of two nouns, "people" where it names whoever does a thing,
            "captives" where it stands before those given for others, "deed" where it stands before the noun of a deed
            that is answered, "predicate" where a verb ties one noun to another, or "none" where what is returned stands
            before.
        unless_next: words after which it opens nothing ("on condition" of anonymity).
        not_after: lemmas of verbs that take the word for themselves ("build upon").
        present: whether it takes only clauses that are not in the past.
        negated: whether it counts only with a negated act ("will not talk before").
        not_bare: whether a noun alone after it is no condition ("subject to shelling").
        opens: whether it counts only at the head of a sentence or behind a mark ("Barring an attack, they will").
        behind_any: whether it does so behind a noun that "any" or "no" opens too ("ruled out ANY truce short of").
        also: words of which its clause must hold one ("while they STILL hold the bridge"), if any.
        also_behind: those that do so where it stands behind what hangs on it ("no talks while the siege GOES ON").
        acts: nouns of acts that may stand in place of its clause ("will leave after the RELEASE of the crew").
        predicate: whether it says of its subject that it hangs on the condition ("the halt is conditional on").
    """

    id: str
    words: tuple[str, ...]
    role: Role | None
    takes: str
    unless_next: frozenset[str]
    not_after: frozenset[str]
    present: bool
    negated: bool
    predicate: bool
    not_bare: bool = False
    opens: bool = False
    behind_any: bool = False
    also: frozenset[str] = frozenset()
    also_behind: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """Words at the head of a sentence that point at an act told of before.

    Attributes:
        marker: the words and the role of the condition they make.
        of: "alternative" for "or", "failing which", before what comes otherwise; "earlier" where the earlier act is
            the condition of this sentence's ("Only then will they"); "this" where this sentence is the condition of
            the earlier act ("For this to happen, a corridor must be opened"); "failed" where the condition of the
            earlier act, or that act, is not met ("Failing that, they will"); "relative" inside a sentence, where what
            stands before is the condition of what follows (", after which they would leave"); "price" there, where
            what follows is given for what stands before (", in exchange for which they will").
    """

    marker: Marker
    of: str


@dataclass(frozen=True, slots=True)
class Markers:
    """The markers, to be found by their first word, the longest first; and those that point back.

    Attributes:
        by_first: the markers.
        echoes: those that point back.
        alternatives: of these the alternatives, by their first word as well.
    """

    by_first: Mapping[str, tuple[Marker, ...]]
    echoes: tuple[Echo, ...] = ()
    alternatives: Mapping[str, tuple[Marker, ...]] = field(default_factory=dict)
    _inside: Mapping[str, list[Echo]] = field(init=False, repr=False)
    _taking: Mapping[str, Marker] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        inside: dict[str, list[Echo]] = {}
        for echo in self.echoes:
            if echo.of in {"relative", "price"}:
                inside.setdefault(echo.marker.words[0], []).append(echo)
        object.__setattr__(self, "_inside", inside)
        object.__setattr__(self, "_taking", {m.takes: m for m in reversed([*self])})

    def echo_at(self, words: Sequence[str]) -> Echo | None:
        """Return what points back at the head of these words, or null."""
        back = (e for e in self.echoes if e.of in {"earlier", "this", "failed"})
        return next((e for e in back if tuple(words[: len(e.marker.words)]) == e.marker.words), None)

    def inside_at(self, words: Sequence[str], start: int) -> Echo | None:
        """Return what points back at this word to the same sentence (", after which"), or null."""
        inside = self._inside.get(words[start])
        if inside is None:
            return None
        return next((e for e in inside if tuple(words[start : start + len(e.marker.words)]) == e.marker.words), None)

    def taking(self, takes: str) -> Marker:
        """Return the first marker that takes this."""
        return self._taking[takes]

    @property
    def or_else(self) -> Marker | None:
        """The alternative that threatens: "or"."""
        return next((e.marker for e in self.echoes if e.of == _ALTERNATIVE), None)

    def alternative_at(self, words: Sequence[str], start: int) -> Marker | None:
        """Return the longest alternative that begins at this word ("or else", "failing which"), or null."""
        here = self.alternatives.get(words[start])
        if here is None:
            return None
        return next((m for m in here if tuple(words[start : start + len(m.words)]) == m.words), None)

    def at(self, words: Sequence[str], start: int) -> Marker | None:
        """Return the longest marker (or decoy) that begins at this word, or null."""
        for marker in self.by_first.get(words[start], ()):
            size = len(marker.words)
            if tuple(words[start : start + size]) == marker.words:
                follows = words[start + size] if start + size < len(words) else ""
                if follows not in marker.unless_next:
                    return marker
        return None

    def __iter__(self) -> Iterator[Marker]:
        return (m for markers in self.by_first.values() for m in markers)


@cache
def load_markers(language: str = "en") -> Markers:
    """Return the condition markers of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    rows = read_rules(
        f"{language}/conditions.toml",
        "marker",
        {"words": list, "role": str, "takes": str},
        optional={
            "unless_next": list,
            "tense": str,
            "needs": str,
            "predicate": bool,
            "not_after": list,
            "not_bare": bool,
            "opens": bool,
            "behind_any": bool,
            "also": list,
            "also_behind": list,
            "acts": list,
        },
    )
    by_first: dict[str, list[Marker]] = {}
    for row in rows:
        marker = Marker(
            id=row["id"],
            words=tuple(row["words"]),
            role=Role(row["role"]) if row["role"] else None,
            takes=row["takes"],
            unless_next=frozenset(row.get("unless_next", ())),
            not_after=frozenset(row.get("not_after", ())),
            present=row.get("tense") == "present",
            negated=row.get("needs") == "negated",
            predicate=row.get("predicate", False),
            not_bare=row.get("not_bare", False),
            opens=row.get("opens", False),
            behind_any=row.get("behind_any", False),
            also=frozenset(row.get("also", ())),
            also_behind=frozenset(row.get("also_behind", ())),
            acts=frozenset(row.get("acts", ())),
            example=row["example"],
            counter=row["counter"],
        )
        by_first.setdefault(marker.words[0], []).append(marker)
    rows = read_rules(f"{language}/conditions.toml", "echo", {"words": list, "role": str, "of": str}, optional={})
    echoes = tuple(Echo(marker=_echo_marker(row), of=row["of"]) for row in rows)
    alternatives: dict[str, list[Marker]] = {}
    for echo in echoes:
        if echo.of == _ALTERNATIVE:
            alternatives.setdefault(echo.marker.words[0], []).append(echo.marker)
    return Markers(_longest_first(by_first), echoes, _longest_first(alternatives))


def _longest_first(markers: Mapping[str, Sequence[Marker]]) -> dict[str, tuple[Marker, ...]]:
    return {word: tuple(sorted(held, key=lambda m: -len(m.words))) for word, held in markers.items()}


def _echo_marker(row: Mapping[str, Any]) -> Marker:
    return Marker(
        id=row["id"],
        words=tuple(row["words"]),
        role=Role(row["role"]),
        takes="none",
        unless_next=frozenset(),
        not_after=frozenset(),
        present=False,
        negated=False,
        predicate=False,
        example=row["example"],
        counter=row["counter"],
    )
