"""A PostgreSQL server for tests: started in a folder of its own, empty ledgers in it, and stopped again."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from ceasewire.store import open_store

# Where Debian puts a server's programs, the newest last.
_PLACES = "/usr/lib/postgresql"
# Of these users one may run a server where the tests are run by root, whom PostgreSQL refuses.
_USERS = ("postgres", "nobody")


def find_programs() -> Path | None:
    """Return the folder of a server's programs; None where there is none."""
    found = sorted(Path(_PLACES).glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


class Server:
    """A server that runs."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._number, self._empty = folder, count(), ""

    def address(self, database: str) -> str:
        """Return the address of a database."""
        return f"postgresql://ceasewire@/{database}?host={self._folder}"

    def make_database(self, template: str = "template1") -> str:
        """Make a database and return its address."""
        name = f"ledger{next(self._number)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.address(name)

    def make_ledger(self) -> str:
        """Make an empty ledger, a copy of one that was made once, and return its address."""
        if not self._empty:
            address = self.make_database()
            open_store(address).close()
            self._empty = address.partition("@/")[2].partition("?")[0]
        return self.make_database(self._empty)

    def run(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run a statement outside of any transaction."""
        import psycopg

        where = f"host={self._folder} user=ceasewire dbname={database}"
        with psycopg.connect(where, autocommit=True) as connection:
            cursor = connection.execute(statement)  # type: ignore[call-overload]
            return cursor.fetchall() if cursor.description else []


@contextmanager
def start_server() -> Iterator[Server | None]:
    """Give a server, or None where its programs or the driver are not installed."""
    programs = find_programs()
    try:
        import psycopg  # noqa: F401 - whether it is there
    except ImportError:
        programs = None
    if programs is None:
        yield None
        return
    folder = Path(tempfile.mkdtemp(prefix="cw"))  # the path of a socket may not be long
    folder.chmod(0o755)
    data = folder / "data"
    data.mkdir()
    as_user = _be_user(folder, data)
    try:
        _call([*as_user, str(programs / "initdb"), "-D", str(data), "-U", "ceasewire", "-A", "trust", "--no-sync",
               "-E", "UTF8", "--locale=C"])  # fmt: skip
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c max_connections=50"
        control = [*as_user, str(programs / "pg_ctl"), "-D", str(data), "-w"]
        _call([*control, "-l", str(data / "log"), "-o", options, "start"])
        try:
            yield Server(folder)
        finally:
            _call([*control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _be_user(*folders: Path) -> list[str]:
    """Return what to put before a command to run it as somebody who is not root; give that user the folders."""
    if os.geteuid() != 0:
        return []
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    user = next(name for name in _USERS if name in names)
    for folder in folders:
        shutil.chown(folder, user)
    return ["runuser", "-u", user, "--"]


def _call(command: list[str]) -> None:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    with tempfile.TemporaryFile("w+") as said:  # a pipe would stay open as long as the server runs
        done = subprocess.run(command, cwd="/", env=environment, stdout=said, stderr=subprocess.STDOUT)
        said.seek(0)
        assert done.returncode == 0, said.read()
