"""How a noun and the verb above it tell of an event: as done, to come, put off, wanted, or not there at all."""

from itertools import takewhile

from ceasewire.lexicon.events import EventWords
from ceasewire.model.reading import VIOLENCE, EventType, Factuality
from ceasewire.reading.events.asserting import is_asserted, is_only_let, is_only_spoken_of, told_in_passing
from ceasewire.reading.events.triggers import Trigger
from ceasewire.reading.grammar.classes import IT_OR_THEY, WOULD
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.falsehoods import is_called_false, is_what_is_denied
from ceasewire.reading.grammar.hearsay import is_if_true, is_told_falsely, is_unsettled, only_seems
from ceasewire.reading.grammar.irrealis import in_case, is_behind_inversion, is_hypothetical, is_irrealis
from ceasewire.reading.grammar.phrases import (
    BEFORE_NOUN,
    VERBAL,
    ancestors,
    child,
    first_of_list,
    has_subject,
    is_negated,
    is_passive,
    objects_of,
    prepositions,
    subject_of,
    verb_above,
)
from ceasewire.reading.grammar.presupposed import is_behind_all, is_only_thought_of, is_presupposed
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.realising import (
    is_only_usual,
    is_timetabled,
    last_of_list,
    realising_verb,
    seeks,
    was_only_due,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.undone import is_left_out, is_undone
from ceasewire.reading.grammar.vouching import is_hardly_told

# What a side has yet to do where it stands in a condition or a term: "until Israel completes its withdrawal".
STEPS = frozenset({EventType.WITHDRAWAL, EventType.RELEASE, EventType.AID_DELIVERY, EventType.DEPLOYMENT})
# What comes to be by being dealt with.
SETTLED = STEPS | {
    EventType.CEASEFIRE_DECLARED, EventType.CEASEFIRE_EXTENDED, EventType.CEASEFIRE_IN_EFFECT,
    EventType.AGREEMENT_SIGNED,
}  # fmt: skip
# What is named long before it comes about, so that "the" before it may only say which it is.
NAMED = SETTLED | {EventType.ARREST, EventType.SEIZURE}
# As what somebody is only heard of.
_HEARD = frozenset({"rumour", "rumor", "believe", "think", "suspect", "report", "presume", "fear", "say", "allege"})
_AHEAD = frozenset({"tomorrow", "next", "coming"})
# What may be said of deeds of a kind, and of none in particular; but they are told of where they are "underway".
_DEEDS = VIOLENCE - {EventType.CLASH}
_RIFE = frozenset({"underway", "ongoing", "under", "rife", "continuing", "over"})
_ABOUT = frozenset({"on", "over", "about", "toward", "towards", "to"})


def told_by_noun(noun: Token, trigger: Trigger, words: EventWords, *, presupposed: bool) -> Factuality | None:
    """Return how a noun and the verb above it tell of its event before it is asked who says so."""
    if is_asked(noun) or in_case(noun) or is_behind_inversion(noun):
        return None
    verb = verb_above(noun)
    if verb is not None and noun.dep_ != "nsubj" and _is_guessed(verb):
        return None  # "must have known of the raid"
    if noun.dep_ == "oprd" and verb is not None and verb.i == noun.head.i:  # "called the raid a violation of the truce"
        clause = read_clause(verb)
        said = words.unreal.isdisjoint({c.lower_ for c in noun.lefts})
        said = said and not (
            clause.negated or clause.future or clause.modal or clause.infinitive or is_hypothetical(verb)
        )
        return Factuality.HAPPENED if said else None
    if trigger.rule.planned and verb is not None and _cancelled(noun, verb, words):
        return Factuality.NOT_HAPPENED
    if noun.dep_ in {"nsubj", "nsubjpass", "attr"} and is_if_true(noun.head):
        return Factuality.ALLEGED  # "if confirmed, the killing would be a blow", "it would be the deadliest attack"
    if noun.dep_ == "dobj" and noun.head.lemma_ == "have" and any(c.lower_ == "yet" for c in noun.head.children):
        return None  # "HAS YET TO DEBATE, let alone approve, the deployment"
    if noun.dep_ == "attr" and noun.head.pos_ in VERBAL and read_clause(noun.head).unreal:
        return None  # "it WOULD HAVE BEEN the first execution"
    if noun.dep_ == "nsubjpass" and noun.head.lemma_ in noun.doc.clause_words.confirming and is_negated(noun.head):
        return Factuality.ALLEGED  # "the killing could not be VERIFIED"
    if trigger.rule.type in SETTLED and is_what_is_denied(noun):
        return Factuality.DENIED
    settled = trigger.rule.type in SETTLED or not presupposed
    stalled = trigger.rule.type is EventType.TALKS and noun.head.lemma_ == "stall" and noun.dep_ != "dobj"
    if (_is_deferred(noun, words) and not stalled) or (settled and _wavers(noun, words)):
        return None
    if trigger.rule.type in STEPS and _is_halted(noun, words):
        return None
    planned = Factuality.PLANNED if trigger.rule.planned else None
    if planned is not None and any(c.dep_ == "acl" and c.lemma_ in words.scheduling for c in noun.children):
        return planned  # "elections, scheduled for May"
    if any(c.dep_ == "acl" and c.tag_ == "VB" and c.lemma_ in words.occurring for c in noun.children):
        return planned  # "further talks to begin in June"
    if trigger.rule.type in SETTLED | {EventType.ARREST} and _is_imagined(noun, words):
        return None
    if trigger.rule.type in STEPS and _is_heading(noun):
        return None
    if verb is not None and verb.dep_ == "pcomp" and verb.head.head.lemma_.lower() in words.aims and not presupposed:
        return None  # "a mechanism for investigating violations"
    if (
        planned is not None
        and noun.dep_ == "dobj"
        and noun.head.lemma_ in words.scheduling
        and not is_negated(noun.head)
    ):
        return planned  # "have scheduled a meeting of generals"
    if verb is not None and is_fixed(noun, verb, words):
        return None if is_negated(verb) or any(c.lower_ == "no" for c in noun.lefts) else planned
    if (trigger.rule.planned or trigger.rule.type in STEPS) and verb is not None and is_timetabled(verb):
        return None if is_negated(verb) else planned  # "talks RESUME ON MONDAY"
    over = trigger.rule.type not in SETTLED and noun.head.lower_ == "over"  # "closed the border OVER an attack"
    if settled and not over and (_is_bargained_over(noun, words) or _is_provided(noun, words)):
        return None
    if (trigger.rule.type in SETTLED or trigger.rule.type is EventType.ARREST) and _is_for(noun, words):
        return None
    shown = verb is not None and noun.dep_ == "dobj" and verb.lemma_ in noun.doc.clause_words.showing
    if shown and verb is not None and is_told_falsely(verb):
        return None  # "a video purporting to show the attack"
    if (
        is_called_false(noun)
        or _is_false_news(noun)
        or any(c.dep_ == "neg" for c in noun.lefts)
        or _is_set_against(noun)
        or _is_mistaken(noun)
    ):
        return None
    if _is_left_out(noun, words) or _is_only_meant(noun, words) or _is_paid_for(noun, words):
        return None
    if _is_of_kind(noun, trigger):
        return None
    if _is_verbal(noun) or any(
        c.dep_ == "relcl" and c.lemma_ in words.occurring and is_negated(c) for c in noun.rights
    ):
        return None  # "the raid that never took place"
    if verb is not None and noun.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in words.barring:
        return None
    if not presupposed and verb is not None and _is_judged(noun, verb, words):
        return None
    open_still = not presupposed or trigger.rule.type in SETTLED or trigger.rule.planned
    if _is_of_nothing(noun) or (open_still and _is_spoken_against(noun)) or _is_equated(noun, words):
        return None
    if open_still and verb is not None and noun.dep_ == "nsubjpass" and verb.lemma_ in words.awaiting:
        return planned  # "an attack was feared", "a swap is expected"
    if (open_still and is_held_open(noun, words)) or _is_near(noun, words):
        return planned
    if noun.dep_ == "pobj" and noun.head.lower_ in {"toward", "towards"} and trigger.rule.type in SETTLED:
        return None  # "they inched toward a swap of prisoners"
    kept_off = verb is None or not _is_not_kept_off(noun, verb, words)
    behind = trigger.rule.type not in SETTLED and is_behind_all(noun, words)
    met = trigger.rule.type is EventType.TALKS and verb is not None and verb.lemma_ in words.concluding
    if met and verb is not None and noun.dep_ != "nsubj" and read_clause(verb).past and not is_unsettled(verb):
        return Factuality.HAPPENED  # "ended a second round of talks"
    sought = verb is not None and kept_off and not (presupposed or behind) and seeks(verb, noun, words)
    if _is_an_aim(noun, words) or sought:
        return None
    if not presupposed and verb is not None and is_only_usual(verb, words):
        return None
    held = noun.dep_ in {"dobj", "nsubjpass"} and trigger.rule.type in STEPS
    if held and verb is not None and verb.i == noun.head.i and is_undone(verb):
        return None  # "came close to securing the release"
    if trigger.rule.type is EventType.ARREST and noun.dep_ == "dobj" and noun.head.lemma_ in words.escaping:
        return None
    if not kept_off:
        return Factuality.HAPPENED
    if not presupposed and verb is not None:
        verb = last_of_list(realising_verb(verb, words), words)
        clause = read_clause(verb)
        if is_hypothetical(verb) or is_undone(verb) or is_unsettled(verb) or clause.duty:
            return None
        if seeks(verb, noun, words) and not behind:
            return None
        if (
            clause.negated
            and clause.past
            and first_of_list(noun).dep_ == "nsubj"
            and verb.lemma_ in words.halting | words.ending
        ):
            return Factuality.HAPPENED  # "fighting never stopped"
        if clause.negated or any(c.lower_ == "no" for c in noun.children):
            return None
        open_still = clause.infinitive and not (clause.future or _is_borne_out(verb, words))
        if open_still and not (is_irrealis(verb) and verb.head.lemma_ in words.fixing and not is_unsettled(verb)):
            return None  # "failed to launch a raid", "was about to hold talks"
        if is_irrealis(verb) and verb.tag_ == "VBG":
            return None  # "discussed imposing sanctions"
        if clause.future or (clause.infinitive and is_irrealis(verb)):
            return planned
    if is_only_let(noun, words) or (
        not presupposed and (_hangs_on_unknown(noun, words) or is_only_spoken_of(noun, words))
    ):
        return None
    if trigger.rule.type in NAMED and not is_asserted(noun, words):
        return None
    passing = told_in_passing(noun, words, named=trigger.rule.type in NAMED)
    if passing is Factuality.NOT_HAPPENED and not (trigger.rule.planned or _came_about(noun, words)):
        return None
    before = {c.lower_ for c in noun.lefts}
    aimed_at = noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in words.aims and not behind
    aimed_at = aimed_at and trigger.rule.type is not EventType.ELECTION  # "VOTED in an election"
    if before & words.unreal or is_only_thought_of(noun, words) or aimed_at:
        return None
    if not presupposed and _follows_aim(noun, words):
        return None
    if (before & words.to_come or _is_of_tomorrow(noun)) and not _came_about(noun, words):
        return planned
    if planned is not None and _is_ahead(noun, presupposed=presupposed):
        return planned
    likened = noun.dep_ == "pobj" and noun.head.lower_ == "like"  # "woke to what sounded LIKE shelling"
    heard = verb is not None and not presupposed and is_hardly_told(verb)
    within = noun.dep_ == "pobj" and noun.head.lower_ in {"in", "by", "during"} and verb is not None
    if within and verb is not None and verb.dep_ == "xcomp" and verb.head.lemma_ in _HEARD and is_passive(verb.head):
        return Factuality.ALLEGED  # "was rumoured to have been killed in a strike"
    heard = heard or (passing is Factuality.ALLEGED and not trigger.rule.planned) or _is_reported(noun)
    told = likened or heard or _is_blamed(noun) or _is_in_scare_marks(noun)
    return Factuality.ALLEGED if told else Factuality.HAPPENED


def _is_reported(noun: Token) -> bool:
    """Whether only reports or word of it are told of ("REPORTS OF A MASSACRE reached the capital")."""
    news = noun.head.head
    words = noun.doc.clause_words
    of = noun.dep_ == "pobj" and noun.head.lower_ == "of" and not any(c.lower_ in {"the", "this"} for c in noun.lefts)
    return of and news.lemma_.lower() in words.hearsay_nouns | words.buzzing


def _is_of_tomorrow(noun: Token) -> bool:
    """Whether whose day a noun is lies ahead ("TOMORROW's election", "before NEXT WEEK's talks")."""
    owner = child(noun, "poss")
    return owner is not None and any(t.lower_ in _AHEAD for t in owner.subtree)


def _is_ahead(noun: Token, *, presupposed: bool) -> bool:
    """Whether a thing is told to happen before a noun's event ("AHEAD OF TALKS with Mali, Chad said")."""
    before = noun.head
    if noun.dep_ != "pobj" or before.lower_ not in {"of", "before", "to"}:
        return False
    ahead = before.nbor(-1).lower_ in {"ahead", "prior"} if before.lower_ != "before" else not presupposed
    return ahead and not any(c.lower_ in {"last", "past", "previous"} for c in noun.lefts)


def _is_guessed(verb: Token) -> bool:
    """Whether a clause only says what somebody must have done, as one thinks ("they MUST HAVE KNOWN of it")."""
    clause = read_clause(verb)
    return clause.modal == "must" and clause.unreal


def _hangs_on_unknown(noun: Token, words: EventWords) -> bool:
    """Whether a noun is the object of a verb by which nobody knows that it has come about ("SUGGESTED an attack")."""
    first = first_of_list(noun)
    verb = first.head
    return first.dep_ == "dobj" and verb.pos_ == "VERB" and verb.lemma_ not in words.happening


def _is_of_nothing(noun: Token) -> bool:
    """Whether there is said to be none of what a noun names ("NO SIGN OF an attack", "REPORTS OF it WERE FALSE")."""
    of = first_of_list(noun).head
    if of.lower_ in _ABOUT and _is_false_word(of.head) and not any(c.lower_ == "the" for c in noun.lefts):
        return True  # "a FALSE ALARM ABOUT an attack"
    if of.lower_ != "of" or of.head.pos_ not in {"NOUN", "PROPN"}:
        return False
    above, words = of.head, noun.doc.clause_words
    if _is_false_news(above):
        return True
    told = above.lemma_.lower() in words.accounts or above.lemma_.lower() in words.hearsay_nouns
    none = any(c.lower_ == "no" for c in above.lefts) and above.lemma_.lower() in words.evidence
    return none or (told and is_called_false(above))


def _is_false_news(noun: Token) -> bool:
    """Whether a noun makes known what is not so, or not yet ("the PREMATURE ANNOUNCEMENT of a truce")."""
    return noun.lemma_.lower() in noun.doc.clause_words.news and _is_false_word(noun)


def _is_false_word(noun: Token) -> bool:
    return any(c.lower_ in noun.doc.clause_words.false and c.dep_ == "amod" for c in noun.lefts)


def _is_spoken_against(noun: Token) -> bool:
    """Whether somebody is only against what a noun names ("the council voted AGAINST a withdrawal")."""
    against = first_of_list(noun).head
    if against.lower_ != "against" or against.dep_ != "prep":
        return False
    return against.head.lemma_.lower() in noun.doc.clause_words.opposing


def _is_equated(noun: Token, words: EventWords) -> bool:
    """Whether a noun only says what something else is to be ("the GOAL IS the release of the crew")."""
    first = first_of_list(noun)
    verb = first.head
    subject = child(verb, "nsubj") if first.dep_ == "attr" and verb.lemma_ == "be" else None
    if subject is None:
        return False
    return subject.lemma_.lower() in words.aims | words.open_ended


def _is_borne_out(verb: Token, words: EventWords) -> bool:
    """Whether an infinitive tells of what is done ("SEEMED to hold talks", "the FIRST to", "is said TO HAVE held")."""
    above, known = verb.head, verb.doc.clause_words
    done = any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.lefts) and not was_only_due(verb, words)
    glad = above.lemma_.lower() in known.glad and verb.lemma_ in known.disclosing  # "is PLEASED TO ANNOUNCE"
    found = verb.dep_ == "xcomp" and above.lemma_ in known.vouching and is_passive(above)  # "FOUND TO BE in breach"
    return done or glad or found or only_seems(verb) or above.lemma_.lower() in known.orders


def _is_not_kept_off(noun: Token, verb: Token, words: EventWords) -> bool:
    """Whether somebody tried in vain to keep off what a noun names ("FAILED TO STOP a raid", "did not prevent it")."""
    if noun.dep_ != "dobj" or noun.head.i != verb.i or verb.lemma_ not in words.deferring | words.halting:
        return False
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "fail" and verb.tag_ == "VB":
        return read_clause(verb.head).past and not is_negated(verb.head) and not is_hypothetical(verb.head)
    did_not = any(c.lower_ in {"did", "could"} and c.dep_ == "aux" for c in verb.lefts)
    return did_not and is_negated(verb) and (verb.dep_ == "ROOT" or not is_hypothetical(verb.head))


def _came_about(noun: Token, words: EventWords) -> bool:
    """Whether its verb says that what was to come has come about ("the planned withdrawal WAS CARRIED OUT")."""
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or verb.lemma_ not in words.occurring | words.carried_out:
        return False
    clause = read_clause(verb)
    return clause.past and not (clause.negated or is_hypothetical(verb) or is_unsettled(verb) or is_undone(verb))


def _is_blamed(noun: Token) -> bool:
    """Whether a deed is what somebody blames, who alone says whose it is ("blamed UKRAINIAN SHELLING for it")."""
    verb = noun.head
    named = any(c.dep_ in BEFORE_NOUN | {"poss"} for c in noun.lefts)
    return noun.dep_ == "dobj" and verb.lemma_ == "blame" and named and not prepositions(verb, "on")


def _is_in_scare_marks(noun: Token) -> bool:
    """Whether the noun alone stands in quotation marks, as a word that is doubted (Norland's "withdrawal")."""
    return 0 < noun.i < len(noun.doc) - 1 and noun.nbor(-1).is_quote and noun.nbor(1).is_quote


def _is_left_out(noun: Token, words: EventWords) -> bool:
    """Whether a noun is what is not there ("without a truce", "anything but a withdrawal", "instead of an attack")."""
    before = noun.head
    if is_left_out(noun):
        return True
    if noun.dep_ != "pobj" or is_presupposed(noun, words):
        return False
    return before.lower_ in words.lacking or (before.lower_ == "of" and before.nbor(-1).lower_ in {"instead", "short"})


def _is_only_meant(noun: Token, words: EventWords) -> bool:
    """Whether a noun is what something is taken for, and was not so ("does not MEAN the end of the truce")."""
    first = noun
    while first.dep_ == "conj":
        first = first.head
    verb = first.head
    if first.dep_ != "dobj" or verb.lemma_ not in words.signifying:
        return False
    clause = read_clause(verb)
    return clause.negated or not clause.past


def _is_paid_for(noun: Token, words: EventWords) -> bool:
    """Whether something is offered to whoever does it ("put a BOUNTY ON the killing of a judge")."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"on", "for"}:
        return False
    above = takewhile(lambda t: t.pos_ not in VERBAL, ancestors(noun))
    return any(t.lemma_.lower() in words.rewards for t in above)


def _follows_aim(noun: Token, words: EventWords) -> bool:
    """Whether a noun stands right behind one of wishing, however the parser joins them ("the PROSPECT of a swap")."""
    at = min(noun.left_edge.i, next((c.i for c in noun.lefts), noun.i))
    if at < 2 or noun.sent.start > at - 2:
        return False
    before, aim = noun.doc[at - 1], noun.doc[at - 2]
    return before.lower_ in {"of", "for", "on"} and aim.pos_ == "NOUN" and aim.lemma_.lower() in words.aims


def _is_an_aim(noun: Token, words: EventWords) -> bool:
    """Whether a noun is only said to be what somebody wants or asks ("a withdrawal is a condition for talks")."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be":
        return False
    said = child(verb, "attr")
    return said is not None and said.lemma_.lower() in words.aims


def is_held_open(noun: Token, words: EventWords) -> bool:
    """Whether what is said of a noun leaves open whether it comes about ("a withdrawal is unlikely", "overdue")."""
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.tag_ == "VBG" and verb.lower_ in words.open_ended:
        return True  # "the deployment is still PENDING": the parser takes it for a verb
    if noun.dep_ != "nsubj" or verb.lemma_ not in {"be", "seem", "look", "appear", "remain", "become"}:
        return False
    if any(c.lower_ == "up" and c.nbor(1).lower_ == "to" for c in verb.rights):
        return True  # "a withdrawal is UP TO the army"
    if any(c.lower_ in {"off", "away"} and any(t.lower_ == "way" for t in c.lefts) for c in verb.rights):
        return True  # "a truce is A LONG WAY OFF"
    said = [c for c in verb.rights if c.dep_ in {"acomp", "attr", "oprd"}]
    return not is_negated(verb) and any(c.lemma_.lower() in words.open_ended for c in said)


def _is_near(noun: Token, words: EventWords) -> bool:
    """Whether it is said of a deed that it is yet to come, whichever it is ("THE ATTACK WAS IMMINENT")."""
    verb = noun.head
    said = verb.rights if noun.dep_ == "nsubj" and verb.lemma_ == "be" and not is_negated(verb) else ()
    return any(c.dep_ == "acomp" and c.lower_ in words.to_come for c in said)


def _is_imagined(noun: Token, words: EventWords) -> bool:
    """Whether it is said what a deed would bring ("his arrest WOULD SPARK unrest")."""
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or verb.lemma_ in words.occurring:
        return False
    clause = read_clause(verb)
    return clause.modal in WOULD and not clause.unreal


def _is_heading(noun: Token) -> bool:
    """Whether a noun stands in a heading, which names what the text below is about ("Withdrawal of foreign forces")."""
    doc = noun.doc
    return not any(t.pos_ in VERBAL for t in doc) and not doc[len(doc) - 1].is_punct


def _is_provided(noun: Token, words: EventWords) -> bool:
    """Whether a step is what a plan or its terms contain ("the conditions include a Russian withdrawal")."""
    first = noun
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ == "pobj" and first.head.lower_ == "including":  # "the deal, including the withdrawal of troops"
        return first.head.head.lemma_.lower() in words.plans
    verb = first.head
    if first.dep_ == "appos" and verb.lemma_.lower() in words.provisions:
        return True  # "a clause in the draft foresees the release": the parser may take its verb for a noun
    plan = subject_of(verb) if first.dep_ == "dobj" and verb.lemma_ in words.containing else None
    return plan is not None and plan.lemma_.lower() in words.plans | words.provisions


def _is_judged(noun: Token, verb: Token, words: EventWords) -> bool:
    """Whether a rule says how a deed is taken, whenever it is done ("an attack on one IS REGARDED as one on all")."""
    as_one = noun.dep_ == "pobj" and noun.head.lower_ == "as" and noun.head.head.i == verb.i
    if verb.lemma_ not in words.judging or not (as_one or (noun.dep_ == "nsubjpass" and noun.head.i == verb.i)):
        return False
    helper = next((c for c in verb.lefts if c.dep_ == "auxpass"), None)
    return helper is not None and helper.tag_ in {"VBZ", "VBP"}


def _is_set_against(noun: Token) -> bool:
    """Whether a noun is what something was not ("a test, NOT an attack, woke the city")."""
    first = noun.left_edge
    if noun.dep_ == "pobj" and noun.head.nbor(-1).lower_ == "not":
        return noun.head.nbor(-2).lower_ in {"and", "but", ","}  # "came from a grill, NOT FROM AN ATTACK"
    return noun.dep_ == "appos" and first.i > 0 and first.nbor(-1).lower_ == "not"


def _is_mistaken(noun: Token) -> bool:
    """Whether a noun is what something else was taken for ("mistook thunder FOR AN AIRSTRIKE")."""
    before = noun.head
    if noun.dep_ != "pobj" or before.lower_ not in {"for", "with", "as"}:
        return False
    above = before.head.head if before.head.dep_ == "dobj" else before.head
    return above.lemma_ in noun.doc.clause_words.confusing


def _is_verbal(noun: Token) -> bool:
    """Whether somebody is only blamed ("came under attack OVER his taxes", "under fire FOR raising them")."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "under":
        return False
    behind = [
        p for p in prepositions(noun, "over", "for") + prepositions(noun.head.head, "over", "for") if p.i > noun.i
    ]
    for preposition in behind:
        for thing in objects_of(preposition)[:1]:
            if thing.ent_type_ in {"DATE", "TIME", "GPE", "LOC", "FAC"}:
                behind += [p for p in prepositions(thing, "over", "for") if p not in behind]
            elif thing.tag_ == "VBG" or preposition.lower_ == "over" or child(thing, "poss") is not None:
                return True
    return False


def _is_bargained_over(noun: Token, words: EventWords) -> bool:
    """Whether a step or deal is what is still dealt with ("deadlocked over the release", "working on an extension")."""
    before = noun.head
    return (
        noun.dep_ == "pobj"
        and before.lower_ in _ABOUT
        and not words.bargaining.isdisjoint(
            {
                before.nbor(-1).lower_,
                before.head.lemma_.lower(),
                before.head.lower_,
                *(c.lower_ for c in before.head.rights if c.i < before.i),
            }
        )
    )


def _is_for(noun: Token, words: EventWords) -> bool:
    """Whether a step, arrest or deal is only what something is for ("preparations are under way FOR THE RELEASE").

    One that somebody is thanked or blamed for, or that something is given for, has come about.
    """
    before = noun.head
    if noun.dep_ != "pobj" or before.lower_ != "for":
        return False
    above = before.head
    given = [c for c in above.rights if c.dep_ == "dobj" and c.i < before.i]  # "took CREDIT for the release"
    said = (above, *given, *(n for p in prepositions(above) if p.i < before.i for n in objects_of(p)[:1]))
    return words.granting.isdisjoint(w for t in said for w in (t.lemma_.lower(), t.lower_)) and not any(
        t.lemma_.lower() in words.in_return for t in said
    )


def _is_of_kind(noun: Token, trigger: Trigger) -> bool:
    """Whether it is only said what deeds of a kind are ("ATTACKS on hospitals ARE crimes")."""
    be = noun.head
    bare = noun.tag_ == "NNS" and noun.dep_ == "nsubj" and not any(c.dep_ != "punct" for c in noun.lefts)
    told = be.lemma_ == "be" and be.tag_ in {"VBP", "VBZ"} and child(be, "acomp", "attr") is not None
    rife = bare and told and any(c.lower_ in _RIFE for c in be.rights)
    return (
        bare and told and not rife and trigger.rule.type in _DEEDS and not prepositions(noun, "by", "from", "between")
    )


def _cancelled(noun: Token, verb: Token, words: EventWords) -> bool:
    """Whether what was to be held is called off ("cancelled a meeting")."""
    thing = noun.dep_ in {"dobj", "nsubjpass"} and noun.head == verb
    if noun.dep_ in {"nsubj", "nsubjpass"} and any(_is_sooner(c, words) for c in noun.head.rights):
        return True
    off = verb.lemma_ == "call" and any(c.lower_ == "off" and c.dep_ == "prt" for c in verb.rights)
    return thing and (off or verb.lemma_ in words.cancelling) and not read_clause(verb).negated


def _is_sooner(clause: Token, words: EventWords) -> bool:
    """Whether a clause says that something else came of it first ("collapsed BEFORE THEY BEGAN")."""
    if clause.dep_ != "advcl" or clause.lemma_ not in words.occurring:
        return False
    who = child(clause, "nsubj", "nsubjpass")
    sooner = any(c.lower_ == "before" and c.dep_ == "mark" for c in clause.lefts)
    return sooner and who is not None and who.lower_ in IT_OR_THEY


def is_fixed(noun: Token, verb: Token, words: EventWords) -> bool:
    """Whether a noun's verb or adjective only says for when it is fixed ("talks are scheduled for Sunday")."""
    top = noun
    while top.dep_ in {"pobj", "prep"} and top.head.pos_ not in VERBAL:
        top = top.head
    if top.head.i != verb.i or top.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    due = any(c.lower_ in {"due", "scheduled", "set", "slated"} for c in verb.children if c.dep_ == "acomp")
    to_be = verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"} and child(verb, "xcomp") is not None
    if to_be and any(c.lower_ == "to" and c.dep_ == "aux" for x in verb.rights if x.dep_ == "xcomp" for c in x.lefts):
        return True  # "talks ARE TO resume on Friday"
    return due or (is_passive(verb) and verb.lemma_ in words.scheduling)


def _is_halted(noun: Token, words: EventWords) -> bool:
    """Whether a step is not taken for now ("the release was SUSPENDED", "HALTED their withdrawal")."""
    return noun.dep_ in {"nsubjpass", "dobj"} and noun.head.lemma_ in words.halting and not is_negated(noun.head)


def _wavers(noun: Token, words: EventWords) -> bool:
    """Whether a step may yet not be taken ("a swap HANGS by a thread", "a release will have to WAIT")."""
    above = [noun.head] if noun.dep_ == "nsubj" else []
    above += [c for v in above if v.lemma_ == "have" for c in v.rights if c.dep_ == "xcomp"]
    return any(v.lemma_ in words.wavering for v in (*above, *(c for c in noun.rights if c.dep_ == "acl")))


def _is_deferred(noun: Token, words: EventWords) -> bool:
    """Whether a noun is what a verb puts off or calls off ("was postponed", "were due but were put off")."""
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass", "dobj"}:
        return False
    if verb.lower_ in {"hold", "ice"} and verb.i and verb.nbor(-1).lower_ == "on":
        return True  # "put ON HOLD the release of six": the parser may take "hold" for a verb
    if any(c.dep_ == "acl" and c.tag_ == "VBN" and _defers(c, words) for c in noun.children):
        return True
    joined = [c for c in verb.children if c.dep_ == "conj" and not has_subject(c)] if noun.dep_ != "dobj" else []
    return any(_defers(v, words) for v in joined) or (_undergoes(noun, verb) and _defers(verb, words))


def _undergoes(noun: Token, verb: Token) -> bool:
    """Whether a verb is done to a noun, or said of it without an object (", postponed twice,")."""
    bare = noun.dep_ == "nsubj" and child(verb, "dobj") is None and (verb.tag_ in {"VBD", "VBN"} or verb.lemma_ == "be")
    return bare or noun.dep_ != "nsubj" or verb.lemma_ in {"exist", "remain", "hang"}


def _defers(verb: Token, words: EventWords) -> bool:
    """Whether a verb says that what it is done to did not come about, or not yet."""
    if is_negated(verb):
        return False
    if verb.lemma_ in words.deferring or any(f"{verb.lemma_} {c.lower_}" in words.deferring_with for c in verb.rights):
        return True
    places = [(p, n) for p in prepositions(verb) for q in (p, *prepositions(p, "of")) for n in objects_of(q)[:1]]
    return any(f"{p.lower_} {n.lower_}" in words.pending for p, n in places)
