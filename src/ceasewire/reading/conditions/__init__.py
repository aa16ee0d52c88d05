"""Conditions: the words that open them or stand for them, and what only looks like one."""
