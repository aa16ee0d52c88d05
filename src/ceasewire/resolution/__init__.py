"""Readings to known actors, norms, deals and assertions."""
