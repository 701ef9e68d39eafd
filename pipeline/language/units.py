"""Units of measure and of time, by the words that each language has for them."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from pipeline.language.counted import COUNTED
from pipeline.language.scripts import SIGNS

FORMS: Mapping[str, Mapping[str, str]] = {
    "": {
        "mg": "mg",
        "mcg": "mcg|µg|μg|ug",
        "ng": "ng",
        "kg": "kg",
        "g": "g",
        "ml": "ml",
        "dl": "dl",
        "l": "l",
        "mmol": "mmol",
        "IU": "iu|ui",
        "mmHg": "mmhg|mm hg",
        "mm": "mm",
        "cm": "cm",
        "%": "%|٪|\uff05",
        "°C": "°c|° c|℃",
        "°F": "°f|° f|℉",
        "°": "°",
        "hour": "h",
        "minute": "min",
    },
    "en": {
        "mg": "milligram|milligrams",
        "mcg": "microgram|micrograms",
        "kg": "kilogram|kilograms|kilo|kilos",
        "g": "gram|grams",
        "ml": "milliliter|milliliters|millilitre|millilitres",
        "l": "liter|liters|litre|litres",
        "IU": "unit|units|international units",
        "mm": "millimeter|millimeters|millimetre|millimetres",
        "cm": "centimeter|centimeters|centimetre|centimetres",
        "%": "percent|per cent",
        "°C": "degrees c|degrees celsius",
        "°F": "degrees f|degrees fahrenheit",
        "°": "degrees",
        "second": "second|seconds|sec",
        "minute": "minute|minutes",
        "hour": "hour|hours|hr|hrs",
        "day": "day|days",
        "week": "week|weeks",
        "month": "month|months",
        "year": "year|years",
    },
    "fr": {
        "mg": "milligramme|milligrammes",
        "mcg": "microgramme|microgrammes",
        "kg": "kilogramme|kilogrammes|kilo|kilos",
        "g": "gramme|grammes",
        "ml": "millilitre|millilitres",
        "l": "litre|litres",
        "IU": "unité|unités|unités internationales",
        "mm": "millimètre|millimètres",
        "cm": "centimètre|centimètres",
        "%": "pour cent|pourcent",
        "°C": "degrés celsius|degrés c",
        "°F": "degrés fahrenheit|degrés f",
        "°": "degrés",
        "second": "seconde|secondes",
        "minute": "minute|minutes",
        "hour": "heure|heures",
        "day": "jour|jours|j",
        "week": "semaine|semaines",
        "month": "mois",
        "year": "an|ans|année|années",
    },
    "es": {
        "mg": "miligramo|miligramos",
        "mcg": "microgramo|microgramos",
        "kg": "kilogramo|kilogramos|kilo|kilos",
        "g": "gramo|gramos",
        "ml": "mililitro|mililitros",
        "l": "litro|litros",
        "IU": "unidad|unidades|unidades internacionales",
        "mm": "milímetro|milímetros",
        "cm": "centímetro|centímetros",
        "%": "por ciento",
        "°C": "grados celsius|grados centígrados|grados c|ºc|º c",
        "°F": "grados fahrenheit|grados f|ºf|º f",
        "°": "grados|º",
        "second": "segundo|segundos",
        "minute": "minuto|minutos",
        "hour": "hora|horas",
        "day": "día|días",
        "week": "semana|semanas",
        "month": "mes|meses",
        "year": "año|años",
    },
    "ru": {
        "mg": "мг|миллиграмм*",
        "mcg": "мкг|микрограмм*",
        "ng": "нг|нанограмм*",
        "kg": "кг|килограмм*",
        "g": "г|гр|грамм*",
        "ml": "мл|миллилитр*",
        "dl": "дл",
        "l": "л|литр*",
        "mmol": "ммоль",
        "IU": "ме|ед|единиц*|международны* единиц*",
        "mmHg": "мм рт. ст|мм рт.ст",
        "mm": "мм|миллиметр*",
        "cm": "см|сантиметр*",
        "%": "процент*",
        "°C": "°с|° с|градус* цельсия|градус* по цельсию",
        "°F": "градус* фаренгейта|градус* по фаренгейту",
        "°": "градус*",
        "second": "секунд*|сек",
        "minute": "минут*|мин",
        "hour": "час|часа|часов|часы|часу|часам|часах|ч|часово*|часовы*",
        "day": "день|дня|дней|дни|дню|днях|сутки|суток|сут|дневн*",
        "week": "недел*",
        "month": "месяц*|мес",
        "year": "год|года|году|годом|годов|годы|лет|летн*",
    },
    "pl": {
        "mg": "miligram*",
        "mcg": "mikrogram*",
        "ng": "nanogram*",
        "kg": "kilogram*|kilo",
        "g": "gram*|gr",
        "ml": "mililitr*",
        "dl": "decylitr*",
        "l": "litr*",
        "IU": "j.m|jm|jednost*|jednost* międzynarodow*|międzynarodow* jednost*",
        "mmHg": "mm słupa rtęci",
        "mm": "milimetr*",
        "cm": "centymetr*",
        "%": "procent*",
        "°C": "stopni* celsjusza|stopień celsjusza|stopni* c",
        "°F": "stopni* fahrenheita|stopień fahrenheita|stopni* f",
        "°": "stopni*|stopień",
        "second": "sekund*|sek",
        "minute": "minut*",
        "hour": "godzin*|godz",
        "day": "dzień|dnia|dni|dniu|dniach|dniom|dniami|dniow*|doba|doby|dobę|dobie|dób|dobow*",
        "week": "tydzień|tygodni*|tyg",
        "month": "miesiąc*|miesięc*|mies",
        "year": "rok|roku|rokiem|lat|lata|latach|latom|letni*|roczn*",
    },
    "uk": {
        "mg": "мг|міліграм*",
        "mcg": "мкг|мікрограм*",
        "ng": "нг|нанограм*",
        "kg": "кг|кілограм*|кіло",
        "g": "г|гр|грам*",
        "ml": "мл|мілілітр*",
        "dl": "дл",
        "l": "л|літр*",
        "mmol": "ммоль",
        "IU": "мо|од|одиниц*|міжнародн* одиниц*",
        "mmHg": "мм рт. ст|мм рт.ст",
        "mm": "мм|міліметр*",
        "cm": "см|сантиметр*",
        "%": "відсоток|відсотк*|процент*",
        "°C": "°с|° с|градус* цельсія|градус* за цельсієм",
        "°F": "градус* фаренгейта|градус* за фаренгейтом",
        "°": "градус*",
        "second": "секунд*|сек",
        "minute": "хвилин*|хв",
        "hour": "годин*|год",
        "day": "день|дня|днів|дні|дню|днях|дням|днями|доба|доби|добу|діб|денн*|добов*",
        "week": "тиждень|тижн*|тижд",
        "month": "місяц*|міс",
        "year": "рік|року|роки|років|році|роком|роках|рокам|річн*",
    },
    "so": {
        "mg": "miligaraam|milligaraam|miligram",
        "mcg": "maykarogaraam|maykrogaraam|mikrogaraam",
        "kg": "kiilo|kiiloogaraam|kiilogaraam",
        "g": "garaam",
        "ml": "mililitir|millilitir|mililiitar",
        "l": "litir|liitar",
        "IU": "halbeeg|yuunit",
        "mm": "milimitir|millimitir",
        "cm": "sentimitir|sentimitar",
        "%": "boqolkiiba",
        "°C": "digrii selsiyas|digrii celsius|darajo celsius",
        "°F": "digrii fahrenhayt|digrii fahrenheit|darajo fahrenheit",
        "°": "digrii|darajo",
        "second": "ilbiriqsi|ilbiriqsiyo|sekan",
        "minute": "daqiiqo|daqiiqad*",
        "hour": "saac|saacad*",
        "day": "maalin|maalmood|maalmo|maalmaha|maalinba|maalmoodba|casho",
        "week": "toddobaad*|todobaad*|usbuuc*",
        "month": "bil|bilood|bilo|bisha|bilooyin|biloodba",
        "year": "sano|sannad*|sanad*|jir",
    },
    "ar": {
        "mg": "ملغ|ملغم|ملجم|مجم|مغ|ملليغرام|مليغرام|ملليجرام|مليجرام|ميلليغرام|ميليغرام|ملليغراما|مليغراما|ملليغرامًا",
        "mcg": "مكغ|مكغم|مكجم|ميكروغرام|ميكروجرام|ميكروغراما|ميكروغرامًا",
        "kg": "كغ|كغم|كجم|كيلوغرام|كيلوجرام|كيلوغراما|كيلوغرامًا|كيلو",
        "g": "غ|غم|جم|غرام|جرام|غراما|غرامًا|غرامات|جرامات",
        "ml": "مل|ملل|ملي|مليلتر|ملليلتر|ميليلتر|مليلترا|ملليلترا|مليلترات|ملليترات|مليلترًا",
        "l": "لتر|ليتر|لترا|لترات|لترًا|ل",
        "IU": "وحدة|وحدات|وحدة دولية|وحدات دولية",
        "mmHg": "ملم زئبق|مم زئبق|مم زئبقي|ملم زئبقي",
        "mm": "مم|ملم|مليمتر|ملليمتر|مليمترات",
        "cm": "سم|سنتيمتر|سنتيمترات|سنتيمترا",
        "%": "في المئة|في المائة|بالمئة|بالمائة",
        "°C": "°م|° م|درجة مئوية|درجات مئوية",
        "°F": "°ف|° ف|درجة فهرنهايت|درجات فهرنهايت",
        "°": "درجة|درجات",
        "second": "ثانية|ثوان|ثوانٍ|ثواني",
        "minute": "دقيقة|دقائق|د",
        "hour": "ساعة|ساعات|ساعه|س",
        "day": "يوم|يوما|يومًا|يومٍ|أيام|ايام",
        "week": "أسبوع|أسبوعا|أسبوعًا|أسابيع|اسبوع|اسابيع",
        "month": "شهر|شهرا|شهرًا|أشهر|شهور|اشهر",
        "year": "سنة|سنوات|سنين|عام|عاما|عامًا|أعوام",
    },
    "vi": {
        "mg": "miligam",
        "mcg": "microgam",
        "kg": "kilôgam|ki-lô-gam|cân|ký|kí",
        "g": "gam|gram",
        "ml": "mililít|millilít",
        "l": "lít",
        "IU": "đơn vị|đơn vị quốc tế",
        "mm": "milimét",
        "cm": "centimét|xentimét",
        "%": "phần trăm",
        "°C": "độ c|độ celsius|ºc|º c",
        "°F": "độ f|độ fahrenheit|ºf|º f",
        "°": "độ",
        "second": "giây",
        "minute": "phút",
        "hour": "giờ|tiếng",
        "day": "ngày",
        "week": "tuần",
        "month": "tháng",
        "year": "năm|tuổi",
    },
    "bn": {
        "mg": "মিলিগ্রাম*|মিগ্রা|মি.গ্রা.|মি.গ্রা|মি. গ্রা.",
        "mcg": "মাইক্রোগ্রাম*|মাইক্রো গ্রাম",
        "ng": "ন্যানোগ্রাম*",
        "kg": "কিলোগ্রাম*|কেজি*|কিলো",
        "g": "গ্রাম*",
        "ml": "মিলিলিটার*|মিলি|মি.লি.|মি.লি|এমএল",
        "dl": "ডেসিলিটার*",
        "l": "লিটার*",
        "mmol": "মিলিমোল*",
        "IU": "ইউনিট*|আন্তর্জাতিক ইউনিট*",
        "mmHg": "মিমি পারদ|মিলিমিটার পারদ|মিমি এইচজি",
        "mm": "মিলিমিটার*|মিমি",
        "cm": "সেন্টিমিটার*|সেমি",
        "%": "শতাংশ*|পারসেন্ট",
        "°C": "ডিগ্রি সেলসিয়াস*|ডিগ্রী সেলসিয়াস*|ডিগ্রি সেন্টিগ্রেড*|ডিগ্রী সেন্টিগ্রেড*|°সে|° সে",
        "°F": "ডিগ্রি ফারেনহাইট*|ডিগ্রী ফারেনহাইট*|°ফা|° ফা",
        "°": "ডিগ্রি|ডিগ্রী",
        "second": "সেকেন্ড*",
        "minute": "মিনিট*",
        "hour": "ঘণ্টা*|ঘন্টা*",
        "day": "দিন*",
        "week": "সপ্তাহ*",
        "month": "মাস*",
        "year": "বছর*|বৎসর*",
    },
    "hi": {
        "mg": "मिलीग्राम|मिलिग्राम|मिग्रा|मि.ग्रा.|मि.ग्रा|मि. ग्रा.|एमजी",
        "mcg": "माइक्रोग्राम|माइक्रो ग्राम",
        "ng": "नैनोग्राम",
        "kg": "किलोग्राम|किग्रा|कि.ग्रा.|किलो",
        "g": "ग्राम",
        "ml": "मिलीलीटर|मिलिलीटर|मिली|मि.ली.|मि.ली|एमएल",
        "dl": "डेसीलीटर",
        "l": "लीटर|लिटर",
        "mmol": "मिलीमोल",
        "IU": "यूनिट*|इकाई|इकाइय*|अंतरराष्ट्रीय यूनिट*|अंतर्राष्ट्रीय यूनिट*",
        "mmHg": "मिमी पारा|मिलीमीटर पारा|मिमी एचजी",
        "mm": "मिलीमीटर|मिमी",
        "cm": "सेंटीमीटर|सेमी",
        "%": "प्रतिशत|फ़ीसदी|फीसदी|परसेंट",
        "°C": "डिग्री सेल्सियस|डिग्री सेंटीग्रेड|°से|° से",
        "°F": "डिग्री फ़ारेनहाइट|डिग्री फारेनहाइट|डिग्री फ़ैरनहाइट|°फ़ा|° फ़ा",
        "°": "डिग्री",
        "second": "सेकंड*|सेकेंड*|सेकण्ड*",
        "minute": "मिनट*",
        "hour": "घंटा|घंटे|घंटों|घण्टा|घण्टे|घण्टों",
        "day": "दिन*|दिवस*|रोज़|रोज",
        "week": "हफ़्ता|हफ़्ते|हफ़्तों|हफ्ता|हफ्ते|हफ्तों|सप्ताह*",
        "month": "महीना|महीने|महीनों|माह",
        "year": "साल*|वर्ष*",
    },
    "fa": {
        "mg": "میلی‌گرم|میلی گرم|میلیگرم",
        "mcg": "میکروگرم|میکرو گرم",
        "ng": "نانوگرم",
        "kg": "کیلوگرم|کیلو",
        "g": "گرم",
        "ml": "میلی‌لیتر|میلی لیتر|میلیلیتر|سی‌سی|سی سی",
        "dl": "دسی‌لیتر|دسی لیتر",
        "l": "لیتر",
        "mmol": "میلی‌مول|میلی مول",
        "IU": "واحد|واحد بین‌المللی|واحد بین المللی",
        "mmHg": "میلی‌متر جیوه|میلی متر جیوه",
        "mm": "میلی‌متر|میلی متر|میلیمتر",
        "cm": "سانتی‌متر|سانتی متر|سانتیمتر",
        "%": "درصد",
        "°C": "درجهٔ سانتی‌گراد|درجه سانتی‌گراد|درجه‌ی سانتی‌گراد|درجهٔ سانتیگراد|درجه سانتیگراد|درجهٔ سلسیوس|درجه سلسیوس",
        "°F": "درجهٔ فارنهایت|درجه فارنهایت|درجه‌ی فارنهایت",
        "°": "درجه|درجهٔ",
        "second": "ثانیه",
        "minute": "دقیقه",
        "hour": "ساعت|ساعته",
        "day": "روز|روزه",
        "week": "هفته",
        "month": "ماه|ماهه",
        "year": "سال|ساله",
    },
    "zh": {
        "mg": "毫克",
        "mcg": "微克",
        "ng": "纳克|納克",
        "kg": "公斤|千克",
        "g": "克",
        "ml": "毫升",
        "dl": "分升",
        "l": "升|公升",
        "mmol": "毫摩尔|毫摩爾",
        "IU": "国际单位|國際單位|单位|單位",
        "mmHg": "毫米汞柱",
        "mm": "毫米",
        "cm": "厘米|公分",
        "°C": "摄氏度|攝氏度",
        "°F": "华氏度|華氏度",
        "°": "度",
        "second": "秒",
        "minute": "分钟|分鐘|分",
        "hour": "小时|小時|个小时|個小時|个钟头",
        "day": "天|日",
        "week": "周|週|星期|个星期|個星期",
        "month": "个月|個月|月",
        "year": "年|岁|歲|周岁|周年",
    },
    "de": {
        "mg": "milligramm",
        "mcg": "mikrogramm",
        "ng": "nanogramm",
        "kg": "kilogramm|kilo",
        "g": "gramm",
        "ml": "milliliter|millilitern",
        "dl": "deziliter",
        "l": "liter|litern",
        "mmol": "millimol",
        "IU": "ie|i.e|einheit|einheiten|internationale einheiten|internationalen einheiten",
        "mm": "millimeter",
        "cm": "zentimeter",
        "%": "prozent",
        "°C": "grad celsius|grad c",
        "°F": "grad fahrenheit|grad f",
        "°": "grad",
        "second": "sekunde|sekunden|sek",
        "minute": "minute|minuten|minütig*",
        "hour": "stunde|stunden|std|stündig*|stündlich*",
        "day": "tag|tage|tagen|tages|tägig*",
        "week": "woche|wochen|wöchig*|wöchentlich*",
        "month": "monat|monate|monaten|monats|monatig*",
        "year": "jahr|jahre|jahren|jahres|jährig*",
    },
    "pt": {
        "mg": "miligrama|miligramas",
        "mcg": "micrograma|microgramas",
        "kg": "quilograma|quilogramas|quilo|quilos",
        "g": "grama|gramas",
        "ml": "mililitro|mililitros",
        "dl": "decilitro|decilitros",
        "l": "litro|litros",
        "mmol": "milimol|milimoles",
        "IU": "unidade|unidades|unidades internacionais",
        "mm": "milímetro|milímetros",
        "cm": "centímetro|centímetros",
        "%": "por cento",
        "°C": "graus celsius|graus centígrados|graus c|ºc|º c",
        "°F": "graus fahrenheit|graus f|ºf|º f",
        "°": "graus|º",
        "second": "segundo|segundos|seg",
        "minute": "minuto|minutos",
        "hour": "hora|horas",
        "day": "dia|dias",
        "week": "semana|semanas",
        "month": "mês|meses",
        "year": "ano|anos",
    },
    "it": {
        "mg": "milligrammo|milligrammi",
        "mcg": "microgrammo|microgrammi",
        "kg": "chilogrammo|chilogrammi|chilo|chili",
        "g": "grammo|grammi",
        "ml": "millilitro|millilitri",
        "dl": "decilitro|decilitri",
        "l": "litro|litri",
        "mmol": "millimole|millimoli",
        "IU": "unità|unità internazionali",
        "mm": "millimetro|millimetri",
        "cm": "centimetro|centimetri",
        "%": "per cento|percento",
        "°C": "gradi celsius|gradi centigradi|gradi c|ºc|º c",
        "°F": "gradi fahrenheit|gradi f|ºf|º f",
        "°": "gradi|º",
        "second": "secondo|secondi",
        "minute": "minuto|minuti",
        "hour": "ora|ore",
        "day": "giorno|giorni|dì",
        "week": "settimana|settimane",
        "month": "mese|mesi",
        "year": "anno|anni",
    },
    "nl": {
        "mg": "milligram|milligrammen",
        "mcg": "microgram|microgrammen",
        "kg": "kilogram|kilo",
        "g": "gram",
        "ml": "milliliter",
        "dl": "deciliter",
        "l": "liter|liters",
        "mmol": "millimol",
        "IU": "ie|eenheid|eenheden|internationale eenheden",
        "mm": "millimeter",
        "cm": "centimeter",
        "%": "procent",
        "°C": "graden celsius|graden c",
        "°F": "graden fahrenheit|graden f",
        "°": "graden",
        "second": "seconde|seconden|sec",
        "minute": "minuut|minuten",
        "hour": "uur|uren",
        "day": "dag|dagen|daags*",
        "week": "week|weken|weeks*",
        "month": "maand|maanden",
        "year": "jaar|jaren|jarig*",
    },
    "ro": {
        "mg": "mg|de mg|miligram|de miligram|miligrame|de miligrame",
        "mcg": "mcg|de mcg|microgram|de microgram|micrograme|de micrograme",
        "kg": "kg|de kg|kilogram|de kilogram|kilograme|de kilograme",
        "g": "g|de g|gram|de gram|grame|de grame",
        "ml": "ml|de ml|mililitru|de mililitru|mililitri|de mililitri",
        "dl": "dl|de dl|decilitru|de decilitru|decilitri|de decilitri",
        "l": "l|de l|litru|de litru|litri|de litri",
        "mmol": "mmol|de mmol|milimoli|de milimoli",
        "IU": "ui|de ui|unitate|de unitate|unități|de unități|unități internaționale|de unități internaționale",
        "mm": "mm|de mm|milimetru|de milimetru|milimetri|de milimetri",
        "cm": "cm|de cm|centimetru|de centimetru|centimetri|de centimetri",
        "%": "procente|de procente|la sută|la suta",
        "°C": "°c|de °c|grade celsius|de grade celsius|grade c|de grade c",
        "°F": "grade fahrenheit|de grade fahrenheit|grade f|de grade f",
        "°": "grade|de grade",
        "second": "secundă|de secundă|secunde|de secunde|sec|de sec",
        "minute": "min|de min|minut|de minut|minute|de minute",
        "hour": "oră|de oră|ore|de ore|ora|de ora|orele|de orele",
        "day": "zi|de zi|zile|de zile",
        "week": "săptămână|de săptămână|săptămâni|de săptămâni",
        "month": "lună|de lună|luni|de luni",
        "year": "an|de an|ani|de ani",
    },
    "tr": {
        "mg": "miligram*",
        "mcg": "mikrogram*",
        "kg": "kilogram*|kilo|kiloya|kilodan",
        "g": "gram*",
        "ml": "mililitre*",
        "dl": "desilitre*",
        "l": "litre*",
        "mmol": "milimol*",
        "IU": "ünite*|birim*",
        "mmHg": "mm cıva",
        "mm": "milimetre*",
        "cm": "santimetre*|santim",
        "°C": "santigrat derece*|derece santigrat*|derece celsius|celsius derece*",
        "°F": "fahrenhayt derece*|derece fahrenhayt|fahrenheit derece*",
        "°": "derece*",
        "second": "saniye*|sn",
        "minute": "dakika*|dk",
        "hour": "saat*",
        "day": "gün*",
        "week": "hafta*",
        "month": "ay|ayda|aylık*|aydan|aya|ayı|ayın|ayda bir",
        "year": "yıl*|yaş*|sene*",
    },
    "el": {
        "mg": "χιλιοστόγραμμα|χιλιοστογράμματα|μιλιγκράμ",
        "mcg": "μικρογραμμάριο|μικρογραμμάρια|μικρογραμμαρίων",
        "kg": "κιλό|κιλά|κιλού|κιλών|χιλιόγραμμα",
        "g": "γραμμάριο|γραμμάρια|γραμμαρίων|γρ",
        "ml": "χιλιοστόλιτρο|χιλιοστόλιτρα|μιλιλίτρ*",
        "dl": "δεκατόλιτρο",
        "l": "λίτρο|λίτρα|λίτρου|λίτρων",
        "IU": "μονάδα|μονάδες|μονάδων|διεθνείς μονάδες",
        "mm": "χιλιοστό|χιλιοστά|χιλιοστών",
        "cm": "εκατοστό|εκατοστά|εκατοστών",
        "%": "τοις εκατό|επί τοις εκατό",
        "°C": "βαθμούς κελσίου|βαθμοί κελσίου|βαθμών κελσίου",
        "°F": "βαθμούς φαρενάιτ|βαθμοί φαρενάιτ|βαθμών φαρενάιτ",
        "°": "βαθμούς|βαθμοί|βαθμών",
        "second": "δευτερόλεπτο|δευτερόλεπτα|δευτερολέπτων|δευτ",
        "minute": "λεπτό|λεπτά|λεπτών|λεπτού",
        "hour": "ώρα|ώρες|ωρών|ώρας|ωρο|ωρη",
        "day": "ημέρα|ημέρες|ημερών|ημέρας|μέρα|μέρες|ημερη",
        "week": "εβδομάδα|εβδομάδες|εβδομάδων|εβδομάδας",
        "month": "μήνα|μήνας|μήνες|μηνών|μηνός",
        "year": "έτος|έτη|ετών|έτους|χρόνο|χρόνια|χρόνων|χρονών",
    },
    "he": {
        "mg": 'מ״ג|מ"ג|מג|מיליגרם|מיליגרמים',
        "mcg": 'מק״ג|מק"ג|מקג|מיקרוגרם|מיקרוגרמים',
        "kg": 'ק״ג|ק"ג|קילוגרם|קילו',
        "g": "גרם|גרמים|ג׳|ג'",
        "ml": 'מ״ל|מ"ל|מל|מיליליטר|מיליליטרים|סמ״ק|סמ"ק',
        "dl": 'ד״ל|ד"ל|דציליטר',
        "l": "ליטר|ליטרים",
        "mmol": "מילימול",
        "IU": 'יחידה|יחידות|יחב״ל|יחב"ל|יחידות בינלאומיות',
        "mmHg": 'מ״מ כספית|מ"מ כספית',
        "mm": 'מ״מ|מ"מ|מילימטר|מילימטרים',
        "cm": 'ס״מ|ס"מ|סנטימטר|סנטימטרים',
        "%": "אחוז|אחוזים",
        "°C": "מעלות צלזיוס",
        "°F": "מעלות פרנהייט",
        "°": "מעלות|מעלה",
        "second": "שנייה|שניה|שניות",
        "minute": "דקה|דקות|דק׳",
        "hour": "שעה|שעות",
        "day": "יום|ימים|יממה|יממות",
        "week": "שבוע|שבועות",
        "month": "חודש|חודשים|חודשי",
        "year": "שנה|שנים|שנות",
    },
    "ur": {
        "mg": "ملی گرام|ملی‌گرام|ملیگرام|ایم جی",
        "mcg": "مائیکروگرام|مائیکرو گرام",
        "kg": "کلوگرام|کلو گرام|کلو",
        "g": "گرام",
        "ml": "ملی لیٹر|ملی‌لیٹر|ملیلیٹر|ایم ایل",
        "dl": "ڈیسی لیٹر",
        "l": "لیٹر|لٹر",
        "mmol": "ملی مول",
        "IU": "یونٹ|یونٹس|اکائی|اکائیاں|بین الاقوامی یونٹ",
        "mmHg": "ملی میٹر پارہ",
        "mm": "ملی میٹر",
        "cm": "سینٹی میٹر|سنٹی میٹر",
        "%": "فیصد|فی صد",
        "°C": "ڈگری سیلسیس|ڈگری سینٹی گریڈ|ڈگری سنٹی گریڈ",
        "°F": "ڈگری فارن ہائیٹ|ڈگری فارنہائیٹ",
        "°": "ڈگری",
        "second": "سیکنڈ|سیکنڈز|سیکنڈوں",
        "minute": "منٹ|منٹوں",
        "hour": "گھنٹہ|گھنٹے|گھنٹوں",
        "day": "دن|دنوں|روز",
        "week": "ہفتہ|ہفتے|ہفتوں",
        "month": "ماہ|مہینہ|مہینے|مہینوں",
        "year": "سال|سالوں|برس",
    },
    "sw": {
        "mg": "miligramu",
        "mcg": "mikrogramu",
        "kg": "kilo|kilogramu",
        "g": "gramu",
        "ml": "mililita",
        "dl": "desilita",
        "l": "lita",
        "IU": "uniti|yuniti|vipimo",
        "mm": "milimita",
        "cm": "sentimita",
        "%": "asilimia",
        "°C": "nyuzi joto|digrii selsiasi|digrii za selsiasi",
        "°F": "digrii farenhaiti|nyuzi farenhaiti",
        "°": "digrii|nyuzi",
        "second": "sekunde",
        "minute": "dakika",
        "hour": "saa|masaa",
        "day": "siku",
        "week": "wiki|majuma",
        "month": "mwezi|miezi",
        "year": "mwaka|miaka",
    },
    "ta": {
        "mg": "மி.கி.|மி.கி|மிகி|மில்லிகிராம்*|மில்லி கிராம்*",
        "mcg": "மைக்ரோகிராம்*|மைக்ரோ கிராம்*",
        "kg": "கிலோ*|கி.கி|கி.கி.",
        "g": "கிராம்*",
        "ml": "மி.லி.|மி.லி|மிலி|மில்லிலிட்டர்*|மில்லி லிட்டர்*",
        "dl": "டெசிலிட்டர்*",
        "l": "லிட்டர்*",
        "mmol": "மில்லிமோல்*",
        "IU": "யூனிட்*|அலகு*",
        "mm": "மி.மீ|மில்லிமீட்டர்*",
        "cm": "செ.மீ|சென்டிமீட்டர்*|சென்டி மீட்டர்*",
        "%": "சதவீத*|சதவிகித*|விழுக்காடு*",
        "°C": "டிகிரி செல்சியஸ்*|டிகிரி செல்ஷியஸ்*",
        "°F": "டிகிரி ஃபாரன்ஹீட்*|டிகிரி பாரன்ஹீட்*",
        "°": "டிகிரி*",
        "second": "வினாடி*|விநாடி*|நொடி*",
        "minute": "நிமிட*",
        "hour": "மணி நேர*|மணிநேர*|மணி|மணிக்கு",
        "day": "நாள்*|நாட்க*|நாளை*|நாளி*|நாளு*",
        "week": "வார*",
        "month": "மாத|மாதம்|மாதங்*|மாதத்*",
        "year": "ஆண்டு*|வருட*|வயது*",
    },
    "ko": {
        "mg": "밀리그램|밀리그람",
        "mcg": "마이크로그램",
        "kg": "킬로그램|킬로",
        "g": "그램|그람",
        "ml": "밀리리터|cc|시시",
        "dl": "데시리터",
        "l": "리터",
        "mmol": "밀리몰",
        "IU": "단위|국제단위|유닛",
        "mm": "밀리미터",
        "cm": "센티미터|센티",
        "%": "퍼센트|프로",
        "°C": "도씨",
        "°": "도",
        "second": "초",
        "minute": "분",
        "hour": "시간",
        "day": "일",
        "week": "주",
        "month": "개월|달|월",
        "year": "년|세|살",
    },
    "ja": {
        "mg": "ミリグラム|㎎",
        "mcg": "マイクログラム",
        "ng": "ナノグラム",
        "kg": "キログラム|キロ|㎏",
        "g": "グラム",
        "ml": "ミリリットル|㎖|cc",
        "dl": "デシリットル|㎗",
        "l": "リットル|ℓ",
        "mmol": "ミリモル",
        "IU": "単位|国際単位",
        "mm": "ミリメートル|ミリ|㎜",
        "cm": "センチメートル|センチ|㎝",
        "%": "パーセント",
        "°": "度",
        "second": "秒",
        "minute": "分",
        "hour": "時間",
        "day": "日",
        "week": "週",
        "month": "か月|カ月|ヶ月|ヵ月|ケ月|箇月|月",
        "year": "年|歳|才",
    },
    "th": {
        "mg": "มก|มิลลิกรัม",
        "mcg": "มคก|ไมโครกรัม",
        "kg": "กก|กิโลกรัม|กิโล",
        "g": "กรัม",
        "ml": "มล|มิลลิลิตร|ซีซี",
        "dl": "ดล|เดซิลิตร",
        "l": "ลิตร",
        "mmol": "มิลลิโมล",
        "IU": "ยูนิต|หน่วย|หน่วยสากล",
        "mmHg": "มม.ปรอท|มม. ปรอท|มิลลิเมตรปรอท",
        "mm": "มม|มิลลิเมตร",
        "cm": "ซม|เซนติเมตร",
        "%": "เปอร์เซ็นต์",
        "°C": "องศาเซลเซียส",
        "°F": "องศาฟาเรนไฮต์",
        "°": "องศา",
        "second": "วินาที",
        "minute": "นาที",
        "hour": "ชั่วโมง|ชม",
        "day": "วัน",
        "week": "สัปดาห์",
        "month": "เดือน",
        "year": "ปี|ขวบ",
    },
}
"""The ways to write each unit: everywhere (``""``) and in a language. A star stands for any ending."""

BEFORE: Mapping[str, Mapping[str, str]] = {
    "": {"%": "%", "٪": "%", "٪ ": "%", "\uff05": "%"},
    "so": {"boqolkiiba ": "%", "Boqolkiiba ": "%"},
    "bn": {"শতকরা ": "%"},
    "sw": {
        f"{word} ": unit
        for small, unit in {
            "sekunde": "second",
            "dakika": "minute",
            "saa": "hour",
            "masaa": "hour",
            "siku": "day",
            "wiki": "week",
            "mwezi": "month",
            "miezi": "month",
            "mwaka": "year",
            "miaka": "year",
            "asilimia": "%",
            "mara": "times",
            "kidonge": "tablet",
            "vidonge": "tablet",
            "tembe": "tablet",
            "tone": "drop",
            "matone": "drop",
            "kijiko": "spoon",
            "vijiko": "spoon",
            "miligramu": "mg",
            "mg": "mg",
            "mikrogramu": "mcg",
            "gramu": "g",
            "kilo": "kg",
            "mililita": "ml",
            "ml": "ml",
            "lita": "l",
            "yuniti": "IU",
            "uniti": "IU",
            "nyuzi joto": "°C",
            "digrii": "°",
        }.items()
        for word in (small, small.capitalize())
    },
    "tr": {"yüzde ": "%", "Yüzde ": "%"},
    "th": {"ร้อยละ ": "%", "ร้อยละ": "%"},
    "ko": {"섭씨 ": "°C", "화씨 ": "°F"},
    "ja": {"摂氏": "°C", "華氏": "°F"},
    "zh": {"百分之": "%", "摄氏": "°C", "攝氏": "°C", "华氏": "°F", "華氏": "°F"},
}
"""Units that may stand before their number."""

RANGES: Mapping[str, str] = {"sw": "hadi|mpaka|na|au|–|-"}
"""What stands between two numbers of one unit, where a language writes it before the first."""

DOSE = frozenset({"mg", "mcg", "ng", "kg", "g", "ml", "dl", "l", "mmol", "IU"})
"""Units that a dose is measured in: none of them may be left out."""

MULTIPLIERS: Mapping[str, Mapping[str, int]] = {
    "en": {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000},
    "fr": {"mille": 1_000, "million": 1_000_000, "millions": 1_000_000, "milliard*": 1_000_000_000},
    "es": {"mil millones": 1_000_000_000, "mil": 1_000, "millón": 1_000_000, "millones": 1_000_000},
    "ru": {"тысяч*": 1_000, "тыс.": 1_000, "миллион*": 1_000_000, "млн": 1_000_000, "млрд": 1_000_000_000},
    "pl": {
        "tysiąc*": 1_000, "tysięcy": 1_000, "tys.": 1_000, "milion*": 1_000_000, "mln": 1_000_000,
        "miliard*": 1_000_000_000, "mld": 1_000_000_000,
    },
    "uk": {"тисяч*": 1_000, "тис.": 1_000, "мільйон*": 1_000_000, "млн": 1_000_000, "млрд": 1_000_000_000},
    "so": {"kun": 1_000, "milyan": 1_000_000, "malyuun": 1_000_000, "bilyan": 1_000_000_000},
    "ar": {"ألف": 1_000, "آلاف": 1_000, "مليون": 1_000_000, "ملايين": 1_000_000, "مليار": 1_000_000_000},
    "vi": {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000},
    "bn": {
        "হাজার*": 1_000, "লাখ*": 100_000, "লক্ষ": 100_000, "লক্ষের": 100_000, "কোটি*": 10_000_000, "মিলিয়ন*": 1_000_000,
        "বিলিয়ন*": 1_000_000_000,
    },
    "hi": {
        "हज़ार": 1_000, "हजार": 1_000, "लाख": 100_000, "करोड़": 10_000_000, "मिलियन": 1_000_000, "अरब": 1_000_000_000,
    },
    "fa": {"هزار": 1_000, "میلیون": 1_000_000, "میلیارد": 1_000_000_000},
    "zh": {
        "百万": 1_000_000, "百萬": 1_000_000, "万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000,
    },
    "de": {
        "tausend": 1_000, "Tsd.": 1_000, "Million*": 1_000_000, "Mio.": 1_000_000, "Milliarde*": 1_000_000_000,
        "Mrd.": 1_000_000_000,
    },
    "pt": {
        "mil milhões": 1_000_000_000, "mil": 1_000, "milhão": 1_000_000, "milhões": 1_000_000,
        "bilhão": 1_000_000_000, "bilhões": 1_000_000_000,
    },
    "it": {
        "mila": 1_000, "milione": 1_000_000, "milioni": 1_000_000, "miliardo": 1_000_000_000,
        "miliardi": 1_000_000_000,
    },
    "nl": {"duizend": 1_000, "miljoen": 1_000_000, "miljard": 1_000_000_000},
    "ro": {
        "de mii": 1_000, "mii": 1_000, "milion": 1_000_000, "milioane": 1_000_000, "de milioane": 1_000_000,
        "miliarde": 1_000_000_000, "de miliarde": 1_000_000_000,
    },
    "tr": {"bin": 1_000, "milyon*": 1_000_000, "milyar*": 1_000_000_000},
    "el": {
        "χιλιάδες": 1_000, "χιλ.": 1_000, "εκατομμύριο": 1_000_000, "εκατομμύρια": 1_000_000,
        "δισεκατομμύρια": 1_000_000_000,
    },
    "he": {"אלף": 1_000, "אלפים": 1_000, "מיליון": 1_000_000, "מיליארד": 1_000_000_000},
    "ur": {"ہزار": 1_000, "لاکھ": 100_000, "کروڑ": 10_000_000, "ملین": 1_000_000, "ارب": 1_000_000_000},
    "sw": {"elfu": 1_000, "milioni": 1_000_000, "bilioni": 1_000_000_000},
    "ta": {"ஆயிரம்": 1_000, "லட்சம்": 100_000, "கோடி": 10_000_000, "மில்லியன்": 1_000_000},
    "ko": {"백만": 1_000_000, "천만": 10_000_000, "만": 10_000, "억": 100_000_000},
    "ja": {"百万": 1_000_000, "千万": 10_000_000, "万": 10_000, "億": 100_000_000},
    "th": {"พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000},
}  # fmt: skip
"""Words that make the number before them as many times larger."""

UNSPACED = frozenset({"zh", "ja", "ko", "th", "km", "lo", "my"})
"""Languages that write the next word, or what ends a word, right behind a unit."""

_SPACES = (" ", "\u00a0", "\u202f", "\u2009")
_HYPHENS = ("-", "\u2010", "\u2011")


class Measure(NamedTuple):
    """The unit that stands at some place in a text."""

    unit: str
    per: str
    """The unit after a slash, as the ``kg`` of ``mg/kg``."""
    end: int


NOTHING = Measure("", "", -1)


def is_known(language: str) -> bool:
    """Whether the words for units of `language` are in the table, so that a missing one can be told."""
    return language in FORMS


def unit_after(text: str, position: int, language: str) -> Measure:
    """The unit that follows a number which ends at `position`."""
    match = _units(language).match(text, _behind(_HYPHENS, text, position))
    if not match:
        return NOTHING
    names, end = _names(language), match.end()
    unit, behind = names[(match.lastindex or 1) - 1], _behind("/", text, end)
    per = _units(language).match(text, behind) if "/" in text[end:behind] else None
    return Measure(unit, names[(per.lastindex or 1) - 1], per.end()) if per else Measure(unit, "", end)


def _behind(signs: str | tuple[str, ...], text: str, position: int) -> int:
    """Where a word can begin after `position`: behind a space, one of `signs` and a space, as far as they are there."""
    position += text.startswith(_SPACES, position)
    if not text.startswith(signs, position):
        return position
    return position + 1 + text.startswith(_SPACES, position + 1)


def unit_before(text: str, position: int, language: str) -> str:
    """The unit that stands before a number which begins at `position`, or an empty string."""
    before, forms = _before(language)
    if language in RANGES and (first := _first_of_range(language).search(text, max(0, position - _LONGEST), position)):
        position = first.start()
    if not text.endswith(forms, 0, position):
        return ""
    return next(unit for form, unit in before.items() if text.endswith(form, 0, position))


@cache
def _first_of_range(language: str) -> re.Pattern[str]:
    """The first number of two, and the word between them, right before the second."""
    return re.compile(rf"(?<![\d.,])\d[\d.,]{{0,9}} ?(?:{RANGES[language]}) ?\Z")


_LONGEST = 24
"""Characters that the first number of a range and the word behind it take at most."""


def multiplier_after(text: str, position: int, language: str) -> tuple[int, int]:
    """How many times the word after a number makes it larger (1 without one), and where that word ends."""
    pattern = _multipliers(language)
    match = pattern.match(text, position + text.startswith(_SPACES, position)) if pattern else None
    return (tuple(MULTIPLIERS[language].values())[(match.lastindex or 1) - 1], match.end()) if match else (1, position)


@cache
def _before(language: str) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """The units that may stand before a number, by how they are written; and how they all are."""
    before = {**BEFORE[""], **BEFORE.get(language, {})}
    return before, tuple(before)


def mentions(text: str, unit: str, language: str) -> bool:
    """Whether `text` has any form of `unit` at all, wherever its number stands."""
    return _mention(language, unit).search(text) is not None


@cache
def _mention(language: str, unit: str) -> re.Pattern[str]:
    forms = [_own(language).get(unit, ""), FORMS[""].get(unit, "")]
    forms += [form.strip() for form, name in _before(language)[0].items() if name == unit]
    return re.compile(f"{_beginning(language)}(?:{_forms('|'.join(forms))}){_boundary(language)}", re.IGNORECASE)


def _beginning(language: str) -> str:
    return r"(?<![A-Za-z])" if language in UNSPACED else r"(?<![^\W\d_])"


@cache
def _own(language: str) -> Mapping[str, str]:
    """The forms that only this language has, of units and of what doses are counted in."""
    return {**FORMS.get(language, {}), **COUNTED.get(language, {})}


@cache
def _names(language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*_own(language), *FORMS[""]]))


@cache
def _units(language: str) -> re.Pattern[str]:
    unit = f"(?=[{_first_letters(language)}])(?:{_any_unit(language)})"  # most words are passed over at once
    return re.compile(f"{unit}{_boundary(language)}", re.IGNORECASE)


@cache
def _multipliers(language: str) -> re.Pattern[str] | None:
    forms = MULTIPLIERS.get(language)
    if not forms:
        return None
    return re.compile(f"(?:{'|'.join(f'({_form(one)})' for one in forms)}){_boundary(language)}", re.IGNORECASE)


def _first_letters(language: str) -> str:
    forms = "|".join([*_own(language).values(), *FORMS[""].values()]).split("|")
    return re.escape("".join(sorted({form[0] for form in forms})))


def _any_unit(language: str) -> str:
    """A pattern with one group a unit, in the order of `_names`."""
    own = _own(language)
    return "|".join(f"({_forms('|'.join([own.get(name, ''), FORMS[''].get(name, '')]))})" for name in _names(language))


def _forms(forms: str) -> str:
    return "|".join(_form(one) for one in sorted(forms.split("|"), key=len, reverse=True) if one)


def _form(form: str) -> str:
    return re.escape(form).replace(r"\*", rf"[\w{SIGNS}]*")


def _boundary(language: str) -> str:
    """What shows that a unit has ended: that no letter follows, or in unspaced writing no Latin one."""
    return r"(?![A-Za-z])" if language in UNSPACED else rf"(?![^\W\d_]|[{SIGNS}])"
