"""Words for what tells of things that have not happened."""

from ceasewire.lexicon.fiction import load_fiction

FICTION = load_fiction()


def test_a_work_is_no_retelling_and_telling_has_verbs_only() -> None:
    assert not FICTION.works & FICTION.retellings
    assert {"show", "depict"} <= FICTION.telling


def test_a_game_is_fiction_only_where_it_is_played_on_a_screen_or_a_board() -> None:
    assert {"video game", "board game"} <= FICTION.works
    assert "game" not in FICTION.works
