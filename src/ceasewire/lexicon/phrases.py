"""Known things found by name, and the longest of their written forms found in running text.

How a form is written in its file decides which case it needs in running text, word by word: a word in
capitals ("WHO", "M23") needs capitals, a capitalised one ("Hezbollah") a first capital, one with capitals
inside ("LeT") those, a small one nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile
from typing import Generic, NamedTuple, Protocol, TypeVar

from ceasewire.lexicon.forms import Form, is_acronym
from ceasewire.lexicon.pieces import Piece, text_pieces, token_pieces
from ceasewire.text.fold import fold_words, plain_words


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


@dataclass(frozen=True)
class _Pattern(Generic[E]):
    """A form of an entry; what is asked of it is worked out once, and of most forms never."""

    entry: E
    form: Form
    folded: tuple[str, ...]

    @cached_property
    def plain(self) -> tuple[str, ...]:
        return _cased_words(self.form.text)

    @cached_property
    def articled(self) -> bool:
        return self.form.text.startswith(_ARTICLE)

    @cached_property
    def owns(self) -> tuple[bool, ...]:
        """Of each word, whether a possessive follows it."""
        pieces = list(text_pieces(self.form.text))[-len(self.folded) :]
        return tuple(p.owns for p in pieces) if len(pieces) == len(self.folded) else (False,) * len(self.folded)

    def suits(self, words: Sequence[str]) -> bool:
        """Whether the words, already alike when folded, have the case that the form needs."""
        return _all_suit(self.plain, words)

    def bridges(self, run: Sequence[Piece]) -> bool:
        """Whether a possessive inside the run is the form's own ("al-Assad's regime" is no "Assad regime")."""
        return all(own or not piece.owns for own, piece in zip(self.owns[:-1], run[:-1], strict=True))


def _all_suit(own_words: Sequence[str], words: Sequence[str]) -> bool:
    return all(_suits(own, word) for own, word in zip(own_words, words, strict=True))


def _suits(own: str, word: str) -> bool:
    if own.isupper():
        return word.isupper()
    if own[1:] != own[1:].lower():  # "LeT", "JuA": capitals inside are kept, or all are
        return word == own or (len(own) > _SHORT_NAME and word.isupper())
    return not own[:1].isupper() or word[:1].isupper()


# Where forms stand, with the patterns that fit there.
Seen = tuple[tuple[int, int, tuple[_Pattern[E], ...]], ...]

# Paragraphs whose forms are remembered: an article is gone through several times.
_REMEMBERED = 512
# A name that a file writes with its article needs it ("The Hill", but not "Hill").
_ARTICLE = "The "
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
                folded = fold_words(form.text)
                by_phrase[folded].append(_Pattern(entry, form, folded))
        self._by_phrase: Mapping[tuple[str, ...], tuple[_Pattern[E], ...]] = {
            phrase: tuple(sorted(patterns, key=lambda p: not p.form.first)) for phrase, patterns in by_phrase.items()
        }
        self._decoys: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
        for decoy in decoys:
            self._decoys[fold_words(decoy)].append(_cased_words(decoy))
        by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in {*by_phrase, *self._decoys}:
            by_first[phrase[0]].append(phrase)
        self._by_first = {k: tuple(sorted(v, key=len, reverse=True)) for k, v in by_first.items()}
        self._seen = lru_cache(_REMEMBERED)(self._see)

    def phrases(self) -> dict[tuple[str, ...], E]:
        """Return the entry of each folded form; the better known one where several share it."""
        return {phrase: patterns[0].entry for phrase, patterns in self._by_phrase.items()}

    def faults(self) -> Iterator[str]:
        """Yield each form that several entries share without its mark, or that is marked and not shared."""
        for phrase, patterns in self._by_phrase.items():
            keys = sorted({p.entry.key for p in patterns})
            marked = [p.form.ambiguous for p in patterns]
            if len({p.entry.key for p in patterns if p.form.first}) > 1:
                yield f"{' '.join(phrase)!r} is marked as the better known (*) in more than one of {', '.join(keys)}"
            if len(keys) > 1 and not all(marked):
                yield f"{' '.join(phrase)!r} names {', '.join(keys)} and is not marked ambiguous (?) in each"
            if len(keys) == 1 and any(marked):
                yield f"{' '.join(phrase)!r} is marked ambiguous (?) but names only {keys[0]}"

    def candidates(self, name: str) -> tuple[E, ...]:
        """Return the entries that may be called so, each once; acronyms only if `name` is in capitals."""
        patterns = self._by_phrase.get(fold_words(name), ())
        words = _cased_words(name)
        articled = name.casefold().startswith(_ARTICLE.casefold())
        return _once(
            p.entry
            for p in patterns
            if (articled or not p.articled) and (not is_acronym(p.form.text) or p.suits(words))
        )

    def scan(self, tokens: Sequence[str], *, countries: Collection[str], known: Collection[str]) -> list[Mention[E]]:
        """Return what the tokens mention, in order, without overlap; places are token indexes."""
        found = _settle(self._seen(tuple(tokens)), countries, known)
        return [m._replace(end=m.end + _closing(tokens, m.start, m.end)) for m in found]

    def scan_text(self, text: str, *, countries: Collection[str], known: Collection[str]) -> list[Mention[E]]:
        """Return what the text mentions, in order, without overlap; places are characters."""
        found = _settle(self._match(list(text_pieces(text))), countries, known)
        return [m._replace(end=m.end + _closing(text, m.start, m.end)) for m in found]

    def _see(self, tokens: tuple[str, ...]) -> "Seen[E]":
        return self._match(token_pieces(tokens))

    def _match(self, pieces: Sequence[Piece]) -> "Seen[E]":
        """Return where forms stand, each with all patterns that fit, whoever is meant."""
        words = tuple(piece.folded for piece in pieces)
        found: list[tuple[int, int, tuple[_Pattern[E], ...]]] = []
        at = 0
        while at < len(pieces):
            phrases = self._by_first.get(words[at], ()) if pieces[at].start >= 0 else ()
            fitting = [phrase for phrase in phrases if words[at : at + len(phrase)] == phrase]
            size, patterns = self._longest(pieces, at, fitting)
            if patterns:
                found.append((pieces[at].start, pieces[at + size - 1].end, patterns))
            at += size or 1
        return tuple(found)

    def _longest(
        self, pieces: Sequence[Piece], at: int, phrases: Sequence[tuple[str, ...]]
    ) -> tuple[int, tuple[_Pattern[E], ...]]:
        for phrase in phrases:
            run = pieces[at : at + len(phrase)]
            if run[-1].end < 0:
                continue
            words = [p.plain for p in run]
            if any(_all_suit(decoy, words) for decoy in self._decoys.get(phrase, ())):
                return len(phrase), ()
            articled = at > 0 and pieces[at - 1].folded == "the"
            patterns = tuple(
                p
                for p in self._by_phrase.get(phrase, ())
                if p.suits(words) and p.bridges(run) and (articled or not p.articled)
            )
            if patterns and patterns[0].form.word and _shouted(pieces, at, len(phrase)):
                continue
            if patterns:
                return len(phrase), patterns
        return 0, ()


def _settle(found: "Seen[E]", countries: Collection[str], known: Collection[str]) -> list[Mention[E]]:
    """Return whom each form means, by the others that are mentioned."""
    certain = list(_certain(found))
    near = {*countries, *(code for entry in certain for code in entry.country)}
    keys = {*known, *(entry.key for entry in certain)}
    return [Mention(start, end, *_choose(patterns, near, keys)) for start, end, patterns in found]


def _cased_words(text: str) -> tuple[str, ...]:
    words = plain_words(text)
    return words[len(words) - len(fold_words(text)) :]


def _once(entries: Iterable[E]) -> tuple[E, ...]:
    return tuple({entry.key: entry for entry in entries}.values())


def _certain(found: Iterable[tuple[int, int, tuple[_Pattern[E], ...]]]) -> Iterator[E]:
    """Yield the entries that are mentioned by a form which is theirs alone."""
    for _, _, patterns in found:
        if len(_once(p.entry for p in patterns)) == 1 and not patterns[0].form.weak:
            yield patterns[0].entry


def _choose(patterns: tuple[_Pattern[E], ...], countries: Collection[str], keys: Collection[str]) -> tuple[E, Form]:
    """Return the entry that is meant: one mentioned by another name, else the only one of the countries at hand.

    One that is better known, and of the whole world, isn't set aside for the sake of a country ("AFP").
    """
    mentioned = [p for p in patterns if p.entry.key in keys]
    near = [p for p in patterns if set(p.entry.country) & set(countries)]
    if len(_once(p.entry for p in mentioned)) == 1:
        best = mentioned[0]
    elif len(_once(p.entry for p in near)) == 1 and not (patterns[0].form.first and not patterns[0].entry.country):
        best = near[0]
    else:
        best = patterns[0]
    return best.entry, best.form


def _shouted(pieces: Sequence[Piece], at: int, size: int) -> bool:
    """Whether the words before or after are all in capitals, so that capitals say nothing."""
    before = [p.plain for p in reversed(pieces[max(0, at - _SHOUT_WINDOW) : at])]
    after = [p.plain for p in pieces[at + size : at + size + _SHOUT_WINDOW]]
    for side in (before, after):
        words = [word for word in takewhile(bool, side) if len(word) > 1 and not word.isdigit()]
        if len(words) > 1 and all(word.isupper() for word in words):
            return True
    return False


def _closing(words: Sequence[str], start: int, end: int) -> int:
    """Return 1 where a bracket opened inside the mention closes right after it, else 0."""
    inside = "".join(words[start:end])
    return int(end < len(words) and words[end] == ")" and inside.count("(") > inside.count(")"))
