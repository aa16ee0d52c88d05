"""Words of an answer to the lists that they hold, or why there are none."""

import pytest

from ceasewire.reading.answered.answers import LISTS, MOST_ROWS, load_answer
from ceasewire.reading.answered.refusals import RefusalError


@pytest.mark.parametrize(
    "words",
    [
        '{"terms": [1]}',
        '```json\n{"terms": [1]}\n```',
        'Let me think: {"plan": []} so:\n{"terms": [1]} That is all.',
        '{"terms": [1], "events": null, "more": {}}',
    ],
)
def test_the_object_is_found(words: str) -> None:
    assert load_answer(words) == {name: [1] if name == "terms" else [] for name in LISTS}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "no JSON object"),
        ("I can't help with that.", "no JSON object"),
        ('{"plan": []}', "no JSON object"),
        ('{"terms": [', "not JSON"),
        ('{"terms": "many"}', "not a list"),
        ('{"terms": NaN}', "NaN"),
        ('{"terms": [' + "9" * 5000 + "]}", "not JSON"),
        ('{"terms":' + "[" * 100_000, "not JSON"),
        ('{"terms": [' + "1," * MOST_ROWS + "1]}", "more than"),
    ],
)
def test_what_is_none_says_why(words: str, why: str) -> None:
    with pytest.raises(RefusalError, match=why):
        load_answer(words)
