"""Numbers are read as values, whatever digits, signs and units a language writes."""

import sys
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.months import dated_months, months
from pipeline.language.numerals import Kind, decimal_comma, has_digits, has_other_digits, read, values
from pipeline.language.spelt import cardinals, spoken

VALUES = [
    # thousands and decimals, by the habits of each language
    ("en", "1,000 mg", [1000]),
    ("fr", "1 000 mg", [1000]),
    ("fr", "1\u202f000 mg", [1000]),
    ("fr", "1\u00a0000,5 mg", [Fraction(2001, 2)]),
    ("es", "1.000 mg", [1000]),
    ("es-419", "1,000 mg", [1000]),
    ("de", "1.000.000", [1_000_000]),
    ("de-CH", "1'000", [1000]),
    ("en", "1.500", [Fraction(3, 2)]),
    ("es", "1.500", [1500]),
    ("es-MX", "1.500", [Fraction(3, 2)]),
    ("pl", "1\u00a0500,5 mg", [Fraction(3001, 2)]),
    ("uk", "38,5", [Fraction(77, 2)]),
    ("so", "38.5", [Fraction(77, 2)]),
    ("fr", "0.125", [Fraction(1, 8)]),
    ("fr", "2.5", [Fraction(5, 2)]),
    ("en", "1,234.5", [Fraction(2469, 2)]),
    ("en", "2.0", [2]),
    ("en", "10.000,5", [Fraction(20001, 2)]),
    # digits of every script
    ("ar", "٣٨٫٥", [Fraction(77, 2)]),
    ("ar", "١٬٠٠٠", [1000]),
    ("fa", "۱۲", [12]),
    ("hi", "३८.५", [Fraction(77, 2)]),
    ("my", "၁၀", [10]),
    ("zh-Hans", "３８．５", [Fraction(77, 2)]),
    # thousands by hundreds, as in India
    ("hi", "1,00,000", [100_000]),
    ("bn", "১,০০,০০০ জন", [100_000]),
    ("bn", "12,34,567.5", [Fraction(2_469_135, 2)]),
    ("bn", "20 লাখের বেশি", [2_000_000]),
    ("bn", "২ কোটি", [20_000_000]),
    ("bn", "৩৮.৫", [Fraction(77, 2)]),
    ("bn", "2 লক্ষ্য", [2]),
    ("hi", "20 लाख", [2_000_000]),
    ("hi", "2 लाखों", [2]),
    ("fa", "۳۸٫۵", [Fraction(77, 2)]),
    ("fa", "۱٬۰۰۰", [1000]),
    ("fa", "۲ میلیون", [2_000_000]),
    # fractions
    ("en", "½", [Fraction(1, 2)]),
    ("en", "1½ tablets", [Fraction(3, 2)]),
    ("en", "1/2 tablet", [Fraction(1, 2)]),
    # words that multiply
    ("en", "2 million", [2_000_000]),
    ("zh-Hans", "200万", [2_000_000]),
    ("ru", "2 млн", [2_000_000]),
    ("pl", "2 mln", [2_000_000]),
    ("pl", "1,5 tysiąca", [1500]),
    ("uk", "2 млн", [2_000_000]),
    ("so", "2 milyan", [2_000_000]),
    ("es", "1,5 millones", [1_500_000]),
    ("zh-Hans", "5千克", [5]),
    # dates, times, ranges, ratios
    ("en", "6 August 2018", [6, 2018]),
    ("zh-Hans", "2018年8月6日", [2018, 8, 6]),
    ("en", "2018-08-06", [2018, 8, 6]),
    ("en", "8:30", [8, 30]),
    ("en", "8:00", [8]),
    ("fr", "8 h 30", [8, 30]),
    ("fr", "8h30", [8, 30]),
    ("en", "5–10", [5, 10]),
    ("en", "1,000-1,500", [1000, 1500]),
    ("en", "120/80", [120, 80]),
    ("en", "the 1st and 22nd", [1, 22]),
    ("fr", "le 1er et le 2e", [1, 2]),
    # telephone numbers are one number, however they are parted
    ("en", "866.223.8100", [8662238100]),
    ("fr", "866 223 8100", [8662238100]),
    ("en", "(020) 7946-0123", [2079460123]),
    ("fr", "+44 20 7946 0123", [442079460123]),
    # digits that are no numbers
    ("en", "CD20, IL-6, COVID-19, anti-PD-1 and p53", []),
    ("en", "https://example.org/2018/5 and a1@b2.com", []),
    ("zh-Hans", "抗CD20抗体", []),
    ("en", "(100.4 °F)", [Fraction(502, 5)]),
    ("en", "none at all", []),
]


@pytest.mark.parametrize(("tag", "text", "expected"), VALUES)
def test_a_number_is_worth_what_its_readers_take_it_for(tag: str, text: str, expected: list[object]) -> None:
    assert list(values(text, tag)) == expected


UNITS = [
    ("en", "5 mg", "mg"),
    ("en", "5mg", "mg"),
    ("en", "5 micrograms", "mcg"),
    ("en", "a 5-day course", "day"),
    ("en", "38 °C", "°C"),
    ("en", "10%", "%"),
    ("fr", "10 %", "%"),
    ("fr", "5 µg", "mcg"),
    ("fr", "8 heures", "hour"),
    ("es", "38 ºC", "°C"),
    ("es", "2 años", "year"),
    ("ru", "5 мкг", "mcg"),
    ("ru", "5 мг", "mg"),
    ("ru", "24 часа", "hour"),
    ("ru", "4 части", ""),
    ("pl", "5 mikrogramów", "mcg"),
    ("pl", "38 stopni Celsjusza", "°C"),
    ("pl", "co 8 godzin", "hour"),
    ("pl", "1 dzień", "day"),
    ("pl", "2 lata", "year"),
    ("pl", "2 dobre dni", ""),
    ("uk", "5 мкг", "mcg"),
    ("uk", "24 години", "hour"),
    ("uk", "3 доби", "day"),
    ("uk", "3 тижні", "week"),
    ("uk", "10 відсотків", "%"),
    ("uk", "2 різні мішені", ""),
    ("so", "5 miligaraam", "mg"),
    ("so", "8 saacadood", "hour"),
    ("so", "3 maalmood", "day"),
    ("so", "6 bilood", "month"),
    ("so", "boqolkiiba 50", "%"),
    ("so", "2 bilow", ""),
    ("ar", "٥ ملغ", "mg"),
    ("ar", "٪٥٠", "%"),
    ("ar", "٣٨ درجة مئوية", "°C"),
    ("vi", "38 độ C", "°C"),
    ("vi", "8 giờ", "hour"),
    ("zh-Hans", "5毫克的药", "mg"),
    ("zh-Hans", "每8小时", "hour"),
    ("zh-Hans", "百分之50", "%"),
    ("zh-Hans", "6个月", "month"),
    ("bn", "৫ মিলিগ্রাম", "mg"),
    ("bn", "5 মি.গ্রা. করে", "mg"),
    ("bn", "5 মিলি", "ml"),
    ("bn", "৩৮ ডিগ্রি সেলসিয়াস", "°C"),
    ("bn", "8 ঘণ্টার মধ্যে", "hour"),
    ("bn", "শতকরা 50 ভাগ", "%"),
    ("bn", "5টি ট্যাবলেট", "tablet"),
    ("hi", "५ मिलीग्राम", "mg"),
    ("hi", "5 मि.ग्रा. लें", "mg"),
    ("hi", "5 मिली", "ml"),
    ("hi", "३८ डिग्री सेल्सियस", "°C"),
    ("hi", "10 दिनों तक", "day"),
    ("hi", "5 गोलियाँ", "tablet"),
    ("fa", "۵ میلی‌گرم", "mg"),
    ("fa", "5 سی‌سی", "ml"),
    ("fa", "38 درجهٔ سانتی‌گراد", "°C"),
    ("fa", "هر ۸ ساعت", "hour"),
    ("fa", "۱۰٪", "%"),
    ("fa", "5 قرص", "tablet"),
    ("en", "5 mgs", ""),
    ("en", "5 tablets", "tablet"),
]


@pytest.mark.parametrize(("tag", "text", "unit"), UNITS)
def test_a_unit_is_known_by_the_words_of_its_language(tag: str, text: str, unit: str) -> None:
    assert [number.unit for number in read(text, tag).numbers] == [unit]


def test_what_a_dose_is_measured_by_is_kept_apart() -> None:
    (number,) = read("5 mg/kg", "en").numbers
    assert (number.unit, number.per) == ("mg", "kg")


def test_a_range_remembers_its_order() -> None:
    assert read("5-10 and 120/80", "en").orders == {(5, 10), (120, 80)}


def test_a_telephone_number_is_told_from_a_count() -> None:
    numbers = read("Call 866.223.8100, one of 1,000,000 or 12/10/2025", "en").numbers
    assert [number.kind for number in numbers[:3]] == [Kind.PHONE, Kind.COUNT, Kind.DATE]


def test_names_keep_their_digits() -> None:
    reading = read("CD20, IL-6, COVID-19, anti-PD-1, a type-2 illness and 100 mg/m2", "en")
    assert reading.names == ("CD20", "IL-6", "COVID-19", "PD-1")
    assert [number.value for number in reading.numbers] == [2, 100]


def test_languages_differ_by_country() -> None:
    assert [tag for tag in ("en", "fr", "es", "es-419", "zh-Hans", "ar", "vi") if decimal_comma(tag)] == [
        "fr",
        "es",
        "vi",
    ]


def test_words_say_numbers() -> None:
    assert spoken("Prenez deux comprimés deux fois", 2, "fr") == 2
    assert spoken("مرتين وساعتين", 2, "ar") == 2
    assert spoken("每次半片", Fraction(1, 2), "zh") == 1
    assert spoken("dosis", 2, "es") == 0
    assert spoken("দিনে দুবার দুটি করে", 2, "bn") == 2
    assert spoken("দেড়টি ট্যাবলেট", Fraction(3, 2), "bn") == 1
    assert spoken("তিনি আটকে আছেন", 3, "bn") == 0
    assert spoken("दिन में दो बार, दोनों हाथों में", 2, "hi") == 2
    assert spoken("ढाई मिली", Fraction(5, 2), "hi") == 1
    assert spoken("विचार करें", 4, "hi") == 0
    assert spoken("روزی دو بار، بار دوم شب", 2, "fa") == 2
    assert spoken("نُه یا نه", 9, "fa") == 2
    assert cardinals("نه، سی‌سی نیست", "fa") == frozenset()
    assert spoken("mười hai", 12, "vi") == 1
    assert spoken("dwie tabletki dwa razy na dobę", 2, "pl") == 2
    assert spoken("pół tabletki, potem połowa", Fraction(1, 2), "pl") == 2
    assert spoken("двічі на день по дві", 2, "uk") == 2
    assert spoken("labada unug iyo laba jeer", 2, "so") == 2
    assert spoken("laba iyo toban", 12, "so") == 1
    assert spoken("labaatan", 2, "so") == 0


@pytest.mark.parametrize(
    ("language", "text", "not_said"),
    [
        ("fr", "pendant vingt-deux secondes", 20),
        ("fr", "cent vingt secondes", 20),
        ("fr", "quarante-deux jours", 2),
        ("fr", "quatre-vingts jours", 4),
        ("fr", "quatre-vingt-quatre jours", 4),
        ("fr", "soixante-dix jours", 10),
        ("fr", "soixante-douze heures", 12),
        ("es", "cuarenta y dos días", 2),
        ("ru", "сорок два дня", 2),
        ("ar", "خمسة وعشرين يومًا", 5),
        ("he", "עשרים וחמישה ימים", 20),
        ("vi", "bốn mươi hai ngày", 2),
        ("fa", "چهل و دو روز", 2),
        ("fr", "deux mille pas", 2),
        ("fr", "deux cents milligrammes", 100),
        ("vi", "hai trăm miligam", 100),
        ("ro", "două sute de miligrame", 100),
        ("tr", "iki yüz miligram", 100),
        ("bn", "দুই শত মিলিগ্রাম", 100),
        ("th", "สองร้อยมิลลิกรัม", 100),
        ("zh", "两百毫克", 100),
        ("fr", "dix-sept jours", 7),
        ("es", "veinte y dos días", 2),
        ("pt", "vinte e dois dias", 20),
        ("pl", "dwadzieścia dwa dni", 20),
        ("ro", "douăzeci și doi", 20),
        ("sw", "siku kumi na mbili", 10),
        ("so", "laba iyo toban", 2),
        ("vi", "mười hai ngày", 10),
        ("zh", "二十二秒", 20),
        ("zh", "十二小时", 2),
        ("ja", "三十分", 3),
    ],
)
def test_a_part_of_a_number_is_not_said(language: str, text: str, not_said: int) -> None:
    assert spoken(text, not_said, language) == 0


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("fr", "quatre-vingts jours", 80),
        ("fr", "vingt-quatre heures", 24),
        ("fr", "cent milligrammes", 100),
        ("fr", "Prenez-en deux. Cent milligrammes", 100),
        ("vi", "một trăm miligam", 100),
        ("th", "หนึ่งร้อยมิลลิกรัม", 100),
        ("fr", "deux ou trois fois", 3),
        ("fr", "deux, trois fois", 2),
        ("es", "entre diez y doce horas", 10),
        ("es", "entre diez y doce horas", 12),
        ("so", "laba iyo toban", 12),
        ("vi", "mười hai", 12),
        ("zh", "每天三四次", 3),
        ("zh", "每天三四次", 4),
        ("zh", "十二小时", 12),
    ],
)
def test_a_whole_number_is_said_beside_others(language: str, text: str, said: int) -> None:
    assert spoken(text, said, language) == 1


@pytest.mark.parametrize("apostrophe", ["’", "'", "\u02bc"])
def test_an_apostrophe_inside_a_number_word_may_be_any_of_three(apostrophe: str) -> None:
    text = f"п{apostrophe}ять або Дев{apostrophe}ять"
    assert cardinals(text, "uk") == {5, 9}
    assert spoken(text, 5, "uk") == 1


def test_only_plain_number_words_are_cardinals() -> None:
    assert cardinals("Two of both, once, a second one", "en") == {2}


def test_months_are_known_by_name() -> None:
    assert months("le 6 août 2018", "fr") == {8}
    assert months("6 августа", "ru") == {8}
    assert months("6 sierpnia 2018", "pl") == {8}
    assert months("6 серпня 2018\u202fр.", "uk") == {8}
    assert months("Agosto 6, 2018", "so") == {8}
    assert dated_months("You may call on 6 August 2018, or May 5") == {8, 5}


def test_no_digit_of_any_script_is_passed_over() -> None:
    signs = "".join(map(chr, range(sys.maxunicode + 1)))
    assert [sign for sign in signs if has_digits(sign) != (sign.isdecimal() or sign in "½¼¾⅓⅔⅛")] == []
    assert [sign for sign in signs if has_other_digits(sign) != (sign.isdecimal() and not sign.isascii())] == []


@given(st.integers(0, 10**9), st.sampled_from(["٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "0123456789", "၀၁၂၃၄၅၆၇၈၉"]))
def test_digits_of_any_script_say_the_same(number: int, digits: str) -> None:
    assert values(str(number).translate(str.maketrans("0123456789", digits)), "en") == (number,)


@given(
    st.integers(1000, 10**9), st.sampled_from([("en", ","), ("fr", "\u202f"), ("es", "."), ("ru", " "), ("ar", "٬")])
)
def test_thousands_may_be_parted(number: int, habit: tuple[str, str]) -> None:
    tag, sign = habit
    assert values(f"{number:,}".replace(",", sign), tag) == (number,)


@given(st.text(), st.sampled_from(["en", "fr", "ar", "zh-Hans", "es-419"]))
def test_any_text_can_be_read(text: str, tag: str) -> None:
    assert has_digits(text) or values(text, tag) == ()
