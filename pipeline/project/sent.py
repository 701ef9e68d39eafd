"""What was sent to translators, as it went out, so that what comes back can be told from what was there before."""

import re
from collections.abc import Mapping

from pipeline.formats import po
from pipeline.model.catalog import Catalog
from pipeline.project.store import Project, read_catalog

HEADER = "X-Pipeline-Package"
"""The header field of PO that names the package. Some programs drop it, so nothing depends on it alone."""

_NUMBER = re.compile(r"-([0-9]{4,9})\Z")


def packages(project: Project, tag: str) -> tuple[str, ...]:
    """The packages that were sent in a language, the first one first."""
    folder = project.path(project.layout.packages(tag))
    names = [path.name for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []
    numbers = {name: number for name in names if (number := number_of(name, tag))}
    return tuple(sorted(numbers, key=lambda name: numbers[name]))


def number_of(name: str, tag: str) -> int:
    """The number of a package in the language `tag`; 0 if that is no name of one."""
    found = _NUMBER.search(name)
    return int(found[1]) if found and name == package_name(tag, int(found[1])) else 0


def package_name(tag: str, number: int) -> str:
    """What the package is called: ``fr-0001``."""
    return f"{tag}-{number:04}"


def slugs(project: Project, tag: str, package: str) -> tuple[str, ...]:
    """The articles in a package, in order."""
    folder = project.path(project.layout.sent(package, "any", tag)).parent
    return tuple(sorted(path.stem for path in folder.glob("*.po"))) if folder.is_dir() else ()


def sent(project: Project, tag: str, package: str, slug: str) -> Catalog | None:
    """An article as it was sent in a package, or None where it was not in it."""
    path = project.layout.sent(package, slug, tag)
    content = project.read(path)
    return None if content is None else read_catalog(content, path, slug, tag)


def records(project: Project, tag: str, slug: str) -> Mapping[str, Catalog]:
    """An article as it was sent, by package, the first one first."""
    found = ((package, sent(project, tag, package, slug)) for package in packages(project, tag))
    return {package: catalog for package, catalog in found if catalog}


def record(project: Project, tag: str, package: str, catalogs: Mapping[str, Catalog]) -> None:
    """Keep `catalogs`, by their articles, as they are sent in `package`."""
    paths = {project.layout.sent(package, slug, tag): catalog for slug, catalog in catalogs.items()}
    project.write_together({path: (po.write(catalog), b"") for path, catalog in paths.items()})


def recorded(project: Project, tag: str, package: str, catalogs: Mapping[str, Catalog]) -> bool:
    """Whether `package` was sent with just these `catalogs`."""
    return slugs(project, tag, package) == tuple(sorted(catalogs)) and all(
        project.read(project.layout.sent(package, slug, tag)) == po.write(catalog) for slug, catalog in catalogs.items()
    )
