"""What a clause says of its own verb: negated, modal, future, perfect, due; and that nobody does it."""

from dataclasses import dataclass

from ceasewire.reading.grammar.mandates import is_mandated
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    child,
    has_subject,
    is_negated,
    is_passive,
    subject_of,
)
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.remembered import remembered
from ceasewire.reading.grammar.tokens import Token

# Behind which a helping verb before its subject makes no condition.
_HARDLY = frozenset({"sooner", "hardly", "scarcely", "barely"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with what its clause says of it.

    Attributes:
        verb: the verb.
        subject: who or what it is said of (the one acted on, in the passive), or null.
        negated: whether the clause denies it.
        modal: its modal word in small letters, or "".
        future: whether it is to come ("will", "is to", "is going to").
        duty: whether it is said to be due ("must", "should", "needs to", a bare "be freed", "vital that they leave").
        possible: whether it is only possible ("may", "could").
        infinitive: whether it is a to-infinitive.
        passive: whether it stands in the passive.
        past: whether it is said to be done (past or perfect tense).
        unreal: whether it tells of what did not come about ("would have struck") or asks ("would they strike?").
    """

    verb: Token
    subject: Token | None
    negated: bool
    modal: str
    future: bool
    duty: bool
    possible: bool
    infinitive: bool
    passive: bool
    past: bool
    unreal: bool


@remembered
def read_clause(verb: Token) -> Clause:
    """Return what the clause of a verb says of it; a coordinated verb shares the helping verbs of the first."""
    subject = subject_of(verb)
    clause_words = verb.doc.clause_words
    helpers = _helpers(verb)
    words = [h.lower_ for h in helpers]
    modal = next((w for w in words if w in clause_words.modals), "")
    inverted = is_inverted(verb, helpers)
    infinitive = "to" in words
    leader = _leader(verb)
    governor = leader.head if leader.dep_ == "xcomp" else None
    due_to = governor is not None and infinitive and governor.lemma_ in clause_words.duty_verbs
    due_to = due_to and not (governor is not None and _has_for_it(governor))
    yet_to = due_to and governor is not None and _has_yet(governor)
    going_to = governor is not None and infinitive and governor.lower_ == "going"
    going_to = going_to and governor is not None and governor.dep_ != "pcomp"  # "talked about GOING TO SEE her"
    is_to = infinitive and (
        any(h.lemma_ == "be" and h.dep_ == "aux" for h in helpers)
        or (governor is not None and governor.lemma_ == "be")
        or _is_headline(verb, words)
    )
    head = governor if (due_to or going_to) and governor is not None else verb
    bare = _is_bare_passive(verb, words)
    return Clause(
        verb=verb,
        subject=subject,
        negated=(is_negated(verb) and unshrinking_act(verb) is None)
        or (head is not verb and is_negated(head))
        or yet_to
        or has_negative_subject(verb),
        modal=modal,
        future=(modal in clause_words.future or going_to or is_to) and not inverted,
        duty=(
            (modal in clause_words.duty and "have" not in words)  # "they MUST HAVE LEFT by now": so one thinks
            or (due_to and not yet_to and not _may(governor))
            or bare
            or _is_order(verb, words)
            or is_mandated(verb)
        )
        and not inverted,
        possible=modal in clause_words.possible or inverted,
        infinitive=infinitive,
        passive=is_passive(verb),
        past=verb.tag_ in {"VBD", "VBN"} and not modal and not infinitive and not bare,
        unreal=(bool(modal) and modal not in clause_words.future and "have" in words)
        or (bool(modal) and _asks(verb))
        or (is_to and "have" in words),
    )


def _has_for_it(governor: Token) -> bool:
    """Whether somebody has or needs a thing for an act, and need not act ("has had SIX YEARS to tell us")."""
    thing = child(governor, "dobj")
    if thing is not None and thing.lemma_ in governor.doc.clause_words.choices:
        return True  # "have no CHOICE but to leave"
    had = governor.lemma_ == "have" and governor.tag_ == "VBN"  # "has three days to leave" is an ultimatum
    return thing is not None and (had or governor.lemma_ == "need")


def _may(governor: Token | None) -> bool:
    """Whether it is only possible that something is due ("MAY have to leave")."""
    return governor is not None and any(c.lower_ in governor.doc.clause_words.possible for c in governor.lefts)


def unshrinking_act(verb: Token) -> Token | None:
    """Return the act that somebody does not shrink from ("will not hesitate TO STRIKE", "won't stop short of it")."""
    if verb.lemma_ not in verb.doc.clause_words.shrinking or not is_negated(verb):
        return None
    to = next((c for c in verb.rights if c.dep_ == "xcomp" and any(m.lower_ == "to" for m in c.children)), None)
    if to is not None and verb.lemma_ in verb.doc.clause_words.shrinking_to:
        return to
    behind = (t for t in verb.subtree if t.dep_ == "pcomp" and t.tag_ == "VBG" and verb.i < t.i <= verb.i + 4)
    return next((t for t in behind if t.nbor(-1).lower_ in {"from", "of"} and not _is_plain_stop(verb, t)), None)


def _is_plain_stop(verb: Token, act: Token) -> bool:
    """Whether a verb keeps its object from an act ("stop them from leaving"): nobody stops short or holds back."""
    return verb.lemma_ in {"stop", "hold"} and not {t.lower_ for t in verb.doc[verb.i + 1 : act.i]} & {"short", "back"}


def _is_headline(verb: Token, helpers: list[str]) -> bool:
    """Whether a sentence has no other verb than an infinitive, as headlines do ("Rebels TO FREE ten hostages")."""
    subject = child(verb, "nsubj")
    bare = verb.dep_ == "ROOT" and helpers == ["to"] and subject is not None and subject.pos_ in {"NOUN", "PROPN"}
    return bare and subject is not None and subject.left_edge.i == verb.sent.start


def _is_bare_passive(verb: Token, helpers: list[str]) -> bool:
    """Whether only "be" helps a passive, as where something is wanted ("insists that the bodies BE RETURNED")."""
    subject = child(verb, "nsubjpass")
    return helpers == ["be"] and verb.tag_ == "VBN" and subject is not None and subject.i < verb.i


def _is_order(verb: Token, helpers: list[str]) -> bool:
    """Whether a bare verb opens its sentence, and so asks for what it says ("SIGN the truce now, he told them")."""
    if verb.tag_ != "VB" or helpers or has_subject(verb) or is_asked(verb):
        return False
    before = verb.doc[verb.sent.start : verb.i]
    return all(t.is_quote or t.lower_ in verb.doc.clause_words.before_orders for t in before)


def _asks(verb: Token) -> bool:
    """Whether the verb's sentence is a question with its modal before its subject."""
    subject = child(verb, "nsubj", "nsubjpass")
    modal = next((c for c in verb.children if c.dep_ == "aux" and c.tag_ == "MD"), None)
    ends = any(t.text == "?" for t in verb.sent[-2:])
    return ends and subject is not None and modal is not None and modal.i < subject.i


def _leader(verb: Token) -> Token:
    """Return the first verb of a coordination whose helping verbs this one shares ("will leave and open")."""
    seen = 0
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL and seen < 6:
        own = any(c.dep_ in {"nsubj", "nsubjpass"} or c.dep_ == "aux" for c in verb.children)
        if own or not (verb.tag_ == verb.head.tag_ or verb.tag_ == "VB"):
            break
        verb, seen = verb.head, seen + 1
    return verb


def _helpers(verb: Token) -> list[Token]:
    own = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    leader = _leader(verb)
    return own if leader == verb else own + [c for c in leader.children if c.dep_ == "aux"]


def _has_yet(governor: Token) -> bool:
    """Whether what is to be done is only not done ("have yet to agree", "details STILL have to be worked out")."""
    beside = {c.lower_ for c in governor.subtree if abs(c.i - governor.i) <= 2}
    inner = child(governor, "xcomp")
    return governor.lemma_ == "have" and (
        "yet" in beside or ("still" in beside and inner is not None and is_passive(inner))
    )


def is_inverted(verb: Token, helpers: list[Token]) -> bool:
    """Whether "should" or "had" opens a condition ("should the talks fail")."""
    subject = child(verb, "nsubj", "nsubjpass")
    inverting = verb.doc.clause_words.inverting
    opening = next((h for h in helpers if h.lower_ in inverting and h.head.i == verb.i), None)
    if subject is None or opening is None or opening.nbor(-1).lower_ in _HARDLY:  # "NO SOONER HAD it begun than"
        return False
    sentence = verb.sent
    if sentence[0].tag_ in {"WRB", "WP"} and sentence[-1].text == "?":
        return False  # "Why had nobody called?"
    return opening.i < subject.left_edge.i


@remembered
def has_negative_subject(verb: Token) -> bool:
    """Whether nobody does what the verb says, or neither of two ("no group claimed it", "neither side agreed")."""
    subject = next((c for c in reversed(verb.lefts) if c.dep_ in {"nsubj", "nsubjpass"}), None)
    subject = subject or child(verb, "nsubj", "nsubjpass")
    if subject is None:
        return False
    if subject.lower_ in verb.doc.clause_words.nobody or subject.left_edge.lower_ == "neither":
        return True
    if any(c.lower_ in {"whichever", "whatever"} and c.dep_ == "det" for c in subject.lefts):
        return True  # "whichever side accepts first will look weak"
    if subject.left_edge.lower_ == "not" and subject.left_edge.nbor(1).lower_ in {"a", "one", "even"}:
        return True  # "not a single faction signed"
    before = [t for c in subject.lefts for t in (c, *c.lefts)]  # "HARDLY any fighters"
    if any(t.lower_ in verb.doc.clause_words.scarce for t in before) or _is_few(subject):
        return True
    return any(c.lower_ == "no" for c in subject.children if c.dep_ in {"det", "cc", "preconj", "predet"})


def _is_few(subject: Token) -> bool:
    """Whether next to nobody is meant ("FEW fighters left", "LITTLE suggests it"); "a few" and "the few" are some."""
    few = subject.doc.clause_words.few
    word = subject if subject.lower_ in few else next((c for c in subject.lefts if c.lower_ in few), None)
    if word is None or any(c.dep_ in {"det", "poss"} for c in (*subject.lefts, *word.lefts)):
        return False
    return subject.left_edge.i == word.i
