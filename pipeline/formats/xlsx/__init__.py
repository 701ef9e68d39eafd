"""Catalogs as Excel workbooks: a sheet an article, made so that a spreadsheet neither runs nor rewrites what is typed.

openpyxl writes them. It does not read them: what comes back is from strangers, and `sheets` reads only what is needed
of it, in bounded memory, whatever a workbook declares and however odd its styles are.
"""

from itertools import chain

from pipeline.formats.format import Reading
from pipeline.formats.po.faults import excerpt
from pipeline.formats.report import Report
from pipeline.formats.table import catalog_of
from pipeline.formats.xlsx.sheets import Sheet, sheets
from pipeline.formats.xlsx.workbook import fits, write
from pipeline.model.catalog import Catalog

__all__ = ["fits", "read", "write"]


def read(content: bytes, path: str) -> Reading:
    """The catalogs in `content`, one a sheet that has the columns. Raises PipelineError with all that is wrong."""
    report = Report(path)
    catalogs = tuple(filter(None, (_catalog(sheet, report) for sheet in sheets(content, report))))
    if not catalogs:
        hint = "a row at its top must name the columns: context, English, translation, state, comment, notes"
        raise Report(path).refuse("XF010", 1, "no sheet names a column English and one column translation", hint)
    report.stop_if_refused()
    return Reading(catalogs, report.findings())


def _catalog(sheet: Sheet, report: Report) -> Catalog | None:
    """The catalog in a sheet. One that has something else on it is told of: it may be what a translator has to say."""
    first = next(sheet.rows, None)
    if first is None:
        return None
    catalog = catalog_of(chain([first], sheet.rows), sheet.slug, report)
    if catalog is None:
        message = f"the sheet {excerpt(sheet.name)} does not name its columns, and is not read"
        words = next(filter(None, map(str.strip, first.cells)), "")
        hint = "look at it; remarks belong into the column comment"
        report.warning("XF016", first.number, f"{message}: {excerpt(words)}", hint)
    return catalog
