"""Mended voices: who speaks beside a quotation or a question, set right in its parse.

1. "“Are we late?” asked Anna": what helps a verb in a quotation is no part of the report behind it
2. "“We lost,” fumed coach Anna Berg.": what stands between a quotation and a name is a verb
3. "asked anyone with a camera to come": to come is what they are asked
4. "Anna Berg, asked whether she would run, said she might": she is asked, and she says so
5. "“Trust no one,” Berg said of advice you may hear": the advice may be heard, and that is nothing said
6. "It is a market they know well": the market is what they know
7. "“Never,” complained another.": another one complained
"""

from ceasewire.reading.phrases import VERBAL, has_subject
from ceasewire.reading.tokens import Doc, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_CLOSING = frozenset({"”", '"', "’’", "''"})
_PASTS = frozenset({"VBD", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_HELPING = frozenset({"aux", "auxpass", "neg"})
# Whom "asked" has behind it with an infinitive, and how it stands there.
_ASKING = frozenset({"ask", "tell", "urge", "implore", "beg", "advise", "order"})
# What opens a question that is put into somebody's words.
_QUESTION = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "about"})
# Who speaks, though nobody is named.
_SOMEBODY = frozenset({"another", "others", "one", "some", "many", "several"})


def mend_voices(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc[1:]:
        if token.tag_ in _PASTS and token.nbor(-1).text in _CLOSING:
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


def _mend_helped(report: Token) -> None:
    """Take from a report what helps the verb of the quotation before it."""
    for word in [c for c in report.lefts if c.dep_ in _HELPING and c.i < report.i - 1]:
        word.dep_ = "ccomp"


def _mend_inverted(report: Token) -> None:
    """Make a verb of what stands between a quotation and whoever says so, with that one as its subject."""
    doc, ends = report.doc, report.sent.end
    if has_subject(report) or report.i + 1 >= ends:
        return
    told = next((c for c in report.rights if c.lower_ in _SOMEBODY and c.i == report.i + 1), None)
    if told is not None and told.dep_ in {"dobj", "attr", "dep"}:
        told.dep_ = "nsubj"
        return
    name = report.head
    if report.dep_ != "amod" or name.pos_ not in _NOMINAL or doc[report.i - 2].text not in {",", "?", "!"}:
        return
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    above = name.head
    if above.i >= report.i or above.pos_ not in VERBAL or name.left_edge.i < report.i - 1:
        return
    for word in [c for c in report.head.lefts if c.i < report.i]:
        word.head = above
    report.head, report.dep_, report.pos_, report.tag_ = above, "parataxis", "VERB", "VBD"
    name.head, name.dep_ = report, "nsubj"


def _mend_asked(asked: Token, verb: Token) -> None:
    """Give to a verb the subject that stands before what he was asked ("Berg, ASKED WHETHER SHE WOULD RUN, said")."""
    if asked.lemma_ not in {"ask", "tell", "press"} or asked.i + 1 >= len(asked.doc):
        return
    subject = next((c for c in asked.lefts if c.dep_ == "nsubj"), None)
    opens = asked.nbor(1).lower_ in _QUESTION
    if subject is None or not opens or not asked.i - 3 < subject.right_edge.i or verb.tag_ not in _FINITE:
        return
    closed = verb.i > asked.i and verb.nbor(-1).text == "," and asked.right_edge.i < verb.i
    if closed and not any(c.dep_ in _SUBJECTS for c in verb.lefts):
        subject.head, subject.dep_ = verb, "nsubj"
        asked.head, asked.dep_, asked.tag_ = subject, "acl", "VBN"


def _mend_whom(verb: Token, preposition: Token) -> None:
    """Give to "asked" what whoever is told of by his things is asked ("asked anyone with a camera TO COME")."""
    asked = preposition.head
    whom = asked if asked.dep_ == "dobj" else next((c for c in asked.rights if c.dep_ == "dobj"), None)
    report = asked.head if asked.dep_ == "dobj" else asked
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.lefts)
    if whom is None or not infinitive or report.lemma_ not in _ASKING or preposition.lower_ != "with":
        return
    if whom.i == preposition.i - 1:
        preposition.head = whom
        verb.head, verb.dep_ = report, "xcomp"


def _mend_said_of(of: Token) -> None:
    """Hang on what somebody speaks of the clause behind it ("Berg said of advice YOU MAY HEAR")."""
    report, doc = of.head, of.doc
    thing = next((c for c in of.rights if c.dep_ == "pobj"), None)
    clause = next((c for c in report.rights if c.dep_ == "ccomp"), None)
    if thing is None or clause is None or clause.left_edge.i != thing.i + 1:
        return
    before = min(c.left_edge.i for c in (report, *report.lefts))
    quoted = any(t.text in _CLOSING for t in doc[max(before - 1, 0) : report.i])
    if quoted and not any(c.dep_ == "mark" for c in clause.lefts):
        clause.head, clause.dep_ = thing, "relcl"


def _mend_known(verb: Token) -> None:
    """Hang on a noun the clause without a comma about it ("a market THEY KNOW well")."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    noun = verb.doc[subject.left_edge.i - 1] if subject is not None and subject.left_edge.i else None
    if noun is not None and noun.pos_ == "NOUN" and noun.head.i == verb.head.i:
        verb.head, verb.dep_ = noun, "relcl"
