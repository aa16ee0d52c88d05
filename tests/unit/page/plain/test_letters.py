"""Open letters: their greeting, ending and signers are their text."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.plain.finding import split_plain

FURNITURE = load_furniture()
HEADLINE = "We Ask You to Open the Road"
BODY = [
    "For nine weeks no lorry has reached the north, and the clinics there are without fuel.",
    "We ask both sides to let the convoys pass, and to let the monitors count them.",
]
SIGNED = ["Yours sincerely,", "Dana Koury, judge", "Lena Holm, physician"]


def read(*lines: str) -> list[str]:
    """Return the paragraphs of the one story of a text."""
    (draft,) = split_plain("\n\n".join(lines), furniture=FURNITURE)
    return [strand.text for strand in draft.body]


@pytest.mark.parametrize("greeting", ["Dear members of the Security Council,", "To the governor of the north:"])
def test_a_letter_has_whom_it_greets_and_who_signed_it(greeting: str) -> None:
    assert read(HEADLINE, "4 May 2026", greeting, *BODY, *SIGNED) == [greeting, *BODY, *SIGNED]


def test_what_is_no_letter_ends_with_its_last_sentence() -> None:
    assert read(HEADLINE, "4 May 2026", *BODY, *SIGNED) == BODY
    assert read(HEADLINE, "4 May 2026", "Dear members of the Council,", *BODY, "Dana Koury, judge") == BODY


def test_labels_below_the_signers_are_none_of_a_letter() -> None:
    lines = [HEADLINE, "4 May 2026", "Dear Mr. President,", *BODY, *SIGNED, "Share", "© 2026 The Courier"]
    assert read(*lines) == ["Dear Mr. President,", *BODY, *SIGNED]
