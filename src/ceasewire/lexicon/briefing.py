"""What a language model is told before it reads an article: a text of the lexicon, with the codebook's closed sets."""

import re
from enum import StrEnum
from functools import cache

from ceasewire.errors import LexiconError
from ceasewire.lexicon.tables import read_text
from ceasewire.model.reading import (
    ActionType,
    ActorKind,
    ConditionKind,
    EventType,
    Factuality,
    ProcessStatus,
    Relation,
    ResponsibilityStance,
    Role,
    SpeechAct,
    Subject,
    TermStance,
)

# The words of the text that stand for a closed set.
SETS: dict[str, type[StrEnum]] = {
    "KINDS": ActorKind,
    "RELATIONS": Relation,
    "ACTS": SpeechAct,
    "ACTIONS": ActionType,
    "STANCES": TermStance,
    "ROLES": Role,
    "CONDITIONS": ConditionKind,
    "EVENTS": EventType,
    "FACTUALITIES": Factuality,
    "CHARGES": ResponsibilityStance,
    "SUBJECTS": Subject,
    "STATUSES": ProcessStatus,
}
_NAME = re.compile(rf"\b({'|'.join(SETS)})\b")


@cache
def load_briefing(language: str = "en") -> str:
    """Return the text, each closed set written out.

    Raises:
        LexiconError: if the text lacks a set.
    """
    name = f"{language}/briefing.md"
    text = read_text(name)
    lacking = sorted(set(SETS) - set(_NAME.findall(text)))
    if lacking:
        raise LexiconError(f"lexicon file {name} without {', '.join(lacking)}", expected="every closed set")
    return _NAME.sub(lambda found: ", ".join(f'"{value}"' for value in SETS[found[1]]), text)
