"""Translations that changed places on their way: none is taken for finished, and no word and no remark is lost."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.stages.displaced import displaced, put_aside
from pipeline.stages.merge import merge

SENT = Catalog(
    "x",
    "fr",
    entries=(Entry(Key("", "Rest."), "Repos."), Entry(Key("", "Drink."), "Buvez."), Entry(Key("", "Eat."), "Mangez.")),
)


def returned(*targets: str) -> Catalog:
    return replace(SENT, entries=tuple(replace(one, target=t) for one, t in zip(SENT.entries, targets, strict=True)))


def test_two_that_have_changed_places_are_told_apart_from_one_that_is_meant() -> None:
    assert displaced(returned("Buvez.", "Repos.", "Mangez."), SENT) == {
        Key("", "Rest."): Key("", "Drink."),
        Key("", "Drink."): Key("", "Rest."),
    }
    assert displaced(returned("Mangez.", "Buvez.", "Mangez."), SENT) == {}
    assert displaced(returned("Buvez.", "Repos.", "Mangez."), None) == {}


def test_what_is_finished_with_us_stays_and_their_remark_is_kept() -> None:
    back = returned("Buvez.", "Repos.", "Mangez.")
    back = replace(back, entries=(replace(back.entries[0], comment=("Sure?",)), *back.entries[1:]))
    merged = merge(SENT, put_aside(back, displaced(back, SENT), SENT), SENT).catalog
    assert [one.target for one in merged.entries] == ["Repos.", "Buvez.", "Mangez."]
    assert merged.entries[0].comment == ("Sure?",)


@given(st.permutations(["Repos.", "Buvez.", "Mangez."]), st.sets(st.integers(0, 2)))
def test_none_that_moved_is_finished(order: list[str], open_with_us: set[int]) -> None:
    ours = replace(
        SENT, entries=tuple(replace(e, target="") if n in open_with_us else e for n, e in enumerate(SENT.entries))
    )
    back = returned(*order)
    moved = displaced(back, SENT)
    merged = merge(ours, put_aside(back, moved, ours), SENT).catalog
    for sent, now in zip(SENT.entries, merged.entries, strict=True):
        assert now.state is not State.DONE or now.target == sent.target
    assert (not moved) == (back == SENT)
