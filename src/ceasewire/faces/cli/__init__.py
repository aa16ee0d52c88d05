"""The command line."""

from ceasewire.faces.cli.app import app, main

__all__ = ["app", "main"]
