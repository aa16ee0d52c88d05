"""Statements in the making."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ceasewire.model.reading import Mode, SpeechAct
from ceasewire.model.spans import Span
from ceasewire.reading.cues import CueMatch
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.tokens import Token


@dataclass(slots=True, eq=False)
class Draft:
    """A statement in the making; offsets count from the paragraph's start."""

    paragraph: Paragraph
    cue: tuple[int, int] | None
    speaker: tuple[str, ...]
    speaker_span: tuple[int, int] | None
    act: SpeechAct
    content: list[tuple[int, int]]
    head: Token | None = None
    frame: str = ""
    match: CueMatch | None = None
    via: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    anonymous: bool = False
    rules: list[str] = field(default_factory=list)
    id: str = ""

    def spans(self) -> tuple[Span, ...]:
        """Return its content in the article's offsets."""
        return tuple(self.paragraph.cut(s, e) for s, e in sorted(self.content))

    def words(self) -> Iterator[Token]:
        """Yield the tokens of what is said."""
        return (t for s, e in self.content for t in self.paragraph.doc if s <= t.idx < e)

    def mode(self) -> Mode:
        """Return whether it is given in quotation marks, without, or both."""
        if "turn" in self.rules:
            return Mode.DIRECT
        quoted = [any(r.holds(s, e) for r in self.paragraph.regions) for s, e in self.content]
        if all(quoted):
            return Mode.DIRECT
        touched = any(r.start < e and s < r.end for s, e in self.content for r in self.paragraph.regions)
        return Mode.MIXED if touched else Mode.INDIRECT
