"""Mended clauses: what is said without "that", of which the parser makes an object and a verb beside the report.

1. "said its patrols off the coast, where it has a base, keep to the accord": the patrols keep to it, and that is said
2. "believe suspension of the talks undermines efforts": a verb that is taken for part of a noun's name
3. "..., insisting its record is second to none", "were quoted as saying flights were not near": likewise
4. "the mayor, who they say changed the design": they say so, and he changed it
5. "on condition that the front hand over the port": the front hands it over
6. "until the siege ends there will be no talks": there will be none until it ends
7. "The candidate, asked about the polls, laughed": that was no answer in words
8. "had agreed, after talks led by Oman, to stop firing": they stop, and not the talks
9. "made it clear that the force would go": what is clear is said
10. "talks could resume, envoys said Monday, a year after they broke off": when that was is not said
11. "said on Monday it would halt the raids": that is when it was said
12. "said police had beaten and robbed workers": with a subject and "had" a participle is the verb, and they its object
13. "will leave the port and the front will free its men": the front frees them, and is not left
14. "demands that the forces halt the siege and calls for a truce": who demands calls for it
15. "The deal hinges on guarantees": the deal does so, and is no kind of hinges
16. "called on the front to desist": "on" governs the front, and is no particle
17. "A and B, which denies it": it is B that does
18. "explained her hunch that they had agreed": that they had is her hunch
19. "Provided the shelling stops, the road will open": "stops" is a verb
20. "once the shelling of Beni stops": likewise, and Beni is shelled
21. "declared a truce provided the army stays away": the truce is declared, and hangs on what stands behind "provided"
22. "until the front withdraws": what is no noun is what the front does
23. "welcomed the truce declared by the front": the truce is welcomed, and was declared
24. "would stop if the front disarmed and all captives were freed": both are what it hangs on
25. "once the rebels hand over the port": they do so, and have no hand
"""

from ceasewire.reading.grammar.classes import AND_BUT
from ceasewire.reading.grammar.phrases import VERBAL, has_to
from ceasewire.reading.grammar.tags import ANY_SUBJECTS, FINITE, NOMINAL_OR_PRONOUN
from ceasewire.reading.grammar.tokens import Doc, Token
from ceasewire.reading.mended.openings import (
    OPENING,
    mend_bare_turn,
    mend_disarmed,
    mend_done,
    mend_handed,
    mend_presiding,
    mend_provided,
    mend_proviso,
    mend_same,
    mend_turn,
)

_CONDITIONAL = frozenset({"if", "unless", "once", "until", "till", "provided"})
_HELPED = frozenset({"VB", "VBN", "VBG"})
_HELPING = FINITE | {"MD"}
_PROVIDING = frozenset({"provided", "providing"})
_PROVISO = frozenset({"acl", "advcl", "dep", "conj", "prep"})
_RELATIVE = frozenset({"who", "which", "that", "where", "when", "whose", "whom", "how", "why", "what"})
# Verbs that hardly have another object than what is said; and those that have one, which may be followed by a new deed
# of the same one ("announced a truce and went home").
_ONLY_SAYING = frozenset({"say", "insist", "argue", "think", "believe", "contend", "allege", "assert"})
_SAYING = frozenset({"claim", "report", "warn", "fear", "acknowledge", "estimate", "suggest", "suspect", "predict"})

# Forms that are no nouns, whatever the tagger calls them.
_DONE = frozenset({
    "returns", "permits",
    "withdraws", "disarms", "complies", "agrees", "ceases", "accepts", "leaves", "relents", "disbands", "surrenders",
    "reciprocates",
})  # fmt: skip
# What somebody was, before he did what his sentence tells.
_QUIZZED = frozenset({"asked", "questioned", "pressed", "quizzed"})
# How what goes on ends, or goes on: as they stand they are plurals too.
_TURNS = frozenset(
    {"stops", "ends", "halts", "starts", "begins", "resumes", "continues", "ceases", "holds", "fails", "collapses"}
)
# Verbs whose object is a place, and never what is said.
_LEAVING = frozenset({"leave", "quit", "vacate", "evacuate", "exit", "enter", "reopen"})
# What the parser takes for the object of "provided": a clause with its subject before it.
_PROVISIONS = _DONE | _TURNS | {"disarm"}
_DATING = frozenset({"after", "before", "because", "although", "though", "until", "unless"})
# Verbs behind which the day of the report may stand before what is said, without "that".
_TOLD_ON = _ONLY_SAYING | {"announce", "claim", "report", "warn", "vow", "pledge", "promise", "confirm", "acknowledge"}
# Verbs whose past is their bare form.
_UNCHANGED = frozenset({"set", "hit", "cut", "shut", "put", "let", "hurt", "split", "quit", "burst"})
# Verbs whose object is told what stands behind "that".
_ADDRESSING = frozenset({"warn", "tell", "assure", "inform", "promise", "remind", "notify"})
_CLEAR = frozenset({"clear", "plain", "known", "certain", "sure"})


def mend_clauses(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    dealt = doc.clause_words.deals | doc.clause_words.offers
    for token in doc:
        if token.dep_ == "dobj" and token.pos_ in NOMINAL_OR_PRONOUN and token.head.lemma_ in _ONLY_SAYING | _SAYING:
            _mend_object(token, token.head)
        elif token.dep_ == "advcl" and token.head.lower_ in _CLEAR and _has_that(token):
            token.dep_ = "ccomp"
        elif token.dep_ == "advcl" and token.tag_ == "VB" and _before(token) == "to":
            _mend_after(token)
        elif token.dep_ == "advcl" and token.tag_ == "VB" and _is_quoted_order(token, token.head):
            token.dep_ = "ccomp"
        elif token.dep_ == "ccomp" and token.tag_ == "VBD" and token.head.lower_ in _QUIZZED:
            _mend_quizzed(token, token.head)
        elif token.dep_ == "ccomp" and _has_that(token) and _mend_thought(token):
            continue
        elif token.lower_ in _PROVISIONS and token.head.lower_ in _PROVIDING and not token.head.is_sent_start:
            mend_disarmed(token, token.head)
        elif token.dep_ == "pobj" and token.pos_ == "NOUN" and token.head.lower_ in _PROVIDING:
            mend_provided(token, token.head)
        elif token.dep_ == "pobj" and token.lower_ in _TURNS and token.tag_ == "NNS":
            mend_turn(token, token.nbor(-1))
        elif token.dep_ == "pobj" and token.lower_ in _DONE and token.i > 1 and _opens(token.head):
            mend_done(token, token.head)
        elif token.dep_ == "ccomp" and token.tag_ == "VBN" and any(c.lower_ == "by" for c in token.rights):
            _mend_made_by(token, token.head)
        elif token.dep_ == "pobj" and token.tag_ == "NN" and token.lower_ in token.doc.clause_words.presiding:
            mend_presiding(token, token.head)
        elif token.dep_ == "pobj" and f"{token.lower_}s" in _TURNS and token.tag_ == "NN":
            mend_bare_turn(token, token.nbor(-1))
        elif token.dep_ == "ccomp" and _has_that(token) and _mend_report(token, token.head):
            continue
        elif token.dep_ == "ccomp" and token.head.i < token.i and _is_dating(token):
            _mend_dating(token, token.head)
        elif token.dep_ == "ccomp" and token.lemma_ == "be" and token.head.i < token.i:
            _mend_fronted(token, token.head)
        elif token.tag_ == "NNS" and token.dep_ == "advcl" and any(c.dep_ == "mark" for c in token.lefts):
            _mend_closing_verb(token)
        elif token.tag_ == "NN" and token.dep_ in {"acl", "ccomp", "advcl"} and _has_that(token):
            _mend_bare(token)
        elif token.dep_ in {"prep", "npadvmod"} and token.i and token.nbor(-1).lemma_ in _TOLD_ON:
            _mend_told_on(token, token.nbor(-1))
        elif token.dep_ == "prt" and token.lower_ == "on" and any(c.dep_ == "pobj" for c in token.rights):
            token.dep_ = "prep"
        elif token.lower_ == "that" and token.dep_ == "dobj" and token.tag_ == "WDT":
            _mend_told(token, token.head)
        elif token.dep_ == "amod" and token.tag_ == "VBN" and token.head.dep_ == "dobj":
            _mend_attribute(token, token.head)
        elif token.tag_ == "WP" and token.dep_ == "nsubj" and token.head.lemma_ in _ONLY_SAYING | _SAYING:
            _mend_relative(token, token.head)
        elif token.lower_ == "on" and token.dep_ == "prep" and token.head.lemma_ in dealt:
            _mend_made_on(token, token.head)
        elif token.dep_ == "relcl" and token.head.head.lemma_ in _ADDRESSING and _has_that(token):
            _mend_warned(token, token.head)
        elif token.dep_ == "relcl" and token.head.dep_ == "pobj" and _has_that(token) and _mend_told_in(token):
            continue
        elif token.dep_ == "relcl" and any(c.lower_ == "which" for p in token.lefts for c in p.children):
            _mend_second(token)
        elif token.dep_ == "relcl" and any(c.lower_ in {"which", "who"} and c.dep_ == "nsubj" for c in token.lefts):
            _mend_last(token, token.head)
        elif token.dep_ in {"aux", "auxpass"} and token.head.dep_ in {"conj", "advcl"} and token.head.i == token.i + 1:
            _mend_opened(token, token.head)
        if token.lower_ == "same" and token.dep_ == "amod" and token.i + 1 < token.head.i:
            mend_same(token, token.head)
        if token.dep_ == "ccomp" and token.head.lemma_ in _LEAVING:
            _mend_left(token, token.head)
        if token.tag_ == "VB" and token.lower_ in _UNCHANGED and token.dep_ == "conj" and token.head.tag_ == "VBD":
            helped = any(c.dep_ == "aux" for c in token.lefts)
            token.tag_ = "VB" if helped else "VBD"  # "looted shops and SET fire to houses"
        if token.lower_ == "open" and token.pos_ == "ADJ" and any(c.dep_ == "nsubj" for c in token.lefts):
            token.pos_, token.tag_ = "VERB", "VBP"  # "the talks OPEN on Monday"
        if token.dep_ == "conj" and token.tag_ in {"VBZ", "VBD"} and token.head.tag_ in {"VB", "VBP"}:
            _mend_asking(token, token.head)
        if token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"} and token.head.tag_ in {"VB", "VBD"}:
            _mend_second_condition(token, token.head)
        if token.dep_ == "mark" and token.lower_ in _DATING and token.head.dep_ == "conj":
            _mend_set_off(token.head)
        if token.lower_ == "after" and token.dep_ == "prep" and token.i > 2 and token.nbor(-1).dep_ == "npadvmod":
            _mend_length_after(token, token.nbor(-1))
        if token.lower_ == "did" and token.dep_ == "aux" and token.head.dep_ == "conj":
            _mend_did(token.head, token.head.head)
        if token.lower_ == "hand" and token.pos_ in NOMINAL_OR_PRONOUN and token.i > 1:
            mend_handed(token)
        if token.lower_ in _PROVIDING and token.dep_ == "ccomp" and token.i > 1:
            _mend_provision(token, token.head)
        elif token.lower_ in _PROVIDING and token.dep_ in _PROVISO and token.i + 2 < len(doc):
            mend_proviso(token)
        if token.dep_ == "compound" and token.head.tag_ == "VBZ" and token.head.i == token.i + 1:
            _mend_compound(token, token.head)
        if token.tag_ in _HELPING and token.pos_ == "AUX" and token.i > 1:
            _mend_joined(token, token.head if token.dep_ in {"aux", "auxpass"} else token)


def _opens(word: Token) -> bool:
    """Whether a word opens a clause of time or condition: "until", "as soon AS"."""
    if word.lower_ == "as":
        return word.i > 0 and word.nbor(-1).lower_ in {"soon", "long"}
    return word.lower_ in OPENING | _DATING


def _mend_thought(clause: Token) -> bool:
    """Hang a clause on the noun of a thought right before it, and not on the verb above ("told her HUNCH THAT")."""
    noun = clause.left_edge.nbor(-1)
    thought = noun.dep_ == "dobj" and noun.lemma_.lower() in clause.doc.clause_words.unsettling_nouns
    if not thought or noun.head.i != clause.head.i:
        return False
    clause.hang_on(noun, "acl")
    return True


def _mend_made_by(verb: Token, above: Token) -> None:
    """Make an object of what only a participle tells by whom it was made, and is no clause of its own."""
    thing = next((c for c in verb.lefts if c.dep_ in ANY_SUBJECTS), None)
    helped = any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.lefts)
    held = any(c.dep_ == "dobj" for c in above.rights)
    if thing is None or helped or held or thing.i != verb.i - 1 or above.i > thing.i or above.tag_ not in FINITE:
        return
    thing.hang_on(above, "dobj")
    verb.hang_on(thing, "acl")


def _mend_last(clause: Token, first: Token) -> None:
    """Give a relative clause behind a pair to the last of the two where it fits that ("A and B, WHICH DENIES it")."""
    finite = next((c for c in clause.lefts if c.dep_ in {"aux", "auxpass"}), clause)
    last = next((c for c in reversed([*first.rights]) if c.dep_ == "conj" and c.i < clause.left_edge.i), None)
    single = finite.tag_ == "VBZ" or finite.lower_ == "was"
    fits = single and last is not None and last.tag_ not in {"NNS", "NNPS"}
    people = any(c.lower_ == "who" and c.dep_ == "nsubj" for c in clause.lefts) and first.tag_ == "NN" and not single
    fits = fits or (people and last is not None and last.tag_ == "NNS")  # "the state and PROTESTERS, WHO HAVE vowed"
    if fits and last is not None and last.pos_ in NOMINAL_OR_PRONOUN:
        clause.hang_on(last)
        for comma in [c for c in first.rights if c.is_punct and c.i > last.i]:
            comma.hang_on(last)


def _mend_provision(provided: Token, verb: Token) -> None:
    """Make an object of the noun before "provided", and of the clause behind it one that opens with it."""
    thing = next((c for c in provided.lefts if c.dep_ == "nsubj"), None)
    clause = next(
        (c for c in provided.rights if c.dep_ == "ccomp" and any(s.dep_ in ANY_SUBJECTS for s in c.lefts)), None
    )
    if thing is None or clause is None or thing.i != provided.i - 1 or any(c.dep_ == "dobj" for c in verb.rights):
        return
    thing.hang_on(verb, "dobj")
    clause.hang_on(verb, "advcl")
    provided.hang_on(clause, "mark")
    provided.pos_, provided.tag_ = "SCONJ", "IN"


def _before(token: Token) -> str:
    """Return the word before a token in small letters, "" where it opens the paragraph."""
    return token.nbor(-1).lower_ if token.i else ""


def _has_that(clause: Token) -> bool:
    return clause.i > clause.head.i and any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.lefts)


def _mend_warned(told: Token, whom: Token) -> None:
    """Make of a clause with "that" and its own subject what somebody is told ("warned the powers THAT IT would")."""
    own = any(c.dep_ in ANY_SUBJECTS and c.lower_ != "that" for c in told.lefts)
    if whom.dep_ in {"dobj", "dative"} and own and any(c.lower_ == "that" and c.dep_ == "mark" for c in told.lefts):
        told.hang_on(whom.head, "ccomp")


def _mend_told_in(told: Token) -> bool:
    """Make what somebody is told of a clause on how he is told it ("told Roe in a call THAT HE WAS ready")."""
    verb = told.head.head.head
    own = any(c.dep_ in ANY_SUBJECTS and c.lower_ != "that" for c in told.lefts)
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in told.lefts)
    held = any(c.dep_ in {"ccomp", "xcomp"} and c.i < told.i for c in verb.rights)
    if not (own and marked) or held or verb.lemma_ not in _ADDRESSING | _SAYING:
        return False
    told.hang_on(verb, "ccomp")
    return True


def _is_quoted_order(verb: Token, above: Token) -> bool:
    """Whether a bare verb opens a quotation before the report of it (“LAY down your arms,” he told them)."""
    told = above.lemma_ in _ONLY_SAYING | {"tell"} and verb.i < above.i
    return told and verb.i > 0 and verb.nbor(-1).is_quote


def _is_dating(clause: Token) -> bool:
    """Whether a clause opens with a word that makes it no object: "after", "because"."""
    return any(c.dep_ == "mark" and c.lower_ in _DATING for c in clause.lefts)


def _mend_dating(clause: Token, verb: Token) -> None:
    """Make an aside of a clause that only says when or why, and give its verb the day right behind the verb above."""
    clause.dep_ = "advcl"
    day = next((c for c in clause.lefts if c.i == verb.i + 1 and c.dep_ == "npadvmod"), None)
    if day is not None:
        day.hang_on(verb)


def _mend_set_off(verb: Token) -> None:
    """Make a time of the whole sentence of a past clause behind a comma, which the parser joins to another.

    "Said it would go if they halt it, A DAY AFTER A STRIKE KILLED TWO": the strike is no second condition.
    """
    first, start = verb.head, verb.left_edge.i
    joined = any(c.dep_ == "cc" and c.i < start for c in first.rights)
    whole = _whole_before(first, start)
    if verb.tag_ == "VBD" and not joined and whole is not None:
        verb.hang_on(whole, "advcl")


def _mend_length_after(after: Token, length: Token) -> None:
    """Hang on the whole sentence how long after something it was, which the parser gives the clause before it."""
    top = length if after.head.i == length.i else after
    whole = _whole_before(top.head, top.left_edge.i)
    if top.head.dep_ == "advcl" and whole is not None:
        top.hang_on(whole)


def _whole_before(part: Token, start: int) -> Token | None:
    """Return the verb of the whole sentence before a comma and what stands behind it; null where there is none."""
    if part.i > start or part.doc[start - 1].text != ",":
        return None
    while part.dep_ != "ROOT" and part.head.i < start:
        part = part.head
    return part if part.pos_ in VERBAL and part.i < start else None


def _mend_object(noun: Token, verb: Token) -> None:
    """Make a subject of a noun right behind a verb of saying, and a clause of the verb that goes with it."""
    if noun.i < verb.i or noun.left_edge.i != verb.i + 1 or any(t.is_quote for t in verb.doc[verb.i + 1 : noun.i]):
        return
    if any(c.dep_ == "ccomp" for c in verb.rights):
        return
    said = next((t for t in verb.doc[noun.i + 1 : verb.sent.end] if _goes_with(t, noun, verb)), None)
    if said is None:
        return
    if said.is_ancestor(verb):
        if _before(verb) != ",":
            return  # "Claiming an attack is a way to be seen"
        verb.hang_on(said.head, "advcl")
    if said.dep_ in {"compound", "amod"} and said.head.i > said.i:
        thing = said.head
        thing.hang_on(said, "dobj")
    said.hang_on(verb, "ccomp")
    noun.hang_on(said, "nsubj")


def _mend_opened(aux: Token, verb: Token) -> None:
    """Give a verb the mark and subject that were left with its auxiliary, and hang it on the verb before its mark.

    "... to resume convoys ONCE THE ROADBLOCKS ARE gone": the parser made "gone" a second main verb.
    """
    mark = next((c for c in aux.lefts if c.dep_ == "mark"), None)
    if mark is None or not mark.i or any(c.dep_ in ANY_SUBJECTS for c in verb.lefts):
        return
    before = mark.nbor(-1)
    above = next((a for a in (before, *before.ancestors) if a.pos_ == "VERB"), None)
    if above is None or above.i > mark.i:
        return
    for token in [c for c in aux.lefts if c.dep_ in {"mark", *ANY_SUBJECTS}]:
        token.hang_on(verb)
    verb.hang_on(above, "advcl")


def _mend_joined(helper: Token, verb: Token) -> None:
    """Give a joined verb the noun right before its helping verb, which the parser joins to one of the first clause."""
    noun = helper.nbor(-1)
    joint = noun.left_edge.nbor(-1) if noun.left_edge.i else noun
    joined = noun.dep_ in {"conj", "dobj", "appos"} and noun.pos_ in NOMINAL_OR_PRONOUN and joint.dep_ == "cc"
    if verb.dep_ != "conj" or not joined:
        return
    first = verb.head
    if not first.is_ancestor(noun) or noun.i < first.i or any(c.dep_ in ANY_SUBJECTS for c in verb.children):
        return
    noun.hang_on(verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.lefts) else "nsubj")
    joint.hang_on(first)


def _mend_did(verb: Token, first: Token) -> None:
    """Give whoever speaks what is told behind what he said would be ("said he would sign AND THEN DID NOT TURN UP")."""
    told = first.dep_ == "ccomp" and first.head.tag_ == "VBD" and first.head.i < first.i
    modal = any(c.dep_ == "aux" and c.lower_ in {"would", "could"} for c in first.lefts)
    if not (told and modal) or any(c.dep_ in ANY_SUBJECTS for c in verb.lefts):
        return
    for joint in [c for c in first.rights if c.dep_ == "cc" and c.i < verb.i]:
        joint.hang_on(first.head)
    verb.hang_on(first.head, "conj")


def _mend_left(verb: Token, leaving: Token) -> None:
    """Part a place from whoever acts behind it: "will leave GOMA and THE FRONT will free its men"."""
    place = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    who = next((c for c in place.rights if c.dep_ == "conj"), None) if place is not None else None
    helper = next((c for c in verb.lefts if c.tag_ == "MD"), None)
    if place is None or who is None or helper is None or place.left_edge.nbor(-1) is not leaving:
        return
    joint = next((c for c in place.rights if c.dep_ == "cc"), None)
    if joint is None or who.right_edge.nbor(1) is not helper:
        return
    place.hang_on(leaving, "dobj")
    joint.hang_on(leaving)
    who.hang_on(verb, "nsubj")
    verb.dep_ = "conj"


def _mend_asking(verb: Token, asked: Token) -> None:
    """Join a verb to the one that asks, and not to the bare verb of what is asked.

    "Asks that they halt and CALLS", "urged it to leave and CALLED on them to talk".
    """
    asks = asked.head
    if has_to(asked):
        asks = next((t for t in asked.ancestors if t.tag_ in FINITE or _is_perfect(t)), asked)
        if asks is asked or verb.lower_ == verb.lemma_:  # "agreed to stop and CUT" may be what they agreed to
            return
    elif asked.dep_ != "ccomp" or asks.tag_ != verb.tag_ or not _has_that(asked):
        return
    if any(c.dep_ in ANY_SUBJECTS for c in verb.children) or not any(c.dep_ in ANY_SUBJECTS for c in asks.lefts):
        return
    for joint in [c for c in asked.rights if c.dep_ in {"cc", "punct"} and c.i < verb.i]:
        joint.hang_on(asks)
    verb.hang_on(asks)


def _is_perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(c.lemma_ == "have" and c.tag_ in FINITE for c in verb.lefts)


def _mend_second_condition(verb: Token, above: Token) -> None:
    """Join to a condition the clause right behind it that is told as it is, and of no act to come.

    "Would stop the war if Hamas disarmed and all hostages WERE FREED": to have them freed is a condition too.
    """
    joint = next((c for c in above.rights if c.dep_ == "cc" and c.i < verb.i), None)
    if joint is None or verb.left_edge.i != joint.i + 1 or not any(c.dep_ in ANY_SUBJECTS for c in verb.lefts):
        return
    condition = next(
        (t for t in verb.doc[above.i : joint.i] if _is_condition(t) and t.right_edge.i == joint.i - 1), None
    )
    if condition is None or not _tense(verb) or _tense(verb) != _tense(condition):
        return
    act = condition.head if condition.head.pos_ == "VERB" else condition.head.head  # "as LONG as it stops"
    acts = (act, act.head) if act.dep_ == "conj" else (act,)
    if any(c.tag_ in {"MD", "TO"} for a in acts for c in a.lefts):
        verb.hang_on(condition)
        joint.hang_on(condition)


def _is_condition(verb: Token) -> bool:
    """Whether a clause is one by its mark: "if", "until", "as long as"."""
    if verb.dep_ != "advcl":
        return False
    marks = {c.lower_ for c in verb.lefts if c.dep_ == "mark"}
    return bool(marks & _CONDITIONAL) or (verb.head.lower_ == "long" and "as" in marks)


def _tense(verb: Token) -> str:
    """Return whether a verb, or its first helper, stands in the past or the present; "" for neither."""
    first = next((c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}), verb)
    return "past" if first.tag_ == "VBD" else "present" if first.tag_ in {"VBZ", "VBP"} else ""


def _mend_compound(noun: Token, verb: Token) -> None:
    """Make a subject of a noun right before the verb of its sentence, which the parser takes for one name with it."""
    if verb.dep_ != "ROOT" or verb.pos_ != "VERB" or any(c.dep_ in ANY_SUBJECTS for c in verb.lefts):
        return
    for left in [c for c in verb.lefts if c.dep_ in {"det", "amod", "poss", "compound"} and c.i < noun.i]:
        left.hang_on(noun)
    noun.dep_ = "nsubj"


def _mend_made_on(on: Token, deal: Token) -> None:
    """Give the day behind a deal that was made, or an offer that was answered, to the verb that says so.

    "AGREED to a truce ON SATURDAY", "REJECTED the truce offer ON SATURDAY".
    """
    words = deal.doc.clause_words
    verb = deal.head.head if deal.dep_ == "pobj" else deal.head
    day = next((c for c in on.children if c.dep_ == "pobj"), None)
    if (
        day is None
        or day.ent_type_ != "DATE"
        or any(t.tag_ == "CD" for t in day.subtree)
        or verb.tag_ != "VBD"
        or verb.lemma_ not in (words.answering if deal.lemma_ in words.offers else words.sealing)
    ):
        return
    if on.i == deal.i + 1 and day.tag_ == "NNP" and on.i > verb.i:
        on.hang_on(verb)


def _hang_on_thing(clause: Token) -> None:
    """Hang a clause with "under which" on the thing that somebody made, and not on whoever made it."""
    thing = clause.head
    if thing.pos_ != "PROPN" or not any(p.lower_ == "under" for p in clause.lefts):
        return
    while thing.dep_ in {"pobj", "agent", "acl", "prep", "conj"} and thing.i > thing.sent.start:
        thing = thing.head
    if thing.pos_ == "NOUN":
        clause.hang_on(thing)


def _mend_second(first: Token) -> None:
    """Coordinate what a second party will do with what the first will, in a clause behind a preposition and "which".

    "... a truce UNDER WHICH Chad will leave Abeche and Sudan WILL MOVE its men": the parser makes "move" a clause of
    the main verb, or "Sudan" one of the places.
    """
    _hang_on_thing(first)
    modal = next((c.lower_ for c in first.lefts if c.tag_ == "MD"), None)
    sentence = first.sent
    helpers = (t for t in first.doc[first.i + 1 : sentence.end] if t.tag_ == "MD" and t.dep_ == "aux")
    helper = next(helpers, None)
    if modal is None or helper is None or helper.lower_ != modal or helper.head.i < helper.i:
        return
    second = helper.head
    given = next((c for c in second.lefts if c.dep_ in ANY_SUBJECTS), None)
    beyond = given is not None and given.i < first.i  # what the main verb was about
    subject = given if given is not None and not beyond else helper.nbor(-1)
    joint = subject.left_edge.nbor(-1) if subject.left_edge.i else subject
    if joint.dep_ != "cc" or (second.is_ancestor(first) and not beyond) or subject.dep_ not in {"conj", *ANY_SUBJECTS}:
        return
    if second.dep_ not in {"conj", "ccomp", "relcl", "advcl"} or joint.i < first.i:
        return
    if given is not None and beyond:
        given.hang_on(second.head, "dobj")
    subject.hang_on(second, subject.dep_ if subject.dep_ in ANY_SUBJECTS else "nsubj")
    joint.hang_on(first)
    second.hang_on(first, "conj")


def _mend_attribute(verb: Token, noun: Token) -> None:
    """Make a clause of a participle that has a subject and an auxiliary, and its object of the noun behind it."""
    if noun.i > verb.i and {"nsubj", "aux"} <= {c.dep_ for c in verb.lefts}:
        verb.hang_on(noun.head, "ccomp")
        verb.pos_ = "VERB"
        noun.hang_on(verb)


def _mend_after(act: Token) -> None:
    """Make a time of "after talks" between commas, which the parser takes for the subject of what is agreed."""
    after = next((c for c in act.lefts if c.dep_ == "mark" and c.lower_ == "after"), None)
    talks = next((c for c in act.lefts if c.dep_ == "nsubj"), None)
    if after is None or talks is None or act.i < 2 or act.nbor(-2).text != "," or _before(after) != ",":
        return
    after.hang_on(act.head, "prep")
    after.pos_ = "ADP"
    talks.hang_on(after, "pobj")
    act.dep_ = "xcomp"


def _mend_quizzed(main: Token, asked: Token) -> None:
    """Make a participle of "asked" between two commas, and give its subject to the verb behind them."""
    subject = next((c for c in asked.lefts if c.dep_ == "nsubj"), None)
    between = _before(asked) == "," and _before(main) == ","
    if subject is None or not between or asked.dep_ != "ROOT" or any(c.dep_ in ANY_SUBJECTS for c in main.children):
        return
    main.hang_on(main, "ROOT")
    subject.hang_on(main)
    asked.hang_on(subject, "acl")
    asked.tag_ = "VBN"


def _mend_fronted(main: Token, marked: Token) -> None:
    """Hang a clause that a mark opens on the "there will be" behind it, and not the other way round."""
    there = any(c.dep_ == "expl" and c.lower_ == "there" for c in main.lefts)
    opens = any(c.dep_ == "mark" and c.lower_ in OPENING for c in marked.lefts)
    if not (there and opens):
        return
    if marked.dep_ == "ROOT":
        main.hang_on(main, "ROOT")
    else:
        main.hang_on(marked.head, marked.dep_)
    marked.hang_on(main, "advcl")


def _mend_closing_verb(verb: Token) -> None:
    """Make a verb of a noun that ends a clause, and its subject of the name before it ("unless CHAD WITHDRAWS")."""
    name, mark = verb.nbor(-1), next(c for c in verb.lefts if c.dep_ == "mark")
    if name.dep_ == "compound" and name.head.i == verb.i and name.tag_ == "NNP" and name.left_edge.i == mark.i + 1:
        name.dep_ = "nsubj"
        verb.pos_, verb.tag_ = "VERB", "VBZ"


def _mend_bare(verb: Token) -> None:
    """Make a verb of a noun behind "that", and its subject of the word before it that has an article."""
    before = verb.nbor(-1)
    if (
        before.head.i != verb.i
        or before.dep_ not in {"amod", "compound"}
        or any(c.dep_ in ANY_SUBJECTS for c in verb.lefts)
    ):
        return
    rest = [c for c in verb.rights if c.dep_ in {"prep", "prt", "dobj"}]
    if not any(c.dep_ == "det" for c in verb.lefts) or not rest:
        return
    for left in [c for c in verb.lefts if c.dep_ in {"det", "amod", "compound", "poss"} and c.i != before.i]:
        left.hang_on(before)
    before.dep_, before.pos_, before.tag_, before.lemma_ = "nsubj", "NOUN", "NN", before.lower_
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VB", verb.lower_


def _mend_told_on(day: Token, verb: Token) -> None:
    """Give a verb of saying the day right behind it, which the parser hung on what is said behind that."""
    said = day.head
    subject = next((c for c in said.lefts if c.dep_ in ANY_SUBJECTS), None)
    if said.i < day.i or said.head.i != verb.i or said.dep_ != "ccomp" or subject is None or subject.i < day.i:
        return
    if subject.left_edge.i == day.right_edge.i + 1:
        day.hang_on(verb)


def _mend_relative(who: Token, verb: Token) -> None:
    """Give "who" to the verb of what is said, where whoever says it stands between them."""
    speaker = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i > who.i), None)
    said = next((c for c in verb.rights if c.dep_ in {"ccomp", "xcomp"}), None)
    if speaker is not None and said is not None and not any(c.dep_ in ANY_SUBJECTS for c in said.lefts):
        who.hang_on(said)
        said.dep_ = "ccomp"


def _mend_report(clause: Token, verb: Token) -> bool:
    """Give a noun of hearsay right before a clause what it tells ("said OF THE REPORT that they had left"), if so."""
    noun = clause.left_edge.nbor(-1)
    about = noun.head
    fits = noun.dep_ == "pobj" and about.lower_ in {"of", "about"} and about.head.i == verb.i
    if fits and noun.lemma_.lower() in clause.doc.clause_words.hearsay_nouns:
        clause.hang_on(noun, "acl")
        return True
    return False


def _mend_told(that: Token, verb: Token) -> None:
    """Make what a noun tells of a clause about it, whose verb has an object beside "that" ("a report THAT it PULLED out
    its men")."""
    top = verb
    while top.dep_ == "xcomp":
        top = top.head
    if top.dep_ == "relcl" and that.i == top.head.i + 1 and sum(c.dep_ == "dobj" for c in verb.children) > 1:
        that.hang_on(top, "mark")
        that.pos_, that.tag_ = "SCONJ", "IN"
        top.dep_ = "acl"


def _goes_with(token: Token, noun: Token, verb: Token) -> bool:
    """Whether a word is the verb of the clause whose subject the noun is."""
    if not _is_finite(token) or any(c.dep_ in ANY_SUBJECTS or c.dep_ == "mark" for c in token.lefts if c.i > verb.i):
        return False
    if any(t.is_quote for t in token.doc[noun.i : token.i]):
        return False
    joint = token.dep_ == "conj" and token.head.i == verb.i
    if joint and (verb.lemma_ in _SAYING or token.nbor(-1).lower_ in AND_BUT):
        return False
    above: Token = token
    while above.head.i != above.i and above.i not in {noun.i, verb.i}:
        if above.dep_ == "relcl" or any(c.lower_ in _RELATIVE for c in above.lefts):
            return False
        above = above.head
    return True


def _is_finite(token: Token) -> bool:
    helpers = [c for c in token.lefts if c.dep_ in {"aux", "auxpass"}]
    if token.tag_ in FINITE:
        return token.dep_ not in {"acl", "amod", "aux", "auxpass"}
    if token.tag_ in _HELPED and any(h.tag_ in {"MD", *FINITE} for h in helpers):
        return True
    return token.tag_ == "VB" and not helpers and token.dep_ == "advcl"
