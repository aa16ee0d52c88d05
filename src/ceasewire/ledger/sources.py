"""Independent sources: copies of one wire story, and stories of one agency, count once (rule 6)."""

from collections.abc import Iterable

from ceasewire.model.judging import join_pairs
from ceasewire.model.ledger import Assertion


def count_sources(assertions: Iterable[Assertion]) -> int:
    """Return how many sources the assertions have that do not go back to one another."""
    return len(group_sources(assertions))


def group_sources(assertions: Iterable[Assertion]) -> tuple[tuple[str, ...], ...]:
    """Return the documents by source: those of one copy group, or of one agency or outlet, are one group."""
    pairs: set[tuple[str, str]] = set()
    documents: set[str] = set()
    for assertion in assertions:
        document = assertion.evidence.document
        if document is None:  # a person's correction is no source
            continue
        documents.add(document)
        pairs.add((_DOCUMENT + document, f"source {assertion.source or document}"))
        if assertion.copy_group:
            pairs.add((_DOCUMENT + document, f"copies {assertion.copy_group}"))
    groups = join_pairs(sorted(pairs))
    return tuple(
        tuple(item.removeprefix(_DOCUMENT) for item in group if item.startswith(_DOCUMENT)) for group in groups
    )


_DOCUMENT = "document "
