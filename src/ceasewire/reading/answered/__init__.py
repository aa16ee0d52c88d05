"""Answers of a language model about an article, held to the article's words: what stands in them becomes records."""

from ceasewire.reading.answered.answers import load_answer
from ceasewire.reading.answered.gathering import Gathering
from ceasewire.reading.answered.refusals import RefusalError
from ceasewire.reading.answered.windows import Window, cut_article

__all__ = ["Gathering", "RefusalError", "Window", "cut_article", "load_answer"]
