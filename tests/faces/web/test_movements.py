"""What moved, told once."""

from ceasewire.faces.desk.movements import tell_movement, tell_once
from ceasewire.model.ledger import NormKind, State, StateName, Truth
from ceasewire.model.reading import ActionType, Polarity, Role
from ceasewire.model.views import ActorName, ConditionView, Movement, MovementKind, NormView

GUARD = ActorName(key="guard", name="Guard")


def move(kind: MovementKind, record: str, **fields: object) -> Movement:
    """Return a movement of a record."""
    return Movement(kind=kind, deal="deal-1", title="Front – Guard", record=record, **fields)


def view_norm(*conditions: ConditionView) -> NormView:
    """Return a truce that is in force."""
    state = State(norm="norm-1", viewpoint=None, as_of="2031-05-03", known_at="2031-05-03", name=StateName.DETACHED)
    return NormView(
        id="norm-1",
        kind=NormKind.MAINTAIN,
        action_type=ActionType.CEASE_HOSTILITIES,
        polarity=Polarity.DO,
        debtors=(GUARD,),
        state=state,
        conditions=conditions,
    )


def test_contested_is_left_out_where_it_is_told_who_contests_it() -> None:
    view = move(MovementKind.VIEW, "norm-1", viewpoint=GUARD)
    assert tell_once([view, move(MovementKind.CONTESTED, "norm-1")]) == [view]


def test_contested_stays_where_nobody_is_told_of() -> None:
    every = [move(MovementKind.VIEW, "norm-1", viewpoint=GUARD), move(MovementKind.CONTESTED, "norm-2")]
    assert tell_once(every) == every


def test_dates_and_condition_of_what_no_longer_waits_are_told_with_that() -> None:
    norm = view_norm(ConditionView(id="cond-1", role=Role.IF, kind=None, truth=Truth.REPORTED_MET))
    state = move(MovementKind.STATE, norm.id, before=StateName.CONDITIONAL, after=StateName.DETACHED, norm=norm)
    met = move(MovementKind.CONDITION, "cond-1", after=Truth.REPORTED_MET, norm=norm)
    dates = move(MovementKind.WINDOW, norm.id, after="../2031-06-01", norm=norm)
    assert tell_once([state, met, dates]) == [state]
    assert tell_movement(state).endswith("Its condition is reported met.")
    assert tell_once([met, dates]) == [met, dates]


def test_what_waits_for_a_day_alone_has_not_begun() -> None:
    norm = view_norm()
    begun = move(MovementKind.STATE, norm.id, before=StateName.CONDITIONAL, after=StateName.DETACHED, norm=norm)
    assert tell_movement(begun).startswith("Was not yet begun, is now in force")
