"""States, norms and deals in the plain words that pages and API share."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ceasewire.faces.days import write_distance, write_time
from ceasewire.faces.wording import STATES, counted, spoken
from ceasewire.model.ledger import DeadlineKind, NormKind, Phase, StateName
from ceasewire.model.reading import ActionType, EventType
from ceasewire.model.views import ActorName, ConditionView, DealView, NormView, TalksView
from ceasewire.workflow.plainwords import NOT_BEGUN, name_state

if TYPE_CHECKING:
    from ceasewire.faces.desk.events import EventView

SOMEBODY = "somebody not named"

PHASE_NAMES = {
    Phase.TALKS: "talks",
    Phase.PROPOSED: "proposed",
    Phase.AGREED: "agreed",
    Phase.IN_EFFECT: "in effect",
    Phase.SUSPENDED: "suspended",
    Phase.ENDED: "ended",
}
# What a norm's debtor does, by the state that it is in.
_VERBS = {
    StateName.SOUGHT: "is asked",
    StateName.OFFERED: "offers",
    StateName.REJECTED: "refuses",
    StateName.NONE: "might",
}
_PLURALS = {
    "is asked": "are asked", "offers": "offer", "refuses": "refuse", "threatens": "threaten",
}  # fmt: skip
# What stands first in a summary: what binds now, then what may, then what is over.
SHOWN_FIRST = (
    StateName.DETACHED, StateName.VIOLATED, StateName.SUSPENDED, StateName.CONDITIONAL, StateName.OFFERED,
    StateName.SOUGHT, StateName.REJECTED, StateName.DISCHARGED, StateName.EXPIRED, StateName.CANCELLED,
    StateName.RELEASED, StateName.SUPERSEDED, StateName.NONE,
)  # fmt: skip
_RANKS = {state: rank for rank, state in enumerate(SHOWN_FIRST)}


def name_all(actors: Iterable[ActorName], nobody: str = "") -> str:
    """Return the names of actors in one line.

    >>> name_all([ActorName(key="a", name="Qatar"), ActorName(key="b", name="Egypt")])
    'Qatar and Egypt'
    """
    names = [actor.name for actor in actors]
    if len(names) < 2:
        return names[0] if names else nobody
    return f"{', '.join(names[:-1])} and {names[-1]}"


def tell_verb(norm: NormView) -> str:
    """Return what the debtors of a norm do, in words that stand between them and the act."""
    if norm.kind is NormKind.THREAT:
        verb = "threatens"
    elif norm.refused_by:
        verb = "offered"
    elif norm.state.name in _VERBS:
        verb = _VERBS[norm.state.name]
    else:
        verb = "would" if norm.state.name is StateName.CONDITIONAL else "undertook"
    verb = _PLURALS.get(verb, verb) if _are_several(norm.debtors) else verb
    return f"{verb} not" if norm.polarity == "refrain" else verb


def tell_state(norm: NormView) -> str:
    """Return how a norm stands in plain words; one that only waits for its first day has not begun."""
    return NOT_BEGUN if _is_early(norm) else name_state(norm.state.name, norm.kind)


def gloss_state(norm: NormView) -> str:
    """Return what the state of a norm means, for those who do not know its name."""
    return "agreed, and its first day is not reached" if _is_early(norm) else STATES[norm.state.name]


def _is_early(norm: NormView) -> bool:
    """Whether a norm waits for nothing but its first day."""
    waits = norm.state.name is StateName.CONDITIONAL and norm.kind is not NormKind.THREAT
    return waits and not any(c.waits for c in norm.conditions)


def _are_several(actors: Sequence[ActorName]) -> bool:
    """Whether a verb stands in the plural behind these: several names, or one that describes several ("both sides")."""
    name = actors[0].name if actors else ""
    return len(actors) > 1 or (name[:1].islower() and name.endswith("s") and not name.endswith(("ss", "’s", "'s")))


def tell_act(norm: NormView) -> str:
    """Return the act of a norm: its words, or its kind where no words are kept."""
    if norm.words:
        return norm.words[0].text
    if norm.forecasts:
        return norm.forecasts[0].text
    return "" if norm.action_type is ActionType.OTHER else spoken(norm.action_type)


def tell_norm(norm: NormView) -> str:
    """Return a norm with its conditions as one sentence."""
    toward = f", toward {name_all(norm.creditors)}" if norm.creditors else ""
    opening = f"{name_all(norm.debtors, SOMEBODY)} {tell_verb(norm)}: “{tell_act(norm)}”{toward}"
    opening += f", refused by {name_all(norm.refused_by)}" if norm.refused_by else ""
    return "; ".join([opening, *(tell_condition(c) for c in norm.conditions)]) + f". {tell_window(norm)}."


def tell_condition(condition: ConditionView) -> str:
    """Return a condition as a clause: its role, who is to meet it, its words."""
    words = condition.words[0].text if condition.words else " and ".join(condition.parts)
    who = f" ({name_all(condition.performers)})" if condition.performers else ""
    return f"{spoken(condition.role)} “{words}”{who}"


def tell_window(norm: NormView) -> str:
    """Return from when until when a norm holds; that no deadline is given is said."""
    window = norm.window
    start = f"From {write_time(window.start)}" if window and window.start else ""
    if window and window.end:
        end = f"until {write_time(window.end)}"
        return f"{start} {end}" if start else f"U{end[1:]}"
    explicit = window is not None and window.deadline is DeadlineKind.NONE_EXPLICIT
    none = "no deadline, as the source says" if explicit else "no deadline stated"
    return f"{start}; {none}" if start else none.capitalize()


def tell_deadline(iso: str | None, day: str) -> str:
    """Return a deadline with how far it is."""
    if not iso:
        return ""
    distance = write_distance(iso, day)
    return f"{write_time(iso)} ({distance})" if distance else write_time(iso)


def rank_norm(norm: NormView) -> tuple[bool, int, str]:
    """Order norms for a reader: commitments before threats, what binds now before what is over."""
    return norm.kind is NormKind.THREAT, _RANKS[norm.state.name], norm.id


def sum_deal(deal: DealView, day: str) -> str:
    """Return how a deal stands, in a sentence or two."""
    counts = [f"{n} {name}" for name, n in count_states(deal)]
    told = ", ".join(counts) or "nothing promised yet"
    parts = [f"{counted(len(deal.norms), 'commitment')}: {told}." if deal.norms else "Talks; nothing is promised yet."]
    if deal.outstanding:
        parts.append(f"{counted(deal.outstanding, 'condition')} outstanding.")
    if deal.next_deadline:
        parts.append(f"Next deadline {tell_deadline(deal.next_deadline, day)}.")
    if deal.deadlocks:
        parts.append("Some of it waits for itself.")
    return " ".join(parts)


def tell_happening(event: "EventView") -> str:
    """Return what kind of event it is; of one of no kind, its words in the text, without the verb that moves them."""
    words = event.words.partition(": ")[2] or event.words
    return f"“{words}”" if event.type == EventType.OTHER and event.words else spoken(event.type)


def tell_gist(deal: DealView) -> str:
    """Return what a deal is about, for lists in which its title alone says only between whom."""
    if deal.norms:
        first = min(deal.norms, key=rank_norm)
        return f"{name_all(first.debtors, SOMEBODY)} {tell_verb(first)}: “{tell_act(first)}”"
    return f"talks {spoken(deal.talks[-1].status)}" if deal.talks else ""


def part_parties(deal: DealView) -> tuple[tuple[ActorName, ...], tuple[ActorName, ...]]:
    """Return those who act or talk in a deal, and those toward whom alone; each name once."""
    acting = {a.key for norm in deal.norms for a in norm.debtors} | {a.key for t in deal.talks for a in t.parties}
    parties = {a.name: a for a in deal.parties if a.key in acting}
    others = {a.name: a for a in deal.parties if a.key not in acting and a.name not in parties}
    return tuple(parties.values()), tuple(others.values())


def fold_talks(talks: Iterable[TalksView]) -> tuple[TalksView, ...]:
    """Return the rounds of talks, those that several reports tell alike (the same day, parties and status) as one."""
    found: dict[tuple[object, ...], TalksView] = {}
    for view in talks:
        same = (view.day, view.status, view.parties, view.mediators, view.hosts)
        other = found.get(same)
        if other is None:
            found[same] = view
        else:
            venues = tuple(dict.fromkeys((*other.venues, *view.venues)))
            found[same] = replace(other, venues=venues, words=(*other.words, *view.words))
    return tuple(found.values())


def count_states(deal: DealView) -> tuple[tuple[str, int], ...]:
    """Return how many norms are in each state, by its plain name, in the order in which norms are shown."""
    counts: dict[str, int] = {}
    for norm in sorted(deal.norms, key=rank_norm):
        name = tell_state(norm)
        counts[name] = counts.get(name, 0) + 1
    return tuple(counts.items())
