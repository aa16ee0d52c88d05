"""A day's brief in the manner of a monitor: what moved, what comes, what is disputed; each line with its source."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from ceasewire import __version__
from ceasewire.faces.days import write_distance, write_time
from ceasewire.faces.desk.deadlines import list_deadlines
from ceasewire.faces.desk.movements import group_movements, tell_movement, tell_once, tell_voice
from ceasewire.faces.desk.phrases import PHASE_NAMES, name_all, sum_deal, tell_norm
from ceasewire.faces.marked import fit_words, make_environment
from ceasewire.faces.wording import counted
from ceasewire.model.ledger import NormKind
from ceasewire.model.views import DealView, EvidenceView, Movement, NormView, Quotation
from ceasewire.text.moments import finish
from ceasewire.workflow.plainwords import name_state

if TYPE_CHECKING:
    from jinja2 import Environment

# A brief looks a week ahead, and names so many sources for one sentence.
AHEAD_DAYS = 7
MOST_SOURCES = 3
# What an address between angle brackets can't hold: what ends it, its line, or the bracket's own meaning.
_BREAKING = re.compile(r"[\s<>\\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """Where a sentence has it from.

    Attributes:
        voice: who says so, and through whom.
        day: ISO day of the report; empty where none is known.
        words: the exact words; empty where there are none.
        document: what the document is called.
        address: where it stands, if on the web.
    """

    voice: str
    day: str = ""
    words: str = ""
    document: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence with its sources."""

    text: str
    sources: tuple[SourceLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What is told of one deal, or of one thing that all deals have.

    Attributes:
        title: the deal, or the thing.
        note: how the deal stands; empty where it is none.
        lines: sentences, each with its sources.
    """

    title: str
    note: str = ""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A brief.

    Attributes:
        since, until: ISO days; what is told happened or became known after the first, up to the end of the other.
        summary: sentences that count.
        moved: a chapter for each deal in which something moved.
        ahead: what runs out or falls due in the next days.
        disputed: what parties see otherwise.
    """

    since: str
    until: str
    summary: tuple[str, ...]
    moved: tuple[Chapter, ...] = ()
    ahead: tuple[Line, ...] = ()
    disputed: tuple[Line, ...] = ()


def make_digest(
    movements: Sequence[Movement],
    deals: Sequence[DealView],
    *,
    total: int,
    since: str,
    until: str,
    sources: Mapping[str, str],
) -> Digest:
    """Return the brief on what moved.

    Args:
        movements: see `list_movements`.
        deals: those that may be told of, as they stand on the later day.
        total: how many deals there are.
        since, until: the two ISO days.
        sources: the address or path of each document by id.
    """
    movements = tell_once(movements)
    known = {deal.id: deal for deal in deals}
    moved = tuple(
        Chapter(
            title=title,
            note=_tell_deal(known.get(deal), until),
            lines=tuple(Line(text=tell_movement(m), sources=_find_sources(m, sources)) for m in members),
        )
        for deal, title, members in group_movements(movements)
    )
    disputed = tuple(_tell_dispute(norm, sources) for deal in deals for norm in deal.norms if norm.views)
    return Digest(
        since=since,
        until=until,
        summary=_sum_up(movements, total, disputed),
        moved=moved,
        ahead=tuple(_look_ahead(deals, until, sources)),
        disputed=disputed,
    )


def write_markdown(digest: Digest) -> str:
    """Return the brief as Markdown; words of pages can't become markup in it."""
    parts = [f"# Ceasefires, {_span(digest)}", " ".join(digest.summary)]
    parts += ["## What moved"] if digest.moved else []
    for chapter in digest.moved:
        parts += [f"### {escape_markdown(chapter.title)}", escape_markdown(chapter.note)]
        parts.append("\n".join(map(_write_line, chapter.lines)))
    for title, lines in (("What comes", digest.ahead), ("What parties see otherwise", digest.disputed)):
        parts += [f"## {title}", "\n".join(map(_write_line, lines))] if lines else []
    parts.append(
        f"*Made by Ceasewire {__version__} from the ledger. It reports what its sources say, not what is true.*"
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def write_html(digest: Digest) -> str:
    """Return the brief as one HTML file that needs nothing else."""
    template = _environment().get_template("digest.html")
    return template.render(digest=digest, span=_span(digest), version=__version__, write_time=write_time)


def escape_markdown(words: str) -> str:
    """Return words so that Markdown shows them as they are.

    >>> escape_markdown("<b> *truce* [x](javascript:1)")
    '&lt;b&gt; \\\\*truce\\\\* \\\\[x\\\\](javascript:1)'
    """
    plain = " ".join(fit_words(words).split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for mark in "\\`*_[]#|~!":
        plain = plain.replace(mark, "\\" + mark)
    return plain


@cache
def _environment() -> "Environment":
    return make_environment("ceasewire.faces.watching")


def _span(digest: Digest) -> str:
    return f"{write_time(digest.since)} to {write_time(digest.until)}"


def _sum_up(movements: Sequence[Movement], total: int, disputed: Sequence[Line]) -> tuple[str, ...]:
    moved = len({movement.deal for movement in movements})
    if not movements:
        first = f"Nothing moved in {counted(total, 'deal')}."
    else:
        first = f"{counted(len(movements), 'change')} in {moved} of {counted(total, 'deal')}."
    return (first, *((f"{counted(len(disputed), 'commitment')} disputed.",) if disputed else ()))


def _tell_deal(deal: DealView | None, day: str) -> str:
    if deal is None:
        return ""
    mediators = f" Mediated by {name_all(deal.mediators)}." if deal.mediators else ""
    return f"{PHASE_NAMES[deal.phase].capitalize()}. {sum_deal(deal, day)}{mediators}"


def _tell_dispute(norm: NormView, sources: Mapping[str, str]) -> Line:
    seen = "; ".join(f"{name_state(state, norm.kind)} to {actor.name}" for actor, state in norm.views)
    own = "" if norm.kind is NormKind.THREAT else f"{name_state(norm.state.name, norm.kind)} by what is reported, "
    return Line(text=f"{tell_norm(norm)} How it stands: {own}{seen}.", sources=_quote(norm.words[:1], sources))


def _look_ahead(deals: Sequence[DealView], until: str, sources: Mapping[str, str]) -> list[Line]:
    found = []
    for deal in deals:
        for deadline in list_deadlines(deal, until):
            ends, here = finish(deadline.due), finish(until)
            if ends is None or here is None or (ends - here).days > AHEAD_DAYS:
                continue
            what = deadline.words or tell_norm(deadline.norm)
            distance = write_distance(deadline.due, until)
            text = f"{write_time(deadline.due)} ({distance}), {deadline.what}: {what}"
            found.append((ends, Line(text=text, sources=_quote(deadline.norm.words[:1], sources))))
    return [line for _, line in sorted(found, key=lambda item: item[0])]


def _find_sources(movement: Movement, sources: Mapping[str, str]) -> tuple[SourceLine, ...]:
    """Return the latest reports that a movement rests on; its own words where it rests on none (the clock)."""
    reports = sorted(movement.because, key=lambda item: (item.reported or "", item.day or ""), reverse=True)
    found = dict.fromkeys(_source(item, sources) for item in reports)
    return tuple(found)[:MOST_SOURCES] or _quote(movement.words[:1], sources)


def _source(item: EvidenceView, sources: Mapping[str, str]) -> SourceLine:
    day = (item.reported or item.day or "")[:10]
    return SourceLine(voice=tell_voice(item), day=day, words=item.words.text, **_place(item.words, sources))


def _quote(quotations: Sequence[Quotation], sources: Mapping[str, str]) -> tuple[SourceLine, ...]:
    return tuple(SourceLine(voice="", words=q.text, **_place(q, sources)) for q in quotations)


def _place(words: Quotation, sources: Mapping[str, str]) -> dict[str, str]:
    uri = sources.get(words.document or "", "")
    if uri.startswith(("http://", "https://")):
        return {"document": uri.partition("://")[2].partition("/")[0], "address": uri}
    return {"document": uri.replace("\\", "/").rpartition("/")[2]}


def _write_line(line: Line) -> str:
    told = "; ".join(_write_source(source) for source in line.sources)
    return f"- {escape_markdown(line.text)}" + (f" ({told})" if told else "")


def _write_source(source: SourceLine) -> str:
    words = f"“{escape_markdown(source.words)}”" if source.words else ""
    voice = ", ".join(filter(None, [escape_markdown(source.voice), write_time(source.day)]))
    name = escape_markdown(source.document)
    # Angle brackets hold an address with brackets of its own together.
    address = _BREAKING.sub(lambda found: quote(found.group()), fit_words(source.address))
    place = f"[{name}](<{address}>)" if address else name
    return ", ".join(filter(None, [f"{voice}: {words}" if voice and words else voice or words, place]))
