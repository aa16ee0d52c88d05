"""Conditions: the clauses and phrases that markers open, and what each hangs on.

The marker's words decide that there is a condition and which role it has; the parse decides how far it goes.
What it governs is decided later, when the terms are known (see `terms.attachment`).
"""

from dataclasses import dataclass
from itertools import islice, pairwise, takewhile

from ceasewire.lexicon.conditions import Marker, Markers
from ceasewire.model.reading import ConditionKind, Role
from ceasewire.reading.conditions.asides import is_aside, only_concedes, only_doubts, owns_to_doubt
from ceasewire.reading.conditions.timeclauses import (
    dates_report,
    is_ago,
    is_backshifted,
    is_over,
    is_time,
    is_told_as_past,
    only_dates,
    only_precedes,
    opens_with_time,
    tells_of_day,
)
from ceasewire.reading.cues.anonymity import keeps_unnamed
from ceasewire.reading.grammar.classes import AND_OR, IF_OR_UNLESS
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    ancestors,
    child,
    coordinated,
    has_subject,
    is_negated,
    objects_of,
    prepositions,
    trim,
)
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.tags import FINITE_OR_MODAL
from ceasewire.reading.grammar.tokens import Doc, Token
from ceasewire.reading.parse import Paragraph

# Words that only point at what stands before ("in return for WHICH").
_POINTING = frozenset({"which", "whom", "whose"})
# What lasts where "on" stands behind it.
_GOING_ON = frozenset({"go", "carry", "drag", "wear"})
# What is done with an offer.
_TAKING_UP = frozenset({"accept", "consider", "entertain", "tolerate", "contemplate", "approve", "allow", "permit"})
# What a marker takes that is read with the act that hangs on it.
_READ_ELSEWHERE = frozenset({"none", "deed", "predicate", "order", "imperative", "pair", "people", "captives"})
# What stands between one condition and the next.
_JOINTS = frozenset({"and", "or", "but", ",", ";"})
# How far behind a marker the second comma of an aside may stand ("if, in return,").
_LONGEST_ASIDE = 7
_EDGE = frozenset("\"“”'‘’(,;:—–- ")


@dataclass(slots=True, eq=False)
class Found:
    """A condition as it stands in a paragraph.

    Attributes:
        marker_at: first token of the marker; `first` and `last` are the edges of the condition's own words.
        head: the verb or noun that heads it, or null.
        fronted: whether it stands before what it conditions.
        performers: whose conduct fulfils it, where the act that it hangs on or a demand for it shows that.
    """

    paragraph: Paragraph
    marker: Marker
    marker_at: int
    first: int
    last: int
    head: Token | None
    fronted: bool
    performers: tuple[str, ...] = ()

    @property
    def role(self) -> Role:
        """What it does to its term."""
        return self.marker.role or Role.IF


def find_conditions(paragraph: Paragraph, markers: Markers) -> list[Found]:
    """Return the conditions of a paragraph in order; decoys give none."""
    found: list[Found] = []
    for sentence in paragraph.doc.sents:
        words = [t.lower_ for t in sentence]
        at = 0
        while at < len(words):
            marker = markers.at(words, at)
            if marker is None or sentence[at].tag_ == "NNP":  # "the union IF Metall"
                at += 1
                continue
            if marker.role is not None and marker.takes not in _READ_ELSEWHERE:
                found.extend(_read(paragraph, marker, sentence.start + at, sentence.end))
            at += len(marker.words)
    return _apart(found)


def kind_of(found: Found) -> ConditionKind | None:
    """Return what its performer must do for it to be met; null where the text leaves it open."""
    head = found.head
    if head is None or head.pos_ not in VERBAL:
        done = head is not None and (found.role is Role.IN_RETURN_FOR or head.lemma_.lower() in found.marker.acts)
        return ConditionKind.ACHIEVE if done else None
    clause = read_clause(head)
    if found.marker.takes == "imperative":
        return None  # "fail to comply": not to act
    if head.lemma_ in head.doc.clause_words.abstaining:
        return ConditionKind.ABSTAIN
    negation = next((c for c in head.children if c.dep_ == "neg"), None)
    if clause.negated and (negation is None or negation.i > found.marker_at):  # not "NOT until they are home"
        return None if clause.passive else ConditionKind.ABSTAIN
    on = any(c.lower_ == "on" and c.dep_ in {"prt", "advmod"} for c in head.rights)  # "as long as the siege GOES ON"
    if head.lemma_ in head.doc.clause_words.keeping_on or (on and head.lemma_ in _GOING_ON):
        return ConditionKind.MAINTAIN
    return ConditionKind.ACHIEVE


def _read(paragraph: Paragraph, marker: Marker, at: int, end: int) -> list[Found]:
    """Return the conditions that a marker opens at a token: several where clauses are joined, or none."""
    doc = paragraph.doc
    if at and doc[at - 1].lemma_.lower() in marker.not_after:
        return []
    if marker.takes == "inversion":
        return _read_inverted(paragraph, marker, at, end)
    if (marker.opens and not (stands_first(doc[at]) or _narrows(marker, doc[at]))) or tells_of_day(doc, at):
        return []
    start = _past_aside(doc, at + len(marker.words), end)
    if (
        start >= end
        or doc[start].text in {",", ".", ";"}
        or doc[start].lower_ in _POINTING
        or _other_use(doc, at, start)
        or is_ago(doc, start, end)
        or only_doubts(doc, start, end)
        or (marker.role is Role.UNLESS and owns_to_doubt(doc, start))
        or only_concedes(doc, at, start)
    ):
        return []
    if (marker.not_bare and _is_bare(doc, start, end)) or opens_with_time(doc, start) or dates_report(doc, at):
        return []
    verb = _clause_verb(paragraph, marker, at, start, end)
    if marker.also and (
        doc[start].tag_ == "VBG" or (doc[start].lower_ in marker.also and doc[start + 1].tag_ == "VBG")
    ):
        return []  # "while still seeking": beside what is done, not what it hangs on
    if verb is not None and _beyond_comma(doc, start, verb):  # the parser gave the marker to the main clause
        verb = None
        clause = any(t.pos_ in VERBAL for t in _to_comma(doc, start))
    else:
        clause = verb is not None
    if marker.takes == "noun" and marker.present and not _hangs_on_what_comes(doc[at]):
        return []
    if not clause and marker.takes == "clause" and not _is_act_to_come(doc[at], marker):
        return []  # "agreed to a truce after mediation, he said"
    if (
        verb is not None
        and marker.present
        and (
            only_dates(doc[at], verb) or is_over(doc[at], verb) or (is_told_as_past(verb) and not is_backshifted(verb))
        )
    ):
        return []
    if marker.words == ("subject", "to") and _is_undergone(doc[at], doc[start], marker):
        return []  # "SUBJECT TO decades of RAIDS, the villages agreed"
    if marker.words == ("upon",) and _is_at_request(doc, start):
        return []
    if marker.words == ("after",) and doc[at].head.dep_ == "acl" and doc[at].head.tag_ == "VBG":
        return []  # "people serving sentences AFTER BEING CONVICTED"
    if marker.negated and verb is not None and only_precedes(doc[at], verb):
        return []
    if marker.role is Role.IF and verb is not None and is_aside(verb):
        return []
    if verb is not None and verb.lemma_ == "be" and child(verb, "nsubj", "expl") is None and doc[at].lower_ == "if":
        return []  # "IF AND WHEN is another matter"
    if marker.words == ("once",) and verb is not None and verb.dep_ == "acl" and agent_of(verb) is not None:
        return []  # "the school ONCE USED BY the mission"
    if marker.words == ("once",) and any(c.dep_ == "npadvmod" and c.i > at for c in doc[at].rights):
        return []  # "once A WEEK"
    if marker.words == ("once",) and _tells_what_was(doc[at]):
        return []  # "the town, ONCE A STRONGHOLD of the rebels"
    if marker.words == ("after",) and verb is not None and is_told_as_past(verb) and _is_refused(verb.head):
        return []  # "will no longer talk AFTER THE ARMY BOMBED the camp"
    if _embedded_question(doc[at], verb) or (marker.predicate and _unsaid(doc[at])):
        return []
    if (verb is not None and keeps_unnamed(verb)) or any(keeps_unnamed(t) for t in islice(ancestors(doc[at]), 2)):
        return []  # "whose name was withheld in exchange for his account"
    if doc[at].lower_ == "barring" and any(c.lower_ == "from" for c in doc[at].children):
        return []
    if verb is None and doc[start].tag_ == "RB" and (start + 1 >= end or doc[start + 1].is_punct):
        return []  # "they agreed, if reluctantly"
    last = _last_token(paragraph, start, end, verb)
    if last < start or (verb is None and is_time(doc, start, last)):
        return []
    fronted = _is_fronted(paragraph, at, last, end)
    behind = not (fronted or stands_first(doc[at]))
    sufficing = marker.also | marker.also_behind if behind else marker.also
    if marker.also and not sufficing & {t.lower_ for t in doc[start : last + 1]}:
        held_on = behind and marker.also_behind and marker.negated
        if not held_on or verb is None or not _is_of_another(verb):
            return []  # "shelled the town while residents fled"
    return _split(paragraph, marker, at, start, last, verb, fronted)


def _narrows(marker: Marker, opener: Token) -> bool:
    """Whether a marker says which act is not meant of those that "any" or "no" speaks of ("ANY truce SHORT OF").

    Of "no truce short of surrender WILL BE ACCEPTED" nothing is put forward that could hang on it.
    """
    before = opener.nbor(-1) if opener.i > opener.sent.start else opener
    if before.dep_ == "nsubjpass" and before.head.lemma_ in _TAKING_UP and any(c.lower_ == "no" for c in before.lefts):
        return False
    return marker.behind_any and before.pos_ == "NOUN" and any(c.lower_ in {"any", "no"} for c in before.lefts)


def _tells_what_was(once: Token) -> bool:
    """Whether "once" says what somebody or something was ("the town, ONCE A STRONGHOLD of the rebels, agreed")."""
    noun = once.head
    beside = once.dep_ == "advmod" and noun.pos_ in {"NOUN", "PROPN", "ADJ"} and noun.left_edge.i == once.i
    return beside and noun.dep_ in {"advcl", "appos", "npadvmod", "dep", "amod", "acl", "conj"}


def _is_undergone(opener: Token, first: Token, marker: Marker) -> bool:
    """Whether what somebody is subject to is done to him, and nothing that an act waits for."""
    last = first.nbor(-1)
    nouns = [n for p in (opener, last) for n in objects_of(p)[:1] if n.lemma_.lower() not in marker.acts]
    nouns += [n for thing in nouns for p in prepositions(thing, "of") for n in objects_of(p)[:1]]
    return any(n.lemma_.lower() in first.doc.clause_words.undergone for n in nouns)


def _is_at_request(doc: Doc, start: int) -> bool:
    """Whether an act is only done because somebody asked for it ("UPON the premier's REQUEST")."""
    return any(t.lemma_.lower() in {"request", "invitation", "advice", "behest"} for t in _to_comma(doc, start))


def _is_refused(act: Token) -> bool:
    """Whether somebody is told not to do what a verb says, or to stop doing it."""
    return is_negated(act) or (act.dep_ == "xcomp" and is_negated(act.head))


def _is_of_another(verb: Token) -> bool:
    """Whether a clause tells by name what somebody else does ("will not sign while THE ARMY OCCUPIES the town")."""
    who = child(verb, "nsubj", "nsubjpass", "expl")
    promised = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.head.lefts)  # "promised not TO shell it while"
    return who is not None and who.pos_ in {"NOUN", "PROPN"} and not promised


def _past_aside(doc: Doc, start: int, end: int) -> int:
    """Return where a clause goes on behind a few words between commas ("IF, IN RETURN, sanctions are lifted")."""
    if start >= end or doc[start].text != ",":
        return start
    closing = next((i for i in range(start + 1, min(start + _LONGEST_ASIDE, end)) if doc[i].text == ","), None)
    if closing is None or any(t.pos_ in VERBAL for t in doc[start:closing]):
        return start
    return closing + 1


def _read_inverted(paragraph: Paragraph, marker: Marker, at: int, end: int) -> list[Found]:
    """Return the condition that "should" or "were" opens before its subject ("should the talks fail")."""
    helper = paragraph.doc[at]
    if misread := _misread_inversion(paragraph, marker, at, end):
        return misread
    verb = helper.head
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if helper.dep_ != "aux" or subject is None or subject.left_edge.i != at + 1 or is_asked(helper):
        return []
    if helper.tag_ == "VBD" and not any(c.lower_ == "to" for c in verb.children if c.dep_ == "aux"):
        return []  # "were the guns moved" asks; "were the army to leave" conditions
    if at > helper.sent.start and helper.nbor(-1).lower_ in helper.doc.clause_words.asking_words:
        return []
    last = _last_token(paragraph, at + 1, end, verb)
    return _split(paragraph, marker, at, at + 1, last, verb, _is_fronted(paragraph, at, last, end))


def _misread_inversion(paragraph: Paragraph, marker: Marker, at: int, end: int) -> list[Found]:
    """Return the condition that opens its sentence, up to its comma, whose first word the parser gives another clause.

    In "Should Mali attack Kayes, Chad will" it may miss the verb, of "Were Mali to leave, Chad will" make two clauses.
    """
    doc = paragraph.doc
    comma = next((i for i in range(at + 3, end) if doc[i].text == ","), None)
    if comma is None or not stands_first(doc[at]) or is_asked(doc[at]) or doc[at].head.i < comma:
        return []
    inside = doc[at + 1 : comma]
    verb = next((t for t in inside if t.tag_ == "VB" and t.pos_ == "VERB"), None)
    if marker.words == ("were",) and (verb is None or verb.nbor(-1).lower_ != "to"):
        return []
    first, last = trim(inside[0], doc[comma - 1])
    return [
        Found(paragraph=paragraph, marker=marker, marker_at=at, first=first, last=last, head=verb, fronted=True)
    ]  # fmt: skip


def stands_first(token: Token) -> bool:
    """Whether a word opens its sentence, a quotation, or what follows a mark or a joint."""
    return (
        token.is_sent_start
        or token.i == 0
        or token.nbor(-1).is_punct
        or token.nbor(-1).lower_ in {"that", "but", "and"}
    )


def _other_use(doc: Doc, at: int, start: int) -> bool:
    """Whether a marker's words do something else: "the pending bill", "the hinge on the gate", "provided that day"."""
    first, last = doc[at], doc[start - 1]
    noun = at > 0 and doc[at - 1].dep_ == "det" and doc[at - 1].head.i == at
    before_noun = first.dep_ == "amod" and first.head.i > at
    joined = (at > 0 and doc[at - 1].text == "-") or doc[start].text == "-"  # "the ONCE-feared militia"
    pointing = last.lower_ == "that" and last.dep_ in {"det", "nsubj", "nsubjpass"}
    done = any(c.lemma_ == "have" for c in first.lefts) and child(first, "dobj") is not None  # "has PROVIDED aid"
    governed = first.dep_ == "pcomp" and first.head.i == at - 1  # "without PROVIDING specifics"
    if first.lower_ == "pending" and doc[start].tag_ in {"IN", "RB"}:
        return True  # "with two cases still PENDING IN The Hague"
    return noun or before_noun or joined or pointing or done or governed


def _is_bare(doc: Doc, start: int, end: int) -> bool:
    """Whether a noun stands alone after the marker ("subject to shelling")."""
    noun = doc[start]
    closes = start + 1 >= end or doc[start + 1].is_punct
    return closes and noun.dep_ == "pobj" and len(list(noun.children)) == 0


def _clause_verb(paragraph: Paragraph, marker: Marker, at: int, start: int, end: int) -> Token | None:
    """Return the verb of the clause that the marker opens."""
    doc = paragraph.doc
    for i in range(start - 1, at - 1, -1):
        token = doc[i]
        if token.dep_ in {"mark", "advmod"} and token.head.i >= start and token.head.pos_ in VERBAL:
            return token.head
        if token.dep_ == "mark" and token.lower_ == "that" and token.head.i >= start and token.head.dep_ == "acl":
            return token.head  # a bare verb that the tagger takes for a noun ("that the port reopen")
        if token.dep_ == "prep":
            inner = next((c for c in token.children if c.dep_ == "pcomp"), None)
            if inner is not None:
                return inner
            noun = next((c for c in token.children if c.dep_ == "pobj"), None)
            if noun is not None and marker.takes in {"any", "noun"}:
                return _attached_verb(noun)
    for i in range(start, end):
        token = doc[i]
        if token.text in {",", ";"} and i > start + 2:
            return None
        if token.dep_ == "cc" and i + 1 < end and doc[i + 1].tag_ in FINITE_OR_MODAL:
            return None  # "left after the war AND HAS said"
        if token.pos_ in VERBAL and token.dep_ not in {"aux", "auxpass"} and token.tag_ != "VBG":
            return None if _goes_on(token, doc[at]) else token
    return None


def _goes_on(verb: Token, opener: Token) -> bool:
    """Whether a verb goes on what was told before a preposition ("left after the war and later SAID")."""
    joined = verb.dep_ == "conj" and verb.head.i < opener.i and not has_subject(verb)
    return joined and opener.dep_ == "prep"


def _attached_verb(noun: Token) -> Token | None:
    """Return a participle that says what the noun does ("the army leaving the town")."""
    after = noun.right_edge.i + 1
    if after < len(noun.doc) and noun.doc[after].tag_ == "VBG" and noun.doc[after].head.i < noun.i:
        return noun.doc[after]
    return next((c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBG"), None)


def _beyond_comma(doc: Doc, start: int, verb: Token) -> bool:
    """Whether the verb and its own subject stand after a comma that ends the marker's clause."""
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return False
    return any(doc[i].text == "," for i in range(start + 2, min(t.i for t in subject.subtree)))


def _to_comma(doc: Doc, start: int) -> list[Token]:
    """Return the tokens up to the next comma."""
    return [*takewhile(lambda t: t.text != ",", doc[start : doc[start].sent.end])]


def _is_act_to_come(opener: Token, marker: Marker) -> bool:
    """Whether the noun of an act stands in place of a clause, before which something else is not done."""
    acts = [n for n in objects_of(opener)[:1] if n.lemma_.lower() in marker.acts]
    return (bool(acts) and _hangs_on_what_comes(opener)) or _is_only_then(opener)


def _is_only_then(opener: Token) -> bool:
    """Whether something is to be done then alone: "would ONLY agree to a truce AFTER direct talks"."""
    verb = next((t for t in ancestors(opener) if t.pos_ == "VERB"), None)
    clause = read_clause(verb) if verb is not None and opener.lower_ == "after" else None
    if verb is None or clause is None or not (clause.future or clause.modal == "would"):
        return False
    noun = next(iter(objects_of(opener)), None)
    if noun is None or any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_[:1] != "a") for c in noun.lefts):
        return False  # "after THE attack": which one is known
    return any(c.lower_ == "only" and c.dep_ == "advmod" and c.i == verb.i - 1 for c in verb.lefts)


def _hangs_on_what_comes(opener: Token) -> bool:
    """Whether a marker hangs on a verb of what is to come."""
    if opener.head.pos_ != "VERB":
        return False
    clause = read_clause(opener.head)
    return clause.future or clause.infinitive or clause.modal == "would"


def _unsaid(word: Token) -> bool:
    """Whether a verb near above the word is negated ("did not make the talks conditional on")."""
    near = [word, *islice(ancestors(word), 2)]
    return any(is_negated(t) for t in near if t.pos_ in {"VERB", "AUX", "ADJ"})


def _embedded_question(mark: Token, verb: Token | None) -> bool:
    """Whether "if" opens a question after a verb of asking or knowing."""
    if mark.lower_ != "if" or verb is None:
        return False
    above, clause_words = verb.head, mark.doc.clause_words
    if _beside_question(mark) or (mark.i and mark.nbor(-1).lemma_ in clause_words.questioning):
        return True  # "promised to CHECK IF": whatever the parser hangs it on
    if verb.dep_ == "advcl" and above.i < mark.i and not any(t.text == "," for t in mark.doc[above.i : mark.i]):
        told = above.lemma_ == "tell" and child(above, "dobj", "dative") is not None  # "TELL them IF their sons live"
        asked = told or above.lemma_ in clause_words.questioning
        found_out = above.lemma_ == "find" and mark.nbor(-1).lower_ == "out"
        return asked or found_out
    return (
        verb.dep_ == "ccomp"
        and above.i < mark.i
        and above.lemma_ in clause_words.questioning | clause_words.finding_out
    )


def _beside_question(mark: Token) -> bool:
    """Whether "or if" goes on after a question ("said nothing on where he is OR IF he is alive")."""
    doc, at = mark.doc, mark.i
    if at == mark.sent.start or doc[at - 1].lower_ != "or":
        return False
    asking = doc.clause_words.asking_words
    asked = [t for t in doc[mark.sent.start : at] if t.lower_ in asking or t.lower_ in IF_OR_UNLESS]
    return bool(asked) and asked[-1].lower_ in asking


def _last_token(paragraph: Paragraph, start: int, end: int, verb: Token | None) -> int:
    """Return the last token of a condition: of its clause, or of the nouns that the marker takes."""
    doc = paragraph.doc
    if verb is not None:
        shared = _beyond_there(verb)
        right = [t.i for t in verb.subtree if start <= t.i < end and t.i not in shared]
        if verb.dep_ in {"acl", "advcl"}:  # the noun that the participle belongs to opens the condition
            right.append(verb.i)
        last = max(right, default=verb.i)
    else:
        heads = [doc[start]]
        last = start
        noun = next((t for t in doc[start:end] if t.dep_ == "pobj" and t.head.i < start), None)
        if noun is not None and marker_takes_noun(doc[start - 1]):
            heads = coordinated(noun)
            last = max(t.i for h in heads for t in h.subtree if t.i < end)
            while last + 1 < end and doc[last + 1].dep_ == "prep" and doc[last + 1].head.i == start - 2:
                last = doc[last + 1].right_edge.i  # "in exchange for recognition BY": hung on "exchange"
        else:
            while last + 1 < end and doc[last + 1].text not in {",", ";", ".", "”", '"'}:
                last += 1
    last = _stop_at(paragraph, start, last, verb)
    return trim(doc[start], doc[last])[1]


def _beyond_there(verb: Token) -> set[int]:
    """Return the words of verbs joined to "there is", which can't share its subject and belong to the clause above."""
    if not any(c.dep_ == "expl" for c in verb.children):
        return set()
    joined = [c for c in verb.rights if c.dep_ == "conj" and c.pos_ == "VERB" and not has_subject(c)]
    return {t.i for c in joined for t in (*c.subtree, *verb.rights) if t.i >= c.left_edge.i or t.dep_ == "cc"}


def marker_takes_noun(last: Token) -> bool:
    """Whether the marker's last word is a preposition, so that what follows may be a noun phrase."""
    return last.dep_ == "prep" or last.tag_ in {"IN", "TO"}


def _stop_at(paragraph: Paragraph, start: int, last: int, verb: Token | None) -> int:
    """Stop where the quotation ends, and before "then" or the comma that leads to the main clause."""
    doc = paragraph.doc
    region = paragraph.quoted(doc[start])
    if region is not None and start and region.start >= doc[start - 1].idx:
        region = None  # "if “enough aid” arrives": only its first words are quoted
    for i in range(start, last + 1):
        token = doc[i]
        if region is not None and token.idx >= region.end - 1:
            return i - 1
        if token.lower_ == "then" and i > start + 1:
            only = doc[i - 1].lower_ == "only"  # "once they had left, and ONLY THEN would it"
            joined = 2 if only and doc[i - 2].dep_ == "cc" else 1
            return i - joined - 1 if only else i - 1
        if verb is not None and token.text == "," and i > verb.i and i + 1 <= last and _opens_main(doc[i + 1], verb):
            return i - 1
        if (
            token.text == ","
            and i < last
            and doc[i + 1].tag_ == "VBG"
            and doc[i + 1].lemma_ in doc.clause_words.outcome
        ):
            return i - 1  # "until they left the town, dealing a blow to the talks"
    return last


def _opens_main(token: Token, verb: Token) -> bool:
    """Whether the token after a comma begins a clause that is not part of the condition."""
    return token.head.i != verb.i and not verb.is_ancestor(token)


def _is_fronted(paragraph: Paragraph, at: int, last: int, end: int) -> bool:
    """Whether a condition stands before what hangs on it ("If they leave, we will stop")."""
    doc = paragraph.doc
    nxt = doc[last + 1] if last + 1 < end else None
    if nxt is None or nxt.text not in {",", "then", "—", "–"}:
        return False
    before = at - 1
    while before >= 0 and doc[before].text in {"“", '"', "‘", "'", "(", "that", "But", "but", "and", "And", ":", ","}:
        before -= 1
    rest = [t for t in doc[last + 1 : end] if t.pos_ in VERBAL]
    if not rest:
        return False
    return before < doc[at].sent.start or doc[before].lemma_ in doc.clause_words.opening


def _split(
    paragraph: Paragraph, marker: Marker, at: int, start: int, last: int, verb: Token | None, fronted: bool
) -> list[Found]:
    """Return one condition for each clause with a subject of its own."""
    doc = paragraph.doc
    parts = [(start, last, verb)]
    if verb is not None:
        for conjunct in coordinated(verb)[1:]:
            subject = next((c for c in conjunct.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
            if subject is None or conjunct.i > last:
                continue
            opens = min(t.i for t in conjunct.subtree if t.i > parts[-1][0])
            before = opens - 1
            while before > parts[-1][0] and doc[before].lower_ in {"and", "or", ","}:
                before -= 1
            parts[-1] = (parts[-1][0], before, parts[-1][2])
            parts.append((opens, last, conjunct))
        second = _hung_on_object(verb) if len(parts) == 1 else None
        if second is not None and second[1].i <= last:
            joint, clause = second
            parts = [(start, joint.i - 1, verb), (joint.i + 1, last, clause)]
    return [
        Found(
            paragraph=paragraph,
            marker=marker,
            marker_at=at,
            first=_skip_edge(paragraph, a, b),
            last=paragraph.closing(a, _before_joint(doc, a, b)),
            head=v or next((t for t in doc[a : b + 1] if t.dep_ == "pobj"), None),
            fronted=fronted,
        )
        for a, b, v in parts
        if a <= b
    ]


def _before_joint(doc: Doc, first: int, last: int) -> int:
    """Return the last token of a condition before an "and", "or" that leads to the next one."""
    while last > first and doc[last].lower_ in _JOINTS:
        last -= 1
    return last


def _hung_on_object(verb: Token) -> tuple[Token, Token] | None:
    """Return joint and verb of a second clause that the parser made of the first one's object.

    In "if the army stops its raids and Kenya opens the road" it takes "its raids and Kenya" for who opens the road.
    """
    if verb.lemma_ in verb.doc.clause_words.clause_taking:
        return None
    for clause in verb.rights:
        subject = next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
        if clause.dep_ != "ccomp" or subject is None or any(c.dep_ == "mark" for c in clause.lefts):
            continue
        joint = next((c for c in subject.rights if c.dep_ == "cc" and c.lower_ in AND_OR), None)
        if joint is not None and any(c.dep_ == "conj" for c in subject.rights):
            return joint, clause
    return None


def _skip_edge(paragraph: Paragraph, first: int, last: int) -> int:
    """Return the first token of a condition's own words; a quotation that ends among them keeps its mark."""
    doc = paragraph.doc
    within = {r.start for r in paragraph.regions if r.closed and r.end <= doc[last].idx}
    while first < last and doc[first].idx not in within:
        if doc[first].text not in _EDGE and not (doc[first].lower_ == "that" and doc[first].dep_ == "mark"):
            break
        first += 1
    return first


def _apart(found: list[Found]) -> list[Found]:
    """End a condition before the marker of the next one that stands inside it."""
    for one, other in pairwise(found):
        if one.marker_at < other.marker_at <= one.last:
            one.last = _before_joint(one.paragraph.doc, one.first, other.marker_at - 1)
    return [f for f in found if f.first <= f.last]
