"""Exports to the formats of the field."""
