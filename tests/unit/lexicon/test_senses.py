"""Words that tell a deed of war from the same verb in another sense."""

from ceasewire.lexicon.senses import load_senses

SENSES = load_senses()


def test_who_strikes_is_no_feeling_and_what_lives_is_no_mere_thing() -> None:
    assert not SENSES.strikers & SENSES.feelings
    assert not SENSES.living & SENSES.lifeless


def test_a_goal_is_play_only_where_it_is_scored() -> None:
    assert "late goal" in SENSES.play
    assert "goal" not in SENSES.play
