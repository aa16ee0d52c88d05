"""What moved between two days, in sentences that command line, digest, alerts and pages share."""

from collections.abc import Iterable
from itertools import groupby

from ceasewire.faces import wording
from ceasewire.faces.days import write_time
from ceasewire.faces.desk.phrases import PHASE_NAMES, name_all, tell_norm, tell_state
from ceasewire.model.ledger import NormKind, Phase, StateName, Truth
from ceasewire.model.views import EvidenceView, Movement, MovementKind, NormView
from ceasewire.workflow.plainwords import NOT_BEGUN, name_state

NOBODY = "somebody not named"


def tell_movement(movement: Movement) -> str:
    """Return what moved as one sentence, without its source."""
    return _SENTENCES[movement.kind](movement)


def group_movements(movements: Iterable[Movement]) -> list[tuple[str, str, list[Movement]]]:
    """Return the movements by deal: its id, its title, and what moved in it, in order."""
    groups = groupby(movements, key=lambda m: (m.deal, m.title))
    return [(deal, title, list(members)) for (deal, title), members in groups]


def tell_once(movements: Iterable[Movement]) -> list[Movement]:
    """Return the movements without those that others tell.

    "Contested", where it is told who contests it; the dates and the condition of what is no longer waiting, which are
    told with that.
    """
    every = list(movements)
    seen = {m.record for m in every if m.kind is MovementKind.VIEW}
    awaited = {m.record for m in every if _has_come_about(m)}
    return [
        m
        for m in every
        if not (m.kind is MovementKind.CONTESTED and m.record in seen)
        and not (m.kind is MovementKind.WINDOW and not m.before and m.record in awaited)
        and not (m.kind is MovementKind.CONDITION and _is_met(m.after) and m.norm and m.norm.id in awaited)
    ]


def _has_come_about(movement: Movement) -> bool:
    """Whether what waited binds now, in a sentence that tells of its conditions."""
    waited = movement.kind is MovementKind.STATE and movement.before == StateName.CONDITIONAL
    return waited and movement.after == StateName.DETACHED


def _is_met(truth: str) -> bool:
    return truth == Truth.REPORTED_MET


def tell_reports(movement: Movement) -> list[str]:
    """Return who reports what a movement rests on, once each: "Hamas via Reuters", "the article itself"."""
    return list(dict.fromkeys(tell_voice(item) for item in movement.because))


def tell_voice(item: EvidenceView) -> str:
    """Return whose word something is, for whom, and through whom."""
    voice = name_all(item.said_by, "the article itself")
    voice += f" for {name_all(item.on_behalf_of)}" if item.on_behalf_of else ""
    return voice + (f" via {name_all(item.via)}" if item.via else "")


def _tell_new_deal(movement: Movement) -> str:
    return f"New in the ledger: {movement.title}, {PHASE_NAMES[Phase(movement.after)]}."


def _tell_phase(movement: Movement) -> str:
    before, after = PHASE_NAMES[Phase(movement.before)], PHASE_NAMES[Phase(movement.after)]
    return f"It went from {before} to {after}."


def _tell_new_norm(movement: Movement) -> str:
    return f"New: {_norm(movement)} ({_state(movement.norm, movement.after)})."


def _tell_state(movement: Movement) -> str:
    before, after = _state(movement.norm, movement.before), _state(movement.norm, movement.after)
    norm = movement.norm
    met = [c for c in norm.conditions if _is_met(c.truth)] if norm and _has_come_about(movement) else []
    told = f" {'Its condition is' if len(met) == 1 else 'Conditions are'} reported met." if met else ""
    return f"Was {before}, is now {after}: {_norm(movement)}.{told}"


def _tell_view(movement: Movement) -> str:
    who = movement.viewpoint.name if movement.viewpoint else NOBODY
    return f"To {who} it is now {_state(movement.norm, movement.after)}: {_norm(movement)}."


def _tell_breach(movement: Movement) -> str:
    return f"Said to have been broken meanwhile, and {_state(movement.norm, movement.before)} now: {_norm(movement)}."


def _tell_contested(movement: Movement) -> str:
    return f"Now contested: {_norm(movement)}."


def _tell_settled(movement: Movement) -> str:
    return f"No longer contested: {_norm(movement)}."


def _tell_new_condition(movement: Movement) -> str:
    return f"New condition, {wording.TRUTHS[Truth(movement.after)]}: {_words(movement)}. It is for: {_norm(movement)}."


def _tell_condition(movement: Movement) -> str:
    return (
        f"A condition is now {wording.TRUTHS[Truth(movement.after)]}: {_words(movement)}. It is for: {_norm(movement)}."
    )


def _tell_window(movement: Movement) -> str:
    after = _span(movement.after) or "no dates"
    before = f", before that {_span(movement.before)}" if movement.before else ""
    return f"New dates, {after}{before}: {_norm(movement)}."


def _tell_talks(movement: Movement) -> str:
    before = f"were {wording.spoken(movement.before)}, " if movement.before else ""
    return f"Talks {before}are now {wording.spoken(movement.after)}: {_words(movement)}."


def _tell_taken_back(movement: Movement) -> str:
    return f"No longer reported by anybody whose word stands: {_norm(movement)}."


_SENTENCES = {
    MovementKind.NEW_DEAL: _tell_new_deal,
    MovementKind.PHASE: _tell_phase,
    MovementKind.NEW_NORM: _tell_new_norm,
    MovementKind.STATE: _tell_state,
    MovementKind.VIEW: _tell_view,
    MovementKind.BREACH: _tell_breach,
    MovementKind.CONTESTED: _tell_contested,
    MovementKind.SETTLED: _tell_settled,
    MovementKind.NEW_CONDITION: _tell_new_condition,
    MovementKind.CONDITION: _tell_condition,
    MovementKind.WINDOW: _tell_window,
    MovementKind.TALKS: _tell_talks,
    MovementKind.TAKEN_BACK: _tell_taken_back,
}


def _norm(movement: Movement) -> str:
    return tell_norm(movement.norm).rstrip(".") if movement.norm else _words(movement)


def _state(norm: NormView | None, name: str) -> str:
    if norm and name == norm.state.name:
        return tell_state(norm)
    if norm and name == StateName.CONDITIONAL and norm.kind is not NormKind.THREAT and not norm.conditions:
        return NOT_BEGUN
    return name_state(StateName(name), norm.kind) if norm else name_state(StateName(name))


def _words(movement: Movement) -> str:
    return f"“{movement.words[0].text}”" if movement.words else "(no words)"


def _span(window: str) -> str:
    start, _, end = window.partition("/")
    parts = [f"{word} {write_time(day)}" for word, day in (("from", start), ("until", end)) if day not in ("", "..")]
    return " ".join(parts)
