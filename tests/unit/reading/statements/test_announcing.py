"""Announcing: who is to speak in the quotation below a paragraph that ends with a colon."""

import pytest

from ceasewire.reading.statements.announcing import announced_by
from tests.readings import cast_of, parse, said, who_said


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("At the Tribune, Ana Kesh writes:\n\n“The bridge was never safe, and they knew it.”", ["Ana Kesh"]),
        ("The mayor had this to say:\n\n“We are tired of the noise.”", ["mayor"]),
        ("Ana Kesh said on Monday:\n\n“The bridge was not safe.\n\n“They knew it.”", ["Ana Kesh", "Ana Kesh"]),
        ("Jo Berg left. Ana Kesh told a friend of her fear:\n\n“It will fall.”", ["Ana Kesh"]),
    ],
)
def test_the_quotation_below_a_colon_is_that_of_whoever_reports_above_it(text: str, speakers: list[str]) -> None:
    assert [speaker for speaker, _ in who_said(text)] == speakers


def test_what_is_no_actor_announces_nobody() -> None:
    assert said("The rules are simple:\n\n“Keep to the left at all times.”") == []
    text = "Ana Kesh built the bridge.\n\n“The bridge was never safe, and they knew it.”"
    assert "Ana Kesh" not in [speaker for speaker, _, _ in said(text)]


def test_nobody_is_announced_without_a_colon_or_without_words() -> None:
    for text in ("Ana Kesh wrote to a friend.", ":"):
        (paragraph,) = parse(text)
        assert announced_by(paragraph, [], cast_of(text)) == ()


def test_he_who_speaks_around_a_quotation_is_not_whom_it_names() -> None:
    text = (
        "Jo Berg writes:\n\n“The bridge was never safe.\n\nSteinberg has not talked about it.”\n\n"
        "He then turns to the price:\n\n“It cost us nine million.”"
    )
    assert [speaker for speaker, _ in who_said(text)] == ["Jo Berg"] * 3
