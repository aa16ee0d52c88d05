"""The cast of an article: one entity for each actor, and which entity each noun phrase names.

Mentions are linked in reading order: known names through the gazetteer, persons by surname, descriptions
by their head noun and by what they can stand for. Pronouns are resolved when a record asks for them.
"""

from collections.abc import Iterable

from ceasewire.lexicon.english import Lexicon
from ceasewire.lexicon.forms import FormRole
from ceasewire.model.reading import Actor, ActorKind, Relation
from ceasewire.reading.actors.described import DescriptionLinker
from ceasewire.reading.actors.entities import Entity, is_thing
from ceasewire.reading.actors.issuers import find_issuers, find_speaking
from ceasewire.reading.actors.known import KnownNames
from ceasewire.reading.actors.mentions import Mention, Shape, find_mentions
from ceasewire.reading.actors.names import NameLinker
from ceasewire.reading.actors.ownvoices import OwnVoices
from ceasewire.reading.actors.resolver import Resolver
from ceasewire.reading.actors.roster import Roster
from ceasewire.reading.actors.states import settle_states
from ceasewire.reading.actors.ties import holds_unnamed_office, tie_all
from ceasewire.reading.grammar.phrases import BEFORE_NOUN, coordinated
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph

# Kinds of names that are of no actor: "the New Year's attack".
_CALENDAR = frozenset({"DATE", "TIME", "EVENT"})
# What stands between a state and what is its own.
_OF_STATE = frozenset({"government", "state", "regime"})
# Ties by which somebody speaks and acts for a body.
_BELONGING = frozenset({
    Relation.SPOKESPERSON_OF, Relation.LEADER_OF, Relation.OFFICIAL_OF, Relation.MEMBER_OF, Relation.PART_OF,
})  # fmt: skip


class Cast:
    """Who takes part in an article.

    1. find the known names and how much the article speaks of each state; 2. find the mentions of each paragraph
    and link them in reading order; 3. make states of names that are used like one; 4. tie persons and groups to
    the bodies that they belong to.

    Args:
        paragraphs: the article's paragraphs, parsed.
        lexicon: the gazetteer and the nouns for people and bodies.
        issuer: a sentence whose subject is whoever issued the article as his own text; null for a reporter's.
    """

    def __init__(self, paragraphs: tuple[Paragraph, ...], lexicon: Lexicon, *, issuer: Paragraph | None = None) -> None:
        self._lexicon = lexicon
        self._roster = Roster(lexicon)
        self._voices = OwnVoices(self._roster)
        self._resolver = Resolver(self._roster, self._voices)
        self._link_all(paragraphs if issuer is None else (issuer, *paragraphs))
        self._issued_by = self._find_issuers(issuer, paragraphs)
        settle_states(self._roster)
        tie_all(self._roster, self._resolver)
        self._roster.settle()

    def _link_all(self, paragraphs: tuple[Paragraph, ...]) -> None:
        """Bind every mention to its actor, paragraph by paragraph, so that a later one may take up an earlier."""
        roster, feasts = self._roster, self._lexicon.times.feast_names
        sides = self._lexicon.events.words.armed
        known = KnownNames(paragraphs, self._lexicon)
        capitalised = frozenset(t.text for p in paragraphs for t in p.doc if t.text[:1].isupper())
        names = NameLinker(roster, capitalised)
        descriptions = DescriptionLinker(roster, names, known)
        for paragraph in paragraphs:
            matches = known.scan(paragraph, roster.by_key.keys())
            people, words = self._lexicon.people, self._lexicon.actors
            mentions = list(find_mentions(paragraph, matches, people, words, feasts, sides=sides))
            roster.announce(mentions)
            for mention in mentions:
                roster.pass_on(mention)
                if roster.named_by(mention) is None:
                    (descriptions if mention.shape is Shape.DESCRIBED else names).link(mention)

    def _find_issuers(self, issuer: Paragraph | None, paragraphs: tuple[Paragraph, ...]) -> tuple[str, ...]:
        """Return who issued the article, and let "we" mean them: whom a sentence or its opening names so, or nobody."""
        named = find_issuers(paragraphs) if issuer is None else find_speaking(issuer)
        found = self.resolve(*named, create=True) if named is not None else ()
        self._voices.issued([self.entity(i) for i in found])
        return found

    # -- whom words name ------------------------------------------------------------------------

    def resolve(self, paragraph: Paragraph, token: Token, *, create: bool = False) -> tuple[str, ...]:
        """Return the ids of the actors that the noun phrase headed by `token` names, coordinated ones included.

        Args:
            paragraph: where the token stands.
            token: the head of a noun phrase, or a pronoun.
            create: make an actor of a noun that is not one by its meaning ("fired at the vessels").
        """
        heads = coordinated(token)
        entities_of = self._resolver.entities_of
        named = [entities_of(paragraph, head, create=create) for head in heads]
        if not create and any(named):  # "commentators and opposition politicians": beside an actor stands another
            named = [
                found or (entities_of(paragraph, head, create=True) if self._may_stand_beside(head) else [])
                for head, found in zip(heads, named, strict=True)
            ]
        return tuple(dict.fromkeys(entity.id for found in named for entity in found))

    def _may_stand_beside(self, noun: Token) -> bool:
        """Whether a noun beside an actor is one too: several, or a body ("the front and THE COALITION")."""
        return noun.tag_ == "NNS" or self._roster.people.noun(noun.lower_) is not None

    def one(self, paragraph: Paragraph, token: Token, *, create: bool = False) -> tuple[str, ...]:
        """Return the actor that this head alone names, without those coordinated under it."""
        return tuple(e.id for e in self._resolver.entities_of(paragraph, token, create=create))

    def modifiers(self, paragraph: Paragraph, noun: Token, *, cities: bool = True) -> tuple[str, ...]:
        """Return the actors that a noun names by an adjective, a compound or a possessive ("Israeli strikes").

        Args:
            paragraph: where the noun stands.
            noun: the noun.
            cities: whether a city before it stands for its state ("Kyiv officials"), and not for a place.
        """
        found: dict[str, None] = {}
        for left in noun.lefts:
            before = left.dep_ in BEFORE_NOUN | {"poss", "npadvmod"}
            if left.dep_ == "poss" and left.ent_type_ == "LOC":
                continue  # "one of AFRICA'S longest-running insurgencies"
            if before and left.ent_type_ not in _CALENDAR and not _is_qualified(left):
                inner = [c for c in left.children if c.dep_ in {"conj", "compound", "nmod"} or _is_paired(c, left)]
                if found and left.lower_ in _OF_STATE:
                    continue  # "Malian GOVERNMENT jets" are that state's
                for token in [left, *inner]:
                    if not (cities or inner) and self.is_city(paragraph, token):
                        continue
                    for entity in self._resolver.entities_of(paragraph, token):
                        found[entity.id] = None
        return tuple(found)

    def is_city(self, paragraph: Paragraph, token: Token) -> bool:
        """Whether a word before a noun is the name of a city that may stand for a state."""
        return token.dep_ in {"compound", "nmod"} and self.stands_for_state(paragraph, token)

    def are_things(self, ids: Iterable[str]) -> bool:
        """Whether all of these actors are mere things; true of none."""
        return all(is_thing(self.entity(i)) for i in ids)

    def stands_for_state(self, paragraph: Paragraph, token: Token) -> bool:
        """Whether a word is the name of something that may stand for a state: of its capital, its palace."""
        mention = self.mention(paragraph, token)
        return mention is not None and mention.form is FormRole.METONYM

    def voices(self, actor: str, state: str) -> bool:
        """Whether one actor is a ministry of a state: it voices that state ("the Malian foreign ministry")."""
        entity = self.entity(actor)
        words = {w for name in (entity.name, *entity.forms) for w in name.casefold().split()}
        ministry = entity.kind is ActorKind.GOVERNMENT and bool(words & self._lexicon.actors.voicing)
        return ministry and self.entity(state).kind == "state"

    def mention(self, paragraph: Paragraph, token: Token) -> Mention | None:
        """Return the mention that the token heads."""
        return self._roster.mention_at(paragraph, token)

    def by_surname(self, name: str) -> tuple[str, ...]:
        """Return the person whose surname ends a name in capitals; a new one if there is none yet."""
        persons = self._roster.persons
        entity = persons.find(persons.surname(name))
        if entity is None:
            kind = ActorKind.PERSON if len(name.split()) > 1 else ActorKind.UNNAMED
            entity = self._roster.add(name, kind, None, "turn")
            entity.person = True
            persons.add(entity, name)
        entity.forms.setdefault(name)
        self._roster.forget()
        return (entity.id,)

    def give_voice(self, paragraph: Paragraph, start: int, end: int, speakers: tuple[str, ...]) -> None:
        """Say who speaks between two offsets of a paragraph, so that "we" there can be resolved."""
        self._voices.give(paragraph, start, end, speakers)

    def issuers(self, paragraph: Paragraph, word: Token) -> tuple[str, ...]:
        """Return who issued the article, where a word is a pronoun of the first person in its own voice."""
        own = word.lower_ in self._roster.words.we and word.text != "US" and paragraph.quoted(word) is None
        return self._issued_by if own else ()

    # -- who they are ---------------------------------------------------------------------------

    def entity(self, actor_id: str) -> Entity:
        """Return the entity of an id."""
        return self._roster.of_id(actor_id)

    def known(self, *kinds: ActorKind) -> list[Entity]:
        """Return the entities of these kinds."""
        return [e for e in self._roster.entities if e.kind in kinds]

    def side(self, ids: Iterable[str]) -> frozenset[str]:
        """Return the ids and gazetteer keys of actors and of all the bodies that they belong to."""
        found: set[str] = set()
        left = list(ids)
        while left:
            entity = self.entity(left.pop())
            if entity.id in found:
                continue
            found.add(entity.id)
            left.extend(to for to, relation, _ in entity.affiliations if relation in _BELONGING)
            found |= set(self._lexicon.gazetteer.keys_above(entity.key))
        return frozenset(found)

    def same_side(self, ids: Iterable[str], others: Iterable[str]) -> bool:
        """Whether one of the actors is, or is part of, what the others are or belong to."""
        side = self.side(ids)
        return any(o in side or self.entity(o).key in side for o in others)

    def lands(self, ids: Iterable[str]) -> frozenset[str]:
        """Return the keys of the states that actors are, belong to or are named after ("TURKISH forces")."""
        gazetteer, side = self._lexicon.gazetteer, self.side(ids)
        names = [e.name.split() for e in self._roster.entities if e.id in side and not e.person]
        openings = {" ".join(n[:size]).removesuffix("'s").removesuffix("’s") for n in names for size in (1, 2)}
        entries = [*(gazetteer.get(key) for key in side), *(gazetteer.find(words) for words in openings)]
        return frozenset(e.key for e in entries if e is not None and e.kind is ActorKind.STATE)

    def speaks_for_unnamed_state(self, actor_id: str) -> bool:
        """Whether a person holds an office and the text does not say of which state ("the foreign minister")."""
        return holds_unnamed_office(self._roster, self.entity(actor_id))

    def is_spokesperson(self, actor_id: str) -> bool:
        """Whether somebody is called a spokesman, of whomever."""
        entity = self.entity(actor_id)
        words = (*entity.titles, entity.name.lower().split()[-1])
        return Relation.SPOKESPERSON_OF in {self._lexicon.people.relation(w) for w in words}

    def freeze(self, used: Iterable[str]) -> tuple[Actor, ...]:
        """Return the actors that some record uses, in the order in which they were first mentioned."""
        present = set(used)
        for entity in self._roster.entities:
            if entity.id in present:
                present |= {to for to, _, _ in entity.affiliations}
        return tuple(e.freeze(present) for e in self._roster.entities if e.id in present)


def _is_paired(first: Token, second: Token) -> bool:
    """Whether a hyphen joins two names before a noun ("AFGHAN-PAKISTANI talks")."""
    between = second.doc[first.i + 1 : second.i]
    joined = [t.text for t in between] in (["-"], ["–"])
    return joined and first.dep_ in {"amod", "npadvmod"} and second.pos_ in {"ADJ", "PROPN"}


def _is_qualified(name: Token) -> bool:
    """Whether a hyphen joins a name to what says how it stands to the noun ("UN-brokered", "IS-claimed")."""
    behind = name.doc[name.i + 1 : name.i + 3]
    return len(behind) == 2 and behind[0].text in {"-", "–"} and behind[1].tag_ == "VBN"
