"""The spaCy pipeline."""

import os
import subprocess
import sys
from typing import Any

import pytest

from ceasewire.errors import SetupError
from ceasewire.workflow.parser import DEFAULT_PARSER, find_parsers, load_parser, load_pipeline, use_one_thread

TEXT = "There is a truce in Tigray, the mediators said on Friday.  They'd met the rebels, who hadn't left Mekelle."


def told(doc: Any) -> list[tuple[object, ...]]:
    return [(t.text, t.pos_, t.tag_, t.dep_, t.lemma_, t.head.i, t.ent_type_, t.ent_iob_, t.is_sent_start) for t in doc]


def test_bases_are_camps() -> None:
    assert [t.lemma_ for t in load_parser("")("The army took two bases.")][4] == "base"


def test_default_parser_is_installed() -> None:
    assert DEFAULT_PARSER in find_parsers()


def test_parser_is_loaded_once() -> None:
    assert load_parser(DEFAULT_PARSER) is load_parser(DEFAULT_PARSER)


@pytest.mark.parametrize("load", [load_parser, load_pipeline])
def test_parser_that_is_not_installed_is_an_error_that_says_what_to_do(load: Any) -> None:
    with pytest.raises(SetupError, match=r"en_core_web_none is not installed.*CEASEWIRE_PARSER"):
        load("en_core_web_none")


def test_the_parse_is_that_of_the_pipeline() -> None:
    assert told(load_parser(DEFAULT_PARSER)(TEXT)) == told(load_pipeline(DEFAULT_PARSER)(TEXT))


def test_texts_come_back_in_order_however_many_they_are() -> None:
    parser = load_parser(DEFAULT_PARSER)
    texts = [f"Town {n} fell." for n in range(70)]
    assert [doc.text for doc in parser.pipe(parser.make_doc(t) for t in texts)] == texts


def test_components_that_cannot_be_replaced_are_asked_themselves() -> None:
    from ceasewire.workflow.parser import Parser

    pipeline = load_pipeline(DEFAULT_PARSER)
    pipeline.get_pipe("attribute_ruler").add([[{"LENGTH": 5}]], {"POS": "X"})
    pipeline.remove_pipe("ner")
    doc = Parser(pipeline)("A truce held.")
    assert doc[1].pos_ == "X"
    assert not doc.ents


@pytest.mark.parametrize(("given", "modules", "then"), [
    (None, {}, "1"),
    ("4", {}, "4"),
    (None, {"numpy": object()}, None),  # it has asked already
])  # fmt: skip
def test_numpy_gets_one_thread_unless_someone_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, given: str | None, modules: dict[str, object], then: str | None
) -> None:
    monkeypatch.setattr(sys, "modules", modules)
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    if given is not None:
        monkeypatch.setenv("OPENBLAS_NUM_THREADS", given)
    use_one_thread()
    assert os.environ.get("OPENBLAS_NUM_THREADS") == then
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)


def test_spacy_comes_without_its_command_line_and_gives_it_when_asked() -> None:
    program = (
        "import sys; from ceasewire.workflow.parser import import_spacy; import_spacy(); import spacy;"
        "assert 'spacy.cli' not in sys.modules and 'requests' not in sys.modules;"
        "print(spacy.info(silent=True)['spacy_version'] == spacy.__version__);"
        "import spacy.cli; print(spacy.cli.download.__name__)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "download"]


@pytest.mark.parametrize("title", ["Sgt.", "Capt.", "Lt.", "Det.", "Supt.", "CAPT."])
def test_a_short_title_is_one_word_and_ends_no_sentence(title: str) -> None:
    doc = load_pipeline()(f"“It fell,” said {title} Ana Roe of the guard.")
    assert title in [token.text for token in doc]
    assert len(list(doc.sents)) == 1


def test_a_word_that_is_no_title_ends_its_sentence() -> None:
    assert [token.text for token in load_pipeline()("He met the colonel. Ana left.")][3:5] == ["colonel", "."]
