"""What holds for every ledger: a deal is the same in the small ledger of its line as in the whole one."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from ceasewire.ledger.contest import find_state
from ceasewire.ledger.deals import list_deals
from ceasewire.ledger.explain import explain_state
from ceasewire.ledger.movements import find_movements
from ceasewire.model.records import Records, join_records
from ceasewire.model.views import DealView
from ceasewire.store import ANY_DAY, DealDays
from ceasewire.store.rows import pack_records, unpack_records
from ceasewire.workflow.indexing import DIFFERING, climb, close_circles, make_lines, small_ledger, sum_up_actors
from tests.property.test_ledger import DAYS, END, VIEWS, books, build


@settings(max_examples=60, deadline=None)
@given(records=books(), view=VIEWS, day=DAYS)
def test_a_deal_is_the_same_in_its_small_ledger_as_in_the_whole_one(
    records: Records, view: str | None, day: str
) -> None:
    whole = build(records)
    lines = {line.id: line for line in close_circles(make_lines(records, whole))}
    outlook = {"viewpoint": view, "as_of": day, "known_at": END}
    actors = sum_up_actors(records)
    onlookers = [actors[key] for key in climb(view, actors, {}) if key in actors] if view else []
    shown = []
    for line in lines.values():
        circle = [other for other in lines.values() if other is line or (line.circle and other.circle == line.circle)]
        keys = {key for other in circle for named in other.actors for key in climb(named, actors, {})}
        held = join_records(unpack_records(pack_records(other.records)) for other in circle)
        small = small_ledger(
            replace(held, actors=tuple(actors[key] for key in sorted(keys & actors.keys()))), onlookers
        )
        shown += [deal for deal in list_deals(small, **outlook) if deal.id == line.id]
        for norm in set(line.names) & whole.norms.keys():
            assert find_state(small, norm, **outlook) == find_state(whole, norm, **outlook)
            assert explain_state(small, norm, **outlook) == explain_state(whole, norm, **outlook)
        views = list_deals(small, **outlook, only={line.id})
        check_days(line.days, views, day)
        assert f"|{DIFFERING}|" in line.acts or not any(view.contested for view in views)
    every = list_deals(whole, **outlook)
    assert sorted(shown, key=lambda deal: deal.id) == sorted(every, key=lambda deal: deal.id)


@settings(max_examples=60, deadline=None)
@given(records=books(), view=VIEWS, days=st.tuples(DAYS, DAYS))
def test_deals_that_change_between_two_days_are_among_those_that_the_index_names(
    records: Records, view: str | None, days: tuple[str, str]
) -> None:
    whole, (since, until) = build(records), sorted(days)
    before, after = (list_deals(whole, viewpoint=view, as_of=day, known_at=END) for day in (since, until))
    stirred = {
        line.id
        for line in make_lines(records, whole)
        if any(day == ANY_DAY or since <= day <= until for day in (*line.days.heard, *line.days.turns))
    }
    assert {movement.deal for movement in find_movements(before, after)} <= stirred
    deadlines = [{deal.id: deal.next_deadline for deal in deals} for deals in (before, after)]
    assert {deal for deal, due in deadlines[1].items() if deadlines[0].get(deal) != due} <= stirred


def check_days(days: DealDays, views: Sequence[DealView], day: str) -> None:
    """Hold the days that the index has of a deal to what it is as of a day: shown where heard, moved on a day of it."""
    assert bool(views) == any(heard <= day for heard in days.heard)
    for view in views:
        moved = max((one for one in days.moved if one <= day), default=None)
        assert (view.last_moved or "") <= (moved or "")
        if moved in days.sure:
            assert view.last_moved == moved
