"""XLIFF as other programs write it back: what was translated there is read, and nothing else has changed."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from pipeline.formats import FORMATS
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog
from pipeline.stages.merge import Outcome, merge
from tests.editors import omegat, toolkit
from tests.editors.desk import LIST, WRITTEN, Desk, edited, finished
from tests.editors.programs import need, output_of

pytestmark = pytest.mark.editors

SAVE = """\
import json, sys
from translate.storage import xliff, xliff2
path, version = sys.argv[1:]
store = (xliff2.Xliff2File if version == "xliff2" else xliff.xlifffile).parsefile(path)
wanted = dict(json.load(sys.stdin))
for unit in store.units:
    if unit.source in wanted:
        unit.target = wanted.pop(unit.source)
        unit.markfuzzy(False)
assert not wanted, wanted
store.save()
"""


def sent(desk: Desk, form: str, tmp_path: Path) -> Path:
    path = tmp_path / f"{form}.xlf"
    path.write_bytes(FORMATS[form].write(desk.catalog))
    return path


def assert_taken(before: Catalog, back: Path, form: str, written: Mapping[Key, str]) -> None:
    """What came back holds `written` and, merged with what was sent, changes nothing else."""
    (theirs,) = FORMATS[form].read(back.read_bytes(), str(back)).catalogs
    assert (theirs.slug, theirs.locale) == (before.slug, before.locale)
    merged = merge(before, theirs, base=before)
    assert merged.count(Outcome.CLASH) == 0
    expected = edited(before, {key: finished(text) for key, text in written.items()})
    assert merged.catalog.entries == expected.entries
    assert merged.catalog.obsolete == expected.obsolete


@pytest.mark.parametrize("form", ["xliff", "xliff2"])
def test_what_is_written_with_the_toolkit_is_taken_and_nothing_is_lost(desk: Desk, form: str, tmp_path: Path) -> None:
    need(str(toolkit.BIN / "pot2po"))
    path = sent(desk, form, tmp_path)
    written = {key: text for key, text in WRITTEN[desk.tag].items() if key != LIST}  # it has a placeholder in a tag
    rows = json.dumps([(key.source, text) for key, text in written.items()]).encode()
    output_of(str(toolkit.BIN / "python"), "-c", SAVE, str(path), form, content=rows)
    assert_taken(desk.catalog, path, form, written)


@pytest.mark.parametrize("form", ["xliff", "xliff2"])
def test_omegat_which_shows_no_empty_target_loses_none(desk: Desk, form: str, tmp_path: Path) -> None:
    need("omegat", "java")
    target = omegat.write(tmp_path, sent(desk, form, tmp_path), desk.tag, WRITTEN[desk.tag])
    assert_taken(desk.catalog, target, form, {})
