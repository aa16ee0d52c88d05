"""Conditions that no word of their own opens: "no withdrawal, no talks", "those who surrender will be freed".

And whom captives are freed for: "will free two pilots for nine prisoners".
"""

from ceasewire.lexicon.conditions import Marker, Markers
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import child, is_negated, trim
from ceasewire.reading.grammar.tags import NOMINAL
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph

# Whoever does something.
_WHOEVER = frozenset({"those", "anyone", "anybody", "everyone", "everybody", "whoever", "all", "any"})
# Of these nobody in particular is meant, whatever is done to them.
_ANYONE = frozenset({"anyone", "anybody", "everyone", "everybody"})
# How many words a noun phrase after "no" has at most.
_LONGEST_NO = 6
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_ENDS = frozenset({".", "!", ",", ";", "”", '"', "’", "'"})


def find_unmarked(paragraph: Paragraph, markers: Markers) -> list[Found]:
    """Return the conditions of a paragraph that stand in a pair of nouns, or in a clause about whoever does a thing."""
    pair, people, swap = markers.taking("pair"), markers.taking("people"), markers.taking("captives")
    found = [_read_pair(paragraph, pair, t) for t in paragraph.doc if t.lower_ == pair.words[0]]
    found += [_read_people(paragraph, people, t) for t in paragraph.doc if t.lower_ in _WHOEVER]
    found += [_read_given(paragraph, people, t) for t in paragraph.doc if t.lower_ == "who" and t.dep_ == "nsubj"]
    found += [_read_struck(paragraph, people, t) for t in paragraph.doc if t.lower_ in _ANYONE and t.dep_ == "dobj"]
    found += [_read_swap(paragraph, swap, t) for t in paragraph.doc if t.lower_ == "for" and t.dep_ == "prep"]
    return [f for f in found if f is not None]


def _read_swap(paragraph: Paragraph, marker: Marker, opener: Token) -> Found | None:
    """Return those who are given for others ("will free two pilots FOR NINE PRISONERS")."""
    words, given = opener.doc.clause_words, child(opener, "pobj")
    held = child(opener.head, "dobj") if opener.head.pos_ == "VERB" else opener.head
    verb = held.head if held is not None else opener.head
    if given is None or held is None or held.dep_ != "dobj" or verb.lemma_ not in words.handing_over:
        return None
    counted = held.lemma_.lower() in words.exchanged and any(c.dep_ == "nummod" for c in held.lefts)
    if not _is_captive(given) or not (_is_captive(held) or counted) or _is_to_do(given):
        return None
    first, last = trim(given.left_edge, given.right_edge)
    return Found(
        paragraph=paragraph, marker=marker, marker_at=opener.i, first=first, last=last, head=given, fronted=False
    )  # fmt: skip


def _is_to_do(noun: Token) -> bool:
    """Whether a noun behind "for" is who is to do something ("handed over two soldiers FOR PRISONERS TO SEE")."""
    return noun.i + 1 < len(noun.doc) and noun.nbor(1).tag_ == "TO" and noun.nbor(1).dep_ == "aux"


def _is_captive(noun: Token) -> bool:
    """Whether a noun names captives or the dead that are handed over, by a word before it as well."""
    words = noun.doc.clause_words.captives
    return noun.lemma_.lower() in words or any(c.lower_ in words for c in noun.lefts if c.dep_ in {"amod", "compound"})


def paired_with(condition: Found) -> Token | None:
    """Return the noun that there is not without the condition ("no withdrawal, no TALKS"); null for another marker."""
    doc, at = condition.paragraph.doc, condition.last + 2
    return _no_noun(doc[at]) if condition.marker.takes == "pair" and at < len(doc) else None


def is_whom(condition: Found) -> bool:
    """Whether a condition says to whom an act is done, and is part of it ("strike ANYONE WHO threatens the port")."""
    at = condition.paragraph.doc[condition.marker_at]
    return condition.marker.takes == "people" and at.lower_ in _ANYONE and at.dep_ == "dobj"


def _read_pair(paragraph: Paragraph, marker: Marker, no: Token) -> Found | None:
    """Return the first of two nouns that both stand behind "no", with nothing else in their quotation or sentence."""
    doc, noun = paragraph.doc, _no_noun(no)
    opens = no.i == 0 or no.is_sent_start or no.nbor(-1).is_quote
    if noun is None or not opens or noun.i + 2 >= len(doc) or doc[noun.i + 1].text != ",":
        return None
    other = _no_noun(doc[noun.i + 2])
    if other is None or other.i + 1 >= len(doc) or doc[other.i + 1].text not in _ENDS:
        return None
    return Found(
        paragraph=paragraph, marker=marker, marker_at=no.i, first=no.i + 1, last=noun.i, head=noun, fronted=True
    )  # fmt: skip


def _no_noun(no: Token) -> Token | None:
    """Return the noun of "no talks", the last of its words before a mark; null where a verb or more stands there."""
    if no.lower_ != "no":
        return None
    words = []
    for token in no.doc[no.i + 1 : no.i + 1 + _LONGEST_NO]:
        if token.text in _ENDS:
            break
        words.append(token)
    if not words or len(words) == _LONGEST_NO or any(t.pos_ in {"VERB", "AUX", "CCONJ", "SCONJ"} for t in words):
        return None
    return words[-1] if words[-1].pos_ in NOMINAL else None


def _read_people(paragraph: Paragraph, marker: Marker, who: Token) -> Found | None:
    """Return what whoever something will be done to does first ("those who SURRENDER will be freed")."""
    clause = done_by_whoever(who)
    if clause is None:
        return None
    relative = who if who.lower_ == "whoever" else child(clause, "nsubj", "nsubjpass")
    first, last = trim((relative or who).nbor(1), clause.right_edge)
    return Found(
        paragraph=paragraph, marker=marker, marker_at=who.i, first=first, last=last, head=clause, fronted=True
    )  # fmt: skip


def _read_given(paragraph: Paragraph, marker: Marker, who: Token) -> Found | None:
    """Return what those do to whom something is offered ("offered an amnesty to fighters who SURRENDER")."""
    clause, noun = who.head, who.head.head
    preposition = noun.head
    offered = clause.dep_ == "relcl" and noun.dep_ == "pobj" and preposition.lower_ in {"to", "for"}
    several = noun.tag_ == "NNS" or noun.lower_ in _WHOEVER
    if not offered or not several or noun.left_edge.lower_ == "the":
        return None
    given = preposition.head
    verb = given.head if given.pos_ == "NOUN" else given
    if verb.lemma_ not in verb.doc.clause_words.offering or is_negated(verb):
        return None
    if clause.tag_ not in {"VBP", "VB"} or read_clause(clause).modal:
        return None
    first, last = trim(who.nbor(1), clause.right_edge)
    return Found(
        paragraph=paragraph, marker=marker, marker_at=who.i, first=first, last=last, head=clause, fronted=False
    )  # fmt: skip


def _read_struck(paragraph: Paragraph, marker: Marker, who: Token) -> Found | None:
    """Return what those do first to whom something will be done ("vowed to strike anyone who THREATENS the port")."""
    clause, verb = child(who, "relcl"), who.head
    relative = child(clause, "nsubj") if clause is not None else None
    to_come = read_clause(verb).future or read_clause(verb).modal == "would" or read_clause(verb).infinitive
    if clause is None or relative is None or relative.lower_ != "who" or not to_come or is_negated(verb):
        return None
    if clause.tag_ not in {"VBP", "VB", "VBZ"} or read_clause(clause).modal or _has_been(clause, relative):
        return None
    first, last = trim(relative.nbor(1), clause.right_edge)
    return Found(
        paragraph=paragraph, marker=marker, marker_at=who.i, first=first, last=last, head=clause, fronted=False
    )  # fmt: skip


def done_by_whoever(who: Token) -> Token | None:
    """Return the verb of what whoever is meant does ("those who SURRENDER will be freed"); null for anybody else."""
    if who.lower_ not in _WHOEVER:
        return None
    alone = who.lower_ == "whoever"
    clause = who.head if alone else child(who, "relcl")
    subject = clause if alone else who
    if clause is None or subject is None or subject.dep_ not in _SUBJECTS:
        return None
    main = subject.head
    told = read_clause(main)
    if main.i < clause.i or not (told.future or _is_reported(main)) or is_negated(main):
        return None
    relative = who if alone else child(clause, "nsubj", "nsubjpass")
    if relative is None or relative.tag_ not in {"WP", "WDT"} or read_clause(clause).modal:
        return None
    return None if _has_been(clause, relative) else clause


def _is_reported(verb: Token) -> bool:
    """Whether "would" tells of what somebody said will be done ("warned that those who attack WOULD BE punished")."""
    return verb.dep_ == "ccomp" and read_clause(verb).modal == "would"


def _has_been(clause: Token, relative: Token) -> bool:
    """Whether a clause tells of what is done already; the tagger takes "those who lay down" for the past of "lie"."""
    finite = [clause, *(c for c in clause.children if c.dep_ in {"aux", "auxpass"})]
    return any(t.tag_ == "VBD" and t.lower_ not in {"lay", "put", "quit", "let", "set"} for t in finite) or any(
        t.lemma_ == "have" and t.dep_ == "aux" for t in finite if t.i > relative.i
    )
