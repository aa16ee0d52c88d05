"""Predicates: what an offer or a demand is said to be ("their demand IS THE RELEASE of nine men")."""

from collections.abc import Iterator

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import ActorKind, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.grammar.classes import FIRST_PERSON_POSSESSIVES
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.hearsay import is_unsettled
from ceasewire.reading.grammar.irrealis import is_hypothetical
from ceasewire.reading.grammar.phrases import VERBAL, child, has_to, is_passive, prepositions
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft, first_holding
from ceasewire.reading.statements.voices import PARTIES, own_side
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.making import TermMaker

_STANCES = {
    "offer": TermStance.PLEDGED, "promise": TermStance.PLEDGED, "pledge": TermStance.PLEDGED,
    "demand": TermStance.DEMANDED, "condition": TermStance.DEMANDED, "request": TermStance.DEMANDED,
    "proposal": TermStance.PROPOSED, "suggestion": TermStance.PROPOSED,
}  # fmt: skip
# Who makes demands though nobody names them.
_ASKING = PARTIES | {ActorKind.UNNAMED, ActorKind.IGO}


class Predicates:
    """Finds the acts that the noun for an offer or a demand is said to be.

    Args:
        maker: makes the terms, of acts of known kinds.
        cast: the article's actors.
        lexicon: whose nouns only carry an act.
    """

    def __init__(self, maker: TermMaker, cast: Cast, lexicon: Lexicon) -> None:
        self._maker, self._cast, self._words = maker, cast, lexicon.acts

    def of_paragraph(self, paragraph: Paragraph, statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield the acts that the offers and demands of a paragraph are said to be."""
        for verb in paragraph.doc:
            noun = child(verb, "nsubj") if verb.lemma_ == "be" else None
            stance = _STANCES.get(noun.lemma_.lower()) if noun is not None else None
            if noun is None or stance is None or not _is_told(verb) or (paragraph.index, verb.i) in self._maker.inside:
                continue
            if noun.lemma_ == "condition" and prepositions(noun, "for", "of"):
                continue  # "its condition FOR A TRUCE is": see `preconditions`
            act = _act_of(verb)
            holder = first_holding(statements, paragraph, verb)
            owner = self._owner(paragraph, noun, holder)
            if act is None or not owner:
                continue
            for part in self._maker.act_heads(act):
                if part.pos_ not in VERBAL and self._maker.kind_of_noun(part) is None:
                    continue
                debtor = owner if stance is not TermStance.DEMANDED else self._asked(paragraph, part)
                yield from self._maker.make(paragraph, part, stance, debtor, holder, f"predicate:{noun.lemma_.lower()}")

    def _owner(self, paragraph: Paragraph, noun: Token, holder: Draft | None) -> tuple[str, ...]:
        """Return whose offer or demand it is: a party's, or the speaker's own."""
        whose = child(noun, "poss")
        if whose is None:
            return ()
        if whose.lower_ in FIRST_PERSON_POSSESSIVES:
            return own_side(holder.speaker, self._cast) if holder is not None else ()
        named = self._cast.resolve(paragraph, whose)
        return named if all(self._cast.entity(i).kind in _ASKING for i in named) else ()

    def _asked(self, paragraph: Paragraph, act: Token) -> tuple[str, ...]:
        return self._maker.doer_of_noun(paragraph, act) if act.pos_ not in VERBAL else ()


def _is_told(verb: Token) -> bool:
    """Whether it is told as so: "their demand is", and not "would be", "was never"."""
    clause = read_clause(verb)
    return not (clause.negated or clause.modal or clause.future or is_hypothetical(verb) or is_unsettled(verb))


def _act_of(verb: Token) -> Token | None:
    """Return the act that a predicate names: an infinitive, or a noun."""
    act = next((c for c in verb.rights if c.dep_ in {"xcomp", "advcl", "ccomp"} and has_to(c)), None)
    if act is not None and act.i > verb.i and child(act, "nsubj") is None:
        return act if not is_passive(act) else None  # "the offer is to be taken seriously"
    return child(verb, "attr")
