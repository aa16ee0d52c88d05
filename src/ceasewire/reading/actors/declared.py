"""Names that an article declares itself: a body's full name and, in brackets behind it, its acronym."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ceasewire.lexicon.actorwords import ActorWords
from ceasewire.lexicon.english import Lexicon
from ceasewire.lexicon.forms import FormRole
from ceasewire.lexicon.gazetteer import Entry
from ceasewire.lexicon.people import GroupNoun
from ceasewire.model.reading import ActorKind, Relation
from ceasewire.reading.actors.entities import GROUPS, OWN_KEY, acronyms_of
from ceasewire.reading.actors.mentions import ARTICLES, Known
from ceasewire.reading.grammar.tokens import Doc
from ceasewire.reading.parse import Paragraph

# How many tokens a full name may have, and how many letters an acronym.
_LONGEST = 12
_LETTERS = range(2, 9)
# The lexicon's noun for a political party.
_PARTY = "party"


@dataclass(frozen=True, slots=True)
class Declared:
    """A body with its full name and its acronym, each as the words that they are."""

    entry: Entry
    words: tuple[str, ...]
    acronym: str


def find_declared(paragraphs: tuple[Paragraph, ...], lexicon: Lexicon) -> list[Declared]:
    """Return the bodies whose acronym an article gives, and that the gazetteer does not know."""
    found: dict[str, Declared] = {}
    for paragraph in paragraphs:
        doc = paragraph.doc
        for opening in doc.tokens[1:-2]:
            at = opening.i
            if opening.text == "(" and doc[at + 2].text == ")" and _is_acronym(doc[at + 1].text):
                acronym = doc[at + 1].text
                declared = _declare(paragraph, at, acronym, lexicon)
                if declared is not None:
                    found.setdefault(acronym, declared)
    return list(found.values())


def find_names(doc: Doc, declared: list[Declared]) -> Iterator[tuple[int, int, Known]]:
    """Yield where a paragraph names bodies that the article declares: half-open places, and the name."""
    texts = [t.text for t in doc]
    for body in declared:
        size = len(body.words)
        for at, text in enumerate(texts):
            if text == body.acronym:
                yield at, at + 1, Known(at, at, body.entry, FormRole.ACRONYM)
            elif text == body.words[0] and tuple(texts[at : at + size]) == body.words:
                yield at, at + size, Known(at, at + size - 1, body.entry, FormRole.NAME)


def _is_acronym(word: str) -> bool:
    return word.isupper() and word.isalpha() and len(word) in _LETTERS


def _declare(paragraph: Paragraph, bracket: int, acronym: str, lexicon: Lexicon) -> Declared | None:
    """Return the body whose name ends before a bracket, if the acronym is made of it."""
    doc = paragraph.doc
    for first in range(bracket - 2, max(-1, bracket - 1 - _LONGEST), -1):
        words = doc[first:bracket]
        if any(t.is_punct and t.text not in {"-", "–", "’", "'"} for t in words):
            return None
        if not doc[first].text[:1].isupper() or acronym not in acronyms_of(words.text):
            continue
        kind = _kind_of([t.lower_ for t in words], lexicon)
        if kind is None or doc[first].lower_ in ARTICLES or lexicon.gazetteer.find(words.text) is not None:
            return None
        entry = Entry(key=f"{OWN_KEY}{words.text.casefold()}", name=words.text, kind=kind, forms=())
        return Declared(entry, tuple(t.text for t in words), acronym)
    return None


def _kind_of(words: list[str], lexicon: Lexicon) -> ActorKind | None:
    """Return what a body is by the last noun of its name before any preposition; null where it names no body."""
    ends = [n for n, word in enumerate(words) if word in lexicon.actors.linking]
    nouns = [lexicon.people.noun(word) for word in words[: ends[0] if ends else len(words)]]
    last = nouns[-1] if nouns else None
    return kind_of_body(last, words, lexicon) if last is not None and not last.person else None


def kind_of_body(noun: GroupNoun, words: list[str], lexicon: Lexicon) -> ActorKind:
    """Return what a body is whose name has these words and ends in this noun."""
    # Brigades, battalions; a "party" is one of a vote or of a talk.
    units = noun.kind is ActorKind.UNNAMED and noun.relation is Relation.PART_OF and noun.id != _PARTY
    rises = noun.kind is ActorKind.GOVERNMENT and is_rising(words, lexicon.actors)
    if units or rises or set(words) & lexicon.actors.armed:
        return ActorKind.ARMED_GROUP
    return ActorKind(noun.kind) if noun.kind in {*GROUPS, ActorKind.GOVERNMENT} else ActorKind.POLITICAL_GROUP


def is_rising(words: Sequence[str], known: ActorWords) -> bool:
    """Whether words in the name of a body say that it is no state's: "Northern LIBERATION Army", "PEOPLE'S Army"."""
    own = not known.in_name_of.isdisjoint(words) and not known.armies.isdisjoint(words[-1:])
    return own or not known.rising.isdisjoint(words)
