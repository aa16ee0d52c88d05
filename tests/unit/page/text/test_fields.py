"""The fields with which writers' programs open a text."""

from ceasewire.page.intake import read_page
from ceasewire.page.text.fields import find_fields, read_field

FIRST = "The rebels said on Sunday that they would halt fire if the government opened the road to the coast."
SECOND = "Nurses at the hospital of Port Meren said that the last drums of fuel were emptied on Friday."


def test_texts_with_fields_are_told_apart_and_dated() -> None:
    page = (
        '---\ntitle: "Rebels offer truce if road opens"\ndate: 2026-05-04T08:00:00Z\nauthor: Amal Haddad\n---\n\n'
        f"{FIRST}\n\n"
        f"---\ntitle: Hospital is out of fuel\ndate: 2026-05-05\n---\n\n{SECOND} {SECOND}\n"
    )
    first, second = read_page(page.encode(), uri="p", media_type="text/plain").articles
    assert (first.headline, first.published, first.text) == ("Rebels offer truce if road opens", "2026-05-04", FIRST)
    assert (second.headline, second.published) == ("Hospital is out of fuel", "2026-05-05")


def test_lines_between_rules_without_a_title_are_no_fields() -> None:
    assert find_fields("---\nnote: the road is shut\nday: Friday\n---\n") == frozenset()
    assert find_fields("title: Convoy turned back\ndate: 2026-05-04\n") == frozenset()


def test_a_value_is_read_without_its_quotation_marks() -> None:
    line = "title: 'Convoy turned back'"
    name, start, end = read_field(line)
    assert (name, line[start:end]) == ("title", "Convoy turned back")
