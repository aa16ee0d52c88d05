"""Triggers: the words of a paragraph that name an event, by the rules of the lexicon over the parse."""

from collections.abc import Iterator
from dataclasses import dataclass

from ceasewire.lexicon.events import Events, TriggerRule
from ceasewire.model.reading import EventType
from ceasewire.reading.grammar.classes import RELATIVE_SUBJECTS
from ceasewire.reading.grammar.phrases import (
    BEFORE_NOUN,
    agent_of,
    ancestors,
    child,
    doer_of,
    is_passive,
    meant,
    objects_of,
    prepositions,
    subject_of,
    verb_above,
)
from ceasewire.reading.grammar.tags import FINITE, HYPHENS
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph

# Nouns of which the word before says what they are about.
_DEALS = frozenset({"agreement", "deal", "accord", "pact"})
# Where a verb stands that only says which person is meant.
_DESCRIBING = frozenset({"acl", "relcl", "pcomp", "amod"})
_PARTICIPLES = frozenset({"VBN", "VBD", "JJ"})
# What a weapon does, and what comes of it.
_STRIKES = frozenset({EventType.BOMBING, EventType.AIRSTRIKE, EventType.SHELLING})
# Who strikes a place that is only named.
_FORCES = frozenset({
    "army", "force", "fighter", "militant", "military", "rebel", "troop", "insurgent", "coalition", "jet", "warplane",
    "drone",
})  # fmt: skip
_BY_FORCE = frozenset({"force", "storm", "surprise", "night", "assault"})
# How a tagger marks the name of a place, where it does.
_PLACES = frozenset({"GPE", "LOC", "FAC", ""})
# What stands before those told of before ("must free THE abducted officers").
_DEFINITE = frozenset({"the", "these", "those"})
# Who has to do with operations by office.
_OFFICES = frozenset(
    {"director", "head", "chief", "directorate", "department", "office", "minister", "ministry", "bureau"}
)
_HELPING = frozenset({"aux", "auxpass"})
# Participles that only say when a truce that is told of is to run: "declared a truce STARTING on Sunday".
_DATING = frozenset({"start", "begin", "commence"})


# How far behind a verb a word stands that makes its event, or unmakes it.
_REACH = 10


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that name an event: token edges, the token that heads them, and the rule."""

    first: int
    last: int
    head: int
    rule: TriggerRule


def find_triggers(paragraph: Paragraph, events: Events) -> list[Trigger]:
    """Return the triggers of a paragraph in order; where two share a token, the longer, then the earlier rule."""
    held: set[int] = set()
    kept = []
    for trigger in candidates(paragraph, events):
        tokens = set(range(trigger.first, trigger.last + 1))
        if not tokens & held:
            held |= tokens
            kept.append(trigger)
    return sorted(kept, key=lambda t: t.first)


def candidates(paragraph: Paragraph, events: Events) -> list[Trigger]:
    """Return all triggers of a paragraph, longer ones first, then in the order of their words and rules."""
    found = [t for token in paragraph.doc for t in _at(token, events)]
    return sorted(found, key=lambda t: t.first - t.last)


def is_named(noun: Token, events: Events) -> bool:
    """Whether a noun is one for an event; a convoy is one only where it carries aid, and gets somewhere."""
    before = {w for t in noun.lefts for w in (t.lemma_.lower(), t.lower_)}
    rules = (r for r in events.nouns.get(noun.lemma_.lower(), ()) if _is_under_its_verb(noun, r))
    return any(r.type is not EventType.AID_DELIVERY or r.modifiers & before for r in rules)


def _is_under_its_verb(noun: Token, rule: TriggerRule) -> bool:
    """Whether a verb stands above a noun that its rule asks for, if it asks for any."""
    if not rule.needs_verb:
        return True
    verb = verb_above(noun)
    return verb is not None and verb.lemma_.lower() in rule.needs_verb


def _at(token: Token, events: Events) -> Iterator[Trigger]:
    """Yield the triggers that a word is; of a verb the first rule alone."""
    if token.dep_ == "compound" and token.head.pos_ == "PROPN" and token.text[:1].isupper() and not token.is_sent_start:
        return  # "FIGHTING Falcons"
    if token.pos_ == "VERB" or (token.lemma_ == "be" and token.dep_ not in _HELPING):
        for rule in events.verbs.get(token.lemma_.lower(), ()):
            trigger = _verb(token, rule) if token.dep_ != "amod" else _participle(token, rule, events)
            if trigger is not None:
                yield trigger
                return
    elif token.pos_ == "ADJ" and token.dep_ == "amod" and token.lower_.endswith("ed"):
        for rule in (r for lemma in _stems(token.lower_) for r in events.verbs.get(lemma, ())):
            if (trigger := _participle(token, rule, events)) is not None:
                yield trigger
                return
    elif token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"compound", "nmod"}:
        for rule in events.nouns.get(token.lemma_.lower(), ()):
            trigger = _noun(token, rule)
            if trigger is not None:
                yield trigger


def _lemma(token: Token | None) -> str:
    """Return the lemma of what a word stands for, in small letters; a plural that only opens a sentence has one too."""
    if token is None:
        return ""
    noun = meant(token)
    lemma = noun.lemma_.lower()
    return lemma.removesuffix("s") if noun.tag_ == "NNPS" and noun.is_sent_start else lemma  # "ROCKETS rained down"


def _of(word: Token, *before: str) -> set[str]:
    """Return the lemmas of what follows a word's "of", or these other prepositions of its."""
    return {_lemma(n) for p in prepositions(word, *(before or ("of",))) for n in objects_of(p)}


def _left_behind(verb: Token) -> list[Token]:
    """Return what follows a verb's "from" or "out of"."""
    outs = [p for c in verb.rights if c.lower_ == "out" for p in prepositions(c, "of")]
    return [n for p in (*prepositions(verb, "from"), *outs) for n in objects_of(p)]


def _names(noun: Token | None, words: frozenset[str]) -> bool:
    """Whether a noun is one of these, or a deal of that name ("reached a ceasefire AGREEMENT")."""
    if noun is None:
        return False
    if _lemma(noun) in words or ("aircraft" in words and _is_model(noun)):
        return True
    if "operation by name" in words and noun.pos_ == "PROPN":  # "launched OPERATION IRON SHIELD"
        return noun.left_edge.text == "Operation" or any(c.text == "Operation" for c in noun.lefts)
    if noun.lower_ == "one":  # "shooting down ONE OF ITS DRONES"
        return any(_lemma(n) in words for p in prepositions(noun, "of") for n in objects_of(p)[:1])
    return _lemma(noun) in _DEALS and any(c.lemma_.lower() in words for c in noun.lefts if c.dep_ in BEFORE_NOUN)


def _is_model(name: Token) -> bool:
    """Whether a name is that of a type of aircraft ("a SU-25")."""
    return name.pos_ == "PROPN" and name.text[:1].isupper() and name.text[-1:].isdigit()


def _verb(verb: Token, rule: TriggerRule) -> Trigger | None:
    """Return the trigger that a verb is by this rule, with the words that belong to it, or null."""
    dated = rule.type is EventType.CEASEFIRE_IN_EFFECT and verb.lemma_ in _DATING
    if dated and (verb.dep_ == "acl" or child(verb, "xcomp") is not None):
        return None  # "the truce BEGAN TO FRAY"
    if (rule.told or rule.by_person) and verb.dep_ in _DESCRIBING:
        return None  # "the only man CONVICTED of the bombing"
    if rule.by_person and (verb.tag_ not in FINITE or not _gets_somewhere(verb, rule)):
        return None  # "is TO VISIT the capital", "arrived IN TIME"
    thing = _thing_of(verb, rule)
    if not (_fits_thing(verb, thing, rule) and _fits_subject(verb, thing, rule)):
        return None
    if rule.needs_preposition and not _aimed(verb, rule):
        return None
    left = _left_behind(verb)
    if rule.not_from & {_lemma(n) for n in left}:
        return None
    if rule.from_words and not any(_names(n, rule.from_words) for n in left):
        return None
    if rule.type is EventType.DEPLOYMENT and _enters_deal(verb):
        return None
    if rule.not_prepositions and (_leads_elsewhere(verb, rule) or _has_particle(verb, rule)):
        return None
    beside = _words_beside(verb, rule)
    if beside is None:
        return None
    clause = verb.head if verb.dep_ == "conj" and verb.head.dep_ == "relcl" else verb
    told = thing is not None and clause.dep_ == "relcl" and thing.i == clause.head.i
    named = (
        thing
        if rule.objects and not told and not (rule.places and thing is not None and thing.pos_ == "PROPN")
        else None
    )
    ended = [n for p in prepositions(thing, "of", "to") for n in objects_of(p)[:1]] if thing and rule.of_words else []
    places = [verb.i, *(t.i for t in (*beside, named, *ended) if t is not None)]
    if named is not None and named.i == min(places):
        places.append(_start_of_word(named))
    return Trigger(min(places), max(places), verb.i, rule)


def _enters_deal(verb: Token) -> bool:
    """Whether a verb of motion only says that a deal is come to ("the army ENTERED INTO A TRUCE")."""
    into = (n for p in prepositions(verb, "into", "at", "to") for n in objects_of(p)[:1])
    return any(n.lemma_.lower() in verb.doc.clause_words.deals for n in into)


def _start_of_word(noun: Token) -> int:
    """Return where a word begins that the tokenizer cuts at its hyphen ("the CEASE-fire announced on Monday")."""
    hyphened = noun.i > 1 and noun.nbor(-1).text in HYPHENS and noun.nbor(-2).head.i == noun.i
    return noun.i - 2 if hyphened else noun.i


def _gets_somewhere(verb: Token, rule: TriggerRule) -> bool:
    """Whether a place by name stands behind the preposition that the rule asks for, if it asks for one."""
    behind = [n for p in prepositions(verb, *rule.needs_preposition) for n in objects_of(p)[:1]]
    placed = any(n.pos_ == "PROPN" and n.ent_type_ not in {"DATE", "TIME"} for n in behind)
    return placed or not rule.needs_preposition


def _aimed(verb: Token, rule: TriggerRule) -> bool:
    """Whether one of the prepositions that the rule asks for stands there, and not only before a day."""
    thing = child(verb, "dobj") if rule.no_target else None
    heads = [t for t in (verb, thing) if t is not None]
    heads += [c for c in verb.rights if c.lower_ in rule.particles]  # "crossed BACK over the border"
    for preposition in (p for head in heads for p in prepositions(head, *rule.needs_preposition)):
        noun = next(iter(objects_of(preposition)), None)
        if noun is None or noun.ent_type_ not in {"DATE", "TIME"}:
            return True
    return False


def _leads_elsewhere(verb: Token, rule: TriggerRule) -> bool:
    """Whether a preposition makes another verb of it, and says no time alone ("fought FOR HOURS")."""
    behind = [next(iter(objects_of(p)), None) for p in prepositions(verb, *rule.not_prepositions)]
    return any(n is None or n.ent_type_ not in {"DATE", "TIME"} for n in behind)


def _has_particle(verb: Token, rule: TriggerRule) -> bool:
    """Whether a particle makes another verb of it ("SHELLED OUT two million")."""
    return any(c.dep_ in {"prt", "advmod"} and c.lower_ in rule.not_prepositions for c in verb.rights)


def _thing_of(verb: Token, rule: TriggerRule) -> Token | None:
    """Return what a verb is done to: its object, or the subject of a passive."""
    if is_passive(verb):
        thing = child(verb, "nsubjpass", "nsubj") or (verb.head if verb.dep_ == "acl" else None)
        if thing is None and verb.dep_ == "conj" and verb.head.dep_ == "relcl":
            return verb.head.head  # "the truce, which took effect in May and WAS EXTENDED in June"
        told = thing is not None and thing.tag_ == "WDT" and verb.dep_ == "relcl"
        return verb.head if told else thing  # "a truce, WHICH was often broken"
    thing = child(verb, "dobj")
    if thing is None and rule.particles:  # "called off a truce", of which the parser makes "off a truce"
        off = next((p for p in prepositions(verb, *rule.particles) if p.i == verb.i + 1), None)
        thing = child(off, "pobj") if off is not None else None
    over = child(verb, "ccomp") if thing is None and rule.with_words else None
    if over is not None and over.lower_ in rule.with_words and over.pos_ != "VERB":
        thing = child(over, "nsubj")  # "declared the truce OVER"
    return thing


def _fits_thing(verb: Token, thing: Token | None, rule: TriggerRule) -> bool:
    """Whether what the verb is done to is what the rule asks for."""
    if rule.of_words and thing is not None and not rule.of_words & _of(thing, "of", "to"):
        return False
    if rule.objects and not (_names(thing, rule.objects) or _takes_up(thing, rule) or _is_struck(verb, thing, rule)):
        return False
    if rule.not_modifiers and thing is not None and any(_lemma(c) in rule.not_modifiers for c in thing.lefts):
        return False  # "suspended AID operations"
    if rule.not_objects and _lemma(thing) in rule.not_objects:
        return False
    if thing is None:
        return not (rule.no_object and _has_object(verb))
    return not rule.no_object and not rule.not_of & (_of(thing, "of", "in", "on", "to") | _of(verb))


def _is_struck(verb: Token, thing: Token | None, rule: TriggerRule) -> bool:
    """Whether a named place is what a party strikes ("Israel STRUCK DAMASCUS"), and not with words or duties."""
    if not rule.places or thing is None or thing.pos_ != "PROPN":
        return False
    armed = _of(verb, "with") <= rule.arms
    if prepositions(verb, "over") or (prepositions(verb, "with") and not armed):
        return False
    placed = thing.ent_type_ in _PLACES or _is_known_place(thing)
    if rule.type is EventType.WITHDRAWAL and not placed:
        return False  # "the fighters left Hezbollah"
    if rule.type is EventType.WITHDRAWAL and rule.subjects:
        return True
    doer = doer_of(verb)
    if doer is None:
        return False
    if rule.type is EventType.SEIZURE:  # "rebels TOOK ALEPPO", and not "Iran TOOK ISRAEL to court"
        beside = {c.lower_ for c in verb.children if c.dep_ == "advmod"}
        placed = placed or "back" in beside  # "the army took BACK Lome"
        by = [p for p in prepositions(verb, "by") if not _BY_FORCE & {n.lower_ for n in objects_of(p)}]
        elsewhere = by or prepositions(verb, "to", "as", "into", "through") or beside - {"back"}
        state = doer.ent_type_ == "GPE" and not _is_known_place(thing)
        return placed and not (state or elsewhere) and (doer.ent_type_ == "GPE" or doer.lemma_.lower() in _FORCES)
    if rule.by_person:
        return placed
    if rule.type is EventType.OTHER and not _is_known_place(thing):
        return False  # "Norland opened Expo 2030"
    named = doer.ent_type_ in {"GPE", "NORP", "ORG"}
    named = named and (verb.lemma_ != "hit" or bool(prepositions(verb, "with")))  # clubs hit one another too
    return named or doer.lemma_.lower() in _FORCES


def _is_known_place(name: Token) -> bool:
    """Whether a name is that of a place, whatever the tagger takes it for ("GOMA")."""
    before = [c.text for c in name.lefts if c.dep_ == "compound"]
    return " ".join([*before, name.text]).casefold() in name.doc.clause_words.places


def _takes_up(thing: Token | None, rule: TriggerRule) -> bool:
    """Whether "it" is the truce of this sentence or the one before ("accused each other of breaking IT")."""
    if thing is None or thing.lower_ != "it" or rule.type is not EventType.CEASEFIRE_VIOLATED:
        return False
    start = thing.sent.start
    before = thing.doc[start - 1].sent.start if start else 0
    return any(t.pos_ == "NOUN" and t.lemma_.lower() in rule.objects for t in thing.doc[before : thing.i])


def _has_object(verb: Token) -> bool:
    """Whether a verb's object is a clause, or stands before it ("the unity that the council DEMONSTRATED")."""
    if child(verb, "ccomp", "attr", "oprd") is not None:
        return True
    subject = child(verb, "nsubj")
    gap = verb.dep_ == "relcl" and subject is not None and subject.lower_ not in RELATIVE_SUBJECTS
    return gap and not any(c.tag_ == "WRB" or c.dep_ == "prep" for c in verb.lefts)


def _fits_subject(verb: Token, thing: Token | None, rule: TriggerRule) -> bool:
    """Whether who does what the verb says is whom the rule asks for; `thing` is what it is done to."""
    passive = is_passive(verb)
    subject = None if passive else subject_of(verb)
    doer = agent_of(verb) or thing if passive else subject
    fitting = _names(doer, rule.subjects) or _is_pair(doer, rule.subjects) or _is_town(doer, rule)
    fitting = fitting or (rule.by_person and _holds_office(doer, rule.subjects))
    if rule.subjects and not fitting:
        return False
    shared = verb.dep_ == "advcl" and verb.tag_ == "VBG" and child(verb, "nsubj") is None
    if rule.subjects and shared and rule.type in _STRIKES:
        return False  # "a bomb exploded, KILLING four": one event
    beside = subject.lefts if rule.subjects and subject is not None else ()
    if any(_lemma(c) in rule.not_modifiers for c in beside):
        return False  # "ARMY trucks rolled into the valley"
    by = agent_of(verb) if passive else subject
    if passive and rule.not_subjects & _of(verb, "in", "during"):
        return False  # "was damaged IN A STORM"
    return not (rule.not_subjects and _lemma(by) in rule.not_subjects)


def _holds_office(person: Token | None, offices: frozenset[str]) -> bool:
    """Whether somebody is named with one of these offices ("PRIME MINISTER ROE", "Jan Roe, the envoy")."""
    if person is None or person.ent_type_ != "PERSON":
        return False
    beside = [c for c in person.children if c.dep_ in {"compound", "nmod", "appos"}]
    return any(w in offices for c in beside for w in (c.lemma_.lower(), c.lower_))


def _is_town(subject: Token | None, rule: TriggerRule) -> bool:
    """Whether the name of a place stands for those that a rule asks for as subject ("PALMYRA fell to the rebels")."""
    if not (rule.places and rule.no_object) or subject is None or subject.pos_ != "PROPN":
        return False
    if not (rule.needs_preposition or rule.preposition_objects):
        return _is_known_place(subject)  # "LASHIO fell after weeks of fighting"
    return subject.ent_type_ in _PLACES or (rule.needs_actor and subject.ent_type_ != "PERSON")


def _is_pair(noun: Token | None, words: frozenset[str]) -> bool:
    """Whether a noun is one of these with the word before it ("the AIR FORCE")."""
    return noun is not None and noun.i > 0 and f"{noun.nbor(-1).lower_} {_lemma(noun)}" in words


def _words_beside(verb: Token, rule: TriggerRule) -> list[Token] | None:
    """Return the words that the rule asks for beside the verb; null where one of them is not there."""
    sought = []
    if rule.particles:
        particles = (c for c in verb.children if c.lower_ in rule.particles and c.dep_ in {"prt", "advmod", "prep"})
        right_behind = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
        sought.append(next(particles, right_behind if right_behind.lower_ in rule.particles else None))
    if rule.not_words and any(t.lower_ in rule.not_words for t in _near(verb)):
        return None
    if rule.with_words:
        near = (t for t in _near(verb) if t.lower_ in rule.with_words and not _is_next_act(t))
        sought.append(next((t for t in near if _same_clause(t, verb)), None))
    if rule.preposition_objects:
        heads = (verb, *(c for c in verb.rights if c.dep_ == "advmod"))  # "put them BACK on the list"
        before = (p for head in heads for p in prepositions(head, "on", "over", "to", "into", "under"))
        governed = (n for p in before for n in objects_of(p)[:1])
        sought.append(next((n for n in governed if _lemma(n) in rule.preposition_objects), None))
    found = [t for t in sought if t is not None]
    return found if len(found) == len(sought) else None


def _is_next_act(word: Token) -> bool:
    """Whether a word that may be an adjective is an act that hangs on a verb, and no part of it ("SET TO FREE ten").

    So may "over" have a time behind it.
    """
    if word.lower_ == "over":
        return any(c.dep_ == "pobj" for c in word.rights)  # "declared a truce OVER CHRISTMAS"
    return word.lower_ == "free" and word.nbor(-1).lower_ == "to"


def _near(verb: Token) -> Iterator[Token]:
    """Yield the words behind a verb that hang on it, as far as they stand near it."""
    yield from (t for t in verb.subtree if verb.i < t.i <= verb.i + _REACH)


def _stems(participle: str) -> tuple[str, str, str]:
    """Return the lemmas that a participle in "-ed" may have: "abducted", "captured", "kidnapped"."""
    return participle[:-2], participle[:-1], participle[:-3]


def _participle(verb: Token, rule: TriggerRule, events: Events) -> Trigger | None:
    """Return the trigger of a participle before the noun that it was done to ("the ABDUCTED soldier").

    Of those who are set free it only says who they are ("released two captured officers").
    """
    if not rule.attributive or verb.tag_ not in _PARTICIPLES or verb.head.pos_ not in {"NOUN", "PROPN"}:
        return None
    fits = not rule.objects or _lemma(verb.head) in rule.objects
    return Trigger(verb.i, verb.i, verb.i, rule) if fits and not _set_free(verb.head, events) else None


def _set_free(noun: Token, events: Events) -> bool:
    """Whether a noun is for people not told of before, and without a name, whom a verb or noun sets free, or would."""
    if noun.pos_ == "PROPN" or any(c.pos_ == "PROPN" and c.dep_ == "appos" for c in noun.rights):
        return False
    if any(c.lower_ in _DEFINITE for c in noun.lefts):
        return False
    above = next((a for a in ancestors(noun) if a.pos_ in {"VERB", "NOUN"}), None)
    if above is None:
        return False
    lemma = above.lemma_.lower()
    return any(r.type is EventType.RELEASE for r in (*events.verbs.get(lemma, ()), *events.nouns.get(lemma, ())))


def _same_clause(word: Token, verb: Token) -> bool:
    """Whether no other verb has a word ("seize a bus and TAKE HOSTAGES", "was to TAKE EFFECT")."""
    between = [a for a in ancestors(word) if a.i > verb.i and a.pos_ in {"VERB", "AUX"}]
    return not any(
        (a.dep_ == "conj" and a.pos_ == "VERB") or (a.dep_ == "xcomp" and verb.lemma_ == "be") for a in between
    )


def _is_of_office(noun: Token) -> bool:
    """Whether a noun says what somebody's office is for ("the DIRECTOR general of military OPERATIONS")."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return False
    above = noun.head.head
    return any(t.lemma_.lower() in _OFFICES for t in (above, above.head, *above.children))


def _is_under(noun: Token, rule: TriggerRule) -> bool:
    """Whether a noun after "for" hangs on a word that the rule asks for, or on that word's verb ("to BLAME for it").

    What is laid to somebody may be the verb's object ("BLAMED the deaths ON the army").
    """
    laid = noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_.lower() in rule.under
    if laid and any(
        t.lower_ == "on" and t.dep_ == "prep" for n in (noun.head, noun) for t in n.subtree if t.i > noun.i
    ):
        return True
    if noun.dep_ != "pobj" or noun.head.lower_ != "for":
        return False
    above = noun.head.head
    return any(t.lemma_.lower() in rule.under for t in (above, above.head, *above.children))


def _noun(noun: Token, rule: TriggerRule) -> Trigger | None:
    """Return the trigger that a noun is by this rule, with the words that belong to it, or null."""
    if rule.plural and noun.tag_ not in {"NNS", "NNPS"}:
        return None
    before = [t for c in noun.lefts if c.dep_ in {"compound", "amod", "nmod", "punct"} for t in c.subtree]
    words = {t.lemma_.lower() for t in before} | {t.lower_ for t in before}
    modifier = next((t for t in before if {t.lemma_.lower(), t.lower_} & rule.modifiers), None)
    if (rule.modifiers and modifier is None) or rule.not_modifiers & words:
        return None
    if rule.needs_preposition and not prepositions(noun, *rule.needs_preposition):
        return None
    if rule.not_after and noun.dep_ == "pobj" and noun.head.lower_ in rule.not_after:
        return None
    if rule.type is EventType.ATTACK and _is_of_office(noun):
        return None
    if rule.under and not _is_under(noun, rule):
        return None
    if not _is_under_its_verb(noun, rule) or rule.not_from & _of(noun, "from"):
        return None
    about = ("of", *(rule.needs_preposition if rule.mutual else rule.target_prepositions))
    if rule.not_of & _of(noun, *about) or (noun.dep_ == "dobj" and noun.head.lemma_.lower() in rule.not_verbs):
        return None
    last = noun.i
    if rule.of_words:
        word = next(
            (
                n
                for p in prepositions(noun, "of", "in", *(("to",) if noun.lemma_ == "end" else ()))
                for n in objects_of(p)[:1]
                if _lemma(n) in rule.of_words or any(c.lemma_.lower() in rule.of_words for c in n.lefts)
            ),
            None,
        )
        if word is None:
            return None
        last = word.i
    return Trigger(modifier.i if modifier is not None else noun.i, last, noun.i, rule)
