"""Pages from the network: politely, within bounds, and never from where they should not come."""

from ceasewire.faces.fetching.fetcher import Fetcher, open_fetcher

__all__ = ["Fetcher", "open_fetcher"]
