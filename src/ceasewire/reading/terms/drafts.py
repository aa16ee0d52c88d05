"""Terms in the making."""

from dataclasses import dataclass, field

from ceasewire.model.reading import ActionType, Polarity, TermStance
from ceasewire.model.spans import Span
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft


@dataclass(slots=True, eq=False)
class TermDraft:
    """A term in the making.

    Attributes:
        matched: the promise of another that it only says to match, whose time is its own as well.
    """

    paragraph: Paragraph
    head: Token
    first: int
    last: int
    stance: TermStance
    debtor: tuple[str, ...] = ()
    creditor: tuple[str, ...] = ()
    polarity: Polarity = Polarity.DO
    action_type: ActionType = ActionType.OTHER
    statement: Draft | None = None
    conditions: list[Found] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    matched: "TermDraft | None" = None

    def span(self) -> Span:
        """Return the words of the act."""
        return self.paragraph.span(self.first, self.last)
