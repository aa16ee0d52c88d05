"""Words for people and bodies: titles at a person's name, and nouns that head a described actor."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, TypeVar

from ceasewire.lexicon.rules import read_rules
from ceasewire.lexicon.tables import check_faults
from ceasewire.model.reading import ActorKind, Relation

S = TypeVar("S", bound=StrEnum)


class Owner(StrEnum):
    """What a noun may be another form of, or take up again; a union is a group or a body of states."""

    NONE = ""
    GROUP = "group"
    UNION = "union"
    STATE = "state"
    FIRM = "firm"
    ANY = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title or role at a person's name, in all its forms.

    Attributes:
        forms: whole titles in small letters ("prime minister", "pm").
        relation: how its holder belongs to the body that it is of, or null.
    """

    id: str
    forms: tuple[str, ...]
    relation: Relation | None
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupNoun:
    """A noun that heads a described actor, in all its forms.

    Attributes:
        forms: singular and plural, in small letters.
        kind: what the described actor is.
        person: people, not a body.
        anonymous: a name is withheld when they speak ("officials said").
        stands_for_name: what a name before it makes it another form of ("Hamas militants", "the Iraqi government").
        corefers: what it may take up again with "the" ("the group", "the army").
        relation: how such people belong to the body that is named with them, or null.
        not_after: words right before it with which it is something else ("in FRONT of", "her HEAD").
    """

    id: str
    forms: tuple[str, ...]
    kind: ActorKind
    person: bool
    anonymous: bool
    stands_for_name: Owner
    corefers: Owner
    relation: Relation | None
    not_after: frozenset[str] = frozenset()
    example: str
    counter: str


class TitleMention(NamedTuple):
    """A title found among words: half-open places and the title."""

    start: int
    end: int
    title: Title


class People:
    """Titles and nouns for people and bodies of one language, to be looked up by words in small letters."""

    def __init__(self, titles: Iterable[Title], nouns: Iterable[GroupNoun]) -> None:
        self.titles = tuple(titles)
        self.nouns = tuple(nouns)
        self._title_by_words = {tuple(form.split()): title for title in self.titles for form in title.forms}
        sizes: dict[str, set[int]] = defaultdict(set)
        for words in self._title_by_words:
            sizes[words[0]].add(len(words))
        self._sizes = {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()}
        self._noun_by_form = {form: noun for noun in self.nouns for form in noun.forms}

    def noun(self, word: str, before: str = "") -> GroupNoun | None:
        """Return the noun that this word is a form of; null behind a word with which it is something else."""
        noun = self._noun_by_form.get(word)
        return noun if noun is None or before not in noun.not_after else None

    def title(self, word: str) -> Title | None:
        """Return the title that this single word is."""
        return self._title_by_words.get((word,))

    def title_at(self, words: Sequence[str]) -> int:
        """Return how many words the longest title has that these words open with; 0 for none."""
        if not words:
            return 0
        sizes = (n for n in self._sizes.get(words[0], ()) if n <= len(words))
        return next((n for n in sizes if tuple(words[:n]) in self._title_by_words), 0)

    def find_titles(self, words: Sequence[str]) -> list[TitleMention]:
        """Return the titles among the words, longest first, in order and without overlap."""
        found: list[TitleMention] = []
        at = 0
        while at < len(words):
            size = self.title_at(words[at : at + _LONGEST]) if words[at] in self._sizes else 0
            if size:
                found.append(TitleMention(at, at + size, self._title_by_words[tuple(words[at : at + size])]))
            at += size or 1
        return found

    def relation(self, title: str) -> Relation | None:
        """Return how somebody with this title, or of this noun, belongs to the body that it is of."""
        known = self._title_by_words.get(tuple(title.split()))
        noun = self._noun_by_form.get(title)
        return (known and known.relation) or (noun and noun.relation) or None


# Words of the longest title that is looked for.
_LONGEST = 6
_ONCE = ("former", "ex-", "late", "ousted", "deposed", "onetime")


@cache
def load_people(language: str = "en") -> People:
    """Return the titles and nouns of a language; read once.

    Raises:
        LexiconError: if a file breaks its schema; every fault is listed.
    """
    return parse_people(
        read_rules(f"{language}/titles.toml", "title", {"forms": list, "relation": str}, optional={}),
        read_rules(
            f"{language}/groupnouns.toml",
            "noun",
            {
                "forms": list,
                "kind": str,
                "person": bool,
                "anonymous": bool,
                "stands_for_name": str,
                "corefers": str,
                "relation": str,
            },
            optional={"not_after": list},
        ),
    )


def parse_people(titles: Sequence[dict[str, Any]], nouns: Sequence[dict[str, Any]]) -> People:
    """Return the titles and nouns that these rules give.

    Raises:
        LexiconError: if a rule breaks the schema; every fault is listed.
    """
    faults: list[str] = []
    people = People([_title(rule, faults) for rule in titles], [_noun(rule, faults) for rule in nouns])
    faults += _twice("title", people.titles)
    faults += _twice("noun", people.nouns)
    check_faults("titles and nouns for people", faults)
    return people


def _title(rule: dict[str, Any], faults: list[str]) -> Title:
    where = f"title {rule['id']}"
    forms = _forms(rule, where, faults)
    relation = _member(rule["relation"], Relation, where, faults) if rule["relation"] else None
    if relation is not None and any(form.startswith(_ONCE) for form in forms):
        faults.append(f"{where}: somebody who once was has no relation")
    faults += [f"{where}: {form!r} has more than {_LONGEST} words" for form in forms if len(form.split()) > _LONGEST]
    return Title(id=rule["id"], forms=forms, relation=relation, example=rule["example"], counter=rule["counter"])


def _noun(rule: dict[str, Any], faults: list[str]) -> GroupNoun:
    where = f"noun {rule['id']}"
    forms = _forms(rule, where, faults)
    faults += [f"{where}: {form!r} is more than a word" for form in forms if len(form.split()) > 1]
    return GroupNoun(
        id=rule["id"],
        forms=forms,
        kind=_member(rule["kind"], ActorKind, where, faults) or ActorKind.UNNAMED,
        person=rule["person"],
        anonymous=rule["anonymous"],
        stands_for_name=_member(rule["stands_for_name"], Owner, where, faults) or Owner.NONE,
        corefers=_member(rule["corefers"], Owner, where, faults) or Owner.NONE,
        relation=_member(rule["relation"], Relation, where, faults) if rule["relation"] else None,
        not_after=frozenset(rule.get("not_after", ())),
        example=rule["example"],
        counter=rule["counter"],
    )


def _forms(rule: dict[str, Any], where: str, faults: list[str]) -> tuple[str, ...]:
    forms = tuple(str(form) for form in rule["forms"])
    if not forms:
        faults.append(f"{where}: no forms")
    faults += [
        f"{where}: {form!r} is not in small letters" for form in forms if form != form.lower().strip() or not form
    ]
    return forms


def _member(value: str, kind: type[S], where: str, faults: list[str]) -> S | None:
    if value in set(kind):
        return kind(value)
    faults.append(f"{where}: {value!r} is not one of {', '.join(kind)}")
    return None


def _twice(what: str, entries: Sequence[Title] | Sequence[GroupNoun]) -> list[str]:
    holders: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        for form in entry.forms:
            holders[form].append(entry.id)
    return [f"{what} {form!r} stands in {' and '.join(ids)}" for form, ids in holders.items() if len(ids) > 1]
