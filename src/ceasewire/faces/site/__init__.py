"""A ledger as a folder of pages that opens from disk: no server, no request, no script."""

from ceasewire.faces.site.building import Kept, Sheet, build_site

__all__ = ["Kept", "Sheet", "build_site"]
