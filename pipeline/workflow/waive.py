"""``pipeline waive``: somebody answers for a finding that is no mistake, and the text it is in is bound to that."""

from dataclasses import dataclass
from datetime import date

from pipeline.checks import RULES
from pipeline.checks.waiving import may_be_waived
from pipeline.language.names import same_person
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.key import Key
from pipeline.model.place import Place
from pipeline.model.waiver import LONGEST, Waiver
from pipeline.project.attributes import WAIVERS, with_line
from pipeline.project.files import refused
from pipeline.project.store import Project, locked
from pipeline.project.waivers import with_waivers
from pipeline.workflow.leaflets import edition, examined, translation
from pipeline.workflow.plan import ENGLISH
from pipeline.workflow.waivers import days, docket


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to answer for."""

    code: str
    tag: str
    slug: str
    text: str
    """A part of the English or of the translation that is meant; empty where there is only one."""
    name: str
    reason: str
    until: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A text of which the rule has something to say."""

    key: Key
    target: str
    finding: Finding


def waive(project: Project, wish: Wish, today: str) -> tuple[Waiver, str]:
    """The waiver that was made, and the path of its file. Raises PipelineError for one that would not count."""
    _sane(project, wish, today)
    path = project.layout.waivers(wish.tag)
    with locked(project):
        content = project.read(path)
        if broken := docket(project, wish.tag).findings:
            raise PipelineError(broken)
        chosen = _chosen(wish, _candidates(project, wish, today))
        name, reason = wish.name.strip(), wish.reason.strip()
        made = Waiver(wish.code, wish.slug, wish.tag, chosen.key, chosen.target, name, reason, wish.until)
        if chosen.finding.severity is Severity.ERROR:
            _by_another(project, made, today)
        project.write_together({path: (with_waivers(content, (made,)), content or b""), **with_line(project, WAIVERS)})
    return made, path


def _sane(project: Project, wish: Wish, today: str) -> None:
    rule = RULES.get(wish.code)
    if rule is None:
        raise refused(wish.code, "CF008", "there is no such rule", "pipeline explain --all lists them")
    if not may_be_waived(rule):
        hint = "correct the text instead"
        raise refused(project.layout.waivers(wish.tag), "WA002", f"{wish.code} ({rule.name}) cannot be waived", hint)
    for what, value in (("--name", wish.name), ("--reason", wish.reason)):
        if not any(map(str.isalnum, value)) or len(value) > LONGEST:
            raise refused(what, "WA009", f"this must say something, in at most {LONGEST} characters", "write it out")
    within = days(project, wish.tag, today)
    if not _is_day(wish.until) or not within.today <= wish.until <= within.last:
        hint = f"name a day from today to {within.last}, as --until {within.last}"
        raise refused("--until", "WA009", f"{wish.until} is not a day until which a waiver can count", hint)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _candidates(project: Project, wish: Wish, today: str) -> dict[Key, _Candidate]:
    """The texts of which the rule has something to say, as they are now."""
    if wish.tag == ENGLISH:
        this = examined(project, wish.slug, today)
        keys = {unit.place: unit.key for words in this.original.article.all_words() for unit in words}
        found = [(keys.get(one.place), one) for one in this.findings if one.code == wish.code]
        return {key: _Candidate(key, key.source, one) for key, one in found if key}
    looked = translation(project, edition(project, wish.slug, today), wish.tag)
    pairs = {pair.entry.place: pair for pair in looked.pairs}
    said = [(pairs[one.place], one) for one in looked.findings if one.code == wish.code and one.place in pairs]
    return {pair.unit.key: _Candidate(pair.unit.key, pair.entry.target, one) for pair, one in said}


def _chosen(wish: Wish, candidates: dict[Key, _Candidate]) -> _Candidate:
    """The one text that is meant."""
    part = wish.text.casefold()
    meant = [one for one in candidates.values() if part in f"{one.key.source}\n{one.target}".casefold()]
    if len(meant) == 1:
        return meant[0]
    where = f"{wish.slug} in {wish.tag}"
    if not meant:
        hint = (
            "pipeline check shows what there is to waive; a finding on a whole article is allowed in its front matter"
        )
        raise refused(where, "WA008", f"{wish.code} finds nothing here that can be waived", hint)
    hint = "name a part of the one that you mean with --text"
    raise PipelineError(
        Finding(one.finding.place, "WA008", Severity.ERROR, one.finding.message, hint, (one.key.source, one.target))
        for one in meant
    )


def _by_another(project: Project, waiver: Waiver, today: str) -> None:
    """Raises PipelineError if whoever waives an error is its translator, by the ledger or by the catalog's header."""
    catalog = None if waiver.tag == ENGLISH else project.catalog(waiver.slug, waiver.tag)
    signed = days(project, waiver.tag, today).translators.get(waiver.wording, ())
    names = (*signed, *([_saved_by(catalog)] if catalog else []))
    if any(name and same_person(name, waiver.name) for name in names):
        message = f"{waiver.name} is the translator, and cannot waive an error in this text"
        where = Place(project.layout.catalog(waiver.slug, waiver.tag))
        raise PipelineError([Finding(where, "WA007", Severity.ERROR, message, "let somebody else look at it")])


def _saved_by(catalog: Catalog) -> str:
    return catalog.field("Last-Translator").partition("<")[0].strip()
