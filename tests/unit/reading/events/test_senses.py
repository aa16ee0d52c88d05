"""Verbs of war in another sense."""

import pytest

from tests.readings import deeds, read


@pytest.mark.parametrize(
    ("text", "victims"),
    [("The radio host Jan Roe was killed in Sol.", ["Jan Roe"]), ("The deal killed his career.", [])],
)
def test_who_has_a_name_is_no_thing(text: str, victims: list[str]) -> None:
    assert [t for _, _, t, _ in deeds(text)] == victims


@pytest.mark.parametrize(
    "text",
    [
        "Inflation has seized the country.",
        "Panic seized the capital.",
        "The mint withdrew the old notes from circulation.",
        "The old notes were withdrawn from the shops.",
        "The rumour was withdrawn within hours.",
        "The visitors attacked from the start and scored a late goal.",
        "The grandmaster resumed his attack with a pawn.",
        "Soldiers fired rockets during an exercise on the coast.",
        "The unions agreed to suspend their strike.",
        "The nurses' strike paralysed the hospitals.",
        "He shelled out a fortune for the house.",
        "Her speech bombed in front of the delegates.",
        "Police officers stormed a school in an exercise on Tuesday.",
        "The minister was hurt by clashes with backbenchers.",
        "The cyclist launched a late attack on the race leader.",
        "The rumour killed his career.",
        "Critics shot down the proposal.",
        "The actress was released from her contract.",
        "The explosion of demand for chips surprised the makers.",
    ],
)
def test_what_things_do_and_what_is_played_is_no_deed_of_war(text: str) -> None:
    assert [d for d in deeds(text) if d[3] in {"happened", "alleged"} and d[0] != "talks"] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A militia has seized the town.", "seizure"),
        ("A column of tanks seized the capital.", "seizure"),
        ("A drone attacked the depot.", "airstrike"),
        ("The army withdrew its howitzers from the ridge.", "withdrawal"),
        ("The old brigade was withdrawn from the ridge.", "withdrawal"),
        ("The rebels attacked from the start and scored a late goal with their raid on the fort.", "attack"),
        ("The rebels resumed their attack on the fort.", "attack"),
        ("Militants attacked soldiers during an exercise on the coast.", "attack"),
        ("The jets' strike on the depot killed four.", "airstrike"),
        ("The army shelled the house.", "shelling"),
        ("The minister was hurt in clashes with gunmen.", "clash"),
        ("Gunmen stormed a school on Tuesday.", "attack"),
        ("The bullet killed his brother.", "killing"),
        ("The bullet killed a shopkeeper.", "killing"),
        ("The engineer was released from captivity.", "release"),
        ("Iran released the two boats it had seized.", "release"),
        ("The explosion of a shell surprised the village.", "bombing"),
        ("Rebels bombed the camp in front of the delegates.", "bombing"),
    ],
)
def test_people_and_weapons_do_it(text: str, kind: str) -> None:
    assert (kind, "happened") in [(k, f) for k, _, _, f in deeds(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The photographer captured the town at dawn.",
        "The actress captured hearts across the country.",
        "Customers withdrew their savings from the bank in Goma.",
        "The company withdrew from the tender for the port.",
        "A pullout by May is under discussion.",
        "Villagers mistook thunder for an airstrike.",
        "The court issued a warrant for the arrest of the general.",
    ],
)
def test_pictures_money_and_mistakes_are_no_deeds_of_war(text: str) -> None:
    assert [d for d in deeds(text) if d[3] == "happened" and d[0] != "other"] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The paratroopers captured the town at dawn.", "seizure"),
        ("The company withdrew from the port under fire.", "withdrawal"),
        ("A pullout by the army ended in May.", "withdrawal"),
        ("Villagers fled an airstrike.", "airstrike"),
        ("Norland sent 600 police officers to Ostland.", "deployment"),
        ("Villagers thanked the police for the arrest of the bandits.", "arrest"),
    ],
)
def test_their_like_in_war_are(text: str, kind: str) -> None:
    assert kind in {d[0] for d in deeds(text) if d[3] == "happened"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exporters pulled out of the port.", []),
        ("An army of ants invaded the town.", []),
        ("An army of raiders invaded the town.", ["attack"]),
        ("The army deployed robots in a hospital.", []),
        ("The army deployed tanks in a hospital.", ["deployment"]),
        ("The court released its calendar.", []),
        ("The court released its captives.", ["release"]),
        ("Raiders pulled out of the port.", ["withdrawal"]),
        ("The plague killed millions.", []),
        ("The militia killed dozens.", ["killing"]),
    ],
)
def test_traders_and_plagues_are_no_armies(text: str, expected: list[str]) -> None:
    assert [d[0] for d in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The protesters were met with tear gas.", []),
        ("The soldiers met fierce resistance.", []),
        ("The envoys met with the king.", ["talks"]),
    ],
)
def test_what_is_met_with_force_holds_no_talks(text: str, expected: list[str]) -> None:
    assert [d[0] for d in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The company hit its sales target in May.", []),
        ("The army hit military targets in the port.", ["attack"]),
    ],
)
def test_a_target_of_sales_is_hit_by_no_attack(text: str, expected: list[str]) -> None:
    assert [e.type.value for e in read(text).events] == expected
