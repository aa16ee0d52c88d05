"""The quantized graph with each layer's attention as one step, as onnxruntime has it.

The exporter writes the maps of query, key and value as three products, each of which finds the range of its input anew,
with the words turned round before and after. onnxruntime joins them to one step where it is told to. The numbers are
the same: scores of 9,000 pieces did not differ in one bit, and took six sevenths of the time.
"""

from collections.abc import Sequence

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

# Where onnxruntime's own steps are defined.
_OWN = "com.microsoft"
_OPSET, _IR = 20, 10
_EPSILON = 1e-12


def join_attention(quantized: onnx.ModelProto, layers: int, parts: int) -> onnx.ModelProto:
    """Return a model of the same numbers that takes one text's pieces and gives the heads' scores.

    Args:
        quantized: the int8 model of `TaggerNet`, with its parameters' names.
        layers: how many layers it has.
        parts: into how many each attention is divided.
    """
    return _Joining(quantized, layers, parts).join()


class _Joining:
    def __init__(self, quantized: onnx.ModelProto, layers: int, parts: int) -> None:
        graph = quantized.graph
        self._known = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        self._makers = {name: node for node in graph.node for name in node.output}
        self._users = {name: node for node in graph.node for name in node.input if name in self._known}
        self._layers, self._parts = layers, parts
        self._nodes: list[onnx.NodeProto] = []
        self._held: dict[str, onnx.TensorProto] = {}

    def join(self) -> onnx.ModelProto:
        states = self._embed()
        for n in range(self._layers):
            states = self._layer(states, f"layers.{n}")
        self._map(states, "heads", "scores")
        taken = helper.make_tensor_value_info("pieces", TensorProto.INT64, ["texts", "pieces"])
        width = len(self._known["heads.bias"])
        given = helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["texts", "pieces", width])
        graph = helper.make_graph(self._nodes, "tagger", [taken], [given], list(self._held.values()))
        opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_OWN, 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=_IR)
        onnx.checker.check_model(model)
        return model

    def _embed(self) -> str:
        """Add what is known of each piece and of each place."""
        zero = self._hold("zero", np.zeros(1, dtype=np.int64))
        self._do("Gather", [self._known_as("words.weight_quantized"), "pieces"], "words", axis=0)
        self._do("Shape", ["pieces"], "number", start=1, end=2)
        self._do("Slice", [self._known_as("places.weight_quantized"), zero, "number", zero], "places")
        for kind in ("words", "places"):
            scaling = [self._known_as(f"{kind}.weight_{part}") for part in ("scale", "zero_point")]
            self._do("DequantizeLinear", [kind, *scaling], f"{kind}.full")
        self._do("Add", ["words.full", "places.full"], "placed")
        self._do("Add", ["placed", self._known_as("kind")], "embedded")
        return self._norm("embedded", "norm")

    def _layer(self, states: str, name: str) -> str:
        attended = self._attend(states, name)
        mixed = self._map(attended, f"{name}.out", f"{name}.mixed")
        self._do("Add", [states, mixed], f"{name}.with-mixed")
        states = self._norm(f"{name}.with-mixed", f"{name}.norm1")
        wide = self._map(states, f"{name}.widen", f"{name}.wide")
        self._do("Gelu", [wide], f"{name}.bent", approximate="none")
        narrow = self._map(f"{name}.bent", f"{name}.narrow", f"{name}.narrowed")
        self._do("Add", [states, narrow], f"{name}.with-narrowed")
        return self._norm(f"{name}.with-narrowed", f"{name}.norm2")

    def _attend(self, states: str, name: str) -> str:
        """Query, key and value as one product, and what follows of them, in one step."""
        kinds = [f"{name}.{kind}" for kind in ("query", "key", "value")]
        maps = [self._quantized(kind) for kind in kinds]
        weights = self._hold(f"{name}.attention", np.concatenate([self._known[f"{m}_quantized"] for m in maps], axis=1))
        sizes = [self._known[f"{m}_quantized"].shape[1] for m in maps]
        scales = self._columns(maps, "scale", sizes)
        zeros = self._hold(f"{name}.attention.zeros", self._columns(maps, "zero_point", sizes))
        bias = self._hold(f"{name}.attention.bias", np.concatenate([self._known[f"{kind}.bias"] for kind in kinds]))
        parts = [f"{name}.rounded", f"{name}.rounded.scale", f"{name}.rounded.zero"]
        self._nodes.append(helper.make_node("DynamicQuantizeLinear", [states], parts))
        scale = self._hold(f"{name}.attention.scale", scales)
        given = [parts[0], weights, bias, parts[1], scale, "", parts[2], zeros]
        return self._do("QAttention", given, f"{name}.attended", domain=_OWN, num_heads=self._parts)

    def _columns(self, maps: Sequence[str], part: str, sizes: Sequence[int]) -> "np.ndarray":
        return np.concatenate([np.full(n, self._known[f"{m}_{part}"]) for m, n in zip(maps, sizes, strict=True)])

    def _map(self, states: str, name: str, result: str) -> str:
        """A linear map whose input is rounded to eight bits within the step."""
        weights = self._quantized(name)
        parts = [self._known_as(f"{weights}_{part}") for part in ("quantized", "scale", "zero_point")]
        given = [states, *parts, self._known_as(f"{name}.bias")]
        return self._do("DynamicQuantizeMatMul", given, result, domain=_OWN)

    def _norm(self, states: str, name: str) -> str:
        given = [states, self._known_as(f"{name}.weight"), self._known_as(f"{name}.bias")]
        return self._do("LayerNormalization", given, f"{name}.normed", axis=-1, epsilon=_EPSILON)

    def _quantized(self, name: str) -> str:
        """Return the name under which the weights of a map were quantized: its bias leads to the product before it."""
        added = self._users[f"{name}.bias"]
        scaled = self._makers[next(i for i in added.input if i in self._makers)]
        cast = self._makers[scaled.input[0]]
        product = self._makers[cast.input[0]]
        if product.op_type != "MatMulInteger":
            raise ValueError(f"no product of whole numbers before {name}.bias, but {product.op_type}")
        return product.input[1].removesuffix("_quantized")

    def _do(self, step: str, given: Sequence[str], result: str, domain: str = "", **how: object) -> str:
        self._nodes.append(helper.make_node(step, given, [result], domain=domain, **how))
        return result

    def _known_as(self, name: str) -> str:
        return self._hold(name, self._known[name])

    def _hold(self, name: str, numbers: "np.ndarray") -> str:
        if name not in self._held:
            self._held[name] = numpy_helper.from_array(np.ascontiguousarray(numbers), name)
        return name
