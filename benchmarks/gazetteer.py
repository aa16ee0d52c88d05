"""How long the gazetteer takes to find the names in a thousand words.

usage: python benchmarks/gazetteer.py

The words are examples of its own rows, which hold about ten times as many names as news does.
"""

import statistics
import time

from ceasewire.lexicon.gazetteer import load_gazetteer

WORDS, ROUNDS = 1000, 20


def main() -> None:
    """Print the median of the rounds."""
    gazetteer = load_gazetteer()
    tokens = " ".join(entry.example for entry in gazetteer.entries[::12]).split()[:WORDS]
    seconds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        gazetteer.scan(tokens)
        seconds.append(time.process_time() - start)
    print(f"{len(tokens):,} words, median of {ROUNDS} rounds: {statistics.median(seconds) * 1000:.1f} ms")


if __name__ == "__main__":
    main()
