"""Running text made safe for paper: a number keeps its unit on its line, and keeps its order in right-to-left text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

NO_BREAK = "\u00a0"
WORD_JOINER = "\u2060"
"""Seen by nobody; a line does not break at it."""
LEFT_TO_RIGHT = "\u2066"
"""LRI: what follows runs left to right, apart from its surroundings."""
RIGHT_TO_LEFT = "\u2067"
"""RLI."""
FIRST_STRONG = "\u2068"
"""FSI: in the direction of the first letter inside."""
POP = "\u2069"
"""PDI: the end of the innermost isolate."""
RIGHT_TO_LEFT_MARK = "\u200f"

UNITS = (
    # of measure, whatever the language
    "kg g mg mcg µg μg ng IU UI IE U L l dL dl cL cl mL ml µL μl mol mmol µmol μmol mEq km m cm mm ft lb lbs oz st",
    "kcal cal kJ kPa mmHg Hz bpm h hr hrs min mins s sec secs am pm a.m p.m ppm",
    "кг г мг мкг нг л мл дл моль ммоль мкмоль МЕ ЕД км м см мм ккал ч мин с",
    "كغ كغم كجم غ غم جم ملغ ملغم مغ مجم مكغ مل ملل لتر كم م سم مم ميكروغرام ملليغرام مليغرام ملليلتر مليلتر",
    "میلی‌گرم میکروگرم کیلوگرم گرم میلی‌لیتر لیتر سی‌سی",
    "মিলিগ্রাম মাইক্রোগ্রাম কিলোগ্রাম গ্রাম মিলিলিটার লিটার মিগ্রা মিলি কেজি",
    "मिलीग्राम माइक्रोग्राम किलोग्राम ग्राम मिलीलीटर लीटर मिग्रा मिली किग्रा",
    # of time: few words in each language, and "every 8 / hours" is the line break that makes a dose misread
    "second seconds minute minutes hour hours day days week weeks month months year years",
    "segundo segundos minuto minutos hora horas día días semana semanas mes meses año años",
    "seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans année années",
    "dia dias mês ano anos",
    "секунд секунды минут минуту минуты час часа часов день дня дней неделя недели недель неделю месяц месяца месяцев",
    "год года лет",
    "giây phút giờ ngày tuần tháng năm",
    "ثانية ثوان ثواني دقيقة دقائق ساعة ساعات يوم يومًا أيام أسبوع أسابيع أسبوعًا شهر شهرًا أشهر سنة سنوات عام أعوام",
    "ثانیه دقیقه ساعت روز هفته ماه سال",
    "सेकंड मिनट घंटा घंटे घंटों दिन दिनों हफ़्ता हफ़्ते हफ़्तों सप्ताह महीना महीने महीनों माह साल वर्ष",
    "সেকেন্ড মিনিট ঘণ্টা ঘন্টা দিন সপ্তাহ মাস বছর",
)
"""Units that end where their word ends."""
JOINED_UNITS = (
    "毫克 微克 公斤 千克 克 毫升 微升 公升 升 厘米 公分 毫米 公里 米 摄氏度 攝氏度 度 国际单位 國際單位",
    "秒 分钟 分鐘 分 小时 小時 天 日 周 週 星期 个月 個月 月 年 岁 歲 時間 週間 か月 ヶ月",
)
"""Units, and units of time, of scripts without spaces: the next word may stand right behind them."""
REFERENCES = (
    "No.",
    "no.",
    "Nos.",
    "Nr.",
    "nr.",
    "n.º",
    "nº",
    "N°",
    "n°",
    "№",
    "§",
    "p.",
    "pp.",
    "Fig.",
    "fig.",
    "Art.",
)
"""What stands before the number that it belongs to."""


def _any(words: Iterable[str]) -> str:
    """A pattern for one of `words`, longer ones first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def _after(words: Iterable[str], tail: str = "") -> str:
    """A pattern for the place right behind one of `words`, each a word of its own, and `tail`."""
    return "|".join(f"(?<=(?<![A-Za-z]){re.escape(word)}{tail})" for word in words)


JOINED_UNIT = _any(" ".join(JOINED_UNITS).split())

_NUMBERLESS = re.compile("[\0-/:-\u065f\u066a-\u06ef\u1e00-\ua61f]*")
"""Most texts: common letters and signs, and no digit. This says so in half the time of looking for a digit."""
_DIGIT = re.compile(r"\d")
_DIGIT_THEN = (
    r"[+(]?\d",  # +44 20 7946 0123; 10 000
    r"[%‰٪°℃℉]",  # 10 %; 38.5 °C
    r"[-–—/×:x] \d",  # 120 / 80
    rf"(?:{_any(' '.join(UNITS).split())})(?!\w)",  # 5 mg; 8 hours
    JOINED_UNIT,  # 5 毫克
)
_BREAKABLE = re.compile(
    " (?:"  # the space first, so that the search runs at the speed of looking for one
    rf"(?<=\d )(?={'|'.join(_DIGIT_THEN)})"
    r"|(?=\d)(?:"
    r"(?<=\d\) )"  # (020) 7946 0123
    r"|(?<=\d [-–—/×:x] )"  # 120 / 80, the other side
    r"|(?<=[<>≤≥≈~±] )"  # > 38
    rf"|{_after(REFERENCES, ' ')})"  # No. 5
    r"|(?<=\d mm )(?=Hg\b)"
    r"|(?<=\d ° )(?=[CF]\b))"
)


def glue(text: str) -> str:
    """`text` with a no-break space wherever a number would part from its unit, or a telephone number in two.

    Other nouns may part from their number: a line that holds "2 tablets" whole is not worth a ragged page.
    """
    if _NUMBERLESS.fullmatch(text) or not _DIGIT.search(text):
        return text
    return _BREAKABLE.sub(NO_BREAK, text)


_DASH = re.compile(r"–|至|～|-\u00a0")
_PARTED = re.compile(
    r"(?<=[–-])(?=\u00a0)"  # the algorithm of line breaks (UAX 14) lets a line end at a dash, whatever space follows
    r"|(?<=\d–)(?=\d)"  # 5–10 mg; 08:30–17:00
    r"|(?<=[\d分])(?=[至～])|(?<=[\d分][至～])(?=\S)"  # 8:30至17:00
)


def tie(text: str) -> str:
    """Glued `text` with a mark wherever a line would still break within a range: of numbers, or of times."""
    return _PARTED.sub(WORD_JOINER, text) if _DASH.search(text) else text


# A run is told from its letters. Right-to-left ones, and all marks of direction, end it. So do Arabic-Indic digits: to
# the bidirectional algorithm (UAX 9, class AN) they draw what stands between them to the right-to-left side, in an
# isolate too. A range of them is read from right to left, as its writer saw it; a telephone number keeps its order by
# its no-break spaces, which join digits (class CS) as ordinary ones do not. Persian digits are like Western ones (EN).
_RTL = r"\u0590-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_OPENING = r"\u202a\u202b\u202d\u202e\u2066-\u2068"
_CLOSING = r"\u202c\u2069"
_MARKS = rf"\u200e\u200f{_OPENING}{_CLOSING}"
_SPACE = r"[ \u00a0\u2009\u202f]"
_CORE = rf"[^\W{_RTL}]"
_LETTER = rf"[^\W\d_{_RTL}]"
_INNER = rf"[^\s()\[\]«»“”\"{_RTL}{_MARKS}]"
_UNIT_SIGN = "[%‰°℃℉]"
_SIGN_BEHIND = rf"{_UNIT_SIGN}|{_SPACE}{_UNIT_SIGN}(?![{_RTL}])"  # in 38 °م the sign belongs to the letter
# A sign belongs to the number that it touches, but not the hyphen that ties a Hebrew or Arabic prefix to it.
_SIGN = rf"(?:[<>≤≥≈~±§№]{_SPACE}?)?(?:(?<![{_RTL}])[-−+](?=[\d(])|[£$€¥#@°](?=\w))?"
_REST = rf"(?:{_INNER}*(?:{_CORE}|[%‰°℃℉′″™®©£$€¥]|[+/](?!\w)))?"
_WORD = rf"{_SIGN}{_CORE}{_REST}"
_GAPS = (
    rf"{_SPACE}+",
    rf"{_SPACE}[-–—/×=&+]{WORD_JOINER}?{_SPACE}",
    rf"['’]{_SPACE}",
    rf"(?<={_LETTER}),{_SPACE}(?={_LETTER})",  # 1 Example Road, Leeds; but a list of doses goes the reader's way
    rf"(?<=(?<!{_CORE})[A-Za-z])\.{_SPACE}(?=[a-z])",  # E. coli
    rf"(?<=(?<!{_CORE})[A-Z][a-z])\.{_SPACE}(?=[A-Z])",  # St. Mary
    rf"(?:{_after([word[:-1] for word in REFERENCES if word.endswith('.')])})\.{_SPACE}(?=\d)",  # No. 5
)
_PAIRS = (
    (f"{_SPACE}?", r"\(", r"\)"),
    (f"{_SPACE}?", r"\[", r"\]"),
    (_SPACE, '"', '"'),
    (_SPACE, "“", "”"),
    (_SPACE, "«", "»"),
)
_BRACKETED = "|".join(rf"{gap}{left}[^{left}{right}()\n{_RTL}{_MARKS}]*{right}" for gap, left, right in _PAIRS)
_RUN = (
    rf"(?:\(\d{{1,5}}\)(?={_SPACE}?\d){_REST}|{_WORD})"
    rf"(?:(?:{_BRACKETED}){_REST}|(?:{'|'.join(_GAPS)}){_WORD}|{_SIGN_BEHIND})*"
)
_HAS_CORE = re.compile(_CORE)
_PIECE = rf"(?![ {_RTL}])(?:(?P<open>[{_OPENING}])|(?P<close>[{_CLOSING}])|(?P<line>\n)|(?P<run>{_RUN}))"
"""No piece begins with a space or a right-to-left letter; to say so first passes over most of a text quickly."""

_NEVER_TURNED = re.compile(r"\d+(?:[.,٫٬]\d+)*")
"""A number with nothing but single separators inside: the algorithm itself keeps its order everywhere."""


def ltr_runs(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of right-to-left `text` that would be read wrongly, or may be, unless they are isolated left to right.

    Each goes from the first to the last Latin letter or digit with the spaces, signs and whole brackets between,
    without the marks that end a sentence. What already stands in an isolate or an embedding is not touched.
    """
    return tuple(_runs(text))


@cache
def _piece() -> re.Pattern[str]:
    """The pattern of a run or a mark, compiled for the first right-to-left text: most commands see none."""
    return re.compile(_PIECE)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    depth = 0
    for piece in _piece().finditer(text):
        match piece.lastgroup:
            case "open":
                depth += 1
            case "close":
                depth = max(0, depth - 1)
            case "line":
                depth = 0
            case _:
                if not depth and not _NEVER_TURNED.fullmatch(piece[0]):
                    yield piece.span()


def isolate(text: str) -> str:
    """`text` with U+2066 and U+2069 around its left-to-right runs."""
    if not _HAS_CORE.search(text):
        return text
    parts: list[str] = []
    end = 0
    for start, stop in _runs(text):
        parts += (text[end:start], LEFT_TO_RIGHT, text[start:stop], POP)
        end = stop
    return "".join((*parts, text[end:])) if parts else text


_ISOLATES = re.compile(r"[\u2066-\u2069]")


def balance(lines: Sequence[str]) -> list[str]:
    """`lines` with every isolate closed on the line it opens on, and opened anew on the next if it goes on there.

    An isolate that nobody closed ends with the last line; an end without a beginning goes.
    """
    if not any(map(_ISOLATES.search, lines)):
        return list(lines)
    opened: list[str] = []
    balanced = []
    for line in lines:
        carried = "".join(opened)
        kept = _ISOLATES.sub(lambda mark: _matched(mark[0], opened), line)
        balanced.append(carried + kept + POP * len(opened))
    return balanced


def _matched(mark: str, opened: list[str]) -> str:
    """`mark`, or nothing if it would close what is not open."""
    if mark != POP:
        opened.append(mark)
        return mark
    return opened.pop() and mark if opened else ""


_FIRST = re.compile(rf"(?P<rtl>(?!\d)[{_RTL}])|\w|[\u2066-\u2068]")


def anchor(line: str) -> str:
    """`line` of a right-to-left page, marked as such if it begins with anything but a right-to-left letter."""
    first = _FIRST.search(line)
    return line if not line.strip() or (first and first["rtl"]) else RIGHT_TO_LEFT_MARK + line
