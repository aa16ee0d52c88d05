"""What every store does, whatever database is under it. A further one joins as a parameter of `store`.

What differs between a file and memory is tried in `tests/unit/store/test_store.py`.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ceasewire.errors import LinkError, SpanError, StoreError
from ceasewire.model.codec import decode_reading
from ceasewire.model.ledger import (
    Act,
    Evidence,
    Judgement,
    KnownActor,
    Norm,
    NormCondition,
    Report,
    Resolved,
    TargetKind,
)
from ceasewire.store import Outcome, PassageKind, Store, name_document, open_store
from tests.factories import TEXT
from tests.stored import (
    ACT,
    ADDRESS,
    CONDITION,
    FRONT,
    KNOWN,
    NORM,
    add,
    dump,
    full_reading,
    judge,
    make_assertion,
    make_reading,
    make_resolved,
    place_ledger,
    quote,
)

CHANGED = TEXT.replace("on Friday", "on Monday")


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty ledger."""
    ledgers = {
        "sqlite": lambda: place_ledger(tmp_path / "ledger.db"),
        "postgresql": lambda: request.getfixturevalue("server").make_ledger(),
    }
    with open_store(ledgers[request.param]()) as opened:
        yield opened


# Adding


def test_a_document_comes_back_as_it_went_in(store: Store) -> None:
    reading = full_reading()
    added = add(store, reading)
    assert added.outcome is Outcome.NEW
    assert store.reading(added.document) == reading
    assert store.page_text(added.document) == TEXT
    assert [d.source for d in store.documents()] == [reading.source]
    assert store.documents()[0].headlines == ("Front offers pause",)


def test_records_come_back_as_they_went_in(store: Store) -> None:
    reading = full_reading()
    resolved = make_resolved(reading)
    add(store, reading, resolved)
    assert list(store.records(KnownActor)) == [FRONT]
    assert list(store.records(Norm)) == [NORM]
    assert list(store.records(NormCondition)) == [CONDITION]
    assert list(store.records(Report)) == [resolved.report]
    assert list(store.assertions()) == list(resolved.assertions)
    assert list(store.assertions(targets=[CONDITION.id])) == [resolved.assertions[1]]


def test_adding_again_changes_nothing(store: Store) -> None:
    first = add(store, full_reading())
    before = dump(store)
    again = add(store, full_reading(), known="2031-06-01T00:00:00Z")
    assert (again.document, again.outcome) == (first.document, Outcome.SAME)
    assert dump(store) == before


def test_a_newer_reader_replaces_a_reading_and_what_only_that_one_added(store: Store) -> None:
    old, new = full_reading(), make_reading()
    add(store, old)
    kept = make_assertion(quote(new))
    added = add(store, new, make_resolved(new, kept, conditions=()), reader="2", known="2031-06-01")
    assert added.outcome is Outcome.REREAD
    assert store.reading(added.document) == new
    assert [a.id for a in store.assertions()] == [kept.id]
    assert list(store.records(NormCondition)) == []
    assert store.counts()["assertion"] == 2


def test_what_was_known_then_is_what_the_older_reader_read(store: Store) -> None:
    old, new = full_reading(), make_reading()
    document = add(store, old).document
    add(store, new, make_resolved(new, make_assertion(quote(new)), conditions=()), reader="2", known="2031-06-01")
    assert store.reading(document, known_at="2031-05-03") == old
    assert len(list(store.assertions(known_at="2031-05-31"))) == 2
    assert len(list(store.assertions(known_at="2031-06-01"))) == 1
    assert store.gather(known_at="2031-05-02").norms == ()
    with pytest.raises(StoreError, match="no document"):
        store.reading(document, known_at="2031-05-02")


def test_a_day_takes_in_all_of_it_and_a_moment_no_more(store: Store) -> None:
    add(store, full_reading())
    assert list(store.assertions(known_at="2031-05-03T08:59:59Z")) == []
    assert list(store.assertions(known_at="2031-05-03T10:00:00+02:00")) == []
    assert list(store.assertions(known_at="2031-05-03T11:00:00+02:00"))
    assert list(store.assertions(known_at="2031-05-03"))


def test_a_time_that_is_none_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="as the time when"):
        list(store.assertions(known_at="yesterday"))


def test_new_content_at_an_address_is_a_new_version_linked_to_the_old_one(store: Store) -> None:
    first = add(store, full_reading())
    second = add(store, full_reading(CHANGED))
    assert (second.outcome, second.previous) == (Outcome.CHANGED, first.document)
    assert [d.replaced_by for d in store.documents()] == [second.document, None]
    assert store.reading(first.document) == full_reading()


def test_a_page_that_goes_back_to_what_it_was_stands_again(store: Store) -> None:
    first = add(store, full_reading())
    second = add(store, full_reading(CHANGED))
    third = add(store, full_reading())
    assert (third.document, third.outcome, third.previous) == (first.document, Outcome.CHANGED, second.document)
    assert [d.replaced_by for d in store.documents()] == [None, first.document]
    assert add(store, full_reading()).outcome is Outcome.SAME


@pytest.mark.parametrize("uri", ["-", "", "page.html"])
def test_a_name_that_is_no_address_links_nothing(store: Store, uri: str) -> None:
    add(store, full_reading(uri=uri))
    assert add(store, full_reading(CHANGED, uri=uri)).outcome is Outcome.NEW
    assert [d.replaced_by for d in store.documents()] == [None, None]


def test_the_same_bytes_at_another_address_are_the_same_document(store: Store) -> None:
    add(store, full_reading())
    assert add(store, full_reading(uri=ADDRESS + "/mirror")).outcome is Outcome.SAME
    assert len(store.documents()) == 1


def test_one_writer_sees_its_own_writing_and_can_take_all_of_it_back(store: Store) -> None:
    def write_and_fail() -> None:
        with store.writing() as writer:
            add(writer, full_reading())
            assert list(writer.records(Norm)) == [NORM]
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()
    assert store.counts() == {"documents": 0, "readings": 0, "articles": 0}


def test_a_document_refused_inside_a_longer_transaction_leaves_nothing_of_itself(store: Store) -> None:
    good, bad = full_reading(), full_reading(CHANGED)
    with store.writing() as writer:
        add(writer, good)
        with pytest.raises(SpanError):
            add(writer, bad, make_resolved(bad, make_assertion(quote(bad, end=3))))
    assert [d.source for d in store.documents()] == [good.source]


def test_persons_add_assertions_and_judgements_that_no_reader_replaces(store: Store) -> None:
    document = add(store, full_reading()).document
    correction = make_assertion(act=Act.RETRACT, target=document, target_kind=TargetKind.DOCUMENT)
    assert store.add_records([correction, judge()], known=KNOWN) == 2
    assert store.add_records([correction, judge()], known=KNOWN) == 0
    add(store, make_reading(), Resolved(document=document, report=Report(document=document)), reader="2")
    assert list(store.assertions()) == [correction]
    assert list(store.records(Judgement)) == [judge()]


def test_a_judgement_of_a_rule_goes_with_the_reading_that_brought_it(store: Store) -> None:
    reading = full_reading()
    rule = judge(decided_by="rule:same_words")
    store.add_document(reading, make_resolved(reading), page_text=TEXT, reader="1", known=KNOWN, judgements=[rule])
    assert store.gather().judgements == (rule,)
    add(store, reading, reader="2")
    assert store.gather().judgements == ()


def test_the_last_report_on_a_document_counts(store: Store) -> None:
    document = add(store, full_reading()).document
    copied = Report(document=document, copy_group="copies-1")
    store.add_records([copied], known=KNOWN)
    assert store.gather().reports == (copied,)


def test_all_that_holds_comes_sorted_whatever_the_order_of_arrival(store: Store) -> None:
    readings = [full_reading(f"{TEXT} {n}.", uri="-") for n in range(4)]
    for reading in reversed(readings):
        add(store, reading)
    holds = store.gather()
    assert len(holds.assertions) == 8
    assert list(holds.assertions) == sorted(holds.assertions, key=lambda a: a.id)
    assert (holds.norms, holds.actors) == ((NORM,), (FRONT,))


# Refusing


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": 3},
        {"quotation": "suspend its shelling of Velde"},
        {"article": "art2"},
    ],
    ids=str,
)
def test_evidence_that_misses_its_words_is_refused_and_nothing_is_kept(store: Store, wrong: dict[str, object]) -> None:
    reading = full_reading()
    line = make_assertion(replace(quote(reading), **wrong))
    with pytest.raises(SpanError):
        add(store, reading, make_resolved(reading, line))
    assert store.documents() == ()


def test_a_person_quotes_no_other_words_than_those_of_the_document(store: Store) -> None:
    reading = full_reading()
    add(store, reading)
    with pytest.raises(SpanError):
        store.add_records([make_assertion(quote(reading, quotation="other words"))], known=KNOWN)
    with pytest.raises(StoreError, match="no document"):
        store.add_records([make_assertion(quote(reading, document="doc-none"))], known=KNOWN)


@pytest.mark.parametrize("evidence", [{"start": None, "end": None}, {}], ids=["no offsets", "offsets in the headline"])
def test_words_of_a_headline_are_looked_for_in_the_headline(store: Store, evidence: dict[str, object]) -> None:
    reading = full_reading()
    line = make_assertion(replace(quote(reading), quotation="offers pause", headline=True, **evidence))
    add(store, reading, make_resolved(reading, line))
    assert store.check() == ()


def test_a_whole_document_or_a_note_needs_no_words(store: Store) -> None:
    reading = full_reading()
    document = name_document(reading.source, TEXT)
    lines = (make_assertion(Evidence(document=document)), make_assertion(Evidence(quotation="by telephone")))
    add(store, reading, make_resolved(reading, *lines))
    assert store.check() == ()


@pytest.mark.parametrize(
    "fields",
    [{"norms": ()}, {"conditions": ()}, {"document": "doc-other"}, {"report": Report(document="doc-other")}],
    ids=str,
)
def test_records_that_point_at_nothing_or_elsewhere_are_refused(store: Store, fields: dict[str, object]) -> None:
    reading = full_reading()
    with pytest.raises(LinkError):
        add(store, reading, replace(make_resolved(reading), **fields))
    assert store.documents() == ()


def test_records_may_point_at_what_another_document_brought(store: Store) -> None:
    add(store, full_reading())
    other = full_reading(CHANGED, uri="-")
    add(store, other, make_resolved(other, norms=(), conditions=(), actors=()))
    assert len(store.gather().assertions) == 4


def test_an_origin_outside_the_page_is_refused(store: Store) -> None:
    reading = make_reading(origin=[[0, 10, 0, 10]])
    with pytest.raises(SpanError, match="comes from character 10"):
        store.add_document(reading, make_resolved(reading), page_text="short", reader="1", known=KNOWN)


def test_half_a_surrogate_pair_is_refused(store: Store) -> None:
    text = f"{TEXT} \ud83d"
    reading = make_reading(text, content=b"bytes")
    with pytest.raises(StoreError, match="surrogate"):
        store.add_document(
            reading,
            make_resolved(reading, make_assertion(quote(reading))),
            page_text="",
            reader="1",
            known=KNOWN,
        )
    assert store.documents() == ()


# Searching


def found(store: Store, words: str, **options: object) -> list[str]:
    """Return the words found in each hit, as they stand in its article."""
    hits = store.search(words, **options)
    for hit in hits:
        text = {a.id: a.text for a in store.reading(hit.document).articles}[hit.article]
        for span in (hit.snippet, *hit.matches):
            span.check(text)
    return ["|".join(match.text for match in hit.matches) for hit in hits]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("shelling", "shelling"),
        ("SHELL", "shelling"),
        ("market road", "road|market"),
        ('"coastal guard opens"', "Coastal Guard opens"),
        ("“opens the road”", "opens the road"),
        ('"opens road', "opens|road"),
    ],
)
def test_words_are_found_with_their_place(store: Store, words: str, expected: str) -> None:
    add(store, make_reading(TEXT.split(" Talks")[0]))
    assert found(store, words) == [expected]


@pytest.mark.parametrize("words", ["", "*", '"', "shelling market peace", "shel", "shelling OR peace", "a:b"])
def test_what_no_paragraph_holds_is_not_found(store: Store, words: str) -> None:
    add(store, full_reading())
    assert found(store, words) == []


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("双方宣布停火协议,释放战俘。", "停火", "停火"),
        ("双方宣布停火协议,释放战俘。", "停火协议", "停火协议"),
        ("双方宣布停火协议,释放战俘。", "停火协议 战俘", "停火协议|战俘"),
        ("双方宣布停火协议,释放战俘。", "停战", None),
        ("휴전을 선언했다.", "휴전", "휴전"),
        ("Müller said in Kyïv: перемир'я тримається", "muller kyiv", "Müller|Kyïv"),
        ("أعلن الطرفان هدنة في المدينة", "هدنة", "هدنة"),
        ("100% of 停火_线 held", "停火% 线", None),
    ],
)
def test_other_scripts_are_found(store: Store, text: str, words: str, expected: str | None) -> None:
    reading = make_reading(text)
    add(store, reading, make_resolved(reading, make_assertion()))
    assert found(store, words) == ([expected] if expected else [])


def test_the_words_of_statements_and_of_terms_can_be_searched_alone(store: Store) -> None:
    add(store, full_reading())
    assert [h.record for h in store.search("shelling", kind=PassageKind.STATEMENT)] == ["s1"]
    assert [h.snippet.text for h in store.search("shelling", kind=PassageKind.TERM)] == [ACT]
    assert store.search("market", kind=PassageKind.STATEMENT) == ()


def test_results_come_in_pages_and_the_best_first(store: Store) -> None:
    for n in range(5):
        add(store, full_reading(f"{TEXT}\n\nA truce. " + "Other words. " * n, uri="-"))
    whole = store.search("truce", limit=5)
    assert [len(hit.snippet.text) for hit in whole] == sorted(len(hit.snippet.text) for hit in whole)
    assert store.search("truce", limit=2) + store.search("truce", limit=3, offset=2) == whole


def test_a_long_paragraph_is_shown_around_the_word(store: Store) -> None:
    add(store, full_reading(f"{TEXT}\n\n" + "Nothing moved. " * 60 + "An armistice. " + "Nothing moved. " * 60))
    (hit,) = store.search("armistice")
    assert len(hit.snippet.text) < 300
    assert hit.matches[0].text == "armistice"
    assert hit.snippet.text.startswith(("Nothing", "moved."))


def test_a_replaced_version_is_searched_on_demand(store: Store) -> None:
    old, new = add(store, full_reading()).document, add(store, full_reading(CHANGED)).document
    assert [h.document for h in store.search("shelling")] == [new]
    assert {h.document for h in store.search("shelling", replaced=True)} == {old, new}


def test_a_replaced_reading_is_not_searched(store: Store) -> None:
    add(store, full_reading())
    reading = make_reading()
    add(store, reading, reader="2")
    assert len(store.search("shelling")) == 1
    assert store.search("shelling", kind=PassageKind.TERM) == ()


# Checking


def test_a_sound_ledger_has_no_fault(store: Store) -> None:
    add(store, full_reading())
    add(store, make_reading(), reader="2")
    store.add_records([judge()], known=KNOWN)
    assert store.check() == ()
    assert store.counts()["documents"] == 1


def test_gold_readings_go_in_and_come_out(store: Store, shared: Path) -> None:
    files = sorted((shared / "codebook" / "gold" / "dev").glob("*.json"))[:8]
    assert files
    readings = [decode_reading(json.loads(file.read_text("utf-8"))) for file in files]
    for reading in readings:
        text = "\n".join(article.text for article in reading.articles)
        document = name_document(reading.source, text)
        resolved = Resolved(document=document, report=Report(document=document))
        store.add_document(reading, resolved, page_text=text, reader="gold", known=KNOWN)
        assert store.reading(document) == reading
    assert store.check() == ()
    assert len(store.documents()) == len(readings)
