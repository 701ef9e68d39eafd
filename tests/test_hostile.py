"""Text from outside: whatever a translator's file, a clinic or a name holds, the page keeps the article's structure."""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.checks import check_pair
from pipeline.language.locales import locale_for
from pipeline.markdown.articles import Reading
from pipeline.markdown.phrases import PhraseReader, parse_phrase
from pipeline.model.clinic import Clinic
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.leaflet import Setting
from pipeline.model.pair import LONGEST
from pipeline.model.phrase import Phrase, walk
from pipeline.project import store
from pipeline.project.config import read_config
from pipeline.stages.headers import new_catalog
from pipeline.stages.localise import localise, original, pairs
from pipeline.stages.template import template
from pipeline.stages.update import update
from pipeline.writers.html import write as html
from pipeline.writers.text import write as plain_text
from tests.building import article_of, fresh_catalog, translated
from tests.folders import CONFIG, HANDS, Folder, sealed

PLAIN = "Drink a glass of water."
RICH = "Read [the page](https://www.example.org/a), look at ![a drop](drop.png), call **{clinic.phone}**.[^1]"
ARTICLE = article_of(
    f"## Water\n\n{PLAIN}\n\n- {RICH}\n\n| A | B |\n|---|---|\n| One | Two |\n\n[^1]: A note.\n", Reading()
)
CLINIC = Clinic("hill", {"name": "Hill Clinic", "phone": "+44 20 7946 0123"})
SETTING = Setting(CLINIC, images={"drop.png": "data:image/png;base64,AAAA"})

INLINE = frozenset({"em", "strong", "s", "code", "bdi", "span", "br"})
"""Tags that dress words and can neither lead anywhere nor hold a block."""


@dataclass(frozen=True)
class Page:
    """What a browser sees of the main part of a page."""

    tags: tuple[str, ...]
    """Opening and closing tags in their order, but for those that dress words."""
    addresses: Counter[tuple[str, str]]
    """Where links lead and pictures come from."""
    attributes: frozenset[str]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: Counter[tuple[str, str]] = Counter()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE:
            self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses.update((name, value or "") for name, value in attrs if name in ("href", "src"))

    def handle_endtag(self, tag: str) -> None:
        if tag not in INLINE:
            self.tags.append("/" + tag)


def seen(html: str) -> Page:
    reader = _Reader()
    reader.feed(html.partition("<main>")[2].partition("</main>")[0])
    reader.close()
    return Page(tuple(reader.tags), reader.addresses, frozenset(reader.attributes))


def printed(targets: Mapping[str, str], tag: str = "fr") -> tuple[str, str, tuple[Finding, ...]]:
    """The page and the plain text as a build would make them with these translations, and what it would say."""
    locale = locale_for(tag)
    catalog = translated(update(new_catalog("x", locale, "example", ""), template(ARTICLE)), targets)
    this = original(ARTICLE, locale_for("en"))
    beside = pairs(this, catalog, locale)
    said = {pair.unit.key: check_pair(pair) for pair in beside}
    refused = {key for key, found in said.items() if any(one.severity is Severity.ERROR for one in found)}
    leaflet = localise(this, locale, beside, refused)
    page, text = (write(leaflet, SETTING).decode() for write in (html, plain_text))
    return page, text, tuple(one for key, found in said.items() if key.source in targets for one in found)


UNTAMPERED = seen(printed({})[0])
ATTRIBUTES = UNTAMPERED.attributes | {"class", "dir", "lang", "title"}


def test_the_untampered_page_has_what_the_article_has() -> None:
    assert [tag for tag in UNTAMPERED.tags if tag in ("h2", "li", "table", "a", "img")] == [
        "h2", "li", "a", "img", "a", "table", "li", "a",
    ]  # fmt: skip
    assert UNTAMPERED.addresses["href", "https://www.example.org/a"] == 1


HOSTILE = {
    "script": "Buvez<script>alert(1)</script>",
    "html": "Buvez <b onclick=x()>de</b> l’eau",
    "comment": "Buvez <!-- de --> l’eau",
    "closing tag": "Buvez</p></main></body>",
    "javascript link": "[Buvez](javascript:alert(1))",
    "javascript link, encoded": "[Buvez](java&#115;cript:alert(1))",
    "javascript link, broken": "[Buvez](<java\nscript:alert(1)>)",
    "data link": "[Buvez](data:text/html,<script>alert(1)</script>)",
    "link": "[Buvez](https://evil.example)",
    "automatic link": "Buvez <https://evil.example>",
    "mail link": "Buvez <a@evil.example>",
    "picture": "Buvez ![eau](https://evil.example/a.png)",
    "footnote": "Buvez[^1]",
    "placeholder invented": "Appelez le {clinic.phone}",
    "placeholder mangled": "Appelez le {clinic.phone",
    "heading": "# Buvez",
    "list": "- Buvez",
    "numbers": "1. Buvez",
    "fence": "```\nBuvez\n```",
    "quotation": "> Buvez",
    "table": "| Buvez | eau |\n|---|---|",
    "setext": "Buvez\n=====",
    "rule": "Buvez\n\n---\n",
    "blank lines": "Buvez\n\n\n\nde l’eau",
    "front matter": "---\nid: X\n---\nBuvez",
    "definition": "[a]: https://evil.example\n\n[a]",
    "a million letters": "a" * 1_000_000,
    "a million brackets": "[" * 1_000_000,
    "nested brackets": "[" * 10_000 + "a" + "](b)" * 10_000,
    "nested marks": "*" * 10_000 + "a" + "*" * 10_000,
    "nul": "Buvez \0 de l’eau",
    "bell": "Buvez \x07 de l’eau",
    "escape": "Buvez \x1b[31m de l’eau",
    "override": "Buvez \u202ede l’eau",
    "isolate": "Buvez \u2066de l’eau",
    "too many pops": "Buvez \u2069de l’eau",
}


@pytest.mark.parametrize("target", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_translation_is_found_and_changes_no_structure(target: str) -> None:
    page, _, findings = printed({PLAIN: target})
    assert findings
    assert seen(page).tags == UNTAMPERED.tags
    assert seen(page).addresses == UNTAMPERED.addresses
    assert "alert(1)" not in page


@pytest.mark.parametrize("target", ["Buvez", "*" * 300 + "a" + "*" * 300, '"' * 500, "[" * 500, "`" * 501], ids=len)
@pytest.mark.parametrize("tag", ["fr", "ar"])
def test_an_odd_translation_changes_no_structure(target: str, tag: str) -> None:
    assert seen(printed({PLAIN: target}, tag)[0]).tags == UNTAMPERED.tags


@pytest.mark.parametrize(
    "target",
    [
        "Lisez la page, regardez, appelez.",
        "Lisez [la page](https://www.example.org/b), ![a](drop.png), **{clinic.phone}**.[^1]",
        "Lisez [la page](https://www.example.org/a), ![a](https://evil.example/drop.png), **{clinic.phone}**.[^1]",
        "Lisez [la page](https://www.example.org/a), ![a](drop.png), **{clinic.fax}**.[^1]",
        "Lisez [la page](https://www.example.org/a), ![a](drop.png), **{clinic.phone}**.[^2]",
        "Lisez [la page](https://www.example.org/a) [et](https://www.example.org/a), ![](drop.png) {clinic.phone}[^1]",
    ],
)
def test_links_pictures_and_placeholders_are_those_of_the_english(target: str) -> None:
    page, _, findings = printed({RICH: target})
    assert any(one.severity is Severity.ERROR for one in findings)
    assert seen(page).tags == UNTAMPERED.tags
    assert seen(page).addresses == UNTAMPERED.addresses
    assert "Read " in page


def test_a_quotation_mark_in_a_title_does_not_end_its_attribute() -> None:
    target = RICH.replace("(https://www.example.org/a)", "(https://www.example.org/a '\"onclick=\"alert(1)')")
    page, _, _ = printed({RICH: target.replace("(drop.png)", "(drop.png '\"><script>')")})
    assert seen(page).tags == UNTAMPERED.tags
    assert seen(page).attributes <= ATTRIBUTES


PIECES = st.sampled_from(
    [
        *"[]()<>*_~`!\\{}#&\"'|:-=+.\n\t \0\u202e\u2066\u2069",
        *(
            "a",
            "eau",
            "ماء",
            "水",
            "[^1]",
            "[a](b)",
            "](",
            "![",
            "<b>",
            "</li>",
            "<!--",
            "-->",
            "&lt;",
            "&#60;script&#62;",
        ),
        *(
            "{clinic.phone}",
            "https://www.example.org/a",
            "javascript:",
            "drop.png",
            "**",
            "\n\n",
            "- ",
            "> ",
            "# ",
            "```",
        ),
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(["fr", "ar"]))
def test_no_translation_can_bring_anything_into_the_page(plain: str, rich: str, tag: str) -> None:
    page, _, _ = printed({PLAIN: plain, RICH: rich}, tag)
    assert seen(page).tags == UNTAMPERED.tags
    assert seen(page).addresses == UNTAMPERED.addresses
    assert seen(page).attributes <= ATTRIBUTES


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_no_translation_can_steer_the_program_that_shows_the_plain_text(target: str) -> None:
    text = printed({PLAIN: target})[1]
    assert not re.search("[\0-\x08\x0b-\x1f\x7f\u202a-\u202e]", text)


# Work in proportion


def work(task: Callable[[], object]) -> int:
    """How many calls `task` makes: a clock that runs the same on every machine."""
    count = 0

    def tick(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tick)
    try:
        task()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        *("[", "![", "[a](", "[*", "![[", "[^", "[[a]]", "*", "*a ", "**a *b ", "_a __b ", "a**b", "`", "``a`", "~~a "),
        *("<", "<a ", "<!--", "<b>", "&#x", "{clinic.", "\\", "[a](<", "[a](b 'c", "![a](b", '"', "'", "a\n", "[a][b]"),
    ],
)
def test_reading_twice_as_much_is_twice_the_work(piece: str) -> None:
    parse_phrase("*a*")
    once, twice = (work(lambda size=size: parse_phrase((piece * size)[:size])) for size in (1000, 2000))  # type: ignore[misc]
    assert twice <= 2.3 * once + 100


def test_a_translation_that_is_far_too_long_is_never_read(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []

    class Counting(PhraseReader):
        def __call__(self, text: str) -> Phrase:
            lengths.append(len(text))
            return super().__call__(text)

    monkeypatch.setattr("pipeline.stages.localise.PhraseReader", Counting)
    _, _, findings = printed({PLAIN: "*[" * 500_000})
    assert [one.code for one in findings] == ["PO503"]
    assert lengths
    assert max(lengths) <= LONGEST


@pytest.mark.parametrize("mark", ["*", "_", "~~", "**"])
def test_marks_nest_only_so_deep_and_keep_their_words(mark: str) -> None:
    phrase = parse_phrase(mark * 5000 + "words" + mark * 5000)
    assert len(list(walk(phrase))) < 100
    assert "words" in str(phrase)


def test_an_article_with_marks_nested_without_end_can_be_printed() -> None:
    article = article_of("*" * 9000 + "a" + "*" * 9000 + "\n\n" + ">" * 500 + "a\n\n" + "- " * 500 + "a\n")
    leaflet = localise(original(article, locale_for("en")), locale_for("en"), ())
    for write in (html, plain_text):
        assert write(leaflet, SETTING)
    assert fresh_catalog(article).entries


# What the terminal sees


@pytest.mark.parametrize("form", ["text", "github", "json"])
@pytest.mark.parametrize("steering", ["\x1b[31m", "\x1b]0;owned\x07", "\x9b31m", "\r", "\u202e", "\u2028"])
def test_no_translation_can_steer_the_terminal(built: Folder, form: str, steering: str) -> None:
    built.translate("rest", "fr", {"Sleep well.": f"Dormez {steering}bien."})
    for command in ("check", "build"):
        ran = built.run(command, "--format", form)
        assert "PO50" in ran.out
        assert steering not in ran.out + ran.err


def test_a_translation_cannot_write_a_finding_of_its_own(built: Folder) -> None:
    built.translate(
        "rest", "fr", {"Sleep well.": "Dormez\n\n::error file=x::owned\nsource/x.md:1:1: AR001 error: owned\0"}
    )
    for form in ("text", "github"):
        lines = built.run("check", "--format", form).out.splitlines()
        assert not [line for line in lines if line.startswith(("::error file=x", "source/x.md"))]


def test_the_name_of_a_returned_file_cannot_steer_the_terminal(translated: Folder) -> None:
    good = translated.save(translated.catalog("rest", "fr"), "\x1b[31mred.po")
    bad = translated.write("\x1b[32mgreen.po", "nothing")
    assert "\x1b[3" not in translated.run("merge", str(good), str(bad)).out


# Names and paths


@pytest.mark.parametrize(
    "name",
    [
        "has space.md", "UPPER.md", "two.dots.md", "..md", ".hidden.md", "-dash.md", "é.md", "a--b.md", "con:1.md",
        "back\\slash.md", "new\nline.md", "trailing-.md", "％2e％2e.md",
    ],
)  # fmt: skip
def test_a_name_that_could_mislead_makes_no_article(built: Folder, name: str) -> None:
    built.write(f"source/{name}", HANDS.replace("HW-1", "HW-2"))
    before = set(built.files())
    for command in ("update", "build", "status", "check", "extract"):
        assert "AR009 warning" in built.ok(command).out
    assert set(built.files()) == before


@pytest.mark.parametrize(
    "folder", ["..", "../x", "a/../../x", "/tmp/x", "C:\\x", "\\x", "..\\x", "", ".", "a\0b", "a\nb"]
)
@pytest.mark.parametrize("key", ["source", "locales", "output"])
def test_a_folder_outside_of_the_project_is_refused(key: str, folder: str) -> None:
    escaped = folder.replace("\\", "\\\\").replace("\0", "\\u0000").replace("\n", "\\n")
    with pytest.raises(PipelineError) as caught:
        read_config(f'{key} = "{escaped}"'.encode(), "pipeline.toml")
    assert [one.code for one in caught.value.findings] == ["CF002"]


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/b", "C:\\\\x", "a.b", "a b", "..", "\\u0000"])
def test_a_clinic_outside_of_its_folder_is_refused(name: str) -> None:
    with pytest.raises(PipelineError):
        read_config(f'clinic = "{name}"'.encode(), "pipeline.toml")


@pytest.mark.parametrize("tag", ["../x", "fr/../..", "/etc", "fr\\\\x", "..", "fr\\n", ""])
def test_a_language_that_is_a_path_is_refused(tag: str) -> None:
    with pytest.raises(PipelineError):
        read_config(f'languages = ["{tag}"]'.encode(), "pipeline.toml")


@pytest.mark.parametrize(
    ("link", "command"),
    [
        ("source/rest.md", "build"),
        ("source", "status"),
        ("source/clinics/hill.toml", "build"),
        ("locales/fr/LC_MESSAGES/rest.po", "update"),
        ("locales/fr", "update"),
        ("locales/fr", "build"),
        ("locales", "extract"),
        ("output/fr", "build"),
        ("output", "build"),
        ("output/.pipeline", "build"),
    ],
)
def test_a_link_out_of_the_project_is_not_followed(built: Folder, tmp_path: Path, link: str, command: str) -> None:
    outside, path = tmp_path / "outside", built.path(link)
    path.rename(outside)
    path.symlink_to(outside)
    built.edit(
        "source/clinics/hill.toml" if "source" not in link else "pipeline.toml",
        "Hill" if "source" not in link else "Test",
        "New",
    )
    before = Folder(tmp_path).files("outside") if outside.is_dir() else {"": outside.read_bytes()}
    ran = built.run(command)
    assert (ran.status, "FS003 error" in ran.out) == (1, True)
    assert (Folder(tmp_path).files("outside") if outside.is_dir() else {"": outside.read_bytes()}) == before


@pytest.mark.parametrize("command", ["status", "update", "extract", "build", "check"])
def test_a_link_in_a_circle_is_a_finding(built: Folder, command: str) -> None:
    built.path("source/round.md").symlink_to("round.md")
    ran = built.run(command)
    assert (ran.status, "source/round.md:1:1: FS001 error" in ran.out) == (1, True)


@pytest.mark.parametrize("command", ["status", "update", "extract", "build", "check"])
def test_a_folder_in_the_place_of_a_file_is_a_finding(built: Folder, command: str) -> None:
    built.path("source/folder.md").mkdir()
    built.path("locales/fr/LC_MESSAGES/rest.po").unlink()
    built.path("locales/fr/LC_MESSAGES/rest.po").mkdir()
    ran = built.run(command)
    assert (ran.status, "source/folder.md:1:1: FS001 error" in ran.out) == (1, True)


@pytest.mark.parametrize(
    "source", ["../secret.png", "/etc/secret.png", "%2e%2e/secret.png", "a/../../secret.png", "%00.png"]
)
def test_a_picture_outside_of_the_source_folder_is_not_shown(built: Folder, source: str) -> None:
    built.write("secret.png", "secret")
    built.edit("source/rest.md", "Sleep well.", f"![a]({source})")
    ran = built.run("build")
    assert (ran.status, re.search("AR011|FS00[13]", ran.out) is not None) == (1, True)
    assert not built.path("output/en/rest.html").exists()


def test_stamps_from_elsewhere_can_remove_nothing(built: Folder) -> None:
    outputs = dict.fromkeys(("source/rest.md", "../outside", "output/xx/../../pipeline.toml"), (1, 1, ""))
    outside = built.root.parent / "outside"
    outside.write_text("mine")
    before = built.files()
    for names in (("xx/gone", "fr/hands"), ("../source", "xx/gone"), ("xx/..",), ("xx/../../source",)):
        stamp: tuple[object, ...] = ({}, outputs, (), {}, 0, (), ())
        head = {"leaflets": dict.fromkeys(names, stamp), "files": {}, "index": None, "index_of": ""}
        built.write("output/.pipeline/stamps.jsonl", sealed(json.dumps(head).encode() + b"\n"))
        assert "8 leaflets written" in built.ok("build").out
        assert built.files() == before
        assert outside.read_text() == "mine"


def test_stamps_from_elsewhere_that_tell_nonsense_are_no_traceback(built: Folder) -> None:
    built.run("build")
    built.edit("locales/fr/LC_MESSAGES/rest.po", "Le repos vous aide.", "")
    built.ok("build")
    path = built.path("output/.pipeline/stamps.jsonl")
    first, *rows = path.read_bytes().splitlines()[1:]
    head = json.loads(first)
    said = [stamp for stamp in head["leaflets"].values() if stamp[4]]
    assert len(said) == len(rows) == 1
    heavier = rows[0].replace(b"[2,", b"[7,")
    for nonsense in (b"{", b"[2,[3],4]", b"[3]", b"[[1]]", b"x", b"\xff", heavier, b"[" * 100_000):
        said[0][4] = len(nonsense) + 1
        path.write_bytes(sealed(json.dumps(head).encode() + b"\n" + nonsense + b"\n"))
        ran = built.run("build")
        assert (ran.status, "FS001 error: what the last build had to say cannot be read" in ran.out) == (1, True)


# Front matter, configuration and clinics


@pytest.mark.parametrize(
    "front",
    [
        "a: &a [x]\nb: *a",
        "a: &a [*a]",
        "a: [[[[[[x]]]]]]",
        "a: " + "[" * 100_000,
        "a:\n  " + "- " * 50_000 + "x",
        "? " * 50_000,
        "\n".join(" " * depth + "a:" for depth in range(2000)),
        "a: {b: {c: d}}",
        "? [a, b]\n: c",
        "a: !!python/object/apply:os.system [exit 1]\nb: {x: y}",
        "a: \x07",
        'a: "\\ud800"',
        "- a",
        "a",
        "a: b\n--- c",
        "%YAML 9.9",
        "a: b\na: c",
    ],
    ids=lambda front: front[:20],
)
def test_front_matter_that_plays_tricks_is_refused(front: str) -> None:
    from pipeline.markdown.front import split_front

    with pytest.raises(PipelineError) as caught:
        split_front(f"---\n{front}\n---\n", "source/x.md")
    assert [one.code for one in caught.value.findings] == ["AR002"]


def test_a_huge_front_matter_is_only_text() -> None:
    from pipeline.markdown.front import split_front

    fields = split_front("---\na: " + "x" * 1_000_000 + "\n---\n", "source/x.md").fields
    assert len(fields["a"].text) == 1_000_000


@pytest.mark.parametrize(
    "toml",
    [
        "a = " + "[" * 5000,
        "a = " + "[" * 5000 + "]" * 5000,
        "a = " + "{a=" * 3000 + "1" + "}" * 3000,
        "a" + ".a" * 5000 + " = [",
        "a = " + "9" * 5000,
        "a = \0",
        "a = 1\na = 2",
        "\x1b[31m",
    ],
    ids=lambda toml: repr(toml[:15]),
)
@pytest.mark.parametrize("name", ["pipeline.toml", "source/clinics/hill.toml"])
def test_toml_that_plays_tricks_is_refused(small: Folder, name: str, toml: str) -> None:
    small.write(name, toml)
    ran = small.run("build")
    assert (ran.status, f"{name}:1:" in ran.out or f"{name}:2:" in ran.out, "CF001 error" in ran.out) == (1, True, True)
    assert "\x1b" not in ran.out


HOSTILE_VALUES = ["<b>\"'&</b><script>alert(1)</script>", "1\\n\\n# Not a heading", "\\u202e321", "\\u2066", "a" * 5000]


def profile(key: str, value: str) -> str:
    """The profile of a clinic, with `value` (as TOML escapes it, but for quotes) for `key`."""
    return (
        'phone = "+44 20 7946 0123"\nemergency = "112"\n' + f'{key} = "{value.replace(chr(34), chr(92) + chr(34))}"\n'
    )


@pytest.mark.parametrize("value", HOSTILE_VALUES)
def test_what_a_clinic_says_is_only_words(built: Folder, value: str) -> None:
    before = {tag: seen(built.read(f"output/{tag}/hands.html")) for tag in ("en", "ar")}
    built.write("source/clinics/hill.toml", profile("name", value))
    built.ok("build")
    for tag, page in before.items():
        html = built.read(f"output/{tag}/hands.html")
        assert seen(html).tags == page.tags
        assert "<script>alert" not in html
        assert "\u202e" not in html + built.read(f"output/{tag}/hands.txt")


@pytest.mark.parametrize("value", HOSTILE_VALUES)
def test_what_cannot_be_dialled_is_no_telephone_number(built: Folder, value: str) -> None:
    built.write("source/clinics/hill.toml", "name = 'x'\n" + profile("phone", value).splitlines()[-1])
    ran = built.run("build")
    assert (ran.status, "CL003 error" in ran.out, "\u202e" in ran.out) == (1, True, False)


def test_a_clinic_that_names_itself_is_filled_in_once(built: Folder) -> None:
    built.write("source/clinics/hill.toml", profile("name", "{clinic.name}"))
    built.ok("build")
    assert "{clinic.name}" in built.read("output/en/hands.txt")


def test_a_project_is_found_through_a_link_to_it(built: Folder, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(built.root)
    assert store.open_project(tmp_path / "link").root == built.root.resolve()
    assert "8 already up to date" in Folder(tmp_path / "link").ok("build").out


def test_the_configuration_of_the_tests_is_good() -> None:
    assert read_config(CONFIG.encode(), "pipeline.toml")[1] == ()
