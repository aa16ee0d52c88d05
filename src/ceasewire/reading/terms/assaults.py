"""Demands and refusals that are part of a deed of violence: "DEMANDED MONEY and shot him".

They bind nobody to anything that a ledger of ceasefires could follow, and are told only as part of the deed.
"""

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import VIOLENCE, ActionType, EventType, TermStance
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import VERBAL, ancestors, child, coordinated
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.terms.drafts import TermDraft

_VIOLENT = VIOLENCE - {EventType.CLASH} | {EventType.ABDUCTION, EventType.ARREST}
_ASKED = frozenset({TermStance.REFUSED, TermStance.DEMANDED})
# Whose own thing it is that he alone gives up.
_OWN = frozenset({"his", "her"})


def is_part_of_assault(term: TermDraft, lexicon: Lexicon) -> bool:
    """Whether a term is only what was asked or refused in a deed of violence.

    Args:
        term: a term of the article.
        lexicon: the words of events.
    """
    shooting = term.action_type is ActionType.RESUME_HOSTILITIES and term.stance is TermStance.REFUSED
    small = (
        term.action_type is ActionType.OTHER
        or shooting
        or (term.action_type is ActionType.DISARM and _is_his_own(term.head))
    )
    if term.stance not in _ASKED or not small or _names_event(term.head, lexicon):
        return False
    asking = next(
        (t for t in (term.head, *ancestors(term.head)) if t.pos_ in VERBAL and t.tag_ in {"VBD", "VBN"}), None
    )
    if asking is None:
        return False
    first = asking
    while first.dep_ == "conj" and first.head.pos_ in VERBAL:
        first = first.head
    beside = coordinated(first)
    beside += [v for t in (first, term.head) for v in t.rights if _comes_next(v)]
    beside += [v for v in coordinated(term.head)[1:] if v.tag_ == "VBD"]  # "told all to lie down and SHOT two"
    beside += [v for p in first.rights if p.dep_ == "prep" for v in p.children if v.dep_ == "pcomp"]
    above = [a for a in ancestors(first) if a.pos_ in VERBAL][:2] if first.dep_ in {"advcl", "relcl"} else []
    above += [v for a in above for v in a.rights if v.tag_ in {"VBN", "VBD"}]  # "was himself found SHOT"
    return any(_is_violent(v, lexicon) for v in (*beside, *above))


def _names_event(head: Token, lexicon: Lexicon) -> bool:
    return head.pos_ == "NOUN" and lexicon.events.is_noun(head.lemma_.lower())


def _comes_next(verb: Token) -> bool:
    """Whether those who ask go on to do it ("told the women to leave BEFORE THEY KILLED the men")."""
    who = child(verb, "nsubj") if verb.dep_ == "advcl" else None
    return who is not None and who.lower_ == "they" and any(c.lower_ == "before" for c in verb.lefts)


def _is_violent(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells of a deed of violence that was done."""
    then = verb.tag_ == "VBG" and verb.head.lower_ in {"before", "after"}  # "demanded money BEFORE SHOOTING him"
    if verb.pos_ not in VERBAL or not (then or read_clause(verb).past) or read_clause(verb).negated:
        return False
    words = {t.lemma_.lower() for t in verb.subtree}
    rules = [rule for rule in lexicon.events.verbs.get(verb.lemma_, ()) if rule.type in _VIOLENT]
    asked_for = (rule.objects or rule.preposition_objects or rule.with_words for rule in rules)
    fire = any(c.dep_ == "dobj" and c.lower_ == "fire" for c in verb.rights)
    violent = any(not asked or asked & words for asked in asked_for)  # "walked on a mine", and not "walked out"
    return violent and (verb.lemma_ != "open" or fire)


def _is_his_own(verb: Token) -> bool:
    """Whether one man is to give up his own thing ("hand over HIS WEAPON")."""
    things = (c for c in verb.rights if c.dep_ == "dobj" and c.tag_ == "NN")
    return any(c.lower_ in _OWN for thing in things for c in thing.lefts)
