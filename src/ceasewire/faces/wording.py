"""The codebook's closed sets as a reader would say them."""

from ceasewire.model.ledger import StateName, Truth
from ceasewire.model.reading import ResponsibilityStance, Role

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

# What a state means, for those who do not know its name.
STATES = {
    StateName.NONE: "nothing that counts was reported",
    StateName.SOUGHT: "asked for, without an answer",
    StateName.OFFERED: "offered, and not yet accepted",
    StateName.REJECTED: "refused",
    StateName.CONDITIONAL: "agreed, and waits for its conditions",
    StateName.DETACHED: "in force",
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


def spoken(code: str) -> str:
    """Return a code of the codebook as words.

    >>> spoken("near_agreement")
    'near agreement'
    """
    return code.replace("_", " ")


def counted(number: int, noun: str) -> str:
    """Return the number with its noun, in the plural where due.

    >>> counted(1, "article"), counted(2, "story")
    ('1 article', '2 stories')
    """
    if number == 1:
        return f"1 {noun}"
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}es" if noun.endswith("s") else f"{noun}s"
    return f"{number} {plural}"
