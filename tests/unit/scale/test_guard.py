"""A reader behind a wall: what hangs, dies or swells costs a try and nothing else."""

import json
from collections.abc import Iterator

import pytest

from ceasewire.errors import SetupError
from ceasewire.scale.documents import Document
from ceasewire.scale.guard import Answer, GuardedReader, Limits
from tests.poison import DIE, HANG, SWELL, TRIP


@pytest.fixture(scope="module")
def reader() -> Iterator[GuardedReader]:
    made = GuardedReader(Limits(seconds=5, megabytes=2000, tries=2), child="tests.poison")
    yield made
    made.close()


def document(text: str) -> Document:
    data = json.dumps({"articles": [{"text": text}]}).encode()
    return Document(name="a", source="news.jsonl", position=1, data=data, media_type="application/json")


def read(reader: GuardedReader, text: str, tries: int = 0) -> Answer:
    return reader.read(document(text), tries=tries)


def test_a_document_is_read(reader: GuardedReader) -> None:
    answer = read(reader, "The truce holds in Dara.")
    assert (answer.code, answer.tries, (answer.counts or {})["words"]) == ("", 1, 5)
    assert json.loads(answer.reading)["articles"][0]["text"] == "The truce holds in Dara."


@pytest.mark.parametrize(
    ("poison", "code", "words", "tries"),
    [
        (HANG, "timed_out", "longer than 5 seconds", 2),
        (DIE, "crashed", "killed by signal 9", 2),
        (SWELL, "memory", "more memory", 2),
        (TRIP, "unread_article", "a rule tripped", 1),
    ],
)
def test_what_can_not_be_read_says_why_and_the_next_is_read(
    reader: GuardedReader, poison: str, code: str, words: str, tries: int
) -> None:
    answer = read(reader, f"The ministry said: {poison}.")
    assert (answer.code, answer.tries, answer.reading) == (code, tries, b"")
    assert words in answer.words
    assert read(reader, "The truce holds.").code == ""


def test_tries_of_an_earlier_run_count(reader: GuardedReader) -> None:
    assert read(reader, f"They said: {DIE}.", tries=1).tries == 2


def test_a_process_that_was_killed_between_documents_is_started_anew(reader: GuardedReader) -> None:
    read(reader, "The truce holds.")
    process = reader._process
    assert process
    process.kill()
    process.wait()
    assert read(reader, "The truce holds.").code == ""


def test_a_process_that_can_not_be_started_is_an_error() -> None:
    with pytest.raises(SetupError, match="No module named"):
        GuardedReader(Limits(), child="tests.nothing").read(document("One."))
