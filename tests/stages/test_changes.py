"""What each edit of the English changes, and that no grave one is ever taken for a light one."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from pipeline.language.meaning import AMOUNTS, OPPOSITES, RULES, SCALES, tokens
from pipeline.language.sentences import starts
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.change import Kind
from pipeline.stages.changes import change, compared, is_of_plain_words
from pipeline.stages.cosmetics import adjusted, is_plain, looks, without_looks
from pipeline.stages.edits import edit, likeness, stretches
from pipeline.stages.told import WAS, are_joined
from pipeline.stages.update import brought_into_step

CASES = Path(__file__).parents[1] / "cases/changes"


def cases() -> Iterator[tuple[Kind, str, str, str]]:
    for kind in Kind:
        for line in (CASES / f"{kind.name.lower()}.txt").read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                context, _, edit = line.rpartition("heading: ") if line.startswith("heading: ") else ("", "", line)
                before, _, after = edit.partition("  ->  ")
                yield kind, "heading" if line.startswith("heading: ") else context, before, after


ALL = tuple(cases())


def updated(context: str, before: str, after: str, target: str = "Une traduction.") -> Entry:
    """The entry of `after`, once a catalog in which `before` is finished was brought into step."""
    catalog = Catalog("x", "fr", entries=(Entry(Key(context, before), target),))
    template = Catalog("x", "", entries=(Entry(Key(context, after)),))
    return brought_into_step(catalog, template).catalog.entries[0]


def test_there_are_enough_cases() -> None:
    assert len(ALL) >= 300
    assert {kind for kind, *_ in ALL} == set(Kind)


@pytest.mark.parametrize(
    ("kind", "context", "before", "after"), ALL, ids=[f"{k.name}: {b} -> {a}" for k, _, b, a in ALL]
)
def test_each_edit_has_its_class(kind: Kind, context: str, before: str, after: str) -> None:
    found = change(before, after, context)
    assert found.gravest is kind
    assert bool(found.details) == (kind not in (Kind.COSMETIC, Kind.WORDING))


@pytest.mark.parametrize(
    ("kind", "context", "before", "after"), ALL, ids=[f"{k.name}: {b} -> {a}" for k, _, b, a in ALL]
)
def test_an_update_does_with_each_edit_what_its_class_allows(kind: Kind, context: str, before: str, after: str) -> None:
    entry = updated(context, before, after)
    if kind is Kind.COSMETIC:
        assert entry.state is State.DONE
        assert entry.notes == ()
        return
    assert entry.state is not State.DONE
    if entry.previous is None:  # too little is left of the old text to offer anything
        assert (entry.target, entry.notes) == ("", ())
    elif kind is Kind.NEGATION:
        assert entry.target == ""
        assert f"{WAS}Une traduction." in entry.notes
    else:
        assert entry.target == "Une traduction."
        assert entry.notes[0].startswith("The English said: ")


def test_what_is_told_names_the_change() -> None:
    told = updated("", "Take 5 mg.", "Take 50 mg.").notes
    assert told == ("The English said: Take 5 mg.", "The dose changed: 5 mg → 50 mg.")
    assert updated("", "You must not take it.", "You must take it.").notes == (
        "The English said: You must not take it.",
        "“not” was taken out.",
        "It may now say the opposite, so the old translation is not filled in.",
        "The old translation was: Une traduction.",
    )


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Call if it is more than 4.", "Call if it is more than 3.", "more than 4 → more than 3"),
        ("Fewer than four people.", "Fewer than two people.", "Fewer than four → Fewer than two"),
        ("A fever (100.4 °F).", "A fever (101 °F).", "100.4 °F → 101 °F"),
    ],
)
def test_an_amount_is_told_with_the_words_that_belong_to_it(before: str, after: str, told: str) -> None:
    assert [detail.partition(": ")[2] for detail in change(before, after).details] == [told]


@pytest.mark.parametrize(
    ("tag", "target", "before", "after", "adjusted_to"),
    [
        ("fr", "Repos.", "Rest well.", "Rest well", "Repos"),
        ("fr", "Repos", "Rest well", "Rest well.", "Repos."),
        ("fr", "« Repos »", "“Rest well”.", "“Rest well.”", "« Repos »"),
        ("fr", "Repos !", "Rest well", "Rest well.", None),
        ("fr", "eau, lait, etc.", "water, milk, etc.", "water, milk, etc", None),
        ("zh-Hans", "好好休息。", "Rest well.", "Rest well", "好好休息"),
        ("zh-Hans", "好好休息", "Rest well", "Rest well.", "好好休息。"),
        ("ar", "استرح", "Rest well", "Rest well.", "استرح."),
        ("hi", "आराम करें", "Rest well", "Rest well.", "आराम करें।"),
        ("th", "พักผ่อน", "Rest well", "Rest well.", "พักผ่อน"),
        ("fr", "Prenez « ceci ».", 'Take "this".', "Take “this”.", "Prenez « ceci »."),
    ],
)  # fmt: skip
def test_a_final_stop_is_carried_over_where_that_is_safe(
    tag: str, target: str, before: str, after: str, adjusted_to: str | None
) -> None:
    assert adjusted(target, before, after, tag) == adjusted_to


def test_a_translation_that_cannot_be_adjusted_is_offered_as_fuzzy() -> None:
    entry = updated("", "Rest well", "Rest well.", "Repos !")
    assert (entry.state, entry.target) == (State.FUZZY, "Repos !")


def test_a_kept_translation_is_told_of() -> None:
    catalog = Catalog("x", "fr", entries=(Entry(Key("", "Take “it”."), "Prenez-le."),), path="x.po")
    step = brought_into_step(catalog, Catalog("x", "", entries=(Entry(Key("", 'Take "it".')),)))
    (finding,) = step.findings
    assert (finding.code, finding.place.path) == ("UP001", "x.po")
    assert finding.excerpt == ("Take “it”.", 'Take "it".', "Prenez-le.")


# Laws

_PLAIN = "the a your doctor nurse medicine water skin blood cell body leaflet family people pain tube vein visit care"
PLAIN = st.sampled_from(_PLAIN.split())
SENTENCES = st.lists(PLAIN, min_size=1, max_size=9)
NUMERALS = st.one_of(
    st.integers(0, 9999).map(str),
    st.tuples(st.integers(1, 999), st.sampled_from(["mg", "ml", "mcg", "hours", "days", "%", "°C"])).map(
        lambda pair: f"{pair[0]} {pair[1]}"
    ),
    st.decimals("0.1", "99", places=1).map(str),
)  # fmt: skip


def _forms(rows: object) -> list[str]:
    texts = rows.values() if isinstance(rows, dict) else [side for pair in rows for side in pair]  # type: ignore[attr-defined]
    return sorted({form for text in texts for form in text.split("|") if form[0] != "-" and form[-1] != "-"})


GRAVE_WORDS = st.sampled_from(_forms(RULES) + _forms(SCALES) + _forms(AMOUNTS))
LIGHT = (Kind.COSMETIC, Kind.WORDING, None)


def _with(words: list[str], place: int, word: str) -> str:
    place %= len(words) + 1
    return " ".join([*words[:place], word, *words[place:]])


@given(SENTENCES, st.integers(0, 9), st.one_of(GRAVE_WORDS, NUMERALS))
def test_no_table_word_and_no_number_comes_or_goes_lightly(words: list[str], place: int, grave: str) -> None:
    without, having = " ".join(words), _with(words, place, grave)
    assert change(without, having).gravest not in LIGHT
    assert change(having, without).gravest not in LIGHT
    assert change(without, having, "heading").gravest not in LIGHT


@given(SENTENCES, st.integers(0, 9), NUMERALS, NUMERALS)
def test_no_number_is_changed_lightly(words: list[str], place: int, old: str, new: str) -> None:
    assume(old != new)
    assert change(_with(words, place, old), _with(words, place, new)).gravest not in LIGHT


@given(SENTENCES, st.integers(0, 9), st.sampled_from(sorted(RULES.items())), st.sampled_from(sorted(RULES.items())))
def test_no_rule_is_exchanged_lightly(words: list[str], place: int, old: tuple[str, str], new: tuple[str, str]) -> None:
    assume(old[0] != new[0])
    texts = [_with(words, place, forms.partition("|")[0].strip("-")) for _, forms in (old, new)]
    assume("non-" not in (old[0], new[0]) and "-free" not in (old[0], new[0]))
    assert change(*texts).gravest is Kind.NEGATION


@given(SENTENCES, st.integers(0, 9), st.sampled_from((*SCALES, *OPPOSITES)), st.data())
def test_no_word_becomes_its_opposite_lightly(
    words: list[str], place: int, pair: tuple[str, str], data: st.DataObject
) -> None:
    one, other = (data.draw(st.sampled_from(side.split("|"))) for side in pair)
    assert change(_with(words, place, one), _with(words, place, other)).gravest is Kind.NEGATION


@given(SENTENCES, SENTENCES, st.integers(0, 9), st.one_of(GRAVE_WORDS, NUMERALS), st.booleans())
def test_a_negation_is_never_filled_in_and_nothing_grave_is_ever_done(
    words: list[str], more: list[str], place: int, grave: str, more_words: bool
) -> None:
    before = _with(words, place, grave)
    after = " ".join([*words, *more]) if more_words else " ".join(words)
    entry = updated("", before, after)
    assert entry.state is not State.DONE
    if change(before, after).reverses:
        assert entry.target == ""


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_have_a_class(old: str, new: str) -> None:
    found = change(old, new)
    assert bool(found.kinds) == (old != new)
    assert all("\n" not in line for line in found.details)


_MARKUP = (
    "`co de` ``a ` b`` ` \\` [ ] ](x) ](x (y) z) ](x (y [a][b] ][c <a <https://x.org> <b > title> {clinic.phone} {1} "
    "** * _ **5** *5 [5](x) 5[^who] (5) ~~  ![a](b) [^1] &amp; www.x.org a@b.org # + - – — . … ( ) “ ” ' ’ ½ ٥ "
    '5][a b] [5](x "c d") <b c=d>'
)
_ODD = (
    "type Type A I II X iv vitamin a stage may May march March to from be longer any other no rather than cup half pm "
    "o'clock p.m. non -free smoke-free non-smoker can not cannot can't don't isn't mmHg mm Hg IU unit units hour h of "
    "degrees C Celsius per second and five 5 10 2.5 1,000 000 5-10 20% 5mg CD-20 B12 B 12 footstep unsafe safe harmful "
    "harmless harm hope hopeless hopeful hypotension hypertension take less least at up down let"
)
ANY = st.one_of(PLAIN, *map(st.sampled_from, (_ODD.split(), _MARKUP.split())), GRAVE_WORDS, NUMERALS)
MIXED = st.lists(ANY, max_size=7)
FILLED = st.lists(st.one_of(PLAIN, PLAIN, PLAIN, ANY), min_size=1, max_size=2)
BEFORE = st.sampled_from(["", "", "(", "*", "**", "[", "_", "“"])
BEHIND = st.sampled_from(["", "", ".", ",", "**", "]", ")", "?"])


@settings(max_examples=300)
@given(MIXED, BEFORE, FILLED, FILLED, BEHIND, MIXED)
def test_the_quick_way_to_a_class_finds_what_the_long_way_finds(
    head: list[str], before: str, one: list[str], other: list[str], behind: str, tail: list[str]
) -> None:
    old, new = (" ".join([*head, f"{before}{' '.join(words)}{behind}", *tail]) for words in (one, other))
    if is_of_plain_words(edit(old, new)):
        assert compared(old, new).kinds == (Kind.WORDING,)


def test_most_edits_go_the_quick_way() -> None:
    old, new = "Tell your **doctor**, or call {clinic.phone}.", "Tell your **nurse**, or call {clinic.phone}."
    assert is_of_plain_words(edit(old, new))


@given(MIXED)
def test_words_in_ascii_are_found_as_in_any_letters(words: list[str]) -> None:
    text = " ".join(words)
    assert tokens(text) == tokens(f"{text} é")[:-1]


@given(st.text(st.sampled_from("ab1.-–—“\"' \t\u00a0\u200b"), max_size=12))
def test_plain_texts_have_the_looks_that_the_long_way_finds(text: str) -> None:
    if is_plain(text):
        assert looks(f"{text}!") == without_looks(f"{text}!").strip()


RUN = st.lists(st.sampled_from("abcdef"), max_size=6)


@given(RUN, RUN)
def test_runs_differ_where_difflib_says(old: list[str], new: list[str]) -> None:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    assert list(stretches(old, new)) == [found[1:] for found in matcher.get_opcodes() if found[0] != "equal"]


_SHORT = "Rest. Wait! Dr. Lee etc. Tea has no 5. 1. A) b) e.g. and well"
_FAR = "Take it with a glass of water, or two, if you like to drink more and more with it at any time of the day"
SHORT = st.lists(st.sampled_from(_SHORT.split()), max_size=12)


@example([], ["Rest."], ["Rest.", "has"], [])
@given(SHORT, SHORT, SHORT, SHORT)
def test_sentences_far_from_an_edit_need_not_be_counted(
    head: list[str], one: list[str], other: list[str], tail: list[str]
) -> None:
    old, new = (" ".join([*head, _FAR, *words, _FAR, *tail]) for words in (one, other))
    assert are_joined(old, new) == (len(starts(old)) > len(starts(new)))


@given(SHORT, SHORT, SHORT, SHORT)
def test_an_edit_parts_two_texts_and_is_never_said_to_keep_more_than_it_does(
    head: list[str], one: list[str], other: list[str], tail: list[str]
) -> None:
    old, new = (" ".join([*head, *words, *tail]) for words in (one, other))
    found = edit(old, new)
    assert " ".join((*found.head, *found.old, *found.tail)) == old
    assert " ".join((*found.head, *found.new, *found.tail)) == new
    assert found.likeness <= likeness(old, new) + 1e-9


@given(st.one_of(st.text(max_size=90), SHORT.map(" ".join)), st.one_of(st.text(max_size=90), SHORT.map(" ".join)))
def test_the_likeness_of_two_texts_is_that_of_rapidfuzz(old: str, new: str) -> None:
    assert likeness(old, new) == pytest.approx(fuzz.ratio(old, new))
