"""Whether a report tells of the very act that a condition waits for, where nobody known by name is to do it.

"If the garrison withdraws from Port Sund" names no actor that a ledger knows; "the garrison withdrew from Port Sund" is
told in the same words all the same. Words are compared by how they begin: an act is awaited in one form and told in
another.
"""

from collections.abc import Iterable
from functools import cache

from ceasewire.lexicon.actions import load_actions
from ceasewire.lexicon.acts import load_act_words
from ceasewire.lexicon.dealwords import load_deal_words
from ceasewire.model.ledger import LedgerEvent, NormCondition
from ceasewire.model.parties import Parties
from ceasewire.model.reading import ActionType, ConditionKind
from ceasewire.text.fold import plain_words

# A word is compared by so many letters ("releases", "released"); one that has fewer, and is no number, is passed over.
STEM = 4
# A condition of fewer words than this could be told of anything.
FEWEST = 3


def is_nobodys(condition: NormCondition, parties: Parties) -> bool:
    """Whether the act is to be done, and by nobody whom a ledger knows by name: "the army" is none until it is tied."""
    sides = parties.sides(condition.performers)
    return condition.kind is not ConditionKind.ABSTAIN and all(":" in s or _is_office(s, parties) for s in sides)


def _is_office(side: str, parties: Parties) -> bool:
    names = parties.names(side)
    return bool(names) and all(name == name.lower() for name in names)


def tell_words(event: LedgerEvent) -> str:
    """Return the words in which an event that moves something is told, without the verb that stands before them."""
    return event.words.partition(": ")[2] or event.words


def look_up(words: str) -> str | None:
    """Return the beginning of a word under which a condition in these words is looked up; None where it can't be met.

    >>> look_up("the garrison withdraws from Port Sund"), look_up("it does not fire on the garrison")
    ('with', None)
    """
    stems = list_stems(words)
    return max(sorted(stems)) if len(stems) >= FEWEST and not _denies(words) else None


def list_stems(words: str) -> frozenset[str]:
    """Return how the words begin that are compared, and the numbers among them."""
    small = load_deal_words().small
    found = (word.casefold() for word in plain_words(words))
    told = (w.removeprefix("re") if w.startswith("reopen") else w for w in found)  # what reopens is opened
    return frozenset(w if w.isdigit() else w[:STEM] for w in told if w.isdigit() or (len(w) >= STEM and w not in small))


def tells_of(told: str, awaited: Iterable[str]) -> bool:
    """Whether words tell of the act that one of these awaits.

    >>> tells_of("The garrison withdrew from Port Sund on Thursday", ["the garrison withdraws from Port Sund"])
    True
    >>> tells_of("The garrison withdrew from Port Sund on Thursday", ["the fleet withdraws from Port Sund"])
    False
    """
    stems = list_stems(told)
    return not _denies(told) and any(look_up(words) and list_stems(words) <= stems for words in awaited)


def tells_of_withdrawal(told: str, awaited: Iterable[str]) -> bool:
    """Whether words tell of a withdrawal from where one of these awaits it, by whatever verb ("left", "handed over").

    >>> tells_of_withdrawal("Mali's troops quit Kayes on Friday", ["pull out of Kayes", "leave the dam"])
    True
    >>> tells_of_withdrawal("Mali's troops quit Kayes on Friday", ["pull out of Dara", "withdraw its troops"])
    False
    """
    stems = list_stems(told)
    left = (list_stems(words) - _stems_of_withdrawing() for words in awaited if not _denies(words))
    return not _denies(told) and any(where and where <= stems for where in left)


@cache
def _stems_of_withdrawing() -> frozenset[str]:
    """Return how the words begin by which a withdrawal is told of, and those for who withdraws."""
    rules = [rule for rule in load_actions().rules if rule.type is ActionType.WITHDRAW_FORCES]
    words = {word for rule in rules for word in (*rule.verbs, *rule.nouns)} | load_act_words().own_troops
    return list_stems(" ".join(sorted(words)))


def _denies(words: str) -> bool:
    return not load_deal_words().denying.isdisjoint(word.casefold() for word in plain_words(words))
