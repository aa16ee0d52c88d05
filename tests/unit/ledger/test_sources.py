"""Tests of `ceasewire.ledger.sources`."""

import pytest

from ceasewire.ledger.sources import count_sources, group_sources
from ceasewire.model.ledger import Act, Assertion, Evidence
from tests.books import make_norm, say

TRUCE = make_norm("front")


def tell(document: str, source: str | None = None, copy_group: str | None = None) -> Assertion:
    return say(Act.COMMIT, TRUCE, "2031-05-01", document=document, source=source, copy_group=copy_group)


@pytest.mark.parametrize(
    ("told", "groups"),
    [
        ([], ()),
        ([tell("d1"), tell("d2")], (("d1",), ("d2",))),
        ([tell("d1", "wire"), tell("d2", "wire")], (("d1", "d2"),)),
        ([tell("d1", "wire"), tell("d2", "post")], (("d1",), ("d2",))),
        ([tell("d1", "wire", "g"), tell("d2", "post", "g")], (("d1", "d2"),)),
        ([tell("d1", "wire", "g"), tell("d2", "post", "h")], (("d1",), ("d2",))),
        ([tell("d1", "post", "g"), tell("d2", "wire", "g"), tell("d3", "post")], (("d1", "d2", "d3"),)),
        ([tell("d1", "agency", "g"), tell("d2", "post", "g"), tell("d3", "post")], (("d1", "d2"), ("d3",))),
        ([tell("d1", None, "g"), tell("d2", None, "g"), tell("d3")], (("d1", "d2"), ("d3",))),
        ([tell("d1", "wire"), tell("d1", "wire")], (("d1",),)),
        ([tell("g", "d1"), tell("d1", "g")], (("d1",), ("g",))),
    ],
    ids=[
        "nothing", "two papers", "one agency", "two outlets", "copies", "two texts", "its own and another's copy",
        "a copy and its own", "unnamed", "two lines", "names alike",
    ],
)  # fmt: skip
def test_what_goes_back_to_one_another_is_one_source(
    told: list[Assertion], groups: tuple[tuple[str, ...], ...]
) -> None:
    assert group_sources(told) == group_sources(reversed(told)) == groups
    assert count_sources(told) == len(groups)


def test_what_a_person_notes_is_no_source() -> None:
    noted = say(Act.COMMIT, TRUCE, "2031-05-01", evidence=Evidence(quotation="heard on the phone"))
    assert group_sources([noted, tell("d1")]) == (("d1",),)
