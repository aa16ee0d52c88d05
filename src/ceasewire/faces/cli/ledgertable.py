"""Deals and norms of a ledger as tables for people: what stands, for whom, on which conditions, by when."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ceasewire.faces import wording
from ceasewire.faces.cli import styles
from ceasewire.faces.cli.console import arrow, shown
from ceasewire.faces.desk.phrases import fold_talks, gloss_state, tell_state
from ceasewire.faces.wording import SHORT, short_id
from ceasewire.model.ledger import DeadlineKind, NormKind, Truth
from ceasewire.model.views import (
    ActorName,
    ConditionView,
    DealView,
    EvidenceView,
    Explanation,
    NormView,
    Quotation,
    TalksView,
)
from ceasewire.workflow.plainwords import ACT_NAMES, name_state

# Characters of a line of how something stands, as "waiting for" above "conditions".
STATE = 13

# What a document is called, by its id.
Labels = Mapping[str, str]


def render_deals(deals: Sequence[DealView]) -> RenderableType:
    """Return the deals, one below the other, each norm with one wording and each round of talks in short."""
    parts: list[RenderableType] = []
    for deal in deals:
        parts += [_deal_heading(deal), _norms(deal.norms, brief=True)]
        parts += [_talks(deal.talks, {}, brief=True)] if deal.talks else []
        parts += [Text()]
    return Group(*parts)


def render_deal(deal: DealView, labels: Labels) -> RenderableType:
    """Return one deal with everything that is known of it.

    Args:
        deal: the deal.
        labels: what the documents are called.
    """
    parts: list[RenderableType] = [_deal_heading(deal)]
    facts = (("parties", deal.parties), ("mediators", deal.mediators))
    parts += [Text(f"{title}: {_named(actors)}") for title, actors in facts if actors]
    parts += [Text(f"venues: {', '.join(map(shown, deal.venues))}")] if deal.venues else []
    parts += [_norms(deal.norms, brief=False, labels=labels)]
    if deal.talks:
        parts += [Text(), Text("Talks", style="bold underline"), _talks(deal.talks, labels, brief=False)]
    parts += [Text(f"deadlock: {' waits for '.join(map(short_id, circle))}", style="red") for circle in deal.deadlocks]
    return Group(*parts)


def render_explanation(found: Explanation, labels: Labels, *, viewpoint: str | None = None) -> RenderableType:
    """Return a norm with its state, what makes it so, and what did not count and why.

    Args:
        found: the explanation.
        labels: what the documents are called.
        viewpoint: the name by which somebody's view was asked for.
    """
    state = found.norm.state
    whose = f"for {shown(viewpoint or state.viewpoint)}" if state.viewpoint else "in the reporters' own voice"
    parts: list[RenderableType] = [
        _norms([found.norm], brief=False, labels=labels),
        Text(),
        Text.assemble(
            (tell_state(found.norm), styles.STATE_STYLES.get(state.name, "bold")),
            f": {gloss_state(found.norm)}, {whose}, as of {state.as_of}, as known at {state.known_at}",
        ),
    ]
    for title, evidence in (("Because", found.because), ("Did not count", found.not_counted)):
        if evidence:
            parts += [Text(), Text(title, style="bold underline"), _evidence(evidence, labels)]
    if found.judgements:
        parts += [Text(), Text("Judgements", style="bold underline"), *(Text(shown(j)) for j in found.judgements)]
    return Group(*parts)


def _deal_heading(deal: DealView) -> RenderableType:
    title = Text.assemble((shown(deal.title), "bold cyan"), "  ", (wording.spoken(deal.phase), "bold"))
    facts = [f"deal {short_id(deal.id)}"]
    facts += [f"moved {deal.last_moved}"] if deal.last_moved else []
    facts += [f"next deadline {_moment(deal.next_deadline)}"] if deal.next_deadline else []
    facts += [f"{wording.counted(deal.outstanding, 'condition')} outstanding"] if deal.outstanding else []
    facts += [f"{wording.counted(deal.sources, 'source')}, {wording.counted(deal.reports, 'report')}"]
    facts += ["contested"] if deal.contested else []
    facts += ["deadlock"] if deal.deadlocks else []
    return Group(title, Text(" · ".join(facts), style="dim"))


def _norms(norms: Iterable[NormView], *, brief: bool, labels: Labels | None = None) -> RenderableType:
    grid = make_grid(SHORT, STATE)
    for norm in norms:
        threat = norm.kind is NormKind.THREAT
        state = Text(tell_state(norm), style="red" if threat else styles.STATE_STYLES.get(norm.state.name, ""))
        grid.add_row(Text(short_id(norm.id), style="dim cyan"), state, _norm(norm, brief, labels or {}))
    return grid


def _norm(norm: NormView, brief: bool, labels: Labels) -> RenderableType:
    who = Text(_named(norm.debtors) or "(nobody named)", style="bold")
    if norm.creditors:
        who.append(f" {arrow()} {_named(norm.creditors)}", style="not bold")
    act = ("not: " if norm.polarity == "refrain" else "") + wording.spoken(norm.action_type)
    kind = [] if brief else [Text(f"{act}, {norm.kind}", style="dim")]
    conditions = [Padding(_condition(c, brief, labels), (0, 0, 0, 2)) for c in norm.conditions]
    seen = ((actor, name_state(name, norm.kind)) for actor, name in norm.views)
    views = [Text(f"{name} to {shown(actor.name)}", style="magenta") for actor, name in seen]
    facts = Text(" · ".join(_norm_facts(norm, brief)), style="dim")
    return Group(who, *kind, *_norm_words(norm, brief, labels), *conditions, facts, *views)


def _norm_words(norm: NormView, brief: bool, labels: Labels) -> Iterator[Text]:
    """Yield the words of a norm, and forecasts as such; in brief the first of either."""
    lead = "not to: " if norm.polarity == "refrain" else ""
    yield from (Text.assemble(lead, _quotation(q, labels)) for q in (norm.words[:1] if brief else norm.words))
    forecasts = norm.forecasts[: 0 if norm.words else 1] if brief else norm.forecasts
    yield from (Text.assemble("expected: ", _quotation(q, labels)) for q in forecasts)


def _norm_facts(norm: NormView, brief: bool) -> Iterator[str]:
    window = norm.window
    if window and window.start:
        yield f"from {_moment(window.start)}"
    if window and window.end:
        yield f"until {_moment(window.end)}"
    elif window and window.deadline is DeadlineKind.NONE_EXPLICIT:
        yield "cannot expire: the source says that there is no deadline"
    else:
        yield "no deadline" if brief else "no deadline stated" + (", cannot expire" if norm.state.cannot_expire else "")
    yield wording.counted(norm.sources, "source")
    if norm.last_moved and not brief:
        yield f"moved {norm.last_moved}"


def _moment(iso: str) -> str:
    return iso.replace("T", " ")


def _condition(condition: ConditionView, brief: bool, labels: Labels) -> Text:
    facts = [f"by {_named(condition.performers)}"] if condition.performers else []
    facts += [condition.kind] if condition.kind else []
    facts += [f"due {_moment(condition.due)}"] if condition.due else []
    facts += [wording.TRUTHS[condition.truth]] if condition.truth is not Truth.UNKNOWN or condition.waits else []
    line = Text.assemble((wording.ROLES[condition.role], "bold yellow"), " ")
    words = condition.words[:1] if brief else condition.words
    line.append_text(Text("; ").join(_quotation(q, labels) for q in words))
    return line.append(f" ({', '.join(facts)})" if facts else "", style="dim")


def _talks(talks: Iterable[TalksView], labels: Labels, *, brief: bool) -> RenderableType:
    grid = make_grid(SHORT, STATE)
    for talk in fold_talks(talks):
        lines = [Text.assemble("talks: ", (_named(talk.parties) or "(no party named)", "bold"))]
        chain = (("mediated by", talk.mediators), ("hosted by", talk.hosts))
        lines += [Text(f"{words} {_named(actors)}") for words, actors in chain if actors]
        facts = [*([talk.day] if talk.day else []), *(f"in {shown(venue)}" for venue in talk.venues)]
        lines += [Text(" · ".join(facts), style="dim")] if facts else []
        lines += [] if brief else [_quotation(q, labels) for q in talk.words]
        grid.add_row(Text(short_id(talk.id), style="dim cyan"), wording.spoken(talk.status), Text("\n").join(lines))
    return grid


def _evidence(evidence: Iterable[EvidenceView], labels: Labels) -> RenderableType:
    grid = make_grid(10, 12)
    for item in sorted(wording.tell_once(evidence), key=_reading_order):
        voice = Text(_named(item.said_by) or "the article itself", style="bold")
        chain = (("for", item.on_behalf_of), ("via", item.via))
        for word, actors in chain:
            voice.append(f", {word} {_named(actors)}" if actors else "", style="not bold")
        reason = Text(f"{wording.spoken(item.reason.rule)}: {item.reason.why}", style="dim")
        stance = "" if item.stance == "asserted" else f"\n({item.stance})"
        grid.add_row(item.day or "no date", ACT_NAMES[item.act] + stance, Group(voice, _place(item, labels), reason))
    return grid


def _reading_order(item: EvidenceView) -> tuple[str, str, int]:
    """Order evidence as a reader meets it: by day, then as it stands in its text."""
    return item.day or "", item.words.document or "", item.words.start or 0


def _place(item: EvidenceView, labels: Labels) -> Text:
    return _quotation(item.words, labels) if item.words.text else Text("(no words)", style="dim")


def _quotation(quotation: Quotation, labels: Labels) -> Text:
    label = labels.get(quotation.document or "", "")
    return Text.assemble(f"“{shown(quotation.text)}”", (f" {label}" if label else "", "dim"))


def _named(actors: Iterable[ActorName]) -> str:
    return ", ".join(shown(actor.name) for actor in actors)


def make_grid(*widths: int) -> Table:
    """Return a grid of columns as wide as this, and one for the rest of the line."""
    grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    for width in widths:
        grid.add_column(width=width, overflow="fold")
    grid.add_column(ratio=1, overflow="fold")
    return grid
