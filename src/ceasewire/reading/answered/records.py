"""Records of an answer to those of the codebook, each whole or not at all.

A term that lost its condition would be a promise without one; a statement that lost its speaker would be the reporter's
own word. So a record of which one part can't be found in the article is refused altogether.
"""

from collections.abc import Mapping
from itertools import pairwise

from ceasewire.model.reading import (
    ActionType,
    Condition,
    ConditionKind,
    Event,
    EventType,
    Factuality,
    Join,
    Mode,
    Place,
    Polarity,
    Process,
    ProcessStatus,
    Responsibility,
    ResponsibilityStance,
    Role,
    SpeechAct,
    Statement,
    Subject,
    Term,
    TermStance,
)
from ceasewire.model.spans import Span
from ceasewire.reading.answered.fields import Record
from ceasewire.reading.answered.refusals import RefusalError, show
from ceasewire.text.quotes import PAIRS

_MARKS = frozenset(PAIRS) | frozenset(PAIRS.values())
# An apostrophe is no quotation mark.
_DOUBLE_MARKS = _MARKS - {"'", "’", "‘"}


def read_statement(record: Record, *, key: str, rule: str) -> Statement:
    """Return a statement. Raises RefusalError if a part of it can't be found."""
    content = record.spans("content")
    if not content:
        raise RefusalError("content is empty")
    for one, other in pairwise(content):
        if one.overlaps(other):
            raise RefusalError(f"its contents {show(one.text)} and {show(other.text)} overlap")
    speaker, anonymous = record.actors_of("speaker"), record.row.get("anonymous") is True
    return Statement(
        id=key,
        speaker=speaker,
        on_behalf_of=record.actors_of("on_behalf_of"),
        via=record.actors_of("via"),
        anonymous=anonymous,
        cue=record.span_or_none("cue"),
        content=content,
        mode=find_mode(content),
        act=record.pick("act", SpeechAct),
        speaker_span=record.span_or_none("speaker_span"),
        addressee=record.actors_of("addressee"),
        said_on=record.day("said_on"),
        x_rules=(rule,),
    )


def find_mode(content: tuple[Span, ...]) -> Mode:
    """Return how words are given, by their quotation marks."""
    quoted = [span.text[0] in _MARKS and span.text[-1] in _MARKS for span in content]
    if all(quoted):
        return Mode.DIRECT
    return Mode.MIXED if any(quoted) or any(_DOUBLE_MARKS & set(span.text) for span in content) else Mode.INDIRECT


def read_event(record: Record, *, key: str, rule: str) -> Event:
    """Return an event. Raises RefusalError if a part of it can't be found."""
    trigger, place = record.span("trigger"), record.row.get("place")
    if isinstance(place, dict) and "span" in place:
        place = place["span"]
    return Event(
        id=key,
        type=record.pick("type", EventType),
        trigger=trigger,
        agents=record.actors_of("agents"),
        targets=record.actors_of("targets"),
        place=Place(span=record.within({"place": place}).span("place")) if place not in (None, "") else None,
        time=record.time("time"),
        deaths=record.count("deaths", trigger),
        injured=record.count("injured", trigger),
        count=record.count("count", trigger),
        factuality=record.pick("factuality", Factuality),
        x_rules=(rule,),
    )


def read_term(record: Record, *, key: str, statements: Mapping[str, Statement], rule: str) -> Term:
    """Return a term.

    Args:
        record: as the model gave it.
        key: its id.
        statements: the statements that were kept, by their ids in the answer.
        rule: for its `x_rules`.

    Raises:
        RefusalError: if a part of it can't be found, or its statement was refused.
    """
    carrier = record.row.get("statement")
    if carrier is not None and (not isinstance(carrier, str) or carrier not in statements):
        raise RefusalError(f"statement names {show(carrier)}, which is no statement that was kept")
    said = statements[carrier] if carrier is not None else None
    action, conditions = record.span("action"), record.list_of("conditions")
    return Term(
        id=key,
        debtor=record.actors_of("debtor"),
        creditor=record.actors_of("creditor"),
        action=action,
        action_type=record.pick("action_type", ActionType),
        stance=record.pick("stance", TermStance),
        polarity=record.pick_any("polarity", Polarity) or Polarity.DO,
        conditions=tuple(_read_condition(record.within(row), rule) for row in conditions),
        conditions_join=record.pick_any("conditions_join", Join) if len(conditions) > 1 else None,
        starts=record.time("starts"),
        ends=record.time("ends"),
        stated_by=said.speaker if said is not None else record.actors_of("stated_by"),
        statement=said.id if said is not None else None,
        x_rules=(rule,),
    )


def _read_condition(record: Record, rule: str) -> Condition:
    try:
        return Condition(
            span=record.span("span"),
            role=record.pick("role", Role),
            by=record.actors_of("by"),
            kind=record.pick_any("kind", ConditionKind),
            by_when=record.time("by_when"),
            x_rules=(rule,),
        )
    except RefusalError as error:
        raise RefusalError(f"its condition: {error}") from None


def read_responsibility(record: Record, *, events: Mapping[str, Event], rule: str) -> Responsibility:
    """Return a row of responsibility. Raises RefusalError if a part of it can't be found, or its event was refused."""
    named = record.row.get("event")
    if not isinstance(named, str) or named not in events:
        raise RefusalError(f"event names {show(named)}, which is no event that was kept")
    accused = record.actor("accused")
    if accused is None:
        raise RefusalError("accused names nobody")
    return Responsibility(
        event=events[named].id,
        accused=accused,
        by=record.actor("by"),
        stance=record.pick("stance", ResponsibilityStance),
        span=record.span("span"),
        x_rules=(rule,),
    )


def read_process(record: Record, *, key: str, rule: str) -> Process:
    """Return talks. Raises RefusalError if a part of them can't be found, or nobody takes part."""
    parties, mediators = record.actors_of("parties"), record.actors_of("mediators")
    if not parties and not mediators:
        raise RefusalError("it has neither parties nor mediators")
    status_span = record.span("status_span")
    subjects = [record.within({"subject": subject}).pick("subject", Subject) for subject in record.list_of("subjects")]
    return Process(
        id=key,
        parties=parties,
        mediators=mediators,
        hosts=record.actors_of("hosts"),
        venues=record.spans("venues"),
        subjects=tuple(dict.fromkeys(subjects)),
        status=record.pick("status", ProcessStatus),
        status_span=status_span,
        time=record.time("time"),
        x_rules=(rule,),
    )
