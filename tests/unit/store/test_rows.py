"""Records to rows and back."""

import hashlib
from typing import get_args

import pytest

from ceasewire.errors import RecordError, StoreError
from ceasewire.model.ledger import Act, Assertion, Judgement, LedgerEvent, Norm, Period, Report, Talks, Verdict
from ceasewire.model.ledgercodec import encode_record
from ceasewire.model.reading import EventType
from ceasewire.model.records import Records
from ceasewire.model.reviews import Decision, Review
from ceasewire.store.rows import (
    KINDS,
    TYPES,
    LedgerRecord,
    assertion_row,
    hash_text,
    list_records,
    load_record,
    load_records,
    pack_records,
    record_id,
    record_row,
    split_ids,
    to_instant,
    to_json,
    to_last_instant,
    unpack_records,
)
from tests.stored import CONDITION, FRONT, KNOWN, NORM, full_reading, judge, make_assertion, make_resolved, quote

EVENT = LedgerEvent(document="doc-1", article="art1", type=EventType.SHELLING, words="the shelling of Arlen")
TALKS = Talks(document="doc-1", article="art1", parties=("northern front",))
REPORT = Report(document="doc-1", outlet="The Arlen Post")
LINE = make_assertion(quote(full_reading()), valid=Period(start="2031-05"), viewpoint="northern front")
REVIEW = Review(decision=Decision.ACCEPT, subject=NORM.id, decided_by="a monitor", known=KNOWN)
EACH_KIND = [FRONT, NORM, CONDITION, EVENT, TALKS, LINE, judge(), REPORT, REVIEW]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"b": 1, "a": [1, 2]}, '{"a":[1,2],"b":1}'),
        ({"words": "停火 – «هدنة»"}, '{"words":"停火 – «هدنة»"}'),
        ({"tie": None, "named": True}, '{"named":true,"tie":null}'),
    ],
)
def test_json_is_the_same_for_the_same_data(data: object, text: str) -> None:
    assert to_json(data) == text


def test_a_text_has_the_hash_of_its_bytes() -> None:
    assert hash_text("перемир'я") == hashlib.sha256("перемир'я".encode()).hexdigest()


@pytest.mark.parametrize("write", [hash_text, to_json])
def test_half_a_surrogate_pair_is_refused_with_its_place(write: object) -> None:
    with pytest.raises(StoreError, match=r"'\\ud83d', half of a surrogate pair, behind .*a truce"):
        write("a truce\ud83d held")  # type: ignore[operator]


@pytest.mark.parametrize(
    ("known", "first", "last"),
    [
        ("2031", "2031-01-01T00:00:00.000000Z", "2031-12-31T23:59:59.999999Z"),
        ("2031-02", "2031-02-01T00:00:00.000000Z", "2031-02-28T23:59:59.999999Z"),
        ("2031-05-03", "2031-05-03T00:00:00.000000Z", "2031-05-03T23:59:59.999999Z"),
        ("2031-05-03T09:30", "2031-05-03T09:30:00.000000Z", "2031-05-03T09:30:00.000000Z"),
        ("2031-05-03T09:30:15Z", "2031-05-03T09:30:15.000000Z", "2031-05-03T09:30:15.000000Z"),
        ("2031-05-03T01:30:00+02:00", "2031-05-02T23:30:00.000000Z", "2031-05-02T23:30:00.000000Z"),
        ("2031-05-03T24:00", "2031-05-04T00:00:00.000000Z", "2031-05-04T00:00:00.000000Z"),
    ],
)
def test_a_time_is_an_instant_of_one_width(known: str, first: str, last: str) -> None:
    assert (to_instant(known), to_last_instant(known)) == (first, last)


@pytest.mark.parametrize("known", ["", "yesterday", "2031-13-01", "2031-02-30", "03/05/2031", "P3D"])
@pytest.mark.parametrize("convert", [to_instant, to_last_instant])
def test_what_is_no_time_is_refused(convert: object, known: str) -> None:
    with pytest.raises(StoreError, match="as the time when something became known"):
        convert(known)  # type: ignore[operator]


def test_every_kind_of_record_has_a_name_and_is_tried_here() -> None:
    assert set(KINDS) == set(get_args(LedgerRecord)) == {type(record) for record in EACH_KIND}
    assert {TYPES[name] for name in KINDS.values()} == set(KINDS)


@pytest.mark.parametrize("record", EACH_KIND, ids=lambda record: type(record).__name__)
def test_a_record_comes_back_from_its_row(record: LedgerRecord) -> None:
    row = record_row(record, KNOWN)
    assert load_record(TYPES[row["kind"]], row["json"]) == record
    assert row["id"] == record_id(record)
    assert row["known"] == "2031-05-03T09:00:00.000000Z"


def test_json_of_another_kind_is_no_record() -> None:
    with pytest.raises(RecordError, match="debtors"):
        load_record(Norm, '{"kind": "maintain", "debtors": 7, "action_type": "suspend_attacks"}')


@pytest.mark.parametrize(
    ("record", "known"),
    [
        (make_assertion(known="2031-05-04"), "2031-05-04T00:00:00.000000Z"),
        (judge(known="2031-05-04T12:00:00Z"), "2031-05-04T12:00:00.000000Z"),
        (judge(known=""), "2031-05-03T09:00:00.000000Z"),
        (NORM, "2031-05-03T09:00:00.000000Z"),
    ],
)
def test_an_assertion_or_judgement_brings_its_own_time(record: Assertion | Judgement | Norm, known: str) -> None:
    assert record_row(record, KNOWN)["known"] == known


def test_reports_are_one_only_if_they_say_the_same() -> None:
    assert record_id(REPORT) == record_id(Report(document="doc-1", outlet="The Arlen Post"))
    others = [Report(document="doc-2"), Report(document="doc-1"), Report(document="doc-1", copy_group="copies-1")]
    assert len({record_id(report) for report in (REPORT, *others)}) == 4


def test_an_assertion_is_looked_up_by_what_it_says() -> None:
    assert assertion_row(LINE) == {
        "id": LINE.id,
        "act": Act.COMMIT,
        "target_kind": "norm",
        "target": NORM.id,
        "viewpoint": "northern front",
        "stance": "asserted",
        "valid_start": "2031-05",
        "valid_end": None,
        "reported": None,
        "document": LINE.evidence.document,
    }


def test_what_a_reading_adds_is_listed_whole_and_what_others_point_at_comes_first() -> None:
    resolved = make_resolved(full_reading(), events=(EVENT,), talks=(TALKS,))
    first, second = resolved.assertions
    assert list_records(resolved) == [resolved.report, FRONT, NORM, CONDITION, EVENT, TALKS, first, second]


@pytest.mark.parametrize(
    ("ids", "split"), [("", []), ("ab", [["a", "b"]]), ("abc", [["a", "b"], ["c"]]), ("abcd", [["a", "b"], ["c", "d"]])]
)
def test_ids_are_split_for_statements_that_take_no_more(
    monkeypatch: pytest.MonkeyPatch, ids: str, split: list[list[str]]
) -> None:
    monkeypatch.setattr("ceasewire.store.rows.MOST_IDS", 2)
    assert list(split_ids(iter(ids))) == split


def test_records_of_a_kind_are_loaded_together() -> None:
    assert load_records(Norm, [to_json(encode_record(NORM))] * 2) == [NORM, NORM]
    old = to_json(encode_record(judge()) | {"holds": False})
    assert [j.verdict for j in load_records(Judgement, [old])] == [Verdict.NOT_SAME]


def test_records_are_packed_and_come_back() -> None:
    records = Records(norms=(NORM,), assertions=(LINE,))
    assert unpack_records(pack_records(records)) == records
