"""Lines that are made alike and stand behind pictures alone."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.around.shapes import find_picture_shapes, shape_of
from ceasewire.page.markup.source import read_markup

SAID = "A guard stands at the shut gate of the port."
TEXT = "The rebels said on Sunday that they would halt fire if the government opened the road to the coast."


def shapes(source: str) -> frozenset[str]:
    return find_picture_shapes(read_markup(source), load_furniture())


def test_a_shape_of_lines_that_stand_behind_pictures_alone_is_told() -> None:
    part = f"<div><img src=a></div><p class='k7'>{SAID}</p><p class='k3'>{TEXT}</p>"
    assert shapes(part * 2) == {"p.k7"}


@pytest.mark.parametrize(
    "part",
    [
        f"<img src=a><p class=k3>{SAID}</p><p class=k3>{TEXT}</p>",
        f"<img src=a><p class=lead>{SAID}</p><p class=k3>{TEXT}</p>",
        f"<img src=a><p class=k7>{TEXT} {TEXT}</p><p class=k3>{TEXT}</p>",
        f"<img src=a><p>{SAID}</p><p>{TEXT}</p>",
    ],
)
def test_shapes_of_paragraphs_and_openings_are_not(part: str) -> None:
    assert shapes(part * 2) == frozenset()


def test_one_line_behind_one_picture_tells_nothing() -> None:
    assert shapes(f"<img src=a><p class=k7>{SAID}</p><p class=k3>{TEXT}</p>") == frozenset()


def test_a_shape_is_a_tag_and_its_classes() -> None:
    elements = read_markup("<p class=' a  b '>Talks</p><p>went on</p>").elements
    assert [shape_of(element) for element in elements] == ["", "p.a b", ""]
