"""States that no list holds are known by how the article uses their names."""

import pytest

from ceasewire.model.reading import ActorKind
from tests.readings import cast_of


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Zandor left the talks. President Tomas Arel of Zandor spoke.", "Zandor", True),
        ("Zandor’s army left.", "Zandor", True),
        ("Zandor’s brother left.", "Zandor", False),
        ("The shops of Zandor opened.", "Zandor", False),
    ],
)
def test_a_name_with_an_army_or_a_president_is_a_states(text: str, name: str, state: bool) -> None:
    assert (name in {e.name for e in cast_of(text).known(ActorKind.STATE)}) is state
