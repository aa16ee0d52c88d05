"""What must hold of groups of copies, and of words found again, for every text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ceasewire.faces.marked.strokes import Kind, Stroke, cut_runs
from ceasewire.model.page import Article
from ceasewire.resolution.copies import Text, group_copies
from ceasewire.text.anchors import Fate, find_again
from ceasewire.text.shingles import cut_shingles

WORDS = st.sampled_from(
    ["truce", "army", "port", "said", "the", "of", "road", "aid", "talks", "held", "“we", "shall”", "never", "free"]
)
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=6, max_size=14).map(" ".join), min_size=1, max_size=6)
STORIES = st.lists(PARAGRAPHS, min_size=1, max_size=3)
TEXT = st.text(st.sampled_from("ab c\n.“”"), max_size=60)


@st.composite
def texts(draw: st.DrawFn) -> list[Text]:
    """Return texts that are cut from a few stories, some of them from two."""
    stories = draw(STORIES)
    made = []
    for number in range(draw(st.integers(1, 6))):
        parts = [p for story in draw(st.lists(st.sampled_from(stories), min_size=1, max_size=2)) for p in story]
        kept = [part for part in parts if draw(st.booleans())] or parts[:1]
        made.append(Text(key=f"t{number}", article=Article(id="art1", text="\n\n".join(kept))))
    return made


@settings(max_examples=25)
@given(texts(), st.randoms(use_true_random=False))
def test_order_of_texts_does_not_matter(given_texts: list[Text], random: object) -> None:
    shuffled = list(given_texts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert group_copies(given_texts) == group_copies(shuffled)


@settings(max_examples=25)
@given(texts())
def test_groups_share_no_text_and_hold_together(given_texts: list[Text]) -> None:
    groups = group_copies(given_texts)
    keys = [key for group in groups for key in group.keys]
    assert len(keys) == len(set(keys))
    for group in groups:
        assert len(group.keys) > 1
        assert group.fullest in group.keys
        reached = {group.keys[0]}
        for _ in group.keys:
            reached |= {k for m in group.matches if {m.one, m.other} & reached for k in (m.one, m.other)}
        assert reached == set(group.keys)


@settings(max_examples=25)
@given(PARAGRAPHS)
def test_text_is_a_copy_of_itself(paragraphs: list[str]) -> None:
    text = Article(id="art1", text="\n\n".join(paragraphs))
    found = group_copies([Text(key="a", article=text), Text(key="b", article=text)])
    assert [group.keys for group in found] == ([("a", "b")] if cut_shingles(text.text).every else [])


@given(TEXT, st.data())
def test_words_found_again_are_the_same_words(old: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(0, len(old) - 1)))
    end = data.draw(st.integers(start, len(old)))
    new = data.draw(st.lists(TEXT | st.just(old), max_size=2))
    anchor = find_again(start, end, old=[old], new=new)
    if anchor.fate is not Fate.ORPHANED:
        assert new[anchor.text][anchor.start : anchor.start + end - start] == old[start:end]
    if new[:1] == [old]:
        assert anchor.fate is Fate.SAME


@given(TEXT, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30), st.sampled_from(list(Kind)), st.booleans())))
def test_runs_are_the_text_and_lie_under_whole_strokes(text: str, places: list[tuple[int, int, Kind, bool]]) -> None:
    strokes = [
        Stroke(key=f"k{n}", kind=kind, start=start, end=start + length, main=main)
        for n, (start, length, kind, main) in enumerate(places)
        if start + length <= len(text)
    ]
    paragraphs = cut_runs(text, strokes)
    assert "\n\n".join("".join(run.text for run in runs) for runs in paragraphs) == text
    opened = [key for runs in paragraphs for run in runs for key in run.opening]
    assert len(opened) == len(set(opened))
    covered = {s.key for s in strokes if s.main and text[s.start : s.end].strip("\n")}
    assert covered <= set(opened)
