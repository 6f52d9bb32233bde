"""A TCP proxy that can fall silent: connections stay open and carry nothing, as in a network that is cut."""

from __future__ import annotations

import contextlib
import socket
import threading


class SilentProxy:
    """Forwards connections to a port of this computer.

    After :meth:`cut` those that are open carry nothing more, in either direction, and nobody is told; after
    :meth:`mend` new ones are forwarded again, the old ones stay dead.
    """

    def __init__(self, port: int) -> None:
        self._to = port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self._epoch, self._is_cut = 0, False
        self._sockets: list[socket.socket] = []
        self.forwarded = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Carry nothing from here on."""
        self._epoch, self._is_cut = self._epoch + 1, True

    def mend(self) -> None:
        """Forward new connections again."""
        self._is_cut = False

    def close(self) -> None:
        """End every connection."""
        for one in [self._listening, *self._sockets]:
            with contextlib.suppress(OSError):
                one.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            self._sockets.append(near)
            if self._is_cut:
                continue  # it is accepted, as by a router that drops what follows
            try:
                far = socket.create_connection(("127.0.0.1", self._to))
            except OSError:  # the other side is still starting
                near.close()
                continue
            self._sockets.append(far)
            self.forwarded += 1
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(one, other, self._epoch), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket, epoch: int) -> None:
        with contextlib.suppress(OSError):
            while data := one.recv(1 << 16):
                if epoch != self._epoch:
                    threading.Event().wait()  # nothing is read, nothing is closed
                other.sendall(data)
            if epoch == self._epoch:
                other.close()
