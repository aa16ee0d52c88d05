"""Ceasewire: a sourced ledger of conditional ceasefires, read from news pages."""

__version__ = "0.1.0"

__all__ = ["__version__"]
