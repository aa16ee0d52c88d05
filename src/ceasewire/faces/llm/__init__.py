"""A language model of the user's own, asked over the network; nothing here is loaded unless somebody asks for it."""

from ceasewire.faces.llm.asking import open_model_reader

__all__ = ["open_model_reader"]
