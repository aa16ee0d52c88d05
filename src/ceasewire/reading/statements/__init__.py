"""Statements: who said what, for whom, through whom, and which act it is."""
