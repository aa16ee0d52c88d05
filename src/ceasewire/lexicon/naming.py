"""Words inside names: which tell two names apart, which do not, and which say the same in two languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ceasewire.lexicon.rules import read_rules, read_word_sets
from ceasewire.lexicon.tables import check_faults, parse_table, read_text
from ceasewire.text.fold import fold_name

# Persons with several names.
PERSONS = "persons.tsv"
PERSON_COLUMNS = ("key", "names", "example", "not")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """Folded words of names.

    Attributes:
        small: words that a name may have or lack.
        generic: words that only say of what kind a party is.
        titles: words before a person's name.
        particles: words inside a person's name that writers leave out.
        apart: words that make another party of a name that is else the same.
        ruling: words for those who rule a state.
        adjectival: what the name of a land, or its stem, ends in where it says whose something is.
        common: ordinary words that parties of several countries are called by.
        family_first: surnames that stand before the given name.
        alike: for each word with a twin, the id of those that say the same.
        persons: for each folded name of a person who has several, the key of the person.
    """

    small: frozenset[str]
    generic: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    apart: frozenset[str]
    ruling: frozenset[str]
    adjectival: frozenset[str]
    common: frozenset[str]
    family_first: frozenset[str]
    alike: Mapping[str, str]
    persons: Mapping[str, str]


@cache
def load_name_words(language: str = "en") -> NameWords:
    """Return the words of names; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    name = f"{language}/naming.toml"
    rows = read_rules(name, "alike", {"words": list}, optional={})
    alike = {word: row["id"] for row in rows for word in row["words"]}
    sets = read_word_sets(name, NameWords, besides=["alike", "persons"])
    return NameWords(alike=alike, persons=_read_persons(), **sets)


def _read_persons() -> Mapping[str, str]:
    rows, faults = parse_table(read_text(PERSONS), PERSONS, columns=PERSON_COLUMNS)
    found: dict[str, str] = {}
    for row in rows:
        for name in map(fold_name, row.items("names")):
            if found.setdefault(name, row["key"]) != row["key"]:
                faults.append(row.fault(f"{name!r} is a name of {found[name]} too"))
    check_faults(PERSONS, faults)
    return MappingProxyType(found)
