"""The resolver: which entities a word names, whatever it is: a name, a description, a pronoun, or a thing."""

from ceasewire.lexicon.forms import FormRole
from ceasewire.lexicon.people import GroupNoun, Owner
from ceasewire.model.reading import ActorKind
from ceasewire.reading.actors.apposition import find_beside
from ceasewire.reading.actors.callings import called, called_last
from ceasewire.reading.actors.descriptions import describe, skip_article
from ceasewire.reading.actors.entities import PARTIES, Entity
from ceasewire.reading.actors.mentions import Mention, Shape
from ceasewire.reading.actors.ownvoices import OwnVoices
from ceasewire.reading.actors.pairs import cabinet_beside, couple_of, joint_states
from ceasewire.reading.actors.pronouns import aged_one, taken_up
from ceasewire.reading.actors.roster import Roster
from ceasewire.reading.grammar.phrases import BEFORE_NOUN, coordinated, meant
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.text.fold import fold_name

# Who holds positions and has targets.
_HOLDING = PARTIES | {ActorKind.IGO}


class Resolver:
    """Says whom words name once the article's mentions are linked.

    Args:
        roster: the article's mentions and entities.
        voices: who speaks where.
    """

    def __init__(self, roster: Roster, voices: OwnVoices) -> None:
        self._roster, self._voices = roster, voices

    def entities_of(self, paragraph: Paragraph, token: Token, *, create: bool = False) -> list[Entity]:
        """Return the entities that the noun phrase headed by a token names, without those coordinated under it.

        Args:
            paragraph: where the token stands.
            token: the head of a noun phrase, or a pronoun.
            create: make an entity of a noun that is not one by its meaning.
        """
        if create:
            return self._find(paragraph, token, create=True)
        question = (paragraph.index, token.i)
        return self._roster.remember(question, lambda: self._find(paragraph, token, create=False))

    def _find(self, paragraph: Paragraph, token: Token, *, create: bool) -> list[Entity]:
        roster = self._roster
        if members := joint_states(roster, token):
            return [e for n in members for e in self.entities_of(paragraph, n)]
        force = roster.people.noun(token.lower_)
        if force is not None and force.stands_for_name and (owner := _whose(token)) is not None:
            return self.entities_of(paragraph, owner, create=create)
        if force is not None and (body := self._own_force(paragraph, token, force)):
            return body
        position = (paragraph.index, token.i)
        if position in roster.links:
            beside = cabinet_beside(roster, paragraph, token)
            return [*((beside,) if beside is not None else ()), roster.links[position]]
        if position in roster.pairs:
            return list(roster.pairs[position])
        if token.lemma_.lower() in roster.words.holdings and (holder := self._holder(paragraph, token)) is not None:
            return [holder]
        if (place := self._place_back(token)) is not None:
            return self._named_back(paragraph, token, place)
        counted = meant(token)
        if counted is not token and token.lower_ != "one":
            named = [e for n in coordinated(counted) for e in self.entities_of(paragraph, n, create=create)]
            if named or not create or counted.lower_ != "people":
                return named  # "thousands of PEOPLE" are an actor by their number alone
        mention = roster.mention_at(paragraph, token)
        if mention is not None and mention.shape is Shape.PRONOUN:
            return self.pronoun(mention)
        if mention is not None and (couple := couple_of(roster, mention)):
            return couple
        if mention is not None and _is_age(token) and (aged := aged_one(roster, mention)):
            return aged
        may_act = mention is not None and create and token.lemma_.lower() not in roster.words.happenings
        return [self._made_of(mention)] if mention is not None and may_act else []

    def pronoun(self, mention: Mention) -> list[Entity]:
        """Return whom a pronoun stands for."""
        word, words = mention.head.lower_, self._roster.words
        if word in words.we:
            return self._voices.speaking(mention)
        if word in words.who:
            clause = next((a for a in mention.head.ancestors if a.dep_ in {"relcl", "acl"}), None)
            return self.entities_of(mention.paragraph, clause.head) if clause is not None else []
        return taken_up(self._roster, mention)

    def _holder(self, paragraph: Paragraph, thing: Token) -> Entity | None:
        """Return the party whose name stands before what it holds ("HOUTHI positions", "the ARMY's bases"), or null."""
        named = (
            self._roster.links.get((paragraph.index, t.i)) for t in thing.lefts if t.dep_ in BEFORE_NOUN | {"poss"}
        )
        return next((e for e in named if e is not None and e.kind in _HOLDING), None)

    def _place_back(self, token: Token) -> int | None:
        """Return how many named ones back "the latter" (0) and "the former" (1) look; null for any other word."""
        words = self._roster.words
        if token.lower_ not in words.latter | words.former or not token.i or token.nbor(-1).lower_ != "the":
            return None
        alone = not (token.i + 1 < len(token.doc) and token.nbor(1).pos_ in {"NOUN", "PROPN", "ADJ"})
        return int(token.lower_ in words.former) if alone else None

    def _named_back(self, paragraph: Paragraph, token: Token, place: int) -> list[Entity]:
        """Return whom a paragraph named so many different ones before a token."""
        roster = self._roster
        before = (m for m in reversed(roster.order) if m.paragraph is paragraph and m.head.i < token.i)
        earlier = (m for m in before if not (m.head.dep_ == "pobj" and m.head.head.lower_ in roster.words.placing))
        named = dict.fromkeys(e for m in earlier if (e := roster.links.get(m.position)) is not None)
        return list(named)[place : place + 1]

    def _own_force(self, paragraph: Paragraph, noun: Token, force: GroupNoun) -> list[Entity]:
        """Return the body whose "our forces", "his side", "his movement" are, where the pronoun tells."""
        owner = next((c for c in noun.lefts if c.tag_ == "PRP$"), None)
        ours = owner is not None and owner.lower_ == "our" and force.stands_for_name in {Owner.ANY, Owner.GROUP}
        led = owner is not None and owner.lower_ in self._roster.words.he and force.corefers is Owner.GROUP
        if owner is None or not (ours or (led and not force.person) or noun.lower_ == "side"):
            return []
        mention = self._roster.mention_at(paragraph, owner)
        if mention is None:
            return []
        bodies = [self._voices.body_of(e, mention) if e.person else e for e in self.pronoun(mention)]
        return [b for b in bodies if not b.person and b.kind in PARTIES]

    def _made_of(self, mention: Mention) -> Entity:
        """Return the entity of a noun that a record needs as an actor: whoever is named beside it, else a new one."""
        for other in find_beside(self._roster, mention):  # "mastermind X": the person named
            named = self._roster.named_by(other)
            if named is not None and not (named.person and _is_spoken_for(mention.head)):
                return named
        roster = self._roster
        if mention.form is FormRole.METONYM and mention.entry is not None:
            state = roster.of_entry(mention.entry, mention, mention.entry.name)
            roster.bind(mention, state)  # "arrived in CAIRO": he visits the state
            return state
        entity = called(roster, mention) or called_last(roster, mention, body=True)
        entity = entity or roster.by_form.get(fold_name(mention.name)) or called_last(roster, mention, body=False)
        if entity is None:
            kind = ActorKind.OTHER if mention.shape is Shape.THING else ActorKind.UNNAMED
            entity = self._roster.add(mention.name, kind, mention, "named-by-its-role")
        core = mention.paragraph.span(skip_article(mention), mention.head.i).text
        self._roster.bind(mention, entity, mention.name, core)
        if entity.name == mention.name:
            entity.forms.update(dict.fromkeys(describe(mention)))
        return entity


def _is_age(noun: Token) -> bool:
    """Whether somebody is called by his age alone ("THE 51-YEAR-OLD"), who is one of those named before."""
    return noun.lower_ == "old" and noun.left_edge.lower_ == "the" and noun.i > 2 and noun.nbor(-2).lower_ == "year"


def _is_spoken_for(noun: Token) -> bool:
    """Whether a noun is the body that somebody before it speaks for ("a spokesman for the HOSPITAL, Tom Roe")."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "for" and noun.head.head.pos_ == "NOUN"


def _whose(noun: Token) -> Token | None:
    """Return the noun that "whose" stands for before another one ("Eritrea, whose troops"), or null."""
    if not any(c.lower_ == "whose" and c.dep_ == "poss" for c in noun.lefts):
        return None
    return next((a.head for a in noun.ancestors if a.dep_ == "relcl"), None)
