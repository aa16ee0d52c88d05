"""Callings: the named one whom a noun with "the" takes up ("Sen. Ada Roe ... the lawmaker", "Orion Airways ... it").

Somebody is called by what tells of him: his titles, the nouns beside his name, the words of a body's name.
"""

from collections.abc import Iterable, Iterator

from ceasewire.lexicon.callings import Calling
from ceasewire.model.reading import ActorKind
from ceasewire.reading.actors.descriptions import skip_article
from ceasewire.reading.actors.entities import Entity, is_firm
from ceasewire.reading.actors.genders import may_be
from ceasewire.reading.actors.mentions import Mention, in_another_item
from ceasewire.reading.actors.pronouns import likeliest
from ceasewire.reading.actors.roster import Roster
from ceasewire.reading.grammar.phrases import prepositions, subject_of
from ceasewire.reading.grammar.tags import PEOPLES
from ceasewire.reading.grammar.tokens import Token

# How many mentions back a calling looks.
_REACH = 80
# Words before the noun that leave it without a name of its own: "the FORMER senator", "the 43-YEAR-OLD singer".
_PLAIN = frozenset({"amod", "nummod", "advmod", "npadvmod", "det", "punct", "compound", "nmod"})


def called(roster: Roster, mention: Mention) -> Entity | None:
    """Return the named one who is told to be what a noun with "the" says, the nearest; null where somebody else is."""
    callings = _callings(roster, mention)
    if callings is None:
        return None
    word = mention.head.lower_
    for earlier, entity in roster.before(mention, reach=_REACH):
        if entity.plural or in_another_item(earlier, mention) or _is_with(earlier, mention):
            continue
        if not _has_name(entity):
            if earlier.head.lower_ == word:
                return None  # "a nurse at the clinic ... the nurse"
            continue
        if not _origins(mention) <= {t.lower_ for t in _phrase(earlier.head)}:
            continue  # "the Russian leader", "the Texas senator"
        told = _told(earlier, entity)
        if not callings and entity.person and word in told:
            return entity
        if any(_fits(c, entity, told, roster) and (c.told | {word}) & (told | _ends(told)) for c in callings):
            return entity
    return None


def called_last(roster: Roster, mention: Mention, *, body: bool) -> Entity | None:
    """Return who was named last and may be what a noun with "the" says, though nothing tells so ("THE WOMAN said").

    Args:
        roster: the article's mentions and entities.
        mention: the noun with "the".
        body: whether a body is looked for, or a person.
    """
    found = _callings(roster, mention)
    callings = [c for c in found or () if c.lone and c.body is body]
    aged = found is not None and not body and _is_aged(mention.head)
    if not (callings or aged) or _origins(mention) - {mention.head.lower_}:
        return None
    for entity in likeliest(roster, mention):
        if entity.plural or entity.person is body:
            continue
        if not _has_name(entity):
            if entity.name.casefold().endswith(mention.head.lower_):
                return None
            continue
        if body and not _is_firm(roster, entity, mention):
            continue
        told = frozenset(_words(entity))
        if any(_fits(c, entity, told, roster) for c in callings) or (aged and not callings):
            return entity
    return None


def _origins(mention: Mention) -> set[str]:
    """Return the peoples and places before a noun, of which whom it takes up must be ("the RUSSIAN leader")."""
    return {c.lower_ for c in mention.head.lefts if c.ent_type_ in PEOPLES and c.text[:1].isupper()}


def _phrase(head: Token) -> Iterable[Token]:
    """Return the words of a noun and of all that hangs on it."""
    return head.doc[head.left_edge.i : head.right_edge.i + 1]


def _is_aged(noun: Token) -> bool:
    """Whether an age stands before a noun for a person ("THE 24-YEAR-OLD Brazilian")."""
    return any(t.lower_ == "old" and t.i > 2 and t.nbor(-2).lower_ in {"year", "month"} for t in noun.lefts)


def _callings(roster: Roster, mention: Mention) -> tuple[Calling, ...] | None:
    """Return the callings of a noun with "the" for one; null where the phrase takes up nobody by itself."""
    head, doc = mention.head, mention.paragraph.doc
    first = skip_article(mention)
    if mention.plural or head.tag_ not in {"NN", "NNP"} or not first or doc[first - 1].lower_ != "the":
        return None
    if any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in head.rights) or head.dep_ == "appos":
        return None  # "the driver, Joe Pratt"
    if any(c.dep_ not in _PLAIN or (c.pos_ == "PROPN" and c.ent_type_ not in PEOPLES) for c in head.lefts):
        return None  # "the Tamm lawyer", "the party's leader"
    words = [t.lower_ for t in doc[first : head.i + 1]]
    found = roster.lexicon.callings.find(words)
    whose = prepositions(head, "of", "for", "from", "at", "in")
    if whose and not any(c.id == "author-of" for c in found):
        return None
    if head.tag_ == "NNP" and not found and not _is_aged(head):
        return None
    noun = roster.people.noun(head.lower_)
    return found if found or noun is None or noun.person or _is_aged(head) else None


def _fits(calling: Calling, entity: Entity, told: frozenset[str], roster: Roster) -> bool:
    """Whether a calling may be somebody's, as what he is told to be and as a man or a woman."""
    if calling.body is entity.person or calling.unlike & told:
        return False
    words = roster.words
    women, men = bool(words.women & {*calling.words}), bool(words.men & {*calling.words})
    return women is men or may_be(entity, "she" if women else "he", words)


def _has_name(entity: Entity) -> bool:
    """Whether somebody was named, and not only described."""
    named = entity.name_given or entity.key is not None or "capitalised-name" in entity.rules
    return named and entity.kind not in {ActorKind.STATE, ActorKind.ARMED_GROUP}


def _is_firm(roster: Roster, entity: Entity, mention: Mention) -> bool:
    """Whether a body is a firm: its name ends as theirs do, or no list knows it and the tagger takes it for one."""
    if entity.kind is not ActorKind.OTHER:
        return False
    named = (m for m, e in roster.before(mention, reach=_REACH) if e is entity)
    return is_firm(entity, roster.words.firms) or any(m.head.ent_type_ == "ORG" for m in named)


def _told(earlier: Mention, entity: Entity) -> frozenset[str]:
    """Return what a mention of somebody tells that he is, in words and in phrases."""
    return frozenset([*_words(entity), *_beside(earlier)])


def _ends(told: frozenset[str]) -> set[str]:
    """Return the last words of phrases: a "prison doctor" is a doctor."""
    return {phrase.rpartition(" ")[2] for phrase in told}


def _words(entity: Entity) -> Iterator[str]:
    """Yield the titles of a person, or the words of a body's name."""
    if entity.person:
        yield from entity.titles
    else:
        yield from (word.strip(".,") for word in entity.name.casefold().split())


def _beside(earlier: Mention) -> Iterator[str]:
    """Yield the nouns beside a name: before it, behind it between commas, and what a clause says that he is."""
    head, named = earlier.head, {*earlier.name.casefold().split()}
    for token in earlier.paragraph.doc[head.left_edge.i : head.i]:
        if token.pos_ in {"NOUN", "PROPN"} and token.lower_ not in named and token.dep_ in {"compound", "nmod"}:
            yield token.lower_
    nouns = [c for c in head.rights if c.dep_ == "appos"] + ([head.head] if head.dep_ == "appos" else [])
    nouns += [
        c for clause in (head.head, *(r for r in head.rights if r.dep_ == "relcl")) for c in _said_to_be(clause, head)
    ]
    for noun in nouns:
        if noun.pos_ == "NOUN":
            yield noun.lower_
            yield " ".join(t.lower_ for t in (*(c for c in noun.lefts if c.dep_ == "compound"), noun))
            yield from (c.lower_ for c in noun.rights if c.dep_ == "conj" and c.pos_ == "NOUN")


def _said_to_be(verb: Token, name: Token) -> Iterator[Token]:
    """Yield what a name is said to be by a form of "be": "Carl Ames is a WELDER", "Ada Roe, who is the OWNER"."""
    subject = subject_of(verb) if verb.lemma_ == "be" else None
    if subject is not None and (subject is name or verb.head is name):
        yield from (c for c in verb.rights if c.dep_ == "attr")


def _is_with(earlier: Mention, mention: Mention) -> bool:
    """Whether the earlier one stands in the same clause, and is thus somebody else ("Roe's lawyer told THE JUDGE")."""
    if earlier.paragraph is not mention.paragraph or earlier.head.sent.start != mention.head.sent.start:
        return False
    return earlier.head.head is mention.head.head or mention.head.is_ancestor(earlier.head)
