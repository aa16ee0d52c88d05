"""Tests of `ceasewire.model.likeness`."""

from ceasewire.model.ledger import Verdict
from ceasewire.model.ledgercodec import decode_record, encode_record
from ceasewire.model.likeness import Likeness, Named
from ceasewire.model.reading import ActorKind


def test_both_records_are_the_same_after_json() -> None:
    named = Named(name="Northern Front", kind=ActorKind.ARMED_GROUP, countries=frozenset({"MM"}))
    likeness = Likeness(verdict=Verdict.UNDECIDED, score=0.6, rule="nearly", reason="much agrees")
    assert decode_record(Named, encode_record(named)) == named
    assert decode_record(Likeness, encode_record(likeness)) == likeness
