"""Callings: whom "the prosecutor" or "the carrier" takes up of those who were named."""

import pytest

from tests.readings import who_said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dr. Lena Hart operated for nine hours. “They are fine,” the surgeon said.", "Lena Hart"),
        ("Harold Finch, the lawyer for Mr. Brace, objected. “He lied,” the attorney said.", "Harold Finch"),
        ("Contractor Dominic Vale took the stand. The contractor testified that he had paid in cash.", "Dominic Vale"),
        ("Carl Wiggins, 67, a retired welder, lives there. “Nobody asked us,” the welder said.", "Carl Wiggins"),
        ("U.S. Attorney Carol Denton left the court. The prosecutor said the case was closed.", "Carol Denton"),
        ("Orion Airways canceled 40 flights. The carrier said crews were sick.", "Orion Airways"),
        ("Striker Ana Cole scored twice. The 24-year-old Brazilian said she was tired.", "Ana Cole"),
        ("Kelly Moss, a mother of three, sued the county. “I want them back,” the woman said.", "Kelly Moss"),
    ],
)
def test_the_noun_takes_up_who_was_named(text: str, speaker: str) -> None:
    assert [who for who, _ in who_said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dr. Lena Hart operated for nine hours. “They are fine,” a surgeon said.", "surgeon"),
        ("Dr. Lena Hart operated. A surgeon watched. “They are fine,” the surgeon said.", "surgeon"),
        ("Jack Moss sued the county. “I want them back,” the woman said.", "woman"),
    ],
)
def test_it_takes_up_nobody_who_is_told_to_be_somebody_else(text: str, speaker: str) -> None:
    assert [who for who, _ in who_said(text)] == [speaker]


def test_a_people_or_a_place_before_the_noun_says_which_of_several() -> None:
    text = (
        "Turkish President Recep Taygan met Russian President Ivan Petrov. The Turkish leader said he was glad. "
        "The Russian leader said he was not."
    )
    assert [who for who, _ in who_said(text)] == ["Recep Taygan", "Ivan Petrov"]
    text = "Sen. Al Ames of Texas met Sen. Bo Lind of Ohio. The Texas senator said he would vote no."
    assert [who for who, _ in who_said(text)] == ["Al Ames"]


def test_the_company_is_the_one_that_acted_last() -> None:
    text = "Netflix Inc. raised prices. The company said costs rose. Google bought Waze. The company said it paid cash."
    assert [who for who, _ in who_said(text)] == ["Netflix Inc.", "Google"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It was odd,” said Simon Trask, a theorist. The physicist said his students had seen it.", "Simon Trask"),
        ("“It was odd,” said Simon Trask. A physicist said his students had seen it.", "physicist"),
        ("A physicist spoke with Simon Trask. The physicist said it was odd.", "physicist"),
    ],
)
def test_who_was_named_last_may_be_called_by_his_trade(text: str, speaker: str) -> None:
    assert who_said(text)[-1][0] == speaker
