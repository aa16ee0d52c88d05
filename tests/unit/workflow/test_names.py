"""Names: the recogniser's decisions, all at once."""

from typing import Any

import pytest

from ceasewire.workflow.names import NameFinder
from tests.readings import pipeline

TEXTS = [
    "On Monday, Sudan's Rapid Support Forces attacked El Fasher, the United Nations said.",
    "President Salva Kiir Mayardit and Riek Machar met in Addis Ababa on the morning of 12 September 2018.",
    "The truce, agreed by the Kachin Independence Army and the junta in Naypyidaw, held for about forty-eight hours.",
    "“Nobody fired,” Amina Hassan Musa told Radio Dabanga. Three hundred people fled to Tawila.",
    "Kyiv",
    "Talks opened in Geneva\n Switzerland.  Nobody came.",
    "",
    "Quiet held.",
]


def parse() -> list[Any]:
    """Return the texts parsed, without their names."""
    with pipeline().select_pipes(disable=["ner"]):
        return list(pipeline().pipe(TEXTS))


def names(doc: Any) -> list[tuple[int, int, str]]:
    return [(e.start, e.end, e.label_) for e in doc.ents]


def test_names_are_those_of_the_recogniser() -> None:
    recogniser = pipeline().get_pipe("ner")
    expected, docs = list(recogniser.pipe(parse())), parse()
    NameFinder(recogniser).set_names(docs)
    assert [names(doc) for doc in docs] == [names(doc) for doc in expected]
    assert [[t.ent_iob_ for t in doc] for doc in docs] == [[t.ent_iob_ for t in doc] for doc in expected]
    assert sum(map(len, map(names, docs))) > len(TEXTS)


def test_a_text_alone_has_the_names_that_it_has_among_others() -> None:
    finder = NameFinder(pipeline().get_pipe("ner"))
    together, alone = parse(), parse()
    finder.set_names(together)
    for doc in alone:
        finder.set_names([doc])
    assert [names(doc) for doc in alone] == [names(doc) for doc in together]


def test_no_name_runs_over_the_end_of_a_sentence() -> None:
    docs = parse()
    NameFinder(pipeline().get_pipe("ner")).set_names(docs)
    assert all(len({t.sent.start for t in name}) == 1 for doc in docs for name in doc.ents)


def test_no_texts_have_no_names() -> None:
    NameFinder(pipeline().get_pipe("ner")).set_names([])


@pytest.mark.parametrize("component", [None, "tagger", "parser"])
def test_other_components_are_left_in_place(component: str | None) -> None:
    assert not NameFinder.can_replace(pipeline().get_pipe(component) if component else None)
    assert NameFinder.can_replace(pipeline().get_pipe("ner"))
