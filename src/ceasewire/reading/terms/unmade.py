"""Deals of which the text says that they were only put forward or refused: what is due under them is proposed."""

from ceasewire.lexicon.accords import Accords
from ceasewire.reading.grammar.phrases import is_negated
from ceasewire.reading.grammar.tokens import Token

# What else makes a deal: it need not be signed.
_TAKING = frozenset({"accept", "approve", "adopt", "ratify", "endorse", "back"})


def is_told_unmade(noun: Token, accords: Accords) -> bool:
    """Whether the deal of "under the deal" is told before, here or a sentence ago, to be only put forward.

    "The front REJECTED THE SWAP. Under the swap, it would free two pilots." Nouns that name a deal only behind "under"
    may take up any other.
    """
    start = noun.sent.start
    begins = noun.doc[start - 1].sent.start if start else start
    accord = accords.under(noun.lemma_.lower())
    for other in noun.doc[begins : noun.i]:
        kind = accords.under(other.lemma_.lower()) if other.pos_ == "NOUN" else None
        alike = other.lemma_ == noun.lemma_ or (accord is not None and accord.only_under)
        if kind is not None and alike and is_only_put(other, accords):
            return True
    return False


def is_only_put(deal: Token, accords: Accords) -> bool:
    """Whether a deal is offered or refused where it is named, or called a draft, and not made by the same verb."""
    verb = deal.head if deal.dep_ in {"dobj", "nsubjpass"} else None
    above = verb.head if verb is not None and verb.dep_ == "xcomp" else None  # "REFUSED to sign the deal"
    if verb is not None and above is None and any(_makes(v, accords) for v in (verb, *_conjoined(verb))):
        return False
    if {c.lower_ for c in deal.lefts} & accords.tentative:
        return True
    described = (c for c in deal.rights if c.dep_ in {"relcl", "acl"})
    return any(v is not None and _only_puts(v, accords) for v in (verb, above, *described))


def _makes(verb: Token, accords: Accords) -> bool:
    making = accords.making(verb.lemma_.lower())
    made = (making is not None and making.parties) or verb.lemma_.lower() in _TAKING
    return made and not is_negated(verb)


def _only_puts(verb: Token, accords: Accords) -> bool:
    """Whether a verb puts a deal forward or refuses it, and the verbs joined to it don't make it after all."""
    down = verb.lemma_ == "turn" and any(c.lower_ == "down" and c.dep_ == "prt" for c in verb.children)
    if not (down or verb.lemma_.lower() in accords.only_put) or is_negated(verb):
        return False
    return not any(_makes(v, accords) for v in _conjoined(verb))


def _conjoined(verb: Token) -> list[Token]:
    return [c for c in verb.subtree if c.dep_ == "conj" and c.pos_ == "VERB"]
