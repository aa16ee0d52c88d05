"""A text cut into runs under records' words."""

import pytest

from ceasewire.faces.marked.strokes import Kind, Run, Stroke, cut_runs

TEXT = "The army will leave if the rebels disarm.\n\nThey refused."


def stroke(words: str, kind: Kind = Kind.STATEMENT, *, key: str = "", main: bool = True) -> Stroke:
    start = TEXT.index(words)
    name = key or str(kind)
    return Stroke(key=name, kind=kind, start=start, end=start + len(words), name=name, title=f"{kind}: x", main=main)


def cut(*strokes: Stroke) -> list[Run]:
    return [run for paragraph in cut_runs(TEXT, strokes) for run in paragraph]


def run_of(runs: list[Run], words: str) -> Run:
    return next(run for run in runs if run.text == words)


def test_text_without_records_is_one_run_a_paragraph() -> None:
    assert [run.text for run in cut()] == TEXT.split("\n\n")


def test_nested_words_lead_to_the_innermost_record() -> None:
    runs = cut(stroke("army will leave if the rebels disarm"), stroke("the rebels disarm", Kind.CONDITION))
    assert run_of(runs, "army will leave if ").target == "statement"
    inner = run_of(runs, "the rebels disarm")
    assert (inner.target, inner.kinds) == ("condition", (Kind.STATEMENT, Kind.CONDITION))
    assert inner.title == "condition: x\nstatement: x"


def test_crossing_words_are_cut_where_they_cross() -> None:
    runs = cut(stroke("The army will leave"), stroke("leave if the rebels", Kind.TERM))
    assert [(run.text, run.kinds) for run in runs[:3]] == [
        ("The army will ", (Kind.STATEMENT,)),
        ("leave", (Kind.STATEMENT, Kind.TERM)),
        (" if the rebels", (Kind.TERM,)),
    ]


def test_place_to_come_back_to_opens_once() -> None:
    runs = cut(stroke("army"), stroke("rebels", key="statement"))
    assert [run.opening for run in runs if run.opening] == [("statement",)]
    assert [run.first for run in runs if run.target] == [True, False]


def test_two_records_of_the_same_words_have_both_their_place() -> None:
    (run,) = [run for run in cut(stroke("army", key="s1"), stroke("army", Kind.EVENT, key="e1")) if run.target]
    assert sorted(run.opening) == sorted(run.closing) == ["e1", "s1"]
    assert set(run.keys) == {"s1", "e1"}


def test_words_over_two_paragraphs_are_marked_in_both() -> None:
    runs = cut(stroke("disarm.\n\nThey"))
    assert [run.text for run in runs if run.target] == ["disarm.", "They"]


def test_cue_shows_only_with_its_card() -> None:
    run = run_of(cut(stroke("refused", main=False)), "refused")
    assert (run.target, run.kinds, run.keys, run.opening) == ("", (), ("statement",), ())


@pytest.mark.parametrize("text", ["", "\n\n", "a\n\n\nb"])
def test_paragraphs_are_those_of_the_text(text: str) -> None:
    assert ["".join(run.text for run in runs) for runs in cut_runs(text, [])] == text.split("\n\n")
