"""Messages of a chat are told by what stands before them."""

import pytest

from ceasewire.page.plain.chats import find_messages, hide_openings


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("[04.05.2026, 09:12:22] Amal: Buses left.\n[04.05.2026, 09:13:00] Jo: When?", ["2026-05-04"] * 2),
        ("[09:12, 13/05/2026] Amal: Buses left.\n[09:13, 04/05/2026] Jo: When?", ["2026-05-13", "2026-05-04"]),
        ("5/4/26, 9:12 AM - Amal: Buses left.\n5/14/26, 9:13 AM - Jo: When?", ["2026-05-04", "2026-05-14"]),
        ("5/4/26, 9:12 AM - Amal: Buses left.\n5/4/26, 9:13 AM - Jo: When?", [None, None]),
        ("2026-05-04, 09:12 - Amal: Buses left.\n2026-05-04, 09:13 - Jo: When?", ["2026-05-04"] * 2),
        ("Buses left.\n[04.05.2026, 09:12] Amal: Yes.\n[04.05.2026, 09:13] Jo: When?", []),
        ("[04.05.2026, 09:12] Amal: Buses left, and nobody answered.", []),
        ("[45.45.2026, 09:12] Amal: Buses left.\n[04.05.2026, 09:13] Jo: When?", [None, "2026-05-04"]),
    ],
)
def test_messages_have_days_where_these_can_be_told(text: str, days: list[str | None]) -> None:
    assert [message.day for message in find_messages(text)] == days


def test_hiding_what_stands_before_moves_no_character() -> None:
    text = "[04.05.2026, 09:12] Amal: Buses left.\n[04.05.2026, 09:13] Jo: When?"
    hidden = hide_openings(text, find_messages(text))
    assert len(hidden) == len(text)
    assert hidden.split() == ["Buses", "left.", "When?"]
    assert hidden.index("When?") == text.index("When?")
