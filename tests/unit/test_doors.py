"""What `import ceasewire` offers."""

import pytest

import ceasewire
from ceasewire.doors import NAMES


@pytest.mark.parametrize("name", NAMES)
def test_each_name_is_there_and_listed(name: str) -> None:
    assert callable(getattr(ceasewire, name))
    assert name in dir(ceasewire)


def test_another_name_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(AttributeError, match="read_text"):
        ceasewire.write  # noqa: B018 - to be refused is what it is for
