"""Vectors of words: the networks' own numbers, with less work."""

from functools import cache
from typing import Any

import numpy as np
import pytest

from ceasewire.workflow.parser import DEFAULT_PARSER, load_pipeline
from ceasewire.workflow.wordvectors import WordVectors

TEXTS = [
    "On Monday, the Rapid Front attacked El Fasher, the United Nations said.",
    "“Nobody fired,” Amina Hassan Musa told a radio station.\nThree hundred people fled.",
    "",
    "Kyiv",
    "Quiet held. Quiet held.",
]


@cache
def networks() -> dict[str, Any]:
    pipeline = load_pipeline(DEFAULT_PARSER)
    names = pipeline.get_pipe("ner").model.get_ref("tok2vec").layers[0]
    return {"shared": pipeline.get_pipe("tok2vec").model, "names": names}


def make_docs(texts: list[str]) -> list[Any]:
    return [load_pipeline(DEFAULT_PARSER).make_doc(text) for text in texts]


@pytest.mark.parametrize("network", ["shared", "names"])
def test_vectors_are_those_of_the_network(network: str) -> None:
    model, docs = networks()[network], make_docs(TEXTS)
    vectors = WordVectors(model)
    for _ in range(2):  # the second time what is said of each word alone is known
        for ours, theirs in zip(vectors.predict(docs), model.predict(docs), strict=True):
            assert ours.shape == theirs.shape
            np.testing.assert_allclose(ours, theirs, atol=1e-4)


def test_vectors_of_a_text_do_not_hang_on_those_beside_it() -> None:
    vectors = WordVectors(networks()["shared"])
    docs = make_docs(TEXTS)
    for doc, among in zip(docs, vectors.predict(docs), strict=True):
        np.testing.assert_allclose(vectors.predict([doc])[0], among, atol=1e-4)


def test_no_texts_and_empty_texts_have_no_vectors() -> None:
    vectors = WordVectors(networks()["shared"])
    assert vectors.predict([]) == []
    assert [len(rows) for rows in vectors.predict(make_docs(["", ""]))] == [0, 0]


def test_more_words_than_are_kept_are_learned_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ceasewire.workflow.wordvectors._KEPT", 3)
    vectors, docs = WordVectors(networks()["shared"]), make_docs(TEXTS)
    first = vectors.predict(docs)
    for again, before in zip(vectors.predict(docs), first, strict=True):
        np.testing.assert_allclose(again, before, atol=1e-4)


def test_other_networks_are_left_in_place() -> None:
    pipeline = load_pipeline(DEFAULT_PARSER)
    assert not WordVectors.can_replace(None)
    assert not WordVectors.can_replace(pipeline.get_pipe("tagger").model)
    assert WordVectors.can_replace(pipeline.get_pipe("tok2vec").model)
