"""What an index of deals hangs on beside the records: the code and tables that decide what belongs together.

An index that other rules made is made anew whole, which takes minutes for a large ledger. So only what it depends on
counts here: a new cue for reading, or another page, leaves it as it is.
"""

import hashlib
from functools import cache
from pathlib import Path

# Files of the package. A test follows the imports of what makes an index, and fails where a module is missing.
RULES = (
    "ledger/*.py",
    "model/*.py",
    "errors.py",
    "lexicon/actions.py",
    "lexicon/acts.py",
    "lexicon/dealwords.py",
    "lexicon/forms.py",
    "lexicon/gazetteer.py",
    "lexicon/naming.py",
    "lexicon/phrases.py",
    "lexicon/pieces.py",
    "lexicon/places.py",
    "lexicon/prepared.py",
    "lexicon/regexes.py",
    "lexicon/rules.py",
    "lexicon/tables.py",
    "lexicon/times.py",
    "lexicon/*.tsv",
    "lexicon/en/actions.toml",
    "lexicon/en/acts.toml",
    "lexicon/en/calendar.toml",
    "lexicon/en/dealwords.toml",
    "lexicon/en/naming.toml",
    "lexicon/en/times.toml",
    "resolution/answers.py",
    "resolution/awaited.py",
    "resolution/concerns.py",
    "resolution/deals.py",
    "resolution/judgements.py",
    "resolution/likeness.py",
    "resolution/reach.py",
    "resolution/sameness.py",
    "resolution/spelling.py",
    "resolution/unnamed.py",
    "text/fold.py",
    "text/moments.py",
    "workflow/indexing.py",
    "workflow/judging.py",
)
# Tables of the lexicon that only reading and the exports look into.
APART = ("lexicon/acled.tsv", "lexicon/codes.tsv", "lexicon/countrynumbers.tsv")


def list_rules(package: Path) -> tuple[Path, ...]:
    """Return the files of the package whose content an index depends on, in order."""
    apart = {package / name for name in APART}
    found = {path for pattern in RULES for path in package.glob(pattern)}
    return tuple(sorted(found - apart))


@cache
def hash_rules() -> str:
    """Return a short hash of the code and the tables that decide what belongs together."""
    package = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for file in list_rules(package):
        digest.update(f"{file.relative_to(package).as_posix()}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:8]
