"""An article made ready for comparison: spans as sets of gold tokens, actors as sets of names.

A set of tokens is an integer with one bit for each token, so that two spans are compared by one `&`.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from operator import attrgetter
from typing import Any

from ceasewire.scoring.words import Token, plain_name, split_tokens

Record = Mapping[str, Any]
Forms = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredArticle:
    """An article of a reading's JSON, with what its records are compared by.

    Attributes:
        data: the article as it came.
        tokens: the tokens of its text.
        bits: for each token, its place among the gold text's tokens; a token that the gold text lacks has
            a place of its own beyond them.
        names: for each actor id, the plain forms of its name and aliases.
    """

    data: Record
    tokens: Sequence[Token]
    bits: Sequence[int]
    names: Mapping[str, Forms]

    def records(self, field: str) -> Sequence[Record]:
        """Return the records in this field, none where the article lacks it."""
        found: Sequence[Record] = self.data.get(field, ())
        return found

    def cover(self, spans: Iterable[Record | None]) -> int:
        """Return the words inside these spans, as bits. A missing span covers none."""
        covered = 0
        for span in spans:
            if span:
                covered |= self._cover_one(span["start"], span["end"])
        return covered

    def forms(self, ids: Iterable[str | None] | None) -> list[Forms]:
        """Return the names of these actors; ids without a name are passed over."""
        return [names for i in ids or () if i is not None and (names := self.names.get(i))]

    def actor_name(self, actor_id: str) -> str:
        """Return the name of an actor, its id where it has none."""
        return next((a.get("name") or actor_id for a in self.records("actors") if a["id"] == actor_id), actor_id)

    def _cover_one(self, start: int, end: int) -> int:
        covered = 0
        for n in range(bisect_left(self.tokens, start, key=attrgetter("start")), len(self.tokens)):
            token = self.tokens[n]
            if token.end > end:
                break
            if token.is_word:
                covered |= 1 << self.bits[n]
        return covered


def prepare_gold(data: Record) -> ScoredArticle:
    """Return a gold article, its tokens numbered as they stand."""
    tokens = split_tokens(data.get("text", ""))
    return ScoredArticle(data=data, tokens=tokens, bits=range(len(tokens)), names=_collect_names(data))


def prepare_pred(data: Record, gold: ScoredArticle) -> ScoredArticle:
    """Return a predicted article, its tokens numbered by those of the gold text."""
    tokens = split_tokens(data.get("text", ""))
    return ScoredArticle(data=data, tokens=tokens, bits=_align(gold.tokens, tokens), names=_collect_names(data))


def _align(gold: Sequence[Token], pred: Sequence[Token]) -> Sequence[int]:
    gold_forms, pred_forms = [t.form for t in gold], [t.form for t in pred]
    # The usual case, and the one where difflib would take its time only to say the same.
    if gold_forms == pred_forms:
        return range(len(pred))
    bits = [len(gold) + n for n in range(len(pred))]
    matcher = SequenceMatcher(None, gold_forms, pred_forms, autojunk=False)
    for gold_at, pred_at, size in matcher.get_matching_blocks():
        bits[pred_at : pred_at + size] = range(gold_at, gold_at + size)
    return bits


def _collect_names(data: Record) -> dict[str, Forms]:
    return {
        actor["id"]: frozenset(filter(None, map(plain_name, (actor.get("name", ""), *actor.get("aliases", ())))))
        for actor in data.get("actors", ())
    }
