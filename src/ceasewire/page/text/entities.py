"""Characters that a page writes by name or by number ("&amp;", "&#8221;")."""

import html
import re

# Python reads no number of more digits; no character has one of more than seven.
LONG_NUMBER = re.compile(r"&#\d{4000,};?")
NO_CHARACTER = "\ufffd"


def decode_entities(text: str) -> str:
    r"""Return a text with each such character as it is shown; what has no character's number is shown as unknown.

    >>> decode_entities("&ldquo;Fire &amp; flour&#8221;")
    '“Fire & flour”'
    >>> decode_entities("&#" + "9" * 5000 + ";")
    '�'
    """
    if "&" not in text:
        return text
    return html.unescape(LONG_NUMBER.sub(NO_CHARACTER, text) if "&#" in text else text)
