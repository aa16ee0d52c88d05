"""Bytes to articles: decode, split, body, metadata, and the way back to the page's characters."""

from ceasewire.page.intake import read_page
from ceasewire.page.surroundings import Surrounding, find_surroundings

__all__ = ["Surrounding", "find_surroundings", "read_page"]
