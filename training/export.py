"""The trained model to int8 ONNX, with its vocabulary and a description of both."""

import hashlib
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from ceasewire.reading.terms.tags import HEADS
from training.encoder import TaggerNet
from training.joined import join_attention

MODEL, PIECES, DESCRIPTION = "tagger.onnx", "pieces.txt", "tagger.json"


def export(net: TaggerNet, vocabulary: Sequence[str], folder: Path, about: Mapping[str, Any]) -> None:
    """Write model, vocabulary and description into a folder.

    Args:
        net: the trained model.
        vocabulary: its pieces in order.
        folder: where to write.
        about: what the description says besides hashes and labels: data, seed, figures.
    """
    folder.mkdir(parents=True, exist_ok=True)
    net.eval()
    pieces, mask = torch.ones(2, 9, dtype=torch.long), torch.ones(2, 9)
    axes = {0: torch.export.Dim("texts"), 1: torch.export.Dim("pieces")}
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        torch.onnx.export(
            net,
            (pieces, mask),
            str(full),
            input_names=["pieces", "mask"],
            output_names=["scores"],
            dynamic_shapes=(axes, axes),
            dynamo=True,
            external_data=False,
        )
        quantized = Path(scratch) / "quantized.onnx"
        quantize_dynamic(
            full,
            quantized,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            weight_type=QuantType.QInt8,
            per_channel=False,
            extra_options={"MatMulConstBOnly": True},
        )
        onnx.save(join_attention(onnx.load(quantized), len(net.layers), net.layers[0].parts), folder / MODEL)
    (folder / PIECES).write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    described = {
        "heads": {head: list(labels) for head, labels in HEADS.items()},
        "sha256": {name: hash_file(folder / name) for name in (MODEL, PIECES)},
        **about,
    }
    (folder / DESCRIPTION).write_text(json.dumps(described, indent=1) + "\n", encoding="utf-8")


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
