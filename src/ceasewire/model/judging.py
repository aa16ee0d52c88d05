"""The algebra of judgements: which of several on one pair counts, and which records they make one."""

from collections import defaultdict
from collections.abc import Iterable

from ceasewire.model.ledger import Judgement, JudgementKind, Verdict


def lead_actors(judged: Iterable[Judgement]) -> dict[str, str]:
    """Return the leading key of every actor that is one with another by these judgements: the first of the alphabet."""
    pairs = [(j.subject, j.object) for j in judged if j.kind is JudgementKind.SAME_ACTOR]
    return {key: group[0] for group in join_pairs(pairs) for key in group}


def settle_judgements(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements by which two records are one or together, sorted by id."""
    return tuple(j for j in final_judgements(judgements) if j.verdict is Verdict.SAME)


def final_judgements(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgement that counts on each pair, whatever its verdict, sorted by id.

    It is the last of a person that nobody withdrew, else the last of a rule. Those with the verdict `undecided` are
    what a person should look at.
    """
    final: dict[tuple[str, str, str], list[Judgement]] = {}
    for judgement in sorted(judgements, key=_judgement_rank):
        held = final.setdefault(judgement.pair, [])
        if judgement.verdict is not Verdict.WITHDRAWN:
            held.append(judgement)
        elif held and not held[-1].by_rule:
            held.pop()
    return tuple(sorted((held[-1] for held in final.values() if held), key=lambda j: j.id))


def _judgement_rank(judgement: Judgement) -> tuple[bool, str, str]:
    return not judgement.by_rule, judgement.known, judgement.id


def join_pairs(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Return the groups that the pairs connect, each sorted, in order.

    >>> join_pairs([("a", "c"), ("d", "e"), ("c", "b")])
    (('a', 'b', 'c'), ('d', 'e'))
    """
    above: dict[str, str] = {}

    def top(item: str) -> str:
        above.setdefault(item, item)
        while above[item] != item:
            above[item] = above[above[item]]
            item = above[item]
        return item

    for one, other in pairs:
        first, second = sorted((top(one), top(other)))
        above[second] = first
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for item in sorted(above):
        groups[top(item)].append(item)
    return tuple(tuple(group) for _, group in sorted(groups.items()))
