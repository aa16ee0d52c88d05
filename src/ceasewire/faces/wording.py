"""The codebook's closed sets as a reader would say them."""

from collections.abc import Iterable
from enum import StrEnum

from ceasewire.model.ledger import Phase, StateName, Truth
from ceasewire.model.reading import (
    Factuality,
    ProcessStatus,
    ResponsibilityStance,
    Role,
    SpeechAct,
    TermStance,
)
from ceasewire.model.reviews import Decision, ItemKind
from ceasewire.model.views import EvidenceView

# Digits of an id that are shown; any beginning of an id names it.
SHORT = 8

# The kinds of records by their field in a reading, as headings: what they are called, and what they say.
SECTIONS = {
    "statements": ("Statements", "who said what"),
    "terms": ("Terms", "who would do what, on which conditions"),
    "events": ("Events", "what happened, or is said to have"),
    "responsibility": ("Responsibility", "who is said to have done it"),
    "processes": ("Talks", "who negotiates, and who brings them together"),
    "actors": ("Actors", "who they are"),
}
NO_HEADLINE = "(no headline)"
NO_RECORDS = "Nothing about a ceasefire, a conflict or talks was read in this article."
# Instead of that, on a page with which something went wrong.
TROUBLED = "No record was read in this article; what went wrong with its page is told above."

ROLES = {
    Role.IF: "if",
    Role.UNLESS: "unless",
    Role.AFTER: "after",
    Role.UNTIL: "until",
    Role.IN_RETURN_FOR: "in return for",
    Role.DESPITE: "despite",
}

# The three columns of responsibility, left to right, and the stances that stand in each.
SIDES = (
    ("blame", (ResponsibilityStance.BLAMES, ResponsibilityStance.SUSPECTS)),
    ("denial", (ResponsibilityStance.DENIES, ResponsibilityStance.CLEARS)),
    ("claim", (ResponsibilityStance.CLAIMS,)),
)

# Stances that share a column with a stronger one, and so are said.
HALF_STANCES = frozenset({ResponsibilityStance.SUSPECTS, ResponsibilityStance.CLEARS})


class Tone(StrEnum):
    """How a code of the codebook sounds to those who wait for a truce; each face gives it a colour."""

    FIRM = "firm"  # settled
    GOOD = "good"  # promised
    OFFER = "offer"  # on the table
    ASK = "ask"  # wanted, or not certain
    BAD = "bad"  # refused, or broken off
    WORST = "worst"  # threatened
    CHARGE = "charge"  # blame, denial and claim
    FACT = "fact"  # reported as so
    PLAIN = "plain"


ACT_TONES = {
    SpeechAct.THREATEN: Tone.WORST,
    SpeechAct.REJECT: Tone.BAD,
    SpeechAct.BLAME: Tone.CHARGE,
    SpeechAct.CLAIM: Tone.CHARGE,
    SpeechAct.DENY: Tone.CHARGE,
    SpeechAct.DEMAND: Tone.ASK,
    SpeechAct.PROPOSE: Tone.OFFER,
    SpeechAct.PLEDGE: Tone.GOOD,
    SpeechAct.ACCEPT: Tone.GOOD,
    SpeechAct.ASSESS: Tone.PLAIN,
    SpeechAct.SAY: Tone.PLAIN,
}

STANCE_TONES = {
    TermStance.AGREED: Tone.FIRM,
    TermStance.PLEDGED: Tone.GOOD,
    TermStance.PROPOSED: Tone.OFFER,
    TermStance.DEMANDED: Tone.ASK,
    TermStance.REFUSED: Tone.BAD,
    TermStance.THREATENED: Tone.WORST,
}

FACTUALITY_TONES = {
    Factuality.HAPPENED: Tone.FACT,
    Factuality.ALLEGED: Tone.ASK,
    Factuality.PLANNED: Tone.OFFER,
    Factuality.DENIED: Tone.CHARGE,
    Factuality.NOT_HAPPENED: Tone.CHARGE,
}

# Statuses of talks that are not named here are plain.
STATUS_TONES = {
    ProcessStatus.AGREED: Tone.GOOD,
    ProcessStatus.NEAR_AGREEMENT: Tone.GOOD,
    ProcessStatus.PROGRESS: Tone.GOOD,
    ProcessStatus.STALLED: Tone.ASK,
    ProcessStatus.SUSPENDED: Tone.ASK,
    ProcessStatus.COLLAPSED: Tone.BAD,
}

# What a state means, for those who do not know its name.
STATES = {
    StateName.NONE: "no report has it in its own voice: it is only expected, or one side alone says so",
    StateName.SOUGHT: "asked for, without an answer",
    StateName.OFFERED: "offered, and not yet accepted",
    StateName.REJECTED: "refused by whoever it was asked of or offered to",
    StateName.CONDITIONAL: "agreed, and waits for its conditions",
    StateName.DETACHED: "binds now: without a condition, or its conditions are met",
    StateName.SUSPENDED: "paused, and may be taken up again",
    StateName.DISCHARGED: "done, or kept to its end",
    StateName.VIOLATED: "broken, as somebody says",
    StateName.EXPIRED: "its time ran out",
    StateName.CANCELLED: "called off by those bound by it",
    StateName.RELEASED: "waived by those it was owed to",
    StateName.SUPERSEDED: "replaced by another",
}

TRUTHS = {
    Truth.UNKNOWN: "not reported met",
    Truth.REPORTED_MET: "reported met",
    Truth.REPORTED_FAILED: "reported failed",
    Truth.DISPUTED: "disputed",
}


# Codes that are no words, or would mislead as such.
_SPOKEN = {"igo": "international body", "ngo": "non-governmental body", "unnamed": "described, not named"}

# What a phase of a deal means.
PHASES = {
    Phase.TALKS: "they talk, or are to talk; nobody has offered or promised anything",
    Phase.PROPOSED: "something is offered or asked for, and not accepted",
    Phase.AGREED: "something is promised or agreed, and has not begun",
    Phase.IN_EFFECT: "at least one commitment is in force",
    Phase.SUSPENDED: "paused by a party, and may be taken up again",
    Phase.ENDED: "everything in it ran out, was done, refused or called off",
}

# Why an item of the review queue needs an eye.
ITEM_KINDS = {
    ItemKind.MATCH: "may be one",
    ItemKind.ORPHAN: "words that are gone",
    ItemKind.UNSURE: "read with little confidence",
    ItemKind.CONTESTED: "seen differently",
    ItemKind.UNRESOLVED: "not tied to anything",
}

# What somebody decided, told afterwards.
DECISIONS = {
    Decision.ACCEPT: "found right",
    Decision.CORRECT: "corrected",
    Decision.REJECT: "rejected",
    Decision.MERGE: "joined",
    Decision.SPLIT: "kept apart",
    Decision.UNDECIDED: "left undecided",
    Decision.UNDO: "a decision taken back",
}


def spoken(code: str) -> str:
    """Return a code of the codebook as words.

    >>> spoken("near_agreement"), spoken("igo")
    ('near agreement', 'international body')
    """
    return _SPOKEN.get(code, code.replace("_", " "))


def counted(number: int, noun: str) -> str:
    """Return the number with its noun, in the plural where due.

    >>> counted(1, "article"), counted(2, "story")
    ('1 article', '2 stories')
    """
    if number == 1:
        return f"1 {noun}"
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}es" if noun.endswith("s") else f"{noun}s"
    return f"{number} {plural}"


def short_id(record_id: str) -> str:
    """Return the part of an id that a person types.

    >>> short_id("norm-0123456789abcdef")
    '01234567'
    """
    return record_id.partition("-")[2][:SHORT] or record_id


def tell_once(evidence: Iterable[EvidenceView]) -> tuple[EvidenceView, ...]:
    """Return evidence without what says the same in the same words again: of a norm, and of the event that moves it."""
    found = {
        (e.act, e.stance, e.day, e.said_by, e.on_behalf_of, e.via, e.words, e.reason.rule): e
        for e in reversed([*evidence])
    }
    return tuple(reversed(found.values()))
