"""Events in the making, and what those who make them know of the article."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import EventType, Factuality
from ceasewire.model.spans import Span
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.charges.finding import Charge
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft
from ceasewire.reading.terms.drafts import TermDraft


@dataclass(slots=True, eq=False)
class EventDraft:
    """An event in the making; `first` and `last` are the token edges of its trigger.

    Attributes:
        placed: whether its place stands in its own phrase.
        in_act: whether it stands among the words of an act to come, whose time is not its own.
        repeats: later mentions of it, and killings that it carries.
    """

    paragraph: Paragraph
    head: Token
    first: int
    last: int
    type: EventType
    agents: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    factuality: Factuality = Factuality.HAPPENED
    place: Span | None = None
    placed: bool = False
    in_act: bool = False
    deaths: int | None = None
    injured: int | None = None
    count: int | None = None
    rules: list[str] = field(default_factory=list)
    repeats: list["EventDraft"] = field(default_factory=list)
    id: str = ""

    def heads(self) -> Iterator[tuple[Paragraph, Token]]:
        """Yield where it is mentioned: the paragraphs with the heads of its triggers."""
        yield self.paragraph, self.head
        for other in self.repeats:
            yield from other.heads()

    @property
    def start(self) -> int:
        """The trigger's first character in its paragraph."""
        return self.paragraph.doc[self.first].idx

    @property
    def end(self) -> int:
        """The character after the trigger's last."""
        last = self.paragraph.doc[self.last]
        return last.idx + len(last)

    def span(self) -> Span:
        """Return the trigger's words."""
        return self.paragraph.span(self.first, self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is known of an article when its events are read.

    Attributes:
        blocked: tokens (paragraph, place) that stand in conditions or terms, where nothing happens.
    """

    statements: list[Draft]
    terms: list[TermDraft]
    charges: list[Charge]
    blocked: frozenset[tuple[int, int]]
    cast: Cast
    lexicon: Lexicon
