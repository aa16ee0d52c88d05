"""How far the words of a line read as what is said of a picture; the signs are in `en/captions.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ceasewire.lexicon.regexes import Regex
from ceasewire.lexicon.rules import read_rules
from ceasewire.lexicon.tables import read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionSign:
    """A sign that is looked for in a line, with the two lines that prove it; `given` where its weight is not fitted."""

    id: str
    regex: Regex
    weight: float
    given: bool
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionSigns:
    """All signs of a language.

    Attributes:
        base: the weight of every line.
        longer: the weight of ten words more than `words`.
        past: what tells that a paragraph reports what was.
        deeds: what tells of a deed of a conflict, which is the story's.
        announcing: what a paragraph ends with that a list of terms follows.
    """

    signs: tuple[CaptionSign, ...]
    base: float
    words: int
    longer: float
    past: Regex
    deeds: Regex
    announcing: Regex

    def weigh(self, line: str) -> float:
        """Return the logarithm of the odds that a line is a picture's, where half of the lines are."""
        text = " ".join(line.split())
        over = max(0, len(text.split()) - self.words) / 10
        return self.base + self.longer * over + sum(sign.weight for sign in self.signs if sign.regex.search(text))


@cache
def load_caption_signs(language: str = "en") -> CaptionSigns:
    """Return the signs of a language; read once. Raises LexiconError if the file breaks its schema."""
    name = f"{language}/captions.toml"
    fields = {"pattern": str, "weight": float}
    rows = read_rules(name, "sign", fields, optional={"opens": bool, "given": bool})
    data = read_toml(name)
    forms = {"{" + form + "}": words for form, words in data["forms"].items()}
    return CaptionSigns(
        signs=tuple(_read_sign(row, forms) for row in rows),
        base=float(data["base"]),
        words=int(data["words"]),
        longer=float(data["longer"]),
        past=Regex(rule=f"{name}: past", pattern=data["past"]),
        deeds=Regex(rule=f"{name}: deeds", pattern=data["deeds"]),
        announcing=Regex(rule=f"{name}: announcing", pattern=data["announcing"]),
    )


def _read_sign(row: Mapping[str, Any], forms: Mapping[str, str]) -> CaptionSign:
    pattern = row["pattern"]
    for form, words in forms.items():
        pattern = pattern.replace(form, words)
    return CaptionSign(
        id=row["id"],
        regex=Regex(rule=row["id"], pattern=f"^(?:{pattern})" if row.get("opens") else pattern),
        weight=float(row["weight"]),
        given=row.get("given", False),
        example=row["example"],
        counter=row["counter"],
    )
