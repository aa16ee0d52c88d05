"""Words of strangers in every place that a stranger's words can have: no page, file or export makes more of them."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from ceasewire.faces.cli import app
from ceasewire.faces.desk.visitors import Role
from tests.faces.routes import list_routes
from tests.faces.samples import make_json
from tests.faces.served import Served, find_word, serve

EVIL = "\"'><script>evil()</script><img src=x onerror=evil()><svg/onload=evil()>{{7*7}}${7*7}\x1b]0;evil\x07\u202e"
ADDRESSES = (
    "javascript:evil()", "JaVaScript:evil()", "data:text/html,<script>evil()</script>", "\x01javascript:evil()",
    "//evil.example/", "vbscript:evil()",
)  # fmt: skip
SAFE_LINK = re.compile(
    r"(?:/(?!/)|#|\?|https?://|\.\./|[\w-]+(?:/[\w.-]+)*\.(?:html|css|svg|json|csv)\b|$)", re.IGNORECASE
)


class Markup(HTMLParser):
    """What of a page is markup: its elements, their attributes, and where they lead."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action", "formaction")]


def look(page: str) -> Markup:
    """Return the markup of a page."""
    found = Markup()
    found.feed(page)
    found.close()
    return found


def poison(value: Any, name: str = "") -> Any:
    """Return a reading whose free words are hostile: names, headlines, authors, agencies."""
    if isinstance(value, dict):
        return {key: poison(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [poison(inner, name) for inner in value]
    if isinstance(value, str) and name in ("name", "headline", "agency", "authors", "outlet", "section"):
        return f"{value} {EVIL}"
    return value


def make_evil(number: int) -> dict[str, Any]:
    """Return a hostile reading; the words of its text are hostile too, and its spans hold them."""
    content = make_json()
    words = f"The {EVIL} Front"
    text = content["articles"][0]["text"]
    shift = len(words) - len("The River Front")
    assert text.startswith("The River Front")
    article = content["articles"][0]
    article["text"] = words + text[len("The River Front") :]

    def move(value: Any) -> Any:
        if isinstance(value, dict):
            moved = {key: move(inner) for key, inner in value.items()}
            if {"start", "end", "text"} <= set(moved):
                start = 0 if value["start"] == 0 else value["start"] + shift
                end = value["end"] + shift
                moved |= {"start": start, "end": end, "text": article["text"][start:end]}
            return moved
        return [move(inner) for inner in value] if isinstance(value, list) else value

    article |= {key: move(value) for key, value in article.items() if key != "text"}
    article |= {"authors": [EVIL], "outlet": EVIL, "section": EVIL, "url": ADDRESSES[number % len(ADDRESSES)]}
    evil: dict[str, Any] = poison(content)
    evil["source"] = {"uri": ADDRESSES[number % len(ADDRESSES)] if number else EVIL}
    return evil


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server whose every word is hostile."""
    readings = [make_evil(number) for number in range(len(ADDRESSES))]
    with serve(tmp_path_factory.mktemp("evil"), readings=readings) as served:
        yield served


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The same without malice: what its pages are made of is what ours are made of."""
    with serve(tmp_path_factory.mktemp("plain")) as served:
        yield served


def pages(served: Served) -> Iterator[tuple[str, str]]:
    """Yield every page of a server with its path, by walking its links."""
    waiting = [
        path for method, path in list_routes(served.client.app) if method == "GET" and not path.startswith("/api/")
    ]
    waiting += ["/search?q=front", "/search?q=script&kind=statement", "/review?status=all", f"/?for={EVIL[:30]}"]
    seen = set(waiting)
    while waiting:
        path = waiting.pop(0)
        answer = served.client.get(path)
        if "html" not in answer.headers.get("content-type", ""):
            continue
        yield path, answer.text
        for link in look(answer.text).links:
            here = link.partition("#")[0]
            if (
                here.startswith("/")
                and not here.startswith(("/static", "//", "/api/"))
                and here not in seen
                and len(seen) < 120
            ):
                seen.add(here)
                waiting.append(here)


def test_every_page_is_made_of_our_own_markup_alone(site: Served, plain: Served) -> None:
    ours = [look(page) for _, page in pages(plain)]
    elements = set().union(*(m.elements for m in ours)) | {"details", "summary", "bdi"}
    shown = 0
    for path, page in pages(site):
        found = look(page)
        assert found.elements <= elements | {"table", "thead", "tbody", "tr", "th", "td", "ol"}, (
            path,
            found.elements - elements,
        )
        assert not {name for name in found.attributes if name.startswith("on") or name == "style"}, path
        assert "<script>evil" not in page, path
        assert "49" not in re.findall(r"\{?\{?7\*7\}?\}?|\b49\b", page), path
        assert not [c for c in ("\x1b", "\x07", "\u202e") if c in page], path
        for link in found.links:
            assert SAFE_LINK.match(link), (path, link)
        shown += "evil()" in page
    assert shown > 5


def test_what_people_write_is_no_markup(tmp_path: Path) -> None:
    with serve(tmp_path, accounts={"rea": Role.ADMIN}) as served:
        served.sign_in("rea")
        word = find_word(served.client.get("/add").text)
        form = {"csrf": word, "headline": EVIL, "text": f"The River Front {EVIL} will stop."}
        assert served.client.post("/add", data=form).status_code == 200
        assert (
            served.client.post("/sign-in", data={"csrf": word, "name": EVIL[:60], "password": EVIL}).status_code == 403
        )
        item = served.client.get("/api/v1/review").json()["items"]
        if item:
            served.client.post(
                "/review", data={"csrf": word, "item": item[0]["id"], "decision": "undecided", "reason": EVIL}
            )
        for path in ("/add", "/audit", "/review", "/documents", "/sign-in?next=/%22%3E%3Cscript%3Eevil()%3C/script%3E"):
            assert "<script>evil" not in served.client.get(path).text, path


def test_a_site_of_hostile_readings_is_made_of_our_own_markup_alone(tmp_path: Path) -> None:
    for name, content in (("plain", make_json()), ("evil", make_evil(0)), ("worse", make_evil(1))):
        (tmp_path / f"{name}.json").write_text(json.dumps(content))
        done = CliRunner().invoke(
            app, ["export", "site", str(tmp_path / f"{name}.json"), "--out", str(tmp_path / name / "pages")]
        )
        assert done.exit_code == 0, done.output
    ours = set().union(*(look(page.read_text("utf-8")).elements for page in (tmp_path / "plain").rglob("*.html")))
    shown = 0
    for page in (*(tmp_path / "evil").rglob("*.html"), *(tmp_path / "worse").rglob("*.html")):
        text = page.read_text("utf-8")
        found = look(text)
        assert found.elements <= ours, (page, found.elements - ours)
        assert not {name for name in found.attributes if name.startswith("on") or name == "style"}, page
        assert not [link for link in found.links if not SAFE_LINK.match(link)], page
        shown += "evil()" in text
    assert shown


FORMATS = ("csv", "plover", "cameo", "ethprio-cf", "pax", "acled", "gkg")
FORMULAS = (
    '=HYPERLINK("http://evil.example")', "@SUM(1)", "+1+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "\tx", "＝1+1",
)  # fmt: skip
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("words", FORMULAS)
def test_no_export_holds_a_cell_that_runs(tmp_path: Path, format_: str, words: str) -> None:
    content = make_json()
    article = content["articles"][0]
    article["headline"] = words
    article["agency"] = [words]
    for actor in article["actors"]:
        actor["name"] = f"{words}{actor['name']}"
    content["source"] = {"uri": words}
    (tmp_path / "evil.json").write_text(json.dumps(content))
    done = CliRunner().invoke(app, ["export", format_, str(tmp_path / "evil.json")])
    assert done.exit_code == 0, done.output
    separator = "\t" if "\t" in done.stdout.splitlines()[0] else ","
    import csv

    quoting = csv.QUOTE_NONE if separator == "\t" else csv.QUOTE_MINIMAL
    for row in csv.reader(done.stdout.splitlines(keepends=True), delimiter=separator, quoting=quoting):
        for cell in row:
            number = re.fullmatch(r"[+-]?[\d.,;#:/+-]*", cell)
            assert number or not cell.startswith((*RISKY, "＝")), cell


@pytest.mark.parametrize("command", [["read"], ["read", "--json"], ["deals"], ["search", "front"], ["review"]])
def test_no_command_gives_a_terminal_orders(tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "a\x1b]0;evil\x07b.json"
    path.write_text(json.dumps(make_evil(0)))
    ledger = ["--ledger", str(tmp_path / "l.db")]
    run = CliRunner()
    assert run.invoke(app, ["add", "--as-coded", *ledger, str(path)]).exit_code == 0
    arguments = [*command, str(path)] if command[0] == "read" else [*command, *ledger]
    done = run.invoke(app, arguments)
    assert done.exit_code == 0, done.output
    assert not [c for c in ("\x1b", "\x07", "\u202e") if c in done.output]


def test_no_error_gives_a_terminal_orders(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["read", str(tmp_path / "none\x1b]0;evil\x07\u202e.html")])
    assert done.exit_code == 1
    assert not [c for c in ("\x1b", "\x07", "\u202e") if c in done.output]
