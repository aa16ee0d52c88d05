"""What is kept: documents, readings, assertions, judgements; their full-text search."""

from ceasewire.store.backups import Backup, copy_ledger, verify_backup
from ceasewire.store.boarddays import ANY_DAY, HEARD, TURNS, DealDays, Move
from ceasewire.store.boards import ActorLine, BoardLines, DealLine, JudgementLine, KeyLine, Wanted
from ceasewire.store.checking import Fault
from ceasewire.store.documents import StoredDocument
from ceasewire.store.opening import find_file, name_ledger, open_store
from ceasewire.store.originals import KeptOriginal, Original
from ceasewire.store.passages import PassageKind
from ceasewire.store.salvage import salvage_rows
from ceasewire.store.search import Hit
from ceasewire.store.shelves import Shelf, Written
from ceasewire.store.store import Store
from ceasewire.store.writing import Added, Outcome, name_document

__all__ = [
    "ANY_DAY",
    "HEARD",
    "TURNS",
    "ActorLine",
    "Added",
    "Backup",
    "BoardLines",
    "DealDays",
    "DealLine",
    "Fault",
    "Hit",
    "JudgementLine",
    "KeptOriginal",
    "KeyLine",
    "Move",
    "Original",
    "Outcome",
    "PassageKind",
    "Shelf",
    "Store",
    "StoredDocument",
    "Wanted",
    "Written",
    "copy_ledger",
    "find_file",
    "name_document",
    "name_ledger",
    "open_store",
    "salvage_rows",
    "verify_backup",
]
