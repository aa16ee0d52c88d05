"""Whose an actor is, by what it is called."""

import pytest

from ceasewire.faces.exports.actorcodes import ActorCoder
from ceasewire.model.reading import Actor, ActorKind, ArticleReading


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("Iran-backed Iraqi militia groups", ActorKind.ARMED_GROUP, "IRQREB"),
        ("Turkish-supported Syrian rebels", ActorKind.ARMED_GROUP, "SYRREB"),
        ("Turkish police", ActorKind.GOVERNMENT, "TUR"),
        ("Russia", ActorKind.STATE, "RUS"),
    ],
)
def test_who_backs_a_group_is_not_whose_it_is(name: str, kind: ActorKind, code: str) -> None:
    text = f"{name} met on Monday."
    article = ArticleReading(id="art1", text=text, actors=(Actor(id="a1", name=name, kind=kind),))
    assert ActorCoder(article).code("a1").code.startswith(code)
