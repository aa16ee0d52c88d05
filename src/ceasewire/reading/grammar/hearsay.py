"""What those who tell of a clause make of it: denied, doubted, refuted, rumoured, told falsely or only seeming."""

from ceasewire.reading.grammar.clauses import has_negative_subject
from ceasewire.reading.grammar.falsehoods import is_branded, is_called_false, is_taken_back
from ceasewire.reading.grammar.irrealis import is_conditional
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    ancestors,
    child,
    has_subject,
    has_to,
    is_negated,
    is_passive,
    subject_of,
)
from ceasewire.reading.grammar.remembered import remembered
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.undone import is_undone

# Dependencies by which a clause hangs on the verb or noun that says of what kind it is.
_CARRIED = frozenset({"ccomp", "xcomp", "pcomp", "acl", "conj", "prep", "csubj"})
# Where a noun stands, whatever it is tagged as ("rejects REPORTS that").
_NOMINAL = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "attr"})


def is_hedged(verb: Token) -> bool:
    """Whether a word at the verb says that only others tell of it ("reportedly agreed")."""
    return any(c.lower_ in verb.doc.clause_words.hearsay for c in verb.children)


def only_seems(verb: Token) -> bool:
    """Whether it only looks as if somebody did what a verb says ("SEEMED to agree")."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in verb.doc.clause_words.seeming


@remembered
def is_unsettled(verb: Token) -> bool:
    """Whether what a clause tells is denied, doubted, hoped for or rumoured by the verb or noun above it.

    "Denied that it had agreed", "hopes that they will accept", "rumours that they had signed" tell of nothing done.
    """
    words = verb.doc.clause_words
    behind = [c for c in verb.rights if c.dep_ in {"conj", "dep"} and not has_subject(c)]
    if verb.left_edge.lower_ in {"whatever", "whichever"} and verb.left_edge.i < verb.i:
        return True  # "whatever they agreed to"
    if is_passive(verb) and any(c.lemma_ in words.refuting and c.tag_ == verb.tag_ for c in behind):
        return True  # "a truce was announced, then denied"
    if any(c.lemma_ in words.jesting for c in behind) or is_if_true(verb):
        return True  # "a deal was signed, joked the minister"
    return is_taken_back(verb) or _stands_under(verb, words.unsettling, words.unsettling_nouns)


def is_answered_twice(verb: Token) -> bool:
    """Whether one takes up what another turns down ("was ACCEPTED BY THE FRONT but rejected by the army")."""
    return agent_of(verb) is not None and verb.lemma_ in verb.doc.clause_words.taking_up and not is_taken_back(verb)


def is_refuted(verb: Token) -> bool:
    """Whether a noun of hearsay that tells of a clause is said to be wrong ("quashed talk that they had left")."""
    noun = verb.head
    if not tells_of(verb) or noun.pos_ != "NOUN":
        return False
    if is_called_false(noun):
        return True
    return noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in noun.doc.clause_words.refuting


def is_rumoured(verb: Token) -> bool:
    """Whether hearsay is all that tells of a clause ("rumours that they had signed", "unconfirmed reports said")."""
    words = verb.doc.clause_words
    if (verb.dep_ == "ccomp" and _shown_by(verb.head, words.unverified)) or is_if_true(verb):
        return True
    if is_whispered(verb) or (verb.dep_ == "ccomp" and _is_taken_to_show(verb.head)):
        return True
    return tells_of(verb) and verb.head.lemma_.lower() in words.hearsay_nouns


def is_whispered(verb: Token) -> bool:
    """Whether a verb of hearsay tells of a clause ("it was RUMOURED that they had left", "is PUT ABOUT that")."""
    beside = {c.lower_ for c in verb.head.rights if c.i < verb.i}
    whispering = verb.doc.clause_words.whispering
    return verb.dep_ == "ccomp" and any(_fits_phrase(verb.head.lemma_, beside, phrase) for phrase in whispering)


def _is_taken_to_show(shows: Token) -> bool:
    """Whether something is only said to show what it shows ("photographs SAID TO SHOW soldiers burning houses")."""
    words, above = shows.doc.clause_words, shows.head
    return shows.lemma_ in words.showing and shows.dep_ == "xcomp" and above.lemma_ in words.reputed and has_to(shows)


def tells_of(verb: Token) -> bool:
    """Whether a clause says what its noun tells; the parser may take it for one that says more of the noun.

    "The claim THAT THEY SIGNED is a lie", "the statement THAT THEY HAVE SIGNED is a lie".
    """
    if verb.dep_ == "relcl":
        return any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.lefts)
    return verb.dep_ == "acl"


def is_if_true(verb: Token) -> bool:
    """Whether a clause holds only if what is told of it is true ("if the reports are true, they have left")."""
    words = verb.doc.clause_words
    for clause in (c for c in verb.children if c.dep_ == "advcl"):
        if not any(m.lower_ == "if" for m in clause.lefts):
            continue
        subject = child(clause, "nsubj", "nsubjpass")
        if clause.lemma_ == "believe" and subject is not None and subject.lower_ in {"you", "we", "one"}:
            return True  # "if you believe the governor, they have signed"
        told = subject is not None and subject.lemma_.lower() in words.hearsay_nouns | words.accounts
        if clause.lower_ in words.holding_true or (
            told and any(t.lower_ in words.holding_true for t in clause.subtree)
        ):
            return True
    return False


def is_denied(token: Token) -> bool:
    """Whether the clause of a verb or noun is denied by the verb above it ("denied holding talks")."""
    denying = token.doc.clause_words.denying
    if token.dep_ == "dobj" and token.head.lemma_ in denying:
        return True
    verb = next((t for t in (token, *ancestors(token)) if t.pos_ in VERBAL), None)
    return verb is not None and _stands_under(verb, denying, frozenset({"denial"}))


def _is_called_so(verb: Token) -> bool:
    """Whether a clause says what its noun is called or taken for ("an idea that critics condemned AS CRUEL")."""
    return any(c.dep_ == "oprd" or (c.dep_ == "prep" and c.lower_ == "as") for c in verb.rights)


def _stands_under(verb: Token, verbs: frozenset[str], nouns: frozenset[str]) -> bool:
    """Whether one of these verbs or nouns, or a denial, stands above a clause, through all that carries it."""
    words = verb.doc.clause_words
    if verb.dep_ == "conj" and verb.head.dep_ == "relcl" and not has_subject(verb):
        verb = verb.head  # "the tale that they poisoned wells and KILLED villagers"
    above = verb
    if verb.dep_ == "relcl" and verb.head.lemma_.lower() in nouns and verb.head.pos_ == "NOUN":
        thing = child(verb, "dobj")  # "the idea that they accepted it", but not "the report, which they called"
        called = thing is not None and (
            thing.lower_ in {"which", "whom"} or (thing.lower_ == "that" and _is_called_so(verb))
        )
        return child(verb, "mark") is not None or (thing is not None and not called)
    while above.head.i != above.i and (above.dep_ in _CARRIED or _is_said_of(above) or tells_of(above)):
        if (
            above.dep_ == "conj"
            and above.lemma_ in above.doc.clause_words.going_on
            and child(above, "ccomp") is not None
        ):
            return False  # "denies that the law has changed and says that"
        dep, below, above = above.dep_, above, above.head
        if above.tag_ == "VBG" and above.lemma_ in words.going_on and above.i and above.nbor(-1).text == ",":
            return False  # "denied the charge, SAYING rebels had attacked the post"
        if above.i > below.i and any(t.text in {":", ";"} for t in above.doc[below.i : above.i]):
            return False  # "dismissed the report: "It is not so."", "a clerk put it at nine; the bank disputes that"
        if is_called_false(above) or is_told_falsely(above):
            return True
        if dep == "prep" and above.lemma_ in words.misquoting:
            return True
        if dep in {"conj", "prep"}:
            continue
        if above.pos_ in {"NOUN", "PROPN"} or (dep in {"acl", "relcl"} and above.dep_ in _NOMINAL):
            if below.tag_ == "VBG" and above.dep_ == "dobj" and is_told_falsely(above.head):
                return True  # "a fake video showed rebels CAPTURING the port"
            if _is_confirmed(above):
                return False
            no = any(c.lower_ == "no" for c in above.lefts)
            that = any(c.dep_ == "mark" and c.lower_ == "that" for c in below.children)
            aimed = that and above.lemma_.lower() in words.aimed
            return above.lemma_.lower() in nouns or aimed or no or _is_withdrawn(above) or _is_lacking(above)
        if _is_refuted_report(above) or is_undone(above) or _is_told_by_impostor(above):
            return True
        if dep == "ccomp" and (is_conditional(above) or _is_if_so(below) or _is_about_to_be_said(below)):
            return True
        if dep == "ccomp" and _is_anybodys_word(above):
            return True  # "if he says that they have signed"
        if above.lemma_ in verbs or is_negated(above) or has_negative_subject(above) or _is_withheld(above):
            return True
        telling = above.lemma_ in {"be", "have", "go"} or above.lemma_ in words.spreading
        subject = child(above, "nsubj") if telling and dep in {"ccomp", "advcl"} else None
        if subject is not None and subject.lemma_.lower() in nouns | words.aimed and not is_negated(above):
            return True  # "the rumour is that they signed", "speculation is growing that they signed"
        if above.dep_ in {"relcl", "acl"} and above.head.lower_ == "nothing":
            return True  # "there is nothing to suggest that they accepted"
    return False


def _is_if_so(clause: Token) -> bool:
    """Whether the parser hung what a condition tells on the main verb ("IF IT WERE TRUE THAT they had agreed, oil")."""
    before = next((c for c in clause.lefts if c.dep_ == "advcl" and is_conditional(c)), None)
    that = next((c for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
    return before is not None and that is not None and before.right_edge.i == that.i - 1


def _is_about_to_be_said(clause: Token) -> bool:
    """Whether somebody is only about to say what stands before it (""They have signed," he WAS ABOUT TO SAY")."""
    above = clause.head
    about = child(above, "acomp") if above.lemma_ == "be" and clause.i < above.i else None
    return about is not None and child(about, "xcomp") is not None


def _is_anybodys_word(verb: Token) -> bool:
    """Whether it is only what people will say to whoever asks ("HE WILL TELL YOU that they have agreed")."""
    will = any(c.dep_ == "aux" and c.lower_ in {"will", "would", "'ll", "’ll"} for c in verb.lefts)
    whom = child(verb, "dobj", "dative")
    return will and verb.lemma_ == "tell" and whom is not None and whom.lower_ in {"you", "anyone", "anybody"}


def _is_said_of(clause: Token) -> bool:
    """Whether the parser took what a noun tells for an aside of its verb ("HOPES rose THAT they had agreed")."""
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
    return clause.dep_ == "advcl" and that and clause.head.lemma_ in clause.doc.clause_words.spreading


def _is_confirmed(noun: Token) -> bool:
    """Whether what a noun of hearsay tells is borne out ("CONFIRMED reports that they had signed")."""
    verb = noun.head
    borne_out = verb.lemma_ in noun.doc.clause_words.confirming and noun.dep_ in {"dobj", "nsubjpass"}
    if not borne_out or is_negated(verb) or has_negative_subject(verb) or verb.tag_ == "VB":
        return False
    return not any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.lefts)


def _is_refuted_report(verb: Token) -> bool:
    """Whether the parser took a report that is refuted for who reports ("the army REJECTS REPORTS that it left")."""
    subject = child(verb, "nsubj")
    if subject is None or subject.i != verb.i - 1 or verb.tag_ != "VBZ" or subject.tag_ != "NNS":
        return False
    return subject.lemma_.lower() in verb.doc.clause_words.refuting


def _is_told_by_impostor(verb: Token) -> bool:
    """Whether who tells is not who he says he is ("a man IMPERSONATING an envoy said")."""
    teller, words = child(verb, "nsubj"), verb.doc.clause_words
    if teller is None:
        return False
    if teller.lemma_.lower() in words.impostors:
        return True
    if any(t.lemma_.lower() in words.jokes for t in teller.subtree):
        return True  # "a website known for hoaxes wrote"
    return any(c.dep_ in {"acl", "relcl"} and c.lemma_ in words.impersonating for c in teller.rights)


def _is_withdrawn(noun: Token) -> bool:
    """Whether what tells of a clause was taken back ("withdrew a statement saying that they had signed")."""
    words = noun.doc.clause_words
    told = noun.lemma_.lower() in words.accounts
    off = noun.head if noun.dep_ == "pobj" and noun.head.lower_ in {"off", "aside", "at"} else None
    if told and off is not None and off.head.lemma_ in words.shrugging:
        return True  # "laughed off a tweet saying that they had signed"
    if told and _is_backed_from(noun):
        return True
    return told and noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in words.taking_back


def _is_lacking(noun: Token) -> bool:
    """Whether somebody has nothing to show for what he tells ("reported WITHOUT OFFERING EVIDENCE that they left")."""
    giving = noun.head
    return noun.dep_ == "dobj" and giving.dep_ == "pcomp" and giving.head.lower_ == "without"


def _is_backed_from(noun: Token) -> bool:
    """Whether somebody goes back on what he told ("BACKED AWAY FROM a remark", "ROWED BACK ON a claim")."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in {"from", "on", "of"}:
        return False
    away = preposition.head if preposition.head.pos_ in {"ADV", "ADP"} else None
    verb = away.head if away is not None else preposition.head
    beside = {c.lower_ for c in verb.rights if c.i < preposition.i}
    return any(_fits_phrase(verb.lemma_, beside, phrase) for phrase in noun.doc.clause_words.backing_from)


def _fits_phrase(lemma: str, beside: set[str], phrase: str) -> bool:
    """Whether a verb, with the particle beside it that a phrase has, is that of the phrase ("back away")."""
    first, _, particle = phrase.partition(" ")
    return lemma == first and (not particle or particle in beside)


def _is_withheld(verb: Token) -> bool:
    """Whether somebody would not say so ("refused to confirm that", "declined to say if")."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in verb.doc.clause_words.withholding


def is_told_falsely(verb: Token) -> bool:
    """Whether a clause under this verb is told of as untrue ("wrongly reported that", "it is wrong to say that")."""
    clause_words = verb.doc.clause_words
    if any(c.lower_ in clause_words.falsely for c in verb.children):
        return True
    if _shown_by(verb, clause_words.forged | clause_words.unverified | clause_words.false):
        return True  # "a fake video showed the president signing"
    if verb.dep_ == "acl" and verb.lemma_ in clause_words.showing and _is_dismissed(verb.head):
        return True
    hung = verb.dep_ in {"xcomp", "advcl"} and verb.head.lemma_.lower() in clause_words.unsettling
    if hung and verb.lemma_ in clause_words.showing:
        return True  # "a memo purports to show that"
    if verb.lemma_ == "claim" and any(c.dep_ == "prep" and c.lower_ == "without" for c in verb.children):
        return True
    if any(_is_unsourced(c) for c in verb.children):
        return True  # "said, CITING NO SOURCE, that", "reported WITHOUT OFFERING EVIDENCE that"
    if _errs(verb):
        return True
    judged = (verb, *verb.children) if verb.lemma_ == "be" else (verb,)
    return any(t.lemma_.lower() in clause_words.false and t.pos_ == "ADJ" for t in judged)


def _is_unsourced(aside: Token) -> bool:
    """Whether an aside says that whoever tells something gives nobody and nothing for it."""
    none = aside.dep_ == "prep" and aside.lower_ == "without"
    telling = next((c for c in aside.rights if c.dep_ == "pcomp"), None) if none else aside
    if telling is None or telling.tag_ != "VBG":
        return False
    thing = child(telling, "dobj")
    if thing is None or thing.lemma_.lower() not in thing.doc.clause_words.unsourced:
        return False
    return none or any(c.lower_ == "no" for c in thing.lefts)


def _is_dismissed(thing: Token) -> bool:
    """Whether what shows something stands behind words that call it false ("dismissed AS FAKE a video showing")."""
    words, before = thing.doc.clause_words, thing.left_edge.nbor(-1)
    return before.lower_ in words.forged | words.false and before.nbor(-1).lower_ == "as"


def _errs(verb: Token) -> bool:
    """Whether who tells of a clause is wrong to do so ("was MISTAKEN IN reporting that", "JUMPED THE GUN")."""
    when = verb.dep_ == "advcl" and any(c.lower_ == "when" for c in verb.lefts)
    if not when and (verb.dep_ != "pcomp" or verb.head.lower_ not in {"in", "by"}):
        return False
    above = verb.head if when else verb.head.head
    words = verb.doc.clause_words.erring
    if above.lemma_ == "jump":
        return any(c.dep_ == "dobj" and c.lower_ == "gun" for c in above.rights)
    return any(t.lemma_.lower() in words for t in (above, *above.rights) if t.i < verb.i)


def _shown_by(verb: Token, kinds: frozenset[str]) -> bool:
    """Whether a verb tells what is shown by something of these kinds ("a FAKE video showed")."""
    words = verb.doc.clause_words
    shown = subject_of(verb) if verb.pos_ == "VERB" else None
    if shown is None or shown.i > verb.i:
        return False
    if verb.lemma_ not in words.showing and shown.lemma_.lower() not in words.accounts | words.hearsay_nouns:
        return False
    marked = any(c.lower_ in kinds for c in shown.lefts) or is_branded(shown)
    return marked or any(
        c.dep_ == "relcl" and c.lemma_ in words.proving and is_called_false(shown) for c in shown.rights
    )
