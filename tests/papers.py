"""Files of further formats, made by hand: printed pages, archives, messages."""

from collections.abc import Iterable, Sequence

# Left, from the bottom, size, words.
Words = tuple[float, float, float, str]


def make_pdf(*pages: Iterable[Words], extra: str = "") -> bytes:
    """Return a PDF with these words at these places; US Letter, 612 by 792 points.

    Args:
        pages: the words of each page.
        extra: entries of the page objects, as "/Rotate 90".
    """
    contents = ["".join(f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n" for x, y, size, text in page) for page in pages]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(contents)))
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, content in enumerate(contents):
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * n} 0 R {extra}"
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        bodies.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}endstream")
    return _assemble(bodies)


def _assemble(bodies: Sequence[str]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = len(out)
    out += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(bodies) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def set_lines(lines: Sequence[str], *, left: float = 72, top: float = 700, size: float = 11) -> list[Words]:
    """Return lines below one another."""
    return [(left, top - 1.2 * size * n, size, line) for n, line in enumerate(lines)]


def make_record(
    body: bytes,
    *,
    uri: str = "https://news.example/a",
    kind: str = "response",
    date: str = "2031-05-02T10:00:00Z",
    status: str = "200 OK",
    media_type: str = "text/html",
    headers: str = "",
) -> bytes:
    """Return a record of a web archive."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n{headers}\r\n".encode()
    block = http + body if kind in ("response", "request") else body
    declared = "application/http" if kind in ("response", "request") else media_type
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: {date}\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: {declared}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"
