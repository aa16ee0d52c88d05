"""Pronouns: whom they take up, and that they take up nobody where nobody fits."""

import pytest

from tests.readings import deeds, last_named_by, name, named_by, read, terms, who_said


def test_a_pronoun_with_nobody_before_it_names_nobody() -> None:
    assert named_by("They left at dawn.", "They") == []
    assert named_by("It rained in Goma.", "It") == []


def test_it_is_the_body_that_says_so() -> None:
    text = "Israel struck two posts, while Hezbollah denied it and said it remains committed to the truce."
    assert ("Hezbollah", "pledge") in who_said(text)


def test_they_are_all_who_say_so() -> None:
    assert last_named_by("Armenia and Azerbaijan said they had agreed.", "they") == last_named_by(
        "Armenia and Azerbaijan said they had agreed.", "Armenia"
    )


def test_they_are_not_those_in_their_own_words() -> None:
    text = "Rebel commanders came. The group al-Nusra will benefit the most, they warn."
    assert last_named_by(text, "they") == last_named_by(text, "commanders")


def test_they_are_the_group_of_its_leader_who_says_so() -> None:
    text = "The leader of the Houthi rebels, Abdul-Malik al-Houthi, says they will accept a ceasefire."
    (term,) = read(text).terms
    names = {a.id: a.name for a in read(text).actors}
    assert [names[i] for i in term.debtor] == ["Houthi rebels"]


def test_they_who_say_again_are_those_who_spoke_last() -> None:
    text = (
        "The talks, senior officials said, were to go on. The United States and its allies look at options. "
        "The tools, they said, are there."
    )
    assert last_named_by(text, "they") == last_named_by(text, "officials")


def test_it_is_the_body_named_beside_what_says_so() -> None:
    text = "Republicans met. The maker of the drug, Corvane, says it has no plans to seek approval."
    assert ("Corvane", "say") in who_said(text)


def test_those_who_do_it_to_us_are_a_party_and_not_who_stands_about() -> None:
    text = "The rebels seized Kirat. Residents fled. “They were shelling us all day,” said Ahmed Musa, a grocer."
    shelling = next(e for e in read(text).events if e.trigger.text == "shelling")
    assert shelling.agents == next(e for e in read(text).events if e.trigger.text == "seized").agents
    both = text.replace("Kirat", "Kirat from the army")
    assert next(e for e in read(both).events if e.trigger.text == "shelling").agents == ()


def test_who_spoke_in_the_sentence_before_speaks_on_and_not_whom_he_spoke_of() -> None:
    text = (
        "“They need help,” said Tom Wick. The growth of the group, he adds, is a result of the surrogates fighting "
        "the army of President Omar Sadiq. “We had people there,” he explains."
    )
    assert [who for who, _ in who_said(text)] == ["Tom Wick"] * 3


def test_somebody_who_came_between_speaks_himself() -> None:
    text = "Tom Wick came late. “They need help,” he said. Omar Sadiq disagreed. “We had people there,” he said."
    assert who_said(text)[-1][0] == "Omar Sadiq"


def test_friends_who_speak_of_somebody_do_not_come_between_him_and_his_words() -> None:
    text = (
        "Tom Wick came late. He believes, friends say, that the vote will be decided by people who were never called "
        "by a pollster. In his bus, he promised to stay."
    )
    assert who_said(text)[-1][0] == "Tom Wick"
    text = (
        "Tom Wick came late. He went to a rally. Prosecutors have opened a case against the head of the fleet, after "
        "he renounced the oath."
    )
    assert last_named_by(text, "he") == last_named_by(text, "head")


def test_who_stands_in_what_somebody_tells_does_not_speak_next() -> None:
    text = "Tom Wick drives a van. He recalled how a driver was tested for a month. “It hurt,” he said."
    assert who_said(text)[-1][0] == "Tom Wick"
    text = "Tom Wick holds office in the guild as the secretary. He said that it was hard."
    assert who_said(text)[-1][0] == "Tom Wick"


def test_a_site_on_which_somebody_writes_is_not_who_writes() -> None:
    text = "Ann Roe won the race. On Twitter, she wrote that the vote had been fair."
    assert who_said(text)[-1][0] == "Ann Roe"


def test_what_is_ended_by_another_is_its_own() -> None:
    text = "Hamas says that they will disarm if Israel leaves the valley and ends its campaign."
    assert last_named_by(text, "its") == last_named_by(text, "Israel")
    text = "Hamas said that Israel had failed to ease its blockade."
    assert last_named_by(text, "its") == last_named_by(text, "Israel")
    text = "Hamas urged Israel to end its blockade."
    assert last_named_by(text, "its") == last_named_by(text, "Israel")


def test_those_of_whom_somebody_tells_in_a_quotation_are_no_outlet() -> None:
    text = "Al-Aqsa TV showed the mill. “They are calling on us to leave,” the mayor of Lod said."
    assert [who for who, _ in who_said(text)] == ["mayor of Lod"]


def test_those_who_spoke_before_are_not_they_in_anothers_words() -> None:
    text = "Guards said the mill was shut. Some residents waited. “They say that it is safe,” Anna Berg said."
    assert [who for who, _ in who_said(text)].count("Guards") == 1


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Sudan called on the RSF to stop its attacks on Kutum.", "RSF"),
        ("The UN appealed to Israel to end its raids on Gaza.", "Israel"),
        ("Turkey put pressure on Russia to stop its bombing of Idlib.", "Russia"),
        ("Israel renewed its call on Hamas to end its attacks on Ashkelon.", "Hamas"),
        ("Egypt pressed Hamas to halt its attacks on Israel.", "Hamas"),
        ("France demanded of Mali that it stop its raids on Kidal.", "Mali"),
        ("Iran promised Oman to stop its attacks on tankers.", "Iran"),
        ("Iran met with Oman to end its attacks on tankers.", "Iran"),
    ],
)
def test_whose_deeds_are_to_stop_is_who_is_asked_to_stop_them(text: str, doer: str) -> None:
    (agents,) = [agents for kind, agents, *_ in deeds(text) if kind in {"attack", "bombing", "airstrike"}]
    assert agents == doer


def test_a_possessive_is_its_own_clauses_pronoun_and_no_other() -> None:
    told = "Kenya told Chad that it had lost its base."
    assert last_named_by(told, "its") == last_named_by(told, "it")


def test_who_says_a_quotation_is_nobody_in_it() -> None:
    text = "Luis Prado, 64, is in London.\n\n“My doctor told me to rest. I told my doctor to sing,” he laughs."
    reading = read(text)
    assert name(reading, reading.statements[0].speaker) == "Luis Prado"


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("Raymond Cole did not come. In a note read by his lawyer, he denied it.", "he", "Raymond Cole"),
        ("Harlan Stroud is no defendant. Through a spokesman, he has denied it.", "he", "Harlan Stroud"),
        ("Clyde Combs sat down. He watched the river take his neighbor's barn. The end, he thought, was near.", "he",
         "Clyde Combs"),
        ("Raymond Cole did not come. His lawyer, Jon Webb, came. He denied it.", "He", "Jon Webb"),
    ],
)  # fmt: skip
def test_who_speaks_through_another_is_not_that_other(text: str, word: str, whom: str) -> None:
    assert last_named_by(text, word) == [whom]


@pytest.mark.parametrize(
    "text",
    [
        "The UN welcomed the decision of Hamas to suspend its attacks.",
        "The UN welcomed Hamas's decision to suspend its attacks.",
    ],
)
def test_what_somebody_decides_to_end_is_his_own(text: str) -> None:
    assert [(kind, by) for kind, by, _, _ in deeds(text)] == [("attack", "Hamas")]


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("Rick Tolan spoke for an hour. Wade Clinton, he argued, had been rash.", "he", "Rick Tolan"),
        ("Wade Clinton leads. Rick Tolan spoke for an hour. Clinton's vow to cut the tax, he argued, was rash.", "he",
         "Rick Tolan"),
        ("Luis Prado, 64, spoke. “I looked,” he told a guard. His sister's friends, he added, feel the same.", "he",
         "Luis Prado"),
        ("Wade Clinton leads. Rick Tolan came. Clinton's vow to cut the tax was rash, and he knew it.", "he",
         "Wade Clinton"),
        ("Jane Whitmore said no.\n\n“I will go,” said Claire Dobbs. “But will he?” Her cousin, she said, is ill.",
         "she", "Claire Dobbs"),
        ("Claire Dobbs was a happy child. The Courier reported she was into Jane Whitmore. She recalled feeling lost.",
         "She", "Claire Dobbs"),
        ("Claire Dobbs said the rule was old. Asked whether Alan Whitmore would step in, she said no.", "she",
         "Claire Dobbs"),
    ],
)  # fmt: skip
def test_who_is_only_spoken_of_does_not_speak(text: str, word: str, whom: str) -> None:
    assert last_named_by(text, word) == [whom]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Kenya could block aid for Chad unless Sudan restores the truce, its foreign minister warned.", "Kenya"),
        ("Kenya will attack Somalia if Chad goes on, its defence minister warned.", "Kenya"),
        ("Kenya blamed Chad after Sudan lost its base.", "Sudan"),
    ],
)
def test_whose_minister_says_so_is_whom_his_words_are_about(text: str, owner: str) -> None:
    assert last_named_by(text, "its") == [owner]


@pytest.mark.parametrize(
    ("text", "army"),
    [
        ("Chad accused Sudan of lies, and its army fired on a post.", "Chad"),
        ("Chad accused Sudan of lies, and Sudan's army fired on a post.", "Sudan's army"),
    ],
)
def test_its_army_is_of_whom_the_sentence_is_about(text: str, army: str) -> None:
    assert named_by(text, "army") == [army]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Anna Berg was born in Mali. They were worried about the border.", []),
        ("The road was shut by Mali. They were worried about the border.", ["Mali"]),
    ],
)
def test_a_state_where_something_is_done_is_not_they(text: str, whom: list[str]) -> None:
    assert last_named_by(text, "They") == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Nora Holm said: “I asked Gary about it. He said it was his dinner.”", "Gary"),
        ("“I asked Gary about it,” Lars Holm said. He left early.", "Lars Holm"),
    ],
)
def test_who_is_named_in_a_quotation_is_near_in_the_same_one(text: str, whom: str) -> None:
    assert last_named_by(text, "He") == [whom]


def test_who_is_only_spoken_of_is_not_who_speaks_on() -> None:
    text = "“Ana Poe walked in and laughed,” Carla Hugo said. She added that it hurt."
    assert [who for who, _ in who_said(text)] == ["Carla Hugo", "Carla Hugo"]


def test_what_somebody_is_said_to_be_is_nobody_else() -> None:
    text = "Carla Hugo is a member of the board. She said the fees would rise."
    assert [who for who, _ in who_said(text)] == ["Carla Hugo"]


def test_they_are_the_two_who_acted_together_in_the_sentence_before() -> None:
    text = "Senators John Pratt and Al Novak introduced the bill. They said it would save money."
    assert who_said(text) == [("Al Novak + John Pratt", "say")]
    text = "Senators John Pratt and Al Novak introduced the bill. Voters cheered. They said it would save money."
    assert who_said(text) == [("Voters", "say")]


def test_who_says_what_he_himself_will_do_is_nobody_else_where_nobody_else_is_named() -> None:
    assert who_said("Ms. Roth is resting at home, she says.") == [("Roth", "say")]
    assert who_said("Ann Pell spoke. Mr. Roth was at home, she said.") == [("Ann Pell", "say")]


@pytest.mark.parametrize(
    "text",
    [
        "The militants released four guards on Sunday, two months after abducting them near Mirjaveh.",
        "The militants freed four guards a month after they had kidnapped them.",
    ],
)
def test_who_takes_and_who_is_taken_are_two(text: str) -> None:
    assert ("abduction", "militants", "four guards") in [deed[:3] for deed in deeds(text)]


@pytest.mark.parametrize(
    ("text", "seizure"),
    [
        ("The army insisted that the rebels first leave the cities they seized.", ("seizure", "rebels")),
        ("Israel said Hamas must free the hostages it abducted in May.", ("abduction", "Hamas")),
        ("Israel said Hamas had bombed the villages that Chad seized.", ("seizure", "Chad")),
    ],
)
def test_what_somebody_is_to_give_back_he_took(text: str, seizure: tuple[str, str]) -> None:
    assert all(deed[:2] == seizure for deed in deeds(text) if deed[0] == seizure[0])


def test_who_is_asked_is_not_who_asks() -> None:
    text = "The government wants the rebels to lay down their arms and urged them to join talks."
    assert [debtor for _, debtor, _ in terms(text)] == ["rebels", "rebels"]


def test_who_is_accused_is_not_who_accuses() -> None:
    text = "The junta ordered the UN mission to leave, accusing it of shelling a town."
    assert [deed[:2] for deed in deeds(text) if deed[0] == "shelling"] == [("shelling", "UN mission")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The FARC has agreed to a truce proposed by mediators, it said in a statement.", "FARC"),
        ("The rebels have freed ten men, they said on Sunday.", "rebels"),
        ("Chad spoke first. Mali will attend the talks, it said.", "Chad"),
    ],
)
def test_who_tells_what_he_does_himself_speaks(text: str, speaker: str) -> None:
    assert [who for who, _ in who_said(text)][-1] == speaker


def test_of_whom_its_leader_speaks_is_the_group() -> None:
    text = "The Bodo rebels declared a truce with India. The group's chairman said it was willing to extend the truce."
    assert [debtor for _, debtor, _ in terms(text)] == ["Bodo rebels", "Bodo rebels"]


def test_a_group_named_in_the_plural_speaks_of_itself_as_they() -> None:
    text = "The New Forces left the cabinet and said they would return."
    assert named_by(text, "they") == ["New Forces"]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The U.S. government sanctioned ISIS-K, and in 2016 the State Department sanctioned it again.", "ISIS-K"),
        ("The U.S. government left ISIS-K alone, and Iran sanctioned it.", "U.S."),
    ],
)
def test_what_a_ministry_does_to_it_is_not_done_to_its_state(text: str, targets: str) -> None:
    assert [t for k, _, t, _ in deeds(text) if k == "sanction"][-1] == targets


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("The army denied a claim by the rebels that they had shot it down.", "they", "rebels"),
        ("The army dismissed the rebels’ claim that they had shot down the plane.", "they", "rebels"),
        ("Norland’s officials rejected a claim by the Meru Front that it had won.", "it", "Meru Front"),
        ("The army dismissed the rebels' claims that it had shelled a school.", "it", "army"),
    ],
)
def test_who_claims_tells_of_itself_where_by_number_nobody_else_can_be_meant(text: str, word: str, whom: str) -> None:
    assert named_by(text, word) == [whom]


def test_whoever_accepts_an_offer_has_not_made_it() -> None:
    text = (
        "Hamas said it had told Qatari and Egyptian mediators that the group accepted their proposal for a ceasefire."
    )
    offers = [who for who, act in who_said(text) if act == "propose"]
    assert offers == ["Qatari and Egyptian mediators"]
    own = "Mediators met the M23. The M23 repeated its proposal for a ceasefire."
    assert ("M23", "propose") in who_said(own)
