"""Factuality: what the article asserts or presupposes, what only a source says, what is denied or to come.

Only what is told of as done is an event: nothing inside a condition, a wish, a question, a duty or a purpose.
"""

from ceasewire.lexicon.events import Events, EventWords
from ceasewire.model.reading import EventType, Factuality, SpeechAct
from ceasewire.reading.clauses import (
    in_case,
    is_asked,
    is_behind_inversion,
    is_hypothetical,
    is_irrealis,
    is_refuted,
    is_rumoured,
    is_unsettled,
    only_seems,
    read_clause,
)
from ceasewire.reading.eventdrafts import Scene
from ceasewire.reading.falsehoods import is_called_false
from ceasewire.reading.madeup import is_made_up
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.phrases import (
    ancestors,
    before_gerund,
    child,
    has_subject,
    invited_to,
    is_negated,
    is_passive,
    objects_of,
    prepositions,
    step_of,
    subject_of,
)
from ceasewire.reading.statementdrafts import Draft, innermost_holding
from ceasewire.reading.tokens import Token
from ceasewire.reading.triggers import Trigger
from ceasewire.reading.undone import is_undone

_VERBAL = frozenset({"VERB", "AUX"})
# What a side has yet to do where it stands in a condition or a term: "until Israel completes its withdrawal".
STEPS = frozenset({EventType.WITHDRAWAL, EventType.RELEASE, EventType.AID_DELIVERY, EventType.DEPLOYMENT})
# What comes to be by being dealt with, and the words before it.
_SETTLED = STEPS | {
    EventType.CEASEFIRE_DECLARED, EventType.CEASEFIRE_EXTENDED, EventType.CEASEFIRE_IN_EFFECT,
    EventType.AGREEMENT_SIGNED,
}  # fmt: skip
# What only looks made is no more than alleged.
_MADE = frozenset({EventType.CEASEFIRE_DECLARED, EventType.CEASEFIRE_EXTENDED, EventType.AGREEMENT_SIGNED})
_ABOUT = frozenset({"on", "over", "about", "toward", "towards", "to"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his"})

# How many words from a noun one may stand that hedges it.
_NEARBY = 6
# Whose deed is only thought of.
_ANYBODY = frozenset({"whoever", "anyone", "anybody", "whosoever"})
_LOOKING_BACK = frozenset({"after", "since", "when"})


def factuality_of(paragraph: Paragraph, head: Token, trigger: Trigger, scene: Scene) -> Factuality | None:
    """Return how the event stands; null where it is only wished, asked, possible or conditional."""
    words = scene.lexicon.events.words
    if is_made_up(head, scene.lexicon.fiction):
        return None
    if head.dep_ == "amod":
        done = describes_past(head) and not _hedged(head, words) and not _is_of_anything(head.head)
        return Factuality.HAPPENED if done else None
    holder = holder_of(paragraph, head, scene)
    if invited_to(head):
        return Factuality.PLANNED if not is_negated(head.head.head) else None
    presupposed = head.pos_ not in _VERBAL and is_presupposed(head, words) and not _comes_about(head, words)
    presupposed = presupposed and not (trigger.rule.type in STEPS and _is_up_to_them(head, words))
    presupposed = presupposed and not _is_to_be_done(head, scene.lexicon.events)
    told = _told_by_verb(head, trigger, holder, words) if head.pos_ in _VERBAL else None
    if head.pos_ not in _VERBAL:
        told = _told_by_noun(head, trigger, words, presupposed=presupposed)
    if told is not Factuality.HAPPENED:
        return told
    if holder is not None and holder.match is not None and holder.match.forbids:
        return None
    if holder is None:
        return Factuality.ALLEGED if _hedged(head, words) else Factuality.HAPPENED
    if holder.act is SpeechAct.DENY:
        return Factuality.HAPPENED if presupposed else Factuality.DENIED
    noun = head.pos_ not in _VERBAL
    granted = holder.match is not None and (
        holder.match.anchor.lemma_ in words.granting or (noun and holder.match.anchor.lemma_ in {"blame", "claim"})
    )
    if presupposed or granted or describes_past(head) or _is_behind(head, trigger, holder) or _is_aside(head, holder):
        return Factuality.HAPPENED
    return Factuality.ALLEGED


def _is_to_be_done(noun: Token, events: Events) -> bool:
    """Whether a deed is what somebody is yet to do ("planned to carry out the attack", "will launch the offensive")."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.pos_ != "VERB" or verb.lemma_ not in events.light_verbs:
        return False
    if child(noun, "poss") is not None:
        return False  # "will continue its attacks"
    clause = read_clause(_realised(verb, events.words))
    return clause.infinitive or clause.future


def _is_behind(head: Token, trigger: Trigger, holder: Draft) -> bool:
    """Whether what a source says only looks back at it ("nine died after rebels stormed the camp", she said)."""
    if holder.act in {SpeechAct.BLAME, SpeechAct.CLAIM, SpeechAct.DENY}:
        return False
    if trigger.rule.type is EventType.CEASEFIRE_IN_EFFECT:
        return False
    for verb in (t for t in (head, *ancestors(head)) if t.pos_ in _VERBAL):
        if verb.dep_ == "advcl" and any(c.lower_ in _LOOKING_BACK and c.i < verb.i for c in verb.children):
            return any(a <= verb.head.idx < b for a, b in holder.content)
        if verb.dep_ not in {"conj", "xcomp"}:
            return False
    return False


def _is_aside(head: Token, holder: Draft) -> bool:
    """Whether a relative clause only says more of what a source speaks of ("the truce, which BEGAN in May, holds")."""
    if holder.act in {SpeechAct.BLAME, SpeechAct.CLAIM, SpeechAct.DENY}:
        return False
    verb = next((t for t in (head, *ancestors(head)) if t.pos_ in _VERBAL), None)
    while verb is not None and verb.dep_ == "conj":
        verb = verb.head
    if verb is None or verb.dep_ != "relcl" or not read_clause(verb).past:
        return False
    noun = verb.head
    return noun.pos_ == "PROPN" or any(c.lower_ in _DEFINITE or c.dep_ in {"poss", "nummod"} for c in noun.lefts)


def describes_past(verb: Token) -> bool:
    """Whether a participle says of somebody what was done to him, whatever its sentence asks for or hangs on.

    "If they free the soldiers captured in May": they were captured. Of none and of any nothing is told.
    """
    noun = verb.head
    if not (verb.dep_ == "amod" or (verb.dep_ == "acl" and verb.tag_ == "VBN")) or noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    if any(c.dep_ in {"nsubj", "nsubjpass", "aux", "mark"} for c in verb.children):
        return False  # "reports that they had accepted a truce"
    return not any(c.lower_ in {"no", "any", "every", "each", "all"} for c in noun.lefts) and not is_negated(verb)


def _is_of_anything(noun: Token) -> bool:
    """Whether a noun is none in particular, in an act that was not done ("practised storming A hijacked FERRY")."""
    verb = _governor(noun)
    if verb is None or not any(c.lower_ in {"a", "an"} for c in noun.lefts):
        return False
    return is_hypothetical(verb) or is_undone(verb) or is_unsettled(verb) or is_irrealis(verb)


def _told_by_verb(verb: Token, trigger: Trigger, holder: Draft | None, words: EventWords) -> Factuality | None:
    """Return how a verb tells of its event before it is asked who says so."""
    if _is_only_usual(verb, words) or _is_bare(_first_bare(verb)):
        return None
    if trigger.rule.type in _MADE and verb.dep_ == "acl" and _is_turned_down(verb.head, words):
        return None
    above = step_of(verb) or _means_to(verb)
    if above is not None and _told_by_verb(above, trigger, holder, words) is not Factuality.HAPPENED:
        return None  # "will take steps, including freeing them", "to build trust by ending the siege"
    teller = _realised(verb, words)
    clause = read_clause(teller)
    if verb.dep_ == "pcomp" and verb.head.head.lemma_.lower() in words.aims:
        return None  # "talks on extending the truce"
    if verb.dep_ == "pobj" and verb.head.lower_ == "like":
        return Factuality.ALLEGED  # "woke to what sounded LIKE shelling"
    if is_undone(teller) or (is_unsettled(teller) and not _heard(teller, holder)):
        return None
    if trigger.rule.type in STEPS and verb.dep_ == "xcomp" and verb.tag_ == "VBG" and verb.head.lemma_ in words.halting:
        return None  # "stopped releasing prisoners"
    if teller.dep_ == "csubj" and teller.tag_ == "VBG" and not has_subject(teller) and teller.head.tag_ != "VBD":
        return None  # "attacking a hospital is a crime"
    if is_hypothetical(teller) or (is_irrealis(teller) and not _perfect(teller)) or clause.duty:
        return None
    if clause.subject is not None and clause.subject.lower_ in _ANYBODY:
        return None  # "whoever attacks the convoy", "anyone who shells the city"
    if clause.negated or (teller is not verb and is_negated(verb)):
        return Factuality.NOT_HAPPENED if holder is None else None
    if teller.lemma_ == "use" and teller is not verb and is_passive(teller) and not _in_past(teller):
        return None  # "the gun is used to shell cities"
    if clause.unreal or (verb.tag_ in {"VBZ", "VBP"} and _waits(verb)):
        return None  # "was to have started", "takes effect only if both sign"
    if clause.infinitive and _perfect(teller):
        told = teller.head.lemma_ in words.telling and is_passive(teller.head)
        return Factuality.ALLEGED if told and holder is None else Factuality.HAPPENED
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.pos_ == "VERB" and read_clause(verb.head).modal:
        return None  # "will resume its raids, ending the lull"
    if clause.future or (clause.infinitive and not only_seems(teller)):
        return Factuality.PLANNED if trigger.rule.planned and clause.future else None
    seems = trigger.rule.type in _MADE and (only_seems(teller) or only_seems(verb))
    heard = is_rumoured(teller) or seems
    return Factuality.ALLEGED if heard and holder is None else Factuality.HAPPENED


def _is_turned_down(noun: Token, words: EventWords) -> bool:
    """Whether a deal that is none in particular is only asked for or refused ("refused A TRUCE brokered by Chad")."""
    verb = _governor(noun)
    return verb is not None and any(c.lower_ in {"a", "an"} for c in noun.lefts) and _seeks(verb, noun, words)


def _in_past(verb: Token) -> bool:
    return any(c.tag_ == "VBD" or c.lemma_ == "have" for c in verb.lefts if c.dep_ in {"aux", "auxpass"})


def _waits(verb: Token) -> bool:
    """Whether a verb hangs on a condition behind it."""
    clauses = (c for c in verb.children if c.dep_ == "advcl" and c.i > verb.i)
    return any(m.dep_ == "mark" and m.lower_ in {"if", "unless"} for c in clauses for m in c.children)


def _heard(verb: Token, holder: Draft | None) -> bool:
    """Whether an event under a denial or in a rumour is one all the same: it is told as denied or alleged."""
    return (is_rumoured(verb) and not is_refuted(verb)) or (holder is not None and holder.act is SpeechAct.DENY)


def _told_by_noun(noun: Token, trigger: Trigger, words: EventWords, *, presupposed: bool) -> Factuality | None:
    """Return how a noun and the verb above it tell of its event before it is asked who says so."""
    if is_asked(noun) or in_case(noun) or is_behind_inversion(noun):
        return None
    verb = _governor(noun)
    if noun.dep_ == "oprd" and verb is not None and verb.i == noun.head.i:  # "called the raid a violation of the truce"
        clause = read_clause(verb)
        said = words.unreal.isdisjoint({c.lower_ for c in noun.lefts})
        said = said and not (
            clause.negated or clause.future or clause.modal or clause.infinitive or is_hypothetical(verb)
        )
        return Factuality.HAPPENED if said else None
    if trigger.rule.planned and verb is not None and _cancelled(noun, verb, words):
        return Factuality.NOT_HAPPENED
    if _is_deferred(noun, words) or (trigger.rule.type in STEPS and (_wavers(noun, words) or _is_halted(noun, words))):
        return None
    planned = Factuality.PLANNED if trigger.rule.planned else None
    if planned is not None and any(c.dep_ == "acl" and c.lemma_ in words.scheduling for c in noun.children):
        return planned  # "elections, scheduled for May"
    if any(c.dep_ == "acl" and c.tag_ == "VB" and c.lemma_ in words.occurring for c in noun.children):
        return planned  # "further talks to begin in June"
    if trigger.rule.type in STEPS and _is_heading(noun):
        return None
    if verb is not None and verb.dep_ == "pcomp" and verb.head.head.lemma_.lower() in words.aims and not presupposed:
        return None  # "a mechanism for investigating violations"
    if verb is not None and _is_fixed(noun, verb, words):
        return planned
    if trigger.rule.type in _SETTLED and (_is_bargained_over(noun, words) or _is_provided(noun, words)):
        return None
    if is_called_false(noun) or any(c.dep_ == "neg" for c in noun.lefts) or _is_set_against(noun):
        return None
    if _is_left_out(noun, words):
        return None
    if _is_verbal(noun) or any(
        c.dep_ == "relcl" and c.lemma_ in words.occurring and is_negated(c) for c in noun.rights
    ):
        return None  # "the raid that never took place"
    if verb is not None and noun.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in words.barring:
        return None
    open_still = not presupposed or trigger.rule.type in STEPS or trigger.rule.planned
    if open_still and verb is not None and noun.dep_ == "nsubjpass" and verb.lemma_ in words.awaiting:
        return planned  # "an attack was feared", "a swap is expected"
    if open_still and _is_held_open(noun, words):
        return planned
    if noun.dep_ == "pobj" and noun.head.lower_ in {"toward", "towards"} and trigger.rule.type in _SETTLED:
        return None  # "they inched toward a swap of prisoners"
    if _is_an_aim(noun, words) or (verb is not None and not presupposed and _seeks(verb, noun, words)):
        return None
    if not presupposed and verb is not None and _is_only_usual(verb, words):
        return None
    if not presupposed and verb is not None:
        verb = _last_of_list(_realised(verb, words), words)
        clause = read_clause(verb)
        if is_hypothetical(verb) or is_undone(verb) or is_unsettled(verb) or clause.duty or _seeks(verb, noun, words):
            return None
        if clause.negated or any(c.lower_ == "no" for c in noun.children):
            return None
        if clause.infinitive and is_irrealis(verb) and (verb.head.lemma_ not in words.fixing or is_unsettled(verb)):
            return None
        if is_irrealis(verb) and verb.tag_ == "VBG":
            return None  # "discussed imposing sanctions"
        if clause.future or (clause.infinitive and is_irrealis(verb)):
            return planned
    before = {c.lower_ for c in noun.lefts}
    if before & words.unreal or (noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in words.aims):
        return None
    if not presupposed and _follows_aim(noun, words):
        return None
    if before & words.to_come:
        return planned
    likened = noun.dep_ == "pobj" and noun.head.lower_ == "like"  # "woke to what sounded LIKE shelling"
    return Factuality.ALLEGED if likened or _is_in_scare_marks(noun) else Factuality.HAPPENED


def _is_in_scare_marks(noun: Token) -> bool:
    """Whether the noun alone stands in quotation marks, as a word that is doubted (Norland's "withdrawal")."""
    return 0 < noun.i < len(noun.doc) - 1 and noun.nbor(-1).is_quote and noun.nbor(1).is_quote


def _is_left_out(noun: Token, words: EventWords) -> bool:
    """Whether a noun is what is not there ("without a truce", "anything but a withdrawal", "instead of an attack")."""
    before = noun.head
    if noun.dep_ == "conj" and any(c.lower_ in {"but", "except"} for c in before.children if c.dep_ in {"cc", "prep"}):
        return before.lower_ in {"anything", "everything", "nothing"}
    if noun.dep_ != "pobj" or is_presupposed(noun, words):
        return False
    return before.lower_ in words.lacking or (before.lower_ == "of" and before.nbor(-1).lower_ in {"instead", "short"})


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


def _is_held_open(noun: Token, words: EventWords) -> bool:
    """Whether what is said of a noun leaves open whether it comes about ("a withdrawal is unlikely", "overdue")."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ not in {"be", "seem", "look", "appear", "remain", "become"}:
        return False
    said = [c for c in verb.rights if c.dep_ in {"acomp", "attr", "oprd"}]
    return not is_negated(verb) and any(c.lemma_.lower() in words.open_ended for c in said)


def _is_heading(noun: Token) -> bool:
    """Whether a noun stands in a heading, which names what the text below is about ("Withdrawal of foreign forces")."""
    doc = noun.doc
    return not any(t.pos_ in _VERBAL for t in doc) and not doc[len(doc) - 1].is_punct


def _is_provided(noun: Token, words: EventWords) -> bool:
    """Whether a step is what a plan or its terms contain ("the conditions include a Russian withdrawal")."""
    first = noun
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ == "pobj" and first.head.lower_ == "including":  # "the deal, including the withdrawal of troops"
        return first.head.head.lemma_.lower() in words.plans
    verb = first.head
    plan = subject_of(verb) if first.dep_ == "dobj" and verb.lemma_ in words.containing else None
    return plan is not None and plan.lemma_.lower() in words.plans


def _is_set_against(noun: Token) -> bool:
    """Whether a noun is what something was not ("a test, NOT an attack, woke the city")."""
    first = noun.left_edge
    return noun.dep_ == "appos" and first.i > 0 and first.nbor(-1).lower_ == "not"


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
        and not words.bargaining.isdisjoint({before.head.lemma_.lower(), before.head.lower_})
    )


def _is_up_to_them(noun: Token, words: EventWords) -> bool:
    """Whether a step is yet to be taken ("would agree on the release of the sailors", "prayed for the release")."""
    verb = _governor(noun)
    if verb is None or child(noun, "poss") is not None:
        return False
    clause = read_clause(verb)
    if verb.lemma_ in {"agree", "negotiate"}:
        return bool(clause.modal) or is_unsettled(verb)
    if noun.dep_ == "dobj":
        return clause.future or clause.duty or clause.possible or verb.lemma_ in words.seeking
    return noun.dep_ == "pobj" and (clause.negated or clause.infinitive or _seeks(verb, noun, words))


def _cancelled(noun: Token, verb: Token, words: EventWords) -> bool:
    """Whether what was to be held is called off ("cancelled a meeting")."""
    thing = noun.dep_ in {"dobj", "nsubjpass"} and noun.head == verb
    return thing and verb.lemma_ in words.cancelling and not read_clause(verb).negated


def _is_fixed(noun: Token, verb: Token, words: EventWords) -> bool:
    """Whether a noun's verb or adjective only says for when it is fixed ("talks are scheduled for Sunday")."""
    top = noun
    while top.dep_ in {"pobj", "prep"} and top.head.pos_ not in _VERBAL:
        top = top.head
    if top.head.i != verb.i or top.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    due = any(c.lower_ in {"due", "scheduled", "set", "slated"} for c in verb.children if c.dep_ == "acomp")
    return due or (is_passive(verb) and verb.lemma_ in words.scheduling)


def _realised(verb: Token, words: EventWords) -> Token:
    """Return the verb that tells whether an infinitive under it came about ("started to loot", "helped to fire")."""
    seen = 0
    verb = step_of(verb) or _first_bare(verb)
    while seen < 4 and _bare(verb) and verb.head.lemma_ in words.realising:
        verb, seen = verb.head, seen + 1
    return verb


def _bare(verb: Token) -> bool:
    """Whether a verb is an infinitive or gerund under another, with no subject of its own."""
    if verb.dep_ not in {"xcomp", "ccomp"} or child(verb, "nsubj", "nsubjpass") is not None:
        return False
    help_from = verb.tag_ == "VB" and child(verb, "aux") is None  # "helped resolve it"
    return verb.tag_ == "VBG" or help_from or any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _first_bare(verb: Token) -> Token:
    """Return the first of the bare verbs of a list, which tells whether they came about ("to end it and BRING aid")."""
    while verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.tag_ == "VB" and not has_subject(verb):
        verb = verb.head
    return verb


def _is_bare(verb: Token) -> bool:
    """Whether a bare verb of a list of aims hangs on a finite one ("signed a deal to end it, FREE the captives")."""
    past = verb.dep_ == "conj" and verb.head.tag_ in {"VBD", "VBN", "VBZ"}
    return past and verb.tag_ == "VB" and not has_subject(verb) and child(verb, "aux") is None


def _means_to(verb: Token) -> Token | None:
    """Return the verb whose means a gerund is ("ENDED the siege by bombing the camp"), or null."""
    by = before_gerund(verb, "by")
    return by.head if by is not None and by.head.pos_ == "VERB" else None


def _is_only_usual(verb: Token, words: EventWords) -> bool:
    """Whether an act is told as usual, as only possible, or as a trial ("often attack", "test-fired a missile")."""
    joined = verb.i >= 2 and verb.nbor(-1).text == "-" and verb.nbor(-2).lower_ in words.trial
    usual = verb.tag_ in {"VBZ", "VBP", "VBG"} and any(c.lower_ in words.habitual for c in verb.lefts)
    return joined or usual


def _perfect(verb: Token) -> bool:
    """Whether an infinitive is of the past ("claims to have captured")."""
    return any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.children)


def holder_of(paragraph: Paragraph, head: Token, scene: Scene) -> Draft | None:
    """Return the innermost statement in whose words a token stands."""
    return innermost_holding(scene.statements, paragraph, head)


def _governor(noun: Token) -> Token | None:
    """Return the verb above a noun."""
    return next((above for above in ancestors(noun) if above.pos_ in _VERBAL), None)


def is_presupposed(noun: Token, words: EventWords) -> bool:
    """Whether a noun takes its event for granted: "the attack", "Friday's raid", "in the wake of an offensive"."""
    before = noun.head
    if noun.dep_ == "pobj" and before.head.lower_ in noun.doc.clause_words.aftermath and before.head.dep_ == "pobj":
        return True
    return any(c.lower_ in _DEFINITE or c.dep_ == "poss" for c in noun.lefts) or is_to_end(noun, words)


def is_to_end(noun: Token, words: EventWords) -> bool:
    """Whether a noun names somebody's doing that is to end, and so goes on ("an end to Israeli airstrikes")."""
    if noun.dep_ != "pobj" or noun.head.head.lemma_.lower() not in words.ending or noun.tag_ != "NNS":
        return False
    return any(c.dep_ == "poss" or (c.dep_ == "amod" and c.ent_type_ == "NORP") for c in noun.lefts)


def _is_halted(noun: Token, words: EventWords) -> bool:
    """Whether a step is not taken for now ("the release was SUSPENDED", "HALTED their withdrawal")."""
    return noun.dep_ in {"nsubjpass", "dobj"} and noun.head.lemma_ in words.halting and not is_negated(noun.head)


def _wavers(noun: Token, words: EventWords) -> bool:
    """Whether a step may yet not be taken ("a swap HANGS by a thread", "as a release TEETERED on the brink")."""
    above = [noun.head] if noun.dep_ == "nsubj" else []
    return any(v.lemma_ in words.wavering for v in (*above, *(c for c in noun.rights if c.dep_ == "acl")))


def _is_deferred(noun: Token, words: EventWords) -> bool:
    """Whether a noun is what a verb puts off or calls off ("was postponed", "were due but were put off")."""
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass", "dobj"}:
        return False
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


def _comes_about(noun: Token, words: EventWords) -> bool:
    """Whether its verb tells of a noun's happening, or denies it ("the swap did not take place")."""
    counted = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun  # "any of the withdrawal"
    verb = _last_of_list(counted.head, words)
    if verb is not counted.head and (is_negated(verb) or read_clause(verb).negated):
        return counted.dep_ in {"nsubj", "nsubjpass"}
    return counted.dep_ in {"nsubj", "nsubjpass"} and verb.pos_ == "VERB" and verb.lemma_ in words.occurring


def _last_of_list(verb: Token, words: EventWords) -> Token:
    """Return the verb joined to another that tells whether their subject came about ("is late and has not begun")."""
    for v in (verb, *(c for c in verb.children if c.dep_ == "conj" and not has_subject(c))):
        yet = child(v, "xcomp") if v.lemma_ in {"have", "fail"} else None
        if yet is not None and yet.lemma_ in words.occurring:
            return yet  # "has yet to take place"
    joined = (c for c in verb.children if c.dep_ == "conj" and c.lemma_ in words.occurring)
    return next((c for c in joined if child(c, "nsubj", "nsubjpass") is None), verb)


def _seeks(verb: Token, noun: Token, words: EventWords) -> bool:
    """Whether the verb asks for or rules out what the noun names ("urged talks", "called for a withdrawal")."""
    above = [noun, *list(ancestors(noun))[:3]]
    under = next((t for t in above if t.head.i == verb.i), None)
    return under is not None and verb.lemma_ in words.seeking and under.dep_ not in {"nsubj", "nsubjpass"}


def _hedged(head: Token, words: EventWords) -> bool:
    """Whether a word says that others tell of it; of a verb, an adverb of its own."""
    own = head.children if head.pos_ in _VERBAL else (t for t in head.subtree if abs(t.i - head.i) <= _NEARBY)
    near = {t.lower_ for t in own} | {c.lower_ for c in head.head.children if c.dep_ != "amod"}
    return bool(near & words.hedging)
