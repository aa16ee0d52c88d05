"""Readings to known actors, norms, deals and assertions."""

from ceasewire.resolution.judgements import judge_records
from ceasewire.resolution.readings import resolve_reading

__all__ = ["judge_records", "resolve_reading"]
