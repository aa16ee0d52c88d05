"""A model is asked over the wire: what is sent, and what becomes of answers that are none."""

import gzip
import json
from dataclasses import replace

import pytest

from ceasewire.errors import ModelError, SettingError, SetupError
from ceasewire.faces.llm.asking import open_model
from ceasewire.settings import Settings
from ceasewire.workflow.modelreader import Turn
from tests.faces.llm.endpoint import (
    Answer,
    completion,
    drip,
    flood,
    hang_up,
    raw,
    refuse,
    serve_endpoint,
)

TURNS = (Turn(role="system", words="Read."), Turn(role="user", words="A truce holds."))
SETTINGS = Settings(llm_model="small-1", llm_key="key-of-the-test", llm_seconds=2.0)


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ceasewire.faces.llm.asking.MORE_TRIES", 0)


def ask(*answers: Answer, settings: Settings = SETTINGS) -> str:
    """Return the words of the reply of a server that does this."""
    with serve_endpoint(*answers) as endpoint:
        return open_model(replace(settings, llm_url=endpoint.address))(TURNS).words


def test_the_words_go_to_the_address_and_come_back() -> None:
    with serve_endpoint("yes") as endpoint:
        assert open_model(replace(SETTINGS, llm_url=endpoint.address))(TURNS).words == "yes"
    (asked,) = endpoint.asked
    assert asked["path"] == "/v1/chat/completions"
    assert asked["model"] == "small-1"
    assert [m["content"] for m in asked["messages"]] == ["Read.", "A truce holds."]


def test_nothing_of_this_machine_or_its_environment_goes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_BASE_URL"):
        monkeypatch.setenv(name, "http://of-the-environment.example")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Mine: of-the-environment")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with serve_endpoint("yes") as endpoint:
        open_model(replace(SETTINGS, llm_url=endpoint.address))(TURNS)
    (headers,) = endpoint.headers
    assert headers["authorization"] == "Bearer key-of-the-test"
    assert headers["user-agent"].startswith("ceasewire/")
    assert "of-the-environment" not in str(headers)
    plain = {"host", "content-type", "content-length", "authorization", "accept", "user-agent", "accept-encoding"}
    assert set(headers) <= plain | {"connection"}


def test_a_server_that_takes_no_form_is_asked_in_plain_words() -> None:
    with serve_endpoint(refuse(400), refuse(422), "yes", "again") as endpoint:
        model = open_model(replace(SETTINGS, llm_url=endpoint.address))
        assert [model(TURNS).words, model(TURNS).words] == ["yes", "again"]
    forms = [sorted(set(body) & {"temperature", "response_format"}) for body in endpoint.asked]
    assert forms == [["response_format", "temperature"], ["temperature"], [], []]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (refuse(401, "bad key key-of-the-test"), "status 401"),
        (refuse(404), "CEASEWIRE_LLM_MODEL"),
        (refuse(500), "status 500"),
        (refuse(400), "status 400"),
        (refuse(307, Location="http://127.0.0.1:9/v1/chat/completions"), "redirects are not followed"),
        (raw(b"<html>no</html>", **{"Content-Type": "text/html"}), "without words"),
        (raw(b"{"), "did not answer"),
        (raw(b"[]"), "without words"),
        (raw(b'{"choices": 5}'), "without words"),
        (raw(b'{"choices": [null]}'), "without words"),
        (raw(b'{"choices": [{"message": {"content": ["x"]}}]}'), "without words"),
        (raw(json.dumps(completion("")).encode()), "without words"),
        (raw(json.dumps(completion(None)).encode()), "without words"),
        (raw(b'{"choices": [{"message": {"content": null, "refusal": "I will not"}}]}'), "I will not"),
        (raw(b"[" * 200_000), "did not answer"),
        (raw(gzip.compress(b" " * 1_000_000), **{"Content-Encoding": "gzip"}), "compressed"),
        (hang_up, "did not answer"),
        (drip, "did not answer"),
        (flood, "larger than any"),
    ],
)
def test_what_is_no_answer_is_an_error_that_says_so(answer: Answer, told: str) -> None:
    with pytest.raises(ModelError) as caught:
        ask(answer, settings=replace(SETTINGS, llm_seconds=0.5))
    assert told in caught.value.message
    assert "key-of-the-test" not in caught.value.message
    assert "small-1" in caught.value.message


def test_what_a_server_says_gives_a_terminal_no_orders() -> None:
    with pytest.raises(ModelError) as caught:
        ask(refuse(500, "\x1b[31mred\nline"))
    assert caught.value.message.isprintable()


def test_a_server_that_is_not_there_is_told_with_its_address() -> None:
    with serve_endpoint("yes") as endpoint:
        address = endpoint.address
    with pytest.raises(ModelError, match="did not answer") as caught:
        open_model(replace(SETTINGS, llm_url=address))(TURNS)
    assert address.removesuffix("/v1") in caught.value.message


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"llm_model": "m"}, "CEASEWIRE_LLM_URL is not set"),
        ({"llm_url": "http://127.0.0.1:1/v1"}, "CEASEWIRE_LLM_MODEL is not set"),
        ({"llm_model": "m", "llm_url": "file:///etc/passwd"}, "CEASEWIRE_LLM_URL is 'file"),
        ({"llm_model": "m", "llm_url": "model"}, "CEASEWIRE_LLM_URL is 'model'"),
    ],
)
def test_settings_that_name_no_model_are_told(given: dict[str, str], told: str) -> None:
    with pytest.raises(SettingError, match=told):
        open_model(Settings(**given))  # type: ignore[arg-type]


def test_a_missing_client_is_told_with_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openai", None)
    with pytest.raises(SetupError, match=r"pip install 'ceasewire\[llm\]'"):
        open_model(replace(SETTINGS, llm_url="http://127.0.0.1:1/v1"))
