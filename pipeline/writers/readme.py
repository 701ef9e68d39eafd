"""The letter that goes with a package: what is in it, how to work on it, how to give it back, and how much it is."""

from collections.abc import Iterator, Sequence
from textwrap import fill

from pipeline.model.package import Band, Package, Tally

_WIDTH = 78

_OPENING = {
    "po": """The .po files open in Poedit, OmegaT, Lokalize, Virtaal, Weblate and most other translation tools. Poedit
is free: poedit.net.""",
    "xliff": """The files are XLIFF 1.2, which every CAT tool opens: OmegaT, memoQ, Trados Studio, Phrase, Wordfast,
Swordfish, Virtaal. Open each file as a document to be translated, and export it again as XLIFF.""",
    "xliff2": """The files are XLIFF 2, the newer kind, which current CAT tools open: memoQ, Trados Studio, Phrase,
Swordfish, OmegaT with the Okapi plugin. If yours does not, ask for XLIFF 1.2.""",
    "csv": """The .csv files are tables: LibreOffice Calc and Excel open them (UTF-8; in LibreOffice choose Unicode and
the comma). Write only into the column "translation", and save as CSV UTF-8.""",
    "xlsx": """The .xlsx files are spreadsheets, for Excel and LibreOffice Calc. Write only into the column
"translation", and leave the others as they are.""",
}

_STATES = """A text that is marked fuzzy, or as needing review, holds the translation of an earlier or similar English
sentence. Compare both English texts with care (a number, a "not"), mend the translation, and take the mark away.
What is still marked is not printed."""

_KEEP = (
    "{clinic.phone} and the like, to the letter. Move them where your sentence needs them.",
    "**bold** around the words that carry the weight in your language.",
    "In [words](https://address): translate the words, keep the address.",
    "Numbers with their units. Write them as your language does: 38.5 may be 38,5.",
    "The English, and the context beside it. They say which text is which.",
)

_BACK = """Send the files back as they are, under any name, alone or in a zip file. Nothing that you wrote is lost: if
the English has changed meanwhile, your translation is kept and offered where it fits; if somebody else has changed
the same text, both versions are shown to the editor. If you have a question about a text, write it into its comment."""


def write_readme(package: Package) -> bytes:
    """The letter as plain text for any system: with a mark that it is UTF-8, and Windows' line ends."""
    text = "\n\n".join(_parts(package)) + "\n"
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def _parts(package: Package) -> Iterator[str]:
    heading = f"Package {package.name}: English to {package.locale.english_name}"
    yield f"{heading}\n{'=' * len(heading)}"
    if package.publisher:
        yield f"From {package.publisher}"
    yield _headed("What is in it", "\n".join(_contents(package)))
    yield _headed("How to open the files", _filled(_OPENING[package.form]))
    if package.loses:
        yield _filled(f"These files do not show: {'; '.join(package.loses)}. Ask for PO files if you need them.")
    yield _filled(_STATES)
    yield _headed("What to keep", "\n".join(_item(line) for line in _KEEP))
    yield _headed("How to give it back", _filled(_BACK))
    yield _headed("How much it is", table(package))
    yield _filled(_COUNTED)


_COUNTED = """Words are English words. Fuzzy texts are counted by the share of words that they have in common with the
English of their translation; below 75 % they count as new. A repeated text stands in the package before."""


def _contents(package: Package) -> Iterator[str]:
    for sheet in package.sheets:
        some = package.only_open and sheet.catalog is not package.glossary
        yield _item(
            f"{package.file(sheet.slug)}: {sheet.title} ({'what is to be translated' if some else 'all texts'})"
        )
    yield _item("proof/: the English of each file beside its translation, to read and to print in any browser")


def _headed(heading: str, text: str) -> str:
    return f"{heading}\n{'-' * len(heading)}\n\n{text}"


def _item(text: str) -> str:
    return fill(text, _WIDTH, initial_indent="- ", subsequent_indent="  ", break_long_words=False)


def _filled(text: str) -> str:
    return fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def table(package: Package) -> str:
    """English words by how much work they are, an article a row, and the sum."""
    rows = [("", *(band.value.removeprefix("fuzzy ") for band in Band), "texts", "words")]
    rows += [(sheet.slug, *_cells(sheet.tally)) for sheet in package.sheets]
    if len(package.sheets) > 1:
        rows.append(("all together", *_cells(package.tally)))
    return _aligned(rows)


def _cells(tally: Tally) -> Iterator[str]:
    yield from (str(tally.words.get(band, 0)) for band in Band)
    yield from (str(sum(counts.values())) for counts in (tally.texts, tally.words))


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    """`rows` in columns, the first to the left and the numbers to the right."""
    widths = [max(len(row[index]) for row in rows) for index in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if index else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )
