"""Events: what happened, or is said to have, to whom, by whom.

1. trigger words give candidates; those inside a condition, a wish or a term are passed over
2. how each stands, who takes part, how many and where are read from the parse (see `factuality`, `roles`, `tolls`)
3. a charge whose words name no known kind of event is an alleged one of its own
4. a killing that an attack carries gives its numbers to the attack; repeated mentions are one event (see `repeats`)
"""

from collections.abc import Iterator

from ceasewire.lexicon.english import Lexicon
from ceasewire.lexicon.events import EventWords
from ceasewire.model.reading import (
    VIOLENCE,
    ActorKind,
    EventType,
    Factuality,
    ResponsibilityStance,
    Role,
    SpeechAct,
    Subject,
    TermStance,
)
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.actors.sides import sides_of
from ceasewire.reading.charges.deeds import doers_of, told_by
from ceasewire.reading.charges.finding import Charge
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.events.drafts import EventDraft, Scene
from ceasewire.reading.events.factuality import factuality_of, holder_of
from ceasewire.reading.events.nounfacts import STEPS, is_fixed
from ceasewire.reading.events.partners import share_roles
from ceasewire.reading.events.repeats import carry_killings, carry_wounded, keep_once
from ceasewire.reading.events.roles import give_roles
from ceasewire.reading.events.senses import is_another_sense
from ceasewire.reading.events.sites import set_place
from ceasewire.reading.events.takings import is_one_of, name_taking
from ceasewire.reading.events.toldtwice import is_told_twice, only_tells
from ceasewire.reading.events.tolls import is_beast, set_counts, set_tolls
from ceasewire.reading.events.triggers import Trigger, candidates
from ceasewire.reading.events.wielders import kind_of_arms
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    ancestors,
    child,
    coordinated,
    is_negated,
    is_passive,
    meant,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.presupposed import DEFINITE, describes_past, is_presupposed, is_to_end
from ceasewire.reading.grammar.tags import PLACE_NAMES
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.outside import are_strangers, is_outside, is_quarrel
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft, first_holding
from ceasewire.reading.statements.said import main_verbs
from ceasewire.reading.terms.accords import EXTENDED
from ceasewire.reading.terms.drafts import TermDraft

__all__ = ["EventDraft", "find_events"]

# Roles of conditions that may also tell of what has happened.
# What people only do in words where it is "over" something else than war.
_FIGHTS = frozenset({EventType.ATTACK, EventType.CLASH})
_PAST_ROLES = frozenset({Role.AFTER, Role.DESPITE, Role.IN_RETURN_FOR})
# Truces that come to be by being declared or agreed.
TRUCES = frozenset({EventType.CEASEFIRE_DECLARED, EventType.CEASEFIRE_EXTENDED})
# Events that tell of a deal; one between clubs or firms is none.
DEALS = TRUCES | {EventType.AGREEMENT_SIGNED, EventType.CEASEFIRE_IN_EFFECT, EventType.CEASEFIRE_ENDED}
# What can't be said of a truce that was never made.
_OVER = frozenset({EventType.CEASEFIRE_ENDED, EventType.CEASEFIRE_VIOLATED, EventType.CEASEFIRE_SUSPENDED})
# Where the deed stands that a denial names: "denied ARMING them", "cleared them of ABUSING captives".
_OF_DEEDS = frozenset({"gerund", "of", "content"})
# What makes crimes a deed of their own: of war, or against somebody.
_CRIMES = frozenset({"crime", "atrocity", "abuse", "genocide"})
# Nouns for those who carry a bomb.
# What talks are about that may end a fight.
_OF_PEACE = frozenset({Subject.CEASEFIRE, Subject.CAPTIVES, Subject.WITHDRAWAL, Subject.POLITICAL})
# Where a verb stands whose clause tells something by itself.
_TOLD = frozenset({"ROOT", "ccomp", "conj"})
# How a tagger marks a place.
_BOMBERS = frozenset({"bomber"})
# Rules whose gerund tells what came of a strike.
_RESULTS = frozenset({"trigger:set-on-fire", "trigger:set-fire"})
_TAKEN = frozenset({EventType.SEIZURE, EventType.ABDUCTION})
_LAID = frozenset({ResponsibilityStance.BLAMES, ResponsibilityStance.SUSPECTS})


def find_events(
    paragraphs: tuple[Paragraph, ...],
    statements: list[Draft],
    terms: list[TermDraft],
    conditions: list[Found],
    charges: list[Charge],
    cast: Cast,
    lexicon: Lexicon,
) -> list[EventDraft]:
    """Return the events of an article in reading order, with ids."""
    blocked = _blocked(terms, conditions)
    scene = Scene(
        statements=statements,
        terms=terms,
        charges=charges,
        blocked=blocked,
        cast=cast,
        lexicon=lexicon,
    )
    found: list[EventDraft] = []
    for paragraph in paragraphs:
        drafts = list(_read_all(paragraph, scene))
        drafts.extend(_of_charges(paragraph, drafts, scene))
        for draft in drafts:
            _ask_around(draft, drafts)
        _lay_captures_to_releasers(drafts, scene)
        drafts = [d for d in drafts if not _strikes(d, drafts)]
        drafts = [d for d in drafts if not (_inside_another(d, drafts) or _is_hit(d, drafts))]
        drafts = [d for d in drafts if not _came_of(d, drafts)]
        drafts = [d for d in drafts if not only_tells(d, drafts, lexicon.events.words)]
        drafts = [d for d in drafts if not is_told_twice(d, drafts)]
        share_roles(drafts)
        set_tolls(drafts, lexicon.events.words)
        drafts = carry_killings(sorted(drafts, key=lambda d: d.start), cast, lexicon.events.words)
        carry_wounded(drafts, cast, lexicon.events.words)
        for draft in (d for d in drafts if d.type is EventType.KILLING and _kills_beasts(d.head, lexicon.events.words)):
            draft.type = EventType.ATTACK
        found.extend(drafts)
    found = keep_once(found, cast, lexicon.events.words)
    for n, draft in enumerate(found, 1):
        draft.id = f"e{n}"
    return found


def _read_all(paragraph: Paragraph, scene: Scene) -> Iterator[EventDraft]:
    """Yield the events of a paragraph; where a longer trigger is none, a shorter one among its words may be."""
    held: set[int] = set()
    tried: set[int] = set()
    for trigger in candidates(paragraph, scene.lexicon.events):
        tokens = set(range(trigger.first, trigger.last + 1))
        if tokens & held or trigger.head in tried:
            continue
        tried.add(trigger.head)
        draft = _read(paragraph, trigger, scene)
        if draft is not None:
            held |= tokens
            yield draft


def _of_charges(paragraph: Paragraph, drafts: list[EventDraft], scene: Scene) -> Iterator[EventDraft]:
    """Yield a deed for each charge whose words name none of the known kinds ("accused of sheltering rebels")."""
    words = scene.lexicon.events.charges
    known = words.involvement | words.accusation | words.deed | words.harm
    for charge in scene.charges:
        denied = charge.stance not in _LAID
        if charge.paragraph is not paragraph or charge.rule.said or (denied and not _OF_DEEDS & {*charge.rule.deed}):
            continue
        for deed in charge.deeds:
            crime = not denied and _is_named_crime(deed, charge, drafts)
            if any(told_by(d.head, deed) for d in drafts) or (deed.lemma_.lower() in {*known, "be"} and not crime):
                continue
            if deed.pos_ not in {"VERB", "NOUN"} or _beside_another(charge, deed, scene):
                continue
            bare = deed.tag_ != "VBG" and "content" not in charge.rule.deed
            if denied and (bare or deed.pos_ != "VERB" or child(deed, "dobj") is None or is_negated(deed)):
                continue  # "denied being there"
            if _takes_up(deed, scene, denied=denied):
                continue
            if deed.lemma_ in scene.lexicon.events.words.seeking:
                continue  # "is suspected of planning a raid"
            granted = deed.pos_ == "NOUN" and charge.verb.lemma_ in scene.lexicon.events.words.granting
            told = Factuality.HAPPENED if granted else Factuality.ALLEGED
            draft = EventDraft(
                paragraph=paragraph,
                head=deed,
                first=min(
                    (c.i for c in deed.lefts if crime and c.dep_ == "compound" and not c.ent_type_), default=deed.i
                ),
                last=deed.i,
                type=EventType.OTHER,
                agents=charge.accused,
                factuality=Factuality.DENIED if denied else told,
                rules=[f"charge:{charge.rule.id}"],
            )
            thing = child(deed, "dobj") if deed.pos_ == "VERB" else None
            if thing is not None:
                draft.targets = scene.cast.resolve(paragraph, thing)
            yield draft


def _is_named_crime(deed: Token, charge: Charge, drafts: list[EventDraft]) -> bool:
    """Whether a noun names crimes of which nothing else is told ("accused the army of WAR CRIMES in the north")."""
    if deed.lemma_.lower() not in _CRIMES or any(c.lower_ in DEFINITE for c in deed.lefts):
        return False
    told = any(d.type in VIOLENCE and d.head.i < charge.verb.i and set(d.agents) & set(charge.accused) for d in drafts)
    named = any(c.dep_ in {"compound", "amod", "nmod"} for c in deed.lefts) or bool(prepositions(deed, "against"))
    return not told and (named or deed.tag_ == "NNS" or deed.lemma_ == "genocide")


def _takes_up(deed: Token, scene: Scene, *, denied: bool) -> bool:
    """Whether a verb only takes up what was told before ("denied carrying THEM out", "carrying out THE STRIKE")."""
    thing = child(deed, "dobj")
    events = scene.lexicon.events
    if thing is None or not (deed.lemma_ == "do" or deed.lemma_ in events.light_verbs):
        return False
    told = any(c.lower_ in DEFINITE for c in thing.lefts) and thing.lemma_.lower() in events.nouns
    return told or (denied and thing.pos_ == "PRON")


def _beside_another(charge: Charge, deed: Token, scene: Scene) -> bool:
    """Whether a noun is nobody's deed beside one that is somebody's ("deplored the rebels' raids and the loss")."""
    if charge.rule.accused != "doer" or len(charge.deeds) < 2 or deed.pos_ != "NOUN":
        return False
    return not doers_of(charge.paragraph, deed, scene.cast)


def _blocked(terms: list[TermDraft], conditions: list[Found]) -> frozenset[tuple[int, int]]:
    """Return the tokens in which nothing happens: conditions, and terms that the article does not tell of as made.

    What stands after "after" or "despite" has happened, unless an act of the future waits for it.
    """
    untold = [t for t in terms if not _told(t)]
    waited = {id(c) for t in untold for c in t.conditions}
    known = {id(c): c for c in (*conditions, *(c for t in untold for c in t.conditions))}
    spans = [c for c in known.values() if c.role not in _PAST_ROLES or (id(c) in waited and c.role is not Role.DESPITE)]
    blocked = {(c.paragraph.index, i) for c in spans for i in range(c.first, c.last + 1)}
    blocked |= {(t.paragraph.index, i) for t in untold for i in range(t.first, t.last + 1)}
    return frozenset(blocked)


def _told(term: TermDraft) -> bool:
    """Whether a term is one that the article tells of as made, so that its words may be an event too."""
    return any(r.startswith("made:") for r in term.rules)


def _read(paragraph: Paragraph, trigger: Trigger, scene: Scene) -> EventDraft | None:
    """Return the event of a trigger with its roles, place and counts; null where rule or clause make it none."""
    head = paragraph.doc[trigger.head]
    made = _truce_made(paragraph, trigger, scene)
    in_act = (paragraph.index, head.i) in scene.blocked and made is None
    if in_act and not _stands_apart(head, paragraph, trigger, scene):
        return None
    if trigger.rule.type in DEALS and is_outside(head, scene.lexicon.accords.outside):
        return None
    if trigger.rule.type is EventType.CEASEFIRE_EXTENDED and _is_further_content(head):
        return None
    if trigger.rule.type in _FIGHTS and is_quarrel(head, scene.lexicon.accords.outside):
        return None
    factuality = made or factuality_of(paragraph, head, trigger, scene)
    if factuality is None or _of_no_truce(head, trigger, scene):
        return None
    draft = EventDraft(
        paragraph=paragraph,
        head=head,
        first=trigger.first,
        last=trigger.last,
        type=trigger.rule.type,
        factuality=factuality,
        in_act=in_act,
        rules=[f"trigger:{trigger.rule.id}"],
    )
    give_roles(draft, trigger, scene)
    if draft.agents and _only_they_name_them(draft, scene):
        draft.agents = doers_of(paragraph, head, scene.cast)
    if is_another_sense(draft, scene) or (draft.type in DEALS and are_strangers(draft.agents, scene.cast)):
        return None
    shot_at = head.lemma_ in {"shoot", "fire"} and head.nbor(1).lower_ == "at"  # "two buses were SHOT AT"
    if draft.type is EventType.KILLING and (shot_at or _only_hurts(head, scene.lexicon.events.words)):
        draft.type = EventType.ATTACK
    draft.type = kind_of_arms(draft, scene)
    name_taking(draft, scene)
    charge = next((c for c in scene.charges if c.paragraph is paragraph and _charged_with(c, head)), None)
    if charge is not None and (head.pos_ == "VERB" or _is_only_charged(charge, draft, scene)):
        draft.agents = charge.accused
        if draft.factuality is Factuality.HAPPENED:
            draft.factuality = Factuality.ALLEGED
    if not (draft.agents or draft.targets):
        draft.agents = _met_around(draft, scene)
    nobody = trigger.rule.needs_actor and not (draft.agents or draft.targets)
    words = scene.lexicon.events.words
    held = (trigger.rule.plural and _was_held(draft, scene)) or _falls_on_place(draft) or _kills(draft, words)
    if nobody and not (held or _is_deed(head, paragraph, scene) or _is_fixed_meeting(draft, scene)):
        return None
    if trigger.rule.of_actors and _only_things(draft, scene):
        return None
    if trigger.rule.needs_two and len(draft.agents) + len(draft.targets) < 2 and not _are_several(draft, scene):
        return None
    set_place(draft, scene)
    hit = draft.targets or draft.placed or _is_counted(head)
    if (trigger.rule.needs_target and not hit) or (trigger.rule.of_people and not draft.targets):
        return None
    set_counts(draft, scene.lexicon.events.words)
    return draft


def _only_they_name_them(draft: EventDraft, scene: Scene) -> bool:
    """Whether who did what has happened is only said by those quoted ("said THE ARMY was involved in the raid")."""
    if draft.head.pos_ != "NOUN" or draft.type not in VIOLENCE or draft.factuality is not Factuality.HAPPENED:
        return False
    told = holder_of(draft.paragraph, draft.head, scene)
    verb = next((a for a in draft.head.ancestors if a.pos_ in VERBAL), None)
    if told is None or verb is None or not any(v.i == verb.i for v in main_verbs(told)):
        return False
    return not scene.cast.same_side(told.speaker, draft.agents)  # and not "said IT had carried out the raid"


def _is_counted(verb: Token) -> bool:
    """Whether a mere number says how many were killed ("shot TWO dead", "shot TWO of them")."""
    struck = child(verb, "dobj", "nsubjpass")
    if struck is None or struck.pos_ != "NUM":
        return False
    return any(c.lower_ == "dead" for c in verb.rights) or bool(prepositions(struck, "of"))


def _only_hurts(verb: Token, words: EventWords) -> bool:
    """Whether those who were shot were only hurt ("SHOT AND WOUNDED two", "shot him IN THE LEG")."""
    if verb.lemma_ in words.dead or any(c.lower_ == "dead" for c in verb.rights):
        return False  # "SHOT DEAD a host and wounded his guard"
    joined = any(c.dep_ == "conj" and c.lemma_ in words.hurt for c in verb.rights)
    return joined or any(n.lemma_.lower() in words.limbs for p in prepositions(verb, "in") for n in objects_of(p)[:1])


def _is_further_content(verb: Token) -> bool:
    """Whether a verb is only one more thing that a deal is to do ("an accord to end the war, EXTEND THE TRUCE and")."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ == "VERB":
        first = first.head
    if verb.tag_ == "VB" and first.tag_ in {"VBD", "VBN", "VBZ"} and verb.head is first:  # the parser joins it too high
        things = [c for c in first.rights if c.dep_ == "dobj" and c.i < verb.i]
        first = next((c for t in things for c in t.rights if c.dep_ == "acl" and c.tag_ == "VB"), first)
    to_do = any(c.lower_ == "to" and c.dep_ == "aux" for c in first.lefts)
    return first is not verb and to_do and first.dep_ == "acl" and first.head.pos_ == "NOUN"


def _kills_beasts(verb: Token, words: EventWords) -> bool:
    """Whether nobody but animals is killed ("settlers KILLED THREE SHEEP")."""
    killed = subject_of(verb) if is_passive(verb) else child(verb, "dobj")
    return killed is not None and all(is_beast(n, words) for n in coordinated(killed))


def _is_only_charged(charge: Charge, draft: EventDraft, scene: Scene) -> bool:
    """Whether a noun's deed is told by those who accuse alone ("accused the army of the unlawful killing of nine")."""
    granted = charge.verb.lemma_ in scene.lexicon.events.words.granting or charge.stance not in _LAID
    granted = granted or charge.rule.attribute  # "an attack blamed on the rebels"
    granted = granted or charge.verb.lemma_ == "blame"  # "blamed each other FOR an explosion": there was one
    return not (granted or draft.agents or is_presupposed(draft.head, scene.lexicon.events.words))


def _is_fixed_meeting(draft: EventDraft, scene: Scene) -> bool:
    """Whether peace talks are told of by when they are to be, though by nobody's name ("are due to open on Friday")."""
    head, talks = draft.head, scene.lexicon.talks
    if draft.type is not EventType.TALKS or not is_fixed(head, head.head, scene.lexicon.events.words):
        return False
    about = {t.lemma_.lower() for t in head.subtree}
    return any(about & r.words for r in talks.subjects if r.subject in _OF_PEACE)


def _falls_on_place(draft: EventDraft) -> bool:
    """Whether strikes are from the air by where they fall, though nobody says whose they are ("strikes ON BEIRUT").

    What is "carried out" is no work stoppage, wherever it is ("strikes were carried out IN BEIRUT").
    """
    noun = draft.head
    if draft.type is not EventType.AIRSTRIKE or noun.pos_ != "NOUN":
        return False
    places = prepositions(noun, "on")
    if noun.dep_ in {"nsubjpass", "dobj"} and noun.head.lemma_ in {"carry", "conduct", "launch"}:
        places += prepositions(noun.head, "on", "in", "near", "against") + prepositions(noun, "in", "near", "against")
    return any(n.pos_ == "PROPN" and n.ent_type_ in PLACE_NAMES for p in places for n in objects_of(p)[:1])


def _kills(draft: EventDraft, words: EventWords) -> bool:
    """Whether strikes are no work stoppage by whom they kill ("a STRIKE KILLED three people")."""
    noun = draft.head
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"in", "by"} else noun.head
    people = above.lemma_ in {"kill", "wound", "injure"}
    thing = above.lemma_ in {"damage", "destroy", "hit"} and noun.dep_ == "pobj"  # "was DAMAGED IN THE STRIKES"
    if draft.type is not EventType.AIRSTRIKE or noun.pos_ != "NOUN" or not (people or thing):
        return False
    struck = child(above, "nsubjpass") if is_passive(above) else child(above, "dobj")
    return noun.dep_ in {"nsubj", "pobj"} and struck is not None and not is_beast(struck, words)


def _are_several(draft: EventDraft, scene: Scene) -> bool:
    """Whether those who do it are told of together ("THE TWO LEADERS spoke by telephone")."""
    if draft.type is EventType.CLASH and (who := subject_of(draft.head)) is not None and draft.head.pos_ == "VERB":
        return any(c.lower_ in {"rival", "warring", "opposing"} for c in who.lefts)  # "RIVAL FACTIONS fought for it"
    talks = draft.type is EventType.TALKS and bool(draft.agents)
    return talks and all(scene.cast.entity(i).plural for i in draft.agents)


def _was_held(draft: EventDraft, scene: Scene) -> bool:
    """Whether a clause of its own tells that talks came about, though of nobody by name ("TALKS WERE HELD in May")."""
    noun, words = draft.head, scene.lexicon.events.words
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head  # "a fresh ROUND of talks took place"
    if draft.type is not EventType.TALKS or noun.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    under_way = any(
        t.lower_ == "underway" or (t.lower_ == "way" and t.nbor(-1).lower_ == "under") for t in noun.head.subtree
    )
    began = noun.head.lemma_ in {"get", "be"} and under_way
    told = (began or noun.head.lemma_ in words.occurring | words.ending) and noun.head.dep_ in _TOLD
    return told and not is_outside(noun, scene.lexicon.accords.outside)


def _is_deed(head: Token, paragraph: Paragraph, scene: Scene) -> bool:
    """Whether a word is what somebody is charged with ("blamed the front for the strike")."""
    return any(d.i == head.i for c in scene.charges if c.paragraph is paragraph for d in c.deeds)


def _of_no_truce(head: Token, trigger: Trigger, scene: Scene) -> bool:
    """Whether a truce that is said to end or to be broken was only proposed ("the proposed truce collapsed")."""
    if trigger.rule.type not in _OVER or head.pos_ != "VERB":
        return False
    truce = child(head, "dobj", "nsubjpass") or child(head, "nsubj")
    return truce is not None and any(c.lower_ in scene.lexicon.events.words.to_come for c in truce.lefts)


def _stands_apart(head: Token, paragraph: Paragraph, trigger: Trigger, scene: Scene) -> bool:
    """Whether what a term or condition is about has been done all the same ("free the men captured in May").

    A deal that is "brokered" or "negotiated" may still be refused.
    """
    if head.pos_ in {"VERB", "ADJ"} and (trigger.rule.mutual or trigger.rule.type in TRUCES):
        return False
    if _came_next(head) and not any(t.paragraph is paragraph and t.first <= head.i <= t.last for t in scene.terms):
        return True
    return _gone_on(head, paragraph, scene, trigger.rule.type)


def _came_next(verb: Token) -> bool:
    """Whether a passive tells what happened to somebody after what he did ("fled BEFORE BEING SHOT by police")."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "before" or not is_passive(verb) or agent_of(verb) is None:
        return False
    above = verb.head.head
    helped = any(c.dep_ == "aux" and c.tag_ == "MD" for c in above.lefts)
    return above.tag_ in {"VBD", "VBZ"} and not helped and not is_negated(above)


def _came_of(draft: EventDraft, drafts: list[EventDraft]) -> bool:
    """Whether a gerund tells only what a strike did to what it hit ("struck a depot, SETTING A TANK ABLAZE")."""
    verb = draft.head
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or _RESULTS.isdisjoint(draft.rules):
        return False
    others = (d for d in drafts if d is not draft and verb.head.i in {d.head.i, d.head.head.i})
    return any(d.type in VIOLENCE - {EventType.CLASH, EventType.KILLING} for d in others)


def _met_around(draft: EventDraft, scene: Scene) -> tuple[str, ...]:
    """Return who talked where the talks stand beside what came of them ("A and B signed an accord after talks")."""
    noun = draft.head
    if draft.type is not EventType.TALKS or noun.pos_ not in {"NOUN", "PROPN"}:
        return ()
    for verb in (a for a in ancestors(noun) if a.pos_ == "VERB"):
        subject = subject_of(verb)
        if subject is None or subject.i == noun.i:
            continue
        sides = sides_of(draft.paragraph, subject, scene.cast)
        if len(sides) >= 2:
            return sides
    return ()


def _only_things(draft: EventDraft, scene: Scene) -> bool:
    """Whether it is done to mere things, and to none that may be held ("released a photograph")."""
    words = scene.lexicon.events.words
    held = words.prizes | words.remains | words.armed | words.captives | words.crowd
    verb = draft.head
    patient = subject_of(verb) if is_passive(verb) else child(verb, "dobj")
    if patient is None or verb.pos_ != "VERB" or _is_held(meant(patient), held):
        return False
    return bool(draft.targets) and scene.cast.are_things(draft.targets)


def _is_held(noun: Token, held: frozenset[str]) -> bool:
    """Whether a noun is for people or what carries them, by its word, its ending or its being counted."""
    return is_one_of(noun, held) or any(c.dep_ == "nummod" for c in noun.lefts)


def _truce_made(paragraph: Paragraph, trigger: Trigger, scene: Scene) -> Factuality | None:
    """Return how a truce stands whose making is a term: agreed, or declared by who announces it; null for others."""
    if trigger.rule.type not in TRUCES:
        return None
    head = paragraph.doc[trigger.head]
    term = next((t for t in scene.terms if t.paragraph is paragraph and t.first <= head.i <= t.last), None)
    if term is None or any(c.role is not Role.UNTIL for c in term.conditions):
        return None
    cue = term.statement.match.anchor.lemma_ if term.statement is not None and term.statement.match else ""
    announced = cue in scene.lexicon.events.words.announcing
    if term.stance is TermStance.PLEDGED and announced:
        return Factuality.HAPPENED
    if term.stance is not TermStance.AGREED and EXTENDED not in term.rules:
        return None  # "extended its unilateral truce" is a pledge, and done with it
    granted = not cue or announced or cue in scene.lexicon.events.words.granting or _agree_themselves(term, scene)
    return Factuality.HAPPENED if granted else Factuality.ALLEGED


def _agree_themselves(term: TermDraft, scene: Scene) -> bool:
    """Whether the article itself tells that those who are bound have agreed ("A and B agreed to stop firing")."""
    said = term.statement
    if said is None or said.match is None or said.match.anchor.lemma_ not in scene.lexicon.acts.agreeing:
        return False
    others = [s for s in scene.statements if s is not said]
    return said.act is SpeechAct.PLEDGE and first_holding(others, term.paragraph, said.match.anchor) is None


def _gone_on(noun: Token, paragraph: Paragraph, scene: Scene, kind: EventType) -> bool:
    """Whether a word inside a term tells of what goes on or is done ("end its attacks", "welcomed the release")."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return describes_past(noun)
    words = scene.lexicon.events.words
    term = next((t for t in scene.terms if t.paragraph is paragraph and t.head.i == noun.i), None)
    if term is not None:
        return term.stance is TermStance.AGREED and noun.head.lemma_ in words.granting
    if noun.dep_ == "dobj" and noun.head.lemma_ in words.resuming:
        return False  # "will RESUME its attacks"
    if any((c.dep_ == "poss" and kind not in STEPS) or c.lower_ in words.ongoing for c in noun.lefts):
        return True
    if kind in VIOLENCE and is_to_end(noun, words):
        return True
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"of", "to"} else noun.head
    parties = bool(prepositions(noun, "between"))
    return parties and above.lemma_ in words.ending


def _inside_another(draft: EventDraft, drafts: list[EventDraft]) -> bool:
    """Whether a noun only names by what another word's event is done: "a car BOMB explodes", "explosion of a BOMB".

    The other takes what is known of it.
    """
    noun = draft.head
    if noun.pos_ not in {"NOUN", "PROPN"} or draft.type is not EventType.BOMBING:
        return False
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"of", "by"} else noun.head
    if noun.dep_ not in {"pobj", "nsubj", "dobj", "nsubjpass"}:
        return False
    other = next((d for d in drafts if d.head.i == above.i and d.type is draft.type), None)
    if other is None:
        return False
    other.targets = other.targets or draft.targets
    other.first, other.last = min(other.first, draft.first), max(other.last, draft.last)
    return True


def _is_hit(draft: EventDraft, drafts: list[EventDraft]) -> bool:
    """Whether aid on its way is only what is attacked or seized ("ATTACKED an aid convoy", "an ATTACK on a convoy")."""
    aid = draft.head
    if draft.type is not EventType.AID_DELIVERY or aid.dep_ not in {"dobj", "nsubjpass", "pobj"}:
        return False
    if aid.dep_ == "pobj" and aid.head.lower_ not in {"on", "upon", "against", "of", "at"}:
        return False
    above = aid.head.head if aid.dep_ == "pobj" else aid.head
    return any(d.head.i == above.i and d.type in VIOLENCE | {EventType.SEIZURE} for d in drafts)


def _strikes(draft: EventDraft, drafts: list[EventDraft]) -> bool:
    """Whether a noun is for who sets off what another word tells ("a suicide BOMBER attacks a post"): a bombing."""
    if draft.head.lemma_.lower() not in _BOMBERS or draft.head.dep_ not in {"nsubj", "dobj", "nsubjpass"}:
        return False
    if draft.head.dep_ != "nsubj":
        return True  # "police arrested a suicide bomber"
    verb = draft.head.head
    if any(d.head.i == verb.i and d.type in _TAKEN for d in drafts):
        return True  # "six suicide bombers SEIZED a ministry": what they did is told
    other = next((d for d in drafts if d.head.i == verb.i and d.type in VIOLENCE - {EventType.KILLING}), None)
    if other is None:
        return False
    other.type = EventType.BOMBING if other.type in {EventType.ATTACK, EventType.AIRSTRIKE} else other.type
    return True


def _ask_around(draft: EventDraft, drafts: list[EventDraft]) -> None:
    """Give a deed told in the passive the doers of the attack that it was part of ("kidnapped in a raid by rebels")."""
    verb = draft.head
    if draft.agents or verb.pos_ != "VERB" or not is_passive(verb):
        return
    inside = {n.i for p in prepositions(verb, "in", "during") for n in objects_of(p)[:1]}
    if verb.dep_ == "relcl" and any(c.lower_ == "in" and c.i < verb.i for c in verb.children):
        inside.add(verb.head.i)  # "a raid IN WHICH a commander was captured"
    attack = next((d for d in drafts if d.head.i in inside and d.type in VIOLENCE - {EventType.CLASH}), None)
    if attack is not None:
        draft.agents = attack.agents


def _lay_captures_to_releasers(drafts: list[EventDraft], scene: Scene) -> None:
    """Give a capture that nobody is said to have made to those who free the captives in the same sentence.

    "Rebels free 21 peacekeepers who were held captive": a state may have freed them from others.
    """
    for capture in (d for d in drafts if d.type is EventType.ABDUCTION and not d.agents):
        for freed in drafts:
            near = freed.type is EventType.RELEASE and freed.head.sent.start == capture.head.sent.start
            rescued = freed.head.lemma_ in {"rescue", "liberate"}
            if near and not rescued and set(freed.targets) & set(capture.targets):
                kinds = {scene.cast.entity(a).kind for a in freed.agents}
                if not kinds & {ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.IGO}:
                    capture.agents = freed.agents


def _charged_with(charge: Charge, head: Token) -> bool:
    """Whether an event's verb is the deed of a charge, with no subject of its own."""
    return any(d.i == head.i for d in charge.deeds) and child(head, "nsubj", "nsubjpass") is None
