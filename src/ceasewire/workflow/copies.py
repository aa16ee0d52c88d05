"""Sources to groups of copies: their articles, which of them tell one wire story, and how they differ."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from ceasewire.model.page import Article
from ceasewire.model.reading import ArticleReading
from ceasewire.workflow.opening import Fetch
from ceasewire.workflow.read import SET_ASIDE, Outcome, read_sources
from ceasewire.workflow.sources import SourceFile

if TYPE_CHECKING:
    from ceasewire.resolution.differences import Account

# Between a source, the number of a page in it and the id of an article on that, in the name of a text.
AT = "\x1f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """An article of a source that stands in a group."""

    source: str
    article: Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """A group of copies.

    Attributes:
        copies: its articles, by the keys that the account names them by.
        account: how they differ.
    """

    copies: dict[str, Copy]
    account: "Account"

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that the articles stand in, each once."""
        return tuple(dict.fromkeys(copy.source for copy in self.copies.values()))


def find_articles(
    sources: Iterable[SourceFile], *, published: str | None = None, fetch: Fetch | None = None
) -> Iterator[Outcome]:
    """Yield the articles of each source, with nothing read in them.

    Args:
        sources: see `find_sources`.
        published: ISO date for articles that show none.
        fetch: gives what stands at an address.
    """
    for outcome in read_sources(sources, reader=_read_nothing, published=published, fetch=fetch):
        problems = tuple(problem for problem in outcome.problems if problem.code != SET_ASIDE)
        yield replace(outcome, problems=problems)


def group_outcomes(outcomes: Iterable[Outcome]) -> tuple[Copies, ...]:
    """Return the groups of copies among the articles of these sources.

    An article is in one group at most. A source with several articles may stand in several groups, once in each.
    """
    from ceasewire.resolution.copies import Text, group_copies
    from ceasewire.resolution.differences import tell_group

    found: dict[str, Copy] = {}
    pages: Counter[str] = Counter()
    for outcome in outcomes:
        uri = outcome.source.uri
        pages[uri] += 1  # a mailbox or an archive is one source with many pages
        for article in outcome.reading.articles if outcome.reading else ():
            found[AT.join((uri, f"{pages[uri]:06}", article.id))] = Copy(source=uri, article=article)
    articles = {key: copy.article for key, copy in found.items()}
    groups = group_copies(Text(key=key, article=article) for key, article in articles.items())
    return tuple(
        Copies(copies={key: found[key] for key in group.keys}, account=tell_group(group, articles)) for group in groups
    )


def _read_nothing(article: Article) -> ArticleReading:
    return ArticleReading(**{field.name: getattr(article, field.name) for field in fields(Article)})
