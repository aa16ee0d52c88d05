"""Ceasewire: a sourced ledger of conditional ceasefires, read from news pages."""

from ceasewire.doors import __dir__ as __dir__
from ceasewire.doors import __getattr__ as __getattr__

__version__ = "0.1.0"

__all__ = ["Ledger", "__version__", "read", "read_text"]
