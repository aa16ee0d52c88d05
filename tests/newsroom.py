"""News pages for tests, read and kept in a ledger as a user would do it, and what the ledger then says."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from ceasewire.model.ledger import Stance, StateName
from ceasewire.model.reading import ActionType
from ceasewire.model.views import DealView, Explanation, NormView
from ceasewire.store import Store, open_store
from ceasewire.workflow.add import Keeper, add_sources, default_resolver
from ceasewire.workflow.ask import explain_norm, list_deals
from ceasewire.workflow.building import Asked
from ceasewire.workflow.parser import DEFAULT_PARSER
from ceasewire.workflow.read import ArticleReader, default_reader
from ceasewire.workflow.sources import find_sources

LATER = "2099-12-31"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story as an outlet prints it.

    Attributes:
        body: its paragraphs, with an empty line between two.
        learned: the day on which the ledger learns it; that of its printing where none is given.
    """

    day: str
    headline: str
    body: str
    outlet: str = "The Coast Herald"
    learned: str | None = None

    def page(self) -> str:
        """Return its page."""
        told = "\n".join(f"<p>{escape(p.strip())}</p>" for p in self.body.strip().split("\n\n"))
        return (
            f'<html><head><title>{escape(self.headline)}</title><meta property="og:site_name" content="{self.outlet}">'
            f'<meta property="article:published_time" content="{self.day}"></head>'
            f"<body><article><h1>{escape(self.headline)}</h1><time datetime='{self.day}'>{self.day}</time>\n"
            f"{told}\n</article></body></html>"
        )


@cache
def _reader() -> ArticleReader:
    return default_reader(DEFAULT_PARSER)


@dataclass(slots=True)
class Desk:
    """A ledger, and those who fill and ask it."""

    store: Store
    folder: Path
    _learned: str = field(default="")

    def add(self, stories: Iterable[Story]) -> None:
        """Read the stories and keep them, each known at the noon of its day."""
        keeper = Keeper(
            store=self.store,
            reader=_reader(),
            reader_name="test",
            resolver=default_resolver(),
            clock=lambda: f"{self._learned}T12:00:00Z",
        )
        for number, story in enumerate(stories):
            path = self.folder / f"{story.day}-{story.outlet.replace(' ', '-')}-{number}.html"
            path.write_text(story.page(), encoding="utf-8")
            self._learned = story.learned or story.day
            for addition in add_sources(find_sources([str(path)]), keeper=keeper):
                assert not addition.failed, addition.outcome.problems

    def deals(self, day: str, viewpoint: str | None = None, *, known_at: str = LATER) -> tuple[DealView, ...]:
        """Return the deals as of a day."""
        return list_deals(self.store, Asked(viewpoint=viewpoint, as_of=day, known_at=known_at))

    def norms(self, day: str, viewpoint: str | None = None, *, known_at: str = LATER) -> list[NormView]:
        """Return the norms as of a day."""
        return [norm for deal in self.deals(day, viewpoint, known_at=known_at) for norm in deal.norms]

    def norm(
        self, action: ActionType, debtor: str, day: str, viewpoint: str | None = None, *, known_at: str = LATER
    ) -> NormView:
        """Return the only norm by which a debtor of this key owes an act of this kind."""
        norms = self.norms(day, viewpoint, known_at=known_at)
        found = [n for n in norms if n.action_type is action and debtor in {d.key for d in n.debtors}]
        told = [(n.action_type.value, [d.key for d in n.debtors], n.state.name.value) for n in norms]
        assert len(found) == 1, f"{len(found)} of {told}"
        return found[0]

    def state(
        self, action: ActionType, debtor: str, day: str, viewpoint: str | None = None, *, known_at: str = LATER
    ) -> StateName:
        """Return the state of the norm."""
        return self.norm(action, debtor, day, viewpoint, known_at=known_at).state.name

    def why(self, norm: NormView, day: str, viewpoint: str | None = None) -> Explanation:
        """Return why a norm is what it is."""
        return explain_norm(self.store, norm.id, Asked(viewpoint=viewpoint, as_of=day, known_at=LATER))

    def stances(self) -> set[Stance]:
        """Return the stances of all lines."""
        return {a.stance for a in self.store.assertions()}


@contextmanager
def open_desk(stories: Iterable[Story]) -> Iterator[Desk]:
    """Give a ledger in memory with these stories."""
    with TemporaryDirectory() as folder, open_store(":memory:") as store:
        desk = Desk(store, Path(folder))
        desk.add(stories)
        yield desk
