"""Mended voices: who speaks beside a quotation or a question, set right in its parse.

1. "“Are we late?” asked Anna", "“So will we,” Anna said": what helps a verb in a quotation is no part of the report
2. "“We lost,” fumed coach Anna Berg.": what stands between a quotation and a name is a verb
3. "asked anyone with a camera to come": to come is what they are asked
4. "Anna Berg, asked whether she would run, said she might": she is asked, and she says so
5. "“Trust no one,” Berg said of advice you may hear": the advice may be heard, and that is nothing said
6. "It is a market they know well": the market is what they know
7. "“Never,” complained another.": another one complained
8. "Sales are weak, said Anna Berg, a grocer, and rents are high": she is no subject of what stands behind her
9. "“It will rise,” a guard, who gave no name, said": who stands behind a quotation says it
10. "Anna Berg said she would go, the radio reported.": the radio reports that she said so
11. "describe her as shy": she is what stands behind "as" to them
12. "showed men with a sign that read “Go!”": it is the sign that reads so
13. "said after the match her team had won": that it had won is said
14. "The letter, a copy of which was seen by Anna Berg, said": the letter says it
15. "It was a move critics called rash": critics are no kind of move
16. "promised the rebels that she would step down": that is what is promised them
17. "wrote for the majority that the law speaks for itself": it is what was written
"""

from ceasewire.reading.grammar.classes import INDEFINITE_ARTICLES
from ceasewire.reading.grammar.phrases import VERBAL, has_subject
from ceasewire.reading.grammar.tags import CLOSING_QUOTES, FINITE, NOMINAL, PAST, SUBJECTS
from ceasewire.reading.grammar.tokens import Doc, Token

_HELPING = frozenset({"aux", "auxpass", "neg"})
# Whom "asked" has behind it with an infinitive, and how it stands there.
_ASKING = frozenset({"ask", "tell", "urge", "implore", "beg", "advise", "order"})
# What opens a question that is put into somebody's words.
_QUESTION = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "about"})
# Reports that stand between what is said and who says it.
_REPORTS = frozenset({"said", "says", "added", "noted", "warned", "explained", "argued", "insisted"})
# What tells when something was said.
_WHEN = frozenset({"after", "before", "during", "at", "in", "on", "from", "following", "since"})
_AMID = frozenset({"after", "before", "during", "following"})
# Verbs of which the object is told what follows, and what a clause has that lacks nothing.
_ASSURING = frozenset({"promise", "assure", "tell", "warn", "remind", "inform", "convince", "guarantee"})
_WHOLE = frozenset({"dobj", "prt", "prep", "xcomp", "ccomp", "acomp", "attr", "advmod"})
_PERSONS = frozenset({"he", "she", "it", "they", "we", "i"})
# Reports of reports at a sentence's end.
_OUTER = frozenset({"reported", "said", "found", "showed", "added", "wrote", "announced"})
# Verbs of describing, and those for whom a judge writes.
_DESCRIBING = frozenset({
    "describe", "regard", "view", "dismiss", "portray", "characterize", "depict", "remember", "recall",
})  # fmt: skip
_BENCHES = frozenset({"majority", "minority", "court", "panel", "bench"})
# Who speaks, though nobody is named.
_SOMEBODY = frozenset({"another", "others", "one", "some", "many", "several"})


def mend_voices(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc[1:]:
        if token.tag_ in PAST and token.nbor(-1).text in CLOSING_QUOTES:
            _mend_helped(token)
            _mend_inverted(token)
        elif token.tag_ == "VBD" and token.dep_ in {"ccomp", "advcl"} and token.nbor(-1).text == ",":
            _mend_asked(token, token.head)
        elif token.tag_ == "VB" and token.dep_ in {"acl", "relcl"} and token.head.dep_ == "pobj":
            _mend_whom(token, token.head.head)
        elif token.lower_ == "of" and token.dep_ == "prep" and token.nbor(-1).lower_ in {"said", "says"}:
            _mend_said_of(token)
        elif token.dep_ == "parataxis" and token.tag_ == "VBP":
            _mend_known(token)
        elif token.lower_ in _REPORTS and token.nbor(-1).text == "," and token.i + 1 < token.sent.end:
            _mend_named(token)
        elif token.tag_ == "VBD" and token.dep_ == "ccomp" and token.head.i < token.i:
            _mend_outer(token, token.head)
        elif token.lower_ == "as" and token.dep_ in {"advmod", "mark"} and token.head.dep_ == "advcl":
            _mend_described(token, token.head)
        elif token.dep_ == "relcl" and token.head.lower_ in _BENCHES:
            _mend_written(token, token.head.head)
        elif token.dep_ == "relcl" and token.head.dep_ == "dobj" and token.head.head.lemma_ in _ASSURING:
            _mend_assured(token, token.head)
        elif token.lower_ == "read" and token.dep_ == "relcl" and token.i + 2 < token.sent.end:
            _mend_sign(token)
        elif token.dep_ == "nsubjpass" and token.head.dep_ == "ccomp" and token.head.head.i > token.i:
            _mend_copied(token, token.head, token.head.head)
        elif (
            token.tag_ == "NNS"
            and token.i > 1
            and token.nbor(-1).tag_ == "NN"
            and token.nbor(-2).lower_ in INDEFINITE_ARTICLES
        ):
            _mend_critics(token)
        if token.dep_ in _HELPING and token.head.tag_ in {"VBD", "VBZ"} and token.i + 2 < token.head.i:
            _mend_helping(token, token.head)
        if token.dep_ == "advcl" and token.head.i + 2 < token.i:
            _mend_told_after(token, token.head)
        if token.dep_ == "relcl" and token.head.dep_ == "pobj" and token.head.head.lower_ in _AMID:
            _mend_told_amid(token, token.head)
        if token.text in CLOSING_QUOTES and token.i + 2 < token.sent.end:
            _mend_behind(token)


def _mend_helped(report: Token) -> None:
    """Take from a report what helps the verb of the quotation before it."""
    for word in [c for c in report.lefts if c.dep_ in _HELPING and c.i < report.i - 1]:
        word.dep_ = "ccomp"


def _mend_helping(word: Token, report: Token) -> None:
    """Take from a report what helps a verb in the quotation before its subject (“So WILL we,” she said)."""
    subject = next((c for c in report.lefts if c.dep_ == "nsubj" and c.i > word.i), None)
    if subject is not None and subject.left_edge.i and word.doc[subject.left_edge.i - 1].text in CLOSING_QUOTES:
        word.dep_ = "ccomp"


def _mend_inverted(report: Token) -> None:
    """Make a verb of what stands between a quotation and whoever says so, with that one as its subject."""
    doc, ends = report.doc, report.sent.end
    quoted = next((c for c in report.lefts if c.dep_ in SUBJECTS), None)
    behind = next((c for c in report.rights if c.dep_ == "dobj" and c.left_edge.i == report.i + 1), None)
    if quoted is not None and quoted.i == report.i - 3 and behind is not None and behind.pos_ in NOMINAL:
        quoted.dep_, behind.dep_ = "ccomp", "nsubj"  # "“Nonsense,” replied Roe."
        return
    if has_subject(report) or report.i + 1 >= ends:
        return
    told = next((c for c in report.rights if c.lower_ in _SOMEBODY and c.i == report.i + 1), None)
    if told is not None and told.dep_ in {"dobj", "attr", "dep"}:
        told.dep_ = "nsubj"
        return
    name = report.head
    if report.dep_ != "amod" or name.pos_ not in NOMINAL or doc[report.i - 2].text not in {",", "?", "!"}:
        return
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    alone = name.head.i == name.i
    above = report if alone else name.head
    if not alone and (above.i >= report.i or above.pos_ not in VERBAL or name.left_edge.i < report.i - 1):
        return
    for word in [c for c in (*report.head.lefts, *name.lefts) if c.i < report.i]:
        word.hang_on(above)
    report.hang_on(*((report, "ROOT") if alone else (above, "parataxis")))
    report.pos_, report.tag_ = "VERB", "VBD"
    name.hang_on(report, "nsubj")


def _mend_asked(asked: Token, verb: Token) -> None:
    """Give to a verb the subject that stands before what he was asked ("Berg, ASKED WHETHER SHE WOULD RUN, said")."""
    if asked.lemma_ not in {"ask", "tell", "press"} or asked.i + 1 >= len(asked.doc):
        return
    subject = next((c for c in asked.lefts if c.dep_ == "nsubj"), None)
    opens = asked.nbor(1).lower_ in _QUESTION
    if subject is None or not opens or not asked.i - 3 < subject.right_edge.i or verb.tag_ not in FINITE:
        return
    closed = verb.i > asked.i and verb.nbor(-1).text == "," and asked.right_edge.i < verb.i
    if closed and not any(c.dep_ in SUBJECTS for c in verb.lefts):
        subject.hang_on(verb, "nsubj")
        asked.hang_on(subject, "acl")
        asked.tag_ = "VBN"


def _mend_whom(verb: Token, preposition: Token) -> None:
    """Give to "asked" what whoever is told of by his things is asked ("asked anyone with a camera TO COME")."""
    asked = preposition.head
    whom = asked if asked.dep_ == "dobj" else next((c for c in asked.rights if c.dep_ == "dobj"), None)
    report = asked.head if asked.dep_ == "dobj" else asked
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.lefts)
    if whom is None or not infinitive or report.lemma_ not in _ASKING or preposition.lower_ != "with":
        return
    if whom.i == preposition.i - 1:
        preposition.hang_on(whom)
        verb.hang_on(report, "xcomp")


def _mend_said_of(of: Token) -> None:
    """Hang on what somebody speaks of the clause behind it ("Berg said of advice YOU MAY HEAR")."""
    report, doc = of.head, of.doc
    thing = next((c for c in of.rights if c.dep_ == "pobj"), None)
    clause = next((c for c in report.rights if c.dep_ == "ccomp"), None)
    if thing is None or clause is None or clause.left_edge.i != thing.i + 1:
        return
    before = min(c.left_edge.i for c in (report, *report.lefts))
    quoted = any(t.text in CLOSING_QUOTES for t in doc[max(before - 1, 0) : report.i])
    if quoted and not any(c.dep_ == "mark" for c in clause.lefts):
        clause.hang_on(thing, "relcl")


def _mend_known(verb: Token) -> None:
    """Hang on a noun the clause without a comma about it ("a market THEY KNOW well")."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    noun = verb.doc[subject.left_edge.i - 1] if subject is not None and subject.left_edge.i else None
    if noun is not None and noun.pos_ == "NOUN" and noun.head.i == verb.head.i:
        verb.hang_on(noun, "relcl")


def _mend_named(report: Token) -> None:
    """Give a report the name behind it, of which the parser makes a subject of what is said besides."""
    if has_subject(report) or not any(c.dep_ == "ccomp" for c in report.lefts):
        return
    for later in report.rights:
        subjects = [c for c in later.lefts if c.dep_ in SUBJECTS]
        if later.dep_ == "ccomp" and len(subjects) == 2 and subjects[0].left_edge.i == report.i + 1:
            subjects[0].hang_on(report)
            later.dep_ = "conj"
            for joint in [c for c in subjects[0].rights if c.dep_ == "cc"]:
                joint.hang_on(report)
            return


def _mend_outer(report: Token, said: Token) -> None:
    """Set above a report who reports it at its sentence's end ("Berg said she would go, THE RADIO REPORTED.")."""
    subject = next((c for c in report.lefts if c.dep_ == "nsubj"), None)
    clause = next((c for c in report.lefts if c.dep_ == "ccomp"), None)
    if report.lower_ not in _OUTER or subject is None or clause is None or said.dep_ != "ROOT":
        return
    apart = subject.left_edge.nbor(-1).text == "," and said.i < clause.i < subject.left_edge.i
    if apart and said.tag_ in FINITE and all(t.is_punct for t in report.doc[report.i + 1 : report.sent.end]):
        clause.hang_on(said)
        report.hang_on(report, "ROOT")
        said.hang_on(report, "ccomp")


def _mend_described(word: Token, quality: Token) -> None:
    """Make a preposition of the "as" before what somebody is called ("described her AS SHY")."""
    verb = quality.head
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    bare = quality.pos_ == "ADJ" and not any(c.dep_ == "nsubj" for c in quality.lefts)
    if verb.lemma_ in _DESCRIBING and bare and thing is not None and thing.right_edge.i == word.i - 1:
        word.hang_on(verb, "prep")
        quality.hang_on(word, "pobj")


def _mend_written(clause: Token, preposition: Token) -> None:
    """Give a verb what is written for others ("wrote for the majority THAT the law speaks for itself")."""
    that = clause.left_edge
    if preposition.lower_ == "for" and that.lower_ == "that" and has_subject(clause) and that.dep_ == "dobj":
        that.dep_ = "mark"
        clause.hang_on(preposition.head, "ccomp")


def _mend_behind(mark: Token) -> None:
    """Make the subject of a report of the noun behind a quotation, which the parser hangs on a word in it."""
    doc = mark.doc
    first = doc[mark.i + 1]
    noun = next((a for a in (first, *first.ancestors) if a.pos_ in NOMINAL and a.left_edge.i == first.i), None)
    if noun is None or noun.head.i > mark.i or noun.dep_ in SUBJECTS or doc[mark.i - 1].text not in {",", "?", "!"}:
        return
    report = next((a for a in noun.ancestors if a.i > noun.right_edge.i), None)
    subjects = [c for c in report.lefts if c.dep_ in SUBJECTS] if report is not None else []
    if (
        report is None
        or report.tag_ not in FINITE
        or any(c.i > mark.i for c in (*subjects, *report.rights) if c.dep_ in SUBJECTS)
    ):
        return
    for word in subjects:
        word.dep_ = "ccomp"  # a word of the quotation
    if noun.right_edge.i + 1 == report.i or doc[noun.right_edge.i + 1].text == ",":
        noun.hang_on(report, "nsubj")


def _mend_sign(read: Token) -> None:
    """Give a sign the words that stand on it, of which the parser makes what a picture of it shows."""
    if not read.nbor(1).is_quote or any(c.dep_ == "ccomp" for c in read.rights):
        return
    for above in read.ancestors:
        words = next((c for c in above.rights if c.dep_ == "ccomp" and c.i > read.i), None)
        if words is not None and words.left_edge.i in {read.i + 1, read.i + 2}:
            words.hang_on(read)
            return


def _mend_told_after(clause: Token, report: Token) -> None:
    """Make what is said of the clause behind what it was said after ("said after the match HER TEAM HAD WON")."""
    when = report.nbor(1)
    thing = next((c for c in when.rights if c.dep_ == "pobj"), None)
    subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    if report.lemma_ not in {"say", "claim", "insist", "admit", "add"} or when.head.i != clause.i or thing is None:
        return
    if when.lower_ in _WHEN and subject is not None and subject.left_edge.i == thing.right_edge.i + 1:
        when.hang_on(report, "prep")
        clause.dep_ = "ccomp"


def _mend_told_amid(clause: Token, thing: Token) -> None:
    """Make what is said of a whole clause behind what it was said amid ("added during the visit HE HAD MET HIM")."""
    report, subject = thing.head.head, next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    if report.lower_ not in _REPORTS or subject is None or subject.left_edge.i != thing.i + 1:
        return
    if clause.left_edge is subject.left_edge and any(c.dep_ in {"dobj", "attr", "acomp"} for c in clause.rights):
        clause.hang_on(report, "ccomp")


def _mend_copied(copied: Token, clause: Token, report: Token) -> None:
    """Give a report the paper before a clause about it ("The LETTER, a copy of which was seen by Berg, said")."""
    paper = next((c for c in clause.lefts if c.dep_ in SUBJECTS and c.i < copied.left_edge.i - 1), None)
    of = next((c for c in copied.rights if c.lower_ == "of" and c.nbor(1).lower_ in {"which", "whom"}), None)
    if paper is None or of is None or report.tag_ not in FINITE or has_subject(report):
        return
    if copied.left_edge.nbor(-1).text == "," and report.nbor(-1).text == ",":
        paper.hang_on(report, "nsubj")
        clause.hang_on(paper, "relcl")


def _mend_critics(critics: Token) -> None:
    """Part those who say something of a thing from the thing ("a MOVE CRITICS called rash")."""
    article, thing = critics.nbor(-2), critics.nbor(-1)
    joined = article.head.i == critics.i == thing.head.i and thing.dep_ == "compound" and thing.tag_ == "NN"
    own = critics.head if critics.dep_ == "nsubj" else None
    verb = own or next((c for c in critics.rights if c.dep_ == "acl" and c.i == critics.i + 1), None)
    above = own.head if own is not None else critics.head
    if not joined or verb is None or verb.tag_ not in FINITE or above.i >= article.i or has_subject(verb) != bool(own):
        return
    apart = article.nbor(-1).text == ","
    article.hang_on(thing)
    thing.hang_on(above, "appos" if apart else critics.dep_ if own is None else "attr")
    critics.hang_on(verb, "nsubj")
    verb.hang_on(thing, "relcl")


def _mend_assured(clause: Token, told: Token) -> None:
    """Give to a verb of telling what is told ("promised the rebels THAT SHE WOULD STEP DOWN")."""
    that, subject = clause.left_edge, next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
    opens = that.lower_ == "that" and that.head.i == clause.i and that.i == told.i + 1
    if opens and subject is not None and subject.lower_ in _PERSONS and any(c.dep_ in _WHOLE for c in clause.rights):
        that.dep_, that.pos_, that.tag_ = "mark", "SCONJ", "IN"
        clause.hang_on(told.head, "ccomp")
