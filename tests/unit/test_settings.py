"""Settings."""

import pytest

from ceasewire.errors import SettingError
from ceasewire.settings import Settings, read_settings


def test_defaults_need_no_environment() -> None:
    assert read_settings({}) == Settings(ledger="ceasewire.db", parser="")


def test_variable_of_the_environment_sets_a_field() -> None:
    assert read_settings({"CEASEWIRE_LEDGER": "iraq.db", "LEDGER": "no"}).ledger == "iraq.db"


def test_empty_variable_counts_as_not_set() -> None:
    assert read_settings({"CEASEWIRE_LEDGER": " "}).ledger == "ceasewire.db"


@pytest.mark.parametrize(
    ("words", "value"), [("1", True), ("Yes", True), (" on ", True), ("0", False), ("no", False), ("OFF", False)]
)
def test_yes_and_no_may_be_said_in_several_ways(words: str, value: bool) -> None:
    assert read_settings({"CEASEWIRE_PRIVATE_ADDRESSES": words}).private_addresses is value


def test_numbers_are_read_as_numbers() -> None:
    given = {"CEASEWIRE_FETCH_PAUSE": "0.5", "CEASEWIRE_FETCH_TRIES": "5", "CEASEWIRE_KEEP_MEGABYTES": "0"}
    settings = read_settings(given)
    assert (settings.fetch_pause, settings.fetch_tries, settings.keep_megabytes) == (0.5, 5, 0)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("PRIVATE_ADDRESSES", "maybe"),
        ("FETCH_TRIES", "0"),
        ("FETCH_TRIES", "1.5"),
        ("FETCH_SECONDS", "-1"),
        ("FETCH_SECONDS", "nan"),
        ("FETCH_SECONDS", "inf"),
        ("FETCH_PAUSE", "a while"),
    ],
)
def test_value_of_another_kind_is_an_error_that_names_it(name: str, words: str) -> None:
    with pytest.raises(SettingError, match=rf"CEASEWIRE_{name} is '{words}'"):
        read_settings({f"CEASEWIRE_{name}": words})
