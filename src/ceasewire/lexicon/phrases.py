"""Written forms of known things, and the longest of them found in running text.

How a form is written in its file decides which case it needs in running text, word by word: a word in
capitals ("WHO", "M23") needs capitals, a capitalised one ("Hezbollah") a first capital, one with capitals
inside ("LeT") those, a small one nothing.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile
from typing import Generic, NamedTuple, Protocol, TypeVar

from ceasewire.text.fold import APOSTROPHES, fold_words, plain_words


class FormRole(StrEnum):
    """How a form stands for its entry."""

    NAME = "name"
    ALIAS = "alias"
    ACRONYM = "acronym"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One written form of an entry.

    Attributes:
        text: as the file writes it, without marks.
        role: how it stands for the entry; an alias wholly in capitals is an acronym.
        ambiguous: other entries are written so too (mark `?`).
        first: of those, the one that is meant where nothing else settles it (mark `*`).
        weak: it is as often something else: a person, a place, a common word (mark `~`).
        word: an English word when a whole line is in capitals (mark `!`): WHO, US, IS.
    """

    text: str
    role: FormRole
    ambiguous: bool = False
    first: bool = False
    weak: bool = False
    word: bool = False

    @classmethod
    def parse(cls, cell: str, role: FormRole) -> "Form":
        """Return the form that a cell writes, its marks taken off.

        >>> Form.parse("Islamic Jihad?", FormRole.ALIAS).ambiguous
        True
        """
        text = cell.rstrip("?*~!")
        marks = cell[len(text) :]
        text = text.strip()
        if role is FormRole.ALIAS and is_acronym(text):
            role = FormRole.ACRONYM
        return cls(
            text=text, role=role, ambiguous="?" in marks, first="*" in marks, weak="~" in marks, word="!" in marks
        )


def is_acronym(text: str) -> bool:
    """Whether every word of the form is in capitals, digits aside ("PKK", "M23", "CPP-NPA")."""
    words = plain_words(text)
    return bool(words) and any(w.isupper() for w in words) and all(w.isupper() or w.isdigit() for w in words)


class Written(Protocol):
    """Something with a key, countries and written forms."""

    @property
    def key(self) -> str: ...
    @property
    def country(self) -> tuple[str, ...]: ...
    @property
    def forms(self) -> tuple[Form, ...]: ...


E = TypeVar("E", bound=Written)


class Mention(NamedTuple, Generic[E]):
    """A form found in running text: half-open places (tokens or characters), its entry and form."""

    start: int
    end: int
    entry: E
    form: Form


class _Piece(NamedTuple):
    """One word of running text; `start` or `end` is -1 where it lies inside its token."""

    folded: str
    plain: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Pattern(Generic[E]):
    folded: tuple[str, ...]
    plain: tuple[str, ...]
    entry: E
    form: Form
    articled: bool

    def suits(self, words: Sequence[str]) -> bool:
        """Whether the words, already alike when folded, have the case that the form needs."""
        return _all_suit(self.plain, words)


def _all_suit(own_words: Sequence[str], words: Sequence[str]) -> bool:
    return all(_suits(own, word) for own, word in zip(own_words, words, strict=True))


def _suits(own: str, word: str) -> bool:
    if own.isupper():
        return word.isupper()
    if own[1:] != own[1:].lower():  # "LeT", "JuA": capitals inside are kept, or all are
        return word == own or (len(own) > _SHORT_NAME and word.isupper())
    return not own[:1].isupper() or word[:1].isupper()


# A name that a file writes with its article needs it ("The Hill", but not "Hill").
_ARTICLE = "The "
# A piece that no phrase runs across.
_BARRIER = _Piece("", "", -1, -1)
# Tokens that a name may run across: "al - Qaeda", "Israel 's Defense Forces", "NSCN ( IM )", "P5 + 1".
_JOINTS = frozenset({"-", "‐", "‑", "–", "/", "+", "(", ")", "'s", "’s", "'S", "’S", "'", "’", "\n", " ", "\t"})
# "U.S.", "D.R.C."; "Kata'ib", "Sana’a" but not the 's of "Hamas's", which is passed over; digits too ("M23", "17").
_WORD = re.compile(
    rf"(?P<word>(?:[^\W\d_]\.){{2,}}|&|[^\W_]+(?:[{APOSTROPHES}](?![sS]\b)[^\W_]+)*)(?:[{APOSTROPHES}][sS]\b)?"
)
# What may stand between two words of one name.
_GAP = re.compile(rf"[{APOSTROPHES}]?[ \t\u00a0\-‐‑–/+()]*\n?[ \t]*")
# "St. Petersburg", "Ft. Bragg": a full stop that ends no sentence.
_SHORT = frozenset({"st", "mt", "ft"})
_SHOUT_WINDOW = 3
# "LET" is a word in a headline, "TOLONEWS" isn't.
_SHORT_NAME = 3


class PhraseIndex(Generic[E]):
    """Finds entries by name, and their forms in running text, longest first.

    A decoy is a longer name that holds a form and is something else ("New Mexico"); nothing is found in it.
    """

    def __init__(self, entries: Iterable[E], decoys: Iterable[str] = ()) -> None:
        by_phrase: dict[tuple[str, ...], list[_Pattern[E]]] = defaultdict(list)
        for entry in entries:
            for form in entry.forms:
                pattern = _Pattern(
                    fold_words(form.text), _cased_words(form.text), entry, form, form.text.startswith(_ARTICLE)
                )
                by_phrase[pattern.folded].append(pattern)
        self._by_phrase: Mapping[tuple[str, ...], tuple[_Pattern[E], ...]] = {
            phrase: tuple(sorted(patterns, key=lambda p: not p.form.first)) for phrase, patterns in by_phrase.items()
        }
        self._decoys = {fold_words(decoy): _cased_words(decoy) for decoy in decoys}
        by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in {*by_phrase, *self._decoys}:
            by_first[phrase[0]].append(phrase)
        self._by_first = {k: tuple(sorted(v, key=len, reverse=True)) for k, v in by_first.items()}

    def phrases(self) -> dict[tuple[str, ...], E]:
        """Return the entry of each folded form; the better known one where several share it."""
        return {phrase: patterns[0].entry for phrase, patterns in self._by_phrase.items()}

    def clashes(self) -> Iterator[tuple[tuple[str, ...], tuple[tuple[E, Form], ...]]]:
        """Yield each folded form with the entries and forms that are written so."""
        for phrase, patterns in self._by_phrase.items():
            yield phrase, tuple((p.entry, p.form) for p in patterns)

    def candidates(self, name: str) -> tuple[E, ...]:
        """Return the entries that may be called so, each once; acronyms only if `name` is in capitals."""
        patterns = self._by_phrase.get(fold_words(name), ())
        words = _cased_words(name)
        articled = name.casefold().startswith(_ARTICLE.casefold())
        return _once(
            p.entry
            for p in patterns
            if (articled or not p.articled) and (p.form.role is not FormRole.ACRONYM or p.suits(words))
        )

    def scan(self, tokens: Sequence[str], *, countries: Collection[str]) -> list[Mention[E]]:
        """Return what the tokens mention, in order, without overlap; places are token indexes."""
        found = self._match(list(_token_pieces(tokens)), countries)
        return [m._replace(end=m.end + _closing(tokens, m.start, m.end)) for m in found]

    def scan_text(self, text: str, *, countries: Collection[str]) -> list[Mention[E]]:
        """Return what the text mentions, in order, without overlap; places are characters."""
        found = self._match(list(_text_pieces(text)), countries)
        return [m._replace(end=m.end + _closing(text, m.start, m.end)) for m in found]

    def _match(self, pieces: Sequence[_Piece], countries: Collection[str]) -> list[Mention[E]]:
        found: list[tuple[int, int, tuple[_Pattern[E], ...]]] = []
        at = 0
        while at < len(pieces):
            phrases = self._by_first.get(pieces[at].folded, ())
            size, patterns = self._longest(pieces, at, phrases) if pieces[at].start >= 0 else (0, ())
            if patterns:
                found.append((pieces[at].start, pieces[at + size - 1].end, patterns))
            at += size or 1
        known = {*countries, *_countries(found)}
        return [Mention(start, end, *_choose(patterns, known)) for start, end, patterns in found]

    def _longest(
        self, pieces: Sequence[_Piece], at: int, phrases: Sequence[tuple[str, ...]]
    ) -> tuple[int, tuple[_Pattern[E], ...]]:
        for phrase in phrases:
            run = pieces[at : at + len(phrase)]
            if (
                len(run) < len(phrase)
                or run[-1].end < 0
                or any(p.folded != w for p, w in zip(run, phrase, strict=True))
            ):
                continue
            words = [p.plain for p in run]
            if phrase in self._decoys and _all_suit(self._decoys[phrase], words):
                return len(phrase), ()
            articled = at > 0 and pieces[at - 1].folded == "the"
            patterns = tuple(
                p for p in self._by_phrase.get(phrase, ()) if p.suits(words) and (articled or not p.articled)
            )
            if patterns and patterns[0].form.word and _shouted(pieces, at, len(phrase)):
                continue
            if patterns:
                return len(phrase), patterns
        return 0, ()


def _cased_words(text: str) -> tuple[str, ...]:
    words = plain_words(text)
    return words[len(words) - len(fold_words(text)) :]


def _once(entries: Iterable[E]) -> tuple[E, ...]:
    return tuple({entry.key: entry for entry in entries}.values())


def _countries(found: Iterable[tuple[int, int, tuple[_Pattern[E], ...]]]) -> Iterator[str]:
    for _, _, patterns in found:
        if len(_once(p.entry for p in patterns)) == 1 and not patterns[0].form.weak:
            yield from patterns[0].entry.country


def _choose(patterns: tuple[_Pattern[E], ...], countries: Collection[str]) -> tuple[E, Form]:
    near = [p for p in patterns if set(p.entry.country) & set(countries)]
    best = near[0] if len(_once(p.entry for p in near)) == 1 else patterns[0]
    return best.entry, best.form


def _shouted(pieces: Sequence[_Piece], at: int, size: int) -> bool:
    """Whether the words before or after are all in capitals, so that capitals say nothing."""
    before = [p.plain for p in reversed(pieces[max(0, at - _SHOUT_WINDOW) : at])]
    after = [p.plain for p in pieces[at + size : at + size + _SHOUT_WINDOW]]
    for side in (before, after):
        words = [word for word in takewhile(bool, side) if len(word) > 1 and not word.isdigit()]
        if len(words) > 1 and all(word.isupper() for word in words):
            return True
    return False


def _token_pieces(tokens: Sequence[str]) -> Iterator[_Piece]:
    for n, token in enumerate(tokens):
        if token in _JOINTS:
            continue
        words = plain_words(token)
        if not words:
            yield _BARRIER
            continue
        last = len(words) - 1
        for k, word in enumerate(words):
            yield _Piece(word.casefold(), word, n if k == 0 else -1, n + 1 if k == last else -1)
        if token[-1] in ",;:!?":
            yield _BARRIER


def _text_pieces(text: str) -> Iterator[_Piece]:
    before = 0
    for word in _WORD.finditer(text):
        gap = text[before : word.start()]
        if not (_GAP.fullmatch(gap) or (gap == ". " and text[:before].rpartition(" ")[2].casefold() in _SHORT)):
            yield _BARRIER
        plain = "".join(plain_words(word["word"]))
        if plain:
            yield _Piece(plain.casefold(), plain, word.start(), word.end("word"))
        before = word.end()


def _closing(words: Sequence[str], start: int, end: int) -> int:
    """Return 1 where a bracket opened inside the mention closes right after it, else 0."""
    inside = "".join(words[start:end])
    return int(inside.count("(") > inside.count(")") and words[end : end + 1] in (")", [")"]))
