"""Dating: which time of a text belongs to which record, and its value from the article's own date."""

from collections.abc import Iterable
from datetime import date

from spacy.tokens import Token

from ceasewire.lexicon.times import TimeWords
from ceasewire.model.reading import Time
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.phrases import ancestors
from ceasewire.reading.times import Direction, TimeExpression, TimeKind, TimeRole, find_times, resolve_time

# What ends an act, and what only says when it is, or begins.
_ENDING = frozenset({TimeKind.DEADLINE, TimeKind.DURATION})
_MOMENTS = frozenset({TimeKind.DATE, TimeKind.WINDOW, TimeKind.START})


class Dating:
    """The times of an article, by what they hang on in the parse.

    Args:
        paragraphs: the article's paragraphs.
        published: the article's ISO date, or null: then relative times have no value.
        words: the words for times.
    """

    def __init__(self, paragraphs: tuple[Paragraph, ...], published: str | None, words: TimeWords) -> None:
        self._anchor = _anchor(published)
        self._words = words
        self._found: dict[int, list[tuple[TimeExpression, Token]]] = {}
        for paragraph in paragraphs:
            self._found[paragraph.index] = list(self._placed(paragraph))

    def of_event(self, paragraph: Paragraph, head: Token, *, planned: bool) -> Time | None:
        """Return when an event is, looking back unless it is planned."""
        tense = Direction.FUTURE if planned else Direction.PAST
        return self._first(paragraph, head, _MOMENTS, tense, TimeRole.EVENT)

    def said_on(self, paragraph: Paragraph, cue: Token) -> str | None:
        """Return the day on which something was said, or null."""
        time = self._first(paragraph, cue, frozenset({TimeKind.DATE}), Direction.PAST, TimeRole.EVENT)
        value = time.value if time is not None else None
        return value if value is not None and len(value) == len("2024-01-31") else None

    def starts(self, paragraph: Paragraph, head: Token) -> Time | None:
        """Return when an act is to be done, or begins."""
        return self._first(paragraph, head, _MOMENTS, Direction.FUTURE, TimeRole.START)

    def ends(self, paragraph: Paragraph, head: Token) -> Time | None:
        """Return by when an act is due, or how long it lasts."""
        return self._first(paragraph, head, _ENDING, Direction.FUTURE, TimeRole.END)

    def within(self, paragraph: Paragraph, first: int, last: int) -> Time | None:
        """Return the deadline that stands between two tokens, for a condition."""
        for expression, token in self._found[paragraph.index]:
            if first <= token.i <= last and expression.kind is TimeKind.DEADLINE:
                return self._time(expression, Direction.FUTURE, TimeRole.DEADLINE)
        return None

    def _placed(self, paragraph: Paragraph) -> Iterable[tuple[TimeExpression, Token]]:
        """Yield each time with the token that heads its words."""
        for expression in find_times(paragraph.text, anchor=self._anchor, offset=paragraph.start, words=self._words):
            start, end = expression.span.start - paragraph.start, expression.span.end - paragraph.start
            words = paragraph.doc.char_span(start, end, alignment_mode="expand")
            if words is not None:
                yield expression, words.root

    def _first(
        self, paragraph: Paragraph, head: Token, kinds: frozenset[TimeKind], tense: Direction, role: TimeRole
    ) -> Time | None:
        hanging = [e for e, token in self._found[paragraph.index] if e.kind in kinds and _hangs_on(token, head)]
        if role is TimeRole.START:
            hanging = [e for e in hanging if e.bound != "end"]
        return self._time(hanging[0], tense, role) if hanging else None

    def _time(self, expression: TimeExpression, tense: Direction, role: TimeRole) -> Time:
        value = resolve_time(expression, anchor=self._anchor, tense=tense, role=role, words=self._words)
        return Time(span=expression.span, value=value)


def _anchor(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _hangs_on(token: Token, head: Token) -> bool:
    """Whether a time hangs on a head: the first verb above it is the head, or the verb that the head noun serves."""
    for above in ancestors(token):
        if above.i == head.i:
            return True
        if above.pos_ in {"VERB", "AUX"}:
            serves = head.pos_ not in {"VERB", "AUX"} and head.head.i == above.i
            serves = serves or (head.dep_ == "pobj" and head.head.head.i == above.i)
            return serves and head.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "pobj"}
    return False
