"""A table that is only ever added to, in PostgreSQL."""

from typing import TYPE_CHECKING

import pytest

from ceasewire.store.postgrestriggers import append_only

if TYPE_CHECKING:
    from tests.servers import Server


def test_each_table_gets_its_triggers() -> None:
    assert sum("CREATE TRIGGER" in statement for statement in append_only("notes")) == 2


@pytest.mark.parametrize("statement", ["UPDATE notes SET words = words", "DELETE FROM notes", "TRUNCATE notes"])
def test_a_row_is_not_changed_and_does_not_go(server: "Server", statement: str) -> None:
    import psycopg

    name = server.make_database().partition("@/")[2].partition("?")[0]
    for each in ("CREATE TABLE notes (words text)", "INSERT INTO notes VALUES ('a truce')", *append_only("notes")):
        server.run(each, name)
    with pytest.raises(psycopg.errors.RaiseException, match="notes is append-only"):
        server.run(statement, name)
    server.run("INSERT INTO notes VALUES ('talks')", name)
    assert len(server.run("SELECT * FROM notes", name)) == 2


def test_every_table_of_a_ledger_but_what_is_derived_has_them(server: "Server") -> None:
    name = server.make_ledger().partition("@/")[2].partition("?")[0]
    query = "SELECT DISTINCT event_object_table FROM information_schema.triggers ORDER BY 1"
    assert {table for (table,) in server.run(query, name)} >= {"records", "assertions", "readings", "own", "contents"}
