"""The shelf of a clinic: a register of releases becomes what holds, and staff find what is in use, and what is not."""

from collections.abc import Iterable, Iterator, Sequence

from pipeline.language.locales import locale_for
from pipeline.model.release import Release, State
from pipeline.model.shape import ALL_COPIES
from pipeline.project.archive import Archive
from pipeline.stages import releases
from pipeline.writers.index import IndexRow, write_index


def publish(archive: Archive, register: Sequence[Release]) -> None:
    """Make `register` what holds. Where there is and was none, there is still none.

    Once the register is written it holds, and all that follows can be done again from it.
    """
    if not register:
        return
    archive.commit(register)
    archive.lay_out(register)
    for clinic in sorted({one.clinic for one in register}):
        page = write_index(tuple(_rows(register, clinic)), archive.project.config.publisher)
        archive.project.write(f"{archive.folder}/{clinic}/index.html", page)


def _rows(register: Iterable[Release], clinic: str) -> Iterator[IndexRow]:
    """The last version of each leaflet of a clinic: its files if it is in use, and otherwise why it is not."""
    known = tuple(register)
    for one in known:
        if one.clinic == clinic and one == releases.latest(known, one.leaflet):
            yield _row(one)


def _row(one: Release) -> IndexRow:
    files = one.outputs if one.state is State.CURRENT else {}
    by_name = {f"{one.slug}{copy.suffix}": copy for copy in ALL_COPIES.values()}
    return IndexRow(
        locale=locale_for(one.tag),
        title=one.title,
        english_title=one.english_title,
        label=one.name,
        files=tuple((f"{one.tag}/{name}", copy) for name, copy in by_name.items() if name in files),
        reviewed=True,
        version=str(one.imprint.version),
        note=_note(one),
    )


def _note(one: Release) -> str:
    """What staff must know of it."""
    match one.state:
        case State.CURRENT:
            return f"to be reviewed by {one.imprint.review_due}" if one.imprint.review_due else ""
        case State.OUTDATED:
            return f"out of date since {one.since}: do not hand out copies"
        case State.WITHDRAWN:
            return f"withdrawn since {one.since}: gather in copies ({one.reason})"
        case State.REPLACED:
            return "replaced"
