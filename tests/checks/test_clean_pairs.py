"""Good translations, as a translator would write them, of sentences that leaflets hold. No rule has a word to say."""

from pathlib import Path

import pytest

from pipeline.checks import check_pair
from pipeline.model.finding import Severity
from tests.checks.pairs import pair

CASES = Path(__file__).parents[1] / "cases" / "clean.txt"
CLEAN = """
fr
Take it every other day.  ->  Prenez-le un jour sur deux.
Take it every other day.  ->  Prenez-le tous les deux jours.
Take it every other day.  ->  Prenez-le tous les 2 jours.
Take two tablets every 8 hours.  ->  Prenez 2 comprimés toutes les 8 heures.
Wait for 22 days.  ->  Attendez vingt-deux jours.
Take it twice, once before you eat.  ->  Prenez-le deux fois, dont une fois avant de manger.
Take it in the morning and in the evening.  ->  Prenez-le matin et soir.
Take it at bedtime.  ->  Prenez-le au coucher.
Take no more than 4 tablets a day.  ->  Ne prenez pas plus de 4 comprimés par jour.
Take no more than 4 tablets a day.  ->  Prenez 4 comprimés au maximum par jour.
Take no more than 4 tablets a day.  ->  Prenez jusqu’à 4 comprimés par jour.
Wait one and a half hours.  ->  Attendez une heure et demie.
It is half past two.  ->  Il est deux heures et demie.
Rest for a week.  ->  Reposez-vous pendant huit jours.
A nurse comes each day.  ->  Une infirmière passe chaque matin.
Take it once a day.  ->  Prenez-le une fois par jour.
Take it once every two weeks.  ->  Prenez-le une fois toutes les deux semaines.
Wash both hands every day.  ->  Lavez-vous les deux mains chaque jour.
Wait for 42 days.  ->  Attendez quarante-deux jours.
Wait for 80 days.  ->  Attendez quatre-vingts jours.
The stay takes 10 to 12 days.  ->  Le séjour dure de dix à douze jours.
Take 2 tablets twice a day.  ->  Prenez deux comprimés deux fois par jour.
The dose is 1,000 mg on day 1 and day 15.  ->  La dose est de 1 000 mg le 1er et le 15e jour.
The dose is 375 mg/m2 once a week.  ->  La dose est de 375 mg/m² une fois par semaine.
Call us if you have 38.5 °C (101.3 °F) or more.  ->  Appelez-nous si vous avez 38,5 °C (101,3 °F) ou plus.
The infusion lasts 5–10 minutes.  ->  La perfusion dure de 5 à 10 minutes.
Your next visit is on 6 August 2018 at 8:30 am.  ->  Votre prochaine visite est le 6 août 2018 à 8 h 30.
The clinic closes at 5:00 pm.  ->  Le centre ferme à 17 h.
Rituximab attaches to CD20.  ->  Le rituximab se fixe au CD20.
About 10% of people have a rash.  ->  Environ 10 % des personnes ont une éruption.
Your blood pressure was 120/80 mmHg.  ->  Votre tension était de 120/80 mmHg.
Take ½ tablet.  ->  Prenez un demi-comprimé.
You can have a COVID-19 vaccine after 4 weeks.  ->  Le vaccin contre la Covid-19 est possible après 4 semaines.
Call **{clinic.phone}** immediately.  ->  Appelez immédiatement le **{clinic.phone}**.
Infection  ->  Infection
Is this treatment chemotherapy?  ->  Ce traitement est-il une chimiothérapie ?
Do not drive for 24 hours.  ->  Ne conduisez pas pendant vingt-quatre heures.
More than 2 million people have had it.  ->  Plus de 2 millions de personnes l’ont reçu.
Read about [leukemia](https://medlineplus.gov/leukemia.html).  ->  Lisez la page sur la [leucémie](https://medlineplus.gov/leukemia.html).
es
Take it every other day.  ->  Tómelo cada dos días.
Take it every other day.  ->  Tómelo en días alternos.
Each dose is 1,200 mg.  ->  Cada dosis es de 1.200 mg.
The medicine is given every 3 weeks for 6 months.  ->  El medicamento se da cada 3 semanas durante seis meses.
You may need one or two injections.  ->  Es posible que necesite una o dos inyecciones.
Inject 0.5 ml under the skin.  ->  Inyecte 0,5 ml debajo de la piel.
Your visit is on May 3, 2027.  ->  Su visita es el 3 de mayo de 2027.
It blocks IL-6 and TNF.  ->  Bloquea la IL-6 y el TNF.
Half of the patients feel better after 12 weeks.  ->  La mitad de los pacientes se siente mejor después de 12 semanas.
Call us the same day.  ->  Llámenos el mismo día.
Keep it at 2–8 °C.  ->  Consérvelo entre 2 y 8 °C.
The first infusion takes 4 to 6 hours.  ->  La primera infusión dura de 4 a 6 horas.
*Do not* shake the pen.  ->  *No* agite la pluma.
No  ->  No
es-419
Take 2.5 mg once daily.  ->  Tome 2.5 mg una vez al día.
About 1,500 people took part.  ->  Participaron unas 1,500 personas.
ar
Take it every other day.  ->  تناوله يومًا بعد يوم.
Take it every other day.  ->  تناوله كل يومين.
Take 5 ml three times a day.  ->  تناول ٥ مل ثلاث مرات في اليوم.
Take 2.5 mg every 12 hours.  ->  تناول ٢٫٥ ملغ كل ١٢ ساعة.
Take 2 tablets twice a day.  ->  تناول قرصين مرتين في اليوم.
The infusion takes two hours.  ->  يستغرق التسريب ساعتين.
Call us if your temperature is 38 °C (100.4 °F) or higher.  ->  اتصل بنا إذا بلغت حرارتك 38 °م (100.4 °ف) أو أكثر.
The target is called CD20.  ->  يسمى الهدف CD20.
Rituximab is a monoclonal antibody.  ->  ريتوكسيماب (Rituximab) هو جسم مضاد أحادي النسيلة.
About 15% of patients feel sick.  ->  يشعر حوالي ١٥٪ من المرضى بالغثيان.
Your visit is on 6 August 2018.  ->  موعد زيارتك هو 6 أغسطس 2018.
Cytokine release syndrome (CRS) can be serious.  ->  قد تكون متلازمة إطلاق السيتوكين (CRS) خطيرة.
Call **{clinic.phone}** immediately if you have:  ->  اتصل فورًا على **{clinic.phone}** إذا كان لديك:
It attaches to **two different targets**.  ->  يرتبط **بهدفين مختلفين**.
You need 3 injections in 10 days.  ->  تحتاج إلى ثلاث حقن خلال عشرة أيام.
The dose is 1,000 mg.  ->  الجرعة هي ١٬٠٠٠ ملغ.
Ask after 1 week.  ->  اسأل بعد أسبوع واحد.
ru
Take it every other day.  ->  Принимайте через день.
Take 5 mg every 8 hours.  ->  Принимайте по 5 мг каждые 8 часов.
Take 2 tablets twice a day.  ->  Принимайте по две таблетки два раза в день.
The dose is 1,000 mg.  ->  Доза составляет 1000 мг.
The dose is 1.5 g.  ->  Доза составляет 1,5 г.
Your visit is on 6 August 2018.  ->  Ваш визит назначен на 6 августа 2018 г.
It blocks IL-6.  ->  Он блокирует ИЛ-6.
Pembrolizumab blocks PD-1.  ->  Пембролизумаб блокирует PD-1.
Watch for fever for 48 hours.  ->  Следите за температурой в течение 48 часов.
About 20% of people have chills.  ->  Примерно у 20 % людей бывает озноб.
The infusion takes one to two hours.  ->  Инфузия длится от одного до двух часов.
One side attaches to a cancer cell.  ->  Одна сторона прикрепляется к раковой клетке.
The two cells are now close together.  ->  Теперь эти две клетки находятся рядом.
MedlinePlus explains [lymphoma](https://example.org/a).  ->  MedlinePlus рассказывает о [лимфоме](https://example.org/a).
Take 10,000 units once.  ->  Введите 10 000 единиц один раз.
The first 3 doses are smaller.  ->  Первые три дозы меньше.
pl
Take it every other day.  ->  Proszę przyjmować co drugi dzień.
Take two tablets every 8 hours.  ->  Proszę przyjmować 2 tabletki co 8 godzin.
Take 2 tablets twice a day.  ->  Proszę przyjmować po dwie tabletki dwa razy dziennie.
The dose is 1,000 mg.  ->  Dawka wynosi 1000 mg.
The dose is 1.5 g.  ->  Dawka wynosi 1,5 g.
Your visit is on 6 August 2018.  ->  Wizyta odbędzie się 6 sierpnia 2018 r.
Take half a tablet 3 times a day.  ->  Proszę przyjmować pół tabletki trzy razy dziennie.
About 20% of people have chills.  ->  Około 20% osób ma dreszcze.
Take 10,000 units once.  ->  Proszę wstrzyknąć 10 000 jednostek jeden raz.
The infusion takes 24 hours.  ->  Wlew trwa dobę (24 godziny).
The two cells are now close together.  ->  Obie komórki są teraz blisko siebie.
More than 2 million people have had it.  ->  Otrzymało go ponad 2 mln osób.
so
Take it every other day.  ->  Qaado maalin dhaaf.
Take two tablets every 8 hours.  ->  Qaado 2 kiniin 8 saacadoodba mar.
Take 2 tablets twice a day.  ->  Qaado laba kiniin laba jeer maalintii.
The dose is 1,000 mg.  ->  Qiyaastu waa 1,000 mg.
Call us if your temperature is 38.5 °C or higher.  ->  Na soo wac haddii heerkulkaagu yahay 38.5 °C ama ka sarreeyo.
Your visit is on 6 August 2018.  ->  Ballantaadu waa Agosto 6, 2018.
About 20% of people have chills.  ->  Qiyaastii boqolkiiba 20 dadka ayaa qarqaryo dareema.
Wait for 12 hours.  ->  Sug laba iyo toban saacadood.
Half of the people need five doses.  ->  Dadka barkood waxay u baahan yihiin shan qiyaas.
The two cells are now close together.  ->  Labada unug hadda way isku dhow yihiin.
It is given once a month.  ->  Waxaa la bixiyaa hal mar bishii.
uk
Take it every other day.  ->  Приймайте через день.
Take five tablets every 8 hours.  ->  Приймайте п’ять таблеток кожні 8 годин.
Take 9 tablets.  ->  Прийміть дев'ять таблеток.
Take 2 tablets twice a day.  ->  Приймайте по дві таблетки двічі на день.
The dose is 1,000 mg.  ->  Доза становить 1000 мг.
The dose is 1.5 g.  ->  Доза становить 1,5 г.
Your visit is on 6 August 2018.  ->  Ваш прийом призначено на 6 серпня 2018 р.
It blocks IL-6.  ->  Він блокує ІЛ-6.
About 20% of people have chills.  ->  Приблизно у 20 % людей буває озноб.
Take half a tablet.  ->  Прийміть половину таблетки.
Take ½ tablet.  ->  Прийміть пів таблетки.
Watch for fever for 48 hours.  ->  Стежте за температурою протягом 48 годин.
Take 10,000 units once.  ->  Введіть 10 000 одиниць один раз.
bn
Take it every other day.  ->  একদিন পর পর খান।
Take 5 mg every 8 hours.  ->  প্রতি 8 ঘণ্টা পর পর 5 মিলিগ্রাম খান।
Take 2 tablets twice a day.  ->  দিনে দুবার দুটি করে ট্যাবলেট খান।
Take 2.5 ml three times a day.  ->  দিনে তিনবার ২.৫ মিলি খান।
Take 1½ tablets.  ->  দেড়টি ট্যাবলেট খান।
The dose is 1,000 mg.  ->  ডোজ হলো এক হাজার মিলিগ্রাম।
Your temperature is 38.5 °C or higher.  ->  আপনার তাপমাত্রা ৩৮.৫ ডিগ্রি সেলসিয়াস বা তার বেশি।
Your visit is on 6 August 2018.  ->  আপনি 2018 সালের 6 আগস্ট দেখাতে আসবেন।
About 10% of people have chills.  ->  শতকরা 10 জনের কাঁপুনি দিয়ে শীত লাগে।
The trial had 100,000 patients.  ->  পরীক্ষায় 1,00,000 রোগী ছিলেন।
More than 2 million people have had it.  ->  20 লাখের বেশি মানুষ এটি নিয়েছেন।
The course lasts 9 weeks.  ->  চিকিৎসা চলে নয় সপ্তাহ।
The two cells are now close together.  ->  এখন কোষ দুটি কাছাকাছি আছে।
Rituximab attaches to CD20.  ->  রিটুক্সিম্যাব CD20-এর সঙ্গে যুক্ত হয়।
hi
Take it every other day.  ->  हर दूसरे दिन लें।
Take 5 mg every 8 hours.  ->  हर 8 घंटे पर 5 मिलीग्राम लें।
Take 2 tablets twice a day.  ->  दिन में दो बार दो गोलियाँ लें।
Take 2.5 ml three times a day.  ->  दिन में तीन बार ढाई मिली लें।
Take 1½ tablets.  ->  डेढ़ गोली लें।
The dose is 1,000 mg on day 1 and day 15.  ->  पहले और पंद्रहवें दिन खुराक 1,000 मिलीग्राम है।
Your temperature is 38.5 °C or higher.  ->  आपका तापमान ३८.५ डिग्री सेल्सियस या उससे ज़्यादा है।
Your visit is on 6 August 2018.  ->  आपको 6 अगस्त 2018 को आना है।
About 10% of people have chills.  ->  करीब 10 प्रतिशत लोगों को ठंड लगती है।
The trial had 100,000 patients.  ->  परीक्षण में 1,00,000 मरीज़ थे।
More than 2 million people have had it.  ->  20 लाख से ज़्यादा लोगों ने इसे लिया है।
Do not drive for 24 hours.  ->  चौबीस घंटे तक गाड़ी न चलाएँ।
You need five injections in 10 days.  ->  आपको दस दिनों में पाँच इंजेक्शन लगेंगे।
The two cells are now close together.  ->  अब दोनों कोशिकाएँ पास-पास हैं।
Half of the patients feel better after 12 weeks.  ->  आधे मरीज़ 12 हफ़्तों बाद बेहतर महसूस करते हैं।
fa
Take it every other day.  ->  یک روز در میان بخورید.
Take 5 mg every 8 hours.  ->  هر ۸ ساعت ۵ میلی‌گرم بخورید.
Take 2 tablets twice a day.  ->  روزی دو بار، هر بار دو قرص بخورید.
Take 2.5 ml three times a day.  ->  روزی سه بار ۲٫۵ میلی‌لیتر بخورید.
Take 1½ tablets.  ->  یک و نیم قرص بخورید.
The dose is 1,000 mg.  ->  مقدار دارو ۱٬۰۰۰ میلی‌گرم است.
Your temperature is 38.5 °C (101.3 °F).  ->  دمای بدنتان 38.5 درجهٔ سانتی‌گراد (101.3 درجهٔ فارنهایت) است.
Your visit is on 6 August 2018.  ->  نوبت شما 6 اوت 2018 است.
About 10% of people have chills.  ->  حدود ۱۰٪ افراد لرز دارند.
More than 2 million people have had it.  ->  بیش از ۲ میلیون نفر آن را دریافت کرده‌اند.
Do not drive for 24 hours.  ->  تا بیست و چهار ساعت رانندگی نکنید.
You need nine injections.  ->  به نُه تزریق نیاز دارید.
Inject 5 ml under the skin.  ->  5 سی‌سی زیر پوست تزریق کنید.
You can go home on day 3.  ->  روز سوم می‌توانید به خانه بروید.
The two cells are now close together.  ->  اکنون این دو سلول نزدیک به هم هستند.
Rituximab attaches to CD20.  ->  ریتوکسیماب به CD20 متصل می‌شود.
vi
Take it every other day.  ->  Uống cách ngày.
Take 5 mg every 8 hours.  ->  Uống 5 mg mỗi 8 giờ.
Take 2 tablets twice a day.  ->  Uống hai viên, hai lần mỗi ngày.
Your temperature is 38.5 °C or higher.  ->  Nhiệt độ của quý vị từ 38,5 °C trở lên.
Your visit is on 6 August 2018.  ->  Lịch hẹn của quý vị là ngày 6 tháng 8 năm 2018.
Half of the people need five doses.  ->  Một nửa số người cần năm liều.
It attaches to CD3 and CD20.  ->  Thuốc gắn vào CD3 và CD20.
Call us the same day.  ->  Gọi cho chúng tôi ngay trong ngày.
The course lasts 2 years.  ->  Liệu trình kéo dài 2 năm.
Give 1,000 mg over 4 hours.  ->  Truyền 1.000 mg trong 4 giờ.
zh-Hans
Take it every other day.  ->  隔天服用一次。
Take it every other day.  ->  每两天服用一次。
Take two tablets every 8 hours.  ->  每8小时服用两片。
Take 5 mg/kg every two weeks.  ->  每2周使用5毫克/公斤。
Your visit is on 6 August 2018.  ->  您的就诊日期是2018年8月6日。
Your temperature is 38 °C (100.4 °F) or higher.  ->  体温达到38摄氏度(100.4华氏度)或更高。
About 50% of people get better.  ->  约百分之50的人会好转。
Rituximab attaches to CD20.  ->  利妥昔单抗(rituximab)与CD20结合。
Twelve people had 3 infusions each.  ->  十二人各接受了三次输液。
It is given once a month.  ->  每月给药一次。
The trial had 10,000 patients.  ->  该试验有1万名患者。
Take half a tablet 3 times a day.  ->  每天三次，每次半片。
Call **{clinic.phone}** immediately.  ->  请立即致电 **{clinic.phone}**。
It attaches to **two different targets** at the same time.  ->  它同时与**两个不同的靶点**结合。
The National Cancer Institute (NCI) explains it.  ->  美国国家癌症研究所(NCI)对此有说明。
"""


def rows() -> list[tuple[str, str, str]]:
    """Tag, English and translation of each line of `CLEAN` and of tests/cases/clean.txt."""
    found, tag = [], ""
    for line in (*CLEAN.strip().splitlines(), *CASES.read_text("utf-8").splitlines()):
        source, arrow, target = line.partition("  ->  ")
        tag = tag if arrow else line
        found += [(tag, source, target)] if arrow else []
    return found


@pytest.mark.parametrize(("tag", "source", "target"), rows())
def test_a_good_translation_has_no_finding(tag: str, source: str, target: str) -> None:
    assert [f"{one.code} {one.message}" for one in check_pair(pair(source, target, tag))] == []


def test_the_table_is_as_long_as_it_says() -> None:
    assert len(rows()) > 60


@pytest.mark.parametrize(
    ("tag", "target"),
    [
        ("fr", "Prenez-le une fois le matin et une fois le soir."),
        ("zh-Hans", "早晚各一次。"),
        ("vi", "Uống sáng một lần, tối một lần."),
        ("pl", "Proszę przyjmować raz rano i raz wieczorem."),
        ("fr", "Prenez-le matin et soir."),
    ],
)
def test_once_in_the_morning_and_once_in_the_evening_is_twice(tag: str, target: str) -> None:
    found = check_pair(pair("Take it twice a day.", target, tag))
    assert all(one.severity is not Severity.ERROR for one in found)
