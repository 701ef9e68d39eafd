"""Small words on which safety hangs, as each language says them: what denies, demands, limits, and says when.

A row is generous: any of its forms counts as a way to say so, as nobody is to be asked about a good translation.
Whoever is asked in vain adds the form that was missing. A star stands for any letters, and what stands behind an
exclamation mark must not follow: with it, the form would be part of another word.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import normalize

from pipeline.language.days import WEEKDAYS, parts, weekdays
from pipeline.language.deeds import LOWER, OPPOSITE_DEED, RAISE, deeds, opposite_deed
from pipeline.language.english.denying import denies
from pipeline.language.listed import UNPARTED, Forms

ENGLISH: Mapping[str, str] = {
    "at least": r"at least|not? less than|not? fewer than|a minimum of",
    "at most": r"at most|not? more than|not? longer than|a maximum of|up to",
    "not": r"(?<!or )not(?! only\b| sure\b)|never|cannot|neither|(?<!with or )without|nothing|nobody|none|\w+n['’]t"
    r"|no(?!\.| (?:later|longer|earlier|sooner|matter|doubt|one else)\b)",
    "before": r"before|prior to",
    "after": r"after|following",
    "only": r"(?<!not )only",
    "more": r"(?:above|over|(?:more|higher|greater|longer|older) than)(?= \d)|or (?:more|higher|above|over|older)",
    "left": r"left(?! over)",
    "right": r"right",
    "less": r"(?:below|under|(?:less|lower|fewer|shorter|younger) than)(?= \d)|or (?:less|lower|below|under|younger)",
    "must": r"must(?! not\b)|(?:have|has) to",
}
"""How English says each, as patterns of whole words."""

SENSES: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "not": "insuffisan*|échou*|sinon|ne|n’*|pas|jamais|aucun|aucune|rien|personne|sans|ni|non|évite*|"
        "évitez|interdi*|impossible*|déconseill*|contre-indiqu*|inutile*|incapable*",
        "deny": "pas|jamais|aucun|aucune",
        "at least": "au moins|au minimum|minimum|pas moins|moins",
        "at most": "au plus|au maximum|maximum|pas plus|plus de|jusqu*|dépass*|maximal*",
        "before": "avant|auparavant|préalable*|d’ici",
        "after": "après|suivant*|suiven*|suit|suite",
        "only": "seul*|uniquement|ne|n’*|exclusivement|juste|simplement|rien d’autre",
        "must": "dev*|doi*|faut|faudra|obligatoire*|nécessaire*|impérati*|absolument|obligé*",
        "more": "plus|au-dessus|supérieur*|dépass*|au-delà|excéd*|passé|dès|partir|haut|haute|élevé*|"
        "long|longtemps",
        "less": "moins|au-dessous|dessous|inférieur*|sous|bas|basse|jeune*|avant",
    },
    "es": {
        "not": "contrario|fall*|no|nunca|jamás|ningún|ninguno|ninguna|nada|nadie|sin|ni|tampoco|evite*|"
        "evitar|prohib*|imposible*|contraindic*|innecesari*|incapaz",
        "deny": "no|nunca|jamás|ningún|ninguna",
        "at least": "al menos|por lo menos|como mínimo|mínimo|no menos|cuando menos",
        "at most": "como máximo|máximo|máxima|no más|más de|a lo sumo|hasta|super*|exced*",
        "before": "antes|previ*|hasta que",
        "after": "después|tras|luego|posterior*|siguiente*|tan pronto",
        "only": "solo|sólo|solamente|únic*|sola|solos|solas|exclusivamente|nada más|sino|no",
        "must": "deb*|tien* que|tenga* que|tenemos que|tendrá* que|hay que|obligatori*|necesari*|preciso|"
        "imprescindible*|tengo que",
        "more": "más|encima|superior*|mayor*|supera*|supere*|excede*|sobre|alta|alto|partir|desde|pasa*",
        "less": "menos|debajo|inferior*|menor*|bajo|baja",
    },
    "ru": {
        "not": "недоступ*|неправомоч*|вне|неудач*|ненадёжн*|ненадежн*|непригодн*|не|нет|ни|без|нельзя|"
        "никогда|никак*|ничего|ничто|никто|никому|невозможн*|небезопасн*|опасн*|нежелательн*|необязательн*|"
        "недостаточн*|недопустим*|неправильн*|неизвестн*|запре*|противопоказан*|избега*|воздерж*|отсутств*",
        "deny": "не|нельзя|никогда|нет",
        "at least": "не менее|не меньше|минимум|хотя бы|по крайней мере|по меньшей мере|не ранее|не раньше|"
        "минимальн*",
        "at most": "не более|не больше|максимум|до|не превыша*|не дольше|самое большее|не свыше|максимальн*",
        "before": "перед|до|прежде|ранее|раньше|заранее|накануне|пока|предварительн*|перед*",
        "after": "после|спустя|через|затем|следующ*|последующ*|потом|по",
        "only": "только|лишь|единственн*|исключительно|одн*|один|всего",
        "must": "только|разреш*|долж*|нужно|надо|необходимо|обязан*|обязательн*|следует|требу*|нужн*|"
        "придётся|придется",
        "more": "выше|более|больше|старше|свыше|превы*|дольше|от|с|со",
        "less": "ниже|менее|меньше|младше|моложе|до|под",
    },
    "uk": {
        "not": "недоступ*|ненадійн*|непридатн*|некоректн*|невдал*|поза|не|немає|нема|ні|без|ніколи|ніяк*|"
        "нічого|ніщо|ніхто|нікому|неможлив*|небезпечн*|небажан*|необов’язков*|недостатн*|неправильн*|"
        "невідом*|заборон*|протипоказан*|уника*|утрим*|відсутн*|жодн*|жоден|шкідлив*",
        "deny": "не|ніколи|немає|жодн*",
        "at least": "щонайменше|принаймні|не менше|не менш|мінімум|хоча б|не раніше|мінімальн*",
        "at most": "не більше|не більш|щонайбільше|максимум|не довше|не перевищу*|до|максимальн*",
        "before": "перед|до|раніше|перш|доки|поки|заздалегідь|попередн*",
        "after": "після|через|потім|наступн*|подальш*|опісля|по",
        "only": "лише|тільки|лиш|виключно|єдин*|одн*|один",
        "must": "тільки|лише|пови*|треба|потрібн*|необхідн*|обов’язков*|мус*|слід|має|маєте|мають|мушу",
        "more": "вище|більше|більш|понад|старш*|перевищ*|довше|від|з|із",
        "less": "нижче|менше|менш|молодш*|до|під",
    },
    "pl": {
        "not": "niedost*|nie*any|nie*ana|nie*ane|nie*aną|nie*anej|nie*anych|nie*ony|nie*ona|nie*one|"
        "nieodpowied*|niezdoln*|nie|nigdy|żad*|nic|nikt|bez|ani|niebezpieczn*|niemożliw*|niepotrzebn*|"
        "niewskazan*|unika*|zakaz*|zabron*|przeciwwskazan*|niespodziewan*|nieobecn*|nieprawidłow*|"
        "niewystarczaj*|niewłaściw*|nieoczekiwan*|brak*|niczego",
        "deny": "nie|nigdy|żad*",
        "at least": "co najmniej|przynajmniej|minimum|nie mniej|nie krócej|nie wcześniej|minimaln*",
        "at most": "nie więcej|co najwyżej|maksymaln*|maksimum|najwyżej|nie dłużej|przekracza*|przekroczy*|"
        "do|więcej niż",
        "before": "przed|zanim|wcześniej|uprzedni*|przede*",
        "after": "po|później|potem|następn*|kolejn*|późniejs*",
        "only": "tylko|jedynie|wyłącznie|jedyn*|dopiero|sam*|jedn*",
        "must": "mus*|trzeba|należy|koniecz*|powin*|obowiąz*",
        "more": "powyżej|ponad|więcej|wyższ*|starsz*|dłużej|dłużs*|przekracz*|przekrocz*|od|wyżej",
        "less": "poniżej|mniej|niższ*|młodsz*|krócej|do|pod",
    },
    "vi": {
        "not": "không|chưa|đừng|chớ|chẳng|tránh|cấm|vô|miễn|chống chỉ định|kiêng",
        "deny": "không được|đừng|không bao giờ",
        "at least": "ít nhất|tối thiểu|không dưới|không ít hơn",
        "at most": "không quá|nhiều nhất|tối đa|không hơn|không vượt|không nhiều hơn|quá|đến|tới|"
        "không lâu hơn",
        "before": "trước|trước khi|khi chưa",
        "after": "sau|sau khi|tiếp theo|xong",
        "only": "chỉ|duy nhất|mỗi|mới",
        "must": "phải|cần|bắt buộc|buộc",
        "more": "trên|hơn|cao|lớn|quá|vượt|từ|lâu|trở lên",
        "less": "dưới|thấp|nhỏ|ít|chưa|trở xuống",
    },
    "so": {
        "not": "ma|ha|aan|aanad|aanan|aanay|aanu|aadan|aysan|uusan|aynan|aydaan|weligaa|weligeed|waligaa|"
        "la’aan|la'aan|bilaa|adigoon|isagoon|iyadoon|maya|mamnuuc*|midna|waxba|cidna|inaan|inaanad|ahayn|aha|"
        "marna|maaha|*oon|kama|kuma|kamana|looma|lama|yaan*",
        "deny": "weligaa|weligeed|waligaa|mamnuuc*",
        "at least": "ugu yaraan|ugu yar|yarayn",
        "at most": "ugu badnaan|ugu badan|kama badan*|kamana badan*|badnayn|ka badan|ilaa",
        "before": "hor|hore|kahor|horteed|hortiis|horeeya",
        "after": "dib|kadib|dabadeed|gadaal|dabadii|ku xiga|xiga",
        "only": "keliya|kaliya|uun|keligeed|kaligiis|hal|kaliyeet*",
        "must": "waa in*|khasab|qasab|huraan|waajib|loo baahan|u baahan|in*",
        "more": "badan*|sarree*|weyn|sare|kor|dheer*|dhaaf*",
        "less": "yar*|hooseey*|hoose|hoos",
    },
    "ar": {
        "not": "بدونه|بدونها|دونه|دونها|"
        "تعذ*|يتعذ*|لايوجد|لاتوجد|فشل*|لايمكن|لا|لم|لن|ليس|ليست|ليسوا|لست|غير|بدون|دون|عدم|أبدا|أبدًا|"
        "إطلاقا|إطلاقًا|ممنوع*|يمنع|يُمنع|تجنب*|محظور*|بلا|كلا|خالية|امتنع*|ألا|ألّا|لئلا|إلا|ما لم|يحظر|"
        "يُحظر|أحد",
        "deny": "لن|أبدا|أبدًا|ممنوع*|يمنع",
        "at least": "على الأقل|لا يقل|لا تقل|ما لا يقل|حد أدنى|أدنى|أقل",
        "at most": "ألا يزيد|ألا تزيد|ألا يتجاوز|ألا تتجاوز*|"
        "على الأكثر|لا يزيد|لا تزيد|لا يتجاوز|لا تتجاوز*|حد أقصى|أقصى|لا يتعدى|أكثر|حتى|إلى|"
        "بحد أقصى",
        "before": "قبل|قبيل|مسبقا|مسبقًا|السابق*|حتى",
        "after": "بعد|عقب|إثر|تال*|لاحق*|تلي|يلي",
        "only": "فقط|سوى|إلا|وحد*|حصرا|حصرًا|غير|إنما|مجرد|واحد*",
        "must": "يتوجب*|توجب*|يجب|عليك*|بد|يلزم|ضرور*|ينبغي|لازم|وجب|علي|يتعين",
        "more": "أكثر|أعلى|فوق|أكبر|تجاوز*|يتجاوز|تتجاوز|تزيد|يزيد|زاد*|ارتفع*|أطول|زيادة|على",
        "less": "أقل|تحت|أدنى|أصغر|دون|انخفض*|يقل|تقل|أقصر",
    },
    "fa": {
        "not": "نپذیر*|نیافت*|برن*|نگرفت*|نیاور*|ناموفق|نامعتبر|ناتوان*|نخواست*|نخوان*|نبست*|ننشین*|نریز*|"
        "نفرست*|نیندا*|نمال*|نجو*|نکن*|نیست*|ندار*|نمی*|نشو*|نباید|نبای*|نبود*|نخور*|ندهید|ندهد|ندهند|نروید|"
        "نرود|نگیر*|نگذار*|نزن*|نتوان*|نخواه*|نکرد*|نشد*|ننوش*|نپرس*|نمان*|نبر*|نیاید|نیایید|نباش*|نکش*|"
        "نیفت*|هرگز|بدون|هیچ*|بی|بی‌*|بیخطر|بیضرر|بیفایده|بیحس|بیهوش*|نه|غیر*|پرهیز*|ممنوع*|خودداری|عدم|نداشت*|نکنند|نشده|ندید*|نگفت*|نرسا*|"
        "نرسی*|نیستند|نبین*|نزد*|نبند*|نفروش*|ندانست*|نادرست|ناممکن",
        "deny": "هرگز|نکنید|نباید|ممنوع*|نخورید",
        "at least": "دست‌کم|دست کم|حداقل|لااقل|کمتر|کم‌تر",
        "at most": "حداکثر|بیشتر|بیش|تا",
        "before": "پیش|قبل|پیشاپیش|قبلی",
        "after": "پس|بعد|سپس|بعدی",
        "only": "فقط|تنها|صرفاً|صرفا|منحصر*|جز|یک|همین",
        "must": "باید|بایستی|لازم|ضرور*|حتما|حتماً",
        "more": "بیش|بیشتر|بالای|بالاتر|بالا|بزرگ‌تر|فراتر|طولانی*",
        "less": "کم|کمتر|کم‌تر|زیر|پایین*|کوچک‌تر",
    },
    "hi": {
        "not": "न|नहीं|नही|मत|बिना|ना|मना|वर्जित|बचें|परहेज़|परहेज|रहित|नामुमकिन|असंभव|ग़ैर*|गैर*|असुरक्षित|"
        "बग़ैर|बगैर|निषे*|अलावा|सिवाय|हानिकारक|ख़तरनाक|खतरनाक",
        "deny": "मत|कभी नहीं|नहीं",
        "at least": "कम से कम|न्यूनतम|कम",
        "at most": "ज़्यादा से ज़्यादा|ज्यादा से ज्यादा|अधिक से अधिक|अधिकतम|ज़्यादा|ज्यादा|अधिक|तक",
        "before": "पहले|पूर्व|पहला|पहली",
        "after": "बाद|पश्चात|उपरांत",
        "only": "सिर्फ़|सिर्फ|केवल|मात्र|ही|एकमात्र|बस|एक",
        "must": "ज़रूर*|जरूर*|चाहिए|होगा|होगी|होंगे|पड़*|अनिवार्य|आवश्यक|है",
        "more": "ज़्यादा|ज्यादा|अधिक|ऊपर|बड़*|पार|लंब*",
        "less": "कम|नीचे|छोट*",
    },
    "bn": {
        "not": "ব্যর্থ*|অসমর্থ|অক্ষম|*েনা|*িনা|না|নয়|নেই|নি|ছাড়া|বিনা|নাই|নিষে*|বারণ|এড়ি*|*ননি|*েনি|*য়নি|"
        "*ইনি|অসম্ভব|ব্যতীত|নন|অনিরাপদ|অপ্রয়োজন*|ক্ষতিকর",
        "deny": "কখনোই|কখনও|নিষে*|বারণ",
        "at least": "অন্তত|কমপক্ষে|ন্যূনতম|অন্ততপক্ষে|কম",
        "at most": "সর্বোচ্চ|সর্বাধিক|বেশি|অনধিক|পর্যন্ত",
        "before": "আগে|আগের|আগেই|পূর্বে|আগ*",
        "after": "পরে|পর|পরের|পরেই|পরবর্তী*",
        "only": "শুধু*|কেবল*|মাত্র|একমাত্র|*ই|এক*",
        "must": "আবশ্যক|আবশ্যিক|করতে|অবশ্যই|হবে|উচিত|দরকার|প্রয়োজন*|বাধ্যতামূলক|হয়",
        "more": "বেশি*|উপর*|ওপর*|ঊর্ধ্ব*|বড়|অধিক*|পার",
        "less": "কম*|নিচে*|নীচে*|ছোট",
    },
    "zh": {
        "not": "不|没|沒|无|無|未|勿|莫|切忌|禁|避免|否|别再|非",
        "deny": "不要|切勿|请勿|請勿|勿|禁止|严禁|嚴禁",
        "at least": "至少|最少|不少于|不少於|起码|起碼|不低于|不低於|不短于|以上",
        "at most": "最多|至多|不超过|不多于|不多於|超过|超過|上限|以内|多于|最高|长达|达|最长|長達|達|最長",
        "before": "前|以前|先",
        "after": "后|後|以后",
        "only": "只|仅|僅|才|唯|单|單|除|光",
        "must": "只有|只能|才|必须|必須|须|須|需|应|應|该|該|务必|務必|一定|得|要",
        "more": "超|高|大于|大於|以上|多|逾|长于|長於",
        "less": "低|不到|少|小于|小於|以下|不足|未满|未滿|以内|以內|不满|不滿|内|內",
    },
    "de": {
        "not": "nicht|nie|niemals|kein|keine|keinen|keinem|keiner|keines|keinerlei|ohne|niemand*|nichts|weder|"
        "verboten|verzichte*|vermeid*|meiden|meide|unterlass*|ausgeschlossen|ausgenommen|außer|nirgend*|unmöglich*|"
        "ungeeignet*|unsicher*|ungefährlich*|unbedenklich*|unnötig*|unwirksam*|ungewöhnlich*|unverändert*|*frei|"
        "*los|untersagt|tabu",
        "deny": "nicht|nie|niemals|kein|keine|keinen",
        "at least": "mindestens|wenigstens|zumindest|nicht weniger|minimum|minimal|frühestens",
        "at most": "höchstens|maximal*|nicht mehr|nicht länger|nicht öfter|bis|maximum|überschreite*|innerhalb|"
        "spätestens|mehr als",
        "before": "vor|bevor|vorher|vorherig*|zuvor|davor|ehe|vorab|vorm|schon einmal|bis|früher*|voraus",
        "after": "nach|nachdem|danach|nachher|anschließend|später|seit|nächste*|folgend*|hinterher|sobald|"
        "im anschluss",
        "only": "nur|ausschließlich|lediglich|erst|allein|einzig*|bloß",
        "must": "müssen|muss|musst|müsst*|sollen|soll|sollte*|notwendig|nötig|erforderlich|unbedingt|zwingend|"
        "dürfen|darf|verpflichtet|brauch*|benötig*",
        "more": "über*|mehr|höher*|älter*|größer*|länger*|oberhalb|ab|darüber",
        "less": "unter*|weniger|niedriger*|jünger*|kleiner*|kürzer*|unterhalb|darunter|bis",
    },
    "pt": {
        "not": "não|nunca|jamais|nenhum|nenhuma|nada|ninguém|sem|nem|tampouco|evite*|evitar|evita|proibid*|"
        "impossível|impossíveis|contraindicad*|desnecessári*|incapaz|exceto|salvo|perigos*",
        "deny": "não|nunca|jamais|nenhum|nenhuma",
        "at least": "pelo menos|no mínimo|ao menos|mínimo|mínima|não menos",
        "at most": "no máximo|máximo|máxima|até|não mais|mais de|mais do que|mais que|exced*|ultrapass*|superior*",
        "before": "antes|anterior*|prévi*|previamente|até|véspera|já",
        "after": "depois|após|a seguir|seguinte*|posterior*|logo que|assim que|ao fim|passad*",
        "only": "só|apenas|somente|únic*|exclusivamente|sozinh*|unicamente|senão",
        "must": "dev*|tem de|tem que|têm de|têm que|tenha de|tenha que|terá de|terá que|tenho de|tenho que|"
        "temos de|é preciso|precis*|necessári*|obrigat*|essencial|não pode|há que",
        "more": "mais|acima|superior*|maior*|excede*|ultrapass*|passa*|partir|alta|alto|há",
        "less": "menos|abaixo|inferior*|menor*|baixo|baixa",
    },
    "it": {
        "not": "non|mai|senza|nessun|nessuno|nessuna|niente|nulla|né|neanche|nemmeno|eviti|evitare|evita|evitate|"
        "viet*|proibit*|impossibil*|controindicat*|incapac*|tranne",
        "deny": "non|mai|nessun|nessuno|nessuna",
        "at least": "almeno|come minimo|minimo|minima|non meno|non prima",
        "at most": "al massimo|massimo|massima|non più|più di|più che|fino a|super*|oltre|entro",
        "before": "prima|precedent*|preventiv*|entro|anticip*|in precedenza|già",
        "after": "dopo|successiv*|seguent*|poi|appena|passat*|in seguito|trascors*",
        "only": "solo|sola|soli|sole|soltanto|solamente|unicamente|esclusivamente|unico|unica|non",
        "must": "dev*|dov*|bisogna|necessari*|obbligatori*|occorre|serve|va|vanno|essenzial*|tenut*|non può",
        "more": "più|sopra|superior*|oltre|maggior*|supera*|superi",
        "less": "meno|sotto|inferior*|minor*|entro",
    },
    "nl": {
        "not": "niet|nooit|geen|zonder|niets|niks|niemand|noch|vermijd*|vermijden|verboden|verbied*|onmogelijk*|"
        "ongeschikt*|onveilig*|onnodig*|behalve|evenmin|uitgezonderd",
        "deny": "niet|nooit|geen",
        "at least": "minstens|ten minste|tenminste|minimaal|minimum|niet minder|op zijn minst",
        "at most": "hoogstens|maximaal|maximale|maximum|ten hoogste|niet meer|niet langer|niet vaker|tot|hooguit|"
        "overschrijd*|meer dan|langer dan|binnen|uiterlijk",
        "before": "voor|vóór|voordat|vooraf|eerst|eerder|tot|van tevoren|alvorens|daarvoor|voorafgaand*",
        "after": "na|nadat|daarna|erna|later|volgend*|vervolgens|sinds|zodra|hierna|achteraf",
        "only": "alleen|slechts|maar|enkel|uitsluitend|pas|enige",
        "must": "moet|moeten|moest|dient|dienen|hoeft|verplicht|nodig|noodzakelijk|mag|mogen|beslist|zou*",
        "more": "meer|boven|hoger*|ouder|langer|over|vanaf|groter|hoog",
        "less": "minder|onder|lager*|jonger|korter|kleiner|laag",
    },
    "ro": {
        "not": "nu|n-*|niciodată|nici|niciun|nicio|fără|nimic|nimeni|evita*|evitați|evite|interzis*|contraindicat*|"
        "imposibil*|excepți*|nesigur*|nepotrivit*|periculo*",
        "deny": "nu|niciodată|niciun|nicio",
        "at least": "cel puțin|minimum|minim|minimă|nu mai puțin|măcar",
        "at most": "cel mult|maximum|maxim|maximă|mai mult|până la|depăș*|peste|cel târziu",
        "before": "înainte|anterior*|prealabil|până|dinainte|deja|dinaintea",
        "after": "după|apoi|ulterior|următo*|imediat ce|peste|trecut*",
        "only": "numai|doar|exclusiv|singur*|decât|abia",
        "must": "trebui*|necesar*|obligatoriu|obligat*|nevoie|aveți voie|interzis|neapărat",
        "more": "mai mult|mai mulți|mai mare|mai mari|peste|depăș*|superioar*|mai lung*|mult",
        "less": "mai puțin|mai mic*|sub|inferioar*|mai scurt*|puțin",
    },
    "tr": {
        "not": "*rsiz|*rsız|*nsiz|*nsız|*msiz|*lsiz|*tsiz|*tsız|*ksiz|*ksız|*esiz|*asız|*isiz|*ısız|değil*|yok*|"
        "hiç*|asla|*mayın*|*meyin*|*maz|*mez|*mazsa*|*mezse*|*madan|*meden|*madı*|*medi*|"
        "*mıyor*|*miyor*|*muyor*|*müyor*|*mamalı*|*memeli*|*mamak*|*memek*|*maması*|*memesi*|*mamanız*|*memeniz*|"
        "*mayan*|*meyen*|*madığ*|*mediğ*|*mayacak*|*meyecek*|*masın*|*mesin*|*maktan|*mekten|kaçın*|yasak*|"
        "olmaksızın|hariç|sakıncalı*|*sızdır|*sizdir|dışında",
        "deny": "asla|değil|*mayın|*meyin|*mayınız|*meyiniz",
        "at least": "en az|en azından|az olma*|asgari|minimum",
        "at most": "en fazla|en çok|azami|maksimum|fazla|kadar|geçme*|aşma*|daha çok|en geç|uzun",
        "before": "önce*|öncesi*|evvel|kadar|*madan|*meden",
        "after": "sonra*|ardından|takiben|*ince|*ınca|*ünce|*unca|itibaren|bitince",
        "only": "yalnızca|sadece|yalnız|ancak|tek|dışında|*dışında",
        "must": "gerek*|zorunda*|mutlaka|lazım|şart*|*malı*|*meli*|zorunlu*|mecbur*|yasak*",
        "more": "fazla*|üzeri*|üstü*|yüksek*|büyük*|aş*|uzun*|geç*|çok",
        "less": "az|altı*|düşük*|küçük*|kısa*|aşağı*|*den az|*dan az|*ten az|*tan az",
    },
    "el": {
        "not": "δεν|δε|μη|μην|ποτέ|χωρίς|κανένα|κανένας|κανέναν|καμία|τίποτα|ούτε|όχι|απαγορεύ*|αποφύγετε|αποφεύγ*|"
        "αδύνατ*|ακατάλληλ*|αντενδείκ*|εκτός|κανείς|δίχως|επικίνδυν*",
        "deny": "δεν|μην|μη|ποτέ",
        "at least": "τουλάχιστον|το λιγότερο|ελάχιστ*|όχι λιγότερ*",
        "at most": "το πολύ|έως|μέχρι|μέγιστ*|περισσότερ*|πάνω από|ξεπερν*|υπερβ*|ανώτατ*",
        "before": "πριν|προηγ*|προτού|μέχρι|έως|πρωτύτερα",
        "after": "μετά|αφού|έπειτα|ύστερα|επόμεν*|αργότερα|μόλις|κατόπιν",
        "only": "μόνο|μόνον|αποκλειστικά|παρά|μοναδικ*",
        "must": "πρέπει|απαραίτητ*|υποχρεωτικ*|χρειάζ*|οφείλ*|οπωσδήποτε|απαγορεύ*|ανάγκη",
        "more": "πάνω|άνω|περισσότερ*|μεγαλύτερ*|υψηλότερ*|υπερβ*|ξεπερν*|μεγάλ*",
        "less": "κάτω|λιγότερ*|μικρότερ*|χαμηλότερ*|μικρ*",
    },
    "he": {
        "not": "לא|אל ת*|אל י*|אין|אינו|אינה|אינם|אינן|אינך|אינכם|איני|בלי|ללא|אף|שום|אסור*|לעולם|מעולם|להימנע|"
        "הימנע*|המנע*|נמנע*|בלתי|אי|כלום|טרם|חוץ|פרט|מבלי|אלא|מסוכנ*",
        "deny": "אסור|לעולם לא|אין ל*",
        "at least": "לפחות|מינימום|לא פחות|הפחות",
        "at most": "לכל היותר|עד|מקסימום|לא יותר|יותר|מרבי*|מעבר|תוך",
        "before": "לפני|טרם|קודם*|עד|מראש|בטרם|בעבר|לפנ*",
        "after": "אחרי|לאחר|כעבור|הבא*|אחר|תום|אחר*",
        "only": "רק|בלבד|אך ורק|אלא|יחיד*",
        "must": "חייב*|צריכ*|צריך|יש|חובה|מוכרח*|נדרש*|עליך|עליכם|הכרחי*|דרוש*|אסור*|אין|נא",
        "more": "מעל|יותר|גבוה*|גדול*|מעלה|עולה|עולים|ארוך",
        "less": "מתחת|פחות|נמוך*|קטן*|מטה|תחת",
    },
    "ur": {
        "not": "نہیں|نہ|مت|بغیر|بنا|منع|ممنوع|گریز|پرہیز|بچیں|کوئی|سوائے|ناممکن|غیر*|علاوہ|ہرگز|خطرناک|مضر",
        "deny": "مت|ہرگز|نہیں",
        "at least": "کم از کم|کم سے کم|کم",
        "at most": "زیادہ سے زیادہ|زیادہ|تک|زائد",
        "before": "پہلے|قبل|پہلا|پہلی|پیشگی",
        "after": "بعد|پھر|اگلا|اگلے|اگلی",
        "only": "صرف|محض|فقط|ہی|بس",
        "must": "ضرور*|چاہیے|چاہئے|لازمی|لازم|ہوگا|ہوگی|پڑ*|ہے|ضرورت",
        "more": "زیادہ|اوپر|بڑ*|زائد|اونچ*|بلند",
        "less": "کم|نیچے|چھوٹ*",
    },
    "sw": {
        "not": "haa*|haja*|hany*|haon*|hapumu*|hafany*|hajibu*|si|sio|siyo|bila|kamwe|wala|hapana|hakuna|hamna|"
        "usi*|msi*|asi*|isi*|zisi*|visi*|wasi*|yasi*|kuto*|"
        "haku*|hana|hawa*|hai*|hau*|hazi*|havi*|haya*|hatu*|huna|huwezi|hawezi|hupaswi|hapaswi|hutakiwi|hanywi|"
        "marufuku|epuka|isipokuwa|kasoro|hamu*|sita*",
        "deny": "kamwe|marufuku",
        "at least": "angalau|si chini|sio chini|chini",
        "at most": "si zaidi|sio zaidi|zaidi|hadi|isizidi|zisizidi|visizidi|usizidi*|upeo|mpaka",
        "before": "kabla|awali|mapema|hadi|kwanza|tayari",
        "after": "baada|kisha|halafu|baadaye|ijayo|inayofuata|unaofuata|mara tu",
        "only": "tu|pekee|peke|ila|isipokuwa",
        "must": "lazima|muhimu|inabidi|unapaswa|unatakiwa|anapaswa|inapaswa|budi|hupaswi|hutakiwi|unahitaji|"
        "mnahitaji|shurti|ni sharti",
        "more": "zaidi|juu|kuliko|kupita|kuzidi|imezidi|inazidi|unazidi",
        "less": "chini|pungufu|kasoro|ndogo|kabla",
    },
    "ta": {
        "not": "*ாதீர்கள்|*ாதே*|*ாமல்|*ாமலும்|*ாது|*ாதது|*ாத|*ாவிட்டால்*|*ாவிட்டாலும்|*ாவிட்டாலோ|இல்லை*|*வில்லை*|"
        "வேண்டாம்|கூடாது*|*கூடாது|அல்ல*|இன்றி|ஒருபோதும்|எதுவும்|தவிர்*|தடை*|மாட்*|யாரும்|தவிர|ஆபத்தான*",
        "deny": "ஒருபோதும்|வேண்டாம்|கூடாது",
        "at least": "குறைந்தது|குறைந்தபட்ச*|குறையாமல்|குறைந்த*",
        "at most": "அதிகபட்ச*|மேல்*|மிகாமல்|வரை*|அதிக*|தாண்ட*",
        "before": "முன்*|முதலில்|வரை",
        "after": "பிறகு*|பின்*|அடுத்த*|கழித்து*",
        "only": "மட்டும்*|மட்டுமே|தான்|*தான்|*மட்டும்|*மட்டுமே|ஒரே",
        "must": "வேண்டும்*|*வேண்டும்|கட்டாயம்*|அவசிய*|கண்டிப்பாக*|கூடாது*|*கூடாது|தேவை*",
        "more": "மேல்*|மேற்பட்ட*|அதிக*|கூடுதல*|தாண்ட*|உயர்*",
        "less": "குறை*|கீழ்*|உட்பட்ட*|சிறிய*",
    },
    "ko": {
        "not": "마세요|마십시오|말고|말아*|마라|말*|않*|안|못*|없*|아니*|아닙*|금지*|금하*|금기*|피하*|삼가*|*지않*|"
        "*지마*|절대*|결코|전혀|*없이|이외*|제외*|안됩*|"
        "*않*|*못*|위험*",
        "deny": "절대|결코|마세요|마십시오",
        "at least": "최소*|적어도|이상*|최저*|*이상",
        "at most": "늦어도|길어도|최대*|이하*|넘*|까지*|*까지|이내*|*이내|초과*|많아도|최고*|이상*|*이상",
        "before": "전*|*전|*전에|*전까지|앞*|미리*|먼저*|이전*|까지*|*까지",
        "after": "후*|*후|*후에|뒤*|다음*|나서*|이후*|지나*|*면",
        "only": "오직*|단지*|*만|뿐*|*뿐|밖에*|*때만|*에만|유일*|한해*",
        "must": "반드시*|꼭|해야*|*야|필요*|의무*|*해야|합니다|안됩*|안|금지*|*면",
        "more": "이상*|*이상|넘*|*넘게|초과*|높*|위*|많*|길*|부터|*부터",
        "less": "미만*|*미만|이하*|*이하|아래*|낮*|적*|이내*",
    },
    "ja": {
        "not": "ない|なく|なか|ません|ずに|せず|禁|避け|控え|無|不|非|いけ|なし|やめ|止め|中止|以外|危険",
        "deny": "しないでください|飲まないでください|食べないでください|使わないでください|"
        "やめないでください|運転しないで|てはいけません|禁止",
        "at least": "少なくとも|以上|最低|あけて",
        "at most": "長くても|遅くと|遅くても|まで|以内|以下|最大|超え|最高|多くても|上限|最長|以上",
        "before": "前|まで|先に|事前|以前",
        "after": "後|あと|てから|たら|以降|次|翌",
        "only": "のみ|だけ|しか|限|かぎ|はじめて|初めて|唯一|専用",
        "must": "必要|なければ|なくては|必ず|ください|べき|いけ|義務|こと|禁|必須",
        "more": "以上|超|上|高|より|多|長|から",
        "less": "未満|以下|下|低|少|短|満たない|以内",
    },
    "th": {
        "not": "ไม่|อย่า!ง|ห้าม|งด|เลี่ยง|ปราศจาก|มิ|อันตราย",
        "deny": "ห้าม|อย่า!ง",
        "at least": "อย่างน้อย|ไม่น้อยกว่า|ขั้นต่ำ|ไม่ต่ำกว่า",
        "at most": "ไม่เกิน|มากที่สุด|สูงสุด|เกิน|ถึง|มากกว่า|ภายใน|สูงกว่า",
        "before": "ก่อน|ล่วงหน้า|เคย|เมื่อวาน",
        "after": "หลัง|แล้ว|จากนั้น|ถัดไป|ต่อมา|เมื่อ",
        "only": "เท่านั้น|เฉพาะ|เพียง|แค่|อย่างเดียว",
        "must": "ต้อง|จำเป็น|ควร|ห้าม",
        "more": "มาก|เกิน|สูง|ขึ้นไป|เหนือ|นาน|ตั้งแต่",
        "less": "ต่ำ|น้อย|ไม่ถึง|ไม่เกิน|ใต้|ภายใน|ลงมา",
    },
}  # fmt: skip
"""Every way to say each sense; ``deny`` is what denies beyond doubt."""

OPPOSED: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "at least": "au moins|au minimum",
        "at most": "au plus|au maximum|pas plus de",
        "before": "avant",
        "after": "après",
        "more": "plus de|au-dessus de|supérieur*|au-delà de|ou plus",
        "less": "moins de|au-dessous de|en dessous de|inférieur*|ou moins",
        "left": "gauche|gauches",
        "right": "droite|bras droit|côté droit|œil droit|pied droit|genou droit",
    },
    "es": {
        "at least": "al menos|por lo menos|como mínimo",
        "at most": "como máximo|a lo sumo|no más de",
        "before": "antes",
        "after": "después|tras",
        "more": "más de|por encima de|superior a|mayor de|mayores de|o más",
        "less": "menos de|por debajo de|inferior a|menor de|menores de|o menos",
        "left": "izquierda|izquierdo",
        "right": "derecha|brazo derecho|lado derecho|ojo derecho|pie derecho",
    },
    "ru": {
        "at least": "не менее|не меньше|как минимум|по меньшей мере",
        "at most": "не более|не больше|максимум",
        "before": "перед",
        "after": "после",
        "more": "выше|более|больше|старше|свыше",
        "less": "ниже|менее|меньше|младше|моложе",
        "left": "левый|левая|левое|левую|левой|левого|левом|слева|налево",
        "right": "правый|правая|правое|правую|правой|правого|правом|справа|направо",
    },
    "uk": {
        "at least": "щонайменше|принаймні|не менше|не менш",
        "at most": "не більше|щонайбільше|максимум",
        "before": "перед",
        "after": "після",
        "more": "вище|більше|понад|старше",
        "less": "нижче|менше|молодше",
        "left": "лівий|ліва|ліве|ліву|лівої|лівого|лівій|зліва|ліворуч",
        "right": "правий|права|праве|праву|правої|правого|правій|справа|праворуч",
    },
    "pl": {
        "at least": "co najmniej|przynajmniej|nie mniej niż",
        "at most": "nie więcej niż|co najwyżej|maksymalnie",
        "before": "przed|zanim",
        "after": "po",
        "more": "powyżej|ponad|więcej niż|wyższa niż|dłużej niż",
        "less": "poniżej|mniej niż|niższa niż|krócej niż",
        "left": "lewy|lewa|lewe|lewą|lewej|lewego|lewym",
        "right": "prawy|prawa|prawe|prawą|prawej|prawego|prawym",
    },
    "vi": {
        "at least": "ít nhất|tối thiểu",
        "at most": "không quá|nhiều nhất|tối đa",
        "before": "trước",
        "after": "sau",
        "more": "trên|cao hơn|lớn hơn|trở lên",
        "less": "dưới|thấp hơn|nhỏ hơn|ít hơn|trở xuống",
        "left": "bên trái|tay trái|chân trái|mắt trái|tai trái",
        "right": "bên phải|tay phải|chân phải|mắt phải|tai phải",
    },
    "so": {
        "at least": "ugu yaraan",
        "at most": "ugu badnaan|kama badan*|kamana badan*",
        "before": "ka hor|kahor",
        "after": "ka dib|kadib",
        "more": "ka badan|ka sarree*|ka weyn",
        "less": "ka yar|ka hoosee*",
        "left": "bidix*",
        "right": "midig*",
    },
    "ar": {
        "at least": "على الأقل|لا يقل عن|لا تقل عن",
        "at most": "على الأكثر|لا يزيد على|لا يزيد عن|لا يتجاوز|بحد أقصى",
        "before": "قبل",
        "after": "بعد",
        "more": "أكثر من|أعلى من|فوق|أكبر من",
        "less": "أقل من|أصغر من|أدنى من",
        "left": "اليسار|يسار|الأيسر|اليسرى|أيسر|يسرى",
        "right": "اليمين|يمين|الأيمن|اليمنى|أيمن|يمنى",
    },
    "fa": {
        "at least": "دست‌کم|دست کم|حداقل",
        "at most": "حداکثر|نه بیشتر از",
        "before": "پیش از|قبل از",
        "after": "پس از|بعد از",
        "more": "بیش از|بیشتر از|بالای|بالاتر از",
        "less": "کمتر از|کم‌تر از|زیر|پایین‌تر از",
        "left": "چپ",
        "right": "راست",
    },
    "hi": {
        "at least": "कम से कम",
        "at most": "ज़्यादा से ज़्यादा|ज्यादा से ज्यादा|अधिकतम|अधिक से अधिक",
        "before": "पहले",
        "after": "बाद",
        "more": "से ज़्यादा|से ज्यादा|से अधिक|से ऊपर",
        "less": "से कम|से नीचे|से छोटे",
        "left": "बायाँ|बायां|बाएँ|बाएं|बाईं|बायीं|बायें",
        "right": "दायाँ|दायां|दाएँ|दाएं|दाईं|दायीं|दायें|दाहिना|दाहिने|दाहिनी",
    },
    "bn": {
        "at least": "অন্তত|কমপক্ষে",
        "at most": "সর্বোচ্চ|সর্বাধিক|বেশি নয়",
        "before": "আগে",
        "after": "পরে|পর",
        "more": "বেশি|উপরে|ওপরে",
        "less": "কম|নিচে|নীচে",
        "left": "বাম|বাঁ|বাঁদিকে",
        "right": "ডান|ডানদিকে",
    },
    "zh": {
        "at least": "至少|最少|不少于|不少於",
        "at most": "最多|至多|不超过|不超過",
        "before": "前",
        "after": "后|後",
        "more": "超过|超過|高于|高於|大于|大於|以上|多于|多於",
        "less": "低于|低於|不到|少于|少於|小于|小於|以下|不足|未满|未滿",
        "left": "左",
        "right": "右",
    },
    "de": {
        "at least": "mindestens|wenigstens",
        "at most": "höchstens|maximal|nicht mehr als",
        "before": "vor|bevor",
        "after": "nach|nachdem|danach",
        "more": "über|mehr als|höher als|länger als|älter als|oder mehr|oder höher",
        "less": "unter|weniger als|niedriger als|kürzer als|jünger als|oder weniger",
        "left": "links|linke|linken|linker|linkes|linkem",
        "right": "rechts|rechte|rechten|rechter|rechtes|rechtem",
    },
    "pt": {
        "at least": "pelo menos|no mínimo|ao menos",
        "at most": "no máximo|não mais de|não mais do que",
        "before": "antes",
        "after": "depois|após",
        "more": "mais de|acima de|superior a|maior de|ou mais",
        "less": "menos de|abaixo de|inferior a|ou menos",
        "left": "esquerda|esquerdo",
        "right": "direita|braço direito|lado direito|olho direito|pé direito",
    },
    "it": {
        "at least": "almeno|come minimo",
        "at most": "al massimo|non più di",
        "before": "prima di|prima del|prima della|prima dell|prima dei|prima che",
        "after": "dopo",
        "more": "più di|sopra i|superiore a|oltre|o più|al di sopra",
        "less": "meno di|sotto i|inferiore a|o meno|al di sotto|minori di",
        "left": "sinistra|sinistro",
        "right": "destra|destro",
    },
    "nl": {
        "at least": "minstens|ten minste|tenminste|minimaal",
        "at most": "hoogstens|maximaal|hooguit|niet meer dan",
        "before": "vóór|voordat",
        "after": "na|nadat|daarna",
        "more": "meer dan|hoger dan|boven|langer dan|ouder dan|of meer|of hoger",
        "less": "minder dan|lager dan|onder|korter dan|jonger dan|of minder|of lager",
        "left": "links|linker*|linkse",
        "right": "rechts|rechter*|rechtse",
    },
    "ro": {
        "at least": "cel puțin|minimum",
        "at most": "cel mult|maximum|nu mai mult de",
        "before": "înainte",
        "after": "după",
        "more": "peste|mai mult de|mai mare de",
        "less": "sub|mai puțin de|mai mic de",
        "left": "stânga|stâng|stângă|stângul",
        "right": "dreapta|braț drept|dreaptă",
    },
    "tr": {
        "at least": "en az|en azından",
        "at most": "en fazla|en çok",
        "before": "önce|öncesinde",
        "after": "sonra|ardından",
        "more": "*den fazla|*dan fazla|*ten fazla|*tan fazla|*den uzun|*dan uzun|*ten uzun|*tan uzun|*den yüksek|"
        "*dan yüksek|*ten yüksek|*tan yüksek|üzerinde|üstünde",
        "less": "*den az|*dan az|*ten az|*tan az|altında|*den düşük|*dan düşük|*ten düşük|*tan düşük|*den küçük|"
        "*dan küçük|*ten küçük|*tan küçük|*den kısa|*dan kısa|*ten kısa|*tan kısa",
        "left": "sol|solda|sola|soldaki|soldan",
        "right": "sağ|sağda|sağa|sağdaki|sağdan",
    },
    "el": {
        "at least": "τουλάχιστον",
        "at most": "το πολύ|όχι περισσότερ*",
        "before": "πριν|προτού",
        "after": "μετά|αφού|ύστερα",
        "more": "πάνω από|άνω των|περισσότερες από|περισσότερο από|μεγαλύτερη από|ή περισσότερο|"
        "ή μεγαλύτερη",
        "less": "κάτω από|κάτω των|λιγότερες από|λιγότερο από|μικρότερη από|ή λιγότερο",
        "left": "αριστερ*",
        "right": "δεξι*",
    },
    "he": {
        "at least": "לפחות|לא פחות",
        "at most": "לכל היותר|לא יותר",
        "before": "לפני",
        "after": "אחרי|לאחר",
        "more": "מעל|יותר מ*|גבוה מ*|ומעלה",
        "less": "מתחת|פחות מ*|נמוך מ*|ומטה",
        "left": "שמאל|שמאלי|שמאלית",
        "right": "ימין|ימני|ימנית",
    },
    "ur": {
        "at least": "کم از کم|کم سے کم",
        "at most": "زیادہ سے زیادہ",
        "before": "پہلے|قبل",
        "after": "بعد",
        "more": "سے زیادہ|سے اوپر|سے زائد",
        "less": "سے کم|سے نیچے",
        "left": "بائیں|بایاں",
        "right": "دائیں|دایاں",
    },
    "sw": {
        "at least": "angalau|si chini",
        "at most": "si zaidi|sio zaidi|isizidi|zisizidi|visizidi",
        "before": "kabla",
        "after": "baada",
        "more": "zaidi ya|juu ya",
        "less": "chini ya|pungufu ya",
        "left": "kushoto",
        "right": "wa kulia|upande wa kulia|la kulia|ya kulia",
    },
    "ta": {
        "at least": "குறைந்தது|குறைந்தபட்சம்",
        "at most": "அதிகபட்சம்|அதிகபட்சமாக|மிகாமல்",
        "before": "முன்|முன்பு|முன்னர்",
        "after": "பிறகு|பின்|பின்பு|பின்னர்",
        "more": "மேல்*|மேற்பட்ட*|அதிகமாக*",
        "less": "குறைவான*|குறைவாக*|கீழ்*|குறைந்த*",
        "left": "இடது*",
        "right": "வலது*",
    },
    "ko": {
        "at least": "최소*|적어도",
        "at most": "최대*|많아도",
        "before": "전에*|전까지*|이전에*|*전에",
        "after": "후에*|뒤에*|이후에*|*후에",
        "more": "이상*|초과*|넘게|넘는|넘으면|높으면",
        "less": "미만*|이하*|아래*|낮으면",
        "left": "왼*",
        "right": "오른*",
    },
    "ja": {
        "at least": "少なくとも|最低",
        "at most": "最大|多くても|以内",
        "before": "の前|する前|る前|前に|前は",
        "after": "の後|した後|た後|後に|後は|てから|以降",
        "more": "以上|超え|より高|より多|より長",
        "less": "未満|以下|より低|より少|より短|満たない",
        "left": "左",
        "right": "右",
    },
    "th": {
        "at least": "อย่างน้อย|ไม่น้อยกว่า",
        "at most": "ไม่เกิน|มากที่สุด|ไม่มากกว่า",
        "before": "ก่อน",
        "after": "หลัง",
        "more": "มากกว่า|สูงกว่า|เกินกว่า|ขึ้นไป|นานกว่า",
        "less": "ต่ำกว่า|น้อยกว่า|ไม่ถึง|ลงมา",
        "left": "ซ้าย",
        "right": "ขวา",
    },
}  # fmt: skip
"""Sure ways to say the one of two opposites: where they stand for the other, the sentence is turned round."""

OPPOSITE: Mapping[str, str] = {
    "at least": "at most", "at most": "at least", "before": "after", "after": "before", "more": "less", "less": "more",
    "left": "right", "right": "left",
}  # fmt: skip


class Change(NamedTuple):
    """What became of one sense of the English."""

    sense: str
    english: str
    """The words of the English that have it; empty for a *not* that only the translation has."""
    other: str = ""
    """The words of the translation that say the opposite, or add a *not*; empty where the sense is only lost."""


def changes(english: str, translation: str, language: str, words: Sequence[str] | None = None) -> tuple[Change, ...]:
    """The senses of an English text that its translation, in Unicode's form NFC, seems to lack, turn round or add.

    `words` are those of the translation, if they are at hand.
    """
    said, denies = _said(english)
    if (not said and denies) or language not in SENSES:
        return ()
    words = translation.split() if words is None else words
    found = [
        change
        for sense, its, both in said
        if (change := _change(sense, its, translation, words, language))
        and (not both or (change.other and not _forms(language, sense).stand_in(translation)))
    ]
    may_deny = not denies and (language in UNPARTED or not _denials(language).isdisjoint(words))
    if may_deny and (denial := _forms(language, "deny").first_in(translation)):
        found.append(Change(NOT, "", denial))
    return tuple(found)


def _change(sense: str, words: str, translation: str, parted: Sequence[str], language: str) -> Change | None:
    """What became of one sense that the English has, by its words."""
    if sense == WEEKDAY:
        return _changed_day(words, translation, language)
    if sense == PART:
        return _changed_part(words, translation, language)
    if sense in OPPOSITE_DEED:
        return _changed_deed(sense, words, translation, language)
    opposite = OPPOSITE.get(sense)
    if not opposite and not _exact(language, sense).isdisjoint(parted):
        return None  # most often, and quicker than to look for all its forms
    if sense in AMOUNTS and _forms(language, NOT).stand_in(translation):
        return None  # "keep it below 30" is "not above 30" in many a language
    if opposite and (other := _sure(language, opposite).first_in(translation)):
        says_both = _sure(language, sense).stand_in(translation)
        return None if says_both or _is_near(sense, translation, language) else Change(sense, words, other)
    if sense in LIMITS and words[:2].lower() == NOT[:2] and (other := _without_not(sense, translation, language)):
        return Change(sense, words, other)
    if (
        sense in TIMES
        or sense in AMOUNTS
        or sense in SIDES
        or words.lower() == "up to"
        or _forms(language, sense).stand_in(translation)
    ):
        return None
    return Change(sense, words)


def _without_not(sense: str, translation: str, language: str) -> str:
    """The *more than* of a translation of *not more than* that has lost its *not*; empty where it has it in any way."""
    if _forms(language, NOT).stand_in(translation) or _sure(language, sense).stand_in(translation):
        return ""
    first, rest = "", translation
    while other := _sure(language, LIMITS[sense]).first_in(rest):
        first, rest = first or other, rest.replace(other, " ")
    return "" if _forms(language, sense).stand_in(rest) else first


def _is_near(sense: str, translation: str, language: str) -> bool:
    """Whether a translation that has *after* says *before* too, or the other way about; so with *more* and *less*."""
    return (sense in TIMES or sense in AMOUNTS) and _forms(language, sense).stand_in(translation)


def _changed_day(words: str, translation: str, language: str) -> Change | None:
    """A day of the week that became another."""
    ours, theirs = weekdays(words, "en"), weekdays(translation, language)
    gone, new = ours - theirs, theirs - ours
    if not gone or not new:
        return None
    return Change(WEEKDAY, _named(gone), _named(new))


def _changed_part(words: str, translation: str, language: str) -> Change | None:
    """A morning that became an evening or a night, or the other way round. Noon is near to both."""
    ours = {MORNING} if words.lower().rstrip("s").endswith("morning") else {EVENING}
    theirs = set(parts(_NO_PARTS[language].sub("", translation) if language in _NO_PARTS else translation, language))
    if theirs != {MORNING, EVENING} - ours:
        return None
    return Change(PART, words, "in the evening or at night" if EVENING in theirs else "in the morning")


def _changed_deed(deed: str, words: str, translation: str, language: str) -> Change | None:
    """What is to be done and became its opposite; not where a *not* or a *more* may say the deed in another way."""
    other = opposite_deed(deed, translation, language)
    near = (NOT, _NEAR[deed]) if deed in _NEAR else (NOT,)
    if not other or any(_forms(language, sense).stand_in(translation) for sense in near):
        return None
    return Change(deed, words, other)


_NEAR = {RAISE: "more", LOWER: "less"}
"""What says a deed in another way: to raise is to make more."""


def _named(numbers: frozenset[int]) -> str:
    return " and ".join(WEEKDAYS["en"][number].partition("|")[0] for number in sorted(numbers))


NOT, WEEKDAY, PART = "not", "weekday", "part of the day"
MORNING, EVENING = 0, 2
_PARTS = re.compile(
    r"\b(?:(?:in the|every|each|this) (?:morning|evening)s?|at night|every night|each night|(?:at|before) bedtime)\b",
    re.IGNORECASE,
)
_NO_PARTS = {
    "es": re.compile("más tarde|demasiado tarde|tarde o temprano|a más tardar", re.IGNORECASE),
    "vi": re.compile("tối (?:đa|thiểu|ưu)|chiều (?:cao|dài|rộng|sâu)", re.IGNORECASE),
}
"""What only looks like a part of the day: *later*, *at most*, *height*."""
TIMES = frozenset({"before", "after"})
LIMITS = {"at most": "more", "at least": "less"}
"""What is left of *not more than* and *not less than* once the *not* is gone."""
SIDES = frozenset({"left", "right"})
"""English has both words for other things as well; other languages have a word for the side alone."""
ALONE = TIMES | SIDES
"""Of these opposites each counts only if the other is not there: *the left and right eye* is said in many ways."""
AMOUNTS = frozenset({"more", "less"})
"""What says on which side of a number something is; a *not* beside it turns it round, and rightly."""
_CAPITALS = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_GROUPS = {f"g{number}": sense for number, sense in enumerate(ENGLISH)}
_ENGLISH = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<{group}>{ENGLISH[sense]})" for group, sense in _GROUPS.items()) + r")(?![\w-])",
    re.IGNORECASE,
)


class _Said(NamedTuple):
    """One sense that an English text has."""

    sense: str
    words: str
    both: bool
    """Whether it has the opposite as well."""


@lru_cache(maxsize=4096)
def _said(english: str) -> tuple[tuple[_Said, ...], bool]:
    """The senses that an English text has, with its words for each, and whether it denies anything in any way.

    Of *before* and *after*, and of *left* and *right*, where it has both, none counts.
    """
    every = (match for match in _ENGLISH.finditer(english) if not match[0].isupper())  # NOT may be a name
    found = {_GROUPS[match.lastgroup or ""]: match[0] for match in every}
    said = {sense: words for sense, words in found.items() if sense not in ALONE or OPPOSITE[sense] not in found}
    if NOT in found:
        said = {sense: words for sense, words in said.items() if sense not in AMOUNTS}
    if _CAPITALS.search(english):
        said[WEEKDAY] = english
    parts_said = {match[0].lower() for match in _PARTS.finditer(english)}
    if len(parts_said) == 1:
        said[PART] = parts_said.pop()
    if NOT not in found:
        said |= deeds(english)
    return tuple(_Said(sense, words, OPPOSITE.get(sense) in said) for sense, words in said.items()), denies(english)


@cache
def _exact(language: str, sense: str) -> frozenset[str]:
    """The forms of a sense that are one word."""
    forms = normalize("NFC", SENSES[language][sense]).split("|")
    return _at_ends(form for form in forms if "*" not in form and " " not in form)


@cache
def _denials(language: str) -> frozenset[str]:
    """Words of which a translation has one if it denies anything beyond doubt."""
    forms = normalize("NFC", SENSES[language]["deny"]).split("|")
    return _at_ends(form.partition(" ")[0].rstrip("*") for form in forms)


def _at_ends(forms: Iterable[str]) -> frozenset[str]:
    """Words as they stand in a sentence: with a capital, and with the sign behind them."""
    return frozenset(
        written + sign
        for form in forms
        for written in (form, form[:1].upper() + form[1:])
        for sign in ("", *".,;:!?।؟،")
    )


@cache
def _forms(language: str, sense: str) -> Forms:
    return Forms(SENSES[language][sense], language)


@cache
def _sure(language: str, sense: str) -> Forms:
    return Forms(OPPOSED[language][sense], language)
