"""Two agreements told over weeks, with promises that are kept late, called off and made again, read in odd order."""

from collections.abc import Iterator

import pytest

from ceasewire.model.ledger import StateName
from ceasewire.model.reading import ActionType
from tests.newsroom import Desk, Story, open_desk

N = StateName
A = ActionType
KORDOFAN = [
    Story(
        day="2025-05-22",
        headline="Army accuses SPLM-N of missing deadline",
        body="Sudan's army on Thursday accused the SPLM-N of failing to release all captured soldiers by 20 May.",
    ),
    Story(
        day="2025-05-02",
        headline="Sudan army, SPLM-N agree to truce",
        body="""\
Sudan's army and the SPLM-N rebels agreed on Friday to a ceasefire in South Kordofan for 60 days from 5 May.

Under the agreement, the SPLM-N will release 35 captured soldiers by 20 May and the army will open the road to
Kadugli.""",
    ),
    Story(
        day="2025-05-29",
        headline="First convoy reaches Kadugli",
        body="Sudan's army opened the road to Kadugli on Thursday, and a first convoy reached the town.",
    ),
    Story(
        day="2025-05-14",
        headline="SPLM-N frees 20 soldiers",
        body="The SPLM-N on Wednesday freed 20 soldiers whom it had captured last year.",
    ),
]
MALI = [
    Story(
        day="2023-11-10",
        headline="Mali and CMA sign new ceasefire",
        body="Mali's government and the CMA signed a new ceasefire on Friday which will take effect on 12 November.",
    ),
    Story(
        day="2023-09-13",
        headline="CMA calls off truce with Mali army",
        body="The CMA said on Wednesday that it had called off its ceasefire with Mali's army.",
    ),
    Story(
        day="2023-09-20",
        headline="Algeria proposes pause in north Mali",
        body="""\
Algeria proposed on Wednesday a ceasefire of 15 days between Mali's army and the CMA.

Mali rejected the proposal.""",
    ),
    Story(
        day="2023-09-04",
        headline="Algeria urges calm in north Mali",
        body="Algeria called on Monday on Mali's army and the CMA to respect the ceasefire.",
    ),
]


@pytest.fixture(scope="module")
def kordofan() -> Iterator[Desk]:
    with open_desk(KORDOFAN) as desk:
        yield desk


@pytest.fixture(scope="module")
def mali() -> Iterator[Desk]:
    with open_desk(MALI) as desk:
        yield desk


def test_twenty_of_thirty_five_are_not_all_though_they_were_due_on_the_twentieth(kordofan: Desk) -> None:
    assert kordofan.state(A.RELEASE_CAPTIVES, "splm_n", "2025-05-15") is N.DETACHED
    assert kordofan.state(A.RELEASE_CAPTIVES, "splm_n", "2025-05-23") is N.EXPIRED
    assert kordofan.state(A.RELEASE_CAPTIVES, "splm_n", "2025-05-23", "sudan") is N.VIOLATED


def test_a_road_is_open_once_it_was_opened(kordofan: Desk) -> None:
    assert kordofan.state(A.OPEN_ACCESS, "sudan", "2025-05-28") is N.DETACHED
    assert kordofan.state(A.OPEN_ACCESS, "sudan", "2025-05-29") is N.DISCHARGED


@pytest.mark.parametrize(
    ("day", "state"),
    [("2023-09-14", N.CANCELLED), ("2023-09-21", N.REJECTED), ("2023-11-12", N.DETACHED)],
    ids=["called off", "proposed and refused", "made anew"],
)
def test_a_truce_made_after_one_was_called_off_stands_by_itself(mali: Desk, day: str, state: StateName) -> None:
    both = [n for n in mali.norms(day) if n.action_type is A.CEASE_HOSTILITIES and len(n.debtors) == 2]
    assert {norm.state.name for norm in both} == {state}
