"""What happens to translations when the English changes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats import po
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.memory import NO_MEMORY, Memory, Suggestion
from pipeline.stages import told
from pipeline.stages.template import template
from pipeline.stages.update import update
from tests.building import NOW, READING, article_of, fresh_catalog, leaflet_of, translated

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


def entry_of(catalog: Catalog, source: str) -> Entry:
    (found,) = [entry for entry in catalog.entries if entry.key.source == source]
    return found


def after_edit(before: str, after: str, memory: Memory = NO_MEMORY, reuse_exact: bool = False) -> Catalog:
    """A finished catalog of `before`, brought into step with `after`; a second time changes nothing."""
    wanted = template(article_of(after))
    once = update(translated(fresh_catalog(article_of(before))), wanted, memory, reuse_exact=reuse_exact)
    assert update(once, wanted, memory, reuse_exact=reuse_exact) == once
    return once


LONG = "Wash your hands with soap and dry them with a clean towel."
CUT = ("Wash your hands with soap.", "Dry them with a clean towel.")


def test_a_sentence_cut_in_two_offers_its_whole_translation_to_both_parts() -> None:
    after = after_edit(LONG, " ".join(CUT))
    for part in CUT:
        entry = entry_of(after, part)
        assert (entry.target, entry.fuzzy, entry.previous) == (f"FR({LONG})", True, Key("", LONG))
        assert told.PART in entry.notes


def test_two_sentences_that_were_joined_offer_both_translations() -> None:
    entry = entry_of(after_edit(" ".join(CUT), LONG), LONG)
    assert (entry.target, entry.fuzzy) == (f"FR({CUT[0]}) FR({CUT[1]})", True)
    assert entry.previous == Key("", " ".join(CUT))
    assert told.JOINED in entry.notes


def test_sentences_in_chinese_are_joined_without_a_space() -> None:
    before = replace(fresh_catalog(article_of(" ".join(CUT))), locale="zh-Hans")
    after = update(
        translated(before, dict(zip(CUT, ("请洗手。", "请擦干。"), strict=True))), template(article_of(LONG))
    )
    assert entry_of(after, LONG).target == "请洗手。请擦干。"


def test_a_paragraph_that_becomes_one_unit_keeps_what_its_sentences_had() -> None:
    blocks = replace(READING, starts=lambda *_: ())
    before = translated(fresh_catalog(article_of(FIVE)))
    whole = update(before, template(article_of(FIVE, blocks)))
    assert entry_of(whole, FIVE.strip()).target == " ".join(
        entry.target for entry in before.entries if entry.key.source in FIVE
    )
    back = update(translated(fresh_catalog(article_of(FIVE, blocks))), template(article_of(FIVE)))
    assert all(entry.fuzzy and told.PART in entry.notes for entry in back.entries if entry.key.source in FIVE)


def test_a_part_that_lost_its_negation_is_named_and_not_filled_in() -> None:
    after = after_edit("You must not drive and you should rest for a day.", "Rest for a day. You must not drive.")
    rest = entry_of(after, "Rest for a day.")
    assert rest.target == ""
    assert f"{told.WAS}FR(You must not drive and you should rest for a day.)" in rest.notes


@pytest.mark.parametrize(
    ("why", "before", "after", "context"),
    [
        ("a heading became a paragraph", "## What helps\n", "What helps\n", ""),
        ("a paragraph became a heading", "What helps\n", "## What helps\n", "heading"),
        ("a cell became a list item", "| Dry mouth |\n| --- |\n| Water |\n", "- Dry mouth\n- Water\n", ""),
        ("a list item became a cell", "- Dry mouth\n- Water\n", "| Dry mouth |\n| --- |\n| Water |\n", "table"),
    ],
)
def test_the_same_words_in_another_place_are_offered(why: str, before: str, after: str, context: str) -> None:
    for entry in after_edit(before, after).entries[2:]:
        assert (entry.key.context, entry.target, entry.fuzzy) == (context, f"FR({entry.key.source})", True), why
        assert entry.notes[-1].startswith("The same words stood here as"), why


def test_an_edit_of_an_edit_is_offered_what_nobody_has_finished_meanwhile() -> None:
    first = after_edit("Take the tablet with a glass of water.", "Swallow the tablet with a glass of water.")
    second = update(first, template(article_of("Swallow the tablet with a cup of cold water.")))
    entry = entry_of(second, "Swallow the tablet with a cup of cold water.")
    assert entry.target == "FR(Take the tablet with a glass of water.)"
    assert entry.previous == Key("", "Take the tablet with a glass of water.")


def test_a_negation_that_comes_back_has_its_translation_again() -> None:
    first = after_edit("Do not take it with milk.", "Take it with milk.")
    assert entry_of(first, "Take it with milk.").target == ""
    again = update(first, template(article_of("Do not take it with milk.")))
    assert entry_of(again, "Do not take it with milk.").state is State.DONE


def test_what_is_told_of_a_change_goes_when_the_work_is_finished() -> None:
    wanted = template(article_of("Take 50 mg.\n"))
    once = after_edit("Take 5 mg.\n", "Take 50 mg.\n")
    assert "The dose changed: 5 mg → 50 mg." in entry_of(once, "Take 50 mg.").notes
    finished = replace(once, entries=tuple(replace(entry, fuzzy=False) for entry in once.entries))
    after = update(finished, wanted)
    assert after.entries[-1].notes == wanted.entries[-1].notes
    assert after.entries[-1].previous is None


def test_a_fuzzy_entry_from_another_tool_is_told_the_same() -> None:
    wanted = template(article_of("You must take it.\n"))
    stranger = replace(
        wanted.entries[-1], target="Non.", fuzzy=True, previous=Key("", "You must not take it."), notes=()
    )
    after = update(replace(fresh_catalog(article_of("")), entries=(stranger,)), wanted)
    entry = after.entries[-1]
    assert (entry.target, entry.fuzzy) == ("Non.", True)
    assert entry.notes[-2:] == ("“not” was taken out.", told.CAREFUL)


class Elsewhere:
    """Another article's finished work."""

    def suggest(self, source: str, limit: int = 3, least: float = 75.0) -> tuple[Suggestion, ...]:
        assert limit and least
        near = {"Rest for two hours.": "Rest for one hour.", "You must not rest.": "You must rest."}
        found = near.get(source)
        return (Suggestion(found, "Autrefois.", 80.0, "other"),) if found else ()

    def exact(self, source: str, context: str = "") -> Suggestion | None:
        known = {"Rest well.", "Rest for one hour.", "You must rest."}
        return Suggestion(source, "Ailleurs.", 100.0, "other") if source in known and not context else None


def test_a_text_of_another_article_is_offered_and_done_only_if_that_is_wanted() -> None:
    offered = entry_of(after_edit("", "Rest well.", Elsewhere()), "Rest well.")
    assert (offered.target, offered.fuzzy, offered.notes[-1]) == ("Ailleurs.", True, told.ELSEWHERE)
    done = entry_of(after_edit("", "Rest well.", Elsewhere(), reuse_exact=True), "Rest well.")
    assert (done.state, done.notes, done.previous) == (State.DONE, ("Paragraph",), None)
    heading = after_edit("", "## Rest well.", Elsewhere(), reuse_exact=True).entries[-1]
    assert heading.state is not State.DONE


def test_the_memory_is_asked_for_close_work_and_never_turns_a_sentence_round() -> None:
    close = entry_of(after_edit("", "Rest for two hours.", Elsewhere()), "Rest for two hours.")
    assert (close.target, close.fuzzy) == ("Autrefois.", True)
    assert close.notes[-1] == "The time changed: for one hour → for two hours."
    turned = entry_of(after_edit("", "You must not rest.", Elsewhere()), "You must not rest.")
    assert turned.target == ""
    assert turned.notes[-1].startswith(told.WAS)


@pytest.mark.parametrize(
    ("before", "after", "offered"),
    [
        ("Call the nurse before you take the tablets.", "Call a nurse before you take the tablets.", "FR"),
        ("Call the nurse before you take 20 tablets.", "Call the nurse before you take 21 tablets.", "Ailleurs."),
        ("You can call the nurse about the tablets.", "You cannot call the nurse about the tablets.", "Ailleurs."),
        ("Call her soon.", "Call them soon.", "Ailleurs."),
    ],
)
def test_the_same_text_elsewhere_is_offered_unless_nearly_the_same_stood_here(
    before: str, after: str, offered: str
) -> None:
    class Everywhere(Elsewhere):
        def exact(self, source: str, context: str = "") -> Suggestion | None:
            return Suggestion(source, "Ailleurs.", 100.0, "other", "") if source == after and not context else None

    entry = entry_of(after_edit(before, after, Everywhere()), after)
    assert entry.fuzzy
    assert entry.target.startswith(offered)


def test_sentences_that_change_side_by_side_keep_their_places() -> None:
    words = ["one", "other"]
    before, after = (
        " ".join(f"{verb} the {word} with care." for verb in verbs for word in words)
        for verbs in (["Wash", "Clean"], ["Rinse", "Scrub"])
    )
    made_from = [entry.previous.source for entry in after_edit(before, after).entries if entry.previous]
    assert made_from == [f"{verb} the {word} with care." for verb in ("Wash", "Clean") for word in words]


def test_remarks_stand_between_what_the_article_says_and_what_changed() -> None:
    wanted = template(article_of("Take 50 mg.\n"))
    before = translated(fresh_catalog(article_of("Take 5 mg.\n")))
    after = update(before, wanted, remarks=lambda key: (f"{len(key.source)} letters",))
    said = ("The English said: Take 5 mg.", "The dose changed: 5 mg → 50 mg.")
    assert after.entries[-1].notes == ("Paragraph", "11 letters", *said)


# Laws

SOURCES = st.lists(
    st.sampled_from(["Take it.", "Rest well.", "Call us.", "Drink water.", "Take them.", "Sit down."]),
    min_size=1,
    max_size=6,
)
ALIKE = st.lists(
    st.sampled_from(
        [
            LONG, *CUT, "Wash your hands with soap", "Wash your “hands” with soap.", 'Wash your "hands" with soap.',
            "Do not wash your hands with soap.", "You must wash your hands with soap.", "Never wash your hands twice.",
            "Wash your hands three times with soap.", "Dry them with a clean towel!", "Dry them with a new towel.",
            "Dry them with a clean towel and wash your hands with soap.", "Never dry them with a clean towel.",
            "Wash your hands with soap and dry them with a clean towel, but do not rub them.", "Do not rub them.",
        ]
    ),
    min_size=1,
    max_size=7,
)  # fmt: skip
"""Texts that are made of each other in every way that an editor has."""


def catalogs(sources: list[str]) -> st.SearchStrategy[Catalog]:
    base = fresh_catalog(article_of("\n\n".join(sources) + "\n"))
    return st.tuples(*(_states_of(entry) for entry in base.entries)).map(lambda entries: replace(base, entries=entries))


def _states_of(entry: Entry) -> st.SearchStrategy[Entry]:
    done = replace(entry, target="FR " + entry.key.source)
    return st.sampled_from([entry, done, replace(done, fuzzy=True), replace(entry, comment=("see above",))])


@given(st.one_of(SOURCES, ALIKE).flatmap(catalogs), st.lists(st.one_of(SOURCES, ALIKE), min_size=1, max_size=3))
def test_updating_twice_is_updating_once(catalog: Catalog, history: list[list[str]]) -> None:
    for after in history:
        wanted = template(article_of("\n\n".join(after) + "\n"))
        catalog = update(catalog, wanted)
        assert update(catalog, wanted) == catalog
        assert po.read(po.write(catalog), "x.po", "x", "fr").entries == catalog.entries


@given(ALIKE.flatmap(catalogs), st.lists(ALIKE, min_size=1, max_size=4))
def test_no_history_turns_a_translation_round_or_loses_it(catalog: Catalog, history: list[list[str]]) -> None:
    begun = {(one.key, one.target) for one in catalog.entries if one.target}
    for after in history:
        catalog = update(catalog, template(article_of("\n\n".join(after) + "\n")))
        for entry in catalog.entries:
            if entry.fuzzy and entry.previous and (entry.key, entry.target) not in begun:
                assert not told.edit(entry.key, entry.previous).reverses
        left = {(one.key, one.target) for one in (*catalog.entries, *catalog.obsolete)}
        assert begun <= left


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
