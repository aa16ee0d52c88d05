"""Two series of the corpus, walked through: what the ledger says after each report, without anybody's sentences.

    python -m evaluation.walk > docs/series.md

Reads the texts, adds them in the order of their days, and prints after each what stands and what makes it so. A test
runs the same on a small series.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ceasewire.ledger.book import Ledger, build_ledger
from ceasewire.ledger.deals import list_deals
from ceasewire.ledger.explain import explain_state
from ceasewire.ledger.retractions import keep_standing
from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.model.ledger import Resolved
from ceasewire.model.reading import Reading
from ceasewire.model.records import gather_records
from ceasewire.model.views import DealView, NormView
from ceasewire.resolution import resolve_reading
from ceasewire.workflow.judging import judge_all
from tests.dated import CORPUS, LATER, load_series, read_stories

WALKED = {"nepal-2005-06": "Nepal, 2004 to 2006", "lra-juba-2004-08": "Uganda and the LRA, 2004 to 2008"}
INTRODUCTION = """# Two truces, report by report

What the ledger says of two truces after each report on them, as `ceasewire deals` and `ceasewire why` would tell it.
The reports are day reports of Wikipedia's Portal:Current events (CC BY-SA 4.0), read without help; nothing was put
right by hand, so what the reader misses is missed here too. Made by `python -m evaluation.walk`.

Each line is a norm: its state, who owes what to whom, until when, and how many independent sources speak of it. Under
it stands what makes the state so: the act, the day, and the rule. Only norms that moved since the report before are
told. One line shows a fault: the truce of 2006 has an end in 2026, since the length of the war was taken for its own.
"""


def walk(readings: Sequence[Reading]) -> Iterator[str]:
    """Yield the lines on a series, report by report.

    Args:
        readings: of the reports, in the order of their days.
    """
    resolved: list[Resolved] = []
    before: dict[str, str] = {}
    for number, reading in enumerate(readings):
        day = reading.articles[0].published or ""
        known = f"{day}T12:00:00Z"
        gazetteer = load_gazetteer()
        resolved.append(resolve_reading(reading, document=f"d{number}", known=known, gazetteer=gazetteer))
        records = gather_records(resolved)
        ledger = build_ledger(records, judge_all(keep_standing(records)))
        deals = list_deals(ledger, as_of=day, known_at=LATER)
        told = {norm.id: line for deal in deals for norm, line in _tell_norms(deal)}
        moved = [norm for deal in deals for norm in deal.norms if before.get(norm.id) != told[norm.id]]
        yield f"### {day}"
        yield ""
        yield from _tell_moved(ledger, moved, told, day) if moved else ("Nothing moved.",)
        yield ""
        before = told


def _tell_norms(deal: DealView) -> Iterator[tuple[NormView, str]]:
    for norm in deal.norms:
        until = f", until {norm.window.end}" if norm.window and norm.window.end else ""
        toward = f" toward {_names(norm.creditors)}" if norm.creditors else ""
        views = "".join(f"; {name} to {actor.name}" for actor, name in norm.views)
        act = norm.action_type.replace("_", " ")
        sources = f"{norm.sources} source{'s' * (norm.sources != 1)}"
        yield norm, f"**{norm.state.name}**{views}: {_names(norm.debtors)}, {act}{toward}{until} ({sources})"


def _tell_moved(ledger: Ledger, norms: Iterable[NormView], told: dict[str, str], day: str) -> Iterator[str]:
    for norm in norms:
        yield f"- {told[norm.id]}"
        found = explain_state(ledger, norm.id, as_of=day, known_at=LATER)
        yield from (
            f"    - {item.act.replace('_', ' ')}, {item.day}: {item.reason.rule.replace('_', ' ')}, {item.reason.why}"
            for item in found.because
        )


def _names(actors: Iterable[object]) -> str:
    return ", ".join(getattr(actor, "name", "") for actor in actors) or "(nobody named)"


def main(corpus: Path = CORPUS) -> int:
    """Print the walk through both series; return 1 where the corpus is not there."""
    if not corpus.exists():
        print("There is no corpus beside the checkout.", file=sys.stderr)
        return 1
    print(INTRODUCTION)
    for name, title in WALKED.items():
        print(f"## {title}\n")
        print("\n".join(walk(read_stories(load_series(corpus, name)))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
