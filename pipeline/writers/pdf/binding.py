"""The bindery: a PDF as the numbered objects that it is made of, taken apart and bound again.

Not for any PDF, but for those that come from our own press: one list of places at the end, and no object within
another. What is otherwise is `IrregularError`, and nobody has to guess.
"""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

_END = re.compile(rb"startxref\n(\d+)\n%%EOF\n?\Z")
_PLACES = re.compile(rb"xref\n0 (\d+)\n0000000000 65535 f\r?\n?")
_PLACE = re.compile(rb"(\d{10}) 00000 n\r\n")
_STREAM = re.compile(rb"<<(/Length )(\d+)([^\n]*)>>\nstream\n")
_PACKED = b"/Filter/FlateDecode"
_LONGEST = 50_000_000
"""Bytes of one stream. Ours have a hundredth of it."""


class IrregularError(Exception):
    """The file is not such as we know them."""


@dataclass(frozen=True, slots=True)
class Binding:
    """The parts of a file."""

    head: bytes
    objects: Mapping[int, bytes]
    """By number, in their order in the file: what stands from ``<<`` or ``[`` to the next object."""
    trailer: bytes
    """From the word ``trailer`` to the place of the list."""

    def __getitem__(self, number: int) -> bytes:
        try:
            return self.objects[number]
        except KeyError:
            raise IrregularError(f"there is no object {number}") from None

    def stream(self, number: int) -> bytes:
        """What is packed in an object."""
        found = _STREAM.match(self[number])
        if not found or _PACKED not in found[3]:
            raise IrregularError(f"object {number} is no packed stream")
        packed = self[number][found.end() : found.end() + int(found[2])]
        try:
            unpacking = zlib.decompressobj()
            content = unpacking.decompress(packed, _LONGEST)
        except zlib.error as error:
            raise IrregularError(f"object {number} cannot be unpacked") from error
        if not unpacking.eof:
            raise IrregularError(f"object {number} does not end")
        return content

    def packed(self, number: int, content: bytes) -> bytes:
        """An object like that of `number`, with other `content`."""
        found = _STREAM.match(self[number])
        assert found, number  # noqa: S101  # it was read as a stream
        packed = zlib.compress(content)
        return b"<</Length %d%b>>\nstream\n%b\nendstream\nendobj\n" % (len(packed), found[3], packed)


def unbound(pdf: bytes) -> Binding:
    """The parts of a file. Raises `IrregularError`."""
    end = _END.search(pdf)
    places = _PLACES.match(pdf, int(end[1])) if end else None
    if not end or not places:
        raise IrregularError("there is no list of places")
    starts: dict[int, int] = {}
    at = places.end()
    for number in range(1, int(places[1])):
        place = _PLACE.match(pdf, at)
        if not place:
            raise IrregularError(f"object {number} has no place")
        starts[number] = int(place[1])
        at = place.end()
    order = sorted(starts, key=lambda number: starts[number])
    if not order or not pdf.startswith(b"trailer\n", at):
        raise IrregularError("there is no trailer")
    ends = [*(starts[number] for number in order[1:]), int(end[1])]
    objects = {number: _inside(pdf[starts[number] : end], number) for number, end in zip(order, ends, strict=True)}
    return Binding(pdf[: starts[order[0]]], objects, pdf[at : end.start()])


def _inside(content: bytes, number: int) -> bytes:
    before = b"%d 0 obj\n" % number
    if not content.startswith(before) or not content.rstrip().endswith(b"endobj"):
        raise IrregularError(f"object {number} is not where it should be")
    return content[len(before) :]


def bound(binding: Binding, changed: Mapping[int, bytes]) -> bytes:
    """The file with some of its objects `changed`."""
    parts = [binding.head]
    places: dict[int, int] = {}
    at = len(binding.head)
    for number, content in binding.objects.items():
        part = b"%d 0 obj\n%b" % (number, changed.get(number, content))
        places[number] = at
        parts.append(part)
        at += len(part)
    rows = (b"%010d 00000 n\r\n" % places[number] for number in sorted(places))
    parts += [b"xref\n0 %d\n0000000000 65535 f\r\n" % (len(places) + 1), *rows, binding.trailer]
    return b"".join(parts) + b"startxref\n%d\n%%%%EOF" % at


_OPENS = b"/ViewerPreferences<</DisplayDocTitle true/Direction/"


def opened(pdf: bytes, *, rtl: bool) -> bytes:
    """The file, to be opened on the side where its words begin.

    The typesetter goes by the language alone: it takes Punjabi for right-to-left in Gurmukhi too, so that the reader of
    Chrome turns all of it round, and has not heard of Sorani.
    """
    at = pdf.rfind(_OPENS) + len(_OPENS)
    side = b"R2L" if rtl else b"L2R"
    if at < len(_OPENS) or pdf.startswith(side, at):
        return pdf
    return pdf[:at] + side + pdf[at + len(side) :]
