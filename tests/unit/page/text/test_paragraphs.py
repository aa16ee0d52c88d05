"""Lines to paragraphs."""

import pytest

from ceasewire.page.text.paragraphs import ends_sentence, read_paragraphs

WRAPPED = """\
The army said on Sunday that it would pull its guns back from the river
if the other side let the first trucks through before the end of the
week, and that monitors would be asked to watch both banks.

The rebels did not answer at once. Their spokesman told a radio station
that the offer was being read with care, and that an answer would come
from the council and from nobody else.
"""


def texts(page: str) -> list[str]:
    return [p.text for p in read_paragraphs(page, stands_alone=lambda line: line == "TT")]


def test_lines_wrapped_at_a_column_are_joined() -> None:
    first, second = texts(WRAPPED)
    assert first.startswith("The army said")
    assert first.endswith("both banks.")
    assert "river if the other" in first
    assert second.endswith("nobody else.")


def test_each_character_of_a_joined_paragraph_keeps_its_place() -> None:
    for paragraph in read_paragraphs(WRAPPED, stands_alone=lambda _: False):
        for start, end, page_start, page_end in paragraph.strand.pieces:
            assert paragraph.text[start:end] == WRAPPED[page_start:page_end]


def test_a_line_that_is_a_paragraph_stays_one() -> None:
    page = "The army said it would wait.\nThe rebels said so too.\nNobody moved."
    assert texts(page) == page.split("\n")


def test_a_headline_is_not_joined_to_what_follows() -> None:
    assert texts("Guns Fall Silent on the River\nThe army said it would wait.") == [
        "Guns Fall Silent on the River",
        "The army said it would wait.",
    ]


def test_labels_stand_alone_even_inside_a_sentence() -> None:
    assert texts("and so the army\nTT\nwaited for an answer.") == ["and so the army", "TT", "waited for an answer."]


def test_bullets_stay_apart() -> None:
    assert texts("The list holds\n- water, flour\n- tents") == ["The list holds", "- water, flour", "- tents"]


def test_gaps_are_counted_in_blank_lines() -> None:
    paragraphs = read_paragraphs("One.\n\nTwo.\n\n\n\nThree.", stands_alone=lambda _: False)
    assert [p.gap for p in paragraphs] == [0, 1, 3]


@pytest.mark.parametrize("text", ["He left.", "“He left.”", "Did he?", "He left. (BBC)", "انتهى الأمر؟", "Gone…"])
def test_sentence_ends_are_known(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["Guns fall silent", "Deal 'Closer Than Ever'", "said he,"])
def test_headlines_have_no_sentence_end(text: str) -> None:
    assert not ends_sentence(text)


def test_a_label_above_a_number_is_not_joined_to_it() -> None:
    assert texts("World\n7 captives freed at the bridge\nThey left.") == [
        "World",
        "7 captives freed at the bridge",
        "They left.",
    ]


def test_a_long_line_that_was_cut_before_a_number_is_joined() -> None:
    assert texts("The list that the two sides exchanged on Monday has\n7 names on it.") == [
        "The list that the two sides exchanged on Monday has 7 names on it."
    ]


def test_only_lines_that_touch_another_are_asked_whether_they_stand_alone() -> None:
    asked: list[str] = []
    page = "Guns fall silent\n\nThe army said so.\nTT\nIt left.\n\nNobody moved."
    read_paragraphs(page, stands_alone=lambda line: bool(asked.append(line)))
    assert asked == ["The army said so.", "TT", "It left."]


def test_a_labelled_line_below_a_long_headline_of_a_wrapped_text_stands_alone() -> None:
    head = "Rebels offer truce along the river road if first trucks pass"
    page = f"{head}\nSource: Coast Radio, 4 May 2026\n\n{WRAPPED}"
    found = read_paragraphs(page, stands_alone=lambda line: line.startswith("Source: ") or line == "by the other side")
    assert [p.text for p in found][:2] == [head, "Source: Coast Radio, 4 May 2026"]


@pytest.mark.parametrize(
    ("head", "below", "apart"),
    [
        ("ENVOYS CARRY A NEW PROPOSAL TO THE CAPITAL AS TALKS GO ON", "4 May 2026", True),
        ("Envoys carry a new proposal to the capital as talks go on", "    4 May 2026", True),
        ("Envoys carry a new proposal to the capital they left on", "4 May 2026", False),
    ],
)
def test_a_day_below_a_title_of_a_wrapped_text_stands_alone(head: str, below: str, apart: bool) -> None:
    told = [p.text for p in read_paragraphs(f"{head}\n{below}\n\n{WRAPPED}", stands_alone=lambda t: t == below.strip())]
    assert (told[0] == head) is apart


def test_a_short_title_is_not_joined_to_the_line_below_it_in_a_wrapped_text() -> None:
    assert texts(f"MEDIA SUMMARY\nDrawn Up by the Information Office\n\n{WRAPPED}")[:1] == ["MEDIA SUMMARY"]


@pytest.mark.parametrize(("line", "alone"), [("By Sara Haddad", True), ("by Sara Haddad and others", False)])
def test_names_behind_a_capital_by_end_a_long_headline_of_a_wrapped_text(line: str, alone: bool) -> None:
    head = "Rebels offer truce along the river road if first trucks pass"
    found = read_paragraphs(f"{head}\n{line}\n\n{WRAPPED}", stands_alone=lambda text: "Haddad" in text)
    assert (found[0].text == head) is alone


def test_a_line_longer_than_the_column_leaves_a_text_wrapped() -> None:
    wrapped = [
        "The rebels said on Sunday that they would halt",
        "fire if the government opened the road to the",
        "coast.",
    ]
    page = "\n".join([*wrapped, "", f"https://courier.example/{'a' * 120}", "", *wrapped * 8])
    told = [p.text for p in read_paragraphs(page, stands_alone=lambda _: False)]
    assert told[0] == " ".join(wrapped)
    assert told[1].startswith("https://")


def test_a_source_in_brackets_below_a_headline_is_a_line_of_its_own() -> None:
    head = "The army says that it would pull its guns back from it"
    page = f"{head}\n(The Courier, 4 May 2026)\n\n{WRAPPED}"
    told = [p.text for p in read_paragraphs(page, stands_alone=lambda line: line.startswith("(The"))]
    assert told[:2] == [head, "(The Courier, 4 May 2026)"]
