"""Norms, conditions and talks with names and words, as the faces show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from ceasewire.ledger.acts import DECLARATIONS
from ceasewire.ledger.book import Ledger
from ceasewire.ledger.conditions import find_due
from ceasewire.ledger.contest import REPORT, REPORTERS, find_state
from ceasewire.ledger.sources import count_sources
from ceasewire.ledger.weighing import effective, list_heard, make_scope
from ceasewire.model.ledger import (
    Act,
    Assertion,
    Chain,
    DeadlineKind,
    Norm,
    NormCondition,
    State,
    Talks,
)
from ceasewire.model.views import ActorName, ConditionView, NormView, Quotation, TalksView

# Whose words are the words of the norm: those that say what is to be done.
_WORDING = frozenset({
    Act.COMMIT, Act.ACCEPT, Act.THREATEN, Act.OFFER, Act.DEMAND, Act.REJECT, Act.EXTEND, Act.FORECAST,
})  # fmt: skip
# Where no report tells how it was made, whose words they are: those that put off what was to be done, or took it up.
_PRESUPPOSING = frozenset({Act.SUSPEND, Act.RESUME})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Whose view, as of when, as known when."""

    viewpoint: str | None = None
    as_of: str
    known_at: str


def name_actors(ledger: Ledger, keys: Iterable[str]) -> tuple[ActorName, ...]:
    """Return the actors with their names."""
    return tuple(ActorName(key=key, name=ledger.parties.name(key)) for key in keys)


def view_norm(ledger: Ledger, norm: str, outlook: Outlook) -> NormView:
    """Return a norm with its state, the words of its sources, and its conditions."""
    state = find_state(ledger, norm, viewpoint=outlook.viewpoint, as_of=outlook.as_of, known_at=outlook.known_at)
    record = ledger.norms[state.norm]
    heard = heard_assertions(ledger, state)
    decisive = {reason.assertion for reason in state.evidence}
    moved = [effective(a) for a in heard if a.id in decisive or a.act in DECLARATIONS]
    return NormView(
        id=state.norm,
        kind=record.kind,
        action_type=record.action_type,
        polarity=record.polarity,
        debtors=name_actors(ledger, record.debtors),
        creditors=name_actors(ledger, record.creditors),
        words=_word(heard, state),
        state=state,
        views=tuple((_name_view(ledger, who), name) for who, name in state.contested_by),
        conditions=tuple(_view_condition(ledger, c, state, heard) for c in _heard_conditions(ledger, state, heard)),
        window=state.window,
        sources=count_sources(heard),
        last_moved=max(moved).date().isoformat() if moved else None,
        forecasts=_quote_all(a for a in heard if a.act is Act.FORECAST),
        refused_by=name_actors(ledger, _find_refusers(ledger, record, (a for a in heard if a.id in decisive))),
    )


def _find_refusers(ledger: Ledger, norm: Norm, decisive: Iterable[Assertion]) -> tuple[str, ...]:
    """Return who else than its debtors refuses a norm."""
    refusing = {side for a in decisive if a.act is Act.REJECT for side in ledger.parties.sides(a.about)}
    return tuple(sorted(refusing - ledger.parties.sides(norm.debtors)))


def view_talks(ledger: Ledger, talks: Talks, assertions: Iterable[Assertion]) -> TalksView:
    """Return talks with the last word on how they stand."""
    told = sorted(assertions, key=lambda a: (effective(a), a.id))
    return TalksView(
        id=talks.id,
        parties=name_actors(ledger, talks.parties),
        mediators=name_actors(ledger, talks.mediators),
        hosts=name_actors(ledger, talks.hosts),
        venues=talks.venues,
        status=(told[-1].value or "") if told else "",
        day=effective(told[-1]).date().isoformat() if told else None,
        words=_quote_all(told),
    )


def heard_assertions(ledger: Ledger, state: State) -> tuple[Assertion, ...]:
    """Return the assertions on the norm that had been made and stood by then, whether or not they count."""
    return list_heard(ledger, state.norm, make_scope(as_of=state.as_of, known_at=state.known_at))


def speakers(
    ledger: Ledger, chain: Chain
) -> tuple[tuple[ActorName, ...], tuple[ActorName, ...], tuple[ActorName, ...]]:
    """Return who speaks, on whose behalf, and through whom."""
    return (
        name_actors(ledger, chain.speaker),
        name_actors(ledger, chain.on_behalf_of),
        name_actors(ledger, chain.via),
    )


def _name_view(ledger: Ledger, who: str) -> ActorName:
    if who == REPORTERS:
        return ActorName(key=who, name="the reports in their own voice")
    if who.startswith(REPORT):
        report = ledger.reports.get(who.removeprefix(REPORT))
        name = (report.outlet or report.uri) if report else ""
        return ActorName(key=who, name=f"the report of {name or who.removeprefix(REPORT)}")
    return ActorName(key=who, name=ledger.parties.name(who))


def _word(heard: Iterable[Assertion], state: State) -> tuple[Quotation, ...]:
    """Return the words of a norm as its last round tells them, of any round where that has none."""
    told = [a for a in heard if a.act in _WORDING and a.act is not Act.FORECAST]
    past = {reason.assertion for reason in state.excluded if reason.rule == "earlier_round"}
    last = _quote_all(a for a in told if a.id not in past)
    return last or _quote_all(told) or _quote_all(a for a in heard if a.act in _PRESUPPOSING)


def _quote_all(assertions: Iterable[Assertion]) -> tuple[Quotation, ...]:
    """Return the words of the assertions, each wording once, the earliest first."""
    ordered = sorted(assertions, key=lambda a: (effective(a), a.evidence.start or 0, a.id))
    first: dict[str, Quotation] = {}
    for assertion in ordered:
        if assertion.evidence.quotation:
            first.setdefault(assertion.evidence.quotation, Quotation.of(assertion))
    return tuple(first.values())


def _heard_conditions(ledger: Ledger, state: State, heard: Iterable[Assertion]) -> list[NormCondition]:
    attached = {ledger.lead(a.target) for a in heard if a.act is Act.ATTACH}
    return [c for c in ledger.conditions.get(state.norm, ()) if c.id in attached]


def _view_condition(
    ledger: Ledger, condition: NormCondition, state: State, heard: Iterable[Assertion]
) -> ConditionView:
    """Return a condition as it stands in a state, with the words that attach it and its own deadline."""
    attaching = [a for a in heard if a.act is Act.ATTACH and ledger.lead(a.target) == condition.id]
    due = find_due(attaching)
    truth = {s.condition: s.truth for s in state.conditions}
    return ConditionView(
        id=condition.id,
        role=condition.role,
        kind=condition.kind,
        performers=name_actors(ledger, condition.performers),
        words=_quote_all(attaching),
        parts=condition.parts,
        waits=condition.id in state.waits_for,
        deadline=_deadline(attaching, due[1] if due else None),
        due=due[1] if due else None,
        **({"truth": truth[condition.id]} if condition.id in truth else {}),
    )


def _deadline(attaching: Iterable[Assertion], due: str | None) -> DeadlineKind:
    """Return what the sources say of the condition's deadline: that there is one, else that there is none."""
    kinds = {a.window.deadline for a in attaching if a.window is not None}
    dated = (DeadlineKind.DATE, DeadlineKind.WINDOW) if due is not None else ()
    said = (kind for kind in (*dated, DeadlineKind.NONE_EXPLICIT) if kind in kinds)
    return next(said, DeadlineKind.NONE_STATED)
