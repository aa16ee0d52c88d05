"""Searching with facets: passages that hold the words, and of which outlets and years they are."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasewire.model.spans import Span
from ceasewire.store import Hit, PassageKind

if TYPE_CHECKING:
    from ceasewire.faces.desk.asking import Desk
    from ceasewire.faces.desk.standpoint import Standpoint

KINDS = {"paragraph": "Articles", "statement": "Statements", "term": "Terms"}
# How many of the best are looked at; more are found by more words.
MOST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class HitView:
    """A passage, in pieces: (words, whether they were searched for)."""

    hit: Hit
    outlet: str
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search gave. `full` is whether there may be more than was looked at."""

    hits: tuple[HitView, ...]
    outlets: tuple[tuple[str, int], ...] = ()
    years: tuple[tuple[str, int], ...] = ()
    full: bool = False


def search(desk: "Desk", words: str, *, kind: str, at: "Standpoint", outlet: str = "", year: str = "") -> Found:
    """Return the passages of one kind that hold all these words, published by the day looked at.

    Args:
        desk: the ledger.
        words: words, and phrases in quotation marks.
        kind: one of `KINDS`.
        at: from where one looks.
        outlet, year: only those of this outlet or year; empty for all.
    """
    if not words.strip():
        return Found(hits=())
    sources = desk.sources(at)
    found = desk.store.search(words, kind=PassageKind(kind), limit=MOST)
    views = [
        HitView(
            hit=hit,
            outlet=sources[hit.document].name if hit.document in sources else hit.uri,
            pieces=cut_pieces(hit.snippet, hit.matches),
        )
        for hit in found
        if not at.as_of or not hit.published or hit.published <= at.as_of
    ]
    return Found(
        hits=tuple(v for v in views if _fits(v, outlet, year)),
        outlets=_count(v.outlet for v in views if _fits(v, "", year)),
        years=tuple(sorted(_count(_year(v) for v in views if _fits(v, outlet, "")), reverse=True)),
        full=len(found) == MOST,
    )


def cut_pieces(snippet: Span, matches: tuple[Span, ...]) -> tuple[tuple[str, bool], ...]:
    """Return the words of a passage in pieces that were searched for or not."""
    pieces: list[tuple[str, bool]] = []
    done = snippet.start
    for match in sorted(matches, key=lambda m: m.start):
        if match.start < done:
            continue
        if match.start > done:
            pieces.append((snippet.text[done - snippet.start : match.start - snippet.start], False))
        pieces.append((match.text, True))
        done = match.end
    if done < snippet.end:
        pieces.append((snippet.text[done - snippet.start :], False))
    return tuple(pieces)


def _fits(view: HitView, outlet: str, year: str) -> bool:
    return (not outlet or view.outlet == outlet) and (not year or _year(view) == year)


def _year(view: HitView) -> str:
    return view.hit.published[:4] if view.hit.published else "no date"


def _count(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counts = Counter(values)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
