"""What is kept: documents, readings, assertions, judgements; their full-text search."""

from ceasewire.store.backups import Backup, copy_ledger, verify_backup
from ceasewire.store.boards import DealContents, DealLine, Wanted
from ceasewire.store.checking import Fault
from ceasewire.store.documents import StoredDocument
from ceasewire.store.opening import find_file, name_ledger, open_store
from ceasewire.store.originals import KeptOriginal, Original
from ceasewire.store.passages import PassageKind
from ceasewire.store.salvage import salvage_rows
from ceasewire.store.search import Hit
from ceasewire.store.store import Store
from ceasewire.store.writing import Added, Outcome, name_document

__all__ = [
    "Added",
    "Backup",
    "DealContents",
    "DealLine",
    "Fault",
    "Hit",
    "KeptOriginal",
    "Original",
    "Outcome",
    "PassageKind",
    "Store",
    "StoredDocument",
    "Wanted",
    "copy_ledger",
    "find_file",
    "name_document",
    "name_ledger",
    "open_store",
    "salvage_rows",
    "verify_backup",
]
