"""Notices by which an outlet corrects what it printed: what they only repeat of it is nobody's word any more."""

from collections.abc import Iterable
from dataclasses import replace

from ceasewire.lexicon.dealwords import load_deal_words
from ceasewire.model.reading import Actor, ActorKind, ArticleReading
from ceasewire.model.spans import Span
from ceasewire.text.fold import fold_name

# What "an earlier report said" may be read as.
_PAPERS = frozenset({ActorKind.UNNAMED, ActorKind.OTHER, ActorKind.MEDIA})


def drop_misreports(article: ArticleReading, outlet: str | None = None) -> ArticleReading:
    """Return a correction without the records of what it tells that an earlier report had said; else the article.

    "An earlier report said that the front asked for 700 prisoners. It asked for 507" tells of 507 alone. Statements
    stay: the outlet did say so.

    Args:
        article: any article.
        outlet: who published it, or null; also by that name it may speak of itself.
    """
    if not load_deal_words().is_notice(article.headline or ""):
        return article
    papers = {actor.id for actor in article.actors if _is_paper(actor, outlet)}
    repeated = [s for s in article.statements if s.speaker and papers.issuperset((*s.speaker, *s.on_behalf_of))]
    spans = [span for statement in repeated for span in statement.content]
    if not spans:
        return article
    events = tuple(event for event in article.events if not _within(event.trigger, spans))
    kept = {event.id for event in events}
    return replace(
        article,
        terms=tuple(term for term in article.terms if not _within(term.action, spans)),
        events=events,
        responsibility=tuple(row for row in article.responsibility if row.event in kept),
        x_moves=tuple(move for move in article.x_moves if not _within(move.span, spans)),
    )


def _is_paper(actor: Actor, outlet: str | None) -> bool:
    own = outlet is not None and _name(outlet) in {_name(name) for name in (actor.name, *actor.aliases)}
    described = actor.kind in _PAPERS and load_deal_words().is_account(actor.name)
    return own or described or actor.kind is ActorKind.MEDIA


def _name(words: str) -> str:
    return fold_name(words).removeprefix("the ")


def _within(span: Span, others: Iterable[Span]) -> bool:
    return any(other.covers(span) for other in others)
