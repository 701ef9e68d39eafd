"""The memory on the disk: it answers like one in memory, grows with its files, and is never missed when it is gone."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.model.finding import PipelineError
from pipeline.model.memory import Suggestion
from pipeline.project import memory, pairs, segments
from pipeline.project.pairs import Pairs, Row
from pipeline.project.store import open_project
from pipeline.stages.suggest import Recall
from tests.folders import Folder

WORD = st.integers(0, 60).map(lambda number: f"w{int(number**2 / 90)}")
SENTENCE = st.lists(WORD, max_size=16).map(" ".join)
PAIR = st.tuples(SENTENCE, st.sampled_from(["A", "B"])).map(lambda pair: Row(*pair))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pairs")


def filled(path: Path, *parts: Sequence[Row], kept: Sequence[bool] = ()) -> Pairs:
    """A file into which each part was put at a time of its own; those that are `kept` without filing them."""
    path.unlink(missing_ok=True)
    with closing(pairs.created(path)) as connection:
        pairs.finish(connection)
    for at, part in enumerate(parts):
        put = pairs.keep if at < len(kept) and kept[at] else pairs.add
        with closing(pairs.writable(path)) as connection:
            number = pairs.put_file(connection, "x.po", "x", 0, ("", ""))
            put(connection, ((number, row) for row in part))
            pairs.committed(connection, changed=True)
    return Pairs(path)


def in_memory(rows: Sequence[Row]) -> Recall:
    once = sorted(dict.fromkeys(rows), key=lambda row: (row.source, row.context, row.target))
    return Recall([Suggestion(row.source, row.target, 100.0, "x", row.context) for row in once])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(PAIR, max_size=12), max_size=4),
    st.lists(st.booleans(), min_size=4, max_size=4),
    SENTENCE,
    st.integers(1, 4),
)
def test_the_disk_answers_like_memory_however_it_was_filled(
    folder: Path, parts: list[list[Row]], kept: list[bool], question: str, limit: int
) -> None:
    store = filled(folder / "law.sqlite", *parts, kept=kept[: len(parts)])
    expected = in_memory([row for part in parts for row in part])
    assert store.suggest(question, limit) == expected.suggest(question, limit)
    assert store.exact(question) == expected.exact(question)
    store.close()


def test_what_was_only_kept_is_filed_with_the_next(folder: Path) -> None:
    rows = [Row(f"Take tablet {number}.", f"T{number}") for number in range(4)]
    store = filled(folder / "kept.sqlite", rows[:1], rows[1:2], rows[2:3], kept=[True, True, True])
    with closing(pairs.writable(store.path)) as connection:
        assert not pairs.are_filed(connection)
        pairs.add(connection, [])
        assert pairs.are_filed(connection)
        assert pairs.count(connection) == 3


def test_pieces_are_put_together_as_they_pile_up(folder: Path) -> None:
    rows = [Row(f"Take tablet number {number} with water.", f"T{number}") for number in range(300)]
    store = filled(folder / "pieces.sqlite", *([row] for row in rows))
    with closing(sqlite3.connect(store.path)) as connection:
        assert connection.execute("SELECT count(*) FROM segments").fetchone()[0] < 10
        assert connection.execute("SELECT count(*) FROM pairs").fetchone()[0] == 300
        (blocks,) = connection.execute("SELECT count(*) FROM blocks").fetchone()
        assert blocks < 10
    assert [one.target for one in store.suggest("Take tablet number 217 with tea.", 1)] == ["T217"]
    store.close()


def test_words_beyond_all_numbers_are_still_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "_WORDS", 20)
    rows = [Row(" ".join(f"w{number}x{at}" for at in range(6)), f"T{number}") for number in range(50)]
    store = filled(folder / "words.sqlite", rows)
    for number in (0, 3, 4, 49):
        found = store.suggest(" ".join(f"w{number}x{at}" for at in range(5)) + " other", 1)
        assert [one.target for one in found] == [f"T{number}"]
    store.close()


# A project's memory


def targets(project: Folder, question: str, tag: str = "fr") -> list[str]:
    opened = open_project(project.root)
    memory.refresh(opened, tag)
    store = memory.opened(opened, tag)
    found = [one.target for one in store.suggest(question)]
    store.close()
    return found


def state(project: Folder, tag: str = "fr") -> int:
    return memory.asked(open_project(project.root), tag)[0]


def test_finished_work_of_all_articles_is_remembered(translated: Folder) -> None:
    assert targets(translated, "Wash your hands before you sleep.") == ["Lavez-vous les mains avant de manger."]
    assert targets(translated, "Drink water") == ["Buvez de l’eau."]
    assert targets(translated, "Drink water", "ar") == ["اشرب الماء."]


def test_unfinished_work_is_not(translated: Folder) -> None:
    translated.translate("hands", "fr", {"Dry them with a towel.": "Séchez."}, fuzzy=True)
    assert targets(translated, "Dry them with a towel.") == []


def test_an_edit_is_seen_and_what_it_replaced_is_forgotten(translated: Folder) -> None:
    assert targets(translated, "Drink water.") == ["Buvez de l’eau."]
    before = state(translated)
    translated.translate("rest", "fr", {"Drink water.": "Buvez beaucoup d’eau."})
    assert targets(translated, "Drink water.") == ["Buvez beaucoup d’eau."]
    assert state(translated) == before + 1
    assert targets(translated, "Dry them with a towel!") == ["Séchez-les avec une serviette."]


def test_a_file_that_only_got_a_new_time_changes_nothing(translated: Folder) -> None:
    targets(translated, "Drink water.")
    before = state(translated)
    path = translated.path(translated.po("rest", "fr"))
    path.write_bytes(path.read_bytes())
    assert targets(translated, "Drink water.") == ["Buvez de l’eau."]
    assert state(translated) == before


def test_a_catalog_that_is_gone_is_forgotten_and_one_that_is_broken_is_not(translated: Folder) -> None:
    targets(translated, "Drink water.")
    path = translated.path(translated.po("rest", "fr"))
    content = path.read_bytes()
    path.write_bytes(content + b"broken")
    assert targets(translated, "Drink water.") == ["Buvez de l’eau."]
    path.unlink()
    assert targets(translated, "Drink water.") == []


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 4000])
def test_a_damaged_memory_is_made_anew(translated: Folder, damage: bytes) -> None:
    targets(translated, "Drink water.")
    translated.path("output/.pipeline/memory/fr.sqlite").write_bytes(damage)
    assert targets(translated, "Drink water.") == ["Buvez de l’eau."]


def test_a_memory_of_another_version_is_made_anew(translated: Folder) -> None:
    targets(translated, "Drink water.")
    with closing(sqlite3.connect(translated.path("output/.pipeline/memory/fr.sqlite"))) as connection:
        connection.execute("PRAGMA user_version=999")
    assert targets(translated, "Drink water.") == ["Buvez de l’eau."]


def test_damage_that_shows_when_it_is_asked_is_told_and_thrown_away(translated: Folder) -> None:
    targets(translated, "Drink water.")
    path = translated.path("output/.pipeline/memory/fr.sqlite")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE blocks")
    store = memory.opened(open_project(translated.root), "fr")
    with pytest.raises(PipelineError) as caught:
        store.suggest("Drink water now.")
    assert caught.value.findings[0].code == "TM006"
    assert targets(translated, "Drink water.") == ["Buvez de l’eau."]


def test_work_whose_english_is_gone_says_so_and_stands_behind_what_is_in_use(translated: Folder) -> None:
    translated.edit("source/rest.md", "Sleep well. Drink water.", "Sleep well.")
    translated.ok("update")
    opened = open_project(translated.root)
    memory.refresh(opened, "fr")
    store = memory.opened(opened, "fr")
    assert [(one.target, one.origin) for one in store.suggest("Drink water.")] == [
        ("Buvez de l’eau.", "rest, obsolete")
    ]
    store.close()


def rows_of(project: Folder) -> Iterator[tuple[str, str, str]]:
    opened = open_project(project.root)
    memory.refresh(opened, "fr")
    store = memory.opened(opened, "fr")
    yield from ((one.source, one.target, one.origin) for one in store.every())
    store.close()


def test_a_memory_that_grew_is_the_same_as_one_made_at_once(translated: Folder) -> None:
    targets(translated, "Drink water.")
    translated.translate("rest", "fr", {"Drink water.": "Buvez beaucoup d’eau."})
    grown = list(rows_of(translated))
    translated.path("output/.pipeline/memory/fr.sqlite").unlink()
    assert list(rows_of(translated)) == grown
