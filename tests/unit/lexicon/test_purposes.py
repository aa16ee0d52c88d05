"""What ceasefires are for."""

import pytest

from ceasewire.lexicon.purposes import load_purposes
from ceasewire.lexicon.tables import Row, parse_table, read_text
from ceasewire.model.reading import ActionType

PURPOSES = {purpose.flag: purpose for purpose in load_purposes()}
ROWS, _ = parse_table(
    read_text("en/purposes.tsv"), "en/purposes.tsv", columns=("flag", "words", "actions", "example", "not")
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["flag"])
def test_each_purpose_has_its_example_and_not_its_counter(row: Row) -> None:
    assert PURPOSES[row["flag"]].holds(row["example"], ())
    assert not PURPOSES[row["flag"]].holds(row["not"], ())


def test_another_act_of_the_deal_shows_a_purpose() -> None:
    assert PURPOSES["p_humanitarian"].holds("hold fire", [ActionType.ALLOW_AID])
    assert not PURPOSES["p_humanitarian"].holds("hold fire", [ActionType.DISARM])
