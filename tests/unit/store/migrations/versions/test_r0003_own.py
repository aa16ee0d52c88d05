"""The third schema: what persons added to older ledgers holds on."""

from pathlib import Path

from sqlalchemy import insert

from ceasewire.model.ledger import Judgement, Verdict
from ceasewire.store import Store, open_store
from ceasewire.store.rows import record_row
from ceasewire.store.schema import records
from tests.factories import TEXT
from tests.stored import (
    KNOWN,
    add,
    full_reading,
    judge,
    make_resolved,
    open_connection,
    open_engine,
    place_older_ledger,
)

READING = full_reading()


def test_judgements_of_persons_hold_and_those_of_rules_go_with_their_reading(tmp_path: Path) -> None:
    path = place_older_ledger(tmp_path / "ledger.db", "0002")
    with open_engine(path) as engine, Store(engine) as store:
        rule = judge(other="norm-rule", decided_by="rule:same_words")
        store.add_document(READING, make_resolved(READING), page_text=TEXT, reader="1", known=KNOWN, judgements=[rule])
    with open_connection(path) as connection, connection.begin():
        connection.execute(insert(records), record_row(judge(), KNOWN))
    with open_store(path) as store:
        assert {j.decided_by for j in store.records(Judgement)} == {"a monitor", "rule:same_words"}
        add(store, READING, reader="2")
        assert [j.decided_by for j in store.records(Judgement)] == ["a monitor"]
        assert store.check() == ()


def test_a_judgement_that_parted_two_before_there_were_verdicts_still_parts_them(tmp_path: Path) -> None:
    path = place_older_ledger(tmp_path / "ledger.db", "0002")
    row = record_row(judge(), KNOWN)
    row["json"] = row["json"].replace('"verdict":"same"', '"holds":false').replace(',"score":null', "")
    with open_connection(path) as connection, connection.begin():
        connection.execute(insert(records), row)
    with open_store(path) as store:
        assert [j.verdict for j in store.records(Judgement)] == [Verdict.NOT_SAME]
