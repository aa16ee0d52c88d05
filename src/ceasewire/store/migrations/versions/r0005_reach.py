"""What an index of deals needs to be mended where something was written, and not made anew.

The tables of the index hold nothing of their own, so the older ones are dropped and made again. What stands here is
never edited once a ledger may have it: a change is a new revision.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables; they are filled when somebody asks."""
    for name in ("board_names", "board_records", "board_deals", "boards"):
        op.drop_table(name)
    op.create_table(
        "boards",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("mark", sa.Text, nullable=False),
        sa.Column("known_at", sa.Text, nullable=False),
    )
    op.create_table(
        "board_deals",
        sa.Column("board", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("deal", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("latest", sa.Text, nullable=False),
        sa.Column("days", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("acts", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("circle", sa.Text, nullable=False),
    )
    op.create_index("ix_board_deals_board_circle", "board_deals", ["board", "circle"])
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
    op.create_index("ix_board_names_board_deal", "board_names", ["board", "deal"])
    op.create_table(
        "board_parts",
        sa.Column("board", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("part", sa.Text, primary_key=True),
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("deal", sa.Integer, primary_key=True, autoincrement=False),
    )
    op.create_index("ix_board_parts_board_deal", "board_parts", ["board", "deal"])
    op.create_table(
        "board_actors",
        sa.Column("board", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("lead", sa.Text, nullable=False),
        sa.Column("stand", sa.Text, nullable=False),
        sa.Column("names", sa.Text, nullable=False),
        sa.Column("json", sa.Text, nullable=False),
    )
    op.create_index("ix_board_actors_board_lead", "board_actors", ["board", "lead"])
    op.create_table(
        "board_judgements",
        sa.Column("board", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("one", sa.Text, nullable=False),
        sa.Column("other", sa.Text, nullable=False),
        sa.Column("kept", sa.Boolean, nullable=False),
        sa.Column("json", sa.Text, nullable=False),
    )
    op.create_index("ix_board_judgements_board_one", "board_judgements", ["board", "one"])
    op.create_index("ix_board_judgements_board_other", "board_judgements", ["board", "other"])
    op.create_table(
        "board_keys",
        sa.Column("board", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("item", sa.Text, primary_key=True),
        sa.Column("low", sa.Integer, nullable=False),
        sa.Column("high", sa.Integer, nullable=False),
    )
    op.create_index("ix_board_keys_board_item", "board_keys", ["board", "item"])
