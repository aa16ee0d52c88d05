"""Drawings that are made here, so that they show without scripts, on paper, and to readers of screens as lists."""
