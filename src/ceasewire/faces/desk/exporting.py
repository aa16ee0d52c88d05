"""What a ledger holds in the formats of the field, piece by piece: the same files as `ceasewire export` writes."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from ceasewire.errors import ActorError
from ceasewire.faces.exports.offers import OFFERS

if TYPE_CHECKING:
    from ceasewire.faces.desk.asking import Desk
    from ceasewire.faces.desk.standpoint import Standpoint
    from ceasewire.model.reading import Reading


def write_export(desk: "Desk", name: str, at: "Standpoint") -> Iterator[bytes]:
    """Return the pieces of a file of the ledger; whatever is wrong with the request is told before the first piece.

    Args:
        desk: the ledger.
        name: one of `OFFERS`.
        at: from where one looks.

    Raises:
        ActorError: if a viewpoint is asked for of a format that tells what pages say.
        CeasewireError: if the viewpoint or a day is unknown, or a package is missing.
    """
    if OFFERS[name].of_deals:
        pieces = _write_deals(desk, name, at)
    else:
        if at.viewpoint:
            deals = ", ".join(offer.name for offer in OFFERS.values() if offer.of_deals)
            raise ActorError(
                f"{name} tells what pages say, so that nobody's view matters", todo=f"A view is for {deals}"
            )
        pieces = _write_readings(desk, name, at)
    first = next(pieces, b"")
    return chain((first,), pieces)


def _write_readings(desk: "Desk", name: str, at: "Standpoint") -> Iterator[bytes]:
    from ceasewire.faces.exports.formats import FORMATS
    from ceasewire.workflow.given import list_kept

    def readings() -> "Iterator[tuple[str, Reading]]":
        for given in list_kept(desk.store, as_of=at.as_of, known_at=at.known_at):
            if given.reading is not None:
                yield given.name, given.reading

    return FORMATS[name].write(readings())


def _write_deals(desk: "Desk", name: str, at: "Standpoint") -> Iterator[bytes]:
    from ceasewire.faces.exports.dealformats import write_deals
    from ceasewire.workflow.given import name_file

    names = {key: name_file(document.source.uri) for key, document in desk.documents().items()}
    return write_deals(name, desk.book(at), names, as_of=at.day, viewpoint=at.viewpoint)
