"""Where a sentence leaves what one report says."""

import pytest

from tests.readings import read, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The premier said that he knew the plan, but warned that time was short.",
            [("premier", "he knew the plan"), ("premier", "time was short")],
        ),
        (
            "The premier said the talks had gone well, and the envoy said she was hopeful.",
            [("premier", "the talks had gone well"), ("envoy", "she was hopeful")],
        ),
        (
            "Researchers at Lund found that the bridge was safe, an official of the road office said.",
            [
                ("Researchers", "the bridge was safe"),
                ("official of the road office", "Researchers at Lund found that the bridge was safe"),
            ],
        ),
        (
            "The mayor said the guards had fled; a clerk said the doors stood open.",
            [("mayor", "the guards had fled"), ("clerk", "the doors stood open")],
        ),
        (
            "Residents said guards had entered the town, while the mayor said they had left.",
            [("Residents", "guards had entered the town"), ("mayor", "they had left")],
        ),
        (
            "Holm repeated that the mill was safe, though two aides said that it might close.",
            [("Holm", "the mill was safe"), ("two aides", "it might close")],
        ),
        (
            "Holm said he then shouted: “It is over,” and alleges that a guard ran in.",
            [("Holm", "he then shouted: “It is over,”"), ("Holm", "a guard ran in")],
        ),
        (
            "Holm blamed two “local” clans without naming either of them.",
            [("Holm", "two “local” clans")],
        ),
        (
            "Holm has come out saying that a guard had left, but Roe hopes that he will return.",
            [("Holm", "a guard had left"), ("Roe", "he will return")],
        ),
        ("It was a hard year: Holm recalled the horror of the road.", [("Holm", "the horror of the road")]),
        (
            "In what aides say is a first step, the mill hopes that it can reopen.",
            [("aides", "is a first step"), ("mill", "it can reopen")],
        ),
        ("Holm told the court that he had acted alone and then sat down.", [("Holm", "he had acted alone")]),
        (
            "Holm told the court that he came in and then sat down.",
            [("Holm", "he came in and then sat down")],
        ),
        (
            "The drug is safe, the agency insists, and works as well as the old one.",
            [("agency", "The drug is safe … and works as well as the old one")],
        ),
        ("The road is open, the mayor said, and left the hall.", [("mayor", "The road is open")]),
        (
            "The toll, the mayor says, would raise a million; critics say that it will not.",
            [("mayor", "The toll … would raise a million"), ("critics", "it will not")],
        ),
        (
            "The toll, the mayor says, would raise a million; it would also cut traffic.",
            [("mayor", "The toll … would raise a million; it would also cut traffic")],
        ),
    ],
)
def test_each_report_ends_where_the_next_begins(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted((speaker, words) for speaker, _, words in said(text)) == sorted(expected)


def test_a_participle_behind_a_comma_goes_on_with_the_speaker_of_the_report() -> None:
    text = "The spokesman said the rebels had shelled the town, adding that ten people were dead."
    assert [(speaker, words) for speaker, _, words in said(text)][1] == ("spokesman", "ten people were dead")


def test_what_one_says_and_does_in_one_clause_stays_whole() -> None:
    text = "The clerk said the army had left the town and burned the bridge."
    assert [words for *_, words in said(text)] == ["the army had left the town and burned the bridge"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry said it had hit a depot and denied targeting civilians.",
            [("ministry", "it had hit a depot"), ("ministry", "targeting civilians")],
        ),
        (
            "The envoy said guards were worried and urged all sides to wait.",
            [("envoy", "guards were worried"), ("envoy", "all sides to wait")],
        ),
        (
            "The premier asked the army to open the road and called the king.",
            [("premier", "the army to open the road")],
        ),
        (
            "Israel said it had struck two posts, while Hezbollah denied any involvement.",
            [("Israel", "it had struck two posts"), ("Hezbollah", "any involvement")],
        ),
    ],
)
def test_the_speaker_goes_on_with_a_deed_of_his_own(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(speaker, words) for speaker, _, words in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army says it has struck the port and warns it will strike again.",
            ["it has struck the port", "it will strike again"],
        ),
        (
            "Armenia denies that its law has changed and says it is an internal matter.",
            ["its law has changed", "it is an internal matter"],
        ),
        ("Rubio says the sides have agreed, without giving details.", ["the sides have agreed"]),
    ],
)
def test_words_end_where_the_speaker_is_told_of_again(text: str, expected: list[str]) -> None:
    assert [words for _, _, words in said(text)] == expected


def test_what_came_of_a_report_is_none_of_what_was_said() -> None:
    text = "The mayor said the bridge would stay, drawing an angry reply from the council."
    assert [words for _, _, words in said(text)] == ["the bridge would stay"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor said the bridge would stay, a move that critics called unwise.", "the bridge would stay"),
        ("The mayor told aides the bridge would stay, according to two people.", "the bridge would stay"),
        ("The mayor said all was going according to plan.", "all was going according to plan"),
    ],
)
def test_what_others_make_of_a_report_and_its_source_are_none_of_it(text: str, words: str) -> None:
    assert ("mayor", words) in [(speaker, w) for speaker, _, w in said(text)]


def test_what_the_same_one_grants_is_a_report_of_its_own() -> None:
    text = "The mayor says the money is there, though she admits that only half was spent."
    assert [words for _, _, words in said(text)] == ["the money is there", "only half was spent"]


def test_what_somebody_is_asked_ends_before_what_he_does() -> None:
    text = "Asked by reporters whether he was bluffing, the mayor smiled."
    assert [words for _, _, words in said(text)] == ["whether he was bluffing"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The broker said it may ask for more seats, language that traders took as a threat.",
            [("broker", "it may ask for more seats")],
        ),
        (
            "The broker said it needs clocks, tables, language teachers that traders trust.",
            [("broker", "it needs clocks, tables, language teachers that traders trust")],
        ),
        (
            "Chad said it would send another ship; Niger and Togo have refused to part with theirs.",
            [("Chad", "it would send another ship"), ("Niger + Togo", "to part with theirs")],
        ),
        (
            "The minister said he would return if the roof held, and he left open the possibility of a second visit.",
            [("minister", "he would return if the roof held"), ("minister", "a second visit")],
        ),
        (
            "The minister said the mason had looked at the roof, and he would come back.",
            [("minister", "the mason had looked at the roof, and he would come back")],
        ),
    ],
)
def test_what_the_reporter_or_another_adds_is_no_part_of_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted((speaker, words) for speaker, _, words in said(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The broker said he would bid for the routes, which one analyst called a steal.",
            [("broker", "he would bid for the routes")],
        ),
        (
            "The broker said he had a map, which he called a fake.",
            [("broker", "he had a map, which he called a fake")],
        ),
        (
            "The premier says a war is unlikely but refuses to hold talks with Chad.",
            [("premier", "a war is unlikely"), ("premier", "to hold talks with Chad")],
        ),
        (
            "A liberal institute estimated that the budget would be short; the mayor disputes the figure.",
            [("liberal institute", "the budget would be short"), ("mayor", "the figure")],
        ),
    ],
)
def test_what_another_makes_of_it_is_his(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(speaker, words) for speaker, _, words in said(text)]
    assert all(pair in found for pair in expected)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bank said it is in no hurry, disappointing those who had hoped for a cut.", "it is in no hurry"),
        (
            "Togo denied that it had closed the port, hours after two crews had been sent off.",
            "it had closed the port",
        ),
        ("Togo said that the ship left hours after the storm.", "the ship left hours after the storm"),
    ],
)
def test_what_came_of_it_and_how_long_after_is_the_reporters(text: str, words: str) -> None:
    assert words in [found for _, _, found in said(text)]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Berg said the army was shelling the port and urged other states to act.",
            ["the army was shelling the port", "other states to act"],
        ),
        (
            "The army accused the ministry of hiding the report, which denied it.",
            ["the ministry of hiding the report"],
        ),
        ("The envoy accused Mali of arming the group, which Mali denies.", ["Mali of arming the group"]),
        (
            "The envoy accused Mali of arming the group, which holds the north.",
            ["Mali of arming the group, which holds the north"],
        ),
        ("The army said it had shelled the camp; the rebels declined to comment.", ["it had shelled the camp"]),
    ],
)
def test_what_is_said_ends_where_the_reporter_goes_on(text: str, contents: list[str]) -> None:
    assert [s.content[0].text for s in read(text).statements] == contents


def test_what_another_claims_behind_with_is_a_report_of_his_own() -> None:
    text = "Iran claims to have hit three ships, with the U.S. claiming to have hit targets on the waterway."
    assert [s.content[0].text for s in read(text).statements] == [
        "to have hit three ships",
        "to have hit targets on the waterway",
    ]


def test_who_is_told_himself_does_not_tell() -> None:
    text = "Jorge Maldonado waited. He said the airline had paid him and told him to check the board."
    assert [(who, words) for who, _, words in said(text)] == [
        ("Jorge Maldonado", "the airline had paid him and told him to check the board"),
        ("airline", "to check the board"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Holm has said he wants to sell and pointed to the high cost of coal.", "he wants to sell"),
        ("Holm has said he sold and urged his heirs to buy.", "he sold and urged his heirs to buy"),
    ],
)
def test_who_has_said_something_goes_on_in_the_past(text: str, words: str) -> None:
    assert said(text)[0][2] == words


def test_who_states_something_goes_on_as_who_acts_before_it() -> None:
    text = "Omar Roe repeated his view, stating that the web is being used to sow fear and warned against any march."
    assert [words for _, _, words in said(text)][-2:] == ["the web is being used to sow fear", "any march"]


@pytest.mark.parametrize(
    ("text", "callers"),
    [
        ("The office said nine nurses were killed, and called on all sides to stop.", ["office", "office"]),
        ("The office said nine nurses were angry and had called on all sides to stop.", ["office", "nine nurses"]),
    ],
)
def test_those_to_whom_a_thing_was_done_do_not_speak_on(text: str, callers: list[str]) -> None:
    reading = read(text)
    names = {a.id: a.name for a in reading.actors}
    assert [names[i] for s in reading.statements for i in s.speaker] == callers


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "The study concluded that bees live longer, though its authors warned that the sample was small.",
            ["bees live longer", "the sample was small"],
        ),
        (
            "The study concluded that bees live longer though keepers warned that it was cold.",
            ["bees live longer though keepers warned that it was cold", "it was cold"],
        ),
        (
            "Growers say that both sums are inflated, and blame the mayor for it.",
            ["both sums are inflated", "the mayor for it"],
        ),
        ("Growers say that both sums are inflated and fall short.", ["both sums are inflated and fall short"]),
        (
            "The guards say that the museum is at risk, and the union has condemned the plan.",
            ["the museum is at risk", "the plan"],
        ),
        (
            "The guards said that the museum was at risk, and the union had left the town.",
            ["the museum was at risk, and the union had left the town"],
        ),
    ],
)
def test_what_others_have_judged_and_what_one_points_to_are_reports_of_their_own(
    text: str, contents: list[str]
) -> None:
    assert [words for *_, words in said(text)] == contents


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The bank fell, Nora Holm said, and added that rates would rise.", "Nora Holm"),
        ("The bank fell, Nora Holm said, and the mayor added that rates would rise.", "mayor"),
    ],
)
def test_who_reports_in_passing_adds_to_it(text: str, speaker: str) -> None:
    assert [(who, words) for who, _, words in said(text)][1] == (speaker, "rates would rise")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nora Holm wrote that the driver earned nine pounds and accused the town of greed.",
            [("Nora Holm", "the driver earned nine pounds"), ("Nora Holm", "the town of greed")],
        ),
        (
            "Nora Holm said that guards stopped the bus and accused her of theft.",
            [("Nora Holm", "guards stopped the bus and accused her of theft"), ("guards", "her of theft")],
        ),
    ],
)
def test_whoever_reports_accuses_and_those_of_whom_he_tells_accuse_him(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected
