"""What a page's own style sheet says of letters."""

from ceasewire.page.markup.source import read_markup
from ceasewire.page.markup.styles import is_bold, read_styles, set_apart


def test_classes_are_read_and_selectors_of_more_are_not() -> None:
    sheet = "@media print { } .c1,span.c2{font-weight:700} .a .b{font-weight:bold} .c3{font-size:8pt}.c1{color:red}"
    styles = read_styles(sheet)
    assert set(styles) == {"c1", "c2", "c3"}
    assert is_bold(' class="x c1"', styles)
    assert is_bold(" class=c2", styles)
    assert not is_bold(' class="c3 b"', styles)
    assert set_apart(' class="c3"', styles) == "c3"
    assert set_apart(' class="c1"', styles) is None


def test_the_sheet_of_a_whole_site_is_passed_over() -> None:
    assert read_styles(".c1{font-weight:700}" + " " * 30_000) == {}


def test_rules_among_those_for_media_are_read_and_too_long_ones_are_not() -> None:
    assert read_styles("@media print{.a{color:red}}@import x;.b{color:red}") == {"a": "color:red", "b": "color:red"}
    assert read_styles(".a{}.b{" + "c" * 1501 + "}.d{e}}.f{") == {"d": "e"}


def test_an_elements_own_style_sets_bold_letters() -> None:
    assert is_bold(' style="font-weight: bold"', {})
    assert not is_bold(' style="font-weight: normal"', {})


def test_letters_are_bold_by_class_up_to_their_end() -> None:
    source = "<style>.c1{font-weight:700}</style><p><span class=c1>Talks</span> went on</p><p><span>No</span></p>"
    assert [block.bold for block in read_markup(source).blocks] == [5, 0]


def test_pale_letters_are_set_apart_and_dark_ones_are_not() -> None:
    styles = read_styles(".a{color:#777}.b{color:#111}.c{background-color:#999}.d{color: gray}")
    assert [set_apart(f" class={name}", styles) for name in "abcd"] == ["a", None, None, "d"]


def test_letters_of_a_headlines_size_count_as_bold_and_those_of_a_text_do_not() -> None:
    assert is_bold(' style="font-size:24px"', {})
    assert is_bold(' style="font-size: 18pt"', {})
    assert not is_bold(' style="font-size:17px"', {})
    assert not is_bold(' style="font-size:1em"', {})
