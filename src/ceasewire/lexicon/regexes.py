"""Regular expressions of the lexicon, each compiled when a text is first held against it: a page needs few of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ceasewire.errors import LexiconError

Find = Callable[..., re.Match[str] | None]


@dataclass(frozen=True, kw_only=True)
class Regex:
    """A regular expression as the lexicon writes it, with the methods of one that is compiled.

    Attributes:
        rule: the id of the rule that it is of.
        flags: those of `re.compile`.
    """

    rule: str
    pattern: str
    flags: int = 0

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """It, compiled.

        Raises:
            LexiconError: if it is no regular expression.
        """
        try:
            return re.compile(self.pattern, self.flags)
        except re.error as error:
            raise LexiconError(f"pattern of {self.rule!r}: {error}", expected="a regular expression") from error

    @cached_property
    def search(self) -> Find:
        """See `re.Pattern.search`."""
        return self.compiled.search

    @cached_property
    def match(self) -> Find:
        """See `re.Pattern.match`."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Find:
        """See `re.Pattern.fullmatch`."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """See `re.Pattern.finditer`."""
        return self.compiled.finditer
