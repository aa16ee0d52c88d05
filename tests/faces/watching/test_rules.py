"""The file of a desk's alerts."""

from pathlib import Path

import pytest

from ceasewire.errors import SettingError
from ceasewire.faces.watching.rules import EXAMPLE, When, load_alerting


def write(folder: Path, text: str) -> Path:
    (folder / "alerts.toml").write_text(text, encoding="utf-8")
    return folder / "alerts.toml"


def test_the_example_that_errors_show_is_right(tmp_path: Path) -> None:
    found = load_alerting(write(tmp_path, EXAMPLE))
    assert [rule.when for rule in found.rules] == [When.VIOLATION, When.STATE, When.DEADLINE]
    assert [outlet.name for outlet in found.outlets] == [
        "alerts.jsonl",
        "https://desk.example/hooks/ceasewire",
        "desk@news.example",
    ]
    assert found.outlets[2].sender == "ceasewire@news.example"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[rule", "can't be read"),
        ("", r"no \[\[rule\]\]"),
        ("[[rule]]\nwhen = 'often'\n[[to]]\nfile = 'a'", "'often', none of"),
        ("[[rule]]\nwhen = 'state'\nstates = ['broken']\n[[to]]\nfile = 'a'", "no state is called 'broken'"),
        ("[[rule]]\nwhen = 'state'\nactor = ['A']\n[[to]]\nfile = 'a'", "'actor' is no part"),
        ("[[rule]]\nwhen = 'state'\nhours = 'two'\n[[to]]\nfile = 'a'", "'hours' is of the wrong kind"),
        ("[[rule]]\nwhen = 'state'\n[[to]]\nfile = 'a'\nwebhook = 'https://e'", "one of"),
        ("[[rule]]\nwhen = 'state'\n[[to]]\nwebhook = 'gopher://e'", "no web address"),
        ("[[rule]]\nwhen = 'state'\n[[to]]\nmail = ['a@b']", "needs `from`"),
        ("[[rule]]\nwhen = 'state'\n[[to]]\nfile = 'a'\n[other]\nx = 1", "'other' is no part"),
    ],
)
def test_what_is_wrong_is_said_with_an_example(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(SettingError, match=words) as caught:
        load_alerting(write(tmp_path, text))
    assert "[[rule]]\nname =" in caught.value.message
