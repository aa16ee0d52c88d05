"""The pages of a site: a board of deals, a page for each deal with its evidence, each document with its marks."""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from ceasewire import __version__
from ceasewire.faces import wording
from ceasewire.faces.days import write_time
from ceasewire.faces.desk import phrases
from ceasewire.faces.desk.deadlines import list_deadlines
from ceasewire.faces.exports.accounts import list_accounts
from ceasewire.faces.marked import Leaf, make_environment, render_document
from ceasewire.model.reading import Reading
from ceasewire.workflow import plainwords
from ceasewire.workflow.books import Book
from ceasewire.workflow.sources import SourceFile

if TYPE_CHECKING:
    from jinja2 import Environment

# Nothing is fetched, run, sent or framed; the one style sheet is known by its hash.
POLICY = "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'"
FRONT = "index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One file of a site: its path in the folder, with "/" between its parts, and what it holds."""

    path: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A document of the ledger."""

    id: str
    name: str
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class _Site:
    """What every page of a site shares."""

    as_of: str
    known_at: str
    viewpoint: str | None
    documents: Mapping[str, tuple[str, str]]


def build_site(book: Book, kept: Iterable[Kept], *, as_of: str, viewpoint: str | None = None) -> Iterator[Sheet]:
    """Yield the files of a site that shows what a ledger holds, as of a day.

    Args:
        book: the ledger as it was known.
        kept: its documents, in the order in which they are to be listed.
        as_of: ISO date.
        viewpoint: name of an actor; None for the reporters' own voice.

    Raises:
        ActorError: if the ledger doesn't know the viewpoint.
    """
    every = list(kept)
    accounts = list(list_accounts(book, as_of=as_of, viewpoint=book.find_viewpoint(viewpoint)))
    places = {document.id: (document.name, _place(n, document)) for n, document in enumerate(every, start=1)}
    site = _Site(as_of=as_of, known_at=book.known_at[:10], viewpoint=viewpoint, documents=places)
    yield Sheet(path=FRONT, content=_render("board.html", site, "", accounts=accounts))
    yield Sheet(path="documents.html", content=_render("documents.html", site, "", kept=every))
    for account in accounts:
        content = _render("deal.html", site, "../", account=account, deadlines=list_deadlines(account.deal, as_of))
        yield Sheet(path=f"deals/{account.deal.id}.html", content=content)
    for document in every:
        leaf = Leaf(name=document.name, reading=document.reading, problems=document.reading.x_problems)
        yield Sheet(path=places[document.id][1], content=render_document([leaf]))


def _place(number: int, document: Kept) -> str:
    stem = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "-" for c in SourceFile(uri=document.name).stem)
    return f"documents/{number:04d}-{stem[:60]}.html"


def _render(template: str, site: _Site, up: str, **values: Any) -> str:
    style = _load_style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    common = {"site": site, "up": up, "style": style, "policy": POLICY.format(digest), "version": __version__}
    return _environment().get_template(template).render(**common, **values)


@cache
def _load_style() -> str:
    return files("ceasewire.faces.site").joinpath("templates/site.css").read_text(encoding="utf-8")


@cache
def _environment() -> "Environment":
    environment = make_environment("ceasewire.faces.site")
    environment.filters |= {"time": write_time, "names": phrases.name_all}
    environment.globals |= {
        "state_name": plainwords.name_state,
        "state_gloss": wording.STATES,
        "phase_names": phrases.PHASE_NAMES,
        "act_names": plainwords.ACT_NAMES,
        "roles": wording.ROLES,
        "truths": wording.TRUTHS,
        "verb": phrases.tell_verb,
        "act": phrases.tell_act,
        "window": phrases.tell_window,
        "deadline": phrases.tell_deadline,
        "summary": phrases.sum_deal,
        "rank": phrases.rank_norm,
        "sorted": sorted,
        "nobody": phrases.SOMEBODY,
    }
    return environment
