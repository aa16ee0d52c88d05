"""The page with its words marked: one HTML file that shows what was read, and where it stands."""

from ceasewire.faces.marked.document import Leaf, fit_words, make_environment, render_document

__all__ = ["Leaf", "fit_words", "make_environment", "render_document"]
