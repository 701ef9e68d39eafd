"""How many parts a text message is sent in."""

import pytest

from pipeline.language.sms import Postage, postage


@pytest.mark.parametrize(
    ("text", "alphabet", "places", "segments"),
    [
        ("", "GSM-7", 0, 0),
        ("a" * 160, "GSM-7", 160, 1),
        ("a" * 161, "GSM-7", 161, 2),
        ("a" * 306, "GSM-7", 306, 2),
        ("a" * 307, "GSM-7", 307, 3),
        ("Café: 5 €", "GSM-7", 10, 1),
        ("Dolor en el estómago", "UCS-2", 20, 1),  # ó is not in the alphabet, though é and ò are
        ("я" * 70, "UCS-2", 70, 1),
        ("я" * 71, "UCS-2", 71, 2),
        ("я" * 134, "UCS-2", 134, 2),
        ("я" * 135, "UCS-2", 135, 3),
        ("a" * 152 + "€" + "a" * 152, "GSM-7", 306, 3),  # € is not parted, so a place stays empty
        ("я" * 66 + "😀" + "я" * 66, "UCS-2", 134, 3),
    ],
)
def test_a_message_has_so_many_parts(text: str, alphabet: str, places: int, segments: int) -> None:
    assert postage(text) == Postage(alphabet, places, segments)  # type: ignore[arg-type]
