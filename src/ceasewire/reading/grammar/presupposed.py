"""What words take for granted, whoever says so: "the attack", "the soldiers captured in May", "an end to the raids"."""

from ceasewire.lexicon.events import EventWords
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import VERBAL, child, first_of_list, is_negated
from ceasewire.reading.grammar.realising import realising_verb
from ceasewire.reading.grammar.tokens import Token

# What points at somebody or something that is known.
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his"})


def describes_past(verb: Token) -> bool:
    """Whether a participle says of somebody what was done to him, whatever its sentence asks for or hangs on.

    "If they free the soldiers captured in May": they were captured. Of none and of any nothing is told.
    """
    noun = verb.head
    if not (verb.dep_ == "amod" or (verb.dep_ == "acl" and verb.tag_ == "VBN")) or noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    if any(c.dep_ in {"nsubj", "nsubjpass", "aux", "mark"} for c in verb.children):
        return False  # "reports that they had accepted a truce"
    return not any(c.lower_ in {"no", "any", "every", "each", "all"} for c in noun.lefts) and not is_negated(verb)


def is_presupposed(noun: Token, words: EventWords) -> bool:
    """Whether a noun takes its event for granted: "the attack", "Friday's raid", "in the wake of an offensive"."""
    before = noun.head
    if noun.dep_ == "pobj" and before.head.lower_ in noun.doc.clause_words.aftermath and before.head.dep_ == "pobj":
        return True
    return any(c.lower_ in DEFINITE or c.dep_ == "poss" for c in noun.lefts) or is_to_end(noun, words)


def is_to_end(noun: Token, words: EventWords) -> bool:
    """Whether a noun names somebody's doing that is to end, and so goes on ("an end to Israeli airstrikes")."""
    if noun.dep_ != "pobj" or noun.head.head.lemma_.lower() not in words.ending or noun.tag_ != "NNS":
        return False
    return any(c.dep_ == "poss" or (c.dep_ == "amod" and c.ent_type_ == "NORP") for c in noun.lefts)


def is_only_thought_of(noun: Token, words: EventWords) -> bool:
    """Whether a noun called new has come about by no word beside it ("WARNED OF renewed clashes").

    It has by a verb that tells of it as done ("new strikes KILLED nine", "LAUNCHED new strikes"), and as what
    something else came with ("fled AMID renewed shelling").
    """
    if not any(c.lower_ in words.anew for c in noun.lefts):
        return False
    first = first_of_list(noun)
    above = first.head
    if first.dep_ == "pobj":
        return not (above.lower_ in words.amid or is_behind_all(noun, words))
    there_is = first.dep_ == "attr" and child(above, "expl") is not None
    if (first.dep_ not in {"nsubj", "nsubjpass", "dobj"} and not there_is) or above.pos_ not in VERBAL:
        return True
    clause = read_clause(realising_verb(above, words))
    done = clause.past or there_is or above.lemma_ in words.hitting | words.occurring
    return not done or clause.negated or clause.future or clause.infinitive or bool(clause.modal)


def is_behind_all(noun: Token, words: EventWords) -> bool:
    """Whether a noun is what others act or speak after or because of ("AMID clashes, the union urged restraint")."""
    first = first_of_list(noun)
    before = first.head
    if first.dep_ != "pobj" or not before.i:
        return first.dep_ == "pobj" and before.lower_ in words.behind_all
    because = before.lower_ == "because" or (before.lower_ == "of" and before.nbor(-1).lower_ == "because")
    answered = before.lower_ == "to" and before.head.lemma_.lower() in noun.doc.clause_words.aftermath
    return because or answered or before.lower_ in words.behind_all
