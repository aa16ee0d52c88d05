"""Whether a deal is told of as made: in fact, still to come, in general, as a sham or only wished for."""

from ceasewire.lexicon.accords import Making
from ceasewire.reading.grammar.classes import (
    INDEFINITE_ARTICLES,
    NO_OR_ANY,
    RELATIVE_SUBJECTS,
    RELATIVES_OF_THINGS,
)
from ceasewire.reading.grammar.clauses import Clause, read_clause
from ceasewire.reading.grammar.falsehoods import is_called_false, is_what_is_denied
from ceasewire.reading.grammar.hearsay import is_hedged, is_unsettled, is_whispered, only_seems
from ceasewire.reading.grammar.irrealis import is_hypothetical, is_irrealis
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    are_many,
    child,
    is_negated,
    is_passive,
    objects_of,
    prepositions,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.undone import is_left_out, is_undone
from ceasewire.reading.terms.making import EXTENDING

# By which a name is put to a deal, and what is put there.
_PUTTING = frozenset({"put", "affix", "append"})
_NAMES = frozenset({"signature", "name", "seal", "initial", "initials"})


def is_to_be_made(noun: Token) -> bool:
    """Whether a deal is yet to be made ("the agreement, TO BE SIGNED in May", "the accord, which will be signed")."""
    for verb in (c for c in noun.rights if c.dep_ in {"acl", "relcl"} and c.pos_ in VERBAL):
        inner = next((c for c in verb.rights if c.dep_ == "xcomp"), verb)
        clause = read_clause(inner)
        if clause.future or (clause.infinitive and clause.passive):
            return True
    return False


def is_which_was(verb: Token) -> bool:
    """Whether a relative clause tells of a deal as made ("the truce, WHICH WAS SIGNED in May")."""
    what = child(verb, "nsubjpass") if verb.dep_ == "relcl" else None
    return what is not None and what.lower_ in RELATIVES_OF_THINGS and is_told_as_done(verb)


def says_who_made(verb: Token) -> bool:
    """Whether a relative clause says who made a deal ("the truce that A AND B SIGNED in May")."""
    who = child(verb, "nsubj") if verb.dep_ == "relcl" and not is_passive(verb) else None
    return who is not None and who.lower_ not in RELATIVE_SUBJECTS and is_told_as_done(verb)


def is_told_as_done(verb: Token) -> bool:
    """Whether a clause tells of something past, and nothing in it or above it leaves that open."""
    clause = read_clause(verb)
    return clause.past and not (clause.negated or is_hypothetical(verb) or is_unsettled(verb) or is_undone(verb))


def is_in_fact(verb: Token) -> bool:
    """Whether a verb tells of something done: no wish, plan, order, question, denial or relative aside."""
    clause = read_clause(verb)
    open_still = clause.future or clause.infinitive or clause.duty
    if open_still or clause.negated or clause.modal or verb.dep_ in {"relcl", "amod"}:
        return False
    if verb.tag_ == "VB" or is_undone(verb):
        return False  # "to have them sign a truce"
    if (verb.dep_ == "acl" and verb.tag_ != "VBG") or verb.dep_ == "pcomp":
        return False
    if verb.dep_ == "advcl" and any(c.dep_ in {"mark", "advmod"} and c.i < verb.i for c in verb.children):
        return False  # "since the truce was announced": told of as known
    open_still = is_hypothetical(verb) or is_irrealis(verb) or is_unsettled(verb) or is_whispered(verb)
    return not (open_still or is_negated(verb) or is_hedged(verb) or only_seems(verb))


def is_being_made(verb: Token) -> bool:
    """Whether a deal is still being made ("WERE FINALISING a truce")."""
    under_way = verb.tag_ == "VBG" and any(c.lemma_ == "be" and c.dep_ == "aux" for c in verb.lefts)
    return under_way and verb.lemma_ not in EXTENDING


def turned_to(verb: Token, making: Making) -> Token | None:
    """Return what stands where words beside a verb put the deal ("shook hands on A TRUCE", "worked out A TRUCE")."""
    behind = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass", "prt", "advmod", "prep"}]
    behind += [n for p in prepositions(verb, "to") for n in objects_of(p)[:1]]
    turn = next((c for c in behind if {c.lower_, c.lemma_.lower()} & making.beside), None)
    if making.beside and turn is None:
        return None
    if not making.preps:
        return child(verb, "dobj", "nsubjpass")
    start = turn if turn is not None else verb
    before = (p for t in dict.fromkeys((start, verb)) for p in prepositions(t, *making.preps) if p.i > start.i)
    return next((n for p in before for n in objects_of(p)[:1] if not _is_day(n)), None)


def made_thing(clause: Clause, making: Making) -> Token | None:
    """Return what is made: the subject of a passive, the object, or what stands behind "on" and "to"."""
    verb = clause.verb
    if making.beside or making.preps:
        return turned_to(verb, making)
    if verb.lemma_ in _PUTTING:
        return _signed(verb)
    if clause.passive:
        return child(verb, "nsubjpass")
    governed = (n for p in prepositions(verb, "on", "to", "upon") for n in objects_of(p)[:1] if not _is_day(n))
    return child(verb, "dobj") or next(governed, None)


def _signed(verb: Token) -> Token | None:
    """Return the deal to which somebody puts his name ("PUT THEIR SIGNATURES to a truce"), or null."""
    name = child(verb, "dobj", "nsubjpass")
    if name is None or name.lemma_.lower() not in _NAMES:
        return None
    under = (p for t in (verb, name) for p in prepositions(t, "to", "on", "under", "beneath", "below"))
    return next((n for p in under for n in objects_of(p)[:1]), None)


def _is_day(noun: Token) -> bool:
    """Whether a noun only says when ("agreed ON THURSDAY on a truce")."""
    return noun.ent_type_ in {"DATE", "TIME"}


def through_news(noun: Token | None) -> Token | None:
    """Return the deal behind "the announcement of a truce", "the terms of a truce"; else the noun itself."""
    words = noun.doc.clause_words if noun is not None else None
    if noun is not None and words is not None and noun.lemma_.lower() in words.news | words.deal_parts:
        return next((n for p in prepositions(noun, "of", "on") for n in objects_of(p)[:1]), noun)
    return noun


def is_of_none(noun: Token) -> bool:
    """Whether it is said that there is no such deal ("NO truce was agreed")."""
    return any(c.lower_ in NO_OR_ANY for c in noun.children)


def is_open(noun: Token) -> bool:
    """Whether a noun names no deal in particular: "any truce", "a possible truce", "a truce that lasts is a gift"."""
    not_yet = noun.doc.clause_words.not_yet
    if is_left_out(noun) or is_called_false(noun) or is_what_is_denied(noun) or _is_forged(noun):
        return True
    return _is_general(noun) or is_of_none(noun) or any(c.lower_ in not_yet for c in noun.lefts)


def _is_forged(noun: Token) -> bool:
    """Whether the names under a deal are not those of its sides ("the SIGNATURE UNDER THE TRUCE was forged")."""
    preposition = noun.head
    signed = preposition.head if noun.dep_ == "pobj" else noun
    return signed.lemma_.lower() in {"signature", "seal", "stamp"} and is_called_false(signed)


def is_wished(noun: Token, verb: Token) -> bool:
    """Whether a participle only says of what truce another word speaks: "is ready for a truce STARTING today"."""
    some = any(c.lower_ in {"a", "an", "any", "another"} for c in noun.lefts)
    return verb.tag_ == "VBG" and verb.head.i == noun.i and some and noun.dep_ in {"dobj", "pobj", "attr"}


def _is_general(noun: Token) -> bool:
    """Whether something is said of any truce of a kind: of many, or the subject with "a" and a clause of its own."""
    if are_many(noun):
        return True  # "have signed SO MANY ceasefires that"
    subject = noun.dep_ in {"nsubj", "nsubjpass"} and any(c.lower_ in INDEFINITE_ARTICLES for c in noun.lefts)
    done = noun.dep_ == "nsubjpass" and any(c.lower_ in {"was", "were", "been"} for c in noun.head.lefts)
    # "a treaty that ends the war WAS SIGNED"
    return subject and not done and any(c.dep_ == "relcl" for c in noun.rights)
