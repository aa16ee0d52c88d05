"""Ceasewire from Python: readings and ledgers as tables that show well in a notebook."""

from ceasewire.faces.python.ledger import Ledger
from ceasewire.faces.python.readings import Readings, read, read_text
from ceasewire.faces.python.tables import Table

__all__ = ["Ledger", "Readings", "Table", "read", "read_text"]
