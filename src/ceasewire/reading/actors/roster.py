"""The roster of an article: its mentions in reading order, its entities, and which mention names which entity."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import islice

from ceasewire.lexicon.english import Lexicon
from ceasewire.lexicon.gazetteer import Entry
from ceasewire.model.reading import ActorKind
from ceasewire.reading.actors.entities import GROUPS, OWN_KEY, Entity
from ceasewire.reading.actors.mentions import Mention, Shape
from ceasewire.reading.actors.persons import Persons
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.text.fold import fold_name

Position = tuple[int, int]


class Roster:
    """Who has been mentioned so far.

    Args:
        lexicon: the words of the article's language.

    Attributes:
        entities: all of them, in the order in which they were first mentioned.
        order: the mentions that have been linked, or passed over, in reading order.
        links: which entity each mention names, by its position.
        pairs: which two entities "both sides" names, by its position.
        by_key, by_form, persons: entities by gazetteer key and by folded form; persons by their names.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.people, self.words = lexicon.people, lexicon.actors
        self.entities: list[Entity] = []
        self.order: list[Mention] = []
        self.links: dict[Position, Entity] = {}
        self.pairs: dict[Position, tuple[Entity, Entity]] = {}
        self.by_key: dict[str, Entity] = {}
        self.by_form: dict[str, Entity] = {}
        self.persons = Persons(self.words, lexicon.acts.kin)
        self._by_id: dict[str, Entity] = {}
        self._mentions: dict[Position, Mention] = {}
        self._places: dict[Position, int] = {}
        self._answers: dict[Hashable, tuple[Entity, ...]] | None = None

    # -- what was worked out before ---------------------------------------------------------------

    def settle(self) -> None:
        """Say that all mentions are linked and all ties known: from here on answers are kept."""
        self._answers = {}

    def forget(self) -> None:
        """Forget the answers that were kept: somebody is new, named anew or speaks."""
        if self._answers:
            self._answers.clear()

    def remember(self, question: Hashable, ask: Callable[[], list[Entity]]) -> list[Entity]:
        """Return whom a question names, worked out once until something changes."""
        if self._answers is None:
            return ask()
        known = self._answers.get(question)
        if known is None:
            known = self._answers[question] = tuple(ask())
        return [*known]

    # -- mentions -------------------------------------------------------------------------------

    def announce(self, mentions: Iterable[Mention]) -> None:
        """Make the mentions of a paragraph known, before any of them is linked."""
        self._mentions.update((m.position, m) for m in mentions)

    def pass_on(self, mention: Mention) -> None:
        """Put a mention behind those that were read before it."""
        self._places[mention.position] = len(self.order)
        self.order.append(mention)

    def place_of(self, mention: Mention) -> int:
        """Return how many mentions were read before this one."""
        return self._places.get(mention.position, len(self.order))

    def mention_at(self, paragraph: Paragraph, token: Token) -> Mention | None:
        """Return the mention that a token heads."""
        return self._mentions.get((paragraph.index, token.i))

    def mention_on(self, paragraph: Paragraph, place: int) -> Mention | None:
        """Return the mention whose head is the token of this number."""
        return self._mentions.get((paragraph.index, place))

    # -- entities -------------------------------------------------------------------------------

    def add(self, name: str, kind: ActorKind, mention: Mention | None, rule: str) -> Entity:
        """Return a new entity, made by a rule for a mention; null for a name that no mention gave."""
        self.forget()
        plural = mention is not None and mention.plural
        entity = Entity(id=f"a{len(self.entities) + 1}", name=name, kind=kind, plural=plural)
        entity.rules[rule] = None
        self.entities.append(entity)
        self._by_id[entity.id] = entity
        return entity

    def of_entry(self, entry: Entry, mention: Mention, name: str) -> Entity:
        """Return the actor of an entry; where the article has none yet, a new one of this name."""
        entity = self.by_key.get(entry.key)
        if entity is None:
            entity = self.add(name, ActorKind(entry.kind), mention, "gazetteer")
            entity.name_given = entry.key.startswith(OWN_KEY)
            entity.key = None if entity.name_given else entry.key
            entity.plural = False
            self.by_key[entry.key] = entity
        return entity

    def bind(self, mention: Mention, entity: Entity, *forms: str) -> None:
        """Say that a mention names an entity, in these forms, or by the mention's name."""
        self.forget()
        self.links[mention.position] = entity
        described = mention.shape is Shape.DESCRIBED and not mention.named and not mention.plural
        given = entity.name_given or (entity.key is not None and entity.kind in GROUPS)
        alias = not (described and given)  # "the group", "its spokesman" are no aliases of a name
        for form in forms or (mention.name,):
            if alias:
                entity.forms.setdefault(form)
            self.by_form.setdefault(fold_name(form), entity)

    def of_id(self, actor_id: str) -> Entity:
        """Return the entity of an id."""
        return self._by_id[actor_id]

    def named_by(self, mention: Mention) -> Entity | None:
        """Return the entity that a mention names."""
        return self.links.get(mention.position)

    def named_at(self, paragraph: Paragraph, token: Token) -> Entity | None:
        """Return the entity that the mention headed by a token names."""
        return self.links.get((paragraph.index, token.i))

    def before(self, mention: Mention, *, reach: int | None = None) -> Iterator[tuple[Mention, Entity]]:
        """Yield the mentions before one that name somebody, the nearest first, each with its entity.

        Args:
            mention: the mention before which they stand.
            reach: how many of the last mentions of all are looked at; null for every one.
        """
        here = mention.position
        for earlier in islice(reversed(self.order), reach):
            at = earlier.position
            if at < here and (entity := self.links.get(at)) is not None:
                yield earlier, entity
