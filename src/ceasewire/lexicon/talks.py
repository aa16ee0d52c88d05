"""Talks: the words that name them, how they stand, what they are about, who brings them together."""

from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.rules import read_rules
from ceasewire.model.reading import ProcessStatus, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class TalksRule:
    """Lemmas that name talks; `deal` where they name what talks came to."""

    id: str
    nouns: frozenset[str]
    verbs: frozenset[str]
    needed: frozenset[str]
    plural: bool
    deal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRule:
    """Lemmas in a row that say how talks stand."""

    id: str
    status: ProcessStatus
    phrases: tuple[tuple[str, ...], ...]
    deal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectRule:
    """Lemmas that say what talks are about."""

    subject: Subject
    words: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """All that is known of how talks are told of."""

    rules: tuple[TalksRule, ...]
    statuses: tuple[StatusRule, ...]
    subjects: tuple[SubjectRule, ...]
    mediating_verbs: frozenset[str]
    mediating_nouns: frozenset[str]
    mediating_adjectives: frozenset[str]


@cache
def load_talks(language: str = "en") -> Talks:
    """Return the words for talks of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    name = f"{language}/talks.toml"
    talks = read_rules(
        name, "talks", {"nouns": list, "verbs": list, "with": list, "plural": bool}, optional={"deal": bool}
    )
    statuses = read_rules(name, "status", {"status": str, "words": list}, optional={"deal": bool})
    subjects = read_rules(name, "subject", {"subject": str, "words": list}, optional={})
    mediation = read_rules(name, "mediation", {"verbs": list, "nouns": list, "adjectives": list}, optional={})
    return Talks(
        rules=tuple(
            TalksRule(
                id=row["id"],
                nouns=frozenset(row["nouns"]),
                verbs=frozenset(row["verbs"]),
                needed=frozenset(row["with"]),
                plural=row["plural"],
                deal=row.get("deal", False),
            )
            for row in talks
        ),
        statuses=tuple(
            StatusRule(
                id=row["id"],
                status=ProcessStatus(row["status"]),
                phrases=tuple(tuple(words.split()) for words in row["words"]),
                deal=row.get("deal", False),
            )
            for row in statuses
        ),
        subjects=tuple(SubjectRule(subject=Subject(r["subject"]), words=frozenset(r["words"])) for r in subjects),
        mediating_verbs=frozenset(v for r in mediation for v in r["verbs"]),
        mediating_nouns=frozenset(v for r in mediation for v in r["nouns"]),
        mediating_adjectives=frozenset(v for r in mediation for v in r["adjectives"]),
    )
