"""Words of an earlier reading on a page that was read again."""

from ceasewire.model.codec import decode_reading
from ceasewire.model.page import Article
from ceasewire.model.reading import Reading
from ceasewire.resolution.changes import compare_reading
from ceasewire.text.anchors import Fate
from tests.factories import TEXT, article_json, page_json, statement_json, term_json

MORE = "The harbour of Arlen was quiet on Sunday, and the ferries ran as on any other day of the week."


def earlier(*texts: str) -> Reading:
    """Return a reading with one statement and one term in its first article."""
    records = {
        "statements": [statement_json("The Northern Front will suspend its shelling of Arlen")],
        "terms": [term_json("suspend its shelling of Arlen")],
    }
    others = [article_json(text, id=f"art{n}", headline=f"Story {n}") for n, text in enumerate(texts, start=2)]
    return decode_reading(page_json(article_json(**records), *others))


def now(text: str, *, article: str = "art1", headline: str = "Front offers pause") -> Article:
    return Article(id=article, headline=headline, text=text)


def fates(reading: Reading, *articles: Article) -> list[str]:
    return [str(words.fate) for words in compare_reading(reading, articles).words]


def test_page_that_did_not_change_keeps_all_words() -> None:
    assert fates(earlier(), now(TEXT)) == ["same", "same"]


def test_words_behind_a_new_paragraph_have_moved() -> None:
    changes = compare_reading(earlier(), [now(f"{MORE}\n\n{TEXT}")])
    assert [words.fate for words in changes.words] == [Fate.MOVED, Fate.MOVED]
    assert {words.now_start - words.span.start for words in changes.words if words.now_start} == {len(MORE) + 2}


def test_words_that_are_gone_are_orphaned_with_their_records() -> None:
    changes = compare_reading(earlier(), [now(TEXT.replace("suspend its shelling", "stop its shelling"))])
    assert [words.records for words in changes.having(Fate.ORPHANED)] == [("s1 content",), ("t1 action",)]
    assert changes.count(Fate.SAME) == 0


def test_words_are_looked_for_once_where_two_records_have_them() -> None:
    records = {
        "statements": [statement_json("suspend its shelling of Arlen")],
        "terms": [term_json("suspend its shelling of Arlen")],
    }
    (words,) = compare_reading(decode_reading(page_json(article_json(**records))), [now(TEXT)]).words
    assert words.records == ("s1 content", "t1 action")


def test_article_is_known_by_its_headline_wherever_it_stands_now() -> None:
    reading = earlier(MORE)
    other = now(MORE, headline="Story 2")
    changes = compare_reading(reading, [other, now(TEXT + " More is expected.", article="art2")])
    assert {(words.fate, words.now_article) for words in changes.words} == {(Fate.SAME, "art2")}


def test_article_that_left_the_page_leaves_its_words_orphaned() -> None:
    assert fates(earlier(MORE), now(MORE, headline="Story 2")) == ["orphaned", "orphaned"]
    assert fates(earlier()) == ["orphaned", "orphaned"]
