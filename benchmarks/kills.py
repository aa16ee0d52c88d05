"""Writers killed at random points, as often as is asked for: what was acknowledged and is not there is counted.

    python benchmarks/kills.py --kills 500
    python benchmarks/kills.py --kills 500 --ledger postgresql://ann@db/truces

Two processes add pages to one ledger and note each page once they are told that it is kept. They are killed after a
random time, and the ledger is held to what was noted. The program fails where anything is lost or not whole.
"""

import argparse
import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from ceasewire.store import name_document, open_store
from tests.crashes import Job, start_crashes
from tests.stored import number_readings

PAGES = 40


def main() -> None:
    """Kill, look, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--ledger", help="an empty database of PostgreSQL; files of its own otherwise")
    given = parser.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - when to kill
    lost = unsound = done = kept_in_all = 0
    with tempfile.TemporaryDirectory() as folder, start_crashes() as crashes:
        number = 0
        while done < given.kills:
            ledger = given.ledger or str(Path(folder) / f"{number}.db")
            number += 1
            job = Job(ledger=ledger, count=PAGES, writers=2, after=chance.uniform(0.005, 0.4), notes=folder)
            for _ in range(5):
                done += sum(code < 0 for code in crashes.run(job))
                noted = set(job.kept.read_text("utf-8").split()) if job.kept.exists() else set()
                with open_store(ledger) as store:
                    there = {document.id for document in store.documents()}
                    unsound += bool(store.check())
                lost += len(noted - there)
                kept_in_all = max(kept_in_all, len(there))
                if len(there) == PAGES:
                    break
            if number % 20 == 0:
                print(f"{done} processes killed, {lost} pages lost, {unsound} ledgers not sound", flush=True)
            if not given.ledger:
                for file in Path(folder).glob(f"{number - 1}.db*"):
                    file.unlink()
    names = {name_document(r.source, r.articles[0].text) for r in number_readings(PAGES)}
    print(f"{done} processes killed over {number} ledgers of up to {len(names)} pages: ", end="")
    print(f"{lost} acknowledged pages lost, {unsound} ledgers not sound")
    raise SystemExit(1 if lost or unsound else 0)


if __name__ == "__main__":
    main()
