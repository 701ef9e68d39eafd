"""Characters that the XML of a workbook cannot hold, as Excel writes them: ``_x0007_``."""

import re

_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNWRITABLE = r"\x00-\x08\x0b-\x1f\ufffe\uffff"
_HIDDEN = re.compile(
    rf"_(?=x[0-9A-Fa-f]{{4}}[_{_UNWRITABLE}])|[{_UNWRITABLE}]"
)  # what is written for one begins with _


def hidden(text: str) -> str:
    """`text` as a workbook has it."""
    return _HIDDEN.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def shown(text: str) -> str:
    """`text` as a person sees it."""
    return _CODE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
