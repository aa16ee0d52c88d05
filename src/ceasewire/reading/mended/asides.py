"""Mended asides: what is put, asked or called so, where the parser breaks it at the words around it, set right.

1. "The bill would, as one aide put it, “fail”": it would fail, and who put it so is an aside
2. "wondered aloud if it was true": that is what is wondered
3. "How many, he wanted to know, had left?": how many had left, and not how many he knows
4. "Where was it, he wanted to know.": that is what he wanted to know
5. "conceded under questioning that he had lied": questioning is a noun
6. "blamed rain and what it called “softness” in demand": what it called so is blamed too
7. "called the size of the gap “startling.”": the size is what is called so
8. "“It fell,” Anna Berg, who built it and runs a firm, told us.": Anna Berg told us
9. "the criticism of the mayor from Berg is that": it comes from Berg, and the mayor does not
10. "in aides’ minds": the minds are theirs, and no quotation ends there
11. "The 37-year-old revealed Berg left": who is named by his age revealed it
12. "The mill shut, and a guard, Anna Berg, has wept": the guard has
13. "held a mass and a guard had come out": the guard had
14. "explained Berg’s daughter, Eva, joined them": she joined them
15. "When asked, Jo Berg from Northaid said": Jo Berg said so, and was asked
16. "wrote — citing experts who say that towns will grow": they cite them, and the towns will grow
"""

from ceasewire.reading.grammar.phrases import VERBAL
from ceasewire.reading.grammar.tags import ASKING_TAGS, CLOSING_QUOTES, FINITE, OPENING_QUOTES, SUBJECTS
from ceasewire.reading.grammar.tokens import Doc, Token

# What one may say against another.
_AGAINST = frozenset({"criticism", "complaint", "praise", "condemnation", "accusation", "attack"})
# Verbs of asking oneself or others.
_ASKING = frozenset({"wonder", "ask", "inquire", "enquire", "question", "doubt"})
# Verbs of calling, with an object and what it is called.
_CALLING = frozenset({"call", "label", "brand", "term", "deem", "dub", "consider", "find"})


def mend_asides(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc:
        if token.lower_ == "it" and token.head.lemma_ == "put" and token.i and token.nbor(-1) is token.head:
            _mend_put(token.head, token)
        elif token.dep_ == "advcl" and token.head.lemma_ in _ASKING and token.head.i < token.i:
            _mend_wondered(token, token.head)
        elif token.lemma_ == "know" and token.dep_ == "xcomp" and token.head.lemma_ == "want":
            _mend_wanted(token, token.head)
        elif token.lower_ == "questioning" and token.dep_ == "pcomp" and token.head.lower_ == "under":
            _mend_questioning(token)
        elif token.lower_ == "what" and token.dep_ == "dobj" and token.head.dep_ == "conj":
            _mend_also_called(token, token.head, token.head.head)
        elif token.tag_ == "JJ" and token.dep_ in {"amod", "advmod"} and token.nbor(-1).text in OPENING_QUOTES:
            _mend_so_called(token, token.head)
        elif token.lower_ == "from" and token.head.dep_ == "pobj" and token.head.head.lower_ == "of":
            _mend_from_whom(token, token.head.head.head)
        elif token.lower_ == "old" and token.dep_ == "amod" and token.nbor(1).tag_ in {"VBN", "VBD"}:
            _mend_aged(token, token.nbor(1))
        elif token.ent_type_ == "PERSON" and token.head.dep_ == "advcl" and token.head.head.i > token.i:
            _mend_asked(token, token.head)
        elif token.dep_ == "conj" and token.pos_ in {"NOUN", "PROPN"} and token.head.pos_ in VERBAL:
            _mend_joined(token, token.head)
        elif token.dep_ == "conj" and token.pos_ in {"NOUN", "PROPN"} and token.head.dep_ == "dobj":
            _mend_joined_thing(token, token.head.head)
        elif token.dep_ == "conj" and token.tag_ == "VBD" and token.nbor(-1).text == ",":
            _mend_told_of(token, token.head)
        elif token.lower_ in {"citing", "quoting"} and token.dep_ == "csubj":
            _mend_citing(token, token.head)
        elif token.text in {"’", "'"} and token.tag_ == "''" and token.nbor(-1).head is token.head:
            _mend_apostrophe(token, token.nbor(-1))
        elif token.text in CLOSING_QUOTES and token.nbor(-1).text in {",", "?", "!"} and token.i + 3 < token.sent.end:
            _mend_teller(token)


def _mend_put(put: Token, it: Token) -> None:
    """Make the main verb of what stands behind ", as X put it,", which the parser hangs on "put"."""
    mark = next((c for c in put.lefts if c.lower_ == "as" and c.nbor(-1).text == ","), None)
    subject = next((c for c in put.lefts if c.dep_ == "nsubj" and mark is not None and c.i > mark.i), None)
    helping = [c for c in put.lefts if c.dep_ in {"aux", "neg"} and mark is not None and c.i < mark.i]
    main = next((c for c in put.rights if c.tag_ == "VB" and c.i > it.i), None)
    if mark is None or subject is None or main is None or not helping or it.nbor(1).text != ",":
        return
    above = (main, "ROOT") if put.dep_ == "ROOT" else (put.head, put.dep_)
    outer = [c for c in put.lefts if c.i < mark.i] + [c for c in put.rights if c.i > it.i and c is not main]
    main.hang_on(*above)
    for word in outer:
        word.hang_on(main)
    put.hang_on(main, "advcl")


def _mend_wondered(clause: Token, verb: Token) -> None:
    """Make what is asked of a clause with "if" or "whether" right behind a verb of asking, or behind its adverb."""
    mark = clause.left_edge
    between = verb.doc[verb.i + 1 : mark.i]
    if mark.lower_ not in {"if", "whether"} or mark.head is not clause or any(t.pos_ != "ADV" for t in between):
        return
    if not any(c.dep_ in {"ccomp", "xcomp", "dobj"} for c in verb.rights):
        clause.dep_ = "ccomp"


def _mend_wanted(know: Token, wanted: Token) -> None:
    """Give back to a question what opens it, or all of it, before "he wanted to know"."""
    subject = next((c for c in wanted.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.left_edge.nbor(-1).text != ",":
        return
    comma = subject.left_edge.nbor(-1)
    if wanted.dep_ in {"parataxis", "ccomp"} and wanted.head.i > know.i and know.nbor(1).text == ",":
        wanted.dep_ = "parataxis"
        for word in [c for c in (*know.lefts, *wanted.lefts) if c.i < comma.i]:
            word.hang_on(wanted.head, "nsubj" if word.pos_ in {"NOUN", "PROPN", "PRON"} else "advmod")
        return
    asked = next((c for c in wanted.lefts if c.i < comma.i and c.dep_ in {"advcl", "dep"} and c.pos_ in VERBAL), None)
    if asked is not None and asked.left_edge.tag_ in ASKING_TAGS and know.right_edge is know:
        asked.dep_ = "ccomp"


def _mend_questioning(word: Token) -> None:
    """Make a noun of "questioning" behind "under", and give what is said there to the verb above."""
    verb = word.head.head
    word.pos_, word.tag_, word.lemma_, word.dep_ = "NOUN", "NN", "questioning", "pobj"
    for clause in [c for c in word.rights if c.dep_ == "ccomp"]:
        clause.hang_on(verb)


def _mend_also_called(what: Token, called: Token, verb: Token) -> None:
    """Join to an object what somebody calls so, which the parser joins to the verb."""
    joint = what.nbor(-1)
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < joint.i), None)
    if joint.dep_ == "cc" and joint.head is verb and thing is not None and what is called.left_edge:
        called.hang_on(thing, "conj")
        joint.hang_on(thing)


def _mend_so_called(word: Token, noun: Token) -> None:
    """Hang on a verb of calling the quoted adjective that the parser gives to the noun before it."""
    thing = noun
    while thing.dep_ == "pobj" and thing.head.dep_ == "prep":
        thing = thing.head.head
    verb = thing.head
    behind = word.i > noun.i and thing.dep_ in {"dobj", "nsubj"} and verb.lemma_ in _CALLING and verb.i < thing.i
    if behind and not any(c.dep_ == "oprd" for c in verb.rights):
        word.hang_on(verb, "oprd")


def _mend_from_whom(preposition: Token, noun: Token) -> None:
    """Hang on a noun of speech whom it comes from, which the parser gives to whom it is about."""
    if noun.lemma_ in _AGAINST:
        preposition.hang_on(noun)


def _mend_apostrophe(mark: Token, owners: Token) -> None:
    """Make owners of a plural before an apostrophe that the parser takes for a closing mark."""
    if owners.tag_ in {"NNS", "NNPS"} and owners.dep_ in {"nmod", "compound"} and mark.head.i > mark.i:
        owners.dep_ = "poss"
        mark.hang_on(owners, "case")
        mark.tag_, mark.pos_ = "POS", "PART"


def _mend_aged(age: Token, verb: Token) -> None:
    """Make the subject of a report of one who is named by his age, before a clause about somebody else."""
    other = age.head
    told = verb.head is other and other.dep_ in SUBJECTS and other.i > verb.i and other.head.i > other.i
    if not told or other.pos_ != "PROPN" or age.nbor(-1).text != "-":
        return
    clause = other.head
    above = (verb, "ROOT") if clause.dep_ == "ROOT" else (clause.head, clause.dep_)
    for word in [c for c in other.lefts if c.i < age.i]:
        word.hang_on(age)
    verb.hang_on(*above)
    clause.hang_on(verb, "ccomp")
    age.hang_on(verb, "nsubj")
    age.pos_, age.tag_, age.ent_type_, verb.tag_ = "NOUN", "NN", "", "VBD"


def _mend_teller(mark: Token) -> None:
    """Make the subject of a report of a name behind a quotation, with a clause about it before the verb."""
    name, verb = mark.nbor(1), mark.sent.root
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    clause = next((c for c in name.rights if c.dep_ == "relcl" and c.nbor(-2).text == ","), None)
    if name.pos_ != "PROPN" or name.head.i > mark.i or clause is None or verb.i < clause.i or verb.nbor(-1).text != ",":
        return
    if verb.tag_ in {"VBD", "VBZ"} and not any(c.dep_ in SUBJECTS and c.i > mark.i for c in verb.lefts):
        name.hang_on(verb, "nsubj")


def _mend_joined(noun: Token, verb: Token) -> None:
    """Make a subject of a noun that the parser joins to a verb before its own ("it shut, and A GUARD has wept")."""
    later = next((c for c in verb.rights if c.dep_ == "conj" and c.i > noun.right_edge.i and c.pos_ in VERBAL), None)
    joint = noun.left_edge.nbor(-1)
    if later is None or joint.dep_ != "cc" or any(c.dep_ in {*SUBJECTS, "expl", "csubj"} for c in later.lefts):
        return
    helped = later.tag_ in FINITE or any(c.dep_ == "aux" and c.tag_ in {*FINITE, "MD"} for c in later.lefts)
    if helped and later.left_edge.i == noun.right_edge.i + 1:
        noun.hang_on(later, "nsubj")


def _mend_citing(citing: Token, clause: Token) -> None:
    """Hang on a report whom it cites, and give what they say its subject, which the parser makes their object."""
    report, source = clause.head, next((c for c in citing.rights if c.dep_ == "dobj"), None)
    told = next((c for c in source.rights if c.dep_ == "relcl"), None) if source is not None else None
    if clause.dep_ != "ccomp" or report.i > citing.i or told is None:
        return
    thing = next((c for c in told.rights if c.dep_ == "dobj" and c.right_edge.i < clause.i), None)
    citing.hang_on(report, "advcl")
    if thing is None:
        return
    for that in [c for c in thing.lefts if c.lower_ == "that"]:
        that.hang_on(clause, "mark")
    thing.hang_on(clause, "nsubj")
    clause.hang_on(told, "ccomp")


def _mend_joined_thing(noun: Token, verb: Token) -> None:
    """Make a subject of a noun that the parser joins to an object before its own verb ("and A GUARD had come out")."""
    later = next((c for c in verb.rights if c.dep_ == "ccomp" and c.i > noun.i), None)
    if later is None or any(c.dep_ in {*SUBJECTS, "expl", "csubj", "mark"} for c in later.lefts):
        return
    helped = later.tag_ in FINITE or any(c.dep_ == "aux" and c.tag_ in {*FINITE, "MD"} for c in later.lefts)
    if helped and later.left_edge.i == noun.right_edge.i + 1:
        noun.hang_on(later, "nsubj")
        later.hang_on(verb, "conj")


def _mend_told_of(clause: Token, verb: Token) -> None:
    """Make a clause of a verb behind the name of an object that it is about ("explained his SON, JO, JOINED us")."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < clause.i), None)
    if thing is None or any(c.dep_ == "cc" for c in verb.rights) or any(c.dep_ in SUBJECTS for c in clause.lefts):
        return
    if any(c.dep_ == "appos" and c.right_edge.i == clause.left_edge.i - 2 for c in thing.rights):
        thing.hang_on(clause, "nsubj")
        clause.dep_ = "ccomp"


def _mend_asked(name: Token, asked: Token) -> None:
    """Make the subject of a main verb of a name behind a clause, which the parser gives to the clause."""
    main, comma = asked.head, name.left_edge.nbor(-1)
    if comma.text != "," or asked.i > comma.i or main.tag_ not in {"VBD", "VBZ"} or name.dep_ == "conj":
        return
    if any(c.dep_ in {*SUBJECTS, "expl"} for c in main.children):
        return
    behind = [c for c in asked.rights if c.i > name.i]
    if all(c.i < main.i for c in behind):
        name.hang_on(main, "nsubj")
        for part in behind:
            part.hang_on(name)
