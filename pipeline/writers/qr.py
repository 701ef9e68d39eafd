"""The sign for cameras: an address as a QR code. Only this room knows segno."""

from functools import lru_cache

QUIET = 4
"""Modules of white around the code (ISO 18004): without them a camera does not find it."""


@lru_cache(maxsize=1024)
def svg(address: str) -> str:
    """`address` as a QR code of error correction M: an SVG without a size of its own, black on white."""
    import segno

    rows = [list(row) for row in segno.make_qr(address, error="m", boost_error=False).matrix]
    size = len(rows) + 2 * QUIET
    path = "".join(_runs(rows))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{size}v{size}H0z"/><path d="{path}"/></svg>'
    )


def _runs(rows: list[list[int]]) -> list[str]:
    """The dark modules as boxes, those beside each other as one."""
    found = []
    for y, row in enumerate(rows, start=QUIET):
        start = None
        for x, dark in enumerate([*row, 0], start=QUIET):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                found.append(f"M{start} {y}h{x - start}v1H{start}z")
                start = None
    return found
