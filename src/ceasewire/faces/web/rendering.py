"""Templates to pages. Everything that is written into a page is escaped; no template turns that off."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment

from ceasewire import __version__
from ceasewire.faces import wording
from ceasewire.faces.days import write_distance, write_time
from ceasewire.faces.desk import Desk, Standpoint, phrases
from ceasewire.faces.marked import make_environment
from ceasewire.faces.web.scale import TimeScale, make_scale
from ceasewire.workflow import plainwords

# The pages in the order of the menu: path, name.
MENU = (
    ("/", "Board"),
    ("/changes", "Changes"),
    ("/events", "Who did it"),
    ("/documents", "Articles"),
    ("/actors", "Actors"),
    ("/places", "Places"),
    ("/search", "Search"),
    ("/review", "Review"),
    ("/add", "Add"),
)


def get_desk(request: Request) -> Desk:
    """Return the desk that this server asks."""
    desk: Desk = request.app.state.desk
    return desk


def get_standpoint(request: Request) -> Standpoint:
    """Return from where the visitor looks, as the address says."""
    asked = request.query_params
    return get_desk(request).stand(as_of=asked.get("as_of"), known_at=asked.get("known_at"), viewpoint=asked.get("for"))


def render(request: Request, template: str, *, status: int = 200, **context: Any) -> HTMLResponse:
    """Return a page.

    Args:
        request: who asks, and from where they look.
        template: a file of `templates`.
        status: of the answer.
        context: what the template needs beside that.
    """
    at: Standpoint = context.pop("at", None) or get_standpoint(request)
    here = request.url.path
    html = (
        load_environment()
        .get_template(template)
        .render(
            at=at,
            here=here,
            menu=MENU,
            kept=[(name, value) for name, value in request.query_params.multi_items() if name not in at.parameters()],
            link=lambda path, **more: make_link(path, at.parameters() | more),
            visitor=request.state.visitor,
            version=__version__,
            in_context=get_desk(request).read_contexts(),
            **context,
        )
    )
    return HTMLResponse(html, status_code=status)


def scale_time(request: Request, at: Standpoint) -> TimeScale | None:
    """Return the slider's scale: every day on which something was reported; None while nothing was."""
    return make_scale(get_desk(request).days(at), today=at.today, day=at.day)


def make_link(path: str, parameters: Mapping[str, Any]) -> str:
    """Return an address of this site; what is empty is left out.

    >>> make_link("/deals/deal-1", {"as_of": "2026-04-01", "for": ""})
    '/deals/deal-1?as_of=2026-04-01'
    """
    given = [(name.rstrip("_"), value) for name, value in parameters.items() if value not in (None, "", False)]
    path, hash_sign, fragment = path.partition("#")
    query = urlencode(given)
    return quote(path, safe="/%:~") + (f"?{query}" if query else "") + hash_sign + fragment


def count_values(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Return each value with how often it is there, the most frequent first."""
    return tuple(sorted(Counter(values).items(), key=lambda item: (-item[1], item[0].casefold())))


@cache
def load_environment() -> Environment:
    """Return the templates, of these pages and of the marked text that they share with `read --html`."""
    environment = make_environment("ceasewire.faces.web", "ceasewire.faces.marked")
    environment.filters |= {
        "spoken": wording.spoken,
        "time": write_time,
        "names": phrases.name_all,
        "deadline": phrases.tell_deadline,
        "distance": write_distance,
        "merge": lambda one, other: {**one, **other},
        "groupby_kind": lambda changes: [list(group) for _, group in groupby(changes, key=lambda c: c.kind)],
        "given": lambda values: {name: value for name, value in values.items() if value},
        "sentence": lambda words: words[:1].upper() + words[1:],
        "segment": lambda key: quote(str(key), safe=""),
    }
    environment.globals |= {
        "state_name": plainwords.name_state,
        "tell_state": phrases.tell_state,
        "gloss_state": phrases.gloss_state,
        "state_names": plainwords.STATE_NAMES,
        "phase_names": phrases.PHASE_NAMES,
        "act_names": plainwords.ACT_NAMES,
        "verb": phrases.tell_verb,
        "act": phrases.tell_act,
        "gist": phrases.tell_gist,
        "phase_glosses": wording.PHASES,
        "happening": phrases.tell_happening,
        "window": phrases.tell_window,
        "state_glosses": wording.STATES,
        "truths": wording.TRUTHS,
        "roles": wording.ROLES,
    }
    return environment
