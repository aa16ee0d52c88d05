"""`ceasewire copies`: which of these articles are copies of one wire story, and how they differ."""

import json
import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ceasewire.faces import wording
from ceasewire.faces.cli.console import show, shown
from ceasewire.faces.cli.files import write_json
from ceasewire.faces.cli.progress import follow
from ceasewire.faces.cli.read import Published, Sources, choose_fetch, tell_problems
from ceasewire.faces.wording import counted
from ceasewire.settings import read_settings

if TYPE_CHECKING:
    from ceasewire.resolution.differences import Member
    from ceasewire.workflow.copies import Copies
    from ceasewire.workflow.read import Outcome

# How sure a group is, by how much of its least certain text stands in the fullest one.
SURE = ((0.8, "certain"), (0.5, "very likely"), (0.0, "likely"))
OPENING = 56
# How many of the paragraphs that differ are shown.
SHOWN = 3


def copies(
    sources: Sources,
    published: Published = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Group the copies of one wire story.

    Articles are compared word for word, wherever they stand on their pages. Two reports that share only
    quotations are no copies; an update of a story is. What each copy lacks, adds or alters is said.

    \b
    Example:
      ceasewire copies examples/
    """
    from ceasewire.workflow.copies import find_articles, group_outcomes
    from ceasewire.workflow.sources import find_sources

    found = find_sources(sources)
    outcomes: list[Outcome] = []
    articles = find_articles(found, published=published, fetch=choose_fetch(found, read_settings(os.environ)))
    for outcome in follow(articles, total=len(found), words="comparing"):
        tell_problems(outcome)
        outcomes.append(outcome)
    groups = group_outcomes(outcomes)
    if as_json:
        content = [encode_group(number, group) for number, group in enumerate(groups, start=1)]
        write_json(json.dumps(content, ensure_ascii=False, indent=1) + "\n")
    else:
        show(render_groups(groups, _count_articles(outcomes)))
    raise typer.Exit(1 if any(outcome.failed for outcome in outcomes) else 0)


def render_groups(groups: Sequence["Copies"], total: int) -> RenderableType:
    """Return the groups one below the other, each text with what it lacks, adds and alters.

    Args:
        groups: see `group_outcomes`.
        total: how many articles were compared.
    """
    parts = [part for number, group in enumerate(groups, start=1) for part in _render_group(number, group)]
    inside = sum(len(group.copies) for group in groups)
    verdict = f"{counted(inside, 'article')} in {counted(len(groups), 'group')}" if groups else "no copies"
    return Group(*parts, Text(f"{counted(total, 'article')} compared: {verdict}.", style="dim"))


def encode_group(number: int, group: "Copies") -> dict[str, Any]:
    """Return a group as JSON-ready dicts and lists."""
    account = group.account
    return {
        "cluster": number,
        "sources": list(group.sources),
        "contained": round(account.sure, 3),
        "agencies": list(account.agencies),
        "first": group.copies[account.first].source if account.first else None,
        "shared_paragraphs": list(account.shared),
        "articles": [_encode_member(member, group) for member in account.members],
    }


def _encode_member(member: "Member", group: "Copies") -> dict[str, Any]:
    copy = group.copies[member.key]
    return {
        "source": copy.source,
        "article": copy.article.id,
        "headline": copy.article.headline,
        "published": copy.article.published,
        "agency": list(copy.article.agency),
        "relation": member.relation.value,
        "contained": round(member.contained, 3),
        "missing": list(member.missing),
        "extra": list(member.extra),
        "altered": [{"words": a.words, "preferred": a.preferred} for a in member.altered],
    }


def _render_group(number: int, group: "Copies") -> Iterator[RenderableType]:
    account = group.account
    fullest = next(member for member in account.members if member.relation == "fullest")
    article = group.copies[fullest.key].article
    yield Text.assemble((f"{number}  ", "dim cyan"), (shown(article.headline or wording.NO_HEADLINE), "bold cyan"))
    sure = next(word for least, word in SURE if account.sure >= least)
    facts = [
        f"{sure}: at least {round(100 * account.sure)}% of the words shared",
        f"credited to {', '.join(map(shown, account.agencies))}" if account.agencies else "no agency named",
        *([f"first in {shown(group.copies[account.first].source)}"] if account.first else []),
    ]
    yield Padding(Text(" · ".join(facts), style="dim"), (0, 0, 0, 3))
    for member in account.members:
        yield Padding(Group(*_tell_member(member, group)), (0, 0, 0, 3))
    yield Text()


def _tell_member(member: "Member", group: "Copies") -> Iterator[RenderableType]:
    """Yield a member's day and source, what it is to the fullest text, and below that where they differ."""
    copy = group.copies[member.key]
    several = sum(other.source == copy.source for other in group.copies.values()) > 1
    name = shown(copy.source) + (f" {copy.article.id}" if several else "")
    yield Text.assemble((f"{copy.article.published or 'no date':<12}", "dim"), (name, "bold"))
    told = [("", _summary(member), "")]
    if not member.same_headline:
        told.append(("headline: ", shown(copy.article.headline or wording.NO_HEADLINE), ""))
    told += [("lacks: ", _opening(paragraph), "dim") for paragraph in member.missing[:SHOWN]]
    told += [("adds: ", _opening(paragraph), "dim") for paragraph in member.extra[:SHOWN]]
    for change in member.altered:
        told += [("altered: ", shown(change.words), "red"), ("instead of: ", shown(change.preferred), "")]
    yield from (Padding(Text.assemble((label, "dim"), (words, style)), (0, 0, 0, 12)) for label, words, style in told)


def _summary(member: "Member") -> str:
    if member.relation == "fullest":
        return "the fullest text"
    parts = [f"{member.relation}, {round(100 * member.contained)}%"]
    parts += [f"lacks {counted(len(member.missing), 'paragraph')}"] if member.missing else []
    parts += [f"adds {counted(len(member.extra), 'paragraph')}"] if member.extra else []
    parts += [f"alters {counted(len(member.altered), 'quotation')}"] if member.altered else []
    return "; ".join(parts)


def _opening(paragraph: str) -> str:
    words = shown(paragraph).replace("\n", " ")
    return words if len(words) <= OPENING else words[: OPENING - 1].rstrip() + "…"


def _count_articles(outcomes: Sequence["Outcome"]) -> int:
    return sum(len(outcome.reading.articles) for outcome in outcomes if outcome.reading)
