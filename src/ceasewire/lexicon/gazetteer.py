"""Known actors: states, their governments' bodies, international bodies, media, armed and political groups."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from types import MappingProxyType

from ceasewire.lexicon.forms import Form, FormRole
from ceasewire.lexicon.phrases import Mention, PhraseIndex
from ceasewire.lexicon.prepared import was_checked
from ceasewire.lexicon.tables import Row, check_faults, parse_table, read_text
from ceasewire.model.reading import ActorKind
from ceasewire.text.fold import fold_words

FILES = ("states.tsv", "bodies.tsv", "groups.tsv")
# Longer names that hold an actor's and are something else: "New Mexico", "the Jordan Valley".
DECOYS = "decoys.tsv"
DECOY_COLUMNS = ("phrase", "what", "example")
COLUMNS = (
    "key", "name", "kind", "country", "aliases", "adjectives", "people", "metonyms", "part_of", "example", "not",
)  # fmt: skip
# States have their three-letter code besides.
STATE_COLUMNS = (*COLUMNS[:4], "alpha3", *COLUMNS[4:])
_KEY = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_COUNTRY = re.compile(r"[A-Z]{2}")
_ALPHA3 = re.compile(r"[A-Z]{3}")
_FORM_COLUMNS = (
    ("aliases", FormRole.ALIAS),
    ("adjectives", FormRole.ADJECTIVE),
    ("people", FormRole.PEOPLE),
    ("metonyms", FormRole.METONYM),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One known actor.

    Attributes:
        key: stable word for it ("kataib_hezbollah"); never reused for another.
        country: ISO 3166 alpha-2 codes of where it belongs or fights, the main one first; empty for the world's.
        alpha3: ISO 3166 alpha-3 code, for a state that has one.
        forms: every way in which it is written, its name first.
        part_of: key of the state or body that it belongs to, or null.
        example: a sentence in which it is mentioned.
        counter: a sentence in which it is not, though it may seem so.
    """

    key: str
    name: str
    kind: ActorKind
    country: tuple[str, ...] = ()
    alpha3: str | None = None
    forms: tuple[Form, ...]
    part_of: str | None = None
    example: str = ""
    counter: str = ""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Its other names and acronyms."""
        return self._texts(FormRole.ALIAS, FormRole.ACRONYM)

    @property
    def demonyms(self) -> tuple[str, ...]:
        """Its adjectives and the names of its people ("Turkish", "Turks")."""
        return self._texts(FormRole.ADJECTIVE, FormRole.PEOPLE)

    @property
    def metonyms(self) -> tuple[str, ...]:
        """Places and houses that stand for it ("Ankara")."""
        return self._texts(FormRole.METONYM)

    def _texts(self, *roles: FormRole) -> tuple[str, ...]:
        return tuple(form.text for form in self.forms if form.role in roles)


class Gazetteer:
    """The known actors, to be found by name or in running text."""

    def __init__(self, entries: Iterable[Entry], decoys: Iterable[str] = ()) -> None:
        self.entries = tuple(entries)
        self._by_key = {entry.key: entry for entry in self.entries}
        self._index = PhraseIndex(self.entries, decoys)

    def __len__(self) -> int:
        return len(self.entries)

    def get(self, key: str) -> Entry | None:
        """Return the entry with this key."""
        return self._by_key.get(key)

    def keys_above(self, key: str | None) -> tuple[str, ...]:
        """Return the key of an entry, and those of all that it belongs to, one behind the other; none without a key."""
        found: list[str] = []
        while key is not None and key not in found:
            found.append(key)
            entry = self.get(key)
            key = entry.part_of if entry is not None else None
        return tuple(found)

    @cached_property
    def phrases(self) -> Mapping[tuple[str, ...], Entry]:
        """The entry of each folded form, by its words; the better known one where several share it."""
        return MappingProxyType(self._index.phrases())

    def candidates(self, name: str) -> tuple[Entry, ...]:
        """Return every actor that may be called so; acronyms only match in capitals."""
        return self._index.candidates(name)

    def find(self, name: str, *, countries: Collection[str] = ()) -> Entry | None:
        """Return the actor of that name, exact after folding.

        Args:
            name: a name as some text writes it.
            countries: codes of the countries that the text is about; they settle an ambiguous name.

        Returns:
            The actor; null where none is called so, or where several are and `countries` does not settle it.
        """
        found = self.candidates(name)
        if len(found) > 1:
            found = tuple(entry for entry in found if set(entry.country) & set(countries))
        return found[0] if len(found) == 1 else None

    def scan(
        self, tokens: Sequence[str], *, countries: Collection[str] = (), known: Collection[str] = ()
    ) -> list[Mention[Entry]]:
        """Return the actors that the tokens mention: (start, end, entry, form), token places, longest match first.

        Hyphens, apostrophes and brackets may be tokens of their own or not. An ambiguous form
        (`form.ambiguous`) is settled by another name of the same actor among the tokens, then by the countries
        of the other actors; where neither does, the entry is the better known one.

        Args:
            tokens: the words of a sentence or paragraph, as any tokenizer cuts them.
            countries: codes of further countries that the text is about.
            known: keys of the actors that the text has mentioned so far.
        """
        return self._index.scan(tokens, countries=countries, known=known)

    def scan_text(
        self, text: str, *, countries: Collection[str] = (), known: Collection[str] = ()
    ) -> list[Mention[Entry]]:
        """Return the actors that the text mentions, like `scan`; places are characters of `text`.

        It also sees names inside what a tokenizer keeps whole ("U.S.-led").
        """
        return self._index.scan_text(text, countries=countries, known=known)

    def faults(self) -> list[str]:
        """Return what is wrong between entries: shared keys or forms, and names of no entry."""
        return [*self._key_faults(), *self._index.faults()]

    def _key_faults(self) -> Iterable[str]:
        seen: set[str] = set()
        for entry in self.entries:
            if entry.key in seen:
                yield f"key {entry.key} stands twice"
            seen.add(entry.key)
            if entry.part_of is not None and entry.part_of not in self._by_key:
                yield f"{entry.key} is part of {entry.part_of}, which is no entry"


@cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer that ships with the package; it is read once.

    Raises:
        LexiconError: if a file breaks the schema; every fault is listed.
    """
    texts, decoys = {name: read_text(name) for name in FILES}, read_text(DECOYS)
    return parse_gazetteer(texts, decoys=decoys, checked=was_checked(*texts.values(), decoys))


def check_gazetteer() -> Gazetteer:
    """Return the gazetteer that ships with the package, its rows checked whatever a build has checked.

    Raises:
        LexiconError: if a file breaks the schema; every fault is listed.
    """
    return parse_gazetteer({name: read_text(name) for name in FILES}, decoys=read_text(DECOYS))


def parse_gazetteer(texts: Mapping[str, str], *, decoys: str = "", checked: bool = False) -> Gazetteer:
    """Return the gazetteer that these tables hold, given by file name, and the table of decoys.

    Args:
        texts: the tables of actors.
        decoys: that of longer names that hold an actor's.
        checked: whether their rows were checked already.

    Raises:
        LexiconError: if a table breaks the schema; every fault is listed.
    """
    faults: list[str] = []
    entries: list[Entry] = []
    for name, text in texts.items():
        rows, found = parse_table(text, name, columns=STATE_COLUMNS if name == "states.tsv" else COLUMNS)
        faults += found
        for row in rows:
            wrong = [] if checked else [row.fault(what) for what in _row_faults(row)]
            faults += wrong
            if not wrong:
                entries.append(_entry(row))
    phrases, found = parse_table(decoys, DECOYS, columns=DECOY_COLUMNS) if decoys else ((), [])
    faults += [*found, *(row.fault("an empty cell") for row in phrases if not all(row.cells.values()))]
    gazetteer = Gazetteer(entries, (row["phrase"] for row in phrases))
    check_faults("gazetteer", [*faults, *(() if checked else gazetteer.faults())])
    return gazetteer


def _row_faults(row: Row) -> Iterable[str]:
    if not _KEY.fullmatch(row["key"]):
        yield f"key {row['key']!r}, expected small letters, digits and _"
    if row["kind"] not in set(ActorKind):
        yield f"kind {row['kind']!r} is no kind of actor"
    for code in row.items("country"):
        if not _COUNTRY.fullmatch(code):
            yield f"country {code!r}, expected two capitals"
    if row.cells.get("alpha3") and not _ALPHA3.fullmatch(row["alpha3"]):
        yield f"alpha3 {row['alpha3']!r}, expected three capitals"
    for cell in (row["name"], *(part for column, _ in _FORM_COLUMNS for part in row.items(column))):
        if not fold_words(cell):
            yield f"form {cell!r} has no word"
    for column in ("example", "not"):
        if not row[column]:
            yield f"no {column}"


def _entry(row: Row) -> Entry:
    forms = [Form.parse(row["name"], FormRole.NAME)]
    for column, role in _FORM_COLUMNS:
        forms += [Form.parse(cell, role) for cell in row.items(column)]
    return Entry(
        key=row["key"],
        name=forms[0].text,
        kind=ActorKind(row["kind"]),
        country=row.items("country"),
        alpha3=row.cells.get("alpha3") or None,
        forms=tuple(dict.fromkeys(forms)),
        part_of=row["part_of"] or None,
        example=row["example"],
        counter=row["not"],
    )
