"""Deals that are worked for: "are nearing a deal TO EXTEND the truce", "tried to broker A TRUCE between the two sides".

Nobody has promised them: they are proposed, by those who would make them where the text names two.
"""

from collections.abc import Iterator

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import ActionType, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.actors.sides import each_side
from ceasewire.reading.grammar.classes import DEFINITE_DETERMINERS
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.hearsay import is_unsettled
from ceasewire.reading.grammar.irrealis import is_hypothetical
from ceasewire.reading.grammar.phrases import VERBAL, has_to, is_negated, objects_of, prepositions, subject_of
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.outside import is_outside
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft, first_holding
from ceasewire.reading.statements.voices import PARTIES
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.making import TermMaker

# What two sides make with one another, and others bring about between them.
_BROUGHT = frozenset({"broker", "mediate", "secure", "negotiate", "finalise", "finalize", "renew", "hammer"})
_NEARING = frozenset({"near", "approach"})
_NEAR = frozenset({"close", "near", "closer", "nearer"})
_PURPOSES = frozenset({"end", "stop", "halt"})
_TRYING = frozenset({"try", "seek", "attempt", "work", "strive", "aim", "push"})
_EFFORTS = frozenset({"effort", "attempt", "bid", "push", "drive", "mission"})
_KINDS = frozenset({
    ActionType.CEASE_HOSTILITIES, ActionType.EXTEND_CEASEFIRE, ActionType.SIGN_AGREEMENT, ActionType.EXCHANGE_CAPTIVES,
})  # fmt: skip
# What only those at war make deals on.
_OF_WAR = _KINDS - {ActionType.SIGN_AGREEMENT}


class Sought:
    """Finds the deals that are worked for, and not yet made.

    Args:
        maker: makes the terms, of acts of known kinds.
        cast: the article's actors.
        lexicon: the nouns for deals.
    """

    def __init__(self, maker: TermMaker, cast: Cast, lexicon: Lexicon) -> None:
        self._maker, self._cast, self._outside = maker, cast, lexicon.accords.outside

    def of_paragraph(self, paragraph: Paragraph, statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield the deals of a paragraph that somebody works for or is near to."""
        for deal in paragraph.doc:
            if deal.pos_ != "NOUN" or deal.lemma_.lower() not in deal.doc.clause_words.deals:
                continue
            verb = _worker(deal)
            if verb is None or (paragraph.index, deal.i) in self._maker.inside:
                continue
            if is_hypothetical(verb) or is_unsettled(verb) or any(c.lower_ == "no" for c in deal.lefts):
                continue
            if is_outside(deal, self._outside):
                continue
            holder = first_holding(statements, paragraph, deal)
            debtor = self._makers(paragraph, deal, verb)
            tasks = (
                c for c in (*deal.rights, *verb.rights) if c.dep_ in {"acl", "relcl", "advcl", "xcomp"} and has_to(c)
            )
            task = next((c for c in tasks if c.i > deal.i), None)
            holds = task is not None and task.lemma_ not in _PURPOSES  # "a deal TO END THE WAR" is what is worked for
            acts = self._maker.act_heads(task) if task is not None and holds else [deal]
            for act in acts:
                kind = self._maker.kind_of_noun(act) if act.pos_ == "NOUN" else None
                if act.pos_ not in VERBAL and (kind is None or kind.type not in _KINDS):
                    continue
                for term in self._maker.make(paragraph, act, TermStance.PROPOSED, debtor, holder, "sought"):
                    if debtor or term.action_type in _OF_WAR:  # "a deal to buy a rival"
                        yield term

    def _makers(self, paragraph: Paragraph, deal: Token, verb: Token) -> tuple[str, ...]:
        """Return who would make the deal: those between whom it is, else the two who are near it."""
        between = [n for p in prepositions(deal, "between") for n in objects_of(p)[:1]]
        who = between or [
            s for s in [subject_of(verb)] if s is not None and verb.lemma_ not in _BROUGHT - {"negotiate"}
        ]
        sides = tuple(i for n in who for i in each_side(paragraph, n, self._cast))
        able = [i for i in sides if self._cast.entity(i).kind in PARTIES]
        broker = subject_of(verb) if between else None
        if broker is not None and set(self._cast.resolve(paragraph, broker)) & set(sides):
            return ()  # whoever brokers it is none of the two
        return sides if len(sides) > 1 and len(able) == len(sides) else ()


def _worker(deal: Token) -> Token | None:
    """Return the verb by which somebody works for a deal, or is near to it; null where it is made, or not at all."""
    verb = deal.head
    if deal.dep_ == "dobj" and verb.pos_ in VERBAL:
        clause = read_clause(verb)
        if is_negated(verb) or clause.duty or clause.possible or clause.future:
            return None
        if verb.lemma_ in _NEARING:
            return verb
        return verb if verb.lemma_ in _BROUGHT and (_is_going_on(verb) or _is_tried(verb)) else None
    near = verb.head if deal.dep_ == "pobj" and verb.lower_ == "to" else None
    known = any(c.lower_ in DEFINITE_DETERMINERS for c in deal.lefts)  # "remained close to THE TRUCE" made before
    if known or near is None:
        return None
    if near.lower_ in _NEAR and near.dep_ in {"acomp", "advmod"} and near.head.pos_ in VERBAL:
        return None if is_negated(near.head) or read_clause(near.head).modal else near.head
    return None


def _is_going_on(verb: Token) -> bool:
    """Whether it is being done ("are NEGOTIATING a pact")."""
    return verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.lemma_ == "be" for c in verb.lefts)


def _is_tried(verb: Token) -> bool:
    """Whether somebody tries to do it, or it is what an effort is for ("an effort TO BROKER a truce")."""
    if not has_to(verb):
        return False
    above = verb.head
    if verb.dep_ in {"xcomp", "advcl"} and above.lemma_ in _TRYING:
        return not is_negated(above) and not read_clause(above).modal
    return verb.dep_ in {"acl", "relcl"} and above.lemma_.lower() in _EFFORTS
