"""Annotated readings to examples; the rest of training needs torch and is run by hand."""

import hashlib
import json
from pathlib import Path

import pytest

from ceasewire.reading.terms.tags import HEADS
from ceasewire.text.wordpieces import WordPieces
from training.examples import (
    IGNORED,
    Document,
    Mark,
    hold_out,
    leave_out,
    make_examples,
    mark_article,
    read_annotations,
    unlabelled,
)

TEXT = "the front will leave the town"
VOCABULARY = ["[UNK]", "[CLS]", "[SEP]", *dict.fromkeys(TEXT.split())]


def labels(head: str, *marks: Mark) -> list[str]:
    """Return the labels of the words of the text for a head; "-" where nothing is asked."""
    (example,) = make_examples([Document(name="d", text=TEXT, marks=list(marks))], WordPieces(VOCABULARY))
    row = list(example.labels[head])
    assert (row[0], row[-1]) == (IGNORED, IGNORED)
    return ["-" if n == IGNORED else HEADS[head][n] for n in row[1:-1]]


def span(words: str) -> dict[str, object]:
    """Return words of the text as the JSON of a span."""
    return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "text": words}


def test_marked_words_begin_and_go_on() -> None:
    assert labels("action", Mark("action", 15, 29, "")) == ["O", "O", "O", "B", "I", "I"]


def test_the_sort_of_words_is_asked_only_where_they_are_marked() -> None:
    assert labels("stance", Mark("stance", 15, 29, "pledged")) == ["-", "-", "-", "pledged", "pledged", "pledged"]


def test_later_mentions_of_a_trigger_count_for_nothing() -> None:
    text = "shelling of the town and more shelling"
    words = WordPieces(["[UNK]", "[CLS]", "[SEP]", *dict.fromkeys(text.split())])
    (example,) = make_examples([Document(name="d", text=text, marks=[Mark("trigger", 0, 8, "")])], words)
    assert list(example.labels["trigger"])[1:-1] == [1, 0, 0, 0, 0, 0, IGNORED]


def test_each_record_marks_its_words() -> None:
    article = {
        "statements": [{"content": [span("will leave the town")], "cue": None, "act": "pledge",
                        "speaker_span": span("the front")}],
        "terms": [{"action": span("leave the town"), "stance": "pledged", "action_type": "withdraw_forces",
                   "conditions": [{"span": span("the town"), "role": "if"}]}],
        "events": [{"trigger": span("leave"), "type": "withdrawal", "factuality": "planned"}],
    }  # fmt: skip
    assert {m.head for m in mark_article(article)} == set(HEADS) - {"cue"}


def test_the_same_texts_are_held_out_every_time() -> None:
    documents = [Document(name=f"d{n}", text="") for n in range(400)]
    kept, held = hold_out(documents, 0.25)
    assert 70 < len(held) < 130
    assert hold_out(documents, 0.25) == (kept, held)


def test_texts_that_share_a_long_sentence_with_measured_ones_are_left_out() -> None:
    sentence = "The two sides met in the capital on Friday to talk about the road and the bridge."
    documents = [Document(name="a", text=f"It rained. {sentence}"), Document(name="b", text="It rained.")]
    assert [d.name for d in leave_out(documents, [f"{sentence} It rained."])] == ["b"]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of two texts, one of them set apart, both annotated."""
    for name in ("corpus", "annotations"):
        (tmp_path / name).mkdir()
    rows = [{"id": "one", "text": TEXT, "split": "train"}, {"id": "two", "text": TEXT, "split": "dev"}]
    (tmp_path / "corpus" / "texts.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    for row in rows:
        annotated = {"document": row["id"], "text_sha256": hashlib.sha256(TEXT.encode()).hexdigest(), "articles": [{}]}
        (tmp_path / "annotations" / f"{row['id']}.json").write_text(json.dumps(annotated), encoding="utf-8")
    return tmp_path


def test_annotations_are_joined_with_their_texts_but_for_those_set_apart(corpus: Path) -> None:
    (document,) = read_annotations(corpus / "annotations", corpus / "corpus")
    assert (document.name, document.text) == ("one", TEXT)


def test_a_file_may_set_itself_apart(corpus: Path) -> None:
    file = corpus / "annotations" / "one.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), "split": "dev"}), encoding="utf-8")
    assert list(read_annotations(corpus / "annotations", corpus / "corpus")) == []


def test_annotations_of_another_text_are_refused(corpus: Path) -> None:
    file = corpus / "annotations" / "one.json"
    file.write_text(file.read_text("utf-8").replace(hashlib.sha256(TEXT.encode()).hexdigest(), "0"), encoding="utf-8")
    with pytest.raises(ValueError, match="another text"):
        list(read_annotations(corpus / "annotations", corpus / "corpus"))


def test_a_text_is_cut_into_windows_of_each_length() -> None:
    text = "The front will leave the town. " * 12
    document = Document(name="d", text=text, marks=[])

    once = make_examples([document], WordPieces(VOCABULARY), (400,))
    twice = make_examples([document], WordPieces(VOCABULARY), (400, 70))

    assert len(once) == 1
    assert len(twice) == 1 + 6
    assert {e.document for e in twice} == {"d"}


def test_examples_without_labels_keep_their_pieces() -> None:
    document = Document(name="d", text=TEXT, marks=[Mark(head="action", start=10, end=29, label="")])
    (example,) = make_examples([document], WordPieces(VOCABULARY))

    (bare,) = unlabelled([example])

    assert bare.pieces == example.pieces
    assert set(bare.labels) == set(HEADS)
    assert {n for row in bare.labels.values() for n in row} == {IGNORED}
