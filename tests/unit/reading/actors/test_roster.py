"""The roster: mentions in reading order, and whom each names."""

from ceasewire.model.reading import ActorKind
from ceasewire.reading.actors.entities import Entity
from ceasewire.reading.actors.mentions import Mention, find_mentions
from ceasewire.reading.actors.roster import Roster
from tests.readings import lexicon, parse, parse_one

TEXT = "Guards left Dara. Guides came."


def roster_of(text: str) -> tuple[Roster, list[Mention]]:
    """Return a roster to which the mentions of a paragraph are known, and those mentions, none of them linked."""
    roster = Roster(lexicon())
    mentions = list(find_mentions(parse_one(text), {}, lexicon().people, lexicon().actors, ()))
    roster.announce(mentions)
    for mention in mentions:
        roster.pass_on(mention)
    return roster, mentions


def test_a_mention_stands_where_its_head_does() -> None:
    roster, mentions = roster_of(TEXT)
    assert [roster.mention_at(m.paragraph, m.head) for m in mentions] == mentions
    assert [roster.mention_on(m.paragraph, m.head.i) for m in mentions] == mentions
    assert [roster.place_of(m) for m in mentions] == list(range(len(mentions)))


def test_a_mention_that_was_not_passed_on_comes_last() -> None:
    roster, mentions = roster_of(TEXT)
    (later,) = find_mentions(parse(f"{TEXT}\n\nNurses slept.")[1], {}, lexicon().people, lexicon().actors, ())
    assert roster.place_of(later) == len(mentions)


def test_a_bound_mention_names_its_entity_in_its_forms() -> None:
    roster, (guards, *_) = roster_of(TEXT)
    entity = roster.add("Guards", ActorKind.UNNAMED, guards, "described")
    assert roster.named_by(guards) is None
    roster.bind(guards, entity)
    assert roster.named_by(guards) is entity
    assert roster.named_at(guards.paragraph, guards.head) is entity
    assert roster.by_form["guards"] is entity
    assert roster.of_id(entity.id) is entity
    assert entity.plural


def test_those_before_a_mention_come_nearest_first() -> None:
    roster, mentions = roster_of(TEXT)
    for mention in mentions:
        roster.bind(mention, roster.add(mention.name, ActorKind.UNNAMED, mention, "described"))
    found = [entity.name for _, entity in roster.before(mentions[-1])]
    assert found == [m.name for m in reversed(mentions[:-1])]
    assert [e.name for _, e in roster.before(mentions[-1], reach=2)] == found[:1]


def test_answers_are_kept_until_somebody_is_named_anew() -> None:
    roster, (guards, *_) = roster_of(TEXT)
    entity = roster.add("Guards", ActorKind.UNNAMED, guards, "described")
    asked: list[int] = []

    def ask() -> list[Entity]:
        asked.append(1)
        return [e for e in [roster.named_by(guards)] if e is not None]

    assert [roster.remember("who", ask) for _ in range(2)] == [[], []]
    assert len(asked) == 2  # nothing is kept while mentions are linked
    roster.settle()
    assert [roster.remember("who", ask) for _ in range(2)] == [[], []]
    assert len(asked) == 3
    roster.bind(guards, entity)
    assert [roster.remember("who", ask) for _ in range(2)] == [[entity], [entity]]
    assert len(asked) == 4
