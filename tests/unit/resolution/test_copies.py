"""Groups of copies of one story."""

import pytest

from ceasewire.model.page import Article
from ceasewire.resolution.copies import CopyGroup, Text, find_candidates, group_copies, verify_pair
from ceasewire.text.shingles import cut_shingles

WIRE = [
    "The Lake Union said on Monday that it would lift its blockade of the fishing port once the water tax is dropped.",
    "“We ask for nothing but the water that our fathers drank,” said Ada Renn, who speaks for the union in town.",
    "The ministry called the tax a matter for parliament, which does not sit again before the second week of May.",
    "Fishermen have kept their boats ashore for eleven days, and fish has doubled in price on the markets inland.",
    "A first round of talks broke down in March after both delegations claimed the same chair at the table.",
    "Police say that two guards were hurt when stones were thrown at the gate of the harbour on Saturday night.",
]
OTHER = [
    "Prices on the inland markets rose again on Monday as the quarrel over the lake entered its second week.",
    "Traders in the old town told of empty counters, of rice sold by the cup and of long drives to the coast.",
    "The mayor asked the capital for flour from the reserve and said that his office would keep the bakeries open.",
    "In the harbour itself little moved; a lone ferry crossed at noon with medicine and two nuns on board.",
]
QUOTED = [WIRE[1], "“No child of ours will go thirsty for a tax that nobody voted for in this valley,” she said."]


def text(key: str, *paragraphs: str, language: str | None = "en") -> Text:
    return Text(key=key, article=Article(id="art1", text="\n\n".join(paragraphs), language=language))


def keys(*texts: Text) -> list[tuple[str, ...]]:
    return [group.keys for group in group_copies(texts)]


def reworded(paragraph: str) -> str:
    """Return a paragraph in which every third word is another."""
    return " ".join("so" if n % 3 == 2 else word for n, word in enumerate(paragraph.split()))


@pytest.mark.parametrize(
    "rewritten",
    [
        WIRE,
        WIRE[:3],
        [reworded(WIRE[0]), *WIRE[2:]],
        ["Our reporter writes from the lake shore today.", *WIRE[1:4], *map(reworded, OTHER[:2])],
        [" ".join("then" if n % 9 == 8 else w for n, w in enumerate(p.split())) for p in WIRE],
    ],
    ids=["whole", "cut", "new lead", "own paragraphs", "words changed"],
)
def test_rewritten_wire_story_is_a_copy(rewritten: list[str]) -> None:
    assert keys(text("a", *WIRE), text("b", *rewritten)) == [("a", "b")]


def test_other_report_of_the_same_quarrel_is_none() -> None:
    assert keys(text("a", *WIRE), text("b", *OTHER)) == []


def test_reports_that_share_only_quotations_are_no_copies() -> None:
    told = [paragraph.replace("said Ada Renn, who", "were the words of a woman who") for paragraph in QUOTED]
    shared = cut_shingles("\n\n".join(QUOTED)).every
    one, two = [WIRE[0], *QUOTED, *WIRE[2:4]], [*OTHER[:2], *told, *OTHER[2:]]
    assert len(shared & cut_shingles("\n\n".join(two)).every) > 0.24 * len(cut_shingles("\n\n".join(one)).every)
    assert keys(text("a", *one), text("b", *two)) == []


def test_two_prints_of_one_speech_are_copies() -> None:
    speech = "“" + " ".join(p.strip("“”") for p in WIRE) + "”"
    assert keys(text("a", speech), text("b", speech)) == [("a", "b")]


def test_shared_background_paragraph_makes_no_copies() -> None:
    background = WIRE[4] + " " + WIRE[5]
    one, two = [*WIRE[:3], background], [*OTHER[:3], background]
    shingles = {"a": cut_shingles("\n\n".join(one)), "b": cut_shingles("\n\n".join(two))}
    assert len(shingles["a"].every & shingles["b"].every) > 0.24 * len(shingles["b"].every)
    assert keys(text("a", *one), text("b", *two)) == []


def test_two_shared_paragraphs_make_no_copies_of_texts_on_other_subjects() -> None:
    closing = [WIRE[4], WIRE[5]]
    news = [
        "Masked gunmen robbed seven jewellers within twenty minutes before detectives arrived beside burning vehicles.",
        "Witnesses described motorcycles without number plates, sledgehammers, shattered cabinets and gunfire outside.",
        "Prosecutors suspect former security employees, whose contracts ended without warning shortly after Christmas.",
        "Insurance companies estimated losses above eleven million, although several merchants refused any comment.",
    ]
    shingles = {
        "a": cut_shingles("\n\n".join([*WIRE[:4], *closing])),
        "b": cut_shingles("\n\n".join([*news, *closing])),
    }
    share = len(shingles["a"].every & shingles["b"].every) / len(shingles["b"].every)
    assert 0.24 < share < 0.5
    assert verify_pair("a", "b", shingles) is None


def test_formula_in_short_notes_makes_no_copies() -> None:
    formula = "claims responsibility for a drone attack on"
    assert keys(text("a", f"The north brigade {formula} the port."), text("b", f"A group {formula} a base.")) == []


def test_texts_in_two_languages_are_not_compared() -> None:
    assert keys(text("a", *WIRE), text("b", *WIRE, language="de")) == []
    assert keys(text("a", *WIRE), text("b", *WIRE, language=None)) == [("a", "b")]


def test_copy_of_a_copy_is_in_the_group() -> None:
    assert keys(text("a", *WIRE), text("b", *WIRE[:4]), text("c", *WIRE[:2], *map(reworded, OTHER))) == [
        ("a", "b", "c")
    ]


def test_roundup_of_two_stories_makes_no_group_of_them() -> None:
    roundup = text("r", "The day in short.", *WIRE[:3], *OTHER[:3], *map(reworded, WIRE), *map(reworded, OTHER))
    assert keys(text("a", *WIRE), text("b", *OTHER), roundup) == []


def test_fullest_text_is_the_one_with_most_of_the_others() -> None:
    (group,) = group_copies([text("b", *WIRE[:3]), text("a", *WIRE[1:4]), text("c", *WIRE)])
    assert group.fullest == "c"
    assert {(m.one, m.other): m.contained for m in group.matches}["a", "c"] == 1.0


def test_nothing_and_empty_texts_give_no_group() -> None:
    assert group_copies([]) == ()
    assert group_copies([text("a", ""), text("b", ""), text("c", "…")]) == ()


def test_stricter_share_can_be_asked_for() -> None:
    pair = [text("a", *WIRE), text("b", *WIRE[:2], *map(reworded, OTHER))]
    assert [type(g) for g in group_copies(pair)] == [CopyGroup]
    assert group_copies(pair, least=0.9) == ()


def test_brief_of_two_paragraphs_is_a_candidate_beside_a_long_report() -> None:
    long = "\n\n".join([*WIRE, *(f"{p} {n} {reworded(p)}" for n in range(12) for p in OTHER)])
    shingles = {"brief": cut_shingles("\n\n".join(WIRE[:2])), "long": cut_shingles(long)}
    assert list(find_candidates(shingles)) == [("brief", "long")]
    assert verify_pair("brief", "long", shingles) is not None


def test_a_text_of_two_whole_stories_is_a_copy_of_its_larger_one_alone() -> None:
    joined = text("j", *WIRE, *OTHER)
    found = keys(text("a", *WIRE), text("b", *WIRE), text("c", *OTHER), text("d", *OTHER), joined)
    assert found == [("a", "b", "j"), ("c", "d")]


BACKGROUND = [
    "The quarrel began three years ago when the dam above the valley was raised by six metres without a vote.",
    "A commission that both towns had named fell apart after a winter, and its papers were never made public.",
]


def test_reports_of_two_days_with_the_same_background_are_no_copies() -> None:
    union = [line.replace("Prices", "Fish prices of the Lake Union") for line in OTHER]
    assert keys(text("a", *WIRE[:4], *BACKGROUND), text("b", *union, *BACKGROUND)) == []


def test_a_later_take_has_the_first_story_below_its_own_news() -> None:
    assert keys(text("a", *WIRE[:4], *BACKGROUND), text("b", *OTHER[:3], *WIRE[:3])) == [("a", "b")]


def test_a_copy_with_two_paragraphs_above_it_stays_one() -> None:
    assert keys(text("a", *WIRE, *BACKGROUND), text("b", *OTHER[:2], *WIRE[2:], *BACKGROUND)) == [("a", "b")]
