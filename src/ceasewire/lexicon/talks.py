"""Talks: the words that name them, how they stand, what they are about, who brings them together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from ceasewire.lexicon.rules import read_rules
from ceasewire.model.reading import ProcessStatus, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class TalksRule:
    """Lemmas that name talks.

    Attributes:
        needed: lemmas of which one must stand in the noun's phrase.
        barred: lemmas of which none may stand right behind it or in its sentence.
        deal: whether they name what talks came to.
        meeting: whether any call between persons is named so.
        mediated: whether those whose it is bring others together ("Egypt's efforts").
        alone: whether one party is enough.
        governed: whether a needed word may also be the verb of which the noun is subject or object.
        under: whether a needed word may also stand above the noun ("RETURN to the table").
        pressing: whether the verb's subject works on two sides to agree to what a needed word names.
        again: whether they only take up talks told of before ("the next ROUND").
        relayed: whether the verb's subject carries what a needed word names between two sides.
        receiving: whether the verb's subject has those who are its object as guests, who talk there.
        carried: whether the two sides may talk through somebody ("THROUGH a former minister").
        final: whether the sides were won over where the verb is told as done.
    """

    id: str
    nouns: frozenset[str]
    verbs: frozenset[str]
    needed: frozenset[str]
    barred: frozenset[str]
    plural: bool
    deal: bool
    meeting: bool
    mediated: bool
    alone: bool
    under: bool
    governed: bool
    pressing: bool
    relayed: bool
    again: bool
    final: bool
    carried: bool
    receiving: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRule:
    """Lemmas in a row that say how talks stand.

    Attributes:
        deal: whether they name talks of their own.
        weak: whether any other word says more.
        working: whether they say that a deal is still worked for, so that a word for it names talks.
    """

    id: str
    status: ProcessStatus
    phrases: tuple[tuple[str, ...], ...]
    deal: bool
    weak: bool
    working: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectRule:
    """Lemmas that say what talks are about."""

    subject: Subject
    words: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """All that is known of how talks are told of.

    Attributes:
        by_head: for each noun and verb that tells of talks, the rules that it may be of.
        measures: nouns of which talks are the matter ("three ROUNDS of talks").
        reviving: verbs of those who bring talks of others back to life.
        pressing: verbs of those who work on two sides to agree.
        balking: verbs of a side that brings talks to a halt.
        returning: verbs that take for granted that talks are at rest.
        telling: verbs of those who only say what talks are like.
        openings: by the first word of each phrase for a status: the number of its rule, the rule, and the phrase.
    """

    rules: tuple[TalksRule, ...]
    statuses: tuple[StatusRule, ...]
    subjects: tuple[SubjectRule, ...]
    mediating_verbs: frozenset[str]
    mediating_nouns: frozenset[str]
    mediating_adjectives: frozenset[str]
    hosting_verbs: frozenset[str]
    offering_verbs: frozenset[str]
    shared: frozenset[str]
    measures: frozenset[str]
    reviving: frozenset[str]
    balking: frozenset[str]
    returning: frozenset[str]
    telling: frozenset[str]
    pressing: frozenset[str]

    openings: Mapping[str, tuple[tuple[int, StatusRule, tuple[str, ...]], ...]]
    by_head: Mapping[str, tuple[TalksRule, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        by_head: dict[str, tuple[TalksRule, ...]] = {}
        for rule in self.rules:
            for word in rule.nouns | rule.verbs:
                by_head[word] = (*by_head.get(word, ()), rule)
        object.__setattr__(self, "by_head", by_head)

    def status(self, status: ProcessStatus) -> StatusRule:
        """Return the first rule of a status."""
        return next(r for r in self.statuses if r.status is status)


@cache
def load_talks(language: str = "en") -> Talks:
    """Return the words for talks of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    name = f"{language}/talks.toml"
    talks = read_rules(
        name,
        "talks",
        {"nouns": list, "verbs": list, "with": list, "plural": bool},
        optional={"without": list}
        | dict.fromkeys(
            (
                "deal",
                "meeting",
                "mediated",
                "alone",
                "under",
                "pressing",
                "relayed",
                "again",
                "final",
                "receiving",
                "carried",
                "governed",
            ),
            bool,
        ),
    )
    flags = dict.fromkeys(("deal", "weak", "working"), bool)
    statuses = read_rules(name, "status", {"status": str, "words": list}, optional=flags)
    subjects = read_rules(name, "subject", {"subject": str, "words": list}, optional={})
    hosting = read_rules(name, "hosting", {"verbs": list}, optional={})
    offering = read_rules(name, "offering", {"verbs": list}, optional={})
    measures = read_rules(name, "measure", {"nouns": list}, optional={})
    reviving = read_rules(name, "reviving", {"verbs": list}, optional={})
    balking = read_rules(name, "balking", {"verbs": list}, optional={})
    returning = read_rules(name, "returning", {"verbs": list}, optional={})
    telling = read_rules(name, "telling", {"verbs": list}, optional={})
    shared = read_rules(name, "shared", {"nouns": list}, optional={})
    mediation = read_rules(name, "mediation", {"verbs": list, "nouns": list, "adjectives": list}, optional={})
    standing = tuple(
        StatusRule(
            id=row["id"],
            status=ProcessStatus(row["status"]),
            phrases=tuple(tuple(words.split()) for words in row["words"]),
            deal=row.get("deal", False),
            weak=row.get("weak", False),
            working=row.get("working", False),
        )
        for row in statuses
    )
    return Talks(
        rules=tuple(
            TalksRule(
                id=row["id"],
                nouns=frozenset(row["nouns"]),
                verbs=frozenset(row["verbs"]),
                needed=frozenset(row["with"]),
                barred=frozenset(row.get("without", ())),
                plural=row["plural"],
                deal=row.get("deal", False),
                meeting=row.get("meeting", False),
                mediated=row.get("mediated", False),
                alone=row.get("alone", False),
                under=row.get("under", False),
                pressing=row.get("pressing", False),
                relayed=row.get("relayed", False),
                again=row.get("again", False),
                final=row.get("final", False),
                governed=row.get("governed", False),
                carried=row.get("carried", False),
                receiving=row.get("receiving", False),
            )
            for row in talks
        ),
        statuses=standing,
        openings=_by_first_word(standing),
        subjects=tuple(SubjectRule(subject=Subject(r["subject"]), words=frozenset(r["words"])) for r in subjects),
        mediating_verbs=frozenset(v for r in mediation for v in r["verbs"]),
        mediating_nouns=frozenset(v for r in mediation for v in r["nouns"]),
        mediating_adjectives=frozenset(v for r in mediation for v in r["adjectives"]),
        shared=frozenset(n for r in shared for n in r["nouns"]),
        balking=frozenset(v for r in balking for v in r["verbs"]),
        returning=frozenset(v for r in returning for v in r["verbs"]),
        telling=frozenset(v for r in telling for v in r["verbs"]),
        pressing=frozenset(v for row in talks if row.get("pressing") for v in row["verbs"]),
        reviving=frozenset(v for r in reviving for v in r["verbs"]),
        measures=frozenset(n for r in measures for n in r["nouns"]),
        offering_verbs=frozenset(v for r in offering for v in r["verbs"]),
        hosting_verbs=frozenset(v for r in hosting for v in r["verbs"]),
    )


def _by_first_word(statuses: Sequence[StatusRule]) -> dict[str, tuple[tuple[int, StatusRule, tuple[str, ...]], ...]]:
    found: dict[str, list[tuple[int, StatusRule, tuple[str, ...]]]] = {}
    for n, rule in enumerate(statuses):
        for phrase in rule.phrases:
            found.setdefault(phrase[0], []).append((n, rule, phrase))
    return {word: tuple(phrases) for word, phrases in found.items()}
