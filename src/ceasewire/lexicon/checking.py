"""Checks all of the lexicon, with what a start leaves out: rows that a build has checked, and patterns."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from ceasewire.lexicon.captions import load_caption_signs
from ceasewire.lexicon.english import load_lexicon
from ceasewire.lexicon.furniture import load_furniture
from ceasewire.lexicon.gazetteer import check_gazetteer
from ceasewire.lexicon.places import check_places
from ceasewire.lexicon.regexes import Regex
from ceasewire.lexicon.walls import load_walls


def check_lexicon() -> None:
    """Load every file that a reading needs, check each row of the tables and compile each pattern.

    Raises:
        LexiconError: if something breaks its schema, or is no regular expression.
    """
    check_gazetteer()
    check_places()
    for regex in find_regexes((load_lexicon(), load_furniture(), load_walls(), load_caption_signs())):
        _ = regex.compiled


def find_regexes(held: object) -> Iterator[Regex]:
    """Yield the regular expressions in a record of the lexicon, and in those that it holds."""
    if isinstance(held, Regex):
        yield held
    elif is_dataclass(held):
        yield from find_regexes([getattr(held, field.name) for field in fields(held)])
    elif isinstance(held, Mapping):
        yield from find_regexes(list(held.values()))
    elif isinstance(held, list | tuple):
        for part in held:
            yield from find_regexes(part)
