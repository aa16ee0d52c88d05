"""A resolver by hand: each term is a norm of its own, each condition hangs on it. It links nothing to anything."""

from collections.abc import Iterator

from ceasewire.model.ledger import (
    Act,
    Assertion,
    Chain,
    Evidence,
    KnownActor,
    Norm,
    NormCondition,
    NormKind,
    Report,
    Resolved,
    TargetKind,
)
from ceasewire.model.reading import Actor, ArticleReading, Condition, Reading, Term, TermStance
from ceasewire.model.spans import Span
from ceasewire.text.fold import fold_name

ACTS = {
    TermStance.PLEDGED: Act.COMMIT,
    TermStance.AGREED: Act.COMMIT,
    TermStance.DEMANDED: Act.DEMAND,
    TermStance.PROPOSED: Act.OFFER,
    TermStance.REFUSED: Act.REJECT,
    TermStance.THREATENED: Act.THREATEN,
}


def resolve_plainly(reading: Reading, document: str, known: str) -> Resolved:
    """Return what the terms of a reading add to a ledger."""
    found = [row for article in reading.articles for row in _resolve_article(article, document, known)]
    kinds = {
        kind: tuple(sorted({row.id: row for row in found if isinstance(row, kind)}.values(), key=lambda row: row.id))
        for kind in (KnownActor, Norm, NormCondition, Assertion)
    }
    return Resolved(
        document=document,
        report=Report(document=document, uri=reading.source.uri),
        actors=kinds[KnownActor],
        norms=kinds[Norm],
        conditions=kinds[NormCondition],
        assertions=kinds[Assertion],
    )


def _resolve_article(article: ArticleReading, document: str, known: str) -> Iterator[object]:
    keys = {actor.id: fold_name(actor.name) for actor in article.actors}
    yield from (_know(actor, keys) for actor in article.actors)
    for term in article.terms:
        norm = _make_norm(term, keys)
        yield norm
        chain = Chain(speaker=tuple(keys[i] for i in term.stated_by))
        said = {"asserted_by": chain, "known": known, "reported": article.published}
        evidence = _quote(term.action, article, document)
        yield Assertion(act=ACTS[term.stance], target=norm.id, evidence=evidence, **said)
        for condition in term.conditions:
            kept = _make_condition(condition, norm, keys)
            yield kept
            yield Assertion(
                act=Act.ATTACH,
                target=kept.id,
                target_kind=TargetKind.CONDITION,
                evidence=_quote(condition.span, article, document),
                **said,
            )


def _know(actor: Actor, keys: dict[str, str]) -> KnownActor:
    return KnownActor(key=keys[actor.id], name=actor.name, aliases=actor.aliases, kind=actor.kind)


def _make_norm(term: Term, keys: dict[str, str]) -> Norm:
    return Norm(
        kind=NormKind.THREAT if term.stance is TermStance.THREATENED else NormKind.ACHIEVE,
        debtors=tuple(keys[i] for i in term.debtor),
        creditors=tuple(keys[i] for i in term.creditor),
        action_type=term.action_type,
        polarity=term.polarity,
    )


def _make_condition(condition: Condition, norm: Norm, keys: dict[str, str]) -> NormCondition:
    performers = tuple(keys[i] for i in condition.by)
    gist = fold_name(condition.span.text)
    return NormCondition(norm=norm.id, performers=performers, role=condition.role, kind=condition.kind, gist=gist)


def _quote(span: Span, article: ArticleReading, document: str) -> Evidence:
    return Evidence(document=document, article=article.id, start=span.start, end=span.end, quotation=span.text)
