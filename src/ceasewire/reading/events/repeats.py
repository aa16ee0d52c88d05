"""Repeats: which mentions are of one event, and which killings an attack carries.

1. a killing in the sentence of an attack, or one without a doer after it, is that attack's, and gives it its numbers
2. a later mention is the same event where it only points back, or where type, place and who takes part agree;
   an item of a digest tells of events of its own
"""

from collections.abc import Iterator
from itertools import takewhile

from ceasewire.lexicon.events import EventWords
from ceasewire.model.reading import VIOLENCE, ActorKind, EventType, Factuality
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.charges.deeds import under
from ceasewire.reading.events.drafts import EventDraft
from ceasewire.reading.events.tolls import is_mere_crowd
from ceasewire.reading.grammar.classes import CLAUSE_PRONOUNS, INDEFINITE_ARTICLES, THIRD_PERSON
from ceasewire.reading.grammar.hearsay import is_denied
from ceasewire.reading.grammar.phrases import ancestors, child, is_passive, meant, objects_of, prepositions, subject_of
from ceasewire.reading.grammar.tokens import Token

# Types of one family: a later bare mention of any of them may be the same event.
FAMILIES = (VIOLENCE, frozenset({EventType.ABDUCTION, EventType.ARREST}))
_POINTING = frozenset({"the", "this", "that", "these", "those", "all"})


def carry_killings(drafts: list[EventDraft], cast: Cast, words: EventWords) -> list[EventDraft]:
    """Give a killing that an attack of its paragraph carries to the attack, with its numbers."""
    dropped: set[int] = set()
    for killing in drafts:
        if killing.type is not EventType.KILLING:
            continue
        attacks = [d for d in drafts if d.type in VIOLENCE - {EventType.KILLING}]
        here = [d for d in attacks if d.head.sent.start == killing.head.sent.start and not _is_theirs(d, killing)]
        here = [d for d in here if not _answered_by(killing.head, d.head, words)]
        here = [d for d in here if not _was_before(d.head, killing.head)] or here
        here = [d for d in here if not (_comes_after(d.head, killing.head) or _meanwhile(d, killing))]
        carrier = min(here, key=lambda d: _apart(killing.head, d.head), default=None)
        if carrier is not None:
            _hand_over(killing, carrier, cast, words)
        elif not killing.agents or _goes_on(killing, attacks):  # "Rebels raided the town. Four were killed."
            before = (
                d
                for d in reversed(attacks)
                if d.start < killing.start and not _answered_by(killing.head, d.head, words)
            )
            carrier = next((d for d in before if not _is_another(d.head, words)), None)
        if carrier is not None:
            carrier.deaths = carrier.deaths if carrier.deaths is not None else killing.deaths
            carrier.injured = carrier.injured if carrier.injured is not None else killing.injured
            carrier.repeats.append(killing)
            dropped.add(id(killing))
    return [d for d in drafts if id(d) not in dropped and not (d.type is EventType.KILLING and _befell(d.head, words))]


def _was_before(attack: Token, killing: Token) -> bool:
    """Whether an attack is only told of as what came before another ("killing six, hours AFTER rockets were fired")."""
    for token in (attack, *ancestors(attack)):
        if under(killing, (token,)):
            return False
        marked = token.dep_ == "advcl" and any(
            c.dep_ == "mark" and c.lower_ in {"after", "before"} for c in token.lefts
        )
        if marked or (token.dep_ == "prep" and token.lower_ in {"after", "before", "following"}):
            return True
    return False


def _answered_by(killing: Token, attack: Token, words: EventWords) -> bool:
    """Whether a killing had come before an attack ("settlers burned cars AFTER FOUR MEN WERE SHOT DEAD")."""
    if attack.pos_ == "NOUN" and under(killing, (attack,)):
        return False  # "in response to the STRIKE that KILLED a general"
    if _answers(killing, attack, words.answering):
        return True  # "targeted a post in response to the killing of a guard"
    charged = killing.dep_ == "pcomp" and killing.head.lower_ == "of"  # "after a court freed a man accused of KILLING"
    came_of_it = killing.tag_ == "VBG" and not charged
    return killing.sent.start == attack.sent.start and not came_of_it and _was_before(killing, attack)


def _comes_after(attack: Token, killing: Token) -> bool:
    """Whether an attack is a second deed beside a killing ("KILLED a guard in the town and BURNED two buses")."""
    joined = attack.dep_ == "conj" and attack.i > killing.i and attack.pos_ == "VERB"
    return joined and attack.head.i == killing.i and child(attack, "dobj") is not None


def _goes_on(killing: EventDraft, attacks: list[EventDraft]) -> bool:
    """Whether "they" kill who have just attacked ("Rebels stormed a post. THEY KILLED three guards.")."""
    doer = child(killing.head, "nsubj")
    start = killing.head.sent.start
    if doer is None or doer.lower_ not in THIRD_PERSON or not start:
        return False
    last = [d for d in attacks if d.head.sent.end == start and d.type is not EventType.CLASH]
    return any(d.agents and d.agents == killing.agents for d in last)


def _meanwhile(clash: EventDraft, killing: EventDraft) -> bool:
    """Whether a fight is only told of as what went on at the time ("a monk was shot AS TWO ARMIES TRADED FIRE")."""
    clause = next((t for t in (clash.head, *ancestors(clash.head)) if t.dep_ == "advcl"), None)
    if clash.type is not EventType.CLASH or clause is None or not under(clause, (killing.head,)):
        return False
    return any(c.dep_ == "mark" and c.lower_ in {"as", "while"} for c in clause.lefts)


def _is_another(noun: Token, words: EventWords) -> bool:
    """Whether a noun is for other deeds than the one told of ("was blamed for SIMILAR strikes")."""
    return any(c.lower_ in words.unlike for c in noun.lefts)


def _is_theirs(attack: EventDraft, killing: EventDraft) -> bool:
    """Whether an attack is what those who are killed did ("killed two men who took part in it", "after THEY fired")."""
    if attack.type is not EventType.CLASH and set(attack.agents) & set(killing.targets):
        return True
    verb = killing.head
    patient = child(verb, "nsubjpass") or child(verb, "dobj")
    named = (patient, *(c for c in patient.rights if c.dep_ == "appos")) if patient is not None else ()
    clauses = (c for n in named for c in n.children if c.dep_ == "relcl")
    active = (c for c in clauses if not is_passive(c))
    return any(under(attack.head, (c,)) for c in active)


def _befell(verb: Token, words: EventWords) -> bool:
    """Whether people lost their lives by nobody's deed: they died, or something crashed and killed them."""
    if verb.lemma_ in words.dying:
        return True
    doer = subject_of(verb)
    if doer is not None and any(c.lower_ in words.ailing for c in doer.lefts):
        return True  # "a heart attack killed him"
    if doer is not None and doer.lemma_.lower() in words.beasts:
        return True
    if doer is not None and doer.lower_ == "fire" and not any(c.dep_ in {"compound", "amod"} for c in doer.lefts):
        return any(c.dep_ == "det" for c in doer.lefts)  # "a fire at the market killed ten"
    inside = [n for p in prepositions(verb, "in", "by", "during") for n in objects_of(p)[:1]]  # "killed in a car crash"
    above = (
        [verb.head, verb.head.head] if verb.tag_ == "VBG" else [verb.head]
    )  # "sank after it hit a rock, KILLING ten"
    before = [c for c in verb.rights if c.dep_ == "advcl"] if verb.lemma_ == "be" else []  # "are dead AFTER IT SANK"
    return any(a.lemma_ in words.mishaps for a in (*above, doer, *inside, *before) if a)


def _apart(killing: Token, attack: Token) -> tuple[int, int]:
    """Return how far the word for a killing is from one for an attack: in the parse, then in words."""
    steps = next((n for n, a in enumerate((killing, *ancestors(killing))) if under(attack, (a,))), 99)
    over = {a.i for a in (killing, *list(ancestors(killing))[:steps])}
    below = takewhile(lambda a: a.i not in over, (attack, *ancestors(attack)))
    return steps + sum(1 for _ in below), abs(killing.i - attack.i)


def _hand_over(killing: EventDraft, attack: EventDraft, cast: Cast, words: EventWords) -> None:
    """Give an attack the roles of the killing in its sentence, where it has none of its own.

    Those told of only by their number are its deaths and not its targets; of a clash, those armed took part. Who is
    killed where a mere thing was hit is hit too ("FIVE POLICEMEN were killed in an attack on a checkpoint").
    """
    verb = killing.head
    joined = (child(c, "dobj") for c in verb.rights if c.dep_ == "conj" and verb.tag_ == "VBG")
    shared = next((t for t in joined if t is not None), None)  # "KILLING and wounding scores of people"
    patient = child(verb, "nsubjpass") or child(verb, "dobj") or shared or child(verb, "nsubj")
    if attack.type is EventType.CLASH:
        told = len(attack.agents) > 1  # "fighting between A and B killed TEN MILITANTS": they are of one of the two
        if (
            not told
            and patient is not None
            and (_are_armed(killing, cast) or meant(patient).lemma_.lower() in words.armed)
        ):
            attack.agents = tuple(dict.fromkeys((*killing.targets, *attack.agents)))
        return
    named = patient is None or not is_mere_crowd(patient, words)
    named = named and not (attack.targets and _came_of(verb, attack))
    if named and cast.are_things(attack.targets):
        theirs = {i for i in attack.targets if killing.targets and cast.entity(i).name.casefold().startswith("their ")}
        attack.targets = tuple(dict.fromkeys((*killing.targets, *(i for i in attack.targets if i not in theirs))))
    agents = (a for a in killing.agents if a not in attack.targets)  # "a strike on a CHURCH that killed nine"
    attack.agents = attack.agents or tuple(agents)


def _came_of(verb: Token, attack: EventDraft) -> bool:
    """Whether a gerund only says what came of an attack on something ("struck a ship, WOUNDING four sailors")."""
    clause = verb.head if verb.dep_ == "conj" and verb.head.tag_ == "VBG" else verb
    return clause.tag_ == "VBG" and clause.dep_ == "advcl" and under(clause, (attack.head,))


def _are_armed(killing: EventDraft, cast: Cast) -> bool:
    """Whether those who are killed are an armed group by its name ("scores of TALIBAN were killed in the fighting")."""
    return bool(killing.targets) and all(cast.entity(i).kind is ActorKind.ARMED_GROUP for i in killing.targets)


def carry_wounded(drafts: list[EventDraft], cast: Cast, words: EventWords) -> None:
    """Add those whom an attack wounded to whom it hit, unless they are told of only by their number.

    "A guard was WOUNDED in the attack", "the blast killed two soldiers and WOUNDED THREE OFFICERS". In a clash those
    took part who were armed.
    """
    attacks = [d for d in drafts if d.type in VIOLENCE]
    for sentence, paragraph in {d.head.sent.start: (d.head.sent, d.paragraph) for d in attacks}.values():
        for verb in (t for t in sentence if t.pos_ == "VERB" and t.lemma_ in words.hurt and not is_denied(t)):
            patient = child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj")
            if patient is None or patient.pos_ == "PRON" or meant(patient).lemma_.lower() in words.crowd | words.beasts:
                continue
            here = [d for d in attacks if d.head.sent.start == sentence.start and not _was_before(d.head, verb)]
            attack = min(here, key=lambda d: _apart(verb, d.head), default=None)
            if attack is None:
                continue
            clash = attack.type is EventType.CLASH
            took_part = clash and len(attack.agents) < 2 and meant(patient).lemma_.lower() in words.armed
            if not (took_part or (not clash and (cast.are_things(attack.targets) or _kills_too(attack, verb)))):
                continue
            if attack.targets and _came_of(verb, attack):
                continue
            wounded = cast.resolve(paragraph, patient) or cast.resolve(paragraph, patient, create=True)
            if clash:
                attack.agents = tuple(dict.fromkeys((*wounded, *attack.agents)))
                continue
            attack.targets = tuple(dict.fromkeys((*attack.targets, *(w for w in wounded if w not in attack.agents))))


def _kills_too(attack: EventDraft, verb: Token) -> bool:
    """Whether a verb for wounding is joined to one for a killing that is the attack's, or the event itself."""
    joined = verb.head.i if verb.dep_ == "conj" else None
    return any(head.i == joined for _, head in attack.heads())


def keep_once(found: list[EventDraft], cast: Cast, words: EventWords) -> list[EventDraft]:
    """Keep the first full mention of each event."""
    kept: list[EventDraft] = []
    for draft in found:
        told = [k for k in kept if _repeats(draft, k, cast, words)]
        if draft.head.tag_ == "NN":  # "drone strikes ... the shelling of a camp ... THE ATTACK"
            told = [k for k in told if k.head.tag_ != "NNS"] or told
        noun = draft.head.lemma_
        named = (k for k in told if noun not in words.any_violence and any(h.lemma_ == noun for _, h in k.heads()))
        earlier = next(named, told[0] if told else None)  # "attacks ... an ambush ... the ambush"
        if earlier is None:
            kept.append(draft)
            continue
        earlier.repeats.append(draft)
        if earlier.factuality is Factuality.ALLEGED and _is_told_outright(draft):
            earlier.factuality = Factuality.HAPPENED
        earlier.agents = earlier.agents or draft.agents
        hurt = draft.injured is not None and draft.deaths is None and earlier.injured is None
        again = _definite(draft.head) and hurt and not draft.agents  # "two guards were also wounded in THE ATTACK"
        hit = (i for i in draft.targets if i not in earlier.agents and cast.entity(i).name != "one")
        earlier.targets = tuple(dict.fromkeys((*earlier.targets, *hit))) if again else earlier.targets or draft.targets
        earlier.deaths = earlier.deaths if earlier.deaths is not None else draft.deaths
        earlier.injured = earlier.injured if earlier.injured is not None else draft.injured
        earlier.place = earlier.place or draft.place
    return kept


def _is_told_outright(draft: EventDraft) -> bool:
    """Whether the article says in a main clause of its own that it happened, whoever said so before."""
    if draft.factuality is not Factuality.HAPPENED or draft.head.pos_ != "VERB":
        return False
    return draft.head.dep_ in {"ROOT", "conj"}


def _repeats(draft: EventDraft, earlier: EventDraft, cast: Cast, words: EventWords) -> bool:
    """Whether an event tells again of an earlier one: of its kind, with nobody and no place that it lacks."""
    again = False
    family = next((f for f in FAMILIES if draft.type in f), frozenset({draft.type}))
    if earlier.type not in family or (draft.paragraph.item and draft.paragraph is not earlier.paragraph):
        return False
    if draft.head.pos_ in {"VERB", "AUX", "ADJ"}:
        again = (_takes_up(draft) or _is_same_truce(draft)) and draft.type is earlier.type
        bare = again or (_describes(draft) and draft.type is earlier.type)
    else:
        owned = draft.head.tag_ == "NN" and child(draft.head, "poss") is not None and draft.agents == earlier.agents
        bare = (_definite(draft.head) or owned or _is_said_of_it(draft.head)) and not _news(draft.head, earlier)
        if _answers(draft.head, earlier.head, words.answering):
            return False  # "fired rockets in response to the airstrike"
    plain = bare and not any(c.dep_ == "prep" for c in draft.head.children)
    if _is_dead_already(draft, earlier, cast):
        return True
    if _lands(draft, earlier):
        return True
    claimed = plain and all(cast.entity(i).kind is ActorKind.UNNAMED for i in earlier.agents)  # "gunmen": by a group
    if set(draft.agents) - set(earlier.agents) and earlier.agents and not claimed:
        return False
    if set(draft.targets) - set(earlier.targets) and earlier.targets and not (plain or again):
        return False
    same = draft.type is earlier.type and draft.head.lemma_ == earlier.head.lemma_
    full = bool(draft.agents and draft.targets) and (draft.agents, draft.targets) == (earlier.agents, earlier.targets)
    if _elsewhere(draft, earlier):
        return False
    counted = any(c.dep_ == "nummod" for c in draft.head.lefts) and draft.head.lemma_ != earlier.head.lemma_
    shared = draft.type is earlier.type and bool(set(draft.targets) & set(earlier.targets)) and not counted
    return bare or shared or (same and (full or not (draft.agents or draft.targets or draft.placed)))


def _is_dead_already(draft: EventDraft, earlier: EventDraft, cast: Cast) -> bool:
    """Whether somebody is killed by name who was told to have been killed before: nobody is killed twice."""
    killed = draft.type is EventType.KILLING and bool(draft.targets) and set(draft.targets) <= set(earlier.targets)
    named = killed and all(cast.entity(i).kind is ActorKind.PERSON for i in draft.targets)
    return named and (earlier.type is EventType.KILLING or earlier.deaths is not None)


def _is_said_of_it(noun: Token) -> bool:
    """Whether a noun says what "this" was, that was told before ("THIS WAS A horrific ATTACK")."""
    be = noun.head
    subject = child(be, "nsubj") if noun.dep_ == "attr" and be.lemma_ == "be" else None
    return subject is not None and subject.lower_ in CLAUSE_PRONOUNS and not any(c.dep_ == "relcl" for c in be.rights)


def _lands(draft: EventDraft, earlier: EventDraft) -> bool:
    """Whether a mention tells where what was fired came down ("six of the shells fell near a post")."""
    subject = subject_of(draft.head) if draft.head.pos_ == "VERB" else None
    if subject is not None and any(c.lower_ in INDEFINITE_ARTICLES for c in subject.lefts):
        return False  # "A shell hit the bus station": another one
    fired = earlier.type is EventType.SHELLING and earlier.rules != draft.rules
    return fired and draft.rules[:1] == ["trigger:rockets-land"] and not draft.agents


def _elsewhere(one: EventDraft, other: EventDraft) -> bool:
    """Whether two mentions say of themselves that they are at different places."""
    if one.place is None or other.place is None or not (one.placed and other.placed):
        return False
    return not set(one.place.text.split()) & set(other.place.text.split())


def _describes(draft: EventDraft) -> bool:
    """Whether a verb only says which people are meant ("the men who abducted them", "the firms SANCTIONED today")."""
    verb = draft.head
    meant_by = verb.dep_ == "relcl" or (verb.dep_ == "acl" and draft.type is not EventType.RELEASE)
    return meant_by and any(c.lower_ in _POINTING for c in verb.head.lefts)


def _takes_up(draft: EventDraft) -> bool:
    """Whether those who were seized are only spoken of again ("THE TWO MEN were abducted at gunpoint")."""
    patient = child(draft.head, "nsubjpass")
    if draft.type not in {EventType.ABDUCTION, EventType.ARREST} or patient is None or patient.pos_ != "NOUN":
        return False
    return _definite(patient) and not any(c.dep_ in {"prep", "relcl", "acl"} for c in patient.rights)


def _is_same_truce(draft: EventDraft) -> bool:
    """Whether it is only told again that the truce that was spoken of came into force ("since THE TRUCE began")."""
    subject = subject_of(draft.head) if draft.type is EventType.CEASEFIRE_IN_EFFECT else None
    return subject is not None and _definite(subject) and draft.head.dep_ == "advcl"


def _answers(noun: Token, deed: Token, answering: frozenset[str]) -> bool:
    """Whether a noun of the same sentence is for what a deed answers, and so not for that deed."""
    return noun.sent.start == deed.sent.start and any(a.lemma_.lower() in answering for a in ancestors(noun))


def _definite(noun: Token) -> bool:
    return any(c.lower_ in _POINTING for c in noun.lefts)


def _news(noun: Token, earlier: EventDraft) -> bool:
    """Whether a mention says of its event what the earlier ones did not: of what kind, where, when."""
    told = {t.lemma_.lower() for t in earlier.head.sent}
    fresh = [c for c in noun.lefts if c.dep_ in {"compound", "nmod", "nummod"} or (c.dep_ == "amod" and c.ent_type_)]
    if any(c.lemma_.lower() not in told for c in fresh):
        return True
    if noun.sent.start == earlier.head.sent.start:  # "the battle with the front, and the SHOOTING rampage in Sol"
        others = {t.lemma_.lower() for t in noun.sent if t.head is not noun}
        if any(c.pos_ == "NOUN" and not c.ent_type_ and c.lemma_.lower() not in others for c in fresh):
            return True
    numbers = list(_told_by_clause(noun))
    own = {t.i for t in noun.subtree} if numbers else set()
    return any(all(t.i in own or t.lemma_.lower() != n.lemma_.lower() for t in earlier.head.sent) for n in numbers)


def _told_by_clause(noun: Token) -> Iterator[Token]:
    """Yield the numbers by which a clause says which one is meant ("the bomb that killed FOUR")."""
    for clause in noun.rights:
        if clause.dep_ == "relcl" and clause.left_edge.nbor(-1).text != ",":
            yield from (t for t in clause.subtree if t.dep_ == "nummod" and t.ent_type_ not in {"DATE", "TIME"})
