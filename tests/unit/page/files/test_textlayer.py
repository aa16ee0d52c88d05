"""The text layer of PDF files, as the reader's program sees it."""

import pytest

from ceasewire.page.files.textlayer import read_layer
from tests.papers import make_pdf


def test_runs_come_with_their_places_from_the_upper_left_corner() -> None:
    layer = read_layer(make_pdf([(72, 700, 12, "The bridge is open."), (400, 700, 12, "Page two")]))
    assert (layer["fault"], layer["total"]) == (None, 1)
    (page,) = layer["pages"]
    assert (page["width"], page["height"]) == (612, 792)
    first, second = page["runs"]
    assert (first[0], second[0]) == ("The bridge is open.", "Page two")
    assert (first[1], first[5]) == (72, 92)
    assert second[1] == 400


@pytest.mark.parametrize(
    ("turn", "matrix", "place"),
    [
        (90, "0 1 -1 0 300 100", (100, 300)),
        (180, "-1 0 0 -1 400 400", (212, 400)),
        (270, "0 -1 1 0 300 400", (392, 312)),
    ],
)
def test_turned_pages_are_read_as_they_are_shown(turn: int, matrix: str, place: tuple[float, float]) -> None:
    upright = make_pdf([(0, 0, 12, "Upright")], extra=f"/Rotate {turn} ")
    (page,) = read_layer(upright.replace(b"0 0 Td", f"{matrix} Tm".encode()))["pages"]
    ((text, left, _, _, _, base, _),) = page["runs"]
    assert (text, left, base) == ("Upright", *place)


def test_words_that_run_across_the_page_are_left_out() -> None:
    stamped = make_pdf([(0, 0, 12, "Copy")]).replace(b"0 0 Td", b"0.7 0.7 -0.7 0.7 300 300 Tm")
    assert read_layer(stamped)["pages"][0]["runs"] == []


@pytest.mark.parametrize("place", [(72, 5_000), (72, -400), (99_999, 700), (-500, 700)])
def test_words_outside_the_page_are_left_out(place: tuple[float, float]) -> None:
    (page,) = read_layer(make_pdf([(*place, 12, "Hidden"), (72, 700, 12, "Shown")]))["pages"]
    assert [row[0] for row in page["runs"]] == ["Shown"]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", make_pdf([(72, 700, 12, "x")])[:60]])
def test_what_is_no_pdf_is_broken(data: bytes) -> None:
    assert read_layer(data)["fault"] == "broken"
