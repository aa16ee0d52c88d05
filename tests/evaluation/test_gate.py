"""Tests of the gate itself: it must fail when reading gets worse, and must not when it doesn't."""

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation import gate
from tests.factories import article_json, event_json, page_json, statement_json, term_json

ACT = "suspend its shelling of Arlen"
RECORDS = {
    "statements": [statement_json("firing on the market", speaker=["a2"], act="deny")],
    "terms": [term_json(ACT)],
    "events": [event_json("shelling"), event_json("Talks", id="e2", type="talks")],
}


class Bench:
    """A folder with gold and predictions, and the gate run on them."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.floors, self.records = folder / "floors.json", folder / "last" / "dev.json"
        self.write("gold", RECORDS)

    def write(self, kind: str, records: dict[str, Any]) -> None:
        """Write one page with these records as the gold or the prediction."""
        (self.folder / kind).mkdir(exist_ok=True)
        page = json.dumps(page_json(article_json(**records)))
        (self.folder / kind / "page-1.json").write_text(page, encoding="utf-8")

    def run(self, records: dict[str, Any], *options: str) -> tuple[int, str]:
        """Run the gate on a prediction of these records; return its exit status and what it printed."""
        self.write("pred", records)
        paths = ["--gold", self.folder / "gold", "--floors", self.floors, "--records", self.records]
        status = gate.main([str(self.folder / "pred"), *map(str, paths), *options])
        printed = self.capsys.readouterr()
        return status, printed.out + printed.err


@pytest.fixture
def bench(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Bench:
    return Bench(tmp_path, capsys)


def without(field: str) -> dict[str, Any]:
    """Return the records but the last of this field."""
    return RECORDS | {field: RECORDS[field][:-1]}


def test_without_floors_the_gate_fails(bench: Bench) -> None:
    status, printed = bench.run(RECORDS)
    assert status == 1
    assert "FAILED: no floors are pinned" in printed


def test_the_same_reading_holds_its_floors(bench: Bench) -> None:
    assert bench.run(without("events"), "--pin")[0] == 0
    status, printed = bench.run(without("events"))
    assert status == 0
    assert "0 records gained, 0 of them right; 0 lost" in printed
    assert "Held: " in printed


def test_a_figure_that_falls_fails_the_gate_and_the_lost_record_is_quoted(bench: Bench) -> None:
    bench.run(RECORDS, "--pin")
    status, printed = bench.run(without("terms"))
    assert status == 1
    assert "FAILED: terms.joint is 0.0000, its floor 1.0000." in printed
    assert f'- right     terms: pledged suspend_attacks by the Northern Front "{ACT}" [page-1]' in printed


def test_an_invented_record_fails_the_gate_and_is_quoted(bench: Bench) -> None:
    bench.run(RECORDS, "--pin")
    invented = RECORDS | {"terms": [*RECORDS["terms"], term_json("opens the road", id="t2", stance="agreed")]}
    status, printed = bench.run(invented)
    assert status == 1
    assert "FAILED: terms.action is 0.6666, its floor 1.0000." in printed
    assert '+ invented  terms: agreed suspend_attacks by the Northern Front "opens the road"' in printed


def test_one_figure_that_falls_fails_the_gate_whatever_the_others_gain(bench: Bench) -> None:
    bench.run(without("events"), "--pin")
    worse = RECORDS | {"statements": [RECORDS["statements"][0] | {"act": "blame"}]}
    status, printed = bench.run(worse)
    assert status == 1
    assert printed.count("FAILED: ") == 2  # the statements and the mean
    assert "FAILED: statements.joint" in printed
    assert "events.type                          0.6666 1.0000 above" in printed


def test_a_better_reading_passes_and_its_gain_is_quoted(bench: Bench) -> None:
    bench.run(without("events"), "--pin")
    status, printed = bench.run(RECORDS)
    assert status == 0
    assert "1 records gained, 1 of them right; 0 lost" in printed
    assert '+ right     events: talks happened: the Northern Front > - "Talks" [page-1]' in printed


def test_a_record_that_becomes_right_is_judged_otherwise(bench: Bench) -> None:
    near = RECORDS | {"terms": [term_json(ACT)], "events": [event_json("shelling", type="attack")]}
    bench.run(near, "--pin")
    bench.write("gold", near)
    _, printed = bench.run(near)
    assert "1 judged otherwise" in printed
    assert '~ invented > right events: attack happened: the Northern Front > - "shelling"' in printed


def test_floors_pinned_on_other_gold_are_not_compared(bench: Bench) -> None:
    bench.run(RECORDS, "--pin")
    bench.write("gold", without("terms"))
    status, printed = bench.run(without("terms"))
    assert status == 1
    assert "Figures of different gold can't be compared" in printed


def test_pinning_refuses_to_lower_a_floor(bench: Bench) -> None:
    bench.run(RECORDS, "--pin")
    before = bench.floors.read_text(), bench.records.read_text()
    status, printed = bench.run(without("events"), "--pin")
    assert status == 1
    assert "FAILED: events.type is 0.6666, its floor 1.0000." in printed
    assert "Nothing was pinned" in printed
    assert (bench.floors.read_text(), bench.records.read_text()) == before


def test_pinning_lowers_a_floor_when_told_to(bench: Bench) -> None:
    bench.run(RECORDS, "--pin")
    status, printed = bench.run(without("events"), "--pin", "--allow-regression")
    assert status == 0
    assert "Lowered: events.type is 0.6666, its floor 1.0000." in printed
    assert json.loads(bench.floors.read_text())["figures"]["events.type"] == 0.6666
    assert bench.run(without("events"))[0] == 0


def test_pinning_raises_a_floor(bench: Bench) -> None:
    bench.run(without("events"), "--pin")
    assert bench.run(RECORDS, "--pin")[0] == 0
    assert bench.run(without("events"))[0] == 1


def test_allowing_a_regression_without_pinning_is_misuse(bench: Bench) -> None:
    with pytest.raises(SystemExit) as stop:
        bench.run(RECORDS, "--allow-regression")
    assert stop.value.code == 2


def test_missing_gold_fails_with_a_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert gate.main(["--gold", str(tmp_path / "none")]) == 1
    assert "There is no file or folder" in capsys.readouterr().err


def test_long_lists_of_changes_are_cut_and_say_so(bench: Bench) -> None:
    bench.run({}, "--pin")
    _, printed = bench.run(RECORDS, "--limit", "1")
    assert printed.count("\n+ ") == 1
    assert "... and 3 more; show them with --limit 4." in printed


def test_pinning_renews_the_figures_that_a_page_shows() -> None:
    page = "| terms: `terms.joint` | .36 |\n| body: `body_f1` | .99 |\n| other: `speed` | .50 |\n"
    shown = gate.show_figures(page, {"terms.joint": 0.4199, "body_f1": 1.0})
    assert shown == "| terms: `terms.joint` | .41 |\n| body: `body_f1` | 1.00 |\n| other: `speed` | .50 |\n"
