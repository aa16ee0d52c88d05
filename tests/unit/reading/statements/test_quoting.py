"""Whose each quotation is."""

import pytest

from tests.readings import name, read, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We waited,” said Anna Berg. “Nobody came.”",
            [("Anna Berg", "“We waited,” … “Nobody came.”")],
        ),
        (
            "Anna Berg was blunt: “It is a sad day for us all.”",
            [("Anna Berg", "“It is a sad day for us all.”")],
        ),
        (
            "“It is a fight,” said Anna Berg.\n\n“The mayor wants to win it.\n\n“In the end nobody will.”",
            [
                ("Anna Berg", "“It is a fight,”"),
                ("Anna Berg", "“The mayor wants to win it."),
                ("Anna Berg", "“In the end nobody will.”"),
            ],
        ),
    ],
)
def test_each_quotation_goes_to_the_one_who_has_the_floor(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text) if words.startswith("“")] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "``The tests were fair,'' Anna Berg said. ``Nobody cheated.''",
            "``The tests were fair,'' … ``Nobody cheated.''",
        ),
        (
            '" The tests were fair , " Anna Berg said . " Nobody cheated . "',
            '" The tests were fair , " … " Nobody cheated . "',
        ),
    ],
)
def test_typewritten_and_spaced_marks_quote_as_others_do(text: str, words: str) -> None:
    assert [(who, what) for who, _, what in said(text)] == [("Anna Berg", words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Berg said “absolutely not.”", [("Ida Berg", "“absolutely not.”")]),
        ("Ida Berg ran again. Her answer: “Why not?”", [("Ida Berg", "“Why not?”")]),
        ("“It was,” Ida Berg groused, “a bad year.”", [("Ida Berg", "“It was,” … “a bad year.”")]),
        ("The army said “robbers” had fled.", [("army", "“robbers” had fled")]),
        ("Ida Berg ran again. Her horse: “Old Tom.”", []),
    ],
)
def test_a_short_quotation_that_is_all_that_is_said_is_somebodys(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected


def test_a_quotation_behind_another_call_is_not_the_first_ones() -> None:
    text = "The chief rejects the plan and calls on his men to keep fighting “until the last of them leaves the town”."
    assert ("reject", "the plan") in [(act, words) for _, act, words in said(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A full stop in a quotation closes its sentence: the report behind it is of other words.
        (
            "“The roof fell on us,” Anna Berg recalled. “I ran out with the baby.” Her aunt, Ida Berg, said she wept.",
            [("Anna Berg", "“The roof fell on us,” … “I ran out with the baby.”"), ("Ida Berg", "she wept")],
        ),
        # What stands right behind somebody's reported words is his, not the next one's.
        (
            "Anna Berg said the bridge was a trap. “Had we known, we would have stayed.” Tom Wick promised a search.",
            [
                ("Anna Berg", "the bridge was a trap … “Had we known, we would have stayed.”"),
                ("Tom Wick", "a search"),
            ],
        ),
        # A question that its report follows is no sentence closed.
        ("“Who closed the road?” Anna Berg asked.", [("Anna Berg", "“Who closed the road?”")]),
        # Where nothing reports them, the words are of whom the sentence before tells.
        (
            "Asked about the vote, Mayor Anna Berg shrugged. “You will know it on Sunday.”",
            [("Anna Berg", "“You will know it on Sunday.”")],
        ),
        # A cue inside a quotation frames no other one.
        (
            "“I think it is a pity,” Anna Berg said. “The town deserves a bridge.”",
            [("Anna Berg", "“I think it is a pity,” … “The town deserves a bridge.”")],
        ),
    ],
)
def test_a_quotation_is_of_the_sentence_that_it_belongs_to(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected


def test_a_quotation_behind_a_thing_has_no_speaker_by_the_scene() -> None:
    assert said("The red door opened. “You will know it on Sunday.”") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Any verb takes up a quotation that ends with a comma.
        ("“I love this town,” Gemma beamed.", [("Gemma", "“I love this town,”")]),
        ("“I love this town,” grinned the mayor.", [("mayor", "“I love this town,”")]),
        # The stop of a title ends no sentence.
        (
            "Anna Berg said the hall was full. “The town is tired,” Mr. Wick said, “and it shows.”",
            [("Anna Berg", "the hall was full"), ("Wick", "“The town is tired,” … “and it shows.”")],
        ),
        # How it was said is none of what was said.
        ("“We called. No one came,” Anna Berg said, her voice breaking.", [("Anna Berg", "“We called. No one came,”")]),
        # A second report in the sentence does not take the quotation that goes on the first.
        (
            "“They eat the pie,” said Roy Beck, who said he had voted twice. “Then they leave for good.”",
            [("Roy Beck", "“They eat the pie,” … “Then they leave for good.”"), ("Roy Beck", "he had voted twice")],
        ),
    ],
)
def test_a_quotation_is_of_whoever_the_sentence_goes_on_with(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected


def test_a_quotation_that_closes_its_sentence_is_not_of_a_verb_behind_it() -> None:
    assert said("“The Long Road.” Gemma bought the book.") == []


def test_the_name_of_a_work_before_a_report_is_nobodys_speech() -> None:
    assert [words for *_, words in said("The actor, who starred in “Gone With the Wind,” said it was late.")] == [
        "it was late"
    ]


def test_a_title_of_short_words_is_nobodys_speech() -> None:
    text = "Mr. Cole wrote in his memoir, “The Long Way Home,” that he never forgave his brother."
    assert "“The Long Way Home,”" not in [words for _, _, words in said(text)]
    assert [words for _, _, words in said("Mr. Cole wrote in his note, “The long way home.”")] == [
        "“The long way home.”"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The tax,” said Anna Berg, “is nonsense,” and she walked out.", "“The tax,” … “is nonsense,”"),
        ("“The tax,” said Anna Berg, “is a burden” and will go.", "“The tax,” … “is a burden” and will go"),
    ],
)
def test_what_the_speaker_does_behind_a_quotation_is_not_said(text: str, words: str) -> None:
    assert [found for _, _, found in said(text)] == [words]


def test_a_quotation_goes_to_whoever_reported_right_before_it() -> None:
    text = "“It is late,” she said. But the plan will need money, said Mr. Berman. “They have to find it.”"
    reading = read(text)
    last = reading.statements[-1]
    assert (name(reading, last.speaker), last.content[-1].text) == ("Berman", "“They have to find it.”")
    assert [c.text for c in reading.statements[0].content] == ["“It is late,”"]


@pytest.mark.parametrize(
    "text",
    [
        "“The man is stepping down,” Anna Berg said, to loud applause.",
        "“The man is stepping down,” Anna Berg said, with a shrug.",
    ],
)
def test_how_a_crowd_took_it_is_not_said(text: str) -> None:
    assert said(text) == [("Anna Berg", "say", "“The man is stepping down,”")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Did you see him?” the judge asked. “No,” Roe replied. “I was asleep.”",
            [("judge", "“Did you see him?”"), ("Roe", "“No,” … “I was asleep.”")],
        ),
        ("“Never,” said Roe.", [("Roe", "“Never,”")]),
        ("Roe never said “stop”.", []),
    ],
)
def test_an_answer_of_one_word_is_its_speakers(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nora Holm sent out a statement: “My son is innocent.”", [("Nora Holm", "“My son is innocent.”")]),
        ("Nora Holm bought a new car: “The Red Queen.”", []),
    ],
)
def test_a_short_quotation_behind_a_document_is_its_issuers(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected


def test_what_is_said_runs_to_the_end_of_a_quotation_that_it_runs_into() -> None:
    text = "Kim said Roe told her: “We will have a special day. We will sing.” He left."
    assert ("Kim", "Roe told her: “We will have a special day. We will sing.”") in [(w, c) for w, _, c in said(text)]


def test_words_in_brackets_behind_a_quotation_are_a_sentence_of_their_own() -> None:
    text = "“We filed it,” Kim told us. “It was easy to do.” (The bank said of it, “We do respect their rights.”)"
    assert [(who, words) for who, _, words in said(text)] == [
        ("Kim", "“We filed it,” … “It was easy to do.”"),
        ("bank", "“We do respect their rights.”"),
    ]


def test_what_is_done_as_it_is_said_is_no_part_of_it() -> None:
    text = "Kim told me, “This is it,” gesturing toward the house that we were in."
    assert [words for *_, words in said(text)] == ["“This is it,”"]


def test_a_curly_apostrophe_makes_no_name_of_a_denial() -> None:
    text = "Kim said that Norden can’t dodge it. “If they did not want it, they wouldn’t have it.”"
    assert [who for who, *_ in said(text)] == ["Kim"]


def test_a_crosshead_in_quotation_marks_is_said_by_nobody() -> None:
    text = "“It was cold,” Kim said.\n\n'We lived in a hole in the floor'\n\nThe hut was torn down."
    assert [words for *_, words in said(text)] == ["“It was cold,”"]


def test_a_mark_that_is_typed_for_an_apostrophe_opens_no_quotation() -> None:
    text = "Holm‘s mother confirmed, “We heard it all.” She said her son‘s song was the best."
    assert [words for *_, words in said(text)] == ["“We heard it all.”", "her son‘s song was the best"]
