"""Documents and whom they speak for."""

import pytest

from ceasewire.reading.cues.papers import is_paper, owner_before, owner_of
from tests.readings import find_word, lexicon, parse, who_said


@pytest.mark.parametrize(
    ("text", "paper", "owner"),
    [
        ("A report released last week by the auditor said so.", "report", "auditor"),
        ("Its statement said the army had fled.", "statement", "Its"),
        ("A study by Anna Berg of Lund found it.", "study", "Berg"),
        ("The report said so.", "report", None),
    ],
)
def test_the_owner_of_a_document_is_found_at_it(text: str, paper: str, owner: str | None) -> None:
    found = owner_of(find_word(text, paper))
    assert (found.text if found is not None else None) == owner


def test_the_owner_of_a_document_is_found_where_it_was_named_before() -> None:
    paragraphs = parse("The auditor published a report on Monday.\n\nThe report said the fund was empty.")
    paper = next(t for t in paragraphs[1].doc if t.text == "report")
    found = owner_before(paper, paragraphs[1], paragraphs, lexicon().cues)
    assert found is not None
    assert found[1].text == "auditor"


def test_a_new_document_has_no_owner_of_an_older_one() -> None:
    paragraphs = parse("The auditor published a report on Monday.\n\nA report said the fund was empty.")
    paper = next(t for t in paragraphs[1].doc if t.text == "report")
    assert owner_before(paper, paragraphs[1], paragraphs, lexicon().cues) is None


def test_a_road_is_no_document() -> None:
    assert not is_paper(find_word("The road was open.", "road"), lexicon().cues)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Rents will fall, according to projections from the Budget Office.", ["Budget Office"]),
        ("Rents fell, according to figures by Eurostat.", ["Eurostat"]),
        ("Rents will fall, according to projections from last year.", ["projections"]),
    ],
)
def test_what_is_counted_or_foreseen_is_said_by_whoever_made_it(text: str, speakers: list[str]) -> None:
    assert [who for who, _ in who_said(text)] == speakers


def test_who_saw_a_document_has_not_issued_it() -> None:
    assert owner_of(find_word("The report, seen by Lund News, said so.", "report")) is None
