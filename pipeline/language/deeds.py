"""What a patient is to do, and its opposite: stop or go on, more or less, with food or without, in each language."""

import re
from collections.abc import Mapping
from functools import cache

from pipeline.language.listed import Forms

STOP, GO_ON, RAISE, LOWER, FASTING, FED = "stop", "go on", "raise", "lower", "fasting", "with food"
OPPOSITE_DEED: Mapping[str, str] = {
    STOP: GO_ON, GO_ON: STOP, RAISE: LOWER, LOWER: RAISE, FASTING: FED, FED: FASTING,
}  # fmt: skip

DEEDS: Mapping[str, Mapping[str, str]] = {
    "ar": {
        STOP: "توقف*|أوقف*|اوقف*|إيقاف|وقف",
        GO_ON: "استمر*|استمرار|واصل*|مواصلة",
        RAISE: "زيادة|ارفع*|رفع|يرفع|ترفع|يزيد|تزيد|زد|زيدوا|زيدي",
        LOWER: "خفض*|خفّض*|تخفيض|تقليل|قلل*|قلّل*|يقلل|تقلل|يخفض|تخفض|أنقص*|إنقاص",
        FASTING: "معدة فارغة|معدتك فارغة|معدة خاوية|ريق",
        FED: "مع الطعام|مع الأكل|مع وجبة|مع الوجبة|مع الوجبات|بعد الأكل|بعد الطعام|بعد الوجبة|بعد الوجبات|"
        "أثناء الأكل|أثناء الطعام",
    },
    "bn": {
        STOP: "বন্ধ*|থামা*|থামি*|ছেড়ে",
        GO_ON: "চালিয়ে*|খেতে থাক*|নিতে থাক*|অব্যাহত|খেয়ে যান|নিয়ে যান|চালু রাখ*",
        RAISE: "বাড়ান*|বাড়াতে|বাড়ায়|বাড়িয়ে|বাড়াবেন|বৃদ্ধি",
        LOWER: "কমান*|কমাতে|কমায়|কমিয়ে|কমাবেন|হ্রাস",
        FASTING: "খালি পেট*",
        FED: "খাবারের সাথে|খাবারের সঙ্গে|খাবারের পরে|খাবারের পর|খাওয়ার পরে|খাওয়ার পর|ভরা পেট*",
    },
    "de": {
        STOP: "absetz*|abzusetzen|abgesetzt|aufhören|aufzuhören|beend*|hören sie auf|stopp*|abbrechen|abzubrechen",
        GO_ON: "weiter|weiterhin|weiternehm*|weiterzunehmen|weiterverwend*|fortsetz*|fortzusetzen|fortgesetzt|fort",
        RAISE: "erhöh*|steiger*|gesteigert|anheben|angehoben",
        LOWER: "senk*|gesenkt|absenk*|abgesenkt|abzusenken|verringer*|reduzier*|vermindern|vermindert|herabsetz*|"
        "herabgesetzt",
        FASTING: "nüchtern*|leeren magen",
        FED: "zu den mahlzeiten|zu einer mahlzeit|zur mahlzeit|mit dem essen|mit essen|zum essen|beim essen|"
        "mit einer mahlzeit|nach dem essen|nach den mahlzeiten|nach einer mahlzeit|mit nahrung",
    },
    "el": {
        STOP: "σταματ*|σταμάτ*|διακόψ*|διακόπτ*|διακοπ*",
        GO_ON: "συνεχίσ*|συνεχίζ*|συνέχισ*|εξακολουθ*",
        RAISE: "αυξήσ*|αυξάν*|αύξησ*|αυξηθ*|ανεβάζ*|ανεβάσ*",
        LOWER: "μειώσ*|μειών*|μείωσ*|μειωθ*|ελαττώ*|χαμηλών*|κατεβάζ*",
        FASTING: "άδειο στομάχι|νηστικ*|νηστεί*",
        FED: "με φαγητό|με το φαγητό|με τροφή|με γεύμα|με το γεύμα|με τα γεύματα|μετά το φαγητό|"
        "μετά το γεύμα|μετά τα γεύματα|μετά από φαγητό",
    },
    "es": {
        STOP: "dej*|suspend*|interrump*|parar|pare|cese|cesar|abandon*|detener|detenga|descontinu*|discontinu*",
        GO_ON: "continu*|continú*|siga tom*|siga us*|sigue tom*|sigue us*|seguir tom*|seguir us*|siga dando",
        RAISE: "aument*|increment*|subir|suba|elevar|eleva",
        LOWER: "disminu*|reduc*|reduz*|bajar|baje",
        FASTING: "en ayunas|estómago vacío",
        FED: "con comida|con comidas|con alimentos|con las comidas|con la comida|con algo de comida|"
        "con los alimentos|después de comer|después de las comidas|después de la comida",
    },
    "fa": {
        STOP: "قطع|متوقف|توقف|کنار بگذار*|ترک",
        GO_ON: "ادامه|ادامه‌*",
        RAISE: "افزایش|بالا ببر*|بالا می‌بر*|زیاد کن*|بیشتر کن*",
        LOWER: "کاهش|کم کن*|کم می‌کن*|پایین بیاور*|پایین می‌آور*",
        FASTING: "معده خالی|معدهٔ خالی|معده‌ی خالی|شکم خالی|ناشتا",
        FED: "با غذا|همراه غذا|همراه با غذا|بعد از غذا|پس از غذا|بعد از وعده*|پس از وعده*",
    },
    "fr": {
        STOP: "arrêt*|cess*|interromp*|interruption|suspend*|stopp*",
        GO_ON: "continu*|poursui*",
        RAISE: "augment*|hauss*|accroî*|accru*|accroissement",
        LOWER: "diminu*|baiss*|abaiss*|rédui*|réduction*",
        FASTING: "à jeun|estomac vide|ventre vide",
        FED: "avec de la nourriture|avec des aliments|avec un repas|avec le repas|avec les repas|"
        "pendant le repas|pendant les repas|au cours du repas|au cours des repas|au moment du repas|"
        "au moment des repas|en mangeant|après le repas|après les repas|après un repas|après avoir mangé",
    },
    "he": {
        STOP: "הפסק|הפסיקו|הפסיקי|להפסיק|תפסיק|תפסיקו|הפסקת",
        GO_ON: "המשיכו|המשיכי|להמשיך|המשך|תמשיך|תמשיכו|ממשיכים",
        RAISE: "להעלות|העלו|הגבירו|להגביר|מגביר|מגבירה|הגדילו|להגדיל|מגדיל|מגדילה|הגדלת",
        LOWER: "להוריד|הורידו|מוריד|מורידה|להפחית|הפחיתו|מפחית|מפחיתה|הקטינו|להקטין|מקטין|מקטינה|הפחתת",
        FASTING: "קיבה ריקה|בטן ריקה|צום",
        FED: "עם אוכל|עם מזון|עם האוכל|עם המזון|עם ארוחה|עם הארוחה|אחרי האוכל|אחרי אוכל|אחרי הארוחה|"
        "אחרי ארוחה|לאחר הארוחה|לאחר ארוחה|לאחר אוכל|אחרי הארוחות",
    },
    "hi": {
        STOP: "बंद|बन्द|रोक*|छोड़*",
        GO_ON: "जारी|लेते रह*|खाते रह*|करते रह*|देते रह*",
        RAISE: "बढ़ा*|बढ़*|वृद्धि",
        LOWER: "घटा*|घट*|कम कर*|कमी",
        FASTING: "खाली पेट|ख़ाली पेट|निराहार",
        FED: "खाने के साथ|भोजन के साथ|खाने के बाद|भोजन के बाद|खाना खाने के बाद",
    },
    "it": {
        STOP: "smett*|interromp*|sospend*|cess*",
        GO_ON: "continu*|prosegu*",
        RAISE: "aument*|innalz*|alzare",
        LOWER: "diminu*|ridu*|abbass*",
        FASTING: "stomaco vuoto|digiuno",
        FED: "con il cibo|con cibo|stomaco pieno|con i pasti|durante i pasti|durante il pasto|dopo i pasti|"
        "dopo il pasto|dopo aver mangiato|con un pasto|ai pasti",
    },
    "ja": {
        STOP: "中止|やめ|止め|中断|停止",
        GO_ON: "続け|継続",
        RAISE: "増や|上げ|高め|増量",
        LOWER: "減ら|下げ|減量",
        FASTING: "空腹",
        FED: "食後|食事と一緒|食事中|食べ物と一緒|食事とともに|食事と共に",
    },
    "ko": {
        STOP: "*중단*|*중지*|*멈추*|*끊*|*그만*",
        GO_ON: "*계속*|*지속*",
        RAISE: "*늘리*|*늘려*|*높이*|*높입*|*높여*|*증가*|*올리*|*올려*|*증량*",
        LOWER: "*줄이*|*줄여*|*줄입*|*낮추*|*낮춥*|*낮춰*|*감소*|*감량*",
        FASTING: "*공복*|*빈속*|*빈 속*",
        FED: "*식후*|*음식과 함께*|*음식과 같이*|*식사와 함께*|*식사 후*|*식사 직후*|*식사 중*",
    },
    "nl": {
        STOP: "stop*|gestopt|beëindig*|staak|staken",
        GO_ON: "blijf|blijft|blijven|doorga*|ga door|gaat door|voortzet*|verder",
        RAISE: "verhoog*|verhog*",
        LOWER: "verlaag*|verlag*|verminder*|afbouw*",
        FASTING: "nuchtere maag|lege maag|nuchter",
        FED: "met voedsel|met eten|met wat eten|bij de maaltijd*|bij een maaltijd|bij het eten|"
        "tijdens de maaltijd*|tijdens het eten|na de maaltijd*|na het eten",
    },
    "pl": {
        STOP: "przesta*|odstaw*|przerw*|przerywa*|zaprzesta*|zakończ*|wstrzym*",
        GO_ON: "kontynu*|nadal|dalej",
        RAISE: "zwiększ*|podwyższ*|podnieść|podnosi*|wzrost*",
        LOWER: "zmniejsz*|obniż*|zredukow*|redukuj*",
        FASTING: "na czczo|pusty żołądek",
        FED: "z jedzeniem|podczas posiłku|podczas posiłków|w trakcie posiłku|w trakcie posiłków|"
        "w czasie posiłku|podczas jedzenia|po posiłku|po posiłkach|po jedzeniu|z posiłkiem|z posiłkami",
    },
    "pt": {
        STOP: "par* de|deix* de|interromp*|suspend*|parar|pare|cess*|descontinu*",
        GO_ON: "continu*|prossig*|prosseg*",
        RAISE: "aument*|elevar|eleva",
        LOWER: "diminu*|reduz*|reduç*|abaix*|baixar",
        FASTING: "jejum|estômago vazio",
        FED: "com alimentos|com comida|com as refeições|com uma refeição|com a refeição|às refeições|"
        "depois das refeições|após as refeições|depois de comer|depois da refeição|após a refeição|"
        "durante as refeições|durante a refeição",
    },
    "ro": {
        STOP: "opri*|încet*|întrerup*|sista*|renunț*",
        GO_ON: "continu*|în continuare",
        RAISE: "crește*|creasc*|crescut*|mărește|măriți|mări",
        LOWER: "scade|scadă|scădea|scădeți|reduc*|micșor*|diminu*",
        FASTING: "stomacul gol|pe nemâncate",
        FED: "cu mâncare|cu mâncarea|cu alimente|în timpul mesei|în timpul meselor|după masă|după mese|după mâncare",
    },
    "ru": {
        STOP: "прекрат*|прекращ*|перестан*|перестать|отмен*|останов*|брос*|прерв*",
        GO_ON: "продолжай*|продолжать|продолжите|продолжит|продолжайте",
        RAISE: "повыс*|повыш*|увелич*",
        LOWER: "сниз*|сниж*|уменьш*|пониз*|пониж*",
        FASTING: "натощак|на голодный желудок|на пустой желудок",
        FED: "во время еды|с едой|после еды|с пищей|во время приема пищи|во время приёма пищи|"
        "после приема пищи|после приёма пищи",
    },
    "so": {
        STOP: "jooji*|joogso*",
        GO_ON: "sii wad*|sii qaad*",
        RAISE: "kordhi*",
        LOWER: "yaree*|dhimi*|hoos u dhig*",
        FASTING: "calool madhan|calool maran|caloosha oo madhan|caloosha oo maran|caloosha maran|caloosha madhan",
        FED: "la qaado cunt*|ku qaado cunt*|cunt* ka dib|cunt* kadib|cunt* dabadeed",
    },
    "sw": {
        STOP: "acha|acheni|kuacha|uache|simamisha|kusimamisha|sitisha|kusitisha|komesha",
        GO_ON: "endelea|kuendelea|endeleeni|uendelee",
        RAISE: "ongeza|kuongeza|huongeza|inaongeza|pandisha|kupandisha",
        LOWER: "punguza|kupunguza|hupunguza|inapunguza|shusha|kushusha",
        FASTING: "tumbo tupu|tumbo likiwa tupu",
        FED: "pamoja na chakula|baada ya kula|baada ya chakula|wakati wa chakula|wakati wa kula",
    },
    "ta": {
        STOP: "நிறுத்*",
        GO_ON: "தொடர்ந்து|தொடரவும்|தொடருங்கள்|தொடர வேண்டும்",
        RAISE: "அதிகரி*|உயர்த்*",
        LOWER: "குறைக்*|குறையுங்*",
        FASTING: "வெறும் வயிற்*|வெறும்வயிற்*",
        FED: "உணவுடன்|உணவுக்குப் பிறகு|உணவுக்குப் பின்|சாப்பாட்டுடன்|சாப்பிட்ட பிறகு|சாப்பிட்ட பின்|உணவிற்குப் பிறகு",
    },
    "th": {
        STOP: "หยุด|เลิก|งด",
        GO_ON: "ต่อไป|ต่อเนื่อง|รับประทานต่อ|กินต่อ|ใช้ต่อ|ใช้ยาต่อ",
        RAISE: "เพิ่ม!เติม",
        LOWER: "ลด",
        FASTING: "ท้องว่าง",
        FED: "หลังอาหาร|พร้อมอาหาร|พร้อมกับอาหาร|พร้อมมื้ออาหาร|หลังมื้ออาหาร",
    },
    "tr": {
        STOP: "bırak*|durdur*|sonlandır*",
        GO_ON: "devam*|sürdür*",
        RAISE: "artır*|arttır*|yükselt*",
        LOWER: "azalt*|düşür*",
        FASTING: "aç karn*|aç mide*|boş mide*",
        FED: "tok karn*|yemekle|yemeklerle|yemek sırasında|yiyecekle|yiyeceklerle|yemekten sonra|"
        "yemeklerden sonra|öğünle|öğünlerle",
    },
    "uk": {
        STOP: "припин*|перестан*|перестати|скасу*|зупин*|кинь*",
        GO_ON: "продовжуй*|продовжувати|продовжте|далі",
        RAISE: "підвищ*|збільш*",
        LOWER: "зниж*|зменш*|знизи*|пониз*|понизь*",
        FASTING: "натще|натщесерце|на порожній шлунок|на голодний шлунок",
        FED: "під час їди|під час їжі|з їжею|після їди|після їжі|під час прийому їжі|після прийому їжі",
    },
    "ur": {
        STOP: "بند|روک*|چھوڑ*|ترک",
        GO_ON: "جاری|لیتے رہ*|کھاتے رہ*|کرتے رہ*",
        RAISE: "بڑھا*|بڑھ*|اضافہ",
        LOWER: "کم کر*|گھٹا*|کمی",
        FASTING: "خالی پیٹ|نہار منہ",
        FED: "کھانے کے ساتھ|کھانے کے بعد|کھانا کھانے کے بعد",
    },
    "vi": {
        STOP: "ngừng|ngưng|dừng|thôi|bỏ",
        GO_ON: "tiếp tục",
        RAISE: "tăng|nâng",
        LOWER: "giảm|hạ",
        FASTING: "bụng đói|lúc đói|khi đói|dạ dày rỗng|bụng rỗng",
        FED: "cùng thức ăn|với thức ăn|kèm thức ăn|sau ăn|sau khi ăn|sau bữa ăn|trong bữa ăn|cùng bữa ăn",
    },
    "zh": {
        STOP: "停止|停用|停药|停藥|停服|停",
        GO_ON: "继续|繼續",
        RAISE: "增加|提高|升高|加大|增大",
        LOWER: "减少|減少|降低|减小|減小|减低|下降",
        FASTING: "空腹",
        FED: "随餐|隨餐|饭后|飯後|餐后|餐後|与食物同|與食物同|与食物一|與食物一|进餐时|進餐時",
    },
}
"""Words of which each says the one and never the other."""

_WHAT = (
    r"(?:the|your|this|these|that|any|all) (?:\w+ )?(?:medicines?|medications?|treatments?|tablets?|pills?|capsules?"
    r"|drops|injections?|creams?|ointments?|patch(?:es)?|antibiotics?|steroids?|inhalers?|drugs?|syrup)"
)
_HOW_MUCH = (
    r"(?:the|your|this|their|his|her) (?:\w+ ){0,2}?"
    r"(?:doses?|dosage|amount|insulin|pressure|sugar|glucose|cholesterol|risks?|temperature|levels?)"
)
_ENGLISH: Mapping[str, str] = {
    STOP: rf"stop(?:s|ped|ping)? (?:(?:taking|using|giving)|{_WHAT})",
    GO_ON: rf"(?:keep|continue|go on|carry on)(?: on)?(?: to)? (?:take|taking|use|using|give|giving|(?:with )?{_WHAT})",
    RAISE: rf"(?:increas|rais)(?:e|es|ing) {_HOW_MUCH}",
    LOWER: rf"(?:(?:decreas|reduc)(?:e|es|ing)|lower|lowers|lowering) {_HOW_MUCH}",
    FASTING: r"on an empty stomach",
    FED: r"(?:with|after) (?:some |your )?(?:food|a meal|meals?|eating)",
}
_GROUPS = {f"d{number}": deed for number, deed in enumerate(_ENGLISH)}
_SAID = re.compile(
    r"\b(?:" + "|".join(f"(?P<{group}>{_ENGLISH[deed]})" for group, deed in _GROUPS.items()) + r")\b", re.IGNORECASE
)
_NEAR_IN_ENGLISH: Mapping[str, str] = {
    STOP: r"stop|end\b|ends\b|finish|cease|discontinu",
    GO_ON: r"keep|continu|go(?:es)? on|carry on|further|still|resum",
    RAISE: r"rais|ris(?:e|es|ing)\b|increas|high|more|up\b|grow",
    LOWER: r"lower|low\b|less|fewer|reduc|decreas|drop|fall|down\b",
    FASTING: r"fast|empty|before",
    FED: r"food|meal|eat|breakfast|lunch|dinner",
}
"""Words of the English near enough to each deed that the translation may have a word for it with reason."""
_TURNING = r"avoid\w*|instead|rather|unless"
"""What turns a deed round without a *not*."""


def deeds(english: str) -> Mapping[str, str]:
    """What an English text tells to do, with its words for it; not where it has any word near to the opposite."""
    found = {_GROUPS[match.lastgroup or ""]: match[0] for match in _SAID.finditer(english)}
    if not found or _looks_turned(english):
        return {}
    return {deed: words for deed, words in found.items() if not _near(OPPOSITE_DEED[deed]).search(english)}


def _looks_turned(english: str) -> bool:
    return re.search(rf"\b(?:{_TURNING})\b", english, re.IGNORECASE) is not None


@cache
def _near(deed: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_NEAR_IN_ENGLISH[deed]})", re.IGNORECASE)


def opposite_deed(deed: str, translation: str, language: str) -> str:
    """The words of a translation that say the opposite of a deed, where none says the deed itself; empty otherwise."""
    if language not in DEEDS or _forms(language, deed).stand_in(translation):
        return ""
    if (language, deed) in _ALSO and _also(language, deed).stand_in(translation):
        return ""
    return _forms(language, OPPOSITE_DEED[deed]).first_in(translation)


_ALSO: Mapping[tuple[str, str], str] = {
    ("de", STOP): "ab|auf",
    ("tr", STOP): "kes*",
    ("fr", RAISE): "monter|monte|relev*|élev*",
    ("fr", LOWER): "descend*|tomber",
}
"""Words that may say a deed, and something else as well."""


@cache
def _also(language: str, deed: str) -> Forms:
    return Forms(_ALSO[language, deed], language)


@cache
def _forms(language: str, deed: str) -> Forms:
    return Forms(DEEDS[language][deed], language)
