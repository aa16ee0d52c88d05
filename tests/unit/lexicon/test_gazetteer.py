"""The gazetteer: every row proves itself, and names are found as news writes them."""

import pytest

from ceasewire.lexicon.gazetteer import Entry, load_gazetteer

GAZETTEER = load_gazetteer()


def keys_in(text: str) -> list[str]:
    return [mention.entry.key for mention in GAZETTEER.scan_text(text)]


@pytest.mark.parametrize("entry", GAZETTEER.entries, ids=lambda entry: entry.key)
def test_each_row_is_found_in_its_example_and_not_in_its_counter_example(entry: Entry) -> None:
    assert entry.key in keys_in(entry.example)
    assert entry.key not in keys_in(entry.counter)
