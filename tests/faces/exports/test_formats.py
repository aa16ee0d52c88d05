"""Each format holds to its field's columns, and those that hold all of a reading give it back."""

import csv
import io
import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasewire.errors import RecordError
from ceasewire.faces.exports import acled, cameo, gkg
from ceasewire.faces.exports.cells import guard_cell, unguard_cell
from ceasewire.faces.exports.formats import FORMATS
from ceasewire.lexicon.acled import SUBTYPES
from ceasewire.model.reading import Reading
from tests.faces.exports.texts import coded, story

WHOLE = [f for f in FORMATS.values() if f.load is not None]


def exported(name: str, *readings: Reading) -> bytes:
    """Return the file of these readings in this format."""
    return b"".join(FORMATS[name].write((f"page {n}.json", r) for n, r in enumerate(readings)))


def table(name: str, *readings: Reading) -> list[dict[str, str]]:
    """Return the rows of a CSV export."""
    return list(csv.DictReader(io.StringIO(exported(name, *readings).decode(), newline="")))


# -- formats that hold everything ------------------------------------------------------------------


@pytest.mark.parametrize("form", WHOLE, ids=lambda f: f.name)
def test_what_is_imported_is_what_was_exported(form: Any) -> None:
    readings = (story(), coded())
    back = list(form.load(exported(form.name, *readings)))
    assert [name for name, _ in back] == ["page 0.json", "page 1.json"]
    assert tuple(reading for _, reading in back) == readings


@pytest.mark.parametrize("form", WHOLE, ids=lambda f: f.name)
def test_no_reading_gives_a_file_that_holds_none(form: Any) -> None:
    assert list(form.load(exported(form.name))) == []


@pytest.mark.parametrize("form", WHOLE, ids=lambda f: f.name)
@pytest.mark.parametrize("data", [b"{}", b"a,b\r\n1,2\r\n", b'{"first": {"items": [{}]}}', b'[{"articles": 1}]'])
def test_what_was_not_exported_is_refused(form: Any, data: bytes) -> None:
    with pytest.raises(RecordError):
        list(form.load(data))


# -- csv -------------------------------------------------------------------------------------------


@given(st.text())
def test_a_guarded_cell_is_given_back(cell: str) -> None:
    assert unguard_cell(guard_cell(cell)) == cell


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\tx", "'x", "＝1"])
def test_a_cell_that_a_spreadsheet_would_run_is_guarded(cell: str) -> None:
    assert guard_cell(cell) == "'" + cell


@pytest.mark.parametrize(
    ("cell", "guarded"),
    [
        ("truce;=1+1", "truce;'=1+1"),
        ('truce;"=1+1"', 'truce;\'"=1+1"'),
        ("truce\n+cmd", "truce\n'+cmd"),
        ("truce;'=1", "truce;''=1"),
        ("a;-3;@x", "a;-3;'@x"),
        ("he left; - she said", "he left; - she said"),
    ],
)
def test_nor_where_a_spreadsheet_parts_cells_by_semicolons(cell: str, guarded: str) -> None:
    assert guard_cell(cell) == guarded
    assert unguard_cell(guarded) == cell


@given(st.text(alphabet="a;=+-@'\"\n1,"))
def test_no_piece_of_a_line_opens_as_a_formula_whatever_parts_it(cell: str) -> None:
    guarded = guard_cell(cell)
    assert unguard_cell(guarded) == cell
    for number, piece in enumerate(re.split(r"[;\n]", guarded)):
        bare = (
            piece.lstrip('"') if number else piece
        )  # the marks that open a cell are text, those inside one may not be
        assert bare[:1] not in ("=", "@")
        assert bare[:1] not in ("+", "-") or re.match(r"[+-][\d.]", bare)


def test_no_cell_of_a_table_opens_as_a_formula() -> None:
    for name in ("csv", "acled"):
        cells = [cell for row in table(name, story(), coded()) for cell in row.values()]
        assert [c for c in cells if c[:1] in set("=@\t\r") or (c[:1] in set("+-") and not c[1:2].isdigit())] == []


def test_a_row_of_the_table_says_who_does_what_on_which_condition() -> None:
    row = next(r for r in table("csv", coded()) if r["record"] == "terms")
    assert (row["who"], row["status"], row["conditions"]) == (
        "the Northern Front",
        "pledged",
        "if: the Coastal Guard opens the road",
    )
    text = coded().articles[0].text
    assert text[int(row["start"]) : int(row["end"])] == row["words"]


# -- cameo -----------------------------------------------------------------------------------------


def phoenix_rows(*readings: Reading) -> list[dict[str, str]]:
    """Return the rows of the CAMEO export by column."""
    lines = exported("cameo", *readings).decode().splitlines()
    return [dict(zip(cameo.COLUMNS, line.split("\t"), strict=True)) for line in lines]


def test_each_line_has_the_26_columns_of_phoenix_and_a_code_of_cameo() -> None:
    rows = phoenix_rows(story(), coded())
    assert len(cameo.COLUMNS) == 26
    assert rows
    for row in rows:
        assert row["EventCode"].isdigit()
        assert 1 <= int(row["EventRootCode"]) <= 20
        assert row["EventCode"].startswith(row["EventRootCode"])
        assert row["QuadClass"] in {"1", "2", "3", "4"}


def test_a_denial_is_coded_as_one_and_never_as_an_attack() -> None:
    rows = phoenix_rows(story())
    assert "016" in [row["EventCode"] for row in rows]
    assert not [r for r in rows if r["SourceActorEntity"] == "LBN" and r["EventRootCode"] in {"18", "19", "20"}]


# -- acled -----------------------------------------------------------------------------------------


def test_each_row_has_acleds_31_columns_and_a_sub_type_of_its_type() -> None:
    rows = table("acled", story(), coded())
    assert len(acled.COLUMNS) == 31
    assert rows
    assert len({row["event_id_cnty"] for row in rows}) == len(rows)
    for row in rows:
        assert tuple(row) == acled.COLUMNS
        assert row["sub_event_type"] in SUBTYPES[row["event_type"]]
        assert row["time_precision"] in {"1", "2", "3"}
        assert row["geo_precision"] in {"1", "2", "3"}
        assert not row["iso"] or row["iso"].isdigit()
        assert {row["inter1"], row["inter2"]} <= {*acled.INTERS, ""}
        sorts = row["interaction"].removesuffix(" only").split("-")
        assert sorts == sorted(sorts, key=lambda sort: acled.INTERS.index(sort) if sort else -1)
        assert row["fatalities"].isdigit()


def test_an_air_strike_has_its_day_country_and_dead() -> None:
    row = next(r for r in table("acled", story()) if r["sub_event_type"] == "Air/drone strike")
    assert (row["event_date"], row["time_precision"], row["country"]) == ("2024-03-12", "1", "Lebanon")
    assert row["fatalities"] == "9"
    assert "bombed a camp" in row["notes"]


# -- gkg -------------------------------------------------------------------------------------------


def test_quotations_have_offset_length_verb_and_words() -> None:
    line = exported("gkg", story()).decode().rstrip("\n").split("\t")
    assert len(line) == len(gkg.COLUMNS) == 27
    text = story().articles[0].text
    quotations = line[gkg.COLUMNS.index("V2.1QUOTATIONS")].split("#")
    assert quotations
    for quotation in quotations:
        offset, length, _, words = quotation.split("|")
        assert " ".join(text[int(offset) : int(offset) + int(length)].split()) == words


# -- webanno ---------------------------------------------------------------------------------------


def test_the_collection_has_what_the_model_asks_for() -> None:
    collection = json.loads(exported("webanno", story(), coded()))
    items = collection["first"]["items"]
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert collection["total"] == len(items)
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        assert item["type"] == "Annotation"
        assert item["motivation"] in {"classifying", "identifying", "describing"}
        assert item["body"]
        assert item["target"]


def test_each_place_has_both_selectors_and_they_agree() -> None:
    reading = story()
    text = reading.articles[0].text
    items = json.loads(exported("webanno", reading))["first"]["items"]
    places = [t for item in items for t in (item["target"] if isinstance(item["target"], list) else [item["target"]])]
    selectors = [place["selector"] for place in places if "selector" in place]
    assert selectors
    for position, quote in selectors:
        assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])
