"""Elements, blocks and their text."""

import pytest

from ceasewire.page.markup.elements import Element, read_attributes, read_strand, read_text


@pytest.mark.parametrize(
    ("attributes", "found"),
    [
        (" class=\"a b\" id='x' hidden", {"class": "a b", "id": "x", "hidden": ""}),
        (" HREF=a&amp;b", {"href": "a&b"}),
        (" class=a class=b", {"class": "a"}),
        ("", {}),
    ],
)
def test_attributes_are_read_as_browsers_do(attributes: str, found: dict[str, str]) -> None:
    assert read_attributes(attributes) == found


def test_an_element_is_named_by_class_id_role_and_property() -> None:
    element = Element(tag="div", number=1, parent=None, start=0, attributes=' class="a" href="b" id=c role="main"')
    assert element.names() == "a c main"
    assert element.attribute("href") == "b"


SOURCE = "  <b>AT&amp;T</b>\n\n said&nbsp;&quot;no&quot;\u200b. "
SLICES = [(0, 2), (5, 13), (17, len(SOURCE))]


def test_text_and_strand_of_a_block_are_the_same() -> None:
    assert read_text(SOURCE, SLICES) == 'AT&T said "no".'
    assert read_strand(SOURCE, SLICES).text == 'AT&T said "no".'


def test_every_character_of_a_strand_has_its_place() -> None:
    strand = read_strand(SOURCE, SLICES)
    shown = [(strand.text[s:e], SOURCE[ps:pe]) for s, e, ps, pe in strand.pieces]
    assert shown == [
        ("AT", "AT"), ("&", "&amp;"), ("T", "T"), ("said", "said"), ('"', "&quot;"), ("no", "no"), ('"', "&quot;"),
        (".", "."),
    ]  # fmt: skip


def test_an_empty_slice_is_a_line_break() -> None:
    source = "one<br>two"
    assert read_text(source, [(0, 3), (7, 7), (7, 10)]) == "one two"
    assert read_strand(source, [(0, 3), (7, 7), (7, 10)]).text == "one two"


def test_an_ampersand_that_opens_no_entity_is_itself() -> None:
    source = "Q&A & R&D;"
    assert read_strand(source, [(0, len(source))]).pieces == ((0, len(source), 0, len(source)),)


def test_the_data_of_a_script_are_left_as_they_stand() -> None:
    data = "{&quot;a&quot;: 1}" * 1000
    assert read_attributes(f' content="{data}" title="a &amp; b"') == {"content": data, "title": "a & b"}
