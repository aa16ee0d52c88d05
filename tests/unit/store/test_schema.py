"""The tables as the program sees them are those that the migrations make."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Table, inspect

from ceasewire.store.opening import MIGRATIONS
from ceasewire.store.schema import HEAD, VERSION_TABLE, metadata


def is_ours(_thing: object, name: str | None, kind: str, *_: object) -> bool:
    """Whether the program's tables should hold it: all but those of the full-text index."""
    return kind != "table" or not (name or "").startswith(("passage_words", "passage_trigrams"))


def test_migrations_make_the_tables_that_the_program_sees(connection: Connection) -> None:
    options = {
        "compare_type": True,
        "compare_server_default": True,
        "include_object": is_ours,
        "version_table": VERSION_TABLE,
    }
    context = MigrationContext.configure(connection, opts=options)
    assert compare_metadata(context, metadata) == []


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_keys_of_a_table_are_those_that_the_program_sees(connection: Connection, table: Table) -> None:
    made = inspect(connection)
    assert made.get_pk_constraint(table.name)["constrained_columns"] == [c.name for c in table.primary_key]
    assert {
        (*key["constrained_columns"], key["referred_table"], *key["referred_columns"])
        for key in made.get_foreign_keys(table.name)
    } == {(key.parent.name, key.column.table.name, key.column.name) for key in table.foreign_keys}


def test_the_head_is_the_newest_migration_and_there_is_one_way_to_it() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [HEAD]
    revisions = [script.revision for script in scripts.walk_revisions()]
    assert revisions == sorted(revisions, reverse=True), "an older schema is told by its number"


def test_a_new_ledger_has_the_schema_of_today(connection: Connection) -> None:
    assert connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").all() == [(HEAD,)]  # noqa: S608 - ours
