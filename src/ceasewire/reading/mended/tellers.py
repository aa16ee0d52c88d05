"""Mended tellers: who tells, where much is said of him before the verb or behind the name, set right in the parse.

1. "Jo Ek, who was born in Oslo and came here, says he is well": Jo Ek says so, and who came here says nothing
2. "“It hurts,” said Jo Ek, a clerk who did not want his name used.": Jo Ek said it, and it is his name that is used
3. "Most voters disapprove of it, the poll found.": they disapprove, and the poll found so
4. "What he wanted, he told us, was to be left alone.": what he wanted was that
5. "is deemed a threat by Chad": Chad deems it one, and nobody made the threat
6. "describes events taking place there as “dull”": so it describes them, and they take place
7. "is seen by Chad and its allies as useful": so they see it, and it is not the allies who are useful
8. "agreed to a truce on Friday, Norland, which hosted the talks, said": Norland says so, and is no day
"""

from ceasewire.reading.grammar.phrases import VERBAL
from ceasewire.reading.grammar.tags import ANY_SUBJECTS, CLOSING_QUOTES, FINITE
from ceasewire.reading.grammar.tokens import Doc, Token

_WHO = frozenset({"who", "which"})
# Verbs that the tagger takes for nouns, which they never are.
_NO_NOUNS = frozenset({"approve", "disapprove", "agree", "disagree"})


def mend_tellers(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc:
        if token.dep_ == "ccomp" and token.tag_ in FINITE and token.head.i > token.i:
            _mend_described(token, token.head)
        elif token.dep_ == "ccomp" and token.head.nbor(-1).text in CLOSING_QUOTES and token.head.i < token.i:
            _mend_behind(token, token.head)
        elif token.dep_ == "appos" and token.i + 2 < len(doc) and token.nbor(2).lower_ in _WHO:
            _mend_host(token)
        elif token.lower_ in _NO_NOUNS and token.pos_ in {"NOUN", "ADJ"}:
            _mend_polled(token)
        elif token.dep_ == "conj" and token.lemma_ == "be" and token.nbor(-1).text == ",":
            _mend_cleft(token, token.head)
        elif token.lower_ == "by" and token.dep_ == "prep" and token.head.dep_ == "oprd":
            _mend_deemed(token, token.head.head)
        elif token.lower_ == "as" and token.dep_ == "prep" and token.head.dep_ == "acl":
            _mend_described_as(token, token.head.head)
        elif token.lower_ == "as" and token.dep_ == "advmod" and token.head.dep_ == "amod":
            _mend_seen_as(token, token.head)


def _mend_described(clause: Token, report: Token) -> None:
    """Give a report its subject, which the parser gives to the second thing that a clause with "who" tells of it."""
    name = next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
    if name is None or report.nbor(-1).text != "," or any(c.dep_ in ANY_SUBJECTS for c in report.children):
        return
    first = next((c for c in name.rights if c.dep_ == "relcl" and c.left_edge.lower_ == "who"), None)
    joint = next((c for c in (*name.rights, *clause.lefts) if c.dep_ == "cc" and c.i < clause.i), None)
    if first is None or joint is None or joint.i != clause.i - 1 or joint.i < first.i or report.tag_ not in FINITE:
        return
    name.hang_on(report, "nsubj")
    joint.hang_on(first)
    clause.hang_on(first, "conj")


def _mend_host(name: Token) -> None:
    """Give a report its subject with what is told of it, which the parser takes for another name of what is before."""
    doc, first = name.doc, name.left_edge
    if name.pos_ != "PROPN" or name.nbor(1).text != "," or not first.i or first.nbor(-1).text != ",":
        return
    told = next((t for t in doc[name.i + 2 : name.sent.end] if t.dep_ == "relcl"), None)
    report = doc[told.right_edge.i + 2] if told is not None and told.right_edge.i + 2 < len(doc) else name
    if told is None or report.nbor(-1).text != "," or report.tag_ != "VBD" or report.dep_ != "ROOT":
        return
    said = next((c for c in report.lefts if c.dep_ == "ccomp" and c.i < first.i), None)
    if said is None or any(c.dep_ in ANY_SUBJECTS for c in report.children):
        return
    name.hang_on(report, "nsubj")
    told.hang_on(name, "relcl")


def _mend_behind(clause: Token, report: Token) -> None:
    """Give a report of a quotation the name behind it, which the parser gives to a verb that tells of its bearer."""
    name = next((c for c in clause.lefts if c.dep_ in ANY_SUBJECTS), None)
    if name is None or name.left_edge.i != report.i + 1 or any(c.dep_ in ANY_SUBJECTS for c in report.children):
        return
    told = next((t for t in name.subtree if t.dep_ == "relcl" and t.i < clause.i), None)
    if told is None or name.nbor(1).text != ",":
        return
    name.hang_on(report, "nsubj")
    clause.hang_on(told, "ccomp")
    thing = next((c for c in told.rights if c.dep_ == "dobj" and c.i == clause.i - 1), None)
    if thing is not None:
        thing.hang_on(clause, "nsubj")


def _mend_polled(verb: Token) -> None:
    """Make a verb of a word that is none but one, with those whom a poll found to do so as its subject."""
    top = verb
    while top.dep_ in {"appos", "conj", "pobj", "prep", "compound", "npadvmod"} and top.head.i < top.i:
        top = top.head
    report = top.head
    if top is verb or top.dep_ not in ANY_SUBJECTS or report.i < verb.i or report.tag_ not in FINITE:
        return
    if not any(c.dep_ == "nsubj" and c.i > verb.i for c in report.lefts):
        return
    verb.hang_on(report, "ccomp")
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBP", verb.lower_
    top.hang_on(verb, "nsubj")


def _mend_deemed(by: Token, verb: Token) -> None:
    """Make whoever takes something for what it is called the doer of a passive that has none."""
    passive = any(c.dep_ == "auxpass" for c in verb.lefts) and not any(c.dep_ == "agent" for c in verb.rights)
    if passive and by.head.i > verb.i:
        by.hang_on(verb, "agent")


def _mend_described_as(as_: Token, thing: Token) -> None:
    """Hang on a verb of describing what its object is called in quotation marks, behind a participle."""
    verb = thing.head
    quoted = as_.i + 1 < len(as_.doc) and as_.nbor(1).is_quote
    if quoted and thing.dep_ == "dobj" and verb.i < thing.i and verb.lemma_ in as_.doc.clause_words.branding:
        as_.hang_on(verb, "prep")


def _mend_seen_as(as_: Token, how: Token) -> None:
    """Hang on a passive as what its doers see something ("seen by Chad and its allies AS USEFUL to the talks")."""
    noun = how.head
    agent = next((a for a in noun.ancestors if a.dep_ == "agent"), None)
    if agent is None or how.i < noun.i or how.left_edge.i != noun.i + 1:
        return
    if any(c.dep_ == "auxpass" for c in agent.head.lefts):
        as_.hang_on(agent.head, "prep")
        as_.pos_, as_.tag_ = "ADP", "IN"
        how.hang_on(as_)


def _mend_cleft(copula: Token, report: Token) -> None:
    """Make the main verb of what "what he wanted" is told to have been behind a report in passing."""
    what = next((c for c in report.lefts if c.dep_ in {"ccomp", "advcl"} and c.left_edge.lower_ == "what"), None)
    alone = not any(c.dep_ in {*ANY_SUBJECTS, "cc"} for c in copula.lefts) and report.dep_ == "ROOT"
    if what is None or not alone or report.pos_ not in VERBAL or any(c.dep_ == "cc" for c in report.rights):
        return
    copula.hang_on(copula, "ROOT")
    for mark in [c for c in report.rights if c.is_punct and c.i > copula.i]:
        mark.hang_on(copula)
    what.hang_on(copula, "csubj")
    report.hang_on(copula, "parataxis")
