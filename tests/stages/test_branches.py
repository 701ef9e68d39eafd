"""Two branches of a catalog become one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry
from pipeline.stages.branches import Joined, join

CALL, OLD, NEW = Key("", "Call us."), Key("", "Drink water."), Key("", "Drink some water.")


def one_sentence(text: str) -> Catalog:
    return Catalog("x", "fr", entries=(Entry(CALL, text.removesuffix("?"), fuzzy="?" in text),))


def said(joined: Joined) -> str:
    (entry,) = joined.catalog.entries
    return entry.target + "?" * entry.fuzzy


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "after"),
    [
        ("", "A", "", "A"),
        ("A", "B", "A", "B"),
        ("A", "", "A", ""),
        ("A", "A?", "A", "A?"),
        ("A?", "A", "A?", "A"),
        ("A", "B", "B", "B"),
        # what is finished goes before what is not, and words before none
        ("", "A", "B?", "A"),
        ("A", "B", "", "B"),
        ("A", "B?", "", "B?"),
    ],
)
def test_branches_go_together_the_same_from_either_side(base: str, ours: str, theirs: str, after: str) -> None:
    one, other, was = one_sentence(ours), one_sentence(theirs), one_sentence(base)
    assert (said(join(one, other, was)), said(join(other, one, was))) == (after, after)
    assert not join(one, other, was).clashes


@pytest.mark.parametrize(("ours", "theirs", "after"), [("B", "C", "B?"), ("B?", "C?", "B?")])
def test_where_both_translated_ours_stands_in_doubt_and_theirs_is_told(ours: str, theirs: str, after: str) -> None:
    joined = join(one_sentence(ours), one_sentence(theirs), one_sentence("A"))
    assert said(joined) == after
    (clash,) = joined.clashes
    assert clash.theirs.target == "C"


BEFORE = Catalog("x", "fr", entries=(Entry(CALL), Entry(OLD, "Boire.", notes=("Paragraph",), sources=("source/x.md",))))
UPDATED = Catalog(
    "x",
    "fr",
    entries=(Entry(CALL), Entry(NEW, "Boire.", fuzzy=True, previous=OLD)),
    obsolete=(Entry(OLD, "Boire."),),
)
"""What an update made of it after the English had changed."""
TRANSLATED = Catalog("x", "fr", entries=(Entry(CALL, "Appelez."), replace(BEFORE.entries[1], target="Buvez.")))
"""What a translator made of it meanwhile."""


def test_a_translator_and_an_update_on_two_branches_go_together_from_either_side() -> None:
    expected = Catalog(
        "x",
        "fr",
        entries=(Entry(CALL, "Appelez."), Entry(NEW, "Buvez.", fuzzy=True, previous=OLD)),
        obsolete=(Entry(OLD, "Buvez."),),
    )
    for joined in (join(UPDATED, TRANSLATED, BEFORE), join(TRANSLATED, UPDATED, BEFORE)):
        assert joined == Joined(expected, ())


def test_work_on_a_text_that_the_other_branch_threw_away_is_kept_as_obsolete() -> None:
    base = Catalog("x", "fr", entries=(Entry(CALL), Entry(OLD)))
    thrown = replace(base, entries=(Entry(CALL),))
    joined = join(thrown, replace(base, entries=(Entry(CALL), Entry(OLD, "Boire."))), base)
    assert joined.catalog == replace(thrown, obsolete=(Entry(OLD, "Boire."),))


def test_what_a_branch_threw_away_and_the_other_did_not_touch_stays_away() -> None:
    base = Catalog("x", "fr", entries=(Entry(CALL),), obsolete=(Entry(OLD, "Boire."),))
    pruned, other = replace(base, obsolete=()), replace(base, entries=(Entry(CALL, "Appelez."),))
    assert join(pruned, other, base).catalog == Catalog("x", "fr", entries=other.entries)
    assert join(other, pruned, base).catalog == Catalog("x", "fr", entries=other.entries)


def test_new_texts_of_both_stand_behind_what_they_follow() -> None:
    keys = [Key("", name) for name in "abcdef"]
    base = Catalog("x", "fr", entries=tuple(map(Entry, keys[:3])))
    ours = replace(base, entries=tuple(map(Entry, (keys[0], keys[3], keys[1], keys[2]))))
    theirs = replace(base, entries=tuple(map(Entry, (keys[4], keys[0], keys[1], keys[5], keys[2]))))
    assert "".join(entry.key.source for entry in join(ours, theirs, base).catalog.entries) == "eadbfc"


def test_the_header_has_the_later_dates_and_who_made_the_later_revision() -> None:
    def dated(revised: str, created: str, by: str) -> Catalog:
        fields = {"PO-Revision-Date": revised, "POT-Creation-Date": created, "Last-Translator": by, "Language": "fr"}
        return Catalog("x", "fr", header=tuple(fields.items()))

    base = dated("2026-01-01 00:00+0000", "2026-01-01 00:00+0000", "Nobody")
    ours = dated("2026-03-01 00:00+0000", "2026-01-02 00:00+0000", "Ours")
    theirs = dated("2026-02-01 00:00+0000", "2026-01-03 00:00+0000", "Theirs")
    expected = dated("2026-03-01 00:00+0000", "2026-01-03 00:00+0000", "Ours").header
    assert join(ours, theirs, base).catalog.header == expected == join(theirs, ours, base).catalog.header


# Laws


@st.composite
def _catalogs(draw: st.DrawFn) -> Catalog:
    keys = draw(st.permutations([Key("", name) for name in "abcde"]))
    number, last = sorted(draw(st.tuples(st.integers(0, 5), st.integers(0, 5))))
    texts = st.sampled_from(["", "un", "deux", "trois?"])
    comments = st.sampled_from([(), ("a",), ("a", "b")])

    def entry(key: Key) -> Entry:
        text = draw(texts)
        return Entry(key, text.removesuffix("?"), fuzzy="?" in text, comment=draw(comments))

    living, asleep = map(entry, keys[:number]), map(entry, keys[number:last])
    return Catalog("x", "fr", entries=tuple(living), obsolete=tuple(one for one in asleep if one.target))


ANY = _catalogs()


def words_of(catalog: Catalog) -> set[tuple[Key, str]]:
    return {(entry.key, entry.target) for entry in (*catalog.entries, *catalog.obsolete) if entry.target}


@given(ANY, ANY)
def test_a_branch_that_did_nothing_leaves_the_other_as_it_is(base: Catalog, other: Catalog) -> None:
    assert join(base, other, base) == join(other, base, base) == Joined(other, ())


@given(ANY, ANY)
def test_branches_that_did_the_same_are_what_they_are(base: Catalog, both: Catalog) -> None:
    assert join(both, both, base) == Joined(both, ())


@given(ANY, ANY, ANY)
def test_nothing_that_a_branch_finished_is_lost(ours: Catalog, theirs: Catalog, base: Catalog) -> None:
    joined = join(ours, theirs, base)
    clashes = {(one.theirs.key, one.theirs.target) for one in joined.clashes}
    mended = {key for key, _ in words_of(ours) ^ words_of(base)} & {key for key, _ in words_of(theirs) ^ words_of(base)}
    for key, text in (words_of(ours) | words_of(theirs)) - words_of(base):
        if key not in mended:
            assert (key, text) in words_of(joined.catalog)
    for clash in joined.clashes:
        assert clash.ours
        assert (clash.ours.key, clash.ours.target) in words_of(joined.catalog)
    done = {
        (one.key, one.target) for side in (ours, theirs) for one in (*side.entries, *side.obsolete) if not one.fuzzy
    }
    new = {(key, text) for key, text in done if text} - words_of(base)
    assert new <= words_of(joined.catalog) | clashes


@given(ANY, ANY, ANY)
def test_both_sides_get_the_same_but_for_clashes(ours: Catalog, theirs: Catalog, base: Catalog) -> None:
    one, other = join(ours, theirs, base), join(theirs, ours, base)
    clashes = {clash.theirs.key for clash in one.clashes}
    assert clashes == {clash.theirs.key for clash in other.clashes}
    assert {text for text in words_of(one.catalog) if text[0] not in clashes} == {
        text for text in words_of(other.catalog) if text[0] not in clashes
    }
    assert one.catalog.by_key().keys() == other.catalog.by_key().keys()


@given(ANY, ANY, ANY)
def test_every_text_stands_once(ours: Catalog, theirs: Catalog, base: Catalog) -> None:
    joined = join(ours, theirs, base).catalog
    keys = [entry.key for entry in (*joined.entries, *joined.obsolete)]
    assert len(keys) == len(set(keys))
