"""Headlines, which leave out articles and helping verbs."""

import pytest

from tests.readings import deeds, parse_one, read, stances


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Truce agreed in Kidal", {"agreed"}),
        ("Ceasefire declared in northern Chad", {"agreed"}),
        ("Ceasefire deal signed, says envoy", {"agreed"}),
        ("Rebels to free ten hostages", {"pledged"}),
        ("Colombia, ELN to extend ceasefire", {"pledged"}),
        ("Truce rejected in Kidal", set()),
        ("The truce agreed in Kidal has collapsed.", set()),
        ("For the army to leave would be unwise.", set()),
    ],
)
def test_a_headline_tells_what_is_agreed_or_to_come(text: str, expected: set[str]) -> None:
    assert {s[0] for s in stances(text)} & {"agreed", "pledged"} == expected


@pytest.mark.parametrize("text", ["Truce agreed in Kidal", "Peace deal signed in Juba"])
def test_what_is_agreed_is_done_to_it(text: str) -> None:
    made = next(t for t in parse_one(text).doc if t.lower_ in {"agreed", "signed"})
    assert [c.dep_ for c in made.lefts] == ["nsubjpass"]


@pytest.mark.parametrize(
    "text", ["Peace deal backers agreed a date.", "The truce agreed in May ended.", "Deal makers agreed."]
)
def test_a_verb_of_its_own_is_left_as_it_is(text: str) -> None:
    assert not [t for t in parse_one(text).doc if t.lower_ == "agreed" and any(c.dep_ == "nsubjpass" for c in t.lefts)]


@pytest.mark.parametrize(
    ("text", "verb", "names"),
    [
        ("Sudan, Chad agree truce", "agree", ["Sudan", "Chad"]),
        ("Israel, Hamas agree to ceasefire", "agree", ["Israel", "Hamas"]),
        ("Armenia, Azerbaijan sign peace deal in Washington", "sign", ["Armenia", "Azerbaijan"]),
        ("Ethiopia, Tigray rebels begin talks in Pretoria", "begin", ["Ethiopia", "rebels"]),
        ("Armenia and Azerbaijan sign peace accord in Washington", "sign", ["Armenia", "Azerbaijan"]),
        ("Sudan army, RSF agree to weeklong truce, US says", "agree", ["army", "RSF"]),
    ],
)
def test_two_with_a_comma_between_do_it_both(text: str, verb: str, names: list[str]) -> None:
    told = next(t for t in parse_one(text).doc if t.lower_ == verb)
    (subject,) = [c for c in told.lefts if c.dep_ == "nsubj"]
    assert told.pos_ == "VERB"
    assert [subject.text, *(c.text for c in subject.rights if c.dep_ == "conj")] == names


@pytest.mark.parametrize("text", ["Monday, rebels agree to a truce.", "Chad, a neighbour of Mali, agreed to a truce."])
def test_a_day_or_an_aside_is_no_second_side(text: str) -> None:
    assert not [t for t in parse_one(text).doc if t.dep_ == "conj"]


def test_what_somebody_else_reports_of_two_is_his_word() -> None:
    told = deeds("Hamas, Israel agree to truce, Egypt says")
    assert told == [("ceasefire_declared", "Hamas + Israel", "", "alleged")]


def test_a_truce_that_opens_a_line_is_nobody() -> None:
    assert deeds("Ceasefire takes hold in Kidal") == [("ceasefire_in_effect", "", "", "happened")]


def test_what_two_agree_to_without_an_article_is_a_noun() -> None:
    assert stances("Chad and Mali agree to truce") == [("agreed", "Chad + Mali", "cease_hostilities")]


def test_what_a_group_vows_is_a_threat() -> None:
    assert {s[0] for s in stances("Houthis vow to resume attacks unless aid enters Gaza")} == {"threatened"}


def test_a_deal_that_others_tell_of_is_their_word() -> None:
    assert deeds("Ceasefire deal reached in Juba, officials say") == [("ceasefire_declared", "", "", "alleged")]


def test_who_frees_captives_is_no_adjective() -> None:
    assert [d[0] for d in deeds("Rebels free hostages in Mali")] == ["release"]
    assert deeds("Rebels want free passage in Mali") == []


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Georgia Denies Shelling Russian Post", [("shelling", "denied")]),
        ("He Claims Department Store", []),
    ],
)
def test_a_verb_in_capitals_is_no_name(text: str, events: list[tuple[str, str]]) -> None:
    assert [(e.type.value, e.factuality.value) for e in read(text).events] == events
