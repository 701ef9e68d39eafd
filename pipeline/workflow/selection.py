"""Which articles and languages a command is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.language.locales import normalised
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.glossary import SLUG as GLOSSARY
from pipeline.model.place import Place
from pipeline.project.store import Project


@dataclass(frozen=True, slots=True)
class Selection:
    """The articles and languages that were asked for; all of them where nothing was."""

    slugs: tuple[str, ...]
    tags: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    whole: bool = True
    """Whether nothing was left out."""
    glossary: bool = False
    """Whether the project has a glossary, and it was asked for by its name or with all articles."""

    @property
    def catalogs(self) -> tuple[str, ...]:
        """The names of the catalogs: the glossary's, as the others tell of its terms, then the articles'."""
        return (GLOSSARY, *self.slugs) if self.glossary else self.slugs


def select(
    project: Project, slugs: Sequence[str] = (), tags: Sequence[str] = (), *, english: bool = False
) -> Selection:
    """The selection by names as they were typed. Raises PipelineError for names that the project does not have."""
    known, findings = project.slugs()
    named = (*known, GLOSSARY) if project.glossary()[0] else known
    languages = (("en",) if english else ()) + project.config.languages
    if not named:
        where = Place(project.config.source)
        findings += (
            Finding(where, "CF006", Severity.WARNING, "there are no articles", "write one: source/my-topic.md"),
        )
    errors = [_unknown("article", slug, named) for slug in slugs if slug not in named]
    wanted = [normal_tag(tag) for tag in tags]
    errors += [_unknown("language", tag, languages) for tag in wanted if tag not in languages]
    if errors:
        raise PipelineError(errors)
    return Selection(
        tuple(slug for slug in known if not slugs or slug in slugs),
        tuple(tag for tag in languages if not tags or tag in wanted),
        findings,
        whole=not slugs and not tags,
        glossary=GLOSSARY in (slugs or named) and GLOSSARY in named,
    )


def normal_tag(tag: str) -> str:
    """`tag` as the project writes it; what is no tag stays as it is, to be told of as unknown."""
    try:
        return normalised(tag)
    except ValueError:
        return tag


def _unknown(kind: str, name: str, known: Sequence[str]) -> Finding:
    from difflib import get_close_matches

    if name == "en":
        hint = "English is no translation here: leave it out, or name an article instead"
        return Finding(Place(name), "CF007", Severity.ERROR, "the project has no language of this name", hint)
    near = get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"the project has {', '.join(known) or 'none'}"
    return Finding(Place(name), "CF007", Severity.ERROR, f"the project has no {kind} of this name", hint)
