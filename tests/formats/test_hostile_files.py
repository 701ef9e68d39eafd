"""Whatever bytes a stranger sends as a catalog: catalogs or findings come of it, in bounded time and memory."""

import os
import random
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from pipeline.formats import FORMATS, PAGES, po
from pipeline.formats.archive import packed, unpacked
from pipeline.formats.returned import LARGEST
from pipeline.formats.xml import PAGES as XML
from pipeline.model.catalog import Catalog
from pipeline.model.finding import PipelineError
from tests.formats.test_archive import bomb
from tests.test_hostile import work

FUZZED = int(os.environ.get("PIPELINE_FUZZED", "60"))
"""Damaged files of each kind that are tried; more of them find rarer faults."""

HERE = Path(__file__).parent
FEVER = po.read((HERE / "editors/original/fever.po").read_bytes(), "fever.po", "fever")
GOOD = {name: [one.write(FEVER)] for name, one in FORMATS.items()}
for sample in sorted((HERE / "samples/exchange").glob("*/*.*")):
    kind = {".csv": "csv", ".xlsx": "xlsx", ".md": ""}.get(sample.suffix, "xliff")
    if kind:
        GOOD[kind].append(sample.read_bytes())
GOOD["zip"] = [packed({f"fr/{name}{FORMATS[name].suffix}": files[0] for name, files in GOOD.items()})]


def read_all(kind: str, content: bytes) -> tuple[Catalog, ...]:
    """What comes of `content`: the catalogs, or none and findings that a person can do something with."""
    try:
        if kind == "zip":
            members = unpacked(content, "x.zip").values()
            return tuple(one for member in members for one in read_all("po", member))
        catalogs = FORMATS[kind].read(content, "x").catalogs
    except PipelineError as error:
        assert error.findings
        assert all(one.hint and one.place.line > 0 for one in error.findings)
        return ()
    for catalog in catalogs:
        po.write(catalog)
    return catalogs


# Damage by chance, from a seed


def damaged(content: bytes, chance: random.Random) -> bytes:
    """`content` after one to five of the things that happen to files, and that people do to them."""
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(content) + 1)
        end = min(len(content), at + chance.choice((1, 3, 40, 4000)))
        content = hurt(content[:at], content[at:end], content[end:], chance)
    return content


def hurt(before: bytes, piece: bytes, after: bytes, chance: random.Random) -> bytes:
    match chance.randrange(8):
        case 0:
            return before + bytes([chance.randrange(256)]) + piece[1:] + after
        case 1:
            return before + after
        case 2:
            return before + piece + piece + after
        case 3:
            return before
        case 4:
            return before + chance.choice(PIECES) + piece + after
        case 5:
            return before + chance.choice(PIECES) + after
        case 6:
            old, new, times = chance.choice(TOKENS[1:]), chance.choice(TOKENS), chance.choice((1, 1000))
            return (before + piece + after).replace(old, new, times)
        case _:
            return before + piece[::-1] + after


PIECES = (
    *(
        b"\0",
        b"\xff\xfe",
        b"\xed\xa0\x80",
        b"\xef\xbb\xbf",
        b"\r",
        b"\r\n",
        b'"',
        b"'",
        b"\\",
        b"<",
        b">",
        b"&",
        b"]]>",
    ),
    *(b"&#0;", b"&#xD800;", b"&lt;", b"<target>", b"</target>", b"<g>", b'<mrk mtype="seg" mid="1">', b"</mrk>"),
    *(
        b"<!DOCTYPE a>",
        b'<!ENTITY b "c">',
        b"<!-- ",
        b"<![CDATA[",
        b"\nmsgid ",
        b'\nmsgstr ""\n',
        b"#~ ",
        b"#, fuzzy\n",
    ),
    *(b",", b";", b"\t", b",,,,", b"=1+1", b"PK\x03\x04", b"PK\x01\x02", b'state="new"', b'hex="110000"', b'order="9"'),
    *(b"1" * 400, b"a" * 5000, b"<a>" * 300, "水薬\u202e".encode()),
)
TOKENS = (
    *(b"", b"<", b">", b'"', b"=", b" ", b"\n", b"1", b"d1", b"id", b"source", b"target", b"segment", b"unit", b"note"),
    *(b"translated", b"UTF-8", b"utf-16", b"1.2", b"2.0", b"English", b"state", b"msgid", b"fr", b"\0", b"bpt"),
)


CASES = [(kind, index) for kind, files in GOOD.items() for index in range(len(files))]


@pytest.mark.parametrize(("kind", "index"), CASES)
def test_a_good_file_is_good(kind: str, index: int) -> None:
    assert read_all(kind, GOOD[kind][index])


@pytest.mark.parametrize(("kind", "index"), CASES)
def test_a_damaged_file_gives_catalogs_or_findings(kind: str, index: int) -> None:
    chance = random.Random(f"{kind} {index}")
    for _ in range(FUZZED):
        read_all(kind, damaged(GOOD[kind][index], chance))


def inside(content: bytes, chance: random.Random) -> bytes:
    """A package that is whole, with damage inside one member: damage to a package itself is seen by its checksums."""
    members = dict(unpacked(content, "x"))
    name = chance.choice(sorted(members))
    return packed(members | {name: damaged(members[name], chance)})


@pytest.mark.parametrize("index", range(len(GOOD["xlsx"])))
def test_a_workbook_with_a_damaged_part_gives_catalogs_or_findings(index: int) -> None:
    chance = random.Random(index)
    for _ in range(FUZZED * 2):
        read_all("xlsx", inside(GOOD["xlsx"][index], chance))


@pytest.mark.parametrize("kind", GOOD)
def test_a_file_of_another_kind_gives_catalogs_or_findings(kind: str) -> None:
    for files in GOOD.values():
        for content in files:
            read_all(kind, content)


# Files made to do harm

XLIFF = b'<xliff version="1.2"><file original="a.md" target-language="fr"><body>%s</body></file></xliff>'
LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
HARMFUL: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a hundred megabytes of PO": ("po", lambda: b"x" * 100_000_000, "XF003"),
    "a hundred megabytes of XLIFF": ("xliff", lambda: XLIFF % (b" " * 100_000_000), "XF003"),
    "a hundred megabytes of CSV": ("csv", lambda: b"English,translation\n" * 5_000_000, "XF003"),
    "a hundred megabytes of a workbook": ("xlsx", lambda: b"PK" * 50_000_000, "XF003"),
    "a billion laughs": (
        "xliff",
        lambda: b'<!DOCTYPE a [<!ENTITY l0 "ha">' + LAUGHS + b"]>" + XLIFF % b"&l9;",
        "XF902",
    ),
    "a file of ours by its name": (
        "xliff2",
        lambda: b'<!DOCTYPE a [<!ENTITY b SYSTEM "/etc/passwd">]><a>&b;</a>',
        "XF902",
    ),
    "elements without end": ("xliff", lambda: XLIFF % (b"<group>" * 200_000), "XF903"),
    "codes in codes without end": (
        "xliff",
        lambda: XLIFF % (b'<trans-unit id="1"><source>' + b"<g>" * 5000 + b"</g>" * 5000 + b"</source></trans-unit>"),
        "XF903",
    ),
    "a unit of thirty megabytes": (
        "xliff",
        lambda: XLIFF % (b'<trans-unit id="1"><source>' + b"a" * 30_000_000 + b"</source></trans-unit>"),
        "XF903",
    ),
    "a million columns": ("csv", lambda: b"English,translation" + b"," * 1_000_000, "XF005"),
    "a cell without end": ("csv", lambda: b'English,translation\n"' + b"a\n" * 10_000_000, "XF005"),
    "a workbook that is a bomb": ("xlsx", lambda: bomb(), "XF041"),
    "a workbook of empty rows": (
        "xlsx",
        lambda: packed(dict(unpacked(GOOD["xlsx"][0], "x")) | {"xl/worksheets/sheet1.xml": rows(1_000_000)}),
        "XF041",
    ),
    "a million rows": ("csv", lambda: b"English,translation\n" + b"a,b\n" * 1_000_000, "XF015"),
    "a million rows without English": ("csv", lambda: b"English,translation\n" + b",b\n" * 1_000_000, "XF015"),
    "a million units": ("xliff", lambda: XLIFF % (b"<trans-unit/>" * 1_000_000), "XF015"),
    "a million entries": ("po", lambda: b'\nmsgid ""\nmsgstr ""\n' * 1_000_000, "XF015"),
    "a list of a million members": ("zip", lambda: b"PK\x01\x02" + b"PK\x01\x02" * 1_000_000, "XF041"),
    "a package in a package in a package": ("zip", lambda: nested(), ""),
}


def rows(count: int) -> bytes:
    return b"<worksheet>" + b'<row r="1"/>' * count + b"</worksheet>"


def nested() -> bytes:
    content = bomb()
    for _ in range(5):
        content = packed({"a.zip": content})
    return content


@pytest.mark.parametrize("name", HARMFUL)
def test_a_file_made_to_do_harm_is_refused_and_costs_little(name: str) -> None:
    kind, made, code = HARMFUL[name]
    content = made()
    tracemalloc.start()
    try:
        with pytest.raises(PipelineError) as caught:
            if kind == "zip":
                (content,) = unpacked(content, "x.zip").values()
                kind = "po"
            FORMATS[kind].read(content, "x")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    codes = {one.code for one in caught.value.findings}
    assert not code or code in codes
    assert peak < 4 * LARGEST


def test_a_large_workbook_that_compresses_little_is_read_row_by_row() -> None:
    """Thirty thousand rows of nothing that anybody wants cost no memory."""
    chance = random.Random(1)
    cells = b"".join(b'<row><c r="XFD1"><v>%d</v></c></row>' % chance.randrange(10**9) for _ in range(30_000))
    content = packed(dict(unpacked(GOOD["xlsx"][0], "x")) | {"xl/worksheets/sheet1.xml": b"<a>" + cells + b"</a>"})
    tracemalloc.start()
    try:
        with pytest.raises(PipelineError):
            FORMATS["xlsx"].read(content, "x")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * len(cells) + 8 * 2**20


MANY: dict[str, tuple[str, Callable[[int], bytes]]] = {
    "units": (
        "xliff",
        lambda count: (
            XLIFF % b"".join(b'<trans-unit id="%d"><source>%d</source></trans-unit>' % (n, n) for n in range(count))
        ),
    ),
    "units of one text": (
        "xliff",
        lambda count: XLIFF % (b'<trans-unit id="1"><source>a</source><note>b</note></trans-unit>' * count),
    ),
    "codes": (
        "xliff",
        lambda count: XLIFF % (b'<trans-unit id="1"><source>' + b"<x id='1'/>a" * count + b"</source></trans-unit>"),
    ),
    "notes": (
        "xliff",
        lambda count: XLIFF % (b'<trans-unit id="1"><source>a</source>' + b"<note>b</note>" * count + b"</trans-unit>"),
    ),
    "rows": ("csv", lambda count: b"English,translation\n" + b"".join(b"%d,a\n" % n for n in range(count))),
    "rows of one text": ("csv", lambda count: b"English,translation,comment\n" + b"a,,\n" * count),
    "unknown states": (
        "csv",
        lambda count: b"English,translation,state\n" + b"".join(b"%d,a,?\n" % n for n in range(count)),
    ),
    "clashes": ("csv", lambda count: b"English,translation\n" + b"".join(b"a,%d\n" % n for n in range(count))),
    "comments": (
        "csv",
        lambda count: b"English,translation,comment\n" + b"".join(b"a,b,%d\n" % n for n in range(count)),
    ),
}


@pytest.mark.parametrize("name", MANY)
def test_twice_as_much_is_twice_the_work(name: str) -> None:
    kind, made = MANY[name]
    once, twice = (work(partial(read_all, kind, made(size))) for size in (1000, 2000))
    assert twice <= 2.3 * once + 100


SLOW: dict[str, tuple[str, bytes]] = {
    "a hundred thousand comments on one text": (
        "csv",
        b"English,translation,comment\n" + b"".join(b"a,b,%d\n" % n for n in range(100_000)),
    ),
    "a line end and a million spaces": (
        "xliff",
        XLIFF % (b'<trans-unit id="1"><source>\n' + b" " * 1_000_000 + b"a</source></trans-unit>"),
    ),
    "a million brackets": (
        "xliff",
        XLIFF % (b'<trans-unit id="1"><source>' + b"](" * 500_000 + b"</source></trans-unit>"),
    ),
    "a million apostrophes": ("csv", b"English,translation\n" + b"'" * 100_000 + b",a\n"),
    "a million names of codes": (
        "xliff",
        XLIFF
        % (b'<trans-unit id="1"><source>' + b"".join(b"<a%d/>" % n for n in range(20_000)) + b"</source></trans-unit>"),
    ),
}


@pytest.mark.parametrize("name", SLOW)
def test_what_is_slow_in_a_careless_reader_is_read(name: str) -> None:
    """Each of these would take hours if its work grew with the square of its size."""
    kind, content = SLOW[name]
    assert read_all(kind, content)


@pytest.mark.parametrize(
    "piece", ["*", "**a", "*a ", "_", "[", "](", "[a](b", "![", "`", "``a`", "<", "<a", "~~", "{a.", "\\", "[^", "<!--"]
)
@pytest.mark.parametrize("kind", ["xliff", "xliff2"])
def test_no_text_is_hard_to_cut_into_codes(kind: str, piece: str) -> None:
    def written(size: int) -> bytes:
        entry = replace(FEVER.entries[0], target=(piece * size)[:size])
        return FORMATS[kind].write(replace(FEVER, entries=(entry,)))

    written(100)
    once, twice = (work(partial(written, size)) for size in (900, 1800))
    assert twice <= 2.3 * once + 200


def test_every_page_is_of_a_code_that_the_shelf_can_give() -> None:
    assert all(code.startswith("XF") for code in (*PAGES, *XML))
