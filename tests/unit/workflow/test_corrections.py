"""What can be corrected of a line and of a norm."""

import pytest

from ceasewire.errors import ReviewError
from ceasewire.model.ledger import DeadlineKind, Period, Stance, Window
from ceasewire.model.reading import ActionType
from ceasewire.workflow.corrections import correct_line, correct_norm, split_changes
from tests.reviewed import make_lines
from tests.stored import NORM

LINE = make_lines()["breach"]


def corrected(**changes: str) -> object:
    """Return the line with these changes."""
    line, _ = split_changes(changes)
    return correct_line(LINE, line, known="2031-06-01", by="ann")


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        ({"stance": "Asserted"}, "stance", Stance.ASSERTED),
        ({"by": ""}, "viewpoint", None),
        ({"by": "northern front"}, "viewpoint", "northern front"),
        ({"about": "a,b"}, "about", ("a", "b")),
        ({"reported": "2031-05-09"}, "reported", "2031-05-09"),
        ({"reported": ""}, "reported", None),
        ({"since": "2031-05"}, "valid", Period(start="2031-05")),
        ({"ends": "P3D"}, "window", Window(end="P3D", deadline=DeadlineKind.WINDOW)),
        ({"ends": "2031-05-09"}, "window", Window(end="2031-05-09", deadline=DeadlineKind.DATE)),
        (
            {"starts": "2031-05-09", "ends": "2031-05-12"},
            "window",
            Window(start="2031-05-09", end="2031-05-12", deadline=DeadlineKind.WINDOW),
        ),
    ],
)
def test_a_field_of_a_line_is_corrected_and_the_rest_stays(changes: dict[str, str], field: str, value: object) -> None:
    new = corrected(**changes)
    assert getattr(new, field) == value
    assert (new.evidence, new.target, new.rules) == (LINE.evidence, LINE.target, ("review:ann",))  # type: ignore[attr-defined]
    assert new.id != LINE.id  # type: ignore[attr-defined]


def test_a_norm_is_corrected_with_its_keys_in_order() -> None:
    _, changes = split_changes({"debtors": "b,a", "creditors": "a,c", "action_type": "withdraw_forces"})
    norm = correct_norm(NORM, changes)
    assert (norm.debtors, norm.creditors, norm.action_type) == (("a", "b"), ("c",), ActionType.WITHDRAW_FORCES)


@pytest.mark.parametrize("changes", [{}, {"debtor": "x"}, {"stance": "odd"}, {"since": "soon"}, {"polarity": "maybe"}])
def test_what_can_not_be_read_is_an_error_that_says_what_can(changes: dict[str, str]) -> None:
    with pytest.raises(ReviewError, match="Expected"):
        split_changes(changes)
