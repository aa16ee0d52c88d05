"""`ceasewire copies`, and the comparison of a page that was read before."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ceasewire.faces.cli import app
from tests.unit.resolution.test_copies import OTHER, WIRE


@pytest.fixture(autouse=True)
def _in_a_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def ceasewire(*args: str) -> Result:
    return CliRunner().invoke(app, list(args), catch_exceptions=False)


def write(name: str, *texts: list[str], **fields: object) -> str:
    """Write a reading JSON with articles of these paragraphs; return its name."""
    articles = [{"text": "\n\n".join(text), **fields} for text in texts]
    Path(name).write_text(json.dumps({"articles": articles}), encoding="utf-8")
    return name


def test_json_lists_the_sources_of_each_group() -> None:
    names = [write("a.json", WIRE), write("b.json", OTHER), write("c.json", WIRE[:4]), write("d.json", OTHER[:3])]
    groups = json.loads(ceasewire("copies", *names, "--json").stdout)
    assert [(g["cluster"], g["sources"]) for g in groups] == [(1, ["a.json", "c.json"]), (2, ["b.json", "d.json"])]
    assert groups[0]["articles"][1]["missing"] == WIRE[4:]
    assert groups[0]["shared_paragraphs"] == WIRE[:4]


def test_json_without_copies_is_an_empty_list() -> None:
    result = ceasewire("copies", write("a.json", WIRE), write("b.json", OTHER), "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


def test_table_says_how_sure_it_is_and_what_differs() -> None:
    changed = [WIRE[0], WIRE[1].replace("nothing but the water", "nothing but the lake"), *WIRE[2:4], OTHER[0]]
    names = write("a.json", WIRE, headline="Union to Lift Blockade", published="2031-05-02"), write("b.json", changed)
    text = " ".join(ceasewire("copies", *names).stdout.split())
    assert "1 Union to Lift Blockade very likely: at least" in text
    assert "lacks 2 paragraphs; adds 1 paragraph; alters 1 quotation" in text
    assert "altered: “We ask for nothing but the lake that our fathers drank,”" in text
    assert "instead of: “We ask for nothing but the water that our fathers drank,”" in text
    assert "2 articles compared: 2 articles in 1 group." in text


def test_table_without_copies_says_so() -> None:
    assert ceasewire("copies", write("a.json", WIRE)).stdout == "1 article compared: no copies.\n"


def test_source_that_can_not_be_read_is_told_and_the_rest_is_compared() -> None:
    result = ceasewire("copies", write("a.json", WIRE), "gone.txt", write("b.json", WIRE), "--json")
    assert result.exit_code == 1
    assert "There is no file or folder gone.txt" in result.stderr
    assert json.loads(result.stdout)[0]["sources"] == ["a.json", "b.json"]


def test_samples_hold_a_rewriting_with_an_altered_quotation(root: Path) -> None:
    shutil.copytree(root / "examples", "examples")
    groups = json.loads(ceasewire("copies", "examples", "--json").stdout)
    assert [len(group["sources"]) for group in groups] == [3, 2, 2, 2]
    assert groups[0]["agencies"] == ["Reuters"]
    (rewriting,) = [a for a in groups[0]["articles"] if a["altered"]]
    assert "for good" in rewriting["altered"][0]["words"]
    assert "for 72 hours" in rewriting["altered"][0]["preferred"]
