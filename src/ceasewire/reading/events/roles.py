"""Roles: who does what an event tells, and to whom, from the parse.

1. a verb gives its subject and object, the other way round in the passive; light verbs give theirs to their noun
2. a noun gives those who stand before it, after "by", "on", "against", and in the clause that hangs on it
3. places are where an event is, not whom it hits; a captured place is its holder's loss
"""

from collections.abc import Iterable, Iterator

from ceasewire.model.reading import ActorKind, EventType, Factuality
from ceasewire.reading.actors.entities import Entity
from ceasewire.reading.actors.sides import each_side, is_called_after_place, sides_of
from ceasewire.reading.events.drafts import EventDraft, Scene
from ceasewire.reading.events.enacted import instrument_of, is_in_force
from ceasewire.reading.events.holders import holders_of, losers_in, takers_of
from ceasewire.reading.events.meetings import met_by
from ceasewire.reading.events.partners import FORCE, beside, joined_to
from ceasewire.reading.events.struck import Struck
from ceasewire.reading.events.tolls import is_mere_crowd
from ceasewire.reading.events.triggers import Trigger
from ceasewire.reading.events.wielders import (
    counted_among,
    fighters_before,
    is_left_hanging,
    reached_by,
    takers_before,
    violators_of,
    wielders_of,
)
from ceasewire.reading.grammar.classes import RELATIVE_SUBJECTS
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.hearsay import is_denied
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    child,
    doer_of,
    is_negated,
    is_one_sided,
    is_passive,
    meant,
    object_of,
    objects_of,
    prepositions,
    step_of,
    subject_of,
)
from ceasewire.reading.grammar.tokens import Token

_PEOPLE = frozenset({ActorKind.PERSON, ActorKind.UNNAMED, ActorKind.OTHER})
_DEALS = frozenset({EventType.AGREEMENT_SIGNED, EventType.CEASEFIRE_DECLARED, EventType.CEASEFIRE_EXTENDED})
# What is moved is who moves.
_MOVES = frozenset({EventType.DEPLOYMENT, EventType.WITHDRAWAL})
# By which sides come to an accord.
_REACHING = frozenset({"reach", "sign", "conclude", "strike", "make", "seal"})
# What "from" says the place or the people of, and not who does it ("the killing of two clerks FROM CHAD").
_NOT_FROM = _MOVES | {EventType.SEIZURE, EventType.RELEASE, EventType.KILLING, EventType.ABDUCTION, EventType.ARREST}
# What is done to people or ships, of which several may be told of together.
_OF_PEOPLE = frozenset({EventType.RELEASE, EventType.ABDUCTION, EventType.ARREST, EventType.KILLING})
# Deeds that a gerund may tell of as what came of another.
_FATAL = frozenset({EventType.KILLING})
# Before what happens, a city is where it does, and nobody's ("a Nairobi bombing"); sanctions and deals are made there.
_AT_PLACES = FORCE | {EventType.CLASH, EventType.KILLING, EventType.PROTEST, EventType.TALKS, EventType.ABDUCTION}


def give_roles(draft: EventDraft, trigger: Trigger, scene: Scene) -> None:
    """Set who does an event and to whom, as its trigger's clause or phrase tells."""
    roles = _Roles(draft, trigger, scene)
    if draft.head.pos_ in VERBAL or draft.head.dep_ == "amod":
        roles.of_verb()
    else:
        roles.of_noun()
    draft.agents = tuple(a for a in draft.agents if a not in draft.targets or trigger.rule.mutual)
    if draft.type in _DEALS:
        draft.agents = tuple(a for a in draft.agents if not _goes_between(scene.cast.entity(a), scene))


def _goes_between(actor: Entity, scene: Scene) -> bool:
    """Whether somebody's only name is a post between two sides: "the deal announced by the MEDIATORS" is not theirs."""
    return actor.name.casefold().split()[-1].removesuffix("s") in scene.lexicon.actors.posts_for


def _is_of_others(patient: Token) -> bool:
    """Whether a pronoun says to whom it is done, so that it is not who does it ("shot THEM", "shot two of THEM")."""
    named = [patient, *(n for p in prepositions(patient, "of") for n in objects_of(p)[:1])]
    return any(n.lower_ in {"them", "him", "her", "it"} for n in named)


class _Roles(Struck):
    """The roles of one event."""

    # -- verbs ----------------------------------------------------------------------------------

    def of_verb(self) -> None:
        """Set the roles of a verb."""
        verb, rule, draft = self.draft.head, self.rule, self.draft
        subject = subject_of(verb) if verb.dep_ != "amod" else verb.head
        passive = is_passive(verb) or verb.dep_ == "amod"
        if subject is None and (steps := step_of(verb)) is not None:
            subject = subject_of(steps)
        if (text := instrument_of(verb, self.words)) is not None and is_in_force(text, self.words):
            subject = doer_of(text.head)  # "the president SIGNED an order imposing sanctions"
        by_others = passive and not rule.subject_acts
        agents = self._doers_of_passive(verb, subject) if by_others else self._doers(subject)
        if draft.type is EventType.SEIZURE and rule.no_object:
            agents = takers_of(draft, self.scene)
        object_ = object_of(verb) or self._past_particle(verb) or _who_is_let(verb) or self._before_clause(verb)
        patient = self._suffering(subject if passive else object_)
        if not agents and rule.no_target and patient is not None:
            agents = self._between(patient)
        if not agents and subject is not None and rule.subjects:
            agents = self._between(subject) or self._between(verb)
        hit: tuple[str, ...] = ()
        if rule.subject_is_target:
            hit, agents = agents or (self._hit([subject]) if subject is not None else ()), ()
        elif patient is not None and not (rule.no_target or self._is_taken_place(patient)):
            hit = self._hit([patient])
            if _is_of_others(patient):  # "gunmen killed TWO OF THEM": not of the gunmen
                hit = tuple(i for i in hit if i not in agents)
        if draft.type is EventType.SEIZURE and patient is not None and (lost := self._lost_by(patient)):
            hit = lost
        targets = dict.fromkeys([*hit, *self._hit_beside(patient, agents, known=bool(hit))])
        if targets and (passive or draft.type in _OF_PEOPLE):  # "released the tanker along with its crew"
            heads = [verb, *([patient] if patient is not None else [])]
            targets.update(dict.fromkeys(self._hit(n for head in heads for n in joined_to(head))))
        if draft.type in _DEALS:
            makers = self._makers(verb, patient, agents)
            targets.update(dict.fromkeys(i for i in self._declared_to(verb, patient) if i not in agents))
            agents = agents if targets else makers or self._agreed_by(verb)
        if not rule.mutual:
            targets.update(dict.fromkeys(self._after(verb)))
            armed = rule.no_target and patient is not None and patient.lemma_.lower() in self.words.weapons
            if armed and patient is not None and draft.type in FORCE and not targets:
                targets.update(dict.fromkeys(self._after(patient)))  # "fired MISSILES AT two tankers"
            if draft.type is EventType.OTHER and rule.no_target and patient is not None:
                targets.update(dict.fromkeys(self._after(patient)))  # "closed its border WITH SUDAN"
                if agents and patient.lemma_.lower() in self.words.violable:  # "violated TURKISH airspace"
                    whose = self.cast.modifiers(self.paragraph, patient)
                    targets.update(dict.fromkeys(i for i in whose if i not in agents))
        else:
            both = [*agents, *targets]
            for preposition in prepositions(verb, "with", "against", "between"):
                both += [i for n in objects_of(preposition)[:1] for i in self.cast.resolve(self.paragraph, n)]
            both += [i for n in beside(verb) for i in self.cast.resolve(self.paragraph, n)]
            both += self._driven_out(verb) if draft.type is EventType.CLASH and len(set(both)) < 2 else ()
            swapped = [patient] if draft.type is EventType.RELEASE and patient is not None else []
            agents, targets = tuple(dict.fromkeys(both)), dict.fromkeys(self._hit(swapped))
        if not targets and draft.type in FORCE:
            driven = [i for i in self._driven(verb) if i not in agents]  # "used tear gas to DISPERSE PROTESTERS"
            targets.update(dict.fromkeys(driven))
        if passive and rule.no_target and not targets and subject is not None and is_left_hanging(verb, rule):
            targets.update(dict.fromkeys(self._hit([subject])))  # "THEIR BOAT was fired on"
        if draft.type in FORCE and self.cast.are_things(targets):
            targets.update(dict.fromkeys(self._targeted(verb)))
        draft.agents, draft.targets = agents, tuple(targets)

    def _doers(self, subject: Token | None) -> tuple[str, ...]:
        """Return who does what an active verb tells: its subject, or whom an adjective before that names."""
        if subject is None or _is_ruled_out(subject):
            return ()
        if subject.tag_ == "NNPS" and subject.lower_.removesuffix("s") in self.words.weapons:
            return ()  # "ROCKETS rained down": no name, though it opens a sentence
        if subject.lemma_.lower() == "agent" and any(c.lower_ in {"nerve", "chemical"} for c in subject.lefts):
            return ()  # "a NERVE AGENT killed nine"
        head = self.draft.head
        if head.tag_ == "VBG" and head.dep_ == "advcl" and is_passive(head.head) and self.draft.type in FORCE | _FATAL:
            by = agent_of(head.head)  # "the plane was shot down, KILLING its crew"
            return self.cast.resolve(self.paragraph, by) if by is not None else ()
        struck = child(head.head, "dobj") if head.tag_ == "VBG" and head.dep_ == "advcl" else None
        if self.draft.type in _FATAL and struck is not None and struck.lemma_.lower() in self.words.weapons:
            return ()  # "their bus hit a mine, KILLING six"
        if subject.lemma_.lower().removesuffix("s") in (self.words.flown | self.words.shot) - {"bomber"}:
            known = self.cast.resolve(self.paragraph, subject)
            if all(self.cast.entity(i).key is None for i in known):
                led = tuple(self._leaders(subject))
                return led or wielders_of(self.draft, subject, self.scene)  # "DRONES attacked the airport"
        together = self.rule.mutual or self.draft.type in _DEALS
        if self.rule.mutual and self.draft.head.dep_ == "relcl" and self.draft.head.head.i == subject.i:
            while subject.dep_ == "conj" and subject.head.pos_ in {"NOUN", "PROPN"}:
                subject = subject.head  # "of the president and the general, who met": both did
        if subject.lemma_.lower() in self.rule.subjects & (self.words.spots | self.words.sites):
            return ()  # "the Rafah CROSSING reopened"
        agents = self._sides(subject) if together else self.cast.resolve(self.paragraph, subject)
        if not agents and subject.lemma_.lower() in self.words.warfare:
            return ()  # "Sudan's WAR has killed thousands"
        agents = agents or tuple(self._leaders(subject)) or wielders_of(self.draft, subject, self.scene)
        if not agents and self.draft.type is EventType.PROTEST and subject.pos_ in {"NOUN", "NUM"}:
            agents = self.cast.resolve(self.paragraph, subject, create=True)  # "THOUSANDS marched in the capital"
        return agents

    def _doers_of_passive(self, verb: Token, subject: Token | None) -> tuple[str, ...]:
        """Return who does what a passive tells: what follows "by", or whom is moved ("troops were deployed")."""
        by = agent_of(verb) or next((a for c in verb.rights if (a := _agent_of_both(c)) is not None), None)
        agents: tuple[str, ...] = ()
        if by is not None and not self._is_event(by) and by.lemma_.lower() not in self.words.weapons:
            agents = self.cast.resolve(self.paragraph, by, create=True)
        if by is not None and not agents:
            agents = wielders_of(self.draft, by, self.scene)
        if subject is not None and not agents and self.draft.type in _MOVES:
            agents = self.cast.resolve(self.paragraph, subject, create=True)
        return agents

    def _suffering(self, patient: Token | None) -> Token | None:
        """Return whom it is done to, behind a word for captives or for the dead ("took two guards HOSTAGE")."""
        if patient is not None and patient.lemma_.lower() in self.words.captives:
            patient = next((c for c in patient.lefts if c.pos_ in {"NOUN", "PROPN"} and c.ent_type_ != "NORP"), patient)
        if patient is not None and patient.lemma_.lower() in self.words.remains:  # "the bodies of four hostages"
            patient = self._whose_remains(patient)
        return patient

    def _hit_beside(self, patient: Token | None, agents: tuple[str, ...], *, known: bool) -> Iterable[str]:
        """Return whom words beside the verb and its object name as hit; `known`: somebody is named already."""
        if self.draft.type is EventType.SEIZURE and not known:
            return holders_of(self.draft, patient, self.scene)
        if patient is None or not self.rule.no_target:
            return ()
        if self.draft.type is EventType.SHELLING:
            return self._aimed(patient)
        lifted = not {"trigger:lift-sanctions", "trigger:siege-lifted"}.isdisjoint(self.draft.rules)
        return self._sanctioned(patient, agents) if lifted or self.draft.type is EventType.SANCTION else ()

    def _past_particle(self, verb: Token) -> Token | None:
        """Return the object that the parser hangs on a verb's particle ("handed OVER nine hostages")."""
        over = next((p for p in prepositions(verb, *self.rule.particles) if p.i == verb.i + 1), None)
        return child(over, "pobj") if over is not None and self.rule.particles else None

    def _whose_remains(self, noun: Token) -> Token:
        """Return those whose dead bodies a noun is for, or the noun where nobody is named."""
        of = (n for p in prepositions(noun, "of") for n in objects_of(p)[:1])
        found = next(of, None) or child(noun, "poss")
        return meant(found) if found is not None else noun

    def _sides(self, noun: Token) -> tuple[str, ...]:
        states = self.rule.mutual and noun.lemma_.lower() not in self.scene.lexicon.actors.armed  # no "Thai rebels"
        return (each_side if states else sides_of)(self.paragraph, noun, self.cast)

    def _makers(self, verb: Token, deal: Token | None, agents: tuple[str, ...]) -> tuple[str, ...]:
        """Return the sides of a deal: both after "between", else who makes it and with whom."""
        between = (self._between(deal) if deal is not None else ()) or self._between(verb)
        if between:
            return between
        if deal is None:
            deal = next((n for p in prepositions(verb, "to", "on", "into") for n in objects_of(p)[:1]), None)
        brokered = verb.lemma_ in self.words.brokering  # who brings the sides together is none of them
        shared = self.draft.type is EventType.AGREEMENT_SIGNED and deal is not None and bool(prepositions(deal, "with"))
        told = verb.lemma_ in self.words.announcing and not (is_passive(verb) or shared)
        alone = len(agents) < 2 and verb.lemma_ in self.words.announcing and not shared
        if brokered or (alone and self.draft.type is EventType.AGREEMENT_SIGNED):
            agents = ()  # "an agreement was announced by Qatar"
        found = dict.fromkeys(() if told else agents)
        for head in (verb, deal):
            for preposition in prepositions(head, "with") if head is not None and not is_one_sided(head) else ():
                for noun in objects_of(preposition)[:1]:
                    found.update(dict.fromkeys(self.cast.resolve(self.paragraph, noun)))
        if len(found) == 1 and not agents:
            return tuple(dict.fromkeys((*reached_by(verb, self.draft, self.scene), *found)))
        return tuple(found) if len(found) > len(agents) and not (told and agents) else agents

    def _agreed_by(self, verb: Token) -> tuple[str, ...]:
        """Return whose accord it is to do what an infinitive tells ("A AND B reached a deal to extend it")."""
        accord = verb.head
        if verb.dep_ != "acl" or accord.pos_ != "NOUN" or accord.dep_ != "dobj" or prepositions(accord, "for"):
            return ()
        if between := self._between(accord):
            return between
        subject = subject_of(accord.head) if accord.head.lemma_ in _REACHING else None
        return self._sides(subject) if subject is not None else ()

    def _declared_to(self, verb: Token, truce: Token | None) -> Iterator[str]:
        """Yield with whom one side declares a truce, or extends its own ("declared a truce WITH THE REBELS")."""
        if self.draft.type is EventType.AGREEMENT_SIGNED or truce is None or is_passive(verb):
            return
        own = any(c.tag_ == "PRP$" for c in truce.lefts)
        declared = verb.lemma_ in self.words.announcing
        subject = subject_of(verb)
        if not (own or declared) or subject is None or len(self.cast.resolve(self.paragraph, subject)) != 1:
            return
        for preposition in prepositions(truce, "with") or prepositions(verb, "with"):
            for noun in objects_of(preposition)[:1]:
                yield from self.cast.resolve(self.paragraph, noun)

    def _between(self, noun: Token) -> tuple[str, ...]:
        """Return between whom a noun or verb says that something is: "the truce between A and B"."""
        for preposition in prepositions(noun, "between", "among"):
            for n in objects_of(preposition)[:1]:
                return () if self._only_place(n) else self._named_by(n)
        return ()

    def _named_by(self, noun: Token) -> tuple[str, ...]:
        """Return whom a noun names; of what two do together, for whom they are ("delegations FROM A AND B")."""
        return (
            sides_of(self.paragraph, noun, self.cast) if self.rule.mutual else self.cast.resolve(self.paragraph, noun)
        )

    # -- nouns ----------------------------------------------------------------------------------

    def of_noun(self) -> None:
        """Set the roles of a noun."""
        noun, rule, cast, paragraph = self.draft.head, self.rule, self.cast, self.paragraph
        agents: dict[str, None] = {}
        targets: dict[str, None] = {}

        def act(ids: Iterable[str]) -> None:
            agents.update(dict.fromkeys(ids))

        for token in (noun, *(t for t in noun.lefts if t.i >= self.draft.first)):
            if self.draft.type is EventType.ELECTION:
                break  # "Iran's election" is where it was
            if self.draft.type is EventType.TALKS and is_called_after_place(paragraph, token, cast):
                continue  # "the KUWAIT talks"
            if self.draft.type is EventType.TALKS and noun.dep_ == "dobj" and noun.head.lemma_ == "attend":
                continue  # "attended a G7 summit": who attends it is told
            act(cast.modifiers(paragraph, token, cities=self.draft.type not in _AT_PLACES))
        suffering = self._bearer(noun)
        if suffering:
            for actor in suffering:
                agents.pop(actor, None)
            targets.update(dict.fromkeys(suffering))
        freed = child(noun, "poss") if self.draft.type is EventType.RELEASE else None
        if freed is not None and freed.lemma_.lower() in self.words.captives:  # "the hostages' release"
            agents.clear()
            targets.update(dict.fromkeys(self._hit([freed])))
        act(self._leaders(noun))
        origins = () if self.draft.type in _NOT_FROM else ("from",)
        for preposition in prepositions(noun, *origins, "between", "among", *rule.agent_prepositions):
            for n in objects_of(preposition)[:1]:
                ids = (self._named_by(n) if preposition.lower_ == "between" else cast.resolve(paragraph, n)) or (
                    cast.modifiers(paragraph, n) if preposition.lower_ == "by" else ()
                )  # "the killing of nine BY AN ISRAELI DRONE"
                fired = self.draft.type is EventType.SHELLING and preposition.lower_ == "from"
                # "rocket fire from Lebanon" says where it came from, and not whose it was
                act(i for i in ids if not (fired and cast.entity(i).kind is ActorKind.STATE))
        if not agents:
            act(self._doers_behind(noun))
        if not agents:
            act(fighters_before(self.draft, self.scene))
        if not agents and self.draft.type is EventType.CEASEFIRE_VIOLATED:
            act(violators_of(self.draft, self.scene))
        if not agents and self.draft.type in _DEALS:
            act(self._announcers(noun))
        if self.draft.type is not EventType.CLASH:
            targets.update(dict.fromkeys(self._after(noun)))
        for clause in (c for c in noun.children if c.dep_ in {"acl", "relcl"}):
            if not targets and clause.dep_ == "acl" and clause.lemma_ in {"aim", "direct", "target"}:
                targets.update(dict.fromkeys(self._aimed(noun)))
            if not targets and clause.dep_ == "relcl" and self._hits(clause):
                targets.update(dict.fromkeys(self._victims(clause)))
            if rule.mutual and not agents and clause.dep_ == "acl" and is_passive(clause):
                act(self._between(clause))  # "the talks HELD in May BETWEEN the two"
            doer = agent_of(clause) if is_passive(clause) else None  # "a raid carried out by the militia"
            set_up = clause.lemma_ in {"impose", "declare"} and self.draft.type in {EventType.OTHER, EventType.SANCTION}
            if doer is not None and not agents and (set_up or clause.lemma_ in self._light()):
                act(cast.resolve(paragraph, doer))
        top = _counted(noun)
        light = top.head
        if top.dep_ == "dobj" and light.pos_ == "VERB" and light.lemma_ in self._light():
            subject = doer_of(light)
            if subject is not None and not agents and not self._is_cleared(light):
                sides = sides_of(paragraph, subject, cast) if rule.mutual else cast.resolve(paragraph, subject)
                act(sides or cast.modifiers(paragraph, subject))
            targets.update(dict.fromkeys(self._after(light)))
        if not targets and self.draft.type in FORCE and (hit := self._who_came_through(top)) is not None:
            known = cast.resolve(paragraph, hit) or cast.modifiers(paragraph, hit)
            targets.update(dict.fromkeys(known or (() if child(hit, "poss") is not None else self._hit([hit]))))
        if top.dep_ == "nsubjpass" and light.lemma_ in self._light() and (by := agent_of(light)) is not None:
            act(cast.resolve(paragraph, by))
        self._through(top, agents, targets)
        if rule.mutual and not agents and top.dep_ in {"nsubj", "nsubjpass"}:
            act(self._between(light))  # "clashes broke out BETWEEN the army and the rebels"
        if rule.mutual:
            act(met_by(self.draft, self.scene, agents))
            act(targets)
            targets = {}
        if noun.lemma_.lower() == "bomber" and noun.dep_ == "nsubj" and not agents:  # the bombers themselves do it
            act(cast.resolve(paragraph, noun, create=True))
        self.draft.agents, self.draft.targets = tuple(agents), tuple(targets)

    def _bearer(self, noun: Token) -> tuple[str, ...]:
        """Return the people whom a noun with their name before it is done to ("HARIRI'S assassination", "HIS arrest").

        "Hamas's abduction of two soldiers" is Hamas's deed.
        """
        whose = child(noun, "poss")
        if whose is None or noun.lemma_.lower() not in self.words.undergone or prepositions(noun, "of"):
            return ()
        found = self.cast.resolve(self.paragraph, whose)
        return tuple(i for i in found if self.cast.entity(i).kind in _PEOPLE)

    def _is_cleared(self, light: Token) -> bool:
        """Whether a deed has been done, but not by who is named: "the army denied committing the massacre"."""
        return self.draft.factuality is Factuality.HAPPENED and (is_denied(light) or read_clause(light).negated)

    def _announcers(self, noun: Token) -> Iterable[str]:
        """Return who makes known a truce that is its own alone ("announced the extension of its unilateral truce")."""
        verb = noun.head
        own = any(t.tag_ == "PRP$" or t.lower_ == "unilateral" for t in noun.subtree if t.i <= self.draft.last)
        if not own or noun.dep_ != "dobj" or verb.lemma_ not in self.words.announcing or is_passive(verb):
            return ()
        subject = subject_of(verb)
        return self.cast.resolve(self.paragraph, subject) if subject is not None else ()

    def _leaders(self, noun: Token) -> Iterator[str]:
        """Yield who leads what is done ("Saudi-LED airstrikes"); who leads talks only brings the sides together."""
        if self.draft.type in FORCE | {EventType.PROTEST}:
            for led in (c for c in noun.lefts if c.lower_ == "led"):
                if led.i >= noun.left_edge.i + 2 and led.nbor(-1).text in {"-", "–"}:
                    yield from self.cast.resolve(self.paragraph, led.nbor(-2))

    def _doers_behind(self, noun: Token) -> Iterator[str]:
        """Yield who stands after "by" behind those it is done to ("the killing of nine by the army")."""
        for of in (
            p for head in self._words_of(noun) for p in prepositions(head, *self.rule.target_prepositions, "of")
        ):
            for preposition in (p for n in objects_of(of)[:1] for p in prepositions(n, *self.rule.agent_prepositions)):
                for n in objects_of(preposition)[:1]:
                    yield from self.cast.resolve(self.paragraph, n) or self.cast.modifiers(self.paragraph, n)

    def _words_of(self, noun: Token) -> Iterator[Token]:
        """Yield a noun and the others of its trigger that hang on it ("declaration of a CESSATION of hostilities")."""
        yield noun
        yield from (n for p in prepositions(noun, "of") for n in objects_of(p)[:1] if n.i <= self.draft.last)

    def _light(self) -> frozenset[str]:
        return self.scene.lexicon.events.light_verbs

    def _through(self, noun: Token, agents: dict[str, None], targets: dict[str, None]) -> None:
        """Add who and whom the verb above tells: "hit the town in a raid", "airstrikes killed ten people"."""
        above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"in", "during", "with", "by"} else None
        if above is not None and above.dep_ == "dobj" and noun.head.lower_ == "in" and not targets:
            above = above.head  # "targeted a commander in a car bombing": the parser hangs it on the commander
        if above is not None and (self._takes_part(above) or self._is_cleared(above)):
            above = None
        if above is not None and above.pos_ == "VERB" and above.lemma_ in self.words.hitting:
            doer = doer_of(above)
            by = noun.dep_ == "pobj" and noun.head.lower_ == "by"  # "was SUNK BY a drone strike"
            hit = child(above, "nsubjpass") if by else None if is_passive(above) else child(above, "dobj")
            if doer is not None and doer.i != noun.i and not agents:
                agents.update(dict.fromkeys(self.cast.resolve(self.paragraph, doer)))
            hit = hit or counted_among(above)
            if hit is not None and not targets:
                targets.update(dict.fromkeys(self._hit([hit]) if by else self.cast.resolve(self.paragraph, hit)))
        things = self.cast.are_things(targets)  # "a strike on a market KILLED NINE TRADERS"
        if noun.dep_ == "nsubj" and self._hits(noun.head) and things:
            targets.update(dict.fromkeys(self._victims(noun.head)))
        if noun.dep_ == "nsubj" and noun.head.lemma_ in {"rip", "tear", "sweep"} and not targets:
            through = [n for p in prepositions(noun.head, "through", "into") for n in objects_of(p)[:1]]
            targets.update(dict.fromkeys(self._hit(through)))  # "blasts RIPPED THROUGH two markets"
        began = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "with" else None
        began = began.head if began is not None and began.dep_ == "dobj" else began  # "BEGAN A WAR with airstrikes"
        if (
            began is not None
            and began.lemma_ in self._light()
            and not agents
            and (doer := subject_of(began)) is not None
        ):
            agents.update(dict.fromkeys(self.cast.resolve(self.paragraph, doer)))
        self._joined(noun, agents)
        taker, taking = takers_before(self.draft, noun, self.scene) if not agents else (None, None)
        if taker is not None and taking is not None:
            agents.update(dict.fromkeys(self.cast.resolve(self.paragraph, taker)))
            lost = losers_in(taking, *([thing] if (thing := child(taking, "dobj")) is not None else []))
            targets.update(dict.fromkeys(self._hit(lost) if not targets else ()))
        if not targets and self.draft.type in FORCE:
            targets.update(dict.fromkeys(self._driven(noun)))

    def _hits(self, verb: Token) -> bool:
        """Whether a verb says what an attack did to somebody: "killed ten men", "left six soldiers dead"."""
        if self.draft.type not in FORCE:
            return False
        if verb.lemma_ == "leave":
            return any(t.lemma_.lower() in self.words.dead | self.words.hurt for t in verb.subtree if t.i > verb.i)
        return verb.lemma_ in self.words.hitting and not is_passive(verb)

    def _victims(self, verb: Token) -> tuple[str, ...]:
        """Return whom a verb says that its subject hit; those told of only by their number are a toll."""
        hit = child(verb, "dobj") or next((s for c in verb.children if (s := child(c, "nsubj")) is not None), None)
        if hit is None or is_mere_crowd(hit, self.words) or hit.lower_ in RELATIVE_SUBJECTS:
            return ()
        return self._hit([hit]) if verb.lemma_ != "take" else self.cast.resolve(self.paragraph, hit)

    def _joined(self, noun: Token, agents: dict[str, None]) -> None:
        """Add who takes part: "is one of those taking part in the air campaign"."""
        verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"in", "to"} else noun.head
        if agents or self.draft.type not in FORCE or not self._takes_part(verb):
            return
        if any(c.lower_ in self.words.hedging for c in verb.lefts):
            return  # "who ALLEGEDLY took part in the attack"
        subject = subject_of(verb)
        if subject is not None and subject.i != noun.i:
            agents.update(dict.fromkeys(self.cast.resolve(self.paragraph, subject)))

    def _takes_part(self, verb: Token) -> bool:
        """Whether a verb says that its subject is in what it governs ("joined the raid", "took part in it")."""
        thing = child(verb, "dobj")
        return verb.lemma_ in self.words.joining or (
            verb.lemma_ == "take" and thing is not None and thing.lower_ == "part"
        )

    def _who_came_through(self, noun: Token) -> Token | None:
        """Return who lived through an attack ("survived an attempt on his life", "came under fire"), or null."""
        verb = noun.head
        if noun.dep_ == "dobj" and verb.lemma_ in self.words.undergoing and not is_passive(verb):
            return subject_of(verb)
        if noun.dep_ != "pobj":
            return None
        if verb.lower_ == "under" and verb.head.lemma_ == "come":
            return subject_of(verb.head)
        faced = verb.lower_ == "with" and verb.head.lemma_ == "face" and is_passive(verb.head)
        return subject_of(verb.head) if faced else None


def _agent_of_both(verb: Token) -> Token | None:
    """Return who does what two passives with one subject tell ("shot and wounded BY THE REBELS"), from the second."""
    joined = verb.dep_ == "conj" and verb.tag_ == "VBN" and child(verb, "nsubj", "nsubjpass", "auxpass") is None
    return agent_of(verb) if joined else None


def _is_ruled_out(doer: Token) -> bool:
    """Whether a sentence says of somebody that it was not he ("IT WAS NOT THE ARMY that shelled it")."""
    be = doer.head
    if doer.dep_ != "attr" or be.lemma_ != "be" or not is_negated(be):
        return False
    what = child(be, "nsubj")
    return what is not None and what.lower_ == "it"


def _who_is_let(verb: Token) -> Token | None:
    """Return who may do what stands behind "let" ("let THE NUNS go"), or null."""
    let = child(verb, "ccomp") if verb.lemma_ == "let" else None
    return child(let, "nsubj") if let is not None else None


def _counted(noun: Token) -> Token:
    """Return what a verb has of a noun: its quantity ("a SERIES of airstrikes"), the first of a list, or itself."""
    while (of_list := _first_or_quantity(noun)).i != noun.i:
        noun = of_list
    return noun


def _first_or_quantity(noun: Token) -> Token:
    if noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
        return noun.head
    of = noun.head
    if (
        noun.dep_ == "pobj"
        and of.lower_ == "of"
        and of.head.lemma_.lower() in {*noun.doc.clause_words.quantities, "dozen", "hundred"}
    ):
        return of.head
    return noun
