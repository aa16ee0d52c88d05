"""Words inside names: which tell two names apart, which do not, and which say the same in two languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.rules import read_rules, read_word_sets


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """Folded words of names.

    Attributes:
        small: words that a name may have or lack.
        generic: words that only say of what kind a party is.
        titles: words before a person's name.
        particles: words inside a person's name that writers leave out.
        apart: words that make another party of a name that is else the same.
        alike: for each word with a twin, the id of those that say the same.
    """

    small: frozenset[str]
    generic: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    apart: frozenset[str]
    alike: Mapping[str, str]


@cache
def load_name_words(language: str = "en") -> NameWords:
    """Return the words of names; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    name = f"{language}/naming.toml"
    rows = read_rules(name, "alike", {"words": list}, optional={})
    alike = {word: row["id"] for row in rows for word in row["words"]}
    return NameWords(alike=alike, **read_word_sets(name, NameWords, besides=["alike"]))
