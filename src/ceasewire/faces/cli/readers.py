"""Which reader reads: the rules of Ceasewire, or a language model where somebody asks for it."""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated

import typer

from ceasewire.faces.cli.console import note
from ceasewire.settings import Settings
from ceasewire.workflow.read import AnyReader, ArticleReader


class ReaderName(StrEnum):
    """Who reads."""

    RULES = "rules"
    LLM = "llm"


ReaderChoice = Annotated[
    ReaderName,
    typer.Option(
        "--reader",
        help="Who reads: the rules and the tagger of Ceasewire, on this machine; or llm, a language model at "
        "the address CEASEWIRE_LLM_URL, to which the articles are sent.",
    ),
]


def choose_reader(
    name: ReaderName, settings: Settings, *, default: Callable[[str], ArticleReader]
) -> tuple[AnyReader, str]:
    """Return the reader and its version; for a language model a note says where the articles go.

    Args:
        name: the choice.
        settings: address and name of the model.
        default: makes the reader that reads by rules, from the name of a parser.
    """
    from ceasewire.workflow.versions import name_reader

    if name is ReaderName.RULES:
        return default(settings.parser), name_reader(settings.parser)
    from ceasewire.faces.llm import open_model_reader

    reader = open_model_reader(settings)
    note(f"The text of each article goes to the model {settings.llm_model} at {settings.llm_url}.")
    return reader
