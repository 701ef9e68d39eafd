"""gettext's plural rules by language, for the headers of new PO files.

Forms for whole numbers only, checked against CLDR 47 over 0 to 1000 in the tests. es, fr, it and pt keep gettext's two
forms: CLDR's third is for whole millions.
"""

from pipeline.model.locale import Locale

_ONE = "nplurals=1; plural=0;"
_TWO = "nplurals=2; plural=(n != 1);"
_TWO_WITH_ZERO = "nplurals=2; plural=(n > 1);"
_EAST_SLAVIC = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
_CZECH = "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);"

PLURAL_FORMS = {
    "am": _TWO_WITH_ZERO,
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "bn": _TWO_WITH_ZERO,
    "bs": _EAST_SLAVIC,
    "cs": _CZECH,
    "cy": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);",
    "fa": _TWO_WITH_ZERO,
    "fil": "nplurals=2; plural=(n%10==4 || n%10==6 || n%10==9);",
    "fr": _TWO_WITH_ZERO,
    "gu": _TWO_WITH_ZERO,
    "he": "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);",
    "hi": _TWO_WITH_ZERO,
    "hmn": _ONE,
    "hr": _EAST_SLAVIC,
    "ht": _TWO,
    "hy": _TWO_WITH_ZERO,
    "id": _ONE,
    "ja": _ONE,
    "km": _ONE,
    "ko": _ONE,
    "ksw": _ONE,
    "lo": _ONE,
    "lt": "nplurals=3; plural=(n%10==1 && (n%100<11 || n%100>19) ? 0 : n%10>=2 && (n%100<11 || n%100>19) ? 1 : 2);",
    "ms": _ONE,
    "mww": _ONE,
    "my": _ONE,
    "pa": _TWO_WITH_ZERO,
    "pl": "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
    "pt": _TWO_WITH_ZERO,
    "pt-PT": _TWO,
    "ro": "nplurals=3; plural=(n==1 ? 0 : n==0 || (n!=1 && n%100>=1 && n%100<=19) ? 1 : 2);",
    "ru": _EAST_SLAVIC,
    "sk": _CZECH,
    "sm": _ONE,
    "sr": _EAST_SLAVIC,
    "th": _ONE,
    "ti": _TWO_WITH_ZERO,
    "to": _ONE,
    "uk": _EAST_SLAVIC,
    "vi": _ONE,
    "wo": _ONE,
    "yo": _ONE,
    "zh": _ONE,
    "zu": _TWO_WITH_ZERO,
}
"""By tag or language; a language that is not here has two forms, one for 1 and one for the rest."""


def plural_forms(locale: Locale) -> str:
    """The value of ``Plural-Forms`` for `locale`."""
    return PLURAL_FORMS.get(locale.tag) or PLURAL_FORMS.get(locale.tag.split("-")[0], _TWO)
