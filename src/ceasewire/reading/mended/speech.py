"""Mended speech: who speaks and what is said where the parser takes one for something else, set right in its parse.

1. "“I saw it,” fumed Gemma": who stands behind a verb that follows a quotation is its subject
2. "tells the chamber he has nothing to hide": what somebody is told is no clause about him
3. "The 34-year-old claims": one who is named by his age is a noun
4. "the charity Northaid said": two nouns without a comma are one subject
5. "Shells fell on Dara, workers and residents said": who closes the sentence reports it, and is no part of a list
6. "Documents obtained by X show that": a root with a subject and what it says is a verb
7. "told anyone who would listen that": the listener's clause is not what is told
8. "the allies, say two envoys, want him to stay": the allies want it, and the envoys say so
9. "called that account “wholly false”": what is called so is the object
10. "had not, as reported, signed": what helps and negates the verb stands before the aside
11. "On Ferry Street, Anna Berg, 71, said": a name with an age right before a verb is its subject
12. "Critics of the bank allege that": what is no noun is a verb; and so is, in "The board forecast that"
   and "A card read, “", what stands between a noun and what it says
13. "The campaign, he told the house, had been “just”": the report stands amid the words reported
14. "“The chief going north,” Anna Berg wrote": of two subjects the one behind the quotation writes
15. "sent a letter to the king saying that": whoever sends it says so
16. "The mayor smiled, telling a guard: “Go.”": what stands before the colon hangs on no word of the quotation
17. "“Don’t wait,” Anna Berg said, her eyes shut": the report behind a quotation hangs on none of its words as an object
18. "the road was shut, warned Anna Berg.": the name behind the report at a sentence's end is its subject
19. "residents said by telephone": who has a subject of its own has no other doer
20. "what brewers described as a boon" is what they described
21. "Northaid, a charity, says": the name speaks; "denied hiding anything": the hiding is denied
22. "after a firm concluded that" is a clause of time
23. "accused Lodz of fraud, a charge Lodz denies": what is denied is the charge, in a clause about it
"""

from ceasewire.reading.grammar.classes import ARTICLES
from ceasewire.reading.grammar.phrases import VERBAL
from ceasewire.reading.grammar.tags import CLOSING_QUOTES, FINITE, NOMINAL, SUBJECTS
from ceasewire.reading.grammar.tokens import Doc, Token

_PAST_OR_PRESENT = frozenset({"VBD", "VBZ"})
# Verbs of which the object is told what follows.
_TELLING = frozenset({"tell", "assure", "inform", "remind", "warn", "notify"})
# What is told itself, and not told of something.
_TOLD = frozenset(
    {"story", "tale", "joke", "lie", "truth", "news", "anecdote", "secret", "version", "fable", "parable"}
)
# What stands where a clause about somebody would leave a gap for him.
_COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "xcomp", "ccomp", "prep", "auxpass", "advmod", "oprd"})
# Verbs with whose subject a sentence ends, and how far from its end they stand at most.
_CLOSING_REPORTS = frozenset({"said", "reported", "announced", "says", "say"})
_LONGEST_TAIL = 8
# What an aside says of how a thing was told of before: ", as first reported,".
_AS_TOLD = frozenset({
    "reported", "claimed", "announced", "expected", "planned", "scheduled", "promised", "hoped", "thought", "believed",
    "feared", "stated", "alleged", "rumoured", "rumored", "suggested", "demanded", "required",
})  # fmt: skip
# What belongs to the verb behind the aside.
_HELPING = frozenset({"aux", "auxpass", "neg", "nsubj", "nsubjpass", "mark"})
# Reports that stand before their speaker at the end of a sentence.
_INVERTED = frozenset(
    {"warned", "added", "noted", "explained", "argued", "insisted", "predicted", "recalled", "claimed"}
)
# Reports that stand before their speaker amid a sentence.
_ASIDE = _INVERTED | {"say", "says", "said", "wrote", "warns", "adds", "argues"}
# Nouns that are past forms of verbs too, before a clause with "that" or a quotation.
_PAST_NOUNS = frozenset({"forecast", "read"})
# Things of which no noun is told, before which no gerund is part of a name.
_ANYTHING = frozenset({"anything", "something", "nothing", "everything", "anyone", "someone", "everyone"})
# Several of whom no noun is named, as subjects.
_SEVERAL = frozenset({"some", "many", "most", "others", "few", "both", "several"})
# What is done with a letter.
_SENDING = frozenset({"send", "write", "mail", "dispatch", "address", "hand", "forward"})
# Verbs that are no nouns, whatever the tagger calls them.
NEVER_NOUNS = frozenset(
    {"allege", "contend", "insist", "acknowledge", "assert", "concede", "announce", "believe", "reckon"}
)
_IN_NOUN_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "CCONJ", "NUM", "PART", "PRON", "ADP"})


def mend_speech(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc[1:-1] if ":" in doc.text else ():
        if token.text == ":" and token.nbor(1).is_quote:
            _mend_before_colon(token)
    for token in doc:
        finite = token.tag_ in _PAST_OR_PRESENT or (token.tag_ == "VBN" and token.dep_ == "pcomp")
        if finite and len(subjects := [c for c in token.lefts if c.dep_ == "nsubj"]) > 1:
            _mend_subjects(token, subjects)
        if token.tag_ in _PAST_OR_PRESENT and token.i and token.nbor(-1).text in CLOSING_QUOTES:
            _mend_inversion(token)
        elif token.lower_ in _INVERTED and token.tag_ == "VBD" and token.i and token.nbor(-1).text == ",":
            _mend_closing_inversion(token)
            _mend_aside(token)
        elif token.lower_ in {"said", "says"} and token.i and token.nbor(-1).text == ",":
            _mend_said_by(token)
            _mend_aside(token)
        elif token.tag_ in _PAST_OR_PRESENT and token.dep_ == "ccomp" and token.head.i < token.i:
            _mend_behind_quote(token)
            _mend_after(token)
            _mend_gathered(token, token.head)
        elif token.tag_ == "VBG" and token.dep_ == "pcomp" and token.head.dep_ == "dative":
            _mend_letter(token)
        elif token.tag_ == "CD" and token.dep_ == "appos":
            _mend_aged(token)
        elif token.dep_ in {"relcl", "acl"} and token.head.dep_ == "dobj":
            _mend_told(token)
        elif token.lower_ == "old" and token.tag_ == "JJ" and token.dep_ in {*SUBJECTS, "dobj", "pobj"}:
            _mend_age(token)
        elif token.lower_ in _ASIDE and token.i > 1 and token.nbor(-1).text == ",":
            _mend_aside(token)
        elif token.dep_ == "nsubj" and token.pos_ == "PROPN":
            _mend_double(token)
        elif token.tag_ == "VBN" and token.lower_ in _AS_TOLD:
            _mend_as_told(token)
        elif token.dep_ == "advcl" and token.head.lower_ in {"clear", "plain"} and token.head.dep_ == "ccomp":
            if not any(c.dep_ == "mark" or c.lower_ == "to" for c in token.lefts):
                token.hang_on(token.head.head, "ccomp")  # "made clear he WOULD SELL it"
        elif token.dep_ in {"conj", "advcl", "dep"} and token.lower_ in _CLOSING_REPORTS:
            _mend_closing(token)
        elif token.lower_ in NEVER_NOUNS and token.tag_ == "NN" and token.dep_ != "ROOT" and token.i:
            _mend_never_noun(token, token.nbor(-1))
        elif token.lower_ in _PAST_NOUNS and token.pos_ == "NOUN":
            _mend_past_noun(token)
        elif token.dep_ == "ROOT" and token.tag_ == "NN":
            _mend_showing(token)
        elif token.lower_ == "what" and token.dep_ == "det" and token.head.dep_ == "nsubj":
            if any(c.lower_ == "as" and c.dep_ == "prep" for c in token.head.head.rights):
                token.hang_on(token.head.head, "dobj")  # "WHAT brewers described as a boon"
        elif token.lower_ == "that" and token.dep_ == "mark" and token.head.dep_ == "relcl":
            _mend_called_so(token, token.head)
        elif token.tag_ == "VBG" and token.dep_ == "compound" and token.head.lower_ in _ANYTHING:
            _mend_gerund(token)
        elif token.pos_ == "PROPN" and token.dep_ in {"advmod", "npadvmod", "dep"} and token.i + 2 < token.head.i:
            _mend_named(token)
        elif token.dep_ == "compound" and token.tag_ == "NN" and token.head.dep_ == "nsubj":
            _mend_charge(token)
        elif token.dep_ == "ROOT" and token.tag_ == "VBD":
            _mend_amid(token)
            _mend_opening(token)
        elif token.dep_ == "agent" and any(c.dep_ == "nsubj" for c in token.head.lefts):
            token.dep_ = "prep"
        elif token.dep_ == "oprd":
            _mend_called(token)
        elif token.dep_ == "ccomp" and token.head.lemma_ in _TELLING:
            _mend_listener(token)
        elif token.is_sent_start and token.tag_ == "VBN":
            _mend_minded(token)


def _mend_minded(mind: Token) -> None:
    """Hang what somebody thinks on what he does, of which it is no report ("CONVINCED that it was over, he left")."""
    if mind.dep_ == "ccomp" and mind.head.i > mind.i and mind.lemma_ in mind.doc.clause_words.minded:
        mind.dep_ = "advcl"


def _mend_as_told(told: Token) -> None:
    """Give the verb behind an aside ("had not, as first reported, signed") what stands before the aside."""
    doc = told.doc
    mark = told.i - 1 if told.i and doc[told.i - 1].lower_ == "as" else told.i - 2
    end = told.i + 1
    if mark < 1 or doc[mark].lower_ != "as" or doc[mark - 1].text != "," or end + 1 >= len(doc):
        return
    verb = doc[end + 1]
    before = [c for c in told.lefts if c.i < mark - 1 and c.dep_ in _HELPING]
    if doc[end].text != "," or verb.pos_ != "VERB" or not before or told.head.i == verb.i or _is_above(verb, told):
        return
    above, kind = told.head, "ccomp" if any(c.dep_ in {"mark", "nsubj"} for c in before) else told.dep_
    if above.i == told.i:
        return
    for word in before:
        word.hang_on(verb)
    verb.hang_on(above, kind)
    told.hang_on(verb, "advcl")


def _is_above(verb: Token, other: Token) -> bool:
    """Whether a token stands under a verb."""
    return any(a.i == verb.i for a in other.ancestors)


def _mend_inversion(verb: Token) -> None:
    """Make a subject of the noun right behind a verb that has none, where a quotation stands right before it."""
    if any(c.dep_ in SUBJECTS for c in verb.rights):
        for said in [c for c in verb.lefts if c.dep_ in SUBJECTS]:
            said.dep_ = "ccomp"  # a word of the quotation
    if any(c.dep_ in SUBJECTS for c in verb.children):
        return
    for noun in verb.rights:
        if noun.dep_ in {"dobj", "attr", "oprd", "npadvmod"} and noun.left_edge.i == verb.i + 1:
            if noun.pos_ in NOMINAL and noun.ent_type_ not in {"DATE", "TIME"}:
                noun.dep_ = "nsubj"
            return


def _mend_closing_inversion(verb: Token) -> None:
    """Make a subject of the name with which a sentence ends behind its report ("..., WARNED ANNA BERG.")."""
    name = next((c for c in verb.rights if c.dep_ in {"dobj", "oprd", "attr"} and c.pos_ == "PROPN"), None)
    if name is None or name.left_edge.i != verb.i + 1 or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    rest = verb.doc[name.right_edge.i + 1 : verb.sent.end]
    if verb.dep_ in {"conj", "advcl", "dep", "ccomp"} and verb.head.i < verb.i and all(t.is_punct for t in rest):
        name.dep_, verb.dep_ = "nsubj", "parataxis"


def _mend_said_by(said: Token) -> None:
    """Make a subject of who stands behind "said" at the end of what he said ("..., SAID A GUARD who saw it")."""
    who = next((c for c in said.rights if c.dep_ in {"dobj", "attr", "oprd"}), None)
    fronted = any(c.dep_ in {"ccomp", "advcl"} for c in said.lefts)
    if who is None or not fronted or any(c.dep_ in SUBJECTS for c in said.children):
        return
    if who.pos_ in NOMINAL and who.left_edge.i == said.i + 1 and who.ent_type_ not in {"DATE", "TIME"}:
        who.dep_ = "nsubj"


def _mend_told(clause: Token) -> None:
    """Give a verb of telling the clause that the parser takes for one about the person told."""
    told = clause.head
    verb = told.head
    if verb.lemma_ not in _TELLING or told.i < verb.i or told.pos_ not in NOMINAL or told.lemma_ in _TOLD:
        return
    subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    that = next((c for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that" and c.i == told.i + 1), None)
    if subject is not None and that is not None and subject.left_edge.i == that.i + 1:
        clause.hang_on(verb, "ccomp")  # "told the waitress THAT HE HAD dreamt of it"
        return
    if subject is None or subject.left_edge.i != told.i + 1 or subject.tag_ in {"WP", "WDT"}:
        return
    quotes = clause.i + 1 < len(clause.doc) and clause.nbor(1).is_quote
    if quotes or any(c.dep_ in _COMPLEMENTS for c in clause.children):
        clause.hang_on(verb, "ccomp")


def _mend_age(age: Token) -> None:
    if age.i > 1 and age.nbor(-1).text == "-" and age.nbor(-2).lower_ == "year":
        age.pos_, age.tag_, age.ent_type_ = "NOUN", "NN", ""


def _mend_double(name: Token) -> None:
    """Join to a name the noun before it that says what its bearer is, of which the parser makes a second subject."""
    before = next((c for c in name.head.lefts if c.dep_ == "nsubj" and c.i < name.i), None)
    if before is None or before.pos_ != "NOUN" or before.i + 1 != name.left_edge.i or name.head.i < name.i:
        return
    name.hang_on(before, "appos")


def _mend_closing(verb: Token) -> None:
    """Give a report that closes its sentence the nouns before it, of which the parser makes the end of a list."""
    doc, sentence = verb.doc, verb.sent
    tail = doc[verb.i + 1 : sentence.end]
    if any(c.dep_ in SUBJECTS for c in verb.children) or len(tail) > _LONGEST_TAIL:
        return
    comma = next((i for i in range(verb.i - 1, sentence.start, -1) if doc[i].text == ","), None)
    if comma is None or any(t.pos_ in VERBAL or t.text == "," for t in tail):
        return
    before = doc[comma + 1 : verb.i]
    if not before or any(t.pos_ not in _IN_NOUN_PHRASE for t in before):
        return
    head = next((t for t in before if t.pos_ in NOMINAL and t.head.i <= comma), None)
    if head is None or head.dep_ not in {"conj", "appos", "pobj", "npadvmod", "dep"} or verb.is_ancestor(head):
        return
    if verb.head.i > comma:
        return
    head.hang_on(verb, "nsubj")
    verb.dep_ = "parataxis"


def _mend_showing(root: Token) -> None:
    """Make a verb of a root that stands between a plural and a clause with "that"."""
    plural = (c for c in root.lefts if c.dep_ == "nsubj" and (c.tag_ in {"NNS", "NNPS"} or c.lower_ in _SEVERAL))
    subject = next(plural, None)
    clause = next((c for c in root.rights if c.dep_ in {"ccomp", "acl", "relcl"}), None)
    that = root.i + 1 < len(root.doc) and root.nbor(1).lower_ == "that" and root.nbor(1).dep_ == "mark"
    if root.lower_ in NEVER_NOUNS and clause is not None:
        that, subject = True, next((c for c in root.lefts if c.dep_ == "nsubj"), None)
    if subject is None or clause is None or not that:
        return
    root.pos_, root.tag_, clause.dep_ = "VERB", "VBP", "ccomp"
    _give_to_preposition(root)


def _mend_never_noun(word: Token, before: Token) -> None:
    """Make a verb of a word that is no noun, with the noun before it in its place ("critics ALLEGE he lied")."""
    clause = next((a for a in word.ancestors if a.pos_ in VERBAL and a.i > word.i), None)
    subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS and c.i < word.i), None) if clause else None
    if clause is None or subject is None or before.dep_ != "compound" or before.head.i != word.i:
        return
    for other in [c for c in word.children if c.i != before.i]:
        other.hang_on(before)
    before.hang_on(word.head, word.dep_)
    opening = [c for c in clause.lefts if c.i < word.i]
    word.hang_on(word if clause.head.i == clause.i else clause.head, clause.dep_)
    clause.hang_on(word, "ccomp")
    for other in opening:
        other.hang_on(word)
    word.pos_, word.tag_ = "VERB", "VBP"


def _mend_subjects(verb: Token, subjects: list[Token]) -> None:
    """Take from a report the subject that stands in the quotation before it ("“THE CHIEF going north,” he wrote").

    Of "WHAT envoys described as a sign" it is the object.
    """
    first, last = subjects[0], subjects[-1]
    if first.lower_ == "what":
        first.dep_ = "dobj"
        return
    if last.left_edge.i and verb.doc[last.left_edge.i - 1].text in CLOSING_QUOTES and first.i < last.left_edge.i - 1:
        first.dep_ = "ccomp"


def _mend_letter(verb: Token) -> None:
    """Give to whoever sends something what it says ("sent a letter to the king SAYING that")."""
    receiver = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if receiver is None or receiver.i < verb.head.i or verb.head.head.lemma_ not in _SENDING:
        return
    receiver.hang_on(verb.head, "pobj")
    verb.hang_on(verb.head.head, "advcl")


def _mend_before_colon(colon: Token) -> None:
    """Set the sentence before a colon free of the quotation behind it, and hang the quotation on it."""
    lead = colon.doc[colon.sent.start : colon.i]
    tops = [t for t in lead if t.head.i > colon.i and not t.is_punct]
    if len(tops) != 1 or tops[0].pos_ not in VERBAL or not any(c.dep_ in SUBJECTS for c in tops[0].lefts):
        return
    top, quoted = tops[0], tops[0].head
    while quoted.head.i != quoted.i and quoted.head.i > colon.i:
        quoted = quoted.head
    top.hang_on(*((top, "ROOT") if quoted.head.i == quoted.i else (quoted.head, quoted.dep_)))
    quoted.hang_on(top, "ccomp")


def _give_to_preposition(verb: Token) -> None:
    """Give a preposition its noun, of which the parser makes a part of the verb ("some in the UNION suspect")."""
    noun = verb.nbor(-1)
    governor = next((c for c in verb.doc[verb.sent.start : noun.i] if c.dep_ == "prep" and not any(c.rights)), None)
    if noun.dep_ == "compound" and noun.head.i == verb.i and governor is not None:
        for word in [c for c in verb.lefts if governor.i < c.i < noun.i]:
            word.hang_on(noun)
        noun.hang_on(governor, "pobj")


def _mend_past_noun(noun: Token) -> None:
    """Make a verb of what stands between a noun and what it says ("The board FORECAST that", "A card READ, “")."""
    doc = noun.doc
    subject = doc[noun.i - 1] if noun.i > noun.sent.start else noun
    clause = next((c for c in noun.rights if any(m.dep_ == "mark" and m.lower_ == "that" for m in c.lefts)), None)
    quoted = noun.i + 2 < len(doc) and doc[noun.i + 1].text in {",", ":"} and doc[noun.i + 2].is_quote
    says = quoted or (clause is not None and noun.dep_ == "ROOT")
    if subject.dep_ != "compound" or subject.head.i != noun.i or not says:
        return
    for word in [c for c in noun.lefts if c.i < subject.i and not c.is_punct and c.dep_ not in {"prep", "advmod"}]:
        word.hang_on(subject)
    subject.dep_ = "nsubj"
    noun.pos_, noun.tag_, noun.lemma_ = "VERB", "VBD", noun.lower_
    if noun.dep_ != "ROOT":
        noun.dep_ = "parataxis"
    if clause is not None:
        clause.dep_ = "ccomp"


def _mend_aged(age: Token) -> None:
    """Make the subject of a verb of a name with an age that stands right before it ("Anna Berg, 71, said")."""
    name, doc = age.head, age.doc
    verb = doc[age.i + 2] if age.i + 2 < len(doc) and doc[age.i + 1].text == "," else age
    if verb.tag_ not in FINITE or name.pos_ != "PROPN" or name.dep_ not in {"conj", "appos"} or name.head.i > name.i:
        return
    before = doc[name.left_edge.i - 1] if name.left_edge.i else name
    if before.text == "," and not any(c.dep_ in SUBJECTS for c in verb.children) and not name.is_ancestor(verb):
        name.hang_on(verb, "nsubj")


def _is_named(word: Token) -> bool:
    """Whether a word may head a noun phrase ("FEW of them")."""
    return word.pos_ in NOMINAL or word.lower_ in {"few", "many", "most", "some", "several", "none", "all", "both"}


def _mend_amid(verb: Token) -> None:
    """Give a clause behind a report the subject before it ("The CAMPAIGN, he told the house in May, HAD BEEN just")."""
    doc = verb.doc
    subject = next((c for c in reversed(list(verb.lefts)) if c.dep_ == "nsubj"), None)
    noun = next((c for c in verb.lefts if c.dep_ in {"dep", "nsubj", "npadvmod"} and _is_named(c)), None)
    clause = next((c for c in verb.rights if c.dep_ in {"ccomp", "conj"}), None)
    if subject is None or noun is None or clause is None or noun.i >= subject.i:
        return
    bare = not any(c.dep_ in {*SUBJECTS, "expl", "mark"} for c in clause.lefts)
    finite = clause.tag_ in FINITE or any(c.tag_ in FINITE or c.tag_ == "MD" for c in clause.lefts)
    apart = doc[subject.left_edge.i - 1].text == "," and doc[clause.left_edge.i - 1].text == ","
    if not (bare and finite and apart) or noun.right_edge.i + 2 != subject.left_edge.i:
        return
    clause.hang_on(clause, "ROOT")
    verb.hang_on(clause, "parataxis")
    noun.hang_on(clause, "nsubj")
    for said in [c for c in clause.rights if c.dep_ == "nsubj"]:
        said.dep_ = "attr"


def _mend_called_so(that: Token, verb: Token) -> None:
    """Make "that" the object of what says what its noun is taken for ("an idea THAT all see as cruel")."""
    bare = not any(c.dep_ in {"dobj", "nsubjpass", "ccomp"} for c in verb.children)
    if bare and any(c.dep_ == "prep" and c.lower_ == "as" and c.i == verb.i + 1 for c in verb.rights):
        that.dep_, that.pos_, that.tag_ = "dobj", "PRON", "WDT"


def _mend_opening(verb: Token) -> None:
    """Give a verb the subject that the parser hung on its opening ("In a note to The Post, its HEAD, Jo Ek, wrote")."""
    opens = verb.doc[verb.sent.start]
    if any(c.dep_ in {*SUBJECTS, "csubj", "expl"} for c in verb.children) or opens.dep_ != "prep":
        return
    for noun in verb.doc[opens.i : verb.i]:
        beside = noun.dep_ == "appos" and noun.pos_ in NOMINAL and noun.right_edge.i == verb.i - 1
        if beside and noun.left_edge.nbor(-1).text == noun.right_edge.text == ",":
            noun.hang_on(verb, "nsubj")
            return


def _mend_gerund(verb: Token) -> None:
    """Make a verb of what the parser takes for part of a noun ("denied HIDING anything")."""
    thing = verb.head
    if thing.dep_ == "dobj" and thing.head.i == verb.i - 1:
        verb.hang_on(thing.head, "xcomp")
        verb.pos_ = "VERB"
        thing.hang_on(verb)


def _mend_named(name: Token) -> None:
    """Make the subject of a name before a comma and what it is ("Northaid, a charity in Oslo, says")."""
    doc, verb = name.doc, name.head
    noun = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if noun is None or name.left_edge.i != name.sent.start or noun.left_edge.i != name.i + 2:
        return
    opens = doc[name.i + 1].text == "," and doc[name.i + 2].lower_ in ARTICLES
    if opens and doc[noun.right_edge.i + 1].text == ",":
        noun.hang_on(name, "appos")
        name.dep_ = "nsubj"


def _mend_after(verb: Token) -> None:
    """Make a clause of time of what the parser tears apart ("asked him to go AFTER a firm CONCLUDED that")."""
    noun = verb.nbor(-1)
    preposition = noun.head
    bare = noun.dep_ == "pobj" and not any(c.dep_ in {*SUBJECTS, "mark", "aux"} for c in verb.lefts)
    if bare and preposition.lower_ in {"after", "before", "since"} and noun.right_edge.i == noun.i:
        verb.hang_on(preposition.head, "advcl")
        noun.hang_on(verb, "nsubj")
        preposition.hang_on(verb, "mark")


def _mend_charge(noun: Token) -> None:
    """Set apart a noun for what was said from the name behind it ("accused Lodz of fraud, a CHARGE Lodz denies")."""
    doc, name, verb = noun.doc, noun.head, noun.head.head
    article = doc[noun.i - 1]
    alone = article.lower_ == "a" and noun.i > 1 and doc[noun.i - 2].text == "," and name.i == noun.i + 1
    said = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    if not alone or name.pos_ != "PROPN" or said is None or noun.lemma_ not in doc.clause_words.calling:
        return
    said.hang_on(*((said, "ROOT") if verb.dep_ == "ROOT" else (verb.head, verb.dep_)))
    noun.hang_on(said, "npadvmod")
    article.hang_on(noun)
    verb.hang_on(noun, "relcl")


def _mend_gathered(clause: Token, verb: Token) -> None:
    """Take for whoever is told what stands behind words already told ("“We go,” he told REPORTERS GATHERED there")."""
    whom = next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
    before = any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.lefts)
    if verb.lemma_ not in _TELLING or not before or whom is None or whom.left_edge.i != verb.i + 1:
        return
    if clause.tag_ == "VBD" and clause.left_edge.i == whom.left_edge.i and whom.i == clause.i - 1:
        whom.hang_on(verb, "dobj")
        clause.hang_on(whom, "acl")
        clause.tag_ = "VBN"


def _mend_behind_quote(verb: Token) -> None:
    """Set a report behind a quotation beside the words quoted, of which the parser makes it an object."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None or not subject.left_edge.i:
        return
    if verb.doc[subject.left_edge.i - 1].text in CLOSING_QUOTES and verb.head.i < subject.left_edge.i:
        verb.dep_ = "parataxis"


def _mend_called(named: Token) -> None:
    """Make an object of a noun that the parser takes for a measure of what it is called, and of "that" before it."""
    for noun in named.lefts:
        if noun.dep_ == "mark" and noun.lower_ == "that" and noun.i == named.head.i + 1 and noun.nbor(1).is_quote:
            noun.hang_on(named.head, "dobj")  # "called that “a fable”"
            noun.pos_, noun.tag_ = "PRON", "DT"
            continue
        quoted = noun.i + 1 < named.i and noun.nbor(1).is_quote
        if noun.dep_ == "npadvmod" and noun.pos_ in NOMINAL and quoted and noun.i > named.head.i:
            noun.hang_on(named.head, "dobj")


def _mend_listener(clause: Token) -> None:
    """Give whoever is told his own clause, and the verb what it tells ("told anyone who would listen that")."""
    told = next((c for c in clause.head.rights if c.dep_ == "dobj"), None)
    who = next((c for c in clause.lefts if c.dep_ == "nsubj" and c.lower_ == "who"), None)
    said = next((c for c in clause.rights if c.dep_ == "ccomp"), None)
    if told is None or who is None or said is None or who.i != told.i + 1:
        return
    said.hang_on(clause.head)
    clause.hang_on(told, "relcl")


def _mend_aside(verb: Token) -> None:
    """Give a sentence its own subject, where a report with its speaker behind it stands between commas."""
    outer = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if outer is None or not any(c.dep_ in SUBJECTS for c in verb.rights):
        return
    comma = next((t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.text == ","), None)
    main = next((t for t in verb.doc[comma.i + 1 : verb.sent.end] if t.pos_ in VERBAL), None) if comma else None
    if main is not None and not outer.is_ancestor(main):
        outer.hang_on(main)
