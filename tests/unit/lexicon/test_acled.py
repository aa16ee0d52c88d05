"""The table of ACLED's types."""

from ceasewire.lexicon.acled import SUBTYPES, load_acled
from ceasewire.model.reading import EventType


def test_every_row_names_a_type_and_sub_type_that_acled_has() -> None:
    kinds = [kind for rule in load_acled().values() for kind in (rule.plain, rule.civilians)]
    assert [k for k in kinds if k.subtype not in SUBTYPES[k.type]] == []


def test_truces_and_deals_are_agreements() -> None:
    rule = load_acled()[EventType.CEASEFIRE_DECLARED]
    assert (rule.plain.type, rule.plain.subtype) == ("Strategic developments", "Agreement")


def test_talks_and_votes_have_no_place() -> None:
    assert not {EventType.TALKS, EventType.VOTE, EventType.ELECTION} & set(load_acled())
