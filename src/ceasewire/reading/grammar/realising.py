"""The verb that decides whether an event came about: above a noun, above a bare verb, in a list."""

from ceasewire.lexicon.events import EventWords
from ceasewire.reading.grammar.irrealis import is_irrealis
from ceasewire.reading.grammar.phrases import ancestors, child, has_subject, step_of, takes_effect
from ceasewire.reading.grammar.tokens import Token


def realising_verb(verb: Token, words: EventWords) -> Token:
    """Return the verb that tells whether an infinitive under it came about ("started to loot", "helped to fire")."""
    seen = 0
    verb = step_of(verb) or first_bare(verb)
    if _is_seen(verb):
        verb = verb.head
    while seen < 4 and _bare(verb) and verb.head.lemma_ in words.realising and not _is_going_to(verb):
        verb, seen = verb.head, seen + 1
    return verb


def _is_seen(verb: Token) -> bool:
    """Whether a bare verb is only what somebody is to see or hear ("eager to SEE them SIGN it")."""
    bare = verb.tag_ == "VB" and verb.dep_ == "ccomp" and child(verb, "aux") is None
    return bare and verb.head.lemma_ in {"see", "watch", "hear"}


def _is_going_to(verb: Token) -> bool:
    """Whether it is only to come ("were GOING TO sign it"); whoever "went on to sign it" did."""
    return verb.head.lower_ == "going" and verb.tag_ == "VB"


def _bare(verb: Token) -> bool:
    """Whether a verb is an infinitive or gerund under another, with no subject of its own."""
    went_on = verb.dep_ == "advcl" and verb.head.lemma_ == "go" and any(c.dep_ == "prt" for c in verb.head.rights)
    if not (went_on or verb.dep_ in {"xcomp", "ccomp"}) or child(verb, "nsubj", "nsubjpass") is not None:
        return False
    help_from = verb.tag_ == "VB" and child(verb, "aux") is None  # "helped resolve it"
    return verb.tag_ == "VBG" or help_from or any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def first_bare(verb: Token) -> Token:
    """Return the first of the bare verbs of a list, which tells whether they came about ("to end it and BRING aid")."""
    while verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.tag_ == "VB" and not has_subject(verb):
        verb = verb.head
    return verb


def is_bare(verb: Token) -> bool:
    """Whether a bare verb of a list of aims hangs on a finite one ("signed a deal to end it, FREE the captives")."""
    past = verb.dep_ == "conj" and verb.head.tag_ in {"VBD", "VBN", "VBZ"}
    return past and verb.tag_ == "VB" and not has_subject(verb) and child(verb, "aux") is None


def is_timetabled(verb: Token) -> bool:
    """Whether a clause in the present tells of what is to come ("MEET ON FRIDAY", "the pullout TAKES EFFECT")."""
    helpers = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    if (helpers[0] if helpers else verb).tag_ not in {"VBZ", "VBP"} or any(c.dep_ == "aux" for c in helpers):
        return False
    return takes_effect(verb) or any(_is_day_ahead(c) for c in verb.rights)


def _is_day_ahead(time: Token) -> bool:
    """Whether words beside a verb are a day of the week after "on", "tomorrow" or "next week"."""
    if time.dep_ == "npadvmod":
        return time.lower_ == "tomorrow" or any(c.lower_ == "next" for c in time.lefts)
    day = child(time, "pobj") if time.dep_ == "prep" and time.lower_ == "on" else None
    return day is not None and day.pos_ == "PROPN" and day.ent_type_ == "DATE" and child(day, "nummod") is None


def is_only_usual(verb: Token, words: EventWords) -> bool:
    """Whether an act is told as usual, as only possible, or as a trial ("often attack", "test-fired a missile")."""
    joined = verb.i >= 2 and verb.nbor(-1).text == "-" and verb.nbor(-2).lower_ in words.trial
    usual = verb.tag_ in {"VBZ", "VBP", "VBG"} and any(c.lower_ in words.habitual for c in verb.lefts)
    return joined or usual


def last_of_list(verb: Token, words: EventWords) -> Token:
    """Return the verb joined to another that tells whether their subject came about ("is late and has not begun")."""
    for v in (verb, *(c for c in verb.children if c.dep_ == "conj" and not has_subject(c))):
        yet = child(v, "xcomp") if v.lemma_ in {"have", "fail"} else None
        if yet is not None and yet.lemma_ in words.occurring:
            return yet  # "has yet to take place"
    joined = (c for c in verb.children if c.dep_ == "conj" and c.lemma_ in words.occurring)
    return next((c for c in joined if child(c, "nsubj", "nsubjpass") is None), verb)


def was_only_due(verb: Token, words: EventWords) -> bool:
    """Whether somebody was only to have done by now what a verb says ("were MEANT to have left", "DUE to have met")."""
    above = verb.head
    planned = words.scheduling | words.due
    return verb.dep_ == "xcomp" and (above.lower_ in planned or above.lemma_ in planned or is_irrealis(verb))


def seeks(verb: Token, noun: Token, words: EventWords) -> bool:
    """Whether the verb asks for or rules out what the noun names ("urged talks", "called for a withdrawal")."""
    above = [noun, *list(ancestors(noun))[:3]]
    under = next((t for t in above if t.head.i == verb.i), None)
    if under is not None and under.lower_ == "with" and verb.lemma_ in words.ending:
        return False  # "the siege ENDED WITH AN ASSAULT"
    led = verb.lemma_ == "lead" and (verb.tag_ in {"VBD", "VBN"} or (under is not None and under.dep_ == "dobj"))
    sought = verb.lemma_ in words.seeking and not led  # "led to it", "leading the rally"
    sought = sought or (
        verb.lemma_ in words.siding and under is not None and under.dep_ == "dobj"
    )  # not "backed BY raids"
    return under is not None and sought and under.dep_ not in {"nsubj", "nsubjpass"}
