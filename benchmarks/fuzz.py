"""Bytes, sentences, days, records and requests that nobody wrote, as long as is asked for.

    python benchmarks/fuzz.py                              every target for ten minutes
    FUZZ_SECONDS=30 python benchmarks/fuzz.py page times   two of them, half a minute each
    FUZZ_SEED=7 python benchmarks/fuzz.py                  with the same inputs each time

Each target holds what must hold for every input: no exception but our own, spans that hold their words, answers
that are described. Hypothesis makes the inputs from the targets' own building blocks and makes what fails small.
What is found is printed with its input and kept under `.hypothesis`; it becomes a test. Ends with 1 where anything
was found.
"""

import argparse
import faulthandler
import json
import os
import re
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

SECONDS = float(os.environ.get("FUZZ_SECONDS", "600"))
# Where it is given, every run makes the same inputs in the same order, as far as its time goes.
SEED = int(os.environ["FUZZ_SEED"]) if "FUZZ_SEED" in os.environ else None
# How many seconds beyond its time a target may take, at the most.
STUCK = 150
# Inputs of one run; runs follow one another, each with other inputs, until the time is over.
ROUND = 200

PIECES = (
    "<p>", "</p>", "<div", ">", "<!--", "-->", "<![CDATA[", "<script>", "</article><article>", '<h1 class="', "&#x0;",
    "&amp;", "\x00", "\ud800", "\u202e", "\u200b", "\ufeff", "﷽", "\r", "\n\n", "(Reuters) - ", "DARA, March 3 (AP) — ",
    "By Mira Holt", "Advertisement",
    "The River Front ", "said ", "will stop ", "shelling ", "if ", "unless ", "until ", "Sund ", "denied that ",
    "agreed to ",
    "“", "”", '"', "'", "’", "a 72-hour truce ", "within three days ", "by 31 February ", "on Monday ",
    "0000-00-00", "Ramadan ",
    "99999999999999999999 ", "½ ", "٣ ", "not ", ", who ", ". ", "; ", "— ", "no deadline ", '{"@type":"NewsArticle",',
    "]]>", "%PDF-1.7",
    "WARC/1.0\r\n", "From a@b\n", "\x1f\x8b\x08", "BZh9",
)  # fmt: skip
WORDS = [
    "the",
    "rebels",
    "army",
    "Omar",
    "Sadiq",
    "Reuters",
    "Monday",
    "hostage",
    "captive",
    "lies",
    "reports",
    "claims",
    "should",
    "accused",
    "told",
    "agreed",
    "said",
    "free",
    "freed",
    "halt",
    "ultimatum",
    "call",
    "which",
    "who",
    "that",
    "if",
    "not",
    "until",
    "in",
    "of",
    "to",
    "and",
    "for",
    "with",
    "as",
    "exchange",
    ",",
    ";",
    ".",
    ":",
    "(",
    ")",
    "“",
    "”",
    "'",
    "—",
]
shuffled = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
texts = st.one_of(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=60).map("".join), shuffled
)
SENTENCES = sorted({
    sentence
    for file in sorted((Path(__file__).resolve().parents[1] / "src/ceasewire/lexicon/en").glob("*.toml"))
    for sentence in re.findall(r'^(?:example|counter) = "([^"\\]+)"', file.read_text("utf-8"), re.MULTILINE)
})  # fmt: skip
CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "articles.jsonl"
if CORPUS.is_file():  # paragraphs of real news beside them
    SENTENCES += [
        paragraph
        for line in CORPUS.read_text("utf-8").splitlines()
        for paragraph in json.loads(line)["text"].split("\n")
        if len(paragraph) > 20
    ]
# What is done to a sentence that somebody could have written: it is cut, loses words, gets others, is set in capitals.
HURTS: tuple[Callable[[list[str], list[int], list[str]], list[str]], ...] = (
    lambda words, places, _: words[: places[0] % len(words) + 1],
    lambda words, places, _: words[places[0] % len(words) :],
    lambda words, places, _: [w for n, w in enumerate(words) if n not in places] or words,
    lambda words, places, more: words[: places[0] % len(words)] + more + words[places[0] % len(words) :],
    lambda words, places, _: [words[(n * (places[0] + 1)) % len(words)] for n in range(len(words))],
    lambda words, _, __: " ".join(words).upper().split(),
    lambda words, _, __: re.sub(r"[.,]", "", " ".join(words)).split() or words,
)
hurt = st.tuples(
    st.sampled_from(SENTENCES).map(str.split),
    st.sampled_from(HURTS),
    st.lists(st.integers(0, 80), min_size=1, max_size=12),
    st.lists(st.sampled_from([*WORDS, "al-Sudani", "U.N.", "-", "…", "\u200b"]), min_size=1, max_size=4),
).map(lambda parts: " ".join(parts[1](parts[0], parts[2], parts[3])))
stories = st.lists(st.one_of(hurt, hurt, st.sampled_from(SENTENCES)), min_size=1, max_size=12).map("\n\n".join)
pages = st.one_of(st.binary(max_size=3_000), texts.map(lambda t: t.encode("utf-8", "surrogatepass")))
values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.sampled_from(PIECES), st.text(max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
    max_leaves=12,
)


def main() -> int:
    """Run each target for its time."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("targets", nargs="*", choices=[*TARGETS, []], help="all if none is named")
    given_ = arguments.parse_args()
    found = 0
    for name in given_.targets or TARGETS:
        with ExitStack() as stack:
            # One input that takes for ever ends the run, with what the code was at.
            faulthandler.dump_traceback_later(SECONDS + STUCK, exit=True)
            found += run(name, TARGETS[name](stack))
            faulthandler.cancel_dump_traceback_later()
    print(f"{found} of {len(given_.targets or TARGETS)} targets found something")
    return int(found > 0)


def run(name: str, test: Callable[[], None]) -> bool:
    """Run one target again and again until its time is over or it finds something; return whether it did."""
    begun, rounds = time.monotonic(), 0
    while time.monotonic() - begun < SECONDS:
        try:
            (test if SEED is None else seed(SEED + rounds)(test))()
        except Exception:  # whatever it is, it is what we look for
            print(f"{name}: FOUND after {rounds * ROUND} inputs\n{traceback.format_exc()[-4000:]}", flush=True)
            return True
        rounds += 1
    print(f"{name}: nothing in {rounds * ROUND} inputs, {time.monotonic() - begun:.0f} s", flush=True)
    return False


def chosen(strategy: st.SearchStrategy[Any]) -> Callable[[Callable[[Any], None]], Callable[[], None]]:
    """Return a decorator that calls a check with so many inputs of a strategy."""
    how = settings(
        max_examples=ROUND,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    return lambda check: how(given(strategy)(check))


def fuzz_page(_: ExitStack) -> Callable[[], None]:
    """Bytes to articles: none raises, and every article stands on the page where it says."""
    from ceasewire.page import read_page

    @chosen(pages)
    def check(data: bytes) -> None:
        page = read_page(data, uri="fuzz")
        for article in page.articles:
            for start, end, _, _ in article.origin:
                assert 0 <= start <= end <= len(article.text)

    return check


def fuzz_files(_: ExitStack) -> Callable[[], None]:
    """Bytes of any file to the documents in it: each is there, or a problem says why not."""
    from ceasewire.workflow.opening import open_bytes

    @chosen(pages)
    def check(data: bytes) -> None:
        for opened in open_bytes(data, uri="upload://fuzz/x"):
            assert opened.part.data or opened.part.problems or not data

    return check


def fuzz_reading(_: ExitStack) -> Callable[[], None]:
    """An article to its records: it raises nothing, and comes through JSON as it was, spans held to their words."""
    from ceasewire.model.codec import decode_reading, dump_reading
    from ceasewire.model.page import Article, Source
    from ceasewire.model.reading import Reading
    from ceasewire.workflow.read import default_reader

    reader = default_reader()

    @chosen(st.one_of(texts, stories).filter(str.strip))
    def check(text: str) -> None:
        plain = text.encode("utf-8", "replace").decode()
        found = reader(Article(id="a1", text=plain, published="2031-05-03"))
        reading = Reading(source=Source(uri="fuzz"), articles=(found,))
        assert decode_reading(json.loads(dump_reading(reading))).articles[0].text == plain

    return check


def fuzz_times(_: ExitStack) -> Callable[[], None]:
    """Sentences full of days, feasts, hours and durations to their values."""
    from ceasewire.model.page import Article
    from ceasewire.workflow.read import default_reader

    reader = default_reader()
    words = (
        "by ", "until ", "within ", "before ", "after ", "from ", "for ", "on ", "the ", "next ", "last ",
        "end of ", "Monday", "Sunday ",
        "March ", "31 ", "30 February ", "29 February 2031 ", "Ramadan ", "Eid ", "midnight ", "noon ",
        "72 hours ", "three days ",
        "2031 ", "99 ", "0 ", "-1 ", "10000 years ", "1e9 days ", "a fortnight ", "24:00 ", "12:61 GMT ", "½ hour ",
        "first ", "’s end ",
        "Q5 ", "May ", "may ", "2031-13-01 ", "00/00/0000 ", "week", "-long ", "infinity days ", "9999 ",
        "31 December 9999 ",
    )  # fmt: skip

    @chosen(st.lists(st.one_of(st.sampled_from(words), st.sampled_from(PIECES)), min_size=1, max_size=14).map("".join))
    def check(when: str) -> None:
        plain = when.encode("utf-8", "replace").decode()
        text = f"The River Front will stop shelling Sund {plain}, its spokesman said."
        for day in (None, "2031-05-03", "0001-01-01", "9999-12-31"):
            reader(Article(id="a1", text=text, published=day))

    return check


def fuzz_import(stack: ExitStack) -> Callable[[], None]:
    """Records that somebody made up, to the ledger: refused or kept, and the ledger is sound after."""
    from ceasewire.faces.desk.adding import Adding
    from ceasewire.faces.desk.jobs import Upload
    from tests.faces.samples import make_json
    from tests.faces.served import serve

    served = stack.enter_context(serve(Path(stack.enter_context(tempfile.TemporaryDirectory()))))
    adding = Adding(served.keeper)
    sample = json.dumps(make_json())
    paths = _paths(json.loads(sample))

    @chosen(st.lists(st.tuples(st.sampled_from(paths), values), min_size=1, max_size=4))
    def check(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
        content = json.loads(sample)
        for path, value in changes:
            _put(content, path, value)
        data = json.dumps(content).encode()
        for result in adding._add(Upload(name="line 1", data=data, media_type="application/json", as_coded=True), None):
            assert not any("fault of Ceasewire" in words for words in result.problems), result.problems
        assert not served.keeper.store.check()

    return check


def fuzz_api(stack: ExitStack) -> Callable[[], None]:
    """Requests to every route: never an error of the server."""
    from urllib.parse import quote

    from tests.faces.routes import list_routes
    from tests.faces.served import serve

    served = stack.enter_context(serve(Path(stack.enter_context(tempfile.TemporaryDirectory()))))
    routes = [route for route in list_routes(served.client.app) if route[1] != "/sign-in/elsewhere"]
    names = (
        "q",
        "as_of",
        "known_at",
        "for",
        "since",
        "until",
        "page",
        "limit",
        "offset",
        "kind",
        "status",
        "words",
        "by",
    )
    word = st.one_of(st.text(max_size=20), st.sampled_from(PIECES), st.integers().map(str))

    @chosen(st.tuples(st.sampled_from(routes), word, st.dictionaries(st.sampled_from(names), word, max_size=3), values))
    def check(asked: tuple[tuple[str, str], str, dict[str, str], Any]) -> None:
        (method, path), part, query, body = asked
        made = path.replace("/x", "/" + quote(part.encode("utf-8", "replace").decode() or "x", safe=""))
        plain = {name: value.encode("utf-8", "replace").decode() for name, value in query.items()}
        answer = served.client.request(
            method, made, params=plain, content=None if method in ("GET", "HEAD") else json.dumps(body).encode(),
            headers={"content-type": "application/json"}, follow_redirects=False,
        )  # fmt: skip
        assert answer.status_code < 500, (method, made, plain, answer.text[:500])

    return check


def _paths(content: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the way to every place in a record."""
    inner = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    return [path, *(found for key, value in inner for found in _paths(value, (*path, key)))] if path else [
        found for key, value in inner for found in _paths(value, (key,))
    ]  # fmt: skip


def _put(content: Any, path: tuple[Any, ...], value: Any) -> None:
    """Put a value in a place, if it is still there."""
    for key in path[:-1]:
        try:
            content = content[key]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(content, dict) or (
        isinstance(content, list) and isinstance(path[-1], int) and path[-1] < len(content)
    ):
        content[path[-1]] = value


TARGETS: dict[str, Callable[[ExitStack], Callable[[], None]]] = {
    "page": fuzz_page,
    "files": fuzz_files,
    "reading": fuzz_reading,
    "times": fuzz_times,
    "import": fuzz_import,
    "api": fuzz_api,
}

if __name__ == "__main__":
    sys.exit(main())
