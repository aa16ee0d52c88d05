"""Independent sources: copies of one wire story, and stories of one agency or outlet, count once (rule 6)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ceasewire.model.judging import join_pairs
from ceasewire.model.ledger import Assertion


def count_sources(assertions: Iterable[Assertion]) -> int:
    """Return how many sources the assertions have that do not go back to one another."""
    return len(group_sources(assertions))


def group_sources(assertions: Iterable[Assertion]) -> tuple[tuple[str, ...], ...]:
    """Return the documents by source: those of one copy group, or of one agency or outlet, are one group.

    Copies go back to whoever had the story first, and to nobody else: a newspaper that once printed an agency's story
    is not the agency in its own reports.
    """
    told = [a for a in assertions if a.evidence.document is not None]  # a person's correction is no source
    if not any(a.copy_group for a in told):
        return _group_plainly(told)
    documents = {_DOCUMENT + (a.evidence.document or "") for a in told}
    copies = {(_DOCUMENT + (a.evidence.document or ""), f"copies {a.copy_group}") for a in told if a.copy_group}
    stories = join_pairs(sorted({*copies, *((document, document) for document in documents)}))
    by_document: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in told:
        by_document[_DOCUMENT + (assertion.evidence.document or "")].append(assertion)
    pairs: set[tuple[str, str]] = set()
    for story in stories:
        members = [item for item in story if item in documents]
        alone = len(members) == 1
        origin = members[0] if alone else min(members, key=lambda document: _rank(by_document[document]))
        pairs |= {(member, members[0]) for member in members}
        pairs |= {(members[0], f"source {a.source or a.evidence.document}") for a in by_document[origin]}
    return _name_documents(join_pairs(sorted(pairs)))


def _group_plainly(told: Iterable[Assertion]) -> tuple[tuple[str, ...], ...]:
    """Return the documents by source where none is a copy: so it is nearly always, and it is quick."""
    pairs = {(_DOCUMENT + (a.evidence.document or ""), f"source {a.source or a.evidence.document}") for a in told}
    documents: defaultdict[str, list[str]] = defaultdict(list)
    for document, source in sorted(pairs):
        documents[source].append(document)
    if len(pairs) > len({document for document, _ in pairs}):  # one document has two sources
        groups = join_pairs(sorted(pairs))
    else:
        groups = tuple(sorted(map(tuple, documents.values())))
    return _name_documents(groups)


def _name_documents(groups: Iterable[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(item.removeprefix(_DOCUMENT) for item in group if item.startswith(_DOCUMENT)) for group in groups
    )


def _rank(lines: Sequence[Assertion]) -> tuple[str, str, str]:
    """Order documents by who had the story first; where the days don't tell, by their names, so that it is settled."""
    return min((a.reported or a.known, a.source or "~", a.evidence.document or "") for a in lines)


_DOCUMENT = "document "
