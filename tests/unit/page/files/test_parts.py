"""A document out of a file."""

from ceasewire.page.files.parts import MOST_BYTES, Part


def test_part_says_no_more_than_its_file_does() -> None:
    part = Part(data=b"x")
    assert (part.name, part.uri, part.media_type, part.retrieved, part.published) == ("", None, None, None, None)


def test_no_news_page_comes_near_the_bound() -> None:
    assert MOST_BYTES > 50_000_000
