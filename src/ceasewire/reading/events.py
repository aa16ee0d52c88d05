"""Events: what happened, or is said to have, to whom, by whom.

1. trigger words give candidates; those inside a condition, a wish or a term are passed over
2. agents and targets come from the parse, through light verbs ("launched a raid on")
3. factuality: what the article says or presupposes, what only a source says, what is denied or planned
4. a killing that an attack carries gives its numbers to the attack; repeated mentions are one event
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import EventType, Factuality, ResponsibilityStance, SpeechAct
from ceasewire.model.spans import Span
from ceasewire.reading.cast import Cast
from ceasewire.reading.charges import Charge, under
from ceasewire.reading.clauses import is_hypothetical, is_irrealis, is_unsettled, read_clause
from ceasewire.reading.conditions import Found
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.phrases import (
    agent_of,
    ancestors,
    child,
    is_passive,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.statements import Draft
from ceasewire.reading.termdrafts import TermDraft
from ceasewire.reading.triggers import Trigger, find_triggers

# Types of one family: a later bare mention of any of them may be the same event.
FAMILIES = (
    frozenset({
        EventType.ATTACK, EventType.AIRSTRIKE, EventType.SHELLING, EventType.BOMBING, EventType.KILLING,
        EventType.CLASH,
    }),
    frozenset({EventType.ABDUCTION, EventType.ARREST}),
)  # fmt: skip
VIOLENCE = FAMILIES[0]
_LAID = frozenset({ResponsibilityStance.BLAMES, ResponsibilityStance.SUSPECTS})
# Words before a noun that leave open whether it comes about, or say that it is to come.
_UNREAL = frozenset({"no", "any", "further", "future", "possible", "potential", "new", "renewed"})
_TO_COME = frozenset({"planned", "scheduled", "upcoming", "imminent", "forthcoming", "proposed", "anticipated"})
# Nouns of wishing and asking: what follows them is not told of as done ("support for an extension").
_AIMS = frozenset({
    "support", "effort", "call", "plan", "proposal", "need", "demand", "possibility", "hope", "prospect", "importance",
    "threat", "fear", "risk", "request", "push", "condition", "opportunity", "preparation", "commitment", "term",
})  # fmt: skip
_CAPTIVE = frozenset({"hostage", "captive", "prisoner"})
_HITTING = frozenset({"kill", "injure", "wound", "hit", "strike", "target", "destroy", "take", "damage", "attack"})
# Verbs after which a meeting or a vote is fixed ("agreed to hold talks"), and not only wanted or refused.
_FIXING = frozenset({"plan", "agree", "decide", "intend", "expect", "prepare", "promise", "pledge", "vow", "schedule"})
_PAST_CUES = frozenset(
    {"acknowledge", "admit", "confirm", "condemn", "mourn", "regret", "welcome", "denounce", "deplore"}
)


@dataclass(slots=True, eq=False)
class EventDraft:
    """An event in the making; `start` and `end` are the trigger's characters in its paragraph."""

    paragraph: Paragraph
    head: Token
    first: int
    last: int
    type: EventType
    agents: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    factuality: Factuality = Factuality.HAPPENED
    place: Span | None = None
    deaths: int | None = None
    injured: int | None = None
    count: int | None = None
    rules: list[str] = field(default_factory=list)
    repeats: list["EventDraft"] = field(default_factory=list)
    id: str = ""

    def heads(self) -> Iterator[tuple[Paragraph, Token]]:
        """Yield where it is mentioned: the paragraphs with the heads of its triggers."""
        yield self.paragraph, self.head
        for other in self.repeats:
            yield from other.heads()

    @property
    def start(self) -> int:
        """The trigger's first character."""
        return self.paragraph.doc[self.first].idx

    @property
    def end(self) -> int:
        """The character after the trigger's last."""
        last = self.paragraph.doc[self.last]
        return last.idx + len(last)

    def span(self) -> Span:
        """Return the trigger's words."""
        return self.paragraph.span(self.first, self.last)


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the finder knows of an article."""

    statements: list[Draft]
    terms: list[TermDraft]
    blocked: frozenset[tuple[int, int]]
    charges: list[Charge]
    cast: Cast
    lexicon: Lexicon


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
    blocked = {(c.paragraph.index, i) for c in conditions for i in range(c.first, c.last + 1)}
    blocked |= {(t.paragraph.index, i) for t in terms if not _told(t) for i in range(t.first, t.last + 1)}
    scene = _Scene(statements, terms, frozenset(blocked), charges, cast, lexicon)
    found: list[EventDraft] = []
    for paragraph in paragraphs:
        triggers = find_triggers(paragraph, lexicon.events)
        drafts = [d for t in triggers if (d := _read(paragraph, t, scene)) is not None]
        drafts.extend(_of_charges(paragraph, drafts, scene))
        found.extend(_carry(sorted(drafts, key=lambda d: d.start)))
    found = _once(found)
    for n, draft in enumerate(found, 1):
        draft.id = f"e{n}"
    return found


def _of_charges(paragraph: Paragraph, drafts: list[EventDraft], scene: _Scene) -> Iterator[EventDraft]:
    """Yield a deed for each charge whose words name none of the known kinds ("accused of sheltering rebels")."""
    words = scene.lexicon.events.charges
    known = words.involvement | words.accusation | words.deed | words.harm
    for charge in scene.charges:
        if charge.paragraph is not paragraph or charge.stance not in _LAID or charge.rule.said:
            continue
        for deed in charge.deeds:
            if any(under(d.head, (deed,)) for d in drafts) or deed.lemma_.lower() in {*known, "be"}:
                continue
            if deed.pos_ not in {"VERB", "NOUN"}:
                continue
            draft = EventDraft(
                paragraph=paragraph,
                head=deed,
                first=deed.i,
                last=deed.i,
                type=EventType.OTHER,
                agents=charge.accused,
                factuality=Factuality.ALLEGED,
                rules=[f"charge:{charge.rule.id}"],
            )
            thing = child(deed, "dobj") if deed.pos_ == "VERB" else None
            if thing is not None:
                draft.targets = scene.cast.resolve(paragraph, thing)
            yield draft


def _told(term: TermDraft) -> bool:
    """Whether a term is one that the article tells of as made, so that its words may be an event too."""
    return any(r.startswith("made:") for r in term.rules)


def _read(paragraph: Paragraph, trigger: Trigger, scene: _Scene) -> EventDraft | None:
    head = paragraph.doc[trigger.head]
    if (paragraph.index, head.i) in scene.blocked:
        return None
    factuality = _factuality(paragraph, head, trigger, scene)
    if factuality is None:
        return None
    draft = EventDraft(
        paragraph=paragraph,
        head=head,
        first=trigger.first,
        last=trigger.last,
        type=trigger.rule.type,
        factuality=factuality,
        rules=[f"trigger:{trigger.rule.id}"],
    )
    if head.pos_ in {"VERB", "AUX"}:
        _verb_arguments(draft, trigger, scene)
    else:
        _noun_arguments(draft, trigger, scene)
    charge = next((c for c in scene.charges if c.paragraph is paragraph and _charged_with(c, head)), None)
    if charge is not None and head.pos_ == "VERB":
        draft.agents = charge.accused
        if draft.factuality is Factuality.HAPPENED:
            draft.factuality = Factuality.ALLEGED
    draft.agents = tuple(a for a in draft.agents if a not in draft.targets or trigger.rule.mutual)
    if trigger.rule.needs_actor and not (draft.agents or draft.targets):
        return None
    if trigger.rule.needs_two and len(draft.agents) + len(draft.targets) < 2:
        return None
    if (trigger.rule.needs_target or trigger.rule.of_people) and not draft.targets:
        return None
    _numbers(draft)
    draft.place = _place(draft)
    return draft


def _charged_with(charge: Charge, head: Token) -> bool:
    """Whether an event's verb is the deed of a charge, with no subject of its own."""
    return any(d.i == head.i for d in charge.deeds) and child(head, "nsubj", "nsubjpass") is None


# -- factuality -----------------------------------------------------------------------------------


def _factuality(paragraph: Paragraph, head: Token, trigger: Trigger, scene: _Scene) -> Factuality | None:
    """Return how the event stands; null where it is only wished, asked, possible or conditional."""
    verb = head if head.pos_ in {"VERB", "AUX"} else _governor(head)
    holder = _holder(paragraph, head, scene)
    presupposed = head.pos_ not in {"VERB", "AUX"} and _presupposed(head)
    if verb is not None and head.pos_ in {"VERB", "AUX"}:
        clause = read_clause(head)
        if is_hypothetical(head) or is_irrealis(head) or clause.duty:
            return None
        if clause.negated:
            return Factuality.NOT_HAPPENED if holder is None else None
        if clause.future or clause.infinitive:
            return Factuality.PLANNED if trigger.rule.planned and clause.future else None
    elif not presupposed and verb is not None:
        clause = read_clause(verb)
        if is_hypothetical(verb) or clause.duty or _seeks(verb, head):
            return None
        if clause.negated or any(c.lower_ == "no" for c in head.children):
            return None
        if clause.infinitive and is_irrealis(verb) and (verb.head.lemma_ not in _FIXING or is_unsettled(verb)):
            return None
        if clause.future or (clause.infinitive and is_irrealis(verb)):
            return Factuality.PLANNED if trigger.rule.planned else None
    if head.pos_ not in {"VERB", "AUX"}:
        before = {c.lower_ for c in head.lefts}
        if before & _UNREAL or (head.dep_ == "pobj" and head.head.head.lemma_.lower() in _AIMS):
            return None
        if before & _TO_COME:
            return Factuality.PLANNED if trigger.rule.planned else None
    if holder is None:
        return Factuality.ALLEGED if _hedged(head) else Factuality.HAPPENED
    if holder.act is SpeechAct.DENY:
        return Factuality.HAPPENED if presupposed else Factuality.DENIED
    noun = head.pos_ not in {"VERB", "AUX"}
    granted = holder.match is not None and (
        holder.match.anchor.lemma_ in _PAST_CUES or (noun and holder.match.anchor.lemma_ in {"blame", "claim"})
    )
    if presupposed or granted:
        return Factuality.HAPPENED
    return Factuality.ALLEGED


def _holder(paragraph: Paragraph, head: Token, scene: _Scene) -> Draft | None:
    """Return the innermost statement in whose words the event stands."""
    holders = [
        s for s in scene.statements
        if s.paragraph is paragraph and any(a <= head.idx < b for a, b in s.content)
    ]  # fmt: skip
    return min(holders, key=lambda s: sum(b - a for a, b in s.content), default=None)


def _governor(noun: Token) -> Token | None:
    """Return the verb above a noun."""
    for above in ancestors(noun):
        if above.pos_ in {"VERB", "AUX"}:
            return above
    return None


def _presupposed(noun: Token) -> bool:
    """Whether a noun takes the event for granted: "the attack", "Israeli strikes", "Friday's raid"."""
    return any(
        c.lower_ in {"the", "this", "that", "these", "those", "its", "their", "his"} or c.dep_ == "poss"
        for c in noun.lefts
    )


def _seeks(verb: Token, noun: Token) -> bool:
    """Whether the verb asks for or rules out what the noun names ("urged talks", "called for a withdrawal")."""
    return verb.lemma_ in {
        "demand", "urge", "call", "seek", "propose", "want", "request", "offer", "threaten", "plan", "reject", "refuse",
        "prevent", "avoid", "avert", "prepare", "consider", "fear", "oppose", "warn", "expect", "require", "need",
        "lead",         "discuss", "rule", "stop", "halt", "end",
    } and any(a.i == verb.i for a in list(ancestors(noun))[:3])  # fmt: skip


def _hedged(head: Token) -> bool:
    words = {t.lower_ for t in head.subtree if abs(t.i - head.i) <= 6} | {c.lower_ for c in head.head.children}
    return bool(words & {"allegedly", "reportedly", "alleged", "suspected", "purportedly", "supposedly", "apparently"})


# -- arguments ------------------------------------------------------------------------------------


def _verb_arguments(draft: EventDraft, trigger: Trigger, scene: _Scene) -> None:
    verb, paragraph, cast = draft.head, draft.paragraph, scene.cast
    subject = subject_of(verb)
    if is_passive(verb):
        by = agent_of(verb)
        draft.agents = cast.resolve(paragraph, by, create=True) if by is not None and not _is_event(by, scene) else ()
        patient = subject
        if by is not None and not draft.agents:
            draft.agents = cast.modifiers(paragraph, by)
    else:
        if subject is not None:
            draft.agents = cast.resolve(paragraph, subject) or cast.modifiers(paragraph, subject)
        patient = child(verb, "dobj")
    if patient is not None and patient.lemma_.lower() in _CAPTIVE:  # "took two guards hostage"
        patient = next((c for c in patient.lefts if c.pos_ in {"NOUN", "PROPN"}), patient)
    if not draft.agents and trigger.rule.no_target and patient is not None:
        draft.agents = _between(paragraph, patient, cast)
    if not draft.agents and subject is not None and trigger.rule.subjects:
        draft.agents = _between(paragraph, subject, cast)
    targets: tuple[str, ...] = ()
    if trigger.rule.subject_is_target:
        targets, draft.agents = (
            draft.agents or (cast.resolve(paragraph, subject, create=True) if subject is not None else ()),
            (),
        )
    elif patient is not None and not trigger.rule.no_target:
        targets = cast.resolve(paragraph, patient, create=not _is_event(patient, scene))
    into = () if trigger.rule.mutual else prepositions(verb, *trigger.rule.target_prepositions)
    for preposition in into if trigger.rule.target_prepositions else ():
        for noun in objects_of(preposition)[:1]:
            if noun.ent_type_ not in {"DATE", "TIME"} and not draft.first <= noun.i <= draft.last:
                targets = (*targets, *cast.resolve(paragraph, noun, create=True))
    if trigger.rule.mutual:
        both = (*draft.agents, *targets)
        for preposition in prepositions(verb, "with", "against"):
            for noun in objects_of(preposition)[:1]:
                both = (*both, *cast.resolve(paragraph, noun))
        draft.agents, targets = tuple(dict.fromkeys(both)), ()
    draft.targets = tuple(dict.fromkeys(targets))


def _between(paragraph: Paragraph, noun: Token, cast: Cast) -> tuple[str, ...]:
    """Return whose truce or accord a noun names: "the truce between A and B", "the Sudanese ceasefire"."""
    for preposition in prepositions(noun, "between", "among"):
        for n in objects_of(preposition)[:1]:
            return cast.resolve(paragraph, n)
    return ()


def _is_event(noun: Token, scene: _Scene) -> bool:
    return scene.lexicon.events.is_noun(noun.lemma_.lower())


def _noun_arguments(draft: EventDraft, trigger: Trigger, scene: _Scene) -> None:
    noun, paragraph, cast = draft.head, draft.paragraph, scene.cast
    agents: dict[str, None] = {}
    targets: dict[str, None] = {}
    for token in (noun, *(t for t in noun.lefts if t.i >= draft.first)):
        agents.update(dict.fromkeys(cast.modifiers(paragraph, token)))
    for by in prepositions(noun, "from", *trigger.rule.agent_prepositions):
        for n in objects_of(by)[:1]:
            agents.update(dict.fromkeys(cast.resolve(paragraph, n)))
    for between in prepositions(noun, "between", "among"):
        for n in objects_of(between)[:1]:
            agents.update(dict.fromkeys(cast.resolve(paragraph, n)))
    for preposition in prepositions(noun, *trigger.rule.target_prepositions):
        for n in objects_of(preposition)[:1]:
            if n.ent_type_ not in {"DATE", "TIME"}:
                create = draft.type is not EventType.PROTEST
                targets.update(dict.fromkeys(cast.resolve(paragraph, n, create=create)))
    light = noun.head
    if noun.dep_ == "dobj" and light.pos_ == "VERB" and light.lemma_ in scene.lexicon.events.light_verbs:
        subject = agent_of(light) if is_passive(light) else subject_of(light)
        if subject is not None and not agents:
            agents.update(dict.fromkeys(cast.resolve(paragraph, subject)))
        for preposition in prepositions(light, *trigger.rule.target_prepositions):
            for n in objects_of(preposition)[:1]:
                if n.ent_type_ not in {"DATE", "TIME"}:
                    targets.update(dict.fromkeys(cast.resolve(paragraph, n, create=True)))
    if (
        noun.dep_ == "nsubjpass"
        and light.lemma_ in scene.lexicon.events.light_verbs
        and (by_noun := agent_of(light)) is not None
    ):
        agents.update(dict.fromkeys(cast.resolve(paragraph, by_noun)))
    # "hit the town in a raid", "killed in raids by the militia": the verb above tells who and whom
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"in", "during", "with"} else None
    if above is not None and above.pos_ == "VERB" and above.lemma_ in _HITTING:
        doer = agent_of(above) if is_passive(above) else subject_of(above)
        hit = subject_of(above) if is_passive(above) else child(above, "dobj")
        if doer is not None and not agents:
            agents.update(dict.fromkeys(cast.resolve(paragraph, doer)))
        if hit is not None and not targets and not is_passive(above):
            targets.update(dict.fromkeys(cast.resolve(paragraph, hit)))
    # "airstrikes killed ten people": those killed are whom the strikes hit
    if noun.dep_ == "nsubj" and light.lemma_ in {"kill", "injure", "wound", "hit", "strike", "target", "destroy"}:
        hit = child(light, "dobj")
        if hit is not None:
            targets.update(dict.fromkeys(cast.resolve(paragraph, hit)))
    if trigger.rule.mutual:
        for preposition in prepositions(noun, "with", "against"):
            for n in objects_of(preposition)[:1]:
                agents.update(dict.fromkeys(cast.resolve(paragraph, n)))
        holding = noun.head if noun.dep_ == "dobj" else noun.head.head if noun.dep_ == "pobj" else None
        if holding is not None and holding.pos_ == "VERB" and len(agents) < 2:
            subject = subject_of(holding)
            if subject is not None and subject.i != noun.i and not is_passive(holding):
                agents.update(dict.fromkeys(cast.resolve(paragraph, subject)))
            for preposition in prepositions(holding, "with"):
                for n in objects_of(preposition)[:1]:
                    agents.update(dict.fromkeys(cast.resolve(paragraph, n)))
        agents.update(targets)
        targets = {}
    draft.agents, draft.targets = tuple(agents), tuple(targets)


def _numbers(draft: EventDraft) -> None:
    """Set deaths, injured and count from the number on the noun that the verb takes."""
    verb = draft.head if draft.head.pos_ in {"VERB", "AUX"} else draft.head.head
    if verb.pos_ not in {"VERB", "AUX"}:
        return
    patient = child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj")
    if patient is None:
        return
    number = number_of(patient)
    if number is None:
        return
    if verb.lemma_ in {"kill", "slay", "behead", "execute", "murder", "assassinate", "shoot"}:
        draft.deaths = number
    elif verb.lemma_ in {"injure", "wound"}:
        draft.injured = number
    elif draft.type in {EventType.RELEASE, EventType.ABDUCTION, EventType.ARREST}:
        draft.count = number


_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
}  # fmt: skip


def number_of(noun: Token) -> int | None:
    """Return the number that counts a noun ("at least 82 people"), or null."""
    number = next((c for c in noun.lefts if c.dep_ == "nummod"), noun if noun.pos_ == "NUM" else None)
    if number is None:
        return None
    text = number.lower_.replace(",", "")
    if text.isdigit():
        return int(text)
    return _WORDS.get(text)


def _place(draft: EventDraft) -> Span | None:
    governors: Iterable[Token] = [
        draft.head,
        *([draft.head.head] if draft.head.dep_ in {"dobj", "nsubj", "nsubjpass", "pobj"} else []),
    ]
    for governor in governors:
        for preposition in prepositions(governor, "in", "at", "near", "on", "outside", "across"):
            for noun in objects_of(preposition)[:1]:
                if noun.ent_type_ in {"GPE", "LOC", "FAC"} or (
                    noun.pos_ == "PROPN" and noun.ent_type_ not in {"DATE", "TIME", "PERSON", "ORG", "NORP"}
                ):
                    first = min(
                        [t.i for c in noun.lefts if c.dep_ in {"compound", "det", "amod", "nmod"} for t in c.subtree],
                        default=noun.i,
                    )
                    while first < noun.i and draft.paragraph.doc[first].lower_ in {"the", "a", "an"}:
                        first += 1
                    return draft.paragraph.span(first, noun.i)
    return None


# -- settling -------------------------------------------------------------------------------------


def _carry(drafts: list[EventDraft]) -> list[EventDraft]:
    """Give a killing that an attack of its clause carries to the attack, with its numbers and targets."""
    dropped: set[int] = set()
    for killing in drafts:
        if killing.type is not EventType.KILLING:
            continue
        carrier = next(
            (
                d
                for d in drafts
                if d is not killing and d.type in VIOLENCE - {EventType.KILLING} and _tied(d.head, killing.head)
            ),
            None,
        )
        if carrier is not None:
            carrier.deaths = carrier.deaths if carrier.deaths is not None else killing.deaths
            carrier.targets = carrier.targets or killing.targets
            carrier.agents = carrier.agents or killing.agents
            carrier.repeats.append(killing)
            dropped.add(id(killing))
    return [d for d in drafts if id(d) not in dropped]


def _tied(one: Token, other: Token) -> bool:
    """Whether one of two triggers stands under the other in one sentence ("killed in a series of airstrikes")."""
    return one.sent.start == other.sent.start and (one.is_ancestor(other) or other.is_ancestor(one))


def _once(found: list[EventDraft]) -> list[EventDraft]:
    """Keep the first full mention of each event."""
    kept: list[EventDraft] = []
    for draft in found:
        earlier = next((k for k in kept if _repeats(draft, k)), None)
        if earlier is None:
            kept.append(draft)
            continue
        earlier.repeats.append(draft)
        earlier.agents = earlier.agents or draft.agents
        earlier.targets = earlier.targets or draft.targets
        earlier.deaths = earlier.deaths if earlier.deaths is not None else draft.deaths
        earlier.place = earlier.place or draft.place
    return kept


def _repeats(draft: EventDraft, earlier: EventDraft) -> bool:
    family = next((f for f in FAMILIES if draft.type in f), frozenset({draft.type}))
    if earlier.type not in family:
        return False
    if (set(draft.agents) - set(earlier.agents) and earlier.agents) or (
        set(draft.targets) - set(earlier.targets) and earlier.targets
    ):
        return False
    bare = draft.head.pos_ not in {"VERB", "AUX"} and _definite(draft.head)
    same = draft.type is earlier.type and draft.head.lemma_ == earlier.head.lemma_
    full = bool(draft.agents and draft.targets) and (draft.agents, draft.targets) == (earlier.agents, earlier.targets)
    if draft.place is not None and earlier.place is not None and draft.place.text != earlier.place.text:
        return False
    return bare or (same and (full or not (draft.agents or draft.targets or draft.place)))


def _definite(noun: Token) -> bool:
    return any(c.lower_ in {"the", "this", "that", "these", "those"} for c in noun.lefts)
