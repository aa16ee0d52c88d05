"""Words for times: months, weekdays, units, feasts, prepositions, and the patterns that they stand in."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from ceasewire.lexicon.regexes import Regex
from ceasewire.lexicon.rules import read_rules
from ceasewire.lexicon.tables import check_faults, read_toml

# {month}, {month:2}: a class of words or a shape of figures, in a pattern.
_SLOT = re.compile(r"\{([a-z_]+)(?::(\d))?\}")
# The words of a text that gates ask for; figures stand apart.
_WORD = re.compile(r"[^\W\d_]+|\d+")
# A blank in a pattern stands for white space inside a line.
_BLANK = r"(?:[^\S\n]{1,3})"
# No expression begins in the middle of a word, a number or a sum of money.
_OPENS = r"(?<![\w$€£])(?<!\d[.,:])(?<![A-Za-z]-)(?:(?<!\d-)|(?=(?-i:[A-Z])))"
_CLOSES = r"(?!\w)"
_KINDS = frozenset({"", "vague", "window", "frequency", "duration"})
_BOUNDS = frozenset({"day", "end", "before", "start", "beyond", "whole", "blurred", "near"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of time: `count` of the ISO letter `iso`, behind the T if it is a `clock` unit."""

    name: str
    iso: str
    count: int
    clock: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Preposition:
    """Words before an expression.

    Attributes:
        kind: what the expression becomes behind them, or "" where they leave it.
        direction: "past", "future" or "none": where they look when the record itself doesn't say.
        bound: what the day is to the record ("day", "end", "before", "start", "beyond", "whole", "blurred",
            "near"; see the file).
    """

    words: tuple[str, ...]
    kind: str
    direction: str
    bound: str
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feast:
    """A feast and how its day is found.

    Attributes:
        kind: "fixed", "easter", "orthodox_easter", "passover", "table" or "either".
        days: how long it lasts; -1 a whole month of its calendar, 0 where that differs from place to place.
        month, day: of a fixed feast.
        offset: days from the one that it is counted from.
        of: the feasts between which an "either" leaves the choice.
        starts: the first days of a "table", in order.
    """

    id: str
    names: tuple[str, ...]
    kind: str
    days: int
    month: int
    day: int
    offset: int
    of: tuple[str, ...]
    starts: tuple[date, ...]
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePattern:
    """A pattern for a time, `gates` are those that a text must pass before it is tried."""

    id: str
    regex: Regex
    meaning: str
    kind: str
    gates: frozenset[str]
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What stands in every text in which a pattern can match.

    Attributes:
        words: one of them does; without a capital however it is written.
        shape: this does, where there are no words.
    """

    words: frozenset[str] = frozenset()
    shape: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TimeWords:
    """All of it for one language."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, Unit]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    near: Mapping[str, int]
    feasts: Mapping[str, Feast]
    feast_names: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    prepositions: tuple[Preposition, ...]
    patterns: tuple[TimePattern, ...]
    gates: Mapping[str, Gate]

    def find_open(self, text: str) -> Sequence[tuple[int, TimePattern]]:
        """Return the patterns that may match somewhere in a text, with their numbers."""
        words = {*_WORD.findall(text), *_WORD.findall(text.casefold())}
        keys, shapes = _list_gates(self)
        passed = {gate for word in keys.keys() & words for gate in keys[word]}
        passed.update(name for name, shape in shapes if shape.search(text))
        return _list_open(self, frozenset(passed))

    def either(self, name: str) -> str:
        """Return the words of a list as the alternatives of a regular expression."""
        return _join_list(self.lists[name])

    def number(self, words: str) -> int | None:
        """Return what a number in words or figures comes to ("forty-eight", "1,000"), or null."""
        folded = " ".join(words.lower().replace(",", "").split())
        return int(folded) if folded.isdigit() else self.numbers.get(folded)


@cache
def _list_gates(words: TimeWords) -> tuple[dict[str, list[str]], list[tuple[str, re.Pattern[str]]]]:
    """Return the gates that each word opens, and the shapes that open others."""
    keys: dict[str, list[str]] = {}
    for name, gate in words.gates.items():
        for word in gate.words if gate.shape is None else ():
            keys.setdefault(word, []).append(name)
    return keys, [(name, gate.shape) for name, gate in words.gates.items() if gate.shape is not None]


@lru_cache(maxsize=4096)
def _list_open(words: TimeWords, passed: frozenset[str]) -> tuple[tuple[int, TimePattern], ...]:
    """Return the patterns, with their numbers, behind no other gates than these."""
    return tuple((n, pattern) for n, pattern in enumerate(words.patterns) if pattern.gates <= passed)


@cache
def _join_list(words: tuple[str, ...]) -> str:
    return _either(words).replace(" ", r"\s+")


@cache
def load_times(language: str = "en") -> TimeWords:
    """Return the words for times of a language; read once.

    Raises:
        LexiconError: if a file breaks its schema.
    """
    name = f"{language}/times.toml"
    data = read_toml(name)
    calendar = read_toml(f"{language}/calendar.toml")
    units = _units(name)
    feasts = _feasts(name, data.get("tables", {}))
    months = {form.title(): n for n, forms in enumerate(calendar["month"], 1) for form in forms}
    weekdays = {forms[0].title(): n for n, forms in enumerate(calendar["weekday"])}
    longmonths = [forms[0].title() for forms in calendar["month"]]
    numbers = _numbers(data["numbers"])
    slots = {
        **{name: f"(?:{_either(words)})" for name, words in data["words"].items()},
        **{name: f"(?:{shape})" for name, shape in data["pieces"].items()},
    }
    captured = {
        **data["shapes"],
        "month": f"(?-i:{_either(longmonths)}|(?:{_either(m for m in months if m not in longmonths)})\\.?)",
        "longmonth": f"(?-i:{_either(longmonths)})",
        "weekday": f"(?-i:{_either(weekdays)})",
        "unit": f"(?-i:{_either(units)})",
        "n": _number_shape(data["pieces"]["figures"], data["numbers"]),
        "ordinal": _either(data["ordinals"]),
        "near": _either(data["near"]),
        "feast": f"(?-i:{_either(form for feast in feasts.values() for form in feast.names)})",
    }
    patterns, faults = _patterns(name, slots, captured)
    named = {"{month}": [*months], "{weekday}": [form for day in weekdays for form in (day, f"{day}s")]}
    gates = {gate: _gate(given, named) for gate, given in data["gates"].items()}
    faults += [f"{name} [[pattern]] {p.id}: no gate {gate!r}" for p in patterns for gate in p.gates - gates.keys()]
    check_faults(name, faults)
    return TimeWords(
        months={**months, **{f"{m}.": n for m, n in months.items()}},
        weekdays=weekdays,
        units=units,
        numbers=numbers,
        ordinals=data["ordinals"],
        near=data["near"],
        feasts=feasts,
        feast_names={form: feast.id for feast in feasts.values() for form in feast.names},
        lists={name: tuple(words) for name, words in data["words"].items()},
        prepositions=_prepositions(name),
        patterns=patterns,
        gates=gates,
    )


def _either(words: Iterable[str]) -> str:
    """Return the alternatives, the longest first; their blanks stand for white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in ordered)


def _gate(given: str | Sequence[str], named: Mapping[str, Sequence[str]]) -> Gate:
    """Return a gate from its shape, or from its words; some of these name a class of words."""
    if isinstance(given, str):
        return Gate(shape=re.compile(given))
    return Gate(words=frozenset(word for entry in given for word in named.get(entry, (entry,))))


def _number_shape(figures: str, given: Mapping[str, int]) -> str:
    """Return the shape of a number; what it may begin with stands first, since it is looked for everywhere."""
    tens = _either(word for word, n in given.items() if n >= 20)
    ones = _either(word for word, n in given.items() if n < 10)
    rest = _either(word for word, n in given.items() if n < 20)
    letters = "".join(sorted({word[0] for word in given}))
    return rf"(?=[\d{letters}])(?:{figures}|(?:{tens})(?:-(?:{ones}))?|{rest})"


def _numbers(given: Mapping[str, int]) -> dict[str, int]:
    tens = {word: n for word, n in given.items() if n >= 20 and n % 10 == 0}
    ones = {word: n for word, n in given.items() if n < 10}
    joined = {f"{ten}-{one}": n + m for ten, n in tens.items() for one, m in ones.items()}
    return {**given, **joined}


def _units(name: str) -> dict[str, Unit]:
    rows = read_rules(name, "unit", {"forms": list, "iso": str}, optional={"times": int, "clock": bool})
    return {
        form: Unit(name=row["id"], iso=row["iso"], count=row.get("times", 1), clock=row.get("clock", False))
        for row in rows
        for form in row["forms"]
    }


def _feasts(name: str, tables: Mapping[str, list[str]]) -> dict[str, Feast]:
    optional = {"month": int, "day": int, "offset": int, "of": list}
    rows = read_rules(name, "feast", {"names": list, "kind": str, "days": int}, optional=optional)
    check_faults(
        name, [f"{name}: no table of {r['id']}" for r in rows if r["kind"] == "table" and r["id"] not in tables]
    )
    return {
        row["id"]: Feast(
            id=row["id"],
            names=tuple(row["names"]),
            kind=row["kind"],
            days=row["days"],
            month=row.get("month", 0),
            day=row.get("day", 0),
            offset=row.get("offset", 0),
            of=tuple(row.get("of", ())),
            starts=tuple(map(date.fromisoformat, tables.get(row["id"], ()))),
            example=row["example"],
            counter=row["counter"],
        )
        for row in rows
    }


def _prepositions(name: str) -> tuple[Preposition, ...]:
    rows = read_rules(name, "preposition", {"words": list, "kind": str, "direction": str, "bound": str}, optional={})
    check_faults(name, [f"{name}: {r['id']} has bound {r['bound']!r}" for r in rows if r["bound"] not in _BOUNDS])
    return tuple(
        Preposition(
            words=tuple(row["words"]),
            kind=row["kind"],
            direction=row["direction"],
            bound=row["bound"],
            example=row["example"],
            counter=row["counter"],
        )
        for row in rows
    )


def _patterns(
    name: str, slots: Mapping[str, str], captured: Mapping[str, str]
) -> tuple[tuple[TimePattern, ...], list[str]]:
    rows = read_rules(name, "pattern", {"pattern": str, "meaning": str}, optional={"kind": str, "gate": str})
    found: list[TimePattern] = []
    faults: list[str] = []
    for row in rows:
        if row.get("kind", "") not in _KINDS:
            faults.append(f"{name} [[pattern]] {row['id']}: kind {row['kind']!r}")
        try:
            pattern = _OPENS + f"(?:{_expand(row['pattern'], slots, captured)})" + _CLOSES
        except KeyError as error:
            faults.append(f"{name} [[pattern]] {row['id']}: no slot {error}")
            continue
        found.append(
            TimePattern(
                id=row["id"],
                regex=Regex(rule=row["id"], pattern=pattern, flags=re.IGNORECASE),
                meaning=row["meaning"],
                kind=row.get("kind", ""),
                gates=frozenset(row.get("gate", "").split()),
                example=row["example"],
                counter=row["counter"],
            )
        )
    return tuple(found), faults


def _expand(pattern: str, slots: Mapping[str, str], captured: Mapping[str, str]) -> str:
    """Return the pattern with its slots filled, and white space for its blanks."""

    def fill(slot: re.Match[str]) -> str:
        name, number = slot[1], slot[2] or ""
        return f"(?P<{name}{number}>{captured[name]})" if name in captured else slots[name]

    while _SLOT.search(pattern):
        pattern = _SLOT.sub(fill, pattern)
    return pattern.replace(" ", _BLANK)
