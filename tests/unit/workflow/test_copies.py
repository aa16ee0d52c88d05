"""Sources to groups of copies."""

import json
from pathlib import Path

from ceasewire.workflow.copies import Copies, find_articles, group_outcomes
from ceasewire.workflow.sources import SourceFile
from tests.unit.resolution.test_copies import OTHER, WIRE

BODY, BRIEF, OWN = "\n\n".join(WIRE), "\n\n".join(WIRE[:4]), "\n\n".join(OTHER)


def source(path: Path, *texts: str) -> SourceFile:
    """Write a reading JSON with articles of these texts."""
    path.write_text(json.dumps({"articles": [{"text": text} for text in texts]}), encoding="utf-8")
    return SourceFile(uri=str(path))


def groups(*sources: SourceFile) -> tuple[Copies, ...]:
    return group_outcomes(find_articles(sources))


def names(group: Copies) -> list[str]:
    return [Path(uri).stem for uri in group.sources]


def test_sources_of_one_story_are_a_group(tmp_path: Path) -> None:
    found = groups(
        source(tmp_path / "a.json", BODY), source(tmp_path / "b.json", OWN), source(tmp_path / "c.json", BRIEF)
    )
    assert [names(group) for group in found] == [["a", "c"]]


def test_source_with_two_articles_may_stand_in_two_groups(tmp_path: Path) -> None:
    both = source(tmp_path / "a.json", BODY, OWN)
    found = groups(both, source(tmp_path / "b.json", BRIEF), source(tmp_path / "c.json", OWN))
    assert [names(group) for group in found] == [["a", "b"], ["a", "c"]]


def test_articles_of_one_source_may_be_copies_of_one_another(tmp_path: Path) -> None:
    (group,) = groups(source(tmp_path / "a.json", BODY, BRIEF))
    assert names(group) == ["a"]
    assert [copy.article.id for copy in group.copies.values()] == ["art1", "art2"]


def test_order_of_sources_does_not_change_the_groups(tmp_path: Path) -> None:
    sources = [source(tmp_path / f"{n}.json", text) for n, text in enumerate((BODY, OWN, BRIEF, OWN))]
    assert {frozenset(g.sources) for g in groups(*sources)} == {frozenset(g.sources) for g in groups(*sources[::-1])}


def test_source_that_can_not_be_read_is_told_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text("{", encoding="utf-8")
    outcomes = list(find_articles([source(tmp_path / "a.json", BODY), SourceFile(uri=str(tmp_path / "b.json"))]))
    assert [outcome.failed for outcome in outcomes] == [False, True]
    assert group_outcomes(outcomes) == ()


def test_records_of_a_reading_are_no_problem_here(tmp_path: Path) -> None:
    from tests.faces.samples import make_json

    path = tmp_path / "a.json"
    path.write_text(json.dumps(make_json()), encoding="utf-8")
    (outcome,) = find_articles([SourceFile(uri=str(path))])
    assert outcome.problems == ()
