"""What a person said of a line, and the line that a newer reading has in its place."""

from dataclasses import replace

import pytest

from ceasewire.model.ledger import Act, Assertion, Stance
from ceasewire.store.carrying import find_successors
from tests.stored import ACT, full_reading, make_assertion, quote

READING = full_reading()
LINE = make_assertion(quote(READING))


def on(words: str, **fields: object) -> Assertion:
    """Return the line on other words."""
    return replace(LINE, id="", evidence=quote(READING, words), **fields)


@pytest.mark.parametrize(
    ("others", "carried"),
    [
        ([on("will suspend its shelling of Arlen")], True),
        ([on("its shelling of Arlen"), on("opens the road")], True),
        ([on("Arlen")], False),
        ([on("opens the road")], False),
        ([on("will suspend its shelling of Arlen", act=Act.OFFER)], False),
        ([on("will suspend its shelling of Arlen", stance=Stance.ALLEGED)], False),
        ([on("will suspend its shelling of Arlen"), on("its shelling of Arlen")], False),
        ([], False),
    ],
)
def test_a_line_goes_on_as_the_only_one_that_says_the_same_of_the_same_words(
    others: list[Assertion], carried: bool
) -> None:
    assert find_successors([LINE], others) == ({LINE.id: others[0].id} if carried else {})


def test_words_that_moved_in_their_article_are_the_same_words() -> None:
    evidence = replace(LINE.evidence, start=900, end=900 + len(ACT))
    moved = replace(LINE, id="", evidence=evidence)
    assert find_successors([LINE], [moved]) == {LINE.id: moved.id}
