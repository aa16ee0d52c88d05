"""A progress bar for long work: on a terminal only, on standard error, gone when the work is."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from ceasewire.faces.cli.console import errors

T = TypeVar("T")


def follow(items: Iterable[T], *, total: int | None, words: str) -> Iterator[T]:
    """Yield the items. The bar shows while the next one is being made and hides while it is used.

    Nobody may know the total beforehand: it is None then.
    """
    console = errors()
    if not console.is_terminal:
        yield from items
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn(words), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=console, transient=True)
    task = bar.add_task(words, total=total)
    left = iter(items)
    while True:
        with bar:
            try:
                item = next(left)
            except StopIteration:
                return
        bar.advance(task)
        yield item
