"""The names that `import ceasewire` offers; what stands behind one is loaded when it is first used."""

import importlib
from typing import Any

PLACE = "ceasewire.faces.python"
NAMES = ("Ledger", "read", "read_text")


def __getattr__(name: str) -> Any:
    if name in NAMES:
        return getattr(importlib.import_module(PLACE), name)
    raise AttributeError(f"module 'ceasewire' has no attribute {name!r}; it offers {', '.join(NAMES)}")


def __dir__() -> list[str]:
    return [*NAMES, "__version__"]
