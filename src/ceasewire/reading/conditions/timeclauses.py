"""What only tells when something was or is to be, behind the words that open conditions, and sets none."""

from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.irrealis import is_irrealis
from ceasewire.reading.grammar.phrases import ancestors, child, has_subject, is_negated
from ceasewire.reading.grammar.tags import TIME_NAMES
from ceasewire.reading.grammar.tokens import Doc, Token

# When something was so, by one word.
_LATELY = frozenset({"recently", "lately", "now", "then"})
# How whoever makes a truce, a deal or a change of rule tells of it in the present.
_MAKING = frozenset({"declare", "announce", "sign", "reach", "agree", "impose", "proclaim"})


def tells_of_day(doc: Doc, at: int) -> bool:
    """Whether "when" only tells more of the day before it ("on Friday, WHEN both must stop")."""
    if doc[at].lower_ != "when" or at < 2 or doc[at - 1].text != ",":
        return False
    before = doc[at - 2]
    oclock = before.pos_ == "NUM" and before.head.lower_ in {"at", "around"}  # "at six, WHEN the shops open"
    return oclock or before.ent_type_ in {"DATE", "TIME"} or before.lower_ in doc.clause_words.hours


# How it is told on what would come about.
_BACKSHIFTING = frozenset({"would", "could", "might"})


def is_ago(doc: Doc, start: int, end: int) -> bool:
    """Whether the marker only says how long ago something was ("as long as ten years ago")."""
    return any(doc[i].lower_ in {"ago", "earlier"} for i in range(start, min(start + 4, end)))


def is_told_as_past(verb: Token) -> bool:
    """Whether a verb or a word that helps it stands in the past, with no modal word."""
    clause = read_clause(verb)
    finite = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    return any(t.tag_ == "VBD" for t in finite) and not clause.modal


def is_over(marker: Token, verb: Token) -> bool:
    """Whether a clause with "after" tells what has come about when another act is told ("vows a raid after it HAS")."""
    perfect = verb.tag_ == "VBN" and any(c.lower_ in {"has", "have"} and c.dep_ == "aux" for c in verb.lefts)
    if marker.lower_ != "after" or not perfect or verb.dep_ != "advcl":
        return False
    above = read_clause(verb.head)
    return not (above.future or above.modal or above.infinitive)


def is_backshifted(verb: Token) -> bool:
    """Whether a past form tells of what is to come, in words that are told on ("would leave once talks opened")."""
    if not has_subject(verb) or _is_attack_or_apart(verb):
        return False
    # "Is ready to leave after the siege HAS BEEN LIFTED", told on: "was ready to leave after it had been lifted".
    near = (verb.head, verb.head.head, *(c for c in verb.head.rights if c.dep_ == "acomp"))
    if verb.dep_ == "advcl" and any(t.lemma_ in verb.doc.clause_words.glad for t in near):
        return any(c.lower_ == "had" for c in verb.lefts if c.dep_ == "aux")
    if verb.dep_ == "advcl" and any(c.lower_ == "once" for c in verb.lefts) and is_irrealis(verb.head):
        return True  # "promised to free them ONCE THE SIEGE WAS LIFTED"
    helpers = (c.lower_ for above in ancestors(verb) for c in above.children if c.dep_ == "aux")
    return not _BACKSHIFTING.isdisjoint(helpers)


def _is_attack_or_apart(verb: Token) -> bool:
    """Whether a clause tells of an attack, or a comma stands before it ("would go on, HOURS AFTER it left")."""
    mark = next((c for c in verb.lefts if c.dep_ == "mark" and c.lower_ == "after"), None)
    if mark is not None and verb.tag_ == "VBD" and verb.lemma_ in verb.doc.clause_words.harming and _harms(verb):
        return True  # "would observe the truce AFTER A SHELL HIT A MARKET"
    length = mark.nbor(-1) if mark is not None else verb
    if length.text == "," and verb.i > verb.head.i and verb.tag_ == "VBD":
        return True  # "would respect the truce, AFTER a deal ended the war"
    return length.dep_ == "npadvmod" and length.left_edge.nbor(-1).text == ","


def _harms(verb: Token) -> bool:
    """Whether a verb of attack is none of business ("struck A DEAL", "hit ITS TARGET"), and tells what was done."""
    words, thing = verb.doc.clause_words, child(verb, "dobj")
    if is_negated(verb) or thing is None:
        return not is_negated(verb)
    return thing.lemma_.lower() not in words.deals | words.not_harmed and not any(c.lower_ == "no" for c in thing.lefts)


def dates_report(doc: Doc, at: int) -> bool:
    """Whether "after" and a noun date what is told ("would stop if it did, A WEEK AFTER STRIKES on the port")."""
    length = doc[at - 1] if at else doc[at]
    start = length.left_edge.i
    if doc[at].lower_ != "after" or doc[at].dep_ != "prep" or not start or doc[start - 1].text != ",":
        return False
    return length.dep_ == "npadvmod" or length.ent_type_ in TIME_NAMES


def only_precedes(mark: Token, verb: Token) -> bool:
    """Whether a clause only tells what came next: "hours before they left", "rejected it before they left"."""
    if mark.i and mark.nbor(-1).dep_ == "npadvmod":
        return True
    main = verb.head.head if verb.dep_ == "pcomp" else verb.head  # "robbed them BEFORE SHOOTING two"
    refuses_an_act = child(main, "xcomp", "ccomp") is not None  # "refused to meet before the siege ended"
    return (
        (is_told_as_past(verb) or _is_new_deed(verb))
        and not is_backshifted(verb)
        and is_told_as_past(main)
        and not (is_negated(main) or refuses_an_act)
    )


def _is_new_deed(verb: Token) -> bool:
    """Whether a gerund tells of a deed not told of before, as "before shooting IT down" does."""
    thing = child(verb, "dobj")
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and (thing is None or thing.lower_ != "it")


def only_dates(mark: Token, verb: Token) -> bool:
    """Whether a clause only says when: "when it expires in two days", "after holding a meeting".

    So it does of those who lost their lives: "six are killed WHEN GUNMEN ATTACK a bus".
    """
    if mark.lower_ == "after" and verb.tag_ == "VBG":
        main = verb.head.head if verb.dep_ == "pcomp" else verb.head
        if main.dep_ == "xcomp" and main.head.pos_ == "VERB" and read_clause(main.head).past:
            main = main.head  # "was forced to pull back after losing it"
        return not any(c.lower_ in main.doc.clause_words.coming for c in main.children if c.dep_ == "aux")
    if mark.lower_ == "when" and verb.head.lemma_ in verb.doc.clause_words.losing_lives:
        return not is_irrealis(verb.head) and not read_clause(verb.head).modal
    dated = any(t.ent_type_ in {"DATE", "TIME"} for t in verb.subtree)
    return mark.lower_ == "when" and dated and verb.lemma_ in verb.doc.clause_words.running_out


def is_time(doc: Doc, start: int, last: int) -> bool:
    """Whether only a time stands there ("until Friday"): a deadline, no condition."""
    words = [t for t in doc[start : last + 1] if t.dep_ not in {"det", "punct"}]
    if len(words) == 1 and words[0].lemma_.lower() in doc[start].doc.clause_words.hours:
        return True
    return bool(words) and words[0].ent_type_ in {"DATE", "TIME"} and words[-1].ent_type_ in {"DATE", "TIME"}


def opens_with_time(doc: Doc, start: int) -> bool:
    """Whether a time alone hangs on the marker ("goes on AFTER FOUR DAYS to block the road")."""
    if any(t.lower_ in _LATELY and t.i <= start + 1 for t in doc[start : start + 2]) and doc[start].pos_ == "ADV":
        return True  # "UNTIL QUITE RECENTLY a smuggler"
    noun = next((t for t in doc[start : doc[start].sent.end] if t.dep_ == "pobj" and t.head.i == start - 1), None)
    timed = noun is not None and noun.ent_type_ in {"DATE", "TIME"} and noun.left_edge.i == start
    if timed and noun is not None and doc[start - 1].lower_ == "after" and _is_told(noun.head.head):
        return True  # "a deal struck AFTER TEN HOURS of talks", "declares a truce in the town AFTER DAYS of fighting"
    return timed and noun is not None and not any(c.dep_ in {"prep", "relcl", "acl"} for c in noun.children)


def _is_told(verb: Token) -> bool:
    """Whether a verb tells of what is done, in the present too by whoever makes a truce or a deal."""
    return verb.tag_ in {"VBD", "VBN"} or (verb.tag_ == "VBZ" and verb.lemma_ in _MAKING)
