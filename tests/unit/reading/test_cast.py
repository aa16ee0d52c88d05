"""The cast: one actor for each party, body or person, under all its names."""

import pytest

from ceasewire.model.reading import Actor, ActorKind, Relation
from ceasewire.reading.cast import Cast
from tests.readings import cast_of, find_word, parse, read, who_said

COLUMNS = ("text", "word", "expected")


def named_by(text: str, word: str) -> list[str]:
    """Return the names of the actors that a word names."""
    cast = cast_of(text)
    token = find_word(text, word)
    paragraph = next(p for p in parse(text) if any(t == token for t in p.doc))
    return [cast.entity(i).name for i in cast.resolve(paragraph, token)]


def last_of(text: str, word: str) -> tuple[Cast, tuple[str, ...]]:
    """Return the cast and the actors that the last occurrence of a word names."""
    cast = cast_of(text)
    paragraph, token = [(p, t) for p in parse(text) for t in p.doc if t.text == word][-1]
    return cast, cast.resolve(paragraph, token)


def actor(text: str, name: str) -> Actor:
    """Return the actor of a reading with this name."""
    return next(a for a in read(text).actors if a.name == name)


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Armenia and Azerbaijan met in Brussels.", "Armenia", ["Armenia", "Azerbaijan"]),
        ("Dozens of rebels left Kidal.", "Dozens", ["rebels"]),
        ("The trees stood in front of us.", "front", []),
        ("A stone hit her head.", "head", []),
        ("Washington urged Ankara to wait.", "Washington", ["United States"]),
        ("The Kremlin urged Kyiv to wait.", "Kyiv", ["Ukraine"]),
        ("The talks in Cairo failed.", "Cairo", []),
        ("The bridge fell.", "bridge", []),
    ],
)
def test_a_noun_phrase_names_its_actors(text: str, word: str, expected: list[str]) -> None:
    assert named_by(text, word) == expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The Arakan Army took Buthidaung. The group later left.", "group", "Arakan Army"),
        ("Myanmar’s junta shelled Loikaw. The junta later fell back.", "junta", "Myanmar’s junta"),
        ("The Sudanese army shelled Nyala. The army later fell back.", "army", "Sudanese army"),
        ("Juan Manuel Santos flew to Caracas. Later Santos spoke.", "Santos", "Juan Manuel Santos"),
        ("Juan Manuel Santos flew to Caracas. He spoke late.", "He", "Juan Manuel Santos"),
        ("The ELN freed two men. It gave no reason.", "It", "ELN"),
        ("The rebels freed two men. They gave no reason.", "They", "rebels"),
        ("A spokesman for M23 spoke. The spokesman was brief.", "spokesman", "spokesman"),
        ("The Moro Islamic Liberation Front (MILF) met. The MILF agreed.", "MILF", "Moro Islamic Liberation Front"),
    ],
)
def test_later_words_take_up_an_actor_told_before(text: str, word: str, expected: str) -> None:
    cast, found = last_of(text, word)
    assert [cast.entity(i).name for i in found] == [expected]


def test_a_pronoun_with_nobody_before_it_names_nobody() -> None:
    assert named_by("They left at dawn.", "They") == []
    assert named_by("It rained in Goma.", "It") == []


def test_two_persons_of_one_surname_are_two() -> None:
    text = "Abiy Ahmed met Saleh Ahmed in Adama."
    cast = cast_of(text)
    (paragraph,) = parse(text)
    found = [cast.resolve(paragraph, t) for t in paragraph.doc if t.text == "Ahmed"]
    assert len(found) == 2
    assert found[0] != found[1]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Israeli strikes went on.", "strikes", ["Israel"]),
        ("The army’s raid went on.", "raid", ["army"]),
        ("A long raid went on.", "raid", []),
    ],
)
def test_a_noun_names_actors_by_what_stands_before_it(text: str, word: str, expected: list[str]) -> None:
    cast = cast_of(text)
    (paragraph,) = parse(text)
    assert [cast.entity(i).name for i in cast.modifiers(paragraph, find_word(text, word))] == expected


def test_an_actor_is_made_of_a_thing_only_where_a_record_needs_one() -> None:
    text = "Jets struck the refinery."
    cast = cast_of(text)
    (paragraph,) = parse(text)
    refinery = find_word(text, "refinery")
    assert cast.resolve(paragraph, refinery) == ()
    (made,) = cast.resolve(paragraph, refinery, create=True)
    assert (cast.entity(made).name, cast.entity(made).kind) == ("refinery", ActorKind.OTHER)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Rwanda attacked Goma.", "Rwanda", ActorKind.STATE),
        ("The ELN attacked Arauca.", "ELN", ActorKind.ARMED_GROUP),
        ("The Security Council met.", "Security Council", ActorKind.IGO),
        ("Juan Manuel Santos said the talks had failed.", "Juan Manuel Santos", ActorKind.PERSON),
        ("Gunmen attacked a convoy.", "Gunmen", ActorKind.UNNAMED),
        ("Two diplomats said the talks had failed.", "Two diplomats", ActorKind.UNNAMED),
    ],
)
def test_an_actor_has_a_kind(text: str, name: str, kind: ActorKind) -> None:
    assert actor(text, name).kind is kind


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Moscow said talks had failed. Russia wants more talks.", "Russia", {"Moscow"}),
        (
            "The Moro Islamic Liberation Front (MILF) freed a man. The MILF left.",
            "Moro Islamic Liberation Front",
            {"MILF"},
        ),
        (
            "Juan Manuel Santos said the talks had failed. In Cali, Santos said the army would wait.",
            "Juan Manuel Santos",
            {"Santos"},
        ),
        ("Colombian police arrested nine men, Colombia said.", "Colombia", {"Colombian"}),
    ],
)
def test_other_names_are_aliases(text: str, name: str, aliases: set[str]) -> None:
    assert aliases <= set(actor(text, name).aliases)


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        ("The ELN freed ten men. The group gave no reason. The group left.", "ELN", "group"),
        ("The ELN freed ten men. It gave no reason.", "ELN", "It"),
        ("The ELN attacked. Its spokesman, Pablo Beltran, said talks had failed.", "Pablo Beltran", "Its spokesman"),
    ],
)
def test_pronouns_and_the_group_are_no_aliases(text: str, name: str, word: str) -> None:
    assert word not in actor(text, name).aliases


@pytest.mark.parametrize(
    ("text", "name", "to", "relation"),
    [
        ("M23 spokesman Lawrence Kanyuka said talks had failed.", "Lawrence Kanyuka", "M23", Relation.SPOKESPERSON_OF),
        (
            "Lawrence Kanyuka, a spokesman for M23, said talks had failed.",
            "Lawrence Kanyuka",
            "M23",
            Relation.SPOKESPERSON_OF,
        ),
        (
            "A spokesman for the M23, Lawrence Kanyuka, said talks had failed.",
            "Lawrence Kanyuka",
            "M23",
            Relation.SPOKESPERSON_OF,
        ),
        (
            "The ELN attacked. Its spokesman, Pablo Beltran, said talks had failed.",
            "Pablo Beltran",
            "ELN",
            Relation.SPOKESPERSON_OF,
        ),
        (
            "Colombian President Juan Manuel Santos said talks had failed.",
            "Juan Manuel Santos",
            "Colombia",
            Relation.LEADER_OF,
        ),
        ("Abiy Ahmed, Ethiopia’s prime minister, said talks had failed.", "Abiy Ahmed", "Ethiopia", Relation.LEADER_OF),
        (
            "Australian Foreign Minister Penny Wong said talks had failed.",
            "Penny Wong",
            "Australia",
            Relation.OFFICIAL_OF,
        ),
        ("UN Secretary-General António Guterres said talks had failed.", "António Guterres", "UN", Relation.LEADER_OF),
        ("Two Rwandan officials said talks had failed.", "Two Rwandan officials", "Rwanda", Relation.OFFICIAL_OF),
    ],
)
def test_persons_are_tied_to_the_bodies_they_speak_for(text: str, name: str, to: str, relation: Relation) -> None:
    names = {a.id: a.name for a in read(text).actors}
    assert (to, relation) in [(names[tie.to], tie.relation) for tie in actor(text, name).affiliations]


def test_we_is_the_body_that_the_speaker_speaks_for() -> None:
    text = "“We will leave Goma,” M23 spokesman Lawrence Kanyuka said."
    reading = read(text)
    names = {a.id: a.name for a in reading.actors}
    assert [[names[i] for i in t.debtor] for t in reading.terms] == [["M23"]]


def test_one_side_is_a_body_and_those_who_speak_for_it() -> None:
    text = "M23 spokesman Lawrence Kanyuka met Kenyan officials."
    cast = cast_of(text)
    ids = {cast.entity(e.id).name: e.id for e in cast.known(*ActorKind)}
    assert cast.same_side([ids["Lawrence Kanyuka"]], [ids["M23"]])
    assert not cast.same_side([ids["Lawrence Kanyuka"]], [ids["Kenyan officials"]])


def test_only_actors_that_some_record_uses_are_kept() -> None:
    assert [a.name for a in read("The ELN freed ten men near the river of Chile and Peru.").actors] == [
        "ELN",
        "ten men",
    ]
    assert read("It rained in Kampala.").actors == ()


def test_who_said_so_stays_apart_from_whom_it_is_said_of() -> None:
    assert who_said("Armenia said Azerbaijan had left.") == [("Armenia", "say")]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Northern Resistance Front said it would leave the valley.", "Northern Resistance Front", "armed_group"),
        ("The rebel River Brigades refused to disarm.", "River Brigades", "armed_group"),
        ("Meradia agreed to a truce. President Tomas Arel of Meradia signed it.", "Meradia", "state"),
        ("Orland agreed to leave the valley. The Orlandian navy went first.", "Orland", "state"),
    ],
)
def test_a_name_that_no_list_holds_is_known_by_how_it_is_used(text: str, name: str, kind: str) -> None:
    kinds = {actor.name: actor.kind.value for actor in read(text).actors}
    assert kinds.get(name) == kind


def test_a_minister_of_no_named_country_belongs_to_the_government_named_before_him() -> None:
    reading = read("The Karsan government did not reject it. Defence Minister Lena Orsat said the army would withdraw.")
    names = {actor.id: actor.name for actor in reading.actors}
    (orsat,) = (actor for actor in reading.actors if "Orsat" in actor.name)
    assert [names[tie.to] for tie in orsat.affiliations] == ["Karsan government"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Armenia and Azerbaijan met in Geneva. Both sides agreed to leave the valley.", ["Armenia + Azerbaijan"]),
        ("Chad fought the M23 in Goma. The two sides agreed to leave the valley.", ["Chad + M23"]),
        (
            "Foreign Minister Penny Wong met Foreign Minister Ana Kesh. The two leaders agreed to leave the valley.",
            ["Ana Kesh + Penny Wong"],
        ),
        ("Armenia, Azerbaijan, Chad and Peru met. Both sides agreed to leave the valley.", ["Both sides"]),
        ("Armenia met Azerbaijan. Two groups agreed to leave the valley.", ["Two groups"]),
    ],
)
def test_both_sides_are_the_two_that_were_named(text: str, expected: list[str]) -> None:
    assert [who for who, _ in who_said(text)] == expected


@pytest.mark.parametrize(
    "name",
    [
        "Organization of American States",
        "Democratic Republic of the Congo",
        "United States Department of Defense",
        "Ministry of Foreign Affairs",
    ],
)
def test_a_known_name_with_of_is_the_actor_of_its_verb(name: str) -> None:
    assert who_said(f"The {name} said the talks had failed.") == [(name, "say")]


def test_the_army_is_that_of_the_state_that_the_article_names_most() -> None:
    text = "Congo freed ten men. Congo’s roads opened. Japan sent rice to Congo. The army said the road was safe."
    assert ("Congo", "say") in who_said(text)


def test_who_stands_beside_an_actor_is_one_too() -> None:
    text = "Norway and shopkeepers accused the army of looting."
    assert who_said(text) == [("Norway + shopkeepers", "blame")]


def test_a_government_is_not_that_of_an_adjective() -> None:
    assert named_by("Norwegian and Omani diplomats came. The government waited.", "government") == ["government"]


def test_they_and_both_are_those_named_together_before() -> None:
    text = "I spoke with General Burhan and General Hemedti and urged them to allow access. Both assured me of it."
    assert [a.name for a in read(text).actors][:2] == ["Burhan", "Hemedti"]
    cast, both = last_of(text, "Both")
    assert [cast.entity(i).name for i in both] == ["Burhan", "Hemedti"]


def test_it_is_the_body_that_says_so() -> None:
    text = "Israel struck two posts, while Hezbollah denied it and said it remains committed to the truce."
    assert ("Hezbollah", "pledge") in who_said(text)


def test_whose_troops_are_those_of_the_state_before() -> None:
    assert named_by("Eritrea, whose troops fought there, signed the deal.", "troops") == ["Eritrea"]


@pytest.mark.parametrize("word", ["Some", "Others", "Those"])
def test_a_bare_quantity_names_nobody(word: str) -> None:
    assert named_by(f"{word} left the town.", word) == []


def test_a_suffix_is_no_surname() -> None:
    text = "Carlito Galvez Jr. called it wrong. Galvez said the talks would open."
    assert [a.name for a in read(text).actors] == ["Carlito Galvez Jr."]


def test_they_are_all_who_say_so() -> None:
    assert (
        last_of("Armenia and Azerbaijan said they had agreed.", "they")[1]
        == last_of("Armenia and Azerbaijan said they had agreed.", "Armenia")[1]
    )


def test_countries_are_not_one_state() -> None:
    text = "Russia, Norway and Japan welcomed it. Rubio urged the two countries to sign."
    cast, named = last_of(text, "countries")
    assert [cast.entity(i).name for i in named] == ["two countries"]


def test_one_ministry_is_not_another() -> None:
    cast, named = last_of("The interior ministry wrote. The defence ministry answered.", "ministry")
    assert [cast.entity(i).name for i in named] == ["defence ministry"]


def test_our_fighters_are_the_speakers_side() -> None:
    text = "Hezbollah chief Naim Qassem said: “Our fighters will withdraw if Israel stops its raids.”"
    (term,) = read(text).terms
    names = {a.id: a.name for a in read(text).actors}
    assert [names[i] for i in term.debtor] == ["Hezbollah"]


def test_the_army_of_a_government_that_is_named_comes_before_that_of_a_neighbour() -> None:
    text = "South Sudan’s government met the rebels. Uganda sent men. Ugandan aid came. The army blamed the rebels."
    assert who_said(text)[-1] == ("South Sudan", "blame")


def test_a_lone_one_names_nobody() -> None:
    assert [a.name for a in read("“They would lose the mines,” said one, who gave no name.").actors] == []


def test_a_surname_behind_al_is_no_group() -> None:
    assert who_said("Abdul-Malik al-Houthi said it would rain.") == [("Abdul-Malik al-Houthi", "say")]


def test_they_are_not_those_in_their_own_words() -> None:
    text = "Rebel commanders came. The group al-Nusra will benefit the most, they warn."
    assert last_of(text, "they")[1] == last_of(text, "commanders")[1]


def test_they_are_the_group_of_its_leader_who_says_so() -> None:
    text = "The leader of the Houthi rebels, Abdul-Malik al-Houthi, says they will accept a ceasefire."
    (term,) = read(text).terms
    names = {a.id: a.name for a in read(text).actors}
    assert [names[i] for i in term.debtor] == ["Houthi rebels"]
