"""Charges: the words by which a deed is laid to somebody, taken upon oneself, or denied."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.rules import read_rules
from ceasewire.model.reading import ResponsibilityStance

FILE = "{language}/charges.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeRule:
    """Verbs that charge somebody with a deed; all words are lemmas in small letters.

    Attributes:
        stance: what is said of who did it.
        verbs: of which one is the verb.
        accused: where those accused stand: "object", "subject", "doer", "maker" (whose deed the subject is), "each"
            or a preposition.
        deed: where the deed stands: "object", "gerund", "for_gerund", "to", "clause", "complement" (also
            "complement_in", "complement_of"), "head" or prepositions; "subject", "content" (the clause of the object:
            "accusations THAT").
        objects, subjects: of which its object, or its subject, must be one.
        events: of which types the event before must be that it takes up, if it is not any.
        not_objects: of which the noun that a relative clause hangs on may be none ("a plan which the group rejects").
        with_words: of which one must hang on the verb.
        needs_deed: whether it is no charge without words for the deed.
        said: whether it is one only inside what somebody says, who is then the accuser.
        own: whether those who say it speak of their own deed.
        another: whether those accused may not be those who charge.
        attribute: whether it hangs on the noun for the deed ("claimed by the group").
        negated: whether it says that somebody has no part in it ("was not behind", "had no hand in").
        official: whether only those who hold an office charge by it ("police said that it was carried out by").
        passive: whether it stands in the passive ("is believed to be behind").
        of_persons: whether its object is whom it charges, and never what they did.
        persons: whether its object is always somebody, whatever word names them.
        unsaid: whether nobody need be named who charges ("bears the hallmarks of").
        predicate: whether it is an infinitive said of those accused ("they were TO BLAME for it").
        relative: whether it stands in a relative clause without an object ("which the group denies").
    """

    id: str
    stance: ResponsibilityStance
    verbs: frozenset[str]
    accused: str
    deed: tuple[str, ...]
    objects: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    with_words: frozenset[str] = frozenset()
    needs_deed: bool = False
    said: bool = False
    own: bool = False
    another: bool = False
    attribute: bool = False
    relative: bool = False
    predicate: bool = False
    unsaid: bool = False
    negated: bool = False
    official: bool = False
    passive: bool = False
    of_persons: bool = False
    persons: bool = False
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Charges:
    """The rules by their verbs, in the order of the file, and the nouns that stand for deeds and charges."""

    rules: Mapping[str, tuple[ChargeRule, ...]]
    involvement: frozenset[str]
    accusation: frozenset[str]
    deed: frozenset[str]
    harm: frozenset[str]
    suspecting: frozenset[str]
    involving: frozenset[str]
    carrying: frozenset[str]
    offices: frozenset[str]
    hedges: frozenset[str]


@cache
def load_charges(language: str = "en") -> Charges:
    """Return the words for charges of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema; every fault is listed.
    """
    name = FILE.format(language=language)
    flags = (
        "needs_deed", "said", "own", "another", "attribute", "relative", "predicate", "unsaid", "passive", "of_persons",
        "persons", "negated", "official",
    )  # fmt: skip
    rows = read_rules(
        name,
        "charge",
        {"stance": str, "verbs": list, "accused": str, "deed": list},
        optional=dict.fromkeys(("objects", "not_objects", "subjects", "events", "with_words"), list)
        | dict.fromkeys(flags, bool),
    )
    found: dict[str, list[ChargeRule]] = {}
    for row in rows:
        rule = ChargeRule(
            id=row["id"],
            stance=ResponsibilityStance(row["stance"]),
            verbs=frozenset(row["verbs"]),
            accused=row["accused"],
            deed=tuple(row["deed"]),
            objects=frozenset(row.get("objects", ())),
            not_objects=frozenset(row.get("not_objects", ())),
            subjects=frozenset(row.get("subjects", ())),
            events=frozenset(row.get("events", ())),
            with_words=frozenset(row.get("with_words", ())),
            example=row["example"],
            counter=row["counter"],
            **{flag: row.get(flag, False) for flag in flags},
        )
        for verb in rule.verbs:
            found.setdefault(verb, []).append(rule)
    words = {row["id"]: frozenset(row["words"]) for row in read_rules(name, "words", {"words": list}, optional={})}
    return Charges(
        rules={verb: tuple(group) for verb, group in found.items()},
        involvement=words["involvement"],
        accusation=words["accusation"],
        deed=words["deed"],
        harm=words["harm"],
        suspecting=words["suspecting"],
        involving=words["involving"],
        carrying=words["carrying"],
        offices=words["offices"],
        hedges=words["hedges"],
    )
