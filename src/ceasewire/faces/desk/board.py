"""The board: every deal as a line, what lines can be chosen by, and the days on which something moved."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ceasewire.faces.desk.phrases import rank_norm
from ceasewire.model.ledger import Phase, StateName
from ceasewire.model.reading import ActionType
from ceasewire.model.records import Records
from ceasewire.model.views import ActorName, DealView, NormView
from ceasewire.text.fold import fold_name

# Acts that say nothing of a truce where they stand alone, without a condition.
_BESIDE = frozenset({ActionType.OTHER, ActionType.COMPLY, ActionType.LIFT_SANCTIONS, ActionType.IMPOSE_SANCTIONS,
    ActionType.HOLD_VOTE, ActionType.SHARE_POWER, ActionType.RECOGNISE, ActionType.PRESENT_PLAN})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What deals are wanted; what is empty is not asked for.

    Attributes:
        words: words of a title, a party or a norm.
        place: a place that the reports of the deal name.
        party, mediator: key or name of an actor.
        phase: how far the deal is.
        state: a state that one of its norms is in.
        contested: only deals that viewpoints see differently.
        since, until: ISO dates between which it moved last.
        truces: only deals that are of a truce, see `is_of_truce`.
    """

    words: str = ""
    place: str = ""
    party: str = ""
    mediator: str = ""
    phase: str = ""
    state: str = ""
    contested: bool = False
    since: str = ""
    until: str = ""
    truces: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """What deals can be chosen by, each with how many deals have it where that is known, the most frequent first."""

    phases: tuple[tuple[str, int | None], ...]
    states: tuple[tuple[str, int | None], ...]
    parties: tuple[tuple[str, int], ...]
    mediators: tuple[tuple[str, int], ...]
    places: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """A page of the deals that fit.

    Attributes:
        deals: those of this page.
        offset: how many come before them.
        more: whether some come after them.
        total: how many fit; None where that is not known without deriving all.
        everything: how many deals there are, whether or not they fit.
        facets: what deals can be chosen by.
        looked: how many deals were derived to see whether they fit.
        further: where the search stopped that would have taken long; None where nothing is left, or `more` comes first.
    """

    deals: tuple[DealView, ...]
    offset: int
    more: bool
    total: int | None
    everything: int
    facets: Facets
    looked: int = 0
    further: str | None = None


def choose_deals(deals: Iterable[DealView], choice: Choice, places: dict[str, frozenset[str]]) -> tuple[DealView, ...]:
    """Return the deals that fit, in their order.

    Args:
        deals: the deals.
        choice: what is wanted.
        places: names of places by the id of their deal, see `place_deals`.
    """
    return tuple(deal for deal in deals if fits_choice(deal, choice, places.get(deal.id, frozenset())))


def cut_selection(
    deals: Sequence[DealView], choice: Choice, places: dict[str, frozenset[str]], *, offset: int, limit: int
) -> Selection:
    """Return a page of the deals that fit, of all deals."""
    chosen = choose_deals(deals, choice, places)
    return Selection(
        deals=chosen[offset : offset + limit],
        offset=offset,
        more=len(chosen) > offset + limit,
        total=len(chosen),
        everything=len(deals),
        facets=list_facets(deals, places),
    )


def list_facets(deals: Sequence[DealView], places: dict[str, frozenset[str]]) -> Facets:
    """Return what these deals can be chosen by."""
    return Facets(
        phases=_count((deal.phase for deal in deals), order=[p.value for p in Phase]),
        states=_count(
            (name for deal in deals for name in {n.state.name for n in deal.norms}), order=[s.value for s in StateName]
        ),
        parties=_count(actor.name for deal in deals for actor in deal.parties),
        mediators=_count(actor.name for deal in deals for actor in deal.mediators),
        places=_count(place for deal in deals for place in places.get(deal.id, frozenset())),
    )


def place_deals(deals: Iterable[DealView], records: Records) -> dict[str, frozenset[str]]:
    """Return the places of each deal: its venues, and where something happened in the articles that tell of it."""
    named: defaultdict[tuple[str, str | None], set[str]] = defaultdict(set)
    for event in records.events:
        if event.place:
            named[event.document, event.article].add(event.place)
    return {
        deal.id: frozenset(deal.venues).union(*(named.get(where, set()) for where in tell_articles(deal)))
        for deal in deals
    }


def tell_articles(deal: DealView) -> frozenset[tuple[str, str | None]]:
    """Return the articles, each with its document, whose words a deal rests on."""
    words = [quote for norm in deal.norms for quote in (*norm.words, *norm.forecasts)]
    words += [quote for norm in deal.norms for condition in norm.conditions for quote in condition.words]
    words += [quote for talks in deal.talks for quote in talks.words]
    return frozenset((quote.document, quote.article) for quote in words if quote.document)


def lead_norms(deal: DealView, number: int) -> tuple[NormView, ...]:
    """Return the norms that tell most of a deal: what binds now first."""
    return tuple(sorted(deal.norms, key=rank_norm)[:number])


def tell_views(deal: DealView) -> tuple[tuple[ActorName, NormView, StateName], ...]:
    """Return who sees which norm otherwise than it is shown, and how; parties before reports."""
    found = [(who, norm, state) for norm in deal.norms for who, state in norm.views]
    return tuple(sorted(found, key=lambda row: (":" in row[0].key, row[0].name, row[1].id)))


def count_days(records: Records) -> tuple[tuple[str, int], ...]:
    """Return the days on which something was reported, with how many lines, the earliest first."""
    days = Counter(a.reported[:10] for a in records.assertions if a.reported)
    return tuple(sorted(days.items()))


def fits_choice(deal: DealView, choice: Choice, places: frozenset[str]) -> bool:
    """Whether a deal, with the names of its places, is wanted."""
    return (
        (not choice.truces or is_of_truce(deal))
        and (not choice.phase or deal.phase == choice.phase)
        and (not choice.state or any(norm.state.name == choice.state for norm in deal.norms))
        and (not choice.contested or deal.contested)
        and (not choice.party or _is_named(choice.party, deal.parties))
        and (not choice.mediator or _is_named(choice.mediator, deal.mediators))
        and (not choice.place or fold_name(choice.place) in {fold_name(place) for place in places})
        and (not choice.since or (deal.last_moved or "") >= choice.since)
        and (not choice.until or (deal.last_moved or "")[:10] <= choice.until)
        and (not choice.words or _holds_words(deal, choice.words))
    )


def is_of_truce(deal: DealView) -> bool:
    """Whether a deal has to do with a truce: an act that truces are made of, a condition, or talks.

    "We will work for a lasting peace" is a pledge, and nothing that a truce could hang on.
    """
    return bool(deal.talks) or any(norm.conditions or norm.action_type not in _BESIDE for norm in deal.norms)


def _is_named(wanted: str, actors: Iterable[ActorName]) -> bool:
    folded = fold_name(wanted)
    return any(wanted == actor.key or folded == fold_name(actor.name) for actor in actors)


def _holds_words(deal: DealView, words: str) -> bool:
    texts = [deal.title, *(actor.name for actor in (*deal.parties, *deal.mediators)), *deal.venues]
    texts += [quote.text for norm in deal.norms for quote in norm.words]
    texts += [quote.text for norm in deal.norms for condition in norm.conditions for quote in condition.words]
    everything = fold_name(" ".join(texts))
    return all(word in everything for word in fold_name(words).split())


def _count(values: Iterable[str], order: Sequence[str] = ()) -> tuple[tuple[str, int], ...]:
    counts = Counter(str(value) for value in values)
    if order:
        return tuple((value, counts[value]) for value in order if counts[value])
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold())))
