"""``pipeline diff``: two catalog files, compared by their entries."""

from pathlib import Path

from pipeline.model.catalog import Catalog
from pipeline.project.files import refused
from pipeline.stages.compare import Difference, compare
from pipeline.workflow.returned import read_returned


def diff(old: Path, new: Path) -> tuple[Difference, ...]:
    """What differs between two files of any format. Raises PipelineError for one that is not one catalog."""
    return compare(_catalog(old), _catalog(new))


def _catalog(file: Path) -> Catalog:
    returned, _ = read_returned(file)
    if len(returned) != 1:
        message = f"there are {len(returned)} catalogs in this file"
        raise refused(str(file), "MG012", message, "compare files that hold one catalog each")
    return returned[0].catalog
