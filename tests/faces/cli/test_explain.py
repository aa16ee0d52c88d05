"""One record in full."""

from dataclasses import replace

import pytest

from ceasewire.faces.cli.explain import explain_record
from ceasewire.model.reading import Reading
from tests.faces.cli.test_table import one_line
from tests.faces.samples import TEXT, make_reading


def explained(reading: Reading, record_id: str) -> str:
    return " ".join(one_line(part) for part in explain_record(reading, record_id))


def test_fields_stand_with_names_offsets_and_words() -> None:
    text = explained(make_reading(), "t1")
    start = TEXT.index("stop shelling")
    assert f"action stop shelling the Port Authority [{start}-{start + 32}]" in text
    assert "condition by governor" in text
    assert "condition by when value 2031-05-03" in text


def test_words_are_marked_in_their_paragraph() -> None:
    text = explained(make_reading(), "t1")
    assert "will [stop shelling the Port Authority] if [the governor opens the bridge before 3 May], its" in text
    assert "Talks between" not in text


def test_place_on_the_page_is_given_where_it_is_known() -> None:
    reading = make_reading()
    article = replace(reading.articles[0], origin=((0, 120, 1000, 1120),))
    assert "page 1021-1053" in explained(replace(reading, articles=(article,)), "t1")


def test_rules_are_named() -> None:
    reading = make_reading()
    term = replace(reading.articles[0].terms[0], x_rules=("will_do",))
    article = replace(reading.articles[0], terms=(term,))
    assert "rules will_do" in explained(replace(reading, articles=(article,)), "t1")


@pytest.mark.parametrize(("record_id", "found"), [("t1", 2), ("art2.t1", 1), ("t9", 0), ("art9.t1", 0), ("", 0)])
def test_record_is_found_by_its_own_id_or_that_of_its_article_as_well(record_id: str, found: int) -> None:
    reading = make_reading()
    two = replace(reading, articles=(*reading.articles, replace(reading.articles[0], id="art2")))
    assert len(explain_record(two, record_id)) == found
