"""What a unit of a bilingual file says, and the entry that it is: what both versions of XLIFF have in common."""

from dataclasses import dataclass, field
from enum import Enum
from itertools import islice

from pipeline.formats.format import Reading
from pipeline.formats.identity import is_ours, proven
from pipeline.formats.po.faults import excerpt
from pipeline.formats.report import Report
from pipeline.formats.returned import language_of, once_each, refuse_if_many, slug_of
from pipeline.formats.xml import Element
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry

TRANSLATOR, DEVELOPER = "translator", "developer"
_OURS = frozenset({DEVELOPER, "programmer"})
_THEIRS = frozenset({TRANSLATOR, "po-translator", ""})


def check_root(root: Element, version: str, report: Report) -> None:
    """Raise PipelineError unless `root` is that of an XLIFF file of this version."""
    said = root.get("version")
    if root.name != "xliff" or not said.startswith(version):
        found = (
            f"XLIFF {excerpt(said)}" if root.name == "xliff" else f"an XML file of another kind: {excerpt(root.name)}"
        )
        hint = "choose a file in XLIFF 1.2, 2.0 or 2.1"
        raise report.refuse("XF020", root.place.line, f"this is {found}", hint)


class Said(Enum):
    """What a file says of how far a translation is."""

    NOTHING = "nothing"
    UNTOUCHED = "not begun; what stands there may have been filled in by a program"
    DOUBTED = "to be looked at"
    FINISHED = "finished"


@dataclass(slots=True)
class Unit:
    """One unit as a file has it."""

    name: str
    line: int
    source: str = ""
    target: str = ""
    said: Said = Said.NOTHING
    context: str = ""
    """What an element made for it says."""
    label: str = ""
    """A name beside the unit's own, which in our files is the context."""
    unfinished: bool = False
    """Whether a part of it has no translation while another part has."""
    keeps_space: bool = False
    comment: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    previous: Key | None = None
    bare: list[str] = field(default_factory=list)
    """Codes without a text of their own."""

    def remark(self, author: str, text: str) -> None:
        """Take in a note. What we did not write, a person may have written: it is a translator's comment."""
        if author.lower() in _OURS:
            self.notes.append(text)
        else:
            said = text if author.lower() in _THEIRS else f"{author}: {text}"
            self.comment += said.split("\n")


@dataclass(slots=True)
class Draft:
    """One article in one language, as far as it is read."""

    original: str
    locale: str
    keeps_space: bool = False
    comment: list[str] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


@dataclass(slots=True)
class Drafts:
    """All that a file holds, as far as it is read."""

    report: Report
    known: dict[tuple[str, str], Draft] = field(default_factory=dict)
    units: int = 0
    english: int = 0
    """Units whose translation is their English, with nobody saying that it is meant."""
    first_english: int = 1

    def begin(self, original: str, language: str, *, keeps_space: bool) -> Draft:
        """The draft for a part of the file; two parts of one article and language are one."""
        draft = self.known.setdefault((original, language), Draft(original, language_of(language)))
        draft.keeps_space = keeps_space
        return draft

    def add(self, draft: Draft, unit: Unit) -> None:
        """Take a unit into `draft`."""
        self.units += 1
        refuse_if_many(self.units, unit.line, self.report)
        unit.keeps_space = unit.keeps_space or draft.keeps_space
        if unit.source:
            draft.entries.append(self._entry(unit))
        elif unit.target.strip():
            hint = "copy the English from the file that was sent out"
            self.report.warning("XF012", unit.line, f"this unit has no English: {excerpt(unit.target)}", hint)

    def reading(self) -> Reading:
        """The catalogs. Raises PipelineError if anything refuses the file."""
        if not self.known:
            hint = "look whether it is the right file, and whole"
            raise self.report.refuse("XF020", 1, "this is an XLIFF file without a file element", hint)
        if self.english:
            message = f"{self.english} texts stand in English, in no state; they count as not translated"
            hint = "if the English is meant, set their state to translated"
            self.report.warning("XF023", self.first_english, message, hint)
        catalogs = tuple(self._catalog(draft) for draft in self.known.values())
        self.report.stop_if_refused()
        return Reading(catalogs, self.report.findings())

    def _catalog(self, draft: Draft) -> Catalog:
        entries = once_each(draft.entries, self.report)
        slug, path = slug_of(draft.original), self.report.path
        return Catalog(slug, draft.locale, comment=tuple(draft.comment), entries=entries, path=path)

    def _entry(self, unit: Unit) -> Entry:
        key = self._key(unit)
        target = unit.target if unit.keeps_space else _unspaced(unit.target)
        same = target == key.source
        if same and unit.said in (Said.NOTHING, Said.UNTOUCHED):
            self._english(unit)
            target = ""
        if unit.unfinished:
            hint = "translate the rest of it; until then it counts as needing review"
            self.report.warning("XF022", unit.line, f"only a part is translated: {excerpt(key.source)}", hint)
        if unit.bare:
            names = ", ".join(islice(dict.fromkeys(unit.bare), 5))
            message = f"{len(unit.bare)} codes without a text of their own are left out: {names}"
            hint = "compare the translation with its English"
            self.report.warning("XF024", unit.line, message, hint)
        return Entry(
            key,
            target,
            fuzzy=bool(target) and (unit.unfinished or unit.said in (Said.UNTOUCHED, Said.DOUBTED)),
            notes=tuple(unit.notes),
            comment=tuple(unit.comment),
            previous=unit.previous,
            path=self.report.path,
            line=unit.line,
        )

    def _key(self, unit: Unit) -> Key:
        """Whose translation it is: what our name for it proves, or else what the file says."""
        plain = _unspaced(unit.source)
        contexts = (unit.context, unit.label, "")
        key = proven(unit.name, contexts, (unit.source, plain, " ".join(unit.source.split())))
        if key:
            unit.keeps_space = key.source == unit.source  # whatever is said: this shows what the tool did
            return key
        if is_ours(unit.name):
            hint = "what it translates may not be the article's English; compare them"
            self.report.warning("XF025", unit.line, f"the English was changed in the file: {excerpt(plain)}", hint)
            return Key(unit.context or unit.label, unit.source if unit.keeps_space else plain)
        return Key(unit.context, unit.source if unit.keeps_space else plain)

    def _english(self, unit: Unit) -> None:
        self.english += 1
        if self.english == 1:
            self.first_english = unit.line


def _unspaced(text: str) -> str:
    """`text` without the line ends and indents that only lay out the file."""
    return " ".join(filter(None, (line.strip(" \t\r") for line in text.split("\n")))) if "\n" in text else text
