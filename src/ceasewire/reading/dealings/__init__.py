"""Dealings and moves: what parties do to one another at large, and what becomes of acts that stand."""
