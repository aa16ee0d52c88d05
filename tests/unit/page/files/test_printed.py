"""PDF files to paragraphs."""

import subprocess
from pathlib import Path

import pytest

from ceasewire.page.files.columns import Run
from ceasewire.page.files.printed import join_line, read_printed, rebuild_text
from tests.papers import make_pdf, set_lines

STORY = [
    "The harbour council said on Friday that its guards would hold their",
    "fire if the bridge was opened to convoys. A spokesman of the condi-",
    "tional truce committee said so.",
]


def block(lines: list[str], *, left: float = 50, top: float = 100, height: float = 12, indent: float = 0) -> list[Run]:
    """Return lines of 200 points; the last is shorter, the first may be indented."""
    return [
        Run(
            text=line,
            left=left + (0 if n else indent),
            top=top + 14 * n,
            right=left + (200 if n < len(lines) - 1 or len(lines) == 1 else 90),
            bottom=top + 14 * n + height,
            base=top + 14 * n + 0.8 * height,
        )
        for n, line in enumerate(lines)
    ]


def paragraphs(*pages: list[Run]) -> list[str]:
    return rebuild_text(pages).strip().split("\n\n")


def test_lines_become_paragraphs_and_hyphens_go() -> None:
    printed = read_printed(make_pdf(set_lines(STORY)))
    assert printed.problems == ()
    assert printed.text == (
        "The harbour council said on Friday that its guards would hold their fire if the bridge was opened to convoys. "
        "A spokesman of the conditional truce committee said so.\n"
    )


def test_gap_indent_and_short_last_line_part_paragraphs() -> None:
    by_gap = [*block(["One goes", "on here."]), *block(["Two is next", "and ends."], top=160)]
    by_indent = [*block(["One goes", "on here."]), *block(["Two is next", "and ends."], top=128, indent=12)]
    by_end = [*block(["One goes", "on here."]), *block(["Two is next", "and ends."], top=128)]
    for page in (by_gap, by_indent, by_end):
        assert paragraphs(page) == ["One goes on here.", "Two is next and ends."]


def test_larger_letters_are_a_headline_of_their_own() -> None:
    page = [*block(["Council opens", "the bridge"], height=20, top=50), *block(["It said so", "on Friday."], top=90)]
    assert paragraphs(page) == ["Council opens the bridge", "It said so on Friday."]


def test_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    left = block([f"the guards held line {n} and" for n in range(6)])
    left[-1] = block(["x"], top=170)[0]
    right = block([f"the convoy passed gate {n} and" for n in range(6)], left=270)
    right[-1] = block(["y"], left=270, top=170)[0]
    following = block(["then it", "was over."])
    (paragraph,) = paragraphs([*left, *right], following)
    assert paragraph.endswith("gate 4 and y then it was over.")
    assert "x the convoy passed gate 0" in paragraph


@pytest.mark.parametrize(
    ("before", "after", "known", "joined"),
    [
        ("a condi-", "tional truce", (), "a conditional truce"),
        ("the Norland-", "backed front", (), "the Norland-backed front"),
        ("a cease-", "fire deal", (), "a ceasefire deal"),
        ("a cease-", "fire deal", ("cease-fire",), "a cease-fire deal"),
        ("the Nor-", "land army", ("norland",), "the Norland army"),
        ("the ex-", "president", (), "the ex-president"),
        ("the F-", "16 jet", (), "the F-16 jet"),
        ("talks -", "again", (), "talks - again"),
        ("no hyphen", "here", (), "no hyphen here"),
    ],
)
def test_hyphens_at_line_ends(before: str, after: str, known: tuple[str, ...], joined: str) -> None:
    assert join_line(before, after, set(known)) == joined


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (make_pdf([], []), "scan"),
        (make_pdf([(72, 700, 12, "3")]), "scan"),
        (b"%PDF-1.7\n%\xe2\xe3", "damaged"),
        (make_pdf(set_lines(STORY))[:80], "damaged"),
    ],
)
def test_pdf_without_text_says_why(data: bytes, code: str) -> None:
    printed = read_printed(data)
    assert printed.text == ""
    assert [(problem.code, problem.fatal) for problem in printed.problems] == [(code, True)]


def test_reader_that_crashes_costs_itself_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    crash = tmp_path / "crash.py"
    crash.write_text("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n")
    monkeypatch.setattr("ceasewire.page.files.printed.READER", crash)
    assert [problem.code for problem in read_printed(make_pdf([])).problems] == ["damaged"]


def test_reader_that_comes_to_no_end_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("reader", 1)

    monkeypatch.setattr(subprocess, "run", hang)
    assert [problem.code for problem in read_printed(make_pdf([])).problems] == ["damaged"]
