"""The bill of materials."""

import json
from email.message import Message

import pytest

from ceasewire.workflow.bill import find_packages, make_bill, name_licence, plain_name
from tests.house.closure import find_closure


def test_every_package_of_a_plain_install_is_listed_with_its_licence() -> None:
    listed = {component["name"]: component for component in make_bill()["components"]}
    for name, package in find_closure("ceasewire").items():
        if name != "ceasewire":
            assert listed[name]["version"] == package.version
            assert listed[name]["licenses"]


def test_the_models_are_listed_with_their_hash() -> None:
    models = [c for c in make_bill()["components"] if c["type"] == "machine-learning-model"]
    assert [(m["name"], len(m["hashes"][0]["content"])) for m in models] == [("tagger.onnx", 64)]


def test_it_has_the_form_of_cyclonedx() -> None:
    bill = make_bill()
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    assert bill["serialNumber"].startswith("urn:uuid:")
    references = [component["bom-ref"] for component in bill["components"]]
    assert len(references) == len(set(references))
    known = {*references, bill["metadata"]["component"]["bom-ref"]}
    for row in bill["dependencies"]:
        assert {row["ref"], *row["dependsOn"]} <= known
    for component in bill["components"]:
        assert all(set(choice) in ({"license"}, {"expression"}) for choice in component.get("licenses", []))


def test_the_same_installation_gives_the_same_bill() -> None:
    assert json.dumps(make_bill()) == json.dumps(make_bill())


def test_what_our_extras_bring_is_listed_where_it_is_installed() -> None:
    assert {"ceasewire", "spacy", "fastapi", "uvicorn"} <= set(find_packages("ceasewire"))


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ({"License-Expression": "MIT"}, "MIT"),
        ({"Classifier": "License :: OSI Approved :: BSD License"}, "BSD License"),
        ({"License": "Apache 2.0\n\nlong words"}, "Apache 2.0"),
        ({}, ""),
    ],
)
def test_a_licence_is_named_as_the_package_declares_it(fields: dict[str, str], licence: str) -> None:
    class Package:
        metadata = Message()

    Package.metadata = Message()
    for name, value in fields.items():
        Package.metadata[name] = value
    assert name_licence(Package()) == licence  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "plain"), [("A_b.C", "a-b-c"), ("typing__extensions", "typing-extensions")])
def test_a_name_has_one_form(name: str, plain: str) -> None:
    assert plain_name(name) == plain
