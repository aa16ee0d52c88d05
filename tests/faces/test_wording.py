"""Tests of `ceasewire.faces.wording`."""

from ceasewire.faces.wording import tell_once
from ceasewire.model.ledger import Act, Reason, Stance
from ceasewire.model.views import EvidenceView, Quotation


def evidence(assertion: str, words: str, act: Act = Act.SUSPEND) -> EvidenceView:
    """Return evidence of a line in these words."""
    reason = Reason(assertion=assertion, rule="pause", why="it pauses the commitment")
    return EvidenceView(reason=reason, act=act, stance=Stance.ASSERTED, day="2031-05-01", words=Quotation(text=words))


def test_what_is_said_of_a_norm_and_of_the_event_that_moves_it_is_told_once() -> None:
    norm, event = evidence("as-1", "put off the release"), evidence("as-2", "put off the release")
    assert tell_once([norm, event]) == (norm,)


def test_other_words_and_other_acts_are_told_beside_it() -> None:
    both = (evidence("as-1", "put off the release"), evidence("as-2", "put it off"), evidence("as-3", "x", Act.CANCEL))
    assert tell_once(both) == both
