"""What happens to work that comes back."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.stages.merge import Outcome, merge
from tests.building import article_of, fresh_catalog, translated

EMPTY = fresh_catalog(article_of("Rest well. Drink water. Call us.\n"))
DONE = translated(EMPTY)


def changed(catalog: Catalog, source: str, **fields: object) -> Catalog:
    """`catalog` with `fields` of the entry of `source` replaced."""
    entries = tuple(replace(one, **fields) if one.key.source == source else one for one in catalog.entries)  # type: ignore[arg-type]
    return replace(catalog, entries=entries)


def test_finished_work_is_accepted_where_we_had_none() -> None:
    assert merge(EMPTY, DONE).catalog.entries == DONE.entries


def test_the_translators_decision_on_a_fuzzy_entry_is_accepted() -> None:
    ours = changed(DONE, "Call us.", fuzzy=True, previous=Key("", "Call me."))
    (entry,) = [one for one in merge(ours, DONE).catalog.entries if one.key.source == "Call us."]
    assert entry.state is State.DONE
    assert entry.previous is None


def test_two_different_translations_are_a_clash_and_ours_stands() -> None:
    theirs = changed(DONE, "Call us.", target="Téléphonez-nous.")
    merged = merge(DONE, theirs)
    assert merged.catalog == DONE
    (clash,) = [one for one in merged.verdicts if one.outcome is Outcome.CLASH]
    assert clash.ours is not None
    assert (clash.ours.target, clash.theirs.target) == ("FR(Call us.)", "Téléphonez-nous.")


def test_an_emptied_or_doubted_translation_of_ours_stays() -> None:
    assert merge(DONE, EMPTY).catalog == DONE
    doubted = merge(DONE, changed(DONE, "Call us.", fuzzy=True))
    assert doubted.catalog == DONE
    assert doubted.count(Outcome.DEMOTED) == 1


def test_what_the_article_no_longer_has_is_kept_as_obsolete_and_reported() -> None:
    stranger = Entry(Key("", "Sit down."), target="Asseyez-vous.")
    merged = merge(DONE, replace(DONE, entries=(*DONE.entries, stranger)))
    assert [(one.key, one.target) for one in merged.catalog.obsolete] == [(stranger.key, stranger.target)]
    assert merged.count(Outcome.UNKNOWN) == 1


def test_comments_of_both_sides_are_kept() -> None:
    ours, theirs = changed(DONE, "Call us.", comment=("ours",)), changed(DONE, "Call us.", comment=("theirs",))
    (entry,) = [one for one in merge(ours, theirs).catalog.entries if one.key.source == "Call us."]
    assert entry.comment == ("ours", "theirs")


# Laws


def _some(entry: Entry) -> st.SearchStrategy[Entry]:
    one, other = replace(entry, target="un"), replace(entry, target="autre")
    return st.sampled_from([entry, one, other, replace(one, fuzzy=True), replace(other, fuzzy=True)])


CATALOGS = st.tuples(*(_some(entry) for entry in EMPTY.entries)).map(lambda entries: replace(EMPTY, entries=entries))


@given(CATALOGS)
def test_a_catalog_merged_with_itself_is_itself(catalog: Catalog) -> None:
    merged = merge(catalog, catalog)
    assert merged.catalog == catalog
    assert not merged.count(Outcome.CLASH)


@given(CATALOGS, CATALOGS)
def test_a_finished_translation_of_ours_is_never_overwritten(ours: Catalog, theirs: Catalog) -> None:
    after = merge(ours, theirs).catalog.by_key()
    for entry in ours.entries:
        if entry.state is State.DONE:
            assert after[entry.key] == entry


@given(CATALOGS, CATALOGS)
def test_every_finished_translation_of_theirs_is_accepted_or_shown(ours: Catalog, theirs: Catalog) -> None:
    merged = merge(ours, theirs)
    after = merged.catalog.by_key()
    shown = {one.theirs.key for one in merged.verdicts if one.outcome is Outcome.CLASH}
    for entry in theirs.entries:
        if entry.state is State.DONE:
            assert after[entry.key].target == entry.target or entry.key in shown


@given(CATALOGS, CATALOGS)
def test_merging_twice_is_merging_once(ours: Catalog, theirs: Catalog) -> None:
    once = merge(ours, theirs).catalog
    assert merge(once, theirs).catalog == once
