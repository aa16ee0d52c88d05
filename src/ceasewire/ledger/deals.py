"""Deals as the faces show them: what stands, in which phase, what is outstanding, by when, and who says so."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from ceasewire.errors import NormError
from ceasewire.ledger.book import Ledger
from ceasewire.ledger.deadlocks import find_deadlocks
from ceasewire.ledger.phases import OVER, find_phase
from ceasewire.ledger.sources import group_sources
from ceasewire.ledger.views import (
    Outlook,
    heard_assertions,
    name_actors,
    view_norm,
    view_talks,
)
from ceasewire.ledger.weighing import is_heard, list_heard, make_scope
from ceasewire.model.ledger import Assertion, Deal, Norm, NormKind, StateName, begins_id, hash_id
from ceasewire.model.reading import TRUCES, ActionType, ActorKind
from ceasewire.model.views import DealView, NormView, TalksView
from ceasewire.text.moments import finish, last

# Channels carry news; they are no party to a deal.
# Who can be a party to a ceasefire, and how many of them a title names.
_PARTIES = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP})
# Names in a title, and characters of the words in that of a deal of nobody known by name.
_TITLE_NAMES, _TITLE_WORDS = 4, 60
_NO_PARTY = frozenset({ActorKind.MEDIA})


def find_deals(ledger: Ledger) -> tuple[Deal, ...]:
    """Return the deals: norms and talks that judgements put together, and those that stand alone."""
    judged = _index_judgements(ledger)
    return tuple(sorted((_make_deal(ledger, group, judged) for group in ledger.deals), key=lambda deal: deal.id))


def list_deals(
    ledger: Ledger,
    *,
    viewpoint: str | None = None,
    as_of: str,
    known_at: str,
    only: Container[str] | None = None,
) -> tuple[DealView, ...]:
    """Return every deal with its phase and its norms' states; the one that moved last comes first.

    Deals of which nothing had been heard by then are left out.

    Args:
        ledger: the ledger.
        viewpoint: key of an actor, or null for the reporters' own voice.
        as_of, known_at: ISO dates (their ends count) or date-times.
        only: the ids of those to return; null for all.

    Raises:
        DateError: if a date is none.
    """
    outlook = Outlook(viewpoint=viewpoint, as_of=as_of, known_at=known_at)
    circles = find_deadlocks(ledger, viewpoint=viewpoint, as_of=as_of, known_at=known_at)
    deals = (deal for deal in find_deals(ledger) if only is None or deal.id in only)
    views = (_view_deal(ledger, deal, outlook, circles) for deal in deals)
    heard = [view for view in views if view.reports or view.norms or view.talks]
    return tuple(sorted(sorted(heard, key=lambda v: v.id), key=lambda v: v.last_moved or "", reverse=True))


def show_deal(ledger: Ledger, deal: str, *, viewpoint: str | None = None, as_of: str, known_at: str) -> DealView:
    """Return one deal, named by its id, the id of a norm or talks in it, or the beginning of one.

    Raises:
        NormError: if none or several are called so.
        DateError: if a date is none.
    """
    outlook = Outlook(viewpoint=viewpoint, as_of=as_of, known_at=known_at)
    deals = find_deals(ledger)
    ids = {deal.id: deal for deal in deals}
    ids.update((member, deal) for deal in deals for member in (*deal.norms, *deal.talks))
    ids.update((member, ids[lead]) for member, lead in ledger.leads.items() if lead in ids)
    found = resolve_id(deal, ids)
    circles = find_deadlocks(ledger, viewpoint=viewpoint, as_of=as_of, known_at=known_at)
    return _view_deal(ledger, ids[found], outlook, circles)


def resolve_id(given: str, ids: Iterable[str]) -> str:
    """Return the only id that is, or begins, as given; the word before the hyphen may be left out.

    Raises:
        NormError: if there is none, or more than one.
    """
    every = sorted(set(ids))
    if given in every:
        return given
    fits = [i for i in every if given and begins_id(i, given)]
    if len(fits) == 1:
        return fits[0]
    if fits:
        raise NormError(f"{given!r} begins {len(fits)} ids: {', '.join(fits[:5])}", todo="Give more of it")
    raise NormError(f"Nothing in the ledger has the id {given!r}", todo="List the ids with `ceasewire deals`")


def _index_judgements(ledger: Ledger) -> dict[str, list[int]]:
    """Return the places, among those that hold, of the judgements on each norm, condition and talks by leading id."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, judgement in enumerate(ledger.judged):
        for end in {ledger.lead(judgement.subject), ledger.lead(judgement.object)}:
            places[end].append(place)
    return places


def _make_deal(ledger: Ledger, group: Sequence[str], judged: Mapping[str, Sequence[int]]) -> Deal:
    """Return the deal of norms and talks that belong together; `judged`: numbers of the judgements that joined each."""
    norms = tuple(i for i in group if i in ledger.norms)
    talks = tuple(i for i in group if i in ledger.talks)
    held = [ledger.talks[i] for i in talks]
    named = [key for n in norms for key in (*ledger.norms[n].debtors, *_list_creditors(ledger, ledger.norms[n]))]
    named += [key for n in norms for c in ledger.conditions.get(n, ()) for key in c.performers]
    named += [key for t in held for key in t.parties]
    return Deal(
        id=hash_id("deal", min(group)),
        norms=norms,
        talks=talks,
        parties=_find_parties(ledger, named),
        mediators=tuple(sorted({side for t in held for side in t.mediators})),
        venues=tuple(sorted({venue for t in held for venue in t.venues})),
        judgements=tuple(ledger.judged[n].id for n in sorted({n for i in group for n in judged.get(i, ())})),
    )


def _list_creditors(ledger: Ledger, norm: Norm) -> tuple[str, ...]:
    """Return toward whom a norm is, without captives, and victims of a threat, who are only described."""
    freeing = norm.action_type in (ActionType.RELEASE_CAPTIVES, ActionType.EXCHANGE_CAPTIVES)
    suffered = freeing or norm.kind is NormKind.THREAT  # "free THE SOLDIERS", "kill THE ENGINEERS"
    return tuple(key for key in norm.creditors if not suffered or ledger.parties.kind(key) in _PARTIES)


def _find_parties(ledger: Ledger, keys: Iterable[str]) -> tuple[str, ...]:
    sides = {ledger.parties.side(key) for key in keys}
    return tuple(sorted(side for side in sides if ledger.parties.kind(side) not in _NO_PARTY))


def _view_deal(ledger: Ledger, deal: Deal, outlook: Outlook, circles: Iterable[tuple[str, ...]]) -> DealView:
    """Return what is told of a deal to whoever asks: what of it is heard of by then, in their view."""
    norms = [view_norm(ledger, norm, outlook) for norm in deal.norms if _is_heard(ledger, norm, outlook)]
    told = {talks: _talks_told(ledger, talks, outlook) for talks in deal.talks}
    talks = [view_talks(ledger, ledger.talks[i], told[i]) for i in deal.talks if told[i]]
    heard = [a for norm in norms for a in heard_assertions(ledger, norm.state)]
    heard += [a for assertions in told.values() for a in assertions]
    sources = group_sources(heard)
    held = [ledger.norms[norm.id] for norm in norms]
    bound = [key for norm in held for key in (*norm.debtors, *_list_creditors(ledger, norm))]
    awaited = [actor.key for norm in norms for condition in norm.conditions for actor in condition.performers]
    talking = [actor.key for view in talks for actor in view.parties]
    return DealView(
        id=deal.id,
        title=_title(ledger, bound or talking, norms, mediators=(a.key for view in talks for a in view.mediators)),
        phase=find_phase(norms),
        parties=name_actors(ledger, _find_parties(ledger, [*bound, *awaited, *talking])),
        mediators=name_actors(ledger, sorted({actor.key for view in talks for actor in view.mediators})),
        venues=tuple(sorted({venue for view in talks for venue in view.venues})),
        norms=tuple(sorted(norms, key=_norm_rank)),
        talks=tuple(talks),
        contested=any(norm.state.contested for norm in norms),
        outstanding=sum(c.waits for norm in norms for c in norm.conditions),
        next_deadline=_next_deadline(norms, outlook.as_of),
        last_moved=_last_moved(norms, talks),
        sources=len(sources),
        reports=sum(len(group) for group in sources),
        deadlocks=tuple(circle for circle in circles if set(circle) & set(deal.norms)),
        judgements=deal.judgements,
    )


def _is_heard(ledger: Ledger, norm: str, outlook: Outlook) -> bool:
    return bool(list_heard(ledger, norm, make_scope(as_of=outlook.as_of, known_at=outlook.known_at)))


def _talks_told(ledger: Ledger, talks: str, outlook: Outlook) -> list[Assertion]:
    scope = make_scope(as_of=outlook.as_of, known_at=outlook.known_at)
    return [a for a in ledger.on_talks.get(talks, ()) if is_heard(ledger, a, scope)]


def _title(ledger: Ledger, keys: Iterable[str], norms: Sequence[NormView], *, mediators: Iterable[str]) -> str:
    """Return who the deal is between, for people: those who can be a party to one, else whoever is named.

    Who mediates, or watches over a truce of others, is none. Where nobody is known by name ("both sides"), a title says
    what the deal is about as well.
    """
    sides = sorted({ledger.parties.side(key) for key in keys}, key=lambda side: ledger.parties.name(side).casefold())
    able = [side for side in sides if _can_be_party(ledger, side)] or sides
    truces = [norm for norm in norms if norm.action_type in TRUCES]
    bound = {ledger.parties.side(a.key) for norm in truces for a in (*norm.debtors, *norm.creditors)}
    beside = {ledger.parties.side(key) for key in mediators} | {s for s in able if not _is_fighting(ledger, s)}
    if len(bound.intersection(able)) > 1:
        able = [side for side in able if side in bound or side not in beside]
    named = [ledger.parties.name(side) for side in able[:_TITLE_NAMES]]
    rest = len(able) - len(named)
    between = " – ".join(named) + (f" and {rest} more" if rest else "") or "parties not named"
    if any(":" not in side for side in able):
        return between
    about = next((norm.words[0].text for norm in sorted(norms, key=_norm_rank) if norm.words), "")
    return f"{between}: “{_shorten(about)}”" if about else between


def _shorten(words: str) -> str:
    return words if len(words) <= _TITLE_WORDS else words[:_TITLE_WORDS].rsplit(" ", 1)[0] + " …"


def _is_fighting(ledger: Ledger, side: str) -> bool:
    """Whether a side is of a kind that fights wars, and not only a name ("Catholic Church")."""
    return ledger.parties.kind(side) in _PARTIES


def _can_be_party(ledger: Ledger, side: str) -> bool:
    """Whether a side can be a party: a known kind of body, or a name of which the text doesn't say what it names."""
    named = ledger.parties.kind(side) is ActorKind.OTHER and ledger.parties.name(side)[:1].isupper()
    return named or _is_fighting(ledger, side)


def _norm_rank(norm: NormView) -> tuple[bool, int, str]:
    """Order norms for a reader: commitments before threats, the more binding first."""
    return norm.kind is NormKind.THREAT, -list(StateName).index(norm.state.name), norm.id


def _next_deadline(norms: Iterable[NormView], as_of: str) -> str | None:
    here = last(as_of)
    ahead = [(moment, iso) for moment, iso in _deadlines(norms) if here is not None and moment > here]
    return min(ahead)[1] if ahead else None


def _deadlines(norms: Iterable[NormView]) -> Iterator[tuple[datetime, str]]:
    """Yield when something runs out or falls due, as moments and as they are shown."""
    for norm in norms:
        if norm.state.name in OVER:
            continue
        ends = [norm.window.end if norm.window else None, *(c.due for c in norm.conditions if c.waits)]
        for end in ends:
            if end is not None and (over := finish(end)) is not None:
                yield over, end


def _last_moved(norms: Iterable[NormView], talks: Iterable[TalksView]) -> str | None:
    days = [norm.last_moved for norm in norms] + [t.day for t in talks]
    return max((day for day in days if day), default=None)
