"""Tests of `ceasewire.scoring.findings`."""

from typing import Any

from ceasewire.scoring.figures import count_figures
from ceasewire.scoring.findings import Finding, Verdict, list_findings
from ceasewire.scoring.pages import match_pages
from ceasewire.scoring.tasks import Task
from tests.factories import article_json, event_json, page_json, statement_json, term_json

ACT = "suspend its shelling of Arlen"


def find(task: Task, gold: dict[str, Any], pred: dict[str, Any]) -> list[Finding]:
    """Return the findings of one task on a page of one article."""
    pages = match_pages({"p": page_json(article_json(**gold))}, {"p": page_json(article_json(**pred))})
    return [f for f in list_findings(pages) if f.task is task]


def test_a_record_that_is_matched_in_every_slot_is_right() -> None:
    records = {"terms": [term_json(ACT)]}
    (found,) = find(Task.TERMS, records, records)
    assert (found.verdict, found.differs, found.quote) == (Verdict.RIGHT, (), ACT)
    assert (found.label, found.gold_label) == ("pledged suspend_attacks by the Northern Front", None)


def test_a_record_that_is_wrong_in_a_slot_of_the_joint_figure_is_near() -> None:
    (found,) = find(
        Task.STATEMENTS,
        {"statements": [statement_json("firing on the market", act="deny")]},
        {"statements": [statement_json("firing on the market", speaker=["a2"], mode="direct")]},
    )
    assert found.verdict is Verdict.NEAR
    assert found.differs == ("speaker", "act", "mode")
    assert (found.label, found.gold_label) == ("say by the Coastal Guard", "deny by Teo Maran")


def test_a_record_that_is_wrong_in_another_slot_only_is_right_and_says_so() -> None:
    (found,) = find(
        Task.EVENTS,
        {"events": [event_json("shelling")]},
        {"events": [event_json("shelling", factuality="planned")]},
    )
    assert (found.verdict, found.differs) == (Verdict.RIGHT, ("factuality",))


def test_missed_and_invented_records_come_in_the_order_of_the_text() -> None:
    found = find(
        Task.EVENTS, {"events": [event_json("Talks", type="talks")]}, {"events": [event_json("firing", type="attack")]}
    )
    assert [(f.verdict, f.quote) for f in found] == [(Verdict.INVENTED, "firing"), (Verdict.MISSED, "Talks")]
    assert [(f.gold is None, f.pred is None) for f in found] == [(True, False), (False, True)]


def test_findings_and_figures_count_the_same() -> None:
    gold = {"events": [event_json("shelling"), event_json("Talks", type="talks")]}
    pred = {"events": [event_json("shelling"), event_json("firing", type="attack")]}
    pages = match_pages({"p": page_json(article_json(**gold))}, {"p": page_json(article_json(**pred))})
    verdicts = [f.verdict for f in list_findings(pages) if f.task is Task.EVENTS]
    tally = count_figures(pages).figures["events.joint"]
    assert verdicts.count(Verdict.RIGHT) == tally.hit
    assert len(verdicts) - verdicts.count(Verdict.INVENTED) == tally.gold
    assert len(verdicts) - verdicts.count(Verdict.MISSED) == tally.pred
