"""Repeats: which mentions are of one event, and which killings an attack carries."""

import pytest

from tests.readings import deeds, name, read


def kinds(text: str) -> list[str]:
    """Return the type of each event."""
    return [kind for kind, _, _, _ in deeds(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen stormed a campus, killing three guards.", [("attack", "campus")]),
        ("Gunmen opened fire in a market, killing three guards.", [("attack", "three guards")]),
        ("A strike on a market killed nine traders.", [("airstrike", "market + nine traders")]),
        ("Gunmen stormed a post. They killed three guards.", [("attack", "post")]),
        ("A monk was shot dead as the army and the rebels traded fire.", [("killing", "monk"), ("clash", "")]),
        ("Jan Roe was killed in a raid in Sol.\n\nThe army said Jan Roe had been killed.", [("attack", "Jan Roe")]),
        ("The army attacked a post, destroying a tank.", [("attack", "post")]),
        ("The army attacked a post and burned a tank in Sol.", [("attack", "post"), ("attack", "tank")]),
    ],
)
def test_what_came_of_an_attack_is_no_other(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(k, t) for k, _, t, _ in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen raided the post. The raid killed four soldiers.", ["attack"]),
        ("The militia raided the town. Four guards were killed.", ["attack"]),
        ("The army shelled the port of Dara. The army shelled the town of Hama.", ["shelling", "shelling"]),
        ("Rebels killed the mayor in May.", ["killing"]),
        ("The army fired shells at the north. Six of the shells fell near a post.", ["shelling"]),
        ("Two rockets landed near the school.", ["shelling"]),
    ],
)
def test_what_only_points_back_is_no_event_of_its_own(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_those_who_died_by_a_mishap_were_killed_by_nobody() -> None:
    assert kinds("Nine people died when the bridge collapsed.") == []
    assert kinds("The general was killed in a car crash.") == []
    assert kinds("Heavy rain killed nine people.") == []
    assert kinds("Lightning killed two soldiers.") == []
    assert kinds("Snipers killed two soldiers.") == ["killing"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two air strikes hit the port.", ["airstrike"]),
        ("Gunmen kidnapped nine nurses. The men who kidnapped them fled to the hills.", ["abduction", "displacement"]),
        ("The militia raided the town. The long-awaited raid ended on Monday.", ["attack"]),
    ],
)
def test_words_that_only_tell_more_of_an_event_are_that_event(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_one_attack_is_not_those_of_which_several_are_told() -> None:
    text = (
        "The front said it would halt its drone strikes. The army accused the front of shelling a camp near Goma. "
        "The front denied it was behind the attack."
    )
    reading = read(text)
    denied = [r.event for r in reading.responsibility if r.stance == "denies"]
    assert denied == [e.id for e in reading.events if e.type == "shelling"]


def test_strikes_that_are_counted_by_themselves_are_others() -> None:
    text = "Turkish jets struck Hamas targets. Officials said jets carried out three airstrikes on Hamas positions."
    assert kinds(text) == ["airstrike", "airstrike"]


def test_an_item_of_a_digest_tells_of_events_of_its_own() -> None:
    items = ["Gunmen attacked Goma on Monday. (Reuters)", "The attack killed two. (AP)"]
    assert kinds("\n\n".join(items)) == ["attack", "attack"]
    assert kinds("\n\n".join(i.split(" (")[0] for i in items)) == ["attack"]


def test_the_killing_of_those_who_took_part_in_an_attack_is_not_that_attack() -> None:
    found = deeds("Troops killed two men who attacked a checkpoint in Kaya.")
    assert [(k, a) for k, a, _, _ in found] == [("killing", "Troops"), ("attack", "two men")]


def test_the_killing_of_a_man_of_whom_an_aside_tells_an_attack_is_not_that_attack() -> None:
    text = "The army killed Omar Sadiq, a chief who took part in the March attacks on Dara, in an airstrike on Gao."
    told = {e.type.value: (name(read(text), e.agents), e.deaths) for e in read(text).events}
    assert told == {"attack": ("Omar Sadiq", None), "airstrike": ("army", 1)}


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A guard was wounded in an attack on the town.", "guard"),
        ("A bomber killed two policemen and wounded three officers.", "three officers + two policemen"),
        ("Gunmen attacked a market, wounding a judge.", "market"),
        ("Nine people were wounded in an attack on the town.", ""),
        ("No guard was wounded in the attack on the town.", ""),
        ("The army denied wounding a guard in the attack on the town.", ""),
    ],
)
def test_those_wounded_in_an_attack_are_hit_unless_they_are_only_counted(text: str, targets: str) -> None:
    assert [t for _, _, t, _ in deeds(text)] == [targets]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("An attack on a church that killed nine worshippers was claimed by nobody.", ""),
        ("An attack by a militia that killed nine worshippers was claimed by nobody.", "militia"),
    ],
)
def test_whom_an_attack_hit_did_not_do_it(text: str, agents: str) -> None:
    assert deeds(text)[0][1] == agents


def test_since_the_truce_began_is_no_second_truce() -> None:
    assert (
        kinds("The truce took effect on April 2. Nine guards have died since the truce began.").count(
            "ceasefire_in_effect"
        )
        == 1
    )


def test_the_bomb_that_killed_is_the_one_that_went_off() -> None:
    assert kinds("A car bomb that killed nine policemen went off outside a courthouse.") == ["bombing"]


def test_what_an_attack_answers_is_another_attack() -> None:
    found = deeds("Iran launched missiles at bases in response to the airstrike that killed a general.")
    assert [k for k, _, _, _ in found] == ["shelling", "airstrike"]


def test_those_who_were_seized_are_spoken_of_again() -> None:
    text = "Rebels kidnapped two aid workers on Monday. The two men were abducted at gunpoint."
    assert [k for k, _, _, _ in deeds(text)] == ["abduction"]


def test_others_who_were_seized_are_another_event() -> None:
    text = "Rebels kidnapped two aid workers on Monday. Two nurses were abducted at gunpoint."
    assert [k for k, _, _, _ in deeds(text)] == ["abduction", "abduction"]


def test_a_number_of_its_own_tells_a_deed_from_the_one_before() -> None:
    text = "The rebels attacked a pipeline on Monday. They denied the bombing that killed four officers in Cali."
    article = read(text)
    assert [(e.type.value, e.deaths) for e in article.events] == [("attack", None), ("bombing", 4)]
    told = "A bombing killed four officers in Cali. The rebels denied the bombing that killed four officers."
    assert len(read(told).events) == 1


def test_an_ambush_told_again_is_the_ambush_and_not_the_first_attack() -> None:
    text = "Rebels stopped their attacks after 14 people died in an ambush in May. Kenya blamed Chad for the {}."
    article = read(text.format("ambush"))
    assert [next(e.trigger.text for e in article.events if e.id == r.event) for r in article.responsibility] == [
        "ambush"
    ]


@pytest.mark.parametrize(
    ("doers", "kinds"),
    [("Gunmen", ["bombing"]), ("Unidentified attackers", ["bombing"]), ("Boko Haram", ["bombing"] * 2)],
)
def test_what_a_group_says_it_has_done_is_what_nameless_men_did(doers: str, kinds: list[str]) -> None:
    text = f"{doers} bombed a church in Jolo. Abu Sayyaf said it carried out the bombing."
    assert [kind for kind, *_ in deeds(text)] == kinds
    (row,) = read(text).responsibility
    assert row.event == f"e{len(kinds)}"


def test_the_dead_are_of_what_is_told_and_not_of_what_came_before_it() -> None:
    text = "Israel carried out airstrikes on Lebanon, killing six people, hours after a rocket was fired at Haifa."
    assert {(e.type.value, e.deaths) for e in read(text).events} == {("airstrike", 6), ("shelling", None)}


def test_the_dead_are_not_of_similar_deeds_of_before() -> None:
    text = "Drones hit a power station in Atbara. The army has blamed the RSF for similar strikes. Two men were killed."
    assert [(e.trigger.text, e.deaths) for e in read(text).events] == [("hit", 2), ("strikes", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The governor said rebels killed the judge. The rebels killed the judge on Sunday.", "happened"),
        ("The governor said rebels killed the judge. The rebels killed the judge, he said.", "alleged"),
        ("The governor said rebels killed the judge. The killing of the judge is under review.", "alleged"),
    ],
)
def test_what_the_article_says_itself_has_happened(text: str, expected: str) -> None:
    assert [d[3] for d in deeds(text) if d[0] == "killing"] == [expected]


def test_a_second_deed_does_not_carry_the_killing_before_it() -> None:
    text = "The rebels killed a guard in Goma on Friday and burned two buses."
    assert [kind for kind, *_ in deeds(text)] == ["killing", "attack"]
    assert [kind for kind, *_ in deeds("The rebels raided the town and killed a guard.")] == ["attack"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Settlers burned cars in a village after four men were shot dead near Eli.", ["attack", "killing"]),
        ("Jets bombed a camp following the killing of two soldiers.", ["airstrike", "killing"]),
        ("Four soldiers were killed after rebels attacked a post.", ["attack"]),
        ("Gunmen attacked a post after killing two guards.", ["attack"]),
    ],
)
def test_those_killed_before_an_attack_that_answers_it_are_not_of_it(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_those_armed_who_were_hurt_in_a_clash_took_part() -> None:
    text = "Ten policemen were wounded in clashes with demonstrators."
    assert [agents for _, agents, _, _ in deeds(text)] == ["Ten policemen + demonstrators"]


def test_a_shell_that_lands_later_is_another_one() -> None:
    text = "The army shelled Bahri on Monday. A shell hit a bus station in Omdurman on Tuesday."
    assert kinds(text) == ["shelling", "shelling"]


def test_a_killing_that_an_attack_answers_is_none_of_its_own() -> None:
    text = "The front said it had targeted a barracks with rockets in response to the killing of a commander."
    assert [(e.type.value, e.deaths) for e in read(text).events] == [("attack", None), ("killing", 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police said three gunmen were killed after they attacked a patrol.",
            [("killing", "", "three gunmen"), ("attack", "three gunmen", "patrol")],
        ),
        (
            "The army said rebels died after they attacked a base.",
            [("attack", "rebels", "base")],
        ),
        (
            "Two militants were killed when they attacked the base, in which five soldiers also died.",
            [("killing", "", "Two militants"), ("attack", "Two militants", "base + five soldiers")],
        ),
    ],
)
def test_those_who_die_in_their_own_attack_are_not_its_targets(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [deed[:3] for deed in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A peacekeeper is killed in an ambush near Gao. Two guards are also wounded in the attack.",
            [("attack", "Two guards + peacekeeper")],
        ),
        (
            "A peacekeeper is killed in an ambush near Gao. Two guards are wounded in an attack by the army.",
            [("attack", "peacekeeper"), ("attack", "Two guards")],
        ),
        (
            "We condemn the attack in Elad. This was a horrific attack targeting innocent men.",
            [("attack", "innocent men")],
        ),
        (
            "We condemn the attack in Elad. There was another attack targeting innocent men.",
            [("attack", ""), ("attack", "innocent men")],
        ),
        (
            "Russian strikes on Kyiv kill four people. The embassy is also damaged in the strikes.",
            [("airstrike", "embassy")],
        ),
        (
            "Russian strikes on Kyiv kill four people. The embassy is damaged in a storm.",
            [("airstrike", "")],
        ),
    ],
)
def test_what_is_told_again_of_an_attack_is_added_to_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(k, t) for k, _, t, _ in deeds(text)] == expected
