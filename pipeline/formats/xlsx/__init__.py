"""Catalogs as Excel workbooks: a sheet an article, made so that a spreadsheet neither runs nor rewrites what is typed.

openpyxl writes them. It does not read them: what comes back is from strangers, and `sheets` reads only what is needed
of it, in bounded memory, whatever a workbook declares and however odd its styles are.
"""

from pipeline.formats.format import Reading
from pipeline.formats.report import Report
from pipeline.formats.table import catalog_of
from pipeline.formats.xlsx.sheets import sheets
from pipeline.formats.xlsx.workbook import fits, write

__all__ = ["fits", "read", "write"]


def read(content: bytes, path: str) -> Reading:
    """The catalogs in `content`, one a sheet that has the columns. Raises PipelineError with all that is wrong."""
    report = Report(path)
    found = (catalog_of(sheet.rows, sheet.slug, report) for sheet in sheets(content, report))
    catalogs = tuple(catalog for catalog in found if catalog is not None)
    if not catalogs:
        hint = "a row at its top must name the columns: context, English, translation, state, comment, notes"
        raise report.refuse("XF010", 1, "no sheet names a column English and one column translation", hint)
    report.stop_if_refused()
    return Reading(catalogs, report.findings())
