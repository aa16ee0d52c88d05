"""The errors behind the figures: what was missed, invented or nearly right, each with its sentence, by cause.

    python -m evaluation.errors train --task statements --verdict missed
    python -m evaluation.errors dev PRED --task events --causes

Without PRED, a folder of readings, the texts of the gold are read now.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ceasewire.errors import CeasewireError
from ceasewire.scoring import Finding, Task, Verdict, list_findings, match_pages
from evaluation.causes import name_cause
from evaluation.gold import GOLD, load_gold, load_predictions
from evaluation.sentences import mark_sentence

Causes = dict[str, list[Finding]]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the errors that these arguments ask for; return the exit status."""
    options = _parse(argv)
    try:
        gold = load_gold(options.gold)
        pred = load_predictions(gold, options.pred)
    except CeasewireError as error:
        print(error.message, file=sys.stderr)
        return 1
    findings = [f for f in list_findings(match_pages(gold.pages, pred)) if _is_wanted(f, options)]
    for task in Task:
        for verdict in (Verdict.MISSED, Verdict.NEAR, Verdict.INVENTED):
            group = [f for f in findings if f.task is task and f.verdict is verdict]
            for line in format_group(group, causes_only=options.causes, limit=options.limit):
                print(line)
    return 0


def group_causes(findings: Iterable[Finding]) -> Causes:
    """Return findings by their cause, the most frequent first."""
    groups: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[name_cause(finding)].append(finding)
    return dict(sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])))


def format_group(findings: Sequence[Finding], *, causes_only: bool, limit: int) -> Iterator[str]:
    """Yield the lines of one task and verdict: a heading, then each cause with its findings."""
    if not findings:
        return
    pages = Counter(f.page for f in findings)
    yield f"## {findings[0].task}, {findings[0].verdict}: {len(findings)} on {len(pages)} pages"
    for cause, group in group_causes(findings).items():
        yield f"{len(group):5d}  {cause}"
        if not causes_only:
            for finding in group[:limit]:
                yield from _format_finding(finding)
    yield ""


def _format_finding(finding: Finding) -> Iterator[str]:
    sentence = mark_sentence(finding.text, finding.spans)
    yield f"         {finding.page}: {sentence or finding.quote}"
    yield f"             {finding.label}" + (f"   (gold: {finding.gold_label})" if finding.gold_label else "")


def _is_wanted(finding: Finding, options: argparse.Namespace) -> bool:
    return (
        (not options.task or finding.task in options.task)
        and (not options.verdict or finding.verdict in options.verdict)
        and (not options.page or options.page in finding.page)
        and (not options.cause or options.cause in name_cause(finding))
    )


def _parse(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evaluation.errors", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=_find_gold, help="train, dev, or a file or folder of annotated readings")
    parser.add_argument("pred", nargs="?", type=Path, help="a folder of readings; the gold is read now without it")
    parser.add_argument("--task", action="append", choices=[*map(str, Task)], help="only this task; may be repeated")
    verdicts = [str(v) for v in Verdict if v is not Verdict.RIGHT]
    parser.add_argument("--verdict", action="append", choices=verdicts, help="only these; may be repeated")
    parser.add_argument("--page", default="", help="only pages with this in their name")
    parser.add_argument("--cause", default="", help="only causes with this in them")
    parser.add_argument("--causes", action="store_true", help="the causes and their numbers, without sentences")
    parser.add_argument("--limit", type=int, default=20, help="so many of each cause at most (default: %(default)s)")
    return parser.parse_args(argv)


def _find_gold(name: str) -> Path:
    return GOLD / name if name in ("train", "dev") else Path(name)


if __name__ == "__main__":
    sys.exit(main())
