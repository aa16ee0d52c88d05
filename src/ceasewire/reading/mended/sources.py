"""Mended sources: who says so where the parser makes no subject, or too much of one, set right in its parse.

1. "“They shot,” Anna Berg, who fled, recalled.": a name with what ends its sentence is a subject and its verb
2. "Nine are ill, Northaid estimates.": what ends a sentence behind who says so is a verb
3. "told a briefing the gap was closing": a briefing is told it, and it is no clause about the briefing
4. "Pope Leo on Sunday called for calm": the name that opens a sentence without a subject is its subject
5. "The secretary-general said": "general" is a noun
6. "Anna O’Neill said": that is one name
7. "claims the app “hooked” children": the app hooked them
8. "said Anna Berg, the mayor, “and the bread is gone.”": what is said on is none who says so
9. "“while he keeps his,” spokesman Roe said": "his" is said, and is no word for the spokesman
10. "another thought she would go": another one thought so
11. "a step that friends of the bill called a retreat": they called it so
12. "called the rule “utter nonsense”", "called climate change a hoax": the rule and the change are what is called so
13. "showed Berg leading Roe": Berg leads, and is no part of Roe's name
14. "Court records show he fled": the records show it
15. "Berg, who called the vote “a disgrace,” left": the vote is called so, and not Berg
16. "It was Berg who said so": Berg said it
"""

from ceasewire.reading.grammar.classes import RELATIVES_OF_THINGS
from ceasewire.reading.grammar.phrases import VERBAL, has_subject
from ceasewire.reading.grammar.tags import CLOSING_QUOTES, FINITE, OPENING_QUOTES
from ceasewire.reading.grammar.tokens import Doc, Token

# How words before a name are parts of it.
_BEFORE = frozenset({"poss", "compound", "amod", "nmod", "det", "nummod"})
# Reports in the present that are plurals of nouns too.
_PLURALS = frozenset({"estimates", "reports", "claims", "forecasts", "shows", "suspects", "fears", "notes", "reckons"})
# How a noun hangs on the one behind it, and verbs that call somebody or something a name.
_INSIDE = frozenset({"nmod", "compound", "poss"})
_NAMING = frozenset({
    "call", "label", "dub", "brand", "deem", "term", "pronounce", "describe", "see", "regard", "denounce", "hail",
    "portray", "characterize", "decry", "view", "praise", "condemn", "dismiss", "deride",
})  # fmt: skip
# So many words at most name in quotation marks what something is called.
_LONGEST_NAME = 6
# Verbs by which a poll tells how somebody stands.
_SHOWING = frozenset({"show", "find", "put", "have"})
# Before whom things are told.
_AUDIENCES = frozenset({
    "briefing", "conference", "court", "jury", "inquest", "inquiry", "hearing", "committee", "parliament", "rally",
    "meeting", "crowd", "audience", "panel", "summit", "forum", "gathering", "council", "congress", "house", "senate",
})  # fmt: skip
# Offices that end in "general".
_GENERALS = frozenset({"secretary", "attorney", "director", "inspector", "governor", "auditor", "solicitor", "surgeon"})


def mend_sources(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc:
        if token.text[:2] in {"O’", "O'"} and token.pos_ != "PROPN" and token.text[2:3].isupper():
            _mend_irish(token)
        elif token.dep_ == "ROOT" and token.tag_ in {"NNP", "NNS"}:
            _mend_closing(token)
        elif token.dep_ == "relcl" and token.head.lower_ in _AUDIENCES:
            _mend_audience(token, token.head)
        elif token.dep_ in {"npadvmod", "advmod", "dep"} and token.ent_type_ == "PERSON":
            _mend_name(token, token.head)
        elif token.lower_ == "general" and token.tag_ == "JJ" and token.i:
            _mend_general(token)
        elif token.dep_ == "amod" and token.lower_.endswith("ed") and token.i > 2 and token.nbor(-1).is_quote:
            _mend_quoted_verb(token, token.head)
        elif token.dep_ == "conj" and token.head.dep_ == "nsubj" and token.i > 2:
            _mend_said_on(token, token.head)
        elif token.text in CLOSING_QUOTES and token.i > 2 and token.nbor(-1).text == ",":
            _mend_last_word(token.nbor(-2), token)
        elif token.lower_ == "another" and token.dep_ == "det" and token.head.tag_ in FINITE:
            token.pos_, token.dep_ = "PRON", "nsubj"
        elif token.dep_ == "relcl" and token.tag_ in {"NN", "NNS"} and token.lefts:
            _mend_naming(token, token.lefts[0])
        elif token.dep_ == "dobj" and token.tag_ in {"VB", "VBP"} and token.head.lemma_ in _NAMING:
            _mend_called_noun(token, token.head)
        elif token.tag_ == "WP" and token.dep_ == "nsubj" and token.head.dep_ == "ccomp":
            _mend_cleft(token.head, token.head.head)
        elif token.tag_ == "NNS" and token.dep_ == "compound" and token.head.tag_ in FINITE:
            _mend_records(token, token.head)
        elif token.tag_ == "VBG" and token.dep_ == "amod" and token.head.head.lemma_ in _SHOWING:
            _mend_shown(token, token.head)
        elif token.dep_ in {"dobj", "oprd"} and token.head.lemma_ in _NAMING:
            _mend_named_so(token, token.head)
            _mend_named_behind(token, token.head)


def _mend_naming(people: Token, that: Token) -> None:
    """Make a clause of those who call its noun something ("a step THAT FRIENDS OF THE BILL CALLED a retreat")."""
    noun = people.head
    if (
        that.lower_ not in RELATIVES_OF_THINGS
        or that.i != people.left_edge.i
        or (people.lefts[1:2] and people.lefts[1].dep_ == "cop")
    ):
        return
    verb = next((t for t in people.subtree if t.i > people.i and t.tag_ in {"VBN", "VBD"} and t.dep_ == "acl"), None)
    if verb is None or verb.lemma_ not in _NAMING or any(c.dep_ == "agent" or c.lower_ == "by" for c in verb.rights):
        return
    verb.hang_on(noun, "relcl")
    verb.tag_ = "VBD"
    people.hang_on(verb, "nsubj")
    that.hang_on(verb, "dobj")
    that.pos_, that.tag_ = "PRON", "WDT"


def _mend_called_noun(noun: Token, verb: Token) -> None:
    """Make a noun of a bare verb behind another noun that is called something ("called climate CHANGE a hoax")."""
    named = next((c for c in noun.rights if c.dep_ == "dobj"), None)
    if named is None or not any(c.dep_ in _INSIDE and c.i == noun.i - 1 for c in noun.lefts):
        return
    noun.pos_, noun.tag_, noun.lemma_ = "NOUN", "NN", noun.lower_
    named.hang_on(verb, "oprd")


def _mend_shown(verb: Token, name: Token) -> None:
    """Make a clause of a participle between two names that a poll shows ("showed Berg LEADING Roe by two points")."""
    shows, first = name.head, verb.nbor(-1)
    if first.head is not name or first.i <= shows.i or {first.pos_, name.pos_} != {"PROPN"} or name.dep_ != "dobj":
        return
    verb.hang_on(shows, "ccomp")
    for word in [c for c in name.lefts if c.i < first.i]:
        word.hang_on(first)
    first.hang_on(verb, "nsubj")
    name.hang_on(verb, "dobj")
    verb.pos_ = "VERB"
    for behind in [c for c in shows.rights if c.i > name.i and c.dep_ in {"prep", "npadvmod"}]:
        behind.hang_on(verb)


def _mend_cleft(clause: Token, copula: Token) -> None:
    """Hang on somebody the clause on who it was ("It was ANNA BERG WHO SAID that")."""
    it = next((c for c in copula.lefts if c.dep_ == "nsubj" and c.lower_ == "it"), None)
    one = next((c for c in copula.rights if c.dep_ == "attr" and c.right_edge.i + 1 == clause.left_edge.i), None)
    if copula.lemma_ == "be" and it is not None and one is not None:
        clause.hang_on(one, "relcl")


def _mend_records(records: Token, verb: Token) -> None:
    """Make a subject of a plural right before a verb that reports a clause and has none ("RECORDS show he fled")."""
    told = any(c.dep_ == "ccomp" for c in verb.rights)
    if records.i == verb.i - 1 and told and not has_subject(verb):
        records.dep_ = "nsubj"


def _mend_named_behind(thing: Token, verb: Token) -> None:
    """Hang on a verb of calling the quotation right behind its object, which the parser gives to another noun."""
    mark = thing.right_edge.nbor(1)
    if mark.text not in OPENING_QUOTES:
        return
    name = next((t for t in thing.doc[mark.i + 1 : mark.i + _LONGEST_NAME] if t.head.i < verb.i), None)
    if name is not None and name.dep_ in {"appos", "conj"} and name.left_edge.i == mark.i + 1:
        name.hang_on(verb, "oprd")


def _mend_named_so(name: Token, verb: Token) -> None:
    """Make an object of the noun before a quotation that says what it is called ("called THE RULE “nonsense”")."""
    thing = next(
        (c for c in name.lefts if c.dep_ in _INSIDE and c.i > verb.i and c.nbor(1).text in OPENING_QUOTES), None
    )
    if thing is None or thing.pos_ not in {"NOUN", "PROPN"}:
        return
    for word in [c for c in name.lefts if c.i < thing.i]:
        word.hang_on(thing)
    thing.hang_on(verb, "dobj")
    name.dep_ = "oprd"


def _mend_last_word(word: Token, mark: Token) -> None:
    """Keep the last word of a quotation in it, which the parser makes a part of the name of who speaks."""
    name = word.head
    if name.i < mark.i or word.dep_ not in _BEFORE or name.dep_ not in {"nsubj", "nsubjpass"}:
        return
    verb = next((t for t in reversed(word.sent) if t.i < word.i and t.pos_ in VERBAL), None)
    if verb is None:
        return
    word.hang_on(verb, "dobj")
    for comma in (mark.nbor(-1), mark):
        if comma.head.i == name.i:
            comma.hang_on(name.head)


def _mend_closing(root: Token) -> None:
    """Make a report of what ends a sentence behind what is said and who says so."""
    said = next((c for c in root.lefts if c.dep_ == "ccomp" and c.pos_ in VERBAL), None)
    ends = all(t.is_punct for t in root.doc[root.right_edge.i + 1 : root.sent.end])
    if said is None or not ends:
        return
    name = next((c for c in root.lefts if c.dep_ == "compound" and c.i == root.i - 1), None)
    if root.lower_ in _PLURALS and name is not None and name.left_edge.nbor(-1).text == ",":
        root.pos_, root.tag_, root.lemma_ = "VERB", "VBZ", root.lower_[:-1]
        name.dep_ = "nsubj"
        return
    report = next((c for c in root.rights if c.dep_ == "acl" and c.tag_ in {"VBN", "VBD"}), None)
    if root.tag_ != "NNP" or report is None or report.nbor(-1).text != "," or has_subject(report):
        return
    if all(t.is_punct for t in root.doc[report.i + 1 : root.sent.end]):
        for word in [said, *(c for c in root.lefts if c.is_punct)]:
            word.hang_on(report)
        report.hang_on(report, "ROOT")
        report.tag_ = "VBD"
        root.hang_on(report, "nsubj")


def _mend_audience(clause: Token, told: Token) -> None:
    """Give to a verb of telling what its audience is told ("told a briefing THE GAP WAS CLOSING")."""
    verb = told.head
    subject = next((c for c in clause.lefts if c.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
    if verb.lemma_ != "tell" or told.dep_ != "dobj" or subject is None:
        return
    if subject.left_edge.i == told.i + 1 and subject.tag_ not in {"WP", "WDT"}:
        clause.hang_on(verb, "ccomp")


def _mend_name(name: Token, verb: Token) -> None:
    """Make a subject of a person's name with which a sentence opens that has none ("POPE LEO on Sunday called")."""
    opens = name.left_edge.is_sent_start and name.i < verb.i and name.pos_ == "PROPN"
    if (
        opens
        and verb.tag_ in FINITE
        and not any(c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for c in verb.children)
    ):
        name.dep_ = "nsubj"


def _mend_general(word: Token) -> None:
    """Make a noun of the second half of an office ("the secretary-GENERAL")."""
    before = word.nbor(-2) if word.nbor(-1).text == "-" and word.i > 1 else word.nbor(-1)
    if before.lower_ in _GENERALS:
        word.pos_, word.tag_ = "NOUN", "NN"


def _mend_irish(surname: Token) -> None:
    """Make the head of a name of a surname that is taken for some other word ("Anna O’NEILL")."""
    surname.pos_, surname.tag_ = "PROPN", "NNP"
    first = surname.nbor(-1) if surname.i else surname
    if first.pos_ != "PROPN" or first.i == surname.i or first.head is surname:
        return
    for other in [c for c in first.children if c.i != surname.i]:
        other.hang_on(surname)
    surname.hang_on(*((surname, "ROOT") if first.head.i == first.i else (first.head, first.dep_)))
    first.hang_on(surname, "compound")
    surname.ent_type_ = first.ent_type_ = "PERSON"


def _mend_quoted_verb(word: Token, thing: Token) -> None:
    """Make a verb of a past form in quotation marks between two nouns ("claims the app “HOOKED” children")."""
    noun, report = word.nbor(-2), thing.head
    quoted = word.i + 2 < len(word.doc) and word.nbor(1).is_quote and thing.dep_ == "dobj" and report.pos_ == "VERB"
    if not quoted or noun.pos_ not in {"NOUN", "PROPN"} or noun.head.i != thing.i or noun.i < report.i:
        return
    word.pos_, word.tag_ = "VERB", "VBD"
    word.hang_on(report, "ccomp")
    for left in [c for c in thing.lefts if c.i < noun.i]:
        left.hang_on(noun)
    noun.hang_on(word, "nsubj")
    thing.hang_on(word, "dobj")


def _mend_said_on(noun: Token, speaker: Token) -> None:
    """Take from a speaker what stands in the quotation behind him (", “AND BOILED GRASS.”")."""
    report = speaker.head
    between = noun.doc[speaker.i + 1 : noun.i]
    if report.i < speaker.i and any(t.text in OPENING_QUOTES and t.i > speaker.i + 1 for t in between):
        for word in [noun, *(c for c in speaker.rights if c.dep_ == "cc" and c.i < noun.i)]:
            word.hang_on(report, "dep")
