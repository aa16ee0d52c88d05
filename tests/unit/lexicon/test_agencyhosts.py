"""Hosts of agencies."""

import pytest

from ceasewire.lexicon.agencyhosts import load_agency_hosts
from ceasewire.lexicon.furniture import load_furniture


def test_every_row_is_of_an_agency_that_is_known() -> None:
    assert set(load_agency_hosts().hosts) <= set(load_furniture().agencies.values())


@pytest.mark.parametrize(
    ("agency", "host", "whether"),
    [
        ("Reuters", "reuters.com", True),
        ("Reuters", "uk.reuters.com", True),
        ("Reuters", "notreuters.com", False),
        ("Reuters", "reuters.com.example", False),
        ("Reuters", "web.archive.org", True),
        ("Nobody's", "anywhere.example", True),
    ],
)
def test_an_agency_stands_on_its_own_hosts(agency: str, host: str, whether: bool) -> None:
    assert load_agency_hosts().may_be(agency, host) is whether
