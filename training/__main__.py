"""Training from end to end, with one command.

    python -m training [--gold GOLD] [--corpus CORPUS] [--annotations FOLDER] [--out FOLDER]

1. the rules read the texts that nobody annotated, and the model learns from that first; 2. it learns from the annotated
texts, until those held out of them are read no better; 3. it is exported to int8 with its figures beside it.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ceasewire.text.wordpieces import WordPieces
from training.encoder import load_pretrained
from training.examples import Document, hold_out, leave_out, make_examples, read_annotations, read_gold, read_silver
from training.export import export
from training.fit import Plan, fit
from training.silver import main as write_silver

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
# Of the annotated texts, by the hash of their names.
HELD_OUT = 0.15


def main(argv: Sequence[str] | None = None) -> int:
    """Train and export; return the exit status."""
    options = _parse(argv)
    net, vocabulary = load_pretrained()
    word_pieces = WordPieces(vocabulary)
    train, held = hold_out(list(read_gold(options.gold / "train")), HELD_OUT)
    measured = [d.text for d in (*read_gold(options.gold / "dev"), *held)]
    further = list(leave_out(read_annotations(options.annotations, options.corpus), measured))
    silver = _silver(options.corpus, options.gold)
    judged = make_examples(held, word_pieces)
    plan = Plan()
    first = replace(plan, epochs=2, batch_pieces=1024)
    fit(net, make_examples(silver, word_pieces), judged, first)
    history = fit(net, make_examples([*train, *further], word_pieces), judged, plan)
    about = {
        "seed": plan.seed,
        "documents": {"gold": len(train), "further": len(further), "rules": len(silver), "held_out": len(held)},
        "held_out": {k: round(v, 3) for k, v in max(history, key=lambda h: h["mean"]).items() if k != "seconds"},
    }
    export(net, vocabulary, options.out, about)
    return 0


def _silver(corpus: Path, gold: Path) -> list[Document]:
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "silver.jsonl"
        write_silver([str(corpus), str(out), "--without", str(gold)])
        return list(read_silver(out))


def _parse(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training")
    parser.add_argument("--gold", type=Path, default=SHARED / "codebook" / "gold", help="with folders train and dev")
    parser.add_argument("--corpus", type=Path, default=SHARED / "corpus", help="texts, as *.jsonl")
    parser.add_argument("--annotations", type=Path, default=ROOT / "data" / "annotations", help="further annotations")
    parser.add_argument("--out", type=Path, default=ROOT / "src" / "ceasewire" / "models", help="where the model goes")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
