"""The learned tagger, as it comes with the package."""

import json
from importlib import resources
from pathlib import Path

import pytest

from ceasewire.errors import SetupError
from ceasewire.reading.terms.tags import HEADS
from ceasewire.workflow import tagger as tagging
from ceasewire.workflow.tagger import load_tagger

TEXT = "The Northern Front said it would suspend its shelling of Arlen if the road is opened."


def test_the_tagger_is_loaded_once() -> None:
    assert load_tagger() is load_tagger()


def test_the_acts_of_a_plain_pledge_and_its_condition_are_seen() -> None:
    (tags,) = load_tagger().tag([TEXT])
    said = [TEXT[m.start : m.end] for m in tags.spans("content")]
    assert any("suspend its shelling of Arlen" in words for words in said)
    assert any("suspend its shelling" in TEXT[m.start : m.end] for m in tags.spans("action"))


def test_each_piece_has_a_chance_for_every_label_and_stands_in_the_text() -> None:
    (tags,) = load_tagger().tag([TEXT])
    assert {head: len(rows[0]) for head, rows in tags.chances.items()} == {h: len(v) for h, v in HEADS.items()}
    assert all(sum(float(c) for c in row) == pytest.approx(1.0, abs=1e-4) for row in tags.chances["stance"])
    assert "".join(TEXT[a:b] for a, b in tags.pieces) == TEXT.replace(" ", "")


def test_texts_keep_their_order_whatever_their_length() -> None:
    texts = [TEXT * 12, "", "Nobody fired.", TEXT]
    many = load_tagger().tag(texts)
    assert [t.pieces[-1][1] if t.pieces else 0 for t in many] == [len(t) for t in texts]
    (alone,) = load_tagger().tag([TEXT])
    told = [t.of("stance", 27, 55)["pledged"] for t in (alone, many[3])]
    assert told[0] == told[1]  # what stands beside a text does not move its scores


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The packaged files in a folder of their own, which the loader then reads."""
    folder = tmp_path / "models"
    folder.mkdir()
    for file in (resources.files("ceasewire") / "models").iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    monkeypatch.setattr(tagging.resources, "files", lambda _package: tmp_path)
    return folder


def load_anew() -> None:
    """Load the tagger past its cache."""
    load_tagger.__wrapped__()


@pytest.mark.parametrize("name", ["tagger.onnx", "pieces.txt"])
def test_a_file_that_was_changed_is_not_used(copied: Path, name: str) -> None:
    (copied / name).write_bytes((copied / name).read_bytes() + b"\n")
    with pytest.raises(SetupError, match=f"{name} is not the file that was packaged"):
        load_anew()


@pytest.mark.parametrize("name", ["tagger.onnx", "pieces.txt", "tagger.json"])
def test_a_file_that_is_missing_is_an_error_that_says_so(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(SetupError, match=f"{name} is missing.*Install Ceasewire again"):
        load_anew()


def test_a_model_with_other_labels_is_not_used(copied: Path) -> None:
    described = json.loads((copied / "tagger.json").read_text("utf-8"))
    described["heads"]["stance"] = ["pledged"]
    (copied / "tagger.json").write_text(json.dumps(described), encoding="utf-8")
    with pytest.raises(SetupError, match="its labels are not those of this version"):
        load_anew()
