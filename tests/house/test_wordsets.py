"""Rules are data: words stand in the lexicon, closed classes in `reading/grammar/classes.py`, few in other code."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import PACKAGE, module_files, parse_file

READING = PACKAGE / "reading"
CLASSES = READING / "grammar" / "classes.py"
# So many sets of words are written in the code of the reading, no more. The number may only fall: words that a rule
# gains go to a table of the lexicon, with an example, and a class of grammar to `classes.py`.
MOST = 790
# Once there are so many fewer, the number above is brought down.
SLACK = 40
# The parser's labels of dependencies, which are no words of a text.
LABELS = frozenset({
    "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "cc", "ccomp", "compound",
    "conj", "csubj", "csubjpass", "dative", "dep", "det", "dobj", "expl", "intj", "mark", "meta", "neg", "nmod",
    "npadvmod", "nsubj", "nsubjpass", "nummod", "oprd", "parataxis", "pcomp", "pobj", "poss", "preconj", "predet",
    "prep", "prt", "punct", "quantmod", "relcl", "xcomp",
})  # fmt: skip


def find_sets(tree: ast.Module) -> Iterator[list[str]]:
    """Yield the sets, tuples and lists that hold nothing but words, two at least; tags are in capitals."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Set | ast.Tuple | ast.List) and len(node.elts) > 1:
            words = [e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
            if len(words) == len(node.elts) and any(_is_word(word) and word not in LABELS for word in words):
                yield words


def _is_word(text: str) -> bool:
    return len(text) > 1 and text.replace("’", "").replace("'", "").replace("-", "").isalpha() and text == text.lower()


def count_sets(files: list[Path]) -> int:
    """Return how many sets of words these files write."""
    return sum(1 for file in files if file != CLASSES for _ in find_sets(parse_file(file)))


def test_no_more_words_stand_in_code() -> None:
    found = count_sets(module_files(READING))
    assert found <= MOST, f"{found} sets of words in the code of the reading, {MOST} at most: put them into the lexicon"
    assert found > MOST - SLACK, f"bring MOST down to {found}"


@pytest.mark.parametrize(
    ("code", "count"),
    [
        ("A = frozenset({'halt', 'stop'})", 1),
        ("a = b in ('halt', 'stop')", 1),
        ("a = b in {'NOUN', 'PROPN'}", 0),
        ("a = b in {'nsubj', 'prep'}", 0),
        ("a = b in {'halt'}", 0),
        ("a = {b, 'halt'}", 0),
        ("a = ['.', ',']", 0),
    ],
)
def test_sets_of_words_are_counted(code: str, count: int) -> None:
    assert len(list(find_sets(ast.parse(code)))) == count
