"""Feeds and sitemaps followed over time: what is new is added, what moves is told."""
