"""Numbers as words: what counts as a number that is spelt out, in the languages that we know."""

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

from pipeline.language.english.months import MONTHS as ENGLISH_MONTHS
from pipeline.language.listed import UNPARTED, any_of, one_of, said_in
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
        40: "forty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
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
        20: "vingt|vingts",
        24: "vingt-quatre",
        30: "trente|;demi-heure|demi heure|demi-heures",
        40: "quarante",
        50: "cinquante",
        60: "soixante",
        70: "soixante-dix|septante",
        80: "quatre-vingts|quatre-vingt|huitante|octante",
        90: "quatre-vingt-dix|nonante",
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
        40: "cuarenta",
        50: "cincuenta",
        60: "sesenta",
        70: "setenta",
        80: "ochenta",
        90: "noventa",
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
        40: "сорок|сорока",
        50: "пятьдесят|пятидесяти",
        60: "шестьдесят|шестидесяти",
        70: "семьдесят|семидесяти",
        80: "восемьдесят|восьмидесяти",
        90: "девяносто|девяноста",
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
        40: "czterdzieści|czterdziestu",
        50: "pięćdziesiąt|pięćdziesięciu",
        60: "sześćdziesiąt|sześćdziesięciu",
        70: "siedemdziesiąt|siedemdziesięciu",
        80: "osiemdziesiąt|osiemdziesięciu",
        90: "dziewięćdziesiąt|dziewięćdziesięciu",
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
        40: "сорок|сорока",
        50: "п’ятдесят|п’ятдесяти",
        60: "шістдесят|шістдесяти",
        70: "сімдесят|сімдесяти",
        80: "вісімдесят|вісімдесяти",
        90: "дев’яносто|дев’яноста",
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
        40: "afartan",
        50: "konton",
        60: "lixdan",
        70: "toddobaatan",
        80: "siddeetan",
        90: "sagaashan",
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
        40: "أربعون|أربعين|اربعون|اربعين",
        50: "خمسون|خمسين",
        60: "ستون|ستين",
        70: "سبعون|سبعين",
        80: "ثمانون|ثمانين",
        90: "تسعون|تسعين",
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
        40: "bốn mươi",
        50: "năm mươi",
        60: "sáu mươi",
        70: "bảy mươi",
        80: "tám mươi",
        90: "chín mươi",
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
        40: "চল্লিশ|চল্লিশটি",
        50: "পঞ্চাশ|পঞ্চাশটি",
        60: "ষাট|ষাটটি",
        70: "সত্তর|সত্তরটি",
        80: "আশি|আশিটি",
        90: "নব্বই|নব্বইটি",
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
        40: "चालीस",
        50: "पचास",
        60: "साठ",
        70: "सत्तर",
        80: "अस्सी",
        90: "नब्बे",
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
        40: "چهل",
        50: "پنجاه",
        60: "شصت",
        70: "هفتاد",
        80: "هشتاد",
        90: "نود",
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
        40: "四十",
        50: "五十",
        60: "六十",
        70: "七十",
        80: "八十",
        90: "九十",
        100: "百",
        1000: "千",
    },
    "de": {
        0: "null|;kein|keine|keinen|keiner|keinem|keines|ohne|nicht",
        QUARTER: ";viertel*|dreiviertel*",
        THIRD: ";drittel*",
        HALF: ";halb*|hälfte",
        1: ";ein|eine|einen|einem|einer|eines|eins|einmal|erste*|jede*|pro|je|täglich*|wöchentlich*|monatlich*|"
        "jährlich*|stündlich*|einzig*|einzeln*|einfach*",
        Fraction(3, 2): ";anderthalb|eineinhalb",
        2: "zwei|;beide*|zweite*|doppelt*|zweimal|zweierlei|paar|beidseit*",
        3: "drei|;dritte*|dreimal|dreifach*",
        4: "vier|;vierte*|viermal",
        5: "fünf|;fünfte*|fünfmal",
        6: "sechs|;sechste*|sechsmal",
        7: "sieben|;siebte*|siebenmal|woche|wöchentlich*",
        8: "acht|;achte*|achtmal",
        9: "neun|;neunte*",
        10: "zehn|;zehnte*",
        11: "elf|;elfte*",
        12: "zwölf|;zwölfte*|dutzend|mittag*|mitternacht",
        14: "vierzehn|;vierzehntäg*",
        15: "fünfzehn",
        20: "zwanzig",
        24: "vierundzwanzig|;mitternacht|tag|tage|täglich",
        30: "dreißig|;halbe stunde|halben stunde|halbstünd*",
        40: "vierzig",
        50: "fünfzig",
        60: "sechzig",
        70: "siebzig",
        80: "achtzig",
        90: "neunzig",
        100: "hundert|;hunderte*",
        1000: "tausend|;tausende*",
    },
    "pt": {
        0: "zero|;nenhum|nenhuma|sem|não",
        QUARTER: ";quarto|quarta|quartos",
        THIRD: ";terço|terços|terça parte",
        HALF: ";meio|meia|meios|meias|metade",
        1: ";um|uma|primeiro|primeira|único|única|cada|por|só|hora a hora|hora em hora|diária|diário|diariamente|"
        "semanal*|mensal*|anual*",
        2: "dois|duas|;segundo|segunda|ambos|ambas|duplo|dupla|dobro|par",
        3: "três|;terceiro|terceira|triplo|tripla",
        4: "quatro|;quarto|quarta",
        5: "cinco|;quinto|quinta",
        6: "seis|;sexto|sexta",
        7: "sete|;sétimo|sétima|semana|semanal*",
        8: "oito|;oitavo|oitava",
        9: "nove|;nono|nona",
        10: "dez|;décimo|décima|dezena",
        11: "onze",
        12: "doze|;dúzia|meio-dia|meia-noite",
        14: "catorze|quatorze|;quinzena|quinzenal*",
        15: "quinze|;quinzena|quinzenal*",
        20: "vinte",
        24: ";vinte e quatro|meia-noite",
        30: "trinta|;meia hora|meia em meia hora",
        40: "quarenta",
        50: "cinquenta",
        60: "sessenta",
        70: "setenta",
        80: "oitenta",
        90: "noventa",
        100: "cem|cento|;centena*",
        1000: "mil|;milhar*",
    },
    "it": {
        0: "zero|;nessun|nessuno|nessuna|senza|non",
        QUARTER: ";quarto|quarti",
        THIRD: ";terzo|terzi",
        HALF: ";mezzo|mezza|mezz|metà",
        1: ";un|uno|una|primo|prima|unico|unica|ogni|singolo|singola|al|alla|all|ciascun*|quotidian*|giornalier*|"
        "settimanal*|mensil*|annual*|solo|sola|per",
        2: "due|;secondo|seconda|entrambi|entrambe|doppio|doppia|paio|ambedue",
        3: "tre|;terzo|terza|triplo",
        4: "quattro|;quarto|quarta",
        5: "cinque|;quinto|quinta",
        6: "sei+|;sesto|sesta",
        7: "sette|;settimo|settima|settimana|settimane",
        8: "otto|;ottavo|ottava",
        9: "nove|;nono|nona",
        10: "dieci|;decimo|decima|decina",
        11: "undici",
        12: "dodici|;dozzina|mezzogiorno|mezzanotte",
        14: "quattordici",
        15: "quindici|;quindicina",
        20: "venti",
        24: "ventiquattro|;mezzanotte",
        30: "trenta|;mezz’ora|mezza ora",
        40: "quaranta",
        50: "cinquanta",
        60: "sessanta",
        70: "settanta",
        80: "ottanta",
        90: "novanta",
        100: "cento|;centinai*",
        1000: "mille|mila",
    },
    "nl": {
        0: "nul|;geen|zonder|niet",
        QUARTER: ";kwart|kwartier",
        THIRD: ";derde",
        HALF: ";half|halve|helft|halfuur",
        1: ";een|één|eén|eerste|enige|elk|elke|ieder|iedere|per|dagelijks*|wekelijks*|maandelijks*|jaarlijks*|"
        "eenmaal|eenmalig*|enkele",
        Fraction(3, 2): ";anderhalf|anderhalve",
        2: "twee|;tweede|beide|dubbel*|tweemaal|paar|allebei|tweezijdig*",
        3: "drie|;derde|driemaal|drievoud*",
        4: "vier|;vierde|viermaal",
        5: "vijf|;vijfde",
        6: "zes|;zesde",
        7: "zeven|;zevende|week|wekelijks*",
        8: "acht|;achtste",
        9: "negen|;negende",
        10: "tien|;tiende",
        11: "elf",
        12: "twaalf|;dozijn|middag|middernacht",
        14: "veertien",
        15: "vijftien",
        20: "twintig",
        24: "vierentwintig|;etmaal|middernacht",
        30: "dertig|;half uur|halfuur",
        40: "veertig",
        50: "vijftig",
        60: "zestig",
        70: "zeventig",
        80: "tachtig",
        90: "negentig",
        100: "honderd|;honderden",
        1000: "duizend|;duizenden",
    },
    "ro": {
        0: "zero|;niciun|nicio|fără|nu",
        QUARTER: ";sfert|sferturi|pătrime",
        THIRD: ";treime|treimi",
        HALF: ";jumătate|jumătăți|jumate",
        1: ";un|o|una|unu|unul|unei|unui|prima|primul|primei|primele|singur*|fiecare|pe|zilnic*|săptămânal*|lunar*|"
        "anual*|odată",
        2: "doi|două|;doilea|doua|ambele|ambii|amândoi|amândouă|dublu*|dublă|pereche",
        3: "trei|;treia|treilea|triplu",
        4: "patru|;patra|patrulea",
        5: "cinci|;cincea|cincilea",
        6: "șase",
        7: "șapte|;săptămân*",
        8: "opt",
        9: "nouă+|;noua",
        10: "zece|;zecea",
        11: "unsprezece",
        12: "doisprezece|douăsprezece|;duzină|prânz*|amiază|miezul nopții",
        14: "paisprezece",
        15: "cincisprezece",
        20: "douăzeci",
        24: ";douăzeci și patru|miezul nopții",
        30: "treizeci|;jumătate de oră|jumătate de ora",
        40: "patruzeci",
        50: "cincizeci",
        60: "șaizeci",
        70: "șaptezeci",
        80: "optzeci",
        90: "nouăzeci",
        100: "sută|;sute",
        1000: ";mie|mii",
    },
    "tr": {
        0: "sıfır|;hiç|hiçbir|yok|değil",
        QUARTER: ";çeyrek|dörtte bir*",
        THIRD: ";üçte bir*",
        HALF: ";yarım*|yarı*|buçuk*",
        1: ";bir*|birinci*|ilk|her|tek|günde|günlük|haftalık|aylık|yıllık|haftada|ayda|saatte|defa|kez",
        2: "iki|;ikinci*|çift*|iki*",
        3: "üç|;üçüncü*|üç*",
        4: "dört|;dördüncü*|dört*",
        5: "beş|;beşinci*|beş*",
        6: "altı+|;altıncı*|altışar",
        7: "yedi+|;yedinci*|hafta*",
        8: "sekiz|;sekiz*",
        9: "dokuz|;dokuz*",
        10: "on|;onuncu|onar",
        11: ";on bir*",
        12: ";on iki*|düzine*|öğle*|gece yarısı*",
        14: ";on dört*",
        15: ";on beş*",
        20: "yirmi|;yirmi*",
        24: ";yirmi dört*|gece yarısı*|gün*",
        30: "otuz|;otuz*|yarım saat*",
        40: "kırk",
        50: "elli",
        60: "altmış",
        70: "yetmiş",
        80: "seksen",
        90: "doksan",
        100: ";yüz*",
        1000: ";bin|binlerce",
    },
    "el": {
        0: "μηδέν|;κανένας|καμία|κανένα|χωρίς|δεν",
        QUARTER: ";τέταρτο|τέταρτα",
        THIRD: ";τρίτο|τρίτα",
        HALF: ";μισό|μισή|μισά|μισού|μισής",
        1: ";ένα|μία|μια|ένας|έναν|ενός|μιας|πρώτ*|κάθε|ανά|μοναδικ*|ημερησίως|ημερήσι*|εβδομαδιαί*|μηνιαί*|"
        "την ημέρα|τη μέρα|φορά|άπαξ|μόνο",
        2: "δύο|δυο|;δεύτερ*|διπλ*|ζευγάρι|αμφότερ*|δυόμισι",
        3: "τρία|τρεις|τριών|;τρίτ*|τριπλ*",
        4: "τέσσερα|τέσσερις|τεσσάρων|;τέταρτ*",
        5: "πέντε|;πέμπτ*",
        6: "έξι|;έκτ*",
        7: "επτά|εφτά|;έβδομ*|εβδομάδα*",
        8: "οκτώ|οχτώ",
        9: "εννέα|εννιά",
        10: "δέκα",
        11: "έντεκα",
        12: "δώδεκα|;μεσημέρι|μεσάνυχτα|ντουζίνα",
        14: "δεκατέσσερα|δεκατέσσερις|;δεκαπενθήμερο",
        15: "δεκαπέντε|;δεκαπενθήμερο",
        20: "είκοσι",
        24: ";είκοσι τέσσερις|εικοσιτέσσερις|εικοσιτετράωρο|μεσάνυχτα",
        30: "τριάντα|;μισή ώρα|μισής ώρας|ημίωρο",
        40: "σαράντα",
        50: "πενήντα",
        60: "εξήντα",
        70: "εβδομήντα",
        80: "ογδόντα",
        90: "ενενήντα",
        100: "εκατό|;εκατοντάδ*",
        1000: "χίλια|χίλιες|;χιλιάδ*",
    },
    "he": {
        0: "אפס|;אין|ללא|בלי|שום|אף|לא",
        QUARTER: ";רבע|רבעי",
        THIRD: ";שליש|שלישי",
        HALF: ";חצי|מחצית",
        1: ";אחד|אחת|ראשון|ראשונה|כל|יחיד|יחידה|יום|שעה|שבוע|חודש|שנה|דקה|פעם|טבליה|יומי*|שבועי*|חודשי*|שנתי*|בודד*",
        2: "שניים|שתיים|שתי|שתים|;שני|שנייה|שניה|כפול*|זוג|שניהם|שתיהן|*יים",
        3: "שלושה|שלוש|שלושת|;שלישי*",
        4: "ארבעה|ארבע|;רביעי*",
        5: "חמישה|חמש|;חמישי*",
        6: "שישה|שש|;שישי*",
        7: "שבעה|שבע|;שביעי*|שבוע*",
        8: "שמונה|;שמיני*",
        9: "תשעה|תשע|;תשיעי*",
        10: "עשרה|עשר|;עשירי*",
        11: ";אחת עשרה|אחד עשר",
        12: ";שנים עשר|שתים עשרה|שנים־עשר|שתים־עשרה|תריסר|צהריים|חצות",
        14: ";ארבעה עשר|ארבע עשרה|שבועיים",
        15: ";חמישה עשר|חמש עשרה",
        20: "עשרים",
        24: ";עשרים וארבע|עשרים וארבעה|יממה|יממות|חצות",
        30: "שלושים|;חצי שעה|מחצית השעה",
        40: "ארבעים",
        50: "חמישים",
        60: "שישים|ששים",
        70: "שבעים",
        80: "שמונים",
        90: "תשעים",
        100: "מאה|;מאות",
        1000: "אלף|;אלפים|אלפי",
    },
    "ur": {
        0: "صفر|;نہیں|کوئی|بغیر|نہ",
        QUARTER: ";چوتھائی|پاؤ",
        THIRD: ";تہائی",
        HALF: ";آدھا|آدھی|آدھے|نصف",
        1: ";ایک|پہلا|پہلی|پہلے|ہر|فی|روزانہ|روز|یومیہ|ماہانہ|سالانہ|واحد|اکیلا|ہفتہ وار",
        Fraction(3, 2): ";ڈیڑھ",
        2: "دو|;دونوں|دوسرا|دوسری|دوسرے|دوبارہ|دگنا|دگنی|دوگنا|دوگنی|دوہری|جوڑا",
        Fraction(5, 2): ";ڈھائی|اڑھائی",
        3: "تین|;تینوں|تیسرا|تیسری|تیسرے",
        4: "چار|;چاروں|چوتھا|چوتھی",
        5: "پانچ|;پانچوں|پانچواں|پانچویں",
        6: "چھ|چھے|;چھٹا|چھٹی",
        7: "سات|;ساتواں|ساتویں|ہفتہ|ہفتے",
        8: "آٹھ|;آٹھواں",
        9: ";نو|نواں",
        10: "دس|;دسواں|دسویں",
        11: "گیارہ",
        12: "بارہ|;درجن|دوپہر|آدھی رات",
        14: "چودہ",
        15: "پندرہ",
        20: "بیس",
        24: "چوبیس",
        30: "تیس|;آدھا گھنٹہ|آدھے گھنٹے|نصف گھنٹہ|نصف گھنٹے",
        40: "چالیس",
        50: "پچاس",
        60: "ساٹھ",
        70: "ستر",
        80: "اسی+",
        90: "نوے",
        100: ";سو|سینکڑوں",
        1000: "ہزار|;ہزاروں",
    },
    "sw": {
        0: "sifuri|;bila|hakuna",
        QUARTER: ";robo",
        THIRD: ";theluthi",
        HALF: ";nusu",
        1: ";moja|mmoja|kimoja|jambo|kwanza|kila|kwa|saa|siku|wiki|mwezi|mwaka|pekee",
        2: "mbili|wawili|viwili|miwili|mawili|;pili|maradufu",
        3: "tatu|watatu|vitatu|mitatu|matatu",
        4: "nne|wanne|vinne|minne|manne",
        5: "tano|watano|vitano|mitano|matano",
        6: "sita",
        7: "saba|;wiki",
        8: "nane|wanane|vinane",
        9: "tisa",
        10: "kumi",
        11: ";kumi na moja",
        12: ";kumi na mbili|kumi na wawili|dazani|adhuhuri|usiku wa manane|saa sita",
        14: ";kumi na nne",
        15: ";kumi na tano",
        20: "ishirini",
        24: ";ishirini na nne",
        30: "thelathini|;nusu saa",
        40: "arobaini",
        50: "hamsini",
        60: "sitini",
        70: "sabini",
        80: "themanini",
        90: "tisini",
        100: "mia",
        1000: "elfu|;maelfu",
    },
    "ta": {
        0: "பூஜ்யம்|;இல்லை|இல்லாமல்|வேண்டாம்",
        QUARTER: ";கால்",
        THIRD: ";மூன்றில் ஒரு*",
        HALF: ";அரை*|பாதி*",
        1: ";ஒரு*|ஒன்று*|முதல்*|ஒவ்வொரு*|தினமும்|தினசரி|வாராந்திர*|ஒரே",
        Fraction(3, 2): ";ஒன்றரை*",
        2: "இரண்டு|இரு|;இரண்டு*|இரண்டா*|இரு*|இரட்டை*",
        3: "மூன்று|;மூன்று*|மூன்றா*",
        4: "நான்கு|நாலு|;நான்கு*|நான்கா*",
        5: "ஐந்து|;ஐந்து*|ஐந்தா*",
        6: "ஆறு+|;ஆறு*",
        7: "ஏழு|;ஏழு*|வார*",
        8: "எட்டு|;எட்டு*",
        9: "ஒன்பது|;ஒன்பது*",
        10: "பத்து|;பத்து*",
        12: ";பன்னிரண்டு*|நண்பகல்*|நள்ளிரவு*",
        14: ";பதினான்கு*",
        15: ";பதினைந்து*",
        20: ";இருபது*",
        24: ";இருபத்து நான்கு*|நள்ளிரவு*",
        30: ";முப்பது*|அரை மணி*",
        40: ";நாற்பது*",
        50: ";ஐம்பது*",
        60: ";அறுபது*",
        70: ";எழுபது*",
        80: ";எண்பது*",
        90: ";தொண்ணூறு*",
        100: ";நூறு*|நூற்று*",
        1000: ";ஆயிரம்*|ஆயிரத்து*",
    },
    "ko": {
        0: ";영|없*|무*",
        QUARTER: ";사분의*|4분의*",
        THIRD: ";3분의*|삼분의*",
        HALF: ";반*|절반*|2분의*",
        1: ";한|하나*|첫*|매*|각*|당|마다|하루*|한번*|일회*|단일*|유일*|번씩",
        2: "두|둘|;두*|둘*|이틀*|양쪽*|격일*|쌍",
        3: "셋|세+|;사흘*|셋*|세*",
        4: "네|넷|;네*|넷*",
        5: "다섯|;다섯*",
        6: "여섯|;여섯*",
        7: "일곱|;일곱*|일주일*|주*",
        8: "여덟|;여덟*",
        9: "아홉|;아홉*",
        10: "열+|;열흘*|십",
        11: ";열한*|열하나*",
        12: ";열두*|열둘*|정오*|자정*",
        14: ";열네*|이주*",
        15: ";열다섯*|보름*",
        20: ";스무*|스물*|이십",
        24: ";스물네*|하루*|자정*",
        30: ";서른*|삼십*|반시간*|반 시간*",
        40: ";마흔*|사십*",
        50: ";쉰*|오십*",
        60: ";예순*|육십*",
        70: ";일흔*|칠십*",
        80: ";여든*|팔십*",
        90: ";아흔*|구십*",
        100: ";백*",
        1000: ";천*",
    },
    "ja": {
        0: "零|〇|;なし|ない|無|ゼロ",
        QUARTER: ";四分の一|4分の1",
        THIRD: ";三分の一|3分の1",
        HALF: ";半|2分の1|二分の一",
        1: ";一|1|毎|各|初め|最初|初回|第一|単|ごと|につき",
        2: "二|;両|ふた|倍|第二|隔",
        3: "三",
        4: "四",
        5: "五",
        6: "六",
        7: "七|;週",
        8: "八",
        9: "九",
        10: "十",
        11: "十一",
        12: "十二|;正午|深夜|真夜中|零時|ダース",
        14: "十四|;2週間|二週間",
        15: "十五",
        20: "二十",
        24: "二十四|;1日|一日|終日|深夜0時",
        30: "三十|;半時間",
        40: "四十",
        50: "五十",
        60: "六十",
        70: "七十",
        80: "八十",
        90: "九十",
        100: "百",
        1000: "千",
    },
    "th": {
        0: "ศูนย์|;ไม่",
        QUARTER: ";หนึ่งในสี่|เศษหนึ่งส่วนสี่",
        THIRD: ";หนึ่งในสาม",
        HALF: ";ครึ่ง",
        1: ";หนึ่ง|1|แรก|ทุก|ต่อ|ละ|เดียว|ครั้ง|แต่ละ",
        2: "สอง|;คู่|เท่าตัว",
        3: "สาม",
        4: "สี่",
        5: "ห้า",
        6: "หก",
        7: "เจ็ด|;สัปดาห์",
        8: "แปด",
        9: "เก้า",
        10: "สิบ",
        11: "สิบเอ็ด",
        12: "สิบสอง|;เที่ยง|โหล",
        14: "สิบสี่|;สองสัปดาห์",
        15: "สิบห้า",
        20: "ยี่สิบ",
        24: "ยี่สิบสี่|;เที่ยงคืน",
        30: "สามสิบ|;ครึ่งชั่วโมง",
        40: "สี่สิบ",
        50: "ห้าสิบ",
        60: "หกสิบ",
        70: "เจ็ดสิบ",
        80: "แปดสิบ",
        90: "เก้าสิบ",
        100: "ร้อย",
        1000: "พัน",
    },
}
"""Ways to say a number, by its value: plain number words, then after the semicolon what may also say it. A star
stands for any letters, so that a language's endings need not be listed. Words with a plus are numbers only where a unit
follows: Italian *sei* is six in *sei ore*, and otherwise mostly *you are*."""

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
    "de": (
        "Januar|Jänner|Jan", "Februar|Feber|Feb", "März|Mär", "April|Apr", "Mai", "Juni|Jun", "Juli|Jul", "August|Aug",
        "September|Sept|Sep", "Oktober|Okt", "November|Nov", "Dezember|Dez",
    ),
    "pt": (
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
        "dezembro",
    ),
    "it": (
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
        "novembre", "dicembre",
    ),
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ),
    "ro": (
        "ianuarie", "februarie", "martie", "aprilie", "mai 20*|luna mai", "iunie", "iulie", "august", "septembrie",
        "octombrie", "noiembrie", "decembrie",
    ),
    "tr": (
        "Ocak*", "Şubat*", "Mart*", "Nisan*", "Mayıs*", "Haziran*", "Temmuz*", "Ağustos*", "Eylül*", "Ekim*", "Kasım*",
        "Aralık 20*|Aralık ayı*",
    ),
    "el": (
        "Ιανουαρίου|Ιανουάριο*", "Φεβρουαρίου|Φεβρουάριο*", "Μαρτίου|Μάρτιο*", "Απριλίου|Απρίλιο*", "Μαΐου|Μάιο*|Μαίου",
        "Ιουνίου|Ιούνιο*", "Ιουλίου|Ιούλιο*", "Αυγούστου|Αύγουστο*", "Σεπτεμβρίου|Σεπτέμβριο*", "Οκτωβρίου|Οκτώβριο*",
        "Νοεμβρίου|Νοέμβριο*", "Δεκεμβρίου|Δεκέμβριο*",
    ),
    "he": (
        "ינואר", "פברואר", "מרץ|מרס", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר",
    ),
    "ur": (
        "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر",
    ),
    "sw": (
        "Januari", "Februari", "Machi", "Aprili", "Mei", "Juni", "Julai", "Agosti", "Septemba", "Oktoba", "Novemba",
        "Desemba",
    ),
    "ta": (
        "ஜனவரி*", "பிப்ரவரி*", "மார்ச்*", "ஏப்ரல்*", "மே", "ஜூன்*", "ஜூலை*", "ஆகஸ்ட்*|ஆகஸ்டு*", "செப்டம்பர்*",
        "அக்டோபர்*", "நவம்பர்*", "டிசம்பர்*",
    ),
    "th": (
        "มกราคม|ม.ค.", "กุมภาพันธ์|ก.พ.", "มีนาคม|มี.ค.", "เมษายน|เม.ย.", "พฤษภาคม|พ.ค.", "มิถุนายน|มิ.ย.",
        "กรกฎาคม|ก.ค.", "สิงหาคม|ส.ค.", "กันยายน|ก.ย.", "ตุลาคม|ต.ค.", "พฤศจิกายน|พ.ย.", "ธันวาคม|ธ.ค.",
    ),
}  # fmt: skip
"""The months of the year where they have names of their own and are not numbers."""

SEVERAL_TIMES: Mapping[str, str] = {
    "de": "zweimal|dreimal|viermal|fünfmal|sechsmal",
    "nl": "tweemaal|driemaal|viermaal|vijfmaal|zesmaal",
    "ru": "дважды|трижды|четырежды|двукратно|трехкратно|трёхкратно",
    "uk": "двічі|тричі|чотири рази|дворазово|триразово",
    "pl": "dwukrotnie|trzykrotnie|czterokrotnie",
    "ar": "مرتين|مرتان|ثلاث مرات|أربع مرات",
    "he": "פעמיים|שלוש פעמים|ארבע פעמים",
    "bn": "দুবার|দুইবার|তিনবার|চারবার",
    "ta": "இருமுறை|இரண்டு முறை|மூன்று முறை|நான்கு முறை",
    "ja": "二回|三回|四回|2回|3回|4回",
    "ko": "두 번|세 번|네 번|2회|3회|4회",
    "th": "สองครั้ง|สามครั้ง|สี่ครั้ง",
    "tr": "iki kez|iki kere|iki defa|üç kez|üç kere|üç defa",
    "el": "δύο φορές|δυο φορές|τρεις φορές",
    "sw": "mara mbili|mara tatu|mara nne",
}
"""What says *more than once* where it is one word, or its number is no plain number word."""

ONE_TIME: Mapping[str, str] = {
    "ar": "مرة واحدة|مرّة واحدة|مرة في|مرة كل|مرة يوميا|مرة يوميًا",
    "bn": "একবার|এক বার",
    "de": "einmal",
    "el": "μία φορά|μια φορά",
    "es": "una vez",
    "fa": "یک بار|یک‌بار|یکبار",
    "fr": "une fois|une seule fois",
    "he": "פעם אחת|פעם ב*",
    "hi": "एक बार",
    "it": "una volta",
    "ja": "一回|1回|１回",
    "ko": "한 번|1회|한번",
    "nl": "eenmaal|één keer|een keer|eens",
    "pl": "raz|jeden raz",
    "pt": "uma vez",
    "ro": "o dată|o singură dată",
    "ru": "один раз|раз в",
    "so": "hal mar",
    "sw": "mara moja",
    "ta": "ஒரு முறை|ஒருமுறை|ஒரு தடவை",
    "th": "ครั้งเดียว|หนึ่งครั้ง|วันละครั้ง|ละครั้ง",
    "tr": "bir kez|bir kere|bir defa",
    "uk": "один раз|раз на",
    "ur": "ایک بار|ایک مرتبہ|ایک دفعہ",
    "vi": "một lần",
    "zh": "一次",
}
"""What says *once*."""
_AT_BOTH_ENDS = ("早晚", "各", "朝晩", "朝夕")
"""What says *morning and evening*, or *each*, so that *once* is not once a day."""

JOINED = frozenset({"uk"})
"""Languages that have an apostrophe inside number words, as in *п’ять*; elsewhere it parts two words, as in *d’un*."""


def spoken(text: str, value: Value, language: str) -> int:
    """How often `text` says `value` in words, and not as a part of another number: *vingt-deux* does not say twenty."""
    pattern = _pattern(language, value)
    if language == "th":
        return max(
            _spoken(text, pattern, value, language),
            sum(_thai(one[0]) == value for one in _thai_numeral().finditer(text)),
        )
    return _spoken(text, pattern, value, language)


def _spoken(text: str, pattern: re.Pattern[str] | None, value: Value, language: str) -> int:
    """How often `text` says `value` in a way that the table has."""
    if pattern is None:
        return 0
    text = normalize("NFC", text)
    found = [match.span() for match in pattern.finditer(text)]
    if value in _MULTIPLIED:
        found = [one for one in found if not _counts(text[: one[0]], language)]
    if not found:
        return 0
    longer = tuple(_compounds(text, language))
    return sum(
        not any(start <= one[0] and one[1] <= end and one != (start, end) for start, end in longer) for one in found
    )


_MULTIPLIED = (100, 1000)


def _counts(text: str, language: str) -> bool:
    """Whether a number word ends `text`, so that a hundred which follows is several: *deux cents*, *hai trăm*."""
    text, plain = text.lower().rstrip(" -\u2010\u2011\u00a0"), _plain(language)
    if language in UNPARTED:
        return any(text.endswith(word) for word, value in plain.items() if value not in (0, 1))
    words = [match[0] for match in _matches(text[-40:], language)]
    return bool(words) and text.endswith(words[-1]) and plain.get(words[-1], 1) not in (0, 1)


_ONCE = re.compile(
    r"\b(?:once(?= (?:an?|per|each|every|daily|weekly|monthly)\b|-daily)|every day|each day|daily)\b", re.IGNORECASE
)
_OFTENER = re.compile(r"\b(?:twice|thrice|times|both|second)\b", re.IGNORECASE)


def once(text: str) -> str:
    """The words by which the English `text` says that something is done once in a while, if nothing is done oftener."""
    found = _ONCE.search(text)
    return found[0] if found and not _OFTENER.search(text) else ""


def several_times(text: str, language: str) -> str:
    """The words of `text` by which something is done more than once, of those that are no plain number words."""
    return said_in(text, SEVERAL_TIMES, language)


def one_time(text: str, language: str) -> str:
    """The words of `text` that say *once*, and not once each."""
    return "" if any(sign in text for sign in _AT_BOTH_ENDS) else said_in(text, ONE_TIME, language)


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


def needs_unit(word: str, language: str) -> bool:
    """Whether a number word is none unless a unit follows it."""
    return word.lower() in _ambiguous(language)


@cache
def _ambiguous(language: str) -> frozenset[str]:
    rows = WORDS.get(language, {}).values()
    return frozenset(form[:-1] for row in rows for form in row.partition(";")[0].split("|") if form.endswith("+"))


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

    Of a number in several words, such as *laba iyo toban*, nothing is known but that it is one; it is left out. Tens
    with ones after them, and Chinese numerals, are added up.
    """
    if language in UNPARTED:
        return tuple([Spelt(_chinese(match[0]), match[0], match.end()) for match in _CHINESE.finditer(text)])
    found = [one for run in _runs(text, language) if (one := _summed(run, text))]
    if found and language in _JOINED_OTHERWISE:
        longer = tuple(match.span() for match in _JOINED_OTHERWISE[language].finditer(text))
        found = [one for one in found if not any(start < one.end <= end for start, end in longer)]
    return tuple(found)


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
    link = _link(between)
    tens = any(isinstance(one.value, int) and one.value >= 10 for one in (former, later))
    return not link or (link in _LINKS and tens)


def _link(between: str) -> str:
    """The word that stands between two others, if there is one."""
    return between.strip(" -\u2010\u2011\u00a0").lower()


def _summed(run: list[Spelt], text: str) -> Spelt | None:
    """The number that some words make, where we can tell."""
    first, last = run[0], run[-1]
    if first is last:
        return first
    if len(run) != 2 or not isinstance(first.value, int) or not isinstance(last.value, int):
        return None
    both = text[first.end - len(first.text) : last.end]
    return Spelt(first.value + last.value, both, last.end) if first.value in _TENS and last.value < 10 else None


def _compounds(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where in `text` several words or signs make one number."""
    if language in UNPARTED:
        yield from (match.span() for match in (_thai_numeral() if language == "th" else _SIGNS_IN_A_ROW).finditer(text))
        return
    if language in _JOINED_OTHERWISE:
        yield from (match.span() for match in _JOINED_OTHERWISE[language].finditer(text))
    for run in _runs(text, language):
        for former, later in pairwise(run):
            start = former.end - len(former.text)
            if _makes_one(former, later, text[former.end : later.end - len(later.text)], language):
                yield start, later.end


_TENS = range(10, 100, 10)
_BY_TWENTIES = frozenset({(4, 20), *((tens, ones) for tens in (20, 60) for ones in range(10, 17))})
"""What French counts on with: *quatre-vingts*, *soixante-douze*, *quatre-vingt-dix*."""
_JOINED_OTHERWISE = {
    "ar": re.compile(r"\w+ و(?:عشر|ثلاث|[أا]ربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)\b"),
    "he": re.compile(r"\b(?:עשרים|שלושים|ארבעים|חמישים|שי?שים|שבעים|שמונים|תשעים) ו\w+"),
    "vi": re.compile(
        r"\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi(?: (?:mốt|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín))?\b"
    ),
}
"""Tens and ones where they are no two words in a row, or where a word for *tens* stands between them."""
_SIGNS_IN_A_ROW = re.compile(
    "[二两兩三四五六七八九]?[十百千万萬](?:[一二三四五六七八九]?[十百千]|零)*[一二三四五六七八九]?"
)
"""A Chinese numeral of tens or more. Two digits in a row are two numbers: 三四次 is three or four times."""


def _makes_one(former: Spelt, later: Spelt, between: str, language: str) -> bool:
    """Whether two number words that stand together make one number: *vingt-deux*, *cent vingt*, *deux mille*."""
    if not isinstance(former.value, int) or not isinstance(later.value, int):
        return False
    tens_and_ones = former.value in _TENS and later.value < 10
    if language == "fr" and not _link(between) and (former.value, later.value) in _BY_TWENTIES:
        return True
    if not _link(between):
        return tens_and_ones or later.value >= 100 or (former.value >= 100 > later.value)
    if language == "so":
        return tens_and_ones or (later.value in _TENS and former.value < 10)
    return tens_and_ones and (former.value > 10 or language == "sw")


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


def _thai(numeral: str) -> int:
    """What a Thai numeral of tens or more is worth."""
    whole, digit = 0, 0
    for word in re.findall("|".join((*_THAI_DIGITS, *_THAI_TENS)), numeral):
        if word in _THAI_DIGITS:
            digit = _THAI_DIGITS[word]
        else:
            whole, digit = whole + (digit or 1) * _THAI_TENS[word], 0
    return whole + digit


_THAI_DIGITS: Mapping[str, int] = {
    "หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9,
}  # fmt: skip
_THAI_TENS: Mapping[str, int] = {"สิบ": 10, "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000}


@cache
def _thai_numeral() -> re.Pattern[str]:
    """A Thai numeral of tens or more. Two digits in a row are two numbers."""
    digits, tens = "|".join(_THAI_DIGITS), "|".join(_THAI_TENS)
    return re.compile(rf"(?:(?:{digits})?(?:{tens}))+(?:{digits})?")


_NO_COUNT_AFTER = frozenset({"thứ", "tháng"})
"""What makes a weekday or a month of a number word."""
_LINKS = frozenset({"et", "y", "iyo", "و", "e", "și", "na"})
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


_LETTERS = rf"(?:[^\W\d_]++|[{SIGNS}]++)++"
_WORD = re.compile(_LETTERS)
_JOINED_WORD = re.compile(rf"{_LETTERS}(?:’{_LETTERS})*")
_ONE_APOSTROPHE = str.maketrans("'\u02bc", "’’")


@cache
def _plain(language: str) -> Mapping[str, Value]:
    return {
        form: value
        for value, forms in WORDS.get(language, {}).items()
        for form in normalize("NFC", forms.partition(";")[0]).replace("+", "").split("|")
        if form and "*" not in form and " " not in form
    }


@cache
def _pattern(language: str, value: Value) -> re.Pattern[str] | None:
    forms = WORDS.get(language, {}).get(value)
    return one_of(forms.replace(";", "").replace("+", "").split("|"), language) if forms else None


@cache
def _months(language: str) -> re.Pattern[str]:
    return any_of(MONTHS[language], language)


_NAMES = "|".join(f"({forms})" for forms in ENGLISH_MONTHS)
_DATED = (
    re.compile(rf"(?:(?<=\d[ \u00a0])|(?<=(?:st|nd|rd|th)[ \u00a0]))(?:{_NAMES})\b"),
    re.compile(rf"\b(?:{_NAMES})\.?[ \u00a0](?=\d)"),
)
