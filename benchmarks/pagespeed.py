"""How large and how quick the pages are on a generated ledger: python -m benchmarks.pagespeed [--norms 5000].

Every page is asked for over the whole application (gate, templates, compression), once cold and then several times;
what is printed is the first answer, the median of the others, and the bytes that travel.
"""

import argparse
import json
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from ceasewire.faces.cli.ledger import now
from ceasewire.faces.server.running import Serving, open_app
from ceasewire.settings import Settings

SYLLABLES = ["ka", "ro", "ven", "ti", "mur", "sal", "dor", "ne", "bri", "zan", "ol", "pe", "qui", "ha", "lum", "gor"]
BODIES = ["Front", "Union", "Brigades", "Council", "Movement", "Guard"]
PLACES = ["Cairo", "Doha", "Geneva", "Muscat", "Addis Ababa", "Juba", "Aden", "Tripoli", "Kabul", "Sanaa"]
ACTS = [
    ("suspend its attacks", "suspend_attacks"),
    ("withdraw its forces from the bridge", "withdraw_forces"),
    ("release forty prisoners", "release_captives"),
    ("reopen the aid road", "allow_aid"),
]
STANCES = ["pledged", "demanded", "agreed", "threatened", "refused", "proposed"]


def make_readings(norms: int, seed: int = 7) -> Iterator[dict[str, Any]]:
    """Yield readings of four terms each, two of them between the same parties."""
    chance = random.Random(seed)  # noqa: S311 - made ledgers
    for number in range(-(-norms // 4)):
        if number % 2 == 0:
            state, group = _name(chance), f"{_name(chance)} {chance.choice(BODIES)}"
        article = _article(number, state, group, chance)
        yield {"ceasewire": "1", "source": {"uri": f"https://news.example/{number}"}, "articles": [article]}


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(4)).capitalize()


def _article(number: int, state: str, group: str, chance: random.Random) -> dict[str, Any]:
    text, terms = "", []
    for n, (act, kind) in enumerate(ACTS):
        one, other = (group, state) if n % 2 == 0 else (state, group)
        sentence = f"{one} said it would {act} in district {number} if {other} opens the crossing of district {number}."
        at = len(text) + sentence.index(act)
        hangs = len(text) + sentence.index(f"{other} opens")
        text += sentence + "\n\n"
        action = f"{act} in district {number}"
        condition = f"{other} opens the crossing of district {number}"
        terms.append({
            "id": f"t{n}", "debtor": ["a1" if one == state else "a2"], "creditor": ["a2" if one == state else "a1"],
            "action": {"start": at, "end": at + len(action), "text": action}, "action_type": kind,
            "stance": chance.choice(STANCES),
            "conditions": [{
                "span": {"start": hangs, "end": hangs + len(condition), "text": condition},
                "role": "if", "by": ["a1" if other == state else "a2"], "kind": "achieve",
            }],
        })  # fmt: skip
    place = chance.choice(PLACES)
    sentence = f"{group} was blamed for shelling {place} on that day."
    trigger = len(text) + sentence.index("shelling")
    where = len(text) + sentence.index(place)
    blamed = len(text)
    text += sentence
    day = f"20{chance.randint(23, 26)}-{chance.randint(1, 10):02}-{chance.randint(1, 28):02}"
    return {
        "id": "art1", "headline": f"{state} and {group} talk", "published": day, "agency": ["Tamar Wire"], "text": text,
        "actors": [
            {"id": "a1", "name": state, "kind": "state"}, {"id": "a2", "name": group, "kind": "armed_group"},
        ],
        "terms": terms,
        "events": [{
            "id": "e1", "type": "shelling", "trigger": {"start": trigger, "end": trigger + 8, "text": "shelling"},
            "place": {"span": {"start": where, "end": where + len(place), "text": place}}, "factuality": "happened",
        }],
        "responsibility": [{
            "event": "e1", "accused": "a2", "by": "a1", "stance": "blames",
            "span": {"start": blamed, "end": blamed + len(sentence), "text": sentence},
        }],
    }  # fmt: skip


def measure(base: Any, paths: list[str], times: int) -> Iterator[tuple[str, float, float, int]]:
    """Yield each path with the seconds of its first answer, the median of the others, and its bytes."""
    for path in paths:
        spent = []
        for _ in range(times + 1):
            begun = time.perf_counter()
            answer = base.get(path)
            spent.append(time.perf_counter() - begun)
            answer.raise_for_status()
        size = int(answer.headers.get("content-length", len(answer.content)))
        yield path, spent[0], statistics.median(spent[1:]), size


def main() -> None:
    """Make a ledger, serve it, and print what its pages cost."""
    parser = argparse.ArgumentParser(description="What the pages cost on a generated ledger.")
    parser.add_argument("--norms", type=int, default=5000)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--ledger", type=Path, help="a ledger that was generated before")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.ledger or Path(folder) / "ledger.db"
        if not path.exists():
            _fill(path, given.norms, Path(folder))
        with open_app(Serving(ledger=str(path), state=Path(folder)), Settings(), clock=now) as app:
            client = TestClient(app, base_url="http://127.0.0.1")
            board = client.get("/").text
            deal = board.partition('href="/deals/')[2].partition('"')[0]
            paths = ["/", f"/deals/{deal.partition('?')[0]}", "/?as_of=2025-06-01", "/events", "/actors", "/places"]
            paths += ["/documents", "/search?q=crossing", "/changes", "/review", "/api/v1/deals"]
            for name, first, later, size in measure(client, paths, given.times):
                print(f"{name:<40} first {first * 1000:9.0f} ms   later {later * 1000:7.0f} ms   {size / 1000:7.1f} kB")


def _fill(path: Path, norms: int, folder: Path) -> None:
    from ceasewire.workflow.add import add_sources, open_keeper
    from ceasewire.workflow.sources import SourceFile

    with open_keeper(str(path), parser="", clock=now) as keeper:
        for number, reading in enumerate(make_readings(norms)):
            file = folder / f"{number}.json"
            file.write_text(json.dumps(reading), encoding="utf-8")
            for _ in add_sources([SourceFile(uri=str(file))], keeper=keeper, as_coded=True):
                pass


if __name__ == "__main__":
    main()
