"""Catalogs without end, for the laws of every format: the words that people write, and some that nobody would."""

from hypothesis import strategies as st

from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry

NASTY = '"\\\n\t\a\b\f\v\r\x01\x1b\x7f\x85\xa0\u2028\u2029\ufeff\u2066\u2069 #~|:,.msgid0x7薬مضé😀\U0010ffff'
PIECES = [
    "\\n",
    "\\",
    '"',
    '"\n"',
    "#~ ",
    "\n#| ",
    "\n\n",
    'msgid "',
    "\\a",
    "\\101",
    "{clinic.phone}",
    "\u2028",
    "5 mg",
]

strings = st.one_of(
    st.text(st.sampled_from(NASTY), max_size=12),
    st.lists(st.sampled_from(PIECES), max_size=5).map("".join),
    st.text(max_size=12),
).filter(lambda text: "\0" not in text and "#-#-#-#-#" not in text)
lines = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
references = st.text(st.sampled_from("abc/.-:12é薬"), min_size=1, max_size=8)
flags = st.sampled_from(["python-brace-format", "no-wrap", "max-length:120", "md-text"])
keys = st.builds(Key, st.one_of(st.just(""), strings), strings)


def several(what: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(what, max_size=3).map(tuple)


entries = st.builds(
    Entry,
    key=keys.filter(lambda key: key != ("", "")),
    target=strings,
    fuzzy=st.booleans(),
    sources=several(references),
    notes=several(lines),
    comment=several(lines),
    previous=st.none() | keys,
    flags=several(flags),
)
values = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=10).filter(lambda text: "charset" not in text)
headers = st.lists(st.tuples(st.sampled_from(["Language-Team", "X-Unknown", "Plural-Forms"]), values), max_size=4).map(
    tuple
)
catalogs = st.builds(
    Catalog,
    slug=st.just("s"),
    locale=st.just("fr"),
    header=headers,
    comment=several(lines),
    entries=st.lists(entries, max_size=5, unique_by=lambda entry: entry.key).map(tuple),
    obsolete=st.lists(entries, max_size=3).map(tuple),
)


# What any other format is asked to carry


def _unit(entry: Entry) -> bool:
    """Whether an entry could be one of ours: every unit has English, and so has what it was before."""
    return bool(entry.key.source) and (entry.previous is None or bool(entry.previous.source))


MARKED = st.lists(
    st.sampled_from(
        [
            *("**", "*", "_", "~~", "`", "[", "](https://example.org/a)", "](", "![", "{clinic.phone}", "[^1]", "\\"),
            *("\\\n", "<b>", "</b>", "<https://example.org>", "&amp;", "<", ">", "&", "a", "Call", " ", "5 mg", "水"),
            *("=1+1", "@SUM(A1)", "'", "_x0041_", "]]>", "\r", "\r\n"),
        ]
    ),
    max_size=12,
).map("".join)
words = st.one_of(strings, MARKED)
earlier = st.none() | st.builds(Key, st.sampled_from(["", "heading"]), words)
exchanged = st.builds(
    Catalog,
    slug=st.just("s"),
    locale=st.sampled_from(["fr", "pt-BR", "zh-Hans", "ar"]),
    comment=st.sampled_from([(), ("Draft.",), ("Two", "lines")]),
    entries=st.lists(
        st.builds(
            Entry,
            key=st.builds(Key, st.one_of(st.sampled_from(["", "heading", "table: a_b"]), strings), words),
            target=words,
            fuzzy=st.booleans(),
            sources=st.sampled_from([(), ("source/s.md",), ("source/s.md", "b c")]),
            notes=st.lists(lines, max_size=2).map(tuple),
            comment=st.lists(lines, max_size=2).map(tuple),
            previous=earlier,
            flags=st.sampled_from([(), ("python-brace-format",)]),
        ).filter(_unit),
        max_size=3,
        unique_by=lambda entry: entry.key,
    ).map(tuple),
    obsolete=st.sampled_from([(), (Entry(Key("", "Gone."), "Parti."),)]),
)
