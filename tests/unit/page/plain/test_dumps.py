"""Marks that programs set between the words of a text."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.plain.dumps import hide_marks
from ceasewire.page.plain.finding import split_plain
from ceasewire.page.text.paragraphs import HIDDEN

BELOW = "\n\nReferences\n\n   1. https://courier.example/\n   2. https://courier.example/5\n"


def shown(page: str) -> str:
    hidden = hide_marks(page)
    assert len(hidden) == len(page)
    return hidden.replace(HIDDEN, "")


def test_a_mails_marks_before_what_is_quoted_are_hidden() -> None:
    assert (
        shown("Adam,\n\n> Convoy turned back\n>\n> > Lorries\nsaid") == "Adam,\n\nConvoy turned back\n\nLorries\nsaid"
    )


@pytest.mark.parametrize("page", ["Fire > flour\n\n> once", "a > b\nc > d\ne > f\ng > h"])
def test_a_mark_inside_lines_or_once_stays(page: str) -> None:
    assert shown(page) == page


def test_numbers_of_links_are_hidden_where_the_links_are_listed() -> None:
    assert shown("   [2]Convoy turned back\n\n   By [1]Amal" + BELOW) == "   Convoy turned back\n\n   By Amal" + BELOW


def test_a_menu_of_links_is_hidden() -> None:
    assert shown("   [1]The Courier [2]World [3]Sport\n\n   [2]Convoy" + BELOW) == "\n\n   Convoy" + BELOW


@pytest.mark.parametrize(
    "line", ["   [1]The Courier | [2]World | [3]Sport", "   [1]About us [2]Contact us [3]Site map"]
)
def test_a_menu_with_bars_or_apart_is_hidden(line: str) -> None:
    assert shown(line + BELOW) == BELOW


@pytest.mark.parametrize(
    "line",
    [
        "   [1]Rebels in the north and [2]the army agreed on Monday to [3]a truce in",
        "   [1]Rebels in [2]Dara and [3]Homs\n   agreed on a truce.",
        "   [1]Rebels, [2]Dara, [3]Homs",
    ],
)
def test_a_line_of_a_sentence_with_links_loses_only_their_numbers(line: str) -> None:
    below = BELOW + "   3. https://courier.example/6\n"
    assert shown(line + below) == line.replace("[1]", "").replace("[2]", "").replace("[3]", "") + below


@pytest.mark.parametrize("line", ["He said so.[1] Nobody else did.[2]", "“[7]We left,” she said.", "It was [sic] so."])
def test_numbers_of_notes_and_words_in_brackets_stay(line: str) -> None:
    assert shown(line + BELOW) == line + BELOW


def test_numbers_stay_where_no_links_are_listed() -> None:
    assert shown("[1]Convoy turned back") == "[1]Convoy turned back"


@pytest.mark.parametrize("page", [">\n>\n>\n", "> >\n>\n>\n\n"])
def test_a_page_of_marks_alone_has_no_story(page: str) -> None:
    assert split_plain(page, furniture=load_furniture()) == ()


def test_a_quoted_line_among_marks_is_kept() -> None:
    (draft,) = split_plain(">\n> Convoys reached the town on Friday, drivers said.\n>\n", furniture=load_furniture())
    assert [strand.text for strand in draft.body] == ["Convoys reached the town on Friday, drivers said."]
