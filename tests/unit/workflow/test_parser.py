"""The spaCy pipeline."""

import pytest

from ceasewire.errors import SetupError
from ceasewire.workflow.parser import DEFAULT_PARSER, find_parsers, load_parser


def test_default_parser_is_installed() -> None:
    assert DEFAULT_PARSER in find_parsers()


def test_parser_is_loaded_once() -> None:
    assert load_parser(DEFAULT_PARSER) is load_parser(DEFAULT_PARSER)


def test_parser_that_is_not_installed_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(SetupError, match=r"en_core_web_none is not installed.*CEASEWIRE_PARSER"):
        load_parser("en_core_web_none")
