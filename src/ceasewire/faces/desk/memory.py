"""Answers kept for a while: the last few, each worked out once however many ask for it at the same time."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

Answer = TypeVar("Answer")


class Memory:
    """The last answers by their question. Threads that ask the same wait for one to work it out."""

    def __init__(self, size: int) -> None:
        """Keep at most so many answers."""
        self._size = size
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._busy: dict[Hashable, Lock] = {}
        self._lock = Lock()

    def recall(self, question: Hashable, work_out: Callable[[], Answer]) -> Answer:
        """Return the answer to this question; what raises an error is not kept."""
        with self._lock:
            if question in self._kept:
                self._kept.move_to_end(question)
                kept: Answer = self._kept[question]
                return kept
            turn = self._busy.setdefault(question, Lock())
        with turn:
            with self._lock:
                if question in self._kept:
                    known: Answer = self._kept[question]
                    return known
            try:
                answer = work_out()
            finally:
                with self._lock:
                    self._busy.pop(question, None)
            with self._lock:
                self._kept[question] = answer
                while len(self._kept) > self._size:
                    self._kept.popitem(last=False)
            return answer

    def forget(self) -> None:
        """Keep nothing of what was."""
        with self._lock:
            self._kept.clear()
