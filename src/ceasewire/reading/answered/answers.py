"""The words of an answer to the JSON object that they hold."""

import json
from typing import Any

from ceasewire.reading.answered.refusals import RefusalError

# The lists that an answer has, in the order in which they are read: what is named comes before what names it.
LISTS = ("actors", "statements", "events", "terms", "responsibility", "processes")
# No window holds more records of one kind; what is beyond is the babble of a model that has lost its way.
MOST_ROWS = 400


def load_answer(words: str) -> dict[str, list[Any]]:
    """Return the lists of records that an answer holds; a list that it lacks is empty.

    What a model thinks aloud before the object, and what fences it in, is passed over.

    >>> load_answer('Here it is: ```{"terms": [{"id": "t1"}]}```')["terms"]
    [{'id': 't1'}]

    Raises:
        RefusalError: if there is no such object; its words say what was found.
    """
    content = _decode(words)
    found: dict[str, list[Any]] = {}
    for name in LISTS:
        rows = content.get(name) or []
        if not isinstance(rows, list):
            raise RefusalError(f"{name!r} is not a list")
        if len(rows) > MOST_ROWS:
            raise RefusalError(f"{name!r} has {len(rows)} entries, more than {MOST_ROWS}")
        found[name] = rows
    return found


def _decode(words: str) -> dict[str, Any]:
    """Return the last object of an answer that holds one of the lists: a model may think aloud in braces."""
    decoder = json.JSONDecoder(parse_constant=_refuse_constant)
    at, fault = words.find("{"), "no JSON object in it"
    found: dict[str, Any] | None = None
    while at >= 0:
        try:
            content, end = decoder.raw_decode(words, at)
        except json.JSONDecodeError as error:
            fault = f"it is not JSON at character {error.pos}: {error.msg}"
            break
        except RefusalError as error:
            fault = str(error)
            break
        except (RecursionError, ValueError) as error:
            # Nested too deep, or a number of thousands of digits.
            fault = f"it is not JSON that can be used: {type(error).__name__}"
            break
        if isinstance(content, dict) and any(name in content for name in LISTS):
            found = content
        at = words.find("{", end)
    if found is None:
        raise RefusalError(fault)
    return found


def _refuse_constant(name: str) -> Any:
    raise RefusalError(f"{name} is no JSON")
