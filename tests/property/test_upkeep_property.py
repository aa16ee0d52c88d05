"""What holds for every ledger: an index that was mended after each write is the one that is made anew."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from ceasewire.model.codec import decode_reading
from ceasewire.model.ledger import (
    Act,
    Assertion,
    Chain,
    Evidence,
    Judgement,
    JudgementKind,
    KnownActor,
    LedgerEvent,
    NormKind,
    Report,
    Resolved,
    Stance,
    Talks,
    TargetKind,
    Tie,
    Verdict,
)
from ceasewire.model.reading import ActionType, ActorKind, ConditionKind, EventType, Reading, Relation, Role, Subject
from ceasewire.model.reviews import Decision, Review
from ceasewire.store import Store, name_document, open_store
from ceasewire.store.rows import unpack_records
from ceasewire.store.schema import (
    board_actors,
    board_contents,
    board_days,
    board_deals,
    board_judgements,
    board_keys,
    board_names,
    board_parts,
)
from ceasewire.workflow import opened
from ceasewire.workflow.board import list_board
from ceasewire.workflow.building import Asked
from ceasewire.workflow.opened import open_board
from tests.books import hang, make_act, make_norm

ASKED = Asked(as_of="2033-01-01", known_at="2099-01-01")
FIRST = date(2031, 5, 1)
WORDS = sorted({act.value for act in Act})
ANSWERED = "the offer"
TEXT = "\n".join([*WORDS, ANSWERED])
NAMES = {
    "front": ("Kell Unity Front", ActorKind.ARMED_GROUP),
    "kel_unity_front": ("Kel Unity Front", ActorKind.ARMED_GROUP),
    "guard": ("Norland", ActorKind.STATE),
    "army": ("Army of Norland", ActorKind.GOVERNMENT),
    "spokesman": ("Teo Maran", ActorKind.PERSON),
    "maran": ("Maran", ActorKind.PERSON),
    "ostrava": ("Ostrava", ActorKind.STATE),
}
TIES = {
    "spokesman": (Tie(to="front", relation=Relation.SPOKESPERSON_OF),),
    "maran": (Tie(to="guard", relation=Relation.OFFICIAL_OF),),
    "army": (Tie(to="guard", relation=Relation.PART_OF),),
}
PEOPLE = sorted(NAMES)
NORMS = (
    make_norm("front", toward=("guard",)),
    make_norm("front"),
    make_norm("kel_unity_front", toward=("guard",)),
    make_norm("guard", toward=("front", "ostrava")),
    make_norm("front", "army"),
    make_act("army", toward=("front",)),
    make_act("front", action=ActionType.DEPLOY_FORCES),
    make_act("guard", action=ActionType.DEPLOY_FORCES, toward=("ostrava",)),
    make_norm("spokesman", kind=NormKind.THREAT, action_type=ActionType.RESUME_HOSTILITIES),
)
CONDITIONS = (
    hang(NORMS[0], "the road opens", "ostrava", kind=ConditionKind.ACHIEVE),
    hang(NORMS[2], "the road opens", "ostrava", kind=ConditionKind.ACHIEVE),
    hang(NORMS[5], "deploy_forces", "front", role=Role.AFTER, kind=ConditionKind.ACHIEVE),
    hang(NORMS[6], "withdraw_forces", "guard", role=Role.UNTIL, kind=ConditionKind.ACHIEVE),
    hang(NORMS[7], "withdraw_forces", "army", role=Role.UNTIL, kind=ConditionKind.ACHIEVE),
)
ON_NORMS = (Act.COMMIT, Act.ACCEPT, Act.DEMAND, Act.TAKE_EFFECT, Act.VIOLATE, Act.EXTEND)
ON_EVENTS = (Act.HAPPEN, Act.HAPPEN, Act.VIOLATE, Act.TAKE_EFFECT, Act.EXTEND, Act.DISCHARGE, Act.MEET)
TRUCE_EVENTS = (EventType.CEASEFIRE_VIOLATED, EventType.CEASEFIRE_IN_EFFECT, EventType.ATTACK, EventType.OTHER)


class Newsroom:
    """A ledger in which something is written step by step, by chance."""

    def __init__(self, store: Store, chance: random.Random) -> None:
        self.store, self.chance, self._numbers = store, chance, count()
        self.documents: list[tuple[Reading, str]] = []
        self.lines: list[Assertion] = []
        self.norms: list[str] = []
        self.reviews: list[Review] = []

    def step(self) -> None:
        """Write something."""
        steps = [self.add, self.add, self.add, self.retract, self.judge, self.undo, self.read_again, self.copy]
        self.chance.choice(steps if self.documents else [self.add])()

    def add(self) -> None:
        """Add a page."""
        number = next(self._numbers)
        sha256 = f"{number:016x}".ljust(64, "0")
        day = (FIRST + timedelta(self.chance.randrange(400))).isoformat()
        source = {"uri": f"https://made.example/{number}", "sha256": sha256}
        article = {"id": "art1", "text": TEXT, "published": day, "headline": f"Page {number}"}
        reading = decode_reading({"source": source, "articles": [article]})
        self.documents.append((reading, day))
        self._read(reading, day, "1")

    def read_again(self) -> None:
        """Read a page with a newer reader."""
        reading, day = self.chance.choice(self.documents)
        self._read(reading, day, f"reader {next(self._numbers)}")

    def retract(self) -> None:
        """Take back a line, or a document."""
        document = name_document(self.chance.choice(self.documents)[0].source, TEXT)
        target, kind = (document, TargetKind.DOCUMENT)
        if self.chance.random() < 0.5:
            target, kind = self.chance.choice(self.lines).id, TargetKind.ASSERTION
        act = self.chance.choice([Act.RETRACT, Act.CORRECT, Act.RETRACT])
        self._keep(Assertion(act=act, target=target, target_kind=kind, known=self._now(), evidence=Evidence()))

    def judge(self) -> None:
        """Say that two are one, or are not."""
        kind = self.chance.choice([
            JudgementKind.SAME_NORM, JudgementKind.SAME_DEAL, JudgementKind.SAME_ACTOR, JudgementKind.CONCERNS,
        ])  # fmt: skip
        pool = {JudgementKind.SAME_ACTOR: PEOPLE, JudgementKind.CONCERNS: [a.id for a in self.lines]}.get(
            kind, self.norms
        )
        one, other = self.chance.choice(pool), self.chance.choice(pool)
        other = self.chance.choice(self.norms) if kind is JudgementKind.CONCERNS else other
        if one == other:
            return
        verdict = self.chance.choice([Verdict.SAME, Verdict.NOT_SAME, Verdict.SAME, Verdict.WITHDRAWN])
        self._keep(
            Judgement(kind=kind, subject=one, object=other, verdict=verdict, decided_by="ann", known=self._now())
        )

    def copy(self) -> None:
        """Say that two articles are one text."""
        one, other = (name_document(self.chance.choice(self.documents)[0].source, TEXT) for _ in range(2))
        if one != other:
            pair = sorted((f"{one}/art1", f"{other}/art1"))
            self._keep(
                Judgement(
                    kind=JudgementKind.SAME_TEXT, subject=pair[0], object=pair[1], decided_by="ann", known=self._now()
                )
            )

    def undo(self) -> None:
        """Take a decision back."""
        if self.reviews:
            review = self.chance.choice(self.reviews)
            back = Review(decision=Decision.UNDO, subject=review.id, decided_by="ann", known=self._now())
            self.store.add_records([back], known=back.known)

    def _keep(self, record: Assertion | Judgement) -> None:
        review = Review(
            decision=Decision.REJECT, subject=record.id, made=(record.id,), decided_by="ann", known=self._now()
        )
        self.store.add_records([record, review], known=review.known)
        self.reviews.append(review)

    def _now(self) -> str:
        return f"2034-01-01T00:{next(self._numbers) // 60 % 60:02}:{next(self._numbers) % 60:02}Z"

    def _read(self, reading: Reading, day: str, reader: str) -> None:
        resolved = self._resolve(name_document(reading.source, TEXT), day)
        self.store.add_document(reading, resolved, page_text=TEXT, reader=reader, known=f"{day}T12:00:00Z")
        self.lines += resolved.assertions
        self.norms += [norm.id for norm in resolved.norms]

    def _resolve(self, document: str, day: str) -> Resolved:
        chance = self.chance
        norms = set(chance.sample(NORMS, chance.randint(1, 3)))
        if chance.random() < 0.3:
            norms.add(make_norm(document=document))
        conditions = {c for c in CONDITIONS if c.norm in {n.id for n in norms} and chance.random() < 0.6}
        events = [self._event(document) for _ in range(chance.randrange(3))]
        talks = [self._talks(document)] if chance.random() < 0.4 else []
        lines = [self._line(document, day, n.id, TargetKind.NORM, chance.choice(ON_NORMS)) for n in norms]
        lines += [self._line(document, day, c.id, TargetKind.CONDITION, Act.ATTACH) for c in conditions]
        lines += [
            self._line(document, day, e.id, TargetKind.EVENT, chance.choice(ON_EVENTS)) for e in events for _ in "ab"
        ]
        lines += [self._line(document, day, t.id, TargetKind.TALKS, Act.NEGOTIATE) for t in talks]
        if chance.random() < 0.3:
            lines.append(self._line(document, day, lines[0].id, TargetKind.ASSERTION, Act.DENY))
        actors = {key for line in lines for key in (*line.about, line.viewpoint) if key}
        actors |= {key for n in norms for key in (*n.debtors, *n.creditors)}
        return Resolved(
            document=document,
            report=Report(document=document, outlet=chance.choice(["Post", "Gazette"]), published=day),
            actors=tuple({a.id: a for a in map(self._actor, sorted(actors))}.values()),
            norms=_once(norms),
            conditions=_once(conditions),
            events=_once(events),
            talks=_once(talks),
            assertions=_once(lines),
        )

    def _actor(self, key: str) -> KnownActor:
        name, kind = NAMES[key]
        ties = TIES.get(key, ()) if self.chance.random() < 0.5 else ()
        aliases = (f"{name} {self.chance.randrange(3)}",) if self.chance.random() < 0.2 else ()
        return KnownActor(key=key, name=name, aliases=aliases, kind=kind, ties=ties)

    def _event(self, document: str) -> LedgerEvent:
        kind = self.chance.choice(TRUCE_EVENTS)
        act = self.chance.choice([ActionType.WITHDRAW_FORCES, ActionType.DEPLOY_FORCES])
        return LedgerEvent(
            document=document,
            article="art1",
            type=kind,
            words="shelling",
            agents=tuple(sorted(self.chance.sample(PEOPLE, self.chance.randrange(2)))),
            targets=tuple(sorted(self.chance.sample(PEOPLE, self.chance.randrange(3)))),
            place=self.chance.choice([None, "Velin"]),
            action_type=act if kind is EventType.OTHER else None,
        )

    def _talks(self, document: str) -> Talks:
        parties = tuple(sorted(self.chance.sample(PEOPLE, 2)))
        return Talks(
            document=document, article="art1", parties=parties, mediators=("ostrava",), subjects=(Subject.CEASEFIRE,)
        )

    def _line(self, document: str, day: str, target: str, kind: TargetKind, act: Act) -> Assertion:
        by = self.chance.choice([None, None, *PEOPLE])
        answers = act in (Act.REJECT, Act.ACCEPT) and self.chance.random() < 0.7
        words = ANSWERED if answers else act.value
        start = TEXT.index(words)
        return Assertion(
            act=act,
            target=target,
            target_kind=kind,
            viewpoint=by,
            asserted_by=Chain(speaker=(by,) if by else ()),
            stance=self.chance.choice([Stance.ASSERTED, Stance.ASSERTED, Stance.ALLEGED]),
            about=tuple(self.chance.sample(PEOPLE, self.chance.randrange(2))),
            reported=day,
            known=f"{day}T12:00:00Z",
            evidence=Evidence(document=document, article="art1", start=start, end=start + len(words), quotation=words),
        )


def _once(records: Any) -> tuple[Any, ...]:
    return tuple(sorted({record.id: record for record in records}.values(), key=lambda record: record.id))


def show(store: Store) -> dict[str, Any]:
    """Return what the index for now holds, with the ids of deals for their numbers."""
    found = open_board(store, ASKED)
    assert found is not None
    number = found.number
    shown: dict[str, Any] = {}
    with store._connected() as connection:
        ids = dict(
            connection.execute(select(board_deals.c.deal, board_deals.c.id).where(board_deals.c.board == number)).all()
        )
        for table in (
            board_deals, board_contents, board_names, board_parts, board_days, board_actors, board_judgements,
            board_keys,
        ):  # fmt: skip
            rows = connection.execute(select(table).where(table.c.board == number)).mappings()
            shown[table.name] = sorted(
                repr({k: _show_value(k, v, ids) for k, v in row.items() if k != "board"}) for row in rows
            )
    return shown


def _show_value(column: str, value: Any, ids: dict[int, str]) -> Any:
    if column == "deal":
        return ids[value]
    return unpack_records(value) if isinstance(value, bytes) else value


@contextmanager
def counting(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Count how often an index is made anew."""
    made: list[str] = []
    build = opened.build_at
    monkeypatch.setattr(opened, "build_at", lambda *given: made.append("") or build(*given))
    yield made


def compare(seed: int, steps: int) -> None:
    """Mend an index after each step of a newsroom, and hold it to one that is made anew."""
    with open_store(":memory:") as store:
        newsroom = Newsroom(store, random.Random(seed))
        newsroom.add()
        show(store)
        for step in range(steps):
            for _ in range(newsroom.chance.randint(1, 3)):
                newsroom.step()
            mended = show(store)
            board = list_board(store, ASKED, limit=100)
            store.repair()
            anew = show(store)
            for table in anew:
                assert mended[table] == anew[table], (seed, step, table)
            assert board == list_board(store, ASKED, limit=100)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(seed=st.integers(0, 1_000_000))
def test_a_mended_index_is_the_one_made_anew(seed: int) -> None:
    compare(seed, steps=8)


def test_a_truce_of_nobody_named_stays_joined_where_another_norm_of_the_same_act_is_mended() -> None:
    compare(1843, steps=5)


def test_a_judgement_on_a_norm_that_is_not_there_makes_no_deal() -> None:
    compare(3008, steps=4)


def test_an_index_is_mended_and_not_made_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with open_store(tmp_path / "ledger.db") as store, counting(monkeypatch) as made:
        newsroom = Newsroom(store, random.Random(1))
        newsroom.add()
        show(store)
        for _ in range(5):
            newsroom.add()
            newsroom.judge()
            show(store)
        assert len(made) == 1


def test_somebody_of_whom_no_document_tells_stands_where_a_person_says() -> None:
    compare(56320, steps=8)
