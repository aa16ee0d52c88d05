"""Whether a verb tells of something said in fact: what is possible, asked, denied or only wanted is not said."""

from ceasewire.reading.cues.continuations import is_participle
from ceasewire.reading.grammar.classes import MODALS_OF_CHANCE
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.hearsay import is_answered_twice, is_hedged, is_unsettled, is_whispered
from ceasewire.reading.grammar.irrealis import in_condition, is_awaited, is_irrealis
from ceasewire.reading.grammar.mandates import is_mandated
from ceasewire.reading.grammar.phrases import agent_of, child, coordinated
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.remembered import remembered
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.undone import is_undone
from ceasewire.reading.grammar.vouching import is_charged, is_hearsay, is_unvouched, is_version

# What somebody who seeks to do it does with the words told.
_CALMING = frozenset({"assure", "reassure", "explain", "clarify", "describe", "downplay", "remind"})
# When somebody would say so who did.
_AFTERWARDS = frozenset({"later", "eventually", "subsequently", "afterward", "afterwards"})
_TOLD_LATER = frozenset({
    "say", "write", "tell", "recall", "claim", "admit", "describe", "explain", "insist", "acknowledge", "testify",
})  # fmt: skip
# What one has who says something hard, and takes who says it.
_HEARTS = frozenset({"courage", "nerve", "temerity", "audacity", "gall", "decency", "honesty", "candor", "grace"})
_OCCASIONS = frozenset({"opportunity", "occasion", "chance", "moment", "time"})
# What somebody "would only" do who says no more than what follows.
_ONLY_SAID = frozenset({"say", "confirm", "acknowledge"})


@remembered
def reports(verb: Token) -> bool:
    """Whether the verb tells of something said: not possible, conditional, asked, denied, or only wanted."""
    unsettled = is_unsettled(verb) and not is_answered_twice(verb)
    asked = is_asked(verb) and not _asks_aside(verb)
    if unsettled or asked or is_hedged(verb) or is_undone(verb) or is_charged(verb):
        return False
    modal = any(c.dep_ == "aux" and c.lower_ in verb.doc.clause_words.modals for c in _helped(verb).children)
    if modal and not (_says_only(verb) or _wishes(verb)):
        return False
    if is_hearsay(verb) or is_version(verb) or is_whispered(verb) or (verb.dep_ == "acl" and is_unvouched(verb)):
        return False  # "a headline that the army had accepted it"
    if _is_only_thought(verb) or (verb.dep_ == "ccomp" and verb.tag_ == "VB" and is_irrealis(verb)):
        return False  # "tried to make the rebels ACCEPT it"
    if _is_led_to(verb):
        return False  # "would have us BELIEVE that"
    if in_condition(verb) or is_awaited(verb) or is_mandated(verb):
        return False
    if verb.dep_ in {"amod", "compound"} or _opens_passive(verb) or _is_enabled(verb) or _is_likened(verb):
        return False
    if is_dared(verb):
        return True
    if verb.dep_ == "conj" and {"for", "to"} <= {c.lower_ for c in verb.lefts if c.dep_ in {"mark", "aux"}}:
        return False  # "reiterate our call for calm, and FOR BOTH SIDES TO ACCEPT the plan"
    if any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children) and verb.dep_ in {
        "xcomp", "ccomp", "advcl", "relcl", "ROOT",
    }:  # fmt: skip
        asked = any(c.dep_ == "mark" and c.lower_ == "for" for c in verb.children)  # "calls for both to agree"
        above = read_clause(verb.head) if verb.head.pos_ == "VERB" else None
        # "Will meet to decide", "was to have voted to accept it", "has yet to vote to accept it".
        to_come = above is not None and (bool(above.modal) or above.future or above.unreal or above.negated)
        calming = verb.head.lemma_ == "seek" and verb.lemma_ in _CALMING
        return (
            (verb.head.lemma_ in verb.doc.clause_words.letting_say or calming)
            and not asked
            and not to_come
            and verb.head.lower_ != "going"
            and not _calls_upon(verb.head)
        )
    return not (verb.dep_ == "csubj" or (verb.dep_ == "acl" and any(c.lower_ == "to" for c in verb.children)))


def _is_led_to(verb: Token) -> bool:
    """Whether somebody only would have another think or say so ("he WOULD HAVE THE COURT BELIEVE that they agreed")."""
    above = verb.head
    if verb.dep_ != "ccomp" or verb.tag_ != "VB" or above.lemma_ not in {"have", "make"} or above.i > verb.i:
        return False
    return any(c.dep_ == "aux" and c.tag_ == "MD" for c in above.lefts)


def _is_only_thought(verb: Token) -> bool:
    """Whether a clause is what somebody only may think or be told ("he MAY HAVE BELIEVED that they agreed")."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.i > verb.i or above.pos_ != "VERB":
        return False
    if _is_led_to(above):
        return True
    helpers = {c.lower_ for c in above.lefts if c.dep_ == "aux"}
    return not helpers.isdisjoint(MODALS_OF_CHANCE)


def _is_enabled(verb: Token) -> bool:
    """Whether somebody only lets or helps others say something ("The site lets users REPORT faults")."""
    bare = verb.tag_ in {"VB", "VBP"} and verb.dep_ in {"ccomp", "xcomp"} and verb.head.lemma_ in {"let", "help"}
    return bare and verb.head.i < verb.i


def _is_likened(verb: Token) -> bool:
    """Whether something is only like saying so ("It is like driving fast and SAYING it is not")."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "pcomp" and verb.head.lower_ in {"like", "than"}


def is_dared(verb: Token) -> bool:
    """Whether somebody had the heart, or took the time, to say something ("had THE COURAGE TO SAY so")."""
    noun = verb.head
    if verb.dep_ != "acl" or noun.dep_ != "dobj" or not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts):
        return False
    if noun.head.tag_ != "VBD" or is_undone(noun.head) or child(noun.head, "aux", "neg") is not None:
        return False
    taken = noun.head.lemma_ in {"take", "use", "seize"} and noun.lemma_ in _OCCASIONS
    return taken or (noun.head.lemma_ == "have" and noun.lemma_ in _HEARTS)


def _asks_aside(verb: Token) -> bool:
    """Whether a report stands between the commas of the question that it reports ("Why, SHE ASKED, had they left?")."""
    subject = child(verb, "nsubj")
    if verb.dep_ != "parataxis" or subject is None or subject.left_edge.nbor(-1).text != ",":
        return False
    last = child(verb, "xcomp") or verb  # "he wanted TO KNOW,"
    return last.nbor(1).text == "," and verb.head.i > verb.i


def _says_only(verb: Token) -> bool:
    """Whether somebody said no more than what follows ("would say ONLY that he was tired"), or says so later."""
    told = verb.dep_ == "ROOT" and verb.lemma_ in _TOLD_LATER and any(c.lower_ == "would" for c in verb.lefts)
    if told and any(c.lower_ in _AFTERWARDS for c in verb.lefts):
        return True  # "He WOULD LATER SAY that he had lied"
    only = "only" in {verb.nbor(-1).lower_, verb.nbor(1).lower_} and child(verb, "advcl") is None
    would = any(c.lower_ == "would" and c.dep_ == "aux" for c in verb.lefts)
    return only and would and verb.lemma_ in _ONLY_SAID


def _wishes(verb: Token) -> bool:
    """Whether somebody tells politely what he wants ("WOULD LIKE TO sell it")."""
    would = any(c.lower_ == "would" and c.dep_ == "aux" for c in verb.lefts)
    return would and verb.lemma_ in verb.doc.clause_words.wishing and child(verb, "neg") is None


def _helped(verb: Token) -> Token:
    """Return the verb whose helping verb a bare form shares ("SHOULD publish the text and say who breaks it")."""
    while (
        verb.tag_ == "VB" and verb.dep_ == "conj" and verb.head.pos_ == "VERB" and child(verb, "aux", "nsubj") is None
    ):
        verb = verb.head
    return verb.head if _is_bare(verb) else verb


def _is_bare(verb: Token) -> bool:
    """Whether one alone has a bare form that shares a helping verb ("THEY WOULD have to pay and THE COUNCIL AGREE")."""
    subject = child(verb, "nsubj")
    one = subject is not None and subject.tag_ in {"NN", "NNP"} and len(coordinated(subject)) == 1
    start = subject.left_edge.i if subject is not None else 0
    close = start > 1 and verb.doc[start - 1].lower_ == "and" and verb.doc[start - 2].text != ","
    joined = (
        close and verb.tag_ == "VBP" and verb.dep_ == "conj" and verb.head.tag_ == "VB" and child(verb, "aux") is None
    )
    return joined and one


def _calls_upon(verb: Token) -> bool:
    """Whether a verb asks somebody to do what follows ("has called ON the premier to accept": he hasn't yet)."""
    return verb.lemma_ == "call" and any(c.lower_ in {"on", "upon"} and c.i == verb.i + 1 for c in verb.rights)


def _opens_as_past(verb: Token) -> bool:
    """Whether a participle opens its sentence, taken for a past form ("ASKED what it was, he smiled")."""
    return verb.tag_ == "VBD" and verb.is_sent_start and verb.i < verb.head.i


def _opens_passive(verb: Token) -> bool:
    """Whether a participle only tells what its sentence's subject was asked or told ("Asked whether he would, he")."""
    alone = verb.dep_ == "advcl" and ((is_participle(verb) and verb.tag_ == "VBN") or _opens_as_past(verb))
    if verb.lemma_ in verb.doc.clause_words.minded and child(verb, "ccomp") is not None:
        return False  # "CONVINCED that it was over, he left"
    return alone and agent_of(verb) is None and child(verb, "nsubjpass", "nsubj") is None
