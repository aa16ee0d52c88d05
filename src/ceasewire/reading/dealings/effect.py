"""When a move that somebody announces takes effect: "is ending its truce on May 16", "The withdrawal takes effect"."""

from ceasewire.lexicon.moves import MoveWords
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import subject_of, takes_effect
from ceasewire.reading.grammar.tokens import Token

_POINTING = frozenset({"the", "this", "that", "its", "their"})


def is_to_come(verb: Token) -> bool | None:
    """Whether a move is to come by its verb; null where its day has to tell ("it is ending its truce ON MAY 16")."""
    clause = read_clause(verb)
    if clause.future or clause.modal == "would" or clause.infinitive:
        return True
    going_on = verb.tag_ == "VBG" and any(c.lemma_ == "be" for c in verb.children if c.dep_ == "aux")
    return None if going_on else False


def find_start(verb: Token, words: MoveWords) -> Token | None:
    """Return the verb by which the next sentence says when a move takes effect ("The withdrawal TAKES effect")."""
    after = verb.doc[verb.sent.end : verb.sent.end + 1]
    step = next((t for t in after[0].sent if _is_step(t, words)), None) if len(after) else None
    return step.head if step is not None and takes_effect(step.head) else None


def _is_step(noun: Token, words: MoveWords) -> bool:
    """Whether a noun takes up the move of the sentence before: "THE WITHDRAWAL takes effect"."""
    known = noun.lemma_.lower() in words.steps and any(c.lower_ in _POINTING for c in noun.lefts)
    return known and subject_of(noun.head) is noun
