"""What a model is told names every value of the codebook."""

import pytest

from ceasewire.lexicon.briefing import SETS, load_briefing


@pytest.mark.parametrize("name", SETS)
def test_every_value_of_a_closed_set_is_named(name: str) -> None:
    assert [value for value in SETS[name] if f'"{value}"' not in load_briefing()] == []
    assert name not in load_briefing().split()
