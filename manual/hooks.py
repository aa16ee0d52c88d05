"""What the site has beside the pages under docs/: the reference, made from the program, and files of the root."""

import sys
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from manual import reference  # noqa: E402 - mkdocs loads this file alone, without its package

# Files of the root that the pages link to, and where the site has them.
FROM_ROOT = ("CONTRIBUTING.md", "CHANGELOG.md", "evaluation/README.md")
SOURCE = "../"
# The theme would take this from elsewhere on the network; the site has a file of its own in its place.
SHIM, WORKER = "https://unpkg.com/iframe-worker/shim", "assets/worker.js"


def on_files(files: Files, *, config: Any) -> Files:
    """Add the reference pages and the files of the root."""
    for path, write in reference.PAGES.items():
        files.append(File.generated(config, path, content=write()))
    for path in FROM_ROOT:
        files.append(File.generated(config, path, content=(ROOT / path).read_text("utf-8")))
    files.append(File.generated(config, WORKER, content=(ROOT / "manual" / "worker.js").read_text("utf-8")))
    return files


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str:
    """Let links lead to where the site has what they mean; those to code lead nowhere on it and are words."""
    here = page.file.src_uri
    for path in FROM_ROOT:
        markdown = markdown.replace(f"]({SOURCE}{path}", f"]({path}")
    if here in FROM_ROOT:
        up = SOURCE * here.count("/")
        markdown = markdown.replace("](../docs/", f"]({up}").replace("](docs/", f"]({up}")
        markdown = markdown.replace("](evaluation/README.md", f"]({up}evaluation/README.md")
        markdown = markdown.replace(f"]({up}decisions)", f"]({up}decisions/0001-records-and-their-edge.md)")
    return markdown


def on_post_page(output: str, *, page: Any, **_: Any) -> str:
    """Let a page load nothing from elsewhere."""
    return output.replace(SHIM, SOURCE * page.file.dest_uri.count("/") + WORKER)


def on_post_template(output_content: str, **_: Any) -> str:
    """Do the same for the page that says that there is no such page."""
    return output_content.replace(SHIM, WORKER)
