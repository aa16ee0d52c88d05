"""Terms to norms: what makes a restated term the same commitment."""

from ceasewire.lexicon.dealwords import load_deal_words
from ceasewire.model.ledger import DeadlineKind, NormKind, Window
from ceasewire.model.reading import ActionType, Polarity, Role, Term, TermStance, Time
from ceasewire.text.fold import fold_name

# The rule of reading by which a term tells of a signature that was put, and not of one that is promised.
_MADE = "made:signed"
# Acts that are done by going on with them: a truce is kept day by day, a withdrawal is done once.
_KEPT = frozenset({ActionType.CEASE_HOSTILITIES, ActionType.SUSPEND_ATTACKS})
# Stances by which a side binds itself.
_MAKING = frozenset({TermStance.PLEDGED, TermStance.AGREED})

# Conditions that have to come about before an act is done.
_AWAITED = frozenset({Role.IF, Role.AFTER, Role.IN_RETURN_FOR})


def kind_of_norm(term: Term, text: str = "") -> NormKind:
    """Return what sort of norm a term makes; `text` is that of its article."""
    if term.stance is TermStance.THREATENED:
        return NormKind.THREAT
    if type_of_norm(term, text) in _KEPT or term.polarity is Polarity.REFRAIN or _goes_on(term):
        return NormKind.MAINTAIN
    return NormKind.ACHIEVE


def _goes_on(term: Term) -> bool:
    """Whether a side keeps a truce, or something up until an act is done ("hold the men UNTIL the road is open")."""
    if term.action_type is ActionType.COMPLY and load_deal_words().names_truce(term.action.text, 0):
        return True  # "stick to the ceasefire"
    until = any(condition.role is Role.UNTIL for condition in term.conditions)
    return until and term.stance in _MAKING and load_deal_words().is_keeping(term.action.text)


def is_extension(term: Term) -> bool:
    """Whether a term extends a truce that stands, and so gives an old norm a new window.

    Who would extend it on a condition does not yet, and hangs nothing on it of the truce that stands.
    """
    hangs = any(condition.role in _AWAITED for condition in term.conditions)
    if term.action_type is not ActionType.EXTEND_CEASEFIRE or (term.stance is TermStance.PLEDGED and hangs):
        return False
    return term.stance in _MAKING and not will_not_hold(term)


def will_not_hold(term: Term) -> bool:
    """Whether a side says that it will make, or extend, no truce: that refuses one, and is no promise to refrain."""
    truce = term.action_type in _KEPT or term.action_type is ActionType.EXTEND_CEASEFIRE
    return truce and term.polarity is Polarity.REFRAIN and term.stance in _MAKING


def type_of_norm(term: Term, text: str = "") -> ActionType:
    """Return the kind of act of the norm: an extension is of the truce, and so is the signature under one."""
    if is_extension(term) or _is_signed_truce(term, text):
        return ActionType.CEASE_HOSTILITIES
    return ActionType.SUSPEND_ATTACKS if gives_up_attacks(term) else term.action_type


def gives_up_attacks(term: Term) -> bool:
    """Whether a side says that it will attack no more, which halts its attacks; not that it will not start a war."""
    refrains = term.polarity is Polarity.REFRAIN and term.action_type is ActionType.RESUME_HOSTILITIES
    return refrains and term.stance in _MAKING and load_deal_words().is_anew(term.action.text)


def polarity_of(term: Term) -> Polarity:
    """Return whether a norm is to do an act or to refrain from it: to halt attacks, or to refuse a truce, is an act."""
    return Polarity.DO if will_not_hold(term) or gives_up_attacks(term) else term.polarity


def _is_signed_truce(term: Term, text: str) -> bool:
    """Whether a term tells that an agreement was signed, and that it is one on a truce.

    "They signed an accord on a truce" makes the truce; "they will sign one" makes a promise to sign.
    """
    return (
        term.action_type is ActionType.SIGN_AGREEMENT
        and term.stance is TermStance.AGREED
        and _MADE in term.x_rules
        and load_deal_words().names_truce(text, term.action.start)
    )


def is_made(term: Term, text: str) -> bool:
    """Whether a term tells that an agreement was reached or signed, which is done by that ("reached an agreement")."""
    made = term.action_type is ActionType.SIGN_AGREEMENT and term.stance is TermStance.AGREED and _MADE in term.x_rules
    return made and not term.conditions and not _is_signed_truce(term, text)


def gist_of(term: Term) -> str:
    """Return the folded words of an act that has no type of its own."""
    return fold_name(term.action.text) if term.action_type is ActionType.OTHER else ""


def window_of(starts: Time | None, ends: Time | None) -> Window | None:
    """Return the window that a text gives, or null where it gives none."""
    if starts is None and ends is None:
        return None
    end = ends.value if ends is not None else None
    deadline = DeadlineKind.NONE_STATED
    if end is not None:
        deadline = DeadlineKind.WINDOW if end.startswith("P") or starts is not None else DeadlineKind.DATE
        if "/" in end:
            end = end.partition("/")[2]
    start = starts.value if starts is not None else None
    if start is not None and "/" in start:
        start = start.partition("/")[0]
    if start is not None and start.startswith("P"):
        start = None
    words = ends or starts
    return Window(start=start, end=end, deadline=deadline, span_text=words.span.text if words is not None else None)
