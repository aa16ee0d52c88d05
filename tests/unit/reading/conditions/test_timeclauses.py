"""What only tells when something was or is to be, and sets no condition."""

import pytest

from ceasewire.reading.conditions.finding import find_conditions
from ceasewire.reading.conditions.timeclauses import is_backshifted, is_over, is_told_as_past, only_precedes
from tests.readings import conditions, deeds, find_word, hinges, lexicon, parse_one


@pytest.mark.parametrize(
    "text",
    [
        "It was dark when the convoy arrived.",
        "They met after he had landed in Doha.",
        "The army rejected the plan a day before the rebels attacked the port.",
        "The army rejected the plan before the rebels attacked the port.",
        "The truce will last until Sunday.",
        "The truce will last until May 3.",
        "The border was open until now.",
        "Until quite recently a smuggler, the commander promised to free the crew.",
    ],
)
def test_a_time_sets_no_condition(text: str) -> None:
    assert find_conditions(parse_one(text), lexicon().markers) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Six people are killed when gunmen attack a bus.", False),
        ("Nine die when a bomb goes off at a market.", False),
        ("The captives will be killed when the army attacks the camp.", True),
        ("The captives will be freed when the army leaves the hills.", True),
    ],
)
def test_how_people_lose_their_lives_is_no_condition(text: str, found: bool) -> None:
    assert bool(find_conditions(parse_one(text), lexicon().markers)) is found


def test_a_time_alone_behind_a_marker_is_no_condition() -> None:
    text = "If Israel continues after four days to block the road, Yemen will strike."
    assert [words for _, _, words in hinges(text)] == ["Israel continues after four days to block the road"]


def test_how_long_talks_took_is_no_condition_of_their_deal() -> None:
    text = "The deal, struck after ten hours of talks in Oslo brokered by Norway, follows a week of skirmishes."
    assert hinges(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The truce begins on 3 August, when both sides must stop all raids.", []),
        ("M23 will leave Goma when the army stops its raids.", ["the army stops its raids"]),
    ],
)
def test_when_behind_a_day_sets_no_condition(text: str, expected: list[str]) -> None:
    assert [words for _, _, words in hinges(text)] == expected


@pytest.mark.parametrize(
    ("text", "word", "past", "backshifted"),
    [
        ("They left once talks opened.", "opened", True, False),
        ("They said they would leave once talks opened.", "opened", True, True),
        ("They will leave once talks open.", "open", False, False),
        ("They said they would leave, hours after the army shelled it.", "shelled", True, False),
        ("They said they would leave a day after the army opened it.", "opened", True, True),
    ],
)
def test_a_past_form_may_tell_of_what_is_to_come(text: str, word: str, past: bool, backshifted: bool) -> None:
    verb = find_word(text, word)
    assert is_told_as_past(verb) is past
    assert is_backshifted(verb) is backshifted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They signed the plan before they left.", True),
        ("They refused to sign before they left.", False),
    ],
)
def test_what_came_next_is_no_condition_of_what_came_before(text: str, expected: bool) -> None:
    assert only_precedes(find_word(text, "before"), find_word(text, "left")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army vows a raid after the deadline has expired.", True),
        ("The army will attack after the deadline has expired.", False),
        ("The army vows a raid until the deadline has expired.", False),
    ],
)
def test_what_has_come_about_when_an_act_is_told_is_no_condition(text: str, expected: bool) -> None:
    marker = next(t for t in parse_one(text).doc if t.lower_ in {"after", "until"})
    assert is_over(marker, find_word(text, "expired")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels said they would respect the truce, after a deal ended five days of war.", []),
        ("The rebels said they would disarm after a shell hit the town.", []),
        ("The rebels said they would disarm after the army struck a deal.", ["the army struck a deal"]),
        (
            "The rebels said they would stop raids if the army did so, a week after strikes on Goma.",
            ["the army did so"],
        ),
        ("The rebels said they would stop raids after the withdrawal of the army.", ["the withdrawal of the army"]),
        ("The rebels said they would disarm, a day after the army left the town.", []),
        (
            "The rebels said they would stay if raids stop, a day after a raid killed two people in Goma.",
            ["raids stop"],
        ),
        ("The rebels said they would disarm after the army left the town.", ["the army left the town"]),
        ("The rebels said they would leave, but only after the army freed their men.", ["the army freed their men"]),
    ],
)
def test_what_a_report_comes_after_is_no_condition(text: str, expected: list[str]) -> None:
    assert [condition.span.text for _, condition in conditions(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen robbed the miners before killing two guards.", ["killing"]),
        ("The two sides met for three hours before signing a truce.", ["talks", "agreement_signed"]),
        ("Chad refused to open the road before receiving the bodies.", []),
    ],
)
def test_a_deed_right_behind_another_is_told_as_done(text: str, expected: list[str]) -> None:
    assert [d[0] for d in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry declares a truce in Lome after several days of conflict.", []),
        ("The ministry will free ten men after the rebels leave Lome.", ["the rebels leave Lome"]),
    ],
)
def test_how_long_a_fight_had_gone_on_is_no_condition(text: str, expected: list[str]) -> None:
    assert [condition.span.text for _, condition in conditions(text)] == expected
