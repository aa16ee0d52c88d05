"""Ties: "tied the reopening of the road to the return of two bodies", "made its return conditional on guarantees".

Whoever ties an act of his own to another act offers the first on condition of the second.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.hearsay import is_unsettled
from ceasewire.reading.grammar.irrealis import is_hypothetical
from ceasewire.reading.grammar.phrases import child, objects_of, prepositions, trim
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft, first_holding
from ceasewire.reading.statements.voices import own_side
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.making import TermMaker

_TO = frozenset({"to", "on", "upon"})
_MAKING = frozenset({"make", "keep"})


@dataclass(frozen=True, slots=True)
class _Tie:
    """The act tied, and the noun of what it is tied to."""

    act: Token
    to: Token


class Ties:
    """Finds acts that whoever would do them ties to others.

    Args:
        maker: makes the terms.
        cast: the article's actors.
        lexicon: the verbs of tying, and the marker of a condition that stands in a predicate.
        conditions: the article's conditions; one that a marker of its own opens finds its act by itself.
    """

    def __init__(self, maker: TermMaker, cast: Cast, lexicon: Lexicon, conditions: list[Found]) -> None:
        self._maker, self._cast, self._words, self._conditions = maker, cast, lexicon.acts, conditions
        self._marker = lexicon.markers.taking("predicate")

    def of_paragraph(self, paragraph: Paragraph, statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield the acts that a paragraph says are tied to others, each with its condition."""
        for verb in paragraph.doc:
            tie = self._read(verb)
            if tie is None or self._maker.kind_of_noun(tie.act) is None:
                continue
            clause = read_clause(verb)
            undone = clause.negated or clause.modal or clause.infinitive or is_hypothetical(verb) or is_unsettled(verb)
            if undone or clause.subject is None or clause.passive:
                continue
            holder = first_holding(statements, paragraph, verb)
            debtor = own_side(self._cast.resolve(paragraph, clause.subject), self._cast)
            first, last = trim(tie.to.left_edge, tie.to.right_edge)
            condition = Found(
                paragraph=paragraph,
                marker=self._marker,
                marker_at=first,
                first=first,
                last=last,
                head=tie.to,
                fronted=False,
            )
            for term in self._maker.make(paragraph, tie.act, TermStance.PLEDGED, debtor, holder, f"tied:{verb.lemma_}"):
                term.last = min(term.last, first - 1)
                while term.last > term.head.i and paragraph.doc[term.last].lower_ in {*_TO, *self._words.hinging}:
                    term.last -= 1
                if not any(c.paragraph is paragraph and c.first <= tie.to.i <= c.last for c in self._conditions):
                    term.conditions.append(condition)
                yield term

    def _read(self, verb: Token) -> _Tie | None:
        if verb.pos_ != "VERB":
            return None
        act = child(verb, "dobj")
        if verb.lemma_ in self._words.tying and act is not None:
            to = next((n for p in prepositions(verb, *_TO) for n in objects_of(p)[:1]), None)
            return _Tie(act, to) if to is not None and to.pos_ == "NOUN" else None
        if verb.lemma_ in _MAKING:
            return self._predicated(verb)
        return None

    def _predicated(self, verb: Token) -> _Tie | None:
        """Read "made its return conditional on guarantees"; the parser hangs its parts on various words."""
        doc = verb.doc
        hinge = next((t for t in doc[verb.i + 1 : verb.sent.end] if t.lower_ in self._words.hinging), None)
        if hinge is None or hinge.i + 1 >= verb.sent.end or doc[hinge.i + 1].lower_ not in _TO:
            return None
        to = next(iter(objects_of(doc[hinge.i + 1])), None)
        nouns = [t for t in doc[verb.i + 1 : hinge.i] if t.pos_ == "NOUN"]
        act = next((n for n in nouns if self._maker.kind_of_noun(n) is not None), None)
        return _Tie(act, to) if act is not None and to is not None else None
