"""Settings."""

from ceasewire.settings import Settings, read_settings


def test_defaults_need_no_environment() -> None:
    assert read_settings({}) == Settings(ledger="ceasewire.db", parser="")


def test_variable_of_the_environment_sets_a_field() -> None:
    assert read_settings({"CEASEWIRE_LEDGER": "iraq.db", "LEDGER": "no"}).ledger == "iraq.db"


def test_empty_variable_counts_as_not_set() -> None:
    assert read_settings({"CEASEWIRE_LEDGER": " "}).ledger == "ceasewire.db"
