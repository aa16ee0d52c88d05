"""What a film, a book or a drill tells of has not happened."""

import pytest

from ceasewire.lexicon.fiction import load_fiction
from ceasewire.reading.grammar.madeup import is_made_up
from tests.readings import deeds, find_word, said, talks, terms


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The film tells how rebels stormed the palace in 1911.", "stormed"),
        ("In the novel, the king signs a truce with the invaders.", "truce"),
        ("In the video game, players bomb enemy bases.", "bomb"),
        ("The exercise simulated an invasion of the island.", "invasion"),
        ("The museum shows how the army shelled the city.", "shelled"),
        ("In the simulation, soldiers seize two islands.", "seize"),
        ("The game lets players shell a city.", "shell"),
        ("As part of a drill, helicopters attacked a convoy.", "attacked"),
        ("Under the scenario, soldiers seize two islands.", "seize"),
        ("According to a satirical weekly, soldiers seized two islands.", "seized"),
        ("The film, in which soldiers blow up a bridge, opens on Friday.", "blow"),
        ("Soldiers shelled a fort in a scene of the film.", "shelled"),
        ("The festival opens with a drama about the kidnapping of a bishop.", "kidnapping"),
        ("In the show's finale, rebels bomb the palace.", "bomb"),
        ("Villagers re-enacted how rebels stormed the palace.", "stormed"),
        ("During the drill, troops attacked a convoy.", "attacked"),
        ("In the play's final scene the rebels bomb a city.", "bomb"),
        ("Under the war-game scenario, Chad bombs a city.", "bombs"),
        ("Pupils playing the role of Chad bombed a city.", "bombed"),
        ("Analysts modelled a scenario in which Chad shells a city.", "shells"),
        ("In a short story, militiamen shell a wedding.", "shell"),
        ("War games where Chad shells a city begin on Monday.", "shells"),
        ("The exercise assumes an assault on the island.", "assault"),
        ("Nurses rehearsed the rescue of people wounded in a bombing.", "bombing"),
        ("In episode three, rebels bomb a palace.", "bomb"),
        ("The author has his hero kill a king.", "kill"),
        ("Actors playing soldiers stormed a bridge.", "stormed"),
        ("Officers played through an attack by Chad on the ports.", "attack"),
        ("His new novel is about a colonel who shells the palace.", "shells"),
        ("In an imaginary war, the army shells Paris.", "shells"),
        ("In an alternative history of the war, the army shells Paris.", "shells"),
    ],
)
def test_what_is_told_in_a_work_or_shown_by_one_is_made_up(text: str, word: str) -> None:
    assert is_made_up(find_word(text, word), load_fiction())
    assert [f for _, _, _, f in deeds(text) if f in {"happened", "alleged"}] == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The letter tells how rebels stormed the palace.", "stormed"),
        ("In the war's finale, rebels bombed the palace.", "bombed"),
        ("Villagers remembered how rebels stormed the palace.", "stormed"),
        ("During the film, troops attacked a convoy.", "attacked"),
        ("In the war's final days the rebels bombed a city.", "bombed"),
        ("In exercise of its rights, the army bombed a city.", "bombed"),
        ("Gunmen stormed the museum.", "stormed"),
        ("In sector three, rebels bombed a palace.", "bombed"),
        ("The colonel had his guard kill a king.", "kill"),
        ("Boys playing cards fled when soldiers stormed a bridge.", "stormed"),
        ("Officers slept through an attack by Chad on the ports.", "attack"),
        ("His new report is about a colonel who shelled the palace.", "shelled"),
        ("Historians described a war in which Chad shelled a city.", "shelled"),
        ("In a short war, militiamen shelled a wedding.", "shelled"),
        ("Nurses remembered the rescue of people wounded in a bombing.", "bombing"),
        ("In the spring, soldiers seized two islands.", "seized"),
        ("As part of an operation, helicopters attacked a convoy.", "attacked"),
        ("According to a local weekly, soldiers seized two islands.", "seized"),
        ("Witnesses spoke about the kidnapping of a bishop.", "kidnapping"),
        ("In the game against Norland, fans attacked the police.", "attacked"),
        ("The film was stopped when gunmen stormed the hall.", "stormed"),
    ],
)
def test_what_is_done_to_a_work_or_beside_it_is_not(text: str, word: str) -> None:
    assert not is_made_up(find_word(text, word), load_fiction())


def test_a_truce_in_a_novel_binds_nobody() -> None:
    assert terms("In the novel, the king signs a truce with the invaders.") == []


@pytest.mark.parametrize(
    "text",
    [
        "FAKE: The army and the rebels agreed to a truce on Monday.",
        "Satire: The army and the rebels agreed to a truce on Monday. The army will withdraw from the port.",
        "This is an April Fools' joke: the army and the rebels agreed to a truce.",
        "What follows is a parody: the army agreed to a truce with the rebels.",
        "In the satirical programme, the army and the rebels agreed to a truce.",
        "In a spoof bulletin, the army promised to withdraw from the port.",
        "In an imaginary dialogue, the two leaders agree to a truce.",
    ],
)
def test_what_is_labelled_a_joke_binds_nobody(text: str) -> None:
    assert not terms(text)
    assert not deeds(text)
    assert not talks(text)
    assert not {act for _, act, _ in said(text)} & {"accept", "pledge"}


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING: The army and the rebels agreed to a truce on Monday.",
        "Update: the army and the rebels agreed to a truce.",
        "In the second round, the army and the rebels agreed to a truce.",
        "In a local programme, the army and the rebels agreed to a truce.",
    ],
)
def test_other_labels_leave_a_truce_as_it_is(text: str) -> None:
    assert "ceasefire_declared" in {kind for kind, *_ in deeds(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In theory, the rebels freed the pilots.", []),
        ("With any luck, the rebels freed the pilots.", []),
        ("With a drill under way, the rebels freed the pilots.", ["happened"]),
        ("The rebels freed the pilots, at least on paper.", []),
        ("In the morning, the rebels freed the pilots.", ["happened"]),
        ("The rebels virtually freed the pilots.", []),
        ("The rebels perhaps freed the pilots.", ["alleged"]),
    ],
)
def test_what_is_so_in_theory_only_has_not_happened(text: str, expected: list[str]) -> None:
    assert [f for _, _, _, f in deeds(text)] == expected
