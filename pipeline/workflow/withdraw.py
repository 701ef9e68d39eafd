"""``pipeline withdraw``: nobody hands a release out any more, from this moment on."""

from collections.abc import Sequence

from pipeline.model.release import Release, State
from pipeline.project.archive import Archive
from pipeline.project.files import refused
from pipeline.project.store import Project, locked
from pipeline.stages import releases
from pipeline.workflow.publish import publish
from pipeline.workflow.selection import normal_tag


def withdraw(
    project: Project,
    slug: str,
    reason: str,
    today: str,
    tags: Sequence[str] = (),
    clinics: Sequence[str] = (),
) -> tuple[Release, ...]:
    """The releases of the article that are withdrawn now: of all languages and clinics, where none are named.

    The article need not be there any more. Raises PipelineError if nothing of it is in use.
    """
    archive = Archive(project)
    languages = [normal_tag(tag) for tag in tags]
    with locked(project):
        archive.swept().rmdir()
        before = archive.releases()

        def is_meant(one: Release) -> bool:
            of_language = not languages or one.tag in languages
            return one.slug == slug and of_language and (not clinics or one.clinic in clinics)

        after = releases.without(before, is_meant, State.WITHDRAWN, today, reason)
        gone = tuple(now for was, now in zip(before, after, strict=True) if was.state is not now.state)
        if not gone:
            hint = "pipeline recall --all lists what was ever released"
            raise refused(archive.manifest, "RE023", f"no release of {slug} is in use that could be withdrawn", hint)
        publish(archive, after)
    return gone
