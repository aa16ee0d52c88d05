"""Actors of an answer: held to the names that the text has, and joined over the windows of an article."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ceasewire.lexicon.gazetteer import Gazetteer
from ceasewire.model.reading import Actor, ActorKind, Affiliation, Relation
from ceasewire.reading.answered.places import holds_words
from ceasewire.reading.answered.refusals import RefusalError, show


class Casting:
    """The actors of an article, as several answers name them.

    Args:
        text: the article's text.
        gazetteer: the known actors; a country may be named by its name where the text has its adjective alone.
        rule: what made the records, for their `x_rules`.
    """

    def __init__(self, text: str, *, gazetteer: Gazetteer, rule: str) -> None:
        self._text, self._gazetteer, self._rule = text, gazetteer, rule
        self._actors: dict[str, Actor] = {}
        self._by_name: dict[str, str] = {}

    def names(self) -> tuple[str, ...]:
        """Return the names that the actors have so far."""
        return tuple(actor.name for actor in self._actors.values())

    def take(self, row: Any) -> str:
        """Return the article's id of an actor of an answer, which joins the one that shares a name with it.

        Raises:
            RefusalError: if the text names nobody so.
        """
        if not isinstance(row, dict):
            raise RefusalError(f"{show(row)} is no object")
        try:
            kind = ActorKind(row.get("kind") or "")
        except ValueError:
            raise RefusalError(f"kind is {show(row.get('kind'))}, none of {', '.join(ActorKind)}") from None
        name, aliases = self._names(row)
        forms = [form.casefold() for form in (name, *aliases)]
        there = next((self._by_name[form] for form in forms if form in self._by_name), None)
        key = there or f"a{len(self._actors) + 1}"
        if there is None:
            self._actors[key] = Actor(id=key, name=name, aliases=aliases, kind=kind, x_rules=(self._rule,))
        else:
            self._join(key, name, aliases)
        for form in forms:
            self._by_name.setdefault(form, key)
        return key

    def tie(self, key: str, rows: Any, ids: Mapping[str, str]) -> Iterable[str]:
        """Add the affiliations of an actor; yield why one is left out."""
        for row in rows if isinstance(rows, list) else []:
            try:
                tie = _read_tie(row, ids)
            except RefusalError as error:
                yield f"an affiliation of {self._actors[key].name} was left out: {error}"
                continue
            actor = self._actors[key]
            if tie.to != key and tie not in actor.affiliations:
                self._actors[key] = replace(actor, affiliations=(*actor.affiliations, tie))

    def keep(self, used: Iterable[str]) -> tuple[Actor, ...]:
        """Return the actors that are used, and those that their affiliations name, in order."""
        kept: set[str] = set()
        queue = list(used)
        while queue:
            key = queue.pop()
            if key not in kept:
                kept.add(key)
                ties = self._actors[key].affiliations
                queue += [end for tie in ties for end in (tie.to, tie.by) if end is not None]
        return tuple(actor for key, actor in self._actors.items() if key in kept)

    def _names(self, row: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
        """Return name and aliases, as far as the text has them."""
        given = row.get("aliases")
        forms = [form.strip() for form in (given if isinstance(given, list) else []) if isinstance(form, str)]
        aliases = tuple(dict.fromkeys(form for form in forms if holds_words(self._text, form)))
        name = row.get("name")
        name = name.strip() if isinstance(name, str) else ""
        if name and holds_words(self._text, name):
            return name, tuple(alias for alias in aliases if alias != name)
        if not aliases:
            raise RefusalError(f"the name {show(name)} stands nowhere in the article")
        known = self._gazetteer.find(name) if name else None
        if known is not None and any(self._gazetteer.find(alias) is known for alias in aliases):
            return name, aliases
        fullest = max(aliases, key=len)
        return fullest, tuple(alias for alias in aliases if alias != fullest)

    def _join(self, key: str, name: str, aliases: Iterable[str]) -> None:
        actor = self._actors[key]
        more = (form for form in (name, *aliases) if form not in (actor.name, *actor.aliases))
        self._actors[key] = replace(actor, aliases=(*actor.aliases, *dict.fromkeys(more)))


def _read_tie(row: Any, ids: Mapping[str, str]) -> Affiliation:
    if not isinstance(row, dict):
        raise RefusalError(f"{show(row)} is no object")
    to, by, relation = row.get("to"), row.get("by"), row.get("relation")
    for end in (to, by):
        if (end is not None or end is to) and (not isinstance(end, str) or end not in ids):
            raise RefusalError(f"it names {show(end)}, which is no actor that was kept")
    if relation not in list(Relation):
        raise RefusalError(f"its relation is {show(relation)}, none of {', '.join(Relation)}")
    return Affiliation(to=ids[str(to)], relation=Relation(relation), by=None if by is None else ids[str(by)])
