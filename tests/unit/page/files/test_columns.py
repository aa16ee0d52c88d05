"""Printed lines in the order in which they are read."""

from collections.abc import Sequence

import pytest

from ceasewire.page.files.columns import PAGE_NUMBER, Run, join_lines, order_pages


def run(text: str, left: float, top: float, *, width: float = 200, height: float = 12, bold: bool = False) -> Run:
    return Run(
        text=text, left=left, top=top, right=left + width, bottom=top + height, base=top + 0.8 * height, bold=bold
    )


def column(name: str, left: float, top: float, number: int, *, width: float = 200) -> list[Run]:
    return [run(f"{name}{n}", left, top + 14 * n, width=width) for n in range(number)]


def words(*pages: Sequence[Run]) -> list[str]:
    return [line.text for c in order_pages(pages) for line in c.lines]


def names(prefix: str, number: int) -> list[str]:
    return [f"{prefix}{n}" for n in range(number)]


def test_lines_of_one_column_come_from_the_top() -> None:
    assert words(column("a", 50, 100, 6)[::-1]) == names("a", 6)


def test_pieces_of_one_line_are_joined_from_the_left() -> None:
    (line,) = join_lines([run("truce", 120, 100.5, width=50), run("a   small", 50, 100, width=60)])
    assert line.text == "a small truce"
    assert (line.left, line.right) == (50, 170)


@pytest.mark.parametrize("number", [2, 3])
def test_columns_are_read_from_the_left(number: int) -> None:
    page = [r for n in range(number) for r in column("abc"[n], 50 + 180 * n, 100 + 3 * n, 8, width=160)]
    assert words(page) == [name for n in range(number) for name in names("abc"[n], 8)]


def test_full_width_lines_stand_before_and_between_columns() -> None:
    page = [
        run("title", 50, 50, width=400),
        *column("a", 50, 100, 5),
        *column("b", 270, 100, 5),
        run("middle", 50, 180, width=420),
        *column("c", 50, 210, 4),
        *column("d", 270, 210, 4),
    ]
    order = ["title", *names("a", 5), *names("b", 5), "middle", *names("c", 4), *names("d", 4)]
    assert words(page) == order


def test_heading_below_two_columns_opens_what_follows() -> None:
    page = [
        *column("a", 50, 100, 5),
        *column("b", 270, 100, 5),
        run("head", 50, 190, width=120, height=18),
        *column("c", 50, 220, 20, width=420),
    ]
    assert words(page) == [*names("a", 5), *names("b", 5), "head", *names("c", 20)]


def test_short_lines_of_one_column_are_no_columns() -> None:
    page = [run(f"a{n}", 50, 100 + 14 * n, width=420 if n % 4 else 60) for n in range(20)]
    assert words(page) == names("a", 20)


def test_wide_space_inside_single_lines_is_no_gutter() -> None:
    page = column("a", 50, 100, 12, width=420)
    page[5:6] = [run("x", 50, 170, width=200), run("y", 280, 170, width=190)]
    assert words(page) == [*names("a", 5), "x y", *[f"a{n}" for n in range(6, 12)]]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [run("The Daily Harbour, 2 May", 50, 20), *column(name, 50, 100, 5), run(f"Page {n} of 3", 50, 760)]
        for n, name in enumerate("abc", 1)
    ]
    assert words(*pages) == [f"{name}{k}" for name in "abc" for k in range(5)]


def test_foot_that_a_browser_prints_is_left_out_on_one_page_too() -> None:
    page = [*column("a", 50, 100, 4), run("https://news.example/a?x=1 1/1", 50, 770)]
    assert words(page) == names("a", 4)


def test_place_far_off_the_page_costs_nothing() -> None:
    page = [*column("a", 50, 100, 6), run("far", 1e12, 100), *column("b", 270, 100, 6)]
    assert sorted(words(page))


def test_page_of_nothing_gives_nothing() -> None:
    assert words([], []) == []


@pytest.mark.parametrize(
    ("words", "is_number"),
    [("12", True), ("– 12 –", True), ("Page 3 of 10", True), ("p. 4 |", True), ("12345", False), ("Chapter 3", False)],
)
def test_a_page_number_is_known(words: str, is_number: bool) -> None:
    assert bool(PAGE_NUMBER.match(words)) is is_number
