"""Tolls: how many were killed, hurt, taken or freed, as the words by an event's trigger count them.

1. each word for the dead or the hurt in a sentence has the number next to it, before it or after it
2. the number goes to the event of violence nearest to the word in its sentence
3. releases and captures count whom they take; a noun counts what its number says ("two bombings")
"""

import re
from collections.abc import Iterator

from ceasewire.lexicon.events import EventWords
from ceasewire.model.reading import VIOLENCE, EventType
from ceasewire.reading.events.drafts import EventDraft
from ceasewire.reading.grammar.classes import ONE_MORE
from ceasewire.reading.grammar.irrealis import in_condition, is_hypothetical
from ceasewire.reading.grammar.phrases import (
    child,
    coordinated,
    first_of_list,
    is_passive,
    meant,
    objects_of,
    prepositions,
)
from ceasewire.reading.grammar.tokens import Token, Words

_TAKEN = frozenset({EventType.RELEASE, EventType.ABDUCTION, EventType.ARREST, EventType.DISPLACEMENT})
# Deeds of which several may be told of by their number.
_COUNTED = VIOLENCE - {EventType.KILLING} | {EventType.CEASEFIRE_VIOLATED}
# Words in the singular for several people.
_SEVERAL = frozenset({
    "couple", "pair", "family", "group", "crew", "dozen", "score", "number", "handful", "team", "crowd", "unit",
})  # fmt: skip
# How far from its word a number may stand. Set on gold/train.
_BEFORE, _AFTER = 9, 5
# A year, as in "2005".
_YEAR = re.compile(r"(?:19|20)\d\d")


def set_counts(draft: EventDraft, words: EventWords) -> None:
    """Set how often an event was, or how many it took or freed."""
    head = draft.head
    if head.pos_ in {"NOUN", "PROPN"}:
        if draft.type in _TAKEN:
            nouns = [n for p in prepositions(head, "of") for n in objects_of(p)[:1]]
            draft.count = next((c for n in nouns if (c := number_of(n, words)) is not None), None)
        elif head.tag_ in {"NNS", "NNPS"} and draft.type in _COUNTED:
            draft.count = number_of(head, words)
        elif draft.type is EventType.KILLING and head.lemma_.lower() in words.slaying:
            slain = [n for p in prepositions(head, "of") for n in objects_of(p)[:1]]
            draft.deaths = next((c for n in slain if (c := 1 if _single(n) else number_of(n, words)) is not None), None)
        return
    patient = _patient(head)
    if patient is not None and draft.type in _TAKEN:
        if patient.lemma_.lower() in words.remains:  # "the bodies of four hostages"
            patient = next((n for p in prepositions(patient, "of") for n in objects_of(p)[:1]), patient)
        draft.count = number_of(patient, words)
    elif patient is not None and draft.type is EventType.SHELLING and head.lemma_ not in words.dead | words.hurt:
        draft.count = number_of(patient, words)
    if draft.type is EventType.KILLING and patient is not None and not is_beast(patient, words):
        counted = number_of(patient, words) if head.lemma_ not in words.dead else None  # "were hacked to death"
        draft.deaths = 1 if _single(patient) else counted


def _patient(verb: Token) -> Token | None:
    """Return who or what a verb is done to."""
    if is_passive(verb):
        return child(verb, "nsubjpass") or (verb.head if verb.dep_ == "acl" else None)
    return child(verb, "dobj") or (child(verb, "nsubj") if verb.lemma_ in {"die", "perish", "flee"} else None)


def _single(noun: Token) -> bool:
    """Whether a noun names one person: a name, or a noun with an article in the singular."""
    if noun.tag_ not in {"NN", "NNP"} or any(c.dep_ in {"conj", "nummod"} for c in noun.children):
        return False
    counted = noun.lemma_ not in _SEVERAL and any(c.lower_ in ONE_MORE for c in noun.lefts)
    return noun.ent_type_ == "PERSON" or counted


def set_tolls(drafts: list[EventDraft], words: EventWords) -> None:
    """Set deaths and injured of the events of a paragraph."""
    violent = [d for d in drafts if d.type in VIOLENCE]
    for sentence in {d.head.sent.start: d.head.sent for d in violent}.values():
        here = [d for d in violent if d.head.sent.start == sentence.start]
        for word, kind, number in _tolls(sentence, words):
            own = [d for d in here if d.head.i == word.i]
            nearest = own or sorted(here, key=lambda d: abs(d.head.i - word.i))
            if getattr(nearest[0], kind) is None:
                setattr(nearest[0], kind, number)


def _tolls(sentence: Words, words: EventWords) -> Iterator[tuple[Token, str, int]]:
    """Yield each word for the dead or the hurt with what it counts and its number."""
    marked = [t for t in sentence if t.lemma_.lower() in words.dead | words.hurt and t.pos_ != "PROPN"]
    marked = [t for t in marked if not (t.pos_ == "VERB" and (is_hypothetical(t) or in_condition(t)))]
    taken: set[int] = set()
    for word in marked:
        at = _number_at(word, {m.i for m in marked}, words)
        if at is None and word.lemma_ in words.hurt and word.pos_ == "VERB":
            patient = _patient(word)
            if patient is not None and _single(patient) and not is_beast(patient, words):
                yield word, "injured", 1  # "WOUNDING a guard"
        if at is None or at.i in taken:
            continue
        taken.add(at.i)
        number = number_of(at.head if at.dep_ == "nummod" else at, words)
        if number is not None:
            yield word, "deaths" if word.lemma_.lower() in words.dead else "injured", number


def _number_at(word: Token, marked: set[int], words: EventWords) -> Token | None:
    """Return the number that belongs to a toll word: the nearest before, or after an active verb."""
    sentence = word.sent
    patient = _patient(word) if word.pos_ == "VERB" else None
    own = next((c for c in patient.lefts if c.dep_ == "nummod"), None) if patient is not None else None
    if own is not None and abs(own.i - word.i) > _BEFORE and value_of(own, words) is not None:
        return own  # "TEN rebels, among them a commander known by the name of Moro, were killed"
    before = _scan(range(word.i - 1, max(sentence.start, word.i - _BEFORE) - 1, -1), word, marked, words)
    after = _scan(range(word.i + 1, min(sentence.end, word.i + _AFTER + 1)), word, marked, words)
    # With a subject of its own it is no participle, whatever the tagger says.
    helped = any(c.dep_ == "nsubj" or (c.lemma_ == "have" and c.dep_ == "aux") for c in word.lefts)
    finite = word.tag_ != "VBN" or helped
    active = word.pos_ == "VERB" and not is_passive(word) and finite and child(word, "dobj") is not None
    return after if active else before


def _scan(places: range, word: Token, marked: set[int], words: EventWords) -> Token | None:
    for i in places:
        token = word.doc[i]
        if i in marked or token.text in {";", "(", ")"}:
            return None
        if token.ent_type_ in {"DATE", "TIME", "PERCENT", "MONEY", "ORDINAL"}:
            continue
        if any(t.lower_ in words.parts for t in word.doc[max(0, i - 3) : i]):
            continue  # "eleven people, including one child"
        if value_of(token, words) is not None and not (token.lower_ == "one" and token.dep_ not in {"nummod", "nsubj"}):
            return token
    return None


def number_of(noun: Token, words: EventWords) -> int | None:
    """Return the number that counts a noun and those coordinated with it ("four guards and one prisoner"), or null."""
    alone = noun.dep_ != "conj" and not any(c.dep_ == "conj" for c in noun.rights)
    if (alone and (noun.pos_ == "NUM" or meant(noun) is not noun)) or _is_toll_of_its_own(noun, words):
        return value_of(noun, words)
    people = [n for n in coordinated(first_of_list(noun)) if not is_beast(n, words)]  # "FORTY COWS and two farmers"
    people = [n for n in people if not _is_toll_of_its_own(n, words)]
    numbers = [_number_on(n, words) for n in people]
    if not numbers or numbers[0] is None:
        return None
    return sum(n for n in numbers if n is not None)


def _is_toll_of_its_own(number: Token, words: EventWords) -> bool:
    """Whether a number stands right before its own word for the hurt or dead ("22 people dead and 26 WOUNDED")."""
    if number.pos_ != "NUM" or number.dep_ != "conj" or number.i + 1 >= len(number.doc):
        return False
    return number.nbor(1).lemma_.lower() in words.dead | words.hurt


def _number_on(noun: Token, words: EventWords) -> int | None:
    if noun.pos_ == "NUM" or meant(noun) is not noun:
        return value_of(noun, words)
    number = next((c for c in noun.lefts if c.dep_ == "nummod" and not _is_of_date(c)), None)
    if number is not None:
        return value_of(number, words)
    listed = noun.dep_ == "conj" or any(c.dep_ == "conj" for c in noun.rights)
    owned = noun.tag_ == "NN" and noun.lemma_ not in _SEVERAL and any(c.tag_ == "PRP$" for c in noun.lefts)
    if listed and (noun.ent_type_ == "PERSON" or owned):
        return 1  # "a judge, HIS DRIVER and a guard"
    return (
        1
        if listed and noun.lemma_ not in _SEVERAL and any(c.lower_ in {"a", "an", "another"} for c in noun.lefts)
        else None
    )


def _is_of_date(number: Token) -> bool:
    """Whether a number before a noun is a day or a year ("the 11 SEPTEMBER attacks", "the 7 July 2005 bombings")."""
    behind = number.doc[number.i : number.i + 3]
    return number.ent_type_ == "DATE" or any(_YEAR.fullmatch(t.text) for t in behind)


def is_mere_crowd(noun: Token, words: EventWords) -> bool:
    """Whether a noun tells of people by their number alone ("12 people"; not of "people QUEUING for bread")."""
    if {noun.lemma_.lower(), meant(noun).lemma_.lower()}.isdisjoint(words.crowd):
        return False
    said = any(c.dep_ == "acl" and c.tag_ == "VBG" and c.lemma_ != "include" for c in noun.rights)
    return not (said or any(c.dep_ == "amod" and c.tag_ == "VBN" for c in noun.lefts))


def is_beast(noun: Token, words: EventWords) -> bool:
    """Whether a noun is for animals, of which none is a party and no toll is kept."""
    return meant(noun).lemma_.lower() in words.beasts


def value_of(token: Token, words: EventWords) -> int | None:
    """Return the number that a token says, with the tens and thousands beside it; null where it says none."""
    doc, at = token.doc, token.i
    after = doc[at + 1].lower_ if at + 1 < len(doc) else ""
    text = token.lower_.replace(",", "")
    if after == "-":
        return None  # "48-hour", and the first part of "forty-five"
    number = int(text) if text.isdecimal() else words.numbers.get(text)
    if number is None:
        return None
    if at >= 2 and doc[at - 1].text == "-":
        tens = words.numbers.get(doc[at - 2].lower_)
        return tens + number if tens is not None else None
    return number * words.numbers[after] if after in {"hundred", "thousand"} else number
