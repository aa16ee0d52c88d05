"""What a clause leaves open: conditions, questions, mere possibilities, what is awaited, hoped for or aimed at."""

from ceasewire.reading.grammar.classes import FIRST_PERSON
from ceasewire.reading.grammar.clauses import is_inverted
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    ancestors,
    child,
    has_to,
    is_negated,
)
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.remembered import remembered
from ceasewire.reading.grammar.tokens import Token

# Verbs under which somebody else acts, or something is done.
_SEEING_DONE = frozenset({"see", "let", "allow", "permit", "enable", "help"})
# What opens a clause that says when.
_OPENING_TIME = frozenset({"when", "as", "after", "before", "whenever", "while"})


@remembered
def is_hypothetical(token: Token) -> bool:
    """Whether the token stands in a condition, a question or a mere possibility."""
    return (
        is_asked(token)
        or in_case(token)
        or is_behind_inversion(token)
        or any(_opens_possibility(t) for t in (token, *ancestors(token)) if t.pos_ in VERBAL)
    )


def in_case(token: Token) -> bool:
    """Whether the words before a token, from the last comma on, begin with "in case"."""
    for word in reversed(token.doc.tokens[max(token.sent.start, token.i - 8) : token.i]):
        if word.text in {",", ";"}:
            return False
        if word.lower_ == "case" and word.i > 0 and word.nbor(-1).lower_ == "in":
            return True
    return False


def is_behind_inversion(token: Token) -> bool:
    """Whether a token stands before the first comma of a sentence that opens with "should", "had" or "were".

    The parser often takes the verb of such a condition for a noun ("Should the army ATTACK the town, ...").
    """
    doc, start = token.doc, token.sent.start
    while start < token.i and doc[start].is_quote:
        start += 1
    if doc[start].lower_ not in doc.clause_words.inverting or start == token.i:
        return False
    return all(t.text not in {",", ";", ":"} for t in doc[start : token.i])


def in_condition(token: Token) -> bool:
    """Whether the token stands in a clause that says on what something hangs ("if talks open")."""
    return any(is_conditional(t) for t in (token, *ancestors(token)) if t.pos_ in VERBAL)


@remembered
def is_conditional(verb: Token) -> bool:
    """Whether the clause of a verb is itself what something hangs on ("if talks OPEN", "should they FAIL")."""
    if any(c.dep_ == "mark" and c.lower_ in verb.doc.clause_words.conditional for c in verb.children):
        return True
    if (
        verb.dep_ in {"acl", "relcl"}
        and verb.head.lower_ in {"case", "event"}
        and verb.head.head.lower_ in {"in", "for"}
    ):
        return True  # "in case the army attacks"
    if verb.dep_ == "ccomp" and verb.head.lower_ == "assuming":
        return True
    return is_inverted(verb, [c for c in verb.children if c.dep_ == "aux"]) or _opens_unreal(verb)


def _opens_unreal(verb: Token) -> bool:
    """Whether the parser took the "had" that opens a condition for a verb of its own ("Had the front agreed")."""
    if verb.lower_ not in verb.doc.clause_words.inverting or child(verb, "nsubj", "nsubjpass") is not None:
        return False
    return verb.i == verb.sent.start or verb.nbor(-1).is_quote


@remembered
def _opens_possibility(verb: Token) -> bool:
    possible = verb.doc.clause_words.possible
    if is_conditional(verb) or is_awaited(verb):
        return True
    return not _tells_himself(verb) and any(c.dep_ == "aux" and c.lower_ in possible for c in verb.children)


def _tells_himself(verb: Token) -> bool:
    """Whether somebody tells in the first person what he says he can tell ("I CAN CONFIRM that they have agreed")."""
    who = child(verb, "nsubj")
    said = verb.lemma_ in verb.doc.clause_words.disclosing and child(verb, "ccomp") is not None
    can = any(c.lower_ == "can" and c.dep_ == "aux" for c in verb.lefts)
    return said and can and who is not None and who.lower_ in FIRST_PERSON and not is_negated(verb)


def is_awaited(verb: Token) -> bool:
    """Whether a clause in the present tells of what is yet to come ("by the time they AGREE")."""
    return _names_time(verb) or _is_waited_for(verb)


def _is_waited_for(verb: Token) -> bool:
    """Whether a clause of time in the present dates what is to come ("will open AS SOON AS Chad SIGNS")."""
    if verb.dep_ != "advcl" or verb.tag_ not in {"VBZ", "VBP"} or any(c.dep_ == "aux" for c in verb.lefts):
        return False
    mark = next((c for c in verb.lefts if c.lower_ in _OPENING_TIME), None)
    if mark is None:
        return False
    above = verb.head.head if verb.head.lower_ == "soon" else verb.head
    if has_to(above) and (mark.lower_ == "while" or above.head.lemma_ == "be"):
        return True  # "are to withdraw AS the army DEPLOYS", "agreed to withdraw WHILE it DEPLOYS"
    return any(c.dep_ == "aux" and c.lower_ in verb.doc.clause_words.coming for c in above.lefts)


def _names_time(verb: Token) -> bool:
    """Whether a clause names a time that is yet to come ("dream of the day a deal IS SIGNED")."""
    time = next((c for c in verb.lefts if c.dep_ == "npadvmod"), None)  # "THE MOMENT they accept"
    if verb.dep_ in {"relcl", "acl"}:
        time = verb.head
    elif time is not None and (time.left_edge.i != verb.left_edge.i or time.left_edge.lower_ != "the"):
        return False
    if time is None or time.lemma_.lower() not in verb.doc.clause_words.moments:
        return False
    if any(c.lemma_.lower() in verb.doc.clause_words.orders for c in time.lefts):
        return False  # "the first time that the two sides meet"
    finite = next((c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}), verb)
    return finite.tag_ in {"VBZ", "VBP"} and finite.lemma_ != "have"


def is_irrealis(verb: Token) -> bool:
    """Whether the verb is the complement of one that leaves open whether it comes about ("hope to end")."""
    if verb.dep_ not in {"xcomp", "ccomp", "pcomp", "acl", "advcl"}:
        return False
    if verb.dep_ == "acl" and _is_open(verb):
        return True
    if verb.dep_ == "advcl" and _tells_before(verb):
        return False
    head = verb.head if verb.dep_ != "pcomp" else verb.head.head
    aimed = head.dep_ == "xcomp" or (head.dep_ == "advcl" and verb.tag_ == "VB")
    if head.lemma_ in _SEEING_DONE and has_to(head) and head.head.pos_ == "VERB" and aimed:
        # "Is meant to see a force DEPLOYED", "paused its raids to let the rebels WITHDRAW".
        return head.head.lemma_.lower() not in verb.doc.clause_words.moved
    if head.lemma_ in {"have", "make", "get"} and verb.tag_ in {"VB", "VBP"} and has_to(head):
        return head.head.lemma_ != "manage"  # "the aim is to HAVE them SIGN a truce", "tried to MAKE them ACCEPT it"
    return head.lemma_ in verb.doc.clause_words.open_verbs or (
        verb.dep_ == "advcl" and any(c.lower_ == "to" for c in verb.children)
    )


def _tells_before(verb: Token) -> bool:
    """Whether a clause in the past tells what came before a verb ("urged calm AFTER the army SHELLED it")."""
    if not any(c.dep_ == "mark" and c.lower_ in {"after", "because"} for c in verb.lefts):
        return False
    return verb.tag_ == "VBD" or any(c.tag_ == "VBD" and c.dep_ in {"aux", "auxpass"} for c in verb.lefts)


def _is_open(verb: Token) -> bool:
    """Whether a noun only has an act before it ("pressure to agree"); "the first to leave" left."""
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    done = any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.children)
    return to and not done and verb.head.lemma_.lower() not in verb.doc.clause_words.orders
