"""Two catalogs compared: what a person changed is told, and what programs shuffle is not."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats import FORMATS, po
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry
from pipeline.stages.compare import Kind, compare
from tests.folders import Folder, Ran

CALL = Entry(Key("", "Call us."), "Appelez-nous.", notes=("Paragraph",), sources=("source/x.md",))
REST = Entry(Key("", "Rest."))
HEADER = (("Language", "fr"), ("Content-Type", "text/plain; charset=UTF-8"))
OLD = Catalog("x", "fr", HEADER, entries=(CALL, REST))

Change = Callable[[Catalog], Catalog]


def with_call(**fields: object) -> Change:
    return lambda catalog: replace(catalog, entries=(replace(CALL, **fields), REST))  # type: ignore[arg-type]


CHANGES: list[tuple[Change, tuple[Kind, ...]]] = [
    (lambda catalog: replace(catalog, entries=(REST, CALL)), ()),
    (with_call(notes=("Heading",), sources=(), flags=("no-wrap",)), ()),
    (lambda catalog: replace(catalog, header=(*HEADER, ("X-Generator", "Poedit"))), ()),
    (with_call(target="Téléphonez-nous."), (Kind.CHANGED,)),
    (with_call(target=""), (Kind.EMPTIED,)),
    (with_call(fuzzy=True), (Kind.DOUBTED,)),
    (with_call(fuzzy=True, target="Téléphonez."), (Kind.CHANGED, Kind.DOUBTED)),
    (with_call(comment=("Why?",)), (Kind.COMMENT,)),
    (lambda catalog: replace(catalog, entries=(CALL,)), (Kind.GONE,)),
    (lambda catalog: replace(catalog, entries=(*OLD.entries, Entry(Key("", "New.")))), (Kind.ADDED,)),
    (lambda catalog: replace(catalog, entries=(CALL, replace(REST, target="Repos."))), (Kind.TRANSLATED,)),
    (lambda catalog: replace(catalog, entries=(REST,), obsolete=(CALL,)), (Kind.OBSOLETE,)),
]


@pytest.mark.parametrize(("change", "kinds"), CHANGES)
def test_an_entry_is_told_by_what_a_person_changed(change: Change, kinds: tuple[Kind, ...]) -> None:
    assert [one.kinds for one in compare(OLD, change(OLD))] == ([kinds] if kinds else [])


TEXTS = st.sampled_from(["", "A", "B", "A?"])
CATALOGS = st.lists(TEXTS, max_size=4).map(
    lambda texts: Catalog(
        "x",
        "fr",
        entries=tuple(Entry(Key("", str(i)), text.strip("?"), fuzzy="?" in text) for i, text in enumerate(texts)),
    )
)


@given(CATALOGS, CATALOGS)
def test_what_is_told_one_way_is_told_the_other_way_round(old: Catalog, new: Catalog) -> None:
    assert {one.key for one in compare(old, new)} == {one.key for one in compare(new, old)}
    assert (compare(old, new) == ()) is (old.by_key() == new.by_key())


# The command


def run(folder: Folder, change: Change, *words: str) -> Ran:
    old, new = folder.save(OLD, "old.po"), folder.save(change(OLD), "new.po")
    return folder.run("diff", *words, str(old), str(new))


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A folder that is no project: none is needed."""
    return Folder(tmp_path_factory.mktemp("diff"))


def test_the_status_is_that_of_diff(folder: Folder) -> None:
    same: Change = lambda catalog: catalog  # noqa: E731
    assert (run(folder, same).status, run(folder, same).out) == (0, "")
    assert run(folder, with_call(target="X")).status == 1
    ran = folder.run("diff", str(folder.write("bad.po", "no")), str(folder.path("old.po")))
    assert (ran.status, ran.out, "PO010" in ran.err) == (2, "", True)
    assert folder.run("diff", "nowhere.po", "nowhere.po").status == 2


def test_both_texts_are_shown_below_the_english(folder: Folder) -> None:
    ran = run(folder, with_call(target="Téléphonez-nous.", comment=("Why?",)))
    lines = ran.out.splitlines()
    assert lines[0].endswith("new.po:9:1: changed, comment")
    assert lines[1:] == [
        "    Call us.",
        "    - Appelez-nous.",
        "    + Téléphonez-nous.",
        "    + # Why?",
        "1 text not the same",
    ]


def test_no_text_can_steer_the_terminal(folder: Folder) -> None:
    ran = run(folder, with_call(target="\x1b[31mred\u202e", comment=("\x1b[32m",)))
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out


def test_differences_are_there_for_machines(folder: Folder) -> None:
    (one,) = json.loads(run(folder, with_call(fuzzy=True), "--json").out)
    assert (one["kinds"], one["source"], one["new"]["fuzzy"]) == (["doubted"], "Call us.", True)


@pytest.mark.parametrize("form", FORMATS)
def test_files_of_any_format_can_be_compared(folder: Folder, form: str) -> None:
    old = folder.save(OLD, "old.po")
    new = folder.write(f"new{FORMATS[form].suffix}", FORMATS[form].write(with_call(target="Téléphonez.")(OLD)))
    ran = folder.run("diff", str(old), str(new))
    assert (ran.status, "changed" in ran.out) == (1, True)
    assert "1 text not the same" in ran.out


def test_moved_and_wrapped_is_the_same(folder: Folder) -> None:
    old = folder.save(OLD, "old.po")
    wrapped = po.write(replace(OLD, entries=(REST, CALL))).replace(b'"Appelez-nous."', b'""\n"Appelez-"\n"nous."')
    assert folder.run("diff", str(old), str(folder.write("new.po", wrapped))).status == 0
