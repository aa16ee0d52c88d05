"""A reading process for tests of batches: reads at once, but hangs, dies or swells where a text says so.

Run as `python -m tests.poison MEGABYTES SECONDS PARSER`, like `ceasewire.scale.child`.
"""

import os
import signal
import time
from dataclasses import fields

from ceasewire.model.page import Article
from ceasewire.model.reading import ArticleReading
from ceasewire.scale.child import serve

HANG, DIE, SWELL, TRIP = "hang here", "die here", "swell here", "trip here"


def read(article: Article) -> ArticleReading:
    """Return a reading without records; obey the text."""
    if HANG in article.text:
        time.sleep(3600)
    if DIE in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if SWELL in article.text:
        bytearray(100_000_000_000)
    if TRIP in article.text:
        raise ValueError("a rule tripped")
    time.sleep(float(os.environ.get("CEASEWIRE_TEST_SLOW", "0")))
    return ArticleReading(**{f.name: getattr(article, f.name) for f in fields(Article)})


if __name__ == "__main__":
    serve(read)
