"""Drafts to articles."""

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.model.page import Article, Dateline
from ceasewire.page.drafts import Draft, drop_clocks, drop_numbers, finish_article
from ceasewire.page.text.strands import page_strand

PAGE = "AMMAN (Reuters) - The two sides met on Sunday.\n\nThe envoy told AFP that it was a start."


def finish(*, retrieved: str | None = None, published: str | None = None, **parts: object) -> Article:
    body = (page_strand(PAGE, 0, 46), page_strand(PAGE, 48, len(PAGE)))
    draft = Draft(**{"headline": "Talks open", "body": body, **parts})  # type: ignore[arg-type]
    return finish_article(draft, 2, furniture=load_furniture(), retrieved=retrieved, published=published)


def test_paragraphs_are_joined_and_lead_back() -> None:
    article = finish()
    assert (article.id, article.headline, article.text) == ("art2", "Talks open", PAGE)
    assert [PAGE[ps:pe] for _, _, ps, pe in article.origin] == PAGE.split("\n\n")


def test_the_dateline_gives_place_and_agency_before_what_the_story_mentions() -> None:
    article = finish()
    assert article.dateline == Dateline(place="AMMAN")
    assert article.agency == ("Reuters",)


def test_without_credit_the_agency_is_the_one_the_story_names() -> None:
    assert finish(body=(page_strand(PAGE, 48, len(PAGE)),)).agency == ("AFP",)


def test_the_page_comes_before_the_caller_for_the_day() -> None:
    assert finish(dates=("22 March 2026",), published="2026-03-01").published == "2026-03-22"
    assert finish(published="2026-03-01").published == "2026-03-01"
    assert finish().published is None


def test_an_update_is_not_the_day_of_publication() -> None:
    assert finish(dates=("Last updated: 24 March 2026", "22 March 2026")).published == "2026-03-22"


def test_a_day_after_retrieval_is_none() -> None:
    assert finish(dates=("22 March 2026",), retrieved="2026-03-20T10:00:00Z").published is None


def test_the_language_is_that_of_the_text() -> None:
    assert finish(language="fr").language == "en"


def test_a_dateline_with_its_year_gives_the_day() -> None:
    page = "BOGOTA, Dec 19 2025 (AFP) - The two sides met on Friday."
    assert finish(body=(page_strand(page, 0, len(page)),)).published == "2025-12-19"


def test_numbers_before_headlines_go_where_they_count_the_articles() -> None:
    drafts = [Draft(headline=h, body=()) for h in ("1. Talks open", "2. Talks close")]
    assert [d.headline for d in drop_numbers(drafts)] == ["Talks open", "Talks close"]
    lettered = [Draft(headline=h, body=()) for h in ("(a) Talks open", "(b) Talks close")]
    assert [d.headline for d in drop_numbers(lettered)] == ["Talks open", "Talks close"]
    for first, second in (("1/ ", "2/ "), ("(11) ", "(12) "), ("[3] ", "[4] "), ("#1 ", "#2 "), ("2 | ", "3 | ")):
        marked = [Draft(headline=first + "Talks open", body=()), Draft(headline=second + "Talks close", body=())]
        assert [d.headline for d in drop_numbers(marked)] == ["Talks open", "Talks close"]
    counts = [Draft(headline=h, body=()) for h in ("40 held in raid", "41 freed at gate")]
    assert [d.headline for d in drop_numbers(counts)] == ["40 held in raid", "41 freed at gate"]
    others = [Draft(headline=h, body=()) for h in ("1. Talks open", "12. Talks close")]
    assert [d.headline for d in drop_numbers(others)] == ["1. Talks open", "12. Talks close"]
    assert drop_numbers(drafts[:1])[0].headline == "1. Talks open"


def test_clock_times_before_headlines_go_where_each_has_one() -> None:
    drafts = [Draft(headline=head, body=()) for head in ("14:02 What envoys left", "9.15 pm GMT “No deal” yet")]
    assert [draft.headline for draft in drop_clocks(drafts)] == ["What envoys left", "“No deal” yet"]
    drafts[1] = Draft(headline="Envoys leave at 14:02", body=())
    assert drop_clocks(drafts) == drafts
