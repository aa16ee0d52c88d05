"""A program of its own that reads the text layer of a PDF file: bytes on standard input, JSON on standard output.

A PDF reader in native code can crash, hang or take all memory on a file made for that. Here it takes nobody along: the
process bounds its own time and memory, and whoever started it sees only that no answer came. It is started by its path
and imports nothing of Ceasewire, so that it starts fast.

The answer is {"fault": null or "locked" or "broken", "total": pages of the file, "pages": [...]}; a page is
{"width", "height", "runs": [...]}, a run of characters on one line is [text, left, top, right, bottom, base, bold]
in points from the page's upper left corner, in the order in which the file draws them.
"""

import ctypes
import json
import math
import sys
from typing import Any

# Bounds on a PDF (docs/formats.md): no news report comes near them, and a hostile one is ended there.
MOST_PAGES = 500
MOST_CHARACTERS = 3_000_000
MOST_SECONDS = 45
MOST_MEMORY = 3 << 30
# A gap wider than this many heights of the letters parts two runs.
RUN_GAP = 1.0
# A base line further off than this many heights is another line.
BASE_SHIFT = 0.35
# Characters turned by more than this many radians are stamps and margin notes.
MOST_ANGLE = 0.1
BOLD = 600
# Marks of PDFium for a hyphen that ends a line, and the soft hyphen.
HYPHENS = frozenset({0x02, 0xFFFE, 0xAD})
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}


def main() -> None:
    """Read a PDF from standard input and write what it shows."""
    _bound_process()
    json.dump(read_layer(sys.stdin.buffer.read()), sys.stdout)


def read_layer(data: bytes) -> dict[str, Any]:
    """Return the text layer of a PDF, see above."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() or "security" in str(error).lower()
        return {"fault": "locked" if locked else "broken", "total": 0, "pages": []}
    pages: list[dict[str, Any]] = []
    left = MOST_CHARACTERS
    total = len(document)
    for number in range(min(total, MOST_PAGES)):
        try:
            page = document[number]
            layer = page.get_textpage()
        except pypdfium2.PdfiumError:
            continue
        runs, used = _read_page(page, layer, left)
        width, height = page.get_size()
        pages.append({"width": width, "height": height, "runs": runs})
        left -= used
        layer.close()
        page.close()
        if left <= 0:
            break
    return {"fault": None, "total": total, "pages": pages}


def _read_page(page: Any, layer: Any, most: int) -> tuple[list[list[Any]], int]:
    """Return the runs of a page, and how many characters were looked at."""
    from pypdfium2 import raw

    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    turn = _Turn(page)
    width, tall = page.get_size()
    runs: list[list[Any]] = []
    run: list[Any] | None = None
    count = min(layer.count_chars(), most)
    for n in range(count):
        code = raw.FPDFText_GetUnicode(layer, n)
        if code in (0x0A, 0x0D):
            run = None
            continue
        text = "-" if code in HYPHENS else LIGATURES.get(code) or _letter(code)
        if raw.FPDFText_IsGenerated(layer, n) == 1:
            if run and not run[0].endswith(" "):
                run[0] += " "
            continue
        angle = raw.FPDFText_GetCharAngle(layer, n) + turn.angle
        if min(angle % math.tau, -angle % math.tau) > MOST_ANGLE or not text:
            continue
        if not raw.FPDFText_GetLooseCharBox(layer, n, box) or not raw.FPDFText_GetCharOrigin(layer, n, x, y):
            continue
        left, top = turn.place(box.left, box.top)
        right, bottom = turn.place(box.right, box.bottom)
        base = turn.place(x.value, y.value)[1]
        left, right, top, bottom = min(left, right), max(left, right), min(top, bottom), max(top, bottom)
        height = bottom - top
        if not (-1 <= left <= width + 1 and -1 <= base <= tall + 1 and 0 <= height <= tall):
            continue  # outside the page: nobody sees it
        if run is None or not _continues(run, left, base, height):
            if not text.strip():
                continue
            run = [text, left, top, right, bottom, base, raw.FPDFText_GetFontWeight(layer, n) >= BOLD]
            runs.append(run)
        else:
            run[0] += text
            run[2], run[3], run[4] = min(run[2], top), max(run[3], right), max(run[4], bottom)
    return [[r[0].strip(), *(round(v, 2) for v in r[1:6]), r[6]] for r in runs if r[0].strip()], count


def _continues(run: list[Any], left: float, base: float, height: float) -> bool:
    """Whether a character goes on with a run: on its line, and not far behind it."""
    tall = max(height, run[4] - run[2])
    return bool(abs(base - run[5]) <= BASE_SHIFT * tall and -tall <= left - run[3] <= RUN_GAP * tall)


def _letter(code: int) -> str:
    return chr(code) if code >= 0x20 and not 0xD800 <= code < 0xE000 and code <= 0x10FFFF else ""


class _Turn:
    """The turn of a page, and where it puts a place, from its upper left corner."""

    def __init__(self, page: Any) -> None:
        left, bottom, right, top = page.get_bbox()
        self.rotation = page.get_rotation()
        self.angle = math.radians(self.rotation)
        self.left, self.bottom, self.right, self.top = left, bottom, right, top

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return a place as the page is shown."""
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y


def _bound_process() -> None:
    """Bound time and memory of this process, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: the time is bounded by whoever started it
        return
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
