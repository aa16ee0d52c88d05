"""Triggers that hold a ledger to be append-only, whoever opens the database. PostgreSQL's own way."""

from collections.abc import Iterator

# Made anew for each table that needs it: the same statement changes nothing.
FORBID = """
    CREATE OR REPLACE FUNCTION ceasewire_forbid() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION '% is append-only, so no row of it can be changed or removed', TG_TABLE_NAME;
    END $$
"""


def append_only(table: str) -> Iterator[str]:
    """Yield the statements that forbid UPDATE, DELETE and TRUNCATE on a table; an insert onto a row fails anyway."""
    yield FORBID
    for verb, each in (("UPDATE OR DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
        name = f"{table}_no_{verb.split()[0].lower()}"
        yield f'CREATE TRIGGER "{name}" BEFORE {verb} ON "{table}" FOR EACH {each} EXECUTE FUNCTION ceasewire_forbid()'
