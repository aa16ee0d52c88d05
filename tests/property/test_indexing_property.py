"""What holds for every ledger: a deal is the same in the small ledger of its line as in the whole one."""

from hypothesis import given, settings

from ceasewire.ledger.contest import find_state
from ceasewire.ledger.deals import list_deals
from ceasewire.ledger.explain import explain_state
from ceasewire.model.records import Records
from ceasewire.store import DealContents
from ceasewire.workflow.indexing import find_onlookers, make_lines, small_ledger, sum_up_actors
from tests.property.test_ledger import DAYS, END, VIEWS, books, build


@settings(max_examples=60, deadline=None)
@given(records=books(), view=VIEWS, day=DAYS)
def test_a_deal_is_the_same_in_its_small_ledger_as_in_the_whole_one(
    records: Records, view: str | None, day: str
) -> None:
    whole = build(records)
    by_id = {
        record.id: record
        for group in (records.norms, records.conditions, records.events, records.talks, records.assertions)
        for record in group
    }
    reports = {f"report of {report.document}": report for report in records.reports}
    lines = list(make_lines(records, whole, {report.document: name for name, report in reports.items()}))
    outlook = {"viewpoint": view, "as_of": day, "known_at": END}
    onlookers = find_onlookers(view, sum_up_actors(records)) if view else ()
    shown = []
    for line in lines:
        found = [by_id.get(name) or reports[name] for name in line.records]
        small = small_ledger(found, [DealContents(actors=line.actors, judgements=line.judgements)], onlookers)
        shown += [deal for deal in list_deals(small, **outlook) if deal.id == line.id]
        for norm in set(line.names) & whole.norms.keys():
            assert find_state(small, norm, **outlook) == find_state(whole, norm, **outlook)
            assert explain_state(small, norm, **outlook) == explain_state(whole, norm, **outlook)
        moved = [deal.last_moved for deal in list_deals(small, **outlook) if deal.last_moved]
        assert all(any(day <= one for one in line.days) for day in moved)
    every = list_deals(whole, **outlook)
    assert sorted(shown, key=lambda deal: deal.id) == sorted(every, key=lambda deal: deal.id)
