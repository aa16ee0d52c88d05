"""Manners toward a site."""

import pytest

from ceasewire.faces.fetching.manners import ALL, NOTHING, Pacer, find_origin, read_rules

ROBOTS = b"""
User-agent: *
Disallow: /private/
Crawl-delay: 7

User-agent: Ceasewire
Disallow: /*.pdf$
Allow: /open/reports/
"""


@pytest.mark.parametrize(
    ("path", "allowed"), [("/a", True), ("/a.pdf", False), ("/open/reports/a.pdf", True), ("/private/a", True)]
)
def test_own_part_of_the_file_counts_and_the_longest_rule(path: str, allowed: bool) -> None:
    assert read_rules(200, ROBOTS).allows(f"https://news.example{path}") is allowed


def test_rules_for_all_count_where_there_are_none_for_us() -> None:
    rules = read_rules(200, ROBOTS.replace(b"Ceasewire", b"Other"))
    assert not rules.allows("https://news.example/private/a")
    assert rules.delay == 7


@pytest.mark.parametrize(("status", "rules"), [(404, ALL), (403, ALL), (429, NOTHING), (500, NOTHING), (503, NOTHING)])
def test_how_the_site_answers_is_a_rule(status: int, rules: object) -> None:
    assert read_rules(status, ROBOTS) == rules


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe\x00", b"<html>not found</html>", b"Disallow: /", b"User-agent: *\n" * 9]
)
def test_files_that_say_nothing_allow_everything(body: bytes) -> None:
    assert read_rules(200, body).allows("https://news.example/a")


def test_endless_pause_is_cut() -> None:
    assert read_rules(200, b"User-agent: *\nCrawl-delay: 86400\n").delay == 30


def test_requests_to_one_site_are_kept_apart() -> None:
    now, slept = [100.0], list[float]()
    pacer = Pacer(pause=2.0, clock=lambda: now[0], sleep=slept.append)
    assert pacer.wait("a") == 0
    now[0] += 0.5
    assert pacer.wait("b") == 0
    assert pacer.wait("a") == 1.5
    now[0] += 9
    assert pacer.wait("a") == 0
    assert pacer.wait("a", delay=5) == 5
    assert slept == [1.5, 5.0]


def test_the_pause_begins_when_a_request_ends() -> None:
    now, slept = [100.0], list[float]()
    pacer = Pacer(pause=2.0, clock=lambda: now[0], sleep=slept.append)
    pacer.wait("a")
    now[0] += 7
    pacer.end("a")
    assert pacer.wait("a") == 2
    now[0] += 7
    assert pacer.rest("a") == 2
    assert slept == [2.0, 2.0]


def test_origin_is_scheme_host_and_port() -> None:
    assert find_origin("HTTP://News.example:80/a") == "http://news.example:80"
