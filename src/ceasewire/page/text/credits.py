"""Who filed a story and from where: agencies and the dateline."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.furniture import Furniture, LineKind
from ceasewire.lexicon.regexes import Regex
from ceasewire.model.page import Dateline

# A dateline stands in the first characters of the first paragraph.
DATELINE_WITHIN = 120
DASH = r"(?:\s+(?:--|[—–―-])\s*|(?:--|[—–-])\s+|—)"
# What every dateline of one pattern or another has.
DASH_MARK, COLON, BRACKET = re.compile("[—–―-]"), re.compile(r": \S"), re.compile(r"\(")
# "BAGHDAD", "BEIRUT/THE HAGUE", "KILIS, TURKEY", "Port Sudan": places in capitals, or words with a capital each.
UPPER_WORD = r"[^\W\d_a-zà-ÿ][^\Wa-zà-ÿ]*"
UPPER_PLACE = rf"{UPPER_WORD}(?:[ .,'’/-]+{UPPER_WORD})*\.?(?:, [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,2}})?"
MIXED_PLACE = r"[A-Z][\w.’'-]+(?:(?:,? |/|-)(?:[A-Z][\w.’'-]+|al-[A-Z]\w+|of|the)){0,4}"
OUTLET = r"[^\W\d_a-zà-ÿ][\w.&’'-]*(?: (?:[^\W\d_a-zà-ÿ][\w.&’'-]*|of|the|&)){0,4}"
# The story's own words open with a capital, a figure or a quotation mark: "NATO — the alliance — said" has no dateline.
STORY_START = r"(?=[^\W_a-z]|[\"'“‘«(\[])"
# An outlet's name has so many words, and more than this share of them are such as outlets are named with.
MOST_OUTLET, OUTLET_SHARE = 7, 0.6
# No line with names and a day is longer.
LONGEST_LED = 200
# What stands between the parts of a line on a story's source; one of them is a length, an age or an address.
DIGIT = re.compile(r"\d")
YEAR = re.compile(r"\d{4}")
PART_MARK = re.compile(r"\s+[|·•–—]\s+")
DIGIT_OR_DOT = re.compile(r"\d|\w\.\w")
# The words that the place is taken from, where they hold no capitals-only word of two letters or more.
PLACE_WORD = re.compile(r"[^\W\d_]{2}")


# A name in a byline: two to five words with a capital each, small ones between; and what stands before and between.
AUTHOR = re.compile(
    r"[^\W\d_a-zà-ÿ][\w.’'-]*(?: (?:[^\W\d_a-zà-ÿ][\w.’'-]*|al-\w+|de|del|la|van|von|der|bin|ibn|el|al|da|dos)){1,4}"
)
BY_WORD = re.compile(
    r"(?:(?:written |interview |story |report |reported |text |words |posted |submitted |published |filed )?"
    r"(?:by|par|por|von|di|автор|текст|haber|yazar|بقلم)\b|(?:author|reporter|correspondent|journalist|writer)s?\b)\s*:?\s*",
    re.IGNORECASE,
)
# What leads to names in a line that holds the day as well ("Posted by Amal Haddad on 3 May 2026"), and what ends them.
LED_BY = re.compile(
    r"(?:^|[|•·–—/(]\s*|\d{4},?\s+)(?:(?:posted|submitted|published|written|interview|story|reported|text|words)\s)?by\b:?\s+(?=\S)",
    re.IGNORECASE,
)
# What parts a day from names in one line.
LINE_MARK = re.compile(r"\s*[|·•]\s*|\s[–—-]\s")
# It begins where white space does: else each blank of many would be tried with all that follow.
NAME_BREAK = re.compile(
    r"(?<!\s)\s*(?:[,;|/&•·]|\s[–—-]\s|\b(?:and|et|und|y|e|ve|и|in|for|with|at|on|from|reports|reporting)\b|\sو\s?)\s*"
)


# "Amal Haddad in Beirut", "Amal Haddad and Jonas Weber in Port Sudan, Sudan": whence somebody reports.
IN_PLACE = re.compile(rf"(?<=\w) in {MIXED_PLACE}(?:, {MIXED_PLACE})?(?=$| and |, |;)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A dateline as it stands: the place, the agencies, where the story's own words begin, the words before these."""

    place: str
    agencies: tuple[str, ...]
    end: int
    line: str


def read_dateline(paragraphs: Iterable[str], furniture: Furniture) -> Opening | None:
    """Return the dateline that opens the first paragraph, or None.

    A place in capitals needs a dash behind it ("SANAA —"), or a colon where no other paragraph opens so (a
    transcript's turns do); a place in small letters needs an agency or a day as well ("Cairo, 21 Dec -").
    """
    texts = list(paragraphs)
    if not texts:
        return None
    head = texts[0][:DATELINE_WITHIN]
    for mark, pattern in _dateline_patterns(furniture.agency_pattern, furniture.month_pattern):
        found = pattern.match(head) if mark.search(head) else None
        if found and _is_place(found["place"], furniture) and not _is_turn(found, texts):
            place = found["place"].strip(" ,")
            agencies = find_agencies([found["agency"] or ""], furniture)
            return Opening(place=place, agencies=agencies, end=found.end(), line=found[0])
    return None


def is_place_and_day(line: str, furniture: Furniture) -> bool:
    """Whether a line holds only where and when a story was filed: "TARVIK (Meridian News) — Nov 12, 2026"."""
    return len(line) <= LONGEST_LED and find_filed([line], furniture) is not None


def find_filed(lines: Iterable[str], furniture: Furniture) -> Dateline | None:
    """Return where a story was filed as a line of its own tells ("TARVIK (Meridian News) — Nov 12, 2026"), or None."""
    pattern = _place_and_day(furniture.month_pattern)
    told = (
        found
        for line in lines
        if YEAR.search(line) and (found := pattern.fullmatch(line.strip())) and _is_place(found["place"], furniture)
    )
    return next((Dateline(place=found["place"].strip(" ,")) for found in told), None)


def as_dateline(opening: Opening | None) -> Dateline | None:
    """Return the record of a dateline, or None."""
    return Dateline(place=opening.place) if opening else None


def find_agencies(lines: Iterable[str], furniture: Furniture) -> tuple[str, ...]:
    """Return the agencies that bylines and credits name, each once, in order."""
    pattern = _agency_words(furniture.agency_pattern)
    named = (furniture.agency_named(found[0]) for line in lines for found in pattern.finditer(line))
    return tuple(dict.fromkeys(name for name in named if name))


def find_authors(lines: Iterable[str], furniture: Furniture) -> tuple[str, ...]:
    """Return the names of people in bylines, each once, in order; agencies and desks are none.

    >>> from ceasewire.lexicon.furniture import load_furniture
    >>> find_authors(["By Amal Haddad and Jonas Weber, Reuters | 22 March 2026"], load_furniture())
    ('Amal Haddad', 'Jonas Weber')
    """
    found: dict[str, None] = {}
    for line in lines:
        if furniture.kind_of(line) is LineKind.CREDIT:
            continue
        for part in NAME_BREAK.split(BY_WORD.sub("", line.strip(), count=1)):
            name = _without_role(_without_agency(part.strip(" .:()[]-–—"), furniture), furniture)
            if AUTHOR.fullmatch(name) and not furniture.agency_named(name) and furniture.kind_of(name) is None:
                found.setdefault(name)
    return tuple(found)


def _without_agency(name: str, furniture: Furniture) -> str:
    """Return a name without the agency right behind it ("MARA LIND Associated Press")."""
    for found in _agency_words(furniture.agency_pattern).finditer(name):
        if found.start() and found.end() == len(name):
            return name[: found.start()].rstrip()
    return name


def _without_role(name: str, furniture: Furniture) -> str:
    """Return a name without what its bearer is, right behind it ("Amal Haddad Diplomatic correspondent")."""
    words = name.split()
    while words and words[-1].casefold() in furniture.role_words:
        words.pop()
    return " ".join(words)


def cut_credits(lines: Iterable[str], furniture: Furniture) -> tuple[str, ...]:
    """Return what stands behind "by" in lines that name a day as well, up to the day; or names in a part of one.

    Capitals alone without "by" are the place that a story was filed from ("4 May 2026 - NEW DELHI").

    >>> from ceasewire.lexicon.furniture import load_furniture
    >>> cut_credits(["By Amal Haddad | March 3, 2026", "Posted by May Hart on Tue, 3/3/2026"], load_furniture())
    ('Amal Haddad', 'May Hart')
    >>> cut_credits(["3 March 2026 · Jonas Weber", "Gulf Dispatch · 3 March 2026"], load_furniture())
    ('Jonas Weber',)
    """
    ends = _names_end(furniture.month_pattern, furniture.weekday_pattern)
    found = []
    for line in lines:
        if led := LED_BY.search(line[:LONGEST_LED]):
            found.append(ends.split(line[led.end() :], maxsplit=1)[0].strip(" ,;/"))
        elif len(line) <= LONGEST_LED and not is_place_and_day(line, furniture):
            parts = (ends.split(part, maxsplit=1)[0].strip(" ,;/") for part in LINE_MARK.split(line))
            found += [part for part in parts if is_names(part, furniture) and not part.isupper()][:1]
    return tuple(names for names in found if names)


def find_mentions(text: str, furniture: Furniture) -> tuple[str, ...]:
    """Return the agencies that a story names as its channel ("told AFP", "Reuters quoted him"), each once."""
    found = sorted(
        (match.start(1), match[1]) for mention in furniture.mentions for match in mention.regex.finditer(text)
    )
    return tuple(dict.fromkeys(name for _, form in found if (name := furniture.agency_named(form))))


def is_names(line: str, furniture: Furniture) -> bool:
    """Whether a line holds nothing but names of people and what parts them.

    >>> from ceasewire.lexicon.furniture import load_furniture
    >>> is_names("Lina Saab and Paul Hart", load_furniture()), is_names("Envoys Leave", load_furniture())
    (True, True)
    >>> is_names("Lina Saab in Port Sudan", load_furniture()), is_names("Foreign Affairs", load_furniture())
    (True, False)
    """
    names = IN_PLACE.sub("", line.strip())
    parts = [part.strip(" .") for part in NAME_BREAK.split(names) if part.strip(" .")]
    if not parts or not all(AUTHOR.fullmatch(part) for part in parts):
        return False
    return furniture.not_name.isdisjoint(line.casefold().split()) and bool(find_authors([line], furniture))


def is_names_in_place(line: str, furniture: Furniture) -> bool:
    """Whether a line says who reports from where, and no more: "Lina Saab in Port Sudan"."""
    return IN_PLACE.search(line.strip()) is not None and is_names(line, furniture)


def tells_source(line: str, furniture: Furniture) -> LineKind | None:
    """Return what a line is that has marks between names, an address, a day, an age or how long reading takes.

    Between names and a day stands a comma as well ("Lina Saab and Paul Hart, May 4, 2026").

    It is a date line where one of these is a day, else a byline; None for any other line.

    >>> from ceasewire.lexicon.furniture import load_furniture
    >>> tells_source("courier.example · Amal Haddad · 5 min read", load_furniture())
    <LineKind.BYLINE: 'byline'>
    >>> tells_source("Amal Haddad · 3 days ago", load_furniture())
    <LineKind.DATE: 'date'>
    """
    if len(line) > LONGEST_LED or not DIGIT_OR_DOT.search(line):
        return None
    parts = PART_MARK.split(line.strip())
    if len(parts) < 2:
        names, comma, day = line.partition(", ")
        dated = comma and DIGIT.search(day) and is_names(names, furniture) and furniture.kind_of(day) is LineKind.DATE
        return LineKind.DATE if dated else None
    kinds = [furniture.kind_of(part) or (LineKind.BYLINE if is_names(part, furniture) else None) for part in parts]
    told = not set(kinds) - {LineKind.BYLINE, LineKind.DATE, LineKind.SHARE, LineKind.ADDRESS}
    if not told or len(set(kinds)) < 2 or not {LineKind.BYLINE, LineKind.ADDRESS}.intersection(kinds):
        return None
    return LineKind.DATE if LineKind.DATE in kinds else LineKind.BYLINE


def names_outlet(line: str, furniture: Furniture) -> bool:
    """Whether most words of a short line are such as outlets are named with.

    >>> from ceasewire.lexicon.furniture import load_furniture
    >>> names_outlet("The Lake Herald Online", load_furniture()), names_outlet("Army leaves town", load_furniture())
    (True, False)
    """
    words = line.casefold().split()
    known = sum(word in furniture.not_name or word in furniture.common_names for word in words)
    return len(words) <= MOST_OUTLET and known > OUTLET_SHARE * len(words)


def names_office(line: str, furniture: Furniture) -> bool:
    """Whether a line is made of words that outlets, offices and sections are named with, and of no others.

    >>> from ceasewire.lexicon.furniture import load_furniture
    >>> names_office("Ministry of Foreign Affairs", load_furniture()), names_office("Army leaves", load_furniture())
    (True, False)
    """
    return (furniture.not_name | furniture.common_names).issuperset(line.casefold().split())


@cache
def _names_end(months: str, weekdays: str) -> re.Pattern[str]:
    """Return what ends names before a day: a figure, a month or weekday that belongs to one, a mark, "on", "at"."""
    day = rf"\b(?:{months})\b\.?,?\s+\d|\b(?:{weekdays})\b\.?,?\s+(?:\d|(?:{months})\b)"
    return re.compile(rf"\d|{day}|[|•·()]|\s[–—-]\s|,?\s(?:on|at)\s|\b(?:updated|published|last)\b", re.IGNORECASE)


@cache
def _agency_words(agencies: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@.])(?:{agencies})(?![\w@]|\.\w)")


def _write_months(months: str) -> str:
    """Return the pattern of the months as datelines write them: "March", "MARCH"."""
    return f"(?:{'|'.join(m.capitalize() + '|' + m.upper() for m in months.split('|'))})"


@cache
def _dateline_patterns(agencies: str, months: str) -> tuple[tuple[re.Pattern[str], Regex], ...]:
    """Return the patterns of datelines, each behind a mark that whatever it matches has."""
    month = _write_months(months)
    day = rf"(?:{month}\.? \d{{1,2}}|\d{{1,2}} {month}\.?)(?:,? \d{{4}})?"
    agency = rf"(?P<agency>(?:{agencies})(?:\s*/\s*[\w ]{{2,30}})?)"
    # Behind a place in capitals any outlet's name may stand in brackets: "MUSCAT, May 15 (Harbour Post) -".
    upper = rf"(?P<place>{UPPER_PLACE})(?:,? \(?{day}\)?)?,?(?: ?\(?{agency}\)?| \({OUTLET}\))?{DASH}"
    colon = rf"(?P<place>{UPPER_PLACE})(?:,? {day})?(?: ?\({agency}\))?: (?=\S)"
    by_agency = rf"(?P<place>{MIXED_PLACE})(?:,? {day})? ?\({agency}\)(?:{DASH}|:?\s+)"
    by_day = rf"(?P<place>{MIXED_PLACE}),? \(?{day}\)?(?:,? ?\(?{agency}\)?)?{DASH}"
    # "May 4, 2026 (KHARTOUM) –"
    day_before = rf"{day} \((?P<place>{UPPER_PLACE}|{MIXED_PLACE})(?:/{agency})?\){DASH}"
    marked = ((DASH_MARK, upper), (COLON, colon), (BRACKET, by_agency), (DIGIT, by_day), (DIGIT, day_before))
    return tuple((mark, Regex(rule="dateline", pattern=pattern + STORY_START)) for mark, pattern in marked)


@cache
def _place_and_day(months: str) -> Regex:
    month = _write_months(months)
    day = rf"(?:{month}\.? \d{{1,2}},? \d{{4}}|\d{{1,2}} {month}\.?,? \d{{4}}|\d{{4}}-\d\d-\d\d)"
    between = rf"(?: ?\([^()]{{2,40}}\)(?:,|{DASH})? ?|,? ?{DASH}|, )"
    behind = r"(?:,? ?\([^()]{2,40}\)|,? ?[–—|-] ?[A-Z][\w.&’' ]{1,30})?(?: ?[–—-]{1,2})?"
    pattern = rf"(?P<place>{UPPER_PLACE}|{MIXED_PLACE}){between}(?:\w+day,? )?{day}\.?{behind}"
    return Regex(rule="place and day", pattern=pattern)


def _is_place(place: str, furniture: Furniture) -> bool:
    words = [w.strip(".,'’").casefold() for w in re.split(r"[\s/]+", place)]
    return bool(PLACE_WORD.search(place)) and len(words) <= 8 and furniture.not_place.isdisjoint(words)


def _is_turn(found: re.Match[str], texts: list[str]) -> bool:
    """Whether the match is a speaker's name in a transcript: other paragraphs open with capitals and a colon too."""
    if not found[0].rstrip().endswith(":"):
        return False
    turn = re.compile(rf"{UPPER_PLACE}: ")
    return any(turn.match(text[:DATELINE_WITHIN]) for text in texts[1:])
