"""Whose word something in an article is, where it stands, and who its actors are to the ledger."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ceasewire.lexicon.dealwords import load_deal_words
from ceasewire.lexicon.gazetteer import Gazetteer
from ceasewire.model.ledger import Chain, Evidence, Period
from ceasewire.model.parties import Parties
from ceasewire.model.reading import TRUCES_KEPT, ActorKind, ArticleReading, EventType, Statement
from ceasewire.model.spans import Span
from ceasewire.resolution.actors import key_actors, know_actors, sides_of
from ceasewire.text.fold import fold_name

# Bodies between states, and relief: what they report of others' deeds is no party's word, nor is what mediators do and
# people who only saw it.
_WITNESSES = frozenset({ActorKind.IGO, ActorKind.NGO})
# What "both sides" may be read as; who can be one of them; and what is told of a truce between them.
_DESCRIBED = frozenset({ActorKind.UNNAMED, ActorKind.OTHER})
_ABLE = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP})
_OF_TRUCES = frozenset({
    EventType.CEASEFIRE_DECLARED, EventType.CEASEFIRE_IN_EFFECT, EventType.CEASEFIRE_EXTENDED,
    EventType.CEASEFIRE_SUSPENDED, EventType.CEASEFIRE_ENDED, EventType.CEASEFIRE_VIOLATED,
    EventType.AGREEMENT_SIGNED,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """Whose word something is."""

    chain: Chain
    viewpoint: str | None


class Voices:
    """An article as a source: its actors by their keys, and who says what in it.

    Args:
        article: the article with its records.
        document: the id of its document.
        known: ISO date-time when the ledger learns it.
        outlet: who published it, or null.
        gazetteer: the known actors.

    Attributes:
        actors: what it adds to the known actors.
        common: the fields that all its assertions have.
    """

    def __init__(
        self, article: ArticleReading, *, document: str, known: str, outlet: str | None, gazetteer: Gazetteer
    ) -> None:
        self.article, self.document, self.outlet = article, document, outlet
        self.keys = key_actors(article, document, gazetteer)
        self.actors = know_actors(article, self.keys, gazetteer)
        self.parties = Parties(self.actors)
        self._statements = {s.id: s for s in article.statements}
        described = (a for a in article.actors if a.kind in _DESCRIBED and not a.affiliations)
        counts = {a.id: n for a in described if (n := load_deal_words().count_sides(a.name))}
        most = max(counts.values(), default=0)
        self._collective = frozenset(i for i, n in counts.items() if n == most)
        self._pair = self._find_sides(most) if self._collective else ()
        self._mediators = frozenset(side for p in article.processes for side in self.sides(p.mediators))
        agency = article.agency[0] if article.agency else None
        self.common: dict[str, Any] = {
            "known": known,
            "reported": article.published,
            "source": (agency and fold_name(agency)) or outlet or document,
        }

    def statement(self, statement_id: str | None) -> Statement | None:
        """Return the statement with this id, if any."""
        return self._statements.get(statement_id or "")

    def said(self, statement: Statement | None) -> Said:
        """Return whose word it is: of the statement's speaker, else of the reporter."""
        if statement is None:
            return Said(Chain(outlet=self.outlet), None)
        chain = Chain(
            speaker=tuple(self.keys[i] for i in statement.speaker),
            on_behalf_of=tuple(self.keys[i] for i in statement.on_behalf_of),
            via=tuple(self.keys[i] for i in statement.via),
            outlet=self.outlet,
        )
        whose = () if self.is_reporter(statement) else (*chain.on_behalf_of, *chain.speaker)
        return Said(chain, whose[0] if whose else None)

    def is_reporter(self, statement: Statement) -> bool:
        """Whether only a newspaper or an agency speaks: a reporter is no party, whoever quotes him."""
        kinds = {a.id: a.kind for a in self.article.actors}
        return bool(statement.speaker) and all(kinds.get(i) is ActorKind.MEDIA for i in statement.speaker)

    def is_channel(self, actor: str) -> bool:
        """Whether an actor of the article carries news: no outlet is bound by what it reports."""
        return any(a.kind is ActorKind.MEDIA for a in self.article.actors if a.id == actor)

    def is_witness(self, statement: Statement, parties: Iterable[str]) -> bool:
        """Whether only those speak who take no side, as the United Nations, mediators, residents, of what others did.

        Args:
            statement: what is said.
            parties: keys of those who did it, or owe it.
        """
        speaking = self.speaking(statement)
        own = set(parties)
        return bool(speaking) and all(self._takes_no_side(side) and side not in own for side in speaking)

    def _takes_no_side(self, side: str) -> bool:
        kind = self.parties.kind(side)
        name, words = self.parties.name(side), load_deal_words()
        onlooker = words.is_watching(name) or (kind is ActorKind.UNNAMED and words.is_onlooker(name))
        return kind in _WITNESSES or onlooker or side in self._mediators

    def speaking(self, statement: Statement) -> tuple[str, ...]:
        """Return the sides of those who speak and for whom they do."""
        return self.sides((*statement.on_behalf_of, *statement.speaker))

    def holder(self, span: Span) -> Statement | None:
        """Return the innermost statement in whose words a span stands."""
        holders = [s for s in self.article.statements if any(c.covers(span) for c in s.content)]
        return min(holders, key=lambda s: sum(c.end - c.start for c in s.content), default=None)

    def quote(self, span: Span) -> Evidence:
        """Return the evidence of these words."""
        return Evidence(
            document=self.document, article=self.article.id, start=span.start, end=span.end, quotation=span.text
        )

    def sides(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return the sides of actors, by their ids in the article: each once, sorted.

        "Both sides" are the two of whom the article tells, where it tells of no other two.
        """
        own = tuple(ids)
        found = sides_of((i for i in own if not self._pair or i not in self._collective), self.keys, self.parties)
        return tuple(sorted({*found, *self._pair})) if self._collective & set(own) else found

    def _find_sides(self, count: int) -> tuple[str, ...]:
        """Return the so many sides that talk, make a truce or are told to have one; else the only ones there."""
        article = self.article
        pairs = [process.parties for process in article.processes]
        pairs += [(*term.debtor, *term.creditor) for term in article.terms if term.action_type in TRUCES_KEPT]
        pairs += [(*event.agents, *event.targets) for event in article.events if event.type in _OF_TRUCES]
        sides = {self._known_sides(ids) for ids in pairs}
        told = {found for found in sides if len(found) > 1}
        if not told:
            outside = {i for process in article.processes for i in (*process.mediators, *process.hosts)}
            # Who asks something of both sides, or tells of both, is neither of them; nor is who he speaks for.
            telling = {i for t in article.terms if self._collective & set(t.debtor) for i in t.stated_by}
            outside |= telling | {tie.to for a in article.actors if a.id in telling for tie in a.affiliations}
            joint = (self._known_sides(t.debtor) for t in article.terms if not outside & set(t.debtor))
            told = {found for found in joint if len(found) == count}  # who promises anything together
        if not told:
            told = {self._known_sides(a.id for a in article.actors if a.kind in _ABLE and a.id not in outside)}
        all_told = next(iter(told))
        return tuple(sorted(all_told)) if len(told) == 1 and len(all_told) == count else ()

    def _known_sides(self, ids: Iterable[str]) -> frozenset[str]:
        return frozenset(sides_of((i for i in ids if i not in self._collective), self.keys, self.parties))


def period_of(value: str | None) -> Period:
    """Return valid time from an ISO date or interval; durations and recurrences give none."""
    if value is None or value.startswith(("P", "R")):
        return Period()
    start, _, end = value.partition("/")
    return Period(start=start or None, end=end if end and not end.startswith("P") else None)
