"""Tests of `ceasewire.resolution.counterparts`."""

import pytest

from ceasewire.model.codec import decode_reading
from ceasewire.model.spans import Span
from ceasewire.resolution.counterparts import find_counterparts
from tests.factories import article_json, page_json

ACTORS = [
    {"id": f"a{n}", "name": name, "kind": "armed_group", "aliases": aliases, "affiliations": []}
    for n, (name, aliases) in enumerate([("Salt Coast Front", ["Front"]), ("Norland", []), ("Vale Guard", [])], 1)
]


@pytest.mark.parametrize(
    ("text", "word", "named"),
    [
        ("Norland suspended the ceasefire with the Front on Sunday.", "suspended", ["a1"]),
        ("The truce with the Salt Coast Front has expired, a minister said.", "expired", ["a1"]),
        ("The ceasefire deal between Norland and the Vale Guard collapsed.", "collapsed", ["a2", "a3"]),
        ("The truce with Norland held. The truce with the Vale Guard has expired.", "expired", ["a3"]),
        ("Norland suspended the ceasefire after a clash with the Front.", "suspended", []),
        ("The truce has expired, and talks with the Front go on.", "expired", []),
        ("Norland suspended its talks with the Front.", "suspended", []),
    ],
)
def test_a_truce_was_made_with_whom_the_words_behind_it_name(text: str, word: str, named: list[str]) -> None:
    article = decode_reading(page_json(article_json(text, actors=ACTORS))).articles[0]
    start = text.rindex(word)
    assert list(find_counterparts(article, Span.cut(text, start, start + len(word)))) == named
