"""What stands around the articles of a page that was read."""

from typing import TYPE_CHECKING

from ceasewire.workflow.read import JSON, Outcome

if TYPE_CHECKING:
    from ceasewire.page import Surrounding


def find_around(outcome: Outcome) -> "tuple[Surrounding, ...]":
    """Return the lines of the page that are in no article's text; none where the source was no page."""
    from ceasewire.page import find_surroundings

    if outcome.page is None or outcome.page.source.media_type == JSON:
        return ()
    return find_surroundings(outcome.page)
