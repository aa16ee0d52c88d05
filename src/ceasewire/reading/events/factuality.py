"""Factuality: what the article asserts or presupposes, what only a source says, what is denied or to come.

Only what is told of as done is an event: nothing inside a condition, a wish, a question, a duty or a purpose.
"""

from itertools import takewhile

from ceasewire.lexicon.events import Events, EventWords
from ceasewire.model.reading import EventType, Factuality, SpeechAct
from ceasewire.reading.events.drafts import Scene
from ceasewire.reading.events.enacted import instrument_of, is_in_force
from ceasewire.reading.events.nounfacts import NAMED, SETTLED, STEPS, is_held_open, told_by_noun
from ceasewire.reading.events.triggers import Trigger
from ceasewire.reading.grammar.classes import IF_OR_UNLESS, INDEFINITE_ARTICLES
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.falsehoods import is_disputed, is_what_is_denied
from ceasewire.reading.grammar.hearsay import is_refuted, is_rumoured, is_unsettled, only_seems, tells_of
from ceasewire.reading.grammar.irrealis import is_hypothetical, is_irrealis
from ceasewire.reading.grammar.madeup import is_made_up
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    ancestors,
    are_many,
    before_gerund,
    child,
    has_subject,
    has_to,
    invited_to,
    is_negated,
    is_passive,
    prepositions,
    step_of,
    subject_of,
    verb_above,
)
from ceasewire.reading.grammar.presupposed import DEFINITE, describes_past, is_presupposed
from ceasewire.reading.grammar.realising import (
    first_bare,
    is_bare,
    is_only_usual,
    is_timetabled,
    last_of_list,
    realising_verb,
    seeks,
    was_only_due,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.undone import is_undone
from ceasewire.reading.grammar.vouching import is_charged, is_provided_for, is_unvouched
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft, innermost_holding

# What only looks made is no more than alleged.
_MADE = frozenset({EventType.CEASEFIRE_DECLARED, EventType.CEASEFIRE_EXTENDED, EventType.AGREEMENT_SIGNED})
# By which, in the passive, a thing is only heard of.
_HEARSAY = frozenset({"report", "fear", "presume"})
# How many words from a noun one may stand that hedges it.
_NEARBY = 6
# Whose deed is only thought of.
_ANYBODY = frozenset({"whoever", "anyone", "anybody", "whosoever"})
_WHICHEVER = frozenset({"any", "whichever", "whatever"})
_LOOKING_BACK = frozenset({"after", "since"})
# What is given for each of many, and how many words the noun may stand behind it.
_EACH = frozenset({"each", "every"})
_RATE_REACH = 4
# Cues by which what moves somebody is taken for granted ("is grateful that they left", "was sad to hear of the raid").
_MOVED = frozenset({"be_proud", "be_saddened_to_learn"})


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
    text = instrument_of(head if head.pos_ in VERBAL else head.head, words)
    if text is not None and (in_force := is_in_force(text, words)) is not None:
        return _by_whom_enacted(text, holder) if in_force else None
    presupposed = head.pos_ not in VERBAL and is_presupposed(head, words) and not _comes_about(head, words)
    presupposed = presupposed and not (trigger.rule.type in SETTLED and _is_up_to_them(head, words))
    presupposed = presupposed and not _is_to_be_done(head, scene.lexicon.events)
    presupposed = presupposed and not (trigger.rule.type in STEPS and _hangs_on_verb(head, trigger, holder, words))
    presupposed = presupposed or (trigger.rule.type is EventType.TALKS and _is_come_after(head))
    told = _told_by_verb(head, trigger, holder, words) if head.pos_ in VERBAL else None
    if head.pos_ not in VERBAL:
        known = presupposed and not (trigger.rule.type in NAMED and _is_only_named(head))
        told = told_by_noun(head, trigger, words, presupposed=known)
    if told is None and holder is not None and holder.act is SpeechAct.DENY and _is_denied_doing(head):
        return Factuality.DENIED
    if told is not Factuality.HAPPENED:
        return told
    if holder is not None and holder.match is not None and holder.match.forbids:
        return None
    if holder is None:
        return Factuality.ALLEGED if _hedged(head, words) else Factuality.HAPPENED
    if holder.act is SpeechAct.DENY:
        return Factuality.HAPPENED if presupposed or _is_aside(head, holder) else Factuality.DENIED
    noun = head.pos_ not in VERBAL
    granted = holder.match is not None and (
        holder.match.anchor.lemma_ in words.granting
        or holder.match.rule in _MOVED
        or (noun and holder.match.anchor.lemma_ in {"blame", "claim"})
    )
    told_aside = _is_aside(head, holder) and not _hedged(head, words)
    if presupposed or granted or describes_past(head) or _is_behind(head, trigger, holder) or told_aside:
        return Factuality.HAPPENED
    return Factuality.ALLEGED


def _is_come_after(talks: Token) -> bool:
    """Whether what somebody agreed or refused to do is told of after talks ("agreed to reopen it AFTER TALKS")."""
    after = talks.head
    act = after.head
    if talks.dep_ != "pobj" or after.lower_ not in {"after", "following"} or act.dep_ != "xcomp":
        return False
    told = read_clause(act.head).past or (after.lower_ == "following" and act.head.tag_ in {"VBZ", "VBP"})
    return told and not is_negated(act.head) and has_to(act)


def _by_whom_enacted(text: Token, holder: Draft | None) -> Factuality | None:
    """Return how what a text does stands: done, unless only a source says that the text was put in force."""
    if holder is None or (holder.match is not None and holder.match.anchor.i == text.head.i):
        return Factuality.HAPPENED
    return Factuality.DENIED if holder.act is SpeechAct.DENY else Factuality.ALLEGED


def _is_only_named(noun: Token) -> bool:
    """Whether "the" before a step or deal may only name which it is ("suggested THE RELEASE OF the crew")."""
    return any(c.lower_ == "the" for c in noun.lefts) and not any(c.dep_ == "poss" for c in noun.lefts)


def _is_to_be_done(noun: Token, events: Events) -> bool:
    """Whether a deed is what somebody is yet to do ("planned to carry out the attack", "will launch the offensive")."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.pos_ != "VERB" or verb.lemma_ not in events.light_verbs:
        return False
    if child(noun, "poss") is not None:
        return False  # "will continue its attacks"
    clause = read_clause(realising_verb(verb, events.words))
    return clause.infinitive or clause.future


def _is_denied_doing(noun: Token) -> bool:
    """Whether somebody denies what he is said to have done ("DENIED CARRYING OUT the release")."""
    verb = noun.head
    done = noun.dep_ == "dobj" and verb.tag_ in {"VBG", "VBD", "VBN"} and not is_negated(verb)
    return done and verb.head.lemma_ in noun.doc.clause_words.denying and not is_negated(verb.head)


def _hangs_on_verb(noun: Token, trigger: Trigger, holder: Draft | None, words: EventWords) -> bool:
    """Whether no verb of the article's own says that a step was taken ("FAILED TO COMPLETE their withdrawal")."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_ not in words.effecting | words.carried_out:
        return False
    told = holder is not None and any(a <= verb.idx < b for a, b in holder.content)
    return told or _told_by_verb(verb, trigger, holder, words) is not Factuality.HAPPENED


def _is_behind(head: Token, trigger: Trigger, holder: Draft) -> bool:
    """Whether what a source says only looks back at it ("nine died after rebels stormed the camp", she said)."""
    if holder.act in {SpeechAct.BLAME, SpeechAct.CLAIM, SpeechAct.DENY}:
        return False
    if trigger.rule.type is EventType.CEASEFIRE_IN_EFFECT:
        return False
    for verb in (t for t in (head, *ancestors(head)) if t.pos_ in VERBAL):
        if verb.dep_ == "advcl" and any(c.lower_ in _LOOKING_BACK and c.i < verb.i for c in verb.children):
            return any(a <= verb.head.idx < b for a, b in holder.content)
        if verb.dep_ not in {"conj", "xcomp"}:
            return False
    return False


def _is_aside(head: Token, holder: Draft) -> bool:
    """Whether a relative clause only says more of what a source speaks of ("the truce, which BEGAN in May, holds")."""
    if holder.act in {SpeechAct.BLAME, SpeechAct.CLAIM}:
        return False
    verb = next((t for t in (head, *ancestors(head)) if t.pos_ in VERBAL), None)
    while verb is not None and verb.dep_ == "conj":
        verb = verb.head
    went_on = verb is not None and verb.tag_ == "VBG" and any(c.lower_ in {"was", "were", "had"} for c in verb.lefts)
    if verb is None or verb.dep_ != "relcl" or not (read_clause(verb).past or went_on) or tells_of(verb):
        return False  # "rejects the allegation THAT IT AGREED"
    noun = verb.head
    return noun.pos_ == "PROPN" or any(c.lower_ in DEFINITE or c.dep_ in {"poss", "nummod"} for c in noun.lefts)


def _is_of_anything(noun: Token) -> bool:
    """Whether a noun is none in particular, in an act that was not done ("practised storming A hijacked FERRY")."""
    verb = verb_above(noun)
    if verb is None or not any(c.lower_ in INDEFINITE_ARTICLES for c in noun.lefts):
        return False
    return is_hypothetical(verb) or is_undone(verb) or is_unsettled(verb) or is_irrealis(verb)


def _told_by_verb(verb: Token, trigger: Trigger, holder: Draft | None, words: EventWords) -> Factuality | None:
    """Return how a verb tells of its event before it is asked who says so."""
    if is_only_usual(verb, words) or is_bare(first_bare(verb)):
        return None
    if trigger.rule.type is EventType.PROTEST and (gathers := _gathers(verb, words)) is not None:
        return _told_by_verb(gathers, trigger, holder, words)
    if (
        trigger.rule.type in _MADE
        and verb.dep_ == "acl"
        and (_is_turned_down(verb.head, words) or _is_of_a_kind(verb.head))
    ):
        return None
    if trigger.rule.type in _MADE and verb.dep_ in {"acl", "relcl"} and is_what_is_denied(verb.head):
        return Factuality.DENIED  # "denied the truce ANNOUNCED by Mali"
    if trigger.rule.type in _MADE and any(are_many(c) for c in verb.lefts if c.dep_ == "nsubjpass"):
        return None  # "TRUCES have been agreed and broken"
    if trigger.rule.type in _MADE and any(c.lower_ in verb.doc.clause_words.falsely for c in verb.children):
        return None  # "PREMATURELY announced a truce"
    if trigger.rule.type in _MADE and verb.dep_ == "pcomp" and verb.head.head.lemma_.lower() in words.habits:
        return None  # "have a HABIT OF ANNOUNCING truces"
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.nbor(-1).lemma_ in words.pronouncing:
        return None  # "the bridge, PRONOUNCED DESTROYED by a channel, stood"
    if verb.dep_ == "relcl" and verb.tag_ in {"VBZ", "VBP"} and is_held_open(verb.head, words):
        return None  # "a breakthrough in which Chad withdraws its troops looks remote"
    above = step_of(verb) or _means_to(verb)
    if above is not None and _told_by_verb(above, trigger, holder, words) is not Factuality.HAPPENED:
        return None  # "will take steps, including freeing them", "to build trust by ending the siege"
    teller = realising_verb(verb, words)
    clause = read_clause(teller)
    if verb.dep_ == "pcomp" and verb.head.head.lemma_.lower() in words.aims:
        return None  # "talks on extending the truce"
    if verb.tag_ == "VBG" and _is_contained(verb, words):
        return None
    if verb.dep_ == "pobj" and verb.head.lower_ == "like":
        return Factuality.ALLEGED  # "woke to what sounded LIKE shelling"
    if is_undone(teller) or (is_unsettled(teller) and not _heard(teller, holder)):
        return None
    stopped = trigger.rule.type in STEPS or (trigger.rule.type is EventType.CLASH and _of_one_side(verb))
    if stopped and verb.dep_ == "xcomp" and verb.tag_ == "VBG" and verb.head.lemma_ in words.halting:
        return None  # "stopped releasing prisoners"
    if teller.dep_ == "csubj" and teller.tag_ == "VBG" and not has_subject(teller) and teller.head.tag_ != "VBD":
        return None  # "attacking a hospital is a crime"
    if is_hypothetical(teller) or (is_irrealis(teller) and not _perfect(teller)) or clause.duty:
        return None
    if verb.tag_ in {"VBZ", "VBP"} and clause.subject is not None and clause.subject.lemma_.lower() in words.provisions:
        return None  # "the amnesty frees those who"
    if is_provided_for(verb, words.provisions):
        return None
    if clause.subject is not None and clause.subject.lower_ in _ANYBODY:
        return None  # "whoever attacks the convoy", "anyone who shells the city"
    if _is_anybodys(verb):
        return None  # "any party that violates the truce shall be held to account"
    if _is_allowed(verb, words.provisions):
        return None
    if clause.negated or (teller is not verb and is_negated(verb)):
        if clause.future:
            return None  # "will not attack"
        return Factuality.NOT_HAPPENED if holder is None else None
    if teller.lemma_ == "use" and teller is not verb and is_passive(teller) and not _in_past(teller):
        return None  # "the gun is used to shell cities"
    if (trigger.rule.planned or trigger.rule.type in STEPS) and is_timetabled(teller) and not _waits(verb):
        return Factuality.PLANNED if trigger.rule.planned else None
    if clause.unreal or (verb.tag_ in {"VBZ", "VBP"} and _waits(verb)):
        return None  # "was to have started", "takes effect only if both sign"
    if clause.infinitive and _perfect(teller) and was_only_due(teller, words):
        return None  # "were MEANT to have signed it"
    if clause.infinitive and _perfect(teller):
        told = (teller.head.lemma_ in words.telling and is_passive(teller.head)) or _claimed(teller)
        return Factuality.ALLEGED if told and holder is None else Factuality.HAPPENED
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.pos_ == "VERB" and read_clause(verb.head).modal:
        return None  # "will resume its raids, ending the lull"
    if clause.future or (clause.infinitive and not only_seems(teller)):
        return Factuality.PLANNED if trigger.rule.planned and clause.future else None
    seems = trigger.rule.type in _MADE and (only_seems(teller) or only_seems(verb))
    seems = seems or (verb.lemma_ in _HEARSAY and is_passive(verb))  # "were REPORTED dead"
    heard = is_rumoured(teller) or is_disputed(teller) or is_unvouched(teller) or is_charged(teller) or seems
    return Factuality.ALLEGED if heard and holder is None else Factuality.HAPPENED


def _of_one_side(verb: Token) -> bool:
    """Whether a fight is told of without whom it is with ("the rebels stopped FIGHTING")."""
    return child(verb, "dobj") is None and not prepositions(verb, "with", "against")


def _is_contained(gerund: Token, words: EventWords) -> bool:
    """Whether a gerund names what a deal contains ("the truce, which INCLUDES reopening the strait")."""
    first = gerund
    while first.dep_ == "conj" and first.head.tag_ == "VBG":
        first = first.head
    above = first.head
    if first.dep_ not in {"xcomp", "ccomp", "dobj"} or above.lemma_ not in words.containing:
        return False
    named = subject_of(above)
    deals = words.plans | words.provisions
    around = (named, *takewhile(lambda t: t.pos_ not in VERBAL, ancestors(named))) if named is not None else ()
    return any(noun.lemma_.lower() in deals for noun in around)


def _claimed(verb: Token) -> bool:
    """Whether it is what a claim right before it holds ("despite rebel CLAIMS TO HAVE SEIZED the port")."""
    before = verb.left_edge.nbor(-1) if verb.left_edge.i else verb
    return before.pos_ == "NOUN" and before.lemma_.lower() in verb.doc.clause_words.hearsay_nouns


def _is_allowed(verb: Token, provisions: frozenset[str]) -> bool:
    """Whether a law or the like only lets somebody do what a verb says ("the law LETS guards shoot poachers").

    "The text HAS BOTH SIDES WITHDRAW" does so as well.
    """
    while verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.tag_ == "VB":
        verb = verb.head
    if verb.tag_ != "VB" or verb.head.lemma_ not in {"let", "allow", "permit", "enable", "entitle", "have", "see"}:
        return False
    subject = child(verb.head, "nsubj")
    return subject is not None and subject.lemma_.lower() in provisions


def _is_anybodys(verb: Token) -> bool:
    """Whether a verb only says of whom something is told, whoever that may be: "any side that BREAKS the truce".

    "Those who break it" are anybody where what is told of them is yet to be; "ten for each soldier FREED" is a rate.
    """
    if verb.tag_ in {"VBN", "VBD"} and _is_of_a_rate(verb.nbor(-1)):
        return True
    if verb.dep_ != "relcl":
        return False
    noun = verb.head
    if any(c.lower_ in _WHICHEVER and c.dep_ == "det" for c in noun.lefts):
        return True
    above = verb_above(noun)
    present = verb.tag_ in {"VBZ", "VBP"}
    if noun.lower_ == "those" and present and noun.dep_ == "attr":
        return True  # "there are THOSE WHO AGREE to a deal in the morning"
    return noun.lower_ == "those" and present and above is not None and bool(read_clause(above).modal)


def _is_of_a_rate(noun: Token) -> bool:
    """Whether something is given for each of what a noun names: "a day for every ten HOSTAGES freed".

    The parser hangs such words now here, now there; so it is read from their order.
    """
    first = next((i for i in range(noun.i, max(noun.i - _RATE_REACH, 0), -1) if noun.doc[i].lower_ in _EACH), 0)
    return noun.pos_ in {"NOUN", "PROPN"} and bool(first) and noun.doc[first - 1].lower_ in {"for", "per"}


def _gathers(verb: Token, words: EventWords) -> Token | None:
    """Return the verb of which a protest is the purpose ("GATHERED outside the ministry to protest"), or null."""
    to = verb.tag_ == "VB" and verb.dep_ in {"advcl", "xcomp"} and any(c.lower_ == "to" for c in verb.lefts)
    return verb.head if to and verb.head.lemma_ in words.gathering else None


def _is_turned_down(noun: Token, words: EventWords) -> bool:
    """Whether a deal that is none in particular is only asked for or refused ("refused A TRUCE brokered by Chad")."""
    verb = verb_above(noun)
    return verb is not None and any(c.lower_ in INDEFINITE_ARTICLES for c in noun.lefts) and seeks(verb, noun, words)


def _is_of_a_kind(noun: Token) -> bool:
    """Whether it is said what any deal of a kind is ("A TRUCE accepted by one side IS NO TRUCE")."""
    verb = noun.head
    anything = noun.dep_ == "nsubj" and any(c.lower_ in INDEFINITE_ARTICLES for c in noun.lefts)
    return anything and verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"} and child(verb, "attr") is not None


def _in_past(verb: Token) -> bool:
    return any(c.tag_ == "VBD" or c.lemma_ == "have" for c in verb.lefts if c.dep_ in {"aux", "auxpass"})


def _waits(verb: Token) -> bool:
    """Whether a verb hangs on a condition behind it."""
    clauses = (c for c in verb.children if c.dep_ == "advcl" and c.i > verb.i)
    return any(m.dep_ == "mark" and m.lower_ in IF_OR_UNLESS for c in clauses for m in c.children)


def _heard(verb: Token, holder: Draft | None) -> bool:
    """Whether an event under a denial or in a rumour is one all the same: it is told as denied or alleged."""
    return (is_rumoured(verb) and not is_refuted(verb)) or (holder is not None and holder.act is SpeechAct.DENY)


def _is_up_to_them(noun: Token, words: EventWords) -> bool:
    """Whether a step is yet to be taken ("would agree on the release of the sailors", "prayed for the release")."""
    verb = verb_above(noun)
    if verb is None or child(noun, "poss") is not None:
        return False
    clause = read_clause(verb)
    if verb.lemma_ in {"agree", "negotiate"}:
        return bool(clause.modal) or is_unsettled(verb) or (verb.lemma_ == "negotiate" and not clause.past)
    if noun.dep_ == "dobj":
        if clause.negated and verb.lemma_ in words.effecting:
            return True  # "did not order the withdrawal"
        return clause.future or clause.duty or clause.possible or verb.lemma_ in words.seeking | words.siding
    return noun.dep_ == "pobj" and (clause.negated or clause.infinitive or seeks(verb, noun, words))


def _means_to(verb: Token) -> Token | None:
    """Return the verb whose means a gerund is ("ENDED the siege by bombing the camp"), or null."""
    by = before_gerund(verb, "by")
    return by.head if by is not None and by.head.pos_ == "VERB" else None


def _perfect(verb: Token) -> bool:
    """Whether an infinitive is of the past ("claims to have captured")."""
    return any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.children)


def holder_of(paragraph: Paragraph, head: Token, scene: Scene) -> Draft | None:
    """Return the innermost statement in whose words a token stands."""
    return innermost_holding(scene.statements, paragraph, head)


def _comes_about(noun: Token, words: EventWords) -> bool:
    """Whether its verb tells of a noun's happening, or denies it ("the swap did not take place")."""
    counted = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun  # "any of the withdrawal"
    verb = last_of_list(counted.head, words)
    if verb is not counted.head and (is_negated(verb) or read_clause(verb).negated):
        return counted.dep_ in {"nsubj", "nsubjpass"}
    return counted.dep_ in {"nsubj", "nsubjpass"} and verb.pos_ == "VERB" and verb.lemma_ in words.occurring


def _hedged(head: Token, words: EventWords) -> bool:
    """Whether a word says that others tell of it; of a verb, an adverb of its own."""
    own = head.children if head.pos_ in VERBAL else (t for t in head.subtree if abs(t.i - head.i) <= _NEARBY)
    near = {t.lower_ for t in own} | {c.lower_ for c in head.head.children if c.dep_ != "amod"}
    return bool(near & words.hedging)
