"""Dating: which time of a text belongs to which record, and its value from the article's own date.

A time belongs to the first verb above it in the parse, or to a noun on the way. One that names something else ("after
Sunday's raid", "condemned Friday's strike") says nothing of when the verb was.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from ceasewire.lexicon.times import TimeWords
from ceasewire.model.reading import Time
from ceasewire.reading.grammar.classes import DEFINITE_DETERMINERS, RELATIVES_OF_THINGS
from ceasewire.reading.grammar.phrases import (
    SUBJECTS,
    VERBAL,
    ancestors,
    child,
    coordinated,
    has_subject,
    objects_of,
    prepositions,
    runs_out,
    verb_above,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.times.finding import Direction, TimeExpression, TimeKind, TimeRole, find_times, resolve_time
from ceasewire.reading.times.moments import Ahead, Clock, FeastDay, Length, Range
from ceasewire.text.moments import begin, is_duration

# What ends an act, and what only says when it is, or begins.
_ENDING = frozenset({TimeKind.DEADLINE, TimeKind.DURATION})
_MOMENTS = frozenset({TimeKind.DATE, TimeKind.WINDOW, TimeKind.START})
# What could be the day of something else in the sentence; a length or limit could not.
_DATED = frozenset({TimeKind.DATE, TimeKind.WINDOW})
# How a time hangs on a noun that it names or describes: "Sunday's raid", "the March 3 vote".
_NAMING = frozenset({"poss", "compound", "nmod", "amod", "nummod"})
_PREPOSITIONS = frozenset({"prep", "agent", "dative", "prt"})
# Words whose phrase a time may close: nouns, and participles behind a noun.
_PHRASAL = frozenset({"NN", "NNS", "VBN"})
_REACH = 12
# What begins another phrase.
_BREAKS = frozenset({"but", "or", "that", "which", "who", "when", "as", "while", "to", ";", ":", "–", "—"})
_DAY = len("2024-01-31")
# How far ahead no feast is for which somebody has already made a truce. A judgement.
_FAR = timedelta(days=200)
_SINCE = "since "
_UNTIL = ("until ", "till ", "through ")
# What says that a thing is one among those since a day.
_RANKING = frozenset({"first", "second", "third", "fourth", "fifth", "only", "last", "latest"})
# What stands before the matter of what is done: it was at another time.
_ABOUT = frozenset({"for", "over", "about", "of"})
# What says that a thing is set for a time.
_DUE = frozenset({"due", "set", "scheduled", "slated"})


class Dating:
    """The times of an article, by what they hang on in the parse.

    Args:
        published: the article's ISO date, or null: then relative times have no value.
        words: the words for times.
    """

    def __init__(self, published: str | None, words: TimeWords) -> None:
        self._anchor = _anchor(published)
        self._words = words
        self._apart = frozenset(words.lists["apart"])
        self._within = frozenset(words.lists["within"])
        self._running_out = frozenset(words.lists["running_out"])
        self._going_on = frozenset(words.lists["going_on"])
        self._setting = frozenset(words.lists["setting"])
        self._finishing = frozenset(words.lists["finishing"])
        self._hours = tuple(words.lists["part_at"])
        self._lasting = frozenset(words.lists["lasting"])
        self._beginning = self._lasting | frozenset(words.lists["beginning"])
        self._agreeing = frozenset(words.lists["agreeing"])
        self._offering = frozenset(words.lists["offering"])
        self._rounds = frozenset(words.lists["rounds"])
        self._giving = frozenset(words.lists["giving"])
        self._complying = frozenset(words.lists["complying"])
        self._found: dict[int, list[tuple[TimeExpression, Token]]] = {}

    def of_event(self, paragraph: Paragraph, head: Token, *, planned: bool | None, own: bool = False) -> Time | None:
        """Return when an event is, looking back unless it is planned; the nearer way where nobody says which.

        Args:
            paragraph: where it stands.
            head: the word for it.
            planned: whether it is still to come; null where that is open ("is ending its truce on May 16").
            own: whether only a past time in its own phrase is its; "end the attacks by Friday" is no attack's day.
        """
        if planned is None:
            ways = (self.of_event(paragraph, head, planned=way, own=own) for way in (False, True))
            return min((time for time in ways if time is not None), key=self._distance, default=None)
        tense = Direction.FUTURE if planned else Direction.PAST
        if self._runs_out(head):
            tense = Direction.FUTURE  # "the truce expires on Sunday"
        found = _open_since(self._first(paragraph, head, _MOMENTS, tense, TimeRole.EVENT, own=own))
        return found or (self._right_behind(paragraph, head) if not (planned or own) else None)

    def opens(self, paragraph: Paragraph, head: Token, *, planned: bool | None) -> Time | None:
        """Return from when words say that something is so ("suspended the truce FROM WEDNESDAY"); as `of_event`."""
        ways = (Direction.FUTURE,) if planned else (Direction.PAST, Direction.FUTURE)
        found = (self._first(paragraph, head, _MOMENTS, way, TimeRole.START, opening=True) for way in ways)
        return min((time for time in found if time is not None), key=self._distance, default=None)

    def _distance(self, time: Time) -> timedelta:
        """Return how far a time lies from the day of the article."""
        told = begin(time.value)
        return abs(told.date() - self._anchor) if told is not None and self._anchor is not None else timedelta.max

    def _right_behind(self, paragraph: Paragraph, head: Token) -> Time | None:
        """Return the time that closes the phrase of a deed, whatever its parser hung it on.

        "The attacks in the capital on June 7 that killed nine": nothing but names and places stand between.
        """
        if head.tag_ not in _PHRASAL or head.dep_ == "amod":
            return None
        for expression, token in self._of(paragraph):
            if not 0 < token.i - head.i <= _REACH or token.sent.start != head.sent.start:
                continue
            between = token.doc[head.i + 1 : token.i]
            lone = expression.kind in _DATED and not any(t.pos_ in VERBAL or t.lower_ in _BREAKS for t in between)
            apart = any(t.lower_ in self._apart for t in between)
            apart = apart or (isinstance(expression.moment, Ahead | Length) and _ranks(token))
            return self._time(expression, Direction.PAST, TimeRole.EVENT) if lone and not apart else None
        return None

    def lies_ahead(self, head: Token, time: Time | None) -> bool:
        """Whether an event that is told of in the present is still to come: "the truce expires on October 2"."""
        value = time.value if time else None
        return bool(value and self._anchor and self._runs_out(head) and value[:_DAY] > self._anchor.isoformat())

    def said_on(self, paragraph: Paragraph, cue: Token) -> str | None:
        """Return the day on which something was said, or null."""
        time = self._first(paragraph, cue, frozenset({TimeKind.DATE}), Direction.PAST, TimeRole.EVENT)
        value = time.value if time is not None else None
        day = (value or "").split("T")[0]
        return day if len(day) == _DAY and "/" not in (value or "") else None

    def starts(self, paragraph: Paragraph, head: Token) -> Time | None:
        """Return when an act is to be done, or begins; its day rather than its feast ("an Eid truce from Sunday").

        Words that say when it begins come first: "agreed on Saturday to a truce from Sunday" gives Sunday.
        """
        opening = self._first(paragraph, head, _MOMENTS, Direction.FUTURE, TimeRole.START, opening=True)
        of = (
            c for p in prepositions(head, "of") for n in objects_of(p)[:1] for c in n.rights
        )  # "of 40 days THAT STARTS"
        behind = (*head.rights, *of, *_due_behind(head))
        told = (c for c in behind if _tells_of(head, c) and c.lemma_ in self._beginning)
        for verb in told if opening is None else ():  # "a truce that will begin on Sunday"
            opening = opening or self._first(paragraph, verb, _MOMENTS, Direction.FUTURE, TimeRole.START)
        for ceased in _ceased(head) if opening is None else ():  # "stop SHELLING the town for ten days from Friday"
            opening = opening or self._first(
                paragraph, ceased, _MOMENTS, Direction.FUTURE, TimeRole.START, opening=True
            )
        if opening is not None:
            return opening
        day = self._first(paragraph, head, _MOMENTS, Direction.FUTURE, TimeRole.START, feasts=False)
        return day or self._first(paragraph, head, _MOMENTS, Direction.FUTURE, TimeRole.START)

    def ends(self, paragraph: Paragraph, head: Token) -> Time | None:
        """Return by when an act is due, or how long it lasts."""
        found = self._first(paragraph, head, _ENDING, Direction.FUTURE, TimeRole.END)
        if found is not None and is_duration(found.value):  # "extended the truce by two weeks, UNTIL MARCH 30"
            found = self._first(paragraph, head, _ENDING, Direction.FUTURE, TimeRole.END, closing=True) or found
        for ceased in _ceased(head) if found is None else ():  # "stop SHELLING the town for ten days"
            found = found or self._first(paragraph, ceased, _ENDING, Direction.FUTURE, TimeRole.END)
        clauses = (c for c in head.rights if c.dep_ in {"relcl", "acl"})
        told = (v for c in clauses for v in coordinated(c) if v.lemma_ in self._lasting | self._running_out)
        told = (c for c in told if child(c, "dobj") is None)  # "the ceasefire that ended the war"
        for verb in told if found is None else ():  # "a truce lasting from June until August"
            found = found or self._first(paragraph, verb, _ENDING, Direction.FUTURE, TimeRole.END)
        return found or self._given(paragraph, head)

    def _given(self, paragraph: Paragraph, head: Token) -> Time | None:
        """Return the time that somebody is given for an act: "gave the rebels 48 hours to leave"."""
        above = head.head
        for expression, token in self._of(paragraph):
            if not isinstance(expression.moment, Length) or not token.i < head.i:
                continue
            verb = above.head if above is token else above
            if verb.lemma_ in self._giving and token.head is verb and token.dep_ in {"dobj", "npadvmod"}:
                return self._time(expression, Direction.FUTURE, TimeRole.END)
        return None

    def within(self, paragraph: Paragraph, first: int, last: int) -> Time | None:
        """Return the deadline that stands between two tokens, for a condition."""
        for expression, token in self._of(paragraph):
            if first <= token.i <= last and expression.kind is TimeKind.DEADLINE:
                return self._time(expression, Direction.FUTURE, TimeRole.DEADLINE)
        return None

    def _of(self, paragraph: Paragraph) -> list[tuple[TimeExpression, Token]]:
        """Return the times of a paragraph, looked for when they are first asked for: many hold no record."""
        found = self._found.get(paragraph.index)
        if found is None:
            found = self._found[paragraph.index] = list(self._placed(paragraph))
        return found

    def _placed(self, paragraph: Paragraph) -> Iterable[tuple[TimeExpression, Token]]:
        """Yield each time with the token that heads its words."""
        for expression in find_times(paragraph.text, anchor=self._anchor, offset=paragraph.start, words=self._words):
            start, end = expression.span.start - paragraph.start, expression.span.end - paragraph.start
            words = paragraph.doc.words(start, end)
            if words is not None and not (
                expression.span.text[: len(_SINCE)].casefold() == _SINCE and _compares(words[0])
            ):
                yield expression, words.root

    def _first(
        self,
        paragraph: Paragraph,
        head: Token,
        kinds: frozenset[TimeKind],
        tense: Direction,
        role: TimeRole,
        *,
        own: bool = False,
        feasts: bool = True,
        opening: bool = False,
        closing: bool = False,
    ) -> Time | None:
        """Return the first time of these kinds that hangs on a head, in reading order; null where none does."""
        for told, token in self._of(paragraph):
            expression = self._looking_back(told) if role is TimeRole.EVENT and tense is Direction.PAST else told
            if opening and (expression.bound != "start" or isinstance(expression.moment, FeastDay)):
                continue
            if closing and not expression.span.text.casefold().startswith(_UNTIL):
                continue
            if isinstance(expression.moment, FeastDay) and (not feasts or _only_names(token, head, role)):
                continue
            agreed = head.lemma_ in self._agreeing or (head.dep_ == "xcomp" and head.head.lemma_ in self._agreeing)
            if role is TimeRole.EVENT and agreed and _of_truce(expression):
                continue
            if isinstance(expression.moment, Length) and self._is_over(token, head):
                continue
            if isinstance(expression.moment, Ahead | Length) and _ranks(token):
                continue
            if own and (expression.direction is not Direction.PAST or all(a.i != head.i for a in ancestors(token))):
                continue
            if _fits(expression, kinds, role) and self._hangs_on(expression, token, head):
                below = any(above.i == head.i for above in ancestors(token))
                verb = _past_verb(token, head if below else None)
                if role is TimeRole.START and expression.bound != "start" and verb is not None:
                    answered = head.lemma_ in head.doc.clause_words.offers
                    if answered or (verb.lemma_ in self._offering and head.pos_ not in VERBAL):
                        continue
                    # "agreed to a truce during Eid": the one that was, or the one to come?
                    tense = Direction.NONE if isinstance(expression.moment, FeastDay) else Direction.PAST
                if role is TimeRole.EVENT and self._is_set_for(token, head):
                    tense = Direction.FUTURE
                time = self._time(expression, tense, role)
                feast = isinstance(expression.moment, FeastDay) and role is TimeRole.START
                if feast and tense is not Direction.PAST and self._is_far_off(time):
                    return self._time(expression, Direction.PAST, role)
                return time
        return None

    def _is_far_off(self, time: Time) -> bool:
        """Whether a feast is so far ahead that the last one is meant ("declared a truce over Christmas", in March)."""
        if self._anchor is None or time.value is None:
            return False
        return date.fromisoformat(time.value[:_DAY]) - self._anchor > _FAR

    def _is_over(self, token: Token, head: Token) -> bool:
        """Whether a time is how long that went on which a verb ends ("end two YEARS of fighting")."""
        ended = token.dep_ == "dobj" and token.head.i == head.i and head.lemma_ in self._finishing
        return ended and any(c.lower_ == "of" for c in token.rights)

    def _looking_back(self, expression: TimeExpression) -> TimeExpression:
        """Return the day of what was done by some hour of it ("were seized BEFORE DAWN on Monday")."""
        if expression.kind is not TimeKind.DEADLINE or expression.bound != "before":
            return expression
        moment, words = expression.moment, expression.span.text.casefold()
        day = moment.day if isinstance(moment, Clock) else moment if any(h in words for h in self._hours) else None
        return expression if day is None else replace(expression, kind=TimeKind.DATE, bound="whole", moment=day)

    def _is_set_for(self, token: Token, head: Token) -> bool:
        """Whether a participle behind a noun says for when it was set ("the talks, SCHEDULED for Sunday, were off")."""
        verb = verb_above(token)
        return verb is not None and verb.dep_ == "acl" and verb.head.i == head.i and verb.lemma_ in self._setting

    def _hangs_on(self, expression: TimeExpression, token: Token, head: Token) -> bool:
        """Whether a time hangs on a head: the first verb above it is the head, or one that the head noun serves."""
        dated = expression.kind in _DATED
        below = token
        for above in ancestors(token):
            if above.i == head.i:
                return not (dated and self._names_another(token, below, head))
            if dated and (above.dep_ in _PREPOSITIONS or above.lower_ == "ahead") and above.lower_ in self._apart:
                return False
            if above.pos_ in VERBAL and not _is_noun(above):
                if above.dep_ == "acl" and above.head.i == head.i and above.lemma_ in self._going_on:
                    return True  # "elections, scheduled for May 25"
                top = self._counted(head)
                serves = head.pos_ not in VERBAL and top.head.i in {above.i, self._set_by(above).i}
                inside = head.dep_ == "pobj" and head.head.lower_ not in _ABOUT  # "claimed it on Sunday FOR a raid"
                serves = serves or (inside and head.head.head.i == above.i)
                return serves and top.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "pobj"}
            below = above
        return False

    def _set_by(self, verb: Token) -> Token:
        """Return the verb that says that another one is to come about ("ARE due to open on Friday"), or the verb."""
        above = verb.head
        if verb.dep_ != "xcomp" or not any(c.lower_ == "to" for c in verb.lefts):
            return verb
        if above.dep_ == "acomp" and above.lower_ in _DUE:
            return above.head
        return above if above.lemma_ == "be" or above.lemma_ in self._setting else verb

    def _runs_out(self, head: Token) -> bool:
        """Whether a verb may tell in the present of what is to come ("the truce expires on Sunday")."""
        return head.tag_ in {"VBZ", "VBP"} and (head.lemma_ in self._running_out or runs_out(head))

    def _counted(self, noun: Token) -> Token:
        """Return what counts a noun ("a ROUND of talks"), or the noun."""
        of = noun.head
        return of.head if noun.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_ in self._rounds else noun

    def _names_another(self, token: Token, below: Token, head: Token) -> bool:
        """Whether a time below a verb names what was at another time than the verb ("condemned Friday's raid")."""
        if head.lemma_ in self._complying and below.dep_ not in SUBJECTS:
            behind = token.doc[token.right_edge.i + 1 : token.right_edge.i + 2]
            # "respect the truce of last May", "carry out the resolution in May that called for a vote"
            if below.i != token.i or any(t.lower_ in RELATIVES_OF_THINGS for t in behind):
                return True
        if head.pos_ in VERBAL and _dates_noun(token):
            return True  # "the truce OF APRIL 2022 lapsed"
        if token.dep_ not in _NAMING or head.pos_ not in VERBAL:
            return False
        if below.dep_ in _PREPOSITIONS:
            return below.lower_ not in self._within
        return below.dep_ not in SUBJECTS

    def _time(self, expression: TimeExpression, tense: Direction, role: TimeRole) -> Time:
        value = resolve_time(expression, anchor=self._anchor, tense=tense, role=role, words=self._words)
        return Time(span=expression.span, value=value)


def _compares(since: Token) -> bool:
    """Whether "since" only says among which others something is the first or the worst ("THE FIRST since 2014")."""
    at = since.i - 1
    while at >= max(since.sent.start, since.i - _REACH):
        word = since.doc[at]
        if word.tag_ in {"JJS", "RBS"} or word.ent_type_ == "ORDINAL" or word.lower_ in _RANKING:
            return True
        if word.pos_ in VERBAL or word.is_punct:
            return False
        at -= 1
    return False


def _due_behind(noun: Token) -> Iterable[Token]:
    """Yield the infinitives behind a noun's verb that say when it begins ("a truce on Monday, TO TAKE EFFECT at noon").

    One with an object of its own says what the deed is for ("declared a truce TO BEGIN TALKS").
    """
    above = next((a for a in ancestors(noun) if a.pos_ in VERBAL), None)
    for clause in above.rights if above is not None else ():
        thing = child(clause, "dobj")
        bare = (
            clause.tag_ == "VB" and clause.dep_ in {"advcl", "xcomp"} and clause.i > noun.i and not has_subject(clause)
        )
        if bare and (thing is None or thing.lower_ in {"effect", "force"}):
            yield clause


def _ceased(head: Token) -> Iterable[Token]:
    """Yield what somebody stops doing, or keeps from ("refrain from SHELLING")."""
    yield from (c for c in head.rights if c.dep_ == "xcomp" and c.tag_ == "VBG")
    yield from (c for p in prepositions(head, "from") for c in p.rights if c.dep_ == "pcomp" and c.tag_ == "VBG")


def _tells_of(noun: Token, clause: Token) -> bool:
    """Whether a clause tells what its noun does ("a truce that will begin"), not who acts under it."""
    if clause.tag_ == "VB" and clause.head.i != noun.i and any(a.i == clause.head.i for a in ancestors(noun)):
        return True
    who = child(clause, "nsubj", "nsubjpass")
    return clause.dep_ in {"relcl", "acl"} and (who is None or who.tag_ in {"WDT", "WP"} or who.i == noun.i)


def _dates_noun(token: Token) -> bool:
    """Whether a time stands behind the "of" of a noun that names no time itself."""
    of = token.head
    noun = of.head
    return token.dep_ == "pobj" and of.lower_ == "of" and noun.lemma_.lower() in token.doc.clause_words.deals


def _ranks(span: Token) -> bool:
    """Whether a length of time only says how rare a thing is ("the SECOND raid IN TWO DAYS", "the worst in years")."""
    noun = span.left_edge.nbor(-1)
    if span.dep_ != "prep" or noun.lower_ != "time":  # "for the FIRST TIME IN nine years", whatever it hangs on
        noun = span.head
    if span.dep_ != "prep" or noun.pos_ in VERBAL:
        return False
    ranking = noun.doc.clause_words.orders
    near = (noun, *(c for c in noun.lefts if c.dep_ in {"amod", "nummod"}))
    return any(t.ent_type_ == "ORDINAL" or t.tag_ == "JJS" or t.lower_ in ranking for t in near)


def _is_noun(word: Token) -> bool:
    """Whether a gerund with an article is a thing ("reopen THE border CROSSING on Friday")."""
    return word.tag_ == "VBG" and word.dep_ in {"dobj", "pobj"} and any(c.dep_ == "det" for c in word.lefts)


def _open_since(time: Time | None) -> Time | None:
    """Return a time without its value where it only tells from which year on a thing went ("killed since 2016")."""
    if (
        time is None
        or time.value is None
        or len(time.value) >= _DAY
        or not time.span.text.casefold().startswith(_SINCE)
    ):
        return time
    return replace(time, value=None)


def _of_truce(expression: TimeExpression) -> bool:
    """Whether a time is when a truce is to run, not when it was agreed: its start, or a feast."""
    return isinstance(expression.moment, FeastDay) or expression.bound == "start"


def _only_names(feast: Token, head: Token, role: TimeRole) -> bool:
    """Whether a feast tells which truce a verb is about, not when: "the Eid truce ended", "extend THE Eid truce"."""
    truce = feast.head
    if head.pos_ not in VERBAL or feast.dep_ not in _NAMING or truce.lemma_.lower() not in feast.doc.clause_words.deals:
        return False
    return role is TimeRole.EVENT or any(c.lower_ in DEFINITE_DETERMINERS for c in truce.lefts)


def _anchor(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _fits(expression: TimeExpression, kinds: frozenset[TimeKind], role: TimeRole) -> bool:
    if role is TimeRole.END and isinstance(expression.moment, Range):
        return True
    # Nothing begins until Friday, and nothing lasts "after forty years".
    unfit = {TimeRole.START: "end", TimeRole.END: "beyond"}.get(role)
    return expression.kind in kinds and (unfit is None or expression.bound != unfit)


def _past_verb(token: Token, head: Token | None) -> Token | None:
    """Return the first verb above a time, up to its head, if it tells of what was ("which took effect on April 2")."""
    verb = None
    for above in ancestors(token):
        if above.pos_ in VERBAL:
            verb = above
            break
        if head is not None and above.i == head.i:
            break
    if verb is None:
        return None
    helpers = {c.tag_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    past = "MD" not in helpers and (verb.tag_ == "VBD" or (verb.tag_ == "VBN" and "VBD" in helpers))
    return verb if past else None
