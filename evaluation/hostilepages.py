"""Pages that nobody would publish: what breaks parsers, or makes them slow. Every reader of pages must end, in time."""

# ruff: noqa: E501 - one page, one line

import random
from collections.abc import Callable, Iterator

LINE = "The two sides agreed to halt fire at dawn, the mediator said, if the coast road stays open to aid. "
CARD = f"<div class=x><h3><a href=/1>Envoy leaves for the talks</a></h3><p>{LINE}</p></div>"
POST = f"<div class=p><time datetime=2026-03-22T10:00>10</time><p>{LINE}</p></div>"
ARTICLE = "<meta property=og:type content=article>"
BROKEN = ("<p", "</div>", '<a href="', ">", "<!--", '"', "'", LINE, "<script>", "</", "<td>")

# What each page is made of, by the size it is asked for: 1 is a page that nobody has, some megabytes of it.
MAKERS: dict[str, Callable[[float], str]] = {
    "100,000 nested elements": lambda k: "<div>" * int(100_000 * k) + LINE,
    "100,000 nested bold": lambda k: "<b>" * int(100_000 * k) + LINE,
    "unclosed fonts": lambda k: "<font size=5>" * int(100_000 * k) + f"<p>{LINE}" * int(200 * k),
    "nested articles": lambda k: "<article><h1>Guns fall silent here today</h1>" * int(50_000 * k) + LINE * 9,
    "null bytes": lambda k: (LINE + "\0") * int(200_000 * k),
    "entity bomb": lambda k: f"<!DOCTYPE x [<!ENTITY a '{'&b;' * 1000}'>]><p>" + "&a;&lt;&amp;" * int(200_000 * k),
    "50 MB of one line": lambda k: LINE * int(530_000 * k),
    "50 MB of one line of HTML": lambda k: "<html><p>" + LINE * int(530_000 * k),
    "50 MB without a blank": lambda k: "a" * int(50_000_000 * k),
    "50 MB of <": lambda k: "<" * int(50_000_000 * k),
    "broken tags": lambda k: "".join(random.Random(1).choices(BROKEN, k=int(200_000 * k))),  # noqa: S311
    "cards": lambda k: "<html>" + CARD * int(20_000 * k),
    "headings": lambda k: f"<title>World in brief</title><h2>Envoy leaves now</h2><p>{LINE * 2}<p>{LINE}" * int(10_000 * k),
    "posts": lambda k: "<div class=liveblog>" + POST * int(20_000 * k),
    "bold lines": lambda k: "<html>" + f"<p><b>Envoy leaves for the talks now</b><hr><p>{LINE * 3}" * int(10_000 * k),
    "opened scripts": lambda k: "<script>" * int(300_000 * k) + LINE,
    "opened comments": lambda k: "<!--" * int(500_000 * k),
    "opened attributes": lambda k: "<div class='" * int(200_000 * k),
    "a million attributes": lambda k: "<div " + "a=b " * int(1_000_000 * k) + ">" + LINE,
    "nested data": lambda k: "<script type=application/ld+json>" + "[" * int(500_000 * k) + "</script><p>" + LINE,
    "members of data": lambda k: f"<html>{ARTICLE}<script type=application/json>" + f'{{"t":"{LINE}"}},' * int(20_000 * k) + "</script>",
    "backslashes in data": lambda k: f'<html>{ARTICLE}<script type=application/json>"k":"' + "\\" * int(3_000_000 * k) + "</script>",
    "plain headings": lambda k: "\n".join(f"Envoy number {n} leaves for talks in hills" for n in range(int(100_000 * k))),
    "plain stories": lambda k: "\n\n".join(f"Envoy {n} leaves for talks in hills\n\n{LINE}{n}" for n in range(int(30_000 * k))),
    "one line again": lambda k: "Envoy leaves for talks in hills\n" * int(200_000 * k),
    "clocks": lambda k: "\n".join(f"1{n % 10}:05 GMT\nEnvoy {n} leaves for talks\n{LINE}" for n in range(int(30_000 * k))),
    "long plain stories": lambda k: "\n\n".join(f"Envoy {n} leaves for talks in hills\n\n{LINE * 4}" for n in range(int(25_000 * k))),
    "signs": lambda k: "\n\n".join(f"■ Envoy {n} leaves for talks in hills\n\n{LINE * 2}{n}" for n in range(int(30_000 * k))),
    "summaries": lambda k: f"<details><summary>Envoy leaves for the talks</summary><p>{LINE * 3}" * int(10_000 * k),
    "standfirsts": lambda k: "<h1>Envoy leaves for the talks</h1>" + f"<p class=standfirst>{LINE}" * int(50_000 * k) + f"<p>{LINE * 3}" * 9,
    "a wall's words": lambda k: f'<article><h1>Envoy leaves for talks</h1><p>{LINE}<p>{LINE}</article><i>' + "<b>your device is " * int(100_000 * k),
    "rules": lambda k: f"---\n{LINE}\n" * int(60_000 * k),
    "hashes": lambda k: "# a\n" * int(100_000 * k),
    "typed blanks": lambda k: "<html><pre>" + "\n \n---- x" * int(200_000 * k) + LINE * 3 + "\n" * int(5_000_000 * k) + "x</pre>",
    "records": lambda k: "<html>" + "".join(f"<div class=r><div>4 May 2026</div><b>Envoy {n} leaves</b><p>{LINE * 2}<p>{LINE}{n}</div>" for n in range(int(15_000 * k))),
    "documents": lambda k: "<html>" + "".join(f"<p>{n} of 9 DOCUMENTS<p>Envoy {n} leaves for the talks<p>May 4, 2026<p>{LINE * 2}<p>{LINE}{n}" for n in range(int(15_000 * k))),
    "chats": lambda k: "\n".join(f"[04.05.2026, 09:{n % 60:02}] Envoy {n}: {LINE}" for n in range(int(60_000 * k))),
    "cells": lambda k: "<html>" + f"<p>{LINE * 3}" * 9 + "<table>" + "<tr><td>1<td>2" * int(50_000 * k) + f"</table><p>{LINE}",
    "dashes": lambda k: ("- " * 300 + "\n") * int(2000 * k),
}  # fmt: skip


def hostile_pages(scale: float = 1.0) -> Iterator[tuple[str, bytes]]:
    """Yield each page with its name, at a share of its full size."""
    for name, make in MAKERS.items():
        yield name, make(scale).encode()
