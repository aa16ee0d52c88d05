"""With whom a truce was made that is moved, as the words beside it say: "suspended the ceasefire WITH NORLAND"."""

import re

from ceasewire.lexicon.dealwords import load_deal_words
from ceasewire.model.reading import Actor, ArticleReading, Event, EventType
from ceasewire.model.spans import Span

# "truce with", "ceasefire deal between"
_WITH = r"(?: (?:deal|agreement|accord|pact))?,? (?:with|toward|towards|between)"


def find_counterparts(article: ArticleReading, move: Span) -> tuple[str, ...]:
    """Return the ids of the actors with whom the truce is that a word moves.

    Of several truces of a sentence it is the one whose noun stands nearest. Of "between A and B" both are returned.

    Args:
        article: the article.
        move: the word, or words, that tell what becomes of a truce.
    """
    end = load_deal_words().find_truce(article.text, move.start, move.end)
    if end is None:
        return ()
    return tuple(actor.id for actor in article.actors if _stands_at(article.text, end, actor))


def is_of_a_part(event: Event) -> bool:
    """Whether a truce is paused at a place: it may go on elsewhere, and is not paused as a whole."""
    return event.type is EventType.CEASEFIRE_SUSPENDED and event.place is not None


def _stands_at(text: str, start: int, actor: Actor) -> bool:
    """Whether an actor is named right behind a truce, alone or as the second of two."""
    names = "|".join(re.escape(name) for name in sorted((actor.name, *actor.aliases), key=len, reverse=True))
    second = r"(?: [^.,;:\n]{2,60}? and)?"
    return re.compile(rf"{_WITH}{second} (?:the )?(?:{names})\b").match(text, start) is not None
