"""Actors in the manner of CAMEO and PLOVER: a country of three letters, and a part of society."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from ceasewire.lexicon.bonds import load_bonds
from ceasewire.lexicon.gazetteer import Entry, load_gazetteer
from ceasewire.lexicon.places import load_places
from ceasewire.lexicon.roles import load_leaders, load_sectors
from ceasewire.model.reading import Actor, ActorKind, ArticleReading, Relation
from ceasewire.text.fold import fold_name

# Ties by which somebody is of a body's country.
_BELONGING = frozenset({
    Relation.SPOKESPERSON_OF, Relation.LEADER_OF, Relation.OFFICIAL_OF, Relation.MEMBER_OF, Relation.PART_OF,
})  # fmt: skip
_OFFICE = frozenset({Relation.SPOKESPERSON_OF, Relation.LEADER_OF, Relation.OFFICIAL_OF})
_KIND_SECTORS = {
    ActorKind.ARMED_GROUP: "REB",
    ActorKind.POLITICAL_GROUP: "PTY",
    ActorKind.MEDIA: "MED",
    ActorKind.NGO: "NGO",
    ActorKind.GOVERNMENT: "GOV",
}
# International bodies that CAMEO gives a code of their own behind IGO.
_BODIES = {"united_nations": "UNO", "nato": "WSTNAT", "european_union": "EUREEC", "african_union": "AFRAFU"}
INTERNATIONAL = "IGO"
_WORDS = re.compile(r"[\w'’-]+")
# Somebody is in the place that these words are before ("in Harare").
_PLACED = re.compile(
    r"\b(?:in|at|near|outside|across|around|of|from|over)\s+(?:the\s+)?"
    r"(?:(?:northern|southern|eastern|western|central|north|south|east|west)\s+)?$",
    re.IGNORECASE,
)
# What stands between countries that a name lists.
_AND = re.compile(r"\band\b|&")
_JOINED = re.compile(r"(?:,| and|, and| &) (?:the )?")
# Whose doing it is where a coalition's name says who leads it.
_LED = re.compile(r"\b([A-Z][\w.]*)-led\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorCode:
    """What an actor is called in event data.

    Attributes:
        country: three letters, or "IGO" for an international body; empty where the text and the lexicon give none.
        sector: its part of society in CAMEO's letters; empty for a whole country.
    """

    name: str
    country: str = ""
    sector: str = ""

    @property
    def code(self) -> str:
        """The two as one word, as CAMEO writes them: "ISRMIL"."""
        return self.country + self.sector


class ActorCoder:
    """Codes the actors of one article."""

    def __init__(self, article: ArticleReading) -> None:
        self._article = article
        self._actors = {actor.id: actor for actor in article.actors}
        self._gazetteer = load_gazetteer()
        self._codes: dict[str, ActorCode] = {}

    def code(self, actor_id: str, *, around: str = "") -> ActorCode:
        """Return the code of an actor.

        Args:
            actor_id: its id in the article.
            around: the sentence that names it, whose place tells the country of police or protesters without one.
        """
        if actor_id not in self._codes:
            self._codes[actor_id] = self._make(self._actors[actor_id], frozenset())
        found = self._codes[actor_id]
        actor = self._actors[actor_id]
        local = actor.kind not in {ActorKind.STATE, ActorKind.IGO, ActorKind.MEDIA, ActorKind.NGO}
        if found.country or not local or not around:
            return found
        return ActorCode(name=found.name, country=find_country(around), sector=found.sector)

    def codes(self, actor_id: str, *, around: str = "") -> tuple[ActorCode, ...]:
        """Return the codes of those whom a name joins ("Indian and Pakistani soldiers"); else its own alone."""
        own = self.code(actor_id, around=around)
        actor = self._actors[actor_id]
        several = actor.kind not in {ActorKind.STATE, ActorKind.IGO} and _AND.search(actor.name)
        countries = list(self._joined_in(actor.name)) if several else []
        if len(countries) < 2:
            return (own,)
        return tuple(ActorCode(name=own.name, country=country, sector=own.sector) for country in countries)

    def _joined_in(self, name: str) -> Iterator[str]:
        """Yield the countries that a name lists side by side: "the presidents of Iran, Iraq and Syria"."""
        found = [m for m in self._gazetteer.scan_text(name) if m.entry.kind is ActorKind.STATE]
        for n, mention in enumerate(found):
            before = n and _JOINED.fullmatch(name[found[n - 1].end : mention.start])
            behind = n + 1 < len(found) and _JOINED.fullmatch(name[mention.end : found[n + 1].start])
            if before or behind:
                yield _country_of(mention.entry)

    def _make(self, actor: Actor, seen: frozenset[str]) -> ActorCode:
        """Return country and sector of an actor: its own, its owner’s, or those that its name tells."""
        owned = next((o for o in self._owners(actor, seen | {actor.id}) if o.country), None)
        entry = self._entry_of(actor, owned=owned is not None)
        if entry is not None and entry.kind is ActorKind.IGO:
            if (led := _LED.search(actor.name)) and (country := find_country(led[1])):
                return ActorCode(name=actor.name, country=country, sector="MIL")
            return ActorCode(name=actor.name, country=INTERNATIONAL, sector=_BODIES.get(_top(entry), ""))
        country = _country_of(entry) if entry is not None else ""
        office = any(tie.relation in _OFFICE for tie in actor.affiliations if tie.by is None)
        owner = owned if not country else None
        if owner is not None:
            country = owner.country
        sector = self._sector(actor, entry)
        if not country:
            country = self._named_in(actor)
        if (
            not country
            and actor.kind is not ActorKind.NGO
            and len(self._countries) == 1
            and any(self._gazetteer.candidates(name) for name in (actor.name, *actor.aliases))
        ):
            country = _alpha3(*self._countries)  # a name that several countries have, in an article about one
        if country == INTERNATIONAL:
            return ActorCode(name=actor.name, country=country, sector=owner.sector if owner is not None else "")
        if not sector and owner is not None:
            sector = owner.sector or ("GOV" if office else "")
        whole = actor.kind is ActorKind.STATE or (entry is not None and entry.kind is ActorKind.STATE and not office)
        if not sector and actor.kind is ActorKind.PERSON and country:
            sector = "GOV"  # a person whom the table of leaders knows
        return ActorCode(name=actor.name, country=country, sector="" if whole and not actor.affiliations else sector)

    def _entry_of(self, actor: Actor, *, owned: bool) -> Entry | None:
        """Return what the lexicon knows of an actor; `owned`: the text says whose it is, so that no table need."""
        names = (actor.name, *actor.aliases)
        found = next((e for n in names if (e := self._known(n)) is not None), None)
        if found is not None or owned or actor.kind not in {ActorKind.PERSON, ActorKind.UNNAMED, ActorKind.OTHER}:
            return found
        leaders = load_leaders()
        key = next((k for n in names if (k := leaders.get(fold_name(n)))), None)
        if key is None and actor.kind is ActorKind.PERSON:
            key = leaders.get(fold_name(actor.name).split(" ")[-1]) if " " not in actor.name else None
        return self._gazetteer.get(key) if key else None

    def _known(self, name: str) -> Entry | None:
        """Return the actor of a name; where several or other things are called so, one of the article's countries."""
        about = self._countries
        entry = self._gazetteer.find(name, countries=about)
        if entry is None or not entry.country:
            return entry
        folded = fold_name(name)
        weak = any(form.weak and fold_name(form.text) == folded for form in entry.forms)
        return None if weak and about and not about & set(entry.country) else entry

    @cached_property
    def _countries(self) -> frozenset[str]:
        """The two-letter codes of the countries that the article names, itself or by a place in them."""
        text = self._article.text
        named = [c for m in self._gazetteer.scan_text(text) if m.entry.kind is ActorKind.STATE for c in m.entry.country]
        placed = [m.entry.country[0] for m in load_places().scan_text(text) if len(m.entry.country) == 1]
        return frozenset({*named, *placed})

    def _owners(self, actor: Actor, seen: frozenset[str]) -> Iterator[ActorCode]:
        for tie in actor.affiliations:
            if tie.relation in _BELONGING and tie.by is None and tie.to not in seen:
                yield self._make(self._actors[tie.to], seen)

    def _sector(self, actor: Actor, entry: Entry | None) -> str:
        if actor.kind is ActorKind.STATE:
            return ""
        words = [w.casefold() for name in (actor.name, *actor.aliases) for w in _WORDS.findall(name)]
        if entry is not None and entry.kind in {ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP}:
            return _KIND_SECTORS[ActorKind(entry.kind)]
        if entry is not None and entry.kind is ActorKind.GOVERNMENT:
            words += [w.casefold() for w in _WORDS.findall(entry.name)]
        sectors = load_sectors()
        found = {sectors[w] for w in words if w in sectors}
        order = list(dict.fromkeys(reversed(list(sectors.values()))))
        ranked = sorted(found, key=order.index)
        return ranked[0] if ranked else _KIND_SECTORS.get(actor.kind, "")

    def _named_in(self, actor: Actor) -> str:
        """Return the country that a description names: "Turkish police", "the mayor of Goma"."""
        for name in (actor.name, *actor.aliases):
            # "Iran-backed Iraqi militias" are Iraqi: who backs them is not whose they are.
            for mention in self._gazetteer.scan_text(_backers().sub(" ", name)):
                # A body inside another's name says nothing of it; one in a title says whose official somebody is.
                titled = actor.kind is ActorKind.PERSON and mention.entry.kind is ActorKind.GOVERNMENT
                if mention.entry.kind is ActorKind.STATE or titled:
                    return _country_of(mention.entry)
        leaders = load_leaders()
        key = next(
            (k for w in _WORDS.findall(actor.name) if w[:1].isupper() and (k := leaders.get(fold_name(w)))), None
        )
        entry = self._gazetteer.get(key) if key else None
        if entry is not None:
            return _country_of(entry)
        return find_country(actor.name) if actor.kind is not ActorKind.PERSON else ""


@cache
def _backers() -> re.Pattern[str]:
    """Return what finds those who stand behind a group in its name: "Iran-backed", "Moscow-aligned"."""
    words = sorted({word for bond in load_bonds().bonds for word in bond.after})
    return re.compile(rf"\b[\w.]+-(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def find_country(text: str, *, placed_only: bool = False) -> str:
    """Return the country that a text is placed in: that of a place after "in", else the only one that it names.

    Args:
        text: a sentence, or the name of an actor.
        placed_only: whether the only country that it names, without "in", is none.
    """
    placed: list[str] = []
    named: list[str] = []
    found = [(m.start, m.entry.country) for m in load_places().scan_text(text)]
    found += [(m.start, m.entry.country) for m in load_gazetteer().scan_text(text) if not m.form.weak]
    for start, countries in sorted(found):
        country = _alpha3(countries[0]) if countries else ""
        if country:
            (placed if _PLACED.search(text[:start]) else named).append(country)
    if placed:
        return placed[0]
    return named[0] if len(set(named)) == 1 and not placed_only else ""


def find_other(text: str, *, besides: Collection[str]) -> ActorCode | None:
    """Return the first country or body that the words of an act name, and that is not one of those who act.

    Args:
        text: the words of the act ("seized the Crimean parliament").
        besides: the countries of those who act.
    """
    found = [(m.start, m.end, _country_of(m.entry)) for m in load_gazetteer().scan_text(text)]
    found += [
        (m.start, m.end, _alpha3(m.entry.country[0]))
        for m in load_places().scan_text(text)
        if len(m.entry.country) == 1
    ]
    for start, end, country in sorted(found):
        if country and country not in besides:
            return ActorCode(name=text[start:end], country=country)
    return None


def join_codes(codes: Iterable[ActorCode]) -> str:
    """Return several actors' codes in one cell, as "ISRMIL;USA"."""
    return ";".join(dict.fromkeys(code.code for code in codes if code.code))


def _country_of(entry: Entry) -> str:
    if entry.kind is ActorKind.IGO:
        return INTERNATIONAL
    if entry.alpha3:
        return entry.alpha3
    return _alpha3(entry.country[0]) if entry.country else ""


def _top(entry: Entry) -> str:
    """Return the key of the body that an international body is part of in the end."""
    gazetteer = load_gazetteer()
    seen = {entry.key}
    while entry.part_of is not None and entry.part_of not in seen:
        above = gazetteer.get(entry.part_of)
        if above is None:
            break
        entry = above
        seen.add(entry.key)
    return entry.key


def _alpha3(alpha2: str) -> str:
    return _table().get(alpha2, "")


@cache
def _table() -> dict[str, str]:
    return {e.country[0]: e.alpha3 for e in reversed(load_gazetteer().entries) if e.alpha3 and e.country}
