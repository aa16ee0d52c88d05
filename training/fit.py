"""Fitting the model: seeded, with early stopping on texts that are held out of training."""

import math
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ceasewire.reading.tags import HEADS, MARKING
from training.encoder import WIDTHS, TaggerNet
from training.examples import IGNORED, Example

# How much each head counts beside the others: what marks words is learned from every piece, what sorts them from few.
WEIGHTS: Mapping[str, float] = {
    **dict.fromkeys(HEADS, 1.0),
    "act": 0.5,
    "stance": 0.5,
    "kind": 0.3,
    "role": 0.2,
    "event": 0.5,
    "factuality": 0.3,
    "speaker": 0.7,
    "cue": 0.7,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How to train.

    Attributes:
        seed: of the order of examples and of the new heads.
        epochs: at most so many.
        patience: epochs without a better held-out figure before it stops.
        rate, head_rate: learning rates of the encoder and of the heads.
        batch_pieces: so many pieces make a batch, padding counted.
        threads: of the processor.
    """

    seed: int = 13
    epochs: int = 10
    patience: int = 3
    rate: float = 1.2e-4
    head_rate: float = 1.5e-3
    batch_pieces: int = 384
    threads: int = 1


def fit(net: TaggerNet, train: Sequence[Example], held: Sequence[Example], plan: Plan) -> list[dict[str, float]]:
    """Train in place, leave the weights of the best epoch, and return the held-out figures of each epoch."""
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed)
    draw = random.Random(plan.seed)  # noqa: S311 (an order, no secret)
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for n, p in net.named_parameters() if not n.startswith("heads")], "lr": plan.rate},
            {"params": list(net.heads.parameters()), "lr": plan.head_rate},
        ],
        weight_decay=0.01,
    )
    steps = plan.epochs * len(list(batches(train, plan.batch_pieces, draw)))
    warm = max(1, steps // 15)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1.0, (s + 1) / warm) * 0.5 * (1 + math.cos(math.pi * min(1.0, s / steps)))
    )
    history: list[dict[str, float]] = []
    best: dict[str, Tensor] = {}
    for epoch in range(plan.epochs):
        started, total = time.monotonic(), 0.0
        net.train()
        for batch in batches(train, plan.batch_pieces, draw):
            pieces, mask, labels = stack(batch)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = net(pieces, mask)
            loss = weigh(scores.float(), labels)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        figures = judge(net, held)
        figures |= {"epoch": epoch + 1, "loss": total, "seconds": time.monotonic() - started}
        history.append(figures)
        print(" ".join(f"{k} {v:.3f}" for k, v in figures.items()), flush=True)
        if figures["mean"] >= max(h["mean"] for h in history):
            best = {k: v.detach().clone() for k, v in net.state_dict().items()}
        if epoch + 1 - max(history, key=lambda h: h["mean"])["epoch"] >= plan.patience:
            break
    net.load_state_dict(best)
    return history


def batches(examples: Sequence[Example], pieces: int, draw: random.Random | None) -> Iterator[list[Example]]:
    """Yield examples in batches of about so many pieces, those of like length together, in a drawn order."""
    order = sorted(examples, key=lambda e: len(e.pieces) + (draw.random() * 12 if draw else 0))
    found: list[list[Example]] = [[]]
    for example in order:
        if found[-1] and len(example.pieces) * (len(found[-1]) + 1) > pieces:
            found.append([])
        found[-1].append(example)
    if draw:
        draw.shuffle(found)
    yield from found


def stack(batch: Sequence[Example]) -> tuple[Tensor, Tensor, dict[str, Tensor]]:
    """Return a batch as tensors: pieces, mask, and the labels of each head."""
    width = max(len(e.pieces) for e in batch)
    pieces = torch.zeros(len(batch), width, dtype=torch.long)
    mask = torch.zeros(len(batch), width)
    labels = {head: torch.full((len(batch), width), IGNORED) for head in HEADS}
    for n, example in enumerate(batch):
        size = len(example.pieces)
        pieces[n, :size] = torch.tensor(example.pieces)
        mask[n, :size] = 1.0
        for head in HEADS:
            labels[head][n, :size] = torch.tensor(example.labels[head])
    return pieces, mask, labels


def weigh(scores: Tensor, labels: Mapping[str, Tensor]) -> Tensor:
    """Return the loss of a batch: that of each head, weighted; heads without a label in it count nothing."""
    total = torch.zeros(())
    for head, part in zip(HEADS, scores.split(WIDTHS, dim=-1), strict=True):
        wanted = labels[head]
        if bool((wanted != IGNORED).any()):
            loss = nn.functional.cross_entropy(part.flatten(0, 1), wanted.flatten(), ignore_index=IGNORED)
            total = total + WEIGHTS[head] * loss
    return total


def judge(net: TaggerNet, examples: Sequence[Example]) -> dict[str, float]:
    """Return the held-out figures: of marking heads the F1 over pieces, of sorting heads the share that is right."""
    net.eval()
    right, said, wanted = (dict.fromkeys(HEADS, 0) for _ in range(3))
    with torch.no_grad():
        for batch in batches(examples, 4096, None):
            pieces, mask, labels = stack(batch)
            for head, part in zip(HEADS, net(pieces, mask).split(WIDTHS, dim=-1), strict=True):
                told, gold = part.argmax(-1), labels[head]
                known = gold != IGNORED
                least = 0 if head in MARKING else -1
                right[head] += int(((told == gold) & known & (gold > least)).sum())
                said[head] += int(((told > least) & known).sum())
                wanted[head] += int(((gold > least) & known).sum())
    figures = {h: 2 * right[h] / max(1, said[h] + wanted[h]) for h in HEADS}
    return {**figures, "mean": sum(figures.values()) / len(figures)}
