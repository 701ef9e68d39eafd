"""Weblate's settings for this project, by the names that Weblate's own API gives them."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from pipeline.project.checkout import checkout
from pipeline.project.store import Project
from pipeline.workflow.selection import Selection

Settings: TypeAlias = Mapping[str, object]

FILE_FORMAT_PARAMS: Settings = {
    "po_line_wrap": 65535,
    "po_keep_previous": True,
    "po_remove_obsolete": False,
    "po_no_location": False,
    "po_fuzzy_matching": False,
    "po_set_language_team": False,
    "po_set_last_translator": True,
    "po_set_x_generator": True,
    "po_report_msgid_bugs_to": False,
}
"""What Weblate's own writing must be like: lines end where the text's do, and nothing of ours is taken out."""

ENFORCED_CHECKS = ("python_brace_format", "md-link")
"""What Weblate takes for unfinished: a lost placeholder or address is refused here as well."""

LEAVE_OFF: Mapping[str, str] = {
    "weblate.gettext.msgmerge": "it updates catalogs, which only pipeline update may",
    "weblate.gettext.xgettext": "it writes templates, which only pipeline update may",
    "weblate.gettext.mo": "it commits .mo files, which nothing here reads",
    "weblate.cleanup.generic": "it deletes what the template lacks, and with it work that could return",
    "weblate.autotranslate.autotranslate": "it fills in text that no person has read",
}
"""Add-ons that would be a second writer, by Weblate's names, each with the reason."""

WEBLATE_CODES: Mapping[str, str] = {"nb": "nb_NO"}
"""Languages that Weblate calls otherwise than their folder here."""

EXAMPLE_REPOSITORY = "https://git.example.org/leaflets.git"


def weblate(project: Project, selection: Selection) -> Settings:
    """Everything to be pasted into Weblate: the project's part, a component a catalog, and the add-on that finds more.

    Paths begin at the folder that git keeps. Where git has no address of it, a plain example stands in.
    """
    git = checkout(project.root)
    prefix, tags = git.prefix if git else "", project.config.languages
    common = _common(tags, (git and git.address) or EXAMPLE_REPOSITORY, (git and git.branch) or "main")
    return {
        "project": {
            "language_aliases": ",".join(f"{_folder(tag)}:{_code(tag)}" for tag in tags if tag in WEBLATE_CODES)
        },
        "components": [{**_component(project, prefix, slug), **common} for slug in selection.catalogs],
        "addons": [{"name": "weblate.discovery.discovery", "configuration": _discovery(project, prefix, tags)}],
        "addons_to_leave_off": dict(LEAVE_OFF),
    }


def _component(project: Project, prefix: str, slug: str) -> Settings:
    return {
        "name": slug,
        "slug": slug,
        "filemask": prefix + project.layout.catalog(slug, "*"),
        "new_base": prefix + project.layout.template(slug),
    }


def _common(tags: Sequence[str], repository: str, branch: str) -> Settings:
    """What all components share. Languages are added here, by configuration, so that Weblate makes no files."""
    return {
        "vcs": "git",
        "repo": repository,
        "branch": branch,
        "file_format": "po",
        "file_format_params": dict(FILE_FORMAT_PARAMS),
        "template": "",
        "edit_template": False,
        "manage_units": False,
        "new_lang": "none",
        "language_code_style": "posix",
        "language_regex": f"^({'|'.join(map(_folder, tags))})$",
        "source_language": {"code": "en", "name": "English"},
        "check_flags": "md-text",
        "enforced_checks": list(ENFORCED_CHECKS),
        "merge_style": "rebase",
        "push_on_commit": True,
    }


def _discovery(project: Project, prefix: str, tags: Sequence[str]) -> Settings:
    """The add-on's settings: every catalog becomes a component, with the first one's other settings."""
    mask = re.escape(prefix + project.layout.catalog("CATALOG", "LANGUAGE"))
    match = mask.replace("CATALOG", "(?P<component>[a-z0-9_-]+)").replace("LANGUAGE", "(?P<language>[^/.]+)")
    return {
        "match": match,
        "file_format": "po",
        "name_template": "{{ component }}",
        "base_file_template": "",
        "new_base_template": prefix + project.layout.template("{{ component }}"),
        "intermediate_template": "",
        "language_regex": f"^({'|'.join(map(_folder, tags))})$",
        "copy_addons": False,
        "remove": False,
        "confirm": True,
    }


def _folder(tag: str) -> str:
    return tag.replace("-", "_")


def _code(tag: str) -> str:
    return WEBLATE_CODES.get(tag, _folder(tag))
