"""Fitting a model: seeded, with early stopping on texts that are held out of training.

A model learns from annotated texts (`fit`), or from what larger ones say of texts, annotated or not (`distil`).
"""

import math
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor, nn

from ceasewire.reading.terms.tags import HEADS, MARKING
from training.encoder import WIDTHS, TaggerNet, load_pretrained
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
        device: where torch computes, "cpu" or "cuda".
        noise: the share of pieces that are swapped for others of the same batch before the teachers are asked.
        annotated: how much the annotators' word counts beside that of the teachers.
    """

    seed: int = 13
    epochs: int = 7
    patience: int = 4
    rate: float = 1.6e-4
    head_rate: float = 1.5e-3
    batch_pieces: int = 1024
    threads: int = 1
    device: str = "cpu"
    noise: float = 0.1
    annotated: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Lessons:
    """What is learned from, and judged by.

    Attributes:
        silver: windows as the rules read them.
        annotated: windows as annotators read them.
        held: windows of annotated texts that are kept out of training.
    """

    silver: Sequence[Example]
    annotated: Sequence[Example]
    held: Sequence[Example]


def teach(file: Path, plan: Plan, lessons: Lessons) -> None:
    """Train a teacher and write its weights: the packaged model after the rules' lesson and the annotators'."""
    net, _ = load_pretrained()
    torch.manual_seed(plan.seed)
    nn.init.normal_(net.heads.weight, std=0.02)
    fit(net, lessons.silver, lessons.held, replace(plan, epochs=1, batch_pieces=2 * plan.batch_pieces))
    fit(net, lessons.annotated, lessons.held, plan)
    torch.save(net.cpu().state_dict(), file)


# The loss of a batch: its pieces, their mask, and the labels of each head.
_Loss = Callable[[Tensor, Tensor, Mapping[str, Tensor]], Tensor]


def fit(net: TaggerNet, train: Sequence[Example], held: Sequence[Example], plan: Plan) -> list[dict[str, float]]:
    """Train in place, leave the weights of the best epoch, and return the held-out figures of each epoch."""

    def loss(pieces: Tensor, mask: Tensor, labels: Mapping[str, Tensor]) -> Tensor:
        with _half(plan):
            scores = net(pieces, mask)
        return weigh(scores.float(), labels)

    return _train(net, train, held, plan, loss)


def distil(
    net: TaggerNet, teachers: Sequence[TaggerNet], texts: Sequence[Example], held: Sequence[Example], plan: Plan
) -> list[dict[str, float]]:
    """Train a model in place to say of texts what the mean of its teachers says; return the figures of each epoch.

    Annotated texts among them count with their labels too. Some pieces are swapped for others, a different choice each
    time, so that a few thousand windows teach more than themselves.
    """
    for teacher in teachers:
        teacher.to(plan.device).eval()

    def loss(pieces: Tensor, mask: Tensor, labels: Mapping[str, Tensor]) -> Tensor:
        swapped = _swap(pieces, mask, plan.noise)
        with _half(plan):
            scores = net(swapped, mask).float()
            with torch.no_grad():
                said = [t(swapped, mask).float() for t in teachers]
        return follow(scores, said, mask) + plan.annotated * weigh(scores, labels)

    return _train(net, texts, held, plan, loss)


def _train(
    net: TaggerNet, train: Sequence[Example], held: Sequence[Example], plan: Plan, loss_of: _Loss
) -> list[dict[str, float]]:
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed)
    net.to(plan.device)
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
        started, total = time.monotonic(), torch.zeros((), device=plan.device)
        net.train()
        for batch in batches(train, plan.batch_pieces, draw):
            loss = loss_of(*stack(batch, plan.device))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.detach()
        figures = judge([net], held, plan.device)
        figures |= {"epoch": epoch + 1, "loss": float(total), "seconds": time.monotonic() - started}
        history.append(figures)
        print(" ".join(f"{k} {v:.3f}" for k, v in figures.items()), flush=True)
        if figures["mean"] >= max(h["mean"] for h in history):
            best = {k: v.detach().clone() for k, v in net.state_dict().items()}
        if epoch + 1 - max(history, key=lambda h: h["mean"])["epoch"] >= plan.patience:
            break
    net.load_state_dict(best)
    return history


def _half(plan: Plan) -> torch.autocast:
    return torch.autocast(plan.device, dtype=torch.bfloat16)


def _swap(pieces: Tensor, mask: Tensor, share: float) -> Tensor:
    """Return pieces some of which were swapped for others of the batch; the first of each text stays."""
    real = pieces[mask > 0]
    others = real[torch.randint(len(real), pieces.shape, device=pieces.device)]
    chosen = (torch.rand(pieces.shape, device=pieces.device) < share) & (mask > 0)
    chosen[:, 0] = False
    return torch.where(chosen, others, pieces)


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


def stack(batch: Sequence[Example], device: str = "cpu") -> tuple[Tensor, Tensor, dict[str, Tensor]]:
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
    return pieces.to(device), mask.to(device), {head: row.to(device) for head, row in labels.items()}


def weigh(scores: Tensor, labels: Mapping[str, Tensor]) -> Tensor:
    """Return the loss of a batch: that of each head, weighted; heads without a label in it count nothing."""
    total = torch.zeros((), device=scores.device)
    for head, part in zip(HEADS, scores.split(WIDTHS, dim=-1), strict=True):
        wanted = labels[head]
        if bool((wanted != IGNORED).any()):
            loss = nn.functional.cross_entropy(part.flatten(0, 1), wanted.flatten(), ignore_index=IGNORED)
            total = total + WEIGHTS[head] * loss
    return total


def follow(scores: Tensor, said: Sequence[Tensor], mask: Tensor) -> Tensor:
    """Return how far the scores of a batch are from the mean chances that its teachers give, head by head."""
    real = mask > 0
    total = torch.zeros((), device=scores.device)
    taught = [t[real].split(WIDTHS, dim=-1) for t in said]
    for number, (head, part) in enumerate(zip(HEADS, scores[real].split(WIDTHS, dim=-1), strict=True)):
        wanted = torch.stack([t[number].softmax(-1) for t in taught]).mean(0)
        total = total + WEIGHTS[head] * nn.functional.cross_entropy(part, wanted)
    return total


def judge(nets: Sequence[TaggerNet], examples: Sequence[Example], device: str = "cpu") -> dict[str, float]:
    """Return the held-out figures: of marking heads the F1 over pieces, of sorting heads the share that is right.

    Of several models the mean of their chances is judged.
    """
    for net in nets:
        net.eval()
    right, said, wanted = (dict.fromkeys(HEADS, 0) for _ in range(3))
    with torch.no_grad():
        for batch in batches(examples, 4096, None):
            pieces, mask, labels = stack(batch, device)
            scores = [net(pieces, mask).split(WIDTHS, dim=-1) for net in nets]
            for number, head in enumerate(HEADS):
                told = torch.stack([s[number].softmax(-1) for s in scores]).mean(0).argmax(-1)
                gold = labels[head]
                known = gold != IGNORED
                least = 0 if head in MARKING else -1
                right[head] += int(((told == gold) & known & (gold > least)).sum())
                said[head] += int(((told > least) & known).sum())
                wanted[head] += int(((gold > least) & known).sum())
    figures = {h: 2 * right[h] / max(1, said[h] + wanted[h]) for h in HEADS}
    return {**figures, "mean": sum(figures.values()) / len(figures)}
