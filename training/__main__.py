"""Training from end to end, with one command.

    python -m training [--gold GOLD] [--corpus CORPUS] [--annotations FOLDER] [--out FOLDER] [--device cuda]

1. the rules read the texts that nobody annotated; 2. several teachers of six layers learn from those readings first and
then from the annotated texts, until those held out of them are read no better; 3. a student of fewer layers learns to
say what they say together, of all these texts; 4. it is exported to int8 with its figures beside it.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from ceasewire.text.wordpieces import WordPieces
from training.encoder import TaggerNet, load_pretrained, load_trained, shrink
from training.examples import (
    WINDOWS,
    Document,
    hold_out,
    leave_out,
    make_examples,
    read_annotations,
    read_gold,
    read_silver,
    unlabelled,
)
from training.export import export
from training.fit import Lessons, Plan, distil, judge, teach

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
# Of the annotated texts, by the hash of their names.
HELD_OUT = 0.15


def main(argv: Sequence[str] | None = None) -> int:
    """Train and export; return the exit status."""
    options = _parse(argv)
    pretrained, vocabulary = load_pretrained()
    word_pieces = WordPieces(vocabulary)
    train, held = hold_out(list(read_gold(options.gold / "train")), HELD_OUT)
    measured = [d.text for d in (*read_gold(options.gold / "dev"), *held)]
    further = list(leave_out(read_annotations(options.annotations, options.corpus), measured))
    silver = _silver(options)
    lessons = Lessons(
        silver=make_examples(silver, word_pieces),
        annotated=make_examples([*train, *further], word_pieces, WINDOWS),
        held=make_examples(held, word_pieces),
    )
    plan = Plan(device=options.device, threads=options.threads)
    teachers = _teachers(pretrained, lessons, plan, options.teachers, options.processes)
    together = judge([t.to(options.device) for t in teachers], lessons.held, options.device)
    print("teachers together", " ".join(f"{k} {v:.3f}" for k, v in together.items()), flush=True)
    student = shrink(teachers[0], options.layers)
    texts = [*lessons.annotated, *unlabelled(make_examples(silver, word_pieces, WINDOWS))]
    last = replace(plan, epochs=options.rounds, patience=options.rounds, rate=2.5e-4, batch_pieces=3072)
    history = distil(student, teachers, texts, lessons.held, last)
    about = {
        "layers": options.layers,
        "teachers": len(teachers),
        "seed": plan.seed,
        "documents": {"gold": len(train), "further": len(further), "rules": len(silver), "held_out": len(held)},
        "held_out": _rounded(max(history, key=lambda h: h["mean"])),
        "held_out_teachers": _rounded(together),
    }
    export(student.cpu(), vocabulary, options.out, about)
    return 0


def _teachers(pretrained: TaggerNet, lessons: Lessons, plan: Plan, number: int, processes: int) -> list[TaggerNet]:
    """Return teachers that differ in their seeds, trained in processes of their own."""
    with tempfile.TemporaryDirectory() as scratch:
        files = [Path(scratch) / f"{n}.pt" for n in range(number)]
        with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
            plans = [replace(plan, seed=plan.seed + n) for n in range(number)]
            list(pool.map(teach, files, plans, [lessons] * number))
        return [load_trained(pretrained, file) for file in files]


def _rounded(figures: dict[str, float]) -> dict[str, float]:
    return {k: round(v, 3) for k, v in figures.items() if k not in {"seconds", "loss"}}


def _silver(options: argparse.Namespace) -> list[Document]:
    if options.silver:
        return list(read_silver(options.silver))
    from training.silver import main as write_silver  # needs the parser, which a machine for training may lack

    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "silver.jsonl"
        write_silver([str(options.corpus), str(out), "--without", str(options.gold)])
        return list(read_silver(out))


def _parse(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training")
    parser.add_argument("--gold", type=Path, default=SHARED / "codebook" / "gold", help="with folders train and dev")
    parser.add_argument("--corpus", type=Path, default=SHARED / "corpus", help="texts, as *.jsonl")
    parser.add_argument("--annotations", type=Path, default=ROOT / "data" / "annotations", help="further annotations")
    parser.add_argument("--silver", type=Path, help="the rules' readings, written before by training.silver")
    parser.add_argument("--out", type=Path, default=ROOT / "src" / "ceasewire" / "models", help="where the model goes")
    parser.add_argument("--device", default="cpu", help="where torch computes (default: %(default)s)")
    parser.add_argument("--teachers", type=int, default=5, help="models to learn from (default: %(default)s)")
    parser.add_argument("--layers", type=int, default=3, help="of the model that ships (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=40, help="of the last lesson (default: %(default)s)")
    parser.add_argument("--processes", type=int, default=1, help="teachers trained at a time (default: %(default)s)")
    parser.add_argument("--threads", type=int, default=1, help="of the processor, for each (default: %(default)s)")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
