"""What a text on the table holds, told in clauses of their own.

"They circulated a draft. The army will leave the port." Nobody has promised it: it is proposed.
"""

from ceasewire.lexicon.accords import Accords
from ceasewire.model.reading import TermStance
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import VERBAL, ancestors, child, is_negated
from ceasewire.reading.grammar.tokens import Token


def tells_of_draft(verb: Token, accords: Accords) -> bool:
    """Whether a verb in the future goes on about a draft that the clause or sentence before it puts to others.

    Args:
        verb: the verb of an act that nobody is said to promise.
        accords: the words for deals, and the verbs by which a text is put to others.
    """
    if any(_puts_draft(above, accords) for above in (verb, *ancestors(verb)) if above.pos_ in VERBAL):
        return True
    main = verb.sent.root
    if any(_puts_draft(c, accords) for c in main.lefts if c.dep_ == "ccomp"):
        return True  # "the draft was handed to both; the army will leave"
    start = verb.sent.start
    if start == 0:
        return False
    before = verb.doc[start - 1].sent.root
    if _puts_draft(before, accords):
        return True
    goes_on = before.pos_ in VERBAL and read_clause(before).future and child(before, "ccomp") is None
    return goes_on and tells_of_draft(before, accords)


def _puts_draft(verb: Token, accords: Accords) -> bool:
    """Whether a verb in the past puts a draft to others ("CIRCULATED a draft", "the plan was HANDED to both")."""
    if verb.lemma_.lower() not in accords.tabling or is_negated(verb) or not read_clause(verb).past:
        return False
    what = child(verb, "dobj", "nsubjpass")
    kind = accords.noun(what.lemma_.lower()) if what is not None else None
    return kind is not None and kind.stance is TermStance.PROPOSED
