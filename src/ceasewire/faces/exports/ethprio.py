"""ETH/PRIO civil conflict ceasefires: one row for each ceasefire and declaring actor.

docs/exports/ethprio-cf.md says what each column is and which codes its publishers disagree on.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ceasewire.faces.exports.accounts import Account, cite_all
from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.lexicon.purposes import load_purposes
from ceasewire.model.ledger import Act, StateName
from ceasewire.model.reading import ActionType
from ceasewire.model.views import EvidenceView, NormView

PURPOSES = ("p_humanitarian", "p_peaceprocess", "p_holiday", "p_election")
COLUMNS = (
    "cf_id", "cc", "location", "actor_name", "side",
    "cf_dec_yr", "cf_dec_month", "cf_dec_day", "cf_effect_yr", "cf_effect_month", "cf_effect_day",
    "end_yr", "end_month", "end_day",
    "ceasefire_class", "written", "mediator_nego", "implement", "enforcement",
    *PURPOSES, "p_other", "p_unclear", "evidence_onset", "evidence_end",
    "x_deal", "x_norm", "x_state", "x_conditions",
)  # fmt: skip
_DECLARING = frozenset({Act.COMMIT, Act.ACCEPT, Act.EXTEND, Act.REINSTATE})
_STARTING = frozenset({Act.TAKE_EFFECT, Act.RESUME})
_ENDING = frozenset({Act.CANCEL, Act.EXPIRE, Act.DISCHARGE, Act.RELEASE, Act.SUPERSEDE, Act.SUSPEND})
_OVER = frozenset({
    StateName.CANCELLED, StateName.EXPIRED, StateName.DISCHARGED, StateName.RELEASED, StateName.SUPERSEDED,
})  # fmt: skip
# What the dataset has where nothing is known: news seldom says that something was not written down or not watched.
UNCLEAR = -1
CESSATION, WITH_MECHANISM, DEFINITIVE = 1, 2, 3
_MANY_SIDES = 3


def list_ceasefires(accounts: Iterable[Account], names: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Yield a row for each party that took on to hold fire, deal by deal.

    Args:
        accounts: see `list_accounts`.
        names: what each document is called, by id.
    """
    for account in accounts:
        truces = account.truces
        sides = {actor.key for norm in truces for actor in norm.debtors}
        for norm in truces:
            for actor in norm.debtors or (None,):
                yield {
                    **_row(account, norm, names),
                    "actor_name": actor.name if actor else None,
                    "location": _country(actor.key) if actor else None,
                    "side": min(len(sides), _MANY_SIDES) or None,
                    "cf_id": f"{account.deal.id}/{norm.id}/{actor.key if actor else ''}",
                }


def _row(account: Account, norm: NormView, names: Mapping[str, str]) -> dict[str, Any]:
    """Return a truce in the columns of ETH/PRIO, each day with what tells of it."""
    why = account.why[norm.id].because
    declared = [e for e in why if e.act in _DECLARING] or list(why[:1])
    started = [e for e in why if e.act in _STARTING]
    ended = [e for e in why if e.act in _ENDING] if norm.state.name in _OVER else []
    window = norm.window
    effect = (window.start if window else None) or (_day(started) if started else None)
    end = (_day(ended) if ended else None) or (window.end if window and norm.state.name is StateName.EXPIRED else None)
    conditions = "; ".join(
        f"{c.role}: {c.words[0].text if c.words else ''} ({c.truth})".strip() for c in norm.conditions
    )
    return {
        **_date("cf_dec", _day(declared)),
        **_date("cf_effect", effect),
        **_date("end", end),
        "ceasefire_class": _class(account),
        "written": 1 if account.made(ActionType.SIGN_AGREEMENT) else UNCLEAR,
        "mediator_nego": ", ".join(actor.name for actor in account.deal.mediators) or None,
        "implement": 1 if account.made(ActionType.ACCEPT_MONITORS) else UNCLEAR,
        "enforcement": UNCLEAR,
        **_purposes(account, norm),
        "evidence_onset": cite_all(tuple(dict.fromkeys((*declared, *started))), names),
        "evidence_end": cite_all(tuple(ended), names) or (f"no report: its window ran out on {end}" if end else None),
        "x_deal": account.deal.id,
        "x_norm": norm.id,
        "x_state": norm.state.name.value,
        "x_conditions": conditions or None,
    }


def _class(account: Account) -> int:
    """Return 3 where weapons are handed in for good, 2 where somebody watches over it, else 1."""
    if account.made(ActionType.DISARM):
        return DEFINITIVE
    return WITH_MECHANISM if account.made(ActionType.ACCEPT_MONITORS) else CESSATION


def _purposes(account: Account, norm: NormView) -> dict[str, int]:
    words = " ".join(q.text for q in (*norm.words, *(w for c in norm.conditions for w in c.words)))
    actions = [n.action_type for n in account.deal.norms]
    flags = {purpose.flag: int(purpose.holds(words, actions)) for purpose in load_purposes()}
    return {**flags, "p_other": 0, "p_unclear": int(not any(flags.values()))}


def _day(evidence: Iterable[EvidenceView]) -> str | None:
    days = sorted(day for e in evidence if (day := e.day or e.reported))
    return days[0] if days else None


def _date(prefix: str, value: str | None) -> dict[str, int | None]:
    """Return year, month and day of an ISO date; a duration or a year alone leaves the rest empty."""
    parts = value[:10].split("-") if value and value[:4].isdigit() else []
    numbers: list[int | None] = [int(part) if part.isdigit() else None for part in parts]
    year, month, day = (*numbers, None, None, None)[:3]
    return {f"{prefix}_yr": year, f"{prefix}_month": month, f"{prefix}_day": day}


def _country(key: str) -> str | None:
    """Return the name of the country that a party is of."""
    gazetteer = load_gazetteer()
    entry = gazetteer.get(key)
    if entry is None or not entry.country:
        return None
    return next((e.name for e in gazetteer.entries if e.alpha3 and e.country[:1] == entry.country[:1]), None)
