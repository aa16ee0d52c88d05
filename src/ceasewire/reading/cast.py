"""The cast of an article: one entity for each actor, and which entity each noun phrase names.

Mentions are linked in reading order: known names through the gazetteer, persons by surname, descriptions
by their head noun and by what they can stand for. Pronouns are resolved when a record asks for them, and stay
unresolved where no mention fits: an unresolved pronoun never becomes an actor.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field

from ceasewire.lexicon.bonds import Bond
from ceasewire.lexicon.english import Lexicon
from ceasewire.lexicon.forms import FormRole
from ceasewire.lexicon.gazetteer import Entry
from ceasewire.lexicon.people import GroupNoun
from ceasewire.model.reading import Actor, ActorKind, Affiliation, Relation
from ceasewire.reading.descriptions import describe, skip_article
from ceasewire.reading.mentions import ARTICLES, Known, Mention, Shape, find_mentions
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.phrases import coordinated, meant, objects_of, prepositions, subject_of
from ceasewire.reading.tokens import Doc, Token
from ceasewire.text.fold import fold_name

# Kinds that "the group", "the movement" may stand for.
_GROUPS = frozenset({ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP})
# Who can be one of two sides, and how many paragraphs back they may have been named together.
_ABLE = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP})
_PAIR_REACH = 3
# Where the first of two coordinated names stands; one further along is part of a longer list.
_OPENS_PAIR = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative"})
# Bodies whose names are made of common words, so that one may stand inside another's.
_WORDY = frozenset({ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP, ActorKind.NGO})
# Endings that make a country's adjective of its name.
_DEMONYMS = ("n", "an", "ian", "i", "ese", "ish", "ic")
# Words before a name that say it is an armed group's.
_ARMED = frozenset({"rebel", "militant", "armed", "insurgent", "guerrilla", "jihadist", "separatist", "paramilitary"})
# Kinds of names that are of no actor: "the New Year's attack".
_CALENDAR = frozenset({"DATE", "TIME", "EVENT"})
_SINGULAR_PERSON = frozenset({"he", "him", "his", "she", "her", "hers"})
_PLURAL = frozenset({"they", "them", "their", "theirs"})
_THING = frozenset({"it", "its"})
_OWN_VOICE = frozenset({"i", "me", "my", "we", "us", "our", "ours", "mine"})
# Ties by which somebody speaks and acts for a body.
_BELONGING = frozenset({
    Relation.SPOKESPERSON_OF, Relation.LEADER_OF, Relation.OFFICIAL_OF, Relation.MEMBER_OF, Relation.PART_OF,
})  # fmt: skip
# A capital stands for its government unless one of these places it ("in Moscow").
_PLACING = frozenset({"in", "at", "near", "outside", "around", "to", "from", "into", "through", "across", "inside"})
# Offices that are told apart by the word before: "the defence ministry" is not "the interior ministry".
_OFFICES = frozenset({"ministry", "department", "office", "command", "council", "committee", "commission", "bureau"})
# What the name of a state counts more where its government or army is meant.
_OF_GOVERNMENT = 2
# Behind a surname: "Galvez Jr."
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# How many mentions back a pronoun looks. Set on gold/train; farther back it is wrong more often than right.
_REACH = 40


@dataclass(slots=True, eq=False)
class Entity:
    """An actor in the making."""

    id: str
    name: str
    kind: ActorKind
    key: str | None = None
    forms: dict[str, None] = field(default_factory=dict)
    affiliations: dict[tuple[str, Relation, str | None], None] = field(default_factory=dict)
    titles: set[str] = field(default_factory=set)
    plural: bool = False
    person: bool = False
    anonymous: bool = False
    name_given: bool = False
    rules: dict[str, None] = field(default_factory=dict)

    def freeze(self, present: set[str]) -> Actor:
        """Return the finished actor, with its ties to those present."""
        aliases = tuple(f for f in self.forms if f != self.name)
        ties = tuple(
            Affiliation(to=to, relation=relation, by=by)
            for to, relation, by in self.affiliations
            if to in present and to != self.id
        )
        return Actor(
            id=self.id,
            name=self.name,
            aliases=aliases,
            kind=self.kind,
            affiliations=ties,
            x_rules=tuple(self.rules),
        )


class Cast:
    """Who takes part in an article.

    Args:
        paragraphs: the article's paragraphs, parsed.
        lexicon: the gazetteer and the nouns for people and bodies.
    """

    def __init__(self, paragraphs: tuple[Paragraph, ...], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._entities: list[Entity] = []
        self._by_id: dict[str, Entity] = {}
        self._by_key: dict[str, Entity] = {}
        self._by_form: dict[str, Entity] = {}
        self._persons: dict[str, Entity] = {}
        self._linked: dict[tuple[int, int], Entity] = {}
        self._pairs: dict[tuple[int, int], tuple[Entity, Entity]] = {}
        self._mentions: dict[tuple[int, int], Mention] = {}
        self._order: list[Mention] = []
        self._paragraphs = paragraphs
        self._voices: dict[int, list[tuple[int, int, tuple[str, ...]]]] = defaultdict(list)
        named = self._count_states()
        self._countries = frozenset(code for entry in named for code in entry.country)  # they settle shared names
        self._named = {entry.key: n for entry, n in named.items()}
        self._capitalised = frozenset(t.text for p in paragraphs for t in p.doc if t.text[:1].isupper())
        for paragraph in paragraphs:
            mentions = list(find_mentions(paragraph, self._scan(paragraph), lexicon.people))
            self._mentions.update((m.position, m) for m in mentions)
            for mention in mentions:
                self._order.append(mention)
                if mention.position not in self._linked:
                    self._link(mention)
        self._settle_states()
        self._tie_all()

    # -- what the stages ask --------------------------------------------------------------------

    def resolve(self, paragraph: Paragraph, token: Token, *, create: bool = False) -> tuple[str, ...]:
        """Return the ids of the actors that the noun phrase headed by `token` names, coordinated ones included.

        Args:
            paragraph: where the token stands.
            token: the head of a noun phrase, or a pronoun.
            create: make an actor of a noun that is not one by its meaning ("fired at the vessels").
        """
        heads = coordinated(token)
        named = [self._entities_of(paragraph, head, create=create) for head in heads]
        if not create and any(named):  # "commentators and opposition politicians": beside an actor stands another
            named = [
                found or (self._entities_of(paragraph, head, create=True) if head.tag_ == "NNS" else [])
                for head, found in zip(heads, named, strict=True)
            ]
        return tuple(dict.fromkeys(entity.id for found in named for entity in found))

    def one(self, paragraph: Paragraph, token: Token, *, create: bool = False) -> tuple[str, ...]:
        """Return the actor that this head alone names, without those coordinated under it."""
        return tuple(e.id for e in self._entities_of(paragraph, token, create=create))

    def entity(self, actor_id: str) -> Entity:
        """Return the entity of an id."""
        return self._by_id[actor_id]

    def mention(self, paragraph: Paragraph, token: Token) -> Mention | None:
        """Return the mention that the token heads."""
        return self._mentions.get((paragraph.index, token.i))

    def modifiers(self, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
        """Return the actors that a noun names by an adjective, a compound or a possessive ("Israeli strikes")."""
        found: dict[str, None] = {}
        for left in noun.lefts:
            if left.dep_ in {"amod", "compound", "poss", "nmod", "npadvmod"} and left.ent_type_ not in _CALENDAR:
                for token in [left, *(c for c in left.children if c.dep_ in {"conj", "compound", "nmod"})]:
                    for entity in self._entities_of(paragraph, token, create=False):
                        found[entity.id] = None
        return tuple(found)

    def give_voice(self, paragraph: Paragraph, start: int, end: int, speakers: tuple[str, ...]) -> None:
        """Say who speaks between two offsets of a paragraph, so that "we" there can be resolved."""
        self._voices[paragraph.index].append((start, end, speakers))

    def freeze(self, used: Iterable[str]) -> tuple[Actor, ...]:
        """Return the actors that some record uses, in the order in which they were first mentioned."""
        present = set(used)
        for entity in self._entities:
            if entity.id in present:
                present |= {to for to, _, _ in entity.affiliations}
        return tuple(e.freeze(present) for e in self._entities if e.id in present)

    def side(self, ids: Iterable[str]) -> frozenset[str]:
        """Return the ids and gazetteer keys of actors and of all the bodies that they belong to."""
        found: set[str] = set()
        left = list(ids)
        while left:
            entity = self._by_id[left.pop()]
            if entity.id in found:
                continue
            found.add(entity.id)
            left.extend(to for to, relation, _ in entity.affiliations if relation in _BELONGING)
            key = entity.key
            while key is not None and key not in found:
                found.add(key)
                entry = self._lexicon.gazetteer.get(key)
                key = entry.part_of if entry is not None else None
        return frozenset(found)

    def same_side(self, ids: Iterable[str], others: Iterable[str]) -> bool:
        """Whether one of the actors is, or is part of, what the others are or belong to."""
        side = self.side(ids)
        return any(o in side or self._by_id[o].key in side for o in others)

    def speaks_for_unnamed_state(self, actor_id: str) -> bool:
        """Whether a person holds an office and the text does not say of which state ("the foreign minister")."""
        entity = self._by_id[actor_id]
        if not entity.person or any(
            self._by_id[to].kind is not ActorKind.GOVERNMENT for to, _, _ in entity.affiliations
        ):
            return False  # his state is named, or he speaks for a group
        held = {self._lexicon.people.relation(t) for t in entity.titles}
        return bool(held & {Relation.LEADER_OF, Relation.OFFICIAL_OF, Relation.SPOKESPERSON_OF})

    def is_spokesperson(self, actor_id: str) -> bool:
        """Whether somebody is called a spokesman, of whomever."""
        entity = self._by_id[actor_id]
        words = (*entity.titles, entity.name.lower().split()[-1])
        return Relation.SPOKESPERSON_OF in {self._lexicon.people.relation(w) for w in words}

    def known(self, *kinds: ActorKind) -> list[Entity]:
        """Return the entities of these kinds."""
        return [e for e in self._entities if e.kind in kinds]

    def by_surname(self, name: str) -> tuple[str, ...]:
        """Return the person whose surname ends a name in capitals; a new one if there is none yet."""
        entity = self._persons.get(_surname(name))
        if entity is None:
            kind = ActorKind.PERSON if len(name.split()) > 1 else ActorKind.UNNAMED
            entity = Entity(id=f"a{len(self._entities) + 1}", name=name, kind=kind, person=True)
            entity.rules["turn"] = None
            self._entities.append(entity)
            self._by_id[entity.id] = entity
            self._persons.setdefault(_surname(name), entity)
        entity.forms.setdefault(name)
        return (entity.id,)

    # -- linking --------------------------------------------------------------------------------

    def _count_states(self) -> Counter[Entry]:
        """Return how often the article names each state, by its adjective too; its government and army count more."""
        found: Counter[Entry] = Counter()
        for p in self._paragraphs:
            for m in self._lexicon.gazetteer.scan([t.text for t in p.doc]):
                if m.entry.kind is ActorKind.STATE:
                    found[m.entry] += 1 + _OF_GOVERNMENT * self._is_governments(p.doc[m.end - 1])
        return found

    def _is_governments(self, name: Token) -> bool:
        """Whether a state's name says whose government or army is meant."""
        noun = self._lexicon.people.noun(name.head.lower_) if name.dep_ in {"poss", "compound", "amod"} else None
        return noun is not None and noun.kind is ActorKind.GOVERNMENT

    def _scan(self, paragraph: Paragraph) -> dict[int, Known]:
        """Return the gazetteer's names in a paragraph, by each of their tokens; no part of another name is one."""
        matches: dict[int, Known] = {}
        found = self._lexicon.gazetteer.scan(
            [t.text for t in paragraph.doc], countries=self._countries, known=self._by_key.keys()
        )
        taken = {i for m in found for i in range(m.start, m.end)}
        for start, end, entry, form in found:
            if entry.kind in _WORDY and self._inside_name(paragraph.doc, start, end, taken):
                continue
            if _is_surname(paragraph.doc, start):
                continue
            for i in range(start, end):
                matches[i] = Known(start, end - 1, entry, form.role)
        return matches

    def _inside_name(self, doc: Doc, start: int, end: int, taken: Set[int]) -> bool:
        """Whether the tokens are only part of a longer name: "Northern RESISTANCE FRONT"."""
        people = self._lexicon.people
        left = doc[start - 1] if start else None
        if left is not None and left.i not in taken and left.pos_ == "PROPN" and left.text[:1].isupper():
            own_word = people.noun(left.lower_) is None and people.title(left.lower_) is None
            compound = left.dep_ in {"compound", "nmod", "amod"} and start <= left.head.i < end
            if compound and own_word and left.ent_type_ != "PERSON":
                return True
        return False

    def _new(self, name: str, kind: ActorKind, mention: Mention, rule: str) -> Entity:
        entity = Entity(id=f"a{len(self._entities) + 1}", name=name, kind=kind, plural=mention.plural)
        self._entities.append(entity)
        self._by_id[entity.id] = entity
        entity.rules[rule] = None
        return entity

    def _bind(self, mention: Mention, entity: Entity, *forms: str) -> None:
        self._linked[mention.position] = entity
        described = mention.shape is Shape.DESCRIBED and not mention.named and not mention.plural
        given = entity.name_given or (entity.key is not None and entity.kind in _GROUPS)
        alias = not (described and given)  # "the group", "its spokesman" are no aliases of a name
        for form in forms or (mention.name,):
            if alias:
                entity.forms.setdefault(form)
            self._by_form.setdefault(fold_name(form), entity)

    def _link(self, mention: Mention) -> None:
        match mention.shape:
            case Shape.KNOWN:
                self._link_known(mention)
            case Shape.PERSON:
                self._link_person(mention)
            case Shape.NAME:
                self._link_name(mention)
            case Shape.DESCRIBED:
                self._link_described(mention)
            case _:
                pass

    def _link_known(self, mention: Mention) -> None:
        entry = mention.entry
        if entry is None:
            return
        if mention.form is FormRole.METONYM and _places(mention):
            return  # "in Cairo" is a place
        entity = self._by_key.get(entry.key)
        proper = mention.form not in {FormRole.METONYM, FormRole.ADJECTIVE, FormRole.PEOPLE}
        if entity is None:
            name = mention.name if proper else entry.name
            entity = self._new(name, ActorKind(entry.kind), mention, "gazetteer")
            entity.key = entry.key
            entity.plural = False
            self._by_key[entry.key] = entity
        elif proper and (entity.name not in entity.forms or len(mention.name) > len(entity.name)):
            if entity.name in entity.forms:
                entity.forms.setdefault(entity.name)
            entity.name = mention.name
        self._bind(mention, entity)

    def _link_person(self, mention: Mention) -> None:
        surname = _surname(mention.name)
        entity = self._persons.get(surname)
        if entity is not None and not _same_person(entity.name, mention.name):
            entity = None
        if entity is None and not mention.titles and self._is_place(mention):
            self._link_name(mention)
            return
        if entity is None:
            entity = self._new(mention.name, ActorKind.PERSON, mention, "person-name")
            entity.person = entity.name_given = True
            self._persons[surname] = entity
            first = fold_name(mention.name).split(" ")[0]
            self._persons.setdefault(first, entity)
        elif len(mention.name.split()) > len(entity.name.split()):
            entity.forms.setdefault(entity.name)
            entity.name = mention.name
        entity.titles.update(t.casefold() for t in mention.titles)
        entity.plural = False
        phrase = mention.paragraph.span(skip_article(mention), mention.head.i).text
        self._bind(mention, entity, mention.name, phrase)

    def _is_place(self, mention: Mention) -> bool:
        """Whether the tagger took a known place for a person ("hand Goma to Congo"); who speaks is none."""
        speaks = mention.head.dep_ == "nsubj" and self._lexicon.cues.verb(mention.head.head.lemma_) is not None
        return not speaks and self._lexicon.places.find(mention.name) is not None

    def _link_name(self, mention: Mention) -> None:
        surname = _surname(mention.name)
        if surname in self._persons and len(mention.name.split()) <= 2:
            self._bind(mention, self._persons[surname])
            return
        entity = self._by_form.get(fold_name(mention.name)) or self._acronym_of(mention)
        if entity is None:
            speaks = mention.head.dep_ == "nsubj" and self._lexicon.cues.verb(mention.head.head.lemma_) is not None
            lone = mention.first == mention.last or mention.head.ent_type_ in {"", "PERSON"}
            kind = ActorKind.PERSON if speaks and lone and not mention.plural else ActorKind.OTHER
            if " " not in mention.name and (self._has_demonym(mention.name) or _acts_as_country(mention.head)):
                kind = ActorKind.STATE
            entity = self._new(mention.name, kind, mention, "capitalised-name")
            entity.person = kind is ActorKind.PERSON
            if entity.person:
                self._persons.setdefault(surname, entity)
        self._bind(mention, entity)

    def _acronym_of(self, mention: Mention) -> Entity | None:
        """Return the entity that an all-capitals name abbreviates ("... Front (PFLP)")."""
        word = mention.name
        if not (word.isupper() and 2 <= len(word) <= 8 and word.isalpha()):
            return None
        for entity in reversed(self._entities):
            for form in entity.forms:
                initials = [w[0] for w in form.replace("-", " ").split() if w[0].isalpha()]
                upper = "".join(c for c in initials if c.isupper())
                if word in {upper, "".join(initials).upper()} and len(initials) > 1:
                    return entity
        return None

    def _link_described(self, mention: Mention) -> None:
        head = mention.head
        if head.lower_ == "both" and meant(head) is head:
            together = self._named_together(mention)
            if len(together) == 2:
                self._pairs[mention.position] = (together[0], together[1])
            return
        if meant(head) is not head and self._lexicon.people.noun(head.lower_) is None:
            return  # the noun after "of" is the actor; see _entities_of
        if self._joint_states(head):
            return  # each of them is an actor; see _entities_of
        noun = self._lexicon.people.noun(head.lower_)
        if noun is not None and (pair := self._pair_of(mention, noun)) is not None:
            self._pairs[mention.position] = pair
            return
        entity = self._same_as_name(mention)
        if entity is None:
            entity = self._same_as_before(mention)
        body = noun is not None and not noun.person and ActorKind(noun.kind) in {*_GROUPS, ActorKind.UNNAMED}
        if entity is None and noun is not None and body and (own := _own_name(mention)) is not None:
            self._link_body(mention, noun, own)
            return
        if entity is None:
            kind = ActorKind(noun.kind) if noun else ActorKind.UNNAMED
            entity = self._new(mention.name, kind, mention, "described")
            entity.person = bool(noun and noun.person) or (noun is None and not mention.plural)
            lone = entity.person and not mention.plural and kind is ActorKind.UNNAMED
            entity.anonymous = bool(noun and noun.anonymous) or noun is None or lone
        core = mention.paragraph.span(skip_article(mention), head.i).text
        self._bind(mention, entity, mention.name, core)
        if entity.name == mention.name:
            entity.forms.update(dict.fromkeys(describe(mention)))

    def _joint_states(self, head: Token) -> list[Token]:
        """Return the names of the states that one noun speaks of together: "the governments of Chad and Sudan"."""
        noun = self._lexicon.people.noun(head.lower_) if head.tag_ in {"NNS", "NNPS"} else None
        if noun is None or noun.person or noun.kind is not ActorKind.GOVERNMENT:
            return []
        names = [n for p in prepositions(head, "of") for n in objects_of(p)]
        return names if len(names) > 1 and all(n.pos_ == "PROPN" for n in names) else []

    def _pair_of(self, mention: Mention, noun: GroupNoun) -> tuple[Entity, Entity] | None:
        """Return the two whom "both leaders", "the two sides" means: the last two named together, or the only two.

        Persons where the noun is for persons, else those who can be parties.
        """
        words = [t.lower_ for t in mention.paragraph.doc[mention.first : mention.head.i]]
        definite = "both" in words or ("two" in words and set(words) & {"the", "these", "those"})
        if not definite or not mention.plural or any(t.pos_ in {"PROPN", "ADJ"} for t in mention.head.lefts):
            return None

        def fits(entity: Entity | None) -> bool:
            if entity is None or entity.plural or entity.anonymous:
                return False
            return entity.person if noun.person else entity.kind in _ABLE and not entity.person

        seen: dict[str, Entity] = {}
        for earlier in reversed(self._order):
            if earlier.position >= mention.position:
                continue
            entity = self._linked.get(earlier.position)
            if entity is None or not fits(entity):
                continue
            near = mention.paragraph.index - earlier.paragraph.index <= _PAIR_REACH
            together = [self._linked.get((earlier.paragraph.index, t.i)) for t in coordinated(earlier.head)]
            other = together[1] if len(together) == 2 and earlier.head.dep_ in _OPENS_PAIR else None
            if near and other is not None and other is not entity and fits(other):
                return entity, other
            seen[entity.id] = entity
        if len(seen) != 2:
            return None
        later, sooner = seen.values()
        return sooner, later

    def _link_body(self, mention: Mention, noun: GroupNoun, name: str) -> None:
        """Link a body whose name ends in a common noun: "the rebel River Brigades", "Northern Resistance Front"."""
        entity = self._by_form.get(fold_name(name))
        if entity is None:
            doc = mention.paragraph.doc
            words = {t.lower_ for t in doc[mention.first : mention.head.i + 1]}
            units = noun.kind is ActorKind.UNNAMED and noun.relation is Relation.PART_OF  # brigades, battalions
            armed = bool(words & _ARMED) or units
            plain = ActorKind(noun.kind) if noun.kind in _GROUPS else ActorKind.POLITICAL_GROUP
            kind = ActorKind.ARMED_GROUP if armed else plain
            entity = self._new(name, kind, mention, "named-body")
            entity.name_given = True
            entity.plural = False
        self._bind(mention, entity, name)
        self._by_form.setdefault(fold_name(mention.head.text), entity)

    def _same_as_name(self, mention: Mention) -> Entity | None:
        """Return the named actor that a description is another form of.

        "Kataib Hezbollah group", "Hamas militants" are the group; "the Iraqi government" is the state;
        "Ari Fleischer, the spokesman" and "the spokesman, Ari Fleischer" are the person.
        """
        head, paragraph = mention.head, mention.paragraph
        noun = self._lexicon.people.noun(head.lower_)
        for other in self._beside(mention):
            entity = self._linked.get((paragraph.index, other.head.i))
            if entity is None and other.head.i > head.i and other.shape in {Shape.PERSON, Shape.KNOWN}:
                self._link(other)
                entity = self._linked.get((paragraph.index, other.head.i))
            if entity is not None and (entity.person or noun is None or not noun.person):
                if entity.person:
                    entity.titles.add(head.lower_)
                return entity
        if noun is None or not noun.stands_for_name:
            return None
        for left in reversed(list(head.lefts)):
            entity = (
                self._linked.get((paragraph.index, left.i))
                if left.dep_ in {"compound", "amod", "nmod", "poss"}
                else None
            )
            if entity is None:
                continue
            if entity.kind in _GROUPS and noun.stands_for_name in {"group", "any"}:
                return entity
            if entity.kind is ActorKind.STATE and noun.stands_for_name == "state":
                return entity
        if noun.stands_for_name == "state":
            for of in prepositions(head, "of"):
                for country in objects_of(of):
                    entity = self._linked.get((paragraph.index, country.i)) or self._peek_state(country)
                    if entity is not None and entity.kind is ActorKind.STATE:
                        return entity
        return None

    def _peek_state(self, token: Token) -> Entity | None:
        return next((e for e in self._entities if e.kind is ActorKind.STATE and token.text in e.forms), None)

    def _beside(self, mention: Mention) -> Iterator[Mention]:
        """Yield the mentions that stand in apposition to one: before, after, or right behind its head."""
        head, index = mention.head, mention.paragraph.index
        beside = [c for c in head.children if c.dep_ == "appos"] + ([head.head] if head.dep_ == "appos" else [])
        if mention.shape is Shape.DESCRIBED:  # "a spokesman for the M23, Lawrence Kanyuka": the parser gives him to M23
            inner = [n for p in prepositions(head, "of", "for", "from") for n in objects_of(p)[:1]]
            beside += [c for n in inner for c in n.children if c.dep_ == "appos" and c.ent_type_ == "PERSON"]
        for token in beside:
            other = self._mentions.get((index, token.i))
            if other is not None and other.shape is not Shape.DESCRIBED:
                yield other
        for i in range(mention.last + 1, min(mention.last + 5, len(mention.paragraph.doc))):
            other = self._mentions.get((index, i))
            if other is not None:
                if other.shape is Shape.PERSON and other.first <= mention.last + 1 and not mention.plural:
                    yield other
                return

    def _same_as_before(self, mention: Mention) -> Entity | None:
        """Return the earlier actor that a description takes up again."""
        folded = fold_name(mention.name)
        exact = self._by_form.get(folded)
        indefinite = mention.paragraph.doc[mention.first].lower_ in {"a", "an", "another", "other"}
        if exact is not None and not indefinite:
            return exact
        definite = mention.paragraph.doc[mention.first].lower_ in {
            "the",
            "this",
            "that",
            "these",
            "those",
            "its",
            "their",
        }
        if not definite:
            return None
        noun = self._lexicon.people.noun(mention.head.lower_)
        state: Entity | None = None
        for earlier in reversed(self._order[-_REACH * 3 :]):
            if earlier.position >= mention.position:
                continue
            entity = self._linked.get(earlier.position)
            if entity is None or _acts_on(earlier, mention):
                continue
            same_noun = earlier.head.lower_ == mention.head.lower_
            own = same_noun and earlier.shape is Shape.DESCRIBED and entity.kind is ActorKind.GOVERNMENT
            if own and entity.affiliations and not _names_more(mention, earlier):
                return entity  # "Myanmar's military ... the military"
            if same_noun and earlier.shape in {Shape.DESCRIBED, Shape.KNOWN} and not _names_more(mention, earlier):
                return state or entity  # "the Sudanese army ... the army"
            if mention.head.lower_ in " ".join(entity.titles).split() and entity.person:
                return state or entity
            if noun and noun.corefers == "group" and entity.kind in _GROUPS:
                return entity
            names_state = entity.kind is ActorKind.STATE and earlier.form is not FormRole.ADJECTIVE
            if noun and noun.corefers == "state" and names_state and not _demonym(earlier):
                if mention.plural and noun.kind is not ActorKind.GOVERNMENT:
                    return None  # "the two countries"
                if noun.kind is not ActorKind.GOVERNMENT:
                    return entity  # "the country": the last one
                state = entity if state is None or self._named_more(entity, state) else state
        return state

    def _named_more(self, one: Entity, other: Entity) -> bool:
        """Whether the article names one state more often than another."""
        return self._named.get(one.key or "", 0) > self._named.get(other.key or "", 0)

    def _settle_states(self) -> None:
        """Make states of the names that the gazetteer does not know and the article uses like one.

        "X's army", "President Y of X", "the Xian navy".
        """
        for mention in self._order:
            entity = self._linked.get(mention.position)
            if entity is None or entity.key or "capitalised-name" not in entity.rules or " " in entity.name:
                continue
            if entity.kind is not ActorKind.STATE and self._used_as_state(mention):
                entity.kind, entity.person, entity.plural = ActorKind.STATE, False, False
                entity.rules["used-as-state"] = None
                self._persons = {k: e for k, e in self._persons.items() if e is not entity}

    def _has_demonym(self, name: str) -> bool:
        """Whether the article makes a country's adjective of a name ("Meradia", "Meradian")."""
        return any(name + ending in self._capitalised for ending in _DEMONYMS)

    def _used_as_state(self, mention: Mention) -> bool:
        head = mention.head
        if head.dep_ in {"poss", "compound"} and (noun := self._lexicon.people.noun(head.head.lower_)) is not None:
            return noun.kind is ActorKind.GOVERNMENT and head.head.pos_ == "NOUN"
        if head.dep_ != "pobj" or head.head.lower_ != "of":
            return False
        holder = self._mentions.get((mention.paragraph.index, head.head.head.i))
        titles = (*holder.titles, holder.head.lower_) if holder is not None else ()
        return any(self._lexicon.people.relation(t.casefold()) is Relation.LEADER_OF for t in titles)

    def _tie_all(self) -> None:
        for mention in self._order:
            entity = self._linked.get(mention.position)
            if entity is None or mention.shape not in {Shape.PERSON, Shape.DESCRIBED}:
                continue
            relation = self._relation_of(mention)
            for to, bond in self._owners(mention):
                if to is entity:
                    continue
                if bond is not None:
                    if bond.relation is not None and entity.kind is not ActorKind.STATE:
                        entity.affiliations.setdefault((to.id, bond.relation, None))
                    continue
                noun = self._lexicon.people.noun(mention.head.lower_)
                default = Relation.PART_OF if noun and not noun.person else Relation.OFFICIAL_OF
                loose = relation in {None, Relation.PART_OF, Relation.MEMBER_OF}
                if loose and to.kind is ActorKind.STATE and noun and noun.kind is not ActorKind.GOVERNMENT:
                    continue  # "Iraqi militias", "Taiwanese prisoners" are of a country and no part of its state
                if relation or (noun and entity.kind is not ActorKind.STATE):
                    entity.affiliations.setdefault((to.id, relation or default, None))
        for mention in self._order:
            self._tie_appositive(mention)
        for mention in self._order:
            self._tie_officer(mention)

    def _relation_of(self, mention: Mention) -> Relation | None:
        words = [t.lower_ for t in mention.paragraph.doc[mention.first : mention.head.i + 1]]
        whole = [
            " ".join(words[m.start : m.end]) for m in self._lexicon.people.find_titles(words) if m.end == len(words)
        ]
        for title in (*reversed(mention.titles), *whole, mention.head.lower_):
            relation = self._lexicon.people.relation(title.casefold())
            if relation:
                return Relation(relation)
        return None

    def _owners(self, mention: Mention) -> Iterator[tuple[Entity, Bond | None]]:
        """Yield whom a person or described group belongs to ("Hamas spokesman", "a spokesman for the group").

        With a bond where a compound says how ("Iran-backed").
        """
        head, paragraph = mention.head, mention.paragraph
        for i in range(mention.first, head.i):
            entity = self._linked.get((paragraph.index, i))
            if entity is not None and not entity.person:
                yield entity, self._bond(paragraph, i)
            pronoun = self._mentions.get((paragraph.index, i))
            if pronoun is not None and pronoun.head.lower_ in {"its", "their"}:
                yield from ((e, None) for e in self._resolve_pronoun(pronoun) if not e.person)
        for preposition in prepositions(head, "of", "for", "from", "in"):
            for noun in objects_of(preposition):
                if preposition.lower_ == "in" and mention.head.lower_ not in {"minister", "envoy", "leader"}:
                    continue
                yield from ((entity, None) for entity in self._entities_of(paragraph, noun, create=False))

    def _bond(self, paragraph: Paragraph, name: int) -> Bond | None:
        """Return the bond of the name at a token: what stands behind or before it with a hyphen."""
        doc = paragraph.doc
        hyphened = name + 2 < len(doc) and doc[name + 1].text in {"-", "–"}
        after = doc[name + 2].lower_ if hyphened else ""
        before = doc[name - 2].lower_ if name >= 2 and doc[name - 1].text in {"-", "–"} else ""
        if not (before or after):  # "anti-US" may be one token
            lead, _, rest = doc[name].lower_.partition("-")
            before, after = (lead, rest) if rest else ("", "")
        return self._lexicon.bonds.find(before, after)

    def _tie_appositive(self, mention: Mention) -> None:
        """Give a person the ties of the description that stands in apposition ("Mohi, spokesman for ...")."""
        if mention.head.dep_ != "appos" or mention.shape is not Shape.DESCRIBED:
            return
        host = self._linked.get((mention.paragraph.index, mention.head.head.i))
        own = self._linked.get(mention.position)
        if host is None or own is None or host is own:
            return
        for tie in own.affiliations:
            host.affiliations.setdefault(tie)

    def _tie_officer(self, mention: Mention) -> None:
        """Tie a minister of no named country to the government that his paragraph has named just before him."""
        entity = self._linked.get(mention.position)
        if entity is None or mention.shape is not Shape.PERSON or not self.speaks_for_unnamed_state(entity.id):
            return
        if entity.affiliations:
            return
        for earlier in reversed(self._order):
            if earlier.paragraph is not mention.paragraph or earlier.position >= mention.position:
                continue
            other = self._linked.get(earlier.position)
            if other is None or other.kind not in {ActorKind.STATE, ActorKind.GOVERNMENT}:
                continue
            if earlier.head.lower_ == "government" or other.kind is ActorKind.GOVERNMENT:
                relation = self._relation_of(mention) or Relation.OFFICIAL_OF
                entity.affiliations.setdefault((other.id, relation, None))
            return

    # -- resolving ------------------------------------------------------------------------------

    def _entities_of(self, paragraph: Paragraph, token: Token, *, create: bool) -> list[Entity]:
        position = (paragraph.index, token.i)
        if members := self._joint_states(token):
            return [e for n in members for e in self._entities_of(paragraph, n, create=False)]
        force = self._lexicon.people.noun(token.lower_)
        if force is not None and force.stands_for_name and (owner := _whose(token)) is not None:
            return self._entities_of(paragraph, owner, create=create)
        if force is not None and (body := self._own_force(paragraph, token, force)):
            return body
        if position in self._linked:
            return [self._linked[position]]
        if position in self._pairs:
            return list(self._pairs[position])
        counted = meant(token)
        if counted is not token and token.lower_ != "one":
            return [e for n in coordinated(counted) for e in self._entities_of(paragraph, n, create=create)]
        mention = self._mentions.get(position)
        if mention is not None and mention.shape is Shape.PRONOUN:
            return self._resolve_pronoun(mention)
        if mention is None or not create:
            return []
        for other in self._beside(mention):  # "mastermind X": the person named
            if other.position in self._linked:
                return [self._linked[other.position]]
        entity = self._by_form.get(fold_name(mention.name))
        if entity is None:
            noun_kind = ActorKind.OTHER if mention.shape is Shape.THING else ActorKind.UNNAMED
            entity = self._new(mention.name, noun_kind, mention, "named-by-its-role")
        core = paragraph.span(skip_article(mention), token.i).text
        self._bind(mention, entity, mention.name, core)
        if entity.name == mention.name:
            entity.forms.update(dict.fromkeys(describe(mention)))
        return [entity]

    def _own_force(self, paragraph: Paragraph, noun: Token, force: GroupNoun) -> list[Entity]:
        """Return the body whose "our forces", "his side" are, where the pronoun tells."""
        owner = next((c for c in noun.lefts if c.tag_ == "PRP$"), None)
        ours = owner is not None and owner.lower_ == "our" and force.stands_for_name in {"any", "group"}
        if owner is None or not (ours or noun.lower_ == "side"):
            return []
        mention = self._mentions.get((paragraph.index, owner.i))
        if mention is None:
            return []
        found = self._resolve_pronoun(mention)
        bodies = [self._body_of(e, mention) if e.person else e for e in found]
        return [b for b in bodies if not b.person and b.kind in _ABLE]

    def _resolve_pronoun(self, mention: Mention) -> list[Entity]:
        word = mention.head.lower_
        if word in _OWN_VOICE:
            return self._own_voice(mention)
        if word in {"who", "which", "whom", "whose", "that"}:
            clause = next((a for a in mention.head.ancestors if a.dep_ in {"relcl", "acl"}), None)
            return self._entities_of(mention.paragraph, clause.head, create=False) if clause is not None else []
        if (judged := self._judged(mention)) is not None:
            return [judged]
        if word in _SINGULAR_PERSON:
            fits = [e for e in self._before(mention) if e.person and not e.plural]
        elif word in _PLURAL | _THING and (bodies := self._spoken_for(mention)):
            return bodies
        elif word in _PLURAL and (pair := self._named_together(mention)):
            return pair
        elif word in _PLURAL:
            fits = [e for e in self._before(mention) if e.plural or (not e.person and e.kind is not ActorKind.OTHER)]
        elif word in _THING:
            fits = [e for e in self._before(mention) if not e.person and not e.plural]
        else:
            return []
        return fits[:1]

    def _judged(self, mention: Mention) -> Entity | None:
        """Return who is thanked or blamed for what is his: "thanked the president for HIS commitment"."""
        owned = mention.head.head
        preposition = owned.head
        if mention.head.tag_ != "PRP$" or owned.dep_ != "pobj" or preposition.lower_ != "for":
            return None
        objects = (c for c in preposition.head.children if c.dep_ == "dobj" and c.i < preposition.i)
        entity = next((self._linked.get((mention.paragraph.index, c.i)) for c in objects), None)
        if entity is None or entity.person != (mention.head.lower_ in _SINGULAR_PERSON):
            return None
        return entity

    def _spoken_for(self, mention: Mention) -> list[Entity]:
        """Return the body whose spokesman says what "it" or "they" did ("its spokesman said they had left")."""
        clause = mention.head.head
        if mention.head.dep_ != "nsubj" or clause.dep_ != "ccomp":
            return []
        speaker = subject_of(clause.head)
        heads = coordinated(speaker) if speaker is not None else []
        speakers = [e for t in heads if (e := self._linked.get((mention.paragraph.index, t.i))) is not None]
        if len(heads) > 1 and len(speakers) == len(heads) and mention.head.lower_ in _PLURAL:
            return speakers  # "Armenia and Azerbaijan said they"
        entity = speakers[0] if speakers else None
        if entity is not None and not entity.person and entity.kind is not ActorKind.OTHER:
            return [entity]  # "Hezbollah said it", "the rebels said they"
        ties = entity.affiliations if entity is not None else ()
        wanted = [Relation.SPOKESPERSON_OF]
        if mention.head.lower_ in _PLURAL:
            wanted.append(Relation.LEADER_OF)  # "the group's leader says they will"
        return [self._by_id[to] for kind in wanted for to, relation, _ in ties if relation is kind][:1]

    def _named_together(self, mention: Mention) -> list[Entity]:
        """Return those whom the last subject or object before "they" names together ("spoke with A and B")."""
        for earlier in reversed(self._order):
            if mention.paragraph is not earlier.paragraph:
                break
            entity = self._linked.get(earlier.position)
            if entity is None or earlier.position >= mention.position or _same_clause(earlier, mention):
                continue
            first = earlier.head.head if earlier.head.dep_ == "conj" else earlier.head
            together = [self._linked.get((earlier.paragraph.index, t.i)) for t in coordinated(first)]
            named = [e for e in together if e is not None]
            return named if len(named) > 1 and len(named) == len(together) else []
        return []

    def _own_voice(self, mention: Mention) -> list[Entity]:
        at = mention.head.idx
        for start, end, speakers in self._voices.get(mention.paragraph.index, []):
            if start <= at < end:
                return [self._body_of(self._by_id[s], mention) for s in speakers]
        if mention.paragraph.quoted(mention.head) is not None:
            return []
        return self._issuer(mention.head.lower_ in {"i", "me", "my", "mine"})

    def _issuer(self, person: bool) -> list[Entity]:
        """Return whose text this is: the body or person that acts in most of its main clauses.

        A person whom the text names beside "I" or "my" is somebody else.
        """
        counts: dict[str, int] = {}
        others: set[str] = set()
        for mention in self._order:
            entity = self._linked.get(mention.position)
            if entity is None or entity.person is not person or entity.kind in {ActorKind.OTHER, ActorKind.UNNAMED}:
                continue
            acts = mention.head.dep_ in {"nsubj", "nsubjpass"} and mention.head.head.dep_ in {"ROOT", "conj"}
            if acts or not person:
                counts[entity.id] = counts.get(entity.id, 0) + (10 if acts else 1)
            if person and not acts and any(t.lower_ in {"i", "my"} for t in mention.head.sent):
                others.add(entity.id)
        fit = [i for i in counts if i not in others]
        return [self._by_id[max(fit, key=counts.__getitem__)]] if fit else []

    def _body_of(self, speaker: Entity, mention: Mention) -> Entity:
        """Return the body that a person speaks for when he says "we"."""
        if not speaker.person or mention.head.lower_ in {"i", "me", "my", "mine"}:
            return speaker
        wanted = (Relation.SPOKESPERSON_OF, Relation.LEADER_OF, Relation.OFFICIAL_OF, Relation.MEMBER_OF)
        for relation in wanted:
            for to, tie, _ in speaker.affiliations:
                if tie is relation and to in self._by_id:
                    return self._by_id[to]
        return speaker

    def _before(self, mention: Mention) -> list[Entity]:
        """Return the entities mentioned before, the likeliest first.

        Nearest sentence first; in it the subject before the rest. An entity in the pronoun's own clause
        is passed over unless it is a possessive's.
        """
        at = self._order.index(mention) if mention in self._order else len(self._order)
        ranked: list[tuple[float, int, Entity]] = []
        for back, earlier in enumerate(reversed(self._order[max(0, at - _REACH) : at])):
            entity = self._linked.get(earlier.position)
            if entity is None or _demonym(earlier) or _same_clause(earlier, mention) or _in_own_words(earlier, mention):
                continue
            ranked.append((_distance(earlier, mention), back, entity))
        ranked.sort(key=lambda r: (r[0], r[1]))
        return list(dict.fromkeys(e for _, _, e in ranked))


def _distance(earlier: Mention, mention: Mention) -> float:
    """Return how far a mention is for a pronoun: sentences back, less for subjects."""
    if earlier.paragraph is mention.paragraph:
        sentences = sum(1 for s in earlier.paragraph.doc.sents if earlier.head.i < s.start <= mention.head.i)
    else:
        sentences = 2 * (mention.paragraph.index - earlier.paragraph.index)
    if _owns_by_clause(earlier, mention):
        return sentences - 1.0
    quoted = earlier.paragraph.quoted(earlier.head) is not None
    return sentences - _prominence(earlier.head) + (1.0 if quoted else 0.0)


def _owns_by_clause(earlier: Mention, mention: Mention) -> bool:
    """Whether a possessive stands in the clause of a subject, whose it is first ("until Israel ends its raids")."""
    if mention.head.tag_ != "PRP$" or earlier.paragraph is not mention.paragraph:
        return False
    verb = next((a for a in mention.head.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and earlier.head.dep_ == "nsubj" and earlier.head.head.i == verb.i


def _prominence(head: Token) -> float:
    """Return how much a mention is what its sentence is about: most the subject of its main clause."""
    if head.dep_ == "appos":
        head = head.head
    if head.dep_ not in {"nsubj", "nsubjpass"}:
        return 0.0
    verb = head.head
    main = verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT")
    return 0.9 if main else 0.6


def _same_clause(earlier: Mention, mention: Mention) -> bool:
    if earlier.paragraph is not mention.paragraph or mention.head.tag_ == "PRP$":
        return False
    return earlier.head.head.i == mention.head.head.i and earlier.head.dep_ != "appos"


def _in_own_words(earlier: Mention, mention: Mention) -> bool:
    """Whether somebody is only spoken of in the words before who says them ("... will help the front, they warn")."""
    verb = mention.head.head
    if mention.head.dep_ != "nsubj" or earlier.paragraph is not mention.paragraph or earlier.head.i > mention.head.i:
        return False
    return any(c.dep_ == "ccomp" and (c.i == earlier.head.i or c.is_ancestor(earlier.head)) for c in verb.lefts)


def _names_more(mention: Mention, earlier: Mention) -> bool:
    """Whether a description has a name that the earlier one lacks ("the government of Norway")."""
    doc = mention.paragraph.doc
    names = {t.lower_ for t in doc[mention.first : mention.last + 1] if t.pos_ == "PROPN" and t.i != mention.head.i}
    sort = {t.lower_ for t in mention.head.lefts if t.dep_ in {"compound", "amod", "nmod"}}
    told = {t.lower_ for t in earlier.paragraph.doc[earlier.first : earlier.last + 1]}
    other = {t.lower_ for t in earlier.head.lefts if t.dep_ in {"compound", "amod", "nmod"}}
    return not names <= told or (mention.head.lower_ in _OFFICES and bool(sort) and sort != other)


def _acts_on(earlier: Mention, mention: Mention) -> bool:
    """Whether the earlier one does something to the other, who is then somebody else ("Kenya urged the army to")."""
    if earlier.paragraph is not mention.paragraph or earlier.head.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    token = mention.head
    while token.dep_ in {"dobj", "dative", "pobj", "prep", "agent", "conj"} and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token.i == earlier.head.head.i and mention.head.dep_ not in {"nsubj", "nsubjpass"}


def _places(mention: Mention) -> bool:
    """Whether a capital is told as a place ("in Cairo", "talks at Geneva")."""
    head = mention.head
    return (head.dep_ == "pobj" and head.head.lower_ in _PLACING) or head.dep_ in {"appos", "npadvmod"}


def _demonym(mention: Mention) -> bool:
    return mention.head.pos_ == "ADJ" or (
        mention.shape is Shape.KNOWN and mention.head.dep_ in {"amod", "compound", "nmod", "npadvmod"}
    )


def _acts_as_country(head: Token) -> bool:
    """Whether the tagger takes a name for a country's and it stands as one that acts ("Tamaria rejected")."""
    first = head.head if head.dep_ == "conj" else head
    return head.ent_type_ == "GPE" and first.dep_ in {"nsubj", "nsubjpass"}


def _own_name(mention: Mention) -> str | None:
    """Return the capitalised name that ends in the head of a phrase, of two words or more; null where there is none."""
    doc, head = mention.paragraph.doc, mention.head
    if head.pos_ != "PROPN" or not head.text[:1].isupper():
        return None
    first = head.i
    while first > mention.first and doc[first - 1].text[:1].isupper() and doc[first - 1].lower_ not in ARTICLES:
        first -= 1
    first += int(bool(doc[first].is_sent_start) and doc[first].pos_ != "PROPN")
    if first >= head.i or any(t.ent_type_ in {"GPE", "NORP"} for t in doc[first : head.i]):
        return None  # "Iraqi Forces", "Paris Conference"
    return mention.paragraph.span(first, head.i).text


def _whose(noun: Token) -> Token | None:
    """Return the noun that "whose" stands for before another one ("Eritrea, whose troops"), or null."""
    if not any(c.lower_ == "whose" and c.dep_ == "poss" for c in noun.lefts):
        return None
    return next((a.head for a in noun.ancestors if a.dep_ == "relcl"), None)


def _is_surname(doc: Doc, start: int) -> bool:
    """Whether a known name is the last of a person's: "Abdul-Malik al-HOUTHI"."""
    if start < 3 or doc[start - 1].text != "-" or doc[start - 2].lower_ not in {"al", "el"}:
        return False
    return doc[start - 3].pos_ == "PROPN" and doc[start - 3].ent_type_ in {"PERSON", "ORG"}


def _surname(name: str) -> str:
    words = fold_name(name).split(" ")
    return words[-2] if len(words) > 2 and words[-1].rstrip(".") in _SUFFIXES else words[-1]


def _same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: the shorter is part of the longer, or first names agree."""
    a, b = fold_name(one).split(" "), fold_name(other).split(" ")
    if len(a) == 1 or len(b) == 1:
        return True
    return (
        a[0] == b[0]
        or set(a) <= set(b)
        or set(b) <= set(a)
        or (a[0][0] == b[0][0] and (len(a[0]) <= 2 or len(b[0]) <= 2))
    )
