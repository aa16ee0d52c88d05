"""PA-X: one row for each deal that somebody agreed to, in the columns of its agreements database.

docs/exports/pax.md says what each column is.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ceasewire.faces.exports.accounts import Account, cite
from ceasewire.model.ledger import Act, Phase
from ceasewire.model.reading import ActionType, ActorKind

COLUMNS = (
    "Con", "Contp", "PP", "PPName", "Reg", "AgtId", "Ver", "Agt", "Dat", "Status", "Lgt", "N_characters", "Agtp",
    "Stage", "StageSub", "Part", "ThrdPart", "OthAgr", "Loc1ISO", "Loc2ISO", "Ce", "SsrDdr", "TjPrire", "CeProv",
)  # fmt: skip
_MADE = frozenset({Phase.AGREED, Phase.IN_EFFECT, Phase.SUSPENDED, Phase.ENDED})
_AGREEING = frozenset({Act.COMMIT, Act.ACCEPT})
_PARTIES = frozenset({
    ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP, ActorKind.IGO,
})  # fmt: skip
SEVERAL, ALONE, UNCLEAR = "Multiparty signed/agreed", "Unilateral document", "Status unclear"
STATUSES = frozenset({SEVERAL, ALONE, UNCLEAR, "Agreement with subsequent status"})
STAGES = frozenset({"Pre", "SubPar", "SubComp", "Imp", "Ren", "Cea", "Oth"})
STAGE_SUBS = frozenset({"Ceas", "CeaMix", "Rel", "PreMix", "Proc", "Prin", "ConfT", "Multiss", "Iss", "Other"})


def list_agreements(
    accounts: Iterable[Account], names: Mapping[str, str], kinds: Mapping[str, ActorKind]
) -> Iterator[dict[str, Any]]:
    """Yield a row for each deal with a norm that somebody took on.

    Args:
        accounts: see `list_accounts`.
        names: what each document is called, by id.
        kinds: what each actor is, by key.
    """
    for account in accounts:
        if account.deal.phase in _MADE and any(_is_agreed(account, norm.id) for norm in account.deal.norms):
            yield _row(account, names, kinds)


def _is_agreed(account: Account, norm: str) -> bool:
    return any(e.act in _AGREEING for e in account.why[norm].because)


def _row(account: Account, names: Mapping[str, str], kinds: Mapping[str, ActorKind]) -> dict[str, Any]:
    """Return a deal in the columns of PA-X."""
    deal = account.deal
    stage, sub = _stage(account)
    days = sorted(
        day for why in account.why.values() for e in why.because if e.act in _AGREEING and (day := e.day or e.reported)
    )
    words = [q for norm in deal.norms for q in norm.words]
    truce_words = [q for norm in account.truces for q in norm.words]
    return {
        "AgtId": deal.id,
        "Agt": deal.title,
        "Dat": days[0] if days else None,
        "Status": _status(account),
        "N_characters": sum(len(q.text) for q in words),
        "Agtp": _type(account, kinds),
        "Stage": stage,
        "StageSub": sub,
        "Part": "; ".join(actor.name for actor in deal.parties if kinds.get(actor.key) in _PARTIES),
        "ThrdPart": "; ".join(actor.name for actor in deal.mediators) or None,
        "Ce": _ceasefire(account),
        "SsrDdr": int(account.made(ActionType.DISARM)),
        "TjPrire": int(account.made(ActionType.RELEASE_CAPTIVES, ActionType.EXCHANGE_CAPTIVES)),
        "CeProv": "; ".join(dict.fromkeys(cite(q, names) for q in truce_words)) or None,
    }


def _status(account: Account) -> str:
    """Return whether several took something on, or one alone; what was done by nobody named is unclear."""
    agreeing = {actor.key for norm in account.deal.norms if _is_agreed(account, norm.id) for actor in norm.debtors}
    return UNCLEAR if not agreeing else SEVERAL if len(agreeing) > 1 else ALONE


def _stage(account: Account) -> tuple[str, str]:
    """Return stage and sub-stage: a ceasefire alone, one among other terms, one renewed, or no ceasefire."""
    if not account.truces:
        return "Oth", "Other"
    if all(norm.action_type is ActionType.EXTEND_CEASEFIRE for norm in account.truces):
        return "Cea", "Rel"
    others = [norm for norm in account.deal.norms if norm not in account.truces]
    return "Cea", "CeaMix" if others else "Ceas"


def _ceasefire(account: Account) -> int:
    """Return 0 for none, 1 for one in words alone, 2 with a window or conditions, 3 with monitors."""
    if not account.truces:
        return 0
    if account.made(ActionType.ACCEPT_MONITORS):
        return 3
    return 2 if any(norm.window is not None or norm.conditions for norm in account.truces) else 1


def _type(account: Account, kinds: Mapping[str, ActorKind]) -> str | None:
    """Return whether a deal is between states, within one, or can't be told."""
    sorts = {kinds.get(actor.key) for actor in account.deal.parties}
    if ActorKind.ARMED_GROUP in sorts or ActorKind.POLITICAL_GROUP in sorts:
        return "Intra"
    return "Inter" if sorts == {ActorKind.STATE} and len(account.deal.parties) > 1 else None
