"""Making the leaflets of one article: this part of a build runs in any process."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from pipeline.checks import check_article, check_catalog, check_pair
from pipeline.checks.leaflets import unfilled
from pipeline.checks.waiving import by_text, flat, waive
from pipeline.language.locales import locale_for
from pipeline.model.article import Article, Key
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, PipelineError, Severity, Waived
from pipeline.model.font import NO_FONTS
from pipeline.model.leaflet import Leaflet, Print, Refusal, Remarked, Setting, Sibling, TextStyle, Written
from pipeline.model.locale import Locale
from pipeline.model.pair import Pair
from pipeline.model.phrase import plain
from pipeline.model.place import Place
from pipeline.model.profile import STRICT
from pipeline.model.shape import ALL_COPIES
from pipeline.project.fonts import fonts
from pipeline.project.stamps import Seen, Stamp, seen
from pipeline.project.store import Project
from pipeline.stages.localise import Original, in_english, localise, original, pairs
from pipeline.workflow.articles import article as read_article
from pipeline.workflow.lexicons import lexicon
from pipeline.workflow.pictures import pictures
from pipeline.workflow.plan import ENGLISH, Job, joined, no_catalog
from pipeline.workflow.waivers import days, docket
from pipeline.writers import WRITERS
from pipeline.writers.tables import too_wide


@dataclass(frozen=True, slots=True)
class Built:
    """One leaflet by its ``<tag>/<slug>``: its stamp, or why it could not be made."""

    name: str
    stamp: Stamp | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """An article read and checked once for all its languages."""

    original: Original
    findings: tuple[Finding, ...]
    images: Mapping[str, str]
    """``data:`` addresses by the address that the article gives."""
    image_digests: Mapping[str, str]
    """By path in the project."""
    today: str = ""
    """The day on which waivers must count; where it is empty, none does."""
    waived: tuple[Waived, ...] = ()


@dataclass(frozen=True, slots=True)
class Translation:
    """An article's texts in one language, looked at and not yet put into their places."""

    locale: Locale
    pairs: tuple[Pair, ...]
    refused: frozenset[Key]
    """The texts for which English stands in, as there is an error in their translation."""
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]


def build_article(job: Job) -> tuple[Built, ...]:
    """Write the leaflets of one article in the languages that the job names."""
    try:
        this = edition(job.project, job.slug, job.today)
        # A translation can bring in no placeholder, so what the English can fill in, every language can.
        if lacking := unfilled(in_english(this.original), job.clinic):
            raise PipelineError((*this.findings, *lacking))
    except PipelineError as error:
        names = [f"{tag}/{job.slug}" for tag in job.inputs]
        return (Built(names[0], None, error.findings), *(Built(name, None) for name in names[1:]))
    return tuple(_build(job, this, tag) for tag in job.inputs)


def edition(project: Project, slug: str, today: str = "") -> Edition:
    """The article `slug`, ready for any language. Raises PipelineError if a finding on it forbids to print it.

    Waivers of findings on it, and on its translations, count as they do `today`.
    """
    this = examined(project, slug, today)
    if any(finding.severity is Severity.ERROR for finding in this.findings):
        raise PipelineError(this.findings)
    return this


def examined(project: Project, slug: str, today: str = "") -> Edition:
    """The article `slug` and all that is to be said of it, whether it may be printed or not."""
    article, said = read_article(project, slug)
    this = original(article, locale_for(article.locale))
    images = dict(pictures(project, this))
    wrong = check_article(article, project.config.profile, this.phrases)
    looked = (*wrong, *(one for one in images.values() if isinstance(one, Finding)))
    counted, waived = _not_waived(project, article, tuple(_not_allowed(looked, article)), today)
    findings = (*said, *counted)
    found = {name: one for name, one in images.items() if not isinstance(one, Finding)}
    return Edition(
        this,
        findings,
        {name: one.address for name, one in found.items()},
        {one.path: one.digest for one in found.values()},
        today,
        waived,
    )


def _not_waived(
    project: Project, article: Article, findings: tuple[Finding, ...], today: str
) -> tuple[tuple[Finding, ...], tuple[Waived, ...]]:
    """`findings` without those that are waived for the text that they are about, and what is wrong with waivers."""
    waivers = docket(project, ENGLISH).waivers.get(article.slug)
    if not waivers:
        return findings, ()
    units = [unit for words in article.all_words() for unit in words]
    found, others = by_text(findings, {unit.place: unit.key for unit in units})
    texts = {unit.key: unit.key.source for unit in units}
    settled = waive(found, texts, waivers, days(project, ENGLISH, today))
    return (*others, *flat(settled.left), *settled.findings), settled.waived


def _not_allowed(findings: tuple[Finding, ...], article: Article) -> Iterator[Finding]:
    """`findings` without those that the article's author allows, with a reason; an allowance of nothing is one more."""
    allowed = dict(article.front.allow)
    yield from (finding for finding in findings if finding.code not in allowed)
    idle = allowed.keys() - {finding.code for finding in findings}
    if idle:  # what a lax profile passes over, a strict one may still say
        idle -= {finding.code for finding in check_article(article, STRICT)}
    for code in sorted(idle):
        message = f"allow names {code}, but there is nothing of the kind to allow"
        yield Finding(Place(article.path), "AR012", Severity.WARNING, message, "take it out of the front matter")


def _build(job: Job, this: Edition, tag: str) -> Built:
    """Write one leaflet. Raises PipelineError only if the disk refuses: that is no fault of this leaflet."""
    name = f"{tag}/{job.slug}"
    try:
        leaflet, findings = leaflet_in(job.project, this, tag)
    except PipelineError as error:
        return Built(name, None, error.findings)
    wanted = [copy for key, copy in ALL_COPIES.items() if key in job.inputs[tag]]
    setting = replace(
        _setting(job, this, printed=any(copy.form == "pdf" for copy in wanted)),
        siblings=_siblings(job, tag),
        english=in_english(this.original) if any(copy.shape.bilingual for copy in wanted) else None,
        online=job.project.config.online.replace("{lang}", tag).replace("{slug}", job.slug),
    )
    findings += tuple(_refused(job.project, leaflet, tuple(too_wide(leaflet))))
    findings += tuple(_long_message(job, leaflet, setting)) if any(copy.form == "sms" for copy in wanted) else ()
    if imprint := job.imprints.get(tag):
        leaflet = replace(leaflet, front=imprint.on(leaflet.front))
        setting = replace(setting, digest=imprint.digest, released=f"{leaflet.label} v{imprint.version}")
    outputs: dict[str, Seen] = {}
    for copy in wanted:
        content, remarks = _written(WRITERS[copy.form].write(leaflet, replace(setting, shape=copy.shape)))
        findings += tuple(_refused(job.project, leaflet, remarks))
        if content is not None:
            path = job.project.layout.leaflet(job.slug, tag, copy.suffix)
            job.project.write(path, content)
            outputs[path] = seen(job.project.root / path, content)
    inputs = {**job.inputs[tag], "images": joined(this.image_digests.values())}
    return Built(name, Stamp(inputs, outputs, tuple(this.image_digests), findings, _row(leaflet, outputs)))


def _written(made: Written) -> tuple[bytes | None, tuple[Refusal, ...]]:
    """The file, if there is one, and what is to be said of it."""
    match made:
        case bytes(content):
            return content, ()
        case Remarked(content, remarks):
            return content, remarks
        case refusals:
            return None, refusals


def leaflet_in(project: Project, this: Edition, tag: str) -> tuple[Leaflet, tuple[Finding, ...]]:
    """The leaflet in one language, and all that is to be said of it.

    A translation with an error does not get onto the page: English stands in, and the leaflet is a draft.
    """
    if tag == ENGLISH:
        return in_english(this.original), this.findings
    translated = translation(project, this, tag)
    return localise(this.original, translated.locale, translated.pairs, translated.refused), translated.findings


def translation(project: Project, this: Edition, tag: str) -> Translation:
    """The article's texts in one language, and all that is to be said of them."""
    locale = locale_for(tag)
    slug = this.original.article.slug
    catalog = project.catalog(slug, tag)
    if catalog is None:
        raise PipelineError([no_catalog(project.layout.catalog(slug, tag))])
    beside = pairs(this.original, catalog, locale)
    terms, broken = lexicon(project, tag)
    profile = project.config.profile
    found = {pair.unit.key: said for pair in beside if (said := check_pair(pair, terms, profile))}
    found |= {key: (*found.get(key, ()), *said) for key, said in check_catalog(beside, profile).items()}
    waived: tuple[Waived, ...] = ()
    if waivers := docket(project, tag).waivers.get(slug):
        texts = {pair.unit.key: pair.entry.target for pair in beside}
        settled = waive(found, texts, waivers, days(project, tag, this.today))
        found, waived, broken = dict(settled.left), settled.waived, (*broken, *settled.findings)
    refused = frozenset(key for key, said in found.items() if any(one.severity is Severity.ERROR for one in said))
    incomplete = _incomplete(project, this, catalog, {pair.unit.key for pair in beside} - refused)
    return Translation(locale, beside, refused, (*broken, *flat(found), *incomplete), waived)


def _incomplete(project: Project, this: Edition, catalog: Catalog, printed: Set[Key]) -> Iterator[Finding]:
    """What the catalog lacks, if of all texts only those are `printed` in its language."""
    place = Place(project.layout.catalog(catalog.slug, catalog.locale))
    known = {entry.key for entry in catalog.entries}
    units = this.original.units
    lacking = {unit.key for unit in units} - known
    if lacking:
        what = f"{len(lacking)} texts" if len(lacking) > 1 else "a text"
        message = f"the article has {what} that this catalog does not know"
        yield Finding(place, "CA003", Severity.WARNING, message, "run pipeline update", (_first(this, lacking),))
    if count := sum(unit.key not in printed for unit in units):
        message = f"a draft: English stands in for {count} of {len(units)} sentences"
        yield Finding(place, "LE001", Severity.WARNING, message, "translate what pipeline status counts as left")


def _first(this: Edition, keys: set[Key]) -> str:
    return next(unit.key.source for unit in this.original.units if unit.key in keys)


# Writing


def _setting(job: Job, this: Edition, *, printed: bool) -> Setting:
    config = job.project.config
    return Setting(
        clinic=job.clinic,
        publisher=config.publisher,
        images=this.images,
        raw_html=config.raw_html,
        text=TextStyle(config.text_wrap, config.text_profile == "windows"),
        print=Print(fonts(job.project) if printed else NO_FONTS, job.clinic.paper or config.paper, config.pages),
    )


def _siblings(job: Job, tag: str) -> tuple[Sibling, ...]:
    return tuple(Sibling(locale_for(other), f"../{other}/{job.slug}.html") for other in job.siblings if other != tag)


def _refused(project: Project, leaflet: Leaflet, refusals: tuple[Refusal, ...]) -> Iterator[Finding]:
    """The findings on a file that was not made, each where the words stand: in the catalog, or in the article."""
    if not refusals:
        return  # most leaflets: their catalog need not be read again
    catalog = None if leaflet.locale == leaflet.original else project.catalog(leaflet.slug, leaflet.locale.tag)
    path = project.layout.catalog(leaflet.slug, leaflet.locale.tag) if catalog else project.layout.article(leaflet.slug)
    entries = {entry.key: entry for entry in catalog.entries} if catalog else {}
    for one in refusals:
        if one.passage is None:
            yield Finding(Place(path), one.code, one.severity, one.message, one.hint)
            continue
        unit = one.passage.unit
        entry = entries.get(unit.key) if one.passage.locale == leaflet.locale else None
        where = (entry and entry.place) or unit.place
        said = (unit.key.source, entry.target) if entry else (unit.key.source,)
        yield Finding(where, one.code, one.severity, one.message, one.hint, said)


def _long_message(job: Job, leaflet: Leaflet, setting: Setting) -> Iterator[Finding]:
    """A word on a text message that a telephone company cuts into many. It is sent whole all the same."""
    from pipeline.language.sms import postage
    from pipeline.writers.sms import message

    if not leaflet.summary or any(one.locale != leaflet.locale for one in leaflet.summary):
        return
    cost = postage(message(leaflet, setting))
    if cost.segments > (most := job.project.config.sms_segments):
        path = job.project.layout.article(job.slug)
        said = f"the text message in {leaflet.locale.english_name} is sent in {cost.segments} parts"
        told = f"{said} ({cost.places} characters of {cost.alphabet}), and sms_segments is {most}"
        hint = "shorten the summary of the article, or allow for more parts"
        yield Finding(Place(path), "LE301", Severity.WARNING, told, hint)


def _row(leaflet: Leaflet, paths: Iterable[str]) -> Mapping[str, Any]:
    """What the index says of a leaflet, as a stamp can keep it."""
    return {
        "tag": leaflet.locale.tag,
        "slug": leaflet.slug,
        "title": " ".join(plain(passage.phrase) for passage in leaflet.title),
        "english_title": leaflet.english_title,
        "id": leaflet.front.id,
        "label": leaflet.label,
        "version": leaflet.front.version,
        "translated": leaflet.translated,
        "total": leaflet.total,
        "draft": not leaflet.complete,
        "suffixes": [f".{PurePosixPath(path).name.partition('.')[2]}" for path in paths],
        "reviewed": leaflet.locale == leaflet.original and bool(leaflet.front.reviewed_by),
    }
