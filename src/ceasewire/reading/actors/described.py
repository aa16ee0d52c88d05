"""Linking of descriptions: common nouns for people and bodies, alone, with a name, or taking up somebody before."""

from ceasewire.lexicon.actorwords import ActorWords
from ceasewire.lexicon.forms import FormRole
from ceasewire.lexicon.people import GroupNoun, Owner
from ceasewire.model.reading import ActorKind, EventType
from ceasewire.reading.actors.apposition import find_beside
from ceasewire.reading.actors.callings import called, called_last
from ceasewire.reading.actors.declared import is_rising, kind_of_body
from ceasewire.reading.actors.descriptions import describe, skip_article
from ceasewire.reading.actors.entities import GROUPS, Entity, is_firm, is_nation
from ceasewire.reading.actors.known import KnownNames
from ceasewire.reading.actors.mentions import ARTICLES, Mention, Shape, in_another_item, is_demonym, opens_name
from ceasewire.reading.actors.names import NameLinker
from ceasewire.reading.actors.pairs import goes_between, joint_states, mixed_pair, named_together, pair_of
from ceasewire.reading.actors.pronouns import taken_up
from ceasewire.reading.actors.rivals import is_rival
from ceasewire.reading.actors.roster import Roster
from ceasewire.reading.actors.states import find_seated, makes_truce
from ceasewire.reading.grammar.phrases import (
    BEFORE_NOUN,
    VERBAL,
    ancestors,
    child,
    coordinated,
    first_of_list,
    meant,
    objects_of,
    prepositions,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.text.fold import fold_name, fold_words

# How many mentions back a description looks. Set on gold/train; farther back it is wrong more often than right.
_REACH = 120
# The noun that any group may be taken up by, whatever it is called.
_ANY_GROUP = "group"
_ANY_COUNTRY = "country"
_TAKEN_UP_BY = {Owner.GROUP: GROUPS, Owner.UNION: GROUPS | {ActorKind.IGO}}


class DescriptionLinker:
    """Links mentions that are descriptions.

    Args:
        roster: the article's mentions and entities.
        names: links a name that stands beside a description and is read after it.
        known: how much the article speaks of each state.
    """

    def __init__(self, roster: Roster, names: NameLinker, known: KnownNames) -> None:
        self._roster, self._names, self._known = roster, names, known

    def link(self, mention: Mention) -> None:
        """Link a description to whom it names or takes up, or to somebody new."""
        roster, head = self._roster, mention.head
        noun = roster.people.noun(head.lower_)
        if head.lower_ in {"both", "each"} and meant(head) is head:
            together = named_together(roster, mention)
            if len(together) == 2:
                roster.pairs[mention.position] = (together[0], together[1])
            return
        if meant(head) is not head and noun is None:
            return  # the noun after "of" is the actor; see Resolver.entities_of
        if joint_states(roster, head):
            return  # each of them is an actor; see Resolver.entities_of
        if noun is not None and (pair := pair_of(roster, mention, noun) or mixed_pair(roster, mention, noun)):
            roster.pairs[mention.position] = pair
            return
        entity = self._same_as_name(mention) or called(roster, mention) or called_last(roster, mention, body=True)
        if entity is None and noun is not None and noun.id == _ANY_COUNTRY:
            entity = self._speakers_land(mention)
        entity = entity or self._same_as_before(mention) or called_last(roster, mention, body=False)
        if entity is None and noun is not None and (own := self._body_name(mention, noun)) is not None:
            self._link_body(mention, noun, own)
            return
        if entity is None and noun is not None and noun.id == _ANY_COUNTRY and not _acts(mention):
            return  # "ordered them to leave THE COUNTRY": where they are, and nobody
        entity = entity or self._describe_new(mention, noun)
        core = mention.paragraph.span(skip_article(mention), head.i).text
        roster.bind(mention, entity, mention.name, core)
        if entity.name == mention.name:
            entity.forms.update(dict.fromkeys(describe(mention)))

    def _describe_new(self, mention: Mention, noun: GroupNoun | None) -> Entity:
        kind = ActorKind(noun.kind) if noun else ActorKind.UNNAMED
        rebels = self._roster.words.armed - {"armed"}  # "armed forces" are a state's
        fights = any(t.lower_ in rebels for t in mention.head.lefts)
        if noun is not None and noun.corefers is Owner.STATE and kind is ActorKind.GOVERNMENT and fights:
            kind = ActorKind.ARMED_GROUP  # "a guerrilla army"
        entity = self._roster.add(mention.name, kind, mention, "described")
        entity.person = bool(noun and noun.person) or (noun is None and not mention.plural)
        lone = entity.person and not mention.plural and kind is ActorKind.UNNAMED
        entity.anonymous = bool(noun and noun.anonymous) or noun is None or lone
        return entity

    def _body_name(self, mention: Mention, noun: GroupNoun) -> str | None:
        """Return the name of a body that a description is, or null; an army has one of its own where it is rebels'."""
        own = _own_name(mention, self._roster.words)
        if own is None or noun.person:
            return None
        rises = is_rising(fold_words(own), self._roster.words)
        rises = rises or (mention.head.lower_ in self._roster.words.armies and self._is_other_side(mention))
        return own if _is_body(noun) or (rises and noun.kind is ActorKind.GOVERNMENT) else None

    def _is_other_side(self, mention: Mention) -> bool:
        """Whether an army with a name of its own is told of beside a state ("NIGER AND THE HIGHLAND ARMY agreed")."""
        head = mention.head
        beside = [head.head] if head.dep_ == "conj" else [c for c in head.rights if c.dep_ == "conj"]
        lands = self._roster.words.cabinets
        states = any(t.ent_type_ == "GPE" or t.lower_ in lands or self._peek_state(t) is not None for t in beside)
        states = states or (any(t.pos_ == "PROPN" for t in beside) and makes_truce(self._roster, mention))
        before = [c for c in head.lefts if c.dep_ in BEFORE_NOUN]
        known = any(c.ent_type_ in {"NORP", "GPE"} or self._roster.lexicon.gazetteer.scan([c.text]) for c in before)
        return states and bool(before) and not known

    def _link_body(self, mention: Mention, noun: GroupNoun, name: str) -> None:
        """Link a body whose name ends in a common noun: "the rebel River Brigades", "Northern Resistance Front"."""
        by_form = self._roster.by_form
        entity = by_form.get(fold_name(name))
        if entity is None:
            entity = self._roster.add(name, self._kind_of_body(mention, noun), mention, "named-body")
            entity.name_given = True
            entity.plural = False
        self._roster.bind(mention, entity, name)
        if mention.head.lower_ not in self._roster.words.armies:  # "the army" is a state's
            by_form.setdefault(fold_name(mention.head.text), entity)

    def _kind_of_body(self, mention: Mention, noun: GroupNoun) -> ActorKind:
        words = [t.lower_ for t in mention.paragraph.doc[mention.first : mention.head.i + 1]]
        if mention.head.lower_ in self._roster.words.armies and self._is_other_side(mention):
            return ActorKind.ARMED_GROUP
        return kind_of_body(noun, words, self._roster.lexicon)

    # -- another form of a name -------------------------------------------------------------------

    def _same_as_name(self, mention: Mention) -> Entity | None:
        """Return the named actor that a description is another form of.

        "Kataib Hezbollah group", "Hamas militants" are the group; "the Iraqi government" is the state;
        "Ari Fleischer, the spokesman" and "the spokesman, Ari Fleischer" are the person.
        """
        noun = self._roster.people.noun(mention.head.lower_)
        entity = self._named_beside(mention, noun) or self._calling_itself(mention, noun)
        if entity is not None or noun is None or not noun.stands_for_name:
            return entity
        if is_rival(self._roster, mention):
            return None
        return self._name_before(mention, noun) or self._state_behind(mention, noun)

    def _named_beside(self, mention: Mention, noun: GroupNoun | None) -> Entity | None:
        """Return the actor whose name stands beside a description ("the group’s spokesman, Majed Fadhail"), or null."""
        head, paragraph = mention.head, mention.paragraph
        for other in find_beside(self._roster, mention):
            entity = self._roster.named_at(paragraph, other.head)
            names = other.shape in {Shape.PERSON, Shape.KNOWN} or self._names_one(mention, other, noun)
            if entity is None and other.head.i > head.i and names:
                self._names.link(other)
                entity = self._roster.named_at(paragraph, other.head)
            if entity is not None and entity.person and self._is_of_another(mention, entity):
                continue  # "a spokeswoman for the mayor, Ana Roe": the mayor was named before
            if entity is not None and entity.person and noun is not None and self._is_holders(mention, noun):
                continue  # "a spokesman for the ministry, Tom Roe": he is no ministry
            if entity is not None and noun is not None and noun.person and is_firm(entity, self._roster.words.firms):
                return entity  # "the mill's owner, Tamm Paper Co."
            if entity is not None and _is_unknown_name(entity, mention) and (noun or self._is_title(head)):
                if noun is None or noun.person:
                    entity.kind, entity.person = ActorKind.PERSON, True  # "Majed Fadhail, a spokesman"
                    self._roster.persons.add(entity, entity.name)
                else:
                    entity.kind = self._kind_of_body(mention, noun)  # "a splinter group, the Red Hand"
            allied = head.lemma_.lower() in self._roster.words.allies  # "its ALLY Moscow"
            if entity is not None and (entity.person or noun is None or not noun.person or allied):
                if entity.person:
                    entity.titles.add(head.lower_)
                return entity
        return None

    def _is_title(self, head: Token) -> bool:
        """Whether a word is what somebody is called who has a name ("his WIFE, Yvonne,")."""
        return self._roster.people.title(head.lower_) is not None

    def _names_one(self, mention: Mention, other: Mention, noun: GroupNoun | None) -> bool:
        """Whether a name of several words between commas is that of the one person or group described before it.

        What stands behind "of" and a body may be the body's name ("the leader of the militia, Dan Na Ambassagou,"),
        unless it opens with a first name.
        """
        doc, head = mention.paragraph.doc, mention.head
        if mention.plural or other.head.dep_ != "appos" or other.head.head != head:
            return False
        if noun is None and not self._is_title(head):
            return False
        first = other.first - 1 if doc[other.first - 1].lower_ == "the" else other.first
        closed = other.last + 1 < len(doc) and doc[first - 1].text == "," == doc[other.last + 1].text
        if (
            noun is not None and not noun.person
        ):  # "a splinter group, the Red Hand,", not "the army, Red Cross staff said,"
            return closed and _is_body(noun) and doc[first].lower_ == "the"
        words = self._roster.words
        given = doc[first].lower_ in words.female_names | words.male_names
        whose = any(o.pos_ == "NOUN" for p in prepositions(head, "of") for o in objects_of(p))
        owned = any(c.tag_ == "PRP$" or c.dep_ == "poss" for c in head.lefts)  # "her son, Pavel,"
        return closed and (" " in other.name or owned) and (given or not whose)

    def _calling_itself(self, mention: Mention, noun: GroupNoun | None) -> Entity | None:
        """Return the body whose name a clause behind a noun for it gives ("a group CALLING ITSELF THE RED HAND")."""
        if noun is None or noun.person or not _is_body(noun):
            return None
        name = next((n for c in mention.head.rights if (n := self._name_in(c)) is not None), None)
        other = self._roster.mention_at(mention.paragraph, name) if name is not None else None
        if other is None:
            return None
        new = self._roster.named_at(mention.paragraph, other.head) is None
        if new and other.shape is Shape.DESCRIBED:
            self.link(other)
        elif new:
            self._names.link(other)
        entity = self._roster.named_at(mention.paragraph, other.head)
        if entity is not None and new and (entity.person or entity.kind is ActorKind.OTHER):
            entity.kind, entity.person = self._kind_of_body(mention, noun), False  # the tagger takes it for a person's
        return entity

    def _name_in(self, clause: Token) -> Token | None:
        """Return the name that a clause behind a noun gives what the noun is for, or null."""
        if clause.dep_ not in {"acl", "relcl"} or clause.lemma_ not in self._roster.words.naming:
            return None
        told = [c for c in clause.rights if c.dep_ in {"oprd", "attr"}]
        told += [n for p in prepositions(clause, "as") for n in objects_of(p)[:1]]
        return next((t for t in told if t.pos_ == "PROPN"), None)

    def _is_holders(self, mention: Mention, noun: GroupNoun) -> bool:
        """Whether a body is that of the person or office before it ("a spokesman for the MINISTRY, Tom Roe")."""
        head = mention.head
        holder = head.head.head if head.dep_ == "pobj" else head
        people = self._roster.people
        office = people.noun(holder.lower_)
        named = (office is not None and office.person) or people.title(holder.lower_) is not None
        return not noun.person and holder is not head and named

    def _is_of_another(self, mention: Mention, entity: Entity) -> bool:
        """Whether a description under another's is of somebody of that title who was named before."""
        head = mention.head
        under = head.dep_ == "pobj" and head.head.lower_ in {"for", "to"} and head.head.head.pos_ == "NOUN"
        return under and any(
            e.person and e is not entity and e.name_given and head.lower_ in e.titles
            for _, e in self._roster.before(mention, reach=_REACH)
        )

    def _name_before(self, mention: Mention, noun: GroupNoun) -> Entity | None:
        """Return the group or state whose name stands before a noun for it ("Hamas militants")."""
        split = self._has_split(mention)
        for left in reversed(mention.head.lefts):
            joined = left.dep_ in BEFORE_NOUN or left.dep_ == "poss"
            entity = self._roster.named_at(mention.paragraph, left) if joined else None
            if entity is None:
                continue
            if entity.kind in GROUPS and noun.stands_for_name in {Owner.GROUP, Owner.ANY} and not split:
                return entity
            if entity.kind is ActorKind.STATE and noun.stands_for_name is Owner.STATE:
                return entity
        return None

    def _state_behind(self, mention: Mention, noun: GroupNoun) -> Entity | None:
        """Return the state that is named behind a noun for its government ("the government of Chad")."""
        if noun.stands_for_name is not Owner.STATE:
            return None
        for country in (n for of in prepositions(mention.head, "of") for n in objects_of(of)):
            named = self._roster.mention_at(mention.paragraph, country)
            if named is not None and named.shape is Shape.KNOWN:
                self._names.link(named)  # "the government of CHAD", which is named here first
            entity = self._roster.named_at(mention.paragraph, country) or self._peek_state(country)
            if entity is not None and entity.kind is ActorKind.STATE:
                return entity
        seats = (n for p in prepositions(mention.head, "in") for n in objects_of(p))
        return next((e for n in seats if (e := find_seated(self._roster, n, mention)) is not None), None)

    def _peek_state(self, token: Token) -> Entity | None:
        states = (e for e in self._roster.entities if e.kind is ActorKind.STATE)
        return next((e for e in states if token.text in e.forms), None)

    # -- taking up somebody before ----------------------------------------------------------------

    def _same_as_before(self, mention: Mention) -> Entity | None:
        """Return the earlier actor that a description takes up again."""
        opening = mention.paragraph.doc[mention.first].lower_
        exact = self._roster.by_form.get(fold_name(mention.name))
        further = opening not in self._roster.words.definite and mention.head.tag_ == "NNS"
        again = exact is not None and not (further and self._is_counted(exact))
        if again and opening not in self._roster.words.indefinite:
            return exact
        if self._is_its_own(mention) or self._has_split(mention):
            return None
        bare = mention.head.dep_ in BEFORE_NOUN  # "a JUNTA spokesman" is one of the junta's
        entity = self._taken_up(mention) if bare or opening in self._roster.words.definite else None
        if entity is not None and is_rival(self._roster, mention):
            told = {t.lower_ for t in mention.paragraph.doc[mention.first : mention.head.i]} & self._roster.words.rival
            return entity if any(_has_word(entity, word) for word in told) else None  # "Kurdistan REGIONAL Government"
        return entity if entity is None or self._may_be_called(entity, mention) else None

    def _is_counted(self, entity: Entity) -> bool:
        """Whether a name says how many they are: further "soldiers" are not "34 soldiers" again."""
        numbers = self._roster.lexicon.events.words.numbers
        return any(word[:1].isdigit() or word in numbers for word in entity.name.casefold().split()[:4])

    def _were_killed(self, earlier: Mention, entity: Entity) -> bool:
        """Whether so many were killed: others of theirs act on ("killed 20 REBELS. The rebels said")."""
        verb = earlier.head.head
        hurt = earlier.head.dep_ in {"dobj", "nsubjpass"} and self._is_counted(entity)
        rules = self._roster.lexicon.events.verbs.get(verb.lemma_, ()) if hurt else ()
        return any(rule.type is EventType.KILLING for rule in rules)

    def _may_be_called(self, entity: Entity, mention: Mention) -> bool:
        """Whether a description does not name another group ("the brigade blamed the SALT COAST FRONT")."""
        noun = self._roster.people.noun(mention.head.lower_)
        own = self._body_name(mention, noun) if noun is not None and entity.name_given else None
        called = _proper_words(mention) if noun is not None and noun.corefers is Owner.GROUP else []
        if called and not any(_has_word(entity, word) for word in called):
            return False  # "the DEMOCRATIC CENTRE party" is no rebel group that was named before
        return own is None or all(_has_word(entity, word) for word in fold_name(own).split())

    def _has_split(self, mention: Mention) -> bool:
        """Whether a description is of some who left the group that it names ("the ELN DISSIDENT faction")."""
        return any(t.lower_ in self._roster.words.split for t in mention.head.lefts)

    def _is_its_own(self, mention: Mention) -> bool:
        """Whether a government or army has a name, and is no other's ("the government of Velin", "Liberation Army").

        Those of two lands are of both ("the CHADIAN AND MALIAN armies").
        """
        noun = self._roster.people.noun(mention.head.lower_)
        if noun is None or noun.corefers is not Owner.STATE:
            return False
        owners = (n for of in prepositions(mention.head, "of") for n in objects_of(of)[:1])
        country = any(n.pos_ == "PROPN" and n.ent_type_ != "PERSON" for n in owners)  # not "of President Roe"
        before = (t for c in mention.head.lefts if c.dep_ in BEFORE_NOUN for t in coordinated(c))
        lands = [t for t in before if t.text[:1].isupper()] if mention.plural else []
        return country or len(lands) > 1 or self._body_name(mention, noun) is not None

    def _taken_up(self, mention: Mention) -> Entity | None:
        """Return whom "the group", "the army", "the minister" takes up: the nearest that fits.

        A government or an army waits for the state that the article names most.
        """
        noun = self._roster.people.noun(mention.head.lower_)
        state: Entity | None = None
        group: Entity | None = None
        placed: Entity | None = None
        rulers: Entity | None = None
        acting: Entity | None = None
        owner = self._owner(mention)
        if owner is not None and owner.kind is ActorKind.STATE and noun is not None and noun.corefers is Owner.STATE:
            return owner  # "Chad accused Sudan, and ITS army opened fire"
        for earlier, entity in self._roster.before(mention, reach=_REACH):
            if _acts_on(earlier, mention) or in_another_item(earlier, mention):
                continue
            if noun is not None and noun.kind is ActorKind.GOVERNMENT and self._goes_between(earlier, entity):
                continue
            if self._is_army(mention, earlier, entity):
                return entity
            same_noun = earlier.head.lower_ == mention.head.lower_
            repeats = same_noun and not self._names_more(mention, earlier)
            if repeats and _acts(mention) and self._were_killed(earlier, entity):
                continue
            own = earlier.shape is Shape.DESCRIBED and entity.kind is ActorKind.GOVERNMENT
            if repeats and own and entity.affiliations:
                return entity  # "Myanmar's military ... the military"
            if repeats and noun is not None and noun.corefers is Owner.STATE and entity.kind in GROUPS:
                continue  # "the National Liberation Army ... the army": a state's, be it named or not
            if self._has_army(mention, earlier, entity):
                rulers = rulers or entity  # "Velin's government and the Liberation Army ... the army"
            if repeats and earlier.shape in {Shape.DESCRIBED, Shape.KNOWN}:
                # "The Sudanese army ... the army", though others are named between.
                foreign = state is not None and entity.kind is ActorKind.STATE and self._named_more(state, entity)
                cabinet = mention.head.lower_ in self._roster.words.cabinets
                whose = entity.key or entity.affiliations or _says_whose(earlier)
                nobodys = cabinet and entity.kind is ActorKind.GOVERNMENT and not whose
                return (state or placed or entity) if foreign or nobodys else entity
            if noun is not None and noun.corefers is Owner.FIRM and is_firm(entity, self._roster.words.firms):
                return entity
            if entity.person and mention.head.lower_ in " ".join(entity.titles).split():
                return state or entity
            if noun is None:
                continue
            # "The groups", "the parties" are several; "the rebels" may be one group.
            several = mention.plural and not noun.person and noun.kind is ActorKind.UNNAMED
            if entity.kind in _TAKEN_UP_BY.get(noun.corefers, ()) and not several:
                if noun.id == _ANY_GROUP or _has_word(entity, mention.head.lower_):
                    return entity  # "Communist Party ... the party", though a front was named between
                if not self._is_counted(entity):  # "ten rebels ... the rebels": their group, and not the ten
                    group = group or entity
            if self._sends_forces(mention, earlier, entity):
                acting = entity if acting is None or self._named_more(entity, acting) else acting
            names_state = entity.kind is ActorKind.STATE and earlier.form is not FormRole.ADJECTIVE
            if names_state and noun.kind is ActorKind.GOVERNMENT and self._is_place(earlier):
                if earlier.head.head.head.lemma_ not in self._roster.words.fleeing:
                    placed = placed or entity  # "signed in Switzerland ... the government": where nobody else is named
                continue
            if noun.corefers is Owner.STATE and names_state and not is_demonym(earlier):
                if mention.plural and noun.kind is not ActorKind.GOVERNMENT:
                    return None  # "the two countries"
                if noun.kind is not ActorKind.GOVERNMENT:
                    return entity  # "the country": the last one
                state = entity if state is None or self._named_more(entity, state) else state
        return (
            rulers
            or state
            or group
            or acting
            or (placed if mention.head.lower_ in self._roster.words.cabinets else None)
        )

    def _is_army(self, mention: Mention, earlier: Mention, entity: Entity) -> bool:
        """Whether "the army" takes up a state's army that was named ("the Sudanese Armed Forces ... the army")."""
        words = self._roster.words
        named = earlier.shape is not Shape.DESCRIBED and entity.kind is ActorKind.GOVERNMENT and not entity.person
        return mention.head.lower_ in words.armies and named and entity.name.split()[-1].casefold() in words.forces

    def _goes_between(self, earlier: Mention, entity: Entity) -> bool:
        """Whether a state is told of as who brings others together, or asks them to be calm.

        "A truce brokered BY QATAR was signed by the army", "FRANCE urged restraint after the army shelled the town".
        """
        if entity.kind is not ActorKind.STATE:
            return False
        head = first_of_list(earlier.head)
        matters = [c for c in head.head.rights if c.dep_ == "dobj"]
        matters += [n for p in prepositions(head.head, "for", "on", "to") for n in objects_of(p)[:1]]
        outside = self._roster.words.outside_matters
        asked = head.dep_ == "nsubj" and any(n.lemma_.lower() in outside for n in matters)
        return asked or goes_between(self._roster, head) or self._tells_of_deal(earlier, entity)

    def _tells_of_deal(self, earlier: Mention, teller: Entity) -> bool:
        """Whether a state only tells of what another one made with somebody ("A and B reached a truce, QATAR SAID")."""
        head = earlier.head.head if earlier.head.dep_ == "poss" else earlier.head  # "QATAR'S foreign ministry said"
        clause = child(head.head, "ccomp") if head.dep_ == "nsubj" else None
        subject = child(clause, "nsubj") if clause is not None else None
        makers = coordinated(subject) if subject is not None else []
        named = [e for t in makers if (e := self._roster.named_at(earlier.paragraph, t)) is not None]
        lands = any(e.kind is ActorKind.STATE or is_nation(e) or "capitalised-name" in e.rules for e in named)
        return len(makers) > 1 and teller not in named and lands

    def _has_army(self, mention: Mention, earlier: Mention, entity: Entity) -> bool:
        """Whether "the army" is that of a government whose country nobody knows ("VELIN'S GOVERNMENT ... the army")."""
        words = self._roster.words
        if mention.head.lower_ not in words.armies or entity.kind is not ActorKind.GOVERNMENT or entity.affiliations:
            return False
        return earlier.head.lower_ in words.cabinets and _says_whose(earlier)

    def _sends_forces(self, mention: Mention, earlier: Mention, entity: Entity) -> bool:
        """Whether "the army" or "the defence ministry" is that of a state whose forces act ("TURKISH jets struck")."""
        words, doc = self._roster.words, mention.paragraph.doc
        arm = mention.head.lower_ in words.armies or doc[mention.head.i - 1].lower_ in words.warlike
        if not arm or _says_whose(mention) or entity.kind is not ActorKind.STATE:
            return False
        if earlier.form is not FormRole.ADJECTIVE:
            return False
        forces = earlier.head.head
        noun = self._roster.people.noun(forces.lower_)
        armed = forces.lemma_.lower() in words.wielded or (noun is not None and noun.kind is ActorKind.GOVERNMENT)
        return armed and forces.dep_ in {"nsubj", "agent", "pobj"}

    def _is_place(self, mention: Mention) -> bool:
        """Whether a state is only told as a place."""
        return mention.head.dep_ == "pobj" and mention.head.head.lower_ in self._roster.words.placing

    def _named_more(self, one: Entity, other: Entity) -> bool:
        """Whether the article names one state more often than another."""
        return self._known.times_named(one.key) > self._known.times_named(other.key)

    def _speakers_land(self, mention: Mention) -> Entity | None:
        """Return the state of whoever says what "HIS COUNTRY" does ("KENYA's president said his country condemned it").

        The state that is named in the words for the speaker is meant; null where none is.
        """
        own = any(c.tag_ == "PRP$" and c.lower_ != "its" for c in mention.head.lefts)
        told = next((t for t in ancestors(mention.head) if t.dep_ == "ccomp"), None) if own else None
        speaker = child(told.head, "nsubj") if told is not None else None
        before = [t for t in speaker.subtree if t.i <= speaker.i] if speaker is not None else []
        for token in before:
            entity = self._roster.named_at(mention.paragraph, token) or self._peek_state(token)
            if entity is not None and entity.kind is ActorKind.STATE:
                return entity
        return None

    def _owner(self, mention: Mention) -> Entity | None:
        """Return whom the "its" before a description takes up."""
        its = next((c for c in mention.head.lefts if c.lower_ == "its"), None)
        owner = self._roster.mention_at(mention.paragraph, its) if its is not None else None
        return next(iter(taken_up(self._roster, owner)), None) if owner is not None else None

    def _names_more(self, mention: Mention, earlier: Mention) -> bool:
        """Whether a description has a name that the earlier one lacks ("the government of Norway")."""
        doc = mention.paragraph.doc
        names = {t.lower_ for t in doc[mention.first : mention.last + 1] if t.pos_ == "PROPN" and t.i != mention.head.i}
        names |= {n.lower_ for p in prepositions(mention.head, "in") for n in objects_of(p)[:1] if n.pos_ == "PROPN"}
        sort = {t.lower_ for t in mention.head.lefts if t.dep_ in BEFORE_NOUN}
        told = {t.lower_ for t in earlier.paragraph.doc[earlier.first : earlier.last + 1]}
        other = {t.lower_ for t in earlier.head.lefts if t.dep_ in BEFORE_NOUN}
        apart = mention.head.lower_ in self._roster.words.offices and bool(sort) and sort != other
        return not names <= told or apart


def _says_whose(mention: Mention) -> bool:
    """Whether a description names a country, be it one that nobody knows ("the Velurian government")."""
    words = [t for c in mention.head.lefts for t in (c, *c.lefts)]
    return any(t.text[:1].isupper() and t.pos_ in {"ADJ", "PROPN"} for t in words)


def _is_unknown_name(entity: Entity, mention: Mention) -> bool:
    """Whether a name says by itself of nobody what he is, and one person is spoken of."""
    return "capitalised-name" in entity.rules and entity.kind is ActorKind.OTHER and not mention.plural


def _has_word(entity: Entity, word: str) -> bool:
    return any(word in fold_name(form).split(" ") for form in entity.forms)


def _is_body(noun: GroupNoun) -> bool:
    """Whether a noun may end the name of a body."""
    return not noun.person and noun.kind in {*GROUPS, ActorKind.UNNAMED}


def _acts_on(earlier: Mention, mention: Mention) -> bool:
    """Whether the earlier one does something to the other, who is then somebody else ("Kenya urged the army to")."""
    if earlier.paragraph is not mention.paragraph or earlier.head.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    token = mention.head
    while token.dep_ in {"dobj", "dative", "pobj", "prep", "agent", "conj"} and token.pos_ not in VERBAL:
        token = token.head
    return token.i == earlier.head.head.i and mention.head.dep_ not in {"nsubj", "nsubjpass"}


def _own_name(mention: Mention, known: ActorWords) -> str | None:
    """Return the capitalised name that ends in the head of a phrase, of two words or more; null where there is none."""
    doc, head, linking = mention.paragraph.doc, mention.head, known.linking
    end = _end_of_cause(head, linking)
    if not head.text[:1].isupper() or (head.pos_ != "PROPN" and end == head.i):
        return None
    first = head.i
    if first > mention.first + 1 and doc[first - 1].tag_ == "POS" and opens_name(doc[first - 2], known):
        first -= 1  # "Kasur PEOPLE'S Army"
    while first > mention.first and doc[first - 1].text[:1].isupper() and doc[first - 1].lower_ not in ARTICLES:
        first -= 1
    if first > mention.first and _is_ordinal(doc[first - 1].lower_):
        first -= 1  # "the 33RD Light Infantry Division"
    first += int(bool(doc[first].is_sent_start) and doc[first].pos_ != "PROPN")
    if (first >= head.i and end == head.i) or any(t.ent_type_ in {"GPE", "NORP"} for t in doc[first : head.i]):
        return None  # "Iraqi Forces", "Paris Conference"
    return mention.paragraph.span(min(first, head.i), max(end, _end_of_name(head, linking))).text


def _is_ordinal(word: str) -> bool:
    """Whether a word is a number with its ending ("33rd")."""
    return word[:1].isdigit() and word.endswith(("st", "nd", "rd", "th"))


def _proper_words(mention: Mention) -> list[str]:
    """Return the folded names before the common noun of a phrase that are no land's or people's."""
    before = mention.paragraph.doc[mention.first : mention.head.i]
    names = (t for t in before if t.tag_ == "NNP" and t.head.i >= mention.first and t.dep_ in BEFORE_NOUN)
    return [fold_name(t.text) for t in names if t.ent_type_ in {"", "ORG", "PERSON"} and t.text[:1].isupper()]


def _end_of_name(head: Token, linking: frozenset[str]) -> int:
    """Return the last token of a name that goes on behind its noun: "Liberation FRONT of Norland"."""
    doc, last = head.doc, head.i
    at = last + 1
    while at < len(doc) and doc[at].ent_type_ == head.ent_type_ == "ORG" and doc[at].ent_iob_ == "I":
        if doc[at].pos_ == "PROPN":
            last = at
        elif doc[at].lower_ not in linking:
            break
        at += 1
    return last


def _end_of_cause(head: Token, linking: frozenset[str]) -> int:
    """Return the last token of the cause that a body is called after: "the FRONT for the Liberation of Azgar"."""
    doc, at = head.doc, head.i + 1
    if head.i == 0 or at >= len(doc) or doc[at].lower_ != "for":
        return head.i
    last = head.i
    while at < len(doc) and (doc[at].lower_ in linking or (doc[at].text[:1].isupper() and doc[at].tag_ != "CD")):
        if doc[at].lower_ not in linking:
            last = at
        at += 1
    first = next((t for t in doc[head.i + 1 : last + 1] if t.lower_ not in linking), None)
    return last if first is not None and first.ent_type_ not in {"DATE", "TIME", "GPE", "PERSON"} else head.i


def _acts(mention: Mention) -> bool:
    """Whether a description is of several, or stands where somebody acts."""
    return mention.plural or mention.head.dep_ in {"nsubj", "agent"}
