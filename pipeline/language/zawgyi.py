"""How Burmese in the Zawgyi encoding is told from Burmese in Unicode.

Both use the same code points for other things. In Unicode, letters are stored in the order in which they are spoken, so
these never occur, and in Zawgyi nearly every sentence has one of them:

- the vowel ေ before its consonant, so at the beginning of a word or behind a vowel;
- the medial ရ (U+103B in Zawgyi) before its consonant, so at the beginning of a word;
- the virama U+1039 before anything but a consonant: Zawgyi has it as the visible asat;
- the code points U+1060 to U+1097, which in Unicode are letters of Mon, Karen and Shan, beside Burmese ones.
"""

import re

_CONSONANT = "\u1000-\u1021\u1023-\u1027\u103f"
_ZAWGYI = re.compile(
    rf"(?:(?<![{_CONSONANT}\u103b-\u103e\u1039])|^)\u1031[{_CONSONANT}]"
    rf"|(?:(?<![{_CONSONANT}\u1031\u1039\u103a])|^)\u103b[{_CONSONANT}]"
    rf"|\u1039(?![{_CONSONANT}])"
    rf"|[{_CONSONANT}\u102b-\u103e][\u1060-\u1097]"
)


def zawgyi(text: str) -> str:
    """The first sign of Zawgyi in `text`, or an empty string."""
    match = _ZAWGYI.search(text)
    return match[0] if match else ""
