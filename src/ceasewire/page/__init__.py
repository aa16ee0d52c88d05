"""Bytes to articles: decode, split, body, metadata, and the way back to the page's characters."""
