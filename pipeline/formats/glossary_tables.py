"""Glossaries as tables: CSV for spreadsheets, a row a term, and the three columns that OmegaT reads."""

from collections.abc import Iterable, Iterator, Sequence

from pipeline.formats import csv
from pipeline.formats.concepts import ENGLISH, Concepts, Draft
from pipeline.formats.po.faults import excerpt
from pipeline.formats.report import Report
from pipeline.formats.returned import refuse_if_large
from pipeline.formats.table import Row, is_wordless
from pipeline.language.locales import locale_for
from pipeline.model.glossary import BETWEEN, Concept, Term

COLUMNS = ("English", "part of speech", "definition", "also written", "capitals count", "keep")
WRONG = "wrong"
YES = "yes"

_NAMES = {
    "English": "english source term en sourceterm",
    "part of speech": "partofspeech pos",
    "definition": "definition description comment notes note explanation context",
    "also written": "alsowritten variants variant synonyms",
    "capitals count": "capitalscount casesensitive matchcase",
    "keep": "keep donottranslate dnt readonly untranslatable",
    "": "target translation targetterm",
}
_COLUMN_OF = {name: column for column, names in _NAMES.items() for name in names.split()}
_YES_WORDS = (
    f"{YES} true 1 x y on oui ja sí si sim tak да vrai wahr verdadero verdadeiro vero waar prawda истина правда"
)
_NO_WORDS = "no false 0 n off - non nein nee não nie нет ні faux falsch falso onwaar fałsz ложь хибність"
_AFFIRMATIVE, _NEGATIVE = frozenset(_YES_WORDS.split()), frozenset(_NO_WORDS.split())
"""Ways to say yes and no; spreadsheets turn what is typed into those of their own language."""


def write(concepts: Iterable[Concept]) -> bytes:
    """The glossary as CSV: for each language a column of good words, and one of wrong ones where there are any."""
    concepts = tuple(concepts)
    good = tuple(dict.fromkeys(tag for one in concepts for tag in (*one.translations, *one.term.allowed)))
    wrong = tuple(dict.fromkeys(tag for one in concepts for tag in one.term.forbidden))
    return csv.table([(*COLUMNS, *good, *(f"{tag} {WRONG}" for tag in wrong)), *_rows(concepts, good, wrong)])


def _rows(concepts: Iterable[Concept], good: Sequence[str], wrong: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for concept in concepts:
        term = concept.term
        accepted = {**term.allowed, **concept.translations}
        yield (
            term.english,
            term.part_of_speech,
            term.definition,
            _joined(term.variants),
            YES if term.case_sensitive else "",
            YES if term.keep else "",
            *(_joined(accepted.get(tag, ())) for tag in good),
            *(_joined(term.forbidden.get(tag, ())) for tag in wrong),
        )


def _joined(words: Iterable[str]) -> str:
    return f" {BETWEEN} ".join(words)


def write_omegat(concepts: Iterable[Concept]) -> bytes:
    """The glossary for OmegaT, in one language: English, translation and comment between tabs, a row a translation."""
    return "".join("\t".join(row) + "\n" for concept in concepts for row in _omegat_rows(concept)).encode()


def _omegat_rows(concept: Concept) -> Iterator[tuple[str, str, str]]:
    term = concept.term
    words = [*(word for found in concept.translations.values() for word in found)]
    words += [term.english, *(word for found in term.allowed.values() for word in found)] if term.keep else []
    wrong = [word for found in term.forbidden.values() for word in found]
    comment = "; ".join(
        part for part in (_kind(term), term.definition, f"wrong: {', '.join(wrong)}" if wrong else "") if part
    )
    for english in (term.english, *term.variants):
        yield from ((english, word, comment) for word in words)


def _kind(term: Term) -> str:
    return "keep it to the letter" if term.keep else term.part_of_speech


# Reading


def read(content: bytes, path: str, tag: str = "") -> Concepts:
    """The glossary in a table. Its heading names the columns; without one, they are English, translation and comment.

    `tag` is the language of a column that does not say its own. Raises PipelineError where the columns cannot be told.
    """
    report = Report(path)
    refuse_if_large(content, report)
    rows = _plain_rows(csv.text_of(content, report)) if tag else []
    rows = rows or list(csv.read_rows(content, _is_heading, report))
    start = next((at for at, row in enumerate(rows[:20]) if _is_heading(row.cells)), None)
    if start is None and content.startswith(b"PK"):
        raise report.refuse(
            "GL103", 1, "this is a workbook or a package", "save the table as CSV UTF-8, and import that"
        )
    if start is None and not (tag and rows and len(rows[0].cells) in (2, 3)):
        hint = "the first row must name the columns: English, fr, … ; or name the one language with --language"
        raise report.refuse("GL103", 1, "no row names a column English and one of a language", hint)
    heading = ["English", "target", "comment"] if start is None else rows[start].cells
    columns = [_column(cell, tag) for cell in heading]
    if ("", "") in columns:
        raise report.refuse("GL103", 1, "a column of translations does not say its language", "name it: --language fr")
    concepts = Concepts(report)
    entries = [row for row in (rows if start is None else rows[start + 1 :]) if any(map(str.strip, row.cells))]
    for place, (name, _) in enumerate(columns):
        if (
            name == "?"
            and not is_wordless(heading[place])
            and any("".join(row.cells[place : place + 1]) for row in entries)
        ):
            concepts.leave_out(1 if start is None else rows[start].number, f"the column {excerpt(heading[place])}")
    for row in entries:
        concepts.add(_draft(row.number, columns, row.cells, concepts))
    return concepts


def _plain_rows(text: str) -> list[Row]:
    """The rows of a glossary as OmegaT has it: nothing but tabs between the cells, and no heading. Else none."""
    lines = [Row(at, line.split("\t")) for at, line in enumerate(text.splitlines(), 1) if line and line[0] != "#"]
    return lines if lines and len(lines[0].cells) in (2, 3) and not _is_heading(lines[0].cells) else []


def _is_heading(cells: Sequence[str]) -> bool:
    """Whether a row names a column English and another that is known."""
    columns = {name for name, _ in (_column(cell, "") for cell in cells)} - {"?"}
    return "English" in columns and len(columns) > 1


def _column(cell: str, tag: str) -> tuple[str, str]:
    """What a column holds: one of `COLUMNS`, or a language with the word for wrong ones; ``?`` where nobody knows."""
    plain = "".join(character for character in cell[:100].lower() if character.isalnum())
    if plain in _COLUMN_OF:
        return _COLUMN_OF[plain] or tag, ""
    name, _, kind = cell.strip().partition(" ")
    kind = kind.strip("() ").lower()
    try:  # a column ID is no Indonesian
        language = locale_for(name).tag if kind in ("", WRONG, "forbidden") and name[:2].islower() else "?"
    except ValueError:
        language = "?"
    return language, kind and WRONG


def _draft(line: int, columns: Sequence[tuple[str, str]], cells: Sequence[str], concepts: Concepts) -> Draft:
    draft = Draft(line)
    for (name, kind), cell in zip(columns, cells, strict=False):
        text = cell.strip()
        match name:
            case "English":
                draft.say(ENGLISH, " ".join(text.split()))
            case "also written":
                draft.variants += _words(text)
            case "part of speech":
                draft.part_of_speech = text.lower()
            case "definition":
                draft.definition = draft.definition or text
            case "capitals count":
                draft.capitals = _is_yes(text, name, line, concepts)
            case "keep":
                draft.keep = _is_yes(text, name, line, concepts)
            case "?":
                pass
            case language:
                for word in _words(text):
                    draft.say(language, word, wrong=kind == WRONG)
    for variant in draft.variants:
        draft.say(ENGLISH, variant)
    return draft


def _is_yes(text: str, name: str, line: int, concepts: Concepts) -> bool:
    """Whether a cell says yes; one that says neither yes nor no is told of."""
    word = text.lower()
    if word and word not in _AFFIRMATIVE | _NEGATIVE:
        concepts.leave_out(line, f"{excerpt(text)} in the column {name}: it says neither yes nor no")
    return word in _AFFIRMATIVE


def _words(text: str) -> list[str]:
    return [word for part in text.split(BETWEEN) if (word := " ".join(part.split()))]
