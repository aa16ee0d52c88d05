"""Files that the command line writes."""

from ceasewire.faces.cli.files import add_name, name_files
from ceasewire.workflow.sources import SourceFile


def sources(*names: str) -> list[SourceFile]:
    return [SourceFile(uri=name) for name in names]


def test_each_source_keeps_its_stem() -> None:
    assert name_files(sources("a/x.html", "-")) == {"a/x.html": "x.json", "-": "stdin.json"}


def test_second_source_of_a_stem_is_numbered() -> None:
    assert name_files(sources("a/x.html", "b/x.txt", "c/X.html")) == {
        "a/x.html": "x.json",
        "b/x.txt": "x-2.json",
        "c/X.html": "X-3.json",
    }


def test_number_does_not_take_the_name_of_another_source() -> None:
    names = name_files(sources("a/x.html", "b/x.html", "x-2.html"))
    assert names == {"a/x.html": "x.json", "b/x.html": "x-3.json", "x-2.html": "x-2.json"}


def test_documents_of_a_file_get_names_that_no_other_has() -> None:
    box = SourceFile(uri="news/box.mbox")
    names = name_files([box, *sources("box-2.html", "BOX.html")])
    assert [add_name(names, box.take_part(n)) for n in ("1", "2", "3")] == [
        "box-1.json",
        "box-2-2.json",
        "box-3-2.json",
    ]
    assert len(set(map(str.casefold, names.values()))) == len(names) == 6
