"""Characters that HTML writes by name or number."""

import pytest

from ceasewire.page import read_page
from ceasewire.page.text.entities import decode_entities


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("fire &amp; flour", "fire & flour"),
        ("&#8220;No&#x201d;", "“No”"),
        ("&#" + "9" * 5000 + ";", "\ufffd"),
        ("&#x" + "f" * 5000 + ";", "\ufffd"),
        ("no mark", "no mark"),
    ],
)
def test_a_character_by_its_name_or_number_is_shown(text: str, shown: str) -> None:
    assert decode_entities(text) == shown


@pytest.mark.parametrize("place", ["<p>{}</p>", "<p title='{}'>x</p>", "<title>{}</title>", "<div style='{}'>x</div>"])
def test_a_number_of_any_length_is_read(place: str) -> None:
    source = "<h1>Envoys agree to halt fire</h1>" + place.format("&#" + "7" * 9000 + ";")
    told = ("The two sides agreed to halt fire at dawn, the mediator said.", "The road to Dara is to open by noon.")
    body = "".join(f"<p>{text}</p>" for text in told)
    page = read_page(f"<html><body>{source}{body}</body></html>".encode(), uri="page")
    assert "\n\n".join(told) in page.articles[0].text
