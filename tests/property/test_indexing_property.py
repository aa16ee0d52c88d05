"""What holds for every ledger: a deal is the same in the small ledger of its line as in the whole one."""

import json

from hypothesis import given, settings

from ceasewire.ledger.contest import find_state
from ceasewire.ledger.deals import list_deals
from ceasewire.ledger.explain import explain_state
from ceasewire.model.ledger import Judgement
from ceasewire.model.ledgercodec import decode_record
from ceasewire.model.records import Records
from ceasewire.store import DealContents
from ceasewire.workflow.indexing import climb, close_circles, make_lines, small_ledger, sum_up_actors
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
    made = make_lines(records, whole, {report.document: name for name, report in reports.items()})
    lines = {line.id: line for line in close_circles(made)}
    outlook = {"viewpoint": view, "as_of": day, "known_at": END}
    actors = sum_up_actors(records)
    onlookers = [actors[key] for key in climb(view, actors, {}) if key in actors] if view else []
    shown = []
    for line in lines.values():
        circle = [other for other in lines.values() if other is line or (line.circle and other.circle == line.circle)]
        names = sorted({name for other in circle for name in other.records})
        keys = {key for other in circle for named in other.actors for key in climb(named, actors, {})}
        judged = {j["id"]: decode_record(Judgement, j) for other in circle for j in json.loads(other.judgements)}
        contents = DealContents(
            records=tuple(by_id.get(name) or reports[name] for name in names),
            actors=tuple(actors[key] for key in sorted(keys & actors.keys())),
            judgements=tuple(judged[key] for key in sorted(judged)),
        )
        small = small_ledger(contents, onlookers)
        shown += [deal for deal in list_deals(small, **outlook) if deal.id == line.id]
        for norm in set(line.names) & whole.norms.keys():
            assert find_state(small, norm, **outlook) == find_state(whole, norm, **outlook)
            assert explain_state(small, norm, **outlook) == explain_state(whole, norm, **outlook)
        moved = [deal.last_moved for deal in list_deals(small, **outlook) if deal.last_moved]
        assert all(any(day <= one for one in line.days) for day in moved)
    every = list_deals(whole, **outlook)
    assert sorted(shown, key=lambda deal: deal.id) == sorted(every, key=lambda deal: deal.id)
