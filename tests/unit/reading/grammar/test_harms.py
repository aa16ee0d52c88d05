"""Whether an act hurts another side or is what that side wants."""

import pytest

from ceasewire.reading.grammar.harms import act_lemmas, is_harm, is_idle_by, turns_down
from tests.readings import find_word, lexicon, read


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The army will attack Goma.", "attack", True),
        ("The ELN will resume its raids.", "resume", True),
        ("The union will impose sanctions on the junta.", "impose", True),
        ("The ELN will free nine men.", "free", False),
        ("The ELN will take Goma.", "take", True),
        ("The ELN will march on Goma.", "march", True),
        ("The ELN will take the rest of the aid.", "take", False),
        ("The ELN will take the port by force.", "take", True),
        ("The ELN will take the port by Friday.", "take", False),
        ("The ELN will resume talks.", "resume", False),
        ("The army will stop its attacks.", "stop", False),
        ("The army will strike on Monday.", "strike", True),
        ("The union will strike the palace.", "strike", True),
        ("The union will strike on Monday.", "strike", False),
        ("The teachers will go on strike.", "go", False),
        ("They called for a general strike.", "strike", False),
        ("They called for a second strike.", "strike", True),
    ],
)
def test_an_act_may_hurt_another_side(text: str, word: str, expected: bool) -> None:
    assert is_harm(find_word(text, word), lexicon()) is expected


@pytest.mark.parametrize(
    ("text", "idle"),
    [
        ("Chad will not stand idly by if the dam is filled.", True),
        ("Chad will not stand by.", True),
        ("Chad will not stand by its word.", False),
        ("Chad will not sit on its hands.", True),
        ("Chad will not sit on the council.", False),
        ("Chad will not look away.", True),
        ("Chad will not look for gold.", False),
    ],
)
def test_to_look_on_is_to_do_nothing(text: str, idle: bool) -> None:
    verb = next(find_word(text, w) for w in ("stand", "sit", "look") if w in text)
    assert is_idle_by(verb) is idle


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army said it would pull its troops out of Goma under the agreement.", "withdraw_forces"),
        ("M23 said it would pull out of Goma in support of the talks.", "withdraw_forces"),
        ("M23 said it would free ten soldiers as part of the truce.", "release_captives"),
        ("M23 said it would pull out of the talks.", "hold_talks"),
        ("The army said it would withdraw its support.", "other"),
        ("M23 said it would free Ana Roe.", "release_captives"),
        ("M23 said it would free Goma.", "other"),
        ("Kenya called for the release of Ana Roe.", "release_captives"),
    ],
)
def test_what_an_act_is_part_of_does_not_say_what_it_is(text: str, kind: str) -> None:
    assert [str(t.action_type) for t in read(text).terms] == [kind]


def test_the_words_of_an_act_leave_out_its_conditions() -> None:
    lemmas = act_lemmas(find_word("M23 will leave Goma if the army stops its raids.", "leave"))
    assert "goma" in lemmas
    assert "raid" not in lemmas


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The militia will not sign the deal.", "sign", True),
        ("The militia will not withdraw from the port.", "withdraw", True),
        ("The militia will not bomb the port.", "bomb", False),
        ("The militia will not be there.", "be", False),
    ],
)
def test_who_will_not_do_what_another_side_wants_turns_it_down(text: str, word: str, expected: bool) -> None:
    assert turns_down(find_word(text, word), lexicon()) is expected


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Chad said it would respond only after consulting its allies.", "pledged"),
        ("Chad said it would respond to any attack.", "threatened"),
        ("Chad vowed to respond decisively.", "threatened"),
    ],
)
def test_who_answers_once_he_has_thought_threatens_nothing(text: str, stance: str) -> None:
    assert [(t.stance.value, t.action_type.value == "resume_hostilities") for t in read(text).terms] == [
        (stance, stance == "threatened")
    ]
