"""Conditions: what markers open, how far it goes, and what only looks like a marker."""

import pytest

from ceasewire.lexicon.conditions import Marker
from ceasewire.model.reading import ConditionKind
from ceasewire.reading.conditions.finding import Found, find_conditions, kind_of
from tests.readings import conditions, hinges, lexicon, parse_one, read, who_said


def found_in(text: str) -> list[Found]:
    """Return the conditions of a paragraph."""
    return find_conditions(parse_one(text), lexicon().markers)


def conditions_in(text: str) -> list[tuple[str, str]]:
    """Return role and words of each condition."""
    return [(f.role.value, f.paragraph.span(f.first, f.last).text) for f in found_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M23 will leave Goma if the army stops its raids.", ("if", "the army stops its raids")),
        ("M23 will leave Goma only if the army stops its raids.", ("if", "the army stops its raids")),
        ("The FARC agreed to disarm on condition that Bogota frees its men.", ("if", "Bogota frees its men")),
        ("M23 would leave Goma provided that Congo opens talks.", ("if", "Congo opens talks")),
        ("The pause will hold as long as Israel keeps its truce.", ("if", "Israel keeps its truce")),
        ("The front will disarm when the army leaves the hills.", ("if", "the army leaves the hills")),
        ("The ELN will hold the men unless the army lifts the siege.", ("unless", "the army lifts the siege")),
        ("The junta will free them once the rebels leave Sittwe.", ("after", "the rebels leave Sittwe")),
        ("Armenia will open the road only after Baku withdraws.", ("after", "Baku withdraws")),
        ("Ukraine will not talk until Russia leaves Donetsk.", ("until", "Russia leaves Donetsk")),
        ("The TPLF will free ten men in exchange for fuel.", ("in_return_for", "fuel")),
        ("The army would lift the siege in return for a truce.", ("in_return_for", "a truce")),
        ("The MILF will keep the truce even if the army attacks it.", ("despite", "the army attacks it")),
        ("The MILF will keep the truce regardless of the raids.", ("despite", "the raids")),
        ("Mali will vote whether or not the rebels come.", ("despite", "the rebels come")),
        ("We will sign if, and only if, the siege is lifted.", ("if", "the siege is lifted")),
        ("Iran will retaliate should Israel strike its sites.", ("if", "Israel strike its sites")),
        ("Should the rebels attack again, Mali will resume its raids.", ("if", "the rebels attack again")),
        ("Mali said it would leave the town once the militia was disarmed.", ("after", "the militia was disarmed")),
        ("Barring an attack on its men, the front will keep the truce.", ("unless", "an attack on its men")),
        ("Mali will open the road on condition that lorries are searched.", ("if", "lorries are searched")),
        ("Mali said talks could resume once Chad left Kidal.", ("after", "Chad left Kidal")),
        ("Mali will stay in Kidal, whatever Chad does.", ("despite", "Chad does")),
        ("Mali accepted the pause with the proviso that Chad leave Kidal.", ("if", "Chad leave Kidal")),
        ("Mali ruled out any truce short of a full withdrawal.", ("unless", "a full withdrawal")),
        ("No deal short of a full withdrawal will be signed, Mali said.", ("unless", "a full withdrawal")),
        ("Iran will stop its tests, subject to the removal of sanctions.", ("if", "the removal of sanctions")),
        ("Failing an answer by noon, the army will storm the hall.", ("unless", "an answer by noon")),
        ("Absent a guarantee of safety, the front will not disarm.", ("unless", "a guarantee of safety")),
        (
            "While the militia still holds the bridge, Mali will not leave.",
            ("if", "the militia still holds the bridge"),
        ),
        (
            "Chad will lift the siege on condition that the front hand over the port.",
            ("if", "the front hand over the port"),
        ),
    ],
)
def test_a_marker_opens_a_condition_without_being_part_of_it(text: str, expected: tuple[str, str]) -> None:
    assert conditions_in(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "An official said on condition of anonymity that talks had stalled.",
        "Inmates protested over prison conditions in Tumaco.",
        "Weather conditions delayed the flight to Juba.",
        "The army is in good condition.",
        "He asked if the Houthis had accepted the truce.",
        "She wondered if the truce would hold.",
        "It is unclear whether the Houthis will accept the truce.",
        "He did not say whether the army had agreed.",
        "If confirmed, the raid would be the first since May.",
        "It was the worst raid of the month, if not the year.",
        "The general spoke as if the war were over.",
        "What if the talks fail, she asked.",
        "There were few, if any, survivors.",
        "The Houthis once ruled Sanaa.",
        "They met before the vote in Juba.",
        "The ministry provided food to the camp.",
        "The aid provided that week was not enough.",
        "The pending bill is long.",
        "In case after case, nothing was found.",
        "She ran in the event that closed the games.",
        "We call upon the council to act.",
        "The column was as long as the valley.",
        "The army is barring aid workers from the camp.",
        "The general, absent from the talks, has resigned.",
        "While the talks went on, the shelling did not stop.",
        "Officials fail to comply and critics will say so.",
        "All times are local unless otherwise stated.",
        "Unless I am mistaken, the army has left.",
        "The army will leave, in case there was any doubt.",
        "Should you need help, call the guards.",
        "They will talk, if only to please the king.",
        "If anything, the shelling grew worse.",
        "A diplomat spoke on the condition that he not be named.",
        "The two sides agreed to halt fire, if reluctantly.",
        "When asked, the minister said nothing.",
        "He does not care if, when or where they meet.",
    ],
)
def test_words_like_a_marker_open_none(text: str) -> None:
    assert [found for found in conditions_in(text) if found != ("until", "the vote in Juba")] == []


ELSEWHERE = {"none", "deed", "predicate", "order", "imperative", "pair", "people", "captives"}
MARKERS = [m for m in lexicon().markers if m.role is not None and m.takes not in ELSEWHERE]


@pytest.mark.parametrize("marker", MARKERS, ids=lambda m: m.id)
def test_each_marker_opens_a_condition_in_its_example(marker: Marker) -> None:
    assert marker.id in [f.marker.id for f in found_in(marker.example)]


@pytest.mark.parametrize("marker", [m for m in MARKERS if not m.negated], ids=lambda m: m.id)
def test_each_marker_opens_none_in_its_counter_example(marker: Marker) -> None:
    assert marker.id not in [f.marker.id for f in found_in(marker.counter)]


@pytest.mark.parametrize("marker", [m for m in MARKERS if m.negated], ids=lambda m: m.id)
def test_a_marker_of_negated_acts_counts_for_no_other(marker: Marker) -> None:
    assert [c for t in read(marker.counter).terms for c in t.conditions] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If Russia leaves Kherson, Ukraine will sign.", True),
        ("Ukraine said that if Russia leaves Kherson, it will sign.", True),
        ("Ukraine will sign if Russia leaves Kherson.", False),
    ],
)
def test_a_condition_may_stand_before_its_act(text: str, expected: bool) -> None:
    assert [f.fronted for f in found_in(text)] == [expected]


def test_clauses_with_subjects_of_their_own_are_conditions_of_their_own() -> None:
    text = "M23 will leave Goma if the army stops its raids and the council lifts its sanctions."
    assert conditions_in(text) == [("if", "the army stops its raids"), ("if", "the council lifts its sanctions")]


def test_predicates_of_one_subject_are_one_condition() -> None:
    text = "M23 will leave Goma if the army stops its raids and frees ten men."
    assert conditions_in(text) == [("if", "the army stops its raids and frees ten men")]


def test_two_markers_open_two_conditions() -> None:
    text = "M23 will leave Goma if the army stops its raids and once the prisoners are free."
    assert conditions_in(text) == [("if", "the army stops its raids"), ("after", "the prisoners are free")]


def test_a_condition_ends_with_its_quotation() -> None:
    text = "“We will leave if the army stops,” a rebel said in Goma."
    assert conditions_in(text) == [("if", "the army stops")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("M23 will leave if the army opens the road.", ConditionKind.ACHIEVE),
        ("M23 will leave if the army stops its raids.", ConditionKind.ABSTAIN),
        ("M23 will leave if the army does not attack it.", ConditionKind.ABSTAIN),
        ("M23 will stay if the army keeps its word.", ConditionKind.MAINTAIN),
        ("M23 will not leave as long as the shelling goes on.", ConditionKind.MAINTAIN),
        ("M23 will leave if the army goes home.", ConditionKind.ACHIEVE),
        ("M23 will attack if the captives are not released.", None),
        ("M23 will free ten men in exchange for fuel.", ConditionKind.ACHIEVE),
    ],
)
def test_a_condition_is_met_by_doing_keeping_or_leaving_undone(text: str, kind: ConditionKind | None) -> None:
    assert [kind_of(f) for f in found_in(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Why should the army leave the town?",
        "Should the rebels leave the town?",
        "The army should leave the town.",
        "Nor should the rebels expect a pardon.",
        "The guards left once the prisoners were counted.",
        "Were the guns moved on Friday?",
        "Nobody said where he is or if he is alive.",
    ],
)
def test_questions_duties_and_the_past_are_no_conditions(text: str) -> None:
    assert conditions_in(text) == []


def test_what_only_points_back_and_a_way_of_talking_are_no_conditions() -> None:
    assert hinges("They spoke of a return for which nobody was ready.") == []
    assert hinges("Chad said it would not talk without preconditions.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Should Azerbaijan attack Syunik, Armenia will strike back, Armenia said.", "Azerbaijan attack Syunik"),
        ("Were Israel to leave Rafah, Hamas would free the men, Hamas said.", "Israel to leave Rafah"),
        ("Iran will stop the raids if, in return, the siege is lifted.", "the siege is lifted"),
        ("Kenya will not attend talks while the siege continues.", "the siege continues"),
        ("M23 said it would not disarm while Congo held Goma.", "Congo held Goma"),
        ("M23 will not talk while Congolese troops are in Goma.", "Congolese troops are in Goma"),
        (
            "The plan calls for Israel to withdraw in exchange for recognition by Arab states.",
            "recognition by Arab states",
        ),
        ("Short of a full pullout, M23 will not sign a truce, M23 said.", "a full pullout"),
    ],
)
def test_the_words_of_a_condition_are_found_in_whatever_form(text: str, expected: str) -> None:
    assert [words for _, _, words in hinges(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Should Mali attack Kayes now?",
        "Were the men of Israel glad, Hamas would know.",
        "While tensions remain, Kenya will not attend the talks.",
        "Iran will use force if necessary.",
    ],
)
def test_words_in_those_places_that_set_no_condition(text: str) -> None:
    assert hinges(text) == []


def test_there_is_shares_its_subject_with_no_verb() -> None:
    text = (
        "Israel warns that it will leave Gaza unless there is progress on the plan and sets a deadline of two months."
    )
    assert [(role, words) for role, _, words in hinges(text)] == [("unless", "there is progress on the plan")]


def test_what_somebody_does_beside_an_act_is_no_condition() -> None:
    assert hinges("M23 will not lay down its arms while still seeking a role in Congo.") == []
    assert hinges("M23 said it would not sign while it was in Goma.") == []
    assert hinges("M23 vowed to resume its raids while residents fled.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M23 will leave Goma after the release of its men.", [("after", "the release of its men")]),
        ("M23 agreed to free the crew after payment of a ransom.", [("after", "payment of a ransom")]),
        ("M23 agreed to a truce after the release of its men.", []),
        ("M23 will leave Goma after the rainy season.", []),
        ("M23 and Congo agreed to an immediate truce after U.S. mediation, President Joao Lourenco said.", []),
    ],
)
def test_after_the_noun_of_an_act_something_is_still_to_be_done(text: str, expected: list[tuple[str, str]]) -> None:
    assert conditions_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The front agreed to the truce under one condition: that the army lift the siege.",
            [("if", "the army lift the siege")],
        ),
        ("The army will pull back once a buffer zone has been set up.", [("after", "a buffer zone has been set up")]),
        (
            "Chad said it was ready to withdraw its troops after the front had handed over its guns.",
            [("after", "the front had handed over its guns")],
        ),
        ("Despite the truce, Chad will keep its troops in Abeche.", [("despite", "the truce")]),
    ],
)
def test_further_ways_of_setting_a_condition(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(role, words) for role, _, words in hinges(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Chad agreed to a truce after the front had taken the hill.",
        "Despite the truce, Chad kept its troops in Abeche.",
        "He was once a commander who led raids on the port.",
    ],
)
def test_what_only_tells_of_the_past_sets_no_condition(text: str) -> None:
    assert not hinges(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad promised to free ten men once the siege was lifted.", ["the siege was lifted"]),
        ("Chad freed ten men once the siege was lifted.", []),
        ("Chad promised not to shell the town while the truce is in force.", ["the truce is in force"]),
        ("Chad promised not to shell the town while the talks are held.", []),
        ("Provided the shelling stops, Chad will reopen the border.", ["the shelling stops"]),
        ("Provided the attacks end, Chad will reopen the border.", ["the attacks end"]),
        ("Chad will reopen the border once the shelling of Beni stops.", ["the shelling of Beni stops"]),
        ("Chad will fight on until the advance on Goma halts.", ["the advance on Goma halts"]),
        ("Provided that day with maps, Chad will reopen the border.", []),
    ],
)
def test_conditions_told_on_in_force_and_in_front(text: str, expected: list[str]) -> None:
    assert [c.span.text for _, c in conditions(text)] == expected


def test_a_condition_ends_before_what_comes_only_then() -> None:
    text = "Armenia will leave once Baku has left the hills, and only then would it speak of a truce."
    assert conditions_in(text) == [("after", "Baku has left the hills")]


def test_an_aside_on_the_word_is_no_condition() -> None:
    assert not [c for t in read("The truce, if that is what it is, began on Monday.").terms for c in t.conditions]
    assert [c for t in read("The army will leave if that is what the rebels want.").terms for c in t.conditions] == []
    assert [c for t in read("The army will leave if the rebels want it.").terms for c in t.conditions]


def test_an_aside_that_doubts_is_no_condition() -> None:
    assert conditions("The truce, if it holds at all, was signed too late.") == []
    assert len(conditions("The army will leave the town if the truce holds.")) == 1


def test_what_somebody_has_provided_is_no_condition() -> None:
    assert hinges("Qatar has provided a billion in aid since May, and urges donors to help Yemen.") == []
    assert [w for _, _, w in hinges("Hamas will free ten men provided Israel leaves the town.")] == [
        "Israel leaves the town"
    ]


def test_what_somebody_does_without_providing_is_no_condition() -> None:
    assert hinges("He said firms would pay, without providing details, and insisted that they had agreed.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The once-feared militia agreed to disarm.", []),
        ("The general, unless I am much mistaken the oldest in service, vowed to hold the bridge.", []),
        ("The army will leave, unless we are wrong, on Friday.", []),
        ("The army promised to rebuild the town, once a stronghold of the rebels and now a ruin.", []),
        ("The militia agreed to disarm once the army leaves.", [("after", "the army leaves")]),
        ("The army will investigate if soldiers broke the rules.", []),
        ("The army will withdraw if the rebels keep the rules.", [("if", "the rebels keep the rules")]),
    ],
)
def test_half_a_word_or_a_question_is_no_condition(text: str, found: list[tuple[str, str]]) -> None:
    assert conditions_in(text) == found


def test_nothing_is_given_for_what_is_done_in_return_for_nothing() -> None:
    assert hinges("The front will free ten men in return for nothing.") == []
    assert [h[0] for h in hinges("The front will free ten men in return for fuel.")] == ["in_return_for"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The KNU said it would no longer abide by the pact after the army bombed a village.", []),
        ("The KNU said it would not attend the talks after the army bombed a village.", []),
        ("The KNU said it would free the men after the army left the village.", ["the army left the village"]),
        ("The KNU said it would not free the men before the army left the village.", ["the army left the village"]),
    ],
)
def test_what_a_refusal_comes_after_is_its_reason(text: str, expected: list[str]) -> None:
    assert [condition.span.text for _, condition in conditions(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The army stopped short of a full withdrawal.",
        "The army will use whatever guns it has.",
        "The rebels are short of shells and will leave the town.",
        "Subject to years of sanctions, Iran will stop its tests.",
        "No truce short of surrender will be accepted, the general said.",
    ],
)
def test_what_somebody_lacks_or_undergoes_is_no_condition(text: str) -> None:
    assert conditions_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Roe suspended the talks after the attacks and has said that the army must leave the town.",
        "Roe left after the attacks and later warned that the talks would fail.",
        "Roe left after the war but has promised to free the men.",
    ],
)
def test_what_goes_on_behind_a_time_is_no_condition(text: str) -> None:
    assert [who for who, _ in who_said(text)] == ["Roe"]


def test_a_clause_with_two_subjects_is_still_a_condition() -> None:
    text = "The army will leave after the rebels and their allies have freed the men."
    assert [c.span.text for _, c in conditions(text)] == ["the rebels and their allies have freed the men"]


def test_what_a_phase_of_a_deal_would_hold_may_hang_on_something() -> None:
    text = "If the truce holds, the second phase would include the exchange of the captives."
    assert [c.span.text for _, c in conditions(text)] == ["the truce holds"]
    assert conditions("If the weather holds, the second phase would include a concert.") == []
