"""``pipeline init``: a new project that builds at once."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.language.locales import locale_for
from pipeline.project.attributes import LEDGERS, WAIVERS
from pipeline.project.config import FILE, read_config
from pipeline.project.files import disk_errors_as_findings, refused, write_whole

CONFIG = """\
# What the pipeline is told about this project. All keys are in docs/configuration.md.

# Who answers for the leaflets; printed on each.
publisher = "Your organisation"

# The languages to translate into, as BCP 47 tags: "fr", "pt-BR", "zh-Hans".
languages = [{languages}]

# The profile in source/clinics that fills {{clinic.phone}} and the like.
clinic = "example"
"""

CLINIC = """\
# An example. Copy this file for your clinic, write in its details, take out the last line,
# and name the new file as `clinic` in pipeline.toml.

name = "Example Clinic"
phone = "+44 20 7946 0123"
emergency = "112"

# While this is true, every page says that its contact details are made up.
example = true
"""

ARTICLE = """\
---
id: EX-001
title: How to wash your hands
summary: Clean hands protect you and others from infections. This leaflet shows how to wash them well.
version: 1
authors: []
audience: patients and visitors
reviewed_by: []
reviewed_on: ""
review_due: ""
keywords: [hand washing, infection]
---

## When do I wash my hands?

Wash your hands at these times:

- before you eat
- after you use the toilet
- before and after you visit a patient

## How do I wash them?

<!-- note: The steps are orders to the reader. -->
1. Wet your hands with clean water.
2. Use enough soap to cover both hands.
3. Rub all parts of your hands for at least 20 seconds.
4. Rinse the soap off.
5. Dry your hands with a clean towel.

<!-- critical: when to call -->
> [!WARNING] When to call
> Call **{clinic.phone}** if the skin of your hands is red, sore or broken.
"""

IGNORED = """\
# Packages for translators, and what comes back: what was sent is kept in locales, what was merged is in the catalogs.
/*.zip
"""


def init(folder: Path, languages: Sequence[str]) -> tuple[Path, ...]:
    """Write a new project into `folder`; what was written. Raises PipelineError if there is one already."""
    tags = [_tag(language) for language in languages or ("es", "fr")]
    read_config(_config(tags).encode(), FILE)
    with disk_errors_as_findings(str(folder)):
        if (folder / FILE).exists():
            raise refused(str(folder / FILE), "CF009", "there is a project here already", "choose another folder")
        return tuple(_new_files(folder, tags))


def _tag(language: str) -> str:
    try:
        return locale_for(language).tag
    except ValueError as error:
        raise refused(language, "CF002", str(error), "write a BCP 47 tag, as fr, pt-BR or zh-Hans") from error


def _config(tags: Sequence[str]) -> str:
    return CONFIG.format(languages=", ".join(f'"{tag}"' for tag in tags))


def _new_files(folder: Path, tags: Sequence[str]) -> Iterator[Path]:
    """Write each file that is not there yet. The configuration comes last: with it, the folder is a project."""
    files = {
        "source/hand-washing.md": ARTICLE,
        "source/clinics/example.toml": CLINIC,
        ".gitignore": IGNORED,
        "output/.gitignore": "*\n!.gitignore\n!release/\n!release/**\n",
        "locales/.gitignore": "*.mo\n",
        "locales/.gitattributes": f"*.po text eol=lf\n*.pot text eol=lf\n{LEDGERS}{WAIVERS}",
        FILE: _config(tags),
    }
    for name, text in files.items():
        path = folder / name
        if not path.exists() and write_whole(path, text.encode()):
            yield path
