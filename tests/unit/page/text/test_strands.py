"""Text with its way back."""

from ceasewire.page.text.strands import Strand, join_strands, page_strand

PAGE = "Guns fall silent.\nAid &amp; bread arrive."


def test_a_strand_of_the_page_is_one_piece() -> None:
    assert page_strand(PAGE, 5, 9) == Strand(text="fall", pieces=((0, 4, 5, 9),))


def test_a_strand_of_nothing_has_no_piece() -> None:
    assert page_strand(PAGE, 5, 5).pieces == ()


def test_cutting_cuts_the_pieces_alike() -> None:
    strand = page_strand(PAGE, 0, 17).cut(5, 9)
    assert strand == Strand(text="fall", pieces=((0, 4, 5, 9),))


def test_an_entity_is_one_character_and_is_never_cut() -> None:
    strand = Strand(text="Aid & bread", pieces=((0, 4, 18, 22), (4, 5, 22, 27), (5, 11, 27, 33)))
    assert strand.cut(4, 11).pieces == ((0, 1, 22, 27), (1, 7, 27, 33))


def test_stripping_keeps_the_way_back() -> None:
    strand = Strand(text="  fall ", pieces=((0, 7, 3, 10),)).strip()
    assert strand == Strand(text="fall", pieces=((0, 4, 5, 9),))


def test_joined_strands_follow_one_another_and_the_separator_is_nowhere_on_the_page() -> None:
    joined = join_strands([page_strand(PAGE, 0, 4), page_strand(PAGE, 10, 16)], "\n\n")
    assert joined.text == "Guns\n\nsilent"
    assert joined.pieces == ((0, 4, 0, 4), (6, 12, 10, 16))
