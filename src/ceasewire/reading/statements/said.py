"""The verbs that carry what is said: of each sentence, through "I think that", "it is vital that" and "has to"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceasewire.reading.grammar.mandates import is_mandated
from ceasewire.reading.grammar.phrases import VERBAL, coordinated, is_negated
from ceasewire.reading.grammar.tokens import Token

if TYPE_CHECKING:
    from ceasewire.reading.statements.drafts import Draft


def main_verbs(draft: "Draft") -> Iterator[Token]:
    """Yield the verbs that carry what is said: of each sentence of it, with those coordinated."""
    seen: set[int] = set()
    for root in said_roots(draft):
        for verb in coordinated(root):
            if not any(start <= verb.idx < end for start, end in draft.content):
                continue  # "said it was arson AND ASKED them to come"
            verb = _through_opinion(verb)
            if verb.i not in seen and verb.pos_ in VERBAL:
                seen.add(verb.i)
                yield verb


def said_roots(draft: "Draft") -> Iterator[Token]:
    """Yield the verbs whose head stands outside of what is said, in order."""
    doc = draft.paragraph.doc
    for start, end in draft.content:
        inside = doc.opening(start, end)
        held = {t.i for t in inside}
        for token in inside:
            outside = token.head.i not in held or token.head is token
            if outside and (token.pos_ in VERBAL or token.dep_ == "ROOT"):
                yield token


def _through_opinion(verb: Token) -> Token:
    """Return the verb under "I think that", "let me say that"; not under "it does not mean that"."""
    if is_negated(verb):
        return verb
    if verb.lemma_ in {"think", "believe", "say", "know", "repeat", "mean", "tell"}:
        inner = next((c for c in verb.children if c.dep_ == "ccomp" and c.pos_ in VERBAL), None)
        if inner is not None:
            return inner
    sure = next((c for c in verb.children if c.dep_ == "acomp" and c.lower_ in verb.doc.clause_words.sure), None)
    if verb.lemma_ == "be" and sure is not None:  # "it is clear that they did it"
        inner = next((c for c in (*sure.children, *verb.children) if c.dep_ == "ccomp"), None)
        return inner if inner is not None else verb
    if verb.lemma_ == "be":  # "it is vital that troops leave"
        wanted = next((c for a in (verb, *verb.rights) for c in a.rights if is_mandated(c)), None)
        return wanted if wanted is not None else verb
    if verb.lemma_ in {"need", "have"}:  # "has to leave": the duty is to leave
        inner = next(
            (c for c in verb.children if c.dep_ == "xcomp" and any(m.lower_ == "to" for m in c.children)), None
        )
        if inner is not None:
            return inner
    return verb
