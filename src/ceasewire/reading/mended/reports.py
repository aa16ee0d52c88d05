"""Mended reports: who reports at the edges of a sentence, and what only looks like a report, set right in its parse.

1. "On a visit to Oslo, its head for energy Jo Ek said": the title and name right before a verb are its subject
2. "spoke with the head of Northaid to demand more": he is spoken with, and does not demand
3. "Wages will fall, analysts at Northaid reckon.": what ends a sentence behind who says so is a verb
4. "said the roads needed to be mended": a noun and its past form behind a report are a clause
5. "warned doctors of its risks": they are warned of them
6. "The herd believed to be lost has come home": others believe it, and the herd has come home
7. "The mill said the dam broke, a claim Northaid denied": Northaid denied the claim, and the mill's is the main clause
8. "The dam broke, the mill said, a claim Northaid denied": the claim is what the mill said, and no part of it
9. "Gunmen killed two, the army said, blaming the rebels": the army blames them
10. "Nine died in the raid, the worst so far, the mayor told Sahel.": the mayor tells it all
11. "had gone there after a clerk called and reported that": the clerk reported it
12. "They will leave Sol, a trader who met them said": the trader says so, and is not Sol
13. "denied that it had fired and accused the front of lying": who denied it accused the front
"""

from ceasewire.reading.grammar.classes import INDEFINITE_ARTICLES
from ceasewire.reading.grammar.tags import FINITE_OR_MODAL, NOMINAL, SUBJECTS
from ceasewire.reading.grammar.tokens import Doc, Token

_IN_NOUN_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PART", "PRON", "ADP"})
# Where a parser hangs a noun that it has no place for.
_LOOSE = frozenset({"appos", "conj", "npadvmod", "dep"})
# Reports in the present that are taken for nouns at a sentence's end.
_CLOSING = frozenset({"reckon", "reckons", "shows", "claims", "estimates", "suspects", "forecasts", "fears"})
# What who denies or says one thing goes on to do.
_CHARGING = frozenset({"accuse", "blame"})
_DENYING = frozenset({"deny", "reject", "dismiss"})
# What somebody says on after what he has said.
_GOING_ON = frozenset({
    "blame", "accuse", "add", "call", "urge", "warn", "describe", "insist", "deny", "vow", "condemn", "demand",
    "stress", "cite", "quote", "claim", "note", "denounce", "reject", "dismiss", "promise", "pledge", "threaten",
})  # fmt: skip
# Past forms that stand right before "to" only where others think so.
_THOUGHT = frozenset({"believed", "thought", "said", "known", "suspected", "feared", "reported", "rumoured", "rumored"})
# Reports of which no thing is the object, but for words ("said a prayer").
_SAYING = frozenset({"say", "add", "argue", "insist", "note", "warn"})
# Reports that may end a sentence, behind what they tell.
_TELLING = frozenset({"tell", "say"})
# How a report hangs on what it tells where the parser has not made that its clause.
_LOOSELY = frozenset({"ROOT", "parataxis", "advcl", "conj", "dep"})
# Whom these verbs have for an object is told of what stands behind "of"; places whose people somebody is.
_WARNING = frozenset({"warn", "inform", "notify", "remind"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "ORG"})


def mend_reports(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc:
        if token.dep_ == "ROOT" and token.tag_ in {"VBZ", "VBP"}:
            _mend_taken_up(token)
        if token.dep_ in _LOOSELY and token.tag_ == "VBD" and token.lemma_ in _SAYING | _TELLING and token.i > 3:
            _mend_described(token, token.nbor(-1))
        if token.dep_ in {"ccomp", "nsubj"} and token.pos_ == "NOUN" and token.head.lemma_ in _SAYING | _TELLING:
            _mend_nominal(token, token.head)
        elif token.dep_ == "advcl" and token.tag_ == "VBD" and token.head.lemma_ in _SAYING | _TELLING:
            _mend_fronted(token, token.head)
        if token.dep_ == "ROOT" and token.tag_ == "VBD":
            _mend_hung(token)
            _mend_thought(token)
            _mend_taken_up(token)
        elif token.dep_ == "relcl" and token.tag_ == "VBD" and token.lemma_ in _TELLING:
            _mend_told(token)
        elif token.lower_ == "of" and token.dep_ == "prep" and token.head.dep_ == "dobj":
            _mend_warned(token, token.head)
        elif token.dep_ == "acl" and token.tag_ == "VBN" and token.head.dep_ == "dobj":
            _mend_said(token, token.head)
        elif token.tag_ == "VB" and token.dep_ == "pcomp" and token.head.lower_ == "with":
            _mend_spoken_with(token)
        elif token.lemma_ in doc.clause_words.calling and token.dep_ in _LOOSE | {"dobj", "attr"}:
            _mend_called(token)
        elif token.lower_ in _CLOSING and token.pos_ in NOMINAL and token.i > 1:
            _mend_closing(token)
        elif token.tag_ == "VBG" and token.dep_ == "advcl" and token.lemma_ in _GOING_ON and token.i > 1:
            _mend_gone_on(token)
        elif token.tag_ == "VBD" and token.dep_ == "conj" and token.head.tag_ == "VBN":
            _mend_joined(token, token.head)
        if token.dep_ == "conj" and token.lemma_ in _CHARGING and token.tag_ in {"VBD", "VBN"}:
            _mend_charged(token, token.head)


def _mend_charged(charged: Token, told: Token) -> None:
    """Join a charge to the denial or report before it, and not to what is denied ("denied it had fired AND ACCUSED").

    What is only said takes the charge where its own verb stands in another form ("said it would answer and ACCUSED").
    """
    cue, cc = told.head, charged.nbor(-1)
    own = any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "mark"} for c in charged.lefts)
    if own or cc.lower_ != "and" or told.dep_ != "ccomp" or cue.i > told.i or cue.tag_ != "VBD":
        return
    unlike = told.tag_ in {"VB", "VBN", "VBG"} and cue.lemma_ in _SAYING | _TELLING
    if cue.lemma_ in _DENYING or unlike:
        cc.hang_on(cue)
        charged.hang_on(cue)


def _mend_joined(told: Token, above: Token) -> None:
    """Join a past form to the one before it, and not to a pluperfect ("had gone, after he CALLED and REPORTED")."""
    had = any(c.lower_ == "had" and c.dep_ == "aux" for c in above.lefts)
    before = next((c for c in reversed(above.rights) if c.dep_ == "advcl" and c.i < told.i), None)
    helped = any(c.dep_ in {*SUBJECTS, "aux", "auxpass"} for c in told.lefts)
    if had and before is not None and before.tag_ == "VBD" and before.right_edge.i + 2 == told.i and not helped:
        told.nbor(-1).hang_on(before)
        told.hang_on(before)


def _mend_gone_on(participle: Token) -> None:
    """Give what a source goes on to say to the source, and not to those of whom it tells.

    "Gunmen killed two, the army said, BLAMING the rebels": the army blames them.
    """
    comma, told = participle.nbor(-1), participle.head
    said = next((c for c in told.rights if c.dep_ == "parataxis" and comma.i - 1 <= c.right_edge.i <= comma.i), None)
    if comma.text == "," and said is not None and any(c.dep_ == "nsubj" for c in said.lefts):
        participle.hang_on(said)
        comma.hang_on(said)


def _mend_nominal(noun: Token, report: Token) -> None:
    """Make a clause of what stands before its report, of whose verb the parser makes a participle within a noun.

    "An air strike on a market KILLED two, a doctor said".
    """
    who = next((c for c in report.lefts if c.dep_ == "nsubj" and c.i > noun.i), None)
    if noun.i > report.i or who is None:
        return
    last = noun.right_edge.i
    deeds = (t for t in noun.subtree if t.dep_ == "acl" and t.tag_ == "VBN" and t.right_edge.i == last)
    deed = next((t for t in deeds if any(c.dep_ == "dobj" for c in t.rights)), None)
    if deed is not None and noun.doc[last + 1].text == "," and who.left_edge.i == last + 2:
        deed.hang_on(report, "ccomp")
        deed.tag_ = "VBD"
        noun.hang_on(deed, "nsubj")


def _mend_fronted(deed: Token, report: Token) -> None:
    """Make what is told of what stands before its report, and no clause beside it ("Shelling KILLED two, he said")."""
    opens = any(c.dep_ in {"mark", "advmod"} and c.i < deed.i and c.tag_ in {"IN", "WRB"} for c in deed.lefts)
    who = next((c for c in report.lefts if c.dep_ == "nsubj" and c.i > deed.i), None)
    own = any(c.dep_ in SUBJECTS for c in deed.lefts)
    if who is None or opens or not own or any(c.dep_ == "ccomp" for c in report.children):
        return
    if who.left_edge.nbor(-1).text == "," and deed.right_edge.i == who.left_edge.i - 2:
        deed.dep_ = "ccomp"


def _mend_described(report: Token, last: Token) -> None:
    """Give a report whoever stands before it with a clause about himself, and not the name before him that he is not.

    "The rebels will leave Goma, A DIPLOMAT WHO HAS MET THEM said".
    """
    clause = next((t for t in (last, *last.ancestors) if t.dep_ == "relcl" and t.right_edge.i == last.i), None)
    who = clause.head if clause is not None else report
    first = who.left_edge
    if who.dep_ != "appos" or who.pos_ not in NOMINAL or first.nbor(-1).text != "," or who.head.i > first.i:
        return
    beside = report.head if report.dep_ != "ROOT" and report.head.i < first.i else None
    told = beside or next((c for c in report.lefts if c.dep_ == "ccomp" and c.i < first.i), None)
    subjects = [c for c in report.lefts if c.dep_ in SUBJECTS]
    if told is None or not first.lower_.startswith(("a", "one", "two", "some", "several")):
        return
    if subjects and subjects != [who.head]:
        return
    comma = first.nbor(-1)
    for name in subjects:
        name.hang_on(told, "dobj")
    who.hang_on(report, "nsubj")
    comma.hang_on(report)
    if beside is not None:
        report.dep_ = "parataxis"


def _mend_hung(verb: Token) -> None:
    """Give a verb the title and name right before it that the parser hung on the opening of its sentence."""
    doc, opens = verb.doc, verb.sent.start
    _free_source(verb)
    if any(c.dep_ in {*SUBJECTS, "csubj", "expl"} for c in verb.children):
        return
    reports = verb.lemma_ in _TELLING and any(c.dep_ == "ccomp" for c in verb.lefts)
    if not reports and doc[opens].dep_ != "prep":
        return
    for noun in doc[opens : verb.i] if doc[verb.i - 1].text == "," else ():
        beside = noun.dep_ == "appos" and noun.pos_ in NOMINAL and doc[noun.left_edge.i - 1].text == ","
        if beside and noun.right_edge.i in {verb.i - 1, verb.i - 2}:
            noun.hang_on(verb, "nsubj")  # "According to The Post, the HEAD of Northaid, Jo Ek, said"
            return
    comma = _comma_before(verb)
    words = doc[comma + 1 : verb.i] if comma is not None else ()
    if not words or any(t.pos_ not in _IN_NOUN_PHRASE for t in words):
        return
    tops = [t for t in words if t.head.i < words[0].i or t.head.i >= verb.i]
    if len(tops) != 1 or tops[0].pos_ not in NOMINAL or tops[0].dep_ not in _LOOSE:
        return
    tops[0].hang_on(verb, "nsubj")
    for name in [c for c in tops[0].rights if c.dep_ == "conj" and c.pos_ == "PROPN"]:
        name.dep_ = "appos"  # no "and" joins them


def _mend_told(verb: Token) -> None:
    """Make a report of what only ends a sentence ("Nine died in the raid, the worst so far, THE MAYOR TOLD Sahel")."""
    doc, root = verb.doc, verb.sent.root
    speaker = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.tag_ not in {"WP", "WDT"}), None)
    comma = speaker.left_edge.i - 1 if speaker is not None else 0
    if speaker is None or speaker.i != verb.i - 1 or doc[comma].text != "," or root.i > comma:
        return
    if root.tag_ not in FINITE_OR_MODAL and not any(c.tag_ in FINITE_OR_MODAL for c in root.lefts):
        return
    for token in [c for c in verb.lefts if c.i < comma]:
        token.hang_on(root)
    verb.hang_on(verb, "ROOT")
    root.hang_on(verb, "ccomp")


def _free_source(verb: Token) -> None:
    """Give "according to" its noun, of which the parser makes a subject beside another ("According to X, the HEAD")."""
    doc, opens = verb.doc, verb.sent.start
    source = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if source is None or doc[opens].lower_ != "according" or source.left_edge.i != opens + 2:
        return
    if any(c.dep_ == "appos" and c.right_edge.i in {verb.i - 1, verb.i - 2} for c in source.rights):
        source.hang_on(doc[opens + 1], "pobj")


def _mend_thought(verb: Token) -> None:
    """Make a participle of what is taken for a sentence's verb before another one ("the herd BELIEVED to be lost")."""
    doc = verb.doc
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    main = next((c for c in verb.rights if c.dep_ in {"ccomp", "conj", "dep"} and c.tag_ in FINITE_OR_MODAL), None)
    if verb.lower_ not in _THOUGHT or subject is None or main is None or doc[verb.i + 1].lower_ != "to":
        return
    if main.dep_ == "conj" or any(c.dep_ in {*SUBJECTS, "mark"} for c in main.lefts):
        return
    verb.tag_ = "VBN"
    main.hang_on(main, "ROOT")
    subject.hang_on(main)
    for word in [c for c in verb.children if c.is_punct or c.i < subject.i]:
        word.hang_on(main)
    verb.hang_on(subject, "acl")


def _mend_taken_up(verb: Token) -> None:
    """Hang on the clause before it the noun that takes the clause up, and on the noun the verb behind it.

    The parser joins the noun and the name behind it to one subject of the whole sentence.
    """
    told = next((c for c in verb.lefts if c.dep_ == "ccomp" and c.tag_ in FINITE_OR_MODAL), None)
    thing = next((c for c in verb.lefts if c.dep_ == "dobj" and c.lemma_ in verb.doc.clause_words.calling), None)
    if thing is not None and told is not None and told.i < thing.i and thing.doc[thing.left_edge.i - 1].text == ",":
        told.hang_on(told, "ROOT")  # "The town fears a flood, A CLAIM the mill denies"
        thing.hang_on(told, "appos")
        verb.hang_on(thing, "relcl")
        for mark in [c for c in verb.children if c.dep_ == "punct"]:
            mark.hang_on(told)
        return
    noun = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.pos_ == "NOUN"), None)
    if (
        noun is None
        or told is None
        or not told.i < noun.i
        or not any(c.lower_ in INDEFINITE_ARTICLES for c in noun.lefts)
    ):
        return
    name = next((c for c in noun.rights if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
    if name is None or name.left_edge.i != noun.i + 1 or name.i != verb.i - 1:
        return
    if noun.doc[noun.left_edge.i - 1].text != ",":
        return
    told.hang_on(told, "ROOT")
    noun.hang_on(told, "appos")
    verb.hang_on(noun, "relcl")
    name.hang_on(verb, "nsubj")
    for mark in [c for c in verb.children if c.dep_ == "punct"]:
        mark.hang_on(told)


def _mend_called(noun: Token) -> None:
    """Hang on a report in passing the noun right behind it that says what somebody makes of what is reported."""
    first = noun.left_edge
    if first.i < 2 or first.lower_ not in INDEFINITE_ARTICLES or noun.doc[first.i - 1].text != ",":
        return
    verb = noun.doc[first.i - 2]
    if verb.dep_ == "parataxis" and any(c.dep_ == "relcl" for c in noun.rights):
        noun.hang_on(verb, "appos")


def _mend_said(verb: Token, noun: Token) -> None:
    """Make a clause of a noun and the past form behind it, both under "said" ("said roads NEEDED it")."""
    report = noun.head
    behind = verb.i + 1 < len(verb.doc) and noun.right_edge.i == verb.right_edge.i and noun.left_edge.i == report.i + 1
    done = any(c.dep_ in {"agent", "prep"} for c in verb.rights) or not any(True for c in verb.rights)
    if report.lemma_ not in _SAYING or not behind or done or not verb.lower_.endswith("ed"):
        return
    noun.hang_on(verb, "nsubj")
    verb.hang_on(report, "ccomp")
    verb.tag_ = "VBD"


def _mend_warned(of: Token, noun: Token) -> None:
    """Give to a verb what somebody is warned of ("warned doctors OF ITS RISKS"); whose people they are is theirs."""
    verb = noun.head
    thing = next((c for c in of.rights if c.dep_ == "pobj"), None)
    if verb.lemma_ not in _WARNING or thing is None or thing.ent_type_ in _PLACES or thing.pos_ == "PROPN":
        return
    if not any(c.dep_ in {"xcomp", "ccomp"} for c in verb.rights) and of.i == noun.i + 1:
        of.hang_on(verb)


def _mend_spoken_with(verb: Token) -> None:
    """Give whoever speaks with somebody what he does it for ("spoke with the head of Northaid TO DEMAND more")."""
    partner = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    preposition = verb.head
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.lefts)
    if partner is None or not infinitive or partner.i < preposition.i or preposition.head.pos_ != "VERB":
        return
    partner.hang_on(preposition, "pobj")
    verb.hang_on(preposition.head, "advcl")


def _mend_closing(word: Token) -> None:
    """Make a report of what ends a sentence behind a comma and who says so (", analysts at Northaid RECKON.")."""
    doc, sentence = word.doc, word.sent
    comma = _comma_before(word)
    before = doc[comma + 1 : word.i] if comma is not None else ()
    if not before or comma is None or any(t.pos_ not in _IN_NOUN_PHRASE for t in before):
        return
    if any(not t.is_punct for t in doc[word.i + 1 : sentence.end]) or sentence.root.i > comma:
        return
    told = any(t.tag_ in FINITE_OR_MODAL for t in doc[sentence.start : comma])
    speaker = next((t for t in before if t.pos_ in NOMINAL and not comma < t.head.i < word.i), None)
    if not told or speaker is None or speaker.dep_ == "compound":
        return
    for noun in [c for c in word.lefts if c.i > speaker.i and c.dep_ == "compound"]:
        noun.hang_on(word.head, word.dep_)  # "analysts at NORTHAID reckon"
    for mark in [c for c in word.children if c.is_punct]:
        mark.hang_on(sentence.root)
    word.hang_on(sentence.root, "parataxis")
    word.pos_ = "VERB"
    third = word.lower_.endswith("s")
    word.tag_, word.lemma_ = ("VBZ", word.lower_[:-1]) if third else ("VBP", word.lower_)
    speaker.hang_on(word, "nsubj")


def _comma_before(word: Token) -> int | None:
    """Return the last comma before a word in its sentence, or null."""
    return next((i for i in range(word.i - 1, word.sent.start, -1) if word.doc[i].text == ","), None)
