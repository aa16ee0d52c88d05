"""The routes of the application, as it has them: what is attacked is what is there."""

import re
from collections.abc import Iterator
from typing import Any

# What stands for a part of a path.
ANY = "x"


def list_routes(app: Any) -> list[tuple[str, str]]:
    """Return (method, path with something in each of its places) of every route, static files aside."""
    return sorted(set(_walk(app.routes)))


def _walk(routes: Any) -> Iterator[tuple[str, str]]:
    for route in routes:
        if hasattr(route, "effective_route_contexts"):  # a router that was included, with its prefix
            yield from _walk(route.effective_route_contexts())
            continue
        for method in getattr(route, "methods", None) or ():
            yield method, re.sub(r"\{[^}]+\}", ANY, route.path)
