"""A language as it is written somewhere."""

from typing import Literal, NamedTuple


class Locale(NamedTuple):
    """What a page must know of its language."""

    tag: str
    """BCP 47, as ``pt-BR`` or ``zh-Hans``."""
    english_name: str
    native_name: str
    direction: Literal["ltr", "rtl"]
    script: str
    """ISO 15924, as ``Latn`` or ``Arab``."""
    join: str = " "
    """What stands between two sentences: a space, or nothing where the script uses none."""
    spaces: bool = True
    """Whether lines break at spaces; False for Chinese, Japanese, Thai, Khmer, Lao, Burmese."""

    @property
    def posix(self) -> str:
        """gettext's form of the tag, as folders and PO headers have it: ``pt_BR``."""
        return self.tag.replace("-", "_")

    @property
    def rtl(self) -> bool:
        return self.direction == "rtl"
