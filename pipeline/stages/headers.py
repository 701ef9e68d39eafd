"""The headers of catalogs and templates that are new."""

from dataclasses import replace

from pipeline.language.plurals import plural_forms
from pipeline.model.catalog import Catalog
from pipeline.model.key import Key
from pipeline.model.locale import Locale
from pipeline.stages.update import DATE


def new_catalog(slug: str, locale: Locale, project: str, now: str) -> Catalog:
    """An empty catalog with a full header. `now` is a PO date, as ``2027-01-31 09:30+0000``."""
    return Catalog(
        slug=slug,
        locale=locale.tag,
        header=(
            *_common(project, now),
            ("PO-Revision-Date", now),
            ("Last-Translator", ""),
            ("Language-Team", locale.english_name),
            ("Language", locale.posix),
            *_encoding(),
            ("Plural-Forms", plural_forms(locale)),
        ),
    )


def dated_template(fresh: Catalog, before: Catalog | None, project: str, now: str) -> Catalog:
    """`fresh` with a header; its date moves only if its units are not those of `before`."""
    same = before is not None and _keys(fresh) == _keys(before)
    then = before.field(DATE) if before and same else now
    header = (
        *_common(project, then or now),
        ("PO-Revision-Date", "YEAR-MO-DA HO:MI+ZONE"),
        ("Last-Translator", "FULL NAME <EMAIL@ADDRESS>"),
        ("Language-Team", "LANGUAGE <LL@li.org>"),
        ("Language", ""),
        *_encoding(),
    )
    return replace(fresh, header=header)


def _common(project: str, now: str) -> tuple[tuple[str, str], ...]:
    return (("Project-Id-Version", project), ("Report-Msgid-Bugs-To", ""), (DATE, now))


def _encoding() -> tuple[tuple[str, str], ...]:
    return (
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
    )


def _keys(catalog: Catalog) -> tuple[Key, ...]:
    return tuple(entry.key for entry in catalog.entries)
