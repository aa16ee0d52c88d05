"""What the parse says of noun phrases and clauses."""

import pytest

from ceasewire.reading.grammar.phrases import (
    agent_of,
    ancestors,
    before_gerund,
    child,
    coordinated,
    doer_of,
    full_edges,
    is_negated,
    is_passive,
    meant,
    noun_edges,
    objects_of,
    prepositions,
    subject_of,
    trim,
)
from tests.readings import deeds, find_word, parse_one

COLUMNS = ("text", "word", "expected")


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The rebels left Bunia.", "left", "rebels"),
        ("The rebels shelled Bunia and left.", "left", "rebels"),
        ("The rebels agreed to leave Bunia.", "leave", "rebels"),
        ("Kenya urged the rebels to leave Bunia.", "leave", "rebels"),
        ("Fighters who fled Marawi were caught.", "fled", "Fighters"),
        ("The convoy attacked near Goma carried flour.", "attacked", "convoy"),
        ("Two villages were burned near Loikaw.", "burned", "villages"),
        ("Shell Loikaw again.", "Shell", None),
    ],
)
def test_the_subject_is_found_where_verbs_share_one(text: str, word: str, expected: str | None) -> None:
    subject = subject_of(find_word(text, word))
    assert (subject and subject.text) == expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The bridge was destroyed by the army.", "destroyed", "army"),
        ("Villages burned by soldiers were empty.", "burned", "soldiers"),
        ("The bridge was destroyed on Monday.", "destroyed", None),
        ("Soldiers destroyed the bridge.", "destroyed", None),
    ],
)
def test_the_doer_of_a_passive_stands_after_by(text: str, word: str, expected: str | None) -> None:
    agent = agent_of(find_word(text, word))
    assert (agent and agent.text) == expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The bridge was destroyed by the army.", "destroyed", True),
        ("The bridge was being repaired.", "repaired", True),
        ("Villages burned by soldiers were empty.", "burned", True),
        ("Soldiers burned two villages.", "burned", False),
        ("Soldiers have burned two villages.", "burned", False),
        ("The truce has been extended.", "extended", True),
    ],
)
def test_the_passive_is_told_from_the_active(text: str, word: str, expected: bool) -> None:
    assert is_passive(find_word(text, word)) is expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The junta did not agree.", "agree", True),
        ("The junta didn't agree.", "agree", True),
        ("The junta didn’t agree.", "agree", True),
        ("The junta never agreed.", "agreed", True),
        ("The junta won't leave.", "leave", True),
        ("The junta has not left.", "left", True),
        ("The junta agreed not to leave.", "agreed", False),
        ("The junta agreed not to leave.", "leave", True),
        ("The junta agreed.", "agreed", False),
    ],
)
def test_a_negation_belongs_to_its_own_verb(text: str, word: str, expected: bool) -> None:
    assert is_negated(find_word(text, word)) is expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Armenia and Azerbaijan met.", "Armenia", ["Armenia", "Azerbaijan"]),
        ("Egypt, Qatar and Oman met.", "Egypt", ["Egypt", "Qatar", "Oman"]),
        ("They will leave Goma and open the road.", "leave", ["leave", "open"]),
        ("Armenia met Azerbaijan.", "Armenia", ["Armenia"]),
    ],
)
def test_what_is_coordinated_comes_in_order(text: str, word: str, expected: list[str]) -> None:
    assert [t.text for t in coordinated(find_word(text, word))] == expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Thousands of families fled.", "Thousands", "families"),
        ("Dozens of fighters died.", "Dozens", "fighters"),
        ("An array of militias signed.", "array", "militias"),
        ("The leader of the militias signed.", "leader", "leader"),
        ("Families fled.", "Families", "Families"),
    ],
)
def test_the_noun_that_is_counted_is_meant(text: str, word: str, expected: str) -> None:
    assert meant(find_word(text, word)).text == expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The truce in Hodeidah between the army and the Houthis held.", "truce", "The truce"),
        ("The leader of the rebels in Ituri spoke.", "leader", "The leader of the rebels in Ituri"),
        ("The fighters, who had walked for days, slept.", "fighters", "The fighters"),
        ("He accused the rebels of 40 raids.", "rebels", "the rebels"),
        ("Two young soldiers and a driver died.", "soldiers", "Two young soldiers"),
    ],
)
def test_a_noun_phrase_ends_before_its_clauses(text: str, word: str, expected: str) -> None:
    first, last = noun_edges(find_word(text, word))
    assert parse_one(text).span(first, last).text == expected


def test_all_that_hangs_on_a_verb_is_taken_without_the_full_stop() -> None:
    text = "The fighters left the hills of Ituri at dawn."
    assert parse_one(text).span(*full_edges(find_word(text, "left"))).text == text[:-1]


def test_commas_and_marks_at_either_end_are_trimmed() -> None:
    doc = parse_one("; they left ,").doc
    assert trim(doc[0], doc[len(doc) - 1]) == (1, 2)
    assert trim(doc[1], doc[1]) == (1, 1)


def test_prepositions_lead_to_what_they_govern() -> None:
    text = "The army fired on the camp and the market in Nyala."
    verb = find_word(text, "fired")
    assert [p.text for p in prepositions(verb, "on")] == ["on"]
    assert prepositions(verb, "under") == []
    assert [t.text for t in objects_of(prepositions(verb, "on")[0])] == ["camp", "market"]


def test_children_and_ancestors_are_walked() -> None:
    text = "The army shelled the old market."
    market = find_word(text, "market")
    assert [t.text for t in ancestors(market)] == ["shelled"]
    found = child(find_word(text, "shelled"), "dobj")
    assert found is not None
    assert found.text == "market"
    assert child(market, "nsubj") is None


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("The army has signed nothing with the rebels.", "signed", True),
        ("The army has signed nothing but a list of names.", "signed", False),
        ("The army has signed a truce with the rebels.", "signed", False),
        ("The army has signed no truce with the rebels.", "signed", True),
        ("The army wasted no time in signing a truce.", "wasted", False),
        ("The raid caused no damage.", "caused", False),
        ("The front accepted neither the truce nor the talks.", "accepted", True),
        ("The front agreed to no truce.", "agreed", True),
        ("The front never reached or attacked the capital.", "attacked", True),
        ("The front never reached the capital and attacked Goma.", "attacked", False),
        ("The front reached or attacked the capital.", "attacked", False),
        ("The front agreed to a truce.", "agreed", False),
    ],
)
def test_a_verb_whose_object_is_nothing_is_negated(text: str, word: str, negated: bool) -> None:
    assert is_negated(find_word(text, word)) is negated


@pytest.mark.parametrize(
    ("text", "word", "doer"),
    [
        ("The rebels shelled the port.", "shelled", "rebels"),
        ("The port was shelled by the rebels.", "shelled", "rebels"),
        ("The port was shelled.", "shelled", None),
    ],
)
def test_who_does_it_is_the_subject_or_stands_behind_by(text: str, word: str, doer: str | None) -> None:
    found = doer_of(find_word(text, word))
    assert (found.text if found is not None else None) == doer


def test_a_gerund_knows_the_preposition_before_its_list() -> None:
    text = "The army ended the siege by shelling the camp and burning the stores."
    for gerund in ("shelling", "burning"):
        by = before_gerund(find_word(text, gerund), "by")
        assert by is not None
        assert by.head.text == "ended"
        assert before_gerund(find_word(text, gerund), "including") is None


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Ten men were killed by Israeli soldiers, violating the ceasefire.", "Israeli soldiers"),
        ("Dozens of civilians have been killed in attacks, violating the ceasefire.", ""),
        ("Israel killed ten men, violating the ceasefire.", "Israel"),
    ],
)
def test_those_who_were_killed_broke_no_truce(text: str, doer: str) -> None:
    assert [deed[1] for deed in deeds(text) if deed[0] == "ceasefire_violated"] == [doer]
