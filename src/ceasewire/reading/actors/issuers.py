"""Issuers: whose text an official statement, a communiqué, a letter or a speech is, by its title and names on it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from ceasewire.lexicon.actorwords import ActorWords
from ceasewire.lexicon.english import Lexicon
from ceasewire.lexicon.people import People
from ceasewire.model.page import Article
from ceasewire.reading.grammar.tags import NOMINAL
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph, Parser, parse_text

# So many words at most stand before the noun for the text in its title ("Joint Press STATEMENT by"), ...
_BEFORE_NOUN = 3
# ... and so many between it and "by" ("Remarks as Prepared for Delivery BY").
_BEFORE_BY = 5
# So many paragraphs at most stand above the text, and below it.
_EDGE = 4
# A name and what it is for have more words than this ("Mali Ana Kesh").
_SHORT_NAME = 2
# So many words at most has a line that names somebody.
_LONGEST_LINE = 14
# A person's name in a line of its own ("Anton J. Marlow", "Dr. Ana Kesh").
_PERSON = re.compile(r"(?:[A-Z][\w’'-]*\.? ){1,3}(?:(?:al|bin|de|van|von|el|da)[ -])?[A-Z][\w’'-]+$")
# What opens a line that names who signs ("— Idris Tamo", "By Idris Tamo", "Signed: Idris Tamo").
_SIGNS = re.compile(r"(?:[-–—]+|By|Signed[:,]?)\s+")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
_ENDS = (".", "!", "?", ":", ",", "”", '"')


def name_issuer(article: Article, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> str:
    """Return the words that name whose text an article is ("President Ruth Calder"); "" where it is a reporter's.

    1. a text that speaks of "I" or "we" outside quotations, and bears no reporter's or agency's name; 2. the person
    in its title; 3. the person in a line of its own above or below the text; 4. the body in its title, or in such a
    line below; 5. the only name in its byline, under a title that opens with the noun for a speech or statement.
    """
    if article.agency or not any(map(_speaks_itself, paragraphs)):
        return ""
    people, words = lexicon.people, lexicon.actors
    title = article.headline or article.x_standfirst or ""
    titled = _in_title(title, lexicon) or _before_noun(title, words, people)
    signed = _person_in(_lines(paragraphs[:_EDGE]), lexicon) or _person_in(_lines(paragraphs[-_EDGE:]), lexicon)
    person = titled if titled and _names_person(titled, people) else signed
    named = person or titled or _body_in(_lines(paragraphs[-1:]), lexicon)
    if not named and len(article.x_byline) == 1 and title.split(" ")[0].casefold() in words.issued:
        return article.x_byline[0]
    return "" if _is_reporters(article.x_byline, named, people) else named


def parse_issuer(name: str, nlp: Parser, lexicon: Lexicon) -> Paragraph | None:
    """Return a sentence in which an issuer of this name speaks, as if it stood before the text; null for no name."""
    parsed = parse_text(f"{_as_spelled(name, lexicon)} spoke.", nlp, lexicon.clauses) if name else ()
    return replace(parsed[0], index=-1) if parsed else None


def _as_spelled(name: str, lexicon: Lexicon) -> str:
    """Return a name in capitals as a text spells it; initials that are known stay ("BY THE AU": "By The AU")."""
    words = (word if lexicon.gazetteer.find(word) is not None else word.title() for word in name.split())
    return " ".join(words) if name.isupper() else name


def find_speaking(issuer: Paragraph) -> tuple[Paragraph, Token] | None:
    """Return the subject of the sentence in which an issuer speaks, and where it stands; null where it has none."""
    return next(((issuer, t) for t in issuer.doc if t.dep_ == "nsubj"), None)


def find_issuers(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, Token] | None:
    """Return whom the opening of a text says to be speaking, and where ("We, THE MINISTERS of Chad and Mali, met")."""
    for paragraph in paragraphs[:_EDGE]:
        for word in paragraph.doc:
            if word.lower_ == "we" and paragraph.quoted(word) is None:
                return next(((paragraph, c) for c in word.rights if c.dep_ == "appos" and c.pos_ in NOMINAL), None)
    return None


def _speaks_itself(paragraph: Paragraph) -> bool:
    """Whether a paragraph holds a word of the first person outside quotations."""
    spoken = (m.start() for m in _FIRST_PERSON.finditer(paragraph.text))
    return any(not any(r.start <= at < r.end for r in paragraph.regions) for at in spoken)


def _is_reporters(byline: Iterable[str], named: str, people: People) -> bool:
    """Whether a text bears the name of somebody who is neither named as its issuer nor an office."""
    for author in byline:
        words = author.casefold().split()
        office = any(people.noun(word) is not None for word in words) or people.title_at(words) > 0
        if words and not office and words[-1] not in named.casefold():
            return True
    return False


# -- in the title -----------------------------------------------------------------------------------


def _in_title(title: str, lexicon: Lexicon) -> str:
    """Return whom a title names behind the noun for a text ("Remarks BY ENVOY ANA KESH at the conference")."""
    words, told = lexicon.actors, title.split()
    for n, word in enumerate(told[: _BEFORE_NOUN + 1]):
        if word.casefold().strip(":,") not in words.issued:
            continue
        for k in range(n + 1, min(n + 2 + _BEFORE_BY, len(told))):
            for by in words.issued_by:
                size = len(by.split())
                led = " ".join(told[k : k + size]).casefold() == by
                if led and by == "of" and (told[k + 1 : k + 2] == ["a"] or not all(map(_counts, told[n + 1 : k]))):
                    return ""  # "Declaration of a Truce by Chad"
                if led:
                    named = _until_topic(told[k + size :], words)
                    return named if by not in {"of", "from"} or _is_somebody(named, by, lexicon) else ""
    return ""


def _is_somebody(name: str, by: str, lexicon: Lexicon) -> bool:
    """Whether a name behind "of" or "from" is who issues a text, and no topic or place ("Message of HOPE").

    Who comes by a title, or is called what a person or body is, does; of others only those that are known, and from
    a land comes whatever is written there.
    """
    people = lexicon.people
    head = name.partition(" of ")[0].split()[-1:]
    called = _names_person(name, people) or any(people.noun(word.casefold()) is not None for word in head)
    return called or (by == "of" and lexicon.gazetteer.find(name) is not None)


def _counts(word: str) -> bool:
    """Whether a word only numbers a text ("Communiqué NO. 14 of")."""
    return word.casefold() in {"no.", "number", "nr."} or word.strip("#.").isdigit()


def _until_topic(told: Sequence[str], words: ActorWords) -> str:
    """Return the words of a title up to what the text is about."""
    named = list(takewhile(lambda w: w.casefold() not in words.issued_on and not _counts(w), told))
    ends = next((n for n, w in enumerate(named) if w.endswith((":", ";")) or w in {"-", "–", "—", "|"}), len(named))
    kept = named[: ends + 1] if ends < len(named) and named[ends].endswith((":", ";")) else named[:ends]
    name = " ".join(kept).strip(" :;,.")
    return name if any(w[:1].isupper() for w in name.split()) else ""


def _before_noun(title: str, words: ActorWords, people: People) -> str:
    """Return the person whom a title names before the noun for a text ("PRESIDENT ROE Statement on the truce")."""
    told = title.split()
    at = next((n for n, word in enumerate(told) if word.casefold().strip(":,") in words.issued), 0)
    ends = at + 1 == len(told) or told[at + 1].casefold() in words.issued_on if at else False
    name = re.sub(r"[’']s?$", "", " ".join(told[:at]))
    return name if ends and people.title_at([w.casefold() for w in name.split()]) else ""


def _names_person(phrase: str, people: People) -> bool:
    """Whether words name a person: a name of one stands behind a title ("Special Envoy for Mali ANA KESH")."""
    words = phrase.split()
    found = people.find_titles([w.casefold().strip(",") for w in words])
    name = words[found[-1].end :] if found else []
    if name and name[0] in {"for", "of"}:  # "for Mali Ana Kesh", not "for the Council", "of Mali"
        name = name[1:] if len(name) > _SHORT_NAME + 1 and people.noun(name[-1].casefold()) is None else []
    return bool(name) and all(word[:1].isupper() for word in name)


# -- in lines of their own --------------------------------------------------------------------------


def _lines(paragraphs: Iterable[Paragraph]) -> Iterator[list[str]]:
    """Yield the short lines of each paragraph that has no others, without what signs stand before them."""
    for paragraph in paragraphs:
        lines = [_SIGNS.sub("", line.strip(), count=1) for line in paragraph.text.split("\n")]
        if all(len(line.split()) <= _LONGEST_LINE and not line.endswith(_ENDS) for line in lines):
            yield [line for line in lines if line]


def _person_in(pieces: Iterable[list[str]], lexicon: Lexicon) -> str:
    """Return the person whom lines name together with an office, before or behind the name or below it."""
    people = lexicon.people
    lines = [line for piece in pieces for line in piece]
    for n, line in enumerate(lines):
        name, _, office = line.partition(", ")
        below = lines[n + 1] if n + 1 < len(lines) else ""
        office = office or ("" if _PERSON.match(below.partition(",")[0]) and "," in below else below)
        if lexicon.actors.issued & {w.casefold() for w in name.split()}:
            continue  # "Press Statement"
        if lexicon.actors.reporters & {w.casefold().strip(",") for w in office.split()}:
            continue  # "Ana Kesh, Chief Correspondent"
        if _PERSON.match(name) and people.find_titles(office.casefold().replace(",", " ").split()):
            return f"{name}, {office}"
        if people.title_at(name.casefold().split()) and _names_person(name, people):
            return name
    return ""


def _body_in(pieces: Iterable[list[str]], lexicon: Lexicon) -> str:
    """Return the body that signs a text in a line of its own."""
    for line in (line for piece in pieces for line in piece):
        kinds = (lexicon.people.noun(word.casefold()) for word in line.split())
        body = lexicon.gazetteer.find(line) or any(kind is not None and not kind.person for kind in kinds)
        if body and line[:1].isupper() and not any(c.isdigit() for c in line):
            return line
    return ""
