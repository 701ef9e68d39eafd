"""``pipeline release --rebuild``: a release of years ago, made anew from what was kept of it, byte for byte."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place
from pipeline.model.release import Release
from pipeline.project.archive import Archive, digests
from pipeline.project.files import disk_errors_as_findings, refused
from pipeline.project.store import Project, locked
from pipeline.project.tools import other_tools, tools
from pipeline.workflow.press import reprinted


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A release, and where its files are."""

    release: Release
    paths: tuple[str, ...]


def rebuild(project: Project, label: str, clinics: Sequence[str] = ()) -> Rebuilt:
    """The release `label` (``MAB-001-ar v3``) with its files made anew, and in the archive again if they were gone.

    Raises PipelineError if there is no such release, or more than one; if the tools are not those that made it; or if
    the files come out otherwise.
    """
    archive = Archive(project)
    with locked(project):
        one = _wanted(archive, label, clinics)
        if others := other_tools(one.tools, tools(printed=any(name.endswith(".pdf") for name in one.outputs))):
            hint = "install what made it, in an environment of its own, and run this there"
            raise PipelineError(_differ(archive, one, "RE022", f"made with other tools: {', '.join(others)}", hint))
        with disk_errors_as_findings(archive.folder), TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            files, _ = reprinted(archive, one, Path(folder).resolve())
        if wrong := [name for name, digest in one.outputs.items() if digests(files).get(name) != digest]:
            hint = "please report it: the same inputs and tools must give the same bytes"
            raise PipelineError(
                _differ(archive, one, "RE024", f"not the same when made anew: {', '.join(wrong)}", hint)
            )
        for name in one.outputs:
            archive.keep_output(one, name, files[name])
    return Rebuilt(one, tuple(archive.kept_path(one, name) for name in one.outputs))


def _differ(archive: Archive, one: Release, code: str, message: str, hint: str) -> tuple[Finding, ...]:
    return (Finding(Place(archive.manifest), code, Severity.ERROR, f"{one.label} is {message}", hint),)


def _wanted(archive: Archive, label: str, clinics: Sequence[str]) -> Release:
    """The one release that is meant."""
    known = archive.releases()
    found = [one for one in known if one.label == label and one.clinic in (clinics or (one.clinic,))]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(one.clinic for one in found)
        raise refused(
            archive.manifest, "RE023", f"{len(found)} clinics have a {label}", f"name one of {names} with --clinic"
        )
    own = [one.label for one in known if one.name == label.rpartition(" v")[0]]
    hint = f"there are {', '.join(dict.fromkeys(own))}" if own else "pipeline recall --all lists what was ever released"
    raise refused(archive.manifest, "RE023", f"there is no release {label}", hint)
