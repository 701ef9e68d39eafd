"""``pipeline merge-driver``: what git calls to merge a catalog that changed on two branches."""

from dataclasses import dataclass
from pathlib import Path

from pipeline.formats import po
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, Severity
from pipeline.model.place import Place
from pipeline.project.files import disk_errors_as_findings, refused, write_whole
from pipeline.stages.branches import Joined, join
from pipeline.stages.merge import Verdict
from pipeline.workflow.orphans import THEIRS


@dataclass(frozen=True, slots=True)
class Driven:
    """What became of the file."""

    beside: Path | None
    """Where theirs stands of the texts that both changed; None where there are none."""
    findings: tuple[Finding, ...]


def drive(base: Path, ours: Path, theirs: Path, name: str) -> Driven:
    """Join two branches of the catalog `name` into the file `ours`; git names the files.

    Ours stands where both translated a text, marked fuzzy, and theirs goes to a file beside it: no text but a
    translation is ever put into a translation. Raises PipelineError, and leaves `ours` as it is, if one of the files
    cannot be read.
    """
    if "/sent/" in f"/{name}":
        message = "both branches sent a package of this name, with different texts"
        raise refused(
            name, "MG014", message, "keep one as it is, and give the folder of the other the next free number"
        )
    mine, their, was = (_catalog(file, name) for file in (ours, theirs, base))
    joined = join(mine, their, was)
    with disk_errors_as_findings(name):
        write_whole(ours, po.write(joined.catalog))
        beside = _keep_theirs(joined, their, name)
    return Driven(beside, tuple(_finding(clash, name, beside) for clash in joined.clashes))


def _catalog(file: Path, name: str) -> Catalog:
    """The catalog in one of git's files; an empty one is that of branches that have no common ancestor."""
    with disk_errors_as_findings(name):
        content = file.read_bytes()
    return po.read(content, name) if content.strip() else Catalog("", "")


def _keep_theirs(joined: Joined, theirs: Catalog, name: str) -> Path | None:
    """The file in which theirs was kept, ready to be merged; None where there was nothing to keep, or no place."""
    path = Path(name)
    if not joined.clashes or not path.parent.is_dir():
        return None
    entries = tuple(clash.theirs for clash in joined.clashes)
    beside = path.with_name(path.name.removesuffix(".po") + THEIRS)
    write_whole(beside, po.write(Catalog("", theirs.locale, theirs.header, theirs.comment, entries)))
    return beside


def _finding(clash: Verdict, name: str, beside: Path | None) -> Finding:
    ours = clash.ours.target if clash.ours else ""
    place = (clash.ours.place if clash.ours else None) or Place(name)
    excerpt = (clash.theirs.key.source, f"ours:   {ours}", f"theirs: {clash.theirs.target}")
    kept = f"theirs is in {beside.as_posix()}" if beside else "theirs is in git"
    message = "both branches translated this, and differently; ours stands, marked fuzzy"
    hint = f"{kept}: make one of the two, take the fuzzy mark off, delete that file, and git add this one"
    return Finding(place, "MG013", Severity.ERROR, message, hint, excerpt)
