"""Drafts to the records of the codebook, with their times."""

from dataclasses import replace

from ceasewire.lexicon.actions import Actions
from ceasewire.lexicon.moves import MoveWords
from ceasewire.model.reading import (
    TRUCES,
    ActionType,
    ActorKind,
    Condition,
    Dealing,
    Event,
    EventType,
    Factuality,
    Move,
    MoveKind,
    Place,
    Process,
    Responsibility,
    Role,
    Statement,
    Term,
    TermStance,
    Time,
    Turn,
)
from ceasewire.model.spans import Span
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.conditions.finding import Found, kind_of
from ceasewire.reading.dealings.effect import find_start, is_to_come
from ceasewire.reading.dealings.finding import DealingDraft
from ceasewire.reading.dealings.moves import ANNOUNCED, MoveDraft
from ceasewire.reading.events.finding import EventDraft
from ceasewire.reading.events.responsibility import Row
from ceasewire.reading.grammar.classes import IF_OR_UNLESS, IT_OR_THEY
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    child,
    coordinated,
    full_edges,
    is_negated,
    is_passive,
    objects_of,
    prepositions,
    runs_out,
    subject_of,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft
from ceasewire.reading.statements.speaking import on_behalf_of
from ceasewire.reading.talks.drafts import ProcessDraft
from ceasewire.reading.terms.attachment import join_of
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.times.dating import Dating

# What is told in the present of a day to come is planned: "the truce expires on June 1".
_TOLD = frozenset({Factuality.HAPPENED, Factuality.ALLEGED})
# What lasts for a time, which holds for whoever does the same.
_LASTING = TRUCES | {ActionType.EXTEND_CEASEFIRE}
# What somebody decides of a truce, perhaps for a later day.
_DECIDED = frozenset({EventType.CEASEFIRE_ENDED, EventType.CEASEFIRE_SUSPENDED})


class Finisher:
    """Makes records of drafts.

    Args:
        cast: the article's actors.
        dating: the article's times.
        actions: the kinds of acts.
        words: among them verbs that say of their subject that it is over, or broken.
        undergone: nouns for deeds whose owner undergoes them.
    """

    def __init__(
        self, cast: Cast, dating: Dating, actions: Actions, words: MoveWords, undergone: frozenset[str]
    ) -> None:
        self._cast, self._dating, self._actions, self._words = cast, dating, actions, words
        self._undergone = undergone

    def statement(self, draft: Draft) -> Statement:
        """Return the statement of a draft."""
        paragraph = draft.paragraph
        anchor = draft.match.anchor if draft.match is not None else None
        return Statement(
            id=draft.id,
            speaker=draft.speaker,
            on_behalf_of=on_behalf_of(draft, self._cast),
            via=draft.via,
            anonymous=draft.anonymous,
            cue=paragraph.cut(*draft.cue) if draft.cue else None,
            content=draft.spans(),
            mode=draft.mode(),
            act=draft.act,
            speaker_span=paragraph.cut(*draft.speaker_span) if draft.speaker_span else None,
            addressee=draft.addressee,
            said_on=self._dating.said_on(paragraph, anchor) if anchor is not None else None,
            x_rules=tuple(draft.rules),
        )

    def term(self, draft: TermDraft, number: int) -> Term:
        """Return the term of a draft."""
        said = draft.statement
        starts, ends = self._window(draft)
        if draft.matched is not None and draft.action_type in _LASTING and starts is None and ends is None:
            starts, ends = self._window(draft.matched)
        return Term(
            id=f"t{number}",
            debtor=draft.debtor,
            creditor=draft.creditor,
            action=draft.span(),
            action_type=draft.action_type,
            stance=draft.stance,
            polarity=draft.polarity,
            conditions=tuple(self._of_other_side(self._condition(c), c, draft) for c in draft.conditions),
            conditions_join=join_of(draft.conditions),
            starts=_outside(starts, draft),
            ends=_outside(ends, draft),
            stated_by=said.speaker if said is not None else (),
            statement=said.id if said is not None else None,
            x_rules=tuple(draft.rules),
        )

    def _window(self, draft: TermDraft) -> tuple[Time | None, Time | None]:
        """Return when a term begins and ends; "the truce, which expires on Sunday" does not begin then."""
        paragraph, head = draft.paragraph, draft.head
        starts, ends = self._dating.starts(paragraph, head), self._dating.ends(paragraph, head)
        verbs = [c for c in head.children if c.dep_ == "relcl"] + [head.head] * (head.dep_ in {"nsubj", "nsubjpass"})
        due = [c for v in verbs for c in v.rights if c.dep_ in {"xcomp", "acomp"}]
        verbs += [v for c in due for v in (c, *c.rights) if v.dep_ == "xcomp"]  # "was DUE TO EXPIRE on Thursday"
        if head.dep_ in {"nsubj", "nsubjpass"} and head.head.lemma_ in self._words.breakings:
            if starts is not None and paragraph.span(head.left_edge.i, head.right_edge.i).covers(starts.span):
                return starts, None
            return self._told_in_passing(paragraph, head, None)  # "the truce agreed in May COLLAPSED on Friday"
        over = next((v for v in verbs if self._is_end(v)), None)
        if over is not None and head.pos_ in {"NOUN", "PROPN"}:
            if (
                over.dep_ == "relcl"
                and starts is not None
                and not paragraph.span(over.left_edge.i, over.right_edge.i).covers(starts.span)
            ):
                late = self._dating.starts(paragraph, over) or self._dating.ends(paragraph, over)
                return starts, late or ends  # "the truce, which EXPIRES ON SUNDAY, took effect in March"
            if starts is not None and _is_made_then(head, starts):
                return starts, ends or self._dating.starts(paragraph, over) or self._dating.ends(paragraph, over)
            return None, ends or starts or self._dating.starts(paragraph, over) or self._dating.ends(paragraph, over)
        if starts is None and ends is not None and head.dep_ == "nsubj" and read_clause(head.head).past:
            begun = self._dating.of_event(paragraph, head.head, planned=False)
            if begun is not None and begun.span == ends.span:
                return begun, None  # "the truce took effect BEFORE DAWN on Wednesday"
        if starts is None and head.pos_ in {"NOUN", "PROPN"}:
            return self._told_in_passing(paragraph, head, ends)
        return starts, ends

    def _told_in_passing(self, paragraph: Paragraph, noun: Token, ends: Time | None) -> tuple[Time | None, Time | None]:
        """Return the window of a truce whose day a participle gives ("reached in April", "due to expire today")."""
        behind = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
        due = child(behind, "xcomp") if behind.lower_ == "due" else None
        for verb in (c for c in (*noun.rights, due) if c is not None and (c is due or c.dep_ == "acl")):
            made = verb.tag_ == "VBN"
            time = self._dating.of_event(paragraph, verb, planned=False) if made else None
            time = time or self._dating.starts(paragraph, verb) or self._dating.ends(paragraph, verb)
            if time is not None:
                return (None, time) if self._is_end(verb) else (time, ends)
        return None, ends

    def event(self, draft: EventDraft) -> Event:
        """Return the event of a draft."""
        planned = draft.factuality is Factuality.PLANNED
        if draft.type in _DECIDED and not planned:
            time = self._when_decided(draft.paragraph, draft.head)
        else:
            time = self._dating.of_event(draft.paragraph, draft.head, planned=planned, own=draft.in_act)
        for told in draft.repeats if time is None and not planned else ():  # "killed ON SUNDAY when it was shelled"
            if told.head.sent.start == draft.head.sent.start and told.paragraph is draft.paragraph:
                time = time or self._dating.of_event(told.paragraph, told.head, planned=False, own=draft.in_act)
        ahead = draft.factuality in _TOLD and self._dating.lies_ahead(draft.head, time)
        return Event(
            id=draft.id,
            type=draft.type,
            trigger=draft.span(),
            agents=draft.agents,
            targets=draft.targets,
            place=Place(span=draft.place) if draft.place is not None else None,
            time=time,
            deaths=draft.deaths,
            injured=draft.injured,
            count=draft.count,
            factuality=Factuality.PLANNED if ahead else draft.factuality,
            x_rules=tuple(draft.rules),
        )

    def row(self, row: Row) -> Responsibility:
        """Return the responsibility row of a draft."""
        return Responsibility(
            event=row.event.id,
            accused=row.accused,
            by=row.by,
            stance=row.stance,
            span=row.span,
            x_rules=tuple(row.rules),
        )

    def process(self, draft: ProcessDraft, number: int) -> Process:
        """Return the process of a draft."""
        planned, told = draft.status in {"scheduled", "proposed"}, draft.later or draft
        time = self._dating.of_event(told.paragraph, told.trigger, planned=planned)
        if time is None and not planned:
            time = self._dating.of_event(draft.paragraph, draft.trigger, planned=False)
        return Process(
            id=f"p{number}",
            parties=draft.parties,
            mediators=draft.mediators,
            hosts=draft.hosts,
            venues=draft.venues,
            subjects=tuple(sorted(draft.subjects)),
            status=draft.status,
            status_span=draft.status_span,
            time=time,
            x_rules=tuple(draft.rules),
        )

    def dealing(self, draft: DealingDraft, number: int) -> Dealing:
        """Return the dealing of a draft."""
        planned = draft.turn is not Turn.DONE
        return Dealing(
            id=f"d{number}",
            kind=draft.kind,
            turn=draft.turn,
            span=draft.paragraph.span(draft.head.i, draft.head.i),
            extent=draft.extent,
            agents=draft.agents,
            targets=draft.targets,
            alleged=draft.alleged,
            time=self._dating.of_event(draft.paragraph, draft.head, planned=planned),
            x_rules=tuple(draft.rules),
        )

    def move(self, draft: MoveDraft) -> Move:
        """Return the move of a draft."""
        paragraph = draft.paragraph
        return Move(
            span=paragraph.span(draft.head.i, draft.last),
            kind=draft.kind,
            act=paragraph.span(*full_edges(draft.act)),
            action_type=draft.action_type,
            agents=draft.agents,
            owners=draft.owners,
            targets=draft.targets,
            conditions=tuple(self._condition(c) for c in draft.conditions),
            statement=draft.statement.id if draft.statement is not None else None,
            factuality=draft.factuality,
            time=self._when_decided(paragraph, draft.head)
            if draft.kind in ANNOUNCED
            else self._dating.of_event(paragraph, draft.head, planned=False),
            ends=self._dating.ends(paragraph, draft.head) or self._until(draft),
            x_rules=tuple(draft.rules),
        )

    def _until(self, draft: MoveDraft) -> Time | None:
        """Return by when an act is due that is given more time ("extend the deadline for it to leave UNTIL MAY 3")."""
        put_off = draft.kind is MoveKind.EXTEND and draft.act is not draft.head
        return self._dating.ends(draft.paragraph, draft.act) if put_off else None

    def _when_decided(self, paragraph: Paragraph, head: Token) -> Time | None:
        """Return when what somebody decides takes effect ("is ending its truce FROM MAY 16"), or when he decided it."""
        planned, start = is_to_come(head), find_start(head, self._words)
        told = self._dating.of_event(paragraph, start, planned=True) if start is not None else None
        told = told or self._dating.opens(paragraph, head, planned=planned is not False)
        return told or self._dating.of_event(paragraph, head, planned=planned)

    def _is_end(self, verb: Token) -> bool:
        """Whether a truce is over by what a verb says: "expires", "runs out"."""
        if child(verb, "dobj") is not None:
            return False  # "the ceasefire that ended the war"
        return runs_out(verb) or verb.lemma_.lower() in self._words.endings

    def _condition(self, found: Found) -> Condition:
        return Condition(
            span=found.paragraph.span(found.first, found.last),
            role=found.role,
            by=self._performer(found),
            kind=kind_of(found),
            by_when=self._dating.within(found.paragraph, found.first, found.last),
            x_action_type=self._act_of(found),
            x_parts=_parts_of(found),
            x_rules=(f"marker:{found.marker.id}",),
        )

    def _of_other_side(self, condition: Condition, found: Found, draft: TermDraft) -> Condition:
        """Return a condition of the other side where a pronoun would make it the debtor's own.

        "Chad will not talk to MALI as long as IT holds Kidal": what one act hangs on is hardly ever an act of who
        does it.
        """
        subject = subject_of(found.head) if found.head is not None else None
        if subject is None or subject.lower_ not in IT_OR_THEY or subject.i < found.first or is_passive(subject.head):
            return condition
        if condition.by != draft.debtor or len(draft.creditor) != 1:
            return condition
        return replace(condition, by=draft.creditor)

    def _act_of(self, found: Found) -> ActionType | None:
        """Return the kind of act that fulfils a condition; null where its words show none, or are of not doing it."""
        head, doc = found.head, found.paragraph.doc
        if head is None:
            return None
        is_verb = head.pos_ in VERBAL
        if is_verb and read_clause(head).negated:
            return None
        lemmas = {t.lemma_.lower() for t in doc[found.first : found.last + 1]} | {head.lemma_.lower()}
        rule = self._actions.find(head.lemma_.lower(), is_verb=is_verb, lemmas=lemmas)
        if rule is None and is_verb and (named := _named_act(head)) is not None:
            rule = self._actions.find(named.lemma_.lower(), is_verb=False, lemmas=lemmas)
        return rule.type if rule is not None else None

    def _performer(self, found: Found) -> tuple[str, ...]:
        """Return whose conduct fulfils a condition: who acts in its clause, or whose act its noun names."""
        head, paragraph, cast = found.head, found.paragraph, self._cast
        if found.performers or head is None:
            return found.performers
        if head.pos_ not in VERBAL:
            own = head.lemma_.lower() in head.doc.clause_words.own_deeds  # "the disarmament of the militia"
            by = [n for p in prepositions(head, "by", "from", *(["of"] * own)) for n in objects_of(p)[:1]]
            named = (i for n in by for i in cast.resolve(paragraph, n))
            doers = tuple(i for i in named if cast.entity(i).kind is not ActorKind.OTHER)  # "from Donetsk" is a place
            borne = head.lemma_.lower() in self._undergone  # "Venn's RELEASE" is not done by him
            return doers or (() if borne else cast.modifiers(paragraph, head))
        given = (
            child(head.head, "dative") if found.role is Role.UNLESS and head.dep_ in {"xcomp", "acl", "advcl"} else None
        )
        if given is not None and given.i < head.i and (told := cast.resolve(paragraph, given)):
            return told  # "gave the army two days to leave or"
        bare = head.tag_ == "VBN" and child(head, "aux", "auxpass", "nsubj", "nsubjpass") is None  # "unless attacked"
        if head.lemma_ in head.doc.clause_words.receiving:  # "unless we RECEIVE guarantees from both sides"
            giving = [n for t in head.subtree if t.lower_ == "from" for n in objects_of(t)[:1]]
            return tuple(i for n in giving[:1] for i in cast.resolve(paragraph, n))
        who = agent_of(head) if is_passive(head) or bare else subject_of(head)
        if head.tag_ == "VBG" and (who is None or who.i < found.first) and child(head, "nsubj") is None:
            opening = found.paragraph.doc[found.marker_at + len(found.marker.words) - 1]
            acting = [n for n in objects_of(opening)[:1] if found.first <= n.i < head.i]
            who = acting[0] if acting else who  # "hinges on THE ARMY leaving the town"
        if who is not None and who.pos_ == "PRON" and (before := _case_before(head)) is not None:
            who = before
        if child(head, "expl") is not None:
            return ()  # "if there is no progress"
        if who is None or (head.tag_ == "VB" and head.dep_ == "advcl" and child(head, "aux", "nsubj") is None):
            return ()  # "Leave the town or face an attack": the parser hangs a bare command on the verb of saying
        if who.i < found.first:  # "its raids and Kenya" as the subject of the second of two conditions
            inside = [n for n in coordinated(who) if found.first <= n.i <= found.last]
            who = inside[0] if inside else who
        return cast.resolve(paragraph, who) or (cast.modifiers(paragraph, who) if is_passive(head) else ())


def _case_before(helper: Token) -> Token | None:
    """Return who would do what "if it DOES NOT" takes up: the subject of the "if" before it; else null."""
    if helper.lemma_ != "do" or not is_negated(helper) or child(helper, "dobj", "xcomp", "ccomp") is not None:
        return None
    before = reversed(helper.doc[: helper.left_edge.i])
    opener = next((t for t in before if t.dep_ == "mark" and t.lower_ in IF_OR_UNLESS), None)
    return subject_of(opener.head) if opener is not None else None


def _named_act(verb: Token) -> Token | None:
    """Return the noun for an act that is done by what a verb says of it ("once the WITHDRAWAL is over"), or null."""
    about = child(verb, "acomp") if verb.lemma_ == "be" else verb
    done = about is not None and about.lemma_.lower() in verb.doc.clause_words.coming_about
    named = child(verb, "nsubj", "nsubjpass") if done else None
    return named if named is not None and named.pos_ == "NOUN" else None


def _is_made_then(noun: Token, time: Time) -> bool:
    """Whether a time right behind a deal's "of" tells when it was made ("the truce OF APRIL 2022 lapsed")."""
    behind = noun.doc[noun.i + 1 : noun.i + 3]
    return len(behind) == 2 and behind[0].lower_ == "of" and time.span.text.startswith(behind[1].text)


def _outside(time: Time | None, draft: TermDraft) -> Time | None:
    """Return a time of an act unless it stands in what the act hangs on ("in return for a 60-DAY truce")."""
    spans = [c.paragraph.span(c.first, c.last) for c in draft.conditions]
    past = time is not None and time.span.text.casefold().startswith("since ")
    if past and draft.stance is not TermStance.AGREED:
        return None  # "has demanded their withdrawal SINCE 2001"
    within = time is not None and any(s.start <= time.span.start and time.span.end <= s.end for s in spans)
    return None if within else time


def _parts_of(found: Found) -> tuple[Span, ...]:
    """Return the acts of a condition that names several of one subject; none where it names one."""
    head = found.head
    if head is None or head.pos_ not in VERBAL:
        return ()
    verbs = [
        t for t in coordinated(head) if found.first <= t.i <= found.last and child(t, "nsubj", "nsubjpass") is None
    ]
    verbs = [head, *(t for t in verbs if t.i != head.i)]
    if len(verbs) < 2:
        return ()
    starts = [v.left_edge.i if v is not head else found.first for v in verbs]
    ends = [*(s - 1 for s in starts[1:]), found.last]
    doc = head.doc
    spans = []
    for first, last in zip(starts, ends, strict=True):
        while last > first and (doc[last].dep_ == "cc" or doc[last].is_punct):
            last -= 1
        spans.append(found.paragraph.span(first, last))
    return tuple(spans)
