"""What stirs somebody: verbs whose object has the thought ("What WORRIES critics is that", "It SEEMS to her that")."""

from typing import NamedTuple

from ceasewire.lexicon.cues import Cues
from ceasewire.reading.cues.contents import Content, content_between
from ceasewire.reading.grammar.irrealis import in_condition
from ceasewire.reading.grammar.phrases import BEFORE_NOUN, child, is_negated, objects_of, prepositions
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.tags import NOMINAL_OR_PRONOUN
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph

# So many words at most name whom it stirs, before "is".
_LONGEST_NAME = 10
# Who writes, whose thoughts are nobody's that the text names.
_WRITERS = frozenset({"me", "us", "you"})


class Stirred(NamedTuple):
    """Whom something stirs, and what it is."""

    whom: Token
    content: Content


def stirred_by(paragraph: Paragraph, verb: Token, cues: Cues) -> Stirred | None:
    """Return whom a verb tells to be stirred and by what, or null where it tells that of nobody.

    Args:
        paragraph: where the verb stands.
        verb: the verb.
        cues: the words that report, with the group of verbs that stir.
    """
    seems = cues.in_group(verb.lemma_.lower(), ("seeming",))
    if not (seems or cues.in_group(verb.lemma_.lower(), ("stirring",))) or paragraph.quoted(verb) is not None:
        return None
    if is_negated(verb) or in_condition(verb) or is_asked(verb) or any(c.tag_ == "MD" for c in verb.lefts):
        return None
    subject = child(verb, "nsubj")
    if subject is None or subject.i > verb.i:
        return None
    found = None
    if subject.lower_ == "what" and not seems:
        found = _by_what(verb)
    elif subject.lower_ == "it":
        found = _by_it(verb, _seems_to(verb) if seems else child(verb, "dobj"))
    return found if found is not None and found.whom.lower_ not in _WRITERS else None


def _by_what(verb: Token) -> Stirred | None:
    """Return whom it stirs and what it is in "What worries WHOM is WHAT"."""
    doc, end = verb.doc, verb.sent.end
    behind = doc[verb.i + 1 : min(verb.i + 1 + _LONGEST_NAME, end)]
    copula = next((t for t in behind if t.lower_ in {"is", "was"}), None)
    if copula is None or any(t.is_punct and t.text not in {"-", "."} for t in doc[verb.i + 1 : copula.i]):
        return None
    whom = next(
        (
            t
            for t in doc[verb.i + 1 : copula.i]
            if t.pos_ in NOMINAL_OR_PRONOUN and t.dep_ not in BEFORE_NOUN | {"poss", "nmod"}
        ),
        None,
    )
    first = copula.i + 1
    if whom is None or first >= end:
        return None
    first += doc[first].lower_ == "that" and first + 1 < end and doc[first + 1].dep_ != "ROOT"
    head = next((c for c in copula.rights if c.dep_ in {"ccomp", "attr", "acomp", "advcl"}), doc[first])
    if head.tag_ == "JJ" and head.i == end - 2 and first == head.i and child(head, "nsubj") is None:
        return None  # "What surprised the crowd was QUICK"
    content = content_between(copula, first, end - 1, head, "clause")
    return Stirred(whom, content) if content is not None else None


def _seems_to(verb: Token) -> Token | None:
    """Return to whom something seems so ("It seems TO THE MAYOR that", "It dawned ON HER that"), or null."""
    return next((n for p in prepositions(verb, "to", "on") for n in objects_of(p)[:1]), None)


def _by_it(verb: Token, whom: Token | None) -> Stirred | None:
    """Return whom it stirs and what it is in "It worries WHOM that WHAT"."""
    clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    that = next((m for m in clause.lefts if m.lower_ == "that" and m.i == clause.left_edge.i), None) if clause else None
    if whom is None or clause is None or that is None or that.i < whom.i:
        return None
    content = content_between(verb, that.i + 1, clause.right_edge.i, clause, "clause")
    return Stirred(whom, content) if content is not None else None
