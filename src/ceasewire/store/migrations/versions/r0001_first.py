"""The first ledger: pages, documents, readings, their full-text index, and the records of the ledger.

What stands here is never edited once a ledger may have it: a change is a new revision.
"""

import sqlalchemy as sa
from alembic import op

from ceasewire.store.dialects import append_only, create_indexes

revision = "0001"
down_revision = None

# Each table that is only ever added to, with the columns of its keys.
APPEND_ONLY = {
    "pages": [["sha256"]],
    "documents": [["seq"], ["id"]],
    "versions": [["seq"]],
    "readings": [["seq"], ["document", "reader"]],
    "articles": [["reading", "id"]],
    "records": [["seq"], ["id"]],
    "assertions": [["id"]],
    "additions": [["reading", "record"]],
}


def upgrade() -> None:
    """Make every table, index and trigger."""
    _create_documents()
    _create_readings()
    _create_records()
    for statement in create_indexes(op.get_bind()):
        op.execute(statement)
    for table, keys in APPEND_ONLY.items():
        for statement in append_only(op.get_bind(), table, keys):
            op.execute(statement)


def _create_documents() -> None:
    op.create_table(
        "pages",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_table(
        "documents",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("uri", sa.Text, nullable=False),
        sa.Column("known", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.UniqueConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "versions",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("uri", sa.Text, nullable=False),
        sa.Column("document", sa.Text, sa.ForeignKey("documents.id"), nullable=False),
        sa.Column("known", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_versions_uri", "versions", ["uri"])
    op.create_index("ix_versions_document", "versions", ["document"])


def _create_readings() -> None:
    op.create_table(
        "readings",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("document", sa.Text, sa.ForeignKey("documents.id"), nullable=False),
        sa.Column("reader", sa.Text, nullable=False),
        sa.Column("known", sa.Text, nullable=False),
        sa.Column("page", sa.Text, sa.ForeignKey("pages.sha256"), nullable=False),
        sa.Column("json", sa.Text, nullable=False),
        sa.UniqueConstraint("document", "reader"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "articles",
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.seq"), primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("headline", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("language", sa.Text),
        sa.Column("sha256", sa.Text, nullable=False),
    )
    op.create_table(
        "passages",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.seq"), nullable=False),
        sa.Column("article", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("record", sa.Text),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("unspaced", sa.Boolean, nullable=False),
    )
    op.create_index("ix_passages_reading", "passages", ["reading"])


def _create_records() -> None:
    op.create_table(
        "records",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("known", sa.Text, nullable=False),
        sa.Column("json", sa.Text, nullable=False),
        sa.UniqueConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_records_kind", "records", ["kind"])
    op.create_table(
        "assertions",
        sa.Column("id", sa.Text, sa.ForeignKey("records.id"), primary_key=True),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("target_kind", sa.Text, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("viewpoint", sa.Text),
        sa.Column("stance", sa.Text, nullable=False),
        sa.Column("valid_start", sa.Text),
        sa.Column("valid_end", sa.Text),
        sa.Column("reported", sa.Text),
        sa.Column("document", sa.Text, sa.ForeignKey("documents.id")),
    )
    op.create_index("ix_assertions_target", "assertions", ["target"])
    op.create_index("ix_assertions_document", "assertions", ["document"])
    op.create_table(
        "additions",
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.seq"), primary_key=True, autoincrement=False),
        sa.Column("record", sa.Text, sa.ForeignKey("records.id"), primary_key=True),
    )
    op.create_index("ix_additions_record", "additions", ["record"])
