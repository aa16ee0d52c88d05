"""Whose an actor is, by what it is called."""

import pytest

from ceasewire.faces.exports.actorcodes import ActorCoder, find_country, find_other
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


def test_a_coalition_is_of_the_country_that_leads_it() -> None:
    text = "The Saudi-led coalition met on Monday."
    actor = Actor(id="a1", name="Saudi-led coalition", kind=ActorKind.IGO)
    assert ActorCoder(ArticleReading(id="art1", text=text, actors=(actor,))).code("a1").country == "SAU"


@pytest.mark.parametrize(
    ("name", "kind", "text", "country"),
    [
        ("Maoist rebels", ActorKind.ARMED_GROUP, "Maoist rebels killed a guard in western Nepal.", "NPL"),
        ("Maoist rebels", ActorKind.ARMED_GROUP, "Maoist rebels killed a guard in Chhattisgarh.", "IND"),
        ("National Liberation Army", ActorKind.ARMED_GROUP, "The National Liberation Army left Macedonia.", "MKD"),
        ("Labor Party", ActorKind.POLITICAL_GROUP, "Australia's Labor Party won.", "AUS"),
        ("Labor Party", ActorKind.POLITICAL_GROUP, "The Labor Party won in Israel.", "ISR"),
    ],
)
def test_a_name_that_several_countries_have_is_of_the_one_that_the_article_names(
    name: str, kind: ActorKind, text: str, country: str
) -> None:
    article = ArticleReading(id="art1", text=text, actors=(Actor(id="a1", name=name, kind=kind),))
    assert ActorCoder(article).code("a1").country == country


@pytest.mark.parametrize(
    ("words", "besides", "country"),
    [
        ("expelled American inspectors", set(), "USA"),
        ("withdrew from the accord between Iraq and Iran", {"IRQ"}, "IRN"),
        ("froze the accounts of a bank", set(), ""),
        ("praised Kenya", {"KEN"}, ""),
    ],
)
def test_the_words_of_an_act_tell_whom_it_is_done_to(words: str, besides: set[str], country: str) -> None:
    other = find_other(words, besides=besides)
    assert (other.country if other is not None else "") == country


def test_a_part_of_a_country_places_what_is_done_there() -> None:
    assert find_country("Italians were seized in the southern Philippines.") == "PHL"
