"""What a plain install of Ceasewire brings with it, and under which licences."""

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_GPL = re.compile(r"\bA?GPL|GNU (Affero )?General Public", re.IGNORECASE)


def find_closure(*names: str) -> dict[str, Distribution]:
    """Return the installed packages that packages need, themselves included, extras aside."""
    found: dict[str, Distribution] = {}
    waiting = list(names)
    while waiting:
        wanted = canonicalize_name(waiting.pop())
        if wanted in found:
            continue
        try:
            found[wanted] = distribution(wanted)
        except PackageNotFoundError:
            continue  # a requirement of another platform or Python
        waiting += [r.name for r in map(Requirement, found[wanted].requires or ()) if _applies(r)]
    return found


def describe_licence(package: Distribution) -> str:
    """Return the licence that a package declares: its expression, or its classifiers, or its own words."""
    metadata = package.metadata
    classifiers = [c for c in metadata.get_all("Classifier") or [] if c.startswith("License ::")]
    declared = metadata.get("License-Expression") or " OR ".join(classifiers) or metadata.get("License") or ""
    return declared.splitlines()[0] if declared else ""


def allows_without_gpl(licence: str) -> bool:
    """Whether a licence can be chosen so that no (Affero) General Public License applies.

    >>> allows_without_gpl("MPL-1.1 OR GPL-2.0-only"), allows_without_gpl("MIT AND GPL-3.0-or-later")
    (True, False)
    """
    choices = re.split(r"\s+OR\s+", licence.strip("() "))
    return bool(licence) and any(not _GPL.search(choice) for choice in choices)


def _applies(requirement: Requirement) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})
