"""The REST API: everything that the pages show, for programs."""

from ceasewire.faces.api.routes import make_router

__all__ = ["make_router"]
