"""A walk through the pages in a browser, and each page held to WCAG 2.2 AA by axe."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.faces.browsing import Faults, listen, open_browser
from tests.faces.samples import make_json
from tests.faces.served import serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = [
    "/", "/?as_of=2031-05-01", "/changes?since=2030-01-01", "/events", "/documents", "/actors", "/places",
    "/search?q=bridge", "/review", "/add", "/help", "/audit", "/api", "/sign-in", "/nowhere", "DEAL", "NORM",
    "ARTICLE", "ACTOR",
]  # fmt: skip
# Bytes that a page may bring with everything that it needs, as they travel.
BUDGET = 300_000


def make_reading() -> dict[str, Any]:
    """Return the sample reading with something that needs an eye."""
    reading = make_json()
    event = {**reading["articles"][0]["events"][0], "id": "e2", "type": "ceasefire_suspended", "agents": ["a5"]}
    reading["articles"][0]["events"].append(event)
    return reading


def make_later() -> dict[str, Any]:
    """Return a reading of the same text on a later day, as a page to add."""
    reading = make_json()
    reading["source"]["uri"] = "later.html"
    reading["articles"][0] |= {"headline": "A later report", "published": "2031-05-02"}
    return reading


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """A browser."""
    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def site(browser: "Browser", tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over the sample ledger."""
    with serve(tmp_path_factory.mktemp("walk"), readings=[make_reading()]) as served, listen(served.client.app) as base:
        yield base


def find_pages(browser: "Browser", site: str) -> dict[str, str]:
    """Return the addresses of a deal, a commitment, an article and an actor."""
    page = browser.new_page()
    page.goto(f"{site}/")
    deal = page.get_attribute('a[href^="/deals/"]', "href") or ""
    page.goto(site + deal)
    norm = page.get_attribute('a[href^="/norms/"]', "href") or ""
    actor = page.get_attribute('a[href^="/actors/"]', "href") or ""
    article = page.get_attribute('a[href^="/documents/"]', "href") or ""
    page.close()
    return {"DEAL": deal, "NORM": norm, "ARTICLE": article, "ACTOR": actor}


@pytest.mark.parametrize("look", ["light-desk", "dark-phone"])
def test_no_page_breaks_a_rule_of_accessibility_or_its_budget(browser: "Browser", site: str, look: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is a development package").Axe()
    scheme, device = look.split("-")
    size = {"width": 390, "height": 844} if device == "phone" else {"width": 1280, "height": 900}
    places = find_pages(browser, site)
    context = browser.new_context(viewport=size, color_scheme=scheme)
    broken: list[str] = []
    for name in PAGES:
        page = context.new_page()
        sizes: list[int] = []
        page.on("response", lambda answer, sizes=sizes: sizes.append(int(answer.headers.get("content-length", 0))))
        faults = Faults(page, site)
        page.goto(site + places.get(name, name))
        page.wait_for_load_state("load")
        found = axe.run(page, options={"runOnly": RULES}).response["violations"]
        broken += [f"{name}: {v['id']}: {v['nodes'][0]['html'][:160]}" for v in found]
        broken += [f"{name}: {told}" for told in faults.told if "404" not in told]
        if sum(sizes) > BUDGET:
            broken.append(f"{name}: {sum(sizes)} bytes")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            broken.append(f"{name}: {wide} pixels wider than the window")
        page.close()
    context.close()
    assert broken == []


def test_a_walk_as_a_monitor_takes_it(browser: "Browser", site: str, tmp_path: Path) -> None:
    later = tmp_path / "later.json"
    later.write_text(json.dumps(make_later()), encoding="utf-8")
    page = browser.new_page()
    faults = Faults(page, site)

    page.goto(f"{site}/add")  # a page is added
    page.set_input_files("input[name=files]", str(later))
    page.click("main button")
    page.wait_for_selector("h1:has-text('Added')", timeout=300_000)
    page.click("ul.done a")  # its article is opened
    expect(page.locator("h1")).to_contain_text("A later report")

    page.goto(f"{site}/documents")
    page.click("a:has-text('River Front offers to stop shelling')")
    page.click(".text a.k-term")  # its words lead to the record, the record to the deal
    page.click(".card:has(:target) a[href^='/deals/'], .card:target a[href^='/deals/']")
    expect(page.locator("main")).to_contain_text("stop shelling the Port Authority")
    page.click("blockquote a.source")  # and the deal's evidence back to the words
    expect(page.locator("#here")).to_have_count(1)
    page.go_back()

    before = page.url
    page.locator(".timebar input[type=range]").fill("1")  # the whole site goes to a past day
    page.wait_for_url(re.compile(r"as_of=2031-04-29"))
    assert page.url != before
    expect(page.locator("body")).to_contain_text("You see what stood on")

    page.goto(f"{site}/review")  # an item is settled with a key, and the decision taken back
    item = page.get_attribute("li[data-item]", "data-item")
    page.keyboard.press("u")
    page.wait_for_selector("text=Settled.")
    expect(page.locator(f'li[data-item="{item}"]')).to_have_count(0)
    page.keyboard.press("z")
    page.wait_for_url(re.compile("settled=undone"))
    expect(page.locator(f'li[data-item="{item}"]')).to_have_count(1)

    exported = page.request.get(f"{site}/api/v1/exports/readings")
    assert exported.ok
    assert len(exported.text().splitlines()) >= 2
    assert faults.told == []
    page.close()


def test_keys_are_told_where_there_are_keys_alone(browser: "Browser", site: str) -> None:
    for touched in (False, True):
        context = browser.new_context(has_touch=touched, is_mobile=touched, viewport={"width": 390, "height": 844})
        page = context.new_page()
        page.goto(f"{site}/review")
        shown = page.locator("kbd:visible").count()
        assert page.locator("kbd").count() > 1
        assert (shown == 0) is touched
        context.close()


def test_pages_work_without_scripts(browser: "Browser", site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/")
    page.fill("input[name=q]", "shelling")
    page.click("form.filters button")
    page.click("table.board a.title")
    page.fill("input[name=as_of]", "2031-04-28")
    page.click(".timebar .go")
    page.wait_for_url(re.compile(r"as_of=2031-04-28"))
    expect(page.locator("body")).to_contain_text("You see what stood on")
    context.close()
