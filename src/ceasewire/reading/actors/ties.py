"""Ties: which body a person or described group belongs to, and how."""

from collections.abc import Iterator

from ceasewire.lexicon.actions import Actions
from ceasewire.lexicon.bonds import Bond
from ceasewire.model.reading import ActorKind, Relation
from ceasewire.reading.actors.entities import GROUPS, Entity
from ceasewire.reading.actors.mentions import Mention, Shape
from ceasewire.reading.actors.resolver import Resolver
from ceasewire.reading.actors.rivals import is_rival, leads_others
from ceasewire.reading.actors.roster import Roster
from ceasewire.reading.actors.states import find_seated
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import objects_of, prepositions
from ceasewire.reading.grammar.tags import NOMINAL
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph

# Kinds of states and their bodies.
_OFFICIAL = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})
# Of which somebody may be a minister; a land that nobody knows may be any name.
_LANDS = _OFFICIAL | {ActorKind.OTHER}
# Bodies that have a spokesman.
_SPOKEN_FOR = frozenset({
    ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP, ActorKind.IGO,
    ActorKind.NGO,
})  # fmt: skip
# Relations by which somebody holds an office.
_OFFICES = frozenset({Relation.LEADER_OF, Relation.OFFICIAL_OF, Relation.SPOKESPERSON_OF})
_HYPHENS = frozenset({"-", "–"})


def tie_all(roster: Roster, resolver: Resolver) -> None:
    """Give every entity its ties: by its own phrase, then by what stands beside it, then by the paragraph."""
    ties = _Ties(roster, resolver)
    by_phrase = (ties.tie_owned, ties.tie_office, ties.tie_appositive, ties.tie_leader)
    for tie in (*by_phrase, ties.tie_officer, ties.tie_spokesman):
        for mention in roster.order:
            entity = roster.named_by(mention)
            if entity is not None:
                tie(mention, entity)


def holds_unnamed_office(roster: Roster, entity: Entity) -> bool:
    """Whether a person holds an office and the text does not say of which state ("the foreign minister")."""
    if not entity.person or any(roster.of_id(to).kind is not ActorKind.GOVERNMENT for to, _, _ in entity.affiliations):
        return False  # his state is named, or he speaks for a group
    if entity.anonymous and entity.name.lower().split()[-1] in roster.words.ministers:
        return True
    return bool({roster.people.relation(t) for t in entity.titles} & _OFFICES)


# Who is somebody's, and serves him in nothing.
_FOES = frozenset({"rival", "foe", "enemy", "adversary", "opponent", "arch-rival", "nemesis", "challenger"})


class _Ties:
    """Finds the ties of one mention at a time."""

    def __init__(self, roster: Roster, resolver: Resolver) -> None:
        self._roster, self._resolver = roster, resolver
        self._people, self._bonds = roster.people, roster.lexicon.bonds

    def tie_owned(self, mention: Mention, entity: Entity) -> None:
        """Tie a person or described group to those whom its phrase says it belongs to."""
        if mention.shape not in {Shape.PERSON, Shape.DESCRIBED} or self._once_was(mention):
            return
        relation = self._relation_of(mention)
        noun = self._people.noun(mention.head.lower_)
        default = Relation.PART_OF if noun and not noun.person else Relation.OFFICIAL_OF
        rival = is_rival(self._roster, mention) or (entity.person and leads_others(self._roster, mention))
        loose = relation in {None, Relation.PART_OF, Relation.MEMBER_OF}
        for to, bond in self._owners(mention):
            if to is entity or (entity.kind in GROUPS and to.name in entity.name):
                continue  # "the Liberation Front OF NORLAND" is called after it, and no part of it
            if bond is None and mention.head.lemma_.lower() in _FOES:
                continue  # "Hemedti's RIVAL" is none of his
            if bond is not None:
                if bond.relation is not None and entity.kind is not ActorKind.STATE:
                    entity.affiliations.setdefault((to.id, bond.relation, None))
                continue
            if rival and to.kind in {ActorKind.STATE, ActorKind.GOVERNMENT}:
                continue  # "Libya's eastern-based government", "Syria's rebel leader" do not act for their state
            troops = mention.head.lemma_.lower() in self._roster.lexicon.acts.own_troops
            if loose and to.kind is ActorKind.STATE and noun and noun.kind is not ActorKind.GOVERNMENT and not troops:
                continue  # "Iraqi militias", "Taiwanese prisoners" are of a country and no part of its state
            if relation or (noun and entity.kind is not ActorKind.STATE):
                missions = entity.kind is ActorKind.GOVERNMENT and mention.shape is Shape.DESCRIBED
                if missions and to.kind is ActorKind.IGO:
                    entity.kind = ActorKind.IGO  # "the UN MISSION"
                if missions and troops and to.kind is ActorKind.OTHER:
                    entity.kind = ActorKind.ARMED_GROUP  # "KURDISH forces": of no state
                entity.affiliations.setdefault((to.id, relation or default, None))

    def tie_office(self, mention: Mention, entity: Entity) -> None:
        """Tie an office that has a name to the state whose it is called ("the Belgian Ministry of Trade")."""
        if mention.shape in {Shape.NAME, Shape.KNOWN} and mention.head.lower_ in self._roster.words.offices:
            for left in mention.head.lefts:
                state = self._roster.named_at(mention.paragraph, left)
                if state is not None and state is not entity and state.kind is ActorKind.STATE:
                    entity.affiliations.setdefault((state.id, Relation.PART_OF, None))

    def tie_appositive(self, mention: Mention, entity: Entity) -> None:
        """Give a person the ties of the description that stands in apposition ("Mohi, spokesman for ...")."""
        if mention.head.dep_ != "appos" or mention.shape is not Shape.DESCRIBED:
            return
        host = self._roster.named_at(mention.paragraph, mention.head.head)
        if host is None or host is entity:
            return
        for tie in entity.affiliations:
            host.affiliations.setdefault(tie)

    def tie_leader(self, mention: Mention, entity: Entity) -> None:
        """Tie a person to the body that a clause says he leads ("Abu Salim, who HEADS the front,")."""
        if mention.shape is not Shape.PERSON:
            return
        for verb in mention.head.rights:
            if verb.dep_ != "relcl" or verb.lower_ not in self._roster.words.leading:
                continue
            led = (self._roster.named_at(mention.paragraph, c) for c in verb.rights if c.dep_ == "dobj")
            for body in led:
                if body is not None and body is not entity and not body.person:
                    entity.affiliations.setdefault((body.id, Relation.LEADER_OF, None))

    def tie_officer(self, mention: Mention, entity: Entity) -> None:
        """Tie a minister of no named country to the government that his paragraph has named just before him.

        Else to the land that will do what he says ("NORLAND will leave Kasur, Defence Minister Orla Tesk said"); where
        his paragraph names none, to the state that has spoken in the one before.
        """
        if mention.shape is not Shape.PERSON or entity.affiliations or not holds_unnamed_office(self._roster, entity):
            return
        relation = self._relation_of(mention) or Relation.OFFICIAL_OF
        acts, here = self._roster.lexicon.actions, mention.paragraph
        before = [(earlier, other) for earlier, other in self._roster.before(mention) if earlier.paragraph is here]
        bodies = [(earlier, other) for earlier, other in before if other.kind in _OFFICIAL][:1]
        cabinet = next((o for e, o in bodies if e.head.lower_ in self._roster.words.cabinets), None)
        doers = ((e, o) for e, o in before if _announces(mention.head, e.head, acts))
        lands = (other for e, other in doers if not self._names_another(e, other, before))
        owner = next((other for other in lands if other.kind in _LANDS), cabinet)
        if owner is None and not bodies:
            owner = self._spoken_before(mention)
        if owner is not None:
            entity.affiliations.setdefault((owner.id, relation, None))

    @staticmethod
    def _names_another(doer: Mention, land: Entity, before: list[tuple[Mention, Entity]]) -> bool:
        """Whether what a land will do names a second one, whose minister may tell of it ("FRANCE will leave MALI")."""
        told = {t.i for t in doer.head.head.subtree}
        return any(o is not land and o.kind in _LANDS and o.key for e, o in before if e.head.i in told)

    def _spoken_before(self, mention: Mention) -> Entity | None:
        """Return the state, or body of one, that was the last to speak in the paragraph before somebody's own."""
        cues, before = self._roster.lexicon.cues, mention.paragraph.index - 1
        past = [(earlier, body) for earlier, body in self._roster.before(mention) if earlier.paragraph.index == before]
        for earlier, body in past:
            told = earlier.head.dep_ == "nsubj" and cues.verb(earlier.head.head.lemma_) is not None
            if told:
                return body if body.kind in _OFFICIAL and not body.person else None
        return None

    def tie_spokesman(self, mention: Mention, entity: Entity) -> None:
        """Tie a spokesman of nobody that is named to the body whose words have just been told.

        "The RSF denied it. "Our forces left," a SPOKESMAN, Al-Fateh Qurashi, said"; a named one may stand in the
        paragraph behind ("The front offered a truce.¶"It stands," SPOKESMAN ARON DEYLE said"). Where nobody has spoken
        before him, he speaks for whoever will do what he says ("The army will leave, a SPOKESMAN said").
        """
        head = mention.head
        if entity.affiliations or not entity.person:
            return
        named = mention.shape is Shape.PERSON and self._is_bare_spokesman(mention)
        speaks = self._people.relation(head.lower_) is Relation.SPOKESPERSON_OF
        if not named and (not speaks or mention.shape is not Shape.DESCRIBED):
            return
        if not named and any(c.dep_ not in {"det", "punct", "appos"} for c in head.children):
            return
        cues, acts = self._roster.lexicon.cues, self._roster.lexicon.actions
        doing: Entity | None = None
        for earlier, body in self._roster.before(mention):
            if mention.paragraph.index - earlier.paragraph.index > named:
                break
            told = earlier.head.dep_ == "nsubj" and cues.verb(earlier.head.head.lemma_) is not None
            if told and body is not entity:
                if body.kind in _SPOKEN_FOR and not body.person:
                    entity.affiliations.setdefault((body.id, Relation.SPOKESPERSON_OF, None))
                return
            if _announces(head, earlier.head, acts) and body.kind in _SPOKEN_FOR and not body.person:
                doing = body
        if doing is not None:
            entity.affiliations.setdefault((doing.id, Relation.SPOKESPERSON_OF, None))

    def _is_bare_spokesman(self, mention: Mention) -> bool:
        """Whether somebody is only called a spokesman before his name, and nobody's ("SPOKESMAN Aron Deyle")."""
        doc, first = mention.paragraph.doc, mention.first
        title = next((t for t in doc[max(first - 1, 0) : mention.head.i] if t.pos_ != "PUNCT"), None)
        if title is None or self._people.relation(title.lower_) is not Relation.SPOKESPERSON_OF:
            return False
        before = doc[title.i - 1] if title.i else None
        return before is None or before.pos_ not in {"NOUN", "PROPN", "ADJ", "PART"}

    def _once_was(self, mention: Mention) -> bool:
        """Whether a phrase says what somebody no longer is ("a former police chief")."""
        return any(t.lower_ in self._roster.words.once for t in mention.paragraph.doc[mention.first : mention.head.i])

    def _relation_of(self, mention: Mention) -> Relation | None:
        words = [t.lower_ for t in mention.paragraph.doc[mention.first : mention.head.i + 1]]
        whole = [" ".join(words[m.start : m.end]) for m in self._people.find_titles(words) if m.end == len(words)]
        titles = (*reversed(mention.titles), *(whole or [mention.head.lower_]))  # "opposition leader" leads no state
        return next((r for title in titles if (r := self._people.relation(title.casefold()))), None)

    def _owners(self, mention: Mention) -> Iterator[tuple[Entity, Bond | None]]:
        """Yield whom a person or described group belongs to ("Hamas spokesman", "a spokesman for the group").

        With a bond where a compound says how ("Iran-backed").
        """
        head, paragraph, relation = mention.head, mention.paragraph, self._relation_of(mention)
        for token in paragraph.doc[mention.first : head.i]:
            entity = self._roster.named_at(paragraph, token)
            if entity is not None and not entity.person:
                yield entity, self._bond(paragraph, token.i)
            owner = self._roster.mention_at(paragraph, token)
            if owner is not None and owner.head.lower_ in {"its", "their"}:
                yield from ((e, None) for e in self._resolver.pronoun(owner) if not e.person)
            elif owner is not None and owner.shape is Shape.DESCRIBED and token.dep_ == "poss":
                found = self._resolver.entities_of(paragraph, token)  # "the GROUP's spokesman Pablo Beltran"
                yield from ((e, None) for e in found if not e.person)
        for preposition in prepositions(head, "of", "for", "from", "in"):
            if preposition.lower_ == "in" and head.lower_ not in self._roster.words.posts_in:
                continue
            if preposition.lower_ == "of" and head.lower_ in paragraph.doc.clause_words.quantities:
                continue  # "its first GROUP of fighters" is no part of the fighters
            if preposition.lower_ == "for" and head.lower_ in self._roster.words.posts_for:
                continue  # the Special Envoy for Syria is nobody's of Syria
            beyond = mention.last if preposition.lower_ == "of" and mention.last > preposition.i else len(paragraph.doc)
            for noun in (n for n in objects_of(preposition) if n.i <= beyond):
                spoken_for = preposition.lower_ == "for" and relation is Relation.SPOKESPERSON_OF
                portfolio = preposition.lower_ == "for" and noun.lower_ in self._roster.words.portfolios
                if portfolio and not spoken_for:
                    continue  # nor the Under Secretary for Political Affairs anybody's of these
                body = preposition.lower_ == "in" and head.lower_ in self._roster.words.offices
                seated = find_seated(self._roster, noun, mention) if body else None
                if seated is not None:
                    yield seated, None  # "the foreign ministry in KYIV"
                    continue
                found = self._resolver.entities_of(paragraph, noun, create=spoken_for and noun.pos_ in NOMINAL)
                yield from ((entity, None) for entity in found)

    def _bond(self, paragraph: Paragraph, name: int) -> Bond | None:
        """Return the bond of the name at a token: what stands behind or before it with a hyphen."""
        doc = paragraph.doc
        hyphened = name + 2 < len(doc) and doc[name + 1].text in _HYPHENS
        after = doc[name + 2].lower_ if hyphened else ""
        before = doc[name - 2].lower_ if name >= 2 and doc[name - 1].text in _HYPHENS else ""
        if not (before or after):  # "anti-US" may be one token
            lead, _, rest = doc[name].lower_.partition("-")
            before, after = (lead, rest) if rest else ("", "")
        return self._bonds.find(before, after)


def _announces(speaker: Token, doer: Token, acts: Actions) -> bool:
    """Whether somebody tells what another will do ("The ARMY will leave, a SPOKESMAN said").

    What will befall one ("the rebels will pay for this") others foretell, and of two sides either may have sent him.
    """
    verb, told = doer.head, speaker.head
    lemmas = {t.lemma_.lower() for t in verb.subtree}
    objects = {c.lemma_.lower() for c in verb.rights if c.dep_ == "dobj"}
    act = acts.find(verb.lemma_, is_verb=True, lemmas=lemmas, objects=objects)
    if act is None or act.harm:
        return False  # "Norland will attack the port": those whom it would hit say so
    if any(c.dep_ == "conj" for c in doer.rights):
        return False
    to_come = verb.pos_ == "VERB" and doer.dep_ == "nsubj" and read_clause(verb).future
    return to_come and speaker.dep_ == "nsubj" and verb.dep_ == "ccomp" and verb.head.i == told.i
