"""Statements in the making."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ceasewire.model.reading import Mode, SpeechAct
from ceasewire.model.spans import Span
from ceasewire.reading.cues.finding import CueMatch
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph


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

    def holds(self, paragraph: Paragraph, token: Token) -> bool:
        """Whether a token of a paragraph stands in the words said."""
        return self.paragraph is paragraph and any(s <= token.idx < e for s, e in self.content)

    def told_by(self, *lemmas: str) -> bool:
        """Whether one of these verbs reports it."""
        return self.match is not None and self.match.anchor.lemma_ in lemmas

    def mode(self) -> Mode:
        """Return whether it is given in quotation marks, without, or both."""
        if "turn" in self.rules:
            return Mode.DIRECT
        quoted = [any(r.holds(s, e) for r in self.paragraph.regions) for s, e in self.content]
        if all(quoted):
            return Mode.DIRECT
        touched = any(r.start < e and s < r.end for s, e in self.content for r in self.paragraph.regions)
        return Mode.MIXED if touched else Mode.INDIRECT


def first_holding(statements: Iterable[Draft], paragraph: Paragraph, token: Token) -> Draft | None:
    """Return the first statement in whose words a token stands, or null."""
    return next((s for s in statements if s.holds(paragraph, token)), None)


def innermost_holding(statements: Iterable[Draft], paragraph: Paragraph, token: Token) -> Draft | None:
    """Return the statement of the fewest characters in whose words a token stands, or null."""
    holding = (s for s in statements if s.holds(paragraph, token))
    return min(holding, key=lambda s: sum(end - start for start, end in s.content), default=None)
