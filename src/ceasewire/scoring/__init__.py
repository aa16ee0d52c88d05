"""Readings held against gold annotations, as the codebook defines the matches. No input or output.

`score_pages` gives the figures; `match_pages` with `list_findings` gives the records behind them.
"""

from ceasewire.scoring.faults import find_faults
from ceasewire.scoring.figures import Score, Tally, count_figures, encode_score, format_score, score_pages
from ceasewire.scoring.findings import Finding, Verdict, list_findings
from ceasewire.scoring.pages import PageMatch, match_pages
from ceasewire.scoring.tasks import JOINT, Task

__all__ = [
    "JOINT",
    "Finding",
    "PageMatch",
    "Score",
    "Tally",
    "Task",
    "Verdict",
    "count_figures",
    "encode_score",
    "find_faults",
    "format_score",
    "list_findings",
    "match_pages",
    "score_pages",
]
