"""What happens to work that comes back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats import po
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.stages.merge import Merged, Outcome, Side, later, merge
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


# Against what was sent: a translation, with ? behind it where it is in doubt


@pytest.mark.parametrize(
    ("sent", "ours", "theirs", "after", "outcome"),
    [
        # nobody, or one side, did something
        ("A", "A", "A", "A", Outcome.UNCHANGED),
        ("", "", "A", "A", Outcome.ACCEPTED),
        ("A", "A", "B", "B", Outcome.ACCEPTED),
        ("A", "B", "A", "B", Outcome.UNCHANGED),
        ("A", "", "A", "", Outcome.UNCHANGED),
        ("A?", "A?", "A", "A", Outcome.ACCEPTED),
        ("A", "A", "A?", "A?", Outcome.DEMOTED),
        ("A", "A?", "A", "A?", Outcome.UNCHANGED),
        ("A?", "A", "A?", "A", Outcome.UNCHANGED),
        ("A?", "A?", "B?", "B?", Outcome.ACCEPTED),
        ("A", "A", "B?", "B?", Outcome.DEMOTED),
        # programs take words out too, so that no side's are lost for an empty entry
        ("A", "A", "", "A", Outcome.EMPTIED),
        ("A?", "A?", "", "A?", Outcome.EMPTIED),
        ("A", "B", "", "B", Outcome.EMPTIED),
        # both did the same
        ("", "A", "A", "A", Outcome.UNCHANGED),
        ("A", "B", "B", "B", Outcome.UNCHANGED),
        ("A", "", "", "", Outcome.UNCHANGED),
        # both did something else: what is finished goes before what is not
        ("", "A", "B", "A", Outcome.CLASH),
        ("A", "B", "C", "B", Outcome.CLASH),
        ("A", "B?", "C", "C", Outcome.ACCEPTED),
        ("", "A?", "A", "A", Outcome.ACCEPTED),
        ("", "A", "A?", "A", Outcome.DEMOTED),
        ("A", "B", "C?", "B", Outcome.CLASH),
        ("A", "B?", "C?", "B?", Outcome.CLASH),
        ("A", "", "B", "B", Outcome.ACCEPTED),
    ],
)
def test_what_only_one_side_changed_is_taken_from_it(
    sent: str, ours: str, theirs: str, after: str, outcome: Outcome
) -> None:
    merged = merge(one_sentence(ours), one_sentence(theirs), one_sentence(sent))
    assert said(merged) == after
    assert [one.outcome for one in merged.verdicts] == [outcome]


def one_sentence(text: str) -> Catalog:
    return Catalog("x", "fr", entries=(Entry(Key("", "Call us."), text.removesuffix("?"), fuzzy="?" in text),))


def said(merged: Merged) -> str:
    (entry,) = merged.catalog.entries
    return entry.target + "?" * entry.fuzzy


@pytest.mark.parametrize(("prefer", "after"), [(None, "B"), (Side.OURS, "B"), (Side.THEIRS, "C")])
def test_a_preference_settles_a_clash_and_the_verdict_holds_all_three(prefer: Side | None, after: str) -> None:
    merged = merge(one_sentence("B"), one_sentence("C"), one_sentence("A"), prefer)
    assert said(merged) == after
    (clash,) = merged.verdicts
    assert [one.target for one in (clash.base, clash.ours, clash.theirs) if one] == ["A", "B", "C"]
    assert clash.stands is (prefer or Side.OURS)


def test_a_preference_touches_nothing_that_is_no_clash() -> None:
    assert said(merge(one_sentence("B"), one_sentence("A"), one_sentence("A"), Side.THEIRS)) == "B"
    assert said(merge(one_sentence("A"), one_sentence(""), one_sentence("A"), Side.THEIRS)) == "A"


# The English has gone on


OLD, NEW = Key("", "Drink water."), Key("", "Drink some water.")


def test_work_on_english_that_has_changed_since_is_kept_where_an_update_offers_it() -> None:
    sent = Catalog("x", "fr", entries=(Entry(OLD),))
    ours = Catalog("x", "fr", entries=(Entry(NEW),))
    merged = merge(ours, replace(sent, entries=(Entry(OLD, "Buvez de l’eau."),)), sent)
    assert merged.catalog.entries == ours.entries
    assert merged.catalog.obsolete == (Entry(OLD, "Buvez de l’eau."),)
    assert [one.outcome for one in merged.verdicts] == [Outcome.OUTRUN]


def test_an_offer_made_from_what_they_have_mended_since_offers_what_they_made_of_it() -> None:
    sent = Catalog("x", "fr", entries=(Entry(OLD, "Boire."),))
    offered = Entry(NEW, "Boire.", fuzzy=True, previous=OLD)
    ours = Catalog("x", "fr", entries=(offered,), obsolete=(Entry(OLD, "Boire."),))
    merged = merge(ours, replace(sent, entries=(Entry(OLD, "Buvez de l’eau."),)), sent)
    assert merged.catalog.entries == (replace(offered, target="Buvez de l’eau."),)
    assert merged.catalog.obsolete == (Entry(OLD, "Buvez de l’eau."),)


def test_an_offer_that_somebody_has_worked_on_stays() -> None:
    sent = Catalog("x", "fr", entries=(Entry(OLD, "Boire."),))
    worked_on = Entry(NEW, "Boire un peu.", fuzzy=True, previous=OLD)
    ours = Catalog("x", "fr", entries=(worked_on,), obsolete=(Entry(OLD, "Boire."),))
    merged = merge(ours, replace(sent, entries=(Entry(OLD, "Buvez de l’eau."),)), sent)
    assert merged.catalog.entries == (worked_on,)


def test_what_we_threw_away_and_they_did_not_touch_stays_away() -> None:
    sent = Catalog("x", "fr", entries=(Entry(OLD, "Boire."),))
    merged = merge(Catalog("x", "fr"), sent, sent)
    assert merged.catalog.obsolete == ()
    assert [one.outcome for one in merged.verdicts] == [Outcome.UNCHANGED]


# Comments


@pytest.mark.parametrize(
    ("sent", "ours", "theirs", "after"),
    [
        ("", "o", "t", "o t"),
        ("a b", "a b", "a", "a"),
        ("a b", "a", "a b", "a"),
        ("a b", "a b o", "b t", "b o t"),
        ("a", "a", "", "a"),  # a program that keeps no comments took it out
    ],
)
def test_comments_are_merged_by_their_lines(sent: str, ours: str, theirs: str, after: str) -> None:
    mine, returned, was = (changed(DONE, "Call us.", comment=tuple(one.split())) for one in (ours, theirs, sent))
    (entry,) = [one for one in merge(mine, returned, was).catalog.entries if one.key.source == "Call us."]
    assert entry.comment == tuple(after.split())


def test_a_comment_that_they_took_out_among_others_stays_out() -> None:
    sent = changed(changed(DONE, "Call us.", comment=("a",)), "Drink water.", comment=("b",))
    after = merge(sent, changed(sent, "Call us.", comment=()), sent).catalog
    assert [one.comment for one in after.entries if one.comment] == [("b",)]


def test_comments_that_a_program_strips_stay_also_where_somebody_wrote_a_new_one() -> None:
    sent = changed(changed(DONE, "Call us.", comment=("a",)), "Drink water.", comment=("b",))
    sent = replace(sent, comment=("Translators of the clinic.",))
    stripped = po.read(b"".join(line for line in po.write(sent).splitlines(True) if not line.startswith(b"# ")), "x.po")
    assert merge(sent, stripped, sent).catalog == sent
    after = merge(sent, changed(stripped, "Rest well.", comment=("c",)), sent).catalog
    assert [one.comment for one in after.entries if one.comment] == [("c",), ("b",), ("a",)]


def test_what_we_finished_while_they_finished_another_text_stands_beside_it() -> None:
    ours, theirs = changed(EMPTY, "Rest well.", target="Reposez-vous."), changed(EMPTY, "Call us.", target="Appelez.")
    merged = merge(ours, theirs, EMPTY)
    assert [one.target for one in merged.catalog.entries if one.target] == ["Reposez-vous.", "Appelez."]
    assert [one.outcome for one in merged.verdicts if one.outcome is not Outcome.UNCHANGED] == [Outcome.ACCEPTED]


def test_an_empty_line_that_a_program_takes_out_of_a_comment_stays() -> None:
    sent = changed(DONE, "Call us.", comment=("a", "", "b"))
    assert merge(sent, changed(sent, "Call us.", comment=("a", "b")), sent).catalog == sent


# The header


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("2026-01-01 10:00+0000", "2026-01-01 10:30+0100", "2026-01-01 10:00+0000"),
        ("2026-01-01 10:00+0000", "2026-01-01 10:30+0000", "2026-01-01 10:30+0000"),
        ("YEAR-MO-DA HO:MI+ZONE", "2026-01-01 10:30+0000", "2026-01-01 10:30+0000"),
        ("2026-01-01 10:00+0000", "yesterday", "2026-01-01 10:00+0000"),
        ("2026-01-01 10:00+0000", "2026-01-01 12:00+0200", "2026-01-01 12:00+0200"),
    ],
)
def test_the_later_of_two_dates_is_told_across_time_zones(ours: str, theirs: str, expected: str) -> None:
    assert later(ours, theirs) == expected


# Laws


def _some(entry: Entry) -> st.SearchStrategy[Entry]:
    one, other = replace(entry, target="un"), replace(entry, target="autre")
    noted = st.sampled_from([(), ("a",), ("a", "b"), ("b",), ("a", "", "b")])
    texts = st.sampled_from([entry, one, other, replace(one, fuzzy=True), replace(other, fuzzy=True)])
    return st.builds(lambda text, comment: replace(text, comment=comment), texts, noted)


CATALOGS = st.tuples(*(_some(entry) for entry in EMPTY.entries)).map(lambda entries: replace(EMPTY, entries=entries))


@st.composite
def _any_catalogs(draw: st.DrawFn) -> Catalog:
    """Entries living, obsolete, twice obsolete, both, or neither; in any order, with or without comments."""
    texts = draw(st.permutations([entry.key for entry in EMPTY.entries]))
    number = draw(st.integers(0, len(texts)))
    living = [draw(_some(Entry(key))) for key in texts[:number]]
    asleep = [draw(_some(Entry(key))) for key in draw(st.lists(st.sampled_from(texts), max_size=4))]
    header = (("PO-Revision-Date", draw(st.sampled_from(["2026-01-01 00:00+0000", "2026-02-01 00:00+0100", "?"]))),)
    return Catalog("x", "fr", header, draw(st.sampled_from([(), ("h",)])), tuple(living), tuple(asleep))


ANY = _any_catalogs()


@given(ANY, ANY)
def test_what_comes_back_as_it_was_sent_changes_nothing(sent: Catalog, ours: Catalog) -> None:
    merged = merge(ours, sent, sent)
    assert merged.catalog == ours
    assert {one.outcome for one in merged.verdicts} <= {Outcome.UNCHANGED}


@given(ANY, ANY)
def test_what_we_have_not_touched_since_has_their_words_afterwards(sent: Catalog, theirs: Catalog) -> None:
    merged = merge(sent, theirs, sent)
    asleep = {entry.key: entry for entry in reversed(merged.catalog.obsolete)}
    mine = {**asleep, **merged.catalog.by_key()}
    for entry in theirs.entries:
        if entry.target:
            assert (mine[entry.key].target, mine[entry.key].fuzzy) == (entry.target, entry.fuzzy)
    assert not merged.count(Outcome.CLASH)


@given(ANY, ANY)
def test_what_both_did_alike_is_what_stands(sent: Catalog, both: Catalog) -> None:
    merged = merge(both, both, sent)
    assert merged.catalog == both
    assert {one.outcome for one in merged.verdicts} <= {Outcome.UNCHANGED}


def words_of(catalog: Catalog) -> set[tuple[Key, str]]:
    return {(entry.key, entry.target) for entry in (*catalog.entries, *catalog.obsolete) if entry.target}


@given(ANY, ANY, st.none() | ANY, st.none() | st.sampled_from(Side))
def test_no_translation_of_either_side_is_lost(
    ours: Catalog, theirs: Catalog, sent: Catalog | None, prefer: Side | None
) -> None:
    merged = merge(ours, theirs, sent, prefer)
    shown = {(one.key, one.target) for verdict in merged.verdicts for one in (verdict.ours, verdict.theirs) if one}
    new = words_of(theirs) - (words_of(sent) if sent else set())
    assert words_of(ours) | new <= words_of(merged.catalog) | shown


def twice(*catalogs: Catalog) -> set[Key]:
    """The texts that stand in a catalog both living and obsolete, so that there are two answers to what it says."""
    return {entry.key for catalog in catalogs for entry in catalog.obsolete if entry.key in catalog.by_key()}


@given(ANY, ANY, ANY)
def test_there_is_no_clash_where_only_one_side_changed(ours: Catalog, theirs: Catalog, sent: Catalog) -> None:
    mine, was = ours.by_key(), sent.by_key()
    for one in merge(ours, theirs, sent).verdicts:
        key = one.theirs.key
        if one.outcome is Outcome.CLASH and key in mine and key in was and key not in twice(ours, theirs, sent):
            before = was[key]
            assert (one.theirs.target, one.theirs.fuzzy) != (before.target, before.fuzzy)
            assert (mine[key].target, mine[key].fuzzy) != (before.target, before.fuzzy)


@given(ANY, ANY, st.none() | ANY)
def test_the_structure_of_the_catalog_is_ours(ours: Catalog, theirs: Catalog, sent: Catalog | None) -> None:
    merged = merge(ours, theirs, sent).catalog
    assert [entry.key for entry in merged.entries] == [entry.key for entry in ours.entries]
    assert [one.key for one in merged.obsolete[: len(ours.obsolete)]] == [one.key for one in ours.obsolete]


@given(ANY, ANY, ANY)
def test_a_line_of_a_comment_is_lost_only_where_a_side_took_it_out(
    ours: Catalog, theirs: Catalog, sent: Catalog
) -> None:
    was, returned = sent.by_key(), theirs.by_key()
    after = merge(ours, theirs, sent).catalog.by_key()
    for entry in ours.entries:
        before, back = was.get(entry.key), returned.get(entry.key)
        if before and back:
            taken_out = set(before.comment) - set(back.comment)
            assert set(entry.comment) - taken_out <= set(after[entry.key].comment)
            assert set(back.comment) - set(before.comment) <= set(after[entry.key].comment)


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
            assert replace(after[entry.key], comment=entry.comment) == entry


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
