"""Why a record that a model answered with is refused."""

# So many characters of what a model wrote are quoted to it and to people.
MOST_SHOWN = 80


class RefusalError(ValueError):
    """A record, or a part of one, that the article does not bear out; its words say why."""


def show(given: object) -> str:
    """Return what was given as it may stand in a message: short, and with nothing that a terminal would obey.

    >>> show("truce")
    "'truce'"
    """
    words = repr(given)
    return words if len(words) <= MOST_SHOWN else f"{words[:MOST_SHOWN]}..."
