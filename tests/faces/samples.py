"""A hand-made reading with every kind of record, and a reader that needs no parser."""

from dataclasses import fields
from typing import Any

from ceasewire.model.codec import decode_reading
from ceasewire.model.page import Article
from ceasewire.model.reading import (
    Actor,
    ActorKind,
    ArticleReading,
    Mode,
    Reading,
    SpeechAct,
    Statement,
)
from ceasewire.model.spans import Span

TEXT = (
    "The River Front will stop shelling the Port Authority if the governor opens the bridge before 3 May, "
    "its spokesman Anton Rell told the Coast Wire.\n\n"
    "The Port Authority blames the River Front for the explosion at the mill. "
    "The River Front denies it. The Mill Brigade claimed the explosion.\n\n"
    "Talks between the River Front and the Port Authority, mediated by Norland, are stalled in Sund."
)


def make_reading() -> Reading:
    """Return one article with every kind of record on it."""
    return decode_reading(make_json())


def make_json() -> dict[str, Any]:
    """Return `make_reading` as JSON."""
    return {"ceasewire": "1", "source": {"uri": "sund.html"}, "articles": [_article()]}


def read_first_sentence(article: Article) -> ArticleReading:
    """Return the article with one statement: its first line, by nobody in particular. Fails on "!!fail"."""
    if "!!fail" in article.text:
        raise ValueError("a rule tripped")
    given = {field.name: getattr(article, field.name) for field in fields(Article)}
    first = article.text.split("\n")[0]
    statement = Statement(
        id="s1",
        speaker=("a1",),
        content=(Span.cut(article.text, 0, len(first)),),
        mode=Mode.INDIRECT,
        act=SpeechAct.SAY,
    )
    actor = Actor(id="a1", name="Somebody", kind=ActorKind.OTHER)
    return ArticleReading(**given, actors=(actor,), statements=(statement,))


def _article() -> dict[str, Any]:
    names = {
        "a1": ("River Front", "armed_group"),
        "a2": ("Port Authority", "government"),
        "a3": ("governor", "person"),
        "a4": ("Anton Rell", "person"),
        "a5": ("Coast Wire", "media"),
        "a6": ("Mill Brigade", "armed_group"),
        "a7": ("Norland", "state"),
    }
    actors = [{"id": i, "name": name, "kind": kind} for i, (name, kind) in names.items()]
    actors[3]["affiliations"] = [{"to": "a1", "relation": "spokesperson_of"}]
    explosion = _span("the explosion at the mill")
    return {
        "id": "art1",
        "headline": "River Front offers to stop shelling",
        "published": "2031-04-28",
        "agency": ["Coast Wire"],
        "text": TEXT,
        "actors": actors,
        "statements": [
            {
                "id": "s1",
                "speaker": ["a4"],
                "on_behalf_of": ["a1"],
                "via": ["a5"],
                "cue": _span("told"),
                "content": [
                    _span(
                        "The River Front will stop shelling the Port Authority "
                        "if the governor opens the bridge before 3 May"
                    )
                ],
                "mode": "indirect",
                "act": "pledge",
            },
            {
                "id": "s2",
                "speaker": ["a2"],
                "content": [_span("the River Front for the explosion at the mill")],
                "mode": "indirect",
                "act": "blame",
            },
        ],
        "terms": [
            {
                "id": "t1",
                "debtor": ["a1"],
                "creditor": ["a2"],
                "action": _span("stop shelling the Port Authority"),
                "action_type": "suspend_attacks",
                "stance": "pledged",
                "conditions": [
                    {
                        "span": _span("the governor opens the bridge before 3 May"),
                        "role": "if",
                        "by": ["a3"],
                        "kind": "achieve",
                        "by_when": {"span": _span("before 3 May"), "value": "2031-05-03"},
                    }
                ],
                "stated_by": ["a4"],
                "statement": "s1",
            }
        ],
        "events": [
            {
                "id": "e1",
                "type": "bombing",
                "trigger": explosion,
                "place": {"span": _span("the mill")},
                "deaths": 2,
                "factuality": "happened",
            }
        ],
        "responsibility": [
            {
                "event": "e1",
                "accused": "a1",
                "by": "a2",
                "stance": "blames",
                "span": _span("The Port Authority blames the River Front"),
            },
            {
                "event": "e1",
                "accused": "a1",
                "by": "a1",
                "stance": "denies",
                "span": _span("The River Front denies it"),
            },
            {
                "event": "e1",
                "accused": "a6",
                "by": "a6",
                "stance": "claims",
                "span": _span("The Mill Brigade claimed the explosion"),
            },
        ],
        "processes": [
            {
                "id": "p1",
                "parties": ["a1", "a2"],
                "mediators": ["a7"],
                "venues": [_span("Sund")],
                "subjects": ["ceasefire"],
                "status": "stalled",
                "status_span": _span("stalled"),
            }
        ],
    }


def _span(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}
