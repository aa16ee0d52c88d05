"""Made copies of wire stories, and what only looks like one."""

import random

from evaluation.copies import BREAK, Figures, measure
from evaluation.wirecopies import STORIES, count_kinds, drop_twins, make_wires

WORDS = "north coast river bridge harbour market school road garrison column village ferry winter bread signal valley".split()  # noqa: SIM905, E501


def texts(number: int) -> list[str]:
    draw = random.Random(3)
    invented = ["".join(draw.choices("bdfgklmnprst", k=3)) + draw.choice("aeiou") + word for word in WORDS * 40]
    sentence = [" ".join(draw.sample(invented, 18)).capitalize() + "." for _ in range(number * 6)]
    return [BREAK.join(sentence[n * 6 : n * 6 + 6]) for n in range(number)]


def test_each_story_has_versions_and_strangers_have_none() -> None:
    made = make_wires(texts(STORIES + 30), ["A short report of its own."], seed=1)
    assert len({m.key for m in made}) == len(made)
    stories = [m.story for m in made]
    assert all(stories.count(m.story) == 1 for m in made if "?" in m.key)
    assert all(stories.count(f"w{n:02}") > 1 for n in range(STORIES))


def test_the_same_seed_gives_the_same_texts_and_copies_are_found_among_them() -> None:
    made = make_wires(texts(STORIES + 30), [], seed=2)
    assert made == make_wires(texts(STORIES + 30), [], seed=2)
    assert measure(made).f1 > 0.9


def test_wrong_pairs_are_counted_by_kind() -> None:
    figures = Figures(precision=1, recall=0.5, missed=(("w1~brief", "w1~wire"), ("w2~wire", "w2~brief")))
    assert count_kinds(figures) == {"missed brief wire": 2}


def test_texts_that_another_holds_in_part_are_left_out() -> None:
    one, other = texts(2)
    assert drop_twins([one, BREAK.join(one.split(BREAK)[:3]), other]) == [one, other]
