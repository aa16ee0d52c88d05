"""Which term a condition hangs on: the act above its clause in the parse, else the nearest act of the sentence."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from ceasewire.model.reading import Join, Role, TermStance
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.grammar.phrases import VERBAL, ancestors, coordinated, is_negated
from ceasewire.reading.grammar.tags import HELPERS
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.terms.drafts import TermDraft

_JOINTS = frozenset(Join)


def attach_conditions(drafts: list[TermDraft], conditions: list[Found]) -> list[Found]:
    """Give each condition to the term it hangs on; return those that no term of their sentence takes."""
    left: list[Found] = []
    for condition in conditions:
        sentence = condition.paragraph.doc[condition.marker_at].sent
        near = [
            t
            for t in drafts
            if t.paragraph is condition.paragraph
            and sentence.start <= t.head.i < sentence.end
            and not condition.first <= t.head.i <= condition.last
        ]
        if not near and (not condition.marker.negated or _denied(condition.paragraph.doc[condition.marker_at].head)):
            left.append(condition)
        if condition.marker.negated:
            near = [t for t in near if t.stance is TermStance.REFUSED or _denied(t.head)]
            near = [t for t in near if not _is_of_deed(condition, t.head)]
        near = [t for t in near if not _is_of_deed_before(condition, t.head) and not _is_apart(condition, t.head)]
        if not near:
            continue
        chosen = _governed(near, condition) or _nearest(near, condition)
        for term in chosen:
            term.conditions.append(condition)
            if is_held_back(condition) and term.stance is TermStance.PLEDGED:
                term.stance = TermStance.REFUSED
    return left


def join_of(conditions: Sequence[Found]) -> Join | None:
    """Return how a term's conditions join where the words between them say so ("if X leaves or Y stays"), or null.

    Conditions under markers of different roles join as well: "until X leaves and if Y stays".
    """
    joints: set[str] = set()
    for one, other in pairwise(sorted(conditions, key=lambda c: (c.paragraph.index, c.first))):
        if one.paragraph is not other.paragraph or other.first <= one.last:
            return None
        joints |= {t.lower_ for t in one.paragraph.doc[one.last + 1 : other.first]} & _JOINTS
    return Join(joints.pop()) if len(joints) == 1 else None


def is_held_back(condition: Found) -> bool:
    """Whether an act is refused till something is done: "NOT until the captives are freed will the army leave"."""
    before = condition.paragraph.doc[condition.marker_at - 1] if condition.marker_at else None
    return condition.role is Role.UNTIL and before is not None and before.lower_ == "not"


def _denied(head: Token) -> bool:
    """Whether an act stands under a negation ("there will be no talks before")."""
    verb = head if head.pos_ in VERBAL else head.head
    return is_negated(verb) or any(c.lower_ == "no" for c in head.children)


def _is_of_deed(condition: Found, act: Token) -> bool:
    """Whether a phrase is of what was done, and of no other act ("BROKE UP without result, with them refusing to")."""
    opener = condition.paragraph.doc[condition.marker_at]
    deed = opener.head
    if opener.dep_ != "prep" or deed.tag_ != "VBD":
        return False
    chain = [act, *ancestors(act)]
    held = next((n for n, t in enumerate(chain) if t.dep_ not in {"xcomp", "ccomp", "pcomp", "conj"}), len(chain))
    return deed not in chain[: held + 1]


def _is_apart(condition: Found, act: Token) -> bool:
    """Whether a clause amid another before a semicolon is not of an act behind it ("it can, IF BUILT, hold; he")."""
    doc = condition.paragraph.doc
    opens = doc[condition.marker_at - 1].text if condition.marker_at else ""
    between = doc[condition.last + 1 : act.i]
    return opens == "," and any(t.text == ";" for t in between) and any(t.pos_ in VERBAL for t in between)


def _is_of_deed_before(condition: Found, act: Token) -> bool:
    """Whether a clause is of what was done, told before another act ("SUSPENDED aid until then and urged them to")."""
    head = condition.head
    deed = head.head if head is not None and head.dep_ == "advcl" else None
    if deed is None or not deed.i < condition.marker_at <= condition.last < act.i:
        return False
    told = deed.tag_ == "VBD" or any(c.lemma_ == "have" and c.dep_ == "aux" for c in deed.lefts)
    chain = [act, *takewhile(lambda t: t is not deed, ancestors(act))]
    return told and (chain[-1].head is not deed or chain[-1].dep_ == "conj")


def _governed(terms: list[TermDraft], condition: Found) -> list[TermDraft]:
    """Return the terms whose act the condition's clause hangs on in the parse."""
    doc = condition.paragraph.doc
    start = condition.head if condition.head is not None else doc[condition.marker_at]
    if condition.marker.takes == "deed" and start.dep_ == "nsubj":  # "A RAID would cause the army to respond"
        driven = [t for t in terms if start.head.is_ancestor(t.head) and t.head.i > start.head.i]
        if driven:
            first = min(driven, key=lambda t: t.head.i)
            return [first, *_shared(driven, first)]
    for above in ancestors(start):
        if condition.first <= above.i <= condition.last:
            continue
        for term in terms:
            if term.head.i == above.i:
                same = [t for t in terms if t is not term and t.head.i == above.i]
                return [term, *same, *(_fronted_for(terms, term) if condition.fronted else _joined(terms, term))]
            if above.lemma_ in {"say", "tell", "warn", "announce", "add"}:
                return []
        if above.dep_ == "relcl":
            return []  # "mediate between them, who vowed to stay UNTIL": no condition of the mediation
    return []


def _nearest(terms: list[TermDraft], condition: Found) -> list[TermDraft]:
    before = [t for t in terms if t.head.i < condition.marker_at and not _beyond_but(t, condition)]
    after = [t for t in terms if t.head.i > condition.last]
    if condition.fronted and after:
        first = min(after, key=lambda t: t.head.i)
        return [first, *_fronted_for(after, first)]
    if before:
        last = max(before, key=lambda t: t.head.i)
        return [last, *_joined(terms, last)]
    return after[:1]


def _beyond_but(term: TermDraft, condition: Found) -> bool:
    """Whether "but" and a verb part a condition from an act ("will not talk, BUT WOULD FREE them in return for")."""
    doc = condition.paragraph.doc
    start = condition.head if condition.head is not None else doc[condition.marker_at]
    but = next((t for t in doc[term.head.i : condition.marker_at] if t.lower_ == "but" and t.dep_ == "cc"), None)
    above = [a for a in ancestors(start) if a.pos_ == "VERB" and a.i < condition.marker_at]
    return but is not None and bool(above) and but.i < above[0].i


def _shared(terms: list[TermDraft], first: TermDraft) -> list[TermDraft]:
    """Return the terms whose acts are coordinated with the first one's: a condition before them is theirs too."""
    return [t for t in terms if t is not first and t.head in set(coordinated(first.head))]


def _fronted_for(terms: list[TermDraft], first: TermDraft) -> list[TermDraft]:
    """Return the terms that a condition before the first one is of too; one told for the other case is none."""
    return [t for t in _shared(terms, first) if not _is_otherwise(t.head)]


def _is_otherwise(verb: Token) -> bool:
    """Whether an act is told for the case that what was said before does not come about ("IF IT DOES NOT, we will")."""
    opening = (c for c in verb.lefts if c.dep_ == "advcl" and any(m.lower_ == "if" for m in c.lefts))
    return any(c.lower_ == "not" or (c.lemma_ in HELPERS and is_negated(c)) for c in opening)


def _joined(terms: list[TermDraft], last: TermDraft) -> list[TermDraft]:
    """Return the terms before the last act that share its subject and helping verbs: what follows it is theirs too.

    In "will leave the town and free the captives if" the condition is of both, in "will leave the town, and would
    free the captives if" of the second.
    """
    head = last.head
    alone = any(c.dep_ in {"aux", "nsubj", "nsubjpass", "mark"} and c.i < head.i for c in head.children)
    if head.dep_ != "conj" or alone:
        return []
    chain = {t.i for t in coordinated(_first(head))}
    return [t for t in terms if t.head.i < head.i and t.head.i in chain and t.stance is last.stance]


def _first(verb: Token) -> Token:
    """Return the first of coordinated verbs; a bare verb joined to a gerund goes on what the gerund hangs on.

    In "ready to stop shelling the port and OPEN the road" the parser joins "open" to "shelling".
    """
    bare = verb.tag_ == "VB"
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    above = verb.head
    return above if bare and verb.tag_ == "VBG" and verb.dep_ == "xcomp" and above.tag_ == "VB" else verb
