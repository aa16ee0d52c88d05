"""Connections that cost little: a client that is slow, or opens very many, takes nobody else's place."""

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from ceasewire.faces.server.limits import name_place

# So long a client may take to say what it asks for, from its first byte to the end of the headers.
HEAD_SECONDS = 15.0
# An answer that waits is looked at so often: whoever took less of it meanwhile than this many bytes takes no more.
TAKING_SECONDS, LEAST_TAKEN = 60.0, 16_000
# Connections in all, and of one address; a proxy before the server has one address.
MOST, MOST_OF_ONE = 500, 250
_TOO_LATE = b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
_TOO_MANY = b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nretry-after: 5\r\nconnection: close\r\n\r\n"


class BoundedProtocol(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it, for clients that come to the point."""

    head_seconds, most_of_one, taking_seconds = HEAD_SECONDS, MOST_OF_ONE, TAKING_SECONDS
    _late: asyncio.TimerHandle | None = None
    _untaken: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """Begin to wait for a request, unless this address has more than its share of the connections."""
        super().connection_made(transport)
        transport.set_write_buffer_limits(high=0)  # so that we hear of every answer that waits to be taken
        others = [other for other in self.connections if isinstance(other, H11Protocol)]
        if sum(_place(other) == _place(self) for other in others) > self.most_of_one:
            self._end(_TOO_MANY)
            return
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take what came. Time runs from the first byte of a request, however many follow."""
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._stop_waiting()
        elif self._late is None and not self.transport.is_closing():
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        self._stop_waiting()
        self._stop_looking()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        """Have an answer wait, and look now and then whether any of it is taken: closed or not, it holds a place."""
        super().pause_writing()
        self._stop_looking()
        self._look(self.transport.get_write_buffer_size() + LEAST_TAKEN)

    def resume_writing(self) -> None:
        """Go on: all that waited was taken."""
        self._stop_looking()
        super().resume_writing()

    def _look(self, before: int) -> None:
        """End a connection of which too little was taken since `before` bytes waited; look again later otherwise."""
        waiting = self.transport.get_write_buffer_size()
        if before - waiting < min(before, LEAST_TAKEN):
            self._untaken = None
            self.transport.abort()
        else:
            self._untaken = self.loop.call_later(self.taking_seconds, self._look, waiting)

    def _stop_looking(self) -> None:
        if self._untaken is not None:
            self._untaken.cancel()
            self._untaken = None

    def _wait(self) -> None:
        self._late = self.loop.call_later(self.head_seconds, self._end, _TOO_LATE)

    def _stop_waiting(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None

    def _end(self, words: bytes) -> None:
        self._stop_waiting()
        if not self.transport.is_closing():
            self.transport.write(words)
            self.transport.close()


def _place(connection: H11Protocol) -> str:
    return name_place(connection.client[0]) if connection.client else ""
