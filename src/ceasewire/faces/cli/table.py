"""A reading as a table for people: who, what act, the words, the conditions underneath."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from ceasewire.faces import facts, wording
from ceasewire.faces.cli import styles
from ceasewire.faces.cli.console import arrow, shown
from ceasewire.model.reading import (
    ArticleReading,
    Condition,
    Event,
    Process,
    Reading,
    Responsibility,
    Statement,
    Term,
)

# Widths of the columns that stand left of the words, each as wide as its longest entry; names are as long as
# they are, and get a third of what is left.
ACT, STANCE, FACT, STATUS = 8, 10, 12, 14
NAMES = None


def render_reading(reading: Reading, *, actors: bool = False) -> RenderableType:
    """Return all articles of a page, one below the other.

    Args:
        reading: what the page says.
        actors: whether the actors are listed as well.
    """
    parts: list[RenderableType] = [Rule(Text(shown(reading.source.uri) or "reading"), align="left", style="dim")]
    for article in reading.articles:
        parts += [render_article(article, actors=actors), Text()]
    return Group(*parts)


def render_article(article: ArticleReading, *, actors: bool = False) -> RenderableType:
    """Return an article's headline and its records, section by section; empty sections are left out."""
    names = {actor.id: shown(actor.name) for actor in article.actors}
    sections = {
        "statements": _statements(article, names),
        "terms": _terms(article, names),
        "events": _events(article, names),
        "responsibility": _responsibility(article, names),
        "processes": _talks(article, names),
        "actors": _actors(article, names) if actors else None,
    }
    parts: list[RenderableType] = [_heading(article)]
    for name, body in sections.items():
        if body is not None:
            title, gloss = wording.SECTIONS[name]
            parts += [Text(), Text.assemble((title, "bold underline"), (f"  {gloss}", "dim")), body]
    if len(parts) == 1:
        parts.append(Text(wording.NO_RECORDS, style="dim"))
    return Group(*parts)


def render_total(readings: Sequence[Reading]) -> RenderableType:
    """Return one line that counts what was read."""
    return Text(facts.total_words(readings), style="dim")


def _heading(article: ArticleReading) -> RenderableType:
    headline = Text(shown(article.headline or wording.NO_HEADLINE), style="bold cyan")
    return Group(headline, Text(_joined(facts.article_facts(article)), style="dim"))


def _statements(article: ArticleReading, names: dict[str, str]) -> RenderableType | None:
    grid = _grid(article, NAMES, ACT)
    for statement in article.statements:
        act = Text(statement.act, style=styles.TONE_STYLES[wording.ACT_TONES[statement.act]])
        words = Text(" … ".join(shown(span.text) for span in statement.content))
        grid.add_row(_id(statement.id), _voice(statement, names), act, words)
    return grid if article.statements else None


def _voice(statement: Statement, names: dict[str, str]) -> Text:
    """Return who speaks, and on the lines below for whom, by which channel and to whom."""
    lines = [Text(facts.named(statement.speaker, names) or "(not named)", style="bold")]
    lines += [Text(shown(fact), style="dim") for fact in facts.voice_facts(statement, names)]
    return Text("\n").join(lines)


def _terms(article: ArticleReading, names: dict[str, str]) -> RenderableType | None:
    grid = _grid(article, STANCE)
    for term in article.terms:
        stance = Text(term.stance, style=styles.TONE_STYLES[wording.STANCE_TONES[term.stance]])
        grid.add_row(_id(term.id), stance, _term(term, names))
    return grid if article.terms else None


def _term(term: Term, names: dict[str, str]) -> RenderableType:
    who = Text.assemble((facts.named(term.debtor, names) or facts.NOBODY, "bold"))
    if term.creditor:
        who.append(f" {arrow()} {facts.named(term.creditor, names)}")
    what = Text(("not to: " if term.polarity == "refrain" else "") + shown(term.action.text))
    joined = f"{term.conditions_join} " if term.conditions_join else ""
    conditions = [
        Padding(_condition(condition, names, joined if n else ""), (0, 0, 0, 2))
        for n, condition in enumerate(term.conditions)
    ]
    return Group(who, what, *conditions, Text(_term_facts(term, names), style="dim"))


def _condition(condition: Condition, names: dict[str, str], joined: str) -> Text:
    about = ", ".join(shown(fact) for fact in facts.condition_facts(condition, names))
    return Text.assemble(
        (joined + wording.ROLES[condition.role], "bold yellow"),
        " ",
        shown(condition.span.text),
        (f" ({about})" if about else "", "dim"),
    )


def _term_facts(term: Term, names: dict[str, str]) -> str:
    carried = [term.statement] if term.statement else []
    return _joined([*facts.term_facts(term, names), *carried])


def _events(article: ArticleReading, names: dict[str, str]) -> RenderableType | None:
    grid = _grid(article, FACT)
    for event in article.events:
        tone = wording.FACTUALITY_TONES[event.factuality]
        fact = Text(wording.spoken(event.factuality), style=styles.TONE_STYLES[tone])
        grid.add_row(_id(event.id), fact, _event(event, names))
    return grid if article.events else None


def _event(event: Event, names: dict[str, str]) -> Text:
    line = _happening(event)
    if event.agents or event.targets:
        agents, targets = facts.named(event.agents, names), facts.named(event.targets, names)
        line.append(f"\n{agents or facts.NOBODY}" + (f" {arrow()} {targets}" if targets else ""))
    if more := _joined(facts.event_facts(event)):
        line.append("\n" + more, style="dim")
    return line


def _happening(event: Event) -> Text:
    """Return an event's type and the words that name it, once where the two are the same."""
    kind, trigger = facts.happening(event)
    line = Text(kind, style="bold")
    return line.append(f": {shown(trigger)}", style="not bold") if trigger else line


def _responsibility(article: ArticleReading, names: dict[str, str]) -> RenderableType | None:
    """Return one block for each event: blame, denial and claim side by side."""
    events = {event.id: event for event in article.events}
    grid = _grid(article)
    for event_id in dict.fromkeys(row.event for row in article.responsibility):
        rows = [row for row in article.responsibility if row.event == event_id]
        grid.add_row(_id(event_id), Group(_happening(events[event_id]), _sides(rows, names)))
    return grid if article.responsibility else None


def _sides(rows: Sequence[Responsibility], names: dict[str, str]) -> RenderableType:
    sides = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    cells = []
    for title, stances in wording.SIDES:
        sides.add_column(Text(title, style="magenta"), ratio=1, overflow="fold")
        side = [_accusation(row, names) for row in rows if row.stance in stances]
        cells.append(Group(*side) if side else Text("-", style="dim"))
    sides.add_row(*cells)
    return sides


def _accusation(row: Responsibility, names: dict[str, str]) -> RenderableType:
    by = names[row.by] if row.by else facts.NOBODY
    line = Text.assemble((by, "bold"))
    if row.accused != row.by:
        line.append(f" {arrow()} {names[row.accused]}")
    if row.stance in wording.HALF_STANCES:
        line.append(f" ({row.stance})", style="dim")
    return Group(line, Padding(Text(shown(row.span.text), style="italic"), (0, 0, 0, 2)))


def _talks(article: ArticleReading, names: dict[str, str]) -> RenderableType | None:
    grid = _grid(article, STATUS)
    for number, process in enumerate(article.processes, start=1):
        tone = wording.STATUS_TONES.get(process.status, wording.Tone.PLAIN)
        status = Text(wording.spoken(process.status), style=styles.TONE_STYLES[tone])
        grid.add_row(_id(process.id or f"p{number}"), status, _process(process, names))
    return grid if article.processes else None


def _process(process: Process, names: dict[str, str]) -> Text:
    lines = [Text(facts.named(process.parties, names) or "(no party named)", style="bold")]
    lines += [Text(role) for role in facts.process_roles(process, names)]
    if more := _joined(facts.process_facts(process)):
        lines.append(Text(more, style="dim"))
    return Text("\n").join(lines)


def _actors(article: ArticleReading, names: dict[str, str]) -> RenderableType | None:
    grid = _grid(article, NAMES, STATUS)
    for actor in article.actors:
        about = "\n".join(shown(fact) for fact in facts.actor_facts(actor, names))
        kind = wording.spoken(actor.kind)
        grid.add_row(_id(actor.id), Text(names[actor.id], style="bold"), kind, Text(about))
    return grid if article.actors else None


def _joined(phrases: Iterable[str]) -> str:
    return " · ".join(shown(phrase) for phrase in phrases)


def _id(record_id: str) -> Text:
    return Text(record_id, style="dim cyan")


def _ids(article: ArticleReading) -> Iterator[str]:
    yield from (actor.id for actor in article.actors)
    yield from (statement.id for statement in article.statements)
    yield from (term.id for term in article.terms)
    yield from (event.id for event in article.events)
    yield from (process.id or "" for process in article.processes)


def _grid(article: ArticleReading, *widths: int | None) -> Table:
    """Return a table without lines: ids, columns of these widths, then one for the words."""
    longest = max((len(i) for i in _ids(article)), default=0)
    grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    for width in (max(longest, 3), *widths):
        grid.add_column(width=width, ratio=1 if width is None else None, overflow="fold")
    grid.add_column(ratio=2, overflow="fold")
    return grid
