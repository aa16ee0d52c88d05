"""Answers that still hold: made once, given to all who ask for the same."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse

from ceasewire.faces import freshness
from ceasewire.faces.desk.visitors import Role
from ceasewire.faces.freshness import MOST_KEPT, Answers
from ceasewire.faces.web import deals
from ceasewire.model.ledger import Act
from tests.faces.served import find_word, serve
from tests.stored import make_assertion, make_reading, make_resolved

V1 = "/api/v1"


async def ask(answers: Answers, tag: str, made: list[str], answer: Callable[[], Response]) -> Response:
    """Return the answer with a tag, and note where it had to be made."""

    async def make() -> Response:
        await asyncio.sleep(0)
        made.append(tag)
        return answer()

    return await answers.recall(tag, make)


def test_many_who_ask_at_once_get_one_answer() -> None:
    made: list[str] = []

    async def crowd() -> list[Response]:
        answers = Answers()
        return await asyncio.gather(*(ask(answers, tag, made, lambda: JSONResponse({"n": 1})) for tag in "aabab"))

    found = asyncio.run(crowd())
    assert sorted(made) == ["a", "b"]
    assert {bytes(answer.body) for answer in found} == {b'{"n":1}'}
    assert {answer.headers["content-type"] for answer in found} == {"application/json"}


@pytest.mark.parametrize(
    "answer",
    [
        lambda: Response(b"no", status_code=404),
        lambda: StreamingResponse(iter([b"line"])),
        lambda: Response(b"x" * (freshness.MOST_BYTES + 1)),
    ],
    ids=["an error", "a stream", "a long one"],
)
def test_some_answers_are_made_each_time(answer: Callable[[], Response]) -> None:
    made: list[str] = []

    async def twice() -> None:
        answers = Answers()
        for _ in range(2):
            await ask(answers, "a", made, answer)

    asyncio.run(twice())
    assert made == ["a", "a"]


def test_who_waited_for_an_answer_that_failed_has_it_made_again() -> None:
    made: list[str] = []

    async def fail() -> Response:
        await asyncio.sleep(0)
        made.append("failed")
        raise ValueError("no")

    async def crowd() -> list[object]:
        answers = Answers()
        first = answers.recall("a", fail)
        return await asyncio.gather(first, ask(answers, "a", made, lambda: Response(b"yes")), return_exceptions=True)

    failed, answered = asyncio.run(crowd())
    assert isinstance(failed, ValueError)
    assert isinstance(answered, Response)
    assert made == ["failed", "a"]


def test_only_the_last_answers_are_kept() -> None:
    made: list[str] = []

    async def many() -> None:
        answers = Answers()
        for n in (*range(MOST_KEPT + 1), 0):
            await ask(answers, str(n), made, lambda: Response(b"x"))

    asyncio.run(many())
    assert made.count("0") == 2


def test_an_answer_is_another_one_once_somebody_wrote(tmp_path: Path) -> None:
    with serve(tmp_path) as site:
        first = site.client.get(f"{V1}/documents")
        assert site.client.get(f"{V1}/documents").json() == first.json()
        reading = make_reading("The bridge is open.", uri="https://news.example/bridge")
        site.desk.store.add_document(
            reading,
            make_resolved(reading, make_assertion(act=Act.HAPPEN)),
            page_text="The bridge is open.",
            reader="one",
            known="2031-05-03T08:00:00Z",
        )
        later = site.client.get(f"{V1}/documents")
        assert later.headers["etag"] != first.headers["etag"]
        assert later.json()["total"] == first.json()["total"] + 1


def count_makings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list to which each page of a deal is added that has to be made."""
    made: list[str] = []
    render = deals.render

    def note(request: Request, template: str, **context: object) -> HTMLResponse:
        made.append(request.state.visitor.name)
        return render(request, template, **context)

    monkeypatch.setattr(deals, "render", note)
    return made


def test_a_page_is_made_once_until_somebody_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = count_makings(monkeypatch)
    with serve(tmp_path) as site:
        deal = f"/deals/{site.client.get(f'{V1}/deals').json()['items'][0]['id']}"
        first, again = site.client.get(deal), site.client.get(deal)
        assert again.text == first.text
        assert again.headers["content-type"] == first.headers["content-type"] == "text/html; charset=utf-8"
        assert len(made) == 1
        site.client.get(f"{deal}?as_of=2031-05-01")
        assert len(made) == 2
        reading = make_reading("The bridge is open.", uri="https://news.example/bridge")
        resolved = make_resolved(reading, make_assertion(act=Act.HAPPEN))
        store, known = site.desk.store, "2031-05-03T08:00:00Z"
        store.add_document(reading, resolved, page_text="The bridge is open.", reader="one", known=known)
        site.client.get(deal)
        assert len(made) == 3


def test_a_kept_page_names_nobody_but_who_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = count_makings(monkeypatch)
    with serve(tmp_path, accounts={"ada": Role.READ, "bo": Role.REVIEW}) as site:
        site.sign_in("ada")
        deal = f"/deals/{site.client.get(f'{V1}/deals').json()['items'][0]['id']}"
        pages = [site.client.get(deal).text for _ in range(2)]
        words = [find_word(page) for page in pages]
        assert made == ["ada"]
        assert all(words)
        assert words[0] != words[1]  # disguised anew in each answer
        out = site.client.post("/sign-out", data={"csrf": words[1]}, follow_redirects=False)
        assert out.status_code == 303
        site.sign_in("bo")
        page = site.client.get(deal).text
        assert "ada" not in page.partition("Sign out")[0][-200:]
        assert ">bo<" in page
        assert made == ["ada", "bo"]


def test_an_error_page_has_the_word_of_who_asks(tmp_path: Path) -> None:
    with serve(tmp_path, accounts={"ada": Role.READ}) as site:
        site.sign_in("ada")
        gone = site.client.get("/deals/deal-0000000000000000")
        assert gone.status_code == 404
        out = site.client.post("/sign-out", data={"csrf": find_word(gone.text)}, follow_redirects=False)
        assert out.status_code == 303
