"""The strong room: the register of releases, all that they were made from, and every file that was ever handed out.

A release is there once the register says so: what it needs is written before, under names that nothing else has, and
what staff find under a leaflet's plain name is brought into step after.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

from pipeline.model.finding import PipelineError
from pipeline.model.release import Release, State
from pipeline.project import manifest
from pipeline.project.checkout import checkout
from pipeline.project.files import disk_errors_as_findings, refused, sweep, write_whole
from pipeline.project.store import Project
from pipeline.stages.releases import lost

RESERVED = ("archive", "inputs")
"""Folders of ours beside those of the clinics."""


ATTRIBUTES = b"* -text\nmanifest.json text eol=lf\n"
"""What git needs to know to change no byte of what is kept here, on Windows either."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The releases of one project on its disk."""

    project: Project

    @property
    def folder(self) -> str:
        config = self.project.config
        return config.release.folder or f"{config.output}/release"

    @property
    def manifest(self) -> str:
        return f"{self.folder}/manifest.json"

    @property
    def staging(self) -> str:
        """Where a release is made before there is any."""
        return f"{self.project.layout.state}/release"

    # The register

    def releases(self) -> tuple[Release, ...]:
        """All that was ever released. Raises PipelineError if the register is gone or damaged.

        What the checked-out commit has of it is still to be there: so the end of it, too, is missed where git keeps it.
        """
        content = self.project.read(self.manifest)
        if content is None:
            if self.project.path(f"{self.folder}/archive").exists():
                raise manifest.damaged(self.manifest, "it is gone, though there are releases")
            return ()
        found = manifest.load(content, self.manifest)
        if missing := lost(self._committed(content), found):
            raise manifest.damaged(self.manifest, f"the last commit has what is not in it: {', '.join(missing[:5])}")
        return found

    def _committed(self, content: bytes) -> tuple[Release, ...]:
        """The register as the checked-out commit has it; nothing where it has the same `content`, or none of use."""
        git = checkout(self.project.root)
        was = git.content("HEAD", self.manifest) if git else None
        if was is None or was == content:
            return ()
        try:
            return manifest.load(was, self.manifest)
        except PipelineError:
            return ()

    def commit(self, register: Iterable[Release]) -> bool:
        """Whether the register changed. From this moment on, what it names is released."""
        content = manifest.dump(register)
        manifest.load(content, self.manifest)  # what could not be read again is not written
        if self.project.read(f"{self.folder}/.gitattributes") is None:
            self.project.write(f"{self.folder}/.gitattributes", ATTRIBUTES)
        return self.project.write(self.manifest, content, durable=True)

    # What releases are made from

    def input_path(self, digest: str) -> str:
        return f"{self.folder}/inputs/{digest[:2]}/{digest}"

    def keep_input(self, content: bytes) -> str:
        """The digest under which `content` is found again."""
        digest = sha256(content).hexdigest()
        self.project.write(self.input_path(digest), content, durable=True)
        return digest

    def input(self, digest: str, name: str) -> bytes:
        """What `name` held when a release was made. Raises PipelineError if that is gone or damaged."""
        path = self.input_path(digest)
        content = self.project.read(path)
        if content is None or sha256(content).hexdigest() != digest:
            what = "is gone" if content is None else "is damaged"
            hint = "put it back from git or from a copy"
            raise refused(path, "RE021", f"what {name} held when it was released {what}", hint)
        return content

    def restore(self, release: Release, folder: Path) -> None:
        """Put all that `release` was made from into an empty `folder`, as a project of its own."""
        for name, digest in release.inputs.items():
            content = self.input(digest, name)
            with disk_errors_as_findings(name):
                write_whole(folder / name, content)

    # What was handed out

    def kept_path(self, release: Release, name: str) -> str:
        """Where a file of a release lies for good: ``archive/hill/ar/rest.v3.pdf``."""
        return f"{self.folder}/archive/{release.entry}{name.removeprefix(release.slug)}"

    def keep_output(self, release: Release, name: str, content: bytes) -> None:
        self.project.write(self.kept_path(release, name), content, durable=True)

    def plain_path(self, release: Release, name: str) -> str:
        """Where staff find the file: ``hill/ar/rest.pdf``."""
        return f"{self.folder}/{release.clinic}/{release.tag}/{name}"

    def lay_out(self, register: Iterable[Release]) -> None:
        """Put every file that is in use where staff find it, and take away what is in use no more."""
        known = tuple(register)
        wanted = dict(self._wanted(known))
        for path, (release, name) in wanted.items():
            if self._digest(path) == release.outputs[name]:
                continue
            content = self.project.read(self.kept_path(release, name))
            if content is None or sha256(content).hexdigest() != release.outputs[name]:
                hint = f'make it anew: pipeline release --rebuild "{release.label}" --clinic {release.clinic}'
                raise refused(self.kept_path(release, name), "RE021", "a file of a release is gone or changed", hint)
            self.project.write(path, content)
        for path in self._possible(known) - wanted.keys():
            with disk_errors_as_findings(path), suppress(FileNotFoundError):
                self.project.path(path).unlink()

    def out_of_step(self, register: Iterable[Release]) -> tuple[str, ...]:
        """The files under plain names that are not what the register says: changed, missing, or in use no more."""
        known = tuple(register)
        wanted = dict(self._wanted(known))
        wrong = [path for path, (release, name) in wanted.items() if self._digest(path) != release.outputs[name]]
        wrong += [path for path in self._possible(known) - wanted.keys() if self.project.path(path).exists()]
        return tuple(sorted(wrong))

    def _digest(self, path: str) -> str:
        content = self.project.read(path)
        return "" if content is None else sha256(content).hexdigest()

    def _wanted(self, register: Iterable[Release]) -> Iterator[tuple[str, tuple[Release, str]]]:
        for release in register:
            if release.state is State.CURRENT:
                for name in release.outputs:
                    yield self.plain_path(release, name), (release, name)

    def _possible(self, register: Iterable[Release]) -> set[str]:
        return {self.plain_path(release, name) for release in register for name in release.outputs}

    # Staging

    def swept(self) -> Path:
        """An empty folder to make releases in; what a killed run left there, and half-written files, are gone."""
        path = self.project.path(self.staging)
        with disk_errors_as_findings(self.staging):
            sweep(self.project.path(self.folder))
            if path.exists():
                rmtree(path)
            path.mkdir(parents=True)
        return path


def digests(contents: Mapping[str, bytes]) -> Mapping[str, str]:
    """The digest of each of `contents`."""
    return {name: sha256(content).hexdigest() for name, content in contents.items()}
