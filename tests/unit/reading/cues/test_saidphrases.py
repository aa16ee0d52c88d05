"""What is said without a clause of its own: infinitives, gerunds, objects, and what a preposition governs."""

import pytest

from tests.readings import said

COLUMNS = ("text", "words")


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The ELN pledged to free nine men.", "to free nine men"),
        ("The ELN refused to free nine men.", "to free nine men"),
        ("Rwanda denied backing M23.", "backing M23"),
        ("Rwanda denied being told of it.", "being told of it"),
        ("Ukraine rejected the plan.", "the plan"),
        ("Norway welcomed the release of the crew.", "the release of the crew"),
    ],
)
def test_infinitives_gerunds_and_objects_are_said_whole(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Armenia dismissed the speech as “a wish list with breaks.”", "the speech as “a wish list with breaks.”"),
        ("It was a change that Armenia denounced as a gift.", "as a gift"),
        ("It was the end of what Armenia called “the age of walls.”", "“the age of walls.”"),
    ],
)
def test_what_something_is_called_is_said_of_it(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


def test_a_name_kept_at_a_distance_is_no_statement() -> None:
    assert said("Planes struck what Armenia calls rebel targets.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anna Berg called the meals “far from enough.”", "the meals “far from enough.”"),
        ("Witnesses described a scene of chaos.", "a scene of chaos"),
        ("Neighbors remembered him as a quiet man.", "him as a quiet man"),
        ("Critics portrayed the envoy as rattled by the loss.", "the envoy as rattled by the loss"),
    ],
)
def test_what_somebody_is_called_or_told_as_is_said(text: str, words: str) -> None:
    assert said(text)[0][2] == words


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Armenia told its soldiers not to swim in the creek.", "not to swim in the creek"),
        ("The change, which Armenia described as a smear, was made.", "as a smear"),
    ],
)
def test_whom_it_is_said_to_is_none_of_it(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


@pytest.mark.parametrize(
    COLUMNS,
    [
        (
            "Burhan ruled out talks with the RSF before it lays down its arms.",
            "talks with the RSF before it lays down its arms",
        ),
        ("The rebels promised a truce after the army leaves.", "a truce after the army leaves"),
        ("Burhan demanded a truce after he met the envoy.", "a truce"),
        ("The FARC declared a truce, provided that the army stays away.", "a truce, provided that the army stays away"),
        ("The FARC declared a truce provided the army does not attack.", "a truce provided the army does not attack"),
        ("The FARC offered a truce as long as the army stays away.", "a truce as long as the army stays away"),
    ],
)
def test_what_an_act_hangs_on_is_said_and_when_somebody_spoke_is_not(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holm scored a goal Roe described as “a joke”.", [("Roe", "as “a joke”")]),
        ("They sold the park, a move critics called rash.", [("critics", "rash")]),
        ("They sold it after a row Tom Roe described as “a joke”.", [("Tom Roe", "as “a joke”")]),
        ("They will sell it after a row that Tom Roe calls a joke.", []),
        ("They met a boy Tom Roe called Joe.", []),
        ("Roe refused to be drawn on reports of a sale.", []),
    ],
)
def test_what_a_clause_without_which_says_of_its_noun(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bank expects growth of 1.1 percent this year.", "growth of 1.1 percent this year"),
        ("The minister rejected a cut next year.", "a cut next year"),
        ("The minister rejected a cut this week.", "a cut"),
        ("The minister rejected a cut on Monday.", "a cut"),
    ],
)
def test_a_time_that_lies_ahead_is_that_of_what_is_said(text: str, words: str) -> None:
    assert [found for _, _, found in said(text)] == [words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ruling was called “a disaster” by Mayor Ann Lusk.", [("Ann Lusk", "The ruling … “a disaster”")]),
        ("The plan, described by critics as a giveaway, passed.", [("critics", "as a giveaway")]),
        ("The plan, described on the next page, passed.", []),
        ("The study found no evidence of fraud.", [("study", "no evidence of fraud")]),
        ("The study did not find evidence of fraud.", []),
        ("Rescuers found no trace of the boys.", []),
        ("The court ruled the law unconstitutional.", [("court", "the law unconstitutional")]),
        ("The king ruled the land.", []),
        ("The widow told of nights without heat.", [("widow", "nights without heat")]),
    ],
)
def test_what_is_called_found_or_ruled_so_is_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The rule was described by the mayor as a farce.", "The rule … as a farce"),
        ("The plan, which some liked, was called a farce by the mayor.", "The plan … a farce"),
        ("He is regarded by friends as a saint.", "as a saint"),
        ("Roe was urged by the court to leave.", "to leave"),
        ("The raid was condemned by members of the council.", "The raid"),
        ("The front got an offer, which was rejected by Israel.", "an offer"),
        ("Gunmen shot six men they accused of spying for Israel.", "of spying for Israel"),
        (
            "We are grateful for the role of the hosts and for the aid that they gave.",
            "the role of the hosts and for the aid that they gave",
        ),
    ],
)
def test_who_or_what_is_called_so_is_part_of_it_and_who_is_asked_is_not(text: str, words: str) -> None:
    assert said(text)[0][2] == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clashes were reported in the north.", [("", "say", "Clashes … in the north")]),
        (
            "At least 40 people are reported killed across Syria.",
            [("", "say", "At least 40 people … killed across Syria")],
        ),
        ("No injuries were reported in the attack.", []),
        ("The attack was reported on Monday.", []),
        ("Two men were reported to the police.", []),
    ],
)
def test_what_is_reported_by_nobody_in_particular(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(text) == expected
