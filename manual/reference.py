"""The reference pages, made from the program itself: commands, record format, Python, REST API."""

import inspect
import json
from collections.abc import Callable, Iterator
from typing import Any

import typer


def write_commands() -> str:
    """Return every command with its help, as the terminal shows it."""
    from ceasewire.faces.cli.app import app

    parts = [
        "# Commands\n",
        "What `ceasewire COMMAND --help` says. Results go to standard output, everything else to standard error. "
        "A command ends with 0 when all is done, with 1 when something failed, with 2 when it was called wrongly.\n",
    ]
    for name, _ in walk_commands(typer.main.get_command(app), "ceasewire"):
        depth = name.count(" ") + 1
        parts.append(f"{'#' * max(depth, 2)} {name}\n\n```text\n{help_of(name)}\n```\n")
    return "\n".join(parts)


def walk_commands(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    """Yield a command and all under it, with the words that call it."""
    yield name, command
    for child, below in sorted(getattr(command, "commands", {}).items()):
        yield from walk_commands(below, f"{name} {child}")


def help_of(name: str) -> str:
    """Return the help of a command as a terminal of 80 columns shows it."""
    from typer.testing import CliRunner

    from ceasewire.faces.cli.app import app

    shown = CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1"}).invoke(app, [*name.split()[1:], "--help"])
    return str(shown.stdout).rstrip()


def write_record_format() -> str:
    """Return the record format from its JSON Schema, kind by kind."""
    schema = load_schema()
    parts = [
        "# The record format\n",
        "One JSON for what Ceasewire prints, what an annotator writes and what an export gives back: the schema is "
        "what `ceasewire schema` prints. Offsets count Unicode code points, from 0, the end left out; "
        "`text[start:end]` is the text of the span, always. Fields that begin with `x_` are the program's additions.\n",
    ]
    for name, kind in {"Reading": schema, **schema.get("$defs", {})}.items():
        parts.append(f"## {name}\n")
        if kind.get("description"):
            parts.append(plain(kind["description"]) + "\n")
        if kind.get("enum"):
            parts.append("One of " + ", ".join(f"`{value}`" for value in kind["enum"]) + ".\n")
        if kind.get("properties"):
            needed = set(kind.get("required", ()))
            parts += ["| field | type | needed |", "|---|---|---|"]
            parts += [
                f"| `{field}` | {type_words(given)} | {'yes' if field in needed else ''} |"
                for field, given in kind["properties"].items()
            ]
            parts.append("")
    return "\n".join(parts)


def load_schema() -> dict[str, Any]:
    """Return what `ceasewire schema` prints."""
    from typer.testing import CliRunner

    from ceasewire.faces.cli.app import app

    found: dict[str, Any] = json.loads(CliRunner().invoke(app, ["schema"]).stdout)
    return found


def type_words(given: dict[str, Any]) -> str:
    """Return the type of a field in words.

    >>> type_words({"anyOf": [{"type": "string"}, {"type": "null"}]})
    'string or null'
    """
    if "$ref" in given:
        name = given["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in given:
        return " or ".join(dict.fromkeys(type_words(one) for one in given["anyOf"]))
    if given.get("type") == "array":
        items = given.get("items") or {}
        return f"list of {type_words(items)}" if items else "list"
    if "enum" in given:
        return ", ".join(f"`{value}`" for value in given["enum"])
    if "const" in given:
        return f"`{given['const']}`"
    return str(given.get("type", "anything"))


def write_python() -> str:
    """Return what `import ceasewire` offers, from the docstrings."""
    import ceasewire

    parts = [
        "# Python, name by name\n",
        "What `import ceasewire as cw` offers. [From Python](../python.md) shows it at work.\n",
    ]
    for name in sorted(n for n in ceasewire.__all__ if not n.startswith("_")):
        parts += list(tell_name(f"cw.{name}", getattr(ceasewire, name), "##"))
    return "\n".join(parts)


def tell_name(name: str, thing: Any, mark: str) -> Iterator[str]:
    """Yield the section of a function or class, with its public methods."""
    yield f"{mark} {name}\n"
    if callable(thing):
        yield f"```python\n{name}{signature_of(thing)}\n```\n"
    if doc := inspect.getdoc(thing):
        yield f"```text\n{doc}\n```\n"
    if inspect.isclass(thing):
        for child, method in vars(thing).items():
            if not child.startswith("_") and (callable(method) or isinstance(method, property)):
                yield from tell_name(
                    f"{name}.{child}", method.fget if isinstance(method, property) else method, mark + "#"
                )


def signature_of(thing: Any) -> str:
    """Return how a thing is called; nothing where Python can't say."""
    try:
        return str(inspect.signature(thing)).replace("typing.", "")
    except (TypeError, ValueError):
        return "(...)"


def write_api() -> str:
    """Return the REST API from its OpenAPI description."""
    from fastapi import FastAPI

    from ceasewire.faces.api import make_router

    app = FastAPI()
    app.include_router(make_router())
    described = app.openapi()
    parts = [
        "# REST API\n",
        "[The pages](../web.md#for-programs) says what holds for all of it: pages of lists, days and views, ETags, "
        "the one shape of errors, tokens. A server describes itself at `/api/v1/openapi.json`.\n",
    ]
    for path, calls in described["paths"].items():
        for method, call in calls.items():
            parts.append(f"## {method.upper()} {path}\n\n{plain(call.get('description', ''))}\n")
            parts += list(tell_parameters(call))
    return "\n".join(parts)


def tell_parameters(call: dict[str, Any]) -> Iterator[str]:
    """Yield the table of a call's parameters, and what it takes and answers."""
    if call.get("parameters"):
        yield from ("| parameter | where | type | what |", "|---|---|---|---|")
        for given in call["parameters"]:
            words = plain(given.get("description", ""))
            yield f"| `{given['name']}` | {given['in']} | {shape_words(given.get('schema', {}))} | {words} |"
        yield ""
    if body := call.get("requestBody"):
        yield "Takes " + "; ".join(f"`{kind}`" for kind in body["content"]) + ".\n"
    yield "Answers " + ", ".join(f"{status}" for status in call["responses"]) + ".\n"


def shape_words(schema: dict[str, Any]) -> str:
    """Return the type of a parameter without links, which the page has no section for."""
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(shape_words(one) for one in schema["anyOf"]))
    return type_words(schema)


def plain(words: str) -> str:
    """Return words of a description in one line, safe inside a table and outside of markup."""
    return " ".join(words.split()).replace("|", "\\|").replace("<", "&lt;")


PAGES: dict[str, Callable[[], str]] = {
    "reference/commands.md": write_commands,
    "reference/record-format.md": write_record_format,
    "reference/python.md": write_python,
    "reference/api.md": write_api,
}
