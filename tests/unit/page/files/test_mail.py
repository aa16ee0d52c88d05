"""Messages, saved pages and mailboxes."""

import base64
import quopri

import pytest

from ceasewire.page.files.mail import read_mail, read_mailbox
from ceasewire.page.files.parts import Part

HTML = "<html><body><p>The café’s owner said the bridge – closed in May – would open.</p></body></html>"
HEAD = (
    "From: Anna Bell <anna@news.example>\r\nDate: Fri, 02 May 2031 23:50:00 +0300\r\n"
    "Subject: Fwd: [news] =?utf-8?q?Br=C3=BCcke_opened?=\r\nMIME-Version: 1.0\r\n"
)


def one(data: bytes) -> Part:
    (part,) = read_mail(data)
    return part


def leaf(body: bytes, kind: str, encoding: str = "8bit", *more: str) -> bytes:
    lines = [f"Content-Type: {kind}", f"Content-Transfer-Encoding: {encoding}", *more]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body + b"\r\n"


def multipart(kind: str, *leaves: bytes, head: str = HEAD, closed: bool = True) -> bytes:
    opening = f'{head}Content-Type: multipart/{kind}; boundary="=_b"\r\n\r\n'.encode()
    return opening + b"".join(b"--=_b\r\n" + x for x in leaves) + (b"--=_b--\r\n" if closed else b"")


PLAIN_LEAF = leaf(b"Plain words.", "text/plain")
HTML_LEAF = leaf(HTML.encode(), "text/html; charset=utf-8")


@pytest.mark.parametrize(
    ("encoding", "transfer", "body"),
    [
        ("utf-8", "quoted-printable", quopri.encodestring(HTML.encode())),
        ("utf-8", "base64", base64.encodebytes(HTML.encode())),
        ("windows-1252", "8bit", HTML.encode("cp1252")),
        ("utf-16", "base64", base64.encodebytes(HTML.encode("utf-16"))),
    ],
)
def test_html_comes_out_of_its_transfer_encoding(encoding: str, transfer: str, body: bytes) -> None:
    part = one(multipart("alternative", PLAIN_LEAF, leaf(body, f"text/html; charset={encoding}", transfer)))
    assert part.data.decode(encoding).strip() == HTML
    assert part.media_type == f"text/html; charset={encoding}"


def test_message_gives_its_day_as_written_and_its_subject() -> None:
    part = one(HEAD.encode() + leaf(b"They met on Monday.", "text/plain; charset=us-ascii"))
    assert (part.published, part.retrieved, part.headline) == ("2031-05-02", None, "Brücke opened")
    assert part.data.strip() == b"They met on Monday."


def test_first_html_that_is_no_attachment_is_the_page() -> None:
    attached = leaf(b"<p>attached</p>", "text/html", "8bit", "Content-Disposition: attachment; filename=a.html")
    assert HTML in one(multipart("mixed", attached, PLAIN_LEAF, HTML_LEAF)).data.decode()


def test_attached_messages_are_pages_of_their_own() -> None:
    inner = b"Content-Type: message/rfc822\r\n\r\n" + HEAD.replace("Br=C3=BCcke", "Tower").encode() + HTML_LEAF
    own, attached = read_mail(multipart("mixed", PLAIN_LEAF, inner))
    assert (own.name, own.data.strip()) == ("", b"Plain words.")
    assert (attached.name, attached.headline) == ("1", "Tower opened")
    assert HTML in attached.data.decode()


def test_saved_page_is_its_root_with_its_address_and_the_day_it_was_saved() -> None:
    frame = leaf(b"<p>frame</p>", "text/html", "8bit", "Content-Location: https://ads.example/")
    root = leaf(HTML.encode(), "text/html", "8bit", "Content-ID: <root@x>", "Content-Location: https://news.example/a")
    data = multipart('related; start="<root@x>"; type="text/html"', frame, root)
    part = one(data)
    assert (part.uri, part.retrieved, part.published) == ("https://news.example/a", "2031-05-02T23:50:00+03:00", None)
    assert part.headline is None
    assert HTML in part.data.decode()


def test_message_that_breaks_off_is_read_and_the_loss_is_said() -> None:
    part = one(multipart("mixed", PLAIN_LEAF, closed=False))
    assert part.data.strip() == b"Plain words."
    assert [(problem.code, problem.fatal) for problem in part.problems] == [("damaged", False)]


@pytest.mark.parametrize(
    "data",
    [
        HEAD.encode() + b"\r\n",
        multipart("mixed", leaf(b"\x89PNG", "image/png")),
        HEAD.encode() + leaf(b"!!!", "text/html", "base64"),
    ],
)
def test_message_without_text_says_so(data: bytes) -> None:
    assert [problem.code for problem in one(data).problems] == ["no_text"]


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: =?x-none?q?=FF?=\r\nDate: never\r\nMIME-Version: 1.0\r\n\r\nThey met.",
        b"MIME-Version: 1.0\r\nDate: Fri, 99 May 99999 99:99:99 +9999\r\n\r\nThey met.",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\r\n\r\nThey met.",
        multipart("mixed", multipart("mixed", multipart("mixed", PLAIN_LEAF, head=""), head=""), head=HEAD),
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" * 3_000,
    ],
    ids=["charset", "date", "boundary", "same boundary", "nested"],
)
def test_broken_messages_end_in_parts(data: bytes) -> None:
    assert all(part.data or part.problems for part in read_mail(data))


def test_mailbox_gives_each_message_numbered() -> None:
    message = HEAD.encode().replace(b"\r\n", b"\n") + b"\n%s\n>From the bridge they saw it.\n\n"
    box = b"".join(b"From anna@news.example Fri May  2 10:20:00 2031\n" + message % word for word in (b"One.", b"Two."))
    first, second = read_mailbox(box)
    assert (first.name, first.data.strip()) == ("1", b"One.\nFrom the bridge they saw it.")
    assert (second.name, second.data[:4]) == ("2", b"Two.")
