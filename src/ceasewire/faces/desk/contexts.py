"""Quoted words in the sentence that they stand in: one word alone tells nobody what a report says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ceasewire.model.views import Quotation
from ceasewire.text.windows import cut_sentence

# What stands before the first sentence of a report: "SUND (Coast Wire) - ".
_DATELINE = re.compile(r"[A-Z][^()\n]{1,60} \([^()\n]{2,40}\) [-–—] ")
# Characters that are shown before the words, and so many after them.
AROUND = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Words of a source with what stands before and after them; both are empty where the words stand alone."""

    before: str = ""
    words: str
    after: str = ""


def set_in_context(quote: Quotation, paragraphs: Mapping[str, Sequence[tuple[int, str]]]) -> Context:
    """Return a quotation in its sentence.

    Args:
        quote: words of a source.
        paragraphs: those of the document that it names, by article, each with where it begins. Words that do not
            stand there as they are quoted (another reading had them so) are shown alone.
    """
    start, end = quote.start, quote.end
    if start is not None and end is not None:
        for at, text in paragraphs.get(quote.article or "", ()):
            if at <= start and end <= at + len(text) and text[start - at : end - at] == quote.text:
                first, last = cut_sentence(text, start - at, end - at, AROUND)
                dateline = _DATELINE.match(text)
                if dateline and first < dateline.end() <= start - at:
                    first = dateline.end()
                return Context(
                    before=_lead_in(text, first) + text[first : start - at],
                    words=quote.text,
                    after=text[end - at : last] + _lead_out(text, last),
                )
    return Context(words=quote.text)


def _lead_in(text: str, first: int) -> str:
    dateline = _DATELINE.match(text)
    cut = first and not (dateline and dateline.end() == first) and text[:first].rstrip()[-1:] not in '.!?”"’)'
    return "… " if cut else ""


def _lead_out(text: str, last: int) -> str:
    cut = text[last:].strip() and text[:last].rstrip()[-1:] not in '.!?”"’)'
    return " …" if cut else ""
