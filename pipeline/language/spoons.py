"""Teaspoons and tablespoons, by the words of each language: the one holds three times as much as the other."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from unicodedata import normalize

from pipeline.language.listed import in_row

TEASPOON, TABLESPOON = "teaspoon", "tablespoon"

SPOONS: Mapping[str, Mapping[str, str]] = {
    "ar": {
        TEASPOON: "ملعقة صغيرة|ملاعق صغيرة|ملعقتين صغيرتين|ملعقتان صغيرتان|ملعقة شاي|ملعقة الشاي|ملاعق شاي|"
        "ملاعق الشاي|ملعقتي شاي|ملعقتا شاي",
        TABLESPOON: "ملعقة كبيرة|ملاعق كبيرة|ملعقتين كبيرتين|ملعقتان كبيرتان|ملعقة طعام|ملعقة الطعام|ملاعق طعام|"
        "ملاعق الطعام|ملعقتي طعام|ملعقتا طعام|ملعقة مائدة|ملعقة المائدة|ملعقة حساء|ملعقة أكل|ملاعق أكل",
    },
    "bn": {
        TEASPOON: "চা চামচ*|চা-চামচ*|চাচামচ*|চায়ের চামচ*|ছোট চামচ*",
        TABLESPOON: "টেবিল চামচ*|টেবিল-চামচ*|টেবিলচামচ*|বড় চামচ*|খাবার চামচ*",
    },
    "de": {
        TEASPOON: "teelöffel*|kaffeelöffel*|tee-löffel*|tl",
        TABLESPOON: "esslöffel*|eßlöffel*|ess-löffel*|suppenlöffel*|el",
    },
    "el": {
        TEASPOON: "κουταλάκι*|κουταλακι*|γλυκού|τσαγιού|κ.γ",
        TABLESPOON: "σούπας|κ.σ",
    },
    "en": {
        TEASPOON: "teaspoon*|tsp|tsps",
        TABLESPOON: "tablespoon*|tbsp|tbsps",
    },
    "es": {
        TEASPOON: "cucharadita*|cucharilla*|cucharita*|cdta|cdtas|cdita|cditas|cuchar* de té|cuchar* de café|"
        "cuchar* de postre|cuchar* pequeñ*|cuchar* chic*",
        TABLESPOON: "cucharada|cucharadas|sopera|soperas|cda|cdas|cuchar* de sopa",
    },
    "fa": {
        TEASPOON: "چای‌خوری|چایخوری|چای خوری|مرباخوری|مربا‌خوری|مربا خوری",
        TABLESPOON: "غذاخوری|غذا‌خوری|غذا خوری|سوپ‌خوری|سوپخوری|سوپ خوری",
    },
    "fr": {
        TEASPOON: "à café|à thé|à dessert|càc|c. à c|c.à.c|c à c|petit* cuill*",
        TABLESPOON: "à soupe|cuill* à table|càs|c. à s|c.à.s|c à s|grand* cuill*",
    },
    "he": {
        TEASPOON: "כפית|כפיות|כפיית",
        TABLESPOON: "כף|כפות",
    },
    "hi": {
        TEASPOON: "छोटा चम्मच|छोटे चम्मच|छोटी चम्मच|छोटे चम्मचों|चाय का चम्मच|चाय के चम्मच|चाय की चम्मच|चाय चम्मच|"
        "टीस्पून*|टी स्पून*|टी-स्पून*|चायचम्मच|छोटी चम्मचें|छोटे चमच|चम्मच छोटे",
        TABLESPOON: "बड़ा चम्मच|बड़े चम्मच|बड़ी चम्मच|बड़े चम्मचों|टेबलस्पून*|टेबल स्पून*|टेबल-स्पून*|टेबलचम्मच|"
        "खाने का चम्मच|खाने के चम्मच|खाने की चम्मच|बड़ी चम्मचें",
    },
    "it": {
        TEASPOON: "cucchiaino|cucchiaini|cucchiaiat* da tè|cucchiai* da tè|cucchiai* da the|cucchiai* da caffè",
        TABLESPOON: "cucchiaio|cucchiai|cucchiaiata|cucchiaiate|cucchiaione|cucchiaioni",
    },
    "ja": {
        TEASPOON: "小さじ|小匙|小サジ|ティースプーン|茶さじ|茶匙",
        TABLESPOON: "大さじ|大匙|大サジ|テーブルスプーン",
    },
    "ko": {
        TEASPOON: "*티스푼*|*찻숟가락*|*찻술*|*작은술*|*작은 술*|*작은 숟가락*|*차숟가락*|*차 숟가락*|*작은 스푼*",
        TABLESPOON: "*큰술*|*큰 술*|*큰 숟가락*|*밥숟가락*|*밥 숟가락*|*테이블스푼*|*테이블 스푼*|*큰 스푼*|*밥숟갈*",
    },
    "nl": {
        TEASPOON: "theelepel*|koffielepel*|thee-lepel*|tl",
        TABLESPOON: "eetlepel*|soeplepel*|eet-lepel*|el",
    },
    "pl": {
        TEASPOON: "łyżecz*",
        TABLESPOON: "łyżka|łyżki|łyżkę|łyżek|łyżką|łyżce|łyżkami|łyżkach|łyżkom",
    },
    "pt": {
        TEASPOON: "colher* de chá|colher* de café|colher* de sobremesa|colherinha*|colherzinha*|colher* pequena*|"
        "de chá",
        TABLESPOON: "colher* de sopa|de sopa|colher* de mesa|colher* grande*",
    },
    "ro": {
        TEASPOON: "linguriț*|linguriţ*|lingurit*|lingur* de ceai|lingur* de cafea",
        TABLESPOON: "lingură|linguri|lingura|lingurii|lingurile",
    },
    "ru": {
        TEASPOON: "чайн*|кофейн*|десертн*|ч. л|ч.л|ч. ложк*|ч.ложк*",
        TABLESPOON: "столов*|ст. л|ст.л|ст. ложк*|ст.ложк*",
    },
    "so": {
        TEASPOON: "malqac* shaah*|malqaac* shaah*|qaad* shaah*|macalg* shaah*|malqac* yar*|qaad* yar*|"
        "macalg* yar*|malqac* oo yar*|qaad* oo yar*|macalg* oo yar*",
        TABLESPOON: "malqac* cunto*|malqaac* cunto*|qaad* cunto*|macalg* cunto*|malqac* weyn|qaad* weyn|"
        "macalg* weyn|malqac* oo waaweyn|qaad* oo waaweyn|macalg* oo waaweyn|malqac* waaweyn|macalg* waaweyn",
    },
    "sw": {
        TEASPOON: "cha chai|vya chai|kijiko kidogo|vijiko vidogo|vidogo",
        TABLESPOON: "cha mezani|vya mezani|cha meza|vya meza|kijiko kikubwa|vijiko vikubwa|kijiko cha chakula|"
        "vijiko vya chakula|kijiko cha supu|vijiko vya supu|kimoja cha chakula|viwili vya chakula",
    },
    "ta": {
        TEASPOON: "தேக்கரண்டி*|தேக் கரண்டி*|டீஸ்பூன்*|டீ ஸ்பூன்*|தேநீர் கரண்டி*|தேநீர்க் கரண்டி*|சிறு கரண்டி*|சிறிய கரண்டி*|டீ கரண்டி*",
        TABLESPOON: "மேசைக்கரண்டி*|மேஜைக்கரண்டி*|மேசைக் கரண்டி*|மேஜைக் கரண்டி*|மேசை கரண்டி*|மேஜை கரண்டி*|"
        "டேபிள்ஸ்பூன்*|டேபிள் ஸ்பூன்*|பெரிய கரண்டி*",
    },
    "th": {
        TEASPOON: "ช้อนชา",
        TABLESPOON: "ช้อนโต๊ะ|ช้อนกินข้าว|ช้อนคาว",
    },
    "tr": {
        TEASPOON: "çay kaş*|tatlı kaş*|kahve kaş*",
        TABLESPOON: "yemek kaş*|çorba kaş*",
    },
    "uk": {
        TEASPOON: "чайн*|кавов*|десертн*|ч. л|ч.л|ч. ложк*|ч.ложк*",
        TABLESPOON: "столов*|ст. л|ст.л|ст. ложк*|ст.ложк*",
    },
    "ur": {
        TEASPOON: "چائے کا چمچ*|چائے کے چمچ*|چائے کی چمچ*|چائے والا چمچ*|چائے والے چمچ*|چھوٹا چمچ*|چھوٹے چمچ*|"
        "چھوٹی چمچ*|ٹی اسپون*|ٹی سپون*",
        TABLESPOON: "کھانے کا چمچ*|کھانے کے چمچ*|کھانے کی چمچ*|کھانے والا چمچ*|کھانے والے چمچ*|بڑا چمچ*|بڑے چمچ*|"
        "بڑی چمچ*|ٹیبل اسپون*|ٹیبل سپون*",
    },
    "vi": {
        TEASPOON: "thìa cà phê|muỗng cà phê|thìa cafe|muỗng cafe|thìa café|muỗng café|thìa trà|muỗng trà|thìa nhỏ|"
        "muỗng nhỏ",
        TABLESPOON: "thìa canh|muỗng canh|thìa súp|muỗng súp|thìa xúp|muỗng xúp|thìa ăn cơm|muỗng ăn cơm|thìa lớn|"
        "muỗng lớn|thìa to|muỗng to",
    },
    "zh": {
        TEASPOON: "茶匙|小匙|茶勺|小勺",
        TABLESPOON: "汤匙|湯匙|大匙|大勺|汤勺|湯勺|餐匙|食匙|餐勺",
    },
}
"""For each language the ways to say a teaspoon, and a tablespoon. A word for any spoon is neither."""

_ENGLISH = re.compile(r"\b(?:(?P<small>tea[- ]?spoon\w*|tsps?)|table[- ]?spoon\w*|tbsps?|tbs)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def english_spoons(text: str) -> Mapping[str, int]:
    """How often an English text says each of the two spoons."""
    return Counter(TEASPOON if match["small"] else TABLESPOON for match in _ENGLISH.finditer(text))


def other_spoon(english: str, translation: str, language: str) -> tuple[str, str]:
    """The spoon of the English that is gone, and the words for the other one that stand for it; empty if all is well.

    The other spoon may be said in the English too: then it stands in the translation more often than there.
    """
    said = english_spoons(english)
    if not said or language not in SPOONS:
        return "", ""
    text = _NUMBER.sub("", normalize("NFC", translation))
    found = {spoon: in_row(row, language).findall(text) for spoon, row in SPOONS[language].items()}
    for ours, other in ((TEASPOON, TABLESPOON), (TABLESPOON, TEASPOON)):
        if ours in said and not found[ours] and len(found[other]) > said.get(other, 0):
            return ours, found[other][0]
    return "", ""


_NUMBER = re.compile(r"\d+ ")
"""What stands between the two words for a spoon in some languages."""
