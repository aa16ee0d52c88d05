"""Mended clauses: what is said without "that" stays one clause, whatever the parser makes of its subject."""

import pytest

from tests.readings import find_word, read, said, talks, terms, tie_of


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        (
            "Russia has said its ship visits in Crimea, where it leases a base in Sevastopol, conform to the treaty.",
            "conform",
            ("ccomp", "said"),
        ),
        ("Some envoys believe suspension of the crisis talks undermines efforts by the bloc.", "talks", ("pobj", "of")),
        (
            "Some envoys believe suspension of the crisis talks undermines efforts by the bloc.",
            "undermines",
            ("ccomp", "believe"),
        ),
        ("Officials, however, were quoted as saying airdrops were not imminent.", "airdrops", ("nsubj", "were")),
        ("The architects blame the mayor, who they say changed the design.", "who", ("nsubj", "changed")),
        ("In recent days they have made it clear that such a force would have to go.", "have", ("aux", "made")),
    ],
)
def test_what_is_said_hangs_on_the_verb_of_the_report(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Officials say a group of ten heavily-armed fighters wearing uniforms, and leading a wounded soldier, "
            "stormed the base.",
            "a group of ten heavily-armed fighters wearing uniforms, and leading a wounded soldier, stormed the base",
        ),
        (
            "The premier dismisses such criticism, insisting his country’s record is second to none.",
            "his country’s record is second to none",
        ),
        (
            "The allies have made it clear that such a force would have to be agreed.",
            "such a force would have to be agreed",
        ),
    ],
)
def test_a_clause_that_was_taken_apart_is_what_is_said(text: str, words: str) -> None:
    assert words in [content for _, _, content in said(text)]


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("The minister said a prayer and left the hall.", "left", ("conj", "said")),
        ("The group claimed the attack, which killed two.", "attack", ("dobj", "claimed")),
        ("The army reported a truce and withdrew from the town.", "withdrew", ("conj", "reported")),
        ("“Claiming an attack is a way to be seen,” the analyst said.", "attack", ("dobj", "Claiming")),
    ],
)
def test_a_thing_that_is_said_or_claimed_stays_an_object(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


def test_what_only_says_when_is_no_words_of_a_report() -> None:
    text = "Talks could resume in May, envoys said Monday, a year after the rebels broke them off."
    assert tie_of(text, "broke") == ("advcl", "said")
    assert tie_of(text, "Monday") == ("npadvmod", "said")
    assert tie_of("Envoys said Monday the rebels had broken them off.", "broken") == ("ccomp", "said")


@pytest.mark.parametrize(
    ("text", "day", "verb"),
    [
        ("Ethiopia’s government said on Monday it would halt its offensive in Tigray.", "on", "said"),
        ("Ethiopia’s government said that on Monday it would halt its offensive.", "on", "halt"),
        ("Ethiopia said its troops would leave on Monday.", "on", "leave"),
    ],
)
def test_a_day_between_the_report_and_what_is_said_is_that_of_the_report(text: str, day: str, verb: str) -> None:
    assert tie_of(text, day)[1] == verb


def test_that_beside_an_object_opens_what_a_noun_tells() -> None:
    text = "The paper withdrew a report that Chad had agreed to pull its troops out."
    assert tie_of(text, "agreed") == ("acl", "report")
    assert tie_of(text, "that") == ("mark", "agreed")
    assert tie_of("The paper printed a report that Chad had refused to read.", "that") == ("dobj", "read")


def test_a_participle_with_a_subject_and_an_auxiliary_is_the_verb() -> None:
    text = "Monitors said security forces in Honduras had abducted and tortured opponents of the mine."
    assert tie_of(text, "abducted") == ("ccomp", "said")
    assert tie_of(text, "opponents") == ("dobj", "abducted")
    assert tie_of("Monitors met abducted and tortured opponents of the mine.", "opponents") == ("dobj", "met")


def test_a_clause_behind_its_mark_keeps_its_verb() -> None:
    text = "They promised to resume aid convoys to Mekelle once the roadblocks are gone. Men in the north fled."
    assert tie_of(text, "gone") == ("advcl", "resume")
    assert tie_of(text, "roadblocks")[1] == "gone"
    assert tie_of("The roadblocks are gone.", "gone")[0] == "ROOT"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Chad and Libya agreed to a truce on Saturday.", True),
        ("Chad and Libya signed a peace deal on Monday, envoys said.", True),
        ("Chad rejected Libya’s truce offer on Saturday.", True),
        ("Chad drafted a truce offer on Saturday.", False),
        ("Chad and Libya want a truce on Saturday.", False),
        ("Chad and Libya agreed to hold talks on Saturday.", False),
    ],
)
def test_the_weekday_behind_a_deal_is_when_it_was_made(text: str, made: bool) -> None:
    assert (tie_of(text, "on")[1] in {"agreed", "signed", "rejected"}) is made


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("The army will withdraw from the airport and the militia will hand over its guns.", "militia", "hand"),
        ("The front will free the crew and the captain will be flown home.", "captain", "flown"),
        ("Mali is to send aid to Chad and Niger is to leave Agadez.", "Niger", "is"),
    ],
)
def test_a_noun_right_before_a_helping_verb_is_its_subject(text: str, subject: str, verb: str) -> None:
    noun = find_word(text, subject)
    assert noun.dep_ in {"nsubj", "nsubjpass"}
    assert noun.head.text == verb


def test_a_noun_before_a_joint_stays_an_object() -> None:
    text = "The army will leave the town and the port and will hand over its guns."
    assert find_word(text, "port").dep_ == "conj"


@pytest.mark.parametrize(
    ("text", "word", "above"),
    [
        ("The council demands that the forces halt the siege and calls for a truce.", "calls", "demands"),
        ("The council demands that the forces halt the siege and leave the town.", "leave", "halt"),
    ],
)
def test_who_asks_goes_on_asking(text: str, word: str, above: str) -> None:
    assert find_word(text, word).head.text == above


def test_a_noun_before_the_verb_of_its_sentence_is_its_subject() -> None:
    assert find_word("The deal hinges on the release of the crew.", "deal").dep_ == "nsubj"
    assert find_word("The gate hinges were broken.", "gate").dep_ == "compound"


def test_a_particle_with_a_noun_is_a_preposition() -> None:
    text = "Chad declared a truce, effective immediately, and called on Malian forces to desist from aggression."
    assert find_word(text, "on").dep_ == "prep"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Chad and Mali, which denies that it fired first, agreed to hold talks.", "Mali"),
        ("Chad and Mali, which deny that they fired first, agreed to hold talks.", "Chad + Mali"),
    ],
)
def test_a_clause_in_the_singular_is_of_the_last_of_two(text: str, speaker: str) -> None:
    assert [who for who, act, _ in said(text) if act == "deny"] == [speaker]
    assert talks(text)


def test_what_is_a_hunch_is_no_deal() -> None:
    assert not terms("The analyst explained her hunch that the rebels agreed to a truce.")
    assert terms("The analyst explained that the rebels agreed to a truce.")


@pytest.mark.parametrize("opening", ["The army will withdraw", "The army will withdraw, an official said,"])
def test_what_is_provided_may_end_in_a_verb_that_the_parser_does_not_know(opening: str) -> None:
    (term,) = read(f"{opening} provided the rebels disarm.").terms
    assert (term.action.text, [c.span.text for c in term.conditions]) == ("withdraw", ["the rebels disarm"])


def test_what_is_provided_may_be_a_thing() -> None:
    assert not [
        c for t in read("The army will withdraw from the camps provided by the rebels.").terms for c in t.conditions
    ]


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("The army will not deploy until the Meru Front withdraws.", "withdraws", ("advcl", "deploy")),
        ("The army will not deploy until the Meru Front withdraws.", "Front", ("nsubj", "withdraws")),
        ("President Kerr on Sunday welcomed the truce declared by the Meru Front.", "truce", ("dobj", "welcomed")),
        ("President Kerr on Sunday welcomed the truce declared by the Meru Front.", "declared", ("acl", "truce")),
    ],
)
def test_what_a_group_does_or_made_hangs_where_it_belongs(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


def test_a_clause_with_its_own_verb_stays_one() -> None:
    assert tie_of("Kerr said the truce was declared by the front.", "declared") == ("ccomp", "said")


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Fighters looted shops and set fire to houses.", "set", "VBD"),
        ("Fighters want to loot shops and set fire to houses.", "set", "VB"),
        ("Peace talks open on Monday in Doha.", "open", "VBP"),
        ("The road is open on Monday.", "open", "JJ"),
    ],
)
def test_a_verb_that_looks_like_another_form_is_told_by_what_stands_around_it(text: str, word: str, tag: str) -> None:
    assert find_word(text, word).tag_ == tag


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        (
            "Roe said Israel would stop the war only if Hamas disarmed and all hostages were freed.",
            ["Hamas disarmed", "all hostages were freed"],
        ),
        (
            "The militia agreed to withdraw as long as civilians are allowed to return and its men are treated.",
            ["civilians are allowed to return", "its men are treated"],
        ),
        (
            "The front said it would neither disarm nor leave until prisoners were freed and the law was signed.",
            ["prisoners were freed", "the law was signed"],
        ),
        ("The army will leave the town if the truce holds and the governor will return.", ["the truce holds"]),
        ("Roe said the army would leave if the truce held, and the mayor was pleased.", ["the truce held"]),
    ],
)
def test_a_second_clause_of_a_condition_is_one_too(text: str, conditions: list[str]) -> None:
    assert [c.span.text for c in read(text).terms[0].conditions] == conditions


@pytest.mark.parametrize(
    ("text", "verb", "joined"),
    [
        ("Togo urged Chad to withdraw its troops and called on Mali to open talks.", "called", "urged"),
        ("The army wants the rebels to lay down their arms and urged them to join talks.", "urged", "wants"),
        ("The rebels have vowed to fight on and rejected the plan.", "rejected", "vowed"),
        ("The envoy, who flew to Doha to join the talks and met the rebels, left.", "met", "flew"),
    ],
)
def test_a_finite_verb_is_joined_to_no_infinitive(text: str, verb: str, joined: str) -> None:
    assert tie_of(text, verb) == ("conj", joined)


def test_a_verb_of_one_form_may_go_on_an_infinitive() -> None:
    assert tie_of("The army agreed to stop its raids and cut its troops by half.", "cut") == ("conj", "stop")


def test_both_who_are_asked_are_to_do_what_they_are_asked() -> None:
    text = "Togo urged Chad to withdraw its troops from Mali and called on Niger to open talks with the FARC."
    assert terms(text) == [
        ("demanded", "Chad", "withdraw its troops from Mali"),
        ("demanded", "Niger", "open talks with the FARC"),
    ]


def test_what_somebody_did_not_do_is_no_part_of_what_he_said_would_be() -> None:
    assert tie_of("The envoy said he would sign and then did not turn up.", "turn") == ("conj", "said")
    assert tie_of("The envoy said he would sign and would not turn back.", "turn") == ("conj", "sign")


def test_a_past_clause_behind_a_comma_dates_the_whole_report() -> None:
    text = (
        "Hezbollah said on Monday it would abide by a truce so long as Israeli forces halt their attacks on Lebanon, "
        "a day after an Israeli drone strike killed two people in the town of Khiam."
    )
    assert tie_of(text, "killed") == ("advcl", "said")
    assert tie_of("Rebels said troops halted raids and, after a strike, killed two people.", "killed")[0] == "conj"


def test_a_name_and_a_verb_behind_a_mark_are_a_clause() -> None:
    assert tie_of("Turkey said it will support Azerbaijan unless Armenia withdraws.", "Armenia") == (
        "nsubj",
        "withdraws",
    )
    assert tie_of("Turkey will stay unless peace talks.", "peace")[0] == "compound"
