"""What doses are counted in: tablets, puffs, drops, and how many times. They stand behind a number as units do."""

from collections.abc import Mapping

COUNTED: Mapping[str, Mapping[str, str]] = {
    "en": {
        "tablet": "tablet|tablets|pill|pills",
        "capsule": "capsule|capsules",
        "puff": "puff|puffs|inhalation|inhalations",
        "drop": "drop|drops",
        "times": "times",
    },
    "fr": {
        "tablet": "comprimé|comprimés|cachet|cachets|pilule|pilules|gélule|gélules|capsule|capsules",
        "puff": "bouffée|bouffées|inhalation|inhalations",
        "drop": "goutte|gouttes",
        "times": "fois",
    },
    "es": {
        "tablet": "comprimido|comprimidos|tableta|tabletas|pastilla|pastillas|píldora|píldoras|cápsula|cápsulas",
        "puff": "inhalación|inhalaciones|aplicación|aplicaciones|pulsación|pulsaciones|puff|puffs",
        "drop": "gota|gotas",
        "times": "veces",
    },
    "ru": {
        "tablet": "таблет*|табл|капсул*",
        "puff": "вдох*|ингаляц*|впрыск*",
        "drop": "капля|капли|капель|каплю|каплям*|каплями|каплях",
        "times": "раза|раз|разу",
    },
    "pl": {
        "tablet": "tabletk*|tabletek|tabl|kapsułk*|kapsułek",
        "puff": "wdech*|inhalacj*|wziew*",
        "drop": "kropl*|kropel",
        "times": "razy|raz",
    },
    "uk": {
        "tablet": "таблет*|табл|капсул*",
        "puff": "вдих*|інгаляц*|вприск*",
        "drop": "крапл*|крапель",
        "times": "рази|разів|раз",
    },
    "so": {
        "tablet": "kiniin*|kaniin*|xabbo|xabo|kaabsol*|kabsol*",
        "puff": "neefsi*|afuuf*",
        "drop": "dhibic*|dhibco*",
        "times": "jeer|goor|mar",
    },
    "ar": {
        "tablet": "قرص|أقراص|اقراص|قرصا|قرصًا|حبة|حبات|حبوب|من الأقراص|من الحبوب|كبسولة|كبسولات|من الكبسولات",
        "puff": "بخة|بخات|بختين|من البخات|استنشاق|استنشاقات",
        "drop": "قطرة|قطرات",
        "times": "مرات|مرة|مرّات|مرّة",
    },
    "vi": {"tablet": "viên", "puff": "nhát|lần xịt|hơi", "drop": "giọt", "times": "lần"},
    "bn": {
        "tablet": "টি ট্যাবলেট*|টা ট্যাবলেট*|ট্যাবলেট*|টি বড়ি*|বড়ি*|টি পিল*|টি ক্যাপসুল*|ক্যাপসুল*",
        "puff": "টি পাফ*|পাফ*",
        "drop": "ফোঁটা*|ফোটা*|টি ফোঁটা*",
        "times": "বার|বারের",
    },
    "hi": {
        "tablet": "गोली|गोलियाँ|गोलियां|गोलियों|टैबलेट*|टेबलेट*|कैप्सूल*",
        "puff": "पफ़|पफ|पफ़्स",
        "drop": "बूँद*|बूंद*",
        "times": "बार",
    },
    "fa": {
        "tablet": "قرص|عدد قرص|کپسول|عدد کپسول",
        "puff": "پاف|پف",
        "drop": "قطره",
        "times": "بار|مرتبه|دفعه|نوبت",
    },
    "zh": {"tablet": "片|粒", "puff": "喷|吸|揿", "drop": "滴", "times": "次|回"},
}
"""The ways to write each in a language. Beyond English, tablets and capsules are one: many languages have one word."""
