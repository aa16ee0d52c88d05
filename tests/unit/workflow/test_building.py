"""The ledger of one day is built, and the actor whose view it is has to be known."""

import pytest

from ceasewire.errors import ActorError, DateError
from ceasewire.model.ledger import KnownActor
from ceasewire.model.reading import ActorKind
from ceasewire.model.records import Records
from ceasewire.workflow.building import Asked, check_days, find_actor


def known(**names: tuple[str, ...]) -> Records:
    """Return known actors by key; the first name is the fullest."""
    rows = (KnownActor(key=k, name=n[0], aliases=n[1:], kind=ActorKind.ARMED_GROUP) for k, n in names.items())
    return Records(actors=tuple(rows))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("front", "front"),
        ("Northern Front", "front"),
        ("the Northern Front’s", "front"),
        ("NF", "front"),
        ("Guard", "guard"),
    ],
)
def test_actor_is_found_by_key_name_alias_or_words_of_it(name: str, key: str) -> None:
    records = known(front=("Northern Front", "NF"), guard=("Coastal Guard",))
    assert find_actor(records, name) == key


def test_whole_name_goes_before_part_of_a_longer_one() -> None:
    records = known(h=("Hezbollah",), kh=("Kataib Hezbollah",))
    assert find_actor(records, "hezbollah") == "h"


def test_name_goes_before_the_alias_of_another() -> None:
    records = known(a=("Northern Front",), b=("Coastal Guard", "Northern Front"))
    assert find_actor(records, "Northern Front") == "a"


def test_name_that_may_be_several_is_an_error_that_lists_them() -> None:
    records = known(a=("Northern Front",), b=("Southern Front",))
    with pytest.raises(ActorError, match="Northern Front, Southern Front"):
        find_actor(records, "Front")


def test_unknown_actor_is_an_error_that_names_those_there_are() -> None:
    with pytest.raises(ActorError, match=r"no actor 'Navy'.*It knows Coastal Guard"):
        find_actor(known(a=("Coastal Guard",)), "Navy")


@pytest.mark.parametrize("day", ["2031-02-30", "soon", ""])
def test_days_that_are_none_are_errors(day: str) -> None:
    check_days(Asked(as_of="2031-05-01", known_at="2031-05-04T10:00:00Z"))
    with pytest.raises(DateError, match="is no date"):
        check_days(Asked(as_of="2031-05-01", known_at=day))
