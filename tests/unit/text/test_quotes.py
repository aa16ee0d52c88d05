"""Quotation regions: which marks open and close, and which are apostrophes."""

import pytest

from ceasewire.text.quotes import Region, find_regions


def quoted(paragraph: str) -> list[str]:
    """Return the words of each region, marks included."""
    return [paragraph[region.start : region.end] for region in find_regions(paragraph)]


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ('He said "we will go" on Friday.', ['"we will go"']),
        ("He said “we will go” on Friday.", ["“we will go”"]),
        ("He said «we will go» on Friday.", ["«we will go»"]),
        ("He said „we will go“ on Friday.", ["„we will go“"]),
        ("He said ‘we will go’ on Friday.", ["‘we will go’"]),
        ("He said 'we will go' on Friday.", ["'we will go'"]),
        ('"We go," he said. "Soon."', ['"We go,"', '"Soon."']),
        ('The ("new") plan', ['"new"']),
        ('The plan—"new"—failed', ['"new"']),
        ("“We heard him say ‘go’ twice,” she said.", ["“We heard him say ‘go’ twice,”"]),
        ("'We heard \"go\" twice,' she said.", ["'We heard \"go\" twice,'"]),
        ("``We go,'' he said. ``It's late.''", ["``We go,''", "``It's late.''"]),
        ("``He said 'go' twice,'' she said.", ["``He said 'go' twice,''"]),
        ('" We go , " he said . " Soon . "', ['" We go , "', '" Soon . "']),
    ],
)
def test_a_quotation_runs_from_mark_to_mark(paragraph: str, words: list[str]) -> None:
    assert quoted(paragraph) == words
    assert all(region.closed for region in find_regions(paragraph))


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "Nobody spoke.",
        "The rebels' demands weren't new.",
        "The rebels’ demands weren’t new, the mayors’ were.",
        "’Tis long since the ’90s.",
        "In the '90s it was calm.",
        "Sana'a and Kata'ib are names.",
        "The 5' wall fell.",
        "Rock 'n roll",
    ],
)
def test_an_apostrophe_is_no_quotation(paragraph: str) -> None:
    assert find_regions(paragraph) == ()


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("'The rebels' demands are new,' he said.", ["'The rebels' demands are new,'"]),
        ("‘It’s the mayors’ fault,’ he said.", ["‘It’s the mayors’ fault,’"]),
        ("He spoke of 'the rebels' on Friday.", ["'the rebels'"]),
    ],
)
def test_a_possessive_does_not_close_a_quotation_that_goes_on(paragraph: str, words: list[str]) -> None:
    assert quoted(paragraph) == words


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("“We will go. We will be back.  ", "“We will go. We will be back."),
        ('He said: "We will go.', '"We will go.'),
        ("«We will go", "«We will go"),
    ],
)
def test_a_quotation_without_its_end_runs_to_the_end_of_the_paragraph(paragraph: str, words: str) -> None:
    (region,) = find_regions(paragraph)
    assert (paragraph[region.start : region.end], region.closed) == (words, False)


def test_a_single_mark_without_its_end_opens_nothing() -> None:
    assert find_regions("He said 'we will go on Friday.") == ()


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("We will be back,” he said.", ["We will be back,”"]),
        ('We will be back," he said.', ['We will be back,"']),
        ("We will be back,» he said.", ["We will be back,»"]),
        ("We will be back,” he said. “Soon.”", ["We will be back,”", "“Soon.”"]),
    ],
)
def test_a_quotation_that_began_in_the_paragraph_before_begins_with_this_one(paragraph: str, words: list[str]) -> None:
    assert quoted(paragraph) == words


@pytest.mark.parametrize("paragraph", ["“", "He wrote: “", "He wrote: «  ", "He wrote 'so"])
def test_a_mark_with_nothing_behind_it_is_no_quotation(paragraph: str) -> None:
    assert find_regions(paragraph) == ()


@pytest.mark.parametrize(("start", "end", "holds"), [(4, 9, True), (5, 7, True), (3, 9, False), (4, 10, False)])
def test_a_region_holds_what_lies_inside(start: int, end: int, holds: bool) -> None:
    assert Region(start=4, end=9, closed=True).holds(start, end) is holds


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ('“We go," he said. “Soon.”', ['“We go,"', "“Soon.”"]),
        ('“We call it "home" here,” he said.', ['“We call it "home" here,”']),
    ],
)
def test_a_straight_mark_closes_a_curly_one_where_no_curly_one_does(paragraph: str, words: list[str]) -> None:
    assert quoted(paragraph) == words


def test_a_curly_mark_closes_what_a_straight_one_opened() -> None:
    assert quoted('"We left,” he said. "They stayed.”') == ['"We left,”', '"They stayed.”']
    assert quoted('"He called it “a trap” and left," she said.') == ['"He called it “a trap” and left,"']
