"""Deals in ETH/PRIO's and PA-X's columns, from a ledger of pages."""

import csv
import io
from pathlib import Path

import pytest

from ceasewire.faces.exports import ethprio, pax
from ceasewire.faces.exports.dealformats import write_deals
from ceasewire.workflow.ask import index_documents
from ceasewire.workflow.books import build_book
from ceasewire.workflow.given import open_readings
from ceasewire.workflow.read import default_reader, read_sources
from ceasewire.workflow.sources import find_sources

PAGES = Path(__file__).parents[1] / "pages"
KNOWN = "2031-12-31T00:00:00Z"


@pytest.fixture(scope="module")
def rows() -> dict[str, list[dict[str, str]]]:
    """Return the rows of both formats, of the five pages of one story."""
    outcomes = read_sources(find_sources([str(PAGES)]), reader=default_reader())
    readings = [(Path(o.source.uri).name, o.reading) for o in outcomes if o.reading is not None]
    with open_readings(readings, clock=lambda: KNOWN) as store:
        names = {key: Path(d.source.uri).name for key, d in index_documents(store).items()}
        book = build_book(store, KNOWN)
        files = {
            form: b"".join(write_deals(form, book, names, as_of="2031-04-30")).decode()
            for form in ("ethprio-cf", "pax")
        }
    return {form: list(csv.DictReader(io.StringIO(text, newline=""))) for form, text in files.items()}


def test_there_is_a_row_for_each_declaring_actor(rows: dict[str, list[dict[str, str]]]) -> None:
    truce = [row for row in rows["ethprio-cf"] if "60 days" in row["evidence_onset"]]
    assert sorted(row["actor_name"] for row in truce) == ["Sarid Liberation Front", "Tamaria"]
    assert len({row["cf_id"] for row in rows["ethprio-cf"]}) == len(rows["ethprio-cf"])


def test_codes_are_those_of_the_codebook(rows: dict[str, list[dict[str, str]]]) -> None:
    assert rows["ethprio-cf"]
    for row in rows["ethprio-cf"]:
        assert tuple(row) == ethprio.COLUMNS
        assert row["ceasefire_class"] in {"1", "2", "3"}
        assert row["side"] in {"1", "2", "3"}
        assert {row["written"], row["implement"], row["enforcement"]} <= {"1", "-1"}
        flags = [row[f] for f in (*ethprio.PURPOSES, "p_other", "p_unclear")]
        assert set(flags) <= {"0", "1"}
        assert "1" in flags
        for part in ("cf_dec", "cf_effect", "end"):
            assert row[f"{part}_month"] in {"", *map(str, range(1, 13))}


def test_declared_and_in_effect_are_kept_apart_with_their_evidence(rows: dict[str, list[dict[str, str]]]) -> None:
    row = next(row for row in rows["ethprio-cf"] if "60 days" in row["evidence_onset"])
    assert row["cf_dec_yr"] == "2031"
    assert "[4-truce.html art1 " in row["evidence_onset"]


def test_a_deal_that_was_agreed_has_a_stage_and_a_ceasefire(rows: dict[str, list[dict[str, str]]]) -> None:
    (row,) = rows["pax"]
    assert tuple(row) == pax.COLUMNS
    assert row["Stage"] in pax.STAGES
    assert row["StageSub"] in pax.STAGE_SUBS
    assert row["Status"] == "Multiparty signed/agreed"
    assert row["Status"] in pax.STATUSES
    assert row["Ce"] == "2"
    assert "Sarid Liberation Front" in row["Part"]
    assert row["ThrdPart"] == "Norway"
