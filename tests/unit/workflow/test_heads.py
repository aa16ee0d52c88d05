"""Heads: the parser's steps, over many texts at once."""

from typing import Any

import pytest

from ceasewire.workflow.heads import HeadFinder
from tests.readings import pipeline

TEXTS = [
    "On Monday, the front attacked El Fasher, the mission said, and “nobody” answered.",
    "The truce, agreed by the army and the rebels whose villages it had burned, held. Then it broke down.",
    "“Nobody fired,” she told a radio station. Three hundred people fled to Tawila, where no aid had come.",
    "Kyiv",
    "Talks opened in Geneva\n Switzerland.  Nobody came.",
    "",
    "Quiet held.",
]


def see() -> list[Any]:
    """Return the texts with the vectors of their words."""
    docs = [pipeline().make_doc(text) for text in TEXTS]
    words = pipeline().get_pipe("tok2vec")
    words.set_annotations(docs, words.predict(docs))
    return docs


def told(doc: Any) -> list[tuple[object, ...]]:
    return [(t.text, t.head.i, t.dep_, t.is_sent_start, [c.i for c in t.children]) for t in doc]


def test_heads_are_those_of_the_parser() -> None:
    parser = pipeline().get_pipe("parser")
    expected, docs = list(parser.pipe(see())), see()
    HeadFinder(parser).set_heads(docs)
    assert [told(doc) for doc in docs] == [told(doc) for doc in expected]
    assert max(len(list(doc.sents)) for doc in docs if len(doc)) > 1


def test_a_sentence_that_is_known_to_begin_begins_there() -> None:
    parser = pipeline().get_pipe("parser")
    ours, theirs = see(), see()
    for docs in (ours, theirs):
        docs[0][5].is_sent_start = True
    HeadFinder(parser).set_heads(ours)
    assert told(ours[0]) == told(next(parser.pipe(theirs[:1])))
    assert ours[0][5].is_sent_start


def test_a_text_alone_is_parsed_as_among_others(monkeypatch: pytest.MonkeyPatch) -> None:
    finder = HeadFinder(pipeline().get_pipe("parser"))
    together, alone = see(), see()
    finder.set_heads(together)
    monkeypatch.setattr("ceasewire.workflow.heads._TOGETHER", 1)
    finder.set_heads(alone)
    assert [told(doc) for doc in alone] == [told(doc) for doc in together]


def test_no_texts_have_no_heads() -> None:
    HeadFinder(pipeline().get_pipe("parser")).set_heads([])


@pytest.mark.parametrize("component", [None, "tagger", "ner"])
def test_other_components_are_left_in_place(component: str | None) -> None:
    assert not HeadFinder.can_replace(pipeline().get_pipe(component) if component else None)
    assert HeadFinder.can_replace(pipeline().get_pipe("parser"))
