"""Mended nouns: names, places and lists that the parser gives to the wrong noun or verb, set right in its parse.

1. "US President A and Turkish President B met": A and B met
2. "The rebels’ offensive", "dismissed the rebels’ claim": a curly mark makes a possessive as a straight one does
3. "In Athens, Greece, two gunmen seize a bus": the gunmen seize it
4. "signed a truce with militants agreeing to leave": it was signed with the militants
5. "spoke with High Council Chairman A": it was A who was spoken with
6. "beheads hostage A": who stands behind a verb that has its subject is its object
7. "Rashad al-Alimi told": the last word of a person's name bears the others
8. "pledged a halt to attacks": the halt is to the attacks
9. "issued a call to the front to free them": to free them is what the call is for
10. "army chief A on Monday rejected it": the name behind the subject is its name
11. "the Ports and Maritime Organization says": one body says so
12. "open the crossing": what has an article is a noun
13. "clashes between the army and Front rebels", "Norland and Front rebels": the first is one side
14. "troops shoot dead two boys": dead is how they end, and no word for the boys
15. "the government of Velin and the Meru Front signed": the front signed too, and has no government
16. "set free nine men": they are set free, and were not free before
17. "On Sunday Houthi shelling killed two", "On 3 March rebels attacked": that is the day, and no part of their name
18. "Shelling by the army killed nine": the shelling did
19. "accused the Meru rebels on Monday of": the rebels were accused, and Meru is whose they are
20. "were killed in shelling": the shelling is what they were killed in, and nothing that they did
21. "repelled an attack west of the town": the attack is what they repelled
22. "in exchange for a truce and the release of the crew": both are given
23. "The United States, Saudi Arabia and the Emirates proposed it": all of them did
24. "killed six teachers, a nurse and a driver": the nurse is none of the six
25. "killed a commander and three of his men": the three were killed too
26. "agreed to a pause as shelling continued": the shelling did
27. "progress in the second round of the ceasefire talks with the front": the talks are no verb
28. "Mali's army retook Kidal by force": the army did, and no retook is told of
"""

from ceasewire.reading.grammar.classes import ARTICLES, INDEFINITE_ARTICLES
from ceasewire.reading.grammar.phrases import verb_from
from ceasewire.reading.grammar.tags import HYPHENS, SUBJECTS
from ceasewire.reading.grammar.tokens import Doc, Token, Words
from ceasewire.reading.mended.presents import make_verb

_APOSTROPHES = frozenset({"’", "'"})
# What is done with another.
_SHARED = frozenset({"sign", "reach", "agree", "negotiate", "meet", "talk", "speak", "conclude", "strike", "hold"})
# What asks somebody to do something.
_ASKING = frozenset(
    {"call", "ultimatum", "appeal", "order", "request", "plea", "instruction", "directive", "invitation"}
)
# Those who fight a state.
_FIGHTERS = frozenset({
    "rebel", "militant", "fighter", "guerrilla", "insurgent", "separatist", "gunman", "militiaman", "jihadist",
    "extremist", "militia",
})  # fmt: skip
# What is put to something: an end to the siege.
_STOPS = frozenset({"halt", "end", "stop"})
# What people are when it is over ("shot DEAD", "set FREE").
_ENDS = frozenset({"dead", "free"})
_EXCHANGES = frozenset({"exchange", "return"})
_BEARINGS = frozenset({
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
})  # fmt: skip
_MONTHS = frozenset({
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
})  # fmt: skip
WEEKDAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
# What a deed does to people.
_HARMED = frozenset({"killed", "wounded", "injured", "displaced", "destroyed", "damaged"})
# Before a list of those who take part.
_LISTING = frozenset({"of", "between", "with", "by", "among"})
_SMALL = {2: "two", 3: "three", 4: "four", 5: "five"}
# How that is told of whom it was done to, and where what it came from stands.
_SUFFERED = _HARMED | {"died", "dead", "die", "hurt", "hit", "perished", "struck", "maimed", "lost"}
_AMID = frozenset({"in", "during", "by", "amid", "from"})
# Words at the end of a body's name.
_BODIES = frozenset({
    "organization", "organisation", "administration", "commission", "authority", "agency", "council", "committee",
    "board", "association", "service", "department", "office", "institute", "union", "bureau", "foundation",
})  # fmt: skip
# What a land has one of.
_RULING = frozenset({"government", "army", "military", "cabinet", "junta", "president", "king", "parliament"})
# Verbs whose object in "-ing" others do.
_WITNESSING = frozenset({"report", "condemn", "denounce", "witness", "fear"})
# What the parser takes for what somebody did, behind whose fire it is.
_FIRING = frozenset({"shelling", "bombing", "firing", "fighting", "looting", "killing", "meddling", "bombardment"})
# How a fight is told to go, in the third person.
_GOING_ON = frozenset({
    "rages", "intensifies", "spreads", "escalates", "deepens", "persists", "flares", "subsides", "eases", "worsens",
    "grows", "mounts", "looms", "nears", "drags", "abates", "erupts", "engulfs", "continues", "resumes",
})  # fmt: skip
# Who fights it.
_RISEN = frozenset({
    "rebels", "fighters", "militants", "guerrillas", "insurgents", "separatists", "secessionists", "militias", "forces",
})  # fmt: skip
# What those who fight are in.
_BANDS = frozenset({"groups", "factions", "movements"})
_INVERTING = frozenset({"say", "add", "tell", "ask", "be", "come", "write", "go"})

# Past forms that stand for no noun, and their verbs.
_PASTS = {
    "retook": "retake", "overran": "overrun", "overthrew": "overthrow", "sank": "sink", "slew": "slay",
    "dreamt": "dream", "undertook": "undertake", "withstood": "withstand", "forsook": "forsake",
}  # fmt: skip


def mend_nouns(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for name in doc.names():
        if len(name) > 1 and name[0].ent_type_ == "PERSON":
            _mend_name(name)
    for token in doc:
        if token.dep_ == "appos" and token.ent_type_ == "PERSON":
            _mend_pair(token)
        elif token.dep_ == "conj" and token.pos_ in {"NOUN", "PROPN"} and token.head.pos_ in {"NOUN", "VERB"}:
            _mend_given(token, token.head)
        elif token.dep_ == "conj" and token.pos_ == "NUM" and token.head.pos_ == "VERB":
            _mend_some(token, token.head)
        elif token.dep_ == "appos" and token.ent_type_ == "GPE":
            _mend_states(token, token.head)
        elif token.dep_ == "appos" and token.tag_ in {"NN", "NNS"} and token.head.tag_ == "NNS":
            _mend_counted(token, token.head)
        elif token.text in _APOSTROPHES and token.tag_ == "''":
            _mend_possessive(token)
        elif token.tag_ == "POS" and token.i and token.nbor(-1).dep_ in {"dobj", "pobj"}:
            _mend_owner(token.nbor(-1), token)
        elif token.dep_ == "ROOT" and token.pos_ == "VERB":
            _mend_place(token)
        elif token.dep_ == "pcomp" and token.tag_ == "VBG" and token.head.lower_ == "with":
            _mend_partner(token)
        elif token.dep_ == "pcomp" and token.tag_ == "VBG" and token.head.lower_ in _AMID:
            _mend_amid(token, token.head.head)
        elif token.dep_ == "pcomp" and token.tag_ == "VBG" and token.head.lower_ in {"as", "while"}:
            _mend_going_on(token, token.head, token.nbor(1) if token.i + 1 < len(doc) else token)
        elif token.dep_ == "pobj" and token.ent_type_ == "PERSON":
            _mend_office(token)
        elif token.dep_ == "advmod" and token.tag_ == "NNP" and token.head.i == token.i - 1:
            _mend_taken(token, token.head)
        elif token.dep_ == "npadvmod" and token.ent_type_ == "PERSON":
            _mend_bearer(token)
        elif token.dep_ == "dobj" and token.lemma_ in _STOPS and token.i + 1 < len(doc):
            _mend_stop(token, token.nbor(1))
        elif token.lower_ in _PASTS and token.tag_ in {"NN", "NNP", "JJ"} and token.i:
            _mend_past(token, token.nbor(-1))
        elif token.dep_ == "ccomp" and token.pos_ == "NOUN":
            _mend_clause(token, token.head)
        elif token.lower_ == "deal" and token.tag_ in {"VB", "VBP"} and token.dep_ == "ccomp" and token.i:
            _mend_deal(token, token.nbor(-1))
        elif token.lower_ == "talks" and token.tag_ == "VBZ" and token.dep_ == "ccomp" and token.i:
            _mend_talks(token, token.nbor(-1))
        elif token.dep_ == "dobj" and token.lemma_ in _ASKING and token.head.pos_ == "VERB":
            _mend_call(token, token.head)
        if token.pos_ == "PROPN" and token.dep_ in {*SUBJECTS, "pobj", "dobj"}:
            _mend_joined(token)
        if token.dep_ in SUBJECTS and token.i and token.doc[token.left_edge.i - 1].text == ",":
            _mend_counted(token, next((c for c in token.head.lefts if c.dep_ == token.dep_), token))
        if token.dep_ in SUBJECTS and token.i > token.head.i:
            _mend_object(token)
        if token.dep_ == "dobj" and token.i:
            _mend_second_object(token)
        if token.dep_ in {"nmod", "compound"} and (token.tag_ == "NN" or (token.tag_ == "NNP" and _is_land(token))):
            _mend_list(token, token.head)
        elif token.lower_ in _ENDS and token.dep_ == "amod" and token.head.dep_ == "dobj":
            _mend_end(token, token.head.head)
        if token.dep_ == "nmod" and token.pos_ == "PROPN" and token.head.head.lower_ == "of":
            _mend_ruled(token, token.head)
        if token.dep_ == "pobj" and token.pos_ == "PROPN" and token.head.lower_ == "of":
            _mend_side(token, token.head.head)
        if token.text in _MONTHS and token.dep_ in {"compound", "nmod"} and token.i > 1:
            _mend_date(token)
        if token.lower_ == "on" and token.head.lower_ == "time" and token.head.head.lower_ == "for":
            token.hang_on(token.head.head.head)  # "for the first time in a year on Saturday"
        if token.text in WEEKDAYS and token.dep_ == "compound" and token.i > 0:
            _mend_day(token, token.nbor(-1))
        if token.lower_ in _BEARINGS and token.i > 0 and token.nbor(-1).head is token:
            _mend_bearing(token, token.nbor(-1))
        if token.tag_ == "VBG" and token.dep_ == "aux" and token.i > 0:
            _mend_noun_before(token, token.nbor(-1))
        if token.tag_ == "VBG" and token.dep_ in {"aux", "auxpass"} and token.i == token.sent.start:
            _mend_opening_noun(token, token.head)
        if token.tag_ == "VBG" and token.dep_ == "ROOT" and token.i == token.sent.start:
            _mend_opening_deed(token)
        if token.tag_ == "VBG" and token.dep_ in {*SUBJECTS, "pobj", "dobj"}:
            _mend_gerund(token)
        if token.dep_ == "conj" and token.pos_ == "NOUN" and token.head.pos_ == "VERB":
            _mend_returned(token, token.head)
        if token.tag_ == "VBG" and token.dep_ == "xcomp" and token.head.lemma_ in _WITNESSING:
            _mend_reported(token)
        if token.tag_ == "VBG" and token.dep_ in {"advcl", "acl", "xcomp"} and token.lower_ in _FIRING and token.i > 1:
            _mend_fire(token, token.nbor(-1))


def _mend_past(verb: Token, doer: Token) -> None:
    """Make a verb of a past form that the parser takes for a noun ("Mali's army RETOOK Kidal by force")."""
    if doer.pos_ not in {"NOUN", "PROPN"} or doer.head is not verb or doer.dep_ not in {"compound", "nmod", *SUBJECTS}:
        return
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBD", _PASTS[verb.lower_]
    for before in [c for c in verb.lefts if c is not doer and c.dep_ in {"det", "amod", "poss", "compound", "nummod"}]:
        before.hang_on(doer)
    doer.dep_ = "nsubj"
    thing = next((c for c in verb.rights if c.dep_ == "appos"), None)
    if thing is not None and thing.left_edge.i == verb.i + 1:
        thing.dep_ = "dobj"


def _mend_fire(fire: Token, whose: Token) -> None:
    """Make a noun of "shelling" of which the parser makes what was done ("blamed REBEL SHELLING")."""
    verb = whose.head
    one = whose.tag_ in {"NN", "NNP", "JJ", "NNPS"} and not any(c.dep_ in {"det", "poss"} for c in whose.lefts)
    if whose.dep_ != "dobj" or not one or fire.lefts or any(c.dep_ == "dobj" for c in fire.rights):
        return
    if verb is not fire.head and fire.head is not whose:
        return
    fire.hang_on(verb, "dobj")
    fire.pos_, fire.tag_, fire.lemma_ = "NOUN", "NN", fire.lower_
    whose.hang_on(fire, "compound")


def _mend_second_object(last: Token) -> None:
    """Make one object of a name and of what stands right behind it, where a verb has been given both.

    Its people, or the letter behind its hyphen ("accused the SPLM-N of").
    """
    hyphened = last.nbor(-1).text in HYPHENS and last.i > 1
    name = last.nbor(-2) if hyphened else last.nbor(-1)
    if name.dep_ != "dobj" or name.head.i != last.head.i or name.pos_ != "PROPN":
        return
    if not (hyphened or last.tag_ == "NNS"):
        return
    for left in [*name.lefts]:
        left.hang_on(last)
    name.hang_on(last, "compound")


def _mend_opening_deed(deed: Token) -> None:
    by = next((c for c in deed.rights if c.dep_ == "agent" and c.i == deed.i + 1), None)
    doers = [c for c in by.rights if c.dep_ == "pobj"] if by is not None else []
    killed = next((c for d in doers for c in d.rights if c.dep_ == "acl" and c.lower_ in _HARMED), None)
    if killed is None or not any(c.dep_ == "dobj" for c in killed.rights):
        return
    killed.hang_on(killed, "ROOT")
    killed.tag_ = "VBD"
    deed.hang_on(killed, "nsubj")
    deed.pos_, deed.tag_, deed.lemma_ = "NOUN", "NN", deed.lower_
    for stop in [c for c in deed.rights if c.i > killed.i]:
        stop.hang_on(killed)


def _mend_day(day: Token, on: Token) -> None:
    """Part a day from the name behind it: "On SUNDAY Houthi shelling killed two"."""
    if on.lower_ == "on" and on.dep_ == "prep" and not any(c.dep_ == "pobj" for c in on.rights):
        day.hang_on(on, "pobj")


def _mend_date(month: Token) -> None:
    """Part a date from the noun behind it: "On 3 MARCH rebels attacked the town", "On MARCH 3 rebels attacked it"."""
    before = month.nbor(-1)
    number, on = (before, before.nbor(-1)) if before.tag_ == "CD" else (month.nbor(1), before)
    noun = month.head
    last = max(number.i, month.i)
    if on.lower_ != "on" or on.dep_ != "prep" or number.tag_ != "CD" or noun.i <= last or on.i != last - 2:
        return
    if noun.dep_ == "pobj" and noun.head.i == on.i:
        verb = on.head
        if verb.pos_ != "VERB" or verb.i < noun.i or any(c.dep_ in SUBJECTS for c in verb.lefts):
            return
        noun.hang_on(verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.lefts) else "nsubj")
    elif noun.dep_ not in SUBJECTS:
        return
    for other in [c for c in month.children if c.i > last]:
        other.hang_on(noun)
    month.hang_on(on, "pobj")
    number.hang_on(month, "nummod")


def _mend_noun_before(deed: Token, name: Token) -> None:
    """Make a subject of a deed that the parser takes for an auxiliary ("Houthi SHELLING killed two")."""
    if name.dep_ not in SUBJECTS or name.head.i != deed.head.i or deed.lower_ in {"being", "having", "getting"}:
        return
    deed.dep_, deed.pos_, deed.tag_, deed.lemma_ = name.dep_, "NOUN", "NN", deed.lower_
    name.hang_on(deed, "compound")


def _mend_opening_noun(deed: Token, verb: Token) -> None:
    """Make a subject of a deed that opens a sentence, taken for an auxiliary ("SHELLING went on in the east")."""
    if verb.i != deed.i + 1 or deed.lower_ in {"being", "having", "getting"}:
        return
    if verb.tag_ in {"VBD", "VBN", "VBZ", "VBP"} and not any(c.dep_ in SUBJECTS for c in verb.children):
        verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_
        deed.dep_, deed.pos_, deed.tag_, deed.lemma_ = "nsubj", "NOUN", "NN", deed.lower_


def _mend_taken(name: Token, verb: Token) -> None:
    """Make an object of a name right behind a verb that is active and has none ("forces have taken KUPIANSK")."""
    had = any(c.dep_ in {"dobj", "auxpass", "ccomp", "xcomp"} for c in verb.children)
    timed = name.ent_type_ in {"DATE", "TIME"}
    if verb.pos_ == "VERB" and not (had or timed) and any(c.dep_ == "nsubj" for c in verb.lefts):
        name.dep_ = "dobj"


def _mend_gerund(word: Token) -> None:
    if any(c.dep_ == "det" for c in word.lefts):
        word.pos_, word.tag_, word.lemma_ = "NOUN", "NN", word.lower_


def _mend_returned(second: Token, verb: Token) -> None:
    """Join the second of what an act is done in return for to the first ("in return for A and THE WITHDRAWAL")."""
    joint = next((c for c in verb.children if c.dep_ == "cc" and verb.i < c.i < second.i), None)
    for place in verb.rights:
        for noun in place.rights:
            if noun.dep_ == "pobj" and noun.lower_ in _EXCHANGES:
                first = next((n for p in noun.rights if p.lower_ == "for" for n in p.rights if n.dep_ == "pobj"), None)
                if first is not None and joint is not None and first.right_edge.i == joint.i - 1:
                    second.hang_on(first)
                    joint.hang_on(first)
                    return


def _mend_reported(deed: Token) -> None:
    """Make a noun of a deed in "-ing" that is reported, and has no object ("residents reported SHELLING")."""
    if not any(c.dep_ in {"dobj", "aux", "ccomp", "xcomp", "prt", "nsubj"} for c in deed.children):
        deed.pos_, deed.tag_, deed.lemma_, deed.dep_ = "NOUN", "NN", deed.lower_, "dobj"


def _mend_end(dead: Token, verb: Token) -> None:
    """Hang "dead" on the verb right before it, not on those to whom it is done ("gunmen shoot DEAD two boys")."""
    if dead.i == verb.i + 1 and verb.pos_ == "VERB" and (dead.lower_ != "free" or verb.lemma_ == "set"):
        dead.hang_on(verb, "oprd")


def _mend_list(first: Token, last: Token) -> None:
    """Make two of "the ARMY and Front REBELS", "the GOVERNMENT and communist REBELS".

    The parser makes the first a word for the second.
    """
    name = next((c for c in first.rights if c.dep_ == "conj"), None)
    joint = next((c for c in first.rights if c.dep_ == "cc" and c.lower_ == "and"), None)
    if name is None or joint is None or last.tag_ != "NNS":
        return
    opposed = name.pos_ == "ADJ" and first.lower_ in _RULING and last.lower_ in _RISEN
    opposed = opposed or (_is_land(first) and name.lemma_ in _FIGHTERS)
    if not opposed and (not name.text[:1].isupper() or name.ent_type_ == "NORP"):
        return
    opening = first.tag_ == "NNP" or last.left_edge.lower_ in ARTICLES
    opening = opening or any(c.dep_ in {"poss", "amod"} and c.i < first.i for c in (*first.lefts, *last.lefts))
    beside = all(t.head.i == last.i and t.dep_ == "amod" for t in last.doc[name.i + 1 : last.i])  # "Tigray REGIONAL"
    if not opening or joint.i != first.i + 1 or not beside or name.left_edge.i != joint.i + 1:
        return
    above, dep = last.head, last.dep_
    for before in [c for c in last.lefts if c.i < first.i]:
        before.hang_on(first)
    name.hang_on(last, "amod" if opposed else "compound")
    first.hang_on(above, dep)
    last.hang_on(first, "conj")


def _is_land(name: Token) -> bool:
    """Whether the name of a land stands before those who fight it ("CONGO and M23 rebels", "CHAD and rebel groups")."""
    return name.ent_type_ == "GPE" and (name.head.lemma_ in _FIGHTERS or name.head.lower_ in _BANDS)


def _mend_ruled(land: Token, rebels: Token) -> None:
    """Make of "the government of VELIN and Meru REBELS" one of Velin and others beside it, not one of rebels."""
    name = next((c for c in land.rights if c.dep_ == "conj"), None)
    joint = next((c for c in land.rights if c.dep_ == "cc" and c.lower_ == "and"), None)
    of = rebels.head
    if name is None or joint is None or of.head.lower_ not in _RULING or rebels.dep_ != "pobj":
        return
    if rebels.lower_ not in _RISEN or land.left_edge.i != of.i + 1 or name.i != rebels.i - 1:
        return
    land.hang_on(of, "pobj")
    name.hang_on(rebels, "compound")
    rebels.hang_on(land, "conj")


def _mend_side(land: Token, ruling: Token) -> None:
    """Put the front beside the government in "the government of VELIN and the Meru Front", not beside its land.

    So too "the government of VELIN and Meru rebels".
    """
    joint = next((c for c in land.rights if c.dep_ == "cc" and c.lower_ == "and"), None)
    other = next((c for c in land.rights if c.dep_ == "conj"), None)
    if ruling.lower_ not in _RULING or land.head.i != ruling.i + 1 or joint is None or other is None:
        return
    opening = other.left_edge
    named = opening.lower_ == "the" and opening.head.i == other.i
    if opening.i == joint.i + 1 and (named or other.lower_ in _RISEN):
        joint.hang_on(ruling)
        other.hang_on(ruling)


def _mend_stop(stop: Token, to: Token) -> None:
    """Hang "to attacks" on "a halt" before it, and not on its verb."""
    if to.lower_ == "to" and to.dep_ in {"prep", "dative"} and to.head.i == stop.head.i:
        to.hang_on(stop, "prep")


def _mend_clause(noun: Token, verb: Token) -> None:
    """Make an object of a noun right behind a verb, which the parser takes for a clause ("agreed a truce DEAL")."""
    plain = not any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "cop", "mark", "dobj"} for c in noun.children)
    alone = verb.pos_ == "VERB" and not any(c.dep_ in {"dobj", "ccomp"} and c.i != noun.i for c in verb.rights)
    if plain and alone and noun.left_edge.i == verb.i + 1:
        noun.dep_ = "dobj"


def _mend_deal(deal: Token, before: Token) -> None:
    """Make a noun of "deal" behind the word for what it is on ("signed the CEASEFIRE DEAL")."""
    alone = [c for c in deal.children if c.dep_ not in {"nsubj", "prep", "punct"}]
    if alone or before.head.i != deal.i or before.tag_ not in {"NN", "NNP"} or deal.left_edge.i != deal.head.i + 1:
        return
    for token in before.lefts:
        token.hang_on(deal)
    before.dep_, deal.dep_ = "compound", "dobj"
    deal.pos_, deal.tag_, deal.lemma_ = "NOUN", "NN", "deal"


def _mend_talks(talks: Token, before: Token) -> None:
    """Make a noun of "talks" behind the word for what they are on ("in the second round of the CEASEFIRE TALKS")."""
    alone = all(c.dep_ in {"prep", "punct"} for c in talks.children)
    if not alone or before.dep_ not in {"pobj", "dobj"} or before.tag_ != "NN" or list(before.rights):
        return
    above, dep = before.head, before.dep_
    for token in list(before.lefts):
        token.hang_on(talks)
    talks.hang_on(above, dep)
    before.hang_on(talks, "compound")
    talks.pos_, talks.tag_, talks.lemma_ = "NOUN", "NNS", "talk"


def _mend_bearer(name: Token) -> None:
    """Give a person's name to the subject that it stands right behind; the parser may hang it on the verb."""
    edge = name.left_edge
    before = edge.nbor(-1) if edge.i else name
    if before.dep_ in SUBJECTS and before.pos_ == "NOUN" and before.head.i == name.head.i:
        name.hang_on(before, "appos")


def _mend_call(call: Token, verb: Token) -> None:
    """Hang what a call is for, and to whom it goes, on the call and not on its verb."""
    to = next((c for c in verb.rights if c.i == call.i + 1 and c.lower_ == "to" and c.dep_ in {"prep", "dative"}), None)
    task = next((c for c in verb.rights if c.dep_ in {"advcl", "xcomp"} and c.i > call.i and c.tag_ == "VB"), None)
    if to is None or task is None or task.left_edge.i != to.right_edge.i + 1 or task.left_edge.lower_ != "to":
        return
    to.hang_on(call, "prep")
    task.hang_on(call, "acl")


def _mend_name(name: Words) -> None:
    """Let the last word of a person's name bear the others: the parser may leave several, or hang it on the first."""
    last = name[-1]
    if last.tag_ == "NN" and last.nbor(-1).text == "-" and name[0].pos_ == "PROPN":  # "Shin Won-sik"
        last.pos_, last.tag_ = "PROPN", "NNP"
    tops = [t for t in name if not name.start <= t.head.i < name.end or t.head.i == t.i]
    plain = all(t.pos_ == "PROPN" or (t.is_punct and t.text != ",") for t in name)
    if last.pos_ != "PROPN" or not plain or not tops or [t.i for t in tops] == [last.i]:
        return
    first = tops[0]
    if last.i not in {t.i for t in tops} or first.dep_ != last.dep_:
        last.hang_on(*((first.head, first.dep_) if first.head.i != first.i else (last, first.dep_)))
    for top in tops:
        for other in [c for c in top.children if not name.start <= c.i < name.end and top.i != last.i]:
            other.hang_on(last)
        if top.i != last.i:
            top.hang_on(last, "compound")


def _mend_joined(first: Token) -> None:
    """Let the last word of a body's name with "and" bear the others ("the Ports and Maritime ORGANIZATION says")."""
    last = next((c for c in first.rights if c.dep_ == "conj"), None)
    joint = next((c for c in first.rights if c.dep_ == "cc" and c.lower_ == "and"), None)
    if last is None or joint is None or last.pos_ != "PROPN" or last.lower_ not in _BODIES or last.i < joint.i:
        return
    apart = any(t.pos_ != "PROPN" for t in last.doc[joint.i + 1 : last.i])
    inside = joint.ent_type_ == "ORG" or (first.dep_ == "nsubj" and first.head.tag_ == "VBZ")
    if apart or not inside or first.lower_ in _BODIES or first.text.isupper() or first.ent_type_ in {"GPE", "PERSON"}:
        return
    for other in [c for c in first.children if c.i not in {last.i, joint.i}]:
        other.hang_on(last)
    last.hang_on(first.head, first.dep_)
    first.hang_on(last, "nmod")


def _mend_pair(first: Token) -> None:
    """Join the names of a pair with titles, of which the parser makes the first a part of the second."""
    title = first.head
    last = title.head
    paired = title.dep_ in {"compound", "nmod"} and last.pos_ == "PROPN" and title.i < first.i < last.i
    if not paired or not any(c.dep_ == "cc" for c in first.rights):
        return
    for other in [c for c in first.rights if c.dep_ == "conj" and c.i < last.i]:
        other.hang_on(last, "compound")
    verb, dep = last.head, last.dep_
    title.hang_on(first, "compound")
    first.hang_on(verb, dep)
    last.hang_on(first, "conj")


def _mend_given(noun: Token, above: Token) -> None:
    """Join what is given in exchange to what was named before it ("in exchange for a truce AND AID")."""
    behind = (c for c in above.rights if c.lower_ == "for" and c.i < noun.i and c.nbor(-1).lower_ in _EXCHANGES)
    given = next((o for c in behind for o in c.rights if o.dep_ == "pobj"), None)
    if given is None or given.i > noun.i:
        return
    noun.hang_on(given)
    for joint in [c for c in above.rights if c.dep_ == "cc" and given.i < c.i < noun.i]:
        joint.hang_on(given)


def _mend_states(second: Token, first: Token) -> None:
    """Make one list of states that act together, of which the parser calls the others names of the first."""
    listing = first.dep_ in SUBJECTS or (first.dep_ == "pobj" and first.head.lower_ in _LISTING)
    if not listing or first.ent_type_ != "GPE" or second.doc[second.left_edge.i - 1].text != ",":
        return
    last = next((c for c in second.rights if c.dep_ == "conj"), None)
    while last is not None and not any(c.dep_ == "cc" for c in last.head.rights):
        last = next((c for c in last.rights if c.dep_ == "conj"), None)
    if last is not None and (last.ent_type_ == "GPE" or first.dep_ == "pobj"):
        second.dep_ = "conj"


def _mend_counted(second: Token, first: Token) -> None:
    """Make one list of those who are counted apart, of which the parser makes others the names of the first.

    "Killed six teachers, A NURSE AND A DRIVER"; but "two suspects, a baker and a clerk" are two in all.
    """
    listed = [second]
    while (last := next((c for c in listed[-1].rights if c.dep_ == "conj"), None)) is not None:
        listed.append(last)
    numbers = [
        next((c.lower_ for c in t.lefts if c.dep_ == "nummod" or c.lower_ in INDEFINITE_ARTICLES), "") for t in listed
    ]
    joined = any(c.dep_ == "cc" and c.lower_ == "and" for c in listed[max(len(listed) - 2, 0)].rights)
    own = next((c.lower_ for c in first.lefts if c.dep_ == "nummod"), "")
    if len(listed) < 2 or not joined or not own or not all(numbers):
        return
    if own in {str(len(listed)), _SMALL.get(len(listed), "")} or first.i >= second.i:
        return
    second.hang_on(first, "conj")


def _mend_some(some: Token, verb: Token) -> None:
    """Join "three of his men" to whom a verb was done to, and not to the verb."""
    last = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    while last is not None and (more := next((c for c in last.rights if c.dep_ == "conj"), None)) is not None:
        last = more
    joint = next((c for c in verb.rights if c.dep_ == "cc" and c.i < some.i), None)
    of = any(c.dep_ == "prep" and c.lower_ == "of" for c in some.rights)
    if last is None or joint is None or not of or joint.i != last.right_edge.i + 1 or some.left_edge.i != joint.i + 1:
        return
    joint.hang_on(last)
    some.hang_on(last)


def _mend_bearing(bearing: Token, noun: Token) -> None:
    """Make an object of the noun before "west of the town", of which the parser makes a part of "west"."""
    verb = bearing.head
    if noun.tag_ not in {"NN", "NNS"} or noun.dep_ != "compound" or bearing.dep_ not in {"advmod", "npadvmod", "dobj"}:
        return
    if verb.pos_ != "VERB" or any(c.dep_ == "dobj" and c is not bearing for c in verb.rights):
        return
    if not any(c.lower_ == "of" for c in bearing.rights):
        return
    for left in [c for c in bearing.lefts if c is not noun]:
        left.hang_on(noun)
    noun.hang_on(verb, "dobj")
    bearing.hang_on(noun, "advmod")


def _mend_possessive(mark: Token) -> None:
    if not 0 < mark.i < len(mark.doc) - 1:
        return
    owner = mark.nbor(-1)
    beside = [c for c in (*owner.head.lefts, *owner.rights) if c.i > mark.i and c.pos_ in {"NOUN", "PROPN"}]
    owned = next((c for c in beside if c.dep_ in {*SUBJECTS, "appos"} and c.left_edge.i <= mark.i + 1), None)
    if owner.dep_ not in SUBJECTS or owned is None or not owner.lower_.endswith("s"):
        return
    if owned.dep_ == "appos":
        owned.hang_on(owner.head, owner.dep_)
    owner.hang_on(owned, "poss")
    mark.hang_on(owner, "case")
    mark.tag_ = "POS"


def _mend_owner(owner: Token, mark: Token) -> None:
    """Make one object of what is somebody's and whose it is, of which the parser makes two ("THE REBELS’ CLAIM")."""
    beside = (c for c in owner.head.rights if c.dep_ == owner.dep_ and c.left_edge.i == mark.i + 1)
    if (owned := next(beside, None)) is not None:
        owner.hang_on(owned, "poss")


def _mend_place(verb: Token) -> None:
    """Give a verb without a subject the last noun of what the parser takes for a place before it."""
    if verb.tag_ == "VBG" or any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "expl"} for c in verb.lefts):
        return
    opening = next((c for c in verb.lefts if c.dep_ == "prep"), None)
    if opening is None:
        return
    place = next((c for c in opening.children if c.dep_ == "pobj" and c.ent_type_ == "GPE"), None)
    doer = place
    while doer is not None and (after := next((c for c in doer.rights if c.dep_ == "appos"), None)) is not None:
        doer = after
        if doer.pos_ == "NOUN":
            break
    if doer is not None and doer.pos_ == "NOUN" and any(c.dep_ in {"det", "nummod"} for c in doer.lefts):
        doer.hang_on(verb, "nsubj")


def _mend_partner(clause: Token) -> None:
    preposition = clause.head
    partner = next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
    if partner is None or preposition.head.lemma_ not in _SHARED:
        return
    partner.hang_on(preposition, "pobj")
    clause.hang_on(partner, "acl")


def _mend_amid(deed: Token, above: Token) -> None:
    """Make a noun of a deed in "-ing" that has no object, behind those who were harmed in it."""
    if above.lower_ in _SUFFERED and not any(c.dep_ in {"dobj", "xcomp", "ccomp", "prt"} for c in deed.rights):
        deed.dep_, deed.pos_, deed.tag_, deed.lemma_ = "pobj", "NOUN", "NN", deed.lower_


def _mend_going_on(deed: Token, mark: Token, verb: Token) -> None:
    """Make a subject of a deed behind "as" that goes on ("agreed to a pause as SHELLING continued")."""
    if verb.lower_ in _GOING_ON and verb.tag_ == "NNS" and verb.dep_ == "dobj" and verb.head is deed:
        make_verb(verb)  # "as fighting RAGES"
        for behind in [c for c in deed.rights if c.i > verb.i]:
            behind.hang_on(verb)
    if verb.tag_ not in {"VBD", "VBZ"} or any(c.dep_ in SUBJECTS for c in verb.lefts) or deed.right_edge.i > deed.i:
        return
    above = verb_from(mark.head if mark.head.i != verb.i else verb.head)
    verb.hang_on(above, "advcl")
    mark.hang_on(verb, "mark")
    mark.pos_ = "SCONJ"
    deed.hang_on(verb, "nsubj")
    deed.pos_, deed.tag_, deed.lemma_ = "NOUN", "NN", deed.lower_


def _mend_office(person: Token) -> None:
    """Raise a person whose title the parser hangs on the body that he heads, where it is he who is met."""
    inner = person.head
    body = inner.head
    met = body.head
    chained = body.dep_ == "pobj" and body.pos_ == "PROPN" and met.lower_ == "with" and met.head.lemma_ in _SHARED
    if not chained or person.left_edge.i != inner.i + 1:
        return
    if not any(c.lower_ in person.doc.clause_words.offices for c in person.subtree if c.i < person.i):
        return
    person.hang_on(met, "pobj")
    body.hang_on(person, "compound")


def _mend_object(noun: Token) -> None:
    verb = noun.head
    before = any(c.dep_ in SUBJECTS for c in verb.lefts)
    after = any(c.dep_ in {"dobj", "attr", "acomp"} for c in verb.rights)
    if before and not after and verb.pos_ == "VERB" and verb.lemma_ not in _INVERTING and noun.dep_ == "nsubj":
        noun.dep_ = "dobj"
