"""Contents: where what is said begins and ends."""

import pytest

from tests.readings import said

COLUMNS = ("text", "words")


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Armenia said the road was open.", "the road was open"),
        ("Armenia said that the road was open.", "the road was open"),
        ("The road was open, Armenia said.", "The road was open"),
        ("The road, Armenia said, was open to trucks.", "The road … was open to trucks"),
        ("Armenia said on Monday that the road was open.", "the road was open"),
        ("Armenia said in a statement that the road was open.", "the road was open"),
        ("Armenia told reporters that the road was open.", "the road was open"),
        ("Armenia said the road was open and the port was shut.", "the road was open and the port was shut"),
        ("According to Armenia, the road was open.", "the road was open"),
        ("The road was open, according to Armenia.", "The road was open"),
        ("Fighters of the ELN, the ministry said, burned a town.", "Fighters of the ELN … burned a town"),
        ("Colombia said in a letter to the UN that the ELN had left.", "the ELN had left"),
    ],
)
def test_a_clause_is_said_without_its_cue_and_speaker(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The ELN pledged to free nine men.", "to free nine men"),
        ("The ELN refused to free nine men.", "to free nine men"),
        ("Rwanda denied backing M23.", "backing M23"),
        ("Ukraine rejected the plan.", "the plan"),
        ("Norway welcomed the release of the crew.", "the release of the crew"),
    ],
)
def test_infinitives_gerunds_and_objects_are_said_whole(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Kenya urged the RSF to stop.", "the RSF to stop"),
        ("Kenya called on the RSF to stop.", "the RSF to stop"),
        ("Colombia accused the ELN of killing nine soldiers.", "the ELN of killing nine soldiers"),
        ("Armenia blamed Azerbaijan for the raid.", "Azerbaijan for the raid"),
    ],
)
def test_whom_one_urges_or_accuses_is_part_of_what_is_said(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("“The road is open,” Armenia said.", "“The road is open,”"),
        ('"The road is open," Armenia said.', '"The road is open,"'),
        ("Armenia said: “The road is open.”", "“The road is open.”"),
        ("“The road is open,” Armenia said. “It is safe.”", "“The road is open,” … “It is safe.”"),
        ("“The road,” Armenia said, “is open to trucks.”", "“The road,” … “is open to trucks.”"),
        ("Armenia said the road was “open to all who come in peace”.", "the road was “open to all who come in peace”"),
    ],
)
def test_a_quotation_keeps_its_marks(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Armenia said the road was open, adding that trucks could pass.",
            ["the road was open", "trucks could pass"],
        ),
        (
            "Armenia said the road was open, but Azerbaijan said it was shut.",
            ["the road was open", "it was shut"],
        ),
        ("Armenia said the road was open and urged drivers to use it.", ["the road was open", "drivers to use it"]),
    ],
)
def test_the_next_cue_ends_what_the_first_said(text: str, words: list[str]) -> None:
    assert [w for _, _, w in said(text)] == words


def test_what_stands_before_a_semicolon_is_not_said_by_who_comes_after() -> None:
    text = "Authorities blamed the ELN; a faction of the former FARC later claimed responsibility."
    assert [(a, w) for _, a, w in said(text)] == [("blame", "the ELN"), ("claim", "responsibility")]


def test_that_stays_where_it_is_what_is_spoken_of() -> None:
    assert [w for _, _, w in said("The official said that was not true.")] == ["that was not true"]


@pytest.mark.parametrize(
    COLUMNS,
    [
        (
            "Octopuses dream, or at least they appear to, researchers reported.",
            "Octopuses dream, or at least they appear to",
        ),
        ("Not so fast, says Armenia.", "Not so fast"),
        ("Armenia dismissed the speech as “a wish list with breaks.”", "the speech as “a wish list with breaks.”"),
        ("It was a change that Armenia denounced as a gift.", "as a gift"),
        ("It was the end of what Armenia called “the age of walls.”", "“the age of walls.”"),
    ],
)
def test_what_is_said_stands_before_its_report_or_behind_its_name(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fish took the bait, she said, and never let go.", "The fish took the bait … and never let go"),
        ("The road was shut, Anna Berg said, and then walked away.", "The road was shut"),
        ("Anna Berg called the meals “far from enough.”", "the meals “far from enough.”"),
        ("Anna Berg said hundreds of men (all guards) fled the town.", "hundreds of men (all guards) fled the town"),
        ("Anna Berg’s hope is that rates will fall.", "rates will fall"),
        ("Anna Berg made clear that she was tired.", "she was tired"),
        ("Anna Berg is confident she can win.", "she can win"),
        ("By Anna Berg’s account, the meeting lasted six minutes.", "the meeting lasted six minutes"),
        (
            "Divers do not expect to find more, Anna Berg said, but they are still looking.",
            "Divers do not expect to find more … but they are still looking",
        ),
        (
            "Anna Berg said the mill would shut, a step that unions called the worst yet for the town.",
            "the mill would shut",
        ),
        ("Anna Berg warned that sales would slow, sending the firm’s shares down 9%.", "sales would slow"),
        ("Anna Berg said they would go, sending tents and food ahead.", "they would go, sending tents and food ahead"),
        ("Witnesses described a scene of chaos.", "a scene of chaos"),
        ("Neighbors remembered him as a quiet man.", "him as a quiet man"),
        ("It closed at 9, according to a timeline put out by the town.", "It closed at 9"),
        ("Anna Berg described how two guards had asked her for a pass.", "how two guards had asked her for a pass"),
    ],
)
def test_what_is_said_goes_on_behind_its_report_where_its_own_verb_does(text: str, words: str) -> None:
    assert said(text)[0][2] == words


def test_a_name_kept_at_a_distance_is_no_statement() -> None:
    assert said("Planes struck what Armenia calls rebel targets.") == []


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Armenia has warned for years that the cables are rusting.", "the cables are rusting"),
        ("Armenia told its soldiers not to swim in the creek.", "not to swim in the creek"),
        ("The change, which Armenia described as a smear, was made.", "as a smear"),
        ("Armenia said on “The Late Hour” that the road was open.", "the road was open"),
    ],
)
def test_when_where_and_to_whom_it_was_said_is_none_of_it(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The junta, which calls itself the Council of Order, has fallen.",
        "The witness asked to be identified by a first name.",
        "The aide requested anonymity.",
    ],
)
def test_a_name_and_the_wish_for_none_are_no_statements(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Brewers had expected a drop of about 3 percent.", ["a drop of about 3 percent"]),
        ("Lawyers who know the judge expect a narrow ruling.", ["a narrow ruling"]),
        ("Auditors doubt the numbers.", ["the numbers"]),
        ("The singer is expecting a child.", []),
        ("The guard feared Anna Berg.", []),
        ("The herders worry about the price of hay.", ["the price of hay"]),
        ("Divers described streets full of glass.", ["streets full of glass"]),
        ("The pilot described a wide circle.", []),
        ("A railway official disputed that.", ["that"]),
        ("The abbot left open the possibility that the chapel would be sold.", ["the chapel would be sold"]),
        ("The abbot left open the gate.", []),
        ("Older drivers wanted to know if there would be a fee.", ["if there would be a fee"]),
        ("The firm ended the year with what brewers described as a first sign of hope.", ["as a first sign of hope"]),
        ("The report, which the dean described as a fairy tale, was 40 pages long.", ["as a fairy tale"]),
        ("Jets hit what the army called rebel targets.", []),
    ],
)
def test_what_is_expected_described_or_left_open_is_content(text: str, words: list[str]) -> None:
    assert [w for _, _, w in said(text)] == words


def test_what_somebody_thinks_ends_before_the_report_of_it() -> None:
    text = "Brokers are betting that tea will recover by spring, said Nils Holm, an analyst with Nordbank."
    assert ("Brokers", "tea will recover by spring") in [(who, words) for who, _, words in said(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("When Northaid disclosed that it was broke, its head left.", ["it was broke"]),
        ("The abbot made clear he would sell the mill.", ["he would sell the mill"]),
        ("The rain made clear nights rare.", []),
        ("The growers are bracing for a long drought.", ["a long drought"]),
        ("The coach has no doubt that the boys will win.", ["the boys will win"]),
        ("The dean makes no secret of his contempt for the board.", ["his contempt for the board"]),
        (
            "The old baker remembers opening the shop in May and assuming that the bread was burnt.",
            ["opening the shop in May and assuming that the bread was burnt"],
        ),
        ("In the storm, 140 miners reported dead by noon.", []),
        ("The test is what brewers called the best proof yet of a leak.", ["the best proof yet of a leak"]),
        ("The shop may charge for air, an idea that some drivers condemned as cruel.", ["as cruel"]),
        ("The agency put the odds at sixty percent.", ["sixty percent"]),
        ("The bank put the box at the door.", []),
    ],
)
def test_what_is_disclosed_remembered_or_made_clear_is_content(text: str, words: list[str]) -> None:
    assert sorted(w for _, _, w in said(text)) == sorted(words)


def test_a_report_in_a_clause_of_anothers_words_takes_only_that_clause() -> None:
    text = "The company says it will shut the plant because, it says, “demand is gone.”"
    assert next(words for _, _, words in said(text)) == "it will shut the plant because, it says, “demand is gone.”"
    assert all(not words.startswith(("The", ",")) for _, _, words in said(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The dean allowed that the timing was awkward.", ["the timing was awkward"]),
        ("The dean allowed the boys to leave.", []),
        ("She figures he has two seasons left.", ["he has two seasons left"]),
        ("One signer feared losing her job.", ["losing her job"]),
        ("Orbis denied having received anything.", ["having received anything"]),
        ("Some researchers see the firing as punishment for a paper.", ["the firing as punishment for a paper"]),
        ("Some researchers saw the firing as night fell.", []),
        ("At least 30 have signed a letter demanding his return.", ["his return"]),
        ("Neighbors have noticed that he stops by the mill.", ["he stops by the mill"]),
    ],
)
def test_what_is_allowed_feared_denied_or_seen_so_is_content(text: str, words: list[str]) -> None:
    assert [w for _, _, w in said(text)] == words
