"""Hostile pages, small: none raises, each ends soon and leads back. `benchmarks/hostile.py` has them whole."""

import time

import pytest

from ceasewire.page import read_page
from evaluation.hostilepages import MAKERS, hostile_pages

SECONDS = 4.0


@pytest.mark.parametrize("name", MAKERS)
def test_a_hostile_page_is_read_in_time(name: str) -> None:
    data = MAKERS[name](0.02).encode()
    start = time.process_time()
    page = read_page(data, uri="hostile")
    assert time.process_time() - start < SECONDS
    assert page.articles or any(problem.fatal for problem in page.problems)
    for article in page.articles:
        at = 0
        for _, _, page_start, page_end in article.origin:
            assert at <= page_start < page_end <= len(page.text)
            at = page_end


def test_every_page_is_made() -> None:
    assert [name for name, data in hostile_pages(0.001) if data] == list(MAKERS)
