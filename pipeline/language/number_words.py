"""Numbers as words: what counts as a number that is spelt out, in the languages that we know."""

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import normalize

from pipeline.language.english.months import MONTHS as ENGLISH_MONTHS
from pipeline.language.numerals import Value
from pipeline.language.scripts import SIGNS

HALF, QUARTER, THIRD = Fraction(1, 2), Fraction(1, 4), Fraction(1, 3)

WORDS: Mapping[str, Mapping[Value, str]] = {
    "en": {
        0: "zero|;no|none|nil|without",
        QUARTER: ";quarter|quarters|fourth",
        THIRD: ";third|thirds",
        HALF: "half|;halves",
        1: ";one|once|single|first|a|an|each|every|per|another|daily|weekly|monthly|yearly|annual|annually|hourly",
        2: "two|twice|;both|second|double|couple|pair|twofold|either|every other|alternate|biweekly|fortnightly",
        3: "three|;third|thrice|triple",
        4: "four|;fourth",
        5: "five|;fifth",
        6: "six|;sixth",
        7: "seven|;seventh|week|weekly",
        8: "eight|;eighth",
        9: "nine|;ninth",
        10: "ten|;tenth",
        11: "eleven|;eleventh",
        12: "twelve|;twelfth|dozen|noon|midday|midnight",
        14: "fourteen|;fortnight",
        15: "fifteen|;fortnight",
        20: "twenty",
        24: ";midnight|day|daily",
        30: "thirty|;half an hour|half hour|half-hour|half hourly",
        100: "hundred|;hundreds",
        1000: "thousand|;thousands",
    },
    "fr": {
        0: "zéro|;aucun|aucune|pas",
        QUARTER: ";quart|quarts",
        THIRD: ";tiers",
        HALF: ";demi|demie|demis|demies|moitié|mi",
        1: ";un|une|premier|première|1er|1re|unique|seul|seule|chaque|par",
        2: "deux|;second|seconde|deuxième|double|couple",
        3: "trois|;troisième|tiers|triple",
        4: "quatre|;quatrième",
        5: "cinq|;cinquième",
        6: "six|;sixième",
        7: "sept|;septième",
        8: "huit|;huitième",
        9: "neuf|;neuvième",
        10: "dix|;dixième",
        11: "onze|;onzième",
        12: "douze|;douzième|douzaine|midi|minuit",
        14: "quatorze",
        15: "quinze|;quinzaine",
        20: "vingt",
        24: "vingt-quatre",
        30: "trente|;demi-heure|demi heure|demi-heures",
        100: "cent|;cents|centaine|centaines",
        1000: "mille|;millier|milliers",
    },
    "es": {
        0: "cero|;ningún|ninguno|ninguna|sin",
        QUARTER: ";cuarto|cuarta|cuartos",
        THIRD: ";tercio|tercios|tercera parte",
        HALF: ";medio|media|medios|medias|mitad",
        1: ";un|una|uno|primer|primero|primera|único|única|cada|por|sola|solo",
        2: "dos|;segundo|segunda|ambos|ambas|doble|par",
        3: "tres|;tercer|tercero|tercera|triple",
        4: "cuatro|;cuarto|cuarta",
        5: "cinco|;quinto|quinta",
        6: "seis|;sexto|sexta",
        7: "siete|;séptimo|séptima",
        8: "ocho|;octavo|octava",
        9: "nueve|;noveno|novena",
        10: "diez|;décimo|décima",
        11: "once|;undécimo",
        12: "doce|;docena|mediodía|medianoche",
        14: "catorce",
        15: "quince|;quincena",
        20: "veinte",
        24: "veinticuatro",
        30: "treinta|;media hora",
        100: "cien|ciento|;cientos|centenar",
        1000: "mil|;miles|millar",
    },
    "ru": {
        0: "ноль|нуль|ноля|нуля|;нулев*|нулю|нет|без",
        QUARTER: ";четверть|четверти|четвёртую|четвертую",
        THIRD: ";треть|трети",
        HALF: ";половин*|пол|полтаблетки|полчаса|полгода|полстакана",
        1: ";один|одна|одно|одну|одного|одной|одному|одним|одном|раз|первый|первая|первое|первого|первой|первую|первые|"
        "первых|каждый|каждую|каждая|каждое|каждые|час|сутки|день|неделю|месяц|год|минуту|однократно|ежедневно",
        2: "два|две|двух|двум|двумя|;двое|оба|обе|обоих|обеих|обеими|второй|вторая|второе|второго|вторую|вторые|дважды|"
        "двойн*|пара|пару|двукратно|двух*|двусторонн*",
        3: "три|трёх|трех|трём|трем|тремя|;трёх*|трех*|трое|третий|третья|третье|третьего|третью|третьи|"
        "трижды|треть|тройн*",
        4: "четыре|четырёх|четырех|четырём|четырем|;четверо|четвёрт*|четверт*|четырежды",
        5: "пять|пяти|пятью|;пят*",
        6: "шесть|шести|шестью|;шест*",
        7: "семь|семи|семью|;седьм*",
        8: "восемь|восьми|восемью|;восьм*",
        9: "девять|девяти|;девят*",
        10: "десять|десяти|;десят*",
        11: "одиннадцать|одиннадцати|;одиннадцат*",
        12: "двенадцать|двенадцати|;двенадцат*|полдень|полночь|дюжин*",
        14: "четырнадцать|четырнадцати",
        15: "пятнадцать|пятнадцати",
        20: "двадцать|двадцати|;двадцат*",
        24: ";двадцать четыре|сутки|суток",
        30: "тридцать|тридцати|;полчаса|получаса",
        100: "сто|ста|;сотн*|сотен",
        1000: "тысяч*",
    },
    "pl": {
        0: "zero|;zera|zerow*|brak|żaden|żadna|żadne|żadnego|żadnej|żadnych|bez",
        QUARTER: ";ćwierć|ćwiartk*|jedna czwarta|jedną czwartą|jednej czwartej",
        THIRD: ";jedna trzecia|jedną trzecią|jednej trzeciej",
        HALF: ";pół|połow*|połów*",
        1: ";jeden|jedna|jedno|jednego|jednej|jednemu|jedną|jednym|raz|pierwsz*|każdy|każda|każde|każdego|każdej|każdą|"
        "pojedyncz*|godzinę|dobę|dzień|tydzień|miesiąc|rok|minutę|dziennie|codzienn*|jednokrotn*|jednorazow*",
        2: "dwa|dwie|dwóch|dwu|dwom|dwóm|dwoma|dwiema|;dwu*|dwaj|dwoje|dwojga|oba|obie|obu|oboje|obydwa|obydwie|obydwu|"
        "drug*|dwukrotn*|podwójn*|para|parę|pary|dwustronn*",
        3: "trzy|trzech|trzem|trzema|;trój*|trzej|troje|trojga|trzeci*|trzykrotn*|potrójn*",
        4: "cztery|czterech|czterem|czterema|;czterej|czworo|czworga|czwart*|czterokrotn*",
        5: "pięć|pięciu|pięcioma|;pięcioro|piąt*|pięciokrotn*",
        6: "sześć|sześciu|sześcioma|;szóst*|sześciokrotn*",
        7: "siedem|siedmiu|siedmioma|;siódm*",
        8: "osiem|ośmiu|ośmioma|;ósm*",
        9: "dziewięć|dziewięciu|;dziewiąt*",
        10: "dziesięć|dziesięciu|;dziesiąt*",
        11: "jedenaście|jedenastu|;jedenast*",
        12: "dwanaście|dwunastu|;dwunast*|południe|północ*|tuzin*",
        14: "czternaście|czternastu|;czternast*",
        15: "piętnaście|piętnastu|;piętnast*",
        20: "dwadzieścia|dwudziestu|;dwudziest*",
        24: ";dwadzieścia cztery|dwudziestu czterech|doba|doby|dobę",
        30: "trzydzieści|trzydziestu|;trzydziest*|pół godziny|półgodzin*",
        100: "sto|stu|;setk*|setek|setn*",
        1000: "tysiąc|tysiące|tysięcy|;tysiąc*",
    },
    "uk": {
        0: "нуль|нуля|;нульов*|немає|нема|без|жоден|жодна|жодне|жодного|жодної",
        QUARTER: ";чверть|чверті|четвертин*",
        THIRD: ";третин*",
        HALF: ";половин*|пів|півтаблетки|півгодини|півроку|півсклянки",
        1: ";один|одна|одне|одну|одного|однієї|одної|одному|одній|одним|однією|раз|перший|перша|перше|першого|першої|"
        "першу|перші|перших|кожний|кожен|кожну|кожна|кожне|кожні|годину|добу|день|тиждень|місяць|рік|хвилину|"
        "одноразов*|щодня|щоденн*|щодоби|щотижн*|щомісяц*",
        2: "два|дві|двох|двом|двома|;дво*|двоє|обидва|обидві|обох|обом|обома|другий|друга|друге|другого|другої|другу|"
        "другі|двічі|подвійн*|пара|пару|двосторонн*|дворазов*",
        3: "три|трьох|трьом|трьома|;трьох*|три*|троє|третій|третя|третє|третього|третьої|третю|треті|"
        "тричі|потрійн*|триразов*",
        4: "чотири|чотирьох|чотирьом|чотирма|;четверо|четверт*",
        5: "п’ять|п’яти|п’ятьох|п’ятьом|п’ятьма|;п’ятеро|п’ят*",
        6: "шість|шести|шістьох|шістьом|;шестеро|шост*",
        7: "сім|семи|сімох|сімом|;семеро|сьом*",
        8: "вісім|восьми|вісьмох|вісьмом|;восьмеро|восьм*",
        9: "дев’ять|дев’яти|дев’ятьох|;дев’ят*",
        10: "десять|десяти|десятьох|;десят*",
        11: "одинадцять|одинадцяти|;одинадцят*",
        12: "дванадцять|дванадцяти|;дванадцят*|полудень|опівдні|північ|опівночі|дюжин*",
        14: "чотирнадцять|чотирнадцяти|;чотирнадцят*",
        15: "п’ятнадцять|п’ятнадцяти|;п’ятнадцят*",
        20: "двадцять|двадцяти|;двадцят*",
        24: ";двадцять чотири|двадцяти чотирьох|доба|доби|добу",
        30: "тридцять|тридцяти|;тридцят*|півгодини|пів години",
        100: "сто|ста|;сотн*|сотень",
        1000: "тисяч*",
    },
    "so": {
        0: "eber|;la’aan|midna|ma jiro|ma jirto|ma jiraan",
        QUARTER: ";rubuc|rubac|afar meelood meel|afar-meelood meel",
        THIRD: ";saddex meelood meel|saddex-meelood meel",
        HALF: ";nus|bar|badh|kalabar|nuskii|barkii|barkood",
        1: ";hal|kow|koow|mid|midka|midda|koowaad|horreeya|horreysa|kasta|walba|mar|jeer|maalin|maalintii|saacad|"
        "saacaddii|toddobaad|toddobaadkii|bil|bishii|sannad|sanad|sannadkii|sanadkii|daqiiqo|keliya|kaliya",
        2: "laba|labo|;labada|labadan|labadaas|labadii|labadaba|labadooda|labaad|labanlaab*|lammaane",
        3: "saddex|;saddexda|saddexdii|saddexaad|saddexlaab*",
        4: "afar|;afarta|afartii|afraad",
        5: "shan|;shanta|shantii|shanaad",
        6: "lix|;lixda|lixdii|lixaad",
        7: "toddoba|todoba|;toddobada|toddobaad|todobaad",
        8: "siddeed|sideed|;siddeedda|siddeedaad",
        9: "sagaal|;sagaalka|sagaalaad",
        10: "toban|;tobanka|tobnaad",
        11: ";kow iyo toban|koow iyo toban|koob iyo toban",
        12: ";laba iyo toban|labo iyo toban|saqda dhexe|duhur|duhurka",
        14: ";afar iyo toban",
        15: ";shan iyo toban",
        20: "labaatan|;labaatanka",
        24: ";afar iyo labaatan|labaatan iyo afar",
        30: "soddon|;soddonka|nus saac|saac badhkeed|saacad badhkeed|nus saacad",
        100: "boqol|;boqolka|boqollaal|boqolaal",
        1000: "kun|;kunka|kumanka|kumanaan|kumannaan",
    },
    "ar": {
        0: "صفر|;لا|بدون|دون|أي",
        QUARTER: ";ربع",
        THIRD: ";ثلث",
        HALF: ";نصف",
        1: ";واحد|واحدة|واحدًا|أحد|إحدى|مرة|مرّة|أول|أولى|كل|ساعة|"
        "يوم|يوميا|يوميًا|أسبوع|شهر|سنة|عام|دقيقة|أسبوعيا|أسبوعيًا|شهريا|شهريًا|مفرد|وحيد",
        2: ";اثنان|اثنين|اثنتان|اثنتين|إثنان|إثنين|ثنائي*|كلا|كلتا|كليهما|كلتيهما|ثان|ثاني|ثانية|ضعف|زوج|يومان|يومين|"
        "شهران|شهرين|أسبوعان|أسبوعين|عامان|عامين|قرصان|قرصين|هدفان|هدفين|هدفيْن|نوعان|نوعين|جزأين|جزءان|جزأي|*تان|*تين|*ين|*ان",
        3: "ثلاث|ثلاثة|;ثالث|ثالثة",
        4: "أربع|أربعة|;رابع|رابعة",
        5: "خمس|خمسة|;خامس|خامسة",
        6: "ست|ستة|;سادس|سادسة",
        7: "سبع|سبعة|;سابع|سابعة",
        8: "ثمان|ثماني|ثمانية|;ثامن|ثامنة",
        9: "تسع|تسعة|;تاسع|تاسعة",
        10: "عشر|عشرة|;عاشر|عاشرة",
        11: ";أحد عشر|إحدى عشرة|حادي عشر|حادية عشرة",
        12: ";اثنا عشر|اثني عشر|اثنتا عشرة|اثنتي عشرة|ثاني عشر|ثانية عشرة",
        14: "أربعة عشر|أربع عشرة",
        15: "خمسة عشر|خمس عشرة",
        20: "عشرون|عشرين",
        24: ";أربع وعشرون|أربع وعشرين|أربعة وعشرين",
        30: "ثلاثون|ثلاثين|;نصف ساعة",
        100: "مئة|مائة|;مئات",
        1000: "ألف|;آلاف|الف",
    },
    "vi": {
        0: "không",
        QUARTER: ";một phần tư|phần tư",
        THIRD: ";một phần ba|phần ba",
        HALF: ";nửa|rưỡi|phân nửa",
        1: ";một|mỗi|đầu tiên|thứ nhất|nhất|mốt|duy nhất|từng|hằng ngày|hàng ngày",
        2: "hai|;đôi|cả hai|thứ nhì|nhì|gấp đôi|cặp",
        3: "ba|;thứ ba",
        4: "bốn|;tư|thứ tư",
        5: ";năm|lăm|thứ năm",
        6: "sáu",
        7: "bảy|bẩy",
        8: "tám",
        9: ";chín",
        10: "mười|;chục",
        11: "mười một",
        12: "mười hai|;tá|nửa đêm|giữa trưa",
        14: "mười bốn",
        15: "mười lăm",
        20: "hai mươi|;hai chục",
        24: "hai mươi bốn|hai mươi tư",
        30: "ba mươi|;nửa giờ|nửa tiếng",
        100: ";trăm",
        1000: "nghìn|ngàn",
    },
    "bn": {
        0: "শূন্য|;না|নয়|নেই|ছাড়া|বিনা|কোনো",
        QUARTER: ";চতুর্থাংশ|সিকি|পোয়া",
        THIRD: ";তৃতীয়াংশ",
        HALF: ";অর্ধেক*|অর্ধ|আধা|আধ",
        1: ";এক|একটি*|একটা*|একজন*|একবার*|একমাত্র|একেক|একক|প্রথম*|প্রতি|প্রতিটি*|প্রতিদিন|প্রত্যেক*|রোজ|দৈনিক|সাপ্তাহিক|মাসিক|বার্ষিক",
        Fraction(3, 2): ";দেড়*",
        2: "দুই|দুটি|দুটো|দুটা|দুইটি|দুইটা|দুজন|দুইজন|দুবার|দুইবার|;দু|দুটি*|দুটো*|দুই*|দুজন*|উভয়*|দ্বিতীয়*|দ্বিগুণ*|জোড়া*",
        Fraction(5, 2): ";আড়াই*",
        3: "তিন|তিনটি|তিনটা|তিনটে|তিনজন|তিনবার|;তিনটি*|তিনজন*|তৃতীয়*|তিনগুণ*",
        4: "চার|চারটি|চারটা|চারটে|চারজন|চারবার|;চারটি*|চারজন*|চতুর্থ",
        5: "পাঁচ|পাঁচটি|পাঁচটা|পাঁচজন|পাঁচবার|;পাঁচটি*|পাঁচজন*|পঞ্চম*",
        6: "ছয়|ছয়টি|ছয়টা|ছটি|ছয়জন|ছয়বার|;ছয়টি*|ছয়জন*|ষষ্ঠ*",
        7: "সাত|সাতটি|সাতটা|সাতজন|সাতবার|;সাতটি*|সাতজন*|সপ্তম*",
        8: "আট|আটটি|আটটা|আটজন|আটবার|;আটটি*|আটজন*|অষ্টম*",
        9: "নয়টি|নয়টা|নটি|নয়জন|নয়বার|;নয়|নয়টি*|নবম*",
        10: "দশ|দশটি|দশটা|দশজন|দশবার|;দশটি*|দশম*",
        11: "এগারো|এগারোটি|;এগার|এগারোটি*|একাদশ*",
        12: "বারো|বারোটি|;বারোটি*|দ্বাদশ*|ডজন|দুপুর*|মধ্যরাত*",
        14: "চৌদ্দ|চোদ্দ|চৌদ্দটি|;চৌদ্দটি*",
        15: "পনেরো|পনেরোটি|;পনের|পনেরোটি*",
        20: "বিশ|কুড়ি|বিশটি|কুড়িটি|;বিশটি*|কুড়িটি*",
        24: "চব্বিশ|;চব্বিশ*",
        30: "ত্রিশ|তিরিশ|ত্রিশটি|;ত্রিশটি*|আধা ঘণ্টা*|আধ ঘণ্টা*|আধঘণ্টা*|আধা ঘন্টা*",
        100: "একশ|একশো|;শত|শতাধিক|শ|শো",
        1000: "হাজার|;হাজার*",
    },
    "hi": {
        0: "शून्य|;नहीं|न|बिना|बग़ैर|बगैर|कोई",
        QUARTER: ";चौथाई|पाव",
        THIRD: ";तिहाई",
        HALF: ";आधा|आधी|आधे|अर्ध",
        1: ";एक|पहला|पहली|पहले|प्रथम|हर|प्रति|प्रत्येक|प्रतिदिन|एकमात्र|अकेला|अकेली|अकेले|एकल|रोज़|रोज|रोज़ाना|रोजाना|"
        "दैनिक|साप्ताहिक|मासिक|वार्षिक|सालाना",
        Fraction(3, 2): ";डेढ़",
        2: "दो|;दोनों|दूसरा|दूसरी|दूसरे|द्वितीय|दोबारा|दुबारा|दोगुना|दोगुनी|दुगुना|दुगना|दोहरा|दोहरी|जोड़ा|जोड़ी|एक दिन छोड़कर",
        Fraction(5, 2): ";ढाई|अढ़ाई",
        3: "तीन|;तीनों|तीसरा|तीसरी|तीसरे|तृतीय|तिगुना|तिगुनी",
        4: "चार|;चारों|चौथा|चौथी|चौथे|चतुर्थ",
        5: "पाँच|पांच|;पाँचों|पांचों|पाँचव*|पांचव*",
        6: "छह|छः|छै|;छठा|छठी|छठे|छठव*",
        7: "सात|;सातों|सातव*",
        8: "आठ|;आठों|आठव*",
        9: "नौ|;नौव*|नव*",
        10: "दस|;दसव*",
        11: "ग्यारह|;ग्यारहव*",
        12: "बारह|;बारहव*|दर्जन|दोपहर|आधी रात",
        14: "चौदह|;चौदहव*",
        15: "पंद्रह|पन्द्रह|;पंद्रहव*|पन्द्रहव*",
        20: "बीस|;बीसव*",
        24: "चौबीस|;चौबीसों",
        30: "तीस|;तीसव*|आधा घंटा|आधे घंटे",
        100: "सौ|;सैकड़ा|सैकड़ों|सौव*",
        1000: "हज़ार|हजार|;हज़ारों|हजारों",
    },
    "fa": {
        0: "صفر|;نه|هیچ|بدون|بی",
        QUARTER: ";ربع|یک‌چهارم|یک چهارم",
        THIRD: ";ثلث|یک‌سوم|یک سوم",
        HALF: ";نیم|نیمی|نصف|نصفه",
        1: ";یک|یکی|یکم|اول|اولین|نخست|نخستین|هر|فی|تک|تنها|روزانه|هفتگی|ماهانه|سالانه",
        Fraction(3, 2): ";یک و نیم",
        2: "دو|;دوم|دومین|دوتا|دوبار|دوبرابر|هردو|جفت|یک روز در میان",
        Fraction(5, 2): ";دو و نیم",
        3: "سه|;سوم|سومین|سه‌تا|سه‌برابر",
        4: "چهار|;چهارم|چهارمین|چهارتا",
        5: "پنج|;پنجم|پنجمین|پنج‌تا",
        6: "شش|;ششم|ششمین|شیش",
        7: "هفت|;هفتم|هفتمین",
        8: "هشت|;هشتم|هشتمین",
        9: ";نه|نُه|نهم|نهمین",
        10: "ده|;دهم|دهمین",
        11: "یازده|;یازدهم",
        12: "دوازده|;دوازدهم|نیمه‌شب|نیمه شب|ظهر",
        14: "چهارده|;چهاردهم",
        15: "پانزده|;پانزدهم",
        20: "بیست|;بیستم",
        24: ";بیست و چهار|شبانه‌روز|شبانه روز",
        30: ";سی|سی‌ام|نیم ساعت|نیم‌ساعت",
        100: "صد|یکصد|;صدها",
        1000: "هزار|;هزاران",
    },
    "zh": {
        0: "零|〇|;无|不|没有",
        QUARTER: ";四分之一",
        THIRD: ";三分之一",
        HALF: ";半",
        1: ";一|单|單|每|首|壹",
        2: "两|兩|;二|双|雙|俩|倆|贰|第二",
        3: "三|;叁",
        4: "四",
        5: "五",
        6: "六",
        7: "七",
        8: "八",
        9: "九",
        10: "十",
        11: "十一",
        12: "十二|;午夜|中午|一打",
        14: "十四|;两周|两星期|两个星期",
        15: "十五",
        20: "二十",
        24: "二十四",
        30: "三十|;半小时|半个小时|半小時|半個小時",
        100: "百",
        1000: "千",
    },
}
"""Ways to say a number, by its value: plain number words, then after the semicolon what may also say it. A star
stands for any letters, so that a language's endings need not be listed."""

MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ENGLISH_MONTHS,
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août|aout", "septembre", "octobre",
        "novembre", "décembre",
    ),
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre|setiembre", "octubre",
        "noviembre", "diciembre",
    ),
    "ru": (
        "январ*", "феврал*", "март*", "апрел*", "май|мая|мае", "июн*", "июл*", "август*", "сентябр*", "октябр*",
        "ноябр*", "декабр*",
    ),
    "pl": (
        "styczeń|stycznia|styczniu", "luty|lutego|lutym", "marzec|marca|marcu", "kwiecień|kwietnia|kwietniu",
        "maj|maja|maju", "czerwiec|czerwca|czerwcu", "lipiec|lipca|lipcu", "sierpień|sierpnia|sierpniu",
        "wrzesień|września|wrześniu", "październik*", "listopad*", "grudzień|grudnia|grudniu",
    ),
    "uk": (
        "січень|січня|січні", "лютий|лютого|лютому", "березень|березня|березні", "квітень|квітня|квітні",
        "травень|травня|травні", "червень|червня|червні", "липень|липня|липні", "серпень|серпня|серпні",
        "вересень|вересня|вересні", "жовтень|жовтня|жовтні", "листопад*", "грудень|грудня|грудні",
    ),
    "so": (
        "Janaayo|Jannaayo", "Febraayo|Feebraayo", "Maarso", "Abriil", "Maayo|May", "Juun", "Luulyo|Luuliyo",
        "Agosto|Agoosto|Ogost", "Sebtembar|Sebteembar", "Oktoobar", "Nofembar|Nofeembar|Noofeembar",
        "Desembar|Disembar|Diseembar",
    ),
    "ar": (
        "يناير|كانون الثاني|جانفي", "فبراير|شباط|فيفري", "مارس|آذار", "أبريل|إبريل|نيسان|أفريل", "مايو|أيار|ماي",
        "يونيو|حزيران|جوان", "يوليو|تموز|جويلية", "أغسطس|آب|أوت", "سبتمبر|أيلول", "أكتوبر|تشرين الأول",
        "نوفمبر|تشرين الثاني", "ديسمبر|كانون الأول",
    ),
    "bn": (
        "জানুয়ারি*|জানুয়ারী*", "ফেব্রুয়ারি*|ফেব্রুয়ারী*", "মার্চ*", "এপ্রিল*", "মে|মের", "জুন|জুনের|জুনে", "জুলাই*",
        "আগস্ট*|অগাস্ট*", "সেপ্টেম্বর*", "অক্টোবর*", "নভেম্বর*", "ডিসেম্বর*",
    ),
    "hi": (
        "जनवरी", "फ़रवरी|फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर|सितम्बर", "अक्टूबर|अक्तूबर",
        "नवंबर|नवम्बर", "दिसंबर|दिसम्बर",
    ),
    "fa": (
        "ژانویه|ژانویهٔ|جنوری", "فوریه|فوریهٔ|فبروری", "مارس|مارچ", "آوریل|آپریل|اپریل", "مه|مهٔ|ماه می", "ژوئن|جون",
        "ژوئیه|ژوئیهٔ|ژوییه|جولای", "اوت|آگوست|اگست", "سپتامبر|سپتمبر", "اکتبر|اکتوبر", "نوامبر|نومبر", "دسامبر|دسمبر",
    ),
}  # fmt: skip
"""The months of the year where they have names of their own and are not numbers."""

PREFIXED = {"ar": "[وفبلك]{0,2}(?:ال|لل)?"}
"""What a language writes onto the front of its words."""

UNPARTED = frozenset({"zh"})
"""Languages whose number words stand anywhere in a run of letters."""

JOINED = frozenset({"uk"})
"""Languages that have an apostrophe inside number words, as in *п’ять*; elsewhere it parts two words, as in *d’un*."""


def spoken(text: str, value: Value, language: str) -> int:
    """How often `text` says `value` in words."""
    pattern = _pattern(language, value)
    return len(pattern.findall(normalize("NFC", text))) if pattern else 0


def has_words(language: str) -> bool:
    """Whether we know how `language` says small numbers."""
    return language in WORDS


def cardinals(text: str, language: str) -> frozenset[Value]:
    """The values of the plain number words in `text`: ``two``, but not ``both``, nor ``one``, which may mean none."""
    plain = _plain(language)
    return frozenset(plain[word] for word in _words_of(text, language) if word in plain)


def _words_of(text: str, language: str) -> Iterable[str]:
    return text if language in UNPARTED else (match[0] for match in _matches(text, language))


def _matches(text: str, language: str) -> Iterator[re.Match[str]]:
    """The words of `text`, in small letters."""
    if language in JOINED:
        return _JOINED_WORD.finditer(text.lower().translate(_ONE_APOSTROPHE))
    return _WORD.finditer(text.lower())


def has_cardinal(text: str) -> bool:
    """Whether the English `text` may hold a plain number word, by a look that costs next to nothing."""
    return not _plain("en").keys().isdisjoint(text.lower().split())


class Spelt(NamedTuple):
    """A number word as it stands in a text."""

    value: Value
    text: str
    end: int


def spelt(text: str, language: str) -> tuple[Spelt, ...]:
    """The plain number words of `text`, with what they are worth.

    Of a number in several words, such as *laba iyo toban*, nothing is known but that it is one; it is left out.
    English ones up to ninety-nine, and Chinese ones, are added up.
    """
    if language in UNPARTED:
        return tuple([Spelt(_chinese(match[0]), match[0], match.end()) for match in _CHINESE.finditer(text)])
    return tuple([one for run in _runs(text, language) if (one := _summed(run, language))])


def _runs(text: str, language: str) -> Iterable[list[Spelt]]:
    """The plain number words of `text`; those that make one number are together."""
    plain, runs, before = _plain(language), list[list[Spelt]](), ""
    for match in _matches(text, language):
        value = plain.get(match[0])
        if value is not None and before not in _NO_COUNT_AFTER:
            one = Spelt(value, text[match.start() : match.end()], match.end())
            if runs and _belong(runs[-1][-1], one, text[runs[-1][-1].end : match.start()]):
                runs[-1].append(one)
            else:
                runs.append([one])
        before = match[0]
    return runs


def _belong(former: Spelt, later: Spelt, between: str) -> bool:
    """Whether two number words make one number: they touch, or a word joins tens to ones."""
    link = between.strip(" -\u2010\u2011\u00a0").lower()
    tens = any(isinstance(one.value, int) and one.value >= 10 for one in (former, later))
    return not link or (link in _LINKS and tens)


def _summed(run: list[Spelt], language: str) -> Spelt | None:
    """The number that some words make, where we can tell."""
    first, last = run[0], run[-1]
    if first is last:
        return first
    if language != "en" or len(run) != 2 or not isinstance(first.value, int) or not isinstance(last.value, int):
        return None
    both = f"{first.text}-{last.text}"
    return Spelt(first.value + last.value, both, last.end) if last.value < 10 < first.value < 100 else None


def _chinese(numeral: str) -> int:
    """What a Chinese numeral below ten thousand is worth."""
    whole, digit = 0, 0
    for sign in numeral:
        if sign in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[sign]
        else:
            whole, digit = whole + (digit or 1) * _CHINESE_TENS[sign], 0
    return whole + digit


_CHINESE_DIGITS: Mapping[str, int] = {sign: at for at, sign in enumerate("〇一二三四五六七八九")} | {
    "两": 2,
    "兩": 2,
    "零": 0,
}
_CHINESE_TENS: Mapping[str, int] = {"十": 10, "百": 100, "千": 1000}
_CHINESE = re.compile(
    r"(?<![周週期拜几数幾數第])[二两兩三四五六七八九十百][一二三四五六七八九十百千零]*"
    r"(?=[个個片粒次天周週年秒岁歲种種名位滴喷支针瓶袋杯勺倍颗包]|小时|小時|分钟|分鐘|毫|星期)"
)
"""A Chinese numeral before a word of measure: elsewhere its signs may be part of a word, as in 十分 and 三月."""

_NO_COUNT_AFTER = frozenset({"thứ", "tháng"})
"""What makes a weekday or a month of a number word."""
_LINKS = frozenset({"et", "y", "iyo", "و"})
"""What joins the words of one number."""


def months(text: str, language: str) -> frozenset[int]:
    """The months that `text` names."""
    if language not in MONTHS:
        return frozenset()
    found = (match.lastindex for match in _months(language).finditer(normalize("NFC", text)))
    return frozenset(month for month in found if month)


@lru_cache(maxsize=1024)
def dated_months(text: str) -> frozenset[int]:
    """The months that the English `text` names beside a number, so that ``you may call`` names none."""
    found = (match.lastindex for pattern in _DATED for match in pattern.finditer(text))
    return frozenset(month for month in found if month)


_LETTERS = rf"(?:[^\W\d_]|[{SIGNS}])+"
_WORD = re.compile(_LETTERS)
_JOINED_WORD = re.compile(rf"{_LETTERS}(?:’{_LETTERS})*")
_ONE_APOSTROPHE = str.maketrans("'\u02bc", "’’")
_BEGIN, _END = rf"(?<![\w{SIGNS}])", rf"(?![\w{SIGNS}])"


@cache
def _plain(language: str) -> Mapping[str, Value]:
    return {
        form: value
        for value, forms in WORDS.get(language, {}).items()
        for form in normalize("NFC", forms.partition(";")[0]).split("|")
        if form and "*" not in form and " " not in form
    }


@cache
def _pattern(language: str, value: Value) -> re.Pattern[str] | None:
    forms = WORDS.get(language, {}).get(value)
    return _words(forms.replace(";", ""), language) if forms else None


def _words(forms: str, language: str) -> re.Pattern[str]:
    every = sorted(filter(None, forms.split("|")), key=len, reverse=True)
    choice = "|".join(_form(form) for form in every)
    if language in UNPARTED:
        return re.compile(choice)
    return re.compile(f"{_BEGIN}{PREFIXED.get(language, '')}(?:{choice}){_END}", re.IGNORECASE)


def _form(form: str) -> str:
    return (
        re.escape(normalize("NFC", form))
        .replace(r"\*", rf"[\w{SIGNS}]*")
        .replace(r"\ ", r"[ \u00a0]")
        .replace("’", "['’\u02bc]")
    )


@cache
def _months(language: str) -> re.Pattern[str]:
    return any_of(MONTHS[language], language)


def any_of(rows: Iterable[str], language: str) -> re.Pattern[str]:
    """A pattern with one group a row; the forms of a row are parted by bars, and a star is any ending."""
    names = "|".join(f"({'|'.join(_form(one) for one in forms.split('|'))})" for forms in rows)
    if language in UNPARTED:
        return re.compile(names)
    return re.compile(f"{_BEGIN}{PREFIXED.get(language, '')}(?:{names}){_END}", re.IGNORECASE)


_NAMES = "|".join(f"({forms})" for forms in ENGLISH_MONTHS)
_DATED = (
    re.compile(rf"(?:(?<=\d[ \u00a0])|(?<=(?:st|nd|rd|th)[ \u00a0]))(?:{_NAMES})\b"),
    re.compile(rf"\b(?:{_NAMES})\.?[ \u00a0](?=\d)"),
)
