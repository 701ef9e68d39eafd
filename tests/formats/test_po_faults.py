"""Broken files: every fault is told at once, where it stands, with what to do."""

import re

import pytest

from pipeline.formats.po import read
from pipeline.formats.po.faults import MOST, PAGES
from pipeline.model.finding import Finding, PipelineError, Severity

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
"""Three lines: what follows begins in line 4."""


def faults_of(content: bytes) -> tuple[Finding, ...]:
    with pytest.raises(PipelineError) as caught:
        read(content, "x.po")
    return caught.value.findings


def told(content: bytes) -> list[str]:
    return [f"{fault.place.line}:{fault.place.column} {fault.code}" for fault in faults_of(content)]


BROKEN = {
    "a string without its closing mark": ('msgid "a\nmsgstr "b"', ["4:7 PO007"]),
    "a closing mark behind a backslash": ('msgid "a\\"\nmsgstr "b"', ["4:7 PO007"]),
    "a backslash instead of a closing mark": ('msgid "a\\\nmsgstr "b"', ["4:7 PO007"]),
    "a string without its opening mark": ('msgid "a"\nmsgstr b"', ["5:8 PO007"]),
    "a keyword alone": ('msgid "a"\nmsgstr', ["5:7 PO007"]),
    "a quotation mark inside": ('msgid "a"\nmsgstr "the "b" word"', ["5:13 PO008"]),
    "two strings on a line": ('msgid "a" "b"\nmsgstr "c"', ["4:9 PO008"]),
    "an escape without a meaning": ('msgid "a"\nmsgstr "C:\\q and \\z"', ["5:11 PO009", "5:18 PO009"]),
    "numbers that are no character": ('msgid "a"\nmsgstr "\\303"', ["5:8 PO009"]),
    "a zero byte by its number": ('msgid "a"\nmsgstr "\\000"', ["5:8 PO009"]),
    "a line of garbage": ('msgid "a"\nmsgstr "b"\n\n<html>', ["7:1 PO010"]),
    "a keyword that there is not": ('msgid "a"\nmsgst "b"', ["4:1 PO013", "5:1 PO010"]),
    "a string after a comment": ('msgid "a"\nmsgstr "b"\n# c\n"d"', ["6:1 PO019", "7:1 PO011"]),
    "a previous text that goes on as a living one": ('#| msgid "a"\n"b"\nmsgid "c"\nmsgstr "d"', ["5:1 PO011"]),
    "a previous text twice": ('#| msgid "a"\n#| msgid "b"\nmsgid "c"\nmsgstr "d"', ["5:1 PO011"]),
    "a translation without English": ('msgstr "b"', ["4:1 PO012"]),
    "a context without English": ('msgctxt "b"\n\nmsgid "a"\nmsgstr "b"\nmsgctxt "c"', ["8:1 PO012"]),
    "two translations": ('msgid "a"\nmsgstr "b"\nmsgstr "c"', ["6:1 PO012"]),
    "no translation": ('msgid "a"\n\nmsgid "b"\nmsgstr "c"', ["4:1 PO013"]),
    "a comment in between": ('msgid "a"\n# c\nmsgstr "b"', ["4:1 PO013", "6:1 PO012"]),
    "half obsolete": ('#~ msgid "a"\nmsgstr "b"', ["5:1 PO014"]),
    "half obsolete, the other way": ('msgid "a"\n#~ msgstr "b"', ["5:1 PO014"]),
    "plural forms": ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"', ["5:1 PO015"]),
    "plural forms without a plural": ('msgid "a"\nmsgstr[10] "c"', ["5:1 PO015"]),
    "a previous plural": ('#| msgid_plural "a"\nmsgid "b"\nmsgstr "c"', ["4:1 PO015"]),
    "the same English twice": (
        'msgid "a"\nmsgstr "b"\n\nmsgid "" "a"\nmsgstr "c"'.replace('"" ', '""\n'),
        ["7:1 PO016"],
    ),
    "a second header": ('msgid ""\nmsgstr "b"', ["4:1 PO016"]),
    "a git conflict": (
        'msgid "a"\n<<<<<<< ours\nmsgstr "b"\n=======\nmsgstr "c"\n>>>>>>> theirs',
        ["5:1 PO017", "7:1 PO017", "8:1 PO012", "9:1 PO017"],
    ),
    "two versions joined": (
        'msgid "a"\nmsgstr ""\n"#-#-#-#-#  a.po  #-#-#-#-#\\n"\n"b\\n"\n"#-#-#-#-#  b.po  #-#-#-#-#\\n"\n"c"',
        ["4:1 PO018"],
    ),
    "a comment at the end": ('msgid "a"\nmsgstr "b"\n\n# c', ["7:1 PO019"]),
    "a file cut off after its flags": ('msgid "a"\nmsgstr "b"\n\n#. c\n#, fuzzy\n#| msgid "d"', ["7:1 PO019"]),
    "a control character": ('msgid "a\x08"\nmsgstr "b"', ["4:9 PO005"]),
    "a zero byte": ('msgid "a"\nmsgstr "b\0"', ["5:10 PO005"]),
    "a carriage return inside": ('msgid "a"\nmsgstr "b\rc"', ["5:10 PO005"]),
}


@pytest.mark.parametrize(("body", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_fault_in_an_entry_is_told_where_it_stands(body: str, expected: list[str]) -> None:
    assert told((HEADER + body + "\n").encode()) == expected


WHOLE = {
    "an empty file": (b"", ["1:1 PO006"]),
    "no header": (b'msgid "a"\nmsgstr "b"\n', ["1:1 PO006"]),
    "an obsolete header": (b'#~ msgid ""\n#~ msgstr "Language: fr\\n"\n', ["1:1 PO006"]),
    "a byte order mark": (b"\xef\xbb\xbf" + HEADER.encode(), ["1:1 PO003"]),
    "Windows line ends": (HEADER.replace("\n", "\r\n").encode(), ["1:1 PO004"]),
    "a single Windows line end": (HEADER.encode() + b'msgid "a"\nmsgstr "b"\r\n', ["5:1 PO004"]),
    "old Mac line ends": (HEADER.replace("\n", "\r").encode(), ["1:1 PO004"]),
    "Latin-1": (HEADER.encode() + 'msgid "a"\nmsgstr "ç é"\n'.encode("latin-1"), ["5:9 PO001"]),
    "a bad byte after good ones": (HEADER.encode() + 'msgid "a"\nmsgstr "çé'.encode() + b'\xff"\n', ["5:11 PO001"]),
    "UTF-16": (HEADER.encode("utf-16"), ["1:1 PO001"]),
    "another charset declared": (HEADER.replace("UTF-8", "ISO-8859-1").encode(), ["1:1 PO002"]),
}


@pytest.mark.parametrize(("content", "expected"), WHOLE.values(), ids=WHOLE)
def test_a_fault_of_the_whole_file_is_told(content: bytes, expected: list[str]) -> None:
    assert told(content) == expected


def test_all_faults_are_told_at_once_in_their_order() -> None:
    body = 'msgid "a\nmsgstr "b"\n\nmsgid "c"\n\ngarbage\nmsgid "d"\nmsgstr "\\q"\n'
    assert told((HEADER + body).encode()) == ["4:7 PO007", "7:1 PO013", "9:1 PO010", "11:9 PO009"]


def test_a_fault_says_what_is_wrong_and_what_to_do() -> None:
    (fault,) = faults_of((HEADER + 'msgid "a\nmsgstr "b"\n').encode())
    assert str(fault.place) == "x.po:4:7"
    assert fault.severity is Severity.ERROR
    assert fault.message == "this string has no closing quotation mark"
    assert fault.hint == 'close it with "'


def test_a_backslash_before_the_closing_mark_has_a_hint_of_its_own() -> None:
    (fault,) = faults_of((HEADER + 'msgid "a\\"\nmsgstr "b"\n').encode())
    assert fault.hint == r"for a backslash at the end, write \\ before the quotation mark"


def test_entries_with_the_same_english_are_both_named() -> None:
    (fault,) = faults_of((HEADER + 'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n').encode())
    assert fault.place.line == 7
    assert "line 4" in fault.message


def test_the_same_english_in_two_contexts_or_once_obsolete_is_no_fault() -> None:
    body = 'msgid "a"\nmsgstr "b"\n\nmsgctxt "c"\nmsgid "a"\nmsgstr "d"\n\n#~ msgid "a"\n#~ msgstr "e"\n'
    catalog = read((HEADER + body).encode(), "x.po")
    assert (len(catalog.entries), len(catalog.obsolete)) == (2, 1)


def test_conflict_marks_in_a_comment_are_nobodys_fault() -> None:
    body = '# <<<<<<< is how git marks a conflict, #-#-#-#-# is how msgcat does\nmsgid "a"\nmsgstr "b"\n'
    assert read((HEADER + body).encode(), "x.po").entries[0].target == "b"


def test_a_file_that_is_no_po_file_does_not_flood_the_reader() -> None:
    faults = faults_of(b"<p>\n" * 1000)
    assert len(faults) == MOST + 1
    assert faults[-1].code == "PO020"
    assert faults[-1].message.startswith("901 ")


def test_a_long_line_of_garbage_is_shown_in_part() -> None:
    (fault,) = faults_of((HEADER + "x" * 1_000_000).encode())
    assert len(fault.message) < 100


def test_what_is_shown_of_a_file_cannot_steer_a_terminal() -> None:
    body = 'a\x1b[2Jb\u202e\nmsgid "\\\x1b"\nmsgstr ""\n'
    assert all(
        text.isprintable() for fault in faults_of((HEADER + body).encode()) for text in (fault.message, fault.hint)
    )


def test_every_code_that_is_told_has_its_page() -> None:
    used = {code for _, codes in [*BROKEN.values(), *WHOLE.values()] for code in re.findall(r"PO\d+", " ".join(codes))}
    assert used | {"PO020"} == set(PAGES)


@pytest.mark.parametrize("code", PAGES)
def test_a_page_opens_with_a_sentence_and_explains(code: str) -> None:
    summary, blank, *rest = PAGES[code].split("\n")
    assert summary.endswith(".")
    assert blank == ""
    assert rest
