"""What is installed, as a bill of materials (CycloneDX 1.6): packages, versions, licences, what rests on what."""

import hashlib
import json
import re
from importlib import resources
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from ceasewire import __version__

OURS = "ceasewire"
EXTRAS = ("server", "postgres", "batch", "ray", "dask", "llm")
_MODELS = ("tagger.onnx", "pieces.txt")
_CLASSIFIER = "License :: "
_NO_NAME = re.compile(r"[-_.]+")


def make_bill() -> dict[str, Any]:
    """Return the bill of this installation: what Ceasewire and its extras need, as far as it is installed.

    Two installations of the same packages give the same bill: it holds no time and nothing of the machine.
    """
    packages = find_packages(OURS)
    ours = _reference(packages[OURS]) if OURS in packages else f"pkg:pypi/{OURS}@{__version__}"
    components = [_describe(package) for name, package in sorted(packages.items()) if name != OURS]
    components += [_describe_model(name) for name in _MODELS]
    rests = [
        {
            "ref": _reference(package),
            "dependsOn": sorted(_reference(packages[n]) for n in _needs(package) & set(packages)),
        }
        for _, package in sorted(packages.items())
    ]
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": ours, "name": OURS, "version": __version__,
                                   "purl": ours, "licenses": [{"license": {"id": "Apache-2.0"}}]}},
        "components": components,
        "dependencies": rests,
    }  # fmt: skip
    return {**bill, "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps(bill, sort_keys=True))}"}


def find_packages(name: str) -> dict[str, Distribution]:
    """Return the installed packages that a package needs, itself and our extras included, by their plain names."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        wanted = plain_name(waiting.pop())
        if wanted in found:
            continue
        try:
            found[wanted] = distribution(wanted)
        except PackageNotFoundError:
            continue  # of another platform or Python, or an extra that is not installed
        waiting += _needs(found[wanted])
    return found


def plain_name(name: str) -> str:
    """Return the name of a package in the one form that all of its spellings share.

    >>> plain_name("Flask_SQLAlchemy")
    'flask-sqlalchemy'
    """
    return _NO_NAME.sub("-", name).lower()


def name_licence(package: Distribution) -> str:
    """Return the licence that a package declares: its expression, or its classifiers, or its own words; else ""."""
    told = package.metadata
    if expression := _tell(package, "License-Expression"):
        return expression
    classified = [c.rpartition(" :: ")[2] for c in told.get_all("Classifier") or [] if c.startswith(_CLASSIFIER)]
    words = " OR ".join(name for name in classified if name != "OSI Approved") or _tell(package, "License")
    return words.strip().splitlines()[0][:200] if words.strip() else ""


def _tell(package: Distribution, field: str) -> str:
    return next(iter(package.metadata.get_all(field) or []), "")


def _needs(package: Distribution) -> set[str]:
    """Return the names of what a package needs here; of what our extras add, all."""
    from packaging.requirements import Requirement

    wanted = EXTRAS if plain_name(package.metadata["Name"]) == OURS else ()
    requirements = [Requirement(words) for words in package.requires or ()]
    return {
        plain_name(r.name)
        for r in requirements
        if r.marker is None or any(r.marker.evaluate({"extra": extra}) for extra in ("", *wanted))
    }


def _reference(package: Distribution) -> str:
    return f"pkg:pypi/{plain_name(package.metadata['Name'])}@{package.version}"


def _describe(package: Distribution) -> dict[str, Any]:
    described: dict[str, Any] = {
        "type": "library",
        "bom-ref": _reference(package),
        "name": plain_name(package.metadata["Name"]),
        "version": package.version,
        "purl": _reference(package),
    }
    licence = name_licence(package)
    if _tell(package, "License-Expression"):
        described["licenses"] = [{"expression": licence}]
    elif licence:
        described["licenses"] = [{"license": {"name": licence}}]
    return described


def _describe_model(name: str) -> dict[str, Any]:
    data = (resources.files(OURS) / "models" / name).read_bytes()
    return {
        "type": "machine-learning-model" if name.endswith(".onnx") else "data",
        "bom-ref": f"{OURS}/models/{name}",
        "name": name,
        "version": __version__,
        "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(data).hexdigest()}],
        "licenses": [{"license": {"id": "Apache-2.0"}}],
    }
