"""What the board needs to be quick in a ledger of a million lines: the days of each deal, and its records in one row.

The tables of the index hold nothing of their own, so the older ones are dropped and made again. What stands here is
never edited once a ledger may have it: a change is a new revision.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the tables; the index is made anew when somebody asks."""
    for name in ("board_names", "board_parts", "board_actors", "board_judgements", "board_keys", "boards"):
        op.execute(sa.text(f"DELETE FROM {name}"))  # noqa: S608 - our own names
    op.drop_table("board_records")
    op.drop_table("board_deals")
    op.create_table(
        "board_deals",
        sa.Column("board", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("deal", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("acts", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("circle", sa.Text, nullable=False),
    )
    op.create_index("ix_board_deals_board_circle", "board_deals", ["board", "circle"])
    op.create_table(
        "board_contents",
        sa.Column("board", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("deal", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("records", sa.LargeBinary, nullable=False),
        sa.Column("actors", sa.Text, nullable=False),
    )
    op.create_table(
        "board_days",
        sa.Column("board", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("part", sa.Text, primary_key=True),
        sa.Column("day", sa.Text, primary_key=True),
        sa.Column("deal", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("sure", sa.Boolean, nullable=False),
    )
    op.create_index("ix_board_days_board_deal_part_day", "board_days", ["board", "deal", "part", "day"])
