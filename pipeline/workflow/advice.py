"""What to set in the programs of translators so that they leave a catalog as they found it, but for the translation."""

from collections.abc import Mapping, Sequence

from pipeline.workflow.weblate import LEAVE_OFF

ADVICE: Mapping[str, Sequence[str]] = {
    "Weblate": (
        "paste what pipeline doctor --weblate prints (docs/servers.md says where)",
        "Long lines wrapping: Only wrap lines at newlines; Keep previous msgids: on; Do not include location: off",
        "Adding new translation: Disable adding new translations; languages are added in the configuration here",
        *(f"leave the add-on {name} off: {why}" for name, why in LEAVE_OFF.items()),
    ),
    "Poedit": (
        "Preferences > Advanced: Line endings Unix; Preserve formatting of existing files on",
        "Preferences > General: Automatically compile MO file when saving off",
        "do not use Translation > Update from POT File: only pipeline update may",
    ),
    "OmegaT": (
        "put the PO file into source/, and take back the one in target/ with pipeline merge, never by copying",
        "Project > Properties: Enable Sentence-level Segmenting off, as an entry is one sentence; Remove Tags off",
        "Options > File Filters > PO: Allow blank translations in the target file on; Skip PO header on",
        "send PO and not XLIFF: OmegaT's own XLIFF filter leaves out what has no translation yet",
    ),
    "Lokalize": (
        "nothing need be set: it wraps long lines, and pipeline merge takes that out again",
        "do not use its script Update file from template: only pipeline update may",
    ),
    "po4a, sphinx-intl, the Translate Toolkit and other makers of PO files": (
        "none of them may update what lies in {locales}: pipeline update is the one writer of templates and texts",
    ),
}
"""By program. ``{locales}`` is the project's folder of catalogs."""


def advice(locales: str) -> str:
    """The advice as text, a paragraph a program."""
    paragraphs = (
        f"{program}:\n" + "\n".join(f"  - {line.replace('{locales}', locales)}" for line in lines)
        for program, lines in ADVICE.items()
    )
    return "\n\n".join(paragraphs)
