"""Whose an actor is, by what it is called."""

import pytest

from ceasewire.faces.exports.actorcodes import ActorCoder, find_country, find_other
from ceasewire.model.reading import Actor, ActorKind, Affiliation, ArticleReading, Relation


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


@pytest.mark.parametrize(
    ("name", "countries"),
    [
        ("French and German officials", ["FRA", "DEU"]),
        ("presidents of Russia, Iran and Azerbaijan", ["RUS", "IRN", "AZE"]),
        ("Indian officials", ["IND"]),
        ("Ministry of Trade and Industry of Iran", ["IRN"]),
    ],
)
def test_a_name_that_lists_countries_is_of_each(name: str, countries: list[str]) -> None:
    actor = Actor(id="a1", name=name, kind=ActorKind.UNNAMED)
    coder = ActorCoder(ArticleReading(id="art1", text=f"The {name} met.", actors=(actor,)))
    assert [code.country for code in coder.codes("a1")] == countries


def test_whose_president_somebody_is_goes_before_what_the_table_of_leaders_knows() -> None:
    state = Actor(id="a2", name="Georgia", kind=ActorKind.STATE)
    tie = Affiliation(to="a2", relation=Relation.LEADER_OF)
    person = Actor(id="a1", name="Eduard Shevardnadze", kind=ActorKind.PERSON, affiliations=(tie,))
    bare = Actor(id="a3", name="Eduard Shevardnadze", kind=ActorKind.PERSON)
    text = "Georgian President Eduard Shevardnadze resigned."
    coder = ActorCoder(ArticleReading(id="art1", text=text, actors=(person, state, bare)))
    assert [coder.code(i).country for i in ("a1", "a3")] == ["GEO", "SUN"]
