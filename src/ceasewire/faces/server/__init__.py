"""The server: pages and API behind one gate that knows who asks and what they may do."""

from ceasewire.faces.server.app import make_app
from ceasewire.faces.server.running import Serving, serve

__all__ = ["Serving", "make_app", "serve"]
