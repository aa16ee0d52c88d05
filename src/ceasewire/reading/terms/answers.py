"""Answers: "would respond to any attack", "any attack will be met with a response", "a raid would cause us to fire".

What is threatened in answer to a deed of another hangs on that deed, though no "if" says so. The deed has not happened.
"""

from collections.abc import Iterator, Sequence

from ceasewire.lexicon.acts import ActWords
from ceasewire.lexicon.conditions import Marker
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.grammar.classes import ALL_DEFINITE_DETERMINERS, AND_BUT
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import child, trim
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.acting import driven_act

_TOWARD = frozenset({"to", "against"})


def find_answered(
    paragraph: Paragraph, words: ActWords, marker: Marker, conditions: Sequence[Found]
) -> Iterator[Found]:
    """Yield the deeds in a paragraph that an answer is announced to.

    Args:
        paragraph: the paragraph.
        words: the verbs of answering, and the nouns for deeds that are answered.
        marker: that of a deed that is answered.
        conditions: the paragraph's conditions; a deed inside one of them is part of it.
    """
    for noun in paragraph.doc:
        if noun.pos_ not in {"NOUN", "PROPN"} or any(c.first <= noun.i <= c.last for c in conditions):
            continue
        verb = _driving(noun, words) or _answer(noun, words)
        if verb is None or not _is_to_come(verb, words):
            continue
        opening = noun.left_edge.nbor(1) if _joins_clauses(noun.left_edge) else noun.left_edge
        first, last = trim(opening, noun.right_edge if noun.right_edge.i < verb.i or noun.i > verb.i else noun)
        yield Found(
            paragraph=paragraph,
            marker=marker,
            marker_at=first,
            first=first,
            last=last,
            head=noun,
            fronted=noun.i < verb.i,
        )


def _driving(noun: Token, words: ActWords) -> Token | None:
    """Return the verb by which a deed that has not come about makes somebody act ("A RAID would CAUSE the army to")."""
    told_of = any(
        (c.lower_ in ALL_DEFINITE_DETERMINERS and not _joins_clauses(c)) or c.dep_ == "poss" for c in noun.lefts
    )
    verb = noun.head
    drives = noun.dep_ == "nsubj" and noun.pos_ == "NOUN" and driven_act(verb, words.driving)
    return verb if drives and not told_of else None


def _joins_clauses(word: Token) -> bool:
    """Whether "that" only leads to the next clause, though the parser hangs it on a noun ("BUT THAT fire would")."""
    return word.lower_ == "that" and word.i > 0 and word.nbor(-1).lower_ in AND_BUT


def _answer(noun: Token, words: ActWords) -> Token | None:
    """Return the verb that answers a deed: it governs the deed, or tells of the answer that the deed meets with."""
    above = noun.head
    told_openly = any(c.lower_ in words.answered and c.dep_ == "det" for c in noun.lefts)
    if noun.lemma_.lower() not in words.offences or not told_openly:
        return None
    if noun.dep_ == "pobj" and above.lower_ in _TOWARD:
        verb = above.head
        if verb.pos_ == "NOUN" and verb.lemma_.lower() in words.menaces:
            verb = verb.head  # "will have a response to any attack"
        return verb if verb.pos_ == "VERB" and verb.lemma_ in words.answering else None
    if noun.dep_ == "dobj" and above.lemma_ in words.answering:
        return above
    if noun.dep_ in {"nsubj", "nsubjpass"} and above.lemma_ in words.menacing and above.lemma_ != "be":
        results = [t for c in above.rights if c.dep_ in {"dobj", "prep", "agent"} for t in c.subtree]
        return above if any(t.lemma_.lower() in words.menaces for t in results) else None
    return None


def _is_to_come(verb: Token, words: ActWords) -> bool:
    clause = read_clause(verb)
    if clause.negated or clause.unreal:
        return False
    if clause.future or clause.modal in {"would", "may", "might", "could", "can"}:
        return True
    return clause.infinitive and (verb.head.lemma_ in words.putting_off or child(verb.head, "acomp") is not None)
