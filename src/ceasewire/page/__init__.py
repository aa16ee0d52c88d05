"""Bytes to articles: decode, split, body, metadata, and the way back to the page's characters."""

from ceasewire.page.intake import read_page

__all__ = ["read_page"]
