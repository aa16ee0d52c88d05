"""What makes deals quick to find: lines worked out of the records, which may go at any time.

What stands here is never edited once a ledger may have it: a change is a new revision.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables; they are filled when somebody asks. They hold nothing of their own, so none is append-only."""
    op.create_table(
        "boards",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("mark", sa.Text, nullable=False),
        sa.Column("known_at", sa.Text, nullable=False),
        sa.Column("actors", sa.Text, nullable=False),
    )
    op.create_table(
        "board_deals",
        sa.Column("board", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("deal", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("latest", sa.Text, nullable=False),
        sa.Column("days", sa.Text, nullable=False),
        sa.Column("party", sa.Text, nullable=False),
        sa.Column("mediator", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("acts", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
    )
    op.create_table(
        "board_records",
        sa.Column("board", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("deal", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("records", sa.Text, nullable=False),
        sa.Column("actors", sa.Text, nullable=False),
        sa.Column("judgements", sa.Text, nullable=False),
    )
    op.create_table(
        "board_names",
        sa.Column("board", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("deal", sa.Integer, primary_key=True, autoincrement=False),
    )
    op.create_index("ix_records_known", "records", ["known"])
