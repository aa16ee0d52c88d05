"""Mended speakers: who speaks where the parser takes a name apart or finds two subjects, set right in its parse.

1. "Johnson & Johnson said": one name
2. "An expert hired by the town, the chemist Anna Berg, said": the second is who the first is
3. "and some, Anna Berg recalled, “refused to go”": Anna Berg recalls it, and some refused
4. "An official reports that": an official is a noun, and what he reports a clause
5. "accused the bloc, Northaid, of a coup": Northaid is the bloc, and accused of it; "accused by two of fraud": fraud is
   what is laid to somebody, and no part of who does
6. "Prosecutors allege Mr. Berg took bribes": they allege that he did
7. "showed 54 percent of voters disapprove": they disapprove
8. "The union IF Metall said": "IF" is part of its name
9. "Anna Berg, her voice breaking, said": Anna Berg says it
10. "A union of cooks, Unite Here, says": the union says it
11. "Lopez insists": a name is no adjective
12. "The chief, Anna Berg, announced there were delays": she announced it
13. "The front, Radio Sahel reported, threatened": the radio reports, and the front threatens
14. "Under cross-examination, Anna Berg said": what she was under does not say it
15. "Anna Berg, asked how long she would stay, smiled": she smiled, and was asked
16. "said the tests prove “it was safe” and urged a change": whoever speaks outside the quotation urges it
"""

from ceasewire.reading.grammar.classes import AND_BUT
from ceasewire.reading.grammar.phrases import VERBAL
from ceasewire.reading.grammar.tags import FINITE, NOMINAL, SUBJECTS
from ceasewire.reading.grammar.tokens import Doc, Token
from ceasewire.reading.mended.speech import NEVER_NOUNS

# What somebody says of others, as his forces and planes do not.
_CHARGING = frozenset({"accuse", "blame", "deny", "warn", "urge", "vow", "threaten", "condemn", "reject", "call"})
# What stands before the name of a group without a comma.
_GROUPS = frozenset({"party", "group", "movement", "militia", "faction", "organisation", "organization", "alliance"})
# Adjectives that are nouns for people, as subjects behind an article.
_PEOPLE = frozenset({"official", "military", "witness", "rebel", "islamist", "militant", "detective", "executive"})
# Adjectives that stand alone for some of those who are spoken of.
_QUANTITIES = frozenset(
    {"many", "few", "several", "some", "most", "more", "much", "such", "other", "others", "various"}
)


def mend_speakers(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc:
        if token.text == "&" and token.dep_ == "cc":
            _mend_firm(token.head)
        elif token.tag_ in FINITE and len(subjects := [c for c in token.lefts if c.dep_ == "nsubj"]) == 2:
            _mend_second(token, *subjects)
        elif token.dep_ == "conj" and token.head.dep_ == "nsubj":
            _mend_aside(token, token.head)
        elif token.tag_ == "JJ" and token.dep_ == "nsubj":
            _mend_adjective(token)
        elif token.tag_ == "VBD" and token.dep_ == "conj" and token.nbor(-1).lower_ in AND_BUT:
            _mend_behind_quotation(token)
            _mend_charging(token, token.head)
        elif token.lemma_ == "ask" and token.tag_ == "VBD" and token.i and token.nbor(-1).text == ",":
            _mend_asked(token)
        elif token.lemma_ == "accuse" and token.pos_ == "VERB":
            _mend_accused(token)
        elif token.lower_ in NEVER_NOUNS and token.dep_ == "compound":
            _mend_alleging(token)
        elif token.dep_ == "pobj" and token.tag_ in FINITE and token.head.lower_ == "of":
            _mend_share(token, token.head.head)
        elif (
            token.dep_ == "ccomp" and token.tag_ not in FINITE and token.head.tag_ in FINITE and token.i < token.head.i
        ):
            _mend_look(token, token.head)
        elif token.dep_ == "expl" and token.head.dep_ == "ROOT" and token.i < token.head.i:
            _mend_announced(token, token.head)
        elif token.dep_ == "dep" and token.pos_ == "NOUN" and token.head.tag_ in FINITE:
            _mend_loose(token, token.head)
        elif token.text == "IF" and token.dep_ == "mark" and token.i and not doc.text.isupper():
            _mend_initials(token)


def _mend_firm(first: Token) -> None:
    """Let the last word of a name with "&" bear the others."""
    last = next((c for c in first.rights if c.dep_ == "conj"), None)
    joint = next((c for c in first.rights if c.text == "&"), None)
    if (
        last is None
        or joint is None
        or first.pos_ != "PROPN"
        or last.pos_ != "PROPN"
        or last.left_edge.i != joint.i + 1
    ):
        return
    for other in [c for c in first.children if c.i != last.i]:
        other.hang_on(last)
    joint.dep_ = "nmod"
    last.hang_on(first.head, first.dep_)
    first.hang_on(last, "compound")
    last.ent_type_ = first.ent_type_ = "ORG"


def _mend_second(verb: Token, first: Token, second: Token) -> None:
    """Settle which of two subjects before a verb is whose."""
    doc, opener = verb.doc, verb.sent[0]
    body = doc[second.i - 1]
    named = second.pos_ == "PROPN" and second.i == second.left_edge.i and body.lemma_ in _GROUPS
    if named and (body is first or first.is_ancestor(body)):
        second.hang_on(body, "appos")  # "the government and the rebel GROUP M23 signed"
        return
    inside = opener.dep_ == "prep" and opener.head is verb and first.left_edge.i <= opener.right_edge.i + 1
    if inside and doc[first.right_edge.i + 1].text == ",":
        first.hang_on(opener, "pobj")
        return
    if doc[second.left_edge.i - 1].text != "," or second.lower_ in {"who", "which", "that", "what"}:
        return
    closed = second.right_edge.i == verb.i - 1 and doc[verb.i - 1].text == ","
    closed = closed or (second.right_edge.i == verb.i - 2 and doc[verb.i - 1].text == ",")
    name = second if second.pos_ == "PROPN" else next((c for c in second.rights if c.dep_ == "appos"), None)
    named = name is not None and name.ent_type_ == "PERSON"
    if closed and named and name is not None and first.pos_ == "NOUN" and first.tag_ == "NN":
        second.hang_on(first, "appos")
        if name is not second:  # the name itself says who it is
            name.hang_on(first, "appos")
            second.hang_on(name, "compound")
        return
    if _stands_aside(verb) and doc[first.right_edge.i + 1].text == ",":
        first.hang_on(verb.head)


def _mend_aside(second: Token, first: Token) -> None:
    """Part a subject from whoever reports of it between two commas, whom the parser joins to it without "and"."""
    verb = first.head
    joined = any(c.dep_ == "cc" for c in (*first.rights, *second.children)) or second.nbor(1) is not verb
    if not joined and verb.tag_ in FINITE and second.left_edge.nbor(-1).text == "," and _stands_aside(verb):
        second.hang_on(verb, "nsubj")
        first.hang_on(verb.head)


def _stands_aside(verb: Token) -> bool:
    """Whether a report stands before the verb whose subject it parts from it: "the front, Sahel said, THREATENED"."""
    within = verb.head
    aside = verb.dep_ in {"parataxis", "ccomp", "advcl"} and within.i > verb.i and verb.nbor(1).text == ","
    alone = not any(c.dep_ in {*SUBJECTS, "expl"} for c in within.lefts)
    return aside and alone and within.pos_ in VERBAL


def _mend_adjective(word: Token) -> None:
    """Make a name or a noun for people of an adjective that is the subject of a report."""
    bare = not word.children and word.text[:1].isupper() and word.lower_ not in _QUANTITIES
    if bare and word.is_sent_start and word.head.tag_ == "VBZ" and any(c.dep_ == "ccomp" for c in word.head.rights):
        word.pos_, word.tag_, word.lemma_ = "PROPN", "NNP", word.text
    elif word.lower_ in _PEOPLE:
        _mend_official(word)


def _mend_charging(verb: Token, told: Token) -> None:
    """Join a charge to the report before it, and not to what a thing did ("said its jets hit it and ACCUSED")."""
    report = told.head
    thing = next((c for c in told.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if verb.lemma_ not in _CHARGING or told.dep_ != "ccomp" or report.tag_ != "VBD" or thing is None:
        return
    own = any(c.tag_ == "PRP$" for c in thing.lefts)
    if own and any(c.dep_ == "nsubj" for c in report.lefts) and not any(c.dep_ == "nsubj" for c in verb.lefts):
        verb.nbor(-1).hang_on(report)
        verb.hang_on(report)


def _mend_behind_quotation(verb: Token) -> None:
    """Give a verb behind a quotation, which the parser joins to one in it, to the report around the quotation."""
    doc, inner = verb.doc, verb.head
    marks = [t.i for t in doc[inner.i : verb.i] if t.is_quote]
    if len(marks) != 1 or marks[0] != verb.i - 2 or any(c.dep_ in {*SUBJECTS, "aux", "auxpass"} for c in verb.lefts):
        return
    opening = next((i for i in range(inner.i - 1, verb.sent.start - 1, -1) if doc[i].is_quote), None)
    outer = (a for a in inner.ancestors if opening is not None and a.i < opening and a.pos_ in VERBAL)
    report = next((a for a in outer if a.tag_ == verb.tag_ and any(c.dep_ in SUBJECTS for c in a.lefts)), None)
    if report is not None:
        joint = verb.nbor(-1)
        verb.hang_on(report)
        joint.hang_on(report)


def _mend_official(noun: Token) -> None:
    """Make a noun of an adjective for people behind an article, and a clause of what they report."""
    if not any(c.dep_ == "det" for c in noun.lefts):
        return
    noun.pos_, noun.tag_ = "NOUN", "NN"
    verb = noun.head
    for clause in verb.rights:
        if (
            clause.dep_ == "acl"
            and clause.pos_ in VERBAL
            and any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.lefts)
        ):
            clause.dep_ = "ccomp"


def _mend_asked(verb: Token) -> None:
    """Give a sentence its verb, before which its subject is told to have been asked something."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.right_edge.i >= verb.i - 2), None)
    behind = (t for t in verb.subtree if t.i > verb.i + 1 and t.tag_ in {"VBD", "VBN"} and t.nbor(-1).text == ",")
    main = next((t for t in behind if not any(c.dep_ in {*SUBJECTS, "auxpass"} for c in t.lefts)), None)
    if subject is None or main is None:
        return
    main.hang_on(main if verb.head is verb else verb.head, verb.dep_)
    subject.hang_on(main)
    for later in [c for c in verb.rights if c.i > main.i]:
        later.hang_on(main)
    verb.hang_on(subject, "acl")
    main.tag_, verb.tag_ = "VBD", "VBN"


def _mend_accused(verb: Token) -> None:
    """Join to the accused the name behind it, and give the verb what it is accused of."""
    by = next((c for c in verb.rights if c.dep_ == "agent"), None)
    if by is not None and not any(c.lower_ == "of" for c in verb.rights):
        charged = [t for t in by.subtree if t.lower_ == "of" and t.dep_ == "prep" and t.head is not verb]
        bare = any(c.dep_ == "pcomp" or (c.tag_ == "NN" and not c.lefts) for t in charged[-1:] for c in t.rights)
        doing = any(c.tag_ == "VBG" and c.i == t.i + 1 for t in charged[-1:] for n in t.rights for c in n.lefts)
        if len(charged) > 1 or bare or doing:
            charged[-1].hang_on(verb)  # "accused by clients of the firm OF fraud", "by a client OF FORGING checks"
    accused = next((c for c in verb.rights if c.dep_ == "dobj" and c.pos_ == "NOUN"), None)
    if accused is None:
        return
    behind = [c for c in (*verb.rights, *accused.rights) if c.dep_ in {"conj", "appos", "npadvmod"}]
    for name in [c for c in behind if c.pos_ == "PROPN"]:
        of = next((c for c in name.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
        before = name.doc[name.left_edge.i - 1].text
        if of is None or before != "," or name.doc[of.i - 1].text != "," or any(c.dep_ == "cc" for c in verb.rights):
            continue
        of.hang_on(verb)
        name.hang_on(accused, "appos")


def _mend_alleging(word: Token) -> None:
    """Make the verb of its sentence of one that the parser takes for part of the name behind it."""
    name = word.head
    clause = name.head
    subject = next((c for c in word.lefts if c.dep_ in {*SUBJECTS, "compound"} and c.pos_ in NOMINAL), None)
    subject = subject or next((c for c in name.lefts if c.i == word.i - 1 and c.pos_ in NOMINAL), None)
    if subject is None or name.dep_ not in SUBJECTS or clause.tag_ not in FINITE or subject.i > word.i:
        return
    above, dep = (word, "ROOT") if clause.head is clause else (clause.head, clause.dep_)
    opening = [c for c in (*clause.lefts, *name.lefts) if c.i < word.i and c is not subject]
    word.hang_on(above, dep)
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBP", word.lower_
    subject.hang_on(word, "nsubj")
    for other in opening:
        other.hang_on(word)
    for mark in [c for c in clause.rights if c.is_punct]:
        mark.hang_on(word)
    clause.hang_on(word, "ccomp")


def _mend_share(verb: Token, share: Token) -> None:
    """Make a clause of "54 percent of voters DISAPPROVE", of which the parser makes an object of the verb before it."""
    people = next((c for c in verb.lefts if c.i == verb.i - 1 and c.tag_ in {"NNS", "NNPS"}), None)
    report = share.head
    of = verb.head
    if people is None or people.dep_ not in {"compound", "nmod", "nsubj"} or share.dep_ != "dobj":
        return
    if report.pos_ not in VERBAL or share.left_edge.i != report.i + 1:
        return
    people.hang_on(of, "pobj")
    verb.hang_on(report, "ccomp")
    verb.pos_ = "VERB"
    share.hang_on(verb, "nsubj")


def _mend_initials(word: Token) -> None:
    """Make initials of "IF" between a noun and the rest of a name, and a subject of the noun."""
    noun, name, verb = word.nbor(-1), word.nbor(1), word.head
    if noun.pos_ != "NOUN" or name.pos_ != "PROPN" or name.head.i != verb.i or name.dep_ not in SUBJECTS:
        return
    if verb.head.i != noun.i and (noun.head.i != verb.i or noun.dep_ != "dep"):
        return
    word.hang_on(name, "compound")
    word.pos_, word.tag_ = "PROPN", "NNP"
    if verb.head is noun:
        verb.hang_on(*((verb, "ROOT") if noun.head is noun else (noun.head, noun.dep_)))
    noun.hang_on(verb, name.dep_)
    name.hang_on(noun, "appos")
    for mark in [c for c in noun.rights if c.is_punct]:
        mark.hang_on(verb)


def _mend_look(look: Token, verb: Token) -> None:
    """Give a report the name that opens its sentence, behind which it is told how its bearer looked."""
    name = next((c for c in look.lefts if c.dep_ == "npadvmod" and c.pos_ == "PROPN"), None)
    seen = next((c for c in look.lefts if c.dep_ == "nsubj"), None)
    if name is None or seen is None or not any(c.tag_ == "PRP$" for c in seen.lefts):
        return
    if not any(c.dep_ in SUBJECTS for c in verb.lefts):
        name.hang_on(verb, "nsubj")
        look.dep_ = "advcl"


def _mend_loose(noun: Token, verb: Token) -> None:
    """Make a subject of the noun with which the sentence of a report opens, where it has no other."""
    free = not any(c.dep_ in {*SUBJECTS, "csubj", "expl"} for c in verb.children)
    if free and noun.left_edge.is_sent_start and noun.i < verb.i and any(c.dep_ == "det" for c in noun.lefts):
        noun.dep_ = "nsubj"


def _mend_announced(there: Token, main: Token) -> None:
    """Make the verb of its sentence of a past form between a subject and "there were", taken for a participle."""
    subject = next((c for c in main.lefts if c.dep_ == "nsubj" and c.i < there.i), None)
    if subject is None:
        return
    verb = next((c for c in subject.rights if c.dep_ == "acl" and c.tag_ == "VBN" and c.lower_.endswith("ed")), None)
    if verb is None or not verb.i < there.i or any(c.dep_ in {"agent", "dobj"} for c in verb.rights):
        return
    opening = [c for c in main.lefts if c.i < verb.i and c is not subject]
    verb.hang_on(verb, "ROOT")
    verb.tag_ = "VBD"
    subject.hang_on(verb)
    for other in [*opening, *(c for c in main.rights if c.is_punct)]:
        other.hang_on(verb)
    main.hang_on(verb, "ccomp")
