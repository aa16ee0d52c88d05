"""What events of the codebook are in ACLED's types and sub-types."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ceasewire.lexicon.tables import Row, check_faults, parse_table, read_text
from ceasewire.model.reading import EventType

FILE = "acled.tsv"
COLUMNS = ("event", "disorder", "type", "subtype", "civilians", "example", "not")
# The sub-types of each type, as ACLED publishes them.
SUBTYPES: Mapping[str, frozenset[str]] = MappingProxyType({
    "Battles": frozenset({
        "Armed clash", "Government regains territory", "Non-state actor overtakes territory",
    }),
    "Protests": frozenset({"Excessive force against protesters", "Protest with intervention", "Peaceful protest"}),
    "Riots": frozenset({"Violent demonstration", "Mob violence"}),
    "Explosions/Remote violence": frozenset({
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
    }),
    "Violence against civilians": frozenset({"Sexual violence", "Attack", "Abduction/forced disappearance"}),
    "Strategic developments": frozenset({
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
        "Looting/property destruction", "Non-violent transfer of territory", "Other",
    }),
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class AcledKind:
    """A type of ACLED's with its sub-type and the sort of disorder that it belongs to."""

    disorder: str
    type: str
    subtype: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AcledRule:
    """What an event is, and what it is where civilians are its target."""

    plain: AcledKind
    civilians: AcledKind


@cache
def load_acled() -> Mapping[EventType, AcledRule]:
    """Return the rule for each type of event that ACLED has a place for; read once.

    Raises:
        LexiconError: if the table breaks its schema; every fault is listed.
    """
    rows, faults = parse_table(read_text(FILE), FILE, columns=COLUMNS)
    rules: dict[EventType, AcledRule] = {}
    for row in rows:
        if row["event"] not in set(EventType):
            faults.append(row.fault(f"{row['event']!r} is no type of event"))
            continue
        rule = _rule(row)
        faults += [row.fault(f"{k.type} has no sub-type {k.subtype}") for k in (rule.plain, rule.civilians) if _odd(k)]
        rules[EventType(row["event"])] = rule
    check_faults(FILE, faults)
    return MappingProxyType(rules)


def _rule(row: Row) -> AcledRule:
    plain = AcledKind(disorder=row["disorder"], type=row["type"], subtype=row["subtype"])
    if not row["civilians"]:
        return AcledRule(plain=plain, civilians=plain)
    kind, _, subtype = row["civilians"].partition(": ")
    return AcledRule(plain=plain, civilians=AcledKind(disorder=row["disorder"], type=kind, subtype=subtype))


def _odd(kind: AcledKind) -> bool:
    return kind.subtype not in SUBTYPES.get(kind.type, frozenset())
