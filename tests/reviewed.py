"""A ledger with something to review in it: a truce that is contested, a line that only the tagger sees, two norms."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from ceasewire.model.ledger import Act, Assertion, Chain, KnownActor, Norm, NormKind, Resolved, Stance
from ceasewire.model.reading import ActionType, ActorKind, Reading
from ceasewire.store import Store, open_store
from ceasewire.workflow.building import Asked
from tests.stored import ACT, FRONT, KNOWN, NORM, add, full_reading, make_assertion, make_resolved, place_ledger, quote

GUARD = KnownActor(key="coastal guard", name="the Coastal Guard", kind=ActorKind.STATE)
OTHER = Norm(kind=NormKind.ACHIEVE, debtors=("coastal guard",), action_type=ActionType.OPEN_ACCESS)
ASKED = Asked(as_of="2031-06-30", known_at="2031-12-31")
NOW = "2031-06-01T10:00:00Z"
READING = full_reading()


def make_lines(reading: Reading = READING) -> dict[str, Assertion]:
    """Return what the page says: a pledge, which only the tagger sees; a breach, by the guard's word; a demand."""
    word = {"viewpoint": "coastal guard", "asserted_by": Chain(speaker=("coastal guard",))}
    dated = {"reported": "2031-05-02", "known": KNOWN}
    return {
        "pledge": make_assertion(quote(reading), rules=("tagger:pledged",), about=("northern front",), **dated),
        "breach": make_assertion(
            quote(reading, "firing on the market"), act=Act.VIOLATE, stance=Stance.ALLEGED, **word, **dated
        ),
        "demand": make_assertion(
            quote(reading, "opens the road"), act=Act.DEMAND, target=OTHER.id, about=("coastal guard",), **dated
        ),
    }


def make_page(reading: Reading = READING, *lines: Assertion) -> Resolved:
    """Return what the page adds."""
    every = lines or tuple(make_lines(reading).values())
    return make_resolved(reading, *every, norms=(NORM, OTHER), conditions=(), actors=(FRONT, GUARD))


@contextmanager
def open_reviewed(folder: Path) -> Iterator[Store]:
    """Give the ledger."""
    with open_store(place_ledger(folder / "ledger.db")) as store:
        add(store, READING, make_page())
        yield store


def read_anew(store: Store, *lines: Assertion, reader: str = "2") -> None:
    """Read the page again with a newer reader, which has these lines."""
    known = "2031-07-01T00:00:00Z"
    add(store, READING, make_page(READING, *lines), reader=reader, known=known)


def shorten(line: Assertion, words: str = ACT[len("suspend ") :]) -> Assertion:
    """Return the line as a newer reader may have it: the same, on fewer words."""
    return replace(line, id="", evidence=quote(READING, words))
