"""A reader that asks a language model: windows of an article to the model, its answers held to the article's words.

What asks over the network is handed in by a face, as what fetches pages is.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from ceasewire.errors import ModelError
from ceasewire.lexicon.briefing import load_briefing
from ceasewire.lexicon.english import load_lexicon
from ceasewire.model.page import Article, Problem
from ceasewire.reading.answered import Gathering, RefusalError, Window, cut_article, load_answer
from ceasewire.workflow.read import Answered
from ceasewire.workflow.versions import name_model_rule

REFUSED, CUT_OFF = "refused_record", "cut_off_article"
# An article is asked about in no more windows than this; what lies beyond is not read, and told.
MOST_WINDOWS = 60
# So many refusals are told of one article; of the others the number alone.
MOST_TOLD = 40
# After so many articles in a row without an answer the model is not asked any more.
MOST_SILENCE = 3
_ONCE_MORE = "That answer can't be used: {fault}. Answer again with the one JSON object and nothing else."

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Words of a conversation with a model, and whose they are: "system", "user" or "assistant"."""

    role: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a model answered, and whether its answer broke off for its length."""

    words: str
    broken_off: bool = False


# A conversation to the model's next words. Raises ModelError where there are none.
Ask = Callable[[tuple[Turn, ...]], Reply]


class ModelReader:
    """Reads articles by asking a model; it is called as any other reader of articles.

    Args:
        ask: asks the model.
        model: its name.
        longest: how many characters of an article it is given at once.
    """

    def __init__(self, ask: Ask, *, model: str, longest: int) -> None:
        self._ask, self._rule, self._longest = ask, name_model_rule(model), longest
        self._silence = 0

    def __call__(self, article: Article) -> Answered:
        """Return the reading of an article and what was refused, the whole article or nothing of it.

        1. cut it into windows; 2. ask about each; 3. keep of the answers what stands in the article.

        Raises:
            ModelError: if the model did not answer, or not in the format, even when asked once more.
        """
        if self._silence >= MOST_SILENCE:
            raise ModelError(
                f"the model was not asked: it gave no answer for {MOST_SILENCE} articles in a row",
                todo="Mend what is told of the first of them, and run the command again",
            )
        try:
            answered = self._read(article)
        except ModelError:
            self._silence += 1
            raise
        self._silence = 0
        return answered

    def _read(self, article: Article) -> Answered:
        gathering = Gathering(article, lexicon=load_lexicon(), rule=self._rule)
        windows = cut_article(article.text, self._longest)
        for window in windows[:MOST_WINDOWS]:
            self._read_window(window, article, gathering)
        return Answered(
            reading=gathering.finish(), problems=(*_cut_off(article, windows), *_refusals(article, gathering))
        )

    def _read_window(self, window: Window, article: Article, gathering: Gathering) -> None:
        """Ask about a window; about its halves, where the answer is too long to be finished."""
        turns = (
            Turn(role="system", words=load_briefing()),
            Turn(role="user", words=_describe(article, window, gathering.names())),
        )
        reply = self._ask(turns)
        halves = window.halves() if reply.broken_off else (window,)
        if len(halves) > 1:
            for half in halves:
                self._read_window(half, article, gathering)
            return
        try:
            answer = load_answer(reply.words)
        except RefusalError as fault:
            answer = self._ask_again(turns, reply, fault)
        gathering.add(window, answer)

    def _ask_again(self, turns: tuple[Turn, ...], reply: Reply, fault: RefusalError) -> dict[str, list[object]]:
        more = (
            Turn(role="assistant", words=reply.words[: self._longest]),
            Turn(role="user", words=_ONCE_MORE.format(fault=fault)),
        )
        again = self._ask((*turns, *more))
        try:
            return load_answer(again.words)
        except RefusalError as error:
            _log.debug("answer that can't be used: %r", again.words[:2000])
            why = "it broke off for its length" if again.broken_off else str(error)
            raise ModelError(
                f"the model's answer can't be used: {why}",
                expected="the JSON object that it was asked for",
                todo="Choose a model that follows instructions, or set CEASEWIRE_LLM_CHARACTERS lower",
            ) from error


def _describe(article: Article, window: Window, names: tuple[str, ...]) -> str:
    """Return what a model is told of a window: the article's head, the actors so far, the paragraphs."""
    head = [
        f"Headline: {article.headline}" if article.headline else "",
        f"Published: {article.published}" if article.published else "",
        f"Actors so far, to be named the same way: {'; '.join(names)}" if names else "",
    ]
    return "\n".join([*(line for line in head if line), "", "Article:", "", window.text])


def _cut_off(article: Article, windows: tuple[Window, ...]) -> tuple[Problem, ...]:
    if len(windows) <= MOST_WINDOWS:
        return ()
    at = windows[MOST_WINDOWS].paragraphs[0].start
    words = (
        f"Article {article.id} was asked about up to character {at:,} of {len(article.text):,}: a model is given "
        f"{MOST_WINDOWS} windows of an article at most. Set CEASEWIRE_LLM_CHARACTERS higher for longer windows."
    )
    return (Problem(code=CUT_OFF, message=words),)


def _refusals(article: Article, gathering: Gathering) -> tuple[Problem, ...]:
    told = [
        Problem(code=REFUSED, message=f"Article {article.id}: of the model's answer was refused {refusal}.")
        for refusal in gathering.refusals[:MOST_TOLD]
    ]
    more = len(gathering.refusals) - MOST_TOLD
    if more > 0:
        told.append(Problem(code=REFUSED, message=f"Article {article.id}: {more} more were refused."))
    return tuple(told)
