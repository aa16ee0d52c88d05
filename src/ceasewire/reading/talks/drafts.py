"""Processes in the making."""

from dataclasses import dataclass, field

from ceasewire.model.reading import ProcessStatus, Subject
from ceasewire.model.spans import Span
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph


@dataclass(slots=True, eq=False, kw_only=True)
class ProcessDraft:
    """Talks as one place of the text tells of them.

    Attributes:
        before: whether that status is told of as before what else is told ("had been close to a deal").
        later: the later mention whose status is theirs, or null.
    """

    paragraph: Paragraph
    trigger: Token
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    hosts: tuple[str, ...] = ()
    venues: tuple[Span, ...] = ()
    status: ProcessStatus
    status_span: Span
    subjects: set[Subject] = field(default_factory=set)
    deal: bool = False
    meeting: bool = False
    before: bool = False
    later: "ProcessDraft | None" = None
    rules: list[str] = field(default_factory=list)
