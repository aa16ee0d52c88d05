"""Written forms and their marks."""

import pytest

from ceasewire.lexicon.forms import Form, FormRole, is_acronym


@pytest.mark.parametrize(
    ("cell", "form"),
    [
        ("Hizballah", Form(text="Hizballah", role=FormRole.ALIAS)),
        ("PKK", Form(text="PKK", role=FormRole.ACRONYM)),
        ("US!", Form(text="US", role=FormRole.ACRONYM, word=True)),
        ("America~", Form(text="America", role=FormRole.ALIAS, weak=True)),
        ("Islamic Jihad?", Form(text="Islamic Jihad", role=FormRole.ALIAS, ambiguous=True)),
        ("RSF?*", Form(text="RSF", role=FormRole.ACRONYM, ambiguous=True, first=True)),
    ],
)
def test_marks_at_the_end_of_a_form_are_read_and_taken_off(cell: str, form: Form) -> None:
    assert Form.parse(cell, FormRole.ALIAS) == form


@pytest.mark.parametrize(
    ("text", "expected"),
    [("M23", True), ("CPP-NPA", True), ("U.S.", True), ("Farc", False), ("LeT", False), ("17", False)],
)
def test_an_acronym_is_a_form_wholly_in_capitals(text: str, expected: bool) -> None:
    assert is_acronym(text) is expected
