"""`--reader llm`: a model of the user's own, asked through the commands."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from ceasewire.faces.cli.app import app
from ceasewire.model.codec import decode_reading
from tests.faces.llm.endpoint import Endpoint, refuse, serve_endpoint

TEXT = "The Northern Front will stop shelling Arlen if the Coastal Guard opens the road, Teo Maran said."
ANSWER = json.dumps({
    "actors": [
        {"id": "1", "name": "Northern Front", "kind": "armed_group"},
        {"id": "2", "name": "Coastal Guard", "kind": "armed_group"},
        {"id": "3", "name": "Teo Maran", "kind": "person"},
    ],
    "statements": [{
        "id": "s1", "speaker": ["3"], "act": "pledge", "cue": {"p": 1, "text": "said"},
        "content": ["The Northern Front will stop shelling Arlen if the Coastal Guard opens the road"],
    }],
    "terms": [
        {
            "id": "t1", "debtor": ["1"], "action": "stop shelling Arlen", "action_type": "suspend_attacks",
            "stance": "pledged", "statement": "s1",
            "conditions": [{"span": "the Coastal Guard opens the road", "role": "if", "by": ["2"]}],
        },
        {"id": "t2", "action": "withdraw all forces", "action_type": "withdraw_forces", "stance": "agreed"},
    ],
})  # fmt: skip


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A reading JSON that holds a text alone."""
    file = tmp_path / "page.json"
    file.write_text(json.dumps({"articles": [{"id": "art1", "text": TEXT, "published": "2026-05-03"}]}), "utf-8")
    return file


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Return what runs a command with the settings of an endpoint, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("ceasewire.faces.llm.asking.MORE_TRIES", 0)

    def run_command(endpoint: Endpoint | None, *words: str) -> Result:
        for name, value in (("URL", endpoint.address if endpoint else ""), ("MODEL", "small-1"), ("SECONDS", "5")):
            monkeypatch.setenv(f"CEASEWIRE_LLM_{name}", value)
        return CliRunner().invoke(app, words)

    return run_command


def test_a_page_is_read_by_the_model_and_its_refusals_are_told(run: Any, page: Path) -> None:
    with serve_endpoint(ANSWER) as endpoint:
        done = run(endpoint, "read", str(page), "--reader", "llm", "--json")
    reading = decode_reading(json.loads(done.stdout))
    assert [t.action.text for t in reading.articles[0].terms] == ["stop shelling Arlen"]
    assert [p.code for p in reading.x_problems] == ["refused_record"]
    assert "withdraw all forces" in done.stderr
    assert f"goes to the model small-1 at {endpoint.address}" in done.stderr
    assert done.exit_code == 0


def test_the_explanation_of_a_record_names_the_model(run: Any, page: Path) -> None:
    with serve_endpoint(ANSWER) as endpoint:
        done = run(endpoint, "read", str(page), "--reader", "llm", "--explain", "t1")
    assert "llm:small-1" in done.stdout


def test_nothing_is_sent_without_being_asked(run: Any, page: Path) -> None:
    with serve_endpoint(ANSWER) as endpoint:
        assert run(endpoint, "read", str(page), "--json").exit_code == 0
        assert run(endpoint, "read", str(page), "--reader", "rules", "--json").exit_code == 0
    assert endpoint.asked == []


def test_without_an_address_nothing_is_read(run: Any, page: Path) -> None:
    done = run(None, "read", str(page), "--reader", "llm")
    assert done.exit_code == 2
    assert "CEASEWIRE_LLM_URL is not set" in done.stderr


def test_a_page_that_the_model_does_not_answer_about_does_not_stop_the_next(run: Any, page: Path) -> None:
    other = page.with_name("other.json")
    other.write_text(page.read_text("utf-8"), "utf-8")
    with serve_endpoint(refuse(500), ANSWER) as endpoint:
        done = run(endpoint, "read", str(page), str(other), "--reader", "llm", "--json")
    first, second = json.loads(done.stdout)
    assert first["articles"][0]["terms"] == []
    assert len(second["articles"][0]["terms"]) == 1
    assert "status 500" in done.stderr
    assert done.exit_code == 1


def test_what_was_not_answered_is_not_kept_and_can_be_added_later(run: Any, page: Path) -> None:
    with serve_endpoint(refuse(500), ANSWER) as endpoint:
        failed = run(endpoint, "add", str(page), "--reader", "llm")
        assert failed.exit_code == 1
        assert "Nothing of" in failed.stderr
        assert run(endpoint, "add", str(page), "--reader", "llm").exit_code == 0
        again = run(endpoint, "add", str(page), "--reader", "llm")
    assert len(endpoint.asked) == 2, "what was read is not asked about again"
    assert again.exit_code == 0
    listed = json.loads(run(endpoint, "deals", "--json").stdout)
    assert "stop shelling Arlen" in json.dumps(listed)


def test_the_figures_of_a_model_can_be_had(run: Any, page: Path) -> None:
    with serve_endpoint(ANSWER) as endpoint:
        reading = run(endpoint, "read", str(page), "--reader", "llm", "--json").stdout
        gold = page.with_name("gold.json")
        gold.write_text(reading, "utf-8")
        done = run(endpoint, "evaluate", str(gold), "--reader", "llm", "--json")
    assert json.loads(done.stdout)["figures"]["terms.joint"]["f1"] == 1.0
