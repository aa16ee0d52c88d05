"""Words for a truce, for those before it, and for what was put on the table; and where a text means which."""

import re
from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.rules import read_word_sets
from ceasewire.text.fold import fold_words

# Where a sentence begins or ends, well enough to tell which truce a verb beside it is about.
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+|\n+")
# Where the words that belong to a signature end: "an accord on a truce, mediators said".
# Before the noun for more time that stands alone.
_SOME = {("any",), ("an",), ("the",), ("no",), ("such",)}
_CLAUSE = re.compile(r"[.,;:!?\n]|\bthat\b|\bwhich\b")
# What may follow behind an offer that is answered: "the offer AS a ploy", "the offer BY the rebels".
_BESIDES = re.compile(r"\b(?:as|by|from|calling|saying)\b")
# What may stand between "previous" and "truces": "previous seven-day", and no other noun phrase.
_BETWEEN = r"(?:(?!(?:the|a|an|this|that|its|their|said) )[\w-]+ ){0,2}"


# So many sides are told of by their number.
_NUMBERS = {"three": 3, "four": 4, "five": 5}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sets:
    """Sets of words; the file says what each is for."""

    truces: frozenset[str]
    earlier: frozenset[str]
    offering: frozenset[str]
    ordering: frozenset[str]
    several: frozenset[str]
    pair: frozenset[str]
    sides: frozenset[str]
    fighting: frozenset[str]
    offers: frozenset[str]
    onlookers: frozenset[str]
    watching: frozenset[str]
    watchers: frozenset[str]
    notices: frozenset[str]
    accounts: frozenset[str]
    keeping: frozenset[str]
    anew: frozenset[str]
    prolonging: frozenset[str]
    settlements: frozenset[str]
    small: frozenset[str]
    denying: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class DealWords:
    """Patterns for truces and for those before, and the nouns for what is offered.

    Attributes:
        pointed: what speaks of a truce as known.
        small: words that tell nothing of which act is meant; `denying`: those that say that none is.
    """

    truce: re.Pattern[str]
    pointed: re.Pattern[str]
    earlier: re.Pattern[str]
    offering: frozenset[str]
    ordering: frozenset[str]
    several: frozenset[str]
    pair: frozenset[tuple[str, ...]]
    sides: frozenset[tuple[str, ...]]
    fighting: frozenset[tuple[str, ...]]
    offers: frozenset[tuple[str, ...]]
    onlookers: frozenset[str]
    watching: frozenset[str]
    watchers: frozenset[str]
    notices: frozenset[str]
    accounts: frozenset[str]
    keeping: frozenset[str]
    anew: frozenset[str]
    prolonging: frozenset[str]
    settlements: frozenset[str]
    small: frozenset[str]
    denying: frozenset[str]

    def is_offering(self, cue: str) -> bool:
        """Whether words of saying put something on the table, for another to take up."""
        return not self.offering.isdisjoint(fold_words(cue))

    def is_ordering(self, cue: str) -> bool:
        """Whether words of saying are those of a command."""
        return not self.ordering.isdisjoint(fold_words(cue))

    def is_several(self, name: str) -> bool:
        """Whether a name only says that there are several: "the warring parties", "both sides"."""
        return any(word in self.several for word in fold_words(name)[-1:])

    def is_pair(self, name: str) -> bool:
        """Whether a name only says that there are two of whom the text tells: "both sides", "the two neighbours"."""
        words = tuple(fold_words(name))
        return words[1:] in self.pair if words[:1] == ("the",) else words in self.pair

    def count_sides(self, name: str) -> int:
        """Return of how many of whom the text tells a name only says that there are so many; 0 where it says more.

        Two by the words of a pair, else by a number before a noun for sides: "the three armed groups".
        """
        words = tuple(fold_words(name))
        words = words[1:] if words[:1] == ("the",) else words
        if self.is_pair(name):
            return 2
        counted = words[1:2] == words[-1:] or words[1:2] in self.fighting
        known = len(words) in {2, 3} and counted and words[-1:] in self.sides
        return _NUMBERS.get(words[0], 0) if known else 0

    def is_onlooker(self, name: str) -> bool:
        """Whether a name only describes people who take no side in what they tell of: "residents", "UN observers"."""
        return any(word in self.onlookers for word in fold_words(name)[-1:])

    def is_panel(self, name: str) -> bool:
        """Whether a name is one of a body that several may have set up: "a committee", "the joint commission".

        What governs or elects is a state's: "the election commission", "the central committee".
        """
        words = fold_words(name)
        return not self.watchers.isdisjoint(words[-1:]) and (len(words) == 1 or not self.watching.isdisjoint(words))

    def is_watching(self, name: str) -> bool:
        """Whether a name is one of a body that watches over a truce: "the monitoring mission", "observer team"."""
        words = fold_words(name)
        return not self.watchers.isdisjoint(words[-1:]) and not self.watching.isdisjoint(words[:-1])

    def is_notice(self, headline: str) -> bool:
        """Whether a headline is that of a notice that corrects an earlier report: "Correction: Prisoners Freed"."""
        return any(word in self.notices for word in fold_words(headline)[:1])

    def is_account(self, name: str) -> bool:
        """Whether a name is one of something printed: "an earlier report", "a July 30 article"."""
        return any(word in self.accounts for word in fold_words(name)[-1:])

    def is_keeping(self, act: str) -> bool:
        """Whether the words of an act are of what goes on: "hold the men", "continue the patrols"."""
        return not self.keeping.isdisjoint(fold_words(act)[:1])

    def is_of_more_time(self, words: str) -> bool:
        """Whether words speak of more time for a truce: "the truce had been extended", "it had been renewed".

        So does "any extension" at their end; "its sanctions had been extended" is of something else.
        """
        folded = tuple(fold_words(words))
        if self.prolonging.isdisjoint(folded):
            return False
        bare = folded[-1] in self.prolonging and (folded[0] == "it" or folded[-2:-1] in _SOME)
        return bare or self.truce.search(words) is not None

    def is_anew(self, act: str) -> bool:
        """Whether the words of an act are of one that is to go on or to come again: "carry out no more attacks"."""
        return not self.anew.isdisjoint(fold_words(act))

    def name_place(self, words: str) -> str:
        """Return the name of a place without what sort of place it is ("the village of Velde")."""
        before, of, name = words.partition(" of ")
        sort = self.settlements.intersection(fold_words(before)[-1:])
        return name if of and sort and name[:1].isupper() else words

    def names_truce(self, text: str, start: int) -> bool:
        """Whether the words from here to the end of their clause name a truce ("signed an accord on a truce")."""
        end = _CLAUSE.search(text, start)
        return self.truce.search(text, start, end.start() if end else len(text)) is not None

    def points_at_truce(self, words: str) -> bool:
        """Whether words speak of a truce as one that is known: "the fragile truce", "its ceasefire"."""
        return self.pointed.search(words) is not None

    def means_earlier(self, text: str, start: int, end: int) -> bool:
        """Whether the truce that is spoken of at a place is one before that of which the text tells.

        The one whose noun stands nearest in the sentence is meant.
        """
        nearest = self.find_truce(text, start, end)
        low, high = _find_sentence(text, start, end)
        return any(found.end() == nearest for found in self.earlier.finditer(text, low, high))

    def find_truce(self, text: str, start: int, end: int) -> int | None:
        """Return where the noun ends of the truce that stands nearest to a place in its sentence; null for none."""
        nouns = list(self.truce.finditer(text, *_find_sentence(text, start, end)))
        near = min(nouns, key=lambda noun: max(noun.start() - end, start - noun.end(), 0), default=None)
        return near.end() if near is not None else None

    def is_offer(self, words: str) -> bool:
        """Whether words only point at what another put on the table ("the offer", "the rebels' terms").

        What it is called besides, and whose it is, may follow: "the offer as a ploy", "the offer by the rebels".
        """
        folded = tuple(fold_words(_BESIDES.split(words)[0]))
        return any(folded[-len(offer) :] == offer for offer in self.offers)


def _find_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence begins and ends that a place is in."""
    ends = [found.end() for found in _SENTENCE.finditer(text, 0, start)]
    after = _SENTENCE.search(text, end)
    return (ends[-1] if ends else 0), (after.start() if after else len(text))


@cache
def load_deal_words(language: str = "en") -> DealWords:
    """Return the words; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    sets = _Sets(**read_word_sets(f"{language}/dealwords.toml", _Sets))
    truces = _any_of(sets.truces)
    return DealWords(
        truce=re.compile(rf"\b{truces}\b", re.IGNORECASE),
        pointed=re.compile(rf"\b(?:the|this|that|its|their) {_BETWEEN}{truces}\b", re.IGNORECASE),
        earlier=re.compile(rf"\b{_any_of(sets.earlier)} {_BETWEEN}{truces}\b", re.IGNORECASE),
        offering=sets.offering,
        ordering=sets.ordering,
        several=sets.several,
        pair=frozenset(tuple(fold_words(words)) for words in sets.pair),
        sides=frozenset(tuple(fold_words(word)) for word in sets.sides),
        fighting=frozenset(tuple(fold_words(word)) for word in sets.fighting),
        offers=frozenset(tuple(words.split()) for words in sets.offers),
        onlookers=sets.onlookers,
        watching=sets.watching,
        watchers=sets.watchers,
        notices=sets.notices,
        accounts=sets.accounts,
        keeping=sets.keeping,
        anew=sets.anew,
        prolonging=sets.prolonging,
        settlements=sets.settlements,
        small=sets.small,
        denying=sets.denying,
    )


def _any_of(words: frozenset[str]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))})"
