"""What verbs, phrases and nouns of speech govern: the frames of each say what is content."""

import pytest

from tests.readings import said

COLUMNS = ("text", "words")


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("According to Armenia, the road was open.", "the road was open"),
        ("The road was open, according to Armenia.", "The road was open"),
    ],
)
def test_the_words_around_a_source_are_what_it_stands_by(text: str, words: str) -> None:
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
    ("text", "words"),
    [
        ("Anna Berg’s hope is that rates will fall.", "rates will fall"),
        ("Anna Berg’s claim that votes were lost, despite the clerks’ denials, is news.", "votes were lost"),
        ("Anna Berg’s claim that votes were lost despite the count is news.", "votes were lost despite the count"),
        ("Anna Berg made clear that she was tired.", "she was tired"),
        ("Anna Berg is confident she can win.", "she can win"),
        ("By Anna Berg’s account, the meeting lasted six minutes.", "the meeting lasted six minutes"),
        ("It closed at 9, according to a timeline put out by the town.", "It closed at 9"),
    ],
)
def test_phrases_and_nouns_govern_what_is_said(text: str, words: str) -> None:
    assert said(text)[0][2] == words


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
