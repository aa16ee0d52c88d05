"""Names: of the gazetteer, of persons, and others; several forms of one name are one actor."""

import pytest

from ceasewire.model.reading import ActorKind
from tests.readings import actor, cast_of, last_named_by, name, named_by, parse, read, who_said


def test_two_persons_of_one_surname_are_two() -> None:
    text = "Abiy Ahmed met Saleh Ahmed in Adama."
    cast = cast_of(text)
    (paragraph,) = parse(text)
    found = [cast.resolve(paragraph, t) for t in paragraph.doc if t.text == "Ahmed"]
    assert len(found) == 2
    assert found[0] != found[1]


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


def test_a_suffix_is_no_surname() -> None:
    text = "Carlito Galvez Jr. called it wrong. Galvez said the talks would open."
    assert [a.name for a in read(text).actors] == ["Carlito Galvez Jr."]


@pytest.mark.parametrize("words", ["widely known as", "better known as", "known as"])
def test_a_name_that_is_said_to_be_anothers_is_an_alias(words: str) -> None:
    text = f"General Mohamed Dagalo, {words} Hemedti, said talks had failed. Hemedti said the army had left."
    (person,) = (a for a in read(text).actors if a.kind is ActorKind.PERSON)
    assert (person.name, "Hemedti" in person.aliases) == ("Mohamed Dagalo", True)


def test_an_office_of_two_words_is_taken_up_by_he() -> None:
    text = "The Secretary-General met the Prime Minister. The Secretary-General was brief. He urged both sides to stop."
    assert who_said(text) == [("Secretary-General", "demand")]


def test_the_word_at_the_head_of_one_bodys_name_is_that_body() -> None:
    text = "The Harbour Observatory for Human Rights said nine died. The Observatory said the blasts were large."
    assert {who for who, _ in who_said(text)} == {"Harbour Observatory for Human Rights"}


def test_a_word_that_heads_two_bodies_names_is_neither() -> None:
    text = "The Coal Board and the Rail Board met. The Board said nine died."
    assert "Coal Board" not in [who for who, _ in who_said(text)]


def test_a_state_by_its_full_name_is_called_by_its_land_as_well() -> None:
    text = "The Republic of Velna agreed to a truce. Velna will free the crew."
    (state,) = [a for a in read(text).actors if "Velna" in a.name]
    assert (state.name, state.kind) == ("Republic of Velna", ActorKind.STATE)
    assert len([a for a in read("The Bank of Velna agreed. Velna will free the crew.").actors if "Velna" in a.name]) > 1


def test_the_words_that_open_a_firms_name_are_the_firm() -> None:
    text = "Tamm Tool Co. earned less in spring. Tamm said a strike was to blame."
    assert who_said(text) == [("Tamm Tool Co.", "say")]


def test_the_word_that_opens_two_firms_names_is_neither() -> None:
    text = "Tamm Tool Co. earned less than Tamm Airlines in spring. Tamm said a strike was to blame."
    assert who_said(text)[0][0] == "Tamm"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rebel leaders appealed to Moscow to send troops.", ["Russia"]),
        ("Rebel leaders flew to Moscow to ask for troops.", []),
    ],
)
def test_a_capital_of_which_something_is_asked_is_its_state(text: str, names: list[str]) -> None:
    assert named_by(text, "Moscow") == names


def test_a_surname_that_opens_with_small_words_finds_its_bearer() -> None:
    text = "Bloc president Ursula von der Marwitz said the bloc would act. Von der Marwitz added that time was short."
    assert [actor.name for actor in read(text).actors if actor.kind == "person"] == ["Ursula von der Marwitz"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Far-right leader Marine Le Roux said the law was an insult.", "Marine Le Roux"),
        ("Marine General John Allen said the raid was over.", "John Allen"),
    ],
)
def test_a_title_that_is_a_first_name_too_may_open_a_name(text: str, named: str) -> None:
    reading = read(text)
    assert name(reading, reading.statements[0].speaker) == named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Kremlin said it was ready. Russia sent ships. Moscow urged calm.", ["Russia"]),
        ("The White House said it was ready. Washington urged calm.", ["United States"]),
    ],
)
def test_the_house_of_a_state_is_the_state(text: str, names: list[str]) -> None:
    reading = read(text)
    assert list(dict.fromkeys(name(reading, s.speaker) for s in reading.statements)) == names


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The National Oceanic and Atmospheric Administration said it was warm.", 1),
        ("The Health Ministry and the Red Crescent Commission said it was warm.", 2),
        ("Norway and the African Union Commission said it was warm.", 2),
    ],
)
def test_a_name_with_and_is_one_bodys(text: str, speakers: int) -> None:
    assert len(read(text).statements[0].speaker) == speakers


def test_a_name_behind_a_spokesmans_title_is_a_persons() -> None:
    reading = read("Pakistan foreign office spokesperson Tahir Andrabi says that a deal is near.")
    assert name(reading, reading.statements[0].speaker) == "Tahir Andrabi"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Crestline Health, which runs nine clinics, blamed a shortage of nurses.", ActorKind.OTHER),
        ("The mill's owner, Northfield Paper Co., has denied that it broke any law.", ActorKind.OTHER),
        ("Walmart said it would raise wages.", ActorKind.OTHER),
        ("Anna Steel said the mill would close.", ActorKind.PERSON),
        ("Marlowe said it would take years.", ActorKind.PERSON),
    ],
)
def test_firms_are_no_persons(text: str, kind: ActorKind) -> None:
    (statement,) = [s for s in read(text).statements if s.speaker]
    assert next(a.kind for a in read(text).actors if a.id == statement.speaker[0]) is kind


def test_it_is_the_firm_that_owns_the_mill() -> None:
    text = "The mill's owner, Northfield Paper Co., was fined. “It lied,” a lawyer said. It said it was sorry."
    assert last_named_by(text, "It") == ["Northfield Paper Co."]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Helios Motors said on Tuesday it would cut jobs.\n\nThe firm, based in Lund, is old. It said it was well.",
            ["Helios Motors", "Helios Motors"],
        ),
        (
            "“It fell,” said Ivy Tan of Dorset Securities, who left in May. She predicts further cuts.",
            ["Ivy Tan", "Ivy Tan"],
        ),
    ],
)
def test_a_firm_in_the_plural_is_one_and_a_name_ends_before_who(text: str, speakers: list[str]) -> None:
    assert [who for who, _ in who_said(text)] == speakers
