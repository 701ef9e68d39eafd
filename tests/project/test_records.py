"""What a build remembers: it reads back as it was, and a file with a single wrong byte is as if there were none."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.finding import Finding, Severity
from pipeline.model.place import Place
from pipeline.project.records import counted, dump, first, load, paths
from pipeline.project.stamps import Seen, Stamp, Stamps

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
numbers = st.integers(1, 10**6)
places = st.builds(Place, texts, numbers, numbers)
codes = st.sampled_from(["PO101", "PO405", "AR001"])
findings = st.builds(Finding, places, codes, st.sampled_from(Severity), texts, texts, st.lists(texts).map(tuple))
files = st.dictionaries(texts, st.builds(Seen, numbers, numbers, numbers, numbers, texts), max_size=2)
leaflets = st.builds(
    Stamp,
    st.dictionaries(texts, texts, max_size=3),
    files,
    st.lists(texts, max_size=2).map(tuple),
    st.lists(findings, max_size=4).map(tuple),
    st.dictionaries(texts, texts | numbers | st.booleans(), max_size=3),
)
names = st.from_regex(r"[A-Za-z0-9-]{1,3}/[a-z0-9_-]{1,3}", fullmatch=True)
stamps = st.builds(
    Stamps,
    st.dictionaries(names, leaflets, max_size=3),
    files,
    st.none() | st.builds(Seen, numbers, numbers, numbers, numbers, texts),
    texts,
)


def as_read(all_of: Stamps) -> Stamps:
    """`all_of` with every finding read."""
    read = {name: replace(stamp, findings=tuple(stamp.findings)) for name, stamp in all_of.leaflets.items()}
    return replace(all_of, leaflets=read)


@given(stamps)
def test_stamps_read_back_as_they_were_written(written: Stamps) -> None:
    assert as_read(load(dump(written))) == written


@given(stamps)
def test_stamps_that_nobody_looked_into_are_written_as_they_were(written: Stamps) -> None:
    content = dump(written)
    assert dump(load(content)) == content


@given(stamps)
def test_findings_are_counted_alike_whether_they_are_read_or_not(written: Stamps) -> None:
    for name, kept in load(dump(written)).leaflets.items():
        assert dict(counted(kept.findings)) == dict(counted(written.leaflets[name].findings))
        assert len(kept.findings) == len(written.leaflets[name].findings)


@given(stamps)
def test_the_files_that_findings_speak_of_are_known_before_they_are_read(written: Stamps) -> None:
    for name, kept in load(dump(written)).leaflets.items():
        assert paths(kept.findings) == {finding.place.path for finding in written.leaflets[name].findings}


@given(stamps, st.data())
def test_the_first_of_each_kind_are_alike_whether_they_are_read_or_not(written: Stamps, data: st.DataObject) -> None:
    for name, kept in load(dump(written)).leaflets.items():
        findings = written.leaflets[name].findings
        most = {kind: data.draw(st.integers(0, count)) for kind, count in counted(findings).items()}
        shown = list(first(kept.findings, most))
        assert shown == list(first(findings, most))
        assert {kind: count for kind, count in most.items() if count} == counted(shown)


@given(stamps.map(dump), st.data())
def test_a_single_wrong_byte_makes_all_of_it_as_if_it_were_not_there(content: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(content) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != content[at]))
    assert load(content[:at] + bytes([other]) + content[at + 1 :]) == Stamps()


@given(stamps.map(dump), st.data())
def test_a_file_that_is_cut_short_is_as_if_it_were_not_there(content: bytes, data: st.DataObject) -> None:
    assert load(content[: data.draw(st.integers(0, len(content) - 1))]) == Stamps()
