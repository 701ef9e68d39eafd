"""XML from strangers: what is safe is read as it stands, everything else is refused with its line."""

import tracemalloc
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.xml import PAGES, Element, Limits, elements, escaped, quoted, tree, writable
from pipeline.model.finding import PipelineError

REFUSED = {
    "nothing": (b"", "1:1 XF901"),
    "a tag that is not closed": (b"<a>\n<b></a>", "2:6 XF901"),
    "a bare ampersand": (b"<a>salt & pepper</a>", "1:10 XF901"),
    "the end is missing": (b"<a>\n<b/>\n", "3:1 XF901"),
    "two roots": (b"<a/><b/>", "1:5 XF901"),
    "bytes that are no UTF-8": (b"<a>\xff</a>", "1:4 XF901"),
    "a zero by its number": (b"<a>&#0;</a>", "1:4 XF901"),
    "an encoding that nobody knows": (b'<?xml version="1.0" encoding="x-own"?><a/>', "1:1 XF901"),
    "an encoding that is none of text": (b'<?xml version="1.0" encoding="rot13"?><a/>', "1:1 XF901"),
    "a prefix without a namespace": (b"<x:a/>", "1:1 XF901"),
    "entities in entities": (
        b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>',
        "1:13 XF902",
    ),
    "an entity that is a file": (b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///b">]><a>&b;</a>', "1:13 XF902"),
    "a parameter entity": (b'<!DOCTYPE a SYSTEM "a.dtd" [<!ENTITY % b SYSTEM "b">%b;]><a/>', "1:28 XF902"),
    "an attribute list": (b'<!DOCTYPE a [<!ATTLIST a b CDATA "c">]><a/>', "1:13 XF902"),
    "an entity of a document type that is not fetched": (b'<!DOCTYPE a SYSTEM "a.dtd">\n<a>&eacute;</a>', "2:4 XF902"),
    "an entity that is nowhere declared": (b"<a>&eacute;</a>", "1:4 XF901"),
    "a thousand elements within each other": (b"<a>" * 1000, "1:301 XF903"),
    "an endless tag": (b'<a b="' + b"x" * 3_000_000, "1:1 XF903"),
    "an endless comment": (b"<a><!--" + b"x" * 3_000_000, "1:4 XF903"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_broken_or_unsafe_is_refused_where_it_is(name: str) -> None:
    content, told = REFUSED[name]
    with pytest.raises(PipelineError) as caught:
        tree(content, "x.xml")
    (finding,) = caught.value.findings
    assert f"{finding.place.line}:{finding.place.column} {finding.code}" == told
    assert finding.hint
    assert finding.code in PAGES


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_a_file_in_any_plain_encoding_is_read(encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{declared}"?><!DOCTYPE a SYSTEM "a.dtd"><a b="é">ü</a>'
    root = tree(text.encode(encoding), "x.xml")
    assert (root.get("b"), root.text) == ("é", "ü")


def test_text_elements_and_names_come_as_they_stand() -> None:
    root = tree(b'<a xmlns="u" xmlns:x="v" x:k="1" xml:lang="fr">one<x:b>two</x:b> &amp; <![CDATA[<three>]]></a>', "x")
    assert (root.name, root.space, root.attributes) == ("a", "u", {"{v}k": "1", "xml:lang": "fr"})
    assert root.text == "onetwo & <three>"
    assert [part if isinstance(part, str) else (part.space, part.name) for part in root.content] == [
        "one",
        ("v", "b"),
        " & <three>",
    ]


def test_wanted_elements_come_whole_after_the_heads_they_stand_in() -> None:
    document = b'<x v="1"><file n="1"><t>a<i>b</i></t>lost</file><file n="2"><other/><t>c</t></file></x>'
    told = [(one.name, dict(one.attributes), one.text) for one in elements(document, "x", {"t"}, heads={"file"})]
    assert told == [
        ("x", {"v": "1"}, ""),
        ("file", {"n": "1"}, ""),
        ("t", {}, "ab"),
        ("file", {"n": "2"}, ""),
        ("t", {}, "c"),
    ]


def test_a_long_file_needs_little_memory() -> None:
    def chunks() -> Iterator[bytes]:
        yield b"<x>"
        for _ in range(2_000):
            yield b"<t>some text</t>" * 50
        yield b"</x>"

    tracemalloc.start()
    count = sum(1 for _ in elements(chunks(), "x", {"t"}))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 100_001
    assert peak < 2_000_000


def test_a_file_or_an_element_over_its_limit_is_refused() -> None:
    for limits in (Limits(size=1 << 20), Limits(piece=1 << 20)):
        with pytest.raises(PipelineError) as caught:
            tree(b"<a>" + b"text <b/>" * 300_000 + b"</a>", "x", limits)
        assert caught.value.findings[0].code == "XF903"


@given(st.text(), st.text())
def test_what_is_written_is_read_again(text: str, value: str) -> None:
    if writable(text) and writable(value):
        root = tree(f"<a b={quoted(value)}>{escaped(text)}</a>".encode(), "x")
        assert (root.text, root.get("b")) == (text, value)
    else:
        ElementTree.fromstring(f"<a b={quoted(value)}>{escaped(text)}</a>")


@given(st.binary(max_size=200))
def test_whatever_the_bytes_they_are_read_or_refused(content: bytes) -> None:
    try:
        assert isinstance(tree(content, "x"), Element)
    except PipelineError as error:
        assert error.findings[0].code in PAGES
