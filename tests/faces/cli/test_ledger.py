"""`ceasewire add`, `deals`, `deal`, `why`, `search`, with a reader and a resolver that link nothing."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ceasewire.faces.cli import app
from tests.faces.resolving import resolve_plainly
from tests.faces.samples import make_json, read_first_sentence

STATE_OF = ("--as-of", "2031-05-01")


@pytest.fixture(autouse=True)
def _quick_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("ceasewire.workflow.add.default_reader", lambda _parser: read_first_sentence)
    monkeypatch.setattr("ceasewire.workflow.add.default_resolver", lambda: resolve_plainly)
    monkeypatch.delenv("CEASEWIRE_LEDGER", raising=False)
    monkeypatch.chdir(tmp_path)


def ceasewire(*args: str) -> Result:
    return CliRunner().invoke(app, list(args), catch_exceptions=False)


def write(name: str = "a.json") -> str:
    Path(name).write_text(json.dumps(make_json()), encoding="utf-8")
    return name


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def filled() -> None:
    """A ledger in the current folder with one conditional pledge."""
    assert ceasewire("add", write(), "--as-coded").exit_code == 0


def test_added_page_is_told_with_what_to_do_next() -> None:
    result = ceasewire("add", write(), "--as-coded")
    assert result.exit_code == 0
    assert result.stdout == "new      a.json: 1 article, 1 term, 2 assertions\n"
    assert result.stderr == "1 of 1 page in ceasewire.db. See what stands: ceasewire deals.\n"


def test_page_that_is_there_already_adds_nothing() -> None:
    ceasewire("add", write(), "--as-coded")
    shown = ceasewire("deals", *STATE_OF).stdout
    again = ceasewire("add", write(), write("b.json"), "--as-coded")
    assert again.exit_code == 0
    assert [line.split()[0] for line in again.stdout.splitlines()] == ["same", "same"]
    assert ceasewire("deals", *STATE_OF).stdout == shown


def test_ledger_is_where_it_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    ceasewire("add", write(), "--as-coded", "--ledger", "one.db")
    monkeypatch.setenv("CEASEWIRE_LEDGER", "two.db")
    ceasewire("add", write(), "--as-coded")
    assert sorted(path.name for path in Path().glob("*.db")) == ["one.db", "two.db"]
    assert ceasewire("deals", *STATE_OF).stdout == ceasewire("deals", *STATE_OF, "--ledger", "one.db").stdout


def test_folder_with_bad_files_keeps_the_good_ones() -> None:
    Path("news").mkdir()
    write("news/b.json")
    Path("news/a.json").write_text("{", encoding="utf-8")
    result = ceasewire("add", "news", "gone.html", "--as-coded")
    assert result.exit_code == 1
    assert "news/a.json is no reading" in result.stderr
    assert "There is no file or folder gone.html" in result.stderr
    assert "1 of 3 pages in ceasewire.db" in result.stderr


def test_no_ledger_is_made_where_there_is_nothing_to_add() -> None:
    result = ceasewire("add", "gone.html")
    assert result.exit_code == 1
    assert "There is no file or folder gone.html" in result.stderr
    assert list(Path().iterdir()) == []


def test_file_that_is_no_ledger_is_left_as_it_is() -> None:
    Path("ceasewire.db").write_bytes(b"something else " * 100)
    result = ceasewire("add", write(), "--as-coded")
    assert result.exit_code == 1
    assert "E020" in result.stderr
    assert Path("ceasewire.db").read_bytes() == b"something else " * 100


@pytest.mark.usefixtures("filled")
def test_deals_show_who_what_state_condition_and_deadline() -> None:
    result = ceasewire("deals", *STATE_OF)
    text = one_line(result.stdout)
    assert result.exit_code == 0
    assert "waiting for River Front → Port Authority conditions “stop shelling the Port Authority”" in text
    assert "if “the governor opens the bridge before 3 May” (by governor, achieve, not reported met)" in text
    assert "no deadline · 1 source" in text
    assert "ceasewire why ID" in result.stderr


@pytest.mark.usefixtures("filled")
def test_threat_is_not_taken_for_an_agreement() -> None:
    data = make_json()
    data["articles"][0]["terms"][0]["stance"] = "threatened"
    Path("threat.json").write_text(json.dumps(data), encoding="utf-8")
    ceasewire("add", "threat.json", "--as-coded")
    text = ceasewire("deals", *STATE_OF).stdout
    assert sum("threatened on" in line for line in text.splitlines()) == 1


@pytest.mark.usefixtures("filled")
def test_deals_as_json_are_a_list() -> None:
    (deal,) = json.loads(ceasewire("deals", *STATE_OF, "--json").stdout)
    assert deal["norms"][0]["state"]["name"] == "conditional"


@pytest.mark.usefixtures("filled")
def test_deal_and_why_name_the_source_of_their_words() -> None:
    for command in ("deal", "why"):
        text = one_line(ceasewire(command, "stop shelling", *STATE_OF).stdout)
        assert "“stop shelling the Port Authority” sund.html#a" in text


@pytest.mark.usefixtures("filled")
def test_why_gives_the_state_in_words_and_what_makes_it_so() -> None:
    text = one_line(ceasewire("why", "stop shelling", *STATE_OF).stdout)
    assert (
        "waiting for conditions: agreed, and waits for its conditions, in the reporters' own voice, as of 2031-05-01"
        in text
    )
    assert "Because 2031-04-28 committed Anton Rell" in text


@pytest.mark.usefixtures("filled")
def test_id_that_is_shown_can_be_asked_for() -> None:
    first = next(line for line in ceasewire("deals", *STATE_OF).stdout.splitlines() if "waiting for" in line)
    assert ceasewire("why", first.split()[0], *STATE_OF).exit_code == 0
    as_json = json.loads(ceasewire("why", first.split()[0], *STATE_OF, "--json").stdout)
    assert as_json["because"]


@pytest.mark.usefixtures("filled")
def test_viewpoint_of_an_actor_is_asked_for_by_name() -> None:
    text = one_line(ceasewire("why", "stop shelling", *STATE_OF, "--for", "River Front").stdout)
    assert "for River Front" in text


@pytest.mark.usefixtures("filled")
def test_search_marks_the_words_in_their_passage() -> None:
    text = one_line(ceasewire("search", "mill", "brigade").stdout)
    assert text.startswith("River Front offers to stop shelling 2031-04-28 · sund.html#a · paragraph")
    assert "The [Mill] [Brigade] claimed" in text


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("words", ['"a NEAR b"', "AND", "col:umn*", "(", "\"'", "--", "NOT shelling"])
def test_search_takes_whatever_somebody_types(words: str) -> None:
    assert ceasewire("search", "--", words).exit_code == 0


@pytest.mark.usefixtures("filled")
def test_search_without_a_find_says_where_it_looked() -> None:
    result = ceasewire("search", "zeppelin")
    assert result.exit_code == 0
    assert "1 document searched" in result.stdout
    assert json.loads(ceasewire("search", "zeppelin", "--json").stdout) == []


@pytest.mark.usefixtures("filled")
def test_day_on_which_nothing_stood_says_so() -> None:
    result = ceasewire("deals", "--as-of", "2020-01-01")
    assert result.exit_code == 0
    assert "1 document" in result.stdout
    assert json.loads(ceasewire("deals", "--as-of", "2020-01-01", "--json").stdout) == []


@pytest.mark.parametrize("args", [("deals",), ("deal", "a"), ("why", "a"), ("search", "a")])
def test_question_without_a_ledger_says_to_add_a_page_first(args: tuple[str, ...]) -> None:
    result = ceasewire(*args)
    assert result.exit_code == 1
    assert "There is no ledger at ceasewire.db" in result.stderr
    assert "Add a page first" in result.stderr
    assert list(Path().iterdir()) == []


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("deals", "--as-of", "last week"), "E005"),
        (("deals", "--known-at", "last week"), "E005"),
        (("deals", "--for", "Navy"), "E007"),
        (("why", "ffffffff"), "E006"),
        (("deal", "no such words"), "E006"),
        (("search", "a", "--in", "headline"), "none of paragraph, statement, term"),
        (("search", "a", "--limit", "0"), "--limit"),
        (("why",), "Missing argument"),
    ],
)
def test_misuse_exits_with_two_and_says_what_was_wrong(args: tuple[str, ...], words: str) -> None:
    result = ceasewire(*args)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""


@pytest.mark.usefixtures("filled")
def test_doctor_looks_at_the_ledger_that_is_there() -> None:
    result = ceasewire("doctor")
    assert result.exit_code == 0
    assert "ledger         ceasewire.db: 1 documents" in result.stdout


def test_deals_are_listed_by_what_they_have(filled: None) -> None:
    def found(*options: str) -> int:
        return len(json.loads(ceasewire("deals", *STATE_OF, "--json", *options).stdout))

    assert (
        found()
        == found("--party", "river front")
        == found("--state", "waiting for conditions")
        == found("--state", "conditional")
        == found("--limit", "5")
        == 1
    )
    assert found("--party", "nobody") == found("--state", "violated") == found("--offset", "1") == 0
    assert ceasewire("deals", *STATE_OF, "--contested").stdout.startswith("No deal is so.")
    assert ceasewire("deals", "--state", "smashed").exit_code == 2


@pytest.fixture
def stopping(filled: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger with two deals, of which a search looks at one before it stops."""
    other = json.dumps(make_json()).replace("River", "Lakes").replace("Port", "Fort").replace("sund", "fort")
    Path("b.json").write_text(other, encoding="utf-8")
    assert ceasewire("add", "b.json", "--as-coded").exit_code == 0
    monkeypatch.setattr("ceasewire.workflow.ranking._FILTERED_AT_ONCE", 1)
    monkeypatch.setattr("ceasewire.workflow.ranking.MOST_LINES", 1)


@pytest.mark.usefixtures("stopping")
def test_a_search_that_stops_says_where_and_goes_on_from_there() -> None:
    first = ceasewire("deals", "--phase", "proposed", *STATE_OF)
    assert "No deal is so, as far as this search went." in first.output
    assert "Stopped after looking at 1 deal that might be so." in one_line(first.output)
    place = first.output.partition("--after ")[2].split()[0]
    second = ceasewire("deals", "--phase", "proposed", "--after", place, *STATE_OF)
    assert "No further deal is so." in second.output
    assert "Stopped" not in second.output


@pytest.mark.usefixtures("stopping")
def test_json_goes_through_all_deals_unless_a_limit_is_given() -> None:
    def ids(*more: str) -> list[str]:
        found = json.loads(ceasewire("deals", "--phase", "agreed", "--json", *more, *STATE_OF).stdout)
        return [deal["id"] for deal in (found if isinstance(found, list) else [found])]

    whole = json.loads(ceasewire("deals", "--json", *STATE_OF).stdout)
    assert ids() == [deal["id"] for deal in whole]
    assert len(ids("--limit", "5")) == 1


def test_a_place_that_no_search_named_is_refused(filled: None) -> None:
    told = ceasewire("deals", "--after", "yesterday")
    assert told.exit_code == 2
    assert "no place in the list" in one_line(told.output)
