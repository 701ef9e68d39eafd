"""What happens to translations when the English changes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.stages.template import template
from pipeline.stages.update import update
from tests.building import NOW, article_of, fresh_catalog, leaflet_of, translated

FIVE = (
    "Wash your hands before each dose. Take the tablet with water. Do not chew it. "
    "Rest for an hour afterwards. Tell the nurse if you feel sick.\n"
)


def states_after(before: str, after: str) -> dict[State, int]:
    """How many entries of each state there are once a finished translation of `before` is updated to `after`."""
    catalog = update(translated(fresh_catalog(article_of(before))), template(article_of(after)))
    return {state: sum(entry.state is state for entry in catalog.entries) for state in State}


def needing_work(before: str, after: str) -> int:
    states = states_after(before, after)
    return states[State.FUZZY] + states[State.MISSING]


def test_one_changed_sentence_of_five_is_one_unit_of_work() -> None:
    assert needing_work(FIVE, FIVE.replace("with water", "with milk")) == 1


@pytest.mark.parametrize(
    ("why", "before", "after"),
    [
        ("a paragraph is cut in two", FIVE, FIVE.replace("it. Rest", "it.\n\nRest")),
        ("two paragraphs become one", FIVE.replace("it. Rest", "it.\n\nRest"), FIVE),
        ("a list is put in another order", "- One\n- Another\n- A third\n", "- A third\n- One\n- Another\n"),
        ("lines are wrapped elsewhere", FIVE, FIVE.replace(" ", "\n")),
        ("bullets become numbers", "- One thing\n- Another\n", "1. One thing\n2. Another\n"),
        ("a list becomes loose", "- One thing\n- Another\n", "- One thing\n\n- Another\n"),
        ("a paragraph becomes a list", "First do this. Then do that.\n", "- First do this.\n- Then do that.\n"),
        ("a quotation becomes a box", "> Stay calm.\n", "> [!NOTE]\n> Stay calm.\n"),
        ("a heading goes down a level", "## Why?\n", "### Why?\n"),
        ("blanks are added", "Take  two   tablets.\n", "Take two tablets.\n"),
    ],
)  # fmt: skip
def test_moving_text_about_costs_no_translator_any_work(why: str, before: str, after: str) -> None:
    assert needing_work(before, after) == 0, why


def test_a_changed_sentence_offers_the_old_translation_and_the_english_it_was_made_from() -> None:
    before = translated(
        fresh_catalog(article_of("Take two tablets after food.\n")),
        {"Take two tablets after food.": "Prenez deux comprimés après le repas."},
    )
    after = update(before, template(article_of("Swallow two tablets after food.\n")))
    (entry,) = [one for one in after.entries if one.key.source.startswith("Swallow")]
    assert (entry.target, entry.fuzzy) == ("Prenez deux comprimés après le repas.", True)
    assert entry.previous == Key("", "Take two tablets after food.")


def test_a_fuzzy_translation_is_never_printed() -> None:
    article = article_of("Take 50 mg.\n")
    before = translated(fresh_catalog(article_of("Take 5 mg.\n")))
    leaflet = leaflet_of(article, update(before, template(article)))
    assert leaflet.translated == leaflet.total - 1


def test_a_guess_is_never_made_from_a_guess() -> None:
    fuzzy = fresh_catalog(article_of("Take two tablets after food.\n"))
    fuzzy = replace(fuzzy, entries=tuple(replace(one, target="?", fuzzy=True) for one in fuzzy.entries))
    after = update(fuzzy, template(article_of("Take two tablets before food.\n")))
    assert [one.target for one in after.entries if one.key.source.startswith("Take")] == [""]


def test_what_is_taken_out_is_kept_and_comes_back_as_it_was() -> None:
    both, one = article_of("Rest well. Drink water.\n"), article_of("Rest well.\n")
    before = translated(fresh_catalog(both))
    without = update(before, template(one))
    assert [entry.key.source for entry in without.obsolete] == ["Drink water."]
    again = update(without, template(both))
    assert again.entries == before.entries
    assert again.obsolete == ()


def test_a_translators_comment_outlives_its_text() -> None:
    before = fresh_catalog(article_of("Rest well. Drink water.\n"))
    noted = replace(before, entries=tuple(replace(one, comment=("ask the clinic",)) for one in before.entries))
    after = update(noted, template(article_of("Rest well.\n")))
    assert [one.comment for one in after.obsolete] == [("ask the clinic",)]


def test_the_same_words_in_a_heading_and_a_paragraph_are_two_entries() -> None:
    keys = [entry.key for entry in template(article_of("## Dose\n\nDose\n")).entries]
    assert Key("heading", "Dose") in keys
    assert Key("", "Dose") in keys


def test_repeated_cells_share_an_entry_and_keep_its_translation() -> None:
    table = "| Question | Answer |\n| --- | --- |\n| Dry? | Yes |\n| Warm? | Yes |\n"
    more = table + "| Firm? | Yes |\n"
    states = states_after(table, more)
    assert states[State.MISSING] + states[State.FUZZY] == 1


def test_the_date_moves_only_with_the_units() -> None:
    article = article_of("Rest well.\n")
    catalog = fresh_catalog(article)
    dated = replace(template(article), header=(("POT-Creation-Date", NOW),))
    assert update(catalog, dated) == catalog
    changed = replace(template(article_of("Rest badly.\n")), header=(("POT-Creation-Date", NOW),))
    assert update(catalog, changed).field("POT-Creation-Date") == NOW


# Laws

SOURCES = st.lists(
    st.sampled_from(["Take it.", "Rest well.", "Call us.", "Drink water.", "Take them.", "Sit down."]),
    min_size=1,
    max_size=6,
)


def catalogs(sources: list[str]) -> st.SearchStrategy[Catalog]:
    base = fresh_catalog(article_of(" ".join(sources) + "\n"))
    return st.tuples(*(_states_of(entry) for entry in base.entries)).map(lambda entries: replace(base, entries=entries))


def _states_of(entry: Entry) -> st.SearchStrategy[Entry]:
    done = replace(entry, target="FR " + entry.key.source)
    return st.sampled_from([entry, done, replace(done, fuzzy=True), replace(entry, comment=("see above",))])


@given(SOURCES.flatmap(catalogs), SOURCES)
def test_updating_twice_is_updating_once(catalog: Catalog, after: list[str]) -> None:
    wanted = template(article_of(" ".join(after) + "\n"))
    once = update(catalog, wanted)
    assert update(once, wanted) == once


@given(SOURCES.flatmap(catalogs), SOURCES)
def test_no_word_of_a_translator_is_ever_lost(catalog: Catalog, after: list[str]) -> None:
    updated = update(catalog, template(article_of(" ".join(after) + "\n")))
    after_all = (*updated.entries, *updated.obsolete)
    targets = {(one.key, one.target) for one in after_all}
    comments = {(one.key, one.comment) for one in after_all}
    for entry in catalog.entries:
        assert not entry.target or (entry.key, entry.target) in targets
        assert not entry.comment or (entry.key, entry.comment) in comments


@given(SOURCES.flatmap(catalogs), SOURCES)
def test_only_what_a_translator_finished_is_ever_done(catalog: Catalog, after: list[str]) -> None:
    finished = {(one.key, one.target) for one in catalog.entries if one.state is State.DONE}
    updated = update(catalog, template(article_of(" ".join(after) + "\n")))
    assert {(one.key, one.target) for one in updated.entries if one.state is State.DONE} <= finished


def test_of_a_text_both_living_and_obsolete_the_finished_work_is_kept() -> None:
    catalog = fresh_catalog(article_of("Rest well.\n"))
    done = translated(catalog)
    both = replace(catalog, obsolete=done.entries)
    after = update(both, template(article_of("Rest well.\n")))
    assert (after.entries, after.obsolete) == (done.entries, ())
