"""Lines that nothing marks as a picture's: taken by their words, and by those of the lines placed as they are."""

import pytest

from ceasewire.page import read_page
from ceasewire.page.text.captions import ITEM, pick_captions

STORY = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast.",
    "The army denied that it had shelled the town, and blamed the rebels for breaking the last truce in May.",
    "Envoys had met both sides twice, and a draft had been on the table for a week, the ministry said.",
    "It was not clear who would guard the gate if the army left it, and neither side would say so.",
    "Talks were to resume on Thursday, if the captives were freed by then.",
]
SAID = "A woman carries her daughter past a burnt-out bus at the gate of the port."


def read(*lines: str) -> tuple[list[str], tuple[str, ...]]:
    """Return the paragraphs and captions read of a text."""
    text = "\n\n".join(["Rebels offer truce if road is opened", "By Omar Haddad\n4 May 2026", *lines])
    (article,) = read_page(text.encode(), uri="text", media_type="text/plain").articles
    return article.text.split("\n\n"), article.captions


def test_a_line_that_its_words_speak_against_is_taken_where_the_others_are_captions() -> None:
    assert pick_captions({1: -0.8, 2: 2.0, 3: 3.0}, prior=0.5) == [1, 2, 3]
    assert pick_captions({1: -0.8, 2: -3.0, 3: -4.0}, prior=0.5) == []
    assert pick_captions({1: -0.8}, prior=0.5) == []
    assert pick_captions({1: -0.8}, prior=0.5, beside=[2.0, 3.0]) == [1]
    assert pick_captions({}, prior=0.5) == []


@pytest.mark.parametrize("at", [0, 2])
def test_a_caption_in_a_text_is_none_of_its_paragraphs(at: int) -> None:
    assert read(*STORY[:at], SAID, *STORY[at:]) == (STORY, (SAID,))


@pytest.mark.parametrize(
    ("line", "item"),
    [("- Buses cross", True), ("3) Families wait", True), ("iv. Families wait", True), ("Gen. Haddad inspects", False)],
)
def test_a_title_opens_no_list(line: str, item: bool) -> None:
    assert (ITEM.match(line) is not None) is item


@pytest.mark.parametrize(
    "line",
    [
        "Soldiers hold the gate, and nobody has said who sent them there.",
        "- Buses cross the gate at noon.",
        "“A boy sits at the gate and counts the buses.”",
        "People at the gate are afraid, but they say that they have no choice.",
    ],
)
def test_a_paragraph_of_the_story_stays(line: str) -> None:
    assert line in read(*STORY[:2], line, *STORY[2:])[0]


def test_a_report_from_the_scene_keeps_what_it_sees() -> None:
    scenes = [
        "A woman carries her daughter past a burnt-out bus.",
        "Two soldiers sleep on sacks of flour outside the customs house.",
        "A boy sells cigarettes near the gate.",
    ]
    lines = [STORY[0], scenes[0], STORY[1], scenes[1], STORY[2], scenes[2], STORY[3]]
    assert read(*lines)[0] == lines


def test_several_captions_among_a_storys_paragraphs_are_none_of_them() -> None:
    said = [SAID, "The landing in Dorn, which both armies claim."]
    lines = [STORY[0], said[0], *STORY[1:3], said[1], *STORY[3:]]
    assert read(*lines) == (STORY, tuple(said))


def test_a_list_of_what_happens_keeps_all_of_its_lines() -> None:
    happens = [
        "Pakistan carries out air raids in two districts across the border, and nine people die.",
        "The rebels return one more captive to the Red Cross.",
        "Envoys say that both sides accept a pause of nine days on the northern front.",
        "A court in the capital frees four editors of the weekly.",
        "The cabinet allows fishing boats to leave the port again from noon.",
    ]
    assert read(*happens) == (happens, ())


def test_a_scene_without_a_name_is_the_storys_unless_captions_with_names_stand_by() -> None:
    scene = "Two soldiers play cards on the lid of a crate."
    assert scene in read(*STORY[:2], scene, *STORY[2:])[0]
    assert scene not in read(*STORY[:2], scene, *STORY[2:4], "Workers load sacks of grain in Dorn.", STORY[4])[0]


def test_a_scene_that_opens_a_story_below_its_byline_stays() -> None:
    scene = "Two soldiers play cards on the lid of a crate."
    assert read(scene, *STORY)[0] == [scene, *STORY]


def test_an_agency_behind_a_caption_with_its_day_is_no_sentence() -> None:
    said = "Supporters of the deal celebrate in the streets of Dorn on Sunday night, 4 June 2025. Xinhua"
    assert read(*STORY[:2], said, *STORY[2:]) == (STORY, (said,))


def test_a_short_subhead_that_reads_as_a_caption_stays() -> None:
    subhead = "Villagers wait outside the closed gate"
    assert subhead in read(*STORY[:2], subhead, *STORY[2:])[0]


def test_a_last_sentence_with_the_agency_behind_it_is_the_storys() -> None:
    last = "A spokesman for the envoy declined to comment."
    assert read(*STORY, f"{last} – AFP")[0][-1] == last


def test_a_line_below_image_is_a_caption_unless_its_words_are_a_storys() -> None:
    said = "The gate of the port is guarded by soldiers of the 4th Brigade."
    assert said not in read(*STORY[:2], "Image", said, *STORY[2:])[0]
    assert STORY[2] in read(*STORY[:2], "Image", *STORY[2:])[0]


def test_the_terms_of_a_deal_and_deeds_told_in_the_present_are_the_storys() -> None:
    terms = ["Rebels leave the bridge at Dorn.", "Monitors from Orlo patrol the road to Dorn."]
    assert read(*STORY[:2], "The deal reads:", *terms, *STORY[2:])[1] == ()
    deed = "Rebel commander Dara Tesk signs the truce in Dorn on May 9."
    assert read(*STORY[:2], deed, *STORY[2:])[1] == ()
