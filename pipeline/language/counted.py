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
    "de": {
        "tablet": "tablette|tabletten|kapsel|kapseln|pille|pillen|dragee|dragees|filmtablette|filmtabletten",
        "puff": "hub|hübe|hüben|sprühstoß|sprühstöße|inhalation|inhalationen",
        "drop": "tropfen",
        "times": "mal",
    },
    "pt": {
        "tablet": "comprimido|comprimidos|cápsula|cápsulas|pastilha|pastilhas|pílula|pílulas",
        "puff": "inalação|inalações|inalacões|jato|jatos|puff|puffs",
        "drop": "gota|gotas",
        "times": "vezes|vez",
    },
    "it": {
        "tablet": "compressa|compresse|pastiglia|pastiglie|capsula|capsule|pillola|pillole",
        "puff": "spruzzo|spruzzi|inalazione|inalazioni|puff|erogazione|erogazioni",
        "drop": "goccia|gocce",
        "times": "volte|volta",
    },
    "nl": {
        "tablet": "tablet|tabletten|pil|pillen|capsule|capsules",
        "puff": "pufje|pufjes|puf|puffen|inhalatie|inhalaties",
        "drop": "druppel|druppels",
        "times": "keer|maal",
    },
    "ro": {
        "tablet": "comprimat|de comprimat|comprimate|de comprimate|tabletă|de tabletă|tablete|de tablete|pastilă|"
        "de pastilă|pastile|de pastile|capsulă|de capsulă|capsule|de capsule",
        "puff": "puf|de puf|pufuri|de pufuri|inhalație|de inhalație|inhalații|de inhalații",
        "drop": "picătură|de picătură|picături|de picături",
        "times": "ori|de ori|dată",
    },
    "tr": {
        "tablet": "tablet*|hap*|kapsül*|draje*",
        "puff": "puf*|fıs*|püskürtme*",
        "drop": "damla*",
        "times": "kez|kere|defa",
    },
    "el": {
        "tablet": "δισκίο|δισκία|δισκίων|χάπι|χάπια|χαπιών|κάψουλα|κάψουλες|καψάκιο|καψάκια|ταμπλέτα|ταμπλέτες",
        "puff": "εισπνοή|εισπνοές|ψεκασμό|ψεκασμός|ψεκασμοί|ψεκασμούς",
        "drop": "σταγόνα|σταγόνες",
        "times": "φορές|φορά",
    },
    "he": {
        "tablet": "טבליה|טבלייה|טבליות|כדור|כדורים|קפסולה|קפסולות|כמוסה|כמוסות|גלולה|גלולות",
        "puff": "שאיפה|שאיפות|לחיצה|לחיצות",
        "drop": "טיפה|טיפות",
        "times": "פעמים|פעם",
    },
    "ur": {
        "tablet": "گولی|گولیاں|گولیوں|ٹیبلٹ|ٹیبلٹس|کیپسول",
        "puff": "پف|پفس",
        "drop": "قطرہ|قطرے|قطروں|بوند|بوندیں",
        "times": "بار|مرتبہ|دفعہ",
    },
    "sw": {
        "tablet": "kidonge|vidonge|tembe|kapsuli",
        "puff": "mpuliza|mipulizo",
        "drop": "tone|matone",
        "times": "mara",
    },
    "ta": {
        "tablet": "மாத்திரை*|காப்ஸ்யூல்*|கேப்சூல்*",
        "puff": "பஃப்*",
        "drop": "துளி*|சொட்டு*",
        "times": "முறை*|தடவை*|வேளை*",
    },
    "ko": {
        "tablet": "정|알|캡슐",
        "puff": "흡입|번 흡입|회 흡입|퍼프",
        "drop": "방울",
        "times": "회|번",
    },
    "ja": {
        "tablet": "錠|カプセル|粒",
        "puff": "吸入|プッシュ|噴霧|パフ",
        "drop": "滴",
        "times": "回",
    },
    "th": {
        "tablet": "เม็ด|แคปซูล",
        "puff": "พัฟ",
        "drop": "หยด",
        "times": "ครั้ง",
    },
}
"""The ways to write each in a language. Beyond English, tablets and capsules are one: many languages have one word."""
