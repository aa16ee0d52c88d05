"""What an evaluation found of each record, for people: missed, near and invented, with the words."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ceasewire.faces.cli.console import shown

if TYPE_CHECKING:
    from ceasewire.scoring import Finding

_STYLES = {"missed": "yellow", "near": "blue", "invented": "red"}


def render_findings(findings: Sequence["Finding"]) -> RenderableType:
    """Return the findings that are not right, page by page."""
    wrong = [finding for finding in findings if finding.verdict != "right"]
    if not wrong:
        return Text("Every record is right.")
    parts: list[RenderableType] = []
    for (page, article), group in groupby(wrong, key=lambda finding: (finding.page, finding.article)):
        parts += [Text(), Text(f"{page}, article {article + 1}", style="bold"), _render_group(list(group))]
    return Group(*parts)


def _render_group(findings: Sequence["Finding"]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    grid.add_column(width=8)
    grid.add_column(width=14)
    grid.add_column(ratio=1, overflow="fold")
    for finding in findings:
        line = Text.assemble((shown(finding.label), "bold"), "\n", (f"“{shown(finding.quote)}”", "italic"))
        if finding.gold_label:
            line.append(f"\ngold: {shown(finding.gold_label)}", style="green")
        elif finding.verdict == "near":
            line.append(f"\ndiffers in {', '.join(finding.differs)}", style="green")
        grid.add_row(Text(finding.verdict, style=_STYLES[finding.verdict]), finding.task, line)
    return grid
