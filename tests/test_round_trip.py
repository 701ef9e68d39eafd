"""What goes out to translators, what comes back weeks later from whatever program, and what a person is told of it."""

import io
import json
import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from pipeline.formats import FORMATS, po
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry
from tests.folders import Folder

SLEEP, WATER = "Sleep well.", "Drink water."


@pytest.fixture
def sent(small: Folder) -> Folder:
    """The small project, half of `rest` translated into French, and sent out as fr-0001."""
    small.ok("update")
    small.translate("rest", "fr", {"Rest": "Le repos", SLEEP: "Dormez bien."})
    export(small)
    return small


def export(folder: Folder, *words: str, tag: str = "fr", name: str = "out.zip") -> dict[str, bytes]:
    """Run the command; the members of the zip file by their name below its folder."""
    path = folder.path(name)
    folder.ok("export", "--language", tag, "--output", str(path), *words)
    return members(path)


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name.partition("/")[2]: package.read(name) for name in package.namelist()}


def rewritten(content: bytes, words: Mapping[str, str], form: str = "po") -> bytes:
    """A returned file in which a translator has given texts these translations."""
    (catalog,) = FORMATS[form].read(content, "x").catalogs
    entries = tuple(
        replace(one, target=words[one.key.source], fuzzy=False, previous=None) if one.key.source in words else one
        for one in catalog.entries
    )
    return FORMATS[form].write(replace(catalog, slug=catalog.slug or "rest", locale="fr", entries=entries))


def give_back(folder: Folder, words: Mapping[str, str], name: str = "back.po") -> str:
    """The French file of `rest` from the zip file, with these translations, in a file to be merged."""
    return str(folder.write(name, rewritten(members(folder.path("out.zip"))["rest.fr.po"], words)))


def target_of(folder: Folder, source: str) -> str:
    return next(one.target for one in folder.catalog("rest", "fr").entries if one.key.source == source)


# Out


def test_a_package_holds_the_catalogs_a_proof_page_of_each_article_and_a_readme(sent: Folder) -> None:
    files = members(sent.path("out.zip"))
    assert list(files) == ["README.txt", "hands.fr.po", "rest.fr.po", "proof/hands.html", "proof/rest.html"]
    catalog = po.read(files["rest.fr.po"], "rest.fr.po")
    assert catalog.entries == sent.catalog("rest", "fr").entries
    assert catalog.field("X-Pipeline-Package") == "fr-0001"


def test_what_was_sent_is_kept_beside_the_catalogs(sent: Folder) -> None:
    files = members(sent.path("out.zip"))
    for slug in ("hands", "rest"):
        assert sent.path(f"locales/fr/sent/fr-0001/{slug}.po").read_bytes() == files[f"{slug}.fr.po"]


@pytest.mark.parametrize("form", FORMATS)
def test_sending_the_same_again_is_the_same_package_to_the_byte(sent: Folder, form: str) -> None:
    before = sent.files("locales")
    export(sent, "--format", form, name="one.zip")
    export(sent, "--format", form, name="two.zip")
    assert sent.path("one.zip").read_bytes() == sent.path("two.zip").read_bytes()
    assert sent.files("locales") == before


def test_the_next_package_has_the_next_number(sent: Folder) -> None:
    sent.translate("rest", "fr", {WATER: "Buvez de l’eau."})
    sent.ok("export", "--language", "fr", "--output", str(sent.path("two.zip")))
    export(sent, tag="zh-Hans", name="three.zip")
    packages = {name.split("/")[3] for name in sent.files("locales") if "/sent/" in name}
    assert packages == {"fr-0001", "fr-0002", "zh-Hans-0001"}


def test_a_package_has_its_name_where_no_other_is_given(small: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    small.ok("update")
    monkeypatch.chdir(small.root)
    small.ok("export", "-l", "fr", "-l", "ar")
    assert {"fr-0001.zip", "ar-0001.zip"} <= set(small.files())
    assert small.run("export", "-o", "x.zip").status == 2


def test_a_package_that_came_back_by_its_own_name_is_not_written_over(sent: Folder) -> None:
    """The editor has saved it beside the project, and sends another language out before merging it."""
    whole = members(sent.path("out.zip"))
    back = rewritten(whole["rest.fr.po"], {WATER: "Buvez de l’eau."})
    returned = packed({**{f"fr-0001/{name}": one for name, one in whole.items()}, "fr-0001/rest.fr.po": back})
    sent.write("out.zip", returned)
    ran = sent.run("export", "--language", "fr", "--output", str(sent.path("out.zip")))
    assert (ran.status, "EX004 error: a file of this name is there" in ran.out) == (1, True)
    assert sent.path("out.zip").read_bytes() == returned
    sent.ok("merge", str(sent.path("out.zip")))
    assert target_of(sent, WATER) == "Buvez de l’eau."


def test_a_package_takes_the_place_of_an_earlier_one_that_nobody_has_touched(sent: Folder) -> None:
    assert "rest.fr.csv" in export(sent, "--format", "csv")
    article = sent.read("source/rest.md")
    assert sent.run("export", "--language", "fr", "--output", str(sent.path("source/rest.md"))).status == 1
    assert sent.read("source/rest.md") == article


def test_only_what_is_open_is_sent_where_that_was_asked_for(sent: Folder) -> None:
    sent.translate("hands", "fr")
    files = export(sent, "--only-open", name="open.zip")
    assert [name for name in files if name.endswith(".po")] == ["rest.fr.po"]
    sources = [one.key.source for one in po.read(files["rest.fr.po"], "x").entries]
    assert sources == ["Rest helps you.", WATER]
    assert "Dormez bien." in files["proof/rest.html"].decode()


def test_a_translation_that_a_check_refuses_is_open(sent: Folder) -> None:
    sent.translate("hands", "fr")
    wrong = {"Call **{clinic.phone}** if your skin is sore.": "Appelez-nous si votre peau est **irritée**."}
    sent.translate("hands", "fr", wrong)
    files = export(sent, "--only-open", "--article", "hands", name="open.zip")
    assert [one.target for one in po.read(files["hands.fr.po"], "x").entries] == list(wrong.values())
    assert "PO101: {clinic.phone} is missing" in text_of(files["proof/hands.html"])


def test_where_nothing_is_open_nothing_is_sent(translated: Folder) -> None:
    before = translated.files()
    ran = translated.ok("export", "-l", "fr", "--only-open", "-o", str(translated.path("x.zip")))
    assert "EX003" in ran.out
    assert translated.files() == before


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda folder: folder.edit("source/rest.md", WATER, "Drink some water."), "EX002"),
        (lambda folder: folder.edit("source/rest.md", f"{SLEEP} {WATER}", f"{WATER} {SLEEP}"), "EX002"),
        (lambda folder: folder.path("locales/fr/LC_MESSAGES/rest.po").unlink(), "EX001"),
        (lambda folder: folder.edit("source/rest.md", "id: RE-1\n", ""), "AR003"),
        (lambda folder: folder.edit("locales/fr/LC_MESSAGES/rest.po", 'msgstr "Le repos"', "msgstr Le repos"), "PO007"),
    ],
)
def test_nothing_is_sent_where_an_article_and_its_catalog_do_not_go_together(
    sent: Folder, spoil: object, code: str
) -> None:
    spoil(sent)  # type: ignore[operator]
    before = sent.files()
    ran = sent.run("export", "-l", "fr", "-o", str(sent.path("x.zip")))
    assert (ran.status, code in ran.out) == (1, True)
    assert sent.files() == before


def test_the_readme_counts_words_for_a_quote(small: Folder) -> None:
    small.ok("update")
    small.translate("rest", "fr", {SLEEP: "Dormez bien."})
    small.translate("hands", "fr")
    small.edit("source/hands.md", "before you eat", "before you eat and drink")
    small.edit("source/hands.md", "Dry them with a towel.", f"Dry them with a towel. {WATER}")
    small.ok("update")
    readme = export(small)["README.txt"].decode("utf-8-sig")
    rows = [line.split() for line in readme.splitlines() if line.startswith(("hands", "rest", "all together"))]
    new, close, closer, closest, repeated, done, texts, words = range(-8, 0)
    counts = [rows[0][column] for column in (new, close, closer, closest, repeated, done)]
    assert " ".join(counts) == "2 0 8 0 0 27"
    assert [rows[1][column] for column in (new, repeated, done)] == ["4", "2", "2"]
    assert [int(cell) for cell in rows[2][2:]] == [
        int(a) + int(b) for a, b in zip(rows[0][1:], rows[1][1:], strict=True)
    ]
    assert (rows[2][texts], rows[2][words]) == ("12", "45")
    assert "\r\n" in readme


@pytest.mark.parametrize("form", [name for name in FORMATS if FORMATS[name].loses])
def test_what_a_format_cannot_carry_is_said(sent: Folder, form: str) -> None:
    noted = replace(sent.catalog("rest", "fr"), comment=("Names are not translated.",))
    sent.save(noted)
    ran = sent.ok("export", "-l", "fr", "--format", form, "-o", str(sent.path("x.zip")))
    readme = members(sent.path("x.zip"))["README.txt"].decode("utf-8-sig")
    assert ("XF001" in ran.out) is ("do not show" in readme)


def test_the_counts_are_there_for_machines(sent: Folder) -> None:
    ran = sent.ok("export", "-l", "fr", "-o", str(sent.path("x.zip")), "--json")
    (one,) = json.loads(ran.out)
    assert (one["package"], one["articles"]["rest"]["new"]["texts"]) == ("fr-0001", 2)


# The glossary


@pytest.fixture
def termed(sent: Folder) -> Folder:
    """The same with a glossary of one term, translated and sent as fr-0002."""
    sent.write("source/glossary.toml", '[[term]]\nenglish = "towel"\ndefinition = "a cloth"\n')
    sent.ok("update")
    catalog = sent.catalog("glossary", "fr")
    sent.save(replace(catalog, entries=(replace(catalog.entries[0], target="serviette"),)))
    sent.ok("update")
    export(sent, "--only-open", "--article", "hands", name="terms.zip")
    return sent


def test_a_glossary_goes_out_whole_with_any_article_and_stands_on_its_proof_page(termed: Folder) -> None:
    files = members(termed.path("terms.zip"))
    assert [name for name in files if name.endswith(".po")] == ["glossary.fr.po", "hands.fr.po"]
    assert [one.target for one in po.read(files["glossary.fr.po"], "x").entries] == ["serviette"]
    _, _, terms = text_of(files["proof/hands.html"]).partition("Glossary")
    assert all(word in terms for word in ("towel", "serviette", "a cloth"))


def test_a_glossary_comes_back_like_an_article(termed: Folder) -> None:
    outgoing = members(termed.path("terms.zip"))["glossary.fr.po"]
    back = termed.write("terms.po", rewritten(outgoing, {"towel": "essuie-mains"}))
    assert "glossary in fr: 1 accepted (sent as fr-0002)" in termed.ok("merge", str(back)).out
    assert [one.target for one in termed.catalog("glossary", "fr").entries] == ["essuie-mains"]


# The proof page


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.tags.append(tag)


def parsed(page: bytes) -> _Text:
    parser = _Text()
    parser.feed(page.decode())
    return parser


def text_of(page: bytes) -> str:
    return parsed(page).text


def test_a_proof_page_numbers_texts_in_the_order_of_the_catalog_and_marks_open_ones(sent: Folder) -> None:
    page = members(sent.path("out.zip"))["proof/rest.html"].decode()
    rows = [row.partition("</tr>")[0] for row in page.split('<tr id="u')[1:]]
    catalog = sent.catalog("rest", "fr")
    assert len(rows) == len(catalog.entries)
    for number, (row, entry) in enumerate(zip(rows, catalog.entries, strict=True), start=1):
        assert row.startswith(f'{number}"')
        assert entry.key.source in row
        assert ('class="missing open"' in row) is (not entry.target)


def test_a_proof_page_marks_what_has_changed_in_the_english(translated: Folder) -> None:
    translated.edit("source/rest.md", WATER, "Drink water now.")
    translated.ok("update")
    page = export(translated)["proof/rest.html"].decode()
    assert "Drink water<ins> now</ins>." in page


@pytest.mark.parametrize(("tag", "direction"), [("ar", "rtl"), ("fr", "ltr")])
def test_both_directions_are_right_on_a_proof_page(translated: Folder, tag: str, direction: str) -> None:
    page = export(translated, tag=tag)["proof/hands.html"].decode()
    assert f'<p class="text" lang="{tag}" dir="{direction}">' in page
    assert '<p class="text" lang="en" dir="ltr">' in page
    assert '<bdi class="code" dir="ltr">{clinic.phone}</bdi>' in page


def test_nothing_in_a_translation_can_act_on_a_proof_page(translated: Folder) -> None:
    bad = "<script>alert(1)</script><img src=x onerror=alert(1)>\u202e&amp; \x1b"
    translated.translate("rest", "fr", {SLEEP: bad})
    catalog = translated.catalog("rest", "fr")
    entries = tuple(replace(one, comment=("</td><script>",)) for one in catalog.entries)
    translated.save(replace(catalog, entries=entries))
    page = export(translated)["proof/rest.html"]
    found = parsed(page)
    assert not {"script", "img", "link", "iframe"} & set(found.tags)
    assert "U+202E" in found.text
    assert not set("\u202e\x1b") & set(page.decode())


# Back


@pytest.mark.parametrize("form", FORMATS)
def test_work_comes_back_in_every_format(sent: Folder, form: str) -> None:
    name = f"rest.fr{FORMATS[form].suffix}"
    outgoing = export(sent, "--format", form, name="x.zip")[name]
    back = sent.write(f"post/{name}", rewritten(outgoing, {WATER: "Buvez de l’eau."}, form))
    assert "rest in fr: 1 accepted, 3 unchanged (sent as fr-0001)" in sent.ok("merge", str(back)).out
    assert target_of(sent, WATER) == "Buvez de l’eau."


def test_a_file_that_says_another_language_than_it_was_sent_in_is_refused(sent: Folder) -> None:
    """An editor that is set to Arabic writes so into every header that it saves."""
    back = give_back(sent, {WATER: "Buvez de l’eau."})
    sent.edit("back.po", "Language: fr", "Language: ar")
    before = sent.files("locales")
    ran = sent.run("merge", back)
    assert ran.status == 1
    assert "MG002 error: it was sent as fr-0001, in fr, and says that it is in ar" in ran.out
    assert "take fr-0001 out of it" in ran.out
    assert sent.files("locales") == before
    sent.edit("back.po", '"X-Pipeline-Package: fr-0001\\n"\n', "")
    assert "rest in ar: 3 accepted" in sent.ok("merge", back).out


def test_the_name_of_an_article_names_no_language(small: Folder) -> None:
    small.write("pipeline.toml", 'languages = ["it"]\n')
    small.path("source/rest.md").rename(small.path("source/how-it-works.md"))
    small.ok("update")
    catalog = replace(small.catalog("how-it-works", "it"), header=(("Content-Type", "text/plain; charset=UTF-8"),))
    small.save(catalog, "how-it-works.po")
    assert "MG002" in small.run("merge", str(small.path("how-it-works.po"))).out
    small.save(catalog, "how-it-works.it.po")
    small.ok("merge", str(small.path("how-it-works.it.po")))


@pytest.mark.parametrize("form", FORMATS)
def test_a_package_that_comes_back_untouched_changes_nothing(sent: Folder, form: str) -> None:
    export(sent, "--format", form, name="x.zip")
    before, times = sent.files(), sent.times()
    ran = sent.ok("merge", str(sent.path("x.zip")))
    assert "rest in fr: 4 unchanged (sent as fr-0001)" in ran.out
    assert "hands in fr: 7 unchanged (sent as fr-0001)" in ran.out
    assert "README.txt, fr-0001/proof/hands.html" in ran.out
    assert (sent.files(), sent.times()) == (before, times)


def test_we_may_go_on_while_a_translator_works(sent: Folder) -> None:
    sent.translate("rest", "fr", {SLEEP: "Dormez très bien."})
    ran = sent.ok("merge", give_back(sent, {WATER: "Buvez de l’eau."}))
    assert "1 accepted, 3 unchanged" in ran.out
    assert target_of(sent, SLEEP) == "Dormez très bien."


def test_a_translator_may_mend_what_was_done(sent: Folder) -> None:
    ran = sent.ok("merge", give_back(sent, {SLEEP: "Dormez à poings fermés."}))
    assert "1 accepted, 3 unchanged" in ran.out
    assert target_of(sent, SLEEP) == "Dormez à poings fermés."


@pytest.mark.parametrize(
    ("options", "stands", "code"),
    [
        ((), "Bonne nuit.", "MG001 warning"),
        (("--prefer", "ours"), "Bonne nuit.", "MG001"),
        (("--prefer", "theirs"), "Dormez mieux.", "MG007 note"),
    ],
)
def test_what_both_changed_is_shown_as_it_was_and_as_both_have_it(
    sent: Folder, options: tuple[str, ...], stands: str, code: str
) -> None:
    sent.translate("rest", "fr", {SLEEP: "Bonne nuit."})
    ran = sent.ok("merge", *options, give_back(sent, {SLEEP: "Dormez mieux."}))
    for said in (code, "sent:   Dormez bien.", "ours:   Bonne nuit.", "theirs: Dormez mieux.", "1 changed by both"):
        assert said in ran.out
    assert target_of(sent, SLEEP) == stands


def test_a_clash_can_be_settled_afterwards(sent: Folder) -> None:
    sent.translate("rest", "fr", {SLEEP: "Bonne nuit."})
    back = give_back(sent, {SLEEP: "Dormez mieux."})
    sent.ok("merge", back)
    sent.ok("merge", "--prefer", "theirs", back)
    assert target_of(sent, SLEEP) == "Dormez mieux."


def test_work_that_the_english_has_outrun_is_offered_at_once(sent: Folder) -> None:
    back = give_back(sent, {WATER: "Buvez de l’eau."})
    sent.edit("source/rest.md", WATER, "Drink some water.")
    sent.ok("update")
    ran = sent.ok("merge", back)
    assert "1 outrun" in ran.out
    assert "MG008" in ran.out
    catalog = sent.catalog("rest", "fr")
    (offered,) = [one for one in catalog.entries if one.key.source == "Drink some water."]
    assert (offered.target, offered.fuzzy, offered.previous) == ("Buvez de l’eau.", True, Key("", WATER))
    assert [(one.key.source, one.target) for one in catalog.obsolete] == [(WATER, "Buvez de l’eau.")]


def test_a_file_is_known_by_its_texts_even_if_the_article_has_none_of_them_any_more(sent: Folder) -> None:
    back = give_back(sent, {WATER: "Buvez de l’eau."})
    sent.write("source/rest.md", "---\nid: RE-1\ntitle: Quiet\nsummary: Be calm.\n---\n\nLie down. Breathe.\n")
    sent.ok("update")
    ran = sent.ok("merge", back)
    assert "rest in fr: 3 unchanged, 1 outrun (sent as fr-0001)" in ran.out
    assert (WATER, "Buvez de l’eau.") in [(one.key.source, one.target) for one in sent.catalog("rest", "fr").obsolete]


def test_the_package_is_found_where_a_program_has_dropped_its_name(sent: Folder) -> None:
    back = Path(give_back(sent, {}))
    sent.translate("rest", "fr", {SLEEP: "Dormez mieux."})
    export(sent, name="two.zip")
    text = back.read_text("utf-8")
    back.write_text("".join(line for line in text.splitlines(True) if "X-Pipeline" not in line), "utf-8")
    assert "(sent as fr-0001)" in sent.ok("merge", str(back)).out
    assert target_of(sent, SLEEP) == "Dormez mieux."


@pytest.mark.parametrize("name", ["fr-0009", "../../../../etc", "ar-0001", "fr-0001/../fr-0001", ""])
def test_a_package_that_was_never_sent_is_none(sent: Folder, name: str) -> None:
    back = Path(give_back(sent, {WATER: "Buvez de l’eau."}))
    back.write_text(
        back.read_text("utf-8").replace("X-Pipeline-Package: fr-0001", f"X-Pipeline-Package: {name}"), "utf-8"
    )
    assert "1 accepted, 3 unchanged (sent as fr-0001)" in sent.ok("merge", str(back)).out


def test_the_name_of_the_package_does_not_get_into_our_catalog(sent: Folder) -> None:
    sent.ok("merge", give_back(sent, {WATER: "Buvez de l’eau."}))
    assert "X-Pipeline" not in sent.read("locales/fr/LC_MESSAGES/rest.po")


def test_a_dry_run_says_the_same_and_writes_nothing(sent: Folder) -> None:
    back = give_back(sent, {WATER: "Buvez de l’eau."})
    before, times = sent.files(), sent.times()
    ran = sent.ok("merge", "--dry-run", back)
    assert "1 accepted, 3 unchanged" in ran.out
    assert "nothing was written" in ran.out
    assert (sent.files(), sent.times()) == (before, times)


def packed(files: Mapping[str, bytes]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    return memory.getvalue()


def test_a_zip_file_is_taken_whole_or_not_at_all(sent: Folder) -> None:
    files = members(sent.path("out.zip"))
    good = rewritten(files["rest.fr.po"], {WATER: "Buvez de l’eau."})
    broken = files["hands.fr.po"].replace(b'msgid "When to call"', b'msgid "When to call')
    back = sent.write("back.zip", packed({"rest.fr.po": good, "hands.fr.po": broken}))
    before = sent.files("locales")
    ran = sent.run("merge", str(back))
    assert ran.status == 1
    assert "back.zip/hands.fr.po:" in ran.out
    assert "PO007 error" in ran.out
    assert "back.zip: refused, nothing was taken from it" in ran.out
    assert sent.files("locales") == before


def test_a_zip_file_without_a_catalog_is_refused(sent: Folder) -> None:
    ran = sent.run("merge", str(sent.write("back.zip", packed({"photo.jpg": b"x"}))))
    assert (ran.status, "MG010" in ran.out) == (1, True)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7", "this is a PDF"),
        (b"Rar!\x1a\x07", "this is a RAR package"),
        (b"\xde\x12\x04\x95", "this is a compiled catalog (.mo)"),
        (b"\xd0\xcf\x11\xe0", "this is an old Excel file, or one with a password"),
        (packed({"word/document.xml": b"<w/>"}), "this is a Word document"),
        (packed({"mimetype": b"x", "content.xml": b"<x/>"}), "this is an OpenDocument file"),
        (packed({"again.zip": b"PK"}), "unpack again.zip, and merge what is in it"),
        (b'{"Rest": "Le repos"}', "this is no PO, XLIFF, CSV or XLSX file"),
        (b"", "this file is empty"),
    ],
)
def test_a_file_of_another_kind_is_called_by_its_name(sent: Folder, content: bytes, said: str) -> None:
    ran = sent.run("merge", str(sent.write("back", content)))
    assert ran.status == 1
    assert said in ran.out
    assert ran.out.count(" error: ") == 1


def test_what_else_a_translator_packs_is_pointed_out(sent: Folder) -> None:
    files = {"rest.fr.po": members(sent.path("out.zip"))["rest.fr.po"], "questions.docx": b"PK"}
    back = sent.write(
        "back.zip", packed({**files, "__MACOSX/._rest.fr.po": b"\0\5", ".DS_Store": b"\0", "README.txt": b""})
    )
    out = sent.ok("merge", str(back)).out
    assert "MG011 warning: not looked at: questions.docx\n    hint: open them" in out
    assert "MG011 note: no catalogs, and not looked at: .DS_Store, README.txt" in out


def test_the_unicode_text_of_excel_is_a_table_under_whatever_name(sent: Folder) -> None:
    table = f"context\tEnglish\ttranslation (fr)\tstate\r\n\t{WATER}\tBuvez de l’eau.\tdone\r\n".encode("utf-16")
    sent.ok("merge", str(sent.write("back.txt", table)))
    assert target_of(sent, WATER) == "Buvez de l’eau."
    untouched = table.decode("utf-16").replace("Buvez", "Boire").encode("utf-16")
    assert "changed by both" in sent.ok("merge", str(sent.write("x.zip", packed({"fr/back.txt": untouched})))).out


def test_two_files_of_one_article_in_a_zip_file_are_both_taken(sent: Folder) -> None:
    whole = members(sent.path("out.zip"))["rest.fr.po"]
    first = rewritten(whole, {WATER: "Buvez de l’eau."})
    second = rewritten(whole, {"Rest helps you.": "Le repos vous aide."})
    ran = sent.ok("merge", str(sent.write("back.zip", packed({"a/rest.po": first, "b/rest.po": second}))))
    assert ran.out.count("1 accepted") == 2
    assert (target_of(sent, WATER), target_of(sent, "Rest helps you.")) == ("Buvez de l’eau.", "Le repos vous aide.")


def test_several_files_have_a_summary_and_one_that_is_refused_keeps_none_out(sent: Folder) -> None:
    good = give_back(sent, {WATER: "Buvez de l’eau."})
    ran = sent.run("merge", str(sent.write("bad.po", "no\n")), good)
    assert ran.status == 1
    assert "1 file taken in, 1 refused: 1 accepted, 3 unchanged" in ran.out
    assert target_of(sent, WATER) == "Buvez de l’eau."


def test_a_report_is_short_and_hides_no_clash(sent: Folder) -> None:
    stranger = [Entry(Key("", f"Old text {number}."), f"Vieux texte {number}.") for number in range(30)]
    path = Path(give_back(sent, {}))
    back = po.read(path.read_bytes(), "x")
    wide = replace(sent.catalog("rest", "fr"), entries=(*back.entries, *stranger[:1]))
    path.write_bytes(po.write(replace(wide, obsolete=tuple(stranger[1:]))))
    ran = sent.ok("merge", "--dry-run", str(path))
    assert ran.out.count("MG004 note") == 10
    assert "MG004: 20 more like these" in ran.out
    every = json.loads(sent.ok("merge", "--dry-run", "--format", "json", str(path)).out)
    assert [one["code"] for one in every] == ["MG004"] * 30


def test_the_report_is_there_for_machines(sent: Folder) -> None:
    sent.translate("rest", "fr", {SLEEP: "Bonne nuit."})
    ran = sent.ok("merge", "--json", give_back(sent, {SLEEP: "Dormez mieux.", WATER: "Buvez de l’eau."}))
    (one,) = json.loads(ran.out)
    (catalog,) = one["catalogs"]
    assert (catalog["article"], catalog["package"]) == ("rest", "fr-0001")
    assert {name: count for name, count in catalog["counts"].items() if count} == {
        "accepted": 1, "unchanged": 2, "clash": 1,
    }  # fmt: skip
    assert [finding["code"] for finding in one["findings"]] == ["MG001"]


def test_doubt_about_what_is_done_takes_it_off_the_page(sent: Folder) -> None:
    (catalog,) = FORMATS["po"].read(members(sent.path("out.zip"))["rest.fr.po"], "x").catalogs
    doubted = tuple(replace(one, fuzzy=one.key.source == SLEEP) for one in catalog.entries)
    back = sent.write("back.po", po.write(replace(catalog, locale="fr", entries=doubted)))
    ran = sent.ok("merge", str(back))
    assert "MG006 warning" in ran.out
    assert [one.key.source for one in sent.catalog("rest", "fr").entries if one.fuzzy] == [SLEEP]


def test_a_catalog_of_a_folder_that_is_gone_is_no_traceback(sent: Folder) -> None:
    shutil.rmtree(sent.path("locales/fr/sent"))
    sent.write("locales/fr/sent", "a file")
    back = sent.save(
        Catalog("rest", "fr", sent.catalog("rest", "fr").header, (), sent.catalog("rest", "fr").entries), "b.po"
    )
    assert "4 unchanged" in sent.ok("merge", str(back)).out


def test_a_question_in_a_comment_is_shown_and_kept(sent: Folder) -> None:
    (catalog,) = FORMATS["po"].read(members(sent.path("out.zip"))["rest.fr.po"], "x").catalogs
    asked = tuple(replace(one, comment=("At night?",) if one.key.source == SLEEP else ()) for one in catalog.entries)
    back = sent.write("back.po", po.write(replace(catalog, locale="fr", entries=asked)))
    ran = sent.ok("merge", str(back))
    assert "MG016 note" in ran.out
    assert "# At night?" in ran.out
    assert [one.comment for one in sent.catalog("rest", "fr").entries if one.comment] == [("At night?",)]
    assert "MG016" not in sent.ok("merge", str(back)).out


def test_what_is_written_among_the_notes_is_shown(sent: Folder) -> None:
    table = export(sent, "--format", "csv", name="x.zip")["rest.fr.csv"].decode("utf-8-sig")
    head, _, row = table.partition(f'"{SLEEP}"')
    line, _, rest = row.partition("\n")
    again = f'{head}"{SLEEP}"{line[:-1]}\nfor children too?"\n{rest}'
    out = sent.ok("merge", str(sent.write("back.csv", again.encode("utf-8-sig")))).out
    assert (
        f"MG019 warning: they wrote among our notes, which is not taken\n    {SLEEP}\n    #. for children too?\n" in out
    )
    assert out.count("MG0") == 1


def test_translations_that_have_changed_places_are_told_and_change_nothing(sent: Folder) -> None:
    """As when a translator sorts one column of a table, and the others stay."""
    sent.translate("rest", "fr")
    export(sent)
    ours = target_of(sent, SLEEP), target_of(sent, WATER)
    back = give_back(sent, {SLEEP: ours[1], WATER: ours[0]})
    out = sent.ok("merge", back).out
    assert out.count("MG020 warning: this translation was sent beside another text") == 2
    assert f"finished: {WATER}\n    {SLEEP}\n    theirs: {ours[1]}\n" in out
    assert (target_of(sent, SLEEP), target_of(sent, WATER)) == ours
    sent.ok("merge", back, "--prefer", "theirs")
    assert (target_of(sent, SLEEP), target_of(sent, WATER)) == ours[::-1]
    one = give_back(sent, {SLEEP: "Le repos vous aide."})
    assert "MG020" not in sent.ok("merge", one).out


def test_a_translation_that_moved_beside_an_open_text_is_in_doubt(sent: Folder) -> None:
    sent.translate("rest", "fr")
    export(sent)
    ours = target_of(sent, SLEEP), target_of(sent, WATER)
    back = give_back(sent, {SLEEP: ours[1], WATER: ours[0]})
    sent.edit("locales/fr/LC_MESSAGES/rest.po", f'msgid "{SLEEP}"\nmsgstr "{ours[0]}"', f'msgid "{SLEEP}"\nmsgstr ""')
    sent.ok("merge", back)
    assert f'#, fuzzy\nmsgid "{SLEEP}"\nmsgstr "{ours[1]}"' in sent.read("locales/fr/LC_MESSAGES/rest.po")


def test_a_translation_that_only_looks_the_same_is_no_clash(sent: Folder) -> None:
    """We have set the blanks as French has them meanwhile; the translator has typed plain ones."""
    sent.translate("rest", "fr", {WATER: "Buvez de l’eau\u00a0!"})
    back = give_back(sent, {WATER: "Buvez de l’eau !"})
    out = sent.ok("merge", back).out
    assert "rest in fr: 4 unchanged" in out
    assert target_of(sent, WATER) == "Buvez de l’eau\u00a0!"


def test_a_broken_catalog_of_ours_keeps_no_other_work_out_and_is_told_where_it_matters(sent: Folder) -> None:
    hands, back = members(sent.path("out.zip"))["hands.fr.po"], give_back(sent, {WATER: "Buvez de l’eau."})
    sent.edit("locales/fr/LC_MESSAGES/hands.po", 'msgid "When to call"', 'msgid "When to call')
    assert "1 accepted" in sent.ok("merge", back).out
    shutil.rmtree(sent.path("locales/fr/sent"))
    ran = sent.run("merge", str(sent.write("hands.fr.po", hands)))
    assert ran.status == 1
    assert "locales/fr/LC_MESSAGES/hands.po:" in ran.out
    assert "PO007" in ran.out


def test_every_word_that_stands_nowhere_else_is_shown(sent: Folder) -> None:
    """Twelve texts that both changed, and one that came back twice: more than is shown of other findings."""
    body = " ".join(f"This is sentence {number}." for number in range(12))
    sent.write("source/rest.md", f"---\nid: RE-1\ntitle: Rest\nsummary: Rest.\n---\n\n{body}\n")
    sent.ok("update")
    export(sent)

    def saying(word: str) -> tuple[Entry, ...]:
        entries = sent.catalog("rest", "fr").entries
        return tuple(replace(one, target=f"{word} {one.key.source}", fuzzy=False, previous=None) for one in entries)

    header, theirs = sent.catalog("rest", "fr").header, saying("Leur")
    again = replace(theirs[-1], target="Encore autrement.", notes=(), sources=())
    back = sent.save(Catalog("rest", "fr", header, (), theirs, (again,)), "back.po")
    sent.save(replace(sent.catalog("rest", "fr"), entries=saying("Notre")))
    ran = sent.ok("merge", str(back))
    assert ran.out.count("MG001 warning") == len(theirs) > 10
    assert all(f"theirs: {one.target}" in ran.out for one in theirs)
    assert "MG018 warning" in ran.out
    assert "Encore autrement." in ran.out


def test_a_doubtful_rewording_of_what_was_done_shows_both(sent: Folder) -> None:
    (catalog,) = FORMATS["po"].read(members(sent.path("out.zip"))["rest.fr.po"], "x").catalogs
    reworded = tuple(
        replace(one, target="Dormez ?", fuzzy=True) if one.key.source == SLEEP else one for one in catalog.entries
    )
    ran = sent.ok("merge", str(sent.write("b.po", po.write(replace(catalog, locale="fr", entries=reworded)))))
    assert all(said in ran.out for said in ("MG017 warning", "ours:   Dormez bien.", "theirs: Dormez ?"))


def test_a_zip_file_that_holds_spreadsheets_is_no_spreadsheet(sent: Folder) -> None:
    outgoing = export(sent, "--format", "xlsx", name="x.zip")["rest.fr.xlsx"]
    back = rewritten(outgoing, {WATER: "Buvez de l’eau."}, "xlsx")
    assert "1 accepted" in sent.ok("merge", str(sent.write("back.zip", packed({"rest.fr.xlsx": back})))).out
    assert "4 unchanged" in sent.ok("merge", str(sent.write("table.fr.zip", back))).out


def test_every_format_can_be_sent(sent: Folder) -> None:
    for form in FORMATS:
        export(sent, "--format", form, name=f"{form}.zip")
    assert f"[{'|'.join(FORMATS)}]" in sent.ok("export", "--help").out
