"""Titles at a person's name, and nouns that head described actors."""

import re
from typing import Any

import pytest

from ceasewire.errors import LexiconError
from ceasewire.lexicon.people import GroupNoun, Owner, Title, load_people, parse_people
from ceasewire.model.reading import ActorKind, Relation

PEOPLE = load_people()
# A word keeps the full stop of an abbreviation ("gen.") but not that of its sentence.
_WORD = re.compile(r"[^\W_](?:[\w'’.\-]*[^\W_])?\.?(?=.)|[^\W_]+|[^\w\s]")


def words_of(sentence: str) -> list[str]:
    return _WORD.findall(sentence.lower())


def titles_in(sentence: str) -> list[str]:
    return [mention.title.id for mention in PEOPLE.find_titles(words_of(sentence))]


def nouns_in(sentence: str) -> list[str]:
    words = words_of(sentence)
    return [n.id for before, word in zip(["", *words], words, strict=False) if (n := PEOPLE.noun(word, before))]


@pytest.mark.parametrize("title", PEOPLE.titles, ids=lambda title: title.id)
def test_each_title_is_found_in_its_example_and_not_in_its_counter_example(title: Title) -> None:
    assert title.id in titles_in(title.example)
    assert title.id not in titles_in(title.counter)


@pytest.mark.parametrize("noun", PEOPLE.nouns, ids=lambda noun: noun.id)
def test_each_noun_is_found_in_its_example_and_not_in_its_counter_example(noun: GroupNoun) -> None:
    assert noun.id in nouns_in(noun.example)
    assert noun.id not in nouns_in(noun.counter)


@pytest.mark.parametrize(
    ("title", "relation"),
    [
        ("president", Relation.LEADER_OF),
        ("foreign minister", Relation.OFFICIAL_OF),
        ("press secretary", Relation.SPOKESPERSON_OF),
        ("gen.", Relation.MEMBER_OF),
        ("former president", None),
        ("dr.", None),
        ("officials", Relation.OFFICIAL_OF),
        ("fighters", Relation.MEMBER_OF),
        ("weather", None),
    ],
)
def test_a_title_or_noun_ties_its_holder_to_a_body(title: str, relation: Relation | None) -> None:
    assert PEOPLE.relation(title) is relation


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("prime minister ana kesh", 2),
        ("deputy prime minister ana kesh", 3),
        ("minister ana kesh", 1),
        ("ana kesh", 0),
        ("", 0),
    ],
)
def test_the_longest_title_that_the_words_open_with_is_measured(words: str, size: int) -> None:
    assert PEOPLE.title_at(words.split()) == size


@pytest.mark.parametrize(
    ("word", "kind", "anonymous", "person"),
    [
        ("officials", ActorKind.UNNAMED, True, True),
        ("source", ActorKind.UNNAMED, True, True),
        ("government", ActorKind.GOVERNMENT, False, False),
        ("rebels", ActorKind.ARMED_GROUP, False, False),
        ("hostages", ActorKind.UNNAMED, False, True),
        ("media", ActorKind.MEDIA, False, False),
    ],
)
def test_a_noun_says_what_it_heads(word: str, kind: ActorKind, anonymous: bool, person: bool) -> None:
    noun = PEOPLE.noun(word)
    assert noun is not None
    assert (noun.kind, noun.anonymous, noun.person) == (kind, anonymous, person)


def test_definite_nouns_say_what_they_take_up_again() -> None:
    owners = {word: PEOPLE.noun(word) for word in ("group", "militia", "government", "army", "civilians")}
    assert {word: noun and noun.corefers for word, noun in owners.items()} == {
        "group": Owner.GROUP,
        "militia": Owner.GROUP,
        "government": Owner.STATE,
        "army": Owner.STATE,
        "civilians": Owner.NONE,
    }


def title(**fields: Any) -> dict[str, Any]:
    return {"id": "a", "forms": ["boss"], "relation": "leader_of", "example": "x", "counter": "y"} | fields


def noun(**fields: Any) -> dict[str, Any]:
    flags = {"person": True, "anonymous": False, "stands_for_name": "", "corefers": "", "relation": ""}
    return {"id": "b", "forms": ["crowd"], "kind": "unnamed", "example": "x", "counter": "y"} | flags | fields


@pytest.mark.parametrize(
    ("titles", "nouns", "fault"),
    [
        ([title(relation="boss_of")], [], "'boss_of' is not one of"),
        ([title(forms=[])], [], "no forms"),
        ([title(forms=["Boss"])], [], "not in small letters"),
        ([title(forms=["former boss"])], [], "has no relation"),
        ([title(forms=["a b c d e f g"])], [], "more than 6 words"),
        ([title(), title(id="c")], [], "stands in a and c"),
        ([], [noun(kind="army")], "'army' is not one of"),
        ([], [noun(forms=["two words"])], "more than a word"),
        ([], [noun(corefers="cat")], "'cat' is not one of"),
        ([], [noun(), noun(id="c")], "stands in b and c"),
    ],
)
def test_a_rule_that_breaks_the_schema_is_refused(titles: list[Any], nouns: list[Any], fault: str) -> None:
    with pytest.raises(LexiconError, match=fault):
        parse_people(titles, nouns)
