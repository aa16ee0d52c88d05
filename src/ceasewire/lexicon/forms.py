"""Written forms: a name, alias, acronym, adjective, people or metonym, with the marks that its file gives it."""

from dataclasses import dataclass
from enum import StrEnum

from ceasewire.text.fold import plain_words


class FormRole(StrEnum):
    """How a form stands for its entry."""

    NAME = "name"
    ALIAS = "alias"
    ACRONYM = "acronym"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One written form of an entry.

    Attributes:
        text: as the file writes it, without marks.
        role: how it stands for the entry; an alias wholly in capitals is an acronym.
        ambiguous: other entries are written so too (mark `?`).
        first: of those, the one that is meant where nothing else settles it (mark `*`).
        weak: it is as often something else: a person, a place, a common word (mark `~`).
        word: an English word when a whole line is in capitals (mark `!`): WHO, US, IS.
    """

    text: str
    role: FormRole
    ambiguous: bool = False
    first: bool = False
    weak: bool = False
    word: bool = False

    @classmethod
    def parse(cls, cell: str, role: FormRole) -> "Form":
        """Return the form that a cell writes, its marks taken off.

        >>> Form.parse("Islamic Jihad?", FormRole.ALIAS).ambiguous
        True
        """
        text = cell.rstrip("?*~!")
        marks = cell[len(text) :]
        text = text.strip()
        if role is FormRole.ALIAS and is_acronym(text):
            role = FormRole.ACRONYM
        return cls(
            text=text, role=role, ambiguous="?" in marks, first="*" in marks, weak="~" in marks, word="!" in marks
        )


def is_acronym(text: str) -> bool:
    """Whether every word of the form is in capitals, digits aside ("PKK", "M23", "CPP-NPA")."""
    words = plain_words(text)
    return bool(words) and any(w.isupper() for w in words) and all(w.isupper() or w.isdigit() for w in words)
