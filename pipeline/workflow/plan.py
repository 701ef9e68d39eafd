"""What a build has to do, and why: looks at the disk, changes nothing, and reads only what may have changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from pipeline.model.clinic import Clinic
from pipeline.model.finding import Finding, Severity
from pipeline.model.glossary import SLUG as GLOSSARY
from pipeline.model.place import Place
from pipeline.model.shape import Form, Layout, Paper, Size, copies, shapes
from pipeline.project.fonts import digest_of_fonts
from pipeline.project.stamps import Stamp, Stamps, digest, program
from pipeline.project.store import Project
from pipeline.workflow.selection import Selection
from pipeline.workflow.waivers import state

if TYPE_CHECKING:
    from pipeline.model.release import Imprint

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Job:
    """One article to be put into the languages that are out of date. Plain data: any process can do it."""

    project: Project
    slug: str
    siblings: tuple[str, ...]
    """The languages that the article is there in."""
    clinic: Clinic
    inputs: Mapping[str, Mapping[str, str]]
    """The digests behind each leaflet to be built, by language."""
    today: str = ""
    """The day on which waivers must count; where it is empty, none does."""
    imprints: Mapping[str, "Imprint"] = field(default_factory=dict)
    """What the leaflets bear that are built to be released, by language."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person asks for now, in place of what is configured. Empty is as configured."""

    formats: tuple[Form, ...] = ()
    layouts: tuple[Layout, ...] = ()
    sizes: tuple[Size, ...] = ()
    paper: Paper | Literal[""] = ""
    clinic: str = ""
    booklet: bool = False
    """PDFs to be folded, and nothing else unless it is named."""


AS_CONFIGURED = Wish()


@dataclass(frozen=True, slots=True)
class Plan:
    """The work, and the leaflets that need none."""

    jobs: tuple[Job, ...]
    reasons: Mapping[str, str]
    """Why each leaflet is built, by ``<tag>/<slug>``."""
    fresh: tuple[str, ...]
    possible: frozenset[str]
    """Every leaflet that the selected articles can have; any other has lost its article, catalog or language."""
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Order:
    """The files to be made of each leaflet, by their keys."""

    wanted: Mapping[str, str]
    """What each is made with, beyond the program itself."""
    configured: frozenset[str]

    def inputs(self, before: Mapping[str, str]) -> Mapping[str, str]:
        """What the files of a leaflet are made with that was made `before` with some inputs.

        It is made anew in all configured files that it was there in: none of them may grow old.
        """
        others = {key: before[key] for key in self.configured if key in before and key not in self.wanted}
        return {**others, **self.wanted}


@dataclass(frozen=True, slots=True)
class _Look:
    """What there is to do for one article."""

    slug: str
    siblings: tuple[str, ...]
    stale: Mapping[str, Mapping[str, str]]
    """The inputs of each leaflet that must be built, by language."""
    reasons: Mapping[str, str]
    fresh: tuple[str, ...]
    lacking: tuple[str, ...]
    """Languages that were asked for and that the article is not translated into."""


def plan(project: Project, selection: Selection, stamps: Stamps, wish: Wish = AS_CONFIGURED, today: str = "") -> Plan:
    """Which of the selected leaflets are out of date, in the files that are wished for.

    Waivers count as they do `today`.
    """
    clinic, said = project.clinic(wish.clinic)
    clinic = replace(clinic, paper=wish.paper or clinic.paper or project.config.paper)
    _, warned = project.glossary()
    common = common_inputs(project, stamps, clinic)
    fonts = digest_of_fonts(project) if "pdf" in (*project.config.formats, *wish.formats) else ""
    orders = {english: _order(project, clinic, wish, fonts, english=english) for english in (True, False)}
    shared = shared_inputs(project, selection.tags, stamps, today)
    looks = [_look(project, selection, stamps, common, shared, orders, slug) for slug in selection.slugs]
    lacking = (no_catalog(project.layout.catalog(look.slug, tag)) for look in looks for tag in look.lacking)
    return Plan(
        jobs=tuple(Job(project, look.slug, look.siblings, clinic, look.stale, today) for look in looks if look.stale),
        reasons={name: reason for look in looks for name, reason in look.reasons.items()},
        fresh=tuple(name for look in looks for name in look.fresh),
        possible=frozenset(f"{tag}/{look.slug}" for look in looks for tag in look.siblings),
        findings=(*project.findings, *selection.findings, *said, *warned, *lacking),
    )


def _look(
    project: Project,
    selection: Selection,
    stamps: Stamps,
    common: Mapping[str, str],
    shared: Mapping[str, Mapping[str, str]],
    orders: Mapping[bool, _Order],
    slug: str,
) -> _Look:
    """What there is to do for the article `slug`, with the inputs that are `common` to all, or to all in a language."""
    catalogs = _catalogs(project, stamps, slug)
    siblings = (ENGLISH, *catalogs)
    article = {"article": stamps.digest_of(project.root, project.layout.article(slug)), "languages": " ".join(siblings)}
    stale: dict[str, Mapping[str, str]] = {}
    reasons: dict[str, str] = {}
    wanted = [tag for tag in selection.tags if tag in siblings]
    for tag in wanted:
        name = f"{tag}/{slug}"
        stamp = stamps.leaflets.get(name)
        own = {"catalog": catalogs.get(tag, ""), **shared[tag], "images": _images(project, stamps, stamp)}
        files = orders[tag == ENGLISH].inputs(stamp.inputs if stamp else {})
        inputs = {**common, **article, **own, **files}
        if reason := _reason(project, stamps, name, inputs):
            stale[tag] = inputs
            reasons[name] = reason
    return _Look(
        slug,
        siblings,
        stale,
        reasons,
        fresh=tuple(f"{tag}/{slug}" for tag in wanted if tag not in stale),
        lacking=tuple(tag for tag in selection.tags if tag not in siblings),
    )


def common_inputs(project: Project, stamps: Stamps, clinic: Clinic) -> Mapping[str, str]:
    """The inputs that all leaflets share."""
    paths = [project.layout.clinic(clinic.id)] if clinic.id else []
    paths += [clinic.logo.path] if clinic.logo else []
    return {
        "program": program(),
        "settings": digest(repr(project.config).encode()),
        "clinic": joined((clinic.id, *(stamps.digest_of(project.root, path) for path in paths))),
        "paper": clinic.paper,
    }


def _order(project: Project, clinic: Clinic, wish: Wish, fonts: str, *, english: bool) -> _Order:
    """The files of each leaflet: those that are wished for, and those that are configured."""
    config = project.config
    usual = tuple(dict.fromkeys((*((clinic.layout,) if clinic.layout else ()), *config.layouts)))
    configured = copies(config.formats, shapes(usual, config.sizes), english=english)
    forms = wish.formats or (("pdf",) if wish.booklet else config.formats)
    wished = shapes(wish.layouts or usual, wish.sizes or config.sizes, booklet=wish.booklet)
    wanted = copies(forms, wished, english=english)
    return _Order(
        {copy.key: fonts if copy.form == "pdf" else "" for copy in wanted},
        frozenset(copy.key for copy in configured),
    )


def usual_files(project: Project, clinic: Clinic, tag: str) -> Mapping[str, str]:
    """The files that are configured for a leaflet in the language `tag`, as a job has them among its inputs."""
    return _order(project, clinic, AS_CONFIGURED, "", english=tag == ENGLISH).wanted


def shared_inputs(project: Project, tags: Sequence[str], stamps: Stamps, today: str) -> Mapping[str, Mapping[str, str]]:
    """The inputs that all leaflets in a language share, by language."""
    lexicons = _lexicons(project, tags, stamps)
    english = state(project, ENGLISH, today)
    return {
        tag: {
            "glossary": lexicons.get(tag, ""),
            "waivers": english if tag == ENGLISH else joined((english, state(project, tag, today))).strip(),
        }
        for tag in tags
    }


def _lexicons(project: Project, tags: Iterable[str], stamps: Stamps) -> Mapping[str, str]:
    """The digests of the terms and of what they are called, by language. English is not checked for its terms."""
    english = stamps.digest_of(project.root, project.layout.glossary)
    if not english:
        return {}
    paths = {tag: project.layout.catalog(GLOSSARY, tag) for tag in tags if tag != ENGLISH}
    return {tag: joined((english, stamps.digest_of(project.root, path))) for tag, path in paths.items()}


def _catalogs(project: Project, stamps: Stamps, slug: str) -> Mapping[str, str]:
    """The digests of the catalogs that an article has, by language."""
    paths = {tag: project.layout.catalog(slug, tag) for tag in project.config.languages}
    found = {tag: stamps.digest_of(project.root, path) for tag, path in paths.items()}
    return {tag: one for tag, one in found.items() if one}


def _images(project: Project, stamps: Stamps, stamp: Stamp | None) -> str:
    """The digests of the pictures that the last build of a leaflet found in its article."""
    return joined(stamps.digest_of(project.root, path) for path in (stamp.images if stamp else ()))


def joined(digests: Iterable[str]) -> str:
    """Several digests as one input."""
    return " ".join(digests)


def _reason(project: Project, stamps: Stamps, name: str, inputs: Mapping[str, str]) -> str:
    """Why a leaflet must be built from `inputs`; empty if it need not."""
    stamp = stamps.leaflets.get(name)
    if stamp is None:
        return "it has not been built yet"
    if not inputs.items() <= stamp.inputs.items():
        changed = [_called(name) for name, value in inputs.items() if stamp.inputs.get(name, value) != value]
        asked = [name for name in inputs if name not in stamp.inputs]
        return f"{', '.join(changed)} changed" if changed else f"{', '.join(asked)} was asked for"
    return "" if stamps.stands(project.root, name) else "its files were changed or removed"


_INPUTS = {
    "program": "the pipeline itself",
    "settings": "the configuration",
    "clinic": "the clinic's profile",
    "paper": "the paper",
    "article": "the English article",
    "catalog": "the translation",
    "languages": "the list of its languages",
    "images": "a picture",
    "glossary": "the glossary",
    "waivers": "a waiver",
    "pdf": "a font, or the typesetter,",
}
"""What a person calls each input."""


def _called(name: str) -> str:
    return _INPUTS[name.partition(".")[0]]


NO_CATALOG = "CA002"


def no_catalog(path: str) -> Finding:
    """The finding for a language that an article is not translated into at all."""
    message = "this language has no catalog of the article yet, so no leaflet is made"
    return Finding(
        Place(path), NO_CATALOG, Severity.WARNING, message, "run pipeline update, and translate what it writes"
    )


def shared_ids(ids: Mapping[str, str]) -> Iterator[Finding]:
    """A finding for each article (by its path) whose leaflet id another one before it has."""
    owners: dict[str, str] = {}
    for path, id_ in ids.items():
        owner = owners.setdefault(id_, path)
        if owner != path:
            hint = "give each article an id of its own: it is printed on every leaflet"
            yield Finding(Place(path), "AR010", Severity.ERROR, f"{owner} has the id {id_} as well", hint)
