"""The web pages: what a monitor opens in the morning. They work without scripts, and ask nobody outside."""

from ceasewire.faces.web.routes import make_router

__all__ = ["make_router"]
