"""Whether the files of an installed package are those that its makers packaged, and those that we know."""

import base64
import hashlib
import json
from collections.abc import Iterator
from importlib import resources
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, packages_distributions
from importlib.metadata import distribution as find_distribution

# The hashes of parsers that we have read with, by package and version: made with `hash_package`.
KNOWN = "parsers.json"


def find_damage(package: str) -> str:
    """Return what is wrong with the files of a package, as the end of a sentence; empty where all are as they were.

    Every file is held to the SHA-256 that its installation recorded; of a parser that we know, all of them together to
    the hash that we know, so that a package that somebody made anew under its name is found as well.

    Args:
        package: the name that it is imported by.
    """
    found = _find(package)
    if found is None:
        return "no package of this name is installed"
    for path, expected in _recorded(found):
        try:
            digest = hashlib.sha256(found.locate_file(path).read_bytes()).digest()  # type: ignore[attr-defined]
        except OSError:
            return f"{path} is missing"
        if digest != expected:
            return f"{path} is not the file that was installed"
    known = _load_known().get(f"{package} {found.version}")
    if known is not None and hash_package(found) != known:
        return f"its files are not those of {package} {found.version} that we know"
    return ""


def hash_package(package: Distribution) -> str:
    """Return one SHA-256 over the files of a package, their names included; what pip adds is left out."""
    whole = hashlib.sha256()
    for path, digest in sorted(_recorded(package), key=lambda row: str(row[0])):
        if not path.parts[0].endswith(".dist-info"):
            whole.update(f"{path.as_posix()}\0{digest.hex()}\n".encode())
    return whole.hexdigest()


def is_known(package: str) -> bool:
    """Whether we know the hash of the installed version of a package."""
    found = _find(package)
    return found is not None and f"{package} {found.version}" in _load_known()


def _find(package: str) -> Distribution | None:
    names = packages_distributions().get(package, [])
    try:
        return find_distribution(names[0]) if names else None
    except PackageNotFoundError:
        return None


def _recorded(package: Distribution) -> Iterator[tuple[PackagePath, bytes]]:
    for path in package.files or ():
        if path.hash is not None and path.hash.mode == "sha256" and path.suffix != ".pyc":
            yield path, base64.urlsafe_b64decode(path.hash.value + "=" * (-len(path.hash.value) % 4))


def _load_known() -> dict[str, str]:
    known: dict[str, str] = json.loads((resources.files("ceasewire") / "models" / KNOWN).read_text("utf-8"))
    return known
