"""Each database has its own way; which one it is shows in the address."""

import pytest
from sqlalchemy import Connection

from ceasewire.store.dialects import append_only, build_query, check_database, create_indexes, is_file
from ceasewire.store.opening import find_url


@pytest.mark.parametrize(
    ("address", "file"),
    [("ledger.db", True), (":memory:", True), ("sqlite:///a.db", True), ("postgresql://db/truces", False)],
)
def test_the_address_says_which_database_it_is(address: str, file: bool) -> None:
    assert is_file(find_url(address)) is file


def test_sqlite_has_its_own_way(connection: Connection) -> None:
    assert any("fts5" in statement for statement in create_indexes(connection))
    assert any("RAISE(ABORT" in statement for statement in append_only(connection, "notes", [["id"]]))
    assert list(check_database(connection)) == []
    query = build_query(connection, "truce")
    assert query is not None
    assert "MATCH" in query.where
