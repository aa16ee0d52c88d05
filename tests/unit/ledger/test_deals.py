"""Tests of `ceasewire.ledger.deals`."""

import pytest

from ceasewire.errors import DateError, NormError
from ceasewire.ledger.book import Ledger
from ceasewire.ledger.deals import find_deals, list_deals, resolve_id, show_deal
from ceasewire.model.ledger import (
    Act,
    Judgement,
    JudgementKind,
    NormKind,
    Phase,
    Stance,
    StateName,
    Talks,
    Tie,
    Verdict,
    Window,
)
from ceasewire.model.reading import ActionType, ActorKind, ProcessStatus, Relation
from ceasewire.model.views import DealView
from tests.books import LATER, hang, judge, make_act, make_actor, make_ledger, make_norm, say

TRUCE = make_norm("front", toward=("guard",))
EXIT = make_act("guard")
ROAD = hang(EXIT, "the road opens", "norland")
TALKS = Talks(
    document="d1", article="art1", parties=("front", "guard"), mediators=("ostrava",), venues=("Velde",)
)  # fmt: skip
ELSEWHERE = make_norm("islanders")
ACTORS = [make_actor(key) for key in ("front", "guard", "islanders", "norland", "ostrava")]
DAY = "2031-05-01"


def together(one: object, other: object, **fields: object) -> Judgement:
    return judge(JudgementKind.SAME_DEAL, one, other, **fields)


def tell(*more: object) -> Ledger:
    """Return a ledger of one deal, agreed in talks, and of a truce elsewhere."""
    return make_ledger(
        *(TRUCE, EXIT, ROAD, TALKS, ELSEWHERE, *ACTORS),
        say(Act.NEGOTIATE, TALKS, DAY, value=ProcessStatus.AGREED),
        say(Act.ACCEPT, TRUCE, DAY, until="2031-05-30"),
        say(Act.ACCEPT, EXIT, DAY),
        say(Act.ATTACH, ROAD, DAY, window=Window(end="2031-05-20")),
        say(Act.DEMAND, ELSEWHERE, "2031-04-01", document="d8"),
        together(TRUCE, EXIT),
        together(TRUCE, TALKS),
        *more,
    )


def listed(ledger: Ledger, as_of: str = "2031-05-10", **given: str | None) -> tuple[DealView, ...]:
    return list_deals(ledger, **({"as_of": as_of, "known_at": LATER} | given))


def test_deal_has_its_norms_talks_and_parties() -> None:
    deal = next(deal for deal in find_deals(tell()) if deal.talks)
    assert (set(deal.norms), deal.talks) == ({TRUCE.id, EXIT.id}, (TALKS.id,))
    assert deal.parties == ("front", "guard", "norland")
    assert (deal.mediators, deal.venues) == (("ostrava",), ("Velde",))
    assert len(deal.judgements) == 2


def test_captives_who_are_only_described_are_no_party_to_a_deal() -> None:
    swap = make_norm("front", "guard", toward=("soldiers",), action_type=ActionType.EXCHANGE_CAPTIVES)
    soldiers = make_actor("soldiers", kind=ActorKind.UNNAMED)
    (deal,) = find_deals(make_ledger(swap, soldiers, *ACTORS, say(Act.ACCEPT, swap, DAY)))
    assert deal.parties == ("front", "guard")


def test_whom_a_threat_would_hit_who_is_only_described_is_no_party_to_a_deal() -> None:
    threat = make_norm("front", toward=("workers", "guard"), kind=NormKind.THREAT)
    workers = make_actor("workers", kind=ActorKind.UNNAMED)
    (deal,) = find_deals(make_ledger(threat, workers, *ACTORS, say(Act.THREATEN, threat, DAY)))
    assert deal.parties == ("front", "guard")


def test_deal_that_a_person_parts_is_two() -> None:
    parted = tell(together(TRUCE, EXIT, verdict=Verdict.NOT_SAME, known="2031-06-01"))
    alone = next(deal for deal in find_deals(parted) if EXIT.id in deal.norms)
    assert (alone.norms, alone.talks, alone.parties) == ((EXIT.id,), (), ("guard", "norland"))


def test_deals_are_listed_the_one_that_moved_last_first() -> None:
    first, second = listed(tell())
    assert (first.last_moved, second.last_moved) == (DAY, "2031-04-01")
    moved = say(Act.ACCEPT, ELSEWHERE, "2031-05-02", document="d9")
    assert [deal.last_moved for deal in listed(tell(moved))] == ["2031-05-02", DAY]


def test_deal_is_shown_with_what_stands() -> None:
    deal = listed(tell())[0]
    assert (deal.title, deal.phase, deal.contested) == ("Front – Guard", Phase.IN_EFFECT, False)
    assert [actor.key for actor in deal.parties] == ["front", "guard", "norland"]
    assert [actor.key for actor in deal.mediators] == ["ostrava"]
    assert [norm.state.name for norm in deal.norms] == [StateName.DETACHED, StateName.CONDITIONAL]
    assert [talks.status for talks in deal.talks] == ["agreed"]
    assert (deal.outstanding, deal.sources, deal.reports) == (1, 1, 1)


def test_threats_come_last() -> None:
    threat = make_norm("front", kind=NormKind.THREAT)
    rows = [threat, say(Act.THREATEN, threat, DAY), say(Act.CANCEL, TRUCE, DAY), together(TRUCE, threat)]
    assert [norm.kind for norm in listed(tell(*rows))[0].norms][-1] is NormKind.THREAT


@pytest.mark.parametrize(
    ("as_of", "deadline"),
    [("2031-05-10", "2031-05-20"), ("2031-05-20", "2031-05-20"), ("2031-05-21", "2031-05-30"), ("2031-05-31", None)],
)
def test_next_deadline_is_the_first_that_has_not_passed(as_of: str, deadline: str | None) -> None:
    assert listed(tell(), as_of)[0].next_deadline == deadline


def test_what_was_called_off_has_no_deadline() -> None:
    deal = listed(tell(say(Act.CANCEL, TRUCE, DAY), say(Act.MEET, ROAD, DAY)))[0]
    assert deal.next_deadline is None


def test_deadline_by_a_length_of_time_is_shown_as_the_moment_it_comes_to() -> None:
    ledger = tell(
        say(Act.ATTACH, ROAD, DAY, window=Window(end="P30D")), say(Act.EXTEND, TRUCE, DAY, until="2031-07-01")
    )
    assert listed(ledger, "2031-05-25")[0].next_deadline == "2031-05-31T00:00"


def test_deal_of_which_nothing_had_been_heard_is_left_out() -> None:
    assert len(listed(tell(), "2031-04-30")) == 1
    assert listed(tell(), "2031-03-01") == ()
    assert listed(tell(), known_at="2031-04-30")[0].title == "Islanders"


def test_as_of_a_day_nobody_is_party_who_comes_later() -> None:
    later = [say(Act.ACCEPT, ELSEWHERE, "2031-06-01", document="d9"), together(TRUCE, ELSEWHERE)]
    ledger = tell(*later, say(Act.RETRACT, "d8", "2031-04-02", document="d8"))
    before, after = (listed(ledger, day)[0] for day in ("2031-05-10", "2031-06-01"))
    assert (before.title, after.title) == ("Front – Guard", "Front – Guard – Islanders")
    assert {actor.key for actor in after.parties} - {actor.key for actor in before.parties} == {"islanders"}


def test_mediators_of_talks_that_were_taken_back_are_gone() -> None:
    deal = listed(tell(say(Act.ACCEPT, TRUCE, DAY, document="d2"), say(Act.RETRACT, "d1", DAY, document="d1")))[0]
    assert (deal.mediators, deal.venues, deal.talks, deal.reports) == ((), (), (), 1)


def test_deal_is_contested_where_a_norm_of_it_is() -> None:
    breach = say(Act.VIOLATE, TRUCE, "2031-05-02", by="guard", stance=Stance.ALLEGED)
    assert listed(tell(breach))[0].contested
    assert listed(tell(breach), viewpoint="guard")[0].norms[0].state.name is StateName.VIOLATED


def test_outlet_that_carries_the_news_is_no_party() -> None:
    radio = make_actor("radio", ActorKind.MEDIA)
    norm = make_norm("radio", "front")
    (deal,) = listed(make_ledger(radio, ACTORS[0], norm, say(Act.COMMIT, norm, DAY)))
    assert [actor.key for actor in deal.parties] == ["front"]


def test_talks_alone_are_a_deal_in_talks() -> None:
    (deal,) = listed(make_ledger(TALKS, *ACTORS, say(Act.NEGOTIATE, TALKS, DAY, value=ProcessStatus.ONGOING)))
    assert (deal.phase, deal.title, deal.last_moved) == (Phase.TALKS, "Front – Guard", DAY)


def test_deal_of_nobody_named_says_so() -> None:
    norm = make_norm(document="d1")
    (deal,) = listed(make_ledger(norm, say(Act.DEMAND, norm, DAY)))
    assert deal.title == f"parties not named: “demand on {DAY}”"


def test_deal_of_those_who_are_only_described_says_what_it_is_about() -> None:
    norm = make_norm("d1:both sides", document="d1")
    sides = make_actor("d1:both sides", ActorKind.UNNAMED, name="both sides")
    (deal,) = listed(make_ledger(sides, norm, say(Act.DEMAND, norm, DAY)))
    assert deal.title == f"both sides: “demand on {DAY}”"


def test_name_of_which_nothing_is_known_is_in_the_title_and_a_person_is_not() -> None:
    norm = make_norm("front", "sund", "rell")
    actors = (make_actor("sund", ActorKind.OTHER), make_actor("rell", ActorKind.PERSON), *ACTORS)
    (deal,) = listed(make_ledger(*actors, norm, say(Act.COMMIT, norm, DAY)))
    assert deal.title == "Front – Sund"


@pytest.mark.parametrize(
    ("kind", "mediating", "title"),
    [
        (ActorKind.OTHER, (), "Front – Guard"),
        (ActorKind.STATE, ("sund",), "Front – Guard"),
        (ActorKind.STATE, (), "Front – Guard – Sund"),
    ],
    ids=["a church", "a state that mediates", "a state that promises something"],
)
def test_who_watches_over_a_truce_or_mediates_it_is_not_in_the_title(
    kind: ActorKind, mediating: tuple[str, ...], title: str
) -> None:
    watch = make_act("sund", action=ActionType.OTHER, gist="watch over it")
    talks = Talks(document="d1", article="art1", parties=("front", "guard"), mediators=mediating)
    rows = [
        say(Act.ACCEPT, TRUCE, DAY),
        say(Act.COMMIT, watch, DAY),
        say(Act.NEGOTIATE, talks, DAY, value=ProcessStatus.AGREED),
    ]
    joined = [together(TRUCE, watch), together(TRUCE, talks)]
    (deal,) = listed(make_ledger(make_actor("sund", kind), *ACTORS, TRUCE, watch, talks, *rows, *joined))
    assert deal.title == title


def test_side_stands_for_all_who_act_for_it() -> None:
    army = make_actor("army", ties=(Tie(to="front", relation=Relation.PART_OF),))
    norm = make_norm("army", toward=("guard",))
    (deal,) = listed(make_ledger(army, *ACTORS, norm, say(Act.COMMIT, norm, DAY)))
    assert deal.title == "Front – Guard"


def test_deadlock_is_shown_with_its_deal() -> None:
    first, second = make_act("front"), make_act("guard", action="deploy_forces")
    waits = [hang(first, "deploy_forces", "guard"), hang(second, "withdraw_forces", "front")]
    told = [say(Act.COMMIT, norm, DAY) for norm in (first, second)] + [say(Act.ATTACH, c, DAY) for c in waits]
    deals = listed(make_ledger(first, second, ELSEWHERE, *waits, *told, say(Act.DEMAND, ELSEWHERE, DAY)))
    circle = tuple(sorted((first.id, second.id)))
    assert {deal.title: deal.deadlocks for deal in deals} == {"front": (circle,), "guard": (circle,), "islanders": ()}


@pytest.mark.parametrize("named", ["deal", "norm", "talks", "part", "bare"])
def test_deal_is_found_by_its_id_or_one_in_it_or_the_beginning(named: str) -> None:
    ledger = tell()
    deal = next(deal for deal in find_deals(ledger) if deal.talks)
    given = {
        "deal": deal.id,
        "norm": TRUCE.id,
        "talks": TALKS.id,
        "part": EXIT.id[:12],
        "bare": deal.id.partition("-")[2][:8],
    }
    assert show_deal(ledger, given[named], as_of="2031-05-10", known_at=LATER).id == deal.id


def test_deal_is_found_by_a_norm_that_is_one_with_another() -> None:
    wider = make_norm("front", toward=("guard", "islanders"))
    ledger = tell(wider, say(Act.ACCEPT, wider, DAY), judge(JudgementKind.SAME_NORM, TRUCE, wider))
    shown = {show_deal(ledger, norm.id, as_of="2031-05-10", known_at=LATER).id for norm in (TRUCE, wider)}
    assert len(shown) == 1


def test_judgements_of_a_deal_are_those_on_any_of_its_norms_however_they_are_called() -> None:
    norms = [make_norm("front", toward=toward) for toward in (("guard",), ("guard", "islanders"))]
    last = max(norms, key=lambda norm: norm.id)
    judged = [judge(JudgementKind.SAME_NORM, *norms), together(last, EXIT), together(TALKS, ELSEWHERE)]
    rows = [*norms, EXIT, TALKS, ELSEWHERE, *(say(Act.ACCEPT, norm, DAY) for norm in (*norms, EXIT, ELSEWHERE))]
    deal = next(deal for deal in find_deals(make_ledger(*rows, *judged)) if EXIT.id in deal.norms)
    assert set(deal.judgements) == {judged[0].id, judged[1].id}


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("norm-aa11", "norm-aa11"),
        ("norm-aa1", None),
        ("aa2", "norm-aa22"),
        ("norm-b", "norm-b3"),
        ("deal-b", "deal-b4"),
    ],
)
def test_id_may_be_cut_short_as_long_as_it_is_the_only_one(given: str, found: str | None) -> None:
    ids = ["norm-aa11", "norm-aa22", "norm-b3", "deal-b4", "norm-aa11x"]
    if found is None:
        with pytest.raises(NormError, match="begins 2 ids"):
            resolve_id(given, ids)
    else:
        assert resolve_id(given, ids) == found


@pytest.mark.parametrize("given", ["", "norm-z", "talks"])
def test_id_of_nothing_is_an_error(given: str) -> None:
    with pytest.raises(NormError, match="Nothing in the ledger"):
        resolve_id(given, ["norm-aa11", "deal-b4"])


def test_day_that_is_none_cannot_be_asked_for() -> None:
    with pytest.raises(DateError):
        listed(tell(), "some day")
