"""Responsibility: who is said to have done it, by whom, and who answers.

1. statements that blame, suspect, claim or deny give the accused, the accuser and the words of the deed
2. the deed is the event among those words, or the nearest event before that they take up ("the attacks", "them")
3. one row for each accused and each accuser
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from ceasewire.model.reading import ActorKind, EventType, Factuality, Relation, ResponsibilityStance, SpeechAct
from ceasewire.model.spans import Span
from ceasewire.reading.acts import bodies, main_verbs
from ceasewire.reading.cast import Cast
from ceasewire.reading.clauses import read_clause
from ceasewire.reading.events import EventDraft
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.phrases import agent_of, child, is_passive, objects_of, prepositions
from ceasewire.reading.statements import Draft

# Deeds that somebody can be blamed for or claim; talks and votes are not.
DEEDS = frozenset({
    EventType.ATTACK, EventType.AIRSTRIKE, EventType.SHELLING, EventType.BOMBING, EventType.CLASH, EventType.KILLING,
    EventType.ABDUCTION, EventType.ARREST, EventType.CEASEFIRE_VIOLATED, EventType.CEASEFIRE_ENDED, EventType.SEIZURE,
    EventType.DISPLACEMENT, EventType.OTHER, EventType.DEPLOYMENT, EventType.CEASEFIRE_SUSPENDED, EventType.SANCTION,
})  # fmt: skip
# How many paragraphs back a deed may stand that a statement takes up. Set on gold/train.
REACH = 4
_INVOLVEMENT = frozenset({
    "responsibility", "involvement", "role", "part", "credit", "link", "connection", "blame", "charge",
    "accusation", "allegation", "claim",
})  # fmt: skip


_DEED_NOUNS = frozenset({
    "attack", "bombing", "strike", "raid", "killing", "shooting", "assault", "ambush", "kidnapping", "abduction",
    "blast", "explosion", "incident", "operation", "massacre", "shelling", "airstrike", "violation", "deed", "act",
})  # fmt: skip


@dataclass(slots=True, eq=False)
class Row:
    """A row in the making."""

    event: EventDraft
    accused: str
    by: str | None
    stance: ResponsibilityStance
    span: Span
    rules: list[str] = field(default_factory=list)


def find_responsibility(statements: list[Draft], events: list[EventDraft], cast: Cast) -> list[Row]:
    """Return the rows of an article in reading order, each accused and accuser once for an event and stance."""
    rows: list[Row] = []
    for statement in statements:
        for row in _rows_of(statement, events, cast):
            if not any(_same(row, r) for r in rows):
                rows.append(row)
    return rows


def _same(one: Row, other: Row) -> bool:
    return one.event is other.event and (one.accused, one.by, one.stance) == (other.accused, other.by, other.stance)


def _rows_of(statement: Draft, events: list[EventDraft], cast: Cast) -> Iterator[Row]:
    act = statement.act
    if act is SpeechAct.BLAME or (act is SpeechAct.ASSESS and _suspects(statement)):
        stance = ResponsibilityStance.BLAMES if act is SpeechAct.BLAME else ResponsibilityStance.SUSPECTS
        accused = _accused(statement, cast)
        bys: tuple[str | None, ...] = statement.speaker or (None,)
        yield from _make(statement, accused, bys, stance, events, cast)
    elif act is SpeechAct.CLAIM:
        own = _body(statement.speaker, cast)
        yield from _make(statement, own, own, ResponsibilityStance.CLAIMS, events, cast)
    elif act is SpeechAct.DENY:
        denied, for_self = _denied_for(statement, cast)
        stance = ResponsibilityStance.DENIES if for_self else ResponsibilityStance.CLEARS
        yield from _make(statement, denied, denied if for_self else statement.speaker, stance, events, cast)


def _suspects(statement: Draft) -> bool:
    return statement.match is not None and statement.match.anchor.lemma_ == "suspect"


def _body(speakers: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """Return for whom speakers claim or deny: a spokesman's body, else themselves."""
    out: dict[str, None] = {}
    for speaker in speakers:
        entity = cast.entity(speaker)
        homes = [
            to for to, relation, _ in entity.affiliations if relation in {Relation.SPOKESPERSON_OF, Relation.LEADER_OF}
        ]
        out[homes[0] if homes and entity.person else speaker] = None
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
            return _doer_of(paragraph, who, cast)
    for verb in main_verbs(statement):
        clause = read_clause(verb)
        who = agent_of(verb) if clause.passive else clause.subject
        if who is not None:
            ids = cast.resolve(paragraph, who) or _doer_of(paragraph, who, cast)
            if ids:
                return ids
    if statement.head is not None:
        return _doer_of(paragraph, statement.head, cast)
    return ()


def _doer_of(paragraph: Paragraph, noun: Token, cast: Cast) -> tuple[str, ...]:
    """Return whose deed a noun names: "Israeli strikes", "a missile fired by the Houthis"."""
    for c in noun.children:
        if c.dep_ == "acl" and (by := agent_of(c)) is not None:
            return cast.resolve(paragraph, by)
    for by in prepositions(noun, "by"):
        for n in objects_of(by)[:1]:
            return cast.resolve(paragraph, n)
    return cast.modifiers(paragraph, noun)


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
        if ids and not mine & set(ids):
            return ids, False
    return own, True


def _make(
    statement: Draft,
    accused: tuple[str, ...],
    bys: tuple[str | None, ...],
    stance: ResponsibilityStance,
    events: list[EventDraft],
    cast: Cast,
) -> Iterator[Row]:
    event = deed_of(statement, events)
    if event is None:
        return
    span = _row_span(statement)
    for who in accused:
        if cast.entity(who).kind in {ActorKind.MEDIA, ActorKind.OTHER} and stance is not ResponsibilityStance.CLAIMS:
            continue
        mutual = [b for b in bys if b != who] if stance is ResponsibilityStance.BLAMES else list(bys)
        if stance in {ResponsibilityStance.CLAIMS, ResponsibilityStance.DENIES}:
            mutual = [who]
        for by in mutual:
            yield Row(event, who, by, stance, span, rules=[f"statement:{statement.act}", *event.rules[:1]])


def _row_span(statement: Draft) -> Span:
    pieces = [
        statement.cue or statement.content[0],
        *statement.content,
        *([statement.speaker_span] if statement.speaker_span else []),
    ]
    return statement.paragraph.cut(min(p[0] for p in pieces), max(p[1] for p in pieces))


def deed_of(statement: Draft, events: list[EventDraft]) -> EventDraft | None:
    """Return the event that a statement is about: inside its words, else the nearest one taken up."""
    paragraph = statement.paragraph
    inside = [
        e for e in events
        if e.type in DEEDS and e.paragraph is paragraph
        and any(s <= e.start and e.end <= t for s, t in statement.content)
    ]  # fmt: skip
    if inside:
        return inside[0]
    if statement.head is not None and not _takes_up(statement):
        return None
    before = [
        e for e in events
        if e.type in DEEDS and e.factuality is not Factuality.PLANNED
        and (e.paragraph.index, e.start) < (paragraph.index, statement.content[0][0])
        and paragraph.index - e.paragraph.index <= REACH
    ]  # fmt: skip
    return before[-1] if before else None


def _takes_up(statement: Draft) -> bool:
    """Whether the words said point back to a deed told before ("the attack", "carrying them out", "involvement")."""
    words = [t for s, e in statement.content for t in statement.paragraph.doc if s <= t.idx < e]
    lemmas = {t.lemma_.lower() for t in words}
    if lemmas & _INVOLVEMENT:
        return True
    if any(
        t.pos_ == "NOUN"
        and any(c.lower_ in {"the", "these", "those", "this", "that"} for c in t.lefts)
        and t.lemma_.lower() in _DEED_NOUNS
        for t in words
    ):
        return True
    return (
        any(
            t.lower_ in {"it", "them", "this", "that", "these", "those", "so"} and t.pos_ in {"PRON", "DET"}
            for t in words
        )
        and len(words) <= 14
    )
