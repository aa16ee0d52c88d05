"""Records stand on words of their document and on records that are there."""

from dataclasses import replace

import pytest

from ceasewire.errors import LinkError, SpanError
from ceasewire.model.ledger import (
    Act,
    Evidence,
    KnownActor,
    LedgerEvent,
    Norm,
    NormKind,
    Report,
    Talks,
    TargetKind,
)
from ceasewire.model.reading import ActionType, EventType
from ceasewire.store.evidence import check_evidence, check_home, check_origin, find_links
from ceasewire.store.rows import LedgerRecord
from tests.factories import TEXT
from tests.stored import ACT, CONDITION, FRONT, NORM, full_reading, judge, make_assertion, make_reading, quote

READING = full_reading()
ARTICLES = {"art1": READING.articles[0]}
QUOTE = quote(READING)
HOME = QUOTE.document or ""


@pytest.mark.parametrize(
    "evidence",
    [
        QUOTE,
        replace(QUOTE, quotation="Front offers", headline=True, start=None, end=None),
        replace(QUOTE, quotation="offers pause", headline=True),
        Evidence(document=HOME),
        Evidence(),
        Evidence(quotation="by telephone"),
    ],
    ids=["words", "a headline", "a headline with offsets", "a whole document", "nothing", "a note"],
)
def test_words_that_stand_where_they_say_are_accepted(evidence: Evidence) -> None:
    check_evidence(make_assertion(evidence), ARTICLES)


@pytest.mark.parametrize(
    "fields",
    [
        {"start": (QUOTE.start or 0) + 1},
        {"end": (QUOTE.end or 0) - 1},
        {"end": 100_000},
        {"start": None},
        {"end": None},
        {"start": (QUOTE.start or 0) - len(TEXT), "end": (QUOTE.end or 0) - len(TEXT)},
        {"start": 40, "end": 20, "quotation": ""},
        {"quotation": ""},
        {"quotation": ACT.upper()},
        {"headline": True},
        {"headline": True, "quotation": ""},
        {"article": "art2"},
        {"article": None},
        {"article": None, "quotation": "", "end": None},
    ],
    ids=str,
)
def test_words_that_do_not_are_refused(fields: dict[str, object]) -> None:
    line = make_assertion(replace(QUOTE, **fields))
    with pytest.raises(SpanError, match=line.id):
        check_evidence(line, ARTICLES)


def test_words_of_a_headline_are_not_found_where_there_is_none() -> None:
    article = make_reading(headline=None).articles[0]
    with pytest.raises(SpanError):
        check_evidence(make_assertion(replace(QUOTE, headline=True)), {"art1": article})


def test_a_document_without_articles_is_told() -> None:
    with pytest.raises(SpanError, match="there are none"):
        check_evidence(make_assertion(QUOTE), {})


@pytest.mark.parametrize(("length", "right"), [(10, True), (9, False), (0, False)])
def test_a_way_back_ends_inside_the_page(length: int, right: bool) -> None:
    reading = make_reading(origin=[[0, 4, 2, 6], [5, 9, 6, 10]])
    if right:
        check_origin(reading, "x" * length)
    else:
        with pytest.raises(SpanError, match=f"character 10 of a page of {length}"):
            check_origin(reading, "x" * length)


UNNAMED = Norm(kind=NormKind.MAINTAIN, action_type=ActionType.SUSPEND_ATTACKS, document=HOME)
EVENT = LedgerEvent(document=HOME, article="art1", type=EventType.SHELLING, words="firing")
TALKS = Talks(document=HOME, article="art1")


@pytest.mark.parametrize(
    "record",
    [FRONT, NORM, CONDITION, judge(), UNNAMED, EVENT, TALKS, make_assertion(QUOTE), Report(document=HOME)],
    ids=lambda record: type(record).__name__,
)
def test_a_record_of_no_document_or_of_this_one_is_at_home(record: LedgerRecord) -> None:
    check_home([record], HOME)


@pytest.mark.parametrize(
    "record",
    [UNNAMED, EVENT, TALKS, make_assertion(QUOTE), Report(document=HOME)],
    ids=lambda record: type(record).__name__,
)
def test_a_record_of_another_document_is_not(record: LedgerRecord) -> None:
    with pytest.raises(LinkError, match=f"of document doc-other that stands in {HOME}"):
        check_home([FRONT, record], "doc-other")


ON_CONDITION = make_assertion(act=Act.ATTACH, target=CONDITION.id, target_kind=TargetKind.CONDITION)


@pytest.mark.parametrize(
    ("record", "links"),
    [
        (FRONT, []),
        (NORM, []),
        (judge(), []),
        (CONDITION, [NORM.id]),
        (make_assertion(), [NORM.id]),
        (ON_CONDITION, [CONDITION.id]),
        (make_assertion(target="deal-1", target_kind=TargetKind.DEAL), []),
        (make_assertion(act=Act.RETRACT, target=HOME, target_kind=TargetKind.DOCUMENT), []),
        (make_assertion(act=Act.DENY, target="as-1", target_kind=TargetKind.ASSERTION), ["as-1"]),
    ],
)
def test_conditions_and_assertions_point_at_records(record: KnownActor, links: list[str]) -> None:
    assert [target for target, _ in find_links([record])] == links
    assert all(record.id in origin for _, origin in find_links([record]))
