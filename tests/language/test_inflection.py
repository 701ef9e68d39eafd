"""Forms of words: what counts as the word that the glossary has, and what does not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.inflection import MANNERS, Sentence, apart, holds_name, words_of
from pipeline.language.locales import locale_for

FORMS = """
fr      anticorps monoclonal     les anticorps monoclonaux
fr      anticorps monoclonal     des anticorps bispécifiques ou monoclonaux
fr      perfusion                pendant la perfusion
fr      équipe soignante         l’équipe soignante
es      cáncer                   son cánceres de la sangre
es      efecto secundario        los efectos secundarios
it      anticorpo                dell’anticorpo
it      anticorpo                gli anticorpi
pt      anticorpo                os anticorpos
ro      anticorp                 anticorpii
ru      клетка                   много клеток
ru      мишень                   двумя мишенями
ru      побочный эффект          без побочных эффектов
ru      медсёстры                врачам и медсестрам
uk      антитіло                 антитілами
uk      антитіло                 багато антитіл
uk      клітина крові            замало клітин крові
uk      побічний ефект           без побічних ефектів
uk      медична команда          розкажіть медичній команді
pl      przeciwciało             przeciwciałami
pl      komórka                  wiele komórek
pl      zespół medyczny          zespołowi medycznemu
pl      skutek uboczny           mniej skutków ubocznych
pl      wlew dożylny             we wlewie dożylnym
cs      protilátka               protilátek
bg      клетка                   клетките
de      Zelle                    Krebszellen
de      Antikörper               eine Antikörpertherapie
de      Infusion                 eine Infusionsreaktion
de      monoklonaler Antikörper  mit monoklonalen Antikörpern
de      Arzt                     die Ärzte
nl      cel                      kankercellen
nl      bijwerking               de bijwerkingen
nl      infuus                   een infuusreactie
sv      biverkning               biverkningarna
fi      vasta-aine               vasta-aineiden
hu      ellenanyag               ellenanyagokat
tr      antikor                  antikorlarının
ar      هدف                      ترتبط بهدفه
ar      هدف                      بالهدف نفسه
ar      هدف                      بهدفين مختلفين
ar      جسم مضاد                 للجسم المضاد
ar      جسم مضاد                 جسمًا مضادًا
ar      أجسام مضادة              وبالأجسام المضادة
ar      خلية                     خليتان
ar      دواء                     دواؤكم
ar      فريق رعاية صحية          فريق رعايتي الصحية
he      נוגדן                    הנוגדנים
he      תא                       לתאים
fa      آنتی‌بادی                آنتی‌بادی‌ها
hi      कोशिका                   कोशिकाओं
ta      செல்                     செல்கள்
bn      কোষ                      কোষগুলোকে
bn      ডোজ                      প্রথম দিকের ডোজগুলোর পরে
bn      পার্শ্বপ্রতিক্রিয়া      পার্শ্বপ্রতিক্রিয়ার
bn      স্বাস্থ্যসেবা দল         আপনার স্বাস্থ্যসেবা দলকে
hi      दवा                      दवाओं से
hi      दुष्प्रभाव               दुष्प्रभावों के बारे में
hi      ऑटोइम्यून बीमारी         ऑटोइम्यून बीमारियाँ
fa      سلول                     سلول‌های سرطانی
fa      عارضهٔ جانبی             عارضه جانبی
fa      تیم درمان                از تیم درمانتان
ko      항체                     항체를
zh-Hans 靶点                     两个不同的靶点
zh-Hans T 细胞                   T细胞
ja      抗体                     モノクローナル抗体
th      แอนติบอดี                โมโนโคลนอลแอนติบอดี
vi      kháng thể                Kháng thể đơn dòng
so      unug                     unugyada
so      unug                     oogada unugga
so      daawo                    daawadaada
so      bartilmaameed            bartilmaameedkiisa
so      kooxda daryeelka         u sheeg kooxda daryeelkaaga
so      habdhiska difaaca jirka  habdhiska difaaca jirkaagu
"""

OTHER_WORDS = """
fr      perfusion                une infusion
fr      anticorps monoclonal     un anticorps bispécifique
es      diana                    un objetivo
ru      мишень                   с целями
de      Tumormarker              ein Marker
nl      bijwerking               de werking
ar      أثر جانبي                آثار جانبية
ar      خلية                     جهاز المناعة
zh-Hans 靶点                     两个目标
bn      কোষ                      কোষ্ঠকাঠিন্য
bn      লক্ষ্যবস্তু              লক্ষ্য করুন
hi      दवा                      दर्द
fa      لرز                      سرفه
vi      kháng thể                kháng sinh
pl      komórka                  komar
uk      мішень                   міцний
so      daawo                    daal
so      unug                     ubad
"""

SURE_FORMS = """
es      droga                    las drogas
fr      objectif                 des objectifs
ru      медицина                 с медициной
uk      медицина                 завдяки медицині
pl      medycyna                 z medycyną
so      hadaf                    hadafka
de      Droge                    Partydrogen
zh-Hans 目标                     两个目标
ar      هدف                      الهدف
"""

NOT_SURE = """
fr      médecine                 les médecins
es      medicina                 es medicinal
ru      медицина                 медицинский персонал
ru      цель                     в целом
uk      медицина                 медична команда
uk      мета                     метал
pl      medycyna                 zespół medyczny
de      Droge                    in der Drogerie
"""


def rows(table: str) -> list[tuple[str, str, str]]:
    """Language, word and text of each line."""
    lines = [line for line in table.splitlines() if line]
    cells = [re.split(r"\s{2,}|(?<=zh-Hans)\s", line) for line in lines]
    return [(tag, word, text) for tag, word, text in cells]


@pytest.mark.parametrize(("tag", "word", "text"), rows(FORMS))
def test_a_form_of_an_agreed_word_counts(tag: str, word: str, text: str) -> None:
    assert Sentence(text, tag).spans(word)


@pytest.mark.parametrize(("tag", "word", "text"), rows(OTHER_WORDS))
def test_another_word_does_not_count(tag: str, word: str, text: str) -> None:
    assert not Sentence(text, tag).spans(word)


@pytest.mark.parametrize(("tag", "word", "text"), rows(SURE_FORMS))
def test_a_sure_form_of_a_forbidden_word_is_found(tag: str, word: str, text: str) -> None:
    assert Sentence(text, tag).strict_spans(word)


@pytest.mark.parametrize(("tag", "word", "text"), rows(NOT_SURE))
def test_a_word_that_only_looks_like_a_forbidden_one_is_left_alone(tag: str, word: str, text: str) -> None:
    assert not Sentence(text, tag).strict_spans(word)


@pytest.mark.parametrize(
    ("tag", "text", "there"),
    [
        ("fr", "Le rituximab agit.", True),
        ("fr", "RITUXIMAB", True),
        ("fr", "Le rituximabe agit.", False),
        ("fr", "Le ritixumab agit.", False),
        ("de", "Die Wirkung des Rituximabs.", True),
        ("de", "Die Rituximabtherapie.", True),
        ("hu", "A rituximabot adják.", True),
        ("zh-Hans", "使用rituximab治疗", True),
        ("ar", "دواء rituximab", True),
    ],
)
def test_a_name_is_there_to_the_letter_or_not_at_all(tag: str, text: str, there: bool) -> None:
    assert holds_name(text, "rituximab", tag) is there


def test_one_more_digit_makes_another_name() -> None:
    assert holds_name("anti-CD20", "CD20", "de")
    assert not holds_name("anti-CD200", "CD20", "de")


def test_the_words_of_a_term_that_stand_close_together_are_taken_before_those_that_do_not() -> None:
    sentence = Sentence("los anticuerpos son anticuerpos monoclonales", "es")
    assert sentence.spans("anticuerpo monoclonal") == ((3, 5),)
    assert sentence.spans("anticuerpo") == ((1, 2), (3, 4))


@pytest.mark.parametrize(
    "tag", [tag for tag in MANNERS if tag not in ("fy", "fo", "hmn", "mww", "haw", "to", "mi", "sm")]
)
def test_every_row_is_of_a_language_that_leaflets_can_be_in_and_its_stemmer_is_there(tag: str) -> None:
    assert locale_for(tag).tag.partition("-")[0] == tag
    assert Sentence("one two", tag).spans("two")
    assert not Sentence("one two", tag).spans("three-four")


@given(st.text(max_size=40), st.sampled_from(sorted(MANNERS)))
def test_every_word_is_a_form_of_itself(text: str, tag: str) -> None:
    for word in words_of(text):
        assert Sentence(text, tag).spans(word)


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5)).map(lambda pair: (pair[0], sum(pair)))))
def test_spans_set_apart_do_not_overlap_and_none_is_lost_that_could_stand(spans: list[tuple[int, int]]) -> None:
    kept = apart(spans)
    covered = [at for start, end in kept for at in range(start, end)]
    assert len(covered) == len(set(covered))
    assert all(set(range(start, end)) & set(covered) for start, end in spans)
