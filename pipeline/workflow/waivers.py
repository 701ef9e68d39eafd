"""The waivers of each language, as they count today, for every story that checks."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from pipeline.model.finding import Finding
from pipeline.model.waiver import NO_WAIVERS, Bounds, Docket, bounds
from pipeline.project.stamps import digest
from pipeline.project.store import Project


def docket(project: Project, tag: str) -> Docket:
    """The waivers of a language. As long as the file stays as it is, this is the same docket."""
    path = project.layout.waivers(tag)
    content = project.read(path)
    return NO_WAIVERS if content is None else _docket(content, path, tag)


@lru_cache(maxsize=256)
def _docket(content: bytes, path: str, tag: str) -> Docket:
    from pipeline.project.waivers import read_waivers

    return read_waivers(content, path, tag)


def days(project: Project, tag: str, today: str) -> Bounds:
    """Between which days a waiver may end in this project, and who translated what."""
    return bounds(today, project.config.profile.limits.review_months, _translators(project, tag))


def _translators(project: Project, tag: str) -> Mapping[str, Collection[str]]:
    """Who signed each wording as its translator, as far as the ledger can be read: it is judged elsewhere."""
    path = project.layout.ledger(tag)
    content = project.read(path)
    return _signed(content, path, tag) if content else {}


@lru_cache(maxsize=64)
def _signed(content: bytes, path: str, tag: str) -> Mapping[str, Collection[str]]:
    from pipeline.formats.ledger import read

    names: defaultdict[str, set[str]] = defaultdict(set)
    for record in read(content, path, tag).records:
        if record.role == "translator":
            for wording in record.digests:
                names[wording].add(record.name)
    return dict(names)


def state(project: Project, tag: str, today: str) -> str:
    """What changes when other waivers count: by the file, the ledger, or, on the day after one has ended, the date."""
    path = project.layout.waivers(tag)
    content = project.read(path)
    if content is None:
        return ""
    within = bounds(today, project.config.profile.limits.review_months)
    held = [
        waiver.digest
        for waivers in _docket(content, path, tag).waivers.values()
        for waiver in waivers
        if within.today <= waiver.until <= within.last
    ]
    ledger = digest(project.read(project.layout.ledger(tag)) or b"")
    return digest(" ".join((digest(content), ledger, *held)).encode())


def strays(project: Project, tags: Iterable[str], slugs: Collection[str]) -> Iterator[Finding]:
    """A finding for each waiver whose article is gone."""
    gone = [
        (slug, waivers) for tag in tags for slug, waivers in docket(project, tag).waivers.items() if slug not in slugs
    ]
    if gone:
        from pipeline.checks.waiving import fault  # loads all rules, for which most checks have no use here

        for slug, waivers in gone:
            yield from (fault(one, "WA003", f"there is no article {slug}", "take it out") for one in waivers)
