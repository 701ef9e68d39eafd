"""Reading the project's articles, as every story begins."""

from functools import partial

from pipeline.language import sentences
from pipeline.markdown.articles import Reading, read_article
from pipeline.model.article import Article
from pipeline.model.finding import Finding
from pipeline.project.config import Config
from pipeline.project.store import Project


def reading(config: Config) -> Reading:
    """How this project's articles are read."""
    starts = partial(sentences.starts, abbreviations=frozenset(config.abbreviations))
    return Reading(starts, config.segmentation, config.raw_html)


def article(project: Project, slug: str) -> tuple[Article, tuple[Finding, ...]]:
    """The article `slug` and what its author should know. Raises PipelineError if it cannot be read."""
    return read_article(project.article_text(slug), project.layout.article(slug), slug, reading(project.config))
