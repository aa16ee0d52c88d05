"""How fast a large ledger answers: a generated one of a size that is asked for, and the seconds of each question.

    python benchmarks/ledger.py --norms 10000 --ledger /tmp/made.db
    python benchmarks/ledger.py --growth 1000 10000 100000

The ledger is made up and always the same for a size: deals of two parties each with ten norms, told in ten documents of
ten assertions a norm. `--growth` makes one of each size and prints the exponent e of time ~ size^e for each question.
"""

import argparse
import hashlib
import math
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

from ceasewire.model.codec import decode_reading
from ceasewire.model.ledger import (
    Act,
    Assertion,
    Chain,
    Evidence,
    KnownActor,
    Norm,
    NormCondition,
    NormKind,
    Report,
    Resolved,
    Stance,
    TargetKind,
    Window,
)
from ceasewire.model.reading import ActionType, ActorKind, Reading
from ceasewire.store import Store, name_document, open_store
from ceasewire.workflow.ask import Asked, show_deal
from ceasewire.workflow.board import BoardFilter, list_board
from ceasewire.workflow.opened import open_board

NORMS_IN_DEAL = 10
DOCUMENTS_IN_DEAL = 10
FIRST = date(2020, 1, 1)
DAYS = 1500
ASKED = Asked(as_of="2024-06-30", known_at="2030-01-01")
ROUNDS = 5

ACTS = (
    Act.DEMAND, Act.OFFER, Act.COMMIT, Act.ACCEPT, Act.ACCEPT, Act.TAKE_EFFECT, Act.VIOLATE, Act.SUSPEND, Act.RESUME,
    Act.EXTEND, Act.REJECT,
)  # fmt: skip
TYPES = [kind for kind in ActionType if kind is not ActionType.OTHER]


@dataclass(frozen=True)
class Question:
    """What is asked, and the goal in seconds where there is one."""

    name: str
    ask: Callable[[Store], object]
    goal: float | None = None


def make_ledger(path: str, norms: int) -> None:
    """Make a ledger of that many norms and ten times as many assertions."""
    deals = max(1, norms // NORMS_IN_DEAL)
    parties = next(n for n in range(3, 10_000) if n * (n - 1) // 2 >= deals)
    keys = [f"party_{n}" for n in range(parties)]
    with open_store(path) as store:
        for number, pair in zip(range(deals), combinations(keys, 2), strict=False):
            with store.writing() as writer:
                for reading, resolved, text in make_deal(number, pair):
                    writer.add_document(
                        reading, resolved, page_text=text, reader="made", known=resolved.assertions[0].known
                    )


def make_deal(number: int, pair: tuple[str, str]) -> Iterator[tuple[Reading, Resolved, str]]:
    """Yield the documents of a deal with what each adds."""
    chance = random.Random(number)  # noqa: S311 - a made ledger, no secrets
    begins = FIRST + timedelta(chance.randrange(DAYS))
    norms = [
        Norm(
            kind=NormKind.MAINTAIN if n % 3 == 0 else NormKind.ACHIEVE,
            debtors=(pair[n % 2],),
            creditors=(pair[1 - n % 2],),
            action_type=TYPES[n],
        )
        for n in range(NORMS_IN_DEAL)
    ]
    conditions = [
        NormCondition(norm=norm.id, performers=norm.creditors, gist=f"step {n}") for n, norm in enumerate(norms)
    ]
    for told in range(DOCUMENTS_IN_DEAL):
        day = begins + timedelta(told * 5 + chance.randrange(5))
        yield _make_document(number, told, day, pair, list(zip(norms, conditions, strict=True)), chance)


def _make_document(
    number: int,
    told: int,
    day: date,
    pair: tuple[str, str],
    norms: list[tuple[Norm, NormCondition]],
    chance: random.Random,
) -> tuple[Reading, Resolved, str]:
    sentences = [
        f"{n.debtors[0]} would {n.action_type} by step {i} of deal {number}." for i, (n, _) in enumerate(norms)
    ]
    text = "\n\n".join([f"Report {told} on deal {number}.", *sentences])
    source = {"uri": f"https://made.example/{number}/{told}", "sha256": hashlib.sha256(text.encode()).hexdigest()}
    article = {"id": "art1", "text": text, "published": day.isoformat(), "headline": f"Deal {number}, {told}"}
    reading = decode_reading({"source": source, "articles": [article]})
    document = name_document(reading.source, text)
    outlet = f"outlet {chance.randrange(20)}"

    def line(act: Act, target: str, words: str, **fields: object) -> Assertion:
        start = text.index(words)
        by = chance.choice([None, *pair])
        plain = {
            "viewpoint": by,
            "asserted_by": Chain(speaker=(by,) if by else (), outlet=outlet),
            "stance": Stance.ALLEGED if act is Act.VIOLATE and by else Stance.ASSERTED,
            "reported": day.isoformat(),
            "known": f"{day.isoformat()}T12:00:00Z",
            "evidence": Evidence(
                document=document, article="art1", start=start, end=start + len(words), quotation=words
            ),
            "source": outlet,
        }
        return Assertion(act=act, target=target, **(plain | fields))

    lines: list[Assertion] = []
    for (norm, condition), words in zip(norms, sentences, strict=True):
        act = ACTS[(told + chance.randrange(3)) % len(ACTS)]
        window = Window(end=(day + timedelta(60)).isoformat()) if act in (Act.ACCEPT, Act.EXTEND) else None
        lines.append(line(act, norm.id, words, window=window, about=norm.debtors))
        if told % 5 == 0:
            hangs = {"target_kind": TargetKind.CONDITION, "about": condition.performers}
            lines.append(line(Act.ATTACH if told == 0 else Act.MEET, condition.id, words, **hangs))
    actors = tuple(KnownActor(key=key, name=key.replace("_", " ").title(), kind=ActorKind.ARMED_GROUP) for key in pair)
    resolved = Resolved(
        document=document,
        report=Report(document=document, outlet=outlet, published=day.isoformat()),
        actors=actors,
        norms=tuple(norm for norm, _ in norms),
        conditions=tuple(condition for _, condition in norms),
        assertions=tuple({a.id: a for a in lines}.values()),
    )
    return reading, resolved, text


def list_questions(store: Store) -> list[Question]:
    """Return what is asked of the ledger."""
    deals = [deal.id for deal in list_board(store, ASKED, limit=ROUNDS).deals]
    turn = iter(deals * 100)
    view = Asked(as_of=ASKED.as_of, known_at=ASKED.known_at, viewpoint="party_1")
    early = Asked(as_of="2022-06-30", known_at=ASKED.known_at)
    page = {"party": "party 1"}
    return [
        Question("a deal page", lambda s: show_deal(s, next(turn), ASKED), 0.05),
        Question("the board", lambda s: list_board(s, ASKED), 0.3),
        Question("the board, in a party's view", lambda s: list_board(s, view), 0.3),
        Question("the board, on an earlier day", lambda s: list_board(s, early), 0.3),
        Question("the board, of one party", lambda s: list_board(s, ASKED, BoardFilter(**page)), 0.3),
        Question("the board, contested", lambda s: list_board(s, ASKED, BoardFilter(contested=True)), 0.3),
        Question("the board, third page", lambda s: list_board(s, ASKED, offset=40), 0.3),
        Question("a search", lambda s: s.search("withdraw forces"), None),
    ]


def measure(path: str) -> dict[str, float]:
    """Return the median seconds of each question, the index being there."""
    found: dict[str, float] = {}
    with open_store(path, create=False) as store:
        begun = time.perf_counter()
        open_board(store, ASKED)
        found["the index, after a write"] = time.perf_counter() - begun
        for question in list_questions(store):
            seconds = []
            for _ in range(ROUNDS):
                begun = time.perf_counter()
                question.ask(store)
                seconds.append(time.perf_counter() - begun)
            found[question.name] = statistics.median(seconds)
            goal = f"  goal {question.goal * 1000:.0f} ms" if question.goal else ""
            print(f"{question.name:<32} {found[question.name] * 1000:9.1f} ms{goal}", flush=True)
        print(f"{'the index, after a write':<32} {found['the index, after a write']:9.1f} s", flush=True)
    return found


def main() -> None:
    """Make ledgers and print what they take."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--norms", type=int, default=1000)
    parser.add_argument("--ledger", help="keep the ledger there, or use the one that is there")
    parser.add_argument("--growth", type=int, nargs="+", metavar="NORMS")
    given = parser.parse_args()
    figures: list[tuple[int, dict[str, float]]] = []
    with tempfile.TemporaryDirectory() as folder:
        for norms in given.growth or [given.norms]:
            path = given.ledger if given.ledger and not given.growth else str(Path(folder) / f"{norms}.db")
            begun = time.perf_counter()
            if not Path(path).exists():
                make_ledger(path, norms)
            with open_store(path) as store:
                held = store.counts()
            print(
                f"{held['norm']:,} norms, {held['assertion']:,} assertions, {held['documents']:,} documents; ", end=""
            )
            print(f"made in {time.perf_counter() - begun:.0f} s, {Path(path).stat().st_size / 1e6:.0f} MB", flush=True)
            figures.append((held["assertion"], measure(path)))
    if len(figures) > 1:
        (small, first), (large, final) = figures[0], figures[-1]
        for name in first:
            exponent = math.log(final[name] / first[name]) / math.log(large / small)
            print(f"{name:<32} grows as size^{exponent:.2f}")


if __name__ == "__main__":
    main()
