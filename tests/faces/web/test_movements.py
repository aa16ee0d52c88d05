"""What moved, told once."""

from ceasewire.faces.desk.movements import tell_once
from ceasewire.model.views import ActorName, Movement, MovementKind

GUARD = ActorName(key="guard", name="Guard")


def move(kind: MovementKind, record: str, **fields: object) -> Movement:
    """Return a movement of a record."""
    return Movement(kind=kind, deal="deal-1", title="Front – Guard", record=record, **fields)


def test_contested_is_left_out_where_it_is_told_who_contests_it() -> None:
    view = move(MovementKind.VIEW, "norm-1", viewpoint=GUARD)
    assert tell_once([view, move(MovementKind.CONTESTED, "norm-1")]) == [view]


def test_contested_stays_where_nobody_is_told_of() -> None:
    every = [move(MovementKind.VIEW, "norm-1", viewpoint=GUARD), move(MovementKind.CONTESTED, "norm-2")]
    assert tell_once(every) == every
