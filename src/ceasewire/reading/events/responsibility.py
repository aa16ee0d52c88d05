"""Responsibility: who is said to have done it, by whom, and who answers.

1. charges ("accuses X of", "claimed the attack", "denies it") give the accused, the accuser and the words of the deed
2. so do other statements that blame, suspect, claim or deny, by what is said in them
3. the deed is the event among those words, or the nearest event before that they take up ("the attacks", "them")
4. one row for each accused and each accuser; a denial of what was charged before answers it
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ceasewire.lexicon.events import Events
from ceasewire.model.reading import (
    VIOLENCE,
    ActorKind,
    EventType,
    Factuality,
    Relation,
    ResponsibilityStance,
    SpeechAct,
)
from ceasewire.model.spans import Span
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.charges.deeds import doers_of, told_by
from ceasewire.reading.charges.finding import Charge
from ceasewire.reading.events.finding import EventDraft
from ceasewire.reading.grammar.classes import ALL_DEFINITE_DETERMINERS
from ceasewire.reading.grammar.clauses import has_negative_subject, read_clause
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    ancestors,
    child,
    is_passive,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.accusing import is_the_other, reasons_in
from ceasewire.reading.statements.drafts import Draft
from ceasewire.reading.statements.said import main_verbs
from ceasewire.reading.statements.voices import are_own_forces, bodies

# Deeds that somebody can be blamed for or claim; talks and votes are not.
DEEDS = VIOLENCE | frozenset({
    EventType.ABDUCTION, EventType.ARREST, EventType.CEASEFIRE_VIOLATED, EventType.CEASEFIRE_ENDED, EventType.SEIZURE,
    EventType.DISPLACEMENT, EventType.OTHER, EventType.DEPLOYMENT, EventType.CEASEFIRE_SUSPENDED, EventType.SANCTION,
})  # fmt: skip
# Deeds of arms that those who did them make known.
CLAIMED = VIOLENCE - {EventType.CLASH} | {EventType.SEIZURE, EventType.ABDUCTION}
# What a side decides, and makes known as no deed to answer for.
_DECIDED = frozenset({EventType.CEASEFIRE_SUSPENDED, EventType.CEASEFIRE_ENDED, EventType.SANCTION})
# How many paragraphs back a deed may stand that a statement takes up. Set on gold/train.
REACH = 4
_LAID = frozenset({ResponsibilityStance.BLAMES, ResponsibilityStance.SUSPECTS})
_OWN = frozenset({ResponsibilityStance.CLAIMS, ResponsibilityStance.DENIES})
_POINTING = frozenset({"it", "them", "this", "that", "these", "those", "so"})
# People, of whom what is theirs is another party.
_PEOPLE = frozenset({ActorKind.UNNAMED, ActorKind.PERSON})
_OWN_WORDS = frozenset({"its", "their", "our", "his", "her", "my"})
_BESIDE = frozenset({"after", "before", "since", "when", "while", "as", "following", "amid"})
_CHARGED = frozenset({ResponsibilityStance.BLAMES, ResponsibilityStance.SUSPECTS, ResponsibilityStance.CLAIMS})


@dataclass(slots=True, eq=False)
class Row:
    """A row in the making."""

    event: EventDraft
    accused: str
    by: str | None
    stance: ResponsibilityStance
    span: Span
    rules: list[str] = field(default_factory=list)


def find_responsibility(
    statements: list[Draft], charges: list[Charge], events: list[EventDraft], cast: Cast, lexicon: Events
) -> list[Row]:
    """Return the rows of an article in reading order, each accused and accuser once for an event and stance."""
    return _Finder(events, cast, lexicon).find(statements, charges)


class _Finder:
    """Collects the rows of an article; what was charged before is what a denial answers."""

    def __init__(self, events: list[EventDraft], cast: Cast, lexicon: Events) -> None:
        self._events, self._cast, self._words = events, cast, lexicon.charges
        self._answering = lexicon.words.answering
        self._rows: list[Row] = []
        self._charged: list[tuple[int, Row]] = []

    def find(self, statements: list[Draft], charges: list[Charge]) -> list[Row]:
        """Return the rows of these statements and charges in reading order."""
        taken = {(c.paragraph.index, c.verb.i) for c in charges}
        free = [s for s in statements if s.match is None or (s.paragraph.index, s.match.anchor.i) not in taken]
        free = [s for s in free if s.act is not SpeechAct.BLAME or not _is_charge(s, taken)]
        found: list[tuple[tuple[int, int], Charge | Draft]] = [
            *(((c.paragraph.index, c.verb.idx), c) for c in charges),
            *(((s.paragraph.index, (s.cue or s.content[0])[0]), s) for s in free),
        ]
        for (at, _), source in sorted(found, key=lambda f: f[0]):
            rows = self._of_charge(source) if isinstance(source, Charge) else self._of_statement(source)
            for row in rows:
                if not any(_same(row, r) for r in self._rows):
                    self._rows.append(row)
                    if row.stance in _CHARGED:
                        self._charged.append((at, row))
        return self._rows

    # -- charges --------------------------------------------------------------------------------

    def _of_charge(self, charge: Charge) -> Iterator[Row]:
        own_part = charge.rule.own and charge.rule.accused == "subject"
        if charge.stance is ResponsibilityStance.DENIES and not own_part and not charge.deeds:
            yield from self._answer(charge)
            return
        events = list(self._deeds_of(charge))
        if charge.rule.accused == "doer" and any(e.agents for e in events):
            events = [e for e in events if e.agents]  # "deplored the rebels' attacks and the loss of lives"
        for event in events:
            yield from self._charge_rows(charge, event)

    def _charge_rows(self, charge: Charge, event: EventDraft) -> Iterator[Row]:
        """Yield the rows of a charge: of each one accused and each accuser, or of those who claim or deny their own."""
        span = charge.paragraph.span(charge.first, charge.last)
        rules = [f"charge:{charge.rule.id}", *event.rules[:1]]
        if charge.stance in _OWN:
            own = _body(charge.by, self._cast)
            theirs = self._theirs(charge)
            for accused in charge.accused or self._whose_arms(charge, event):
                mine = accused in charge.by or self._same_side(charge.by, accused) or theirs
                if charge.stance is ResponsibilityStance.CLAIMS and not mine:
                    continue
                who = _body((accused,), self._cast)[0] if accused in charge.by else accused
                bodied = all(self._cast.entity(i).kind not in _PEOPLE for i in (*own[:1], *charge.by[:1]))
                if theirs and own and bodied:
                    who = own[0]  # "the army denied that ITS TROOPS had shelled it"
                if mine:
                    spoken = charge.stance is ResponsibilityStance.DENIES and accused not in charge.by and bool(own)
                    by = own[0] if spoken else who
                    yield Row(event, who, by, charge.stance, span, rules)
                else:
                    for by in charge.by:
                        yield Row(event, accused, by, ResponsibilityStance.CLEARS, span, rules)
            return
        if charge.rule.said:  # "said that it was behind the raid"
            for who in _body(tuple(a for a in charge.accused if a in charge.by), self._cast):
                yield Row(event, who, who, ResponsibilityStance.CLAIMS, span, rules)
        told = charge.rule.said or charge.verb.lemma_ == "claim"
        if told and charge.stance in _LAID and are_own_forces(charge.by, charge.accused, self._cast):
            yield from self._claim(event, charge.accused, charge.by, span, rules)
            return
        told = charge.rule.accused != "object"  # and not "accused HIS RIVAL of shelling it"
        if told and charge.stance is ResponsibilityStance.BLAMES and self._theirs(charge):
            own = _body(charge.by, self._cast)
            spoken = bool(own) and self._cast.entity(own[0]).kind not in _PEOPLE  # "Hamas said ITS MEN had"
            for accused in own[:1] if spoken else charge.accused:  # "claimed that HIS MEN had taken the hill"
                yield Row(event, accused, accused, ResponsibilityStance.CLAIMS, span, rules)
            return
        for accused, accuser in charge.pairs():
            if charge.rule.persons or self._cast.entity(accused).kind not in {ActorKind.MEDIA, ActorKind.OTHER}:
                likely = charge.rule.said and (self._hedges(charge.verb) or self._is_thought(charge.verb))
                yield Row(
                    event, accused, accuser, ResponsibilityStance.SUSPECTS if likely else charge.stance, span, rules
                )

    def _whose_arms(self, charge: Charge, event: EventDraft) -> tuple[str, ...]:
        """Return whose arms are told to have done what is denied ("denied that RUSSIAN MISSILES had struck")."""
        inside = any(d.pos_ in VERBAL and self._inside(charge, d) is event for d in charge.deeds)
        return event.agents if charge.stance is ResponsibilityStance.DENIES and inside else ()

    def _claim(
        self, event: EventDraft, forces: tuple[str, ...], speakers: tuple[str, ...], span: Span, rules: list[str]
    ) -> Iterator[Row]:
        """Yield that a state's body takes upon itself what the state's forces did."""
        for who in forces:
            for by in _body(speakers, self._cast):
                yield Row(event, who, by, ResponsibilityStance.CLAIMS, span, rules)

    def _theirs(self, charge: Charge) -> bool:
        """Whether those who did it are called the speaker's own ("denied that its forces had")."""
        verbs = [d for d in charge.deeds if d.pos_ in VERBAL]
        subjects = [subject_of(v) for v in verbs or ([] if charge.deeds else [charge.verb])]  # "HIS MEN had laid it"
        return any(s is not None and any(c.lower_ in _OWN_WORDS for c in s.lefts) for s in subjects)

    def _answer(self, charge: Charge) -> Iterator[Row]:
        """Yield what a denial without words for the deed says to the charge before it."""
        at = charge.paragraph.index
        before = [r for p, r in self._charged if at - p <= REACH]
        if charge.accused:  # "dismissed the group's claim"
            before = [r for r in before if r.accused in charge.accused or r.by in charge.accused] or before
        if not before:
            yield from self._deny_untold(charge)
            return
        last = before[-1]
        span = charge.paragraph.span(charge.first, charge.last)
        rules = [f"charge:{charge.rule.id}", *last.event.rules[:1]]
        for row in [r for r in before if r.event is last.event and r.span == last.span]:
            for by in charge.by:
                if by == row.accused or (
                    self._same_side((by,), row.accused) and row.stance is not ResponsibilityStance.CLAIMS
                ):
                    body = _body((by,), self._cast)[0]
                    yield Row(row.event, row.accused, body, ResponsibilityStance.DENIES, span, rules)
                elif by != row.by:
                    who = _body((by,), self._cast)[0] if self._cast.is_spokesperson(by) else by
                    yield Row(row.event, row.accused, who, ResponsibilityStance.CLEARS, span, rules)

    def _deny_untold(self, charge: Charge) -> Iterator[Row]:
        """Yield that a side denies what its sentence tells of it ("says the army has besieged it, WHICH IT DENIES")."""
        verb = charge.verb
        event = self._before(charge, None) if charge.rule.relative and verb.dep_ == "relcl" else None
        if event is None or event.paragraph is not charge.paragraph or event.head.sent.start != verb.sent.start:
            return
        span = charge.paragraph.span(charge.first, charge.last)
        rules = [f"charge:{charge.rule.id}", *event.rules[:1]]
        for who in event.agents:
            for by in charge.by:
                if by == who or self._same_side((by,), who):
                    yield Row(event, who, _body((by,), self._cast)[0], ResponsibilityStance.DENIES, span, rules)

    def _same_side(self, ids: tuple[str, ...], other: str) -> bool:
        own = self._cast.same_side(ids, (other,)) or self._cast.same_side((other,), ids)
        return own or are_own_forces(ids, (other,), self._cast)  # the minister of a state, for its troops

    def _deeds_of(self, charge: Charge) -> Iterator[EventDraft]:
        """Yield the events that a charge is about: one for each deed that it names, else the nearest before."""
        found: dict[int, EventDraft] = {}
        for deed in charge.deeds:
            event = self._inside(charge, deed) or self._before(charge, deed)
            if event is not None:
                found.setdefault(id(event), event)
        if not charge.deeds and (event := self._before(charge, None)) is not None:
            found[id(event)] = event
        yield from found.values()

    def _inside(self, charge: Charge, deed: Token) -> EventDraft | None:
        """Return the event that a deed's words name, its first mention where they only repeat it."""
        inside = [
            (head, e)
            for e in self._events
            if e.type in DEEDS
            for paragraph, head in e.heads()
            if paragraph is charge.paragraph and told_by(head, deed)
        ]
        nearest = min(inside, key=lambda f: (f[0].i != deed.i, abs(f[0].i - deed.i)), default=None)
        return nearest[1] if nearest is not None else None

    def _before(self, charge: Charge, deed: Token | None) -> EventDraft | None:
        """Return the nearest event before that a deed's noun, or a charge without one, takes up."""
        if deed is not None:
            nouns = self._words.deed | self._words.harm | self._words.involvement
            words = [deed] if deed.pos_ not in VERBAL else list(deed.subtree)
            part = deed.pos_ in VERBAL and deed.lemma_ in self._words.involving  # "denied that it was INVOLVED"
            if not part and not any(
                t.lemma_.lower() in nouns or (t.pos_ == "PRON" and t.lower_ in _POINTING) for t in words
            ):
                return None
        start = charge.paragraph.doc[charge.first].idx
        events = [e for e in self._events if not charge.rule.events or e.type in charge.rule.events]
        if charge.stance is ResponsibilityStance.DENIES and not charge.rule.relative:
            events = self._laid_to(charge) or [e for e in events if not self._is_others(e, charge.by)] or events
        return _nearest(events, charge.paragraph, start)

    def _laid_to(self, charge: Charge) -> list[EventDraft]:
        """Return what was laid to those who deny their part just before: that, and nothing told of since, is denied."""
        near = (row for at, row in self._charged if charge.paragraph.index - at <= REACH and row.stance in _LAID)
        return [row.event for row in near if self._same_side(charge.by, row.accused)]

    def _is_others(self, event: EventDraft, speakers: tuple[str, ...]) -> bool:
        """Whether others are told to have done a deed, so that who denies his part in one means another."""
        return bool(event.agents) and not any(self._same_side(speakers, a) for a in event.agents)

    # -- statements -----------------------------------------------------------------------------

    def _of_statement(self, statement: Draft) -> Iterator[Row]:
        """Yield the rows of a statement: who blames, claims or denies in it, for themselves or for others."""
        act, cast = statement.act, self._cast
        if statement.match is not None and read_clause(statement.match.anchor).negated:
            return
        if act is SpeechAct.BLAME or (act is SpeechAct.ASSESS and self._suspects(statement)):
            unsure = statement.match is not None and statement.match.anchor.lemma_ in self._words.suspecting
            unsure = unsure or act is SpeechAct.ASSESS or any(self._hedges(v) for v in main_verbs(statement))
            stance = ResponsibilityStance.SUSPECTS if unsure else ResponsibilityStance.BLAMES
            bys: tuple[str | None, ...] = statement.speaker or (None,)
            accused = statement.speaker if _is_mutual(statement) else _accused(statement, cast)
            yield from self._make(statement, accused, bys, stance)
        elif act is SpeechAct.CLAIM and (event := self._deed_of_forces(statement)) is not None:
            rules = [f"statement:{act}", *event.rules[:1]]
            yield from self._claim(event, event.agents, statement.speaker, _row_span(statement), rules)
        elif act is SpeechAct.CLAIM:
            own = _body(statement.speaker, cast)
            yield from self._make(statement, own, own, ResponsibilityStance.CLAIMS)
        elif act is SpeechAct.SAY and (deed := self._own_deed(statement)) is not None:
            mine = all(cast.same_side(statement.speaker, (a,)) for a in deed.agents)
            for who in _body(deed.agents if mine else statement.speaker, cast):  # "said ITS MEN had done it"
                rules = ["statement:own-deed", *deed.rules[:1]]
                yield Row(deed, who, who, ResponsibilityStance.CLAIMS, _row_span(statement), rules)
        elif act is SpeechAct.DENY:
            denied, for_self = _denied_for(statement, cast)
            stance = ResponsibilityStance.DENIES if for_self else ResponsibilityStance.CLEARS
            yield from self._make(statement, denied, denied if for_self else statement.speaker, stance)

    def _suspects(self, statement: Draft) -> bool:
        """Whether somebody only believes of another what is alleged."""
        if statement.match is None or statement.match.anchor.lemma_ not in self._words.suspecting:
            return False
        accused = _accused(statement, self._cast)
        return bool(accused) and not self._cast.same_side(statement.speaker, accused)

    def _hedges(self, verb: Token) -> bool:
        """Whether a clause says that something is only likely ("was PROBABLY their work", "MAY be behind it")."""
        near = [*verb.children, *(c for n in verb.children if n.dep_ == "attr" for c in n.lefts)]
        return read_clause(verb).possible or any(c.lower_ in self._words.hedges for c in near)

    def _is_thought(self, verb: Token) -> bool:
        """Whether somebody only thinks what a clause tells ("BELIEVE that the front was behind it")."""
        return verb.dep_ == "ccomp" and verb.head.lemma_ in self._words.suspecting

    def _own_deed(self, statement: Draft) -> EventDraft | None:
        """Return the deed that speakers say their own side has done ("the army says it has killed two men")."""
        for event in self._events:
            if event.paragraph is not statement.paragraph or event.type not in CLAIMED or not event.agents:
                continue
            if not any(s <= event.start and event.end <= t for s, t in statement.content):
                continue
            if statement.match is not None and event.head.head == statement.match.anchor and event.head.dep_ == "dobj":
                continue  # "residents reported SHELLING"
            if event.head.dep_ == "relcl":
                continue  # "insisted that the troops leave the villages THEY HAD SEIZED"
            if event.factuality is not Factuality.ALLEGED and not self._carries_out(event):
                continue
            own = all(self._cast.same_side(statement.speaker, (a,)) for a in event.agents)
            if statement.speaker and (own or self._is_own(statement, event)):
                return event
        return None

    def _deed_of_forces(self, statement: Draft) -> EventDraft | None:
        """Return the deed of the state's forces that its body tells of ("U.S. FORCES have struck a boat")."""
        event = self._deed_of(statement)
        if event is None or event.type in _DECIDED or set(event.agents) & set(statement.speaker):
            return None
        return event if self._is_of_forces(statement, event) else None

    def _is_of_forces(self, statement: Draft, event: EventDraft) -> bool:
        return are_own_forces(statement.speaker, event.agents, self._cast)

    def _carries_out(self, event: EventDraft) -> bool:
        """Whether a noun's deed is told as carried out ("said it had CARRIED OUT THE RAID")."""
        noun = event.head
        done = event.factuality is Factuality.HAPPENED and noun.dep_ == "dobj" and noun.pos_ == "NOUN"
        return done and noun.head.lemma_ in self._words.carrying and read_clause(noun.head).past

    def _make(
        self,
        statement: Draft,
        accused: tuple[str, ...],
        bys: tuple[str | None, ...],
        stance: ResponsibilityStance,
    ) -> Iterator[Row]:
        """Yield a row for each one accused and each who says so, on the deed that the statement tells of."""
        event = self._deed_of(statement)
        if event is None or (stance is ResponsibilityStance.CLAIMS and event.type in _DECIDED):
            return
        span = _row_span(statement)
        for who in accused:
            kind = self._cast.entity(who).kind
            if kind in {ActorKind.MEDIA, ActorKind.OTHER} and stance is not ResponsibilityStance.CLAIMS:
                continue
            mutual = [b for b in bys if b != who] if stance is ResponsibilityStance.BLAMES else list(bys)
            if stance in _OWN:
                mutual = [who]
            for by in mutual:
                yield Row(event, who, by, stance, span, rules=[f"statement:{statement.act}", *event.rules[:1]])

    def _deed_of(self, statement: Draft) -> EventDraft | None:
        """Return the event that a statement is about: inside its words, else the nearest one taken up."""
        paragraph = statement.paragraph
        inside = [
            e for e in self._events
            if e.type in DEEDS and e.paragraph is paragraph
            and any(s <= e.start and e.end <= t for s, t in statement.content)
        ]  # fmt: skip
        own = [e for e in inside if not (_told_beside(e.head, statement) or self._is_answered(e.head))]
        main = {(paragraph.index, v.i) for v in main_verbs(statement)}
        own.sort(key=lambda e: not any((p.index, h.i) in main for p, h in e.heads()))
        if statement.act is SpeechAct.CLAIM:  # "has killed two men who took part in the raid": not in the raid
            own = [e for e in own if not e.agents or self._is_own(statement, e) or self._is_of_forces(statement, e)]
        if own or inside:
            return own[0] if own else None if statement.act is SpeechAct.CLAIM else inside[0]
        if statement.head is not None and not (self._takes_up(statement) or _tells_on(statement)):
            return None
        return _nearest(self._events, paragraph, statement.content[0][0])

    def _is_own(self, statement: Draft, event: EventDraft) -> bool:
        """Whether the side that speaks did it, or those whom it calls its own ("said THEIR FORCES had fired")."""
        verb = event.head if event.head.pos_ == "VERB" else event.head.head  # "ITS MEN carried out the raid"
        doer = subject_of(verb) if verb.pos_ == "VERB" and not is_passive(verb) else None
        called = doer is not None and any(c.lower_ in _OWN_WORDS for c in doer.lefts)
        return called or self._cast.same_side(statement.speaker, event.agents)

    def _is_answered(self, deed: Token) -> bool:
        """Whether a deed is only what another one answers ("struck a post in RESPONSE to the killing of a guard")."""
        return any(a.pos_ == "NOUN" and a.lemma_.lower() in self._answering for a in ancestors(deed))

    def _takes_up(self, statement: Draft) -> bool:
        """Whether the words said point back to a deed told before ("the attack", "carrying them out")."""
        words = list(statement.words())
        claims = statement.act is SpeechAct.CLAIM
        denied = main_verbs(statement) if statement.act is SpeechAct.DENY else ()
        if any(has_negative_subject(v) or read_clause(v).negated for v in denied):
            return True  # "said NONE OF ITS SHELLS had hit the school", "said its men HAD NOT OPENED FIRE"
        charges = self._words.involvement | (frozenset() if claims else self._words.accusation)
        if {t.lemma_.lower() for t in words} & charges:
            return True  # but not "had fired in the air and was looking into the REPORT"
        nouns = self._words.deed | self._words.harm
        if any(
            t.pos_ == "NOUN"
            and any(c.lower_ in ALL_DEFINITE_DETERMINERS for c in t.lefts)
            and t.lemma_.lower() in nouns
            for t in words
        ):
            return True
        pointing = (t for t in words if t.lower_ in _POINTING and t.pos_ == "PRON")
        itself = {t.i for t in words if t.lower_ == "it" and t.dep_ == "nsubj"}  # "said IT had shot down a drone"
        return any(not (claims and t.i in itself) for t in pointing) and len(words) <= 14


def _tells_on(statement: Draft) -> bool:
    """Whether a clause tells on of what its sentence told ("a rocket fell, WHICH THE ARMY SAID was Hezbollah's")."""
    verb = statement.match.anchor if statement.match is not None else None
    which = (c for v in main_verbs(statement) for c in v.lefts if c.dep_ in {"nsubj", "nsubjpass"})
    return verb is not None and verb.dep_ == "relcl" and any(c.lower_ == "which" for c in which)


def _is_charge(statement: Draft, charged: set[tuple[int, int]]) -> bool:
    """Whether a charge gives the rows of a statement already: one of the verbs said is its own."""
    return any((statement.paragraph.index, v.i) in charged for v in main_verbs(statement))


def _told_beside(head: Token, statement: Draft) -> bool:
    """Whether an event is only what the one spoken of came after ("struck two posts AFTER ROCKETS WERE FIRED")."""
    main = {v.i for v in main_verbs(statement)}
    for token in (head, *ancestors(head)):
        if token.dep_ == "advcl" and any(c.dep_ in {"mark", "advmod"} and c.lower_ in _BESIDE for c in token.lefts):
            return True
        if token.i in main:
            return False
        if token.dep_ in {"prep", "pcomp"} and token.lower_ in _BESIDE:
            return True
    return False


def _nearest(events: list[EventDraft], paragraph: Paragraph, start: int) -> EventDraft | None:
    """Return the last deed told before a place of the text, within reach."""
    before = [
        e
        for e in events
        if e.type in DEEDS
        and e.factuality is not Factuality.PLANNED
        and (e.paragraph.index, e.start) < (paragraph.index, start)
        and paragraph.index - e.paragraph.index <= REACH
    ]
    return before[-1] if before else None


def _same(one: Row, other: Row) -> bool:
    return one.event is other.event and (one.accused, one.by, one.stance) == (other.accused, other.by, other.stance)


def _body(speakers: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """Return for whom speakers claim or deny: a spokesman's body, else themselves."""
    out: dict[str, None] = {}
    for speaker in speakers:
        entity = cast.entity(speaker)
        speaks = {Relation.SPOKESPERSON_OF, Relation.LEADER_OF}
        homes = [to for to, relation, _ in entity.affiliations if relation in speaks]
        if (
            not entity.person or entity.plural
        ) and entity.kind is ActorKind.UNNAMED:  # "government officials", "its representatives"
            homes = [to for to, relation, _ in entity.affiliations if relation in {*speaks, Relation.OFFICIAL_OF}]
        out[homes[0] if homes and (entity.person or entity.kind is ActorKind.UNNAMED) else speaker] = None
    return tuple(out)


def _accused(statement: Draft, cast: Cast) -> tuple[str, ...]:
    """Return who is blamed: the object of the verb, who did what in the words said, or whose deed it names."""
    paragraph, match = statement.paragraph, statement.match
    if (match is not None and statement.frame in {"object_rest", "object"}) or (
        match is not None and match.anchor.lemma_ in {"accuse", "blame"}
    ):
        verb = match.anchor
        who = child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj")
        if verb.lemma_ == "blame":  # "blamed the raid on the militia"
            on = [n for p in prepositions(verb, "on") for n in objects_of(p)[:1]]
            who = on[0] if on else who
        if who is not None:
            ids = cast.resolve(paragraph, who)
            if ids:
                return ids
            return doers_of(paragraph, who, cast)
    for verb in main_verbs(statement):
        clause = read_clause(verb)
        who = agent_of(verb) if clause.passive else clause.subject
        doing = (read_clause(reason) for reason in reasons_in(clause))  # "were killed WHEN THE ARMY shelled it"
        behind = [c.subject for c in doing if not c.passive] if who is None or clause.verb.lemma_ == "die" else []
        called = child(verb, "attr") if who is not None and who.tag_ == "WDT" else None  # "which was AN IRANIAN DRONE"
        for doer in (*behind, who, called):
            if doer is not None and (ids := cast.resolve(paragraph, doer) or doers_of(paragraph, doer, cast)):
                return ids
    if statement.head is not None:
        return doers_of(paragraph, statement.head, cast)
    return ()


def _is_mutual(statement: Draft) -> bool:
    """Whether those who speak each say that the other did it."""
    subjects = (read_clause(v).subject for v in main_verbs(statement))
    return len(statement.speaker) > 1 and any(s is not None and is_the_other(s) for s in subjects)


def _denied_for(statement: Draft, cast: Cast) -> tuple[tuple[str, ...], bool]:
    """Return for whom a deed is denied, and whether for oneself."""
    own = _body(statement.speaker, cast)
    mine = set(own) | set(statement.speaker) | set(bodies(statement.speaker, cast))
    for verb in main_verbs(statement):
        clause = read_clause(verb)
        who = agent_of(verb) if clause.passive else clause.subject
        if who is None or clause.infinitive:
            continue
        ids = cast.resolve(statement.paragraph, who)
        theirs = any(c.lower_ in _OWN_WORDS for c in who.lefts)  # "said ITS MEN had not opened fire"
        theirs = theirs or are_own_forces(statement.speaker, ids, cast)
        if ids and not theirs and not mine & set(ids):
            return ids, False
    return own, True


def _row_span(statement: Draft) -> Span:
    pieces = [
        statement.cue or statement.content[0],
        *statement.content,
        *([statement.speaker_span] if statement.speaker_span else []),
    ]
    return statement.paragraph.cut(min(p[0] for p in pieces), max(p[1] for p in pieces))
