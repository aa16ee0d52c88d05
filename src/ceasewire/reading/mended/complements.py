"""Mended complements: what is agreed, seen or to come, of which the parser makes a purpose, a detail or an aside.

1. "had agreed with the front to free its men": to free them is what was agreed, and not what for
2. "is meant to see captives freed and a force deployed": they are freed and it is deployed, and that is what is seen
3. "denied bombing civilians": they are whom it did not bomb
4. "said jets bombed the port; the army denied it", "it shelled the town, A said; B denied it": what stands behind the
   semicolon is nothing that was said
5. "agreed on steps to end the siege and resume talks": to resume them is a step too, and nothing that was done
6. "told the paper that gunmen stormed the market, abducted six": the gunmen abducted them
7. "The port, closed since May, will reopen": what is closed is the port, and it will reopen
8. "vowed to leave the town, free nine men and go": to free them is vowed, and they are not free
9. "ended a visit, where he met the king": that is no end that he came to in words
10. "Front says ready to free its men": it is ready to
11. "Front to disarm after Roe call": the call is Roe's
12. "Norland's Roe placed under house arrest": it was done to Roe
13. "accused the army of shelling a town, killing nine": the shelling killed them, and not the accusing
14. "declared the truce over": it is over, and no truce was declared
15. "agreed to set up a line, to leave the hills and to meet": all three were agreed
16. "accused forces loyal to Roe of shelling the town": they are accused of it, and not loyal to it
14. "The truce agreed in Cairo has collapsed": it was agreed there, and has collapsed
15. "urged those loyal to the front to disarm": that they disarm is urged, and not what they are loyal for
16. "urged a truce in Meru, safe passage, and the return of the displaced": all three are, and Meru is no passage
17. "after Norland accused Sudria": it was Norland that did
18. "called for de-escalation": that is one word
19. "called for restraint, calm, and renewed talks": talks are called for too
20. "to hand them over, a demand that the state rejects": to do so is the demand, and no demand is handed over
21. "gave the state's army ten days to go", "offered Norland nine men": they were given or offered them
22. "made a truce contingent on the end of the siege": so the truce is, and no contingent is made
23. "ready to join the army but not to disband": to disband is what they are not ready to
24. "want the governor dismissed, the curfew lifted": both are wanted, and neither was done
25. "promised to let convoys pass and to leave the town": to leave it is promised, and not let
26. "pressed ahead with strikes": they went on
"""

from ceasewire.reading.grammar.classes import INDEFINITE_ARTICLES
from ceasewire.reading.grammar.phrases import has_to
from ceasewire.reading.grammar.tags import ANY_SUBJECTS, FINITE, TIME_NAMES
from ceasewire.reading.grammar.tokens import Doc, Token

# Deeds that are told of as nouns too.
_DEEDS = frozenset({
    "bombing", "shelling", "killing", "attacking", "targeting", "arming", "backing", "supporting", "helping",
    "blocking", "obstructing", "hindering", "withholding", "looting", "stealing", "seizing", "harbouring",
    "harboring", "funding", "financing", "violating", "torturing", "abducting", "detaining", "starving",
    "smuggling", "using", "sending", "supplying", "providing", "receiving",
})  # fmt: skip
_PRONOUNCING = frozenset({"declare", "pronounce", "proclaim", "call", "consider", "announce"})
# What comes of a deed for people and things.
_OUTCOMES = frozenset({"kill", "wound", "injure", "leave", "destroy", "damage", "displace", "hit", "maim", "hurt"})
_DENYING = frozenset({"deny", "admit"})
_CLAIMING = frozenset({"say", "insist", "claim"})
_GIVING = frozenset({"give", "offer", "promise", "grant"})
_READY = frozenset({"ready", "willing", "prepared", "open", "set", "determined", "committed"})
# What only an active verb, or a whole one, has.
_OF_VERBS = frozenset({"aux", "auxpass", "dobj", "xcomp", "ccomp", "acomp", "attr", "prt"})
# What opens a clause that a report holds.
_BEFORE_CLAUSES = frozenset({"mark", "nsubj", "nsubjpass", "expl", "csubj"})
_ASKING = frozenset({
    "urge", "encourage", "ask", "tell", "order", "press", "call", "invite", "exhort", "implore", "instruct", "beg",
    "prod", "nudge", "goad", "pressure", "push",
})  # fmt: skip
_WHERE = frozenset({"in", "across", "throughout"})
_SEVERAL = frozenset({"NNS", "NNP", "NNPS"})

# What a truce or a law is told to be right behind its noun.
_IN_FORCE = frozenset({"effective", "valid", "binding"})


def _mend_second(second: Token, first: Token, above: Token) -> None:
    """Join an infinitive with "to" to the one that has it, and not to what is let ("to let them pass AND TO LEAVE")."""
    bare = first.dep_ in {"ccomp", "xcomp"} and not has_to(first)
    if bare and above.tag_ == "VB" and has_to(above) and above.i < first.i:
        for cc in [c for c in first.rights if c.dep_ == "cc" and c.i < second.i]:
            cc.hang_on(above)
        second.hang_on(above)


def mend_complements(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc:
        if token.dep_ == "conj" and token.tag_ == "VB" and token.head.tag_ == "VB" and has_to(token):
            _mend_second(token, token.head, token.head.head)
        if token.dep_ == "advcl" and token.tag_ == "VB" and token.head.lemma_ == "agree" and has_to(token):
            _mend_agreed(token, token.head)
        elif (
            token.dep_ == "advcl" and token.tag_ == "VB" and token.head.lemma_ in _ASKING - {"order"} and has_to(token)
        ):
            _mend_asked_for(token, token.head)
        elif token.dep_ == "advcl" and token.tag_ == "VB" and token.head.tag_ == "VB" and has_to(token):
            _mend_further(token, token.head)
        elif token.dep_ == "conj" and token.tag_ == "VB" and token.head.tag_ != "VB" and has_to(token):
            _mend_but_not(token, token.head)
        elif token.dep_ == "pcomp" and token.tag_ == "VBG" and token.head.lower_ == "of":
            _mend_accused(token.head)
        elif token.lower_ in _IN_FORCE and token.dep_ == "ccomp":
            _mend_in_force(token, token.head)
        elif token.dep_ == "ccomp" and token.head.i < token.i:
            _mend_told(token, token.head)
        elif token.tag_ == "VB" and token.dep_ == "conj" and token.head.tag_ in FINITE:
            _mend_bare(token)
        elif token.tag_ == "VBD" and token.dep_ == "advcl" and token.head.i < token.i:
            _mend_listed(token)
        elif token.lower_ == "free" and token.tag_ == "JJ":
            _mend_free(token)
        elif token.tag_ == "MD" and token.i > 3 and token.nbor(-1).text == "," and token.head.i == token.i + 1:
            _mend_split(token.head)
        elif token.lower_ in _DEEDS and token.i and token.nbor(-1).lemma_ in _DENYING:
            _mend_denied(token, token.head)
        elif token.lower_ == "over" and token.i and token.head.lemma_ in _PRONOUNCING:
            _mend_over(token, token.nbor(-1), token.head)
        elif token.tag_ == "VBG" and token.dep_ == "advcl" and token.lemma_ in _OUTCOMES:
            _mend_outcome(token, token.head)
        elif token.dep_ in {"dobj", "npadvmod"} and token.pos_ == "NOUN" and token.i > 3:
            _mend_called(token, token.head)
        elif token.dep_ == "nmod" and token.pos_ in {"NOUN", "PROPN"} and token.head.head.lemma_ in _GIVING:
            _mend_given(token, token.head)
        if token.dep_ in {"acomp", "dobj"} and token.lower_ in _READY and token.nbor(-1).lemma_ in _CLAIMING:
            token.dep_ = "acomp"
            _mend_ready(token.head)
        elif token.tag_ == "VBP" and token.dep_ == "advcl":
            _mend_call(token)
        elif token.dep_ == "ROOT" and token.tag_ == "VBN":
            _mend_done_to(token)
        if token.dep_ in {"dobj", "npadvmod", "appos", "dep"} and token.pos_ == "NOUN" and token.i > 2:
            _mend_asked_thing(token)
        if token.lower_ == "with" and token.dep_ == "prep" and token.head.lemma_ in doc.clause_words.going_ahead:
            _mend_ahead(token, token.head)
        if token.lemma_ == "see" and token.pos_ == "VERB":
            _mend_seen(token)
        elif token.lemma_ == "want" and token.dep_ == "ccomp" and token.head.i > token.i:
            _mend_wanted(token, token.head)
        if token.dep_ == "advcl" and token.tag_ == "VB" and token.head.i < token.i and has_to(token):
            _mend_asked(token)
        elif token.dep_ in {"xcomp", "ccomp"} and token.tag_ == "VB" and token.head.tag_ == "VBG" and has_to(token):
            _mend_asked_doing(token, token.head)
        elif token.dep_ in {"appos", "conj"} and token.pos_ == "NOUN" and token.head.head.lower_ in _WHERE:
            _mend_item(token, token.head)
        elif token.dep_ == "pobj" and token.head.dep_ == "mark" and token.i < token.head.head.i:
            _mend_marked(token, token.head.head)
        elif token.i > 1 and doc.tokens[token.i - 1].text == "-" and token.nbor(-2).lower_ == "de":
            _mend_cut(token)
        elif token.dep_ == "conj" and token.pos_ == "NOUN" and token.head.lemma_ in _ASKING | {"demand"}:
            _mend_called_for(token, token.head)
            _mend_listed_thing(token, token.head)
        elif token.lower_ == "contingent" and token.pos_ == "NOUN" and token.nbor(1).lower_ in {"on", "upon"}:
            _mend_contingent(token, token.nbor(-1))


def _mend_contingent(word: Token, thing: Token) -> None:
    """Take what hangs on something, and no contingent, for what is made so ("made a TRUCE contingent on")."""
    if thing.dep_ != "compound" or thing.head is not word or thing.pos_ != "NOUN":
        return
    thing.hang_on(word.head, word.dep_)
    for left in [*word.lefts]:
        left.hang_on(thing)
    word.hang_on(thing, "amod")
    word.pos_, word.tag_ = "ADJ", "JJ"


def _mend_in_force(word: Token, verb: Token) -> None:
    """Make an object of what is told to be in force ("declared a truce “EFFECTIVE immediately”")."""
    thing = next((c for c in word.lefts if c.dep_ == "nsubj"), None)
    helped = any(c.dep_ in {"cop", "aux", "mark"} for c in word.lefts)
    if thing is not None and not helped and verb.i < thing.i and not any(c.dep_ == "dobj" for c in verb.rights):
        thing.hang_on(verb, "dobj")
        word.hang_on(thing, "amod")


def _mend_told(clause: Token, told: Token) -> None:
    """Take what stands behind a semicolon, or "where", for no words of a report."""
    opening = clause.left_edge
    if told.nbor(1).text == ";":
        clause.dep_ = "conj"
    elif any(c.text == ";" for c in clause.lefts):
        _mend_semicolon(clause)
    elif opening.lower_ == "where" and opening.nbor(-1).text == ",":
        clause.dep_ = "advcl"
    elif told.tag_ == "VBD" and told.dep_ == "ROOT" and not any(c.dep_ in _BEFORE_CLAUSES for c in clause.children):
        _mend_past_noun(clause, told)


def _mend_past_noun(verb: Token, told: Token) -> None:
    """Make one clause of a noun, what was done with it and the whole verb behind it, which has no other subject."""
    thing = next((c for c in told.children if c.dep_ in ANY_SUBJECTS), None)
    helper = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), verb)
    if thing is None or thing.pos_ != "NOUN" or thing.i != told.i - 1 or helper.tag_ not in FINITE:
        return
    between = told.doc[told.i : helper.i]
    if any(t.is_punct or t.is_quote for t in between) or any(c.dep_ in _OF_VERBS - {"ccomp"} for c in told.children):
        return
    if any(t.dep_ in _BEFORE_CLAUSES for t in between):
        return  # "The mayor said THE CASE was closed": the parser may hang the subject on the auxiliary
    verb.hang_on(verb, "ROOT")
    thing.hang_on(verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj")
    for stop in [c for c in told.rights if c.i > verb.i]:
        stop.hang_on(verb)
    told.hang_on(thing, "acl")
    told.tag_ = "VBN"


def _mend_accused(of: Token) -> None:
    """Hang on the accusing what somebody is accused of, and not on a word that says who he is."""
    above = of.head
    while above.pos_ != "VERB" and above.head.i != above.i:
        above = above.head
    if above.lemma_ != "accuse" or of.head.i == above.i or any(c.lower_ == "of" for c in above.rights):
        return
    if any(c.dep_ == "dobj" and c.is_ancestor(of) for c in above.rights):
        of.hang_on(above, "prep")


def _mend_asked_for(act: Token, asking: Token) -> None:
    """Make what is asked of an object of what the parser takes for a purpose ("prodded them TO COMMIT to a truce")."""
    whom = next((c for c in asking.rights if c.dep_ == "dobj"), None)
    if whom is not None and whom.right_edge.i == act.left_edge.i - 1:
        act.dep_ = "xcomp"


def _mend_further(act: Token, first: Token) -> None:
    """Make one list of acts of which the parser takes a further one for the purpose of the first."""
    to = next(c for c in act.lefts if c.lower_ == "to" and c.dep_ == "aux")
    last = next((c for c in act.rights if c.dep_ == "conj" and c.tag_ == "VB" and has_to(c)), None)
    if last is not None and to.nbor(-1).text == "," and first.dep_ == "xcomp" and has_to(first):
        act.hang_on(first, "conj")


def _mend_over(over: Token, thing: Token, verb: Token) -> None:
    """Say of an object that it is over, where nothing hangs on "over"."""
    if thing.dep_ != "dobj" or thing.head.i != verb.i or any(True for _ in over.children):
        return
    over.hang_on(verb, "ccomp")
    over.pos_, over.tag_ = "ADJ", "JJ"
    thing.hang_on(over, "nsubj")


def _mend_outcome(outcome: Token, verb: Token) -> None:
    """Hang what a deed did to people on the deed, and not on the verb that tells of it."""
    told = next((c for c in verb.rights if c.dep_ == "ccomp" and c.i < outcome.i), None)
    ways = (c for c in verb.rights if c.dep_ == "prep" and c.lower_ in {"of", "for"} and c.i < outcome.i)
    deed = told or next((c for way in ways for c in way.rights if c.dep_ == "pcomp"), None)
    comma = outcome.left_edge.nbor(-1) if outcome.left_edge.i else outcome
    if deed is None or deed.pos_ != "VERB" or comma.text != "," or comma.i - deed.right_edge.i not in {0, 1}:
        return
    outcome.hang_on(deed)
    if comma.head.i == verb.i:
        comma.hang_on(deed)


def _mend_agreed(act: Token, verb: Token) -> None:
    """Make of an infinitive what is agreed with somebody, which the parser takes for what it is agreed for."""
    with_whom = any(c.dep_ == "prep" and c.lower_ == "with" and c.i < act.i for c in verb.rights)
    if with_whom and not any(c.dep_ in {"xcomp", "ccomp"} for c in verb.rights):
        act.dep_ = "xcomp"


def _mend_asked(act: Token) -> None:
    """Hang on the asking what is asked of people of whom something is said first ("urged THOSE LOYAL TO IT TO GO")."""
    said, asks = act.head, act.head.head
    thing = next((c for c in asks.rights if c.dep_ == "dobj" and c.i < said.i), None)
    if said.dep_ == "xcomp" and said.tag_ == "VBN" and asks.lemma_ in _ASKING and thing is not None:
        said.hang_on(thing, "acl")  # "urge all COMMITTED to the transition"
    whom = act.head
    while whom.dep_ in {"acl", "relcl", "amod", "acomp", "pobj", "prep", "conj"}:
        whom = whom.head
    verb = whom.head
    on = whom.dep_ == "pobj" and verb.lower_ == "on"
    verb = verb.head if on else verb
    asked = (whom.dep_ == "dobj" or on) and whom.i != act.head.i and verb.lemma_ in _ASKING
    if asked and not any(c.dep_ in {"xcomp", "ccomp"} for c in verb.rights):
        act.hang_on(verb, "xcomp")


def _mend_asked_doing(act: Token, doing: Token) -> None:
    """Hang on the asking what is asked of people who are doing something ("urged the body WATCHING IT TO ACT")."""
    asks = doing.head
    whom = next((c for c in asks.rights if c.dep_ == "dobj" and c.right_edge.i == doing.i - 1), None)
    if doing.dep_ == "xcomp" and asks.lemma_ in _ASKING and whom is not None and act.left_edge.i > doing.i + 1:
        doing.hang_on(whom, "acl")
        act.hang_on(asks, "xcomp")


def _mend_item(item: Token, place: Token) -> None:
    """Join to the first of a list what the parser takes for another name of the place where that one is."""
    first = place.head.head
    joint = next((c for c in item.rights if c.dep_ == "cc"), None)
    governor = first.head.head if first.dep_ == "pobj" else first.head
    asked = governor.lemma_ in _ASKING | {"demand"}
    if place.pos_ != "PROPN" or not asked or joint is None or item.doc[item.left_edge.i - 1].text != ",":
        return
    if not any(c.dep_ == "det" for c in item.lefts) and item.doc[joint.i - 1].text == ",":
        item.hang_on(first, "conj")


def _mend_called_for(last: Token, verb: Token) -> None:
    """Join the last of what is asked for to the first, where the parser joins it to the asking."""
    joint = next((c for c in verb.rights if c.dep_ == "cc" and c.i < last.i), None)
    if verb.pos_ != "VERB" or joint is None or any(c.dep_ in ANY_SUBJECTS for c in last.lefts):
        return
    asked = [n for p in verb.rights if p.lower_ == "for" for n in p.rights if n.dep_ == "pobj"]
    asked = asked or [c for c in verb.rights if c.dep_ == "dobj"]
    if asked and asked[0].pos_ == "NOUN" and asked[0].i < joint.i and last.left_edge.i == joint.i + 1:
        last.hang_on(asked[0])
        joint.hang_on(asked[0])


def _mend_listed_thing(thing: Token, verb: Token) -> None:
    """Join to the first thing that is asked for the one behind its comma ("demand the port, SEATS in it and")."""
    first = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < thing.i), None)
    goes_on = any(c.dep_ == "conj" for c in thing.rights)
    if first is not None and goes_on and thing.doc[thing.left_edge.i - 1].text == "," and verb.pos_ == "VERB":
        thing.hang_on(first)


def _mend_asked_thing(thing: Token) -> None:
    """Join to the first thing that is asked for the next of a list, of which the parser makes something else.

    So it does of "an end" and "the release" in "urged a halt to the raids, an END to the siege, the RELEASE of".
    """
    above, start = thing.head, thing.left_edge.i
    while thing.dep_ == "appos" and above.dep_ in {"pobj", "prep"} and above.head.pos_ in {"NOUN", "ADP"}:
        above = above.head
    verb = above.head if thing.dep_ == "appos" else above
    verb = verb.head if verb.lower_ == "for" else verb
    if verb.lemma_ not in _ASKING | {"demand"} or not start or thing.doc[start - 1].text != ",":
        return
    objects = [n for p in verb.rights if p.lower_ == "for" for n in p.rights if n.dep_ == "pobj"]
    objects += [c for c in verb.rights if c.dep_ == "dobj"]
    listed = any(c.dep_ == "conj" for c in thing.rights) or any(c.i > thing.i for c in objects)
    of = any(c.lower_ == "of" for c in thing.rights) and thing.dep_ != "appos"  # and not "a DEMAND it rejects"
    clause = any(c.dep_ in {"relcl", "acl"} for c in thing.rights) or any(c.dep_ == "xcomp" for c in verb.rights)
    if objects and objects[0].i < thing.i and (listed or of) and not clause and thing.ent_type_ not in TIME_NAMES:
        thing.hang_on(objects[0], "conj")


def _mend_called(noun: Token, verb: Token) -> None:
    """Make of a second object behind a comma what the act before it is called ("…, A DEMAND that they reject")."""
    opening = noun.left_edge
    if not any(c.dep_ == "relcl" or (c.dep_ == "acl" and c.tag_ in FINITE) for c in noun.rights):
        return
    if opening.lower_ not in INDEFINITE_ARTICLES or opening.i < verb.i or opening.nbor(-1).text != ",":
        return
    before = (t for t in noun.doc[verb.i : opening.i] if t.dep_ == "dobj" and t.pos_ != "PRON" and t.i < opening.i)
    first = max(before, key=lambda t: t.i, default=None)
    if first is not None:
        noun.hang_on(first, "appos")


def _mend_given(whom: Token, thing: Token) -> None:
    """Give a thing to those whom the parser makes a word for it ("gave NIGER'S JUNTA 15 days to go")."""
    number = next((c for c in thing.lefts if c.dep_ == "nummod" and c.i > whom.i), None)
    named = whom.pos_ == "PROPN" and whom.left_edge.i == thing.head.i + 1
    timed = thing.ent_type_ in {"DATE", "TIME"} and thing.head.lemma_ == "give"
    if thing.dep_ != "dobj" or number is None or not (timed or named):
        return
    for left in [c for c in thing.lefts if c.i < whom.i]:
        left.hang_on(whom)
    whom.hang_on(thing.head, "dative")


def _mend_but_not(act: Token, above: Token) -> None:
    """Join what is left undone to what is done ("ready to talk BUT NOT TO LEAVE"), both under one word."""
    doc = act.doc
    if act.i < 4 or [t.lower_ for t in doc[act.i - 3 : act.i]] != ["but", "not", "to"]:
        return
    before = reversed(doc[act.sent.start : act.i - 3])
    done = next((t for t in before if t.tag_ == "VB" and t.dep_ == "xcomp" and has_to(t)), None)
    if done is not None and (above.is_ancestor(done) or done.is_ancestor(above)):
        act.hang_on(done)
        doc[act.i - 3].hang_on(done)


def _mend_wanted(want: Token, later: Token) -> None:
    """Join the second thing that somebody wants done to the first ("want him dismissed, THE CURFEW LIFTED and")."""
    first = next((c for c in want.rights if c.dep_ == "ccomp" and c.tag_ in {"VBD", "VBN"}), None)
    what = next((c for c in later.lefts if c.dep_ in ANY_SUBJECTS and c.i > want.i), None)
    helped = any(c.dep_ in {"aux", "auxpass", "mark"} for c in later.lefts)
    if first is None or what is None or helped or later.tag_ not in {"VBD", "VBN"}:
        return
    if what.left_edge.nbor(-1).text != ",":
        return
    want.hang_on(*((want, "ROOT") if later.dep_ == "ROOT" else (later.head, later.dep_)))
    later.hang_on(first, "conj")
    for mark in [c for c in later.children if c.is_punct and c.i > later.right_edge.i - 1]:
        mark.hang_on(want)


def _mend_marked(name: Token, verb: Token) -> None:
    """Make the subject of a clause of the noun that the parser gives to the word that opens it."""
    if verb.pos_ == "VERB" and not any(c.dep_ in ANY_SUBJECTS for c in verb.lefts):
        passive = any(c.dep_ == "auxpass" for c in verb.lefts)
        name.hang_on(verb, "nsubjpass" if passive else "nsubj")


def _mend_cut(word: Token) -> None:
    """Put together "de-escalation", which the tokenizer cuts in three."""
    mark, opening = word.nbor(-1), word.nbor(-2)
    if opening.head.i != word.i and opening.dep_ != "ROOT" and opening.head.i < opening.i:
        word.hang_on(opening.head, opening.dep_ if word.head.i == opening.i else word.dep_)
    opening.hang_on(word, "compound")
    mark.hang_on(word, "punct")
    mark.pos_, mark.tag_ = "PUNCT", "HYPH"
    word.lemma_ = f"de-{word.lemma_}"
    to = word.head
    if word.lower_ == "escalate" and to.lower_ == "to" and word.dep_ == "pobj":
        word.hang_on(to.head, "xcomp")
        to.hang_on(word, "aux")
        word.pos_, word.tag_, to.pos_, to.tag_ = "VERB", "VB", "PART", "TO"


def _mend_ahead(with_: Token, verb: Token) -> None:
    """Take "press ahead with" for "continue with": nobody is pressed for what stands behind it."""
    if with_.nbor(-1).lower_ in verb.doc.clause_words.ahead and with_.nbor(-1).head.i == verb.i:
        verb.lemma_ = "continue"


def _mend_seen(see: Token) -> None:
    """Hang on "see" what is seen done: "expected to see 20 men FREED", of which the parser tells of the men alone."""
    thing = next((c for c in see.rights if c.dep_ == "dobj"), None)
    done = next((c for c in thing.rights if c.dep_ == "acl" and c.tag_ == "VBN"), None) if thing is not None else None
    by = done is not None and any(c.dep_ in {"agent", "prep"} and c.lower_ == "by" for c in done.rights)
    if thing is not None and done is not None and not by:
        done.hang_on(see, "ccomp")
        thing.hang_on(done, "nsubjpass")
    if see.dep_ == "xcomp" and thing is not None:
        for verb in [c for c in see.head.rights if c.dep_ == "conj" and c.tag_ == "VBD" and c.i > thing.i]:
            if not any(c.dep_ in {"dobj", "aux", "auxpass"} for c in verb.children):
                verb.hang_on(see, "ccomp")
                verb.tag_ = "VBN"
    seen = [c for c in see.rights if c.dep_ == "ccomp" and c.tag_ == "VBN"]
    for verb in (v for c in seen for v in (c, *(d for d in c.rights if d.dep_ == "conj" and d.tag_ == "VBN"))):
        if any(c.dep_ == "aux" for c in verb.lefts):
            continue
        for subject in [c for c in verb.lefts if c.dep_ == "nsubj"]:
            subject.dep_ = "nsubjpass"


def _mend_split(verb: Token) -> None:
    """Give a verb the subject that the parser left with what stands between commas behind it."""
    below = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    aside = verb.head if below is None else below
    subject = next((c for c in aside.lefts if c.dep_ in ANY_SUBJECTS), None)
    split = aside.tag_ in {"VBD", "VBN"} and aside.i > 1 and aside.nbor(-1).text == "," and aside.i < verb.i
    if subject is None or not split or subject.i >= aside.i - 1 or any(c.dep_ in ANY_SUBJECTS for c in verb.children):
        return
    held = [c for c in aside.children if c.i != subject.i]
    if any(c.dep_ in {"aux", "auxpass", "dobj", "cc", *ANY_SUBJECTS} for c in held):
        return
    if below is None:
        if verb.dep_ not in {"dep", "conj", "ccomp", "parataxis"}:
            return
        verb.hang_on(aside.head if aside.dep_ != "ROOT" else verb, aside.dep_)
    subject.hang_on(verb, "nsubj")
    aside.hang_on(subject, "acl")
    aside.tag_ = "VBN"


def _mend_denied(deed: Token, noun: Token) -> None:
    """Make of a deed in "-ing" behind "denied" what is denied, which the parser takes for a word before a noun."""
    verb = deed.nbor(-1)
    if deed.dep_ not in {"amod", "compound"} or noun.dep_ != "dobj" or noun.head.i != verb.i:
        return
    if noun.left_edge.i != deed.i or noun.tag_ not in _SEVERAL | ({"NN"} if deed.dep_ == "amod" else set()):
        return  # "denied BOMBING INVOLVEMENT"
    if deed.tag_ == "NN":
        deed.lemma_ = deed.lower_.removesuffix("ing")
    deed.hang_on(verb, "xcomp")
    deed.pos_, deed.tag_ = "VERB", "VBG"
    noun.hang_on(deed)


def _mend_semicolon(answer: Token) -> None:
    """Cut an answer behind a semicolon from what was said before it, on which the parser hung what was said."""
    said = next((c for c in answer.lefts if c.dep_ == "ccomp" and c.i > answer.head.i), None)
    mark = next(c for c in answer.lefts if c.text == ";")
    if said is not None and said.i < mark.i:
        said.hang_on(answer.head)
        answer.dep_ = "conj"


def _mend_bare(act: Token) -> None:
    """Join a verb without "to" to the infinitive before it, where the parser joins it to what was done."""
    above = act.head
    if any(c.dep_ in {*ANY_SUBJECTS, "aux", "auxpass", "mark"} for c in act.children):
        return
    if (first := _infinitive_between(above, act)) is not None:
        act.hang_on(first)


def _infinitive_between(above: Token, act: Token) -> Token | None:
    """Return the last to-infinitive that stands between two words, or null."""
    between = reversed(act.doc[above.i + 1 : act.i])
    return next((t for t in between if t.tag_ == "VB" and has_to(t)), None)


def _mend_listed(deed: Token) -> None:
    """Join a deed to the clause of what was said before it, where the parser hangs it on the telling."""
    if any(c.dep_ in {*ANY_SUBJECTS, "aux", "auxpass", "mark", "prep"} and c.i < deed.i for c in deed.children):
        return
    said = next((c for c in deed.head.rights if c.dep_ == "ccomp" and c.tag_ == "VBD" and c.i < deed.i), None)
    if said is not None and deed.doc[deed.left_edge.i - 1].text == ",":
        deed.hang_on(said, "conj")


def _mend_free(free: Token) -> None:
    """Make a verb of "free" behind a comma in a list of what is to be done."""
    listed = free.i > 1 and free.nbor(-1).text in {",", "and"} and any(c.dep_ == "dobj" for c in free.rights)
    first = _infinitive_between(free.head, free) if listed and free.head.i < free.i else None
    if first is not None:
        free.hang_on(first, "conj")
        free.pos_, free.tag_ = "VERB", "VB"


def _mend_ready(says: Token) -> None:
    """Read "SAYS ready to free them" as "is ready to free them": headlines leave out that it is."""
    says.pos_, says.lemma_ = "AUX", "be"


def _mend_call(call: Token) -> None:
    """Make a noun of a verb that does not agree with the name before it ("after OCALAN CALL")."""
    name, after = call.nbor(-1), call.nbor(-2)
    single = name.tag_ == "NNP" and name.dep_ == "nsubj" and not name.text.endswith("s")
    if single and after.lower_ == "after" and {c.i for c in call.children} == {name.i, after.i}:
        after.hang_on(call.head, "prep")
        after.pos_ = "ADP"
        call.hang_on(after, "pobj")
        call.pos_, call.tag_, call.lemma_ = "NOUN", "NN", call.lower_
        name.dep_ = "compound"


def _mend_done_to(verb: Token) -> None:
    """Make a passive of a participle with what it was done under or by, and nothing that an active verb has."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    suffered = any(c.dep_ in {"prep", "agent"} and c.lower_ in {"under", "by"} for c in verb.rights)
    if subject is not None and suffered and not any(c.dep_ in _OF_VERBS for c in verb.children):
        subject.dep_ = "nsubjpass"
