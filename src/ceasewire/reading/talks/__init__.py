"""Talks: who talks with whom, through whom, where, about what, and how it stands."""
