"""Circles: words that hang on one another, so that whoever goes up from one never arrives.

No parser makes them; what sets its parse right can, on words that are no sentence.
"""

from collections.abc import Sequence


def find_circle(heads: Sequence[int]) -> int | None:
    """Return a word of a circle, or None where every word has a root above it.

    Args:
        heads: for each word the number of the one that it hangs on; of a root its own.

    >>> find_circle([1, 1, 3, 4, 2])
    2
    """
    done = [False] * len(heads)
    for start in range(len(heads)):
        path: set[int] = set()
        at = start
        while not done[at] and at not in path:
            path.add(at)
            if heads[at] == at:
                break
            at = heads[at]
        else:
            if at in path:
                return at
        for passed in path:
            done[passed] = True
    return None
