"""What pages and API ask of a ledger: one place to ask from, and answers kept while the ledger stays the same."""

from ceasewire.faces.desk.asking import Desk
from ceasewire.faces.desk.standpoint import Standpoint

__all__ = ["Desk", "Standpoint"]
