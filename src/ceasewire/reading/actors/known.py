"""Known names in an article: what the gazetteer finds, settled by the countries that the article is about."""

from collections import Counter
from collections.abc import Collection, Set

from ceasewire.lexicon.english import Lexicon
from ceasewire.lexicon.gazetteer import Entry
from ceasewire.lexicon.people import People
from ceasewire.model.reading import ActorKind
from ceasewire.reading.actors.declared import find_declared, find_names
from ceasewire.reading.actors.entities import GROUPS
from ceasewire.reading.actors.mentions import Known
from ceasewire.reading.grammar.phrases import BEFORE_NOUN
from ceasewire.reading.grammar.tokens import Doc, Token
from ceasewire.reading.parse import Paragraph

# What the name of a state counts more where its government or army is meant.
_OF_GOVERNMENT = 2
# Bodies whose names are made of common words, so that one may stand inside another's.
_WORDY = GROUPS | {ActorKind.NGO, ActorKind.IGO}

# What makes the name of a land one of a place.
_WATERS = frozenset({"lake", "mount", "river"})


class KnownNames:
    """The gazetteer's names in an article.

    Args:
        paragraphs: the article's paragraphs, parsed.
        lexicon: the gazetteer, and words for people and names.
    """

    def __init__(self, paragraphs: tuple[Paragraph, ...], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._declared = find_declared(paragraphs, lexicon)
        named = self._count_states(paragraphs)
        self._countries = frozenset(code for entry in named for code in entry.country)  # they settle shared names
        self._named = {entry.key: n for entry, n in named.items()}

    def _count_states(self, paragraphs: tuple[Paragraph, ...]) -> Counter[Entry]:
        """Return how often the article names each state, by its adjective too; its government and army count more."""
        found: Counter[Entry] = Counter()
        for p in paragraphs:
            for m in self._lexicon.gazetteer.scan([t.text for t in p.doc]):
                if m.entry.kind is ActorKind.STATE:
                    found[m.entry] += 1 + _OF_GOVERNMENT * _is_governments(p.doc[m.end - 1], self._lexicon.people)
        return found

    def times_named(self, key: str | None) -> int:
        """Return how much the article speaks of a state, by its key in the gazetteer."""
        return self._named.get(key or "", 0)

    def scan(self, paragraph: Paragraph, mentioned: Collection[str]) -> dict[int, Known]:
        """Return the gazetteer's names in a paragraph, by each of their tokens; no part of another name is one.

        Args:
            paragraph: the paragraph with its parse.
            mentioned: keys of those whom the article has named so far.
        """
        matches: dict[int, Known] = {}
        doc = paragraph.doc
        found = self._lexicon.gazetteer.scan([t.text for t in doc], countries=self._countries, known=mentioned)
        taken = {i for m in found for i in range(m.start, m.end)}
        for start, end, entry, form in found:
            if entry.kind in _WORDY and self._inside_name(doc, start, end, taken):
                continue
            if self._is_of_person(doc, start, end) or self._is_leaning(doc, start):
                continue
            if start and doc[start - 1].lower_ in _WATERS and doc[start - 1].text[:1].isupper():
                continue  # "a village on LAKE CHAD"
            if entry.kind is ActorKind.MEDIA and _goes_on(doc, start, end):
                continue
            for i in range(start, end):
                matches[i] = Known(start, end - 1, entry, form.role)
        for start, end, name in find_names(doc, self._declared):
            for i in range(start, end):
                matches[i] = name
        return matches

    def _inside_name(self, doc: Doc, start: int, end: int, taken: Set[int]) -> bool:
        """Whether the tokens are only part of a longer name: "Northern RESISTANCE FRONT"."""
        people = self._lexicon.people
        left = doc[start - 1] if start else None
        if left is not None and left.i not in taken and left.pos_ == "PROPN" and left.text[:1].isupper():
            own_word = people.noun(left.lower_) is None and people.title(left.lower_) is None
            compound = left.dep_ in BEFORE_NOUN and start <= left.head.i < end
            if compound and own_word and left.ent_type_ != "PERSON":
                return True
        return False

    def _is_of_person(self, doc: Doc, start: int, end: int) -> bool:
        """Whether a known name is one of a person's: "Abdul-Malik al-HOUTHI", "Al-FATEH Qurashi"."""
        if start < 2 or doc[start - 1].text != "-" or doc[start - 2].lower_ not in self._lexicon.actors.family:
            return False
        if end < len(doc) and doc[end].ent_type_ == doc[end - 1].ent_type_ == "PERSON":
            return True
        return start > 2 and doc[start - 3].pos_ == "PROPN" and doc[start - 3].ent_type_ in {"PERSON", "ORG"}

    def _is_leaning(self, doc: Doc, start: int) -> bool:
        """Whether others are for or against whom a known name names ("pro-TALIBAN tribesmen")."""
        return start > 1 and doc[start - 1].text == "-" and doc[start - 2].lower_ in self._lexicon.actors.leanings


def _goes_on(doc: Doc, start: int, end: int) -> bool:
    """Whether the name of a paper that is an article and a common word goes on: "THE HILL Brigade"."""
    first, last = doc[start], doc[end - 1]
    behind = last.nbor(1)
    if "the" not in {first.lower_, first.nbor(-1).lower_}:
        return False
    return behind.tag_ in {"NNP", "NNPS"} and behind.text[:1].isupper() and last.head.i == behind.i


def _is_governments(name: Token, people: People) -> bool:
    """Whether a state's name says whose government or army is meant."""
    noun = people.noun(name.head.lower_) if name.dep_ in {"poss", "compound", "amod"} else None
    return noun is not None and noun.kind is ActorKind.GOVERNMENT
