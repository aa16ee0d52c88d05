"""How fast a large ledger answers: a generated one of a size that is asked for, and the seconds of each question.

    python benchmarks/ledger.py --norms 10000 --ledger /tmp/made.db
    python benchmarks/ledger.py --growth 1000 10000 100000

The ledger is made up and always the same for a size: deals of two parties each with ten norms, told in ten documents of
twelve lines or more on norms, conditions and an event each; every party has a part in many deals. Rows are put into the
tables by the thousand, past the checks of `add`. Then one more document at a time is added as `add` does it, and the
index brought up to it. `--growth` makes one of each size and prints the exponent e of time ~ size^e for each question.
Seconds are those of the processor, which other programs on the machine lengthen least.
"""

import argparse
import hashlib
import math
import random
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, islice
from pathlib import Path
from typing import Any

from sqlalchemy import Table, func, insert, select

from ceasewire.model.codec import decode_reading, encode_reading
from ceasewire.model.ledger import (
    Act,
    Assertion,
    Chain,
    Evidence,
    KnownActor,
    LedgerEvent,
    Norm,
    NormCondition,
    NormKind,
    Phase,
    Report,
    Resolved,
    Stance,
    TargetKind,
    Window,
)
from ceasewire.model.reading import ActionType, ActorKind, EventType, Reading
from ceasewire.store import Store, name_document, open_store, schema
from ceasewire.store.passages import passage_rows
from ceasewire.store.rows import (
    assertion_row,
    hash_text,
    list_records,
    record_id,
    record_row,
    to_instant,
    to_json,
)
from ceasewire.workflow.ask import show_deal
from ceasewire.workflow.board import BoardFilter, list_board
from ceasewire.workflow.building import Asked
from ceasewire.workflow.movements import list_movements
from ceasewire.workflow.opened import open_board

NORMS_IN_DEAL = 10
DOCUMENTS_IN_DEAL = 10
FIRST = date(2020, 1, 1)
DAYS = 1500
ASKED = Asked(as_of="2024-06-30", known_at="2030-01-01")
DAY_LATER = Asked(as_of="2024-02-01", known_at="2030-01-01")
ROUNDS = 5
DEALS_AT_ONCE = 200
WHOLE = "the index, made whole"
ADDED = "one more document, added"
MENDED = "the index, after one more document"

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
    """Make a ledger of that many norms and more than ten times as many assertions."""
    deals = max(1, norms // NORMS_IN_DEAL)
    with open_store(path) as store:
        for some in _split(zip(range(deals), combinations(name_parties(deals), 2), strict=False), DEALS_AT_ONCE):
            load_documents(store, (made for number, pair in some for made in make_deal(number, pair)))


def name_parties(deals: int) -> list[str]:
    """Return as few parties as have two for each deal."""
    return [f"party_{n}" for n in range(next(n for n in range(3, 10_000) if n * (n - 1) // 2 >= deals))]


def _split(rows: Iterable[Any], size: int) -> Iterator[list[Any]]:
    left = iter(rows)
    while some := list(islice(left, size)):
        yield some


def load_documents(store: Store, documents: Iterable[tuple[Reading, Resolved, str]]) -> None:
    """Put documents into the tables in one transaction, as `add_document` would, without its checks."""
    with store.writing() as writer, writer._connected() as connection:
        number = connection.scalar(select(func.max(schema.readings.c.seq))) or 0
        there = set(connection.scalars(select(schema.records.c.id).where(schema.records.c.kind == "actor")))
        rows: defaultdict[Table, list[dict[str, Any]]] = defaultdict(list)
        for reading, resolved, text in documents:
            number += 1
            known, document = to_instant(resolved.assertions[0].known), resolved.document
            page, own = hash_text(text), {record_id(record): record for record in list_records(resolved)}
            source = {name: getattr(reading.source, name) for name in reading.source.__dataclass_fields__}
            content = to_json(encode_reading(reading))
            uri = reading.source.uri
            rows[schema.pages].append({"sha256": page, "text": text})
            rows[schema.documents].append({"id": document, "uri": uri, "known": known, "source": to_json(source)})
            rows[schema.versions].append({"uri": uri, "document": document, "known": known})
            rows[schema.readings].append(
                {"document": document, "reader": "made", "known": known, "page": page, "json": content}
            )
            for article in reading.articles:
                told = {"headline": article.headline, "published": article.published, "language": None}
                rows[schema.articles].append({"reading": number, "id": article.id, "sha256": page} | told)
            rows[schema.passages] += passage_rows(number, reading.articles)
            fresh = [record for key, record in own.items() if key not in there]
            there |= own.keys()
            rows[schema.records] += [record_row(record, known) for record in fresh]
            rows[schema.assertions] += [assertion_row(r) for r in fresh if isinstance(r, Assertion)]
            rows[schema.additions] += [{"reading": number, "record": key} for key in own]
        for table in schema.metadata.sorted_tables:
            if rows[table]:
                connection.execute(insert(table), rows[table])


def make_deal(
    number: int, pair: tuple[str, str], *, documents: int = DOCUMENTS_IN_DEAL
) -> Iterator[tuple[Reading, Resolved, str]]:
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
    for told in range(documents):
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
    # What one side is said to have done: to the other by name, or to nobody that is named.
    breaker = pair[told % 2]
    event = LedgerEvent(
        document=document,
        article="art1",
        type=EventType.CEASEFIRE_VIOLATED if told % 3 == 0 else EventType.ATTACK,
        words=f"Report {told}",
        agents=(breaker,),
        targets=(pair[1 - told % 2],) if told % 2 else (),
        place=f"Place {number % 500}",
        time=day.isoformat(),
    )
    on_event = {"target_kind": TargetKind.EVENT, "about": (breaker,)}
    lines.append(line(Act.VIOLATE if told % 3 == 0 else Act.HAPPEN, event.id, f"Report {told}", **on_event))
    resolved = Resolved(
        document=document,
        report=Report(document=document, outlet=outlet, published=day.isoformat()),
        actors=actors,
        norms=tuple(norm for norm, _ in norms),
        conditions=tuple(condition for _, condition in norms),
        events=(event,),
        assertions=tuple({a.id: a for a in lines}.values()),
    )
    return reading, resolved, text


def list_questions(store: Store) -> list[Question]:
    """Return what is asked of the ledger."""
    deals = [deal.id for deal in list_board(store, ASKED, limit=ROUNDS).deals]
    turn = iter(deals * 100)
    view = Asked(as_of=ASKED.as_of, known_at=ASKED.known_at, viewpoint="party_1")
    early = Asked(as_of="2022-06-30", known_at=ASKED.known_at)
    rare, still = BoardFilter(phase=(Phase.SUSPENDED,)), BoardFilter(moved_until="2021-06-30")
    page = {"party": "party 1"}
    return [
        Question("a deal page", lambda s: show_deal(s, next(turn), ASKED), 0.05),
        Question("the board", lambda s: list_board(s, ASKED), 0.3),
        Question("the board, in a party's view", lambda s: list_board(s, view), 0.3),
        Question("the board, on an earlier day", lambda s: list_board(s, early), 0.3),
        Question("the board, of one party", lambda s: list_board(s, ASKED, BoardFilter(**page)), 0.3),
        Question("the board, contested", lambda s: list_board(s, ASKED, BoardFilter(contested=True)), 0.3),
        Question("the board, of a rare phase", lambda s: list_board(s, ASKED, rare), 1.0),
        Question("the board, moved until a day", lambda s: list_board(s, ASKED, still), 0.3),
        Question("the board, third page", lambda s: list_board(s, ASKED, offset=40), 0.3),
        Question("the board, fiftieth page", lambda s: list_board(s, ASKED, offset=980), 0.3),
        Question("what changed in a day", lambda s: list_movements(s, since="2024-01-31", asked=DAY_LATER), None),
        Question("a search", lambda s: s.search("withdraw forces"), None),
    ]


def measure(path: str) -> dict[str, float]:
    """Return the median seconds of each question, the index being there."""
    found: dict[str, float] = {}
    with open_store(path, create=False) as store:
        found[WHOLE] = _time(lambda: open_board(store, ASKED))
        print(f"{WHOLE:<36} {found[WHOLE]:11.1f} s", flush=True)
        for question in list_questions(store):
            found[question.name] = statistics.median(_time(lambda ask=question.ask: ask(store)) for _ in range(ROUNDS))
            goal = f"  goal {question.goal * 1000:.0f} ms" if question.goal else ""
            print(f"{question.name:<36} {found[question.name] * 1000:9.1f} ms{goal}", flush=True)
        added, mended = [], []
        for one in more_documents(store):
            added.append(_time(lambda one=one: add_one(store, one)))
            mended.append(_time(lambda: open_board(store, ASKED)))
        found |= {ADDED: statistics.median(added), MENDED: statistics.median(mended)}
        for name in (ADDED, MENDED):
            print(f"{name:<36} {found[name] * 1000:9.1f} ms", flush=True)
    return found


def _time(ask: Callable[[], object]) -> float:
    begun = time.process_time()
    ask()
    return time.process_time() - begun


def more_documents(store: Store) -> list[tuple[Reading, Resolved, str]]:
    """Return documents that the ledger lacks: further reports on deals all over it, and one on a new deal."""
    deals = store.counts()["norm"] // NORMS_IN_DEAL
    pairs = list(islice(combinations(name_parties(deals), 2), deals))
    found = []
    for number in {deals * n // ROUNDS for n in range(ROUNDS)}:
        *_, last = make_deal(number, pairs[number], documents=random.Random(time.time_ns()).randrange(11, 99))  # noqa: S311
        found.append(last)
    found.append(next(make_deal(deals + time.time_ns() % 10**6, ("party_0", "newcomer"))))
    return found


def add_one(store: Store, made: tuple[Reading, Resolved, str]) -> None:
    """Add a document as `add` does it."""
    reading, resolved, text = made
    store.add_document(reading, resolved, page_text=text, reader="made", known=resolved.assertions[0].known)


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
            print(f"{name:<36} grows as size^{exponent:.2f}")


if __name__ == "__main__":
    main()
