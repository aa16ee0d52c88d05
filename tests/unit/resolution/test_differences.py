"""What a copy lacks, adds and alters."""

from ceasewire.model.page import Article
from ceasewire.resolution.copies import Text, group_copies
from ceasewire.resolution.differences import Account, Alteration, Member, Relation, tell_group
from tests.unit.resolution.test_copies import OTHER, QUOTED, WIRE, reworded


def tell(**texts: Article) -> Account:
    (group,) = group_copies(Text(key=key, article=article) for key, article in texts.items())
    return tell_group(group, texts)


def article(*paragraphs: str, **fields: object) -> Article:
    return Article(id="art1", text="\n\n".join(paragraphs), **{"headline": "Union to Lift Blockade", **fields})  # type: ignore[arg-type]


def member(account: Account, key: str) -> Member:
    return next(m for m in account.members if m.key == key)


def test_paragraphs_that_are_missing_and_new_are_named() -> None:
    account = tell(a=article(*WIRE), b=article(*WIRE[:4], OTHER[0]))
    assert member(account, "b").missing == tuple(WIRE[4:])
    assert member(account, "b").extra == (OTHER[0],)
    assert member(account, "a").relation is Relation.FULLEST


def test_headline_is_the_same_whatever_its_case_and_marks() -> None:
    account = tell(
        a=article(*WIRE),
        b=article(*WIRE[:5], headline="UNION TO LIFT “BLOCKADE”"),
        c=article(*WIRE[:4], headline="Fish!"),
    )
    assert member(account, "b").same_headline
    assert not member(account, "c").same_headline


def test_quotation_that_a_rewriting_changed_is_flagged_there_and_not_preferred() -> None:
    changed = WIRE[1].replace("nothing but the water", "nothing but the lake")
    account = tell(a=article(*WIRE), b=article(WIRE[0], changed, *WIRE[2:4]))
    assert member(account, "a").altered == ()
    assert member(account, "b").altered == (
        Alteration(
            words="“We ask for nothing but the lake that our fathers drank,”",
            preferred="“We ask for nothing but the water that our fathers drank,”",
        ),
    )


def test_fullest_text_is_flagged_where_all_others_have_it_otherwise() -> None:
    changed = WIRE[1].replace("fathers", "mothers")
    account = tell(
        a=article(WIRE[0], changed, *WIRE[2:]), b=article(*WIRE[:5]), c=article(*WIRE[:4]), d=article(*WIRE[:3])
    )
    assert [(m.key, len(m.altered)) for m in account.members] == [("a", 1), ("b", 0), ("c", 0), ("d", 0)]


def test_shortened_quotation_is_no_altered_one() -> None:
    short = "“We ask for nothing but the water,” said Ada Renn, who speaks for the union in town."
    account = tell(a=article(*WIRE), b=article(WIRE[0], short, *WIRE[2:]))
    assert member(account, "b").altered == ()


def test_other_quotation_is_no_version() -> None:
    account = tell(a=article(*WIRE), b=article(*WIRE[:1], QUOTED[1], *WIRE[2:]))
    assert all(m.altered == () for m in account.members)


def test_later_text_with_paragraphs_of_its_own_is_a_later_take() -> None:
    account = tell(
        a=article(*WIRE, published="2031-05-02"),
        b=article(*WIRE[:5], *map(reworded, OTHER[:2]), published="2031-05-03"),
        c=article(*WIRE[:5], published="2031-05-03"),
        d=article(*WIRE[:5], published="2031-05-01"),
    )
    fullest = next(m.key for m in account.members if m.relation is Relation.FULLEST)
    assert fullest in ("a", "b")
    assert member(account, "d").relation is Relation.EARLIER
    assert {m.key: m.relation for m in account.members if m.key in "bc"}["c"] is Relation.COPY


def test_first_is_named_only_where_every_text_shows_its_day_and_one_is_first() -> None:
    dated = {"a": article(*WIRE, published="2031-05-02"), "b": article(*WIRE[:5], published="2031-05-03")}
    assert tell(**dated).first == "a"
    assert tell(**dated, c=article(*WIRE[:5])).first is None
    assert tell(**dated, c=article(*WIRE[:5], published="2031-05-02")).first is None


def test_agencies_stand_by_how_often_they_are_credited() -> None:
    account = tell(
        a=article(*WIRE, agency=("Lake Wire",)),
        b=article(*WIRE[:5], agency=("Coast Wire", "Lake Wire")),
        c=article(*WIRE[:4]),
    )
    assert account.agencies == ("Lake Wire", "Coast Wire")


def test_shared_paragraphs_are_kept_as_evidence() -> None:
    account = tell(a=article(*WIRE), b=article(WIRE[0], reworded(WIRE[1]), *WIRE[2:4]))
    assert account.shared == (WIRE[0], WIRE[2], WIRE[3])
    assert 0.5 < account.sure < 1.0
