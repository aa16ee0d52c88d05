"""What holds for every ledger, whatever was said, by whom, in which order, and whatever was taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ceasewire.ledger.acts import IDLE_ACTS, MOVING_STANCES
from ceasewire.ledger.book import Ledger, build_ledger, known_by
from ceasewire.ledger.contest import REPORT, find_state
from ceasewire.ledger.deals import list_deals
from ceasewire.ledger.explain import explain_state
from ceasewire.ledger.retractions import keep_standing
from ceasewire.ledger.states import derive_state
from ceasewire.ledger.weighing import effective
from ceasewire.model.ledger import (
    Act,
    Assertion,
    Chain,
    DeadlineKind,
    Evidence,
    JudgementKind,
    NormKind,
    Period,
    Report,
    Resolved,
    Stance,
    State,
    StateName,
    Talks,
    TargetKind,
    Tie,
    Verdict,
    Window,
)
from ceasewire.model.reading import ActionType, ActorKind, ConditionKind, EventType, Join, Relation, Role, Subject
from ceasewire.model.records import Records, gather_records
from ceasewire.model.views import DealView
from ceasewire.resolution import judge_records
from tests.books import hang, judge, make_act, make_actor, make_event, make_norm

# -- a small war: two sides, one with an army and one with a spokesman, a neighbour, a mediator -----------

ACTORS = (
    make_actor("front"),
    make_actor("spokesman", ActorKind.PERSON, ties=(Tie(to="front", relation=Relation.SPOKESPERSON_OF),)),
    make_actor("guard", ActorKind.STATE),
    make_actor("army", ActorKind.GOVERNMENT, ties=(Tie(to="guard", relation=Relation.PART_OF),)),
    make_actor("norland", ActorKind.STATE),
    make_actor("ostrava", ActorKind.STATE),
)
TRUCE = make_norm("front", toward=("guard",))
BARE = make_norm("front")
WIDE = make_norm("front", toward=("guard", "norland"))
BOTH = make_norm("front", "guard")
EXIT = make_act("guard", toward=("front",))
ENTRY = make_act("front", action=ActionType.DEPLOY_FORCES)
THREAT = make_norm("front", kind=NormKind.THREAT, action_type=ActionType.RESUME_HOSTILITIES)
NORMS = (TRUCE, BARE, WIDE, BOTH, EXIT, ENTRY, THREAT)
CONDITIONS = (
    hang(TRUCE, "the road opens", "norland", kind=ConditionKind.ACHIEVE),
    hang(WIDE, "the road opens", "norland", kind=ConditionKind.ACHIEVE),
    hang(BARE, "attacked", "guard", role=Role.UNLESS),
    hang(BOTH, "talks go on", role=Role.UNTIL),
    hang(EXIT, "deploy_forces", "front", role=Role.AFTER, kind=ConditionKind.ACHIEVE),
    hang(EXIT, "the port opens", "norland", join=Join.OR),
    hang(EXIT, "the road opens", "norland", join=Join.OR),
    hang(ENTRY, "withdraw_forces", "guard", role=Role.UNTIL, kind=ConditionKind.ACHIEVE),
    hang(THREAT, "the siege goes on", "guard", role=Role.UNLESS),
)
EVENTS = (
    make_event(EventType.CEASEFIRE_VIOLATED, document="d0", agents=("front",), targets=("guard",)),
    make_event(EventType.CEASEFIRE_IN_EFFECT, document="d1", agents=("front",), targets=("army",)),
    make_event(EventType.CEASEFIRE_EXTENDED, document="d2"),
)
TALKS = tuple(
    Talks(document=document, article="art1", parties=("front", "guard"), mediators=("ostrava",), subjects=subjects)
    for document, subjects in (("d0", (Subject.CEASEFIRE,)), ("d3", (Subject.BORDERS,)))
)
# Document, day and source; two go back to one agency, and two are copies of one text.
SHEETS = {
    "d0": ("2031-05-01", "wire", None),
    "d1": ("2031-05-01", "wire", None),
    "d2": ("2031-05-09", "post", "g"),
    "d3": ("2031-05-09", "gazette", "g"),
    "d4": ("2031-06-20", "post", None),
    "d5": ("2032-02-01", "herald", None),
}
FIRST_DAY = date(2031, 4, 28)
END = "2040-01-01"

# -- strategies ---------------------------------------------------------------------------------------

TARGETS: dict[TargetKind, tuple[Any, ...]] = {
    TargetKind.NORM: NORMS,
    TargetKind.CONDITION: CONDITIONS,
    TargetKind.EVENT: EVENTS,
    TargetKind.TALKS: TALKS,
}
ACTS = {
    TargetKind.NORM: [
        Act.DEMAND, Act.OFFER, Act.COMMIT, Act.ACCEPT, Act.REJECT, Act.THREATEN, Act.FORECAST, Act.TAKE_EFFECT,
        Act.SUSPEND, Act.RESUME, Act.DISCHARGE, Act.VIOLATE, Act.EXPIRE, Act.CANCEL, Act.RELEASE, Act.EXTEND,
        Act.REINSTATE, Act.SUPERSEDE,
    ],
    TargetKind.CONDITION: [Act.ATTACH, Act.ATTACH, Act.MEET, Act.FAIL],
    TargetKind.EVENT: [
        Act.HAPPEN, Act.BLAME, Act.CLAIM, Act.CLEAR, Act.VIOLATE, Act.TAKE_EFFECT, Act.EXTEND, Act.SUSPEND,
    ],
    TargetKind.TALKS: [Act.NEGOTIATE],
}  # fmt: skip
KINDS = st.sampled_from([*[TargetKind.NORM] * 5, *[TargetKind.CONDITION] * 3, TargetKind.EVENT, TargetKind.TALKS])
SPEAKERS = st.sampled_from([None, None, "front", "spokesman", "guard", "army", "norland"])
STANCES = st.sampled_from([*[Stance.ASSERTED] * 5, *[Stance.ALLEGED] * 2, *Stance])
WINDOWS = st.sampled_from([
    *[None] * 4,
    Window(end="2031-05-20", deadline=DeadlineKind.DATE),
    Window(start="2031-05-05T06:00", end="2031-05-12T24:00", deadline=DeadlineKind.WINDOW),
    Window(start="2031-06-21", end="P30D", deadline=DeadlineKind.WINDOW),
    Window(end="P7D", deadline=DeadlineKind.WINDOW),
    Window(deadline=DeadlineKind.NONE_EXPLICIT),
])  # fmt: skip
TIMES = st.sampled_from([*[None] * 5, "2031-04-30", "2031-05-10T18:00", "2031-05", "2031"])
DAYS = st.sampled_from([(FIRST_DAY + timedelta(n)).isoformat() for n in (0, 3, 4, 11, 12, 20, 26, 54, 90, 290)])
# Before, between and after the days on which most lines become known.
KNOWN = st.sampled_from([f"2031-05-{day:02}" for day in (1, 2, 3, 4, 6, 8, 9, 12, 18)] + ["2031-07-01"])
VIEWS = st.sampled_from([None, "front", "guard", "norland", "spokesman"])
DOCUMENTS = st.sampled_from(sorted(SHEETS))


def write(
    act: Act, target: str, kind: TargetKind, document: str, by: str | None, delay: int = 0, **fields: Any
) -> Assertion:
    """Return a line of a document, known so many days after its report."""
    day, source, group = SHEETS.get(document, ("2031-05-09", document, None))
    known = date.fromisoformat(day) + timedelta(delay)
    headline = fields.pop("headline", False)
    start = fields.pop("start", None)
    return Assertion(
        act=act,
        target=target,
        target_kind=kind,
        viewpoint=by,
        asserted_by=Chain(speaker=(by,) if by else ()),
        valid=Period(start=start),
        reported=day,
        known=f"{known}T12:00:00Z",
        evidence=Evidence(document=document, article="art1", quotation=act.value, headline=headline),
        source=source,
        copy_group=group,
        **fields,
    )


@st.composite
def lines(
    draw: st.DrawFn,
    documents: st.SearchStrategy[str] = DOCUMENTS,
    speakers: st.SearchStrategy[str | None] = SPEAKERS,
) -> Assertion:
    """Return what some document says of a norm, a condition, an event or talks."""
    kind = draw(KINDS)
    return write(
        draw(st.sampled_from(ACTS[kind])),
        draw(st.sampled_from(TARGETS[kind])).id,
        kind,
        draw(documents),
        draw(speakers),
        draw(st.integers(0, 9)),
        stance=draw(STANCES),
        window=draw(WINDOWS),
        start=draw(TIMES),
        headline=draw(st.integers(0, 9)) == 0,
    )


def deny(line: Assertion, document: str, by: str | None) -> Assertion:
    """Return a denial of a line, known no earlier than that line."""
    denial = write(Act.DENY, line.id, TargetKind.ASSERTION, document, by)
    return replace(denial, known=max(denial.known, line.known))


def retract(target: Assertion | str, document: str = "correction", act: Act = Act.RETRACT) -> Assertion:
    """Return a retraction of a line or a document."""
    if isinstance(target, str):
        return write(act, target, TargetKind.DOCUMENT, document, None)
    return write(act, target.id, TargetKind.ASSERTION, document, None)


@st.composite
def books(draw: st.DrawFn, *, most: int = 18) -> Records:
    """Return records with reports, denials, retractions, corrections, copies, and judgements of a person."""
    said = draw(st.lists(lines(), min_size=2, max_size=most))
    picked = st.sampled_from(said)
    denials = draw(st.lists(st.builds(deny, picked, DOCUMENTS, SPEAKERS), max_size=3))
    takers = st.sampled_from([Act.RETRACT, Act.CORRECT])
    taken = draw(st.lists(st.builds(retract, st.one_of(picked, DOCUMENTS), act=takers), max_size=2))
    pairs = st.tuples(st.sampled_from(NORMS), st.sampled_from(NORMS), st.sampled_from(Verdict))
    judged = [
        judge(kind, one, other, verdict=verdict, known="2031-05-02T12:00:00Z")
        for kind in (JudgementKind.SAME_NORM, JudgementKind.SAME_DEAL)
        for one, other, verdict in draw(st.lists(pairs, max_size=1))
        if one != other
    ]
    return gather([*said, *denials, *taken], judged)


def gather(assertions: Iterable[Assertion], judged: Iterable[Any] = ()) -> Records:
    """Return the records of this war that these lines are about, with the lines."""
    told = list(assertions)
    reports = {a.evidence.document for a in told if a.evidence.document}
    spoken_of = {a.target for a in told}
    conditions = tuple(c for c in CONDITIONS if c.id in spoken_of)
    spoken_of |= {c.norm for c in conditions}
    rows = Resolved(
        document="all",
        report=Report(document="all"),
        actors=ACTORS,
        norms=tuple(norm for norm in NORMS if norm.id in spoken_of),
        conditions=conditions,
        events=tuple(event for event in EVENTS if event.id in spoken_of),
        talks=tuple(talks for talks in TALKS if talks.id in spoken_of),
        assertions=tuple(told),
    )
    gathered = gather_records([rows], judgements=judged)
    return replace(gathered, reports=tuple(Report(document=document) for document in sorted(reports)))


# -- questions ----------------------------------------------------------------------------------------


def build(records: Records) -> Ledger:
    """Return the ledger as the program builds it."""
    return build_ledger(records, judge_records(keep_standing(records)))


def ask(ledger: Ledger, view: str | None, day: str, known_at: str = END) -> dict[str, State]:
    """Return the state of every norm, by each of its ids."""
    asked = {norm: find_state(ledger, norm, viewpoint=view, as_of=day, known_at=known_at) for norm in ledger.norms}
    return {norm.id: asked[ledger.lead(norm.id)] for norm in NORMS if ledger.lead(norm.id) in asked}


def bare(state: State, without: Iterable[str] = ()) -> State:
    """Return a state without what these lines add to its reasons, and without the name of its norm."""
    left_out = set(without)
    return replace(state, norm="", excluded=tuple(r for r in state.excluded if r.assertion not in left_out))


def bare_deals(deals: Iterable[DealView], without: Iterable[str] = ()) -> list[DealView]:
    """Return deals without what these lines add to the reasons of their norms, their own ids and their judgements.

    A person may have judged of members that nobody tells of any longer, and a deal is called after one of them.
    """
    left_out = frozenset(without)
    shown = [
        replace(
            deal,
            id="",
            judgements=(),
            norms=tuple(replace(norm, state=bare(norm.state, left_out)) for norm in deal.norms),
        )
        for deal in deals
    ]
    return sorted(shown, key=lambda deal: [part.id for part in (*deal.norms, *deal.talks)])


def bare_states(states: dict[str, State], without: Iterable[str] = ()) -> dict[str, State]:
    """Return states that something is told of, without what these lines add to their reasons."""
    left_out = frozenset(without)
    shown = {norm: bare(state, left_out) for norm, state in states.items()}
    return {norm: state for norm, state in shown.items() if state.evidence or state.excluded}


FEW = settings(max_examples=50, deadline=None)
MORE = settings(max_examples=80, deadline=None)


# -- what holds ---------------------------------------------------------------------------------------


@given(books(), st.randoms(use_true_random=False), VIEWS, DAYS)
@FEW
def test_order_of_arrival_changes_nothing(records: Records, order: Any, view: str | None, day: str) -> None:
    def shuffle(rows: Sequence[Any]) -> tuple[Any, ...]:
        mixed = list(rows)
        order.shuffle(mixed)
        return tuple(mixed)

    arrived = Records(**{name: shuffle(getattr(records, name)) for name in Records.__dataclass_fields__})
    one, other = build(records), build(arrived)
    assert ask(other, view, day) == ask(one, view, day)
    assert list_deals(other, as_of=day, known_at=END) == list_deals(one, as_of=day, known_at=END)


@given(st.lists(lines(), min_size=2, max_size=18), st.randoms(use_true_random=False), VIEWS, DAYS)
@FEW
def test_report_that_arrives_late_counts_as_if_it_had_come_in_time(
    said: list[Assertion], order: Any, view: str | None, day: str
) -> None:
    arrivals = [f"2033-01-01T{n // 60:02}:{n % 60:02}" for n in range(len(said))]
    order.shuffle(arrivals)
    late = [replace(line, known=known) for line, known in zip(said, arrivals, strict=True)]
    assert ask(build(gather(late)), view, day) == ask(build(gather(said)), view, day)


# Half of it is the word of one who may not have spoken before.
EXTRA = st.lists(lines(st.just("extra"), st.one_of(st.just("norland"), SPEAKERS)), min_size=2, max_size=6)


@given(books(most=12), EXTRA, st.data(), VIEWS, DAYS, st.sampled_from([Act.RETRACT, Act.CORRECT]))
@MORE
def test_report_that_was_retracted_leaves_things_as_if_it_had_never_been(
    records: Records, extra: list[Assertion], data: st.DataObject, view: str | None, day: str, act: Act
) -> None:
    denied = data.draw(st.sampled_from([None, *records.assertions]))
    added = [*extra, *([deny(denied, "extra", data.draw(SPEAKERS))] if denied else [])]
    after = gather([*records.assertions, *added, retract("extra", act=act)], records.judgements)
    ids = {line.id for line in added}
    one, other = build(records), build(after)
    assert bare_states(ask(other, view, day), ids) == bare_states(ask(one, view, day))
    deals = list_deals(one, viewpoint=view, as_of=day, known_at=END)
    assert bare_deals(list_deals(other, viewpoint=view, as_of=day, known_at=END), ids) == bare_deals(deals)


@given(books(most=12), EXTRA, VIEWS, DAYS)
@FEW
def test_retraction_that_was_itself_retracted_leaves_the_report(
    records: Records, extra: list[Assertion], view: str | None, day: str
) -> None:
    removal = retract("extra")
    undone = replace(retract(removal, "undone"), id="", known="2031-07-01T12:00:00Z")
    with_report = gather([*records.assertions, *extra], records.judgements)
    restored = gather([*records.assertions, *extra, removal, undone], records.judgements)
    assert ask(build(restored), view, day) == ask(build(with_report), view, day)


@given(books(), KNOWN, DAYS, VIEWS)
@MORE
def test_asked_for_what_was_known_then_the_ledger_answers_as_it_did_then(
    records: Records, known_at: str, day: str, view: str | None
) -> None:
    then = [a for a in records.assertions if a.known[:10] <= known_at]
    judged = [j for j in records.judgements if j.known[:10] <= known_at]
    past, today = build(gather(then, judged)), build(known_by(records, known_at))
    assert ask(today, view, day, known_at) == ask(past, view, day, known_at)
    days = {"as_of": day, "known_at": known_at}
    assert bare_deals(list_deals(today, **days)) == bare_deals(list_deals(past, **days))
    # What came later is in the whole ledger; it is not known, and nothing else. Which norms are one is as it was then.
    later = {a.id for a in records.assertions} - {a.id for a in then}
    whole = build_ledger(records, past.judged)
    if not records.judgements:
        assert bare_states(ask(whole, view, day, known_at), later) == bare_states(ask(past, view, day, known_at))


@given(books(), VIEWS, DAYS)
@MORE
def test_every_line_on_a_norm_makes_its_state_or_says_why_it_does_not(
    records: Records, view: str | None, day: str
) -> None:
    ledger = build(records)
    for norm in ledger.norms:
        state = find_state(ledger, norm, viewpoint=view, as_of=day, known_at=END)
        told = [reason.assertion for reason in (*state.evidence, *state.excluded)]
        assert sorted(told) == sorted(entry.assertion.id for entry in ledger.entries[norm])
        assert bool(state.evidence) is (state.name is not StateName.NONE)
        assert all(reason.why and reason.rule for reason in (*state.evidence, *state.excluded))
        shown = explain_state(ledger, norm, viewpoint=view, as_of=day, known_at=END)
        assert sorted(v.reason.assertion for v in (*shown.because, *shown.not_counted)) == sorted(told)


@given(books(), VIEWS, DAYS)
@MORE
def test_every_state_rests_on_what_it_may_rest_on(records: Records, view: str | None, day: str) -> None:
    ledger = build(records)
    for norm, state in ask(ledger, view, day).items():
        grounds = [ledger.assertions[reason.assertion] for reason in state.evidence]
        for line in grounds:
            assert line.stance in MOVING_STANCES
            assert not line.evidence.headline
            assert line.act not in IDLE_ACTS
            assert effective(line).date().isoformat() <= day
            if line.stance is Stance.ALLEGED:
                assert line.viewpoint is not None
                assert view is not None
                assert ledger.parties.same_side(line.viewpoint, view)
        if state.name is StateName.EXPIRED:
            assert not state.cannot_expire or {line.act for line in grounds} == {Act.EXPIRE}, norm
        if state.name is StateName.VIOLATED:
            assert {line.act for line in grounds} == {Act.VIOLATE}
        if state.name is StateName.CONDITIONAL:
            assert state.waits_for
        if state.name is StateName.DETACHED:
            assert not state.waits_for


IDLE_LINES = st.one_of(
    lines(st.just("extra")).map(lambda line: replace(line, id="", stance=Stance.EXPECTED)),
    lines(st.just("extra")).map(lambda line: replace(line, id="", stance=Stance.HYPOTHETICAL)),
    lines(st.just("extra")).map(lambda line: replace(line, id="", stance=Stance.DENIED)),
    lines(st.just("extra")).map(lambda line: replace(line, id="", evidence=replace(line.evidence, headline=True))),
    lines(st.just("extra")).filter(lambda line: line.act in IDLE_ACTS),
)


@given(books(most=12), st.lists(IDLE_LINES, min_size=1, max_size=4), VIEWS, DAYS)
@FEW
def test_what_is_only_expected_supposed_denied_or_in_a_headline_moves_nothing(
    records: Records, idle: list[Assertion], view: str | None, day: str
) -> None:
    judged = judge_records(keep_standing(records))
    before = build_ledger(records, judged)
    after = build_ledger(gather([*records.assertions, *idle], records.judgements), judged)
    for norm in before.norms:
        question = {"viewpoint": view, "as_of": day, "known_at": END}
        one, other = (derive_state(ledger, norm, **question) for ledger in (before, after))
        assert bare(other, {line.id for line in idle}) == bare(one)


@given(books(most=12), lines(st.just("extra")), st.sampled_from(["front", "guard"]), DAYS)
@FEW
def test_what_one_side_alleges_moves_nothing_for_the_others(
    records: Records, line: Assertion, by: str, day: str
) -> None:
    alleged = replace(line, id="", viewpoint=by, stance=Stance.ALLEGED)
    judged = judge_records(keep_standing(records))
    before = build_ledger(records, judged)
    after = build_ledger(gather([*records.assertions, alleged], records.judgements), judged)
    other_side = "guard" if by == "front" else "front"
    for view in (None, other_side, "norland"):
        for norm in before.norms:
            question = {"viewpoint": view, "as_of": day, "known_at": END}
            one, other = (derive_state(ledger, norm, **question) for ledger in (before, after))
            assert (other.name, other.evidence, other.waits_for) == (one.name, one.evidence, one.waits_for)


@given(books(most=12), EXTRA, VIEWS, DAYS)
@FEW
def test_what_comes_later_does_not_change_what_was(
    records: Records, extra: list[Assertion], view: str | None, day: str
) -> None:
    later = [line for line in extra if effective(line).date().isoformat() > day]
    judged = judge_records(keep_standing(records))
    before = build_ledger(records, judged)
    after = build_ledger(gather([*records.assertions, *later], records.judgements), judged)
    for norm in before.norms:
        one, other = (find_state(x, norm, viewpoint=view, as_of=day, known_at=END) for x in (before, after))
        assert bare(other, {line.id for line in later}) == bare(one)


@given(st.lists(lines(), min_size=1, max_size=12), DOCUMENTS, VIEWS, DAYS)
@MORE
def test_copy_of_a_report_adds_a_page_and_no_source_and_moves_nothing(
    said: list[Assertion], document: str, view: str | None, day: str
) -> None:
    copied = [
        replace(line, id="", evidence=replace(line.evidence, document="copy"))
        for line in said
        if line.evidence.document == document
    ]
    norms_only = [line for line in (*said, *copied) if line.target_kind in {TargetKind.NORM, TargetKind.CONDITION}]
    before = build(gather(line for line in norms_only if line.evidence.document != "copy"))
    after = build(gather(norms_only))
    one, other = ask(before, view, day), ask(after, view, day)
    for norm, state in one.items():
        assert (other[norm].name, other[norm].waits_for) == (state.name, state.waits_for)
        assert other[norm].window == state.window
        assert views_of(other[norm]) == views_of(state)
    sources = [{d.id: d.sources for d in list_deals(x, as_of=day, known_at=END)} for x in (before, after)]
    assert sources[0] == sources[1]


def views_of(state: State) -> list[tuple[str, StateName]]:
    """Return the parties, not the reports, that see it otherwise."""
    return [(who, name) for who, name in state.contested_by if not who.startswith(REPORT)]
