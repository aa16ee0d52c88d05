"""Records for tests, with defaults: the JSON of readings, as it lies in gold files."""

from typing import Any

TEXT = (
    "The Northern Front will suspend its shelling of Arlen if the Coastal Guard opens the road, "
    "its spokesman Teo Maran said on Friday. The Coastal Guard denied firing on the market. "
    "Talks between the two in Velde are stalled, the mediator Ostrava said."
)

NAMES = {"a1": "the Northern Front", "a2": "the Coastal Guard", "a3": "Teo Maran", "a4": "Ostrava"}


def span_json(words: str, text: str = TEXT) -> dict[str, Any]:
    """Return the span of the first place where these words stand."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def actors_json(names: dict[str, str] = NAMES) -> list[dict[str, Any]]:
    """Return an actor for each id and name."""
    return [{"id": i, "name": n, "aliases": [], "kind": "other", "affiliations": []} for i, n in names.items()]


def statement_json(*content: str, text: str = TEXT, **fields: Any) -> dict[str, Any]:
    """Return a statement with this content."""
    spans = [span_json(words, text) for words in content]
    return {"id": "s1", "speaker": ["a3"], "content": spans, "mode": "indirect", "act": "say", "cue": None} | fields


def term_json(action: str, /, text: str = TEXT, **fields: Any) -> dict[str, Any]:
    """Return a term about this act."""
    plain = {"id": "t1", "debtor": ["a1"], "action_type": "suspend_attacks", "stance": "pledged", "conditions": []}
    return plain | {"action": span_json(action, text)} | fields


def condition_json(words: str, /, text: str = TEXT, **fields: Any) -> dict[str, Any]:
    """Return a condition in these words."""
    return {"span": span_json(words, text), "role": "if", "by": ["a2"]} | fields


def event_json(trigger: str, /, text: str = TEXT, **fields: Any) -> dict[str, Any]:
    """Return an event with this trigger."""
    plain = {"id": "e1", "type": "shelling", "agents": ["a1"], "targets": [], "factuality": "happened"}
    return plain | {"trigger": span_json(trigger, text)} | fields


def row_json(words: str, /, text: str = TEXT, **fields: Any) -> dict[str, Any]:
    """Return a row of responsibility in these words."""
    plain = {"event": "e1", "accused": "a2", "by": "a2", "stance": "denies"}
    return plain | {"span": span_json(words, text)} | fields


def process_json(**fields: Any) -> dict[str, Any]:
    """Return a process between the two parties."""
    return {"parties": ["a1", "a2"], "mediators": ["a4"], "status": "stalled", "status_span": None} | fields


def article_json(text: str = TEXT, /, **fields: Any) -> dict[str, Any]:
    """Return an article with its actors and these records."""
    plain = {"id": "art1", "headline": "Front offers pause", "published": "2031-05-02", "text": text}
    return plain | {"actors": actors_json()} | fields


def page_json(*articles: dict[str, Any]) -> dict[str, Any]:
    """Return a reading with these articles, one that is empty of records where none is given."""
    return {"ceasewire": "1", "source": {"uri": "page"}, "articles": list(articles or [article_json()])}
