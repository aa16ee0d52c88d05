"""A model behind an OpenAI-compatible address is asked; each way in which it may fail is an error that says so."""

import logging
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from ceasewire.errors import ModelError, SettingError, SetupError
from ceasewire.model.page import Article
from ceasewire.settings import Settings
from ceasewire.workflow.modelreader import Ask, ModelReader, Reply, Turn
from ceasewire.workflow.read import Answered
from ceasewire.workflow.versions import name_model_reader

# What is asked for besides the words; a server that refuses one form is asked in the next.
FORMS: tuple[dict[str, Any], ...] = (
    {"temperature": 0, "response_format": {"type": "json_object"}},
    {"temperature": 0},
    {},
)
# A server that is busy, or out of order for a moment, is asked so many times more.
MORE_TRIES = 2
SECONDS_TO_CONNECT = 10.0
_MOST_QUOTED = 200
_REFUSED_FORM = frozenset({400, 422})

_log = logging.getLogger(__name__)


def open_model_reader(settings: Settings) -> tuple[Callable[[Article], Answered], str]:
    """Return the reader that asks the model of the settings, and its version.

    Raises:
        SettingError: if the settings name no model, or no address of one.
        SetupError: if the extra `llm` is not installed.
    """
    ask = open_model(settings)
    reader = ModelReader(ask, model=settings.llm_model, longest=settings.llm_characters)
    return reader, name_model_reader(settings.llm_model)


def open_model(settings: Settings) -> Ask:
    """Return what asks the model of the settings; nothing is sent before it is called. Raises as above."""
    _check(settings)
    try:
        import httpx2
        import openai

        from ceasewire.faces.llm.wire import BoundedTransport
    except ImportError as error:
        todo = "Install it with: pip install 'ceasewire[llm]'"
        raise SetupError("--reader llm needs the package openai, which is not installed", todo=todo) from error
    seconds = settings.llm_seconds
    transport = BoundedTransport(httpx2.HTTPTransport(proxy=settings.proxy or None), seconds=seconds)
    timeout = httpx2.Timeout(seconds, connect=min(seconds, SECONDS_TO_CONNECT))
    # A redirect would send articles and key elsewhere; proxies of the environment as well.
    web = httpx2.Client(transport=transport, timeout=timeout, follow_redirects=False, trust_env=False)
    client = openai.OpenAI(
        base_url=settings.llm_url,
        api_key=settings.llm_key or "none",
        organization="",
        project="",
        max_retries=MORE_TRIES,
        timeout=timeout,
        http_client=web,
    )
    return _Asking(client, settings)


def _check(settings: Settings) -> None:
    for value, name, what in (
        (settings.llm_url, "CEASEWIRE_LLM_URL", "the address of an OpenAI-compatible server"),
        (settings.llm_model, "CEASEWIRE_LLM_MODEL", "the name of a model on it"),
    ):
        if not value:
            raise SettingError(f"{name} is not set", expected=f"{what}, for --reader llm", todo=f"Set {name}")
    parts = urlsplit(settings.llm_url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise SettingError(
            f"CEASEWIRE_LLM_URL is {settings.llm_url!r}",
            expected="an address such as http://127.0.0.1:8080/v1",
            todo="Set it anew",
        )


class _Asking:
    """Asks a model; it remembers in which form its server takes a request."""

    def __init__(self, client: Any, settings: Settings) -> None:
        self._client, self._settings, self._form = client, settings, 0

    def __call__(self, turns: tuple[Turn, ...]) -> Reply:
        """Return the model's next words. Raises ModelError where there are none."""
        import openai

        messages = [{"role": turn.role, "content": turn.words} for turn in turns]
        while True:
            try:
                answer = self._client.chat.completions.create(
                    model=self._settings.llm_model, messages=messages, **FORMS[self._form]
                )
            except openai.APIStatusError as error:
                if error.status_code not in _REFUSED_FORM or self._form + 1 >= len(FORMS):
                    raise self._status_error(error.status_code, str(error)) from error
                self._form += 1
            except (openai.OpenAIError, ValueError, RecursionError) as error:  # the last two: JSON that is none
                raise self._wire_error(error) from error
            else:
                return self._read(answer)

    def _read(self, answer: Any) -> Reply:
        """Return the reply of an answer, which may be of any shape: servers differ."""
        choices = getattr(answer, "choices", None)
        choice = choices[0] if isinstance(choices, list) and choices else None
        words = getattr(getattr(choice, "message", None), "content", None)
        if isinstance(words, str) and words.strip():
            return Reply(words=words, broken_off=getattr(choice, "finish_reason", None) == "length")
        refusal = getattr(getattr(choice, "message", None), "refusal", None)
        found = f"declined to answer: {self._quote(refusal)}" if isinstance(refusal, str) else "answered without words"
        raise ModelError(f"{self._name} {found}", expected="a chat completion with words", todo=self._todo)

    def _status_error(self, status: int, words: str) -> ModelError:
        todo = {
            401: "Set CEASEWIRE_LLM_KEY to a key that it accepts",
            403: "Set CEASEWIRE_LLM_KEY to a key that it accepts",
            404: "Set CEASEWIRE_LLM_MODEL to a model that it has, and CEASEWIRE_LLM_URL to its address with the path",
            429: "Wait, or ask whoever runs it for more",
        }.get(status, self._todo)
        if 300 <= status < 400:
            todo = "Set CEASEWIRE_LLM_URL to the address that it leads to, if you trust it: redirects are not followed"
        return ModelError(f"{self._name} answered with status {status}: {self._quote(words)}", todo=todo)

    def _wire_error(self, error: Exception) -> ModelError:
        _log.debug("model not reached", exc_info=error)
        cause: BaseException = error
        while cause.__cause__ is not None:
            cause = cause.__cause__
        why = self._quote(f"{type(cause).__name__}: {cause}")
        return ModelError(f"{self._name} did not answer: {why}", todo=self._todo)

    def _quote(self, words: str) -> str:
        """Return what a server says as it may stand in a message: on one line, short, without the key."""
        plain = words.replace(self._settings.llm_key, "***") if self._settings.llm_key else words
        return "".join(c if c.isprintable() else " " for c in plain)[:_MOST_QUOTED]

    @property
    def _name(self) -> str:
        parts = urlsplit(self._settings.llm_url)
        host = parts.netloc.rpartition("@")[2]
        return f"the model {self._settings.llm_model} at {parts.scheme}://{host}"

    @property
    def _todo(self) -> str:
        return "See that it runs and that CEASEWIRE_LLM_URL is its address"
